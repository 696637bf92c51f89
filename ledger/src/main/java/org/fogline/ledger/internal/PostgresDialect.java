package org.fogline.ledger.internal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A case in a PostgreSQL database, for a team. */
public final class PostgresDialect implements Dialect {

    private static final char ESCAPE = '\uE000';
    private static final long LOCK = SqliteDialect.APPLICATION_ID;

    /** Opens {@code postgresql://user:password@host:port/database?…}. */
    public static Connection connect(String url, boolean readOnly) throws SQLException {
        Connection connection = DriverManager.getConnection(jdbc(url));
        connection.setReadOnly(readOnly);
        return connection;
    }

    private static String jdbc(String url) {
        String rest = url.substring(url.indexOf("://") + 3);
        int at = rest.lastIndexOf('@');
        if (at < 0) {
            return "jdbc:postgresql://" + rest;
        }
        String[] user = rest.substring(0, at).split(":", 2);
        String target = rest.substring(at + 1);
        return "jdbc:postgresql://" + target + (target.contains("?") ? "&" : "?") + "user=" + user[0]
                + (user.length > 1 ? "&password=" + user[1] : "");
    }

    @Override
    public String migrations() {
        return "postgresql";
    }

    @Override
    public int fetchSize() {
        return 1000;
    }

    @Override
    public void beginWrite(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
        }
    }

    @Override
    public void beginRead(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Override
    public void rollBack(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    @Override
    public int schemaVersion(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT to_regclass('case_properties') IS NOT NULL")) {
                row.next();
                if (!row.getBoolean(1)) {
                    return 0;
                }
            }
            try (ResultSet row =
                    statement.executeQuery("SELECT value FROM case_properties WHERE name = 'schema_version'")) {
                return row.next() ? Integer.parseInt(row.getString(1)) : 0;
            }
        }
    }

    @Override
    public void markVersion(Connection connection, int version) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO case_properties (name, value) VALUES ('schema_version', '" + version
                    + "') ON CONFLICT (name) DO UPDATE SET value = excluded.value");
        }
    }

    @Override
    public String insertIndex() {
        return "INSERT INTO claim_words (id, words, terms)"
                + " VALUES (?, to_tsvector('fogline_words', ?), string_to_array(?, ' '))";
    }

    @Override
    public String clearIndex() {
        return "DELETE FROM claim_words";
    }

    @Override
    public String indexTable() {
        return "claim_words w JOIN claims c ON c.id = w.id";
    }

    @Override
    public String indexCondition(IndexSearch search) {
        List<String> all = new ArrayList<>();
        if (!search.words().isEmpty()) {
            all.add("w.words @@ to_tsquery('fogline_words', ?)");
        }
        search.tokens().forEach(group -> all.add("w.terms && string_to_array(?, ' ')"));
        return String.join(" AND ", all);
    }

    @Override
    public List<String> indexValues(IndexSearch search) {
        List<String> values = new ArrayList<>();
        if (!search.words().isEmpty()) {
            values.add(search.words().stream()
                    .map(part -> "('" + part.replace(" ", "' <-> '") + "')")
                    .collect(Collectors.joining(" & ")));
        }
        search.tokens().forEach(group -> values.add(String.join(" ", group)));
        return values;
    }

    @Override
    public String indexOrder() {
        return "c.id";
    }

    @Override
    public @Nullable String insertArea() {
        return null;
    }

    @Override
    public @Nullable String clearAreas() {
        return null;
    }

    @Override
    public String placesInBox() {
        return "SELECT name, latitude, longitude FROM places"
                + " WHERE latitude <= ? AND latitude >= ? AND longitude <= ? AND longitude >= ? ORDER BY id";
    }

    /** PostgreSQL stores no character 0: it becomes {@code U+E000 '0'}, and {@code U+E000} itself {@code U+E000 '1'}. */
    @Override
    public String storedText(String text) {
        return text.indexOf('\0') < 0 && text.indexOf(ESCAPE) < 0
                ? text
                : text.replace("\uE000", "\uE0001").replace("\0", "\uE0000");
    }

    @Override
    public String plainText(String stored) {
        return stored.indexOf(ESCAPE) < 0
                ? stored
                : stored.replace("\uE0000", "\0").replace("\uE0001", "\uE000");
    }

    @Override
    public String storable(String value) {
        return value.indexOf('\0') < 0 ? value : value.replace('\0', '\uFFFD');
    }

    @Override
    public String bytesOf(String column) {
        return "convert_to(" + column + ", 'UTF8')";
    }

    @Override
    public @Nullable String selfCheck(Connection connection) {
        return null;
    }

    @Override
    public String explain(SQLException exception) {
        return String.valueOf(exception.getMessage());
    }
}
