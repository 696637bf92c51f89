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

    /**
     * A word.
     *
     * @param text its characters
     * @param folded the form in which it is looked up
     */
    record Form(String text, String folded) {}

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
