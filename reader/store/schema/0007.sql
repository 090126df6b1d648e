-- Why the text of an article that is only an address could not be fetched when it was tried last.
CREATE TABLE trouble (
  article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
  message TEXT NOT NULL,
  at TEXT NOT NULL
);
CREATE INDEX article_unfetched ON article (format) WHERE format = 'link' AND deleted_at IS NULL;
