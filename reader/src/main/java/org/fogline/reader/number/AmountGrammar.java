package org.fogline.reader.number;

import org.fogline.reader.lexicon.Phrases;
import org.fogline.reader.number.CountWords.Kind;
import org.fogline.reader.numeral.Numeral;
import org.jspecify.annotations.Nullable;

/** Reads numbers and ranges of numbers: "12", "6–8", "six or seven", "between 6 and 8", "two to three hundred". */
final class AmountGrammar {

    private final NumberTokens tokens;

    AmountGrammar(NumberTokens tokens) {
        this.tokens = tokens;
    }

    /** The number or range that begins at a token, or null. A number with letters glued on is none. */
    @Nullable
    Amount at(int index) {
        Phrases.Match<CountWords.Meaning> lead = tokens.match(Kind.RANGE_LEAD, index);
        if (lead != null) {
            boolean change = index > 0 && tokens.match(Kind.CHANGE, index - 1) != null;
            Numeral first = tokens.numeral(lead.end());
            if (first == null || first.glued() != null || change) {
                return null;
            }
            Amount range = range(lead.end(), first, lead.value().joiner());
            return range == null ? null : new Amount(index, range.end(), range.low(), range.high(), range.form(), true);
        }
        Numeral first = tokens.numeral(index);
        if (first == null || first.glued() != null && !isTimes(first) || isCalibre(index)) {
            return null;
        }
        boolean change = index > 1 && tokens.is(index - 1, "from") && tokens.match(Kind.CHANGE, index - 2) != null;
        Amount range = change ? null : range(index, first, "");
        return range != null
                ? range
                : new Amount(index, first.end(), first.value(), first.value(), first.form(), false);
    }

    private @Nullable Amount range(int index, Numeral first, String joiner) {
        int next = first.end();
        int second;
        boolean hyphen = tokens.hyphenated(next);
        if (hyphen) {
            second = next;
        } else if (isDash(next) || !joiner.isEmpty() && tokens.is(next, joiner)) {
            second = next + 1;
        } else if (tokens.match(Kind.RANGE_JOIN, next) != null) {
            second = next + 1;
        } else {
            return null;
        }
        Numeral last = tokens.numeral(second);
        if (last == null || last.glued() != null) {
            return null;
        }
        double low = sharedScale(first, last);
        boolean rises = low < last.value();
        return rises && low > 0 ? new Amount(index, last.end(), low, last.value(), last.form(), true) : null;
    }

    /** "a .303 rifle": a point right before a number, and a space before the point. */
    private boolean isCalibre(int index) {
        return index > 1 && tokens.is(index - 1, ".") && tokens.touches(index) && !tokens.touches(index - 1);
    }

    /** "two to three hundred" means two hundred at the least. */
    private double sharedScale(Numeral first, Numeral last) {
        long scale = tokens.scale(last.end() - 1);
        double multiple = scale == 0 ? 0 : last.value() / scale;
        boolean firstHasOwn = tokens.scale(first.end() - 1) > 0;
        return scale > 0 && !firstHasOwn && first.value() < multiple ? first.value() * scale : first.value();
    }

    /** "2x T-72": how many of them, as lists of losses write it. */
    static boolean isTimes(Numeral numeral) {
        String sign = numeral.glued();
        return sign != null && (sign.equalsIgnoreCase("x") || sign.equals("\u00D7"));
    }

    /** A short dash; a long one parts thoughts. */
    private boolean isDash(int index) {
        return tokens.is(index, "-")
                && !tokens.token(index).text().equals("\u2014")
                && tokens.token(index).text().length() == 1;
    }
}
