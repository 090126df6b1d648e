-- An article's text is stored compressed. `plain`, a function of our connections, reads it, and what older versions
-- stored as it is; the index need not notice when a text is only stored in another way.
DROP VIEW searchable;
CREATE VIEW searchable AS
  SELECT a.id AS id, a.title AS title, plain(CAST(c.text AS BLOB)) AS text, a.authors AS author,
         coalesce(a.site, '') || ' ' || coalesce(a.host, '') AS site, coalesce(a.feed, '') AS feed,
         c.people AS person
  FROM article a JOIN content c ON c.id = a.id;
DROP TRIGGER content_unindexed;
CREATE TRIGGER content_unindexed BEFORE UPDATE OF text, people ON content
WHEN OLD.people IS NOT NEW.people OR plain(CAST(OLD.text AS BLOB)) IS NOT plain(CAST(NEW.text AS BLOB)) BEGIN
  INSERT INTO search (search, rowid, title, text, author, site, feed, person)
    SELECT 'delete', id, title, text, author, site, feed, person FROM searchable WHERE id = OLD.id;
END;
DROP TRIGGER content_reindexed;
CREATE TRIGGER content_reindexed AFTER UPDATE OF text, people ON content
WHEN OLD.people IS NOT NEW.people OR plain(CAST(OLD.text AS BLOB)) IS NOT plain(CAST(NEW.text AS BLOB)) BEGIN
  INSERT INTO search (rowid, title, text, author, site, feed, person)
    SELECT id, title, text, author, site, feed, person FROM searchable WHERE id = NEW.id;
END;

-- The bytes an article was read from hold its words again: they are compressed with its text (the article `basis`) as
-- dictionary, to a sixth of what they take by themselves.
ALTER TABLE raw ADD COLUMN basis INTEGER;
CREATE INDEX raw_basis ON raw (basis) WHERE basis IS NOT NULL;
