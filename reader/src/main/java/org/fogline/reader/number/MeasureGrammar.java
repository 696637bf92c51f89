package org.fogline.reader.number;

import org.fogline.reader.lexicon.Phrases;
import org.fogline.reader.number.MeasureWords.Kind;
import org.fogline.reader.numeral.Numeral;
import org.fogline.reader.segment.Token;
import org.jspecify.annotations.Nullable;

/** Tells the numbers that count nothing: measures, names, scores, marks. */
final class MeasureGrammar {

    private static final int SCORE_WINDOW = 6;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;
    private static final int OLDEST = 115;

    private static final Kind[] UNITS = {
        Kind.AGE,
        Kind.SPEED,
        Kind.AREA,
        Kind.DISTANCE,
        Kind.CALIBRE,
        Kind.WEIGHT,
        Kind.PERCENT,
        Kind.MONEY,
        Kind.TEMPERATURE,
        Kind.DURATION
    };

    /** How many words describe one person before the age: "a police officer", "his eldest son". */
    private static final int LONGEST_DESCRIPTION = 3;

    private final NumberTokens tokens;
    private final AmountGrammar amounts;

    MeasureGrammar(NumberTokens tokens, AmountGrammar amounts) {
        this.tokens = tokens;
        this.amounts = amounts;
    }

    /** A measure that begins at a token which leads it or has something glued on: "aged 30", "$5", "12km", "30th". */
    @Nullable
    Measure led(int index) {
        Phrases.Match<MeasureWords.Meaning> age = tokens.match(Kind.AGE_BEFORE, index);
        if (age != null) {
            Amount amount = amounts.at(age.end());
            if (amount != null && amount.high() <= OLDEST) {
                return measure(index, endOfAges(amount), Measure.Kind.AGE, amount, "years", 1);
            }
        }
        Phrases.Match<MeasureWords.Meaning> money = tokens.match(Kind.CURRENCY_MARK, index);
        if (money == null) {
            money = tokens.match(Kind.MONEY_BEFORE, index);
            money = money != null && tokens.match(Kind.CURRENCY_MARK, money.end()) != null
                    ? tokens.match(Kind.CURRENCY_MARK, money.end())
                    : money;
        }
        if (money != null) {
            Numeral glued = tokens.numeral(money.end());
            Amount amount = amounts.at(money.end());
            if (amount != null) {
                return measure(index, amount.end(), Measure.Kind.MONEY, amount, "currency", 1);
            }
            if (glued != null) {
                double value = gluedMillions(glued);
                return new Measure(index, glued.end(), Measure.Kind.MONEY, value, null, "currency");
            }
        }
        Measure named = named(index);
        return named != null ? named : glued(index);
    }

    /** "aged 12 and 13", "aged 9, 11 and 14": the ages of several people, told in one breath; with a noun behind, it is a count. */
    private int endOfAges(Amount first) {
        int end = first.end();
        int next = end;
        while (tokens.is(next, ",") || tokens.is(next, "and") || tokens.is(next, "or")) {
            Amount other = amounts.at(tokens.is(next, ",") && tokens.is(next + 1, "and") ? next + 2 : next + 1);
            if (other == null || other.high() > OLDEST) {
                return end;
            }
            next = other.end();
            boolean stands =
                    !tokens.has(next) || !tokens.token(next).isWord() || tokens.match(Kind.FUNCTION, next) != null;
            end = stands ? next : end;
        }
        return end;
    }

    private static double gluedMillions(Numeral numeral) {
        return "m".equals(numeral.glued()) ? numeral.value() * 1e6 : numeral.value();
    }

    /** "page 4", "Resolution 2254", "No. 12", "#5". */
    private @Nullable Measure named(int index) {
        Phrases.Match<MeasureWords.Meaning> noun = tokens.match(Kind.DESIGNATION_BEFORE, index);
        if (noun == null) {
            return null;
        }
        Numeral number = tokens.numeral(noun.end());
        if (number == null || number.form() == Numeral.Form.MIXED) {
            return null;
        }
        Token head = tokens.token(index);
        boolean stands = head.isCapitalised() && !tokens.is(index, "top")
                || head.isMark()
                || tokens.isMark(number.end())
                || tokens.match(Kind.FUNCTION, number.end()) != null;
        boolean headline =
                head.isAllCapitals() && !tokens.isMark(number.end()) && isBesideCapitals(index, number.end());
        return stands && !headline && !tokens.isMark(noun.end())
                ? new Measure(index, number.end(), Measure.Kind.DESIGNATION, number.value(), null, "")
                : null;
    }

