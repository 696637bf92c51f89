package org.fogline.reader.time;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.fogline.knowledge.text.Table;
import org.fogline.reader.lexicon.Phrases;
import org.fogline.reader.lexicon.PhrasesByKind;
import org.fogline.reader.segment.Token;
import org.jspecify.annotations.Nullable;

/** The words of time, from {@code time-words.csv} or a table of that shape. */
public final class TimeWords {

    /** What a word of time is; the names are those of the table's column {@code kind}. */
    enum Kind {
        MONTH,
        MONTH_SHORT,
        MONTH_ABROAD,
        WEEKDAY,
        WEEKDAY_SHORT,
        HIJRI_MONTH,
        HIJRI_SOLAR_MONTH,
        HIJRI_ERA,
        DATE_LINK,
        UNIT,
        RELATIVE_DAY,
        RELATIVE_DAY_PART,
        PRESENT,
        LAST_NIGHT,
        OVERNIGHT,
        STORY_DAY,
        STORY_DAY_PART,
        STORY_HOURS,
        STORY_AFTER,
        STORY_BEFORE,
        TO_DATE,
        PART,
        SEASON,
        DAY_PART,
        DAY_PART_BEFORE,
        PREPOSITION,
        DAY_LEAD,
        SPAN_LEAD,
        BOUND,
        ONWARDS,
        RANGE_WORD,
        SPAN_WITHIN,
        RANK,
        SAME_WINDOW,
        HOLIDAY,
        PAST,
        NEXT,
        THIS,
        LAST,
        AGO,
        OFFSET_EARLIER,
        OFFSET_LATER,
        CAMPAIGN,
        CAMPAIGN_START,
        RUNNING_WORD,
        ROUGHLY,
        CLOCK_LEAD,
        CLOCK_TAIL,
        CLOCK_HALF,
        AFTER_DAY,
        AGAIN,
        ENDING,
        BEGINNING,
        RANK_LEAD,
        COMPARES,
        WORDS,
        IGNORE,
        NAME_HEAD,
        UNIT_NOUN;

        final long bit = PhrasesByKind.bit(this);
    }

    /**
     * A word of time.
     *
     * @param value the number or name that the table gives it
     * @param constant the name as that of a constant
     * @param alsoWord whether it means something else besides ("may")
     */
    record Meaning(String value, String constant, boolean alsoWord) {

        int number() {
            return Integer.parseInt(value);
        }
    }

    private static final TimeWords BUILT_IN = new TimeWords(Table.builtIn("time-words.csv", "words", "kind", "value"));

    private final PhrasesByKind<Kind, Meaning> phrases = new PhrasesByKind<>(Kind.class);

    private TimeWords(Table table) {
        for (Table.Row row : table.rows()) {
            Kind kind = PhrasesByKind.kind(Kind.class, row);
            Meaning meaning = new Meaning(
                    row.text("value"),
                    constant(row.text("value")),
                    row.text("note").equals("word"));
            check(kind, meaning, row);
            for (String phrase : row.list("words")) {
                phrases.add(kind, phrase, meaning);
            }
        }
    }

    private static void check(Kind kind, Meaning meaning, Table.Row row) {
        boolean fits = switch (kind) {
            case MONTH, MONTH_SHORT, MONTH_ABROAD, HIJRI_MONTH, HIJRI_SOLAR_MONTH ->
                meaning.value.matches("[1-9]|1[0-2]");
            case WEEKDAY, WEEKDAY_SHORT -> meaning.value.matches("[1-7]");
            case RELATIVE_DAY, STORY_DAY -> meaning.value.matches("-?[0-9]{1,4}");
            case RELATIVE_DAY_PART, STORY_DAY_PART -> meaning.value.matches("-?[0-9]{1,4} .+");
            case STORY_HOURS -> meaning.value.matches("-?[0-9]{1,2} -?[0-9]{1,2}");
            case HOLIDAY -> meaning.value.matches("h?([1-9]|1[0-2]) ([1-9]|[12][0-9]|3[01])");
            case CLOCK_HALF -> meaning.value.matches("am|pm|night");
            case SEASON -> meaning.value.matches("([1-9]|1[0-2]) ([1-9]|1[0-2])");
            case UNIT -> isName(Unit.class, meaning.value);
            case PART -> isName(Part.class, meaning.value);
            case BOUND -> isName(Bounded.Kind.class, meaning.value);
            case HIJRI_ERA,
                    DATE_LINK,
                    PRESENT,
                    LAST_NIGHT,
                    OVERNIGHT,
                    STORY_AFTER,
                    STORY_BEFORE,
                    TO_DATE,
                    DAY_PART,
                    DAY_PART_BEFORE,
                    PREPOSITION,
                    DAY_LEAD,
                    SPAN_LEAD,
                    ONWARDS,
                    RANGE_WORD,
                    SPAN_WITHIN,
                    RANK,
                    SAME_WINDOW,
                    PAST,
                    NEXT,
                    THIS,
                    LAST,
                    AGO,
                    OFFSET_EARLIER,
                    OFFSET_LATER,
                    CAMPAIGN,
                    CAMPAIGN_START,
                    RUNNING_WORD,
                    ROUGHLY,
                    CLOCK_LEAD,
                    CLOCK_TAIL,
                    AFTER_DAY,
                    AGAIN,
                    ENDING,
                    BEGINNING,
                    RANK_LEAD,
                    COMPARES,
                    WORDS,
                    IGNORE,
                    NAME_HEAD,
                    UNIT_NOUN -> true;
        };
        if (!fits) {
            throw row.wrong("value", "'" + meaning.value + "' does not fit the kind " + row.text("kind"));
        }
    }

    private static <E extends Enum<E>> boolean isName(Class<E> type, String value) {
        String name = constant(value);
        return Arrays.stream(type.getEnumConstants())
                .anyMatch(constant -> constant.name().equals(name));
    }

    private static String constant(String value) {
        return value.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** Those that the program brings. */
    public static TimeWords builtIn() {
        return BUILT_IN;
    }

    /**
     * Those of a table with the columns {@code words}, {@code kind} and {@code value}.
     *
     * @throws org.fogline.knowledge.text.KnowledgeException if a row has no known kind or a value that does not fit
     */
    public static TimeWords of(Table table) {
        return new TimeWords(table);
    }

    /** For each token one bit for each kind with a phrase that begins with it. */
    long[] kinds(List<Token> tokens) {
        return phrases.kinds(tokens);
    }

    /** The token after the longest phrase of that kind, or -1. */
    int end(Kind kind, List<Token> tokens, int first) {
        return phrases.endAt(kind, tokens, first);
    }

    Phrases.@Nullable Match<Meaning> match(Kind kind, List<Token> tokens, int first) {
        return phrases.at(kind, tokens, first);
    }
}
