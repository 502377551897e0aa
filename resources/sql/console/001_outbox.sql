-- Every write to another system waits here, before its first byte is sent.
CREATE TABLE outbox (
    number   INTEGER PRIMARY KEY AUTOINCREMENT, -- order of the clicks
    key      TEXT NOT NULL UNIQUE,              -- stays the same over retries and restarts
    kind     TEXT NOT NULL,                     -- names the sender: crm.push, crm.event ...
    lane     TEXT NOT NULL,                     -- one worker at a time: crm
    subject  TEXT NOT NULL,                     -- rows of one subject go in order: an e-mail
    org      TEXT NOT NULL DEFAULT '',          -- whom it was meant for; empty: not known yet
    host     TEXT NOT NULL DEFAULT '',          -- address it was meant for
    body     TEXT NOT NULL,                     -- what is wanted (JSON)
    progress TEXT NOT NULL DEFAULT '{}',        -- what is known so far (JSON)
    state    TEXT NOT NULL,                     -- new, looked_up, sent, uncertain, done, refused
    attempts INTEGER NOT NULL DEFAULT 0,        -- tries in a row that ended without an answer
    due      REAL NOT NULL DEFAULT 0,           -- not before (Unix seconds)
    created  REAL NOT NULL,
    changed  REAL NOT NULL,
    code     TEXT,                              -- why it waits or was refused, for programs
    reason   TEXT                               -- the same in plain words
);
CREATE INDEX outbox_waiting ON outbox (lane, state, due);
CREATE INDEX outbox_subject ON outbox (lane, subject, number);

-- What each org told us of itself.
CREATE TABLE crm_org (
    host     TEXT PRIMARY KEY,        -- instance address
    org      TEXT NOT NULL DEFAULT '',
    user     TEXT NOT NULL DEFAULT '',
    version  TEXT NOT NULL DEFAULT '' -- of the API, as agreed
);
CREATE TABLE crm_describe (
    host    TEXT NOT NULL,
    object  TEXT NOT NULL,
    stamp   TEXT NOT NULL DEFAULT '', -- Last-Modified, for If-Modified-Since
    fetched REAL NOT NULL,
    body    TEXT NOT NULL,            -- reduced to what is used (JSON)
    PRIMARY KEY (host, object)
);
