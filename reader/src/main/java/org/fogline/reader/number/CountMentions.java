package org.fogline.reader.number;

import java.util.ArrayList;
import java.util.List;
import org.fogline.model.Count;
import org.fogline.reader.lexicon.Phrases;
import org.fogline.reader.number.CountWords.Kind;
import org.fogline.reader.number.CountWords.Meaning;
import org.fogline.reader.segment.Token;
import org.fogline.reader.time.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * Finds counts and measures among tokens, none inside a time and none inside another. The work is linear in the number
 * of tokens. Whether a count is one of losses is for the caller to say; a year or an age is not given as a count.
 */
public final class CountMentions {

    /** More bounding words are not read before one number: "at least about another some 12". */
    private static final int MOST_BOUNDS = 4;

    /** So many words at most name those of whom a share is told: "half the third brigade's 20 tanks". */
    private static final int MOST_OWNER_WORDS = 6;

    private static final Count ONE = Count.exactly(1);
    private static final Count SOME = Count.atLeast(1);

    private final NumberTokens tokens;
    private final AmountGrammar amounts;
    private final MeasureGrammar measures;
    private final List<CountMention> foundCounts = new ArrayList<>();
    private final List<Measure> foundMeasures = new ArrayList<>();

    private CountMentions(NumberTokens tokens) {
        this.tokens = tokens;
        this.amounts = new AmountGrammar(tokens);
        this.measures = new MeasureGrammar(tokens, amounts);
    }

    /** The counts in order; {@code times} are the mentions of time that were found in the same tokens. */
    public static List<CountMention> find(List<Token> tokens, List<TimeMention> times) {
        return read(tokens, times).counts();
    }

    /** The counts and the measures in order. */
    public static Quantities read(List<Token> tokens, List<TimeMention> times) {
        return read(tokens, times, CountWords.builtIn());
    }

    /** The counts and the measures in order, by given words. */
    public static Quantities read(List<Token> tokens, List<TimeMention> times, CountWords words) {
        return new CountMentions(new NumberTokens(tokens, times, words)).read();
    }

    /** What "a soldier" counts: 1. */
    public static Count article() {
        return ONE;
    }

    /** What "soldiers" counts: 1 or more. */
    public static Count barePlural() {
        return SOME;
    }

    private Quantities read() {
        int index = 0;
        while (index < tokens.size()) {
            index = tokens.mayBegin(index) ? next(index) : index + 1;
        }
        return new Quantities(foundCounts, foundMeasures);
    }

    /** Takes what begins here, and gives the token at which to go on. */
    private int next(int index) {
        Phrases.Match<Meaning> ignored = tokens.active(Kind.IGNORE, index);
        if (ignored != null) {
            return ignored.end();
        }
        Phrases.Match<Meaning> share = tokens.active(Kind.SHARE, index);
        int shared = share == null ? -1 : share(index, share);
        if (shared > 0) {
            return shared;
        }
        Measure led = measures.led(index);
        if (led != null) {
            foundMeasures.add(led);
            return led.endToken();
        }
        int bounded = bounded(index);
        if (bounded > index) {
            return bounded;
        }
        int vague = vague(index);
        return Math.max(vague, index + 1);
    }

