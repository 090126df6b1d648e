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
