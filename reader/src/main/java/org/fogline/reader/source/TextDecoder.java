package org.fogline.reader.source;

import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to characters. A byte order mark decides; then a declared encoding that the bytes do not contradict; then valid
 * UTF-8, which other encodings hardly ever are by chance. What is left is guessed, and says so:
 *
 * <ul>
 *   <li>UTF-16 without a mark: of each pair of bytes the high one takes few values (0 in Latin, 4 in Cyrillic, 6 in
 *       Arabic text), so nearly all bytes of one parity are among these.
 *   <li>One-byte encodings: in Windows-1252 the bytes from 128 up are quotes and accents that stand alone among ASCII
 *       letters; in Windows-1256 and -1251 they are the letters of words, one beside the other. Between the latter two
 *       the commonest words of their languages decide.
 * </ul>
 */
final class TextDecoder {

    /**
     * A decoded text.
     *
     * @param text the characters, without a byte order mark
     * @param notice what a person should know, or null
     */
    record Decoded(String text, @Nullable String notice) {}

    private static final int SAMPLE = 64_000;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");
    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

    /** In 1252 fewer than this share of the high bytes have another beside them. */
    private static final double NEIGHBOURS = 0.5;

    private TextDecoder() {}

    /**
     * The text of the bytes.
     *
     * @param declared the encoding that the document names, or null
     * @throws UnreadableSourceException if they are no text
     */
    static Decoded decode(String name, byte[] bytes, @Nullable String declared) throws UnreadableSourceException {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return utf8(bytes, 3);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return new Decoded(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE), null);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new Decoded(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE), null);
        }
        Charset sixteen = utf16(bytes);
        if (sixteen != null) {
            return new Decoded(new String(bytes, sixteen), "the encoding was guessed: " + sixteen.name());
        }
        if (isBinary(bytes)) {
            throw new UnreadableSourceException(name, "is not text, nor a page or document of a kind that can be read");
        }
        String strict = strictly(bytes);
        if (strict != null) {
            return new Decoded(strict, null);
        }
        Charset named = declared == null ? null : charset(declared);
        if (named != null && !named.equals(StandardCharsets.UTF_8)) {
            return new Decoded(new String(bytes, named), null);
        }
        return guess(bytes);
    }

    private static Decoded utf8(byte[] bytes, int start) {
        String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
        return new Decoded(text, text.indexOf('\uFFFD') >= 0 ? "some bytes are not UTF-8 and were replaced" : null);
    }

    private static boolean starts(byte[] bytes, int... values) {
        if (bytes.length < values.length) {
            return false;
        }
        for (int index = 0; index < values.length; index++) {
            if ((bytes[index] & 0xFF) != values[index]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Charset utf16(byte[] bytes) {
        if (bytes.length < 4 || bytes.length % 2 != 0) {
            return null;
        }
        int length = Math.min(bytes.length, SAMPLE) / 2 * 2;
        if (!holdsZero(bytes, length)) {
            return null;
        }
        int[] high = new int[2];
        for (int index = 0; index < length; index++) {
            int value = bytes[index] & 0xFF;
            high[index % 2] += value <= 6 || value == 0x20 || value == 0x30 ? 1 : 0;
        }
        double even = 2.0 * high[0] / length;
        double odd = 2.0 * high[1] / length;
        if (even > 0.9 && odd < 0.6) {
            return StandardCharsets.UTF_16BE;
        }
        return odd > 0.9 && even < 0.6 ? StandardCharsets.UTF_16LE : null;
    }

    private static boolean holdsZero(byte[] bytes, int length) {
        for (int index = 0; index < length; index++) {
            if (bytes[index] == 0) {
                return true;
            }
        }
        return false;
    }

    /** A text holds no zero bytes and hardly any other control characters. */
    private static boolean isBinary(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE);
        int controls = 0;
        for (int index = 0; index < length; index++) {
            int value = bytes[index];
            if (value == 0) {
                return true;
            }
            boolean control =
                    value > 0 && value < 0x20 && value != '\t' && value != '\n' && value != '\r' && value != 0x0C;
            controls += control ? 1 : 0;
        }
        return controls * 100L > length;
    }

    /** The text if the bytes are UTF-8 throughout, else null. The quick way needs no second copy of a long text. */
    private static @Nullable String strictly(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') < 0) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException exception) {
            return null;
        }
    }

    /** The encoding of that name; ISO-8859-1 means Windows-1252, as in browsers. Null if there is none. */
    private static @Nullable Charset charset(String declared) {
        try {
            Charset charset = Charset.forName(declared.strip());
            return charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)
                    ? WINDOWS_1252
                    : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException exception) {
            return null;
        }
    }

    private static Decoded guess(byte[] bytes) {
        int length = Math.min(bytes.length, 10 * SAMPLE);
        int high = 0;
        int beside = 0;
        int sequences = 0;
        for (int index = 0; index < length; index++) {
            if (bytes[index] >= 0) {
                continue;
            }
            high++;
            boolean neighbour = index > 0 && bytes[index - 1] < 0 || index + 1 < length && bytes[index + 1] < 0;
            beside += neighbour ? 1 : 0;
            sequences += utf8SequenceAt(bytes, index, length);
        }
        if (sequences * 10 > high * 9) {
            return new Decoded(new String(bytes, StandardCharsets.UTF_8), "some bytes are not UTF-8 and were replaced");
        }
        Charset guessed = WINDOWS_1252;
        if (high > 0 && beside > high * NEIGHBOURS) {
            byte[] sample = bytes.length <= SAMPLE ? bytes : java.util.Arrays.copyOf(bytes, SAMPLE);
            int arabic = Languages.builtIn().commonWords(new String(sample, WINDOWS_1256), UnicodeScript.ARABIC);
            int cyrillic = Languages.builtIn().commonWords(new String(sample, WINDOWS_1251), UnicodeScript.CYRILLIC);
            guessed = cyrillic > arabic ? WINDOWS_1251 : WINDOWS_1256;
        }
        return new Decoded(new String(bytes, guessed), "the encoding was guessed: " + guessed.name());
    }

    /** How many of the bytes from here on make one character of UTF-8; 0 if none. */
    private static int utf8SequenceAt(byte[] bytes, int index, int length) {
        int first = bytes[index] & 0xFF;
        int count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
        if (count == 0 || index + count > length) {
            return 0;
        }
        for (int at = index + 1; at < index + count; at++) {
            if ((bytes[at] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return count;
    }
}
