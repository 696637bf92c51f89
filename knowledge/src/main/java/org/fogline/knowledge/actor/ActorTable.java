package org.fogline.knowledge.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fogline.knowledge.text.Folding;
import org.fogline.knowledge.text.KnowledgeException;
import org.fogline.knowledge.text.PhraseIndex;
import org.fogline.knowledge.text.Table;
import org.fogline.knowledge.text.WordSequence;

/** Reads tables of actors and checks what can be seen in one row. */
final class ActorTable {

    static final String[] COLUMNS = {"name", "kind", "parent", "owner", "country", "from", "to", "aliases", "note"};

    private ActorTable() {}

    /** Adds the table's actors to those that there are, by folded name; a name that is there is replaced. */
    static void read(Table table, Map<String, Actor> actors) {
        Map<String, Long> lines = new HashMap<>();
        for (Table.Row row : table.rows()) {
            Actor actor = actor(row);
            String key = Folding.fold(actor.name());
            Long earlier = lines.put(key, row.line());
            if (earlier != null) {
                throw row.wrong("name", "'" + actor.name() + "' is already in line " + earlier);
            }
            actors.put(key, actor);
        }
    }

    private static Actor actor(Table.Row row) {
        String name = row.text("name");
        if (name.isEmpty()) {
            throw row.wrong("name", "an actor needs a name");
        }
        requireWords(row, "name", name);
        List<String> aliases = row.list("aliases");
        for (String alias : aliases) {
            requireWords(row, "aliases", alias);
        }
        for (String country : row.list("country")) {
            if (country.length() != 2) {
                throw row.wrong("country", "'" + country + "' is not a code of two letters");
            }
        }
        return new Actor(
                name,
                Cells.constant(row, "kind", ActorKind.class),
                Cells.optional(row, "parent"),
                Cells.optional(row, "owner"),
                row.list("country"),
                Cells.firstDay(row, "from"),
                Cells.lastDay(row, "to"),
                aliases,
                row.text("note"));
    }

    private static void requireWords(Table.Row row, String column, String name) {
        if (name.length() < 2 * PhraseIndex.MOST_WORDS && Character.isLetterOrDigit(name.charAt(name.length() - 1))) {
            return;
        }
        int words = WordSequence.of(name).size();
        if (words == 0 || words > PhraseIndex.MOST_WORDS) {
            throw row.wrong(column, "'" + name + "' has " + words + " words");
        }
    }

    /**
     * Requires that every parent and owner is there.
     *
     * @throws KnowledgeException naming the first that is not
     */
    static void requireLinks(Table table, Actors actors) {
        for (Table.Row row : table.rows()) {
            for (String column : List.of("parent", "owner")) {
                String link = row.text(column);
                if (!link.isEmpty() && actors.byName(link).isEmpty()) {
                    throw row.wrong(column, "there is no actor '" + link + "'");
                }
            }
        }
    }
}
