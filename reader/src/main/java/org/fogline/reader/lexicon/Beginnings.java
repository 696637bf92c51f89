package org.fogline.reader.lexicon;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which tables have a phrase that begins with a word: one bit for each. Nearly every word of a text begins nothing in nearly
 * every table, and so a table is looked into only where its bit is set. The words met last are kept with their bits: of fixed
 * size; a word gives way to the next one that falls on its place, so that what is found never depends on what was asked
 * before. Tables are added first, then words are asked for; of a table that was not added every word may begin a phrase.
 */
public final class Beginnings {

    private static final int SIZE = 1 << 15;

    private record Entry(String word, long bits) {}

    private final Map<Beginning, Predicate<String>> tables = new EnumMap<>(Beginning.class);
    private final AtomicReferenceArray<@Nullable Entry> entries = new AtomicReferenceArray<>(SIZE);

    /** Adds a table: whether it has a phrase that begins with a folded word. */
    public void add(Beginning table, Predicate<String> begins) {
        tables.put(table, begins);
    }

    /** The bits of each of these folded words. */
    public long[] of(List<String> words) {
        long[] bits = new long[words.size()];
        for (int index = 0; index < bits.length; index++) {
            bits[index] = of(words.get(index));
        }
        return bits;
    }

    private long of(String word) {
        int hash = word.hashCode() * 0x9E3779B9;
        int place = hash >>> 16 & SIZE - 1;
        Entry entry = entries.getPlain(place);
        if (entry == null || !entry.word.equals(word)) {
            entry = new Entry(word, look(word));
            entries.setPlain(place, entry);
        }
        return entry.bits;
    }

    private long look(String word) {
        long bits = 0;
        for (Beginning table : Beginning.values()) {
            Predicate<String> begins = tables.get(table);
            if (begins == null || begins.test(word)) {
                bits |= table.bit();
            }
        }
        return bits;
    }
}
