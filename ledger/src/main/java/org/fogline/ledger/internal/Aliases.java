package org.fogline.ledger.internal;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/** The names that analysts declared to mean the same. */
final class Aliases {

    private Aliases() {}

    /** These names, with all that are aliases of them or of which they are aliases. */
    static Set<String> meaning(Database database, Facet facet, Collection<String> names) {
        String kind = facet == Facet.PLACE ? "place" : "actor";
        Set<String> known = new LinkedHashSet<>(names);
        if (facet == Facet.EFFECT) {
            return known;
        }
        Deque<String> open = new ArrayDeque<>(names);
        while (!open.isEmpty()) {
            String name = open.remove();
            for (String other : database.list(
                    "SELECT canonical FROM aliases WHERE facet = ? AND name = ? AND until IS NULL"
                            + " UNION SELECT name FROM aliases WHERE facet = ? AND canonical = ? AND until IS NULL",
                    row -> row.getString(1),
                    kind,
                    name,
                    kind,
                    name)) {
                if (known.add(other)) {
                    open.add(other);
                }
            }
        }
        return known;
    }
}
