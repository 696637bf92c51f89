package org.fogline.knowledge.text;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out for the words and names asked for last. Of fixed size; one gives way to the next that falls on its
 * place, so that an answer never depends on what was asked before.
 *
 * @param <T> what is worked out; not to be changed by whoever gets it
 */
final class Recent<T> {

    private static final int SIZE = 1 << 13;

    /** Longer texts are asked for once. */
    private static final int LONGEST = 64;

    private record Entry<T>(String text, T answer) {}

    private final AtomicReferenceArray<@Nullable Entry<T>> entries = new AtomicReferenceArray<>(SIZE);
    private final Function<String, T> work;

    Recent(Function<String, T> work) {
        this.work = work;
    }

    T of(String text) {
        if (text.length() > LONGEST) {
            return work.apply(text);
        }
        int hash = text.hashCode() * 0x9E3779B9;
        int place = hash >>> 16 & SIZE - 1;
        Entry<T> entry = entries.getPlain(place);
        if (entry == null || !entry.text.equals(text)) {
            entry = new Entry<>(text, work.apply(text));
            entries.setPlain(place, entry);
        }
        return entry.answer;
    }
}
