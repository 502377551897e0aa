-- Lists of companies as this machine read them from the CRM. Times are Unix seconds, UTC.

CREATE TABLE crm_list (
    name TEXT PRIMARY KEY,
    fingerprint TEXT NOT NULL,          -- org and query of the generation below
    generation INTEGER NOT NULL,        -- of the entries in force; 0: none yet
    high TEXT NOT NULL,                 -- newest change in the org that it takes in, as the org says it
    read_at REAL NOT NULL,              -- when changes were last read
    swept_at REAL NOT NULL,             -- when all was last read
    building INTEGER NOT NULL,          -- generation that is being read; 0: none
    building_fingerprint TEXT NOT NULL,
    building_high TEXT NOT NULL,
    building_at REAL NOT NULL,
    after TEXT NOT NULL                 -- last record of it that is stored
);

CREATE TABLE crm_list_entry (
    list TEXT NOT NULL,
    generation INTEGER NOT NULL,
    id TEXT NOT NULL,                   -- of the record
    domains TEXT NOT NULL,              -- with blanks between; may be empty
    PRIMARY KEY (list, generation, id)
) WITHOUT ROWID;
