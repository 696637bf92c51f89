package org.fogline.ledger.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows for one table that are held back and handed to the database together. Each is a statement of its own: for one that
 * inserts several rows SQLite sets a savepoint, and at each savepoint FTS5 writes out what it holds.
 */
final class Batch {

    private static final int TOGETHER = 50;

    private final Database target;
    private final String insert;
    private final List<@Nullable Object[]> pending = new ArrayList<>();

    /** @param insert the statement that inserts one row */
    Batch(Database target, String insert) {
        this.target = target;
        this.insert = insert;
    }

    /** The rows of a table with these columns. */
    static Batch of(Database target, String table, String... columns) {
        return new Batch(
                target,
                "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                        + String.join(", ", Collections.nCopies(columns.length, "?")) + ")");
    }

    /** Takes in a row. */
    void add(@Nullable Object... values) {
        pending.add(values);
        if (pending.size() == TOGETHER) {
            flush();
        }
    }

    /** Forgets what is held back. */
    void clear() {
        pending.clear();
    }

    /** Writes what is held back. */
    void flush() {
        if (!pending.isEmpty()) {
            target.runAll(insert, pending);
            pending.clear();
        }
    }
}
