-- What waits is found without reading what is done, however much that is.
CREATE INDEX outbox_open ON outbox (lane, number)
    WHERE state IN ('new', 'looked_up', 'sent', 'uncertain');
CREATE INDEX outbox_open_subject ON outbox (lane, subject, number)
    WHERE state IN ('new', 'looked_up', 'sent', 'uncertain');
CREATE INDEX outbox_open_due ON outbox (lane, due)
    WHERE state IN ('new', 'looked_up', 'sent', 'uncertain');
-- What is done is trimmed by its age.
CREATE INDEX outbox_over ON outbox (changed) WHERE state IN ('done', 'discarded');
-- What a discarded row was before, for taking the discard back.
ALTER TABLE outbox ADD COLUMN was TEXT NOT NULL DEFAULT '';
