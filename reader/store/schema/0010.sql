-- The beginnings of words have an index of their own, which keeps which articles have them and not where: a third of
-- the room. `beginnings` and `plain` are functions of our connections.
DROP TRIGGER content_indexed;
DROP TRIGGER content_unindexed;
DROP TRIGGER content_reindexed;
DROP TRIGGER article_unindexed;
DROP TRIGGER article_changing;
DROP TRIGGER article_changed;
DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5 (
  title, text, author, site, feed, person,
  content = 'searchable', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO search (search, rank) VALUES ('rank', 'bm25(8.0, 1.0, 2.0, 1.0, 1.0, 1.0)');
CREATE VIEW begun AS
  SELECT id, beginnings(title, text, author, site, feed, person) AS words FROM searchable;
CREATE VIRTUAL TABLE beginning USING fts5 (
  words, content = 'begun', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', detail = 'none',
  columnsize = 0
);
INSERT INTO search (search) VALUES ('rebuild');
INSERT INTO beginning (beginning) VALUES ('rebuild');

CREATE TRIGGER content_indexed AFTER INSERT ON content BEGIN
  INSERT INTO search (rowid, title, text, author, site, feed, person)
    SELECT id, title, text, author, site, feed, person FROM searchable WHERE id = NEW.id;
  INSERT INTO beginning (rowid, words) SELECT id, words FROM begun WHERE id = NEW.id;
END;
CREATE TRIGGER content_unindexed BEFORE UPDATE OF text, people ON content
WHEN OLD.people IS NOT NEW.people OR plain(CAST(OLD.text AS BLOB)) IS NOT plain(CAST(NEW.text AS BLOB)) BEGIN
  INSERT INTO search (search, rowid, title, text, author, site, feed, person)
    SELECT 'delete', id, title, text, author, site, feed, person FROM searchable WHERE id = OLD.id;
  INSERT INTO beginning (beginning, rowid, words) SELECT 'delete', id, words FROM begun WHERE id = OLD.id;
END;
CREATE TRIGGER content_reindexed AFTER UPDATE OF text, people ON content
WHEN OLD.people IS NOT NEW.people OR plain(CAST(OLD.text AS BLOB)) IS NOT plain(CAST(NEW.text AS BLOB)) BEGIN
  INSERT INTO search (rowid, title, text, author, site, feed, person)
    SELECT id, title, text, author, site, feed, person FROM searchable WHERE id = NEW.id;
  INSERT INTO beginning (rowid, words) SELECT id, words FROM begun WHERE id = NEW.id;
END;
CREATE TRIGGER article_unindexed BEFORE DELETE ON article BEGIN
  INSERT INTO search (search, rowid, title, text, author, site, feed, person)
    SELECT 'delete', id, title, text, author, site, feed, person FROM searchable WHERE id = OLD.id;
  INSERT INTO beginning (beginning, rowid, words) SELECT 'delete', id, words FROM begun WHERE id = OLD.id;
END;
CREATE TRIGGER article_changing BEFORE UPDATE OF title, authors, site, host, feed ON article BEGIN
  INSERT INTO search (search, rowid, title, text, author, site, feed, person)
    SELECT 'delete', id, title, text, author, site, feed, person FROM searchable WHERE id = OLD.id;
  INSERT INTO beginning (beginning, rowid, words) SELECT 'delete', id, words FROM begun WHERE id = OLD.id;
END;
CREATE TRIGGER article_changed AFTER UPDATE OF title, authors, site, host, feed ON article BEGIN
  INSERT INTO search (rowid, title, text, author, site, feed, person)
    SELECT id, title, text, author, site, feed, person FROM searchable WHERE id = NEW.id;
  INSERT INTO beginning (rowid, words) SELECT id, words FROM begun WHERE id = NEW.id;
END;
