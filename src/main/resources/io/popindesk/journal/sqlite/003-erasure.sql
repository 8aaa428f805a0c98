-- When a customer's details were erased from an attempt; what is left tells of no person.
ALTER TABLE attempt ADD COLUMN erased_at INTEGER;

-- What may still fall due, the oldest first.
CREATE INDEX attempt_kept ON attempt (changed_at) WHERE erased_at IS NULL;

-- Erased attempts that may still be in a backup, or in parts of this file that are not in use. The
-- rows go when that is done; while there are any, it is taken up again. An attempt need not be in
-- this journal: a backup may have more.
CREATE TABLE erasure (
    seq INTEGER PRIMARY KEY,
    attempt INTEGER NOT NULL
) STRICT;
