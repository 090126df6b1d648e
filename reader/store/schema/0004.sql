-- What briefs say, in rows of their own, so that it can be asked for across articles. `filed` tells whether a brief has
-- been: those of older libraries are filed after the start, a batch at a time.
ALTER TABLE content ADD COLUMN filed INTEGER NOT NULL DEFAULT 0;
CREATE INDEX content_unfiled ON content (id) WHERE filed = 0;

-- A key figure. `low` and `high` are the same where the text gives one value; `change` is JSON, as in the brief.
CREATE TABLE figure (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  rank INTEGER NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  words TEXT NOT NULL,
  low REAL,
  high REAL,
  bound TEXT NOT NULL,
  kind TEXT NOT NULL,
  unit TEXT NOT NULL COLLATE NOCASE,
  per TEXT,
  measures TEXT,
  change TEXT,
  period TEXT,
  place TEXT,
  person TEXT
);
CREATE INDEX figure_article ON figure (article, rank);
CREATE INDEX figure_size ON figure (high, low, article);
CREATE INDEX figure_unit ON figure (unit, high, low, article);

CREATE VIRTUAL TABLE figure_words USING fts5 (
  words, unit, measures, period, place, person,
  content = 'figure', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', detail = 'full'
);
CREATE TRIGGER figure_indexed AFTER INSERT ON figure BEGIN
  INSERT INTO figure_words (rowid, words, unit, measures, period, place, person)
    VALUES (NEW.id, NEW.words, NEW.unit, NEW.measures, NEW.period, NEW.place, NEW.person);
END;
CREATE TRIGGER figure_unindexed AFTER DELETE ON figure BEGIN
  INSERT INTO figure_words (figure_words, rowid, words, unit, measures, period, place, person)
    VALUES ('delete', OLD.id, OLD.words, OLD.unit, OLD.measures, OLD.period, OLD.place, OLD.person);
END;

-- Somebody, once for all articles (`key` is the name without case and marks), and what each article says of them.
CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL
);
CREATE TABLE appearance (
  article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  person INTEGER NOT NULL REFERENCES person (id),
  role TEXT NOT NULL,
  organisation TEXT NOT NULL,
  statements INTEGER NOT NULL,
  PRIMARY KEY (article, person)
) WITHOUT ROWID;
CREATE INDEX appearance_person ON appearance (person, article, statements);

-- The bodies an article names, and what was marked and noted in it; the row's number is the article's.
CREATE VIRTUAL TABLE org_words USING fts5 (org, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
CREATE TRIGGER article_unfiled BEFORE DELETE ON article BEGIN
  DELETE FROM org_words WHERE rowid = OLD.id;
END;
CREATE VIRTUAL TABLE note_words USING fts5 (highlight, note, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
INSERT INTO note_words (rowid, highlight, note)
  SELECT article, group_concat(exact, char(10)), group_concat(note, char(10)) FROM annotation GROUP BY article;
CREATE TRIGGER annotation_indexed AFTER INSERT ON annotation BEGIN
  DELETE FROM note_words WHERE rowid = NEW.article;
  INSERT INTO note_words (rowid, highlight, note)
    SELECT article, group_concat(exact, char(10)), group_concat(note, char(10)) FROM annotation
    WHERE article = NEW.article GROUP BY article;
END;
CREATE TRIGGER annotation_reindexed AFTER UPDATE OF exact, note ON annotation BEGIN
  DELETE FROM note_words WHERE rowid = NEW.article;
  INSERT INTO note_words (rowid, highlight, note)
    SELECT article, group_concat(exact, char(10)), group_concat(note, char(10)) FROM annotation
    WHERE article = NEW.article GROUP BY article;
END;
CREATE TRIGGER annotation_unindexed AFTER DELETE ON annotation BEGIN
  DELETE FROM note_words WHERE rowid = OLD.article;
  INSERT INTO note_words (rowid, highlight, note)
    SELECT article, group_concat(exact, char(10)), group_concat(note, char(10)) FROM annotation
    WHERE article = OLD.article GROUP BY article;
END;
