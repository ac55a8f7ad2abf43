-- A progress file of version 1, as it was written then. Never to be changed.
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
CREATE INDEX reviews_by_card ON reviews (card, reviewed_at_ms, id, study_day, grade);
CREATE INDEX reviews_by_day ON reviews (study_day);
CREATE INDEX reviews_by_device ON reviews (device) WHERE device <> '';
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
CREATE TABLE cache (
    one         INTEGER PRIMARY KEY CHECK (one = 1),
    fingerprint TEXT    NOT NULL,
    position    INTEGER NOT NULL CHECK (position >= 0)
) STRICT;
CREATE TABLE card_states (
    card  TEXT PRIMARY KEY,
    state BLOB NOT NULL -- packed, see cache.go
) STRICT, WITHOUT ROWID;
ALTER TABLE attempts ADD COLUMN follow_up TEXT; -- the probe or follow-up that was asked; NULL = none
ALTER TABLE attempts ADD COLUMN followed INTEGER NOT NULL DEFAULT 0 CHECK (followed IN (0, 1)); -- 1 = had an answer to it
ALTER TABLE attempts ADD COLUMN mock_id TEXT; -- the mock interview it was given in; NULL = practice

CREATE INDEX reviews_sure_but_wrong ON reviews (card, reviewed_at_ms, id)
    WHERE confidence = 'sure' AND (grade = 1 OR score < 0.7);

CREATE TABLE drafts (
    key         TEXT    PRIMARY KEY CHECK (key <> ''),
    text        TEXT    NOT NULL,
    saved_at_ms INTEGER NOT NULL CHECK (saved_at_ms > 0)
) STRICT, WITHOUT ROWID;
PRAGMA user_version = 2;
PRAGMA application_id = 1919447667;
INSERT INTO meta (key, value) VALUES ('device', 'fixture');
INSERT INTO reviews VALUES (1, 'r1', 'role/退单', 1764000000000, 480, 20416, 3, 61.5, 'sure', '101', 0.5, 'speak', 'fixture');
INSERT INTO attempts VALUES (2, 'a1', 'role/退单', 1764000000000, 'type', 60.0, 'shaky', '先分开谈', '101', 0.5, 'r1', '数怎么量的？', 1, NULL);
INSERT INTO reviews VALUES (3, 'r2', 'role/退单', 1764000600000, 480, 20416, 1, NULL, '', NULL, NULL, '', '');
INSERT INTO undos VALUES (4, 'r2', 1764000700000, 'fixture');
INSERT INTO facts VALUES (5, 'setting/minutes', '25', 1764000000000, 'fixture', NULL);
INSERT INTO facts VALUES (6, 'setting/minutes', '30', 1764000000001, 'fixture', NULL);
INSERT INTO facts VALUES (7, 'flag/role/退单', '1', 1764000000000, 'fixture', NULL);
INSERT INTO facts VALUES (8, 'flag/role/退单', '', 1764000000001, 'fixture', 1764000000000);
INSERT INTO attempts VALUES (9, 'a2', 'role/退单', 1764000650000, 'speak', NULL, '', '', NULL, NULL, 'r2', NULL, 0, NULL);
INSERT INTO seen_text VALUES ('role/退单', 'zh', 'role', '退单', '先分开谈，再定人。', 1764000000000);
INSERT INTO cache VALUES (1, '1 fp', 1);
INSERT INTO card_states VALUES ('role/退单', x'0102');
INSERT INTO drafts VALUES ('attempt/role/退单', '先说背景', 1764000800000);
