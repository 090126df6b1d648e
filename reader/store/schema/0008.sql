-- One key for all addresses of a page (`address`), and near-copies under one row: `copy_of` is the first of a group.
ALTER TABLE article ADD COLUMN address TEXT;
ALTER TABLE article ADD COLUMN copy_of INTEGER REFERENCES article (id) ON DELETE SET NULL;
UPDATE article SET address = address_key(url) WHERE url IS NOT NULL;
CREATE INDEX article_address ON article (address) WHERE address IS NOT NULL;
CREATE INDEX article_copy ON article (copy_of) WHERE copy_of IS NOT NULL;
CREATE INDEX article_folded ON article (archived, copy_of) WHERE deleted_at IS NULL;

-- The marks of a text (its smallest hashes of words in a row), by which its copies are looked for.
CREATE TABLE mark (
  hash INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  PRIMARY KEY (hash, article)
) WITHOUT ROWID;
CREATE INDEX mark_article ON mark (article);
