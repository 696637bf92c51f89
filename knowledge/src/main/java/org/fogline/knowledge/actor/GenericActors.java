package org.fogline.knowledge.actor;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fogline.knowledge.text.Folding;
import org.fogline.knowledge.text.PhraseIndex;
import org.fogline.knowledge.text.Table;
import org.fogline.knowledge.text.WordSequence;
import org.fogline.model.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Generic words for those who fight ("the regime", "rebels", "peacekeepers"), and what is joined to a name to speak of
 * those for or against it; from {@code generic-actors.csv} and {@code actor-affixes.csv}.
 */
public final class GenericActors {

    private final PhraseIndex<GenericActor> index;
    private final Map<String, Affix> affixes;

    private GenericActors(PhraseIndex<GenericActor> index, Map<String, Affix> affixes) {
        this.index = index;
        this.affixes = affixes;
    }

    public static GenericActors builtIn() {
        return of(
                Table.builtIn("generic-actors.csv", "words", "role", "number", "unit"),
                Table.builtIn("actor-affixes.csv", "affix", "position", "meaning"));
    }

    static GenericActors of(Table words, Table affixTable) {
        PhraseIndex.Builder<GenericActor> builder = PhraseIndex.builder();
        for (Table.Row row : words.rows()) {
            BelligerentRole role = Cells.constant(row, "role", BelligerentRole.class);
            Unit unit = Cells.constant(row, "unit", Unit.class);
            boolean plural = isPlural(row);
            for (String phrase : row.list("words")) {
                builder.add(phrase, new GenericActor(phrase, role, plural, unit));
            }
        }
        Map<String, Affix> affixes = new HashMap<>();
        for (Table.Row row : affixTable.rows()) {
            for (String word : row.list("affix")) {
                affixes.put(
                        Folding.fold(word),
                        new Affix(
                                Folding.fold(word),
                                Cells.constant(row, "position", Affix.Position.class),
                                Cells.constant(row, "meaning", Affix.Meaning.class)));
            }
        }
        return new GenericActors(builder.build(), affixes);
    }

    private static boolean isPlural(Table.Row row) {
        return switch (row.text("number")) {
            case "plural" -> true;
            case "singular", "body" -> false;
            default -> throw row.wrong("number", "'" + row.text("number") + "' is none of: singular, plural, body");
        };
    }

    /** Whether any of them begins with this folded word. */
    public boolean begins(String word) {
        return index.begins(word);
    }

    /** The longest generic word that begins at a word, without an article; null if none does. */
    public PhraseIndex.@Nullable Hit<GenericActor> longestMatch(WordSequence words, int from) {
        return index.longest(words, from);
    }

    /** What a word means that is joined to an actor's name by a hyphen: "pro", "backed". */
    public Optional<Affix> affix(String word) {
        return Optional.ofNullable(affixes.get(Folding.fold(word)));
    }
}
