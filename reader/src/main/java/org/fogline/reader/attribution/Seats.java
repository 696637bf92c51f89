package org.fogline.reader.attribution;

import java.util.HashMap;
import java.util.Map;
import org.fogline.knowledge.text.Folding;
import org.fogline.knowledge.text.Table;
import org.jspecify.annotations.Nullable;

/**
 * The towns and the adjectives that stand for a body that is no recognised state, as a capital's name stands for its
 * government.
 */
public final class Seats {

    private static final Map<String, String> BY_CITY = new HashMap<>();
    private static final Map<String, String> BY_ADJECTIVE = new HashMap<>();

    static {
        for (Table.Row row : Table.builtIn("seats.csv", "city", "adjectives", "actor", "note")
                .rows()) {
            row.list("city").forEach(city -> BY_CITY.put(Folding.fold(city), row.text("actor")));
            row.list("adjectives").forEach(words -> BY_ADJECTIVE.put(Folding.fold(words), row.text("actor")));
        }
    }

    private Seats() {}

    /** The body for which a town's name stands, or null. */
    public static @Nullable String of(String city) {
        return BY_CITY.get(Folding.fold(city));
    }

    /** The body of an adjective ("Abkhaz", "Bosnian Serb"), or null. */
    public static @Nullable String ofAdjective(String words) {
        return BY_ADJECTIVE.get(Folding.fold(words));
    }
}
