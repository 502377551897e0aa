-- Reminders of this rep's meetings, by mail: each goes out once, before its meeting, or never.
CREATE TABLE meeting_reminders (
    booking TEXT NOT NULL,
    minutes INTEGER NOT NULL,                 -- before the start
    key     TEXT NOT NULL,                    -- of the event; a booking made anew has another
    start   INTEGER NOT NULL,                 -- Unix seconds
    due     REAL NOT NULL,
    meeting TEXT NOT NULL,                    -- JSON
    known   TEXT NOT NULL,                    -- JSON: what the mail says beside the meeting
    state   TEXT NOT NULL DEFAULT 'waiting',  -- waiting, given (to the outbox), dropped
    PRIMARY KEY (booking, minutes)
);
CREATE INDEX meeting_reminders_due ON meeting_reminders (state, due);