    /** Words that bound a number, and the number: "at least another 12", "between 6 and 8 more", "12". */
    private int bounded(int index) {
        List<Phrases.Match<Meaning>> bounds = new ArrayList<>(2);
        int first = -1;
        boolean additional = false;
        int at = index;
        Amount amount = null;
        for (int count = 0; count <= MOST_BOUNDS; count++) {
            amount = amounts.at(at);
            if (amount != null) {
                break;
            }
            Phrases.Match<Meaning> bound = tokens.active(Kind.BOUND, at);
            Phrases.Match<Meaning> more = bound == null ? tokens.active(Kind.ADDITIONAL, at) : null;
            Phrases.Match<Meaning> plain = bound == null && more == null ? tokens.active(Kind.PLAIN, at) : null;
            if (bound != null) {
                bounds.add(bound);
                first = first < 0 ? at : first;
                at = bound.end();
            } else if (more != null) {
                additional = true;
                first = first < 0 ? at : first;
                at = more.end();
            } else if (plain != null) {
                at = plain.end();
            } else {
                break;
            }
        }
        if (amount == null) {
            return tokens.active(Kind.PLAIN, index) == null && at > index
                    ? multiplied(index, at, bounds, additional)
                    : index;
        }
        Measure measure = measures.of(amount, !bounds.isEmpty() || additional);
        if (measure != null) {
            int shared = measure.kind() == Measure.Kind.PERCENT
                    ? percentOf(first < 0 ? index : first, amount, measure.endToken(), bounds)
                    : -1;
            if (shared > 0) {
                return shared;
            }
            foundMeasures.add(measure);
            return Math.max(measure.endToken(), amount.end());
        }
        long low = Math.round(amount.low());
        long high = Math.round(amount.high());
        bounds.removeIf(bound -> bound.value().least() > low || bound.value().least() >= 10 && low % 10 != 0);
        return add(
                first < 0 || bounds.isEmpty() && !additional ? amount.first() : first,
                amount.end(),
                low,
                high,
                amount.range(),
                bounds,
                additional);
    }

    /** "at least several hundred": bounds before a vague amount leave it as it is. */
    private int multiplied(int index, int at, List<Phrases.Match<Meaning>> bounds, boolean additional) {
        if (bounds.isEmpty() && !additional) {
            return index;
        }
        int before = foundCounts.size();
        int end = vague(at);
        if (foundCounts.size() == before) {
            return index;
        }
        CountMention vague = foundCounts.remove(foundCounts.size() - 1);
        foundCounts.add(new CountMention(
                index, vague.endToken(), vague.count(), additional || vague.additional(), false, vague.rule()));
        return end;
    }

    private int add(
            int first,
            int numberEnd,
            long numberLow,
            long numberHigh,
            boolean range,
            List<Phrases.Match<Meaning>> before,
            boolean additionalBefore) {
        List<Phrases.Match<Meaning>> bounds = new ArrayList<>(before);
        int end = numberEnd;
        boolean additional = additionalBefore;
        Phrases.Match<Meaning> more = tokens.active(Kind.ADDITIONAL_AFTER, end);
        if (more != null) {
            additional = true;
            end = more.end();
        }
        Phrases.Match<Meaning> after = tokens.active(Kind.BOUND_AFTER, end);
        if (after != null) {
            bounds.add(after);
            end = after.end();
        }
        Phrases.Match<Meaning> beside = tokens.active(Kind.ADDITIONAL_BESIDE, end);
        additional |= beside != null;
        long low = numberLow;
        Long high = numberHigh;
        String rule = range ? "range" : "exact-number";
        for (int index = bounds.size() - 1; index >= 0; index--) { // the word nearest the number first
            Meaning meaning = bounds.get(index).value();
            Long wider = high == null || meaning.high() == null
                    ? null
                    : (Long) meaning.high().high(high);
            low = meaning.low().low(low);
            high = wider == null ? null : (Long) Math.max(low, wider);
            rule = "bound " + meaning.words();
        }
        foundCounts.add(
                new CountMention(first, end, new Count(low, high, null), additional, bounds.isEmpty() && !range, rule));
        return beside == null ? end : beside.end();
    }

    /** "dozens", "several hundred", "most of 500", "no one", "a number of". */
    private int vague(int index) {
        if (!tokens.has(index) || tokens.isTime(index)) {
            return index;
        }
        Phrases.Match<Meaning> none = tokens.active(Kind.NONE, index);
        if (none != null) {
            // "No. 5" is no count, but "injured no one." is
            boolean stands = !tokens.is(index, "no")
                    || none.end() > index + 1
                    || tokens.has(none.end()) && tokens.token(none.end()).isWord();
            if (stands) {
                found(
                        index,
                        none.end(),
                        Count.exactly(0),
                        false,
                        "none " + none.value().words());
            }
            return none.end();
        }
        Phrases.Match<Meaning> multiplier = tokens.active(Kind.MULTIPLIER, index);
        Phrases.Match<Meaning> amount = tokens.active(Kind.AMOUNT, index);
        Phrases.Match<Meaning> another = tokens.active(Kind.ANOTHER, index);
        if (amount != null && (multiplier == null || amount.end() > multiplier.end())) {
            return vagueAmount(index, amount, 1, amount.end(), "amount ");
        }
        if (multiplier != null) {
            int end = multiplier.end();
            long factor = 1;
            int at = tokens.is(end, "of") && tokens.scale(end + 1) > 0 ? end + 1 : end;
            for (int count = 0; count < 2 && tokens.scale(at) > 0; count++) {
                factor *= tokens.scale(at);
                at++;
                end = at;
            }
            return vagueAmount(index, multiplier, factor, end, "amount ");
        }
        if (another != null && (tokens.has(another.end()) || tokens.is(another.end() - 1, "another"))) {
            foundCounts.add(new CountMention(index, another.end(), ONE, true, true, "another"));
            return another.end();
        }
        return index;
    }

