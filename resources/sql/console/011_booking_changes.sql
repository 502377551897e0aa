-- What a booking is about, beside what is written into the calendar.
ALTER TABLE bookings ADD COLUMN kind TEXT NOT NULL DEFAULT '';       -- meeting type; '' the settings' rules
ALTER TABLE bookings ADD COLUMN place TEXT NOT NULL DEFAULT '';      -- of the event: link, number, address
ALTER TABLE bookings ADD COLUMN notes TEXT NOT NULL DEFAULT '';      -- body of the event
ALTER TABLE bookings ADD COLUMN meeting TEXT NOT NULL DEFAULT '';    -- id of the hub's record; '' not told
ALTER TABLE bookings ADD COLUMN made_by TEXT NOT NULL DEFAULT 'console'; -- or 'hub'
ALTER TABLE bookings ADD COLUMN secret TEXT NOT NULL DEFAULT '';     -- of the address to move or cancel it
ALTER TABLE bookings ADD COLUMN record TEXT NOT NULL DEFAULT '';     -- JSON: the hub's record as first known
ALTER TABLE bookings ADD COLUMN revision INTEGER NOT NULL DEFAULT 0; -- grows with each change that was made
ALTER TABLE bookings ADD COLUMN attended TEXT NOT NULL DEFAULT '';   -- '' not known, no_show, attended
CREATE INDEX bookings_of_meetings ON bookings (meeting);

-- Moves and cancellations. A state is written before the call that it announces.
CREATE TABLE booking_changes (
    id         TEXT PRIMARY KEY,             -- the same again is the same change
    booking    TEXT NOT NULL,
    what       TEXT NOT NULL,                -- move, cancel
    start      INTEGER NOT NULL DEFAULT 0,   -- where it moves to (Unix seconds)
    end        INTEGER NOT NULL DEFAULT 0,
    was_start  INTEGER NOT NULL DEFAULT 0,
    was_end    INTEGER NOT NULL DEFAULT 0,
    words      TEXT NOT NULL DEFAULT '',     -- for the attendee
    state      TEXT NOT NULL,                -- wanted, writing, undoing, written; done, refused, needs_human
    asked      INTEGER NOT NULL DEFAULT 0,   -- how often a write may have reached the provider
    outcome    TEXT NOT NULL DEFAULT '',     -- done, conflict, gone, failed, reconnect, pending ...
    reason     TEXT NOT NULL DEFAULT '',     -- the same in plain words
    mailed     TEXT NOT NULL DEFAULT '',     -- '' not yet, provider, mail, none
    due        REAL NOT NULL DEFAULT 0,      -- not before: what is left to do for it
    attempts   INTEGER NOT NULL DEFAULT 0,
    created    REAL NOT NULL,
    changed    REAL NOT NULL
);
-- One change of a booking at a time.
CREATE UNIQUE INDEX booking_changes_open ON booking_changes (booking)
    WHERE state IN ('wanted', 'writing', 'undoing', 'written');

-- What the hub asked this console to do: stored before the hub hears that it arrived.
CREATE TABLE meeting_demands (
    id       TEXT PRIMARY KEY,               -- the same told twice is one
    what     TEXT NOT NULL,                  -- book, move, cancel, picked
    body     TEXT NOT NULL,                  -- JSON
    done     REAL NOT NULL DEFAULT 0,        -- when it came to its end; 0: open
    due      REAL NOT NULL DEFAULT 0,
    attempts INTEGER NOT NULL DEFAULT 0,
    created  REAL NOT NULL
);
