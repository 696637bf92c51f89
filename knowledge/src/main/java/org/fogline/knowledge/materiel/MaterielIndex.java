package org.fogline.knowledge.materiel;

import java.util.Optional;
import org.fogline.knowledge.text.PhraseIndex;
import org.fogline.knowledge.text.Plurals;
import org.fogline.knowledge.text.Table;
import org.fogline.knowledge.text.WordSequence;
import org.fogline.model.Coded;
import org.fogline.model.Unit;
import org.jspecify.annotations.Nullable;

/** All materiel that is known, in the singular and the plural; from {@code materiel.csv}. */
public final class MaterielIndex {

    private final PhraseIndex<Materiel> index;

    private MaterielIndex(PhraseIndex<Materiel> index) {
        this.index = index;
    }

    public static MaterielIndex builtIn() {
        return of(Table.builtIn("materiel.csv", "term", "unit", "kind", "note"));
    }

    static MaterielIndex of(Table table) {
        PhraseIndex.Builder<Materiel> builder = PhraseIndex.builder();
        for (Table.Row row : table.rows()) {
            Unit unit = unit(row);
            for (String term : row.list("term")) {
                Materiel materiel = new Materiel(term, unit, row.text("kind"), row.text("note"));
                builder.add(term, materiel);
                builder.add(Plurals.of(term), materiel);
            }
        }
        return new MaterielIndex(builder.build());
    }

    private static Unit unit(Table.Row row) {
        Unit unit;
        try {
            unit = Coded.parse(Unit.class, row.text("unit"));
        } catch (IllegalArgumentException exception) {
            throw row.wrong("unit", String.valueOf(exception.getMessage()));
        }
        if (unit.isPeople()) {
            throw row.wrong("unit", "'" + unit.code() + "' counts people");
        }
        return unit;
    }

    /** Whether any of them begins with this folded word. */
    public boolean begins(String word) {
        return index.begins(word);
    }

    /** The longest term that begins at a word; null if none does. */
    public PhraseIndex.@Nullable Hit<Materiel> longestMatch(WordSequence words, int from) {
        return index.longest(words, from);
    }

    public Optional<Materiel> byTerm(String term) {
        return index.exactly(WordSequence.of(term)).stream().findFirst();
    }
}
