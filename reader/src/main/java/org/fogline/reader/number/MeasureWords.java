package org.fogline.reader.number;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fogline.knowledge.text.Table;
import org.fogline.reader.lexicon.Phrases;
import org.fogline.reader.lexicon.PhrasesByKind;
import org.fogline.reader.segment.Token;
import org.jspecify.annotations.Nullable;

/** The words that keep a number from being a count, from {@code measures.csv}. */
final class MeasureWords {

    enum Kind {
        DISTANCE,
        WEIGHT,
        AREA,
        SPEED,
        PERCENT,
        MONEY,
        CALIBRE,
        DURATION,
        AGE,
        TEMPERATURE,
        MONEY_BEFORE,
        CURRENCY_MARK,
        AGE_BEFORE,
        AGE_OWNER,
        DESIGNATION_BEFORE,
        DESIGNATION_AFTER,
        ATTRIBUTIVE,
        FUNCTION,
        PLACE_LEAD,
        SCORE
    }

    record Meaning(String unit, double factor) {}

    private static final MeasureWords BUILT_IN =
            new MeasureWords(Table.builtIn("measures.csv", "words", "kind", "unit", "factor"));

    /** A unit written onto its number: "12km", "122mm". */
    record Glued(Kind kind, Meaning meaning) {}

    private final PhrasesByKind<Kind, Meaning> phrases = new PhrasesByKind<>(Kind.class);
    private final Map<String, Glued> units = new HashMap<>();

    private MeasureWords(Table table) {
        for (Table.Row row : table.rows()) {
            Kind kind = PhrasesByKind.kind(Kind.class, row);
            Meaning meaning;
            try {
                meaning = new Meaning(row.text("unit"), Double.parseDouble(row.text("factor")));
            } catch (NumberFormatException exception) {
                throw row.wrong("factor", "not a number: " + row.text("factor"));
            }
            for (String phrase : row.list("words")) {
                phrases.add(kind, phrase, meaning);
                if (!meaning.unit.isEmpty()) {
                    units.putIfAbsent(phrase, new Glued(kind, meaning));
                }
            }
        }
    }

    static MeasureWords builtIn() {
        return BUILT_IN;
    }

    /** The unit of that name, or null. */
    @Nullable
    Glued glued(String unit) {
        return units.get(unit);
    }

    long[] kinds(List<Token> tokens) {
        return phrases.kinds(tokens);
    }

    Phrases.@Nullable Match<Meaning> match(Kind kind, List<Token> tokens, int first) {
        return phrases.at(kind, tokens, first);
    }
}
