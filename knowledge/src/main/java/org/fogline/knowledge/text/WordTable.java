package org.fogline.knowledge.text;

import org.jspecify.annotations.Nullable;

/**
 * Folded words with what each stands for. Nearly every word of a text is asked for in vain in nearly every table, so a
 * few bits for each word tell most of them at once that they are not there. Filled first, then only read.
 *
 * @param <V> what a word stands for
 */
public final class WordTable<V> {

    private static final int SMALLEST = 8;
    private static final int BITS_A_PLACE = 8;

    /** Each word and behind it what it stands for, so that both are read at once. */
    private @Nullable Object[] entries = new Object[2 * SMALLEST];

    private long[] filter = new long[SMALLEST * BITS_A_PLACE / Long.SIZE];
    private int size;

    /** What the word stands for; null if it is not there. */
    @SuppressWarnings("unchecked") // only put fills the entries
    public @Nullable V get(String word) {
        int hash = spread(word.hashCode());
        if ((filter[hash >>> 6 & filter.length - 1] & 1L << hash) == 0) {
            return null;
        }
        return (V) entries[place(word, hash) + 1];
    }

    /** Whether a word whose {@link String#hashCode} is this may be there: nearly every answer is no, and needs no word made. */
    public boolean mayHave(int hashCode) {
        int hash = spread(hashCode);
        return (filter[hash >>> 6 & filter.length - 1] & 1L << hash) != 0;
    }

    /** Whether the word is there. */
    public boolean has(String word) {
        return get(word) != null;
    }

    /** Lets the word stand for a value, whatever it stood for before. */
    public void put(String word, V value) {
        int hash = spread(word.hashCode());
        int place = place(word, hash);
        if (entries[place] == null) {
            size++;
        }
        put(place, Vocabulary.add(word), hash, value);
        if (4 * size > entries.length) {
            grow();
        }
    }

    private void put(int place, String word, int hash, @Nullable Object value) {
        entries[place] = word;
        entries[place + 1] = value;
        filter[hash >>> 6 & filter.length - 1] |= 1L << hash;
    }

    private void grow() {
        @Nullable Object[] old = entries;
        entries = new Object[2 * old.length];
        filter = new long[old.length * BITS_A_PLACE / Long.SIZE];
        for (int index = 0; index < old.length; index += 2) {
            if (old[index] instanceof String word) {
                int hash = spread(word.hashCode());
                put(place(word, hash), word, hash, old[index + 1]);
            }
        }
    }

    /** Where the word stands, or the empty place where it would. */
    private int place(String word, int hash) {
        int place = (hash >>> 12) * 2 & entries.length - 1;
        Object there = entries[place];
        while (there != null && there != word && !word.equals(there)) {
            place = place + 2 & entries.length - 1;
            there = entries[place];
        }
        return place;
    }

    private static int spread(int hashCode) {
        int hash = hashCode * 0x9E3779B9;
        return hash ^ hash >>> 15;
    }
}
