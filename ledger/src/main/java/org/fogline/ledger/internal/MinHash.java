package org.fogline.ledger.internal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds near-copies: a signature of 60 minima of hashes over all sequences of three words. Two texts agree in about as
 * many places of it as the share of sequences that they have in common (A. Broder, "On the resemblance and containment
 * of documents", 1997). The signature is cut into bands of four, of which six are looked up: of two
 * texts with nine tenths of their sequences in common 998 of 1000 agree in a whole band, of two with eight tenths 958.
 */
final class MinHash {

    static final int BANDS = 6;

    private static final int ROWS = 4;
    private static final int SIZE = 60;
    private static final int WORDS = 3;
    private static final int FEWEST_SEQUENCES = 5;
    private static final long[] FACTORS = new long[SIZE];

    static {
        long state = 0x5DEECE66DL;
        for (int index = 0; index < SIZE; index++) {
            state = mix(state + 0x9E3779B97F4A7C15L);
            FACTORS[index] = state | 1;
        }
    }

    private MinHash() {}

    /** The signature of a text, or null if it has too few words to say anything. */
    static int @Nullable [] signature(String text) {
        int[] minima = new int[SIZE];
        Arrays.fill(minima, Integer.MAX_VALUE);
        long[] words = new long[WORDS];
        int count = 0;
        long word = 0;
        for (int index = 0; index <= text.length(); index++) {
            char unit = index < text.length() ? text.charAt(index) : ' ';
            if (Character.isLetterOrDigit(unit) || Character.isSurrogate(unit)) {
                word = word * 31 + Character.toLowerCase(unit) + 1;
            } else if (word != 0) {
                words[count % WORDS] = word;
                count++;
                word = 0;
                if (count >= WORDS) {
                    long sequence = 0;
                    for (int back = 0; back < WORDS; back++) {
                        sequence = mix(sequence * 31 + words[(count + back) % WORDS]);
                    }
                    add(minima, sequence);
                }
            }
        }
        return count < WORDS + FEWEST_SEQUENCES ? null : minima;
    }

    private static void add(int[] minima, long sequence) {
        for (int index = 0; index < SIZE; index++) {
            int hash = (int) ((sequence * FACTORS[index]) >>> 33);
            if (hash < minima[index]) {
                minima[index] = hash;
            }
        }
    }

    /** The value of a band. */
    static long band(int[] signature, int band) {
        long value = mix(band + 1);
        for (int row = 0; row < ROWS; row++) {
            value = mix(value * 31 + signature[band * ROWS + row]);
        }
        return value;
    }

    /** The estimated share of sequences in common, 0 to 1. */
    static double similarity(int[] one, int[] other) {
        int equal = 0;
        for (int index = 0; index < SIZE; index++) {
            if (one[index] == other[index]) {
                equal++;
            }
        }
        return (double) equal / SIZE;
    }

    static byte[] bytes(int[] signature) {
        ByteBuffer buffer = ByteBuffer.allocate(SIZE * Integer.BYTES);
        buffer.asIntBuffer().put(signature);
        return buffer.array();
    }

    static int[] signature(byte[] bytes) {
        int[] signature = new int[SIZE];
        ByteBuffer.wrap(bytes).asIntBuffer().get(signature);
        return signature;
    }

    private static long mix(long value) {
        long mixed = value;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
