-- When each rep of this machine can be booked, and which time zone the machine was last seen in.
CREATE TABLE rep_hours (
    rep          TEXT PRIMARY KEY,
    hours        TEXT NOT NULL,               -- JSON of WorkingHours
    machine_zone TEXT NOT NULL DEFAULT '',    -- that the rep knows of; empty: not yet seen
    changed      REAL NOT NULL                -- Unix seconds
);
