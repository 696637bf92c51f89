package org.fogline.knowledge.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The one form in which words and names are compared: lower case, without diacritics, apostrophes (also those that
 * stand for ʿayn and hamza) and the dots of abbreviations; hyphens, dashes and other punctuation as single spaces.
 * "Hay’at Taḥrīr al-Shām" folds to "hayat tahrir al sham", "U.S." to "us". Folding what is folded changes nothing.
 */
public final class Folding {

    /** The same names of knowledge and text are folded again and again. */
    private static final Recent<String> RECENT = new Recent<>(Folding::foldAnew);

    private Folding() {}

    /** The folded form; without leading or trailing spaces. */
    public static String fold(CharSequence text) {
        int length = text.length();
        int plain = 0;
        while (plain < length && isPlain(text.charAt(plain))) {
            plain++;
        }
        return plain == length ? text.toString() : RECENT.of(text.toString());
    }

    private static String foldAnew(String text) {
        int length = text.length();
        char[] folded = new char[length];
        int size = 0;
        for (int index = 0; index < length; index++) {
            char c = text.charAt(index);
            if (isPlain(c)) {
                folded[size++] = c;
            } else if (c >= 'A' && c <= 'Z') {
                folded[size++] = (char) (c + ('a' - 'A'));
            } else if (c >= 0x80) {
                return foldAny(text);
            } else if (c != '\'' && c != '`' && c != '.' && size > 0 && folded[size - 1] != ' ') {
                folded[size++] = ' ';
            }
        }
        while (size > 0 && folded[size - 1] == ' ') {
            size--;
        }
        return new String(folded, 0, size);
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    /** Whether the text is one word of nothing but plain letters and digits, so that it is its own folded form. */
    static boolean isPlainWord(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (!isPlain(text.charAt(index))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** The words of the folded form. */
    public static List<String> words(CharSequence text) {
        String folded = fold(text);
        if (folded.indexOf(' ') < 0) {
            return folded.isEmpty() ? List.of() : List.of(folded);
        }
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int index = 0; index <= folded.length(); index++) {
            if (index == folded.length() || folded.charAt(index) == ' ') {
                if (index > start) {
                    words.add(folded.substring(start, index));
                }
                start = index + 1;
            }
        }
        return words;
    }

    private static String foldAny(CharSequence text) {
        String decomposed = Normalizer.normalize(text.toString().toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        for (int index = 0; index < decomposed.length(); index++) {
            char c = decomposed.charAt(index);
            int type = Character.getType(c);
            if (type == Character.NON_SPACING_MARK || type == Character.FORMAT || type == Character.MODIFIER_LETTER) {
                continue;
            }
            switch (c) {
                case '\u2018', '\u2019', '\u201B', '\u2032', '\u00B4' -> {}
                case '\u0131' -> folded.append('i');
                case '\u0142' -> folded.append('l');
                case '\u00F8' -> folded.append('o');
                case '\u0111' -> folded.append('d');
                case '\u00E6' -> folded.append("ae");
                case '\u0153' -> folded.append("oe");
                case '\u00DF' -> folded.append("ss");
                case '\u0259' -> folded.append('e');
                default -> append(folded, c);
            }
        }
        return trimmed(folded);
    }

    private static void append(StringBuilder folded, char c) {
        if (c >= 'A' && c <= 'Z') {
            folded.append((char) (c + ('a' - 'A')));
        } else if (Character.isLetterOrDigit(c)) {
            folded.append(Character.toLowerCase(c));
        } else if (Character.isSurrogate(c)) {
            folded.append(c);
        } else if (c != '\''
                && c != '`'
                && c != '.'
                && !folded.isEmpty()
                && folded.charAt(folded.length() - 1) != ' ') {
            folded.append(' ');
        }
    }

    private static String trimmed(StringBuilder folded) {
        int end = folded.length();
        while (end > 0 && folded.charAt(end - 1) == ' ') {
            end--;
        }
        folded.setLength(end);
        return folded.toString();
    }
}
