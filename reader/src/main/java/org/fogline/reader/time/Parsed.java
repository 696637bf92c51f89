package org.fogline.reader.time;

import org.jspecify.annotations.Nullable;

/** What a rule of grammar read, and the token after it. */
record Parsed(int end, TimeExpression expression) {

    /** The one that reaches further; the first if both reach as far. */
    static @Nullable Parsed longer(@Nullable Parsed one, @Nullable Parsed other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.end > one.end ? other : one;
    }
}
