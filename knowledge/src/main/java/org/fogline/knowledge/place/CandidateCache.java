package org.fogline.knowledge.place;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What the names looked up last may mean: a text says the same names again and again. Of fixed size; an entry gives way
 * to the next one that falls on its place, so that what is found never depends on what was asked before.
 */
final class CandidateCache {

    private static final int SIZE = 1 << 12;

    private final AtomicReferenceArray<@Nullable Entry> entries = new AtomicReferenceArray<>(SIZE);

    private record Entry(long hash, int table, List<Candidate> candidates) {}

    @Nullable
    List<Candidate> get(long hash, int table) {
        Entry entry = entries.get(place(hash, table));
        return entry != null && entry.hash == hash && entry.table == table ? entry.candidates : null;
    }

    List<Candidate> put(long hash, int table, List<Candidate> candidates) {
        entries.set(place(hash, table), new Entry(hash, table, candidates));
        return candidates;
    }

    private static int place(long hash, int table) {
        return (int) (hash >>> 20) + table & SIZE - 1;
    }
}
