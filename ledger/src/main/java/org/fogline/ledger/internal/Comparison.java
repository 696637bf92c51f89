package org.fogline.ledger.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import org.fogline.ledger.CaseException;
import org.jspecify.annotations.Nullable;

/** Compares the projections of a case with those that its entries give, row by row. */
final class Comparison {

    private static final long WORD_BY_WORD = 20_000;

    private final Database found;
    private final Database expected;

    Comparison(Database found, Database expected) {
        this.found = found;
        this.expected = expected;
    }

    /** The first difference, for a person; null if there is none. */
    @Nullable
    String firstDifference() {
        for (Tables table : Tables.PROJECTIONS) {
            String difference = difference(table.name(), table.select());
            if (difference != null) {
                return difference;
            }
        }
        if (found.dialect().insertArea() != null) {
            String difference = difference("place_areas", "SELECT * FROM place_areas ORDER BY id");
            if (difference != null) {
                return difference;
            }
        }
        return words();
    }

    private @Nullable String words() {
        if (!(found.dialect() instanceof SqliteDialect)) {
            return new PostgresIndexCheck(found).firstDifference();
        }
        boolean small = expected.number("SELECT count(*) FROM claims") <= WORD_BY_WORD;
        String kind = small ? "instance" : "row";
        boolean readOnly = found.number("PRAGMA query_only") == 1;
        // A temporary table is no change of the case.
        found.run("PRAGMA query_only = 0");
        for (Database database : new Database[] {found, expected}) {
            database.run("DROP TABLE IF EXISTS temp.word_list");
            database.run("CREATE VIRTUAL TABLE temp.word_list USING fts5vocab(main, claim_words, " + kind + ")");
        }
        try {
            return difference("full-text index", "SELECT * FROM temp.word_list");
        } finally {
            found.run("DROP TABLE temp.word_list");
            found.run("PRAGMA query_only = " + (readOnly ? 1 : 0));
        }
    }

    private @Nullable String difference(String what, String sql) {
        try (PreparedStatement one = found.connection().prepareStatement(sql);
                PreparedStatement other = expected.connection().prepareStatement(sql)) {
            one.setFetchSize(found.dialect().fetchSize());
            try (ResultSet left = one.executeQuery();
                    ResultSet right = other.executeQuery()) {
                return difference(what, left, right);
            }
        } catch (SQLException exception) {
            throw new CaseException(what + ": " + found.dialect().explain(exception), exception);
        }
    }

    private @Nullable String difference(String what, ResultSet left, ResultSet right) throws SQLException {
        ResultSetMetaData columns = right.getMetaData();
        long row = 0;
        while (true) {
            row++;
            boolean more = left.next();
            if (more != right.next()) {
                return "projection " + what + ": row " + row
                        + (more ? " is there and no entry gives it" : " is missing, though an entry gives it");
            }
            if (!more) {
                return null;
            }
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                Object is = value(left.getObject(column));
                Object given = value(right.getObject(column));
                Object should = given instanceof String text ? found.dialect().storable(text) : given;
                if (!Objects.deepEquals(is, should)) {
                    return "projection " + what + ": row " + row + ", column " + columns.getColumnName(column) + " is "
                            + shown(is) + " where the entries give " + shown(should);
                }
            }
        }
    }

    private static @Nullable Object value(@Nullable Object value) {
        return value instanceof Integer number ? Long.valueOf(number) : value;
    }

    private static String shown(@Nullable Object value) {
        String text = value instanceof byte[] bytes ? Arrays.toString(bytes) : "'" + value + "'";
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
