package org.fogline.ledger;

/**
 * What read a document: two readings by equal versions give the same claims.
 *
 * @param reader the version of the reader
 * @param knowledge the version of the knowledge that it used
 */
public record ReaderVersion(String reader, String knowledge) {}
