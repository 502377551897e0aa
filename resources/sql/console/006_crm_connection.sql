-- Who was connected last, and to which org: another org makes every stored id foreign.
CREATE TABLE crm_connected (
    one        INTEGER PRIMARY KEY CHECK (one = 1),
    org        TEXT NOT NULL,            -- id in its short form
    user       TEXT NOT NULL,
    body       TEXT NOT NULL,            -- names, address, since when (JSON)
    gone       INTEGER NOT NULL DEFAULT 0, -- disconnected since
    moved_from TEXT NOT NULL DEFAULT ''  -- the org before, until its ids were validated again
);

-- The newest check of the rights, to tell at the next one what was lost.
CREATE TABLE crm_preflight (
    org  TEXT NOT NULL,
    user TEXT NOT NULL,
    at   REAL NOT NULL,                  -- Unix seconds
    body TEXT NOT NULL,                  -- rows and lost rights (JSON)
    PRIMARY KEY (org, user)
);
