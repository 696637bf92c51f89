package org.fogline.ledger.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fogline.ledger.EntryKind;
import org.jspecify.annotations.Nullable;

/** Which decisions count, now or as the case stood after an earlier entry. */
final class AsOfDecisions {

    private AsOfDecisions() {}

    /** The decisions that are undone. */
    static Set<Long> undone(Database database, @Nullable Long upTo) {
        if (upTo == null) {
            return new HashSet<>(database.list("SELECT entry FROM decisions WHERE active = 0", row -> row.getLong(1)));
        }
        Set<Long> undone = new HashSet<>();
        database.each(
                "SELECT kind, content FROM entries WHERE kind IN (?, ?) AND sequence <= ? ORDER BY sequence",
                row -> {
                    long decision = Json.number(Json.read(row.getString(2)), "of");
                    if (row.getString(1).equals(EntryKind.UNDO.code())) {
                        undone.add(decision);
                    } else {
                        undone.remove(decision);
                    }
                },
                EntryKind.UNDO.code(),
                EntryKind.REDO.code(),
                upTo);
        return undone;
    }

    /** The decisions that are not undone, in their order. */
    static List<Long> active(Database database, @Nullable Long upTo) {
        Set<Long> undone = undone(database, upTo);
        return database
                .list(
                        "SELECT entry FROM decisions WHERE entry <= ? ORDER BY entry",
                        row -> row.getLong(1),
                        upTo == null ? Long.valueOf(Long.MAX_VALUE) : upTo)
                .stream()
                .filter(entry -> !undone.contains(entry))
                .toList();
    }
}
