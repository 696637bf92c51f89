package org.fogline.knowledge.place;

import java.util.Arrays;

/**
 * Names as 64-bit hashes with what they stand for, in two flat arrays, sorted. A million names take 12 MB and no
 * objects. Two different names share a hash about once in ten million such tables, which is left to chance.
 */
final class HashIndex {

    private static final int BUCKET_BITS = 16;
    private static final int FILTER_BITS_A_NAME = 8;
    private static final long START = 0xcbf29ce484222325L;
    private static final long FACTOR = 0x100000001b3L;

    private final long[] hashes;
    private final int[] values;
    private final int[] buckets;

    /** Some bits for each name: nearly every name of a text is asked for in vain, and one look here tells so. */
    private final long[] filter;

    /** Takes arrays that are sorted by unsigned hash, then by value. */
    HashIndex(long[] hashes, int[] values) {
        this.hashes = hashes;
        this.values = values;
        this.buckets = new int[(1 << BUCKET_BITS) + 1];
        int position = 0;
        for (int bucket = 0; bucket < 1 << BUCKET_BITS; bucket++) {
            while (position < hashes.length && (int) (hashes[position] >>> (64 - BUCKET_BITS)) < bucket) {
                position++;
            }
            buckets[bucket] = position;
        }
        buckets[1 << BUCKET_BITS] = hashes.length;
        int bits = Integer.highestOneBit(Math.max(Long.SIZE, FILTER_BITS_A_NAME * hashes.length));
        this.filter = new long[bits / Long.SIZE];
        for (long hash : hashes) {
            filter[word(hash)] |= 1L << hash;
        }
    }

    /** The index of pairs in any order; a pair twice counts once. */
    static HashIndex of(long[] hashes, int[] values) {
        long[] sorted = hashes.clone();
        for (int index = 0; index < sorted.length; index++) {
            // Flipping the sign bit turns the order of signed numbers into that of unsigned ones.
            sorted[index] ^= Long.MIN_VALUE;
        }
        Arrays.sort(sorted);
        int[] next = new int[sorted.length];
        int[] sortedValues = new int[sorted.length];
        for (int index = 0; index < hashes.length; index++) {
            int at = firstOf(sorted, hashes[index] ^ Long.MIN_VALUE);
            sortedValues[at + next[at]] = values[index];
            next[at]++;
        }
        int size = 0;
        int start = 0;
        while (start < sorted.length) {
            int end = start + next[start];
            Arrays.sort(sortedValues, start, end);
            int written = size;
            for (int index = start; index < end; index++) {
                if (size == written || sortedValues[size - 1] != sortedValues[index]) {
                    sortedValues[size] = sortedValues[index];
                    sorted[size] = sorted[start];
                    size++;
                }
            }
            start = end;
        }
        long[] unsigned = Arrays.copyOf(sorted, size);
        for (int index = 0; index < size; index++) {
            unsigned[index] ^= Long.MIN_VALUE;
        }
        return new HashIndex(unsigned, Arrays.copyOf(sortedValues, size));
    }

    private static int firstOf(long[] sorted, long value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int word(long hash) {
        return (int) (hash >>> 6) & filter.length - 1;
    }

    /** Where the values of a hash begin; negative if it is not there. */
    int find(long hash) {
        if ((filter[word(hash)] & 1L << hash) == 0) {
            return -1;
        }
        int bucket = (int) (hash >>> (64 - BUCKET_BITS));
        int low = buckets[bucket];
        int high = buckets[bucket + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Long.compareUnsigned(hashes[middle], hash) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < hashes.length && hashes[low] == hash ? low : -1;
    }

    /** Whether the entry still belongs to the hash. */
    boolean has(int position, long hash) {
        return position < hashes.length && hashes[position] == hash;
    }

    int value(int position) {
        return values[position];
    }

    int size() {
        return hashes.length;
    }

    long[] hashes() {
        return hashes;
    }

    int[] values() {
        return values;
    }

    /** The state before the first character. */
    static long start() {
        return START;
    }

    /** The state after more characters; joining two words takes a space between them. */
    static long add(long state, CharSequence text) {
        long next = state;
        for (int index = 0; index < text.length(); index++) {
            next = (next ^ text.charAt(index)) * FACTOR;
        }
        return next;
    }

    static long add(long state, char c) {
        return (state ^ c) * FACTOR;
    }

    /** The hash for a state: spreads it over all bits (the finaliser of MurmurHash3). */
    static long finish(long state) {
        long mixed = state;
        mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }

    static long hash(CharSequence text) {
        return finish(add(START, text));
    }
}
