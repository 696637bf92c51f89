package org.fogline.reader;

import org.fogline.model.Span;

/**
 * A number, date, name or event word that no claim took up.
 *
 * @param span where it stands
 * @param text its characters
 * @param kind what it is
 * @param passage the sentence around it
 * @param reason why it is listed, in words
 */
public record Unread(Span span, String text, Kind kind, Span passage, String reason) {

    /** What was not taken up. */
    public enum Kind {
        NUMBER,
        DATE,
        NAME,
        EVENT_WORD
    }
}
