-- The hub link's durable side. Rows belong to one rep at one hub ("owner"), so that
-- nothing written by one account goes out under another.
CREATE TABLE link_commands (
    n INTEGER PRIMARY KEY AUTOINCREMENT,  -- order of writing
    owner TEXT NOT NULL,
    id TEXT NOT NULL UNIQUE,              -- the command's own id: the hub acts on it once
    lane TEXT NOT NULL,                   -- commands of one lane go out one after the other
    body BLOB NOT NULL,                   -- the message as it goes over the wire
    created REAL NOT NULL,
    refused TEXT                          -- the hub's words; NULL: waits, or is under way
);

-- Reliable events since the last snapshot, in order; the last row is the place to resume from.
CREATE TABLE link_events (
    owner TEXT NOT NULL,
    q INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (owner, q)
) WITHOUT ROWID;

CREATE TABLE link_places (
    owner TEXT PRIMARY KEY,
    epoch TEXT NOT NULL,
    seq INTEGER NOT NULL,                 -- newest stored event
    handled INTEGER NOT NULL DEFAULT 0    -- newest event that the console has acted on
);
