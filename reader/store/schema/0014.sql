-- Pictures that a browser put into a folder beside the page it saved: they are in nobody's kept bytes.
CREATE TABLE picture (
  article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  part TEXT NOT NULL,
  data BLOB NOT NULL,
  PRIMARY KEY (article, part)
);
