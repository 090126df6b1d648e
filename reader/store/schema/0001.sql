-- The bytes articles were read from, once each, compressed with zlib. `articles` is how many were read from them.
CREATE TABLE raw (
  sha256 TEXT PRIMARY KEY,
  data BLOB NOT NULL,
  articles INTEGER NOT NULL
) WITHOUT ROWID;

-- One row an article: what lists show and what the person did with it. What is long lives in `content`.
CREATE TABLE article (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id TEXT NOT NULL UNIQUE,
  content_hash TEXT NOT NULL,
  raw TEXT REFERENCES raw (sha256),
  url TEXT,
  host TEXT,
  title TEXT NOT NULL,
  site TEXT,
  authors TEXT NOT NULL,
  published TEXT NOT NULL DEFAULT '',
  language TEXT,
  feed TEXT,
  format TEXT NOT NULL,
  words INTEGER NOT NULL,
  figures INTEGER NOT NULL,
  saved_at TEXT NOT NULL,
  read INTEGER NOT NULL DEFAULT 0 CHECK (read IN (0, 1)),
  starred INTEGER NOT NULL DEFAULT 0 CHECK (starred IN (0, 1)),
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  deleted_at TEXT,
  position INTEGER NOT NULL DEFAULT 0,
  progress REAL NOT NULL DEFAULT 0
);
CREATE INDEX article_raw ON article (raw);
CREATE INDEX article_shelf ON article (archived) WHERE deleted_at IS NULL;
CREATE INDEX article_unread ON article (read) WHERE deleted_at IS NULL AND read = 0;
CREATE INDEX article_starred ON article (starred) WHERE deleted_at IS NULL AND starred = 1;
CREATE INDEX article_reading ON article (archived)
  WHERE deleted_at IS NULL AND archived = 0 AND progress > 0 AND progress < 0.98;
CREATE INDEX article_bin ON article (deleted_at IS NOT NULL) WHERE deleted_at IS NOT NULL;
CREATE INDEX article_feed ON article (feed COLLATE NOCASE) WHERE deleted_at IS NULL AND feed IS NOT NULL;
CREATE INDEX article_published ON article (published) WHERE deleted_at IS NULL;
CREATE INDEX article_title ON article (title COLLATE NOCASE) WHERE deleted_at IS NULL;

-- `rest` (blocks, links, images …) and `brief` are JSON compressed with zlib; `people` is one name a line.
CREATE TABLE content (
  id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  people TEXT NOT NULL,
  rest BLOB NOT NULL,
  brief BLOB NOT NULL,
  analyser INTEGER NOT NULL
);

CREATE TABLE article_tag (
  article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  tag TEXT NOT NULL COLLATE NOCASE,
  PRIMARY KEY (article, tag)
) WITHOUT ROWID;
CREATE INDEX article_tag_name ON article_tag (tag, article);

-- A highlight has the columns of a selector; a note on the whole article has none of them. `digest` is of the words,
-- the note and the tags, so that the doctor sees damage to them.
CREATE TABLE annotation (
  annotation_id TEXT PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  start INTEGER,
  stop INTEGER,
  exact TEXT,
  prefix TEXT,
  suffix TEXT,
  colour TEXT NOT NULL,
  note TEXT NOT NULL,
  tags TEXT NOT NULL,
  anchor TEXT NOT NULL,
  created TEXT NOT NULL,
  updated TEXT NOT NULL,
  digest TEXT NOT NULL
);
CREATE INDEX annotation_article ON annotation (article, start, stop);
CREATE INDEX annotation_created ON annotation (created);

-- The full-text index, kept by the triggers below.
CREATE VIEW searchable AS
  SELECT a.id AS id, a.title AS title, c.text AS text, a.authors AS author,
         coalesce(a.site, '') || ' ' || coalesce(a.host, '') AS site, coalesce(a.feed, '') AS feed,
         c.people AS person
  FROM article a JOIN content c ON c.id = a.id;
