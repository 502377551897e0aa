-- Successors of tokens that the environment gave, encrypted with a key that only it can make.
CREATE TABLE crm_token (
    name TEXT PRIMARY KEY,
    body TEXT NOT NULL
);
