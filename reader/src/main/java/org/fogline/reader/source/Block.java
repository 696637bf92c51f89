package org.fogline.reader.source;

import org.fogline.model.Span;

/**
 * A stretch of a document's plain text with one job in it.
 *
 * @param span where it stands
 * @param kind what it is
 */
public record Block(Span span, Kind kind) {

    /** What a block is. */
    public enum Kind {
        TITLE,
        /** A line such as "Published: 2018-05-04". */
        HEADER_LINE,
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        TABLE_ROW,
        CAPTION,
        /** Menus, comments, notices: kept in the text, not read for claims. */
        BOILERPLATE
    }
}
