-- Published lists of companies; one row is a whole list. A list that was taken away has no
-- generation. `entries` holds 8 bytes for each domain: a digest, little-endian, sorted.

CREATE TABLE lists (
    name TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    generation TEXT NOT NULL,
    at REAL NOT NULL,               -- when it was read from the CRM
    made_by TEXT NOT NULL,
    entries BLOB NOT NULL
);
