-- The log. Rows are only ever added; seq numbers them over all four tables in
-- the order in which they came into this file, which no clock can disturb.
CREATE TABLE reviews (
    seq            INTEGER PRIMARY KEY,
    id             TEXT    NOT NULL UNIQUE CHECK (id <> ''),
    card           TEXT    NOT NULL CHECK (card <> ''),
    reviewed_at_ms INTEGER NOT NULL CHECK (reviewed_at_ms > 0),
    zone_min       INTEGER NOT NULL CHECK (zone_min BETWEEN -1440 AND 1440),
    study_day      INTEGER NOT NULL, -- days since 1970-01-01
    grade          INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 4),
    seconds        REAL    CHECK (seconds > 0),
    confidence     TEXT    NOT NULL CHECK (confidence IN ('', 'sure', 'shaky', 'unknown')),
    points         TEXT    CHECK (points NOT GLOB '*[^01]*'), -- a digit a key point, 1 = said
    score          REAL    CHECK (score BETWEEN 0 AND 1),
    mode           TEXT    NOT NULL,
    device         TEXT    NOT NULL -- '' = imported
) STRICT;
-- With day and grade a replay reads this index alone.
CREATE INDEX reviews_by_card ON reviews (card, reviewed_at_ms, id, study_day, grade);
CREATE INDEX reviews_by_day ON reviews (study_day);
CREATE INDEX reviews_by_device ON reviews (device) WHERE device <> '';

-- A review may be taken back before it is known here: two logs are merged row
-- by row, in any order. Hence no foreign key.
CREATE TABLE undos (
    seq          INTEGER PRIMARY KEY,
    review_id    TEXT    NOT NULL UNIQUE CHECK (review_id <> ''),
    undone_at_ms INTEGER NOT NULL CHECK (undone_at_ms > 0),
    device       TEXT    NOT NULL
) STRICT;

CREATE TABLE facts (
    seq           INTEGER PRIMARY KEY,
    key           TEXT    NOT NULL CHECK (key <> ''),
    value         TEXT    NOT NULL, -- '' = none
    changed_at_ms INTEGER NOT NULL CHECK (changed_at_ms > 0),
    device        TEXT    NOT NULL,
    undoes_ms     INTEGER CHECK (undoes_ms > 0), -- changed_at_ms of the fact of this key and device taken back
    UNIQUE (key, changed_at_ms, device)
) STRICT;
CREATE INDEX facts_by_undone ON facts (key, device, undoes_ms) WHERE undoes_ms IS NOT NULL;

CREATE TABLE attempts (
    seq             INTEGER PRIMARY KEY,
    id              TEXT    NOT NULL UNIQUE CHECK (id <> ''),
    card            TEXT    NOT NULL CHECK (card <> ''),
    attempted_at_ms INTEGER NOT NULL CHECK (attempted_at_ms > 0),
    mode            TEXT    NOT NULL,
    seconds         REAL    CHECK (seconds > 0),
    confidence      TEXT    NOT NULL CHECK (confidence IN ('', 'sure', 'shaky', 'unknown')),
    text            TEXT    NOT NULL,
    points          TEXT    CHECK (points NOT GLOB '*[^01]*'),
    score           REAL    CHECK (score BETWEEN 0 AND 1),
    review_id       TEXT    -- the review it led to
) STRICT;
CREATE INDEX attempts_by_card ON attempts (card, attempted_at_ms);
CREATE INDEX attempts_by_review ON attempts (review_id) WHERE review_id IS NOT NULL;

CREATE TRIGGER reviews_keep BEFORE DELETE ON reviews BEGIN SELECT raise(ABORT, 'the log is append-only'); END;
CREATE TRIGGER reviews_stand BEFORE UPDATE ON reviews BEGIN SELECT raise(ABORT, 'the log is append-only'); END;
CREATE TRIGGER undos_keep BEFORE DELETE ON undos BEGIN SELECT raise(ABORT, 'the log is append-only'); END;
CREATE TRIGGER undos_stand BEFORE UPDATE ON undos BEGIN SELECT raise(ABORT, 'the log is append-only'); END;
CREATE TRIGGER facts_keep BEFORE DELETE ON facts BEGIN SELECT raise(ABORT, 'the log is append-only'); END;
CREATE TRIGGER facts_stand BEFORE UPDATE ON facts BEGIN SELECT raise(ABORT, 'the log is append-only'); END;
CREATE TRIGGER attempts_keep BEFORE DELETE ON attempts BEGIN SELECT raise(ABORT, 'the log is append-only'); END;
CREATE TRIGGER attempts_stand BEFORE UPDATE ON attempts BEGIN SELECT raise(ABORT, 'the log is append-only'); END;

-- The text of practised cards as it was last seen, an edition a row, so that a
-- card can be known again after its deck was edited.
CREATE TABLE seen_text (
    card       TEXT    NOT NULL CHECK (card <> ''),
    lang       TEXT    NOT NULL,
    deck       TEXT    NOT NULL,
    heading    TEXT    NOT NULL,
    body       TEXT    NOT NULL,
    seen_at_ms INTEGER NOT NULL CHECK (seen_at_ms > 0),
    PRIMARY KEY (card, lang)
) STRICT, WITHOUT ROWID;

CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The cache: what a replay of the log up to the position makes of each card
-- under the settings that the fingerprint stands for. May be emptied any time.
CREATE TABLE cache (
    one         INTEGER PRIMARY KEY CHECK (one = 1),
    fingerprint TEXT    NOT NULL,
    position    INTEGER NOT NULL CHECK (position >= 0)
) STRICT;
CREATE TABLE card_states (
    card  TEXT PRIMARY KEY,
    state BLOB NOT NULL -- packed, see cache.go
) STRICT, WITHOUT ROWID;
