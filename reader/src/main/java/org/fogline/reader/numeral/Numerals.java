package org.fogline.reader.numeral;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fogline.knowledge.text.Table;
import org.fogline.knowledge.text.WordTable;
import org.fogline.reader.segment.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers in words ("one hundred and twenty", "two dozen") and digits ("1,000", "1 000", "1.2 million", "12k"),
 * and ordinals ("30th", "twenty-sixth"), by the words of {@code number-words.csv}.
 */
public final class Numerals {

    /** No number in words takes more tokens; a longer run is cut, so that the work for each token is bounded. */
    private static final int LONGEST = 24;

    private static final int MOST_DIGITS = 15;

    private enum Kind {
        UNIT,
        TENS,
        HUNDRED,
        SCALE,
        DOZEN,
        ARTICLE,
        HALF,
        JOINER,
        ORDINAL_UNIT,
        ORDINAL_TENS,
        ORDINAL_ROUND,
        GLUED,
        FRACTION
    }

    private record Word(Kind kind, double value) {}

    private static final Numerals BUILT_IN = new Numerals(Table.builtIn("number-words.csv", "words", "kind", "value"));

    private final WordTable<Word> words = new WordTable<>();
    private final WordTable<Double> ordinals = new WordTable<>();
    private final Map<String, Double> glued = new HashMap<>();

    private Numerals(Table table) {
        for (Table.Row row : table.rows()) {
            Kind kind = kind(row);
            double value = row.text("value").isEmpty() ? 0 : number(row);
            for (String word : row.list("words")) {
                switch (kind) {
                    case ORDINAL_UNIT, ORDINAL_TENS, ORDINAL_ROUND -> {
                        ordinals.put(word, value);
                        addWord(word, new Word(kind, value));
                    }
                    case GLUED -> glued.put(word, value);
                    case UNIT, TENS, HUNDRED, SCALE, DOZEN, ARTICLE, HALF, JOINER, FRACTION ->
                        addWord(word, new Word(kind, value));
                }
            }
        }
    }

    private void addWord(String word, Word meaning) {
        if (!words.has(word)) {
            words.put(word, meaning);
        }
    }

