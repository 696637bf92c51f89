package org.fogline.knowledge.place;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Whether names begin with the words looked up last, as most words in capitals begin none. Of fixed size; an entry gives
 * way to the next one that falls on its place, so that what is found never depends on what was asked before.
 */
final class BeginningCache {

    private static final int SIZE = 1 << 13;

    /** The hash of a word, its last bit replaced by the answer and the one before set. */
    private final AtomicLongArray entries = new AtomicLongArray(SIZE);

    /** 1 if names begin with the word of this hash, 0 if none does, negative if it is not known here. */
    int get(long hash) {
        long entry = entries.getPlain(place(hash));
        return (entry | 1) == (hash | 3) ? (int) (entry & 1) : -1;
    }

    void put(long hash, boolean begins) {
        entries.setPlain(place(hash), hash & ~1L | 2 | (begins ? 1 : 0));
    }

    private static int place(long hash) {
        return (int) (hash >>> 40) & SIZE - 1;
    }
}
