package org.fogline.ledger.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares PostgreSQL's index of claims with what the claims themselves give, words and tokens, row by row. */
final class PostgresIndexCheck {

    private static final int TOGETHER = 200;

    private final Database database;
    private final List<Object> batch = new ArrayList<>();
    private @Nullable String wrong;

    PostgresIndexCheck(Database database) {
        this.database = database;
    }

    /** The first difference, for a person; null if there is none. The table of claims must have been found right. */
    @Nullable
    String firstDifference() {
        database.each(
                "SELECT c.id, c.claim_id, c.terms, c.content, c.reading, c.part, e.content FROM claims c"
                        + " JOIN entries e ON e.sequence = c.entry ORDER BY c.id",
                row -> {
                    String claimId = row.getString(2);
                    String corrected = row.getString(4);
                    String quote = ClaimTables.claim(corrected, row.getLong(5), row.getInt(6), row.getString(7))
                            .quote()
                            .text();
                    add(row.getLong(1), quote, row.getString(3) + IndexSearch.claimToken(claimId));
                });
        check();
        if (wrong == null) {
            long rows = database.number("SELECT count(*) FROM claim_words");
            long claims = database.number("SELECT count(*) FROM claims");
            wrong = rows == claims ? null : "full-text index: it has " + rows + " rows for " + claims + " claims";
        }
        return wrong;
    }

    private void add(long row, String words, String tokens) {
        if (wrong != null) {
            return;
        }
        batch.add(row);
        batch.add(words);
        batch.add(tokens);
        if (batch.size() == 3 * TOGETHER) {
            check();
        }
    }

    private void check() {
        int rows = batch.size() / 3;
        if (rows == 0 || wrong != null) {
            return;
        }
        String one = "(?::bigint, ?::text, ?::text)";
        Long different = database.first(
                "SELECT x.id FROM (VALUES " + one + (", " + one).repeat(rows - 1) + ") AS x (id, words, terms)"
                        + " LEFT JOIN claim_words w ON w.id = x.id AND w.words = to_tsvector('fogline_words', x.words)"
                        + " AND w.terms = string_to_array(x.terms, ' ') WHERE w.id IS NULL ORDER BY x.id LIMIT 1",
                row -> row.getLong(1),
                batch.toArray());
        batch.clear();
        wrong = different == null ? null : "full-text index: row " + different + " is not what its claim gives";
    }
}
