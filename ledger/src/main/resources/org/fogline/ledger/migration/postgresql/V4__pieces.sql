CREATE TABLE further_texts (
  entry BIGINT NOT NULL,
  part BIGINT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (entry, part)
);
CREATE TABLE further_originals (
  entry BIGINT NOT NULL,
  part BIGINT NOT NULL,
  bytes BYTEA NOT NULL,
  PRIMARY KEY (entry, part)
);
