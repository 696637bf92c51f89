package org.fogline.reader.number;

import java.util.List;
import java.util.Set;
import org.fogline.knowledge.text.Table;
import org.fogline.reader.lexicon.Phrases;
import org.fogline.reader.lexicon.PhrasesByKind;
import org.fogline.reader.segment.Token;
import org.jspecify.annotations.Nullable;

/** How words bound a count, from {@code vague-counts.csv} or a table of that shape. */
public final class CountWords {

    /** What the words do; the names are those of the table's column {@code kind}. */
    enum Kind {
        AMOUNT,
        MULTIPLIER,
        BOUND,
        BOUND_AFTER,
        PLAIN,
        ADDITIONAL,
        ADDITIONAL_AFTER,
        ADDITIONAL_BESIDE,
        ANOTHER,
        SHARE,
        SHARE_BESIDE,
        NONE,
        RANGE_LEAD,
        RANGE_JOIN,
        CHANGE,
        IGNORE
    }

    /**
     * Words and the bounds that they set.
     *
     * @param words the first way to write them, for the rule's name
     * @param low the lower bound
     * @param high the upper bound, or null if there is none
     * @param joiner for a range's first word the word that joins its ends
     * @param mustHaveOf whether "of" has to follow
     * @param unlessAfter words before them that turn them off
     * @param unlessBefore words after them that turn them off
     * @param onlyBefore words of which one has to follow; empty if any may
     * @param least the number must be at least this, and from 10 on a multiple of ten
     */
    record Meaning(
            String words,
            Formula low,
            @Nullable Formula high,
            String joiner,
            boolean mustHaveOf,
            Set<String> unlessAfter,
            Set<String> unlessBefore,
            Set<String> onlyBefore,
            int least) {}

    private static final CountWords BUILT_IN =
            new CountWords(Table.builtIn("vague-counts.csv", "words", "kind", "low", "high"));

    private final PhrasesByKind<Kind, Meaning> phrases = new PhrasesByKind<>(Kind.class);

    private CountWords(Table table) {
        for (Table.Row row : table.rows()) {
            Kind kind = PhrasesByKind.kind(Kind.class, row);
            Meaning meaning = meaning(kind, row);
            for (String phrase : row.list("words")) {
                phrases.add(kind, phrase, meaning);
            }
        }
    }

    private static Meaning meaning(Kind kind, Table.Row row) {
        boolean bounds = switch (kind) {
            case AMOUNT,
                    MULTIPLIER,
                    BOUND,
                    BOUND_AFTER,
                    PLAIN,
                    ADDITIONAL,
                    ADDITIONAL_AFTER,
                    ADDITIONAL_BESIDE,
                    ANOTHER,
                    SHARE,
                    SHARE_BESIDE,
                    NONE -> true;
            case RANGE_LEAD, RANGE_JOIN, CHANGE, IGNORE -> false;
        };
        Formula low = bounds ? Formula.parse(row, "low") : new Formula(1, 0);
        Formula high = bounds && !row.text("high").isEmpty() ? Formula.parse(row, "high") : null;
        String least = row.text("least");
        try {
            return new Meaning(
                    row.list("words").isEmpty() ? "" : row.list("words").get(0),
                    low,
                    high,
                    kind == Kind.RANGE_LEAD ? row.text("low") : "",
                    row.text("of").equals("must"),
                    Set.copyOf(row.list("unless_after")),
                    Set.copyOf(row.list("unless_before")),
                    Set.copyOf(row.list("only_before")),
                    least.isEmpty() ? 0 : Integer.parseInt(least));
        } catch (NumberFormatException exception) {
            throw row.wrong("least", "not a number: " + least);
        }
    }

    /** Those that the program brings. */
    public static CountWords builtIn() {
        return BUILT_IN;
    }

    /**
     * Those of a table of the same columns.
     *
     * @throws org.fogline.knowledge.text.KnowledgeException if a row does not fit
     */
    public static CountWords of(Table table) {
        return new CountWords(table);
    }

    long[] kinds(List<Token> tokens) {
        return phrases.kinds(tokens);
    }

    Phrases.@Nullable Match<Meaning> match(Kind kind, List<Token> tokens, int first) {
        return phrases.at(kind, tokens, first);
    }
}
