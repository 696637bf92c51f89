CREATE TABLE case_properties (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE entries (
  sequence BIGINT PRIMARY KEY,
  kind TEXT NOT NULL,
  author TEXT NOT NULL,
  time TEXT NOT NULL,
  content TEXT NOT NULL,
  salt BYTEA NOT NULL,
  commitment BYTEA NOT NULL,
  hash BYTEA NOT NULL
);
CREATE TABLE texts (entry BIGINT PRIMARY KEY, text TEXT NOT NULL);
CREATE TABLE originals (entry BIGINT PRIMARY KEY, bytes BYTEA NOT NULL);
CREATE TABLE signatures (
  id BIGINT PRIMARY KEY,
  sequence BIGINT NOT NULL,
  hash BYTEA NOT NULL,
  signer TEXT NOT NULL,
  time TEXT NOT NULL,
  public_key BYTEA NOT NULL,
  signature BYTEA NOT NULL
);

CREATE TABLE documents (
  entry BIGINT PRIMARY KEY,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  size BIGINT NOT NULL,
  characters BIGINT NOT NULL,
  title TEXT,
  published TEXT,
  source TEXT,
  author TEXT,
  url TEXT,
  language TEXT,
  recorded TEXT NOT NULL,
  text_entry BIGINT NOT NULL,
  reading BIGINT,
  version_of BIGINT,
  copy_of BIGINT,
  similarity DOUBLE PRECISION,
  signature BYTEA
);
CREATE UNIQUE INDEX documents_sha256 ON documents (sha256);
CREATE INDEX documents_name ON documents (name);
CREATE INDEX documents_url ON documents (url) WHERE url IS NOT NULL;
CREATE TABLE document_bands (
  band BIGINT NOT NULL,
  value BIGINT NOT NULL,
  document BIGINT NOT NULL,
  PRIMARY KEY (band, value, document)
);
CREATE TABLE readings (
  entry BIGINT PRIMARY KEY,
  document BIGINT NOT NULL,
  reader TEXT NOT NULL,
  knowledge TEXT NOT NULL,
  claims BIGINT NOT NULL
);
CREATE INDEX readings_document ON readings (document);
CREATE TABLE claims (
  id BIGINT PRIMARY KEY,
  claim_id TEXT NOT NULL,
  document BIGINT NOT NULL,
  entry BIGINT NOT NULL,
  part BIGINT NOT NULL,
  reading BIGINT NOT NULL,
  since BIGINT NOT NULL,
  until BIGINT,
  status TEXT NOT NULL,
  visible BIGINT NOT NULL,
  type TEXT NOT NULL,
  stance TEXT NOT NULL,
  quote_start BIGINT NOT NULL,
  quote_end BIGINT NOT NULL,
  from_day TEXT,
  to_day TEXT,
  said TEXT,
  grade TEXT,
  content TEXT
);
CREATE INDEX claims_claim_id ON claims (claim_id);
CREATE INDEX claims_document ON claims (document);
CREATE TABLE terms (id BIGINT PRIMARY KEY, facet TEXT NOT NULL, name TEXT NOT NULL);
CREATE UNIQUE INDEX terms_name ON terms (facet, name);
CREATE TABLE claim_terms (
  term BIGINT NOT NULL,
  claim BIGINT NOT NULL,
  PRIMARY KEY (term, claim)
);
CREATE TABLE claim_words (id BIGINT PRIMARY KEY, words TSVECTOR NOT NULL);
CREATE INDEX claim_words_words ON claim_words USING gin (words);
CREATE TABLE unread (
  reading BIGINT NOT NULL,
  part BIGINT NOT NULL,
  document BIGINT NOT NULL,
  kind TEXT NOT NULL,
  span_start BIGINT NOT NULL,
  span_end BIGINT NOT NULL,
  text TEXT NOT NULL,
  note TEXT,
  PRIMARY KEY (reading, part)
);
CREATE TABLE decisions (
  entry BIGINT PRIMARY KEY,
  kind TEXT NOT NULL,
  active BIGINT NOT NULL,
  changed_by BIGINT NOT NULL,
  reason TEXT NOT NULL
);
CREATE TABLE decision_targets (
  decision BIGINT NOT NULL,
  part BIGINT NOT NULL,
  document BIGINT NOT NULL,
  claim_id TEXT NOT NULL,
  orphaned BIGINT NOT NULL,
  PRIMARY KEY (decision, part)
);
CREATE INDEX decision_targets_claim ON decision_targets (claim_id);
CREATE TABLE aliases (
  since BIGINT PRIMARY KEY,
  decision BIGINT NOT NULL,
  facet TEXT NOT NULL,
  name TEXT NOT NULL,
  canonical TEXT NOT NULL,
  until BIGINT
);
CREATE TABLE source_grades (
  since BIGINT PRIMARY KEY,
  decision BIGINT NOT NULL,
  source TEXT NOT NULL,
  grade TEXT NOT NULL,
  until BIGINT
);

CREATE VIEW entry_list AS
  SELECT sequence, kind, author, time, content, encode(salt, 'hex') AS salt, encode(commitment, 'hex') AS commitment,
    encode(hash, 'hex') AS hash
  FROM entries;
CREATE VIEW current_claims AS
  SELECT c.claim_id, d.name AS document, d.sha256 AS document_sha256, c.type, c.stance, c.status, c.from_day,
    c.to_day, c.said, c.grade, c.quote_start, c.quote_end, coalesce(c.content, e.content) AS content
  FROM claims c JOIN documents d ON d.entry = c.document JOIN entries e ON e.sequence = c.entry
  WHERE c.until IS NULL AND c.visible = 1;
CREATE VIEW document_list AS
  SELECT d.entry, d.name, d.title, d.published, d.source, d.author, d.url, d.language, d.media_type, d.sha256, d.size,
    d.recorded, v.name AS version_of, k.name AS copy_of, d.similarity
  FROM documents d LEFT JOIN documents v ON v.entry = d.version_of LEFT JOIN documents k ON k.entry = d.copy_of;
