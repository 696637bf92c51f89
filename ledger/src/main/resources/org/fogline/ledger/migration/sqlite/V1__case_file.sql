CREATE TABLE entries (
  sequence INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  author TEXT NOT NULL,
  time TEXT NOT NULL,
  content TEXT NOT NULL,
  salt BLOB NOT NULL,
  commitment BLOB NOT NULL,
  hash BLOB NOT NULL
);
CREATE TABLE texts (entry INTEGER PRIMARY KEY, text TEXT NOT NULL);
CREATE TABLE originals (entry INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
CREATE TABLE signatures (
  id INTEGER PRIMARY KEY,
  sequence INTEGER NOT NULL,
  hash BLOB NOT NULL,
  signer TEXT NOT NULL,
  time TEXT NOT NULL,
  public_key BLOB NOT NULL,
  signature BLOB NOT NULL
);

CREATE TABLE documents (
  entry INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  characters INTEGER NOT NULL,
  title TEXT,
  published TEXT,
  source TEXT,
  author TEXT,
  url TEXT,
  language TEXT,
  recorded TEXT NOT NULL,
  text_entry INTEGER NOT NULL,
  reading INTEGER,
  version_of INTEGER,
  copy_of INTEGER,
  similarity REAL,
  signature BLOB
);
CREATE UNIQUE INDEX documents_sha256 ON documents (sha256);
CREATE INDEX documents_name ON documents (name);
CREATE INDEX documents_url ON documents (url) WHERE url IS NOT NULL;
CREATE TABLE document_bands (
  band INTEGER NOT NULL,
  value INTEGER NOT NULL,
  document INTEGER NOT NULL,
  PRIMARY KEY (band, value, document)
) WITHOUT ROWID;
CREATE TABLE readings (
  entry INTEGER PRIMARY KEY,
  document INTEGER NOT NULL,
  reader TEXT NOT NULL,
  knowledge TEXT NOT NULL,
  claims INTEGER NOT NULL
);
CREATE INDEX readings_document ON readings (document);
CREATE TABLE claims (
  id INTEGER PRIMARY KEY,
  claim_id TEXT NOT NULL,
  document INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  part INTEGER NOT NULL,
  reading INTEGER NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER,
  status TEXT NOT NULL,
  visible INTEGER NOT NULL,
  type TEXT NOT NULL,
  stance TEXT NOT NULL,
  quote_start INTEGER NOT NULL,
  quote_end INTEGER NOT NULL,
  from_day TEXT,
  to_day TEXT,
  said TEXT,
  grade TEXT,
  content TEXT
);
CREATE INDEX claims_claim_id ON claims (claim_id);
CREATE INDEX claims_document ON claims (document);
CREATE TABLE terms (id INTEGER PRIMARY KEY, facet TEXT NOT NULL, name TEXT NOT NULL);
CREATE UNIQUE INDEX terms_name ON terms (facet, name);
CREATE TABLE claim_terms (
  term INTEGER NOT NULL,
  claim INTEGER NOT NULL,
  PRIMARY KEY (term, claim)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE claim_words USING fts5 (
  words, content = '', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TABLE unread (
  reading INTEGER NOT NULL,
  part INTEGER NOT NULL,
  document INTEGER NOT NULL,
  kind TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  text TEXT NOT NULL,
  note TEXT,
  PRIMARY KEY (reading, part)
);
CREATE TABLE decisions (
  entry INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  active INTEGER NOT NULL,
  changed_by INTEGER NOT NULL,
  reason TEXT NOT NULL
);
CREATE TABLE decision_targets (
  decision INTEGER NOT NULL,
  part INTEGER NOT NULL,
  document INTEGER NOT NULL,
  claim_id TEXT NOT NULL,
  orphaned INTEGER NOT NULL,
  PRIMARY KEY (decision, part)
);
CREATE INDEX decision_targets_claim ON decision_targets (claim_id);
CREATE TABLE aliases (
  since INTEGER PRIMARY KEY,
  decision INTEGER NOT NULL,
  facet TEXT NOT NULL,
  name TEXT NOT NULL,
  canonical TEXT NOT NULL,
  until INTEGER
);
CREATE TABLE source_grades (
  since INTEGER PRIMARY KEY,
  decision INTEGER NOT NULL,
  source TEXT NOT NULL,
  grade TEXT NOT NULL,
  until INTEGER
);

CREATE VIEW entry_list AS
  SELECT sequence, kind, author, time, content, lower(hex(salt)) AS salt, lower(hex(commitment)) AS commitment,
    lower(hex(hash)) AS hash
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
