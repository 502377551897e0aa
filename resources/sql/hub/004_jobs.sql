-- What workflows have to do: the hub keeps and gives the work, consoles and agents do it.
CREATE TABLE jobs (
    id TEXT PRIMARY KEY,            -- made from workflow, trigger and subject: once for each
    workflow TEXT NOT NULL,
    version INTEGER NOT NULL,       -- of the workflow, when the trigger came
    cause TEXT NOT NULL,            -- the trigger
    visitor TEXT NOT NULL,
    created REAL NOT NULL,
    due REAL NOT NULL,              -- not before
    conversation TEXT NOT NULL,
    session TEXT NOT NULL,
    state TEXT NOT NULL,            -- waiting, given, done, failed, skipped
    fence INTEGER NOT NULL,         -- grows with every lease
    lease REAL NOT NULL,            -- end of the lease, as it was when given
    rep TEXT NOT NULL,              -- who has it, or ended it
    words TEXT NOT NULL,
    data TEXT NOT NULL,
    result TEXT NOT NULL,
    after_chat INTEGER NOT NULL,    -- waits for the end of the visitor's conversation
    prefers TEXT NOT NULL,          -- rep of the conversation
    ended REAL                      -- when its state became final
) WITHOUT ROWID;
CREATE INDEX jobs_open ON jobs (created) WHERE ended IS NULL;
CREATE INDEX jobs_ended ON jobs (ended) WHERE ended IS NOT NULL;
CREATE INDEX jobs_created ON jobs (created);
CREATE INDEX jobs_workflow ON jobs (workflow, created);
