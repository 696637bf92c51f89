package org.fogline.knowledge.actor;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.fogline.knowledge.text.Table;

/**
 * Who fights whom, whatever a text shows: from {@code enmities.csv}, and each state against those who are its rebels,
 * jihadists, separatists or gangs in {@code belligerents.csv}. Both directions are known.
 */
public final class Enmities {

    private final Map<String, Set<String>> enemies = new HashMap<>();

    private Enmities() {}

    /** The built-in enmities between the built-in actors. */
    public static Enmities builtIn(Actors actors) {
        Enmities found = new Enmities();
        for (Table.Row row : Table.builtIn("enmities.csv", "one", "others").rows()) {
            String one = actors.byName(row.text("one"))
                    .orElseThrow(() -> row.wrong("one", "there is no actor '" + row.text("one") + "'"))
                    .name();
            for (String other : row.list("others")) {
                found.add(
                        one,
                        actors.byName(other)
                                .orElseThrow(() -> row.wrong("others", "there is no actor '" + other + "'"))
                                .name());
            }
        }
        return found;
    }

    private void add(String one, String other) {
        enemies.computeIfAbsent(one, key -> new LinkedHashSet<>()).add(other);
        enemies.computeIfAbsent(other, key -> new LinkedHashSet<>()).add(one);
    }

    /** Whether two actors are known to fight each other. */
    public boolean areEnemies(String one, String other) {
        return enemies.getOrDefault(one, Set.of()).contains(other);
    }

    /** Those whom an actor is known to fight, the likeliest first; empty if none is known. */
    public Set<String> of(String actor) {
        return enemies.getOrDefault(actor, Set.of());
    }
}
