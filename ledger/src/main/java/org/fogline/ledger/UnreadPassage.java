package org.fogline.ledger;

import org.fogline.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Something that a reader saw and no claim took up: a number, a date, a name, an event word.
 *
 * @param kind what it is, for example {@code number}
 * @param span where it stands in the document's plain text
 * @param text its characters
 * @param note why it was not taken up, or null
 */
public record UnreadPassage(
        String kind, Span span, String text, @Nullable String note) {}
