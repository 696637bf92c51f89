package org.fogline.reader.time;

import java.util.List;
import java.util.Set;
import org.fogline.reader.lexicon.Phrases;
import org.fogline.reader.numeral.Numeral;
import org.fogline.reader.numeral.Numerals;
import org.fogline.reader.segment.Token;
import org.fogline.reader.time.TimeWords.Kind;
import org.fogline.reader.time.TimeWords.Meaning;
import org.jspecify.annotations.Nullable;

/** Tokens with what the words of time say of each; the rules of grammar read through it. */
final class TimeTokens {

    /** So many words behind "from" a campaign and that it began are told. */
    private static final int FARTHEST_START = 16;

    private static final int FIRST_YEAR = 1500;
    private static final int LAST_YEAR = 2099;
    private static final Numerals NUMERALS = Numerals.builtIn();

    private static final Kind[] PHRASE_KINDS = {
        Kind.RELATIVE_DAY,
        Kind.RELATIVE_DAY_PART,
        Kind.PRESENT,
        Kind.LAST_NIGHT,
        Kind.OVERNIGHT,
        Kind.STORY_DAY,
        Kind.STORY_DAY_PART,
        Kind.STORY_HOURS,
        Kind.STORY_AFTER,
        Kind.STORY_BEFORE,
        Kind.TO_DATE,
        Kind.PART,
        Kind.DAY_PART,
        Kind.DAY_PART_BEFORE,
        Kind.SAME_WINDOW,
        Kind.HOLIDAY,
        Kind.WORDS,
        Kind.IGNORE
    };
    private static final long PHRASES = bits(PHRASE_KINDS);
    private static final long FIXED = bits(
            Kind.RELATIVE_DAY,
            Kind.STORY_DAY,
            Kind.RELATIVE_DAY_PART,
            Kind.STORY_DAY_PART,
            Kind.PRESENT,
            Kind.LAST_NIGHT,
            Kind.TO_DATE,
            Kind.STORY_AFTER,
            Kind.STORY_BEFORE,
            Kind.SAME_WINDOW,
            Kind.WORDS,
            Kind.STORY_HOURS);
    private static final long NAMES = bits(
            Kind.MONTH,
            Kind.MONTH_SHORT,
            Kind.WEEKDAY,
            Kind.WEEKDAY_SHORT,
            Kind.HIJRI_SOLAR_MONTH,
            Kind.SEASON,
            Kind.PAST,
            Kind.NEXT,
            Kind.THIS,
            Kind.LAST);
    private static final long LEADS = bits(Kind.PREPOSITION, Kind.BOUND, Kind.CLOCK_LEAD, Kind.IGNORE);
    /** Words of no other use in times that may stand behind a number in one: "4 and 5 May", "15 de abril", "6 am". */
    private static final Set<String> GOING_ON = Set.of("and", "or", "the", "de", "am", "pm");

    private static final long MONTHS =
            bits(Kind.MONTH, Kind.MONTH_SHORT, Kind.MONTH_ABROAD, Kind.HIJRI_MONTH, Kind.HIJRI_SOLAR_MONTH);

    private static final long UNITS = bits(Kind.UNIT);
    private static final long CAMPAIGN = bits(Kind.CAMPAIGN);
    private static final long ROUGHLY = bits(Kind.ROUGHLY, Kind.CLOCK_LEAD);

    private final List<Token> tokens;
    private final String[] folded;
    private final TimeWords words;
    private final long[] kinds;

    /** 1 if an expression may begin there, 2 if none may, 0 if nobody has looked. */
    private final byte[] core;

    private static final byte NUMERAL_ASKED = 1;
    private static final byte ORDINAL_ASKED = 2;

    private final byte[] asked;
    private final @Nullable Numeral[] numerals;
    private final @Nullable Numeral[] ordinals;

    TimeTokens(List<Token> tokens, TimeWords words) {
        this.tokens = tokens;
        this.folded = new String[tokens.size()];
        for (int index = 0; index < folded.length; index++) {
            folded[index] = tokens.get(index).folded();
        }
        this.words = words;
        this.kinds = words.kinds(tokens);
        this.core = new byte[kinds.length];
        this.asked = new byte[kinds.length];
        this.numerals = new Numeral[kinds.length];
        this.ordinals = new Numeral[kinds.length];
    }

