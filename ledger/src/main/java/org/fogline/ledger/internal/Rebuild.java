package org.fogline.ledger.internal;

import org.fogline.ledger.EntryKind;
import org.fogline.model.Coded;

/** Makes the projections anew from the entries. */
public final class Rebuild {

    private Rebuild() {}

    /** Drops all projections and makes them again, all or nothing; the number of entries that they came from. */
    public static long of(Database database) {
        return database.write(() -> {
            Tables.clear(database);
            Projector projector = new Projector(database, database);
            projector.begin();
            long[] count = new long[1];
            database.each("SELECT sequence, kind, time, content FROM entries ORDER BY sequence", row -> {
                projector.apply(
                        row.getLong(1),
                        Coded.parse(EntryKind.class, row.getString(2)),
                        row.getString(3),
                        row.getString(4));
                count[0]++;
            });
            projector.flush();
            return count[0];
        });
    }
}
