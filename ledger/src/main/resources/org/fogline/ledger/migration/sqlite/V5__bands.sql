DROP TABLE document_bands;
CREATE TABLE document_bands (id INTEGER PRIMARY KEY);
