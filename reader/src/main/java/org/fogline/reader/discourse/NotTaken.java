package org.fogline.reader.discourse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What else a field could have been, for a person to read: "not taken: A (why not); B (why not); and 2 more". */
public final class NotTaken {

    /** So many are told to whoever asks why. */
    private static final int SHOWN = 4;

    private final List<String> names = new ArrayList<>(SHOWN);
    private final StringBuilder words = new StringBuilder();

    /** Adds a candidate and why it was not taken; one that was added before is not told twice. */
    public void add(String name, String why) {
        if (names.contains(name)) {
            return;
        }
        if (names.size() < SHOWN) {
            words.append(names.isEmpty() ? "not taken: " : "; ").append(name);
            words.append(" (").append(why).append(')');
        }
        names.add(name);
    }

    /** Whether nothing else was considered. */
    public boolean isEmpty() {
        return names.isEmpty();
    }

    /** The candidates behind what else there is to say; null if there is neither. */
    public @Nullable String after(@Nullable String before) {
        if (names.isEmpty()) {
            return before;
        }
        String more = names.size() > SHOWN ? "; and " + (names.size() - SHOWN) + " more" : "";
        return (before == null ? "" : before + "; ") + words + more;
    }
}