    /** Whether the words around a name are in capitals too, so that they show no name: "TROOPS TAKE HILL 12 SOLDIERS DEAD". */
    private boolean isBesideCapitals(int first, int end) {
        return first > 0 && tokens.token(first - 1).isAllCapitals()
                || tokens.has(end) && tokens.token(end).isAllCapitals();
    }

    private @Nullable Measure glued(int index) {
        Token token = tokens.token(index);
        if (!token.isNumber() || tokens.isTime(index)) {
            return null;
        }
        Numeral numeral = tokens.numeral(index);
        if (numeral == null) {
            return new Measure(index, index + 1, Measure.Kind.OTHER, 0, null, "");
        }
        Numeral ordinal = tokens.ordinal(index);
        if (ordinal != null) {
            boolean name = tokens.has(ordinal.end())
                    && tokens.token(ordinal.end()).isWord()
                    && tokens.token(ordinal.end()).isCapitalised();
            return new Measure(
                    index,
                    ordinal.end(),
                    name ? Measure.Kind.DESIGNATION : Measure.Kind.ORDINAL,
                    ordinal.value(),
                    null,
                    "");
        }
        if (numeral.glued() == null || AmountGrammar.isTimes(numeral)) {
            return null;
        }
        MeasureWords.Glued unit = token.hyphenated() ? null : tokens.glued(numeral.glued());
        return unit == null
                ? new Measure(index, index + 1, Measure.Kind.DESIGNATION, numeral.value(), null, "")
                : new Measure(
                        index,
                        index + 1,
                        kind(unit.kind()),
                        numeral.value() * unit.meaning().factor(),
                        null,
                        unit.meaning().unit());
    }

    /** What a number is if it is no count; {@code bounded} if a word such as "at least" stands before it. */
    @Nullable
    Measure of(Amount amount, boolean bounded) {
        Measure unit = withUnit(amount);
        if (unit != null) {
            return unit;
        }
        int first = amount.first();
        int end = amount.end();
        boolean digits = tokens.token(first).isNumber();
        if (tokens.hyphenated(first) || digits && isInAddressOrCode(first, end)) {
            return plain(amount, Measure.Kind.DESIGNATION);
        }
        if (digits && isClock(first)) {
            return new Measure(first, first + 3, Measure.Kind.CLOCK, amount.low(), null, "");
        }
        if (tokens.is(first - 1, "[") && tokens.is(end, "]") || isListMark(amount)) {
            return plain(amount, Measure.Kind.FOOTNOTE);
        }
        if (!amount.isCount()) {
            return plain(amount, Measure.Kind.OTHER);
        }
        if (digits && isScore(amount)) {
            int scoreEnd = amount.range() ? end : end + 1;
            return new Measure(first, scoreEnd, Measure.Kind.SCORE, amount.low(), null, "");
        }
        if (tokens.hyphenated(end) && !amount.range() && !boundsAfter(end)) {
            return new Measure(first, end + 1, Measure.Kind.ATTRIBUTIVE, amount.low(), null, "");
        }
        if (digits && !bounded && !amount.range() && isNamePart(first, end)) {
            // but "Another 31 were wounded"
            return plain(amount, Measure.Kind.DESIGNATION);
        }
        if (isAppositionAge(amount)) {
            return plain(amount, Measure.Kind.AGE);
        }
        return digits && isYear(amount, bounded) ? plain(amount, Measure.Kind.YEAR) : null;
    }

    private @Nullable Measure withUnit(Amount amount) {
        for (Kind kind : UNITS) {
            Phrases.Match<MeasureWords.Meaning> unit = tokens.match(kind, amount.end());
            if (unit != null && !isType(unit.end()) && !(kind == Kind.AGE && amount.high() > OLDEST)) {
                MeasureWords.Meaning meaning = unit.value();
                return measure(amount.first(), unit.end(), kind(kind), amount, meaning.unit(), meaning.factor());
            }
        }
        return joinedCalibre(amount);
    }

