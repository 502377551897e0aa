-- What describe said is kept with more facts from here on: it is read anew.
DELETE FROM crm_describe;

-- Shared pages whose ids were found to be good in an org other than the one they were made for.
CREATE TABLE crm_validated (
    org     TEXT NOT NULL,    -- 15 characters
    kind    TEXT NOT NULL,    -- of the document
    name    TEXT NOT NULL,
    version INTEGER NOT NULL, -- of the document: a change has to be looked at again
    at      REAL NOT NULL,
    PRIMARY KEY (org, kind, name)
);
