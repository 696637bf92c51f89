package org.fogline.reader.segment;

import org.fogline.model.Span;

/**
 * A word, a number or a mark of punctuation. A hyphen inside a word ends a token and is no token itself: "al-Qadam" is
 * two, of which the second is {@code hyphenated}; "IS’s" is two, of which the second is a {@link Kind#POSSESSIVE}.
 */
public final class Token {

    /** What a token is. */
    public enum Kind {
        /** Letters, perhaps with digits among them. */
        WORD,
        /** Digits, with separators of thousands or a decimal point, perhaps with a unit glued on ("30th", "12km"). */
        NUMBER,
        /** {@code 's} or an apostrophe after a plural. */
        POSSESSIVE,
        /** Anything else that is not white space. */
        MARK
    }

    private final int start;
    private final int end;
    private final WordForms.Form form;
    private final String folded;
    private final Kind kind;
    private final boolean hyphenated;
    private final boolean capitalised;

    /**
     * A token.
     *
     * @param start its first character in the document's text
     * @param end the character after its last
     * @param form its characters, and the form in which they are looked up
     * @param kind what it is
     * @param hyphenated whether a hyphen joins it to the token before
     */
    Token(int start, int end, WordForms.Form form, Kind kind, boolean hyphenated) {
        this.start = start;
        this.end = end;
        this.form = form;
        this.folded = form.folded();
        this.kind = kind;
        this.hyphenated = hyphenated;
        this.capitalised = form.isCapitalised();
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    /** Where it stands in the document's text. */
    public Span span() {
        return new Span(start, end);
    }

    /** Its characters. */
    public String text() {
        return form.text();
    }

    /** The form in which it is looked up (see {@code Folding}); for marks and possessives the plain mark. */
    public String folded() {
        return folded;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether a hyphen joins it to the token before. */
    public boolean hyphenated() {
        return hyphenated;
    }

    /** Whether this is a word or mark whose folded form is the given one. */
    public boolean is(String word) {
        return folded.equals(word);
    }

    /** Whether the first character is an upper-case letter. */
    public boolean isCapitalised() {
        return capitalised;
    }

    /** Whether every letter is upper case and there are at least two. */
    public boolean isAllCapitals() {
        return form.isAllCapitals();
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    public boolean isMark() {
        return kind == Kind.MARK;
    }

    @Override
    public String toString() {
        return form.text();
    }
}
