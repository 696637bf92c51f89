package org.fogline.ledger;

/**
 * An unread passage with the document that it stands in.
 *
 * @param document the sequence number of the document's entry
 * @param name the document's name
 * @param passage what was not taken up
 */
public record StoredUnread(long document, String name, UnreadPassage passage) {}