CREATE VIRTUAL TABLE search USING fts5 (
  title, text, author, site, feed, person,
  content = 'searchable', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
INSERT INTO search (search, rank) VALUES ('rank', 'bm25(8.0, 1.0, 2.0, 1.0, 1.0, 1.0)');
CREATE TRIGGER content_indexed AFTER INSERT ON content BEGIN
  INSERT INTO search (rowid, title, text, author, site, feed, person)
    SELECT id, title, text, author, site, feed, person FROM searchable WHERE id = NEW.id;
END;
CREATE TRIGGER content_unindexed BEFORE UPDATE OF text, people ON content BEGIN
  INSERT INTO search (search, rowid, title, text, author, site, feed, person)
    SELECT 'delete', id, title, text, author, site, feed, person FROM searchable WHERE id = OLD.id;
END;
CREATE TRIGGER content_reindexed AFTER UPDATE OF text, people ON content BEGIN
  INSERT INTO search (rowid, title, text, author, site, feed, person)
    SELECT id, title, text, author, site, feed, person FROM searchable WHERE id = NEW.id;
END;
CREATE TRIGGER article_unindexed BEFORE DELETE ON article BEGIN
  INSERT INTO search (search, rowid, title, text, author, site, feed, person)
    SELECT 'delete', id, title, text, author, site, feed, person FROM searchable WHERE id = OLD.id;
END;

-- The journal: while an action is open, triggers keep how each switch, tag and annotation was before it and is after
-- it (NULL: not there). `kind` is the switch's column, 'tag' (`key` names it) or 'annotation' (`key` is its id).
-- Undo sets the rows back to `before`, redo to `after`; neither needs to record anything.
CREATE TABLE action (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  label TEXT NOT NULL,
  at TEXT NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0,
  open INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX action_open ON action (open) WHERE open = 1;
CREATE TABLE entry (
  action INTEGER NOT NULL REFERENCES action (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (action, kind, article, key)
) WITHOUT ROWID;
CREATE INDEX entry_article ON entry (article);

CREATE TRIGGER read_changed AFTER UPDATE OF read ON article
WHEN (SELECT 1 FROM action WHERE open = 1) AND OLD.read IS NOT NEW.read BEGIN
  INSERT INTO entry VALUES ((SELECT id FROM action WHERE open = 1), 'read', NEW.id, '', OLD.read, NEW.read)
  ON CONFLICT DO UPDATE SET after = excluded.after;
END;
CREATE TRIGGER starred_changed AFTER UPDATE OF starred ON article
WHEN (SELECT 1 FROM action WHERE open = 1) AND OLD.starred IS NOT NEW.starred BEGIN
  INSERT INTO entry VALUES ((SELECT id FROM action WHERE open = 1), 'starred', NEW.id, '', OLD.starred, NEW.starred)
  ON CONFLICT DO UPDATE SET after = excluded.after;
END;
CREATE TRIGGER archived_changed AFTER UPDATE OF archived ON article
WHEN (SELECT 1 FROM action WHERE open = 1) AND OLD.archived IS NOT NEW.archived BEGIN
  INSERT INTO entry VALUES ((SELECT id FROM action WHERE open = 1), 'archived', NEW.id, '', OLD.archived, NEW.archived)
  ON CONFLICT DO UPDATE SET after = excluded.after;
END;
CREATE TRIGGER deleted_at_changed AFTER UPDATE OF deleted_at ON article
WHEN (SELECT 1 FROM action WHERE open = 1) AND OLD.deleted_at IS NOT NEW.deleted_at BEGIN
  INSERT INTO entry VALUES ((SELECT id FROM action WHERE open = 1), 'deleted_at', NEW.id, '', OLD.deleted_at, NEW.deleted_at)
  ON CONFLICT DO UPDATE SET after = excluded.after;
END;
CREATE TRIGGER tag_added AFTER INSERT ON article_tag
WHEN (SELECT 1 FROM action WHERE open = 1) BEGIN
  INSERT INTO entry VALUES ((SELECT id FROM action WHERE open = 1), 'tag', NEW.article, NEW.tag, NULL, '[]')
  ON CONFLICT DO UPDATE SET after = excluded.after;
END;
CREATE TRIGGER tag_removed AFTER DELETE ON article_tag
WHEN (SELECT 1 FROM action WHERE open = 1) BEGIN
  INSERT INTO entry VALUES ((SELECT id FROM action WHERE open = 1), 'tag', OLD.article, OLD.tag, '[]', NULL)
  ON CONFLICT DO UPDATE SET after = excluded.after;
END;
CREATE TRIGGER annotation_added AFTER INSERT ON annotation
WHEN (SELECT 1 FROM action WHERE open = 1) BEGIN
  INSERT INTO entry VALUES (
    (SELECT id FROM action WHERE open = 1), 'annotation', NEW.article, NEW.annotation_id, NULL,
    json_array(NEW.start, NEW.stop, NEW.exact, NEW.prefix, NEW.suffix, NEW.colour, NEW.note, NEW.tags,
               NEW.anchor, NEW.created, NEW.updated, NEW.digest)
  ) ON CONFLICT DO UPDATE SET after = excluded.after;
END;
CREATE TRIGGER annotation_changed AFTER UPDATE ON annotation
WHEN (SELECT 1 FROM action WHERE open = 1) BEGIN
  INSERT INTO entry VALUES (
    (SELECT id FROM action WHERE open = 1), 'annotation', NEW.article, NEW.annotation_id,
    json_array(OLD.start, OLD.stop, OLD.exact, OLD.prefix, OLD.suffix, OLD.colour, OLD.note, OLD.tags,
               OLD.anchor, OLD.created, OLD.updated, OLD.digest),
    json_array(NEW.start, NEW.stop, NEW.exact, NEW.prefix, NEW.suffix, NEW.colour, NEW.note, NEW.tags,
               NEW.anchor, NEW.created, NEW.updated, NEW.digest)
  ) ON CONFLICT DO UPDATE SET after = excluded.after;
END;
CREATE TRIGGER annotation_removed AFTER DELETE ON annotation
WHEN (SELECT 1 FROM action WHERE open = 1) BEGIN
  INSERT INTO entry VALUES (
    (SELECT id FROM action WHERE open = 1), 'annotation', OLD.article, OLD.annotation_id,
    json_array(OLD.start, OLD.stop, OLD.exact, OLD.prefix, OLD.suffix, OLD.colour, OLD.note, OLD.tags,
               OLD.anchor, OLD.created, OLD.updated, OLD.digest),
    NULL
  ) ON CONFLICT DO UPDATE SET after = excluded.after;
END;
