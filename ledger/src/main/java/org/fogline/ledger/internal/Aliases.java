package org.fogline.ledger.internal;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that analysts declared to mean the same. */
final class Aliases {

    private Aliases() {}

    private static final String HELD = " AND since <= ? AND (until IS NULL OR until > ?)";

    /** These names, with all that are aliases of them or of which they are aliases, as it stood after an entry; null for now. */
    static Set<String> meaning(Database database, Facet facet, Collection<String> names, @Nullable Long upTo) {
        long last = upTo == null ? Long.MAX_VALUE : upTo;
        String kind = facet == Facet.PLACE ? "place" : "actor";
        Set<String> known = new LinkedHashSet<>(names);
        if (facet == Facet.EFFECT) {
            return known;
        }
        Deque<String> open = new ArrayDeque<>(names);
        while (!open.isEmpty()) {
            String name = open.remove();
            for (String other : database.list(
                    "SELECT canonical FROM aliases WHERE facet = ? AND name = ?" + HELD
                            + " UNION SELECT name FROM aliases WHERE facet = ? AND canonical = ?" + HELD,
                    row -> row.getString(1),
                    kind,
                    name,
                    last,
                    last,
                    kind,
                    name,
                    last,
                    last)) {
                if (known.add(other)) {
                    open.add(other);
                }
            }
        }
        return known;
    }
}