    private static Kind kind(Table.Row row) {
        try {
            return Kind.valueOf(
                    row.text("kind").toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException exception) {
            throw row.wrong("kind", "not a kind of number word: " + row.text("kind"));
        }
    }

    private static double number(Table.Row row) {
        try {
            return Double.parseDouble(row.text("value"));
        } catch (NumberFormatException exception) {
            throw row.wrong("value", "not a number: " + row.text("value"));
        }
    }

    /** Those of the built-in words. */
    public static Numerals builtIn() {
        return BUILT_IN;
    }

    /** The longest number that begins at a token, or null. An article alone is none, nor is an ordinal. */
    public @Nullable Numeral at(List<Token> tokens, int first) {
        Token token = tokens.get(first);
        if (token.isNumber()) {
            return digits(tokens, first);
        }
        return token.isWord() && words.has(token.folded()) ? inWords(tokens, first) : null;
    }

    /** Whether a word can begin a number in words. */
    public boolean begins(Token token) {
        return token.isNumber() || words.has(token.folded());
    }

    /** The ordinal that begins at a token ("4th", "seventeenth", "twenty-sixth"), or null. */
    public @Nullable Numeral ordinalAt(List<Token> tokens, int first) {
        Token token = tokens.get(first);
        if (token.isNumber()) {
            String text = token.folded();
            int digits = digitCount(text);
            if (digits == 0 || digits > 6) {
                return null;
            }
            String suffix = text.substring(digits);
            boolean ordinal = suffix.equals("st") || suffix.equals("nd") || suffix.equals("rd") || suffix.equals("th");
            return ordinal
                    ? new Numeral(first + 1, Integer.parseInt(text.substring(0, digits)), Numeral.Form.DIGITS, null)
                    : null;
        }
        Double alone = ordinals.get(token.folded());
        if (alone != null) {
            return new Numeral(first + 1, alone, Numeral.Form.WORDS, null);
        }
        Word tens = words.get(token.folded());
        if (tens != null && tens.kind == Kind.TENS && first + 1 < tokens.size()) {
            Word unit = words.get(tokens.get(first + 1).folded());
            if (unit != null && unit.kind == Kind.ORDINAL_UNIT && unit.value < 10) {
                return new Numeral(first + 2, tens.value + unit.value, Numeral.Form.WORDS, null);
            }
        }
        return null;
    }

    /** The scale that a word names ("hundred", "dozen", "thousand", "million"), or 0. */
    public long scale(Token token) {
        Word word = words.get(token.folded());
        if (word == null) {
            return 0;
        }
        return switch (word.kind) {
            case HUNDRED, SCALE, DOZEN -> Math.round(word.value);
            case UNIT, TENS, ARTICLE, HALF, JOINER, ORDINAL_UNIT, ORDINAL_TENS, ORDINAL_ROUND, GLUED, FRACTION -> 0;
        };
    }

    private @Nullable Numeral digits(List<Token> tokens, int first) {
        String text = tokens.get(first).folded();
        int length = numberLength(text);
        String number = text.substring(0, length);
        String suffix = text.substring(length);
        double value = valueOf(number);
        if (value < 0) {
            return null;
        }
        if (!suffix.isEmpty()) {
            Double factor = glued.get(suffix);
            return factor == null
                    ? new Numeral(first + 1, value, Numeral.Form.DIGITS, suffix)
                    : new Numeral(first + 1, value * factor, Numeral.Form.MIXED, null);
        }
        int end = first + 1;
        if (number.length() <= 3 && digitCount(number) == number.length()) {
            while (end < tokens.size() && end - first < 5 && isSpacedGroup(tokens, end)) {
                value = value * 1000 + Integer.parseInt(tokens.get(end).folded());
                end++;
            }
        }
        return withScale(tokens, end, value, Numeral.Form.DIGITS);
    }

    /** "1 000": a group of three digits, one space after the digits before it. */
    private static boolean isSpacedGroup(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        return token.isNumber()
                && !token.hyphenated()
                && token.text().length() == 3
                && digitCount(token.folded()) == 3
                && token.start() == tokens.get(index - 1).end() + 1;
    }

    /** "1.2 million", "3 hundred", "12 dozen", "5 hundred thousand". */
    private Numeral withScale(List<Token> tokens, int end, double value, Numeral.Form form) {
        int last = end;
        double scaled = value;
        Numeral.Form scaledForm = form;
        while (last < tokens.size() && last - end < 2 && tokens.get(last).isWord()) {
            long scale = scale(tokens.get(last));
            if (scale == 0) {
                break;
            }
            scaled *= scale;
            scaledForm = Numeral.Form.MIXED;
            last++;
        }
        double rounded = Math.abs(scaled - Math.rint(scaled)) < 1e-6 ? Math.rint(scaled) : scaled;
        return new Numeral(last, rounded, scaledForm, null);
    }

    private static int digitCount(String text) {
        int count = 0;
        while (count < text.length() && Character.isDigit(text.charAt(count))) {
            count++;
        }
        return count;
    }

    /** Digits with commas and points between them. */
    private static int numberLength(String text) {
        int length = 0;
        while (length < text.length()
                && (Character.isDigit(text.charAt(length))
                        || text.charAt(length) == ','
                        || text.charAt(length) == '.')) {
            length++;
        }
        return length;
    }

    /** The value of digits, groups of thousands and a decimal part; -1 if they are no number (a date, a version). */
    static double valueOf(String number) {
        StringBuilder plain = new StringBuilder(number.length());
        int groups = 0;
        int sinceMark = 0;
        char mark = 0;
        for (int index = 0; index < number.length(); index++) {
            char c = number.charAt(index);
            if (Character.isDigit(c)) {
                plain.append((char) ('0' + Character.digit(c, 10)));
                sinceMark++;
                continue;
            }
            boolean misplaced = mark == 0 ? sinceMark > 3 && c == ',' : sinceMark != 3;
            if (misplaced || mark == '.' && c == ',') {
                return -1;
            }
            if (mark == ',' && c == '.') {
                return decimal(plain, number.substring(index + 1));
            }
            mark = c;
            groups++;
            sinceMark = 0;
        }
        if (plain.length() > MOST_DIGITS) {
            return -1;
        }
        if (mark == '.' && groups == 1 && sinceMark != 3 || mark == '.' && groups == 1 && plain.length() - 3 > 3) {
            return decimal(
                    new StringBuilder(plain.substring(0, plain.length() - sinceMark)),
                    plain.substring(plain.length() - sinceMark));
        }
        if (mark != 0 && sinceMark != 3) {
            return mark == ',' && groups == 1 && sinceMark < 3
                    ? decimal(
                            new StringBuilder(plain.substring(0, plain.length() - sinceMark)),
                            plain.substring(plain.length() - sinceMark))
                    : -1;
        }
        return Long.parseLong(plain.toString());
    }

    private static double decimal(StringBuilder whole, String fraction) {
        for (int index = 0; index < fraction.length(); index++) {
            if (fraction.charAt(index) < '0' || fraction.charAt(index) > '9') {
                return -1;
            }
        }
        return whole.length() + fraction.length() > MOST_DIGITS
                ? -1
                : Double.parseDouble(whole + "." + (fraction.isEmpty() ? "0" : fraction));
    }

    private @Nullable Numeral inWords(List<Token> tokens, int first) {
        int limit = Math.min(tokens.size(), first + LONGEST);
        double total = 0;
        double group = 0;
        double lastScale = Double.MAX_VALUE;
        Kind before = Kind.JOINER;
        int index = first;
        int end = -1;
        boolean open = true;
        while (index < limit && open) {
            Token token = tokens.get(index);
            Word word = token.isWord() ? words.get(token.folded()) : null;
            if (word == null) {
                break;
            }
            switch (word.kind) {
                case UNIT -> {
                    boolean fits = before == Kind.JOINER
                            || before == Kind.TENS && word.value > 0 && word.value < 10
                            || before == Kind.HUNDRED
                            || before == Kind.SCALE;
                    open = fits && !(word.value == 0 && index > first);
                    if (open) {
                        group += word.value;
                        end = index + 1;
                    }
                }
                case TENS -> {
                    open = before == Kind.JOINER || before == Kind.HUNDRED || before == Kind.SCALE;
                    if (open) {
                        group += word.value;
                        end = index + 1;
                    }
                }
                case HUNDRED -> {
                    open = group >= 1
                            && group < 100
                            && (before == Kind.UNIT || before == Kind.TENS || before == Kind.ARTICLE);
                    if (open) {
                        group *= 100;
                        end = index + 1;
                    }
                }
                case SCALE -> {
                    open = group > 0 && word.value < lastScale && before != Kind.SCALE && before != Kind.JOINER;
                    if (open) {
                        total += group * word.value;
                        group = 0;
                        lastScale = word.value;
                        end = index + 1;
                    }
                }
                case DOZEN -> {
                    open = group > 0 && total == 0 && before != Kind.SCALE && before != Kind.DOZEN;
                    if (open) {
                        group *= word.value;
                        end = index + 1;
                    }
                }
                case ARTICLE -> {
                    boolean leads = index == first && index + 1 < limit && multiplies(tokens, index + 1);
                    boolean halves = before == Kind.HALF && index + 1 < limit && multiplies(tokens, index + 1);
                    open = leads || halves;
                    if (leads) {
                        group = 1;
                    }
                }
                case HALF -> {
                    open = index == first
                            && (index + 1 < limit
                                    && (multiplies(tokens, index + 1)
                                            || index + 2 < limit
                                                    && isKind(tokens, index + 1, Kind.ARTICLE)
                                                    && multiplies(tokens, index + 2)));
                    if (open) {
                        // but "six half-tracks" are six
                        group = 0.5;
                    }
                }
                case JOINER -> open = joins(tokens, index, limit, before);
                case ORDINAL_UNIT, ORDINAL_TENS, ORDINAL_ROUND, GLUED, FRACTION -> open = false;
            }
            if (open) {
                boolean keepsHalf = word.kind == Kind.ARTICLE && before == Kind.HALF;
                if (word.kind == Kind.JOINER || keepsHalf) {
                    before = keepsHalf ? Kind.HALF : before;
                } else {
                    before = word.kind;
                }
                index++;
            }
        }
        if (end < 0) {
            return null;
        }
        if (end < tokens.size() && isOrdinalTail(tokens, end, before)) {
            return null;
        }
        double value = total + group;
        return new Numeral(
                end, Math.abs(value - Math.rint(value)) < 1e-6 ? Math.rint(value) : value, Numeral.Form.WORDS, null);
    }

    /** "twenty-sixth": an ordinal's last word after a ten. */
    private boolean isOrdinalTail(List<Token> tokens, int index, Kind before) {
        Token token = tokens.get(index);
        Word word = words.get(token.folded());
        return before == Kind.TENS && token.hyphenated() && word != null && word.kind == Kind.ORDINAL_UNIT;
    }

    /** "and" joins only after hundred or a larger scale, and before a number below a hundred. */
    private boolean joins(List<Token> tokens, int index, int limit, Kind before) {
        if (before != Kind.HUNDRED && before != Kind.SCALE || index + 1 >= limit) {
            return false;
        }
        return isKind(tokens, index + 1, Kind.UNIT) || isKind(tokens, index + 1, Kind.TENS);
    }

    private boolean multiplies(List<Token> tokens, int index) {
        return isKind(tokens, index, Kind.HUNDRED)
                || isKind(tokens, index, Kind.SCALE)
                || isKind(tokens, index, Kind.DOZEN);
    }

    private boolean isKind(List<Token> tokens, int index, Kind kind) {
        Word word = words.get(tokens.get(index).folded());
        return word != null && word.kind == kind;
    }
}
