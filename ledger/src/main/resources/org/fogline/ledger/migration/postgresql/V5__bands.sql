DROP TABLE document_bands;
CREATE TABLE document_bands (id BIGINT PRIMARY KEY);
