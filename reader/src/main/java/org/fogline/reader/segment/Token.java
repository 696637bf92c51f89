package org.fogline.reader.segment;

import org.fogline.model.Span;

/**
 * A word, a number or a mark of punctuation. A hyphen inside a word ends a token and is no token itself: "al-Qadam" is
 * two, of which the second is {@code hyphenated}; "IS’s" is two, of which the second is a {@link Kind#POSSESSIVE}.
 *
 * @param span where it stands in the document's text
 * @param text its characters
 * @param folded the form in which it is looked up (see {@code Folding}); for marks and possessives the plain mark
 * @param kind what it is
 * @param hyphenated whether a hyphen joins it to the token before
 */
public record Token(Span span, String text, String folded, Kind kind, boolean hyphenated) {

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

    public int start() {
        return span.start();
    }

    public int end() {
        return span.end();
    }

    /** Whether this is a word or mark whose folded form is the given one. */
    public boolean is(String form) {
        return folded.equals(form);
    }

    /** Whether the first character is an upper-case letter. */
    public boolean isCapitalised() {
        char first = text.charAt(0);
        return first < 0x80 ? first >= 'A' && first <= 'Z' : Character.isUpperCase(text.codePointAt(0));
    }

    /** Whether every letter is upper case and there are at least two. */
    public boolean isAllCapitals() {
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

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    public boolean isMark() {
        return kind == Kind.MARK;
    }
}
