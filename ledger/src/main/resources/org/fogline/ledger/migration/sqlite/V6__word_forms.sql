DROP TABLE claim_words;
CREATE VIRTUAL TABLE claim_words USING fts5 (
  words, terms, content = '', columnsize = 0, tokenize = 'porter unicode61 remove_diacritics 2'
);
