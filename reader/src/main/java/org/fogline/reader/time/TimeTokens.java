package org.fogline.reader.time;

import java.util.List;
import org.fogline.reader.lexicon.Phrases;
import org.fogline.reader.numeral.Numeral;
import org.fogline.reader.numeral.Numerals;
import org.fogline.reader.segment.Token;
import org.fogline.reader.time.TimeWords.Kind;
import org.fogline.reader.time.TimeWords.Meaning;
import org.jspecify.annotations.Nullable;

/** Tokens with what the words of time say of each; the rules of grammar read through it. */
final class TimeTokens {

    private static final int FIRST_YEAR = 1500;
    private static final int LAST_YEAR = 2199;
    private static final Numerals NUMERALS = Numerals.builtIn();

    private final List<Token> tokens;
    private final TimeWords words;
    private final long[] kinds;

    TimeTokens(List<Token> tokens, TimeWords words) {
        this.tokens = tokens;
        this.words = words;
        this.kinds = words.kinds(tokens);
    }

    int size() {
        return kinds.length;
    }

    boolean has(int index) {
        return index >= 0 && index < kinds.length;
    }

    Token token(int index) {
        return tokens.get(index);
    }

    /** Whether an expression of time can begin here at all. */
    boolean mayBegin(int index) {
        return kinds[index] != 0
                || NUMERALS.begins(token(index))
                || token(index).is("the");
    }

    Phrases.@Nullable Match<Meaning> match(Kind kind, int index) {
        return has(index) && (kinds[index] & 1L << kind.ordinal()) != 0 ? words.match(kind, tokens, index) : null;
    }

    /** The token after the longest phrase of that kind here, or -1. */
    int end(Kind kind, int index) {
        Phrases.Match<Meaning> match = match(kind, index);
        return match == null ? -1 : match.end();
    }

    /** The token after an optional phrase. */
    int skip(Kind kind, int index) {
        int end = end(kind, index);
        return end < 0 ? index : end;
    }

    boolean is(int index, String form) {
        return has(index) && token(index).is(form);
    }

    int skip(String form, int index) {
        return is(index, form) ? index + 1 : index;
    }

    boolean isMark(int index) {
        return !has(index) || token(index).isMark();
    }

    /** Whether the token is glued to the one before it: a hyphen or nothing stands between them. */
    boolean hyphenated(int index) {
        return has(index) && token(index).hyphenated();
    }

    boolean touches(int index) {
        return has(index)
                && index > 0
                && token(index).start() == token(index - 1).end();
    }

    /** Plain digits as a number, or -1. */
    int plainNumber(int index, int fewestDigits, int mostDigits) {
        if (!has(index) || !token(index).isNumber()) {
            return -1;
        }
        String text = token(index).folded();
        if (text.length() < fewestDigits || text.length() > mostDigits) {
            return -1;
        }
        int value = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    /** A year of four digits, or -1. */
    int year(int index) {
        int year = plainNumber(index, 4, 4);
        return year >= FIRST_YEAR && year <= LAST_YEAR ? year : -1;
    }

    @Nullable
    Numeral numeral(int index) {
        return has(index) ? NUMERALS.at(tokens, index) : null;
    }

    @Nullable
    Numeral ordinal(int index) {
        return has(index) ? NUMERALS.ordinalAt(tokens, index) : null;
    }

    /** Whether a new sentence or line of thought begins here. */
    boolean beginsSentence(int index) {
        return index == 0
                || token(index - 1).isMark()
                        && !token(index - 1).is(",")
                        && !token(index - 1).is("-");
    }
}
