-- The feeds a person follows. Articles belong to a feed by its title (`article.feed`), so that they stay when it goes.
-- `tags` is a JSON list that its new articles get; `next_at` is when to ask again after trouble.
CREATE TABLE subscription (
  url TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  tags TEXT NOT NULL DEFAULT '[]',
  added_at TEXT NOT NULL,
  etag TEXT,
  modified TEXT,
  checked_at TEXT,
  next_at TEXT,
  failures INTEGER NOT NULL DEFAULT 0,
  error TEXT
);

-- Undo for them: how a feed was before an action and is after it (NULL: not followed), as JSON of title, tags, added_at.
CREATE TABLE subscription_entry (
  action INTEGER NOT NULL REFERENCES action (id) ON DELETE CASCADE,
  url TEXT NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (action, url)
) WITHOUT ROWID;
CREATE TRIGGER subscription_added AFTER INSERT ON subscription
WHEN (SELECT 1 FROM action WHERE open = 1) BEGIN
  INSERT INTO subscription_entry VALUES (
    (SELECT id FROM action WHERE open = 1), NEW.url, NULL, json_array(NEW.title, NEW.tags, NEW.added_at)
  ) ON CONFLICT DO UPDATE SET after = excluded.after;
END;
CREATE TRIGGER subscription_removed AFTER DELETE ON subscription
WHEN (SELECT 1 FROM action WHERE open = 1) BEGIN
  INSERT INTO subscription_entry VALUES (
    (SELECT id FROM action WHERE open = 1), OLD.url, json_array(OLD.title, OLD.tags, OLD.added_at), NULL
  ) ON CONFLICT DO UPDATE SET after = excluded.after;
END;
CREATE INDEX article_feed_unread ON article (feed COLLATE NOCASE) WHERE deleted_at IS NULL AND feed IS NOT NULL AND read = 0;
