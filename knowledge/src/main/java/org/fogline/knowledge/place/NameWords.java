package org.fogline.knowledge.place;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the words looked up last, as a text says the same words again and again. Of fixed size; a word gives way
 * to the next one that falls on its place, so that what is found never depends on what was asked before.
 */
final class NameWords {

    private static final int SIZE = 1 << 15;

    private final AtomicReferenceArray<@Nullable NameWord> words = new AtomicReferenceArray<>(SIZE);

    @Nullable
    NameWord get(String folded) {
        NameWord word = words.getPlain(place(folded));
        return word != null && word.folded().equals(folded) ? word : null;
    }

    NameWord put(NameWord word) {
        words.setPlain(place(word.folded()), word);
        return word;
    }

    private static int place(String folded) {
        return folded.hashCode() * 0x9E3779B9 >>> 16 & SIZE - 1;
    }
}
