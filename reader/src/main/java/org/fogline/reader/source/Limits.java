package org.fogline.reader.source;

/**
 * How much a source may ask for. Beyond a limit it is refused, for a file that asks for more is a mistake or an attack.
 *
 * @param bytes the largest file, in bytes
 * @param text the longest text that is taken from a file, in UTF-16 code units
 * @param unpacked the most that the parts of a packed file may come to together, in bytes
 * @param ratio how many times its own size a packed file may unpack to, once it is over a megabyte
 * @param nesting how deep the elements of a page may be nested
 */
public record Limits(long bytes, int text, long unpacked, int ratio, int nesting) {

    private static final long MEGABYTE = 1_000_000;

    /** 100 MB of file and of text, 250 MB unpacked, 150 times the size, 2,000 deep. */
    public static final Limits STANDARD =
            new Limits(100 * MEGABYTE, (int) (100 * MEGABYTE), 250 * MEGABYTE, 150, 2_000);

    /** @throws IllegalArgumentException if a limit is not positive */
    public Limits {
        if (bytes <= 0 || text <= 0 || unpacked <= 0 || ratio <= 0 || nesting <= 0) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }
}