    private static long bits(Kind... kinds) {
        long bits = 0;
        for (Kind kind : kinds) {
            bits |= kind.bit;
        }
        return bits;
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

    /**
     * Whether an expression of time may begin here: a quick look that spares nearly all tokens the rules of grammar. A
     * preposition or bound passes if what follows it does.
     */
    boolean mayBegin(int index) {
        if (isCore(index)) {
            return true;
        }
        if ((kinds[index] & LEADS) == 0) {
            return false;
        }
        Phrases.Match<Meaning> bound = match(Kind.BOUND, index);
        if (bound != null
                && (isCore(bound.end())
                        || bound.value().value().equals("since")
                        || bound.value().value().equals("from") && mayTellStart(bound.end()))) {
            return true;
        }
        int preposition = end(Kind.PREPOSITION, index);
        int clock = end(Kind.CLOCK_LEAD, index);
        return preposition > 0 && isCore(preposition) || clock > 0 && isCore(clock) || end(Kind.IGNORE, index) > 0;
    }

    /** "from the day the war began": whether a word for a start follows. */
    private boolean mayTellStart(int index) {
        for (int at = index; at < Math.min(kinds.length, index + FARTHEST_START); at++) {
            if ((kinds[at] & Kind.CAMPAIGN_START.bit) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether an expression of time without its preposition may begin here. */
    private boolean isCore(int index) {
        if (!has(index)) {
            return false;
        }
        if (core[index] == 0) {
            core[index] = (byte) (looksLikeCore(index) ? 1 : 2);
        }
        return core[index] == 1;
    }

    private boolean looksLikeCore(int index) {
        Token token = token(index);
        long kind = kinds[index];
        if ((kind & NAMES) != 0 || end(Kind.HIJRI_MONTH, index) > 0) {
            return true;
        }
        if (token.isNumber()) {
            return !isPlainCount(index);
        }
        if (!token.isWord()) {
            return false;
        }
        if ((kind & PHRASES) != 0) {
            for (Kind phrase : PHRASE_KINDS) {
                if (end(phrase, index) > 0) {
                    return true;
                }
            }
        }
        int within = end(Kind.SPAN_WITHIN, index);
        if (within > 0 && (isCore(within) || isCore(skip(Kind.ROUGHLY, within)))) {
            return true;
        }
        if ((kind & CAMPAIGN) != 0 && is(index + 1, "'s")) {
            return true;
        }
        int next = index + 1;
        if ((kind & UNITS) != 0 && (is(next, "ended") || is(next, "ending"))) {
            // "Week ended 6th February"
            return true;
        }
        return switch (token.folded()) {
            case "and" -> false;
            case "day" -> plainNumber(next, 1, 4) > 0;
            case "a", "an" -> has(next) && ((kinds[next] & UNITS) != 0 || NUMERALS.begins(token(next)));
            case "these" -> has(next) && NUMERALS.begins(token(next));
            case "that", "same" -> has(next) && (kinds[next] & UNITS) != 0;
            case "the", "its", "their" ->
                has(next) && ((kinds[next] & UNITS) != 0 || isCore(next) || is(end(Kind.CAMPAIGN, next), "'s"));
            default -> NUMERALS.begins(token) && !isPlainCount(index) || (kind & ROUGHLY) != 0 && isRough(index);
        };
    }

    /** "about ten", "more than a": words that round what is counted behind them. */
    private boolean isRough(int index) {
        int next = Math.max(index + 1, end(Kind.ROUGHLY, index));
        return has(next)
                && (NUMERALS.begins(token(next))
                        || next > index + 1 && has(next + 1) && (kinds[next + 1] & UNITS) != 0);
    }

    /** "12 rebels", "two of", "three." and no year, ordinal or hour: behind a small number nothing that a time could go on with. */
    private boolean isPlainCount(int index) {
        Numeral number = numeral(index);
        if (number == null || !number.isCount() || ordinal(index) != null || hyphenated(number.end())) {
            return false;
        }
        // figures of four may be a year or an hour
        boolean plain = token(index).isWord()
                || number.end() == index + 1 && (plainNumber(index, 1, 3) >= 0 || folded[index].indexOf(',') > 0);
        int next = number.end();
        if (!plain) {
            return false;
        }
        if (is(next, "of")) {
            return has(next + 1) && token(next + 1).isWord() && (kinds[next + 1] & MONTHS) == 0;
        }
        if (!has(next) || is(next, ".") || is(next, ")")) {
            return true;
        }
        return token(next).isWord()
                && kinds[next] == 0
                && !GOING_ON.contains(folded[next])
                && !NUMERALS.begins(token(next));
    }

    /** Whether one of the table's fixed phrases for a day or a stretch may begin here. */
    boolean mayBeFixed(int index) {
        return has(index) && (kinds[index] & FIXED) != 0;
    }

    Phrases.@Nullable Match<Meaning> match(Kind kind, int index) {
        return isOf(kind, index) ? words.match(kind, tokens, index) : null;
    }

    /** The token after the longest phrase of that kind here, or -1. */
    int end(Kind kind, int index) {
        return isOf(kind, index) ? words.end(kind, tokens, index) : -1;
    }

    /** Whether a phrase of that kind may begin here. */
    private boolean isOf(Kind kind, int index) {
        return index >= 0 && index < kinds.length && (kinds[index] & kind.bit) != 0;
    }

    /** The token after an optional phrase. */
    int skip(Kind kind, int index) {
        int end = end(kind, index);
        return end < 0 ? index : end;
    }

    boolean is(int index, String form) {
        return index >= 0 && index < folded.length && folded[index].equals(form);
    }

    int skip(String form, int index) {
        return is(index, form) ? index + 1 : index;
    }

    boolean isMark(int index) {
        return !has(index) || token(index).isMark();
    }

    /** Whether a mark, a preposition or "and" stands there, or nothing: the words before it are complete. */
    boolean isMarkOrLink(int index) {
        return isMark(index) || end(Kind.PREPOSITION, index) > 0 || is(index, "and");
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

    /** The number that begins at a token; several rules ask for the same one, so it is read once. */
    @Nullable
    Numeral numeral(int index) {
        if (!has(index)) {
            return null;
        }
        if ((asked[index] & NUMERAL_ASKED) == 0) {
            asked[index] |= NUMERAL_ASKED;
            numerals[index] = NUMERALS.at(tokens, index);
        }
        return numerals[index];
    }

    /** The ordinal that begins at a token. */
    @Nullable
    Numeral ordinal(int index) {
        if (!has(index)) {
            return null;
        }
        if ((asked[index] & ORDINAL_ASKED) == 0) {
            asked[index] |= ORDINAL_ASKED;
            ordinals[index] = NUMERALS.ordinalAt(tokens, index);
        }
        return ordinals[index];
    }

    /** Whether a new sentence or line of thought begins here. */
    boolean beginsSentence(int index) {
        return index == 0
                || token(index - 1).isMark()
                        && !token(index - 1).is(",")
                        && !token(index - 1).is("-");
    }
}
