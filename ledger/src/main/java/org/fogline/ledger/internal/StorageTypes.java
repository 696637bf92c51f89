package org.fogline.ledger.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds values that SQLite stores as another type than their column has, as one flipped bit can do: the bytes of a salt
 * that has become a text are the same, and so is what it hashes to. Tables that are made from the entries are compared
 * value by value, with their types, elsewhere.
 */
final class StorageTypes {

    /** A table that is not made from others: what names its rows, its texts, its bytes. */
    private record Table(String name, String number, List<String> texts, List<String> bytes) {}

    private static final List<Table> TABLES = List.of(
            new Table(
                    "entries",
                    "sequence",
                    List.of("kind", "author", "time", "content"),
                    List.of("salt", "commitment", "hash")),
            new Table("texts", "entry", List.of("text"), List.of()),
            new Table("further_texts", "entry", List.of("text"), List.of()),
            new Table("originals", "entry", List.of(), List.of("bytes")),
            new Table("further_originals", "entry", List.of(), List.of("bytes")),
            new Table("signatures", "id", List.of("signer", "time"), List.of("hash", "public_key", "signature")));

    private StorageTypes() {}

    /** The first value of another type, for a person; null if there is none. */
    static @Nullable String firstWrong(Connection connection) throws SQLException {
        for (Table table : TABLES) {
            String wrong = firstWrong(connection, table, table.texts(), "text");
            wrong = wrong == null ? firstWrong(connection, table, table.bytes(), "blob") : wrong;
            if (wrong != null) {
                return wrong;
            }
        }
        return null;
    }

    private static @Nullable String firstWrong(Connection connection, Table table, List<String> columns, String type)
            throws SQLException {
        for (String column : columns) {
            String sql = "SELECT " + table.number() + ", typeof(" + column + ") FROM " + table.name() + " WHERE typeof("
                    + column + ") <> '" + type + "' ORDER BY " + table.number() + " LIMIT 1";
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                if (row.next()) {
                    return table.name() + " " + row.getLong(1) + ": its " + column + " is stored as " + row.getString(2)
                            + ", not as " + type;
                }
            }
        }
        return null;
    }
}
