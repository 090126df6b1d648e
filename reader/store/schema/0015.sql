-- Articles come in without their briefs, which are made afterwards: an empty one is still to be made.
CREATE INDEX particulars_waiting ON particulars (id) WHERE brief = x'';

-- The bodies and the people an article names have an index of their own, so that a brief changes nothing in the index of
-- words: it holds the people of the articles from before (`content.people`), and nobody asks it for them.
CREATE VIRTUAL TABLE named USING fts5 (org, person, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
INSERT INTO named (rowid, org, person)
  SELECT c.id, coalesce(o.org, ''), c.people FROM content c LEFT JOIN org_words o ON o.rowid = c.id
  WHERE o.org IS NOT NULL OR c.people <> '';
DROP TRIGGER article_unfiled;
CREATE TRIGGER article_unfiled BEFORE DELETE ON article BEGIN
  DELETE FROM named WHERE rowid = OLD.id;
END;
DROP TABLE org_words;
