package org.fogline.reader.attribution;

import java.util.HashMap;
import java.util.Map;
import org.fogline.knowledge.text.Folding;
import org.fogline.knowledge.text.Table;
import org.jspecify.annotations.Nullable;

/** The towns whose names stand for a body that is no recognised state, as a capital's name stands for its government. */
public final class Seats {

    private static final Map<String, String> BY_CITY = new HashMap<>();

    static {
        for (Table.Row row : Table.builtIn("seats.csv", "city", "actor", "note").rows()) {
            row.list("city").forEach(city -> BY_CITY.put(Folding.fold(city), row.text("actor")));
        }
    }

    private Seats() {}

    /** The body for which a town's name stands, or null. */
    public static @Nullable String of(String city) {
        return BY_CITY.get(Folding.fold(city));
    }
}