    /** "107 and 122 mm rockets": the first of two calibres has its unit behind the second. */
    private @Nullable Measure joinedCalibre(Amount amount) {
        int joint = amount.end();
        if (!tokens.is(joint, "and") && !tokens.is(joint, "or")) {
            return null;
        }
        Numeral second = tokens.numeral(joint + 1);
        Phrases.Match<MeasureWords.Meaning> unit = second == null ? null : tokens.match(Kind.CALIBRE, second.end());
        return unit == null
                ? null
                : measure(
                        amount.first(),
                        unit.end(),
                        kind(Kind.CALIBRE),
                        amount,
                        unit.value().unit(),
                        unit.value().factor());
    }

    /** "two T-72 tanks": the letter is no unit when a hyphen and a number make it the type of a thing. */
    private boolean isType(int end) {
        return tokens.hyphenated(end) && tokens.token(end).isNumber();
    }

    /** Whether a unit of measure stands here, so that what stands before it counts no people or things. */
    boolean unitFollows(int index) {
        for (Kind kind : UNITS) {
            Phrases.Match<MeasureWords.Meaning> unit = tokens.match(kind, index);
            if (unit != null && !isType(unit.end())) {
                return true;
            }
        }
        return false;
    }

    private boolean boundsAfter(int end) {
        return tokens.match(CountWords.Kind.BOUND_AFTER, end) != null;
    }

    private boolean isInAddressOrCode(int first, int end) {
        return isGlue(first - 1) && tokens.touches(first) || isGlue(end) && tokens.touches(end);
    }

    private boolean isGlue(int index) {
        return tokens.is(index, "/")
                || tokens.is(index, "=")
                || tokens.is(index, "#")
                || tokens.is(index, "@")
                || tokens.is(index, "_")
                || tokens.is(index, "&");
    }

    private boolean isClock(int first) {
        return tokens.is(first + 1, ":")
                && tokens.touches(first + 1)
                && tokens.touches(first + 2)
                && tokens.token(first + 2).isNumber()
                && tokens.token(first + 2).text().length() == 2;
    }

    /** "3." or "3)" at the head of a line. */
    private boolean isListMark(Amount amount) {
        return amount.first() == 0
                && amount.end() == 1
                && (tokens.is(1, ".") || tokens.is(1, ")"))
                && tokens.touches(1)
                && tokens.has(2);
    }

    private boolean isScore(Amount amount) {
        int end = amount.end();
        if (amount.range()) {
            return amount.high() < 20 && tokens.hyphenated(end - 1) && hasScoreWord(amount.first(), end);
        }
        Numeral other = tokens.hyphenated(end) && tokens.token(end).isNumber() ? tokens.numeral(end) : null;
        return other != null && other.glued() == null && amount.low() >= other.value();
    }

    private boolean hasScoreWord(int first, int end) {
        for (int index = first - SCORE_WINDOW; index < end + SCORE_WINDOW; index++) {
            if (tokens.match(Kind.SCORE, index) != null) {
                return true;
            }
        }
        return false;
    }

    /** "12 Brigade", and "Al-Naba 130 was": a name that ends in a number; "In Aleppo 30 were" is none. */
    private boolean isNamePart(int first, int end) {
        boolean unit = tokens.has(end)
                && tokens.token(end).isCapitalised()
                && tokens.match(Kind.DESIGNATION_AFTER, end) != null;
        if (unit) {
            return true;
        }
        if (first == 0 || !tokens.touchesWord(first) || tokens.isTime(first - 1)) {
            return false;
        }
        Token before = tokens.token(first - 1);
        boolean ends = tokens.isMark(end) || tokens.match(Kind.FUNCTION, end) != null;
        if (!ends || !before.isCapitalised() || before.folded().endsWith("s") || before.isAllCapitals() && first == 1) {
            return false;
        }
        int start = first - 1;
        while (start > 0
                && first - start < 4
                && tokens.token(start - 1).isWord()
                && tokens.token(start).hyphenated()) {
            start--;
        }
        return tokens.match(Kind.PLACE_LEAD, start) == null
                && (start == 0 || tokens.match(Kind.PLACE_LEAD, start - 1) == null);
    }

