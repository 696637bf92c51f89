package org.fogline.reader.discourse;

import org.jspecify.annotations.Nullable;

/**
 * One who speaks, resolved.
 *
 * @param source the canonical name, or the words if the name is not known
 * @param words the words as written
 * @param org the body that a person speaks for, or null
 * @param known whether the knowledge has the name
 */
public record Speaker(String source, String words, @Nullable String org, boolean known) {

    /** Whether the source is a name of several words, as a person's or a body's is, and no plain words. */
    boolean bearsName() {
        int space = source.lastIndexOf(' ');
        return space > 0 && Character.isUpperCase(source.codePointAt(space + 1));
    }
}
