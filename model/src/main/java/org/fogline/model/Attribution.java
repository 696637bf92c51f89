package org.fogline.model;

import org.jspecify.annotations.Nullable;

/**
 * One speaker in the chain of those who say something, nearest the reader first; the document's author is never listed.
 *
 * @param source the canonical name of who speaks
 * @param text the words that name it, or null
 * @param org the body that a person speaks for, or null
 * @param report the title or issue in which it was said, or null
 * @param said the day on which it was said, or null
 */
public record Attribution(
        String source,
        @Nullable String text,
        @Nullable String org,
        @Nullable String report,
        @Nullable DateRange said) {

    /** A speaker with nothing more known of when and where it spoke. */
    public static Attribution of(String source) {
        return new Attribution(source, null, null, null, null);
    }
}
