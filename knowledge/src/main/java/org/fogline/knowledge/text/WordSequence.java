package org.fogline.knowledge.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Words in order, as a tokeniser makes them: a hyphen parts two words, a possessive ending is a word of its own that
 * folds to {@code 's}. Names are looked up in such a sequence from a given word on.
 */
public interface WordSequence {

    int size();

    /** Marks that stand inside names. */
    String MARKS = "()/";

    /** The word's folded form (see {@link Folding}). */
    String folded(int index);

    /** The word as it is written. */
    String written(int index);

    /** The words of a name or a short phrase, parted as in running text; quotes, brackets and commas are left out. */
    static WordSequence of(String phrase) {
        return Parted.RECENT.of(phrase);
    }

    /** The same, but brackets and slashes are words too, as in a text: "SLM / A", "Party ( Maoist )". */
    static WordSequence withMarks(String phrase) {
        return of(phrase, true);
    }

    private static WordSequence of(String phrase, boolean marks) {
        if (isOneWord(phrase)) {
            return new Parted(List.of(Folding.fold(phrase)), List.of(phrase));
        }
        List<String> folded = new ArrayList<>();
        List<String> written = new ArrayList<>();
        int start = 0;
        for (int index = 0; index <= phrase.length(); index++) {
            boolean ends = index == phrase.length() || parts(phrase.charAt(index));
            if (!ends) {
                continue;
            }
            if (index > start) {
                addWord(phrase.substring(start, index), folded, written);
            }
            if (marks && index < phrase.length() && MARKS.indexOf(phrase.charAt(index)) >= 0) {
                folded.add(phrase.substring(index, index + 1));
                written.add(phrase.substring(index, index + 1));
            }
            start = index + 1;
        }
        return new Parted(List.copyOf(folded), List.copyOf(written));
    }

    /** Whether a phrase is nothing but Latin letters without marks on them. */
    private static boolean isOneWord(String phrase) {
        for (int index = 0; index < phrase.length(); index++) {
            char small = (char) (phrase.charAt(index) | ' ');
            if (small < 'a' || small > 'z') {
                return false;
            }
        }
        return !phrase.isEmpty();
    }

    /**
     * Words parted once and for all.
     *
     * @param foldedWords their folded forms
     * @param writtenWords the same as they are written
     */
    record Parted(List<String> foldedWords, List<String> writtenWords) implements WordSequence {

        private static final Recent<WordSequence> RECENT = new Recent<>(phrase -> WordSequence.of(phrase, false));

        @Override
        public int size() {
            return foldedWords.size();
        }

        @Override
        public String folded(int index) {
            return foldedWords.get(index);
        }

        @Override
        public String written(int index) {
            return writtenWords.get(index);
        }

        @Override
        public String toString() {
            return String.join(" ", writtenWords);
        }
    }

    private static boolean parts(char c) {
        if (Character.isWhitespace(c)) {
            return true;
        }
        return switch (c) {
            case '-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '/', ',', '"', '(', ')', '\u201C', '\u201D' ->
                true;
            default -> false;
        };
    }

    private static void addWord(String word, List<String> folded, List<String> written) {
        int length = word.length();
        boolean ofSingular = length > 2
                && isApostrophe(word.charAt(length - 2))
                && (word.charAt(length - 1) == 's' || word.charAt(length - 1) == 'S');
        boolean ofPlural = length > 2
                && isApostrophe(word.charAt(length - 1))
                && (word.charAt(length - 2) == 's' || word.charAt(length - 2) == 'S');
        int end = ofSingular ? length - 2 : ofPlural ? length - 1 : length;
        for (String part : Folding.words(word.substring(0, end))) {
            folded.add(part);
            written.add(word.substring(0, end));
        }
        if (end < length && !folded.isEmpty()) {
            folded.add("'s");
            written.add(word.substring(end));
        }
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }
}
