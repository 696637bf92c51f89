package org.fogline.knowledge.actor;

import java.util.List;
import java.util.Optional;
import org.fogline.knowledge.text.PhraseIndex;
import org.fogline.knowledge.text.Plurals;
import org.fogline.knowledge.text.Table;
import org.fogline.knowledge.text.WordSequence;
import org.fogline.model.Unit;
import org.jspecify.annotations.Nullable;

/** Nouns for people, in the singular and the plural; from {@code people-nouns.csv}. */
public final class PeopleNouns {

    private final PhraseIndex<PeopleNoun> index;

    private PeopleNouns(PhraseIndex<PeopleNoun> index) {
        this.index = index;
    }

    public static PeopleNouns builtIn() {
        return of(Table.builtIn("people-nouns.csv", "words", "plural", "unit", "side"));
    }

    static PeopleNouns of(Table table) {
        PhraseIndex.Builder<PeopleNoun> builder = PhraseIndex.builder();
        for (Table.Row row : table.rows()) {
            Unit unit = Cells.constant(row, "unit", Unit.class);
            if (!unit.isPeople()) {
                throw row.wrong("unit", "'" + unit.code() + "' counts no people");
            }
            PeopleNoun.Side side = Cells.constant(row, "side", PeopleNoun.Side.class);
            String plural = row.text("plural");
            List<String> words = row.list("words");
            if (plural.equals("collective")) {
                words.forEach(
                        word -> builder.add(word, new PeopleNoun(word, unit, side, PeopleNoun.Number.COLLECTIVE)));
                continue;
            }
            if (!plural.isEmpty() && row.list("plural").size() != words.size()) {
                throw row.wrong(
                        "plural", "there must be one plural for each word, none for regular ones, or 'collective'");
            }
            for (int position = 0; position < words.size(); position++) {
                String word = words.get(position);
                String several =
                        plural.isEmpty() ? Plurals.of(word) : row.list("plural").get(position);
                builder.add(word, new PeopleNoun(word, unit, side, PeopleNoun.Number.SINGULAR));
                builder.add(several, new PeopleNoun(several, unit, side, PeopleNoun.Number.PLURAL));
            }
        }
        return new PeopleNouns(builder.build());
    }

    /** Whether any of them begins with this folded word. */
    public boolean begins(String word) {
        return index.begins(word);
    }

    /** The longest noun for people that begins at a word; null if none does. */
    public PhraseIndex.@Nullable Hit<PeopleNoun> longestMatch(WordSequence words, int from) {
        return index.longest(words, from);
    }

    public Optional<PeopleNoun> byWord(String word) {
        return index.exactly(WordSequence.of(word)).stream().findFirst();
    }
}
