-- The settings that all reps share, as the hub last told them: for a start without it, and for commands.
CREATE TABLE shared_documents (
    hub     TEXT NOT NULL,      -- address; empty: kept on this machine alone
    kind    TEXT NOT NULL,
    name    TEXT NOT NULL,
    version INTEGER NOT NULL,
    body    TEXT NOT NULL,      -- JSON
    made_by TEXT NOT NULL,
    at      REAL NOT NULL,
    dropped INTEGER NOT NULL,
    PRIMARY KEY (hub, kind, name)
);
CREATE TABLE shared_heard (
    hub     TEXT PRIMARY KEY,
    at      REAL NOT NULL       -- when all documents were last told
);
