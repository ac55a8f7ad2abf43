-- What came after an answer, and where it was given.
ALTER TABLE attempts ADD COLUMN follow_up TEXT; -- the probe or follow-up that was asked; NULL = none
ALTER TABLE attempts ADD COLUMN followed INTEGER NOT NULL DEFAULT 0 CHECK (followed IN (0, 1)); -- 1 = had an answer to it
ALTER TABLE attempts ADD COLUMN mock_id TEXT; -- the mock interview it was given in; NULL = practice

-- The sure that were wrong come first the next time.
CREATE INDEX reviews_sure_but_wrong ON reviews (card, reviewed_at_ms, id)
    WHERE confidence = 'sure' AND (grade = 1 OR score < 0.7);

-- What a person is writing and has not handed in yet. No part of the log: it
-- is written over at every pause, never merged, and gone once it is kept.
CREATE TABLE drafts (
    key         TEXT    PRIMARY KEY CHECK (key <> ''),
    text        TEXT    NOT NULL,
    saved_at_ms INTEGER NOT NULL CHECK (saved_at_ms > 0)
) STRICT, WITHOUT ROWID;
