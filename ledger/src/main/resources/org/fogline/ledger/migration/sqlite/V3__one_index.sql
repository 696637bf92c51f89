DROP TABLE claim_terms;
DROP TABLE claim_words;
DROP TABLE document_bands;
DROP INDEX claims_claim_id;
ALTER TABLE claims ADD COLUMN terms TEXT NOT NULL DEFAULT '';
CREATE VIRTUAL TABLE claim_words USING fts5 (
  words, terms, content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TABLE document_bands (
  value INTEGER NOT NULL,
  document INTEGER NOT NULL,
  PRIMARY KEY (value, document)
) WITHOUT ROWID;
CREATE TABLE places (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  latitude REAL NOT NULL,
  longitude REAL NOT NULL,
  since INTEGER NOT NULL
);
CREATE UNIQUE INDEX places_name ON places (name);
CREATE VIRTUAL TABLE place_areas USING rtree (id, south, north, west, east);
CREATE VIEW place_list AS
  SELECT p.name, p.latitude, p.longitude, e.time AS since
  FROM places p JOIN entries e ON e.sequence = p.since;
