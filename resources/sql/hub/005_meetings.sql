-- Meetings: what reps' consoles told of their calendars, the meetings, and whose turn it was.
CREATE TABLE calendars (
    rep TEXT PRIMARY KEY,
    read_at REAL NOT NULL,          -- when the busy times were read
    calendar TEXT NOT NULL          -- JSON, busy times without titles
) WITHOUT ROWID;

CREATE TABLE meetings (
    id TEXT PRIMARY KEY,
    host TEXT NOT NULL,
    made_by TEXT NOT NULL,          -- rep, or "visitor"
    visitor TEXT NOT NULL,
    state TEXT NOT NULL,
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    changed REAL NOT NULL,
    record TEXT NOT NULL,           -- JSON as the wire has it, without the address to change it
    kept TEXT NOT NULL              -- JSON of what only the hub knows
) WITHOUT ROWID;
CREATE INDEX meetings_ends ON meetings (ends);

CREATE TABLE turns (
    id TEXT PRIMARY KEY,            -- the booking's
    team TEXT NOT NULL,
    meeting TEXT NOT NULL,
    rep TEXT NOT NULL,
    at REAL NOT NULL,
    chosen TEXT NOT NULL,           -- turn, owner, named
    state TEXT NOT NULL,            -- held, booked, cancelled, no_show, failed
    reason TEXT NOT NULL,
    counted INTEGER NOT NULL        -- in the round robin
) WITHOUT ROWID;
CREATE INDEX turns_team ON turns (team, at);
CREATE INDEX turns_at ON turns (at);

CREATE TABLE turn_decisions (       -- apart, since a turn changes and its inputs do not
    turn TEXT PRIMARY KEY,
    at REAL NOT NULL,
    decision TEXT NOT NULL          -- JSON: all that the decision was made from, and its verdicts
) WITHOUT ROWID;
CREATE INDEX turn_decisions_at ON turn_decisions (at);

CREATE TABLE standings (            -- of reps in teams; see domain/fairness.py
    team TEXT NOT NULL,
    rep TEXT NOT NULL,
    active INTEGER NOT NULL,
    calibration REAL NOT NULL,
    PRIMARY KEY (team, rep)
) WITHOUT ROWID;
