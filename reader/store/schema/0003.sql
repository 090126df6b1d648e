-- What an article was before it was saved again with edits: the bytes it was read from then stay in `raw`.
CREATE TABLE version (
  article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  content_hash TEXT NOT NULL,
  raw TEXT,
  replaced_at TEXT NOT NULL,
  PRIMARY KEY (article, content_hash)
) WITHOUT ROWID;
CREATE INDEX version_raw ON version (raw);
CREATE INDEX article_url ON article (url) WHERE url IS NOT NULL;

-- The index follows what it holds of the article's own row, too.
CREATE TRIGGER article_changing BEFORE UPDATE OF title, authors, site, host, feed ON article BEGIN
  INSERT INTO search (search, rowid, title, text, author, site, feed, person)
    SELECT 'delete', id, title, text, author, site, feed, person FROM searchable WHERE id = OLD.id;
END;
CREATE TRIGGER article_changed AFTER UPDATE OF title, authors, site, host, feed ON article BEGIN
  INSERT INTO search (rowid, title, text, author, site, feed, person)
    SELECT id, title, text, author, site, feed, person FROM searchable WHERE id = NEW.id;
END;
