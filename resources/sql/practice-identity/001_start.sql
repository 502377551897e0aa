-- The practice identity provider: secrets are kept as SHA-256, never in clear.
CREATE TABLE notes (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE signing_keys (kid TEXT PRIMARY KEY, pem TEXT NOT NULL, made REAL NOT NULL) STRICT;
-- One family per sign-in: everything that came of it is revoked together.
CREATE TABLE families (
    family TEXT PRIMARY KEY,
    sub TEXT NOT NULL,
    client TEXT NOT NULL,
    scope TEXT NOT NULL,
    nonce TEXT,
    auth_time REAL NOT NULL,
    revoked INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE secrets (
    hash TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('code', 'access', 'refresh')),
    family TEXT NOT NULL REFERENCES families (family) ON DELETE CASCADE,
    expires REAL NOT NULL,
    used INTEGER NOT NULL DEFAULT 0,
    redirect TEXT NOT NULL DEFAULT '',
    challenge TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX secrets_by_family ON secrets (family);
