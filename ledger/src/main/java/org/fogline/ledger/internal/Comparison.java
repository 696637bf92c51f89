package org.fogline.ledger.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fogline.ledger.CaseException;
import org.jspecify.annotations.Nullable;

/** Compares the projections of a case with those that its entries give, row by row. */
final class Comparison {

    private static final long WORD_BY_WORD = 20_000;

    /**
     * Where a term stands, as one number for each term: a million claims have tens of millions of places. It is no plain
     * sum, as that would not tell two changes that make up for each other.
     */
    private static final String WORDS = "SELECT term, count(*) AS times,"
            + " sum((doc * 8191 + offset * 127 + (col = 'terms')) * (doc % 65537 + offset + 1) % 2147483647) AS places"
            + " FROM temp.word_list GROUP BY term";

    private final Database found;
    private final Database expected;
    private final long wordByWord;

    Comparison(Database found, Database expected) {
        this(found, expected, WORD_BY_WORD);
    }

    /** @param wordByWord up to how many claims the index is compared word by word, and not by one number for each term */
    Comparison(Database found, Database expected, long wordByWord) {
        this.found = found;
        this.expected = expected;
        this.wordByWord = wordByWord;
    }

    /** The first difference, for a person; null if there is none. */
    @Nullable
    String firstDifference() {
        for (Tables table : Tables.PROJECTIONS) {
            String difference = tableDifference(table);
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
        boolean readOnly = found.number("PRAGMA query_only") == 1;
        // A temporary table is no change of the case.
        found.run("PRAGMA query_only = 0");
        for (Database database : new Database[] {found, expected}) {
            database.run("DROP TABLE IF EXISTS temp.word_list");
            database.run("CREATE VIRTUAL TABLE temp.word_list USING fts5vocab(main, claim_words, instance)");
        }
        try {
            boolean small = expected.number("SELECT count(*) FROM claims") <= wordByWord;
            return difference("full-text index", small ? "SELECT * FROM temp.word_list" : WORDS);
        } finally {
            found.run("DROP TABLE temp.word_list");
            found.run("PRAGMA query_only = " + (readOnly ? 1 : 0));
        }
    }

    private @Nullable String tableDifference(Tables table) {
        if (!(found.dialect() instanceof SqliteDialect)) {
            return difference(table.name(), table.select());
        }
        List<String> columns = expected.list(
                "SELECT name FROM pragma_table_info(?) ORDER BY cid", row -> row.getString(1), table.name());
        String packed =
                "SELECT CAST(" + columns.stream().map(Comparison::packed).collect(Collectors.joining(" || "))
                        + " AS BLOB) AS packed FROM " + table.name() + " ORDER BY " + table.order();
        if (isSame(packed)) {
            return null;
        }
        // Something differs: now it is worth while to look at each value.
        String closer = difference(table.name(), table.select());
        return closer == null ? "projection " + table.name() + ": not as the entries give it" : closer;
    }

    private boolean isSame(String sql) {
        try (Statement one = found.connection().createStatement();
                Statement other = expected.connection().createStatement();
                ResultSet left = one.executeQuery(sql);
                ResultSet right = other.executeQuery(sql)) {
            boolean more = left.next();
            while (more == right.next()) {
                if (!more) {
                    return true;
                }
                if (!Arrays.equals(left.getBytes(1), right.getBytes(1))) {
                    return false;
                }
                more = left.next();
            }
            return false;
        } catch (SQLException exception) {
            throw new CaseException(found.dialect().explain(exception), exception);
        }
    }

    /** A value with its type, so that a row is one value and equal only where all in it is. */
    private static String packed(String column) {
        return "CASE typeof(" + column + ") WHEN 'null' THEN 'n' WHEN 'integer' THEN 'i' || " + column
                + " WHEN 'real' THEN 'r' || quote(" + column + ") WHEN 'blob' THEN 'b' || hex(" + column
                + ") ELSE 't' || octet_length(" + column + ") || ':' || " + column + " END || ';'";
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
                    return "projection " + what + ": row " + row + " (" + columns.getColumnName(1) + " "
                            + shown(value(right.getObject(1))) + "), column " + columns.getColumnName(column) + " is "
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
