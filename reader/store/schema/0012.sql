-- What is kept of an article besides its text has rows of its own: rows of one size fill the pages of a file, and the
-- text, the particulars and the index of words each lie close together.
CREATE TABLE particulars (
  id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
  rest BLOB NOT NULL,
  brief BLOB NOT NULL,
  analyser INTEGER NOT NULL,
  filed INTEGER NOT NULL DEFAULT 0
);
INSERT INTO particulars SELECT id, rest, brief, analyser, filed FROM content;
CREATE INDEX particulars_unfiled ON particulars (id) WHERE filed = 0;

DROP TRIGGER content_indexed;
DROP TRIGGER content_unindexed;
DROP TRIGGER content_reindexed;
DROP TRIGGER article_unindexed;
DROP TRIGGER article_changing;
DROP TRIGGER article_changed;
DROP VIEW begun;
DROP VIEW searchable;
DROP TABLE search;
CREATE TABLE lean (
  id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  people TEXT NOT NULL
);
INSERT INTO lean SELECT id, text, people FROM content;
DROP TABLE content;
ALTER TABLE lean RENAME TO content;

-- The text comes first: in every entry of the index, any other column costs two bytes more.
CREATE VIEW searchable AS
  SELECT a.id AS id, a.title AS title, plain(CAST(c.text AS BLOB)) AS text, a.authors AS author,
         coalesce(a.site, '') || ' ' || coalesce(a.host, '') AS site, coalesce(a.feed, '') AS feed,
         c.people AS person
  FROM article a JOIN content c ON c.id = a.id;
CREATE VIRTUAL TABLE search USING fts5 (
  text, title, author, site, feed, person,
  content = 'searchable', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO search (search, rank) VALUES ('rank', 'bm25(1.0, 8.0, 2.0, 1.0, 1.0, 1.0)');
INSERT INTO search (search, rank) VALUES ('usermerge', 2);
INSERT INTO search (search, rank) VALUES ('pgsz', 8000);
INSERT INTO beginning (beginning, rank) VALUES ('usermerge', 2);
CREATE VIEW begun AS
  SELECT id, beginnings(title, text, author, site, feed, person) AS words FROM searchable;
INSERT INTO search (search) VALUES ('rebuild');

CREATE TRIGGER content_indexed AFTER INSERT ON content BEGIN
  INSERT INTO search (rowid, text, title, author, site, feed, person)
    SELECT id, text, title, author, site, feed, person FROM searchable WHERE id = NEW.id;
  INSERT INTO beginning (rowid, words) SELECT id, words FROM begun WHERE id = NEW.id;
END;
CREATE TRIGGER content_unindexed BEFORE UPDATE OF text, people ON content
WHEN OLD.people IS NOT NEW.people OR plain(CAST(OLD.text AS BLOB)) IS NOT plain(CAST(NEW.text AS BLOB)) BEGIN
  INSERT INTO search (search, rowid, text, title, author, site, feed, person)
    SELECT 'delete', id, text, title, author, site, feed, person FROM searchable WHERE id = OLD.id;
  INSERT INTO beginning (beginning, rowid, words) SELECT 'delete', id, words FROM begun WHERE id = OLD.id;
END;
CREATE TRIGGER content_reindexed AFTER UPDATE OF text, people ON content
WHEN OLD.people IS NOT NEW.people OR plain(CAST(OLD.text AS BLOB)) IS NOT plain(CAST(NEW.text AS BLOB)) BEGIN
  INSERT INTO search (rowid, text, title, author, site, feed, person)
    SELECT id, text, title, author, site, feed, person FROM searchable WHERE id = NEW.id;
  INSERT INTO beginning (rowid, words) SELECT id, words FROM begun WHERE id = NEW.id;
END;
CREATE TRIGGER article_unindexed BEFORE DELETE ON article BEGIN
  INSERT INTO search (search, rowid, text, title, author, site, feed, person)
    SELECT 'delete', id, text, title, author, site, feed, person FROM searchable WHERE id = OLD.id;
  INSERT INTO beginning (beginning, rowid, words) SELECT 'delete', id, words FROM begun WHERE id = OLD.id;
END;
CREATE TRIGGER article_changing BEFORE UPDATE OF title, authors, site, host, feed ON article BEGIN
  INSERT INTO search (search, rowid, text, title, author, site, feed, person)
    SELECT 'delete', id, text, title, author, site, feed, person FROM searchable WHERE id = OLD.id;
  INSERT INTO beginning (beginning, rowid, words) SELECT 'delete', id, words FROM begun WHERE id = OLD.id;
END;
CREATE TRIGGER article_changed AFTER UPDATE OF title, authors, site, host, feed ON article BEGIN
  INSERT INTO search (rowid, text, title, author, site, feed, person)
    SELECT id, text, title, author, site, feed, person FROM searchable WHERE id = NEW.id;
  INSERT INTO beginning (rowid, words) SELECT id, words FROM begun WHERE id = NEW.id;
END;

-- Which bytes lean on an article's text is known by the article and its versions.
DROP INDEX raw_basis;

-- How a figure moved, without the names of its parts; what lists of figures are ordered by needs no count of words.
UPDATE figure SET change = CASE
  WHEN change ->> '$.from' IS NULL AND change ->> '$.to' IS NULL THEN
    json_array(change ->> '$.direction', change ->> '$.value', change ->> '$.unit', change ->> '$.comparison')
  ELSE json_array(change ->> '$.direction', change ->> '$.value', change ->> '$.unit', change ->> '$.comparison',
                  change ->> '$.from', change ->> '$.to')
END WHERE change IS NOT NULL;
DROP TABLE figure_words;
CREATE VIRTUAL TABLE figure_words USING fts5 (
  words, unit, measures, period, place, person,
  content = 'figure', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', columnsize = 0
);
INSERT INTO figure_words (figure_words) VALUES ('rebuild');
