-- Settings that all reps share: the newest version of each document.
CREATE TABLE documents (
    kind TEXT NOT NULL,             -- mapping, workflow, visitor_fields, target_list, crm
    name TEXT NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL,
    made_by TEXT NOT NULL,          -- name of the admin
    at REAL NOT NULL,
    dropped INTEGER NOT NULL,       -- taken away; the row stays, and with it the version
    PRIMARY KEY (kind, name)
) WITHOUT ROWID;
