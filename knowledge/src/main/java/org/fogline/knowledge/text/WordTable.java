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

    private @Nullable String[] words = new String[SMALLEST];
    private int[] hashes = new int[SMALLEST];
    private @Nullable Object[] values = new Object[SMALLEST];
    private long[] filter = new long[SMALLEST * BITS_A_PLACE / Long.SIZE];
    private int size;

    /** What the word stands for; null if it is not there. */
    @SuppressWarnings("unchecked") // only put fills the values
    public @Nullable V get(String word) {
        int hash = spread(word.hashCode());
        if ((filter[hash >>> 6 & filter.length - 1] & 1L << hash) == 0) {
            return null;
        }
        return (V) values[place(word, hash)];
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
        if (words[place] == null) {
            size++;
        }
        put(place, Vocabulary.add(word), hash, value);
        if (2 * size > words.length) {
            grow();
        }
    }

    private void put(int place, String word, int hash, @Nullable Object value) {
        words[place] = word;
        hashes[place] = hash;
        values[place] = value;
        filter[hash >>> 6 & filter.length - 1] |= 1L << hash;
    }

    private void grow() {
        @Nullable String[] oldWords = words;
        int[] oldHashes = hashes;
        @Nullable Object[] oldValues = values;
        words = new String[2 * oldWords.length];
        hashes = new int[words.length];
        values = new Object[words.length];
        filter = new long[words.length * BITS_A_PLACE / Long.SIZE];
        for (int index = 0; index < oldWords.length; index++) {
            String word = oldWords[index];
            if (word != null) {
                put(place(word, oldHashes[index]), word, oldHashes[index], oldValues[index]);
            }
        }
    }

    /** Where the word stands, or the empty place where it would. */
    private int place(String word, int hash) {
        int place = hash >>> 12 & words.length - 1;
        String there = words[place];
        while (there != null && there != word && !(hashes[place] == hash && there.equals(word))) {
            place = place + 1 & words.length - 1;
            there = words[place];
        }
        return place;
    }

    private static int spread(int hashCode) {
        int hash = hashCode * 0x9E3779B9;
        return hash ^ hash >>> 15;
    }
}
