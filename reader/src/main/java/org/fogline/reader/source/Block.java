package org.fogline.reader.source;

import org.fogline.model.Span;

/**
 * A part of a document's text.
 *
 * @param span its characters, without line ends around them
 * @param kind what it is
 */
public record Block(Span span, Kind kind) {

    /** What a part of a document is. */
    public enum Kind {
        /** The headline. */
        TITLE,
        /** A line about the document: "Published: …", a byline, a date. */
        HEADER_LINE,
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        /** One row of a table; two cells are joined by a colon, more by upright strokes. */
        TABLE_ROW,
        CAPTION,
        /** What belongs to the page and not to the report: "Read more", comments. */
        BOILERPLATE
    }
}
