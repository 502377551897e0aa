-- Every booking, whatever becomes of it. A state is written before the call that it announces.
CREATE TABLE bookings (
    id           TEXT PRIMARY KEY,            -- stays the same over retries and restarts
    account      TEXT NOT NULL,               -- provider and account: whose calendar
    rep          TEXT NOT NULL,               -- e-mail of the host
    start        INTEGER NOT NULL,            -- Unix seconds
    end          INTEGER NOT NULL,
    subject      TEXT NOT NULL,
    email        TEXT NOT NULL,               -- of the attendee: there is no booking without one
    name         TEXT NOT NULL,
    online       INTEGER NOT NULL,
    conversation TEXT NOT NULL DEFAULT '',    -- where the result is told
    state        TEXT NOT NULL,               -- draft, held, creating, created, confirmed, logged,
                                              -- compensating, cancelled, needs_human
    key          TEXT NOT NULL DEFAULT '',    -- of every write; from booking and content
    generation   INTEGER NOT NULL DEFAULT 0,  -- grows when an event of the key was deleted
    asked        INTEGER NOT NULL DEFAULT 0,  -- whether a create may have reached the provider
    event_id     TEXT NOT NULL DEFAULT '',
    join_url     TEXT NOT NULL DEFAULT '',
    invited      TEXT NOT NULL DEFAULT '',    -- '' not yet, provider, sending, mail, none
    outcome      TEXT NOT NULL DEFAULT '',    -- the last answer: booked, pending ...
    reason       TEXT NOT NULL DEFAULT '',    -- the same in plain words
    hold_until   REAL NOT NULL DEFAULT 0,     -- a hold after this is nothing
    due          REAL NOT NULL DEFAULT 0,     -- not before: what is left to do for it
    attempts     INTEGER NOT NULL DEFAULT 0,
    created      REAL NOT NULL,
    changed      REAL NOT NULL,
    CHECK (email <> '' AND end > start)
);
CREATE INDEX bookings_in_flight ON bookings (account, state, start);

-- What an account of a calendar told us: pauses outlive a restart, so do the last known busy times.
CREATE TABLE calendar_accounts (
    account      TEXT PRIMARY KEY,
    parked_until REAL NOT NULL DEFAULT 0,     -- no request before this (Retry-After)
    busy_read    REAL NOT NULL DEFAULT 0,     -- when the busy times were read; 0: never
    busy_from    INTEGER NOT NULL DEFAULT 0,
    busy_to      INTEGER NOT NULL DEFAULT 0,
    busy         TEXT NOT NULL DEFAULT '[]'   -- JSON
);
