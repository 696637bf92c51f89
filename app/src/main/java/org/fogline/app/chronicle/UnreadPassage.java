package org.fogline.app.chronicle;

import org.fogline.model.Span;

/**
 * Something in a document that no claim took up.
 *
 * @param document the document's name
 * @param kind what it is, in words: "number", "date", "name", "event word"
 * @param span where it stands
 * @param passage the sentence around it
 * @param reason why it was left
 */
public record UnreadPassage(String document, String kind, Span span, Span passage, String reason) {}
