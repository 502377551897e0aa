-- Times are Unix seconds, UTC. Documents are JSON text.

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE visitors (
    id TEXT PRIMARY KEY,
    site TEXT NOT NULL,
    first_seen REAL NOT NULL,
    user_agent TEXT NOT NULL,
    consent TEXT NOT NULL,
    identity TEXT NOT NULL          -- proved by the site's server; empty: nobody in particular
) WITHOUT ROWID;
CREATE INDEX visitors_identity ON visitors (identity) WHERE identity <> '';

CREATE TABLE sessions (
    id TEXT PRIMARY KEY,
    visitor TEXT NOT NULL,
    started REAL NOT NULL,
    last_activity REAL NOT NULL,
    left_at REAL,                   -- when the last tab closed
    ended REAL,
    end_reason TEXT NOT NULL,
    landing TEXT NOT NULL,
    referrer TEXT NOT NULL,
    utm TEXT NOT NULL,
    gclid TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX sessions_visitor ON sessions (visitor, started);
CREATE INDEX sessions_open ON sessions (visitor) WHERE ended IS NULL;

CREATE TABLE page_views (
    visitor TEXT NOT NULL,
    id TEXT NOT NULL,
    session TEXT NOT NULL,
    command TEXT NOT NULL,
    url TEXT NOT NULL,
    path TEXT NOT NULL,
    title TEXT NOT NULL,
    referrer TEXT NOT NULL,
    entered REAL NOT NULL,
    left_at REAL,
    utm TEXT NOT NULL,
    gclid TEXT NOT NULL,
    tab TEXT NOT NULL,
    PRIMARY KEY (session, id)
) WITHOUT ROWID;

CREATE TABLE facts (
    visitor TEXT NOT NULL,
    field TEXT NOT NULL,
    source TEXT NOT NULL,           -- form, chat, identify, rep
    value TEXT NOT NULL,            -- empty: taken back
    at REAL NOT NULL,
    PRIMARY KEY (visitor, field, source)
) WITHOUT ROWID;

CREATE TABLE forms (
    visitor TEXT NOT NULL,
    command TEXT NOT NULL,
    form TEXT NOT NULL,
    fields TEXT NOT NULL,
    at REAL NOT NULL,
    PRIMARY KEY (visitor, command)
) WITHOUT ROWID;

CREATE TABLE events (
    visitor TEXT NOT NULL,
    command TEXT NOT NULL,
    name TEXT NOT NULL,
    props TEXT NOT NULL,
    at REAL NOT NULL,
    PRIMARY KEY (visitor, command)
) WITHOUT ROWID;

CREATE TABLE conversations (
    id TEXT PRIMARY KEY,
    visitor TEXT NOT NULL,
    status TEXT NOT NULL,           -- waiting, offered, open, closed
    opened REAL NOT NULL,
    rep TEXT,
    closed REAL,
    disposition TEXT NOT NULL,
    read_by_visitor INTEGER NOT NULL,
    read_by_rep INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX conversations_visitor ON conversations (visitor, opened);
CREATE INDEX conversations_open ON conversations (opened) WHERE status <> 'closed';
CREATE INDEX conversations_rep ON conversations (rep, opened);

CREATE TABLE messages (
    conversation TEXT NOT NULL,
    seq INTEGER NOT NULL,
    author TEXT NOT NULL,           -- visitor, rep, bot
    sender TEXT NOT NULL,           -- id of the visitor or rep
    client_id TEXT NOT NULL,
    text TEXT NOT NULL,
    ts REAL NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    data TEXT NOT NULL,
    rep TEXT,                       -- who was told of it on the reliable lane
    visitor_q INTEGER NOT NULL,     -- the event's number in the visitor's lane; 0: not told
    rep_q INTEGER NOT NULL,         -- and in the rep's
    PRIMARY KEY (conversation, seq)
) WITHOUT ROWID;

CREATE TABLE commands (             -- answered commands that left no row of their own kind
    sender TEXT NOT NULL,
    id TEXT NOT NULL,
    at REAL NOT NULL,
    PRIMARY KEY (sender, id)
) WITHOUT ROWID;
CREATE INDEX commands_at ON commands (at);

CREATE TABLE log (                  -- the reliable lane, for replay; messages are in their own table
    recipient TEXT NOT NULL,
    q INTEGER NOT NULL,
    at REAL NOT NULL,
    event TEXT NOT NULL,
    PRIMARY KEY (recipient, q)
) WITHOUT ROWID;
CREATE INDEX log_at ON log (at);

CREATE TABLE offers (
    id TEXT PRIMARY KEY,
    conversation TEXT NOT NULL,
    rep TEXT NOT NULL,
    rule TEXT NOT NULL,
    reason TEXT NOT NULL,
    created REAL NOT NULL,
    expires REAL NOT NULL,
    state TEXT NOT NULL             -- open, accepted, declined, timed_out, withdrawn
) WITHOUT ROWID;
CREATE INDEX offers_conversation ON offers (conversation, created);

CREATE TABLE decisions (
    id TEXT PRIMARY KEY,
    conversation TEXT NOT NULL,
    ts REAL NOT NULL,
    rule TEXT NOT NULL,
    rep TEXT,
    reason TEXT NOT NULL,
    candidates TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX decisions_conversation ON decisions (conversation, ts);

CREATE TABLE reps (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    role TEXT NOT NULL,             -- rep, admin
    status TEXT NOT NULL,           -- the rep's own choice, or the hub's
    reason TEXT NOT NULL,
    set_by TEXT NOT NULL,
    ignored INTEGER NOT NULL,       -- offers in a row
    bookings INTEGER NOT NULL,      -- chats that count in the round robin
    calibration REAL NOT NULL,
    last_booked REAL,
    last_seen REAL
) WITHOUT ROWID;

CREATE TABLE rules (
    version INTEGER PRIMARY KEY,
    rules TEXT NOT NULL,
    set_by TEXT NOT NULL,
    at REAL NOT NULL
);

CREATE TABLE grants (               -- sign-ins; a grant is a family of refresh tokens
    id TEXT PRIMARY KEY,
    rep TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    role TEXT NOT NULL,
    created REAL NOT NULL,
    revoked REAL
) WITHOUT ROWID;

CREATE TABLE secrets (              -- SHA-256 of session tokens, refresh tokens and used nonces
    hash TEXT PRIMARY KEY,
    kind TEXT NOT NULL,             -- session, refresh, nonce
    grant_id TEXT NOT NULL,
    expires REAL NOT NULL,
    used REAL
) WITHOUT ROWID;
CREATE INDEX secrets_expires ON secrets (expires);
