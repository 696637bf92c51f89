package org.fogline.model;

/**
 * The passage that carries a claim: where it stands in the document's plain text, and its exact characters.
 *
 * @param span the place in the text
 * @param text the characters there; its length equals that of the span
 */
public record Quote(Span span, String text) {

    /** @throws IllegalArgumentException if the characters cannot be those of the span */
    public Quote {
        if (text.length() != span.length()) {
            throw new IllegalArgumentException("a quote of " + text.length() + " characters cannot stand at " + span);
        }
    }

    /** The quote that a span of a text holds. */
    public static Quote of(CharSequence text, Span span) {
        return new Quote(span, span.of(text));
    }
}
