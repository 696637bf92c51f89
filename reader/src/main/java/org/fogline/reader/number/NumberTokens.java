package org.fogline.reader.number;

import java.util.List;
import org.fogline.reader.lexicon.Phrases;
import org.fogline.reader.lexicon.PhrasesByKind;
import org.fogline.reader.numeral.Numeral;
import org.fogline.reader.numeral.Numerals;
import org.fogline.reader.segment.Token;
import org.fogline.reader.time.TimeMention;
import org.jspecify.annotations.Nullable;

/** Tokens with what the words of counts and measures say of each, and which of them belong to a time. */
final class NumberTokens {

    private static final Numerals NUMERALS = Numerals.builtIn();

    private final List<Token> tokens;
    private final CountWords countWords;
    private final MeasureWords measureWords = MeasureWords.builtIn();
    private final long[] counts;
    private final long[] measures;
    private final boolean[] time;

    NumberTokens(List<Token> tokens, List<TimeMention> times, CountWords countWords) {
        this.tokens = tokens;
        this.countWords = countWords;
        this.counts = countWords.kinds(tokens);
        this.measures = measureWords.kinds(tokens);
        this.time = new boolean[tokens.size()];
        for (TimeMention mention : times) {
            java.util.Arrays.fill(time, mention.firstToken(), Math.min(mention.endToken(), time.length), true);
        }
    }

    int size() {
        return time.length;
    }

    boolean has(int index) {
        return index >= 0 && index < time.length;
    }

    Token token(int index) {
        return tokens.get(index);
    }

    boolean isTime(int index) {
        return has(index) && time[index];
    }

    boolean is(int index, String form) {
        return has(index) && token(index).is(form);
    }

    boolean isMark(int index) {
        return !has(index) || token(index).isMark();
    }

    boolean hyphenated(int index) {
        return has(index) && token(index).hyphenated();
    }

    boolean touches(int index) {
        return has(index)
                && index > 0
                && token(index).start() == token(index - 1).end();
    }

    /** Whether the token before is a word, with at most a space between. */
    boolean touchesWord(int index) {
        return index > 0
                && has(index)
                && token(index - 1).isWord()
                && token(index).start() <= token(index - 1).end() + 1;
    }

    boolean mayBegin(int index) {
        return !time[index] && (counts[index] != 0 || measures[index] != 0 || NUMERALS.begins(token(index)));
    }

    @Nullable
    Numeral numeral(int index) {
        return has(index) && !time[index] ? NUMERALS.at(tokens, index) : null;
    }

    @Nullable
    Numeral ordinal(int index) {
        return has(index) && !time[index] ? NUMERALS.ordinalAt(tokens, index) : null;
    }

    long scale(int index) {
        return has(index) ? NUMERALS.scale(token(index)) : 0;
    }

    Phrases.@Nullable Match<CountWords.Meaning> match(CountWords.Kind kind, int index) {
        return has(index) && (counts[index] & PhrasesByKind.bit(kind)) != 0
                ? outsideTimes(index, countWords.match(kind, tokens, index))
                : null;
    }

    /** The same, unless the words beside it turn it off. */
    Phrases.@Nullable Match<CountWords.Meaning> active(CountWords.Kind kind, int index) {
        Phrases.Match<CountWords.Meaning> match = match(kind, index);
        if (match == null) {
            return null;
        }
        CountWords.Meaning meaning = match.value();
        boolean off = index > 0
                        && meaning.unlessAfter().contains(token(index - 1).folded())
                || has(match.end())
                        && meaning.unlessBefore().contains(token(match.end()).folded())
                || !meaning.onlyBefore().isEmpty()
                        && !(has(match.end())
                                && meaning.onlyBefore()
                                        .contains(token(match.end()).folded()))
                || meaning.mustHaveOf() && !is(match.end(), "of");
        return off ? null : match;
    }

    Phrases.@Nullable Match<MeasureWords.Meaning> match(MeasureWords.Kind kind, int index) {
        return has(index) && (measures[index] & PhrasesByKind.bit(kind)) != 0
                ? outsideTimes(index, measureWords.match(kind, tokens, index))
                : null;
    }

    private <T> Phrases.@Nullable Match<T> outsideTimes(int first, Phrases.@Nullable Match<T> match) {
        if (match == null) {
            return null;
        }
        for (int index = first; index < match.end(); index++) {
            if (time[index]) {
                return null;
            }
        }
        return match;
    }

    MeasureWords.@Nullable Glued glued(String unit) {
        return measureWords.glued(unit);
    }
}
