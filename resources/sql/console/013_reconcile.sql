-- What bookings and calendar did not agree on. One row for each cause, so that one which
-- comes back after it was put right is counted.
CREATE TABLE reconcile_findings (
    cause   TEXT PRIMARY KEY,       -- what is wrong, and with which booking or event
    finding TEXT NOT NULL,          -- id of the newest finding of this cause
    state   TEXT NOT NULL,          -- open, dismissed, cleared
    times   INTEGER NOT NULL,       -- how often it began
    first   REAL NOT NULL,
    last    REAL NOT NULL
);
