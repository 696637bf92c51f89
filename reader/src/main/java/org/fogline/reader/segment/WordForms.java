package org.fogline.reader.segment;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The words met last with their folded forms: a text says the same words again and again, and so they are neither copied
 * nor folded nor looked up anew. Of fixed size; a word gives way to the next one that falls on its place, so that what is
 * found never depends on what was asked before.
 */
final class WordForms {

    private static final int SIZE = 1 << 15;

    /** Longer words are too rare to be kept. */
    private static final int LONGEST = 24;

    /** A word, with what its characters tell wherever it stands. */
    static final class Form {

        private final String text;
        private final String folded;
        private final boolean capitalised;
        private final boolean allCapitals;

        /**
         * A word.
         *
         * @param text its characters
         * @param folded the form in which it is looked up
         */
        Form(String text, String folded) {
            this.text = text;
            this.folded = folded;
            this.capitalised = Character.isUpperCase(text.codePointAt(0));
            this.allCapitals = isInCapitals(text);
        }

        String text() {
            return text;
        }

        String folded() {
            return folded;
        }

        boolean isCapitalised() {
            return capitalised;
        }

        boolean isAllCapitals() {
            return allCapitals;
        }

        private static boolean isInCapitals(String text) {
            int letters = 0;
            for (int index = 0; index < text.length(); index++) {
                char c = text.charAt(index);
                if (Character.isLetter(c)) {
                    if (!Character.isUpperCase(c)) {
                        return false;
                    }
                    letters++;
                }
            }
            return letters >= 2;
        }
    }

    private final AtomicReferenceArray<@Nullable Form> forms = new AtomicReferenceArray<>(SIZE);
    private final UnaryOperator<String> folding;

    WordForms(UnaryOperator<String> folding) {
        this.folding = folding;
    }

    /** The form of the word that stands there in a text. */
    Form of(String text, int start, int end) {
        if (end - start > LONGEST) {
            return form(text.substring(start, end));
        }
        int hash = 0;
        for (int index = start; index < end; index++) {
            hash = 31 * hash + text.charAt(index);
        }
        int place = (hash ^ hash >>> 15) & SIZE - 1;
        Form known = forms.getPlain(place);
        if (known != null && known.text.length() == end - start && text.startsWith(known.text, start)) {
            return known;
        }
        Form form = form(text.substring(start, end));
        forms.setPlain(place, form);
        return form;
    }

    private Form form(String characters) {
        return new Form(characters, folding.apply(characters));
    }
}
