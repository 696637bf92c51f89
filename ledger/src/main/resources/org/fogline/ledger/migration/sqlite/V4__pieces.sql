CREATE TABLE further_texts (
  entry INTEGER NOT NULL,
  part INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (entry, part)
);
CREATE TABLE further_originals (
  entry INTEGER NOT NULL,
  part INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (entry, part)
);
