-- Bytes are looked up by their hash for every article that was read from them. In a table kept by its hash, each such look
-- reads the whole row, of a long feed ten thousand times; this one has its hashes in an index beside it.
CREATE TABLE bytes (
  sha256 TEXT PRIMARY KEY,
  data BLOB NOT NULL,
  articles INTEGER NOT NULL,
  basis INTEGER
);
INSERT INTO bytes SELECT sha256, data, articles, basis FROM raw;
DROP TABLE raw;
ALTER TABLE bytes RENAME TO raw;
