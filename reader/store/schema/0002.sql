-- What a person put right in a brief. `key` is the kind and the place in the text ("name 120 130"), `value` the JSON of
-- the new words and of the other place, where there are some.
CREATE TABLE correction (
  article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (article, key)
) WITHOUT ROWID;

CREATE TRIGGER correction_added AFTER INSERT ON correction
WHEN (SELECT 1 FROM action WHERE open = 1) BEGIN
  INSERT INTO entry VALUES ((SELECT id FROM action WHERE open = 1), 'correction', NEW.article, NEW.key, NULL, NEW.value)
  ON CONFLICT DO UPDATE SET after = excluded.after;
END;
CREATE TRIGGER correction_changed AFTER UPDATE OF value ON correction
WHEN (SELECT 1 FROM action WHERE open = 1) AND OLD.value IS NOT NEW.value BEGIN
  INSERT INTO entry VALUES ((SELECT id FROM action WHERE open = 1), 'correction', NEW.article, NEW.key, OLD.value, NEW.value)
  ON CONFLICT DO UPDATE SET after = excluded.after;
END;
CREATE TRIGGER correction_removed AFTER DELETE ON correction
WHEN (SELECT 1 FROM action WHERE open = 1) BEGIN
  INSERT INTO entry VALUES ((SELECT id FROM action WHERE open = 1), 'correction', OLD.article, OLD.key, OLD.value, NULL)
  ON CONFLICT DO UPDATE SET after = excluded.after;
END;
