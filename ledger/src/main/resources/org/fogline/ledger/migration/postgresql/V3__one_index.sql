DROP TABLE claim_terms;
DROP TABLE claim_words;
DROP TABLE document_bands;
DROP INDEX claims_claim_id;
ALTER TABLE claims ADD COLUMN terms TEXT NOT NULL DEFAULT '';
CREATE TABLE claim_words (id BIGINT PRIMARY KEY, words TSVECTOR NOT NULL, terms TEXT[] NOT NULL);
CREATE INDEX claim_words_words ON claim_words USING gin (words);
CREATE INDEX claim_words_terms ON claim_words USING gin (terms);
CREATE TABLE document_bands (
  value BIGINT NOT NULL,
  document BIGINT NOT NULL,
  PRIMARY KEY (value, document)
);
CREATE TABLE places (
  id BIGINT PRIMARY KEY,
  name TEXT NOT NULL,
  latitude DOUBLE PRECISION NOT NULL,
  longitude DOUBLE PRECISION NOT NULL,
  since BIGINT NOT NULL
);
CREATE UNIQUE INDEX places_name ON places (name);
CREATE INDEX places_area ON places (latitude, longitude);
CREATE VIEW place_list AS
  SELECT p.name, p.latitude, p.longitude, e.time AS since
  FROM places p JOIN entries e ON e.sequence = p.since;