    /** "Mahmud Hourani, 30, was killed", "a woman, 40, and her son, 12, were killed". */
    private boolean isAppositionAge(Amount amount) {
        int first = amount.first();
        boolean apart = !amount.range()
                && amount.low() >= 1
                && amount.low() <= OLDEST
                && first >= 3
                && tokens.is(first - 1, ",");
        boolean named = apart
                && tokens.is(amount.end(), ",")
                && isNameWord(first - 2)
                && isNameWord(first - 3)
                && !tokens.isTime(first - 2);
        boolean closed =
                !tokens.has(amount.end()) || !tokens.token(amount.end()).isWord();
        return named || apart && closed && isOfOne(first - 2);
    }

    /** Whether a word closes a noun group that speaks of one and is opened a few words before: "a shop owner", "his son". */
    private boolean isOfOne(int last) {
        for (int index = last - 1; index >= Math.max(0, last - LONGEST_DESCRIPTION); index--) {
            if (!tokens.token(index + 1).isWord()
                    || tokens.token(index + 1).folded().endsWith("s")) {
                return false;
            }
            if (tokens.match(Kind.AGE_OWNER, index) != null) {
                return true;
            }
        }
        return false;
    }

    private boolean isNameWord(int index) {
        return tokens.token(index).isWord() && tokens.token(index).isCapitalised();
    }

    /** Four plain digits that no bounding word leads; a round one before a noun is a count. */
    private boolean isYear(Amount amount, boolean bounded) {
        int first = amount.first();
        boolean yearLike = amount.low() >= FIRST_YEAR
                && amount.high() <= LAST_YEAR
                && tokens.token(first).text().length() == 4
                && !bounded;
        boolean grows = tokens.is(amount.end(), "(")
                && tokens.has(amount.end() + 1)
                && tokens.token(amount.end() + 1).text().startsWith("+");
        if (!yearLike || grows) {
            // "missiles – 1919 (+2)"
            return false;
        }
        if (first > 0 && tokens.token(first - 1).isWord()) {
            String before = tokens.token(first - 1).folded();
            if ((before.endsWith("ed") || before.endsWith("ing")) && !before.equals("during")) {
                return false;
            }
        }
        boolean nounFollows = tokens.has(amount.end())
                && tokens.token(amount.end()).isWord()
                && !tokens.token(amount.end()).isCapitalised()
                && tokens.match(Kind.FUNCTION, amount.end()) == null;
        boolean definite = tokens.is(first - 1, "the") || tokens.is(first - 1, "'s");
        return amount.low() % 100 != 0 || definite || !nounFollows;
    }

    private static Measure plain(Amount amount, Measure.Kind kind) {
        return new Measure(amount.first(), amount.end(), kind, amount.low(), amount.range() ? amount.high() : null, "");
    }

    private static Measure measure(int first, int end, Measure.Kind kind, Amount amount, String unit, double factor) {
        return new Measure(
                first, end, kind, amount.low() * factor, amount.range() ? amount.high() * factor : null, unit);
    }

    private static Measure.Kind kind(Kind kind) {
        return switch (kind) {
            case DISTANCE -> Measure.Kind.DISTANCE;
            case WEIGHT -> Measure.Kind.WEIGHT;
            case AREA -> Measure.Kind.AREA;
            case SPEED -> Measure.Kind.SPEED;
            case PERCENT -> Measure.Kind.PERCENT;
            case MONEY, MONEY_BEFORE, CURRENCY_MARK -> Measure.Kind.MONEY;
            case CALIBRE -> Measure.Kind.CALIBRE;
            case DURATION -> Measure.Kind.DURATION;
            case AGE, AGE_BEFORE, AGE_OWNER -> Measure.Kind.AGE;
            case TEMPERATURE -> Measure.Kind.TEMPERATURE;
            case DESIGNATION_BEFORE, DESIGNATION_AFTER -> Measure.Kind.DESIGNATION;
            case ATTRIBUTIVE -> Measure.Kind.ATTRIBUTIVE;
            case SCORE -> Measure.Kind.SCORE;
            case FUNCTION, PLACE_LEAD -> Measure.Kind.OTHER;
        };
    }
}
