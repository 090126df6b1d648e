-- The tags of highlights and notes in rows of their own, kept by triggers: a tag finds the articles they are in, too.
-- (The columns of the key come first: with another between them, integrity_check of SQLite reports NULLs that are none.)
CREATE TABLE annotation_tag (
  annotation_id TEXT NOT NULL,
  tag TEXT NOT NULL COLLATE NOCASE,
  article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  PRIMARY KEY (annotation_id, tag)
) WITHOUT ROWID;
CREATE INDEX annotation_tag_name ON annotation_tag (tag, article);
CREATE INDEX annotation_tag_article ON annotation_tag (article);
INSERT OR IGNORE INTO annotation_tag
  SELECT n.annotation_id, t.value, n.article FROM annotation n, json_each(iif(json_valid(n.tags), n.tags, '[]')) t;
CREATE TRIGGER annotation_tagged AFTER INSERT ON annotation BEGIN
  DELETE FROM annotation_tag WHERE annotation_id = NEW.annotation_id;
  INSERT OR IGNORE INTO annotation_tag
    SELECT NEW.annotation_id, value, NEW.article FROM json_each(iif(json_valid(NEW.tags), NEW.tags, '[]'));
END;
CREATE TRIGGER annotation_retagged AFTER UPDATE OF tags ON annotation BEGIN
  DELETE FROM annotation_tag WHERE annotation_id = NEW.annotation_id;
  INSERT OR IGNORE INTO annotation_tag
    SELECT NEW.annotation_id, value, NEW.article FROM json_each(iif(json_valid(NEW.tags), NEW.tags, '[]'));
END;
CREATE TRIGGER annotation_untagged AFTER DELETE ON annotation BEGIN
  DELETE FROM annotation_tag WHERE annotation_id = OLD.annotation_id;
END;

-- The colour a person gave a tag; those below it have it, too, unless they have one of their own.
CREATE TABLE tag_colour (
  tag TEXT PRIMARY KEY COLLATE NOCASE,
  colour TEXT NOT NULL
) WITHOUT ROWID;

-- Undo for them: a tag's colour before an action and after it (NULL: none).
CREATE TABLE tag_colour_entry (
  action INTEGER NOT NULL REFERENCES action (id) ON DELETE CASCADE,
  tag TEXT NOT NULL COLLATE NOCASE,
  before TEXT,
  after TEXT,
  PRIMARY KEY (action, tag)
) WITHOUT ROWID;
CREATE TRIGGER tag_colour_added AFTER INSERT ON tag_colour
WHEN (SELECT 1 FROM action WHERE open = 1) BEGIN
  INSERT INTO tag_colour_entry VALUES ((SELECT id FROM action WHERE open = 1), NEW.tag, NULL, NEW.colour)
  ON CONFLICT DO UPDATE SET after = excluded.after;
END;
CREATE TRIGGER tag_colour_removed AFTER DELETE ON tag_colour
WHEN (SELECT 1 FROM action WHERE open = 1) BEGIN
  INSERT INTO tag_colour_entry VALUES ((SELECT id FROM action WHERE open = 1), OLD.tag, OLD.colour, NULL)
  ON CONFLICT DO UPDATE SET after = excluded.after;
END;