    private int vagueAmount(int index, Phrases.Match<Meaning> match, long factor, int end, String rule) {
        if (measures.unitFollows(end) || tokens.has(end) && tokens.token(end).isNumber()) {
            // "some 10km from the town"
            return end;
        }
        Meaning meaning = match.value();
        Count count = new Count(
                meaning.low().low(1) * factor,
                meaning.high() == null ? null : (Long) (meaning.high().high(1) * factor),
                null);
        Phrases.Match<Meaning> more = tokens.active(Kind.ADDITIONAL_AFTER, end);
        found(index, more == null ? end : more.end(), count, more != null, rule + meaning.words());
        return lastEnd();
    }

    private int share(int index, Phrases.Match<Meaning> share) {
        Amount amount = whole(share.end());
        if (amount != null) {
            Formula highest = share.value().high();
            long low = share.value().low().low(Math.round(amount.low()));
            long high = highest == null ? Math.round(amount.high()) : highest.high(Math.round(amount.high()));
            found(
                    index,
                    amount.end(),
                    Count.between(Math.min(low, high), Math.max(low, high)),
                    false,
                    "share " + share.value().words());
            return amount.end();
        }
        if (!tokens.is(share.end() - 1, "of")) {
            return -1;
        }
        found(index, share.end(), SOME, false, "share " + share.value().words());
        return share.end();
    }

    /** "60 per cent of the 500 houses": the share as a number. */
    private int percentOf(int index, Amount percent, int of, List<Phrases.Match<Meaning>> bounds) {
        Amount amount = tokens.is(of, "of") ? whole(of + 1) : null;
        if (amount == null || percent.high() > 100) {
            return -1;
        }
        long low = Math.round(percent.low() * amount.low() / 100);
        long high = Math.round(percent.high() * amount.high() / 100);
        return add(index, amount.end(), Math.min(low, high), Math.max(low, high), percent.range(), bounds, false);
    }

    /** The number of which a share is told: "of the 500", "of its 40-man garrison"; null if there is none. */
    private @Nullable Amount whole(int first) {
        int at = tokens.is(first, "its") || tokens.is(first, "their") ? first + 1 : first;
        for (int skipped = 0; skipped < 2 && tokens.match(Kind.PLAIN, at) != null; skipped++) {
            Phrases.Match<Meaning> plain = tokens.match(Kind.PLAIN, at);
            at = plain == null ? at : plain.end();
        }
        Amount amount = amounts.at(pastOwner(at));
        if (amount == null || !amount.isCount()) {
            return null;
        }
        Measure measure = measures.of(amount, true);
        return measure == null || measure.kind() == Measure.Kind.ATTRIBUTIVE ? amount : null;
    }

    /** "half the convoy's 20 trucks", "a third of Gao's 60 policemen": whose they are stands before the number. */
    private int pastOwner(int first) {
        for (int end = first; end < first + MOST_OWNER_WORDS && tokens.has(end); end++) {
            if (tokens.is(end, "'s") || tokens.is(end, "'")) {
                return amounts.at(end + 1) == null ? first : end + 1;
            }
            if (!tokens.token(end).isWord()) {
                break;
            }
        }
        return first;
    }

    private void found(int first, int end, Count count, boolean additional, String rule) {
        foundCounts.add(new CountMention(first, end, count, additional, false, rule));
    }

    private int lastEnd() {
        return foundCounts.get(foundCounts.size() - 1).endToken();
    }
}
