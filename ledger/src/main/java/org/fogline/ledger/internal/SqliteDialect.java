package org.fogline.ledger.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.fogline.ledger.CaseException;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A case in one SQLite file: write-ahead log, every commit on the disk before it is confirmed. */
public final class SqliteDialect implements Dialect {

    /** What the file's header says that it is: {@code FOGL}. */
    public static final int APPLICATION_ID = 0x464F474C;

    /** Pages in the write-ahead log before they go to their places: what was written several times goes there once. */
    private static final int LOG_PAGES = 4_000;

    /**
     * Enough for the inner pages of a case of millions of claims. With a larger cache small transactions cost more: where a
     * page was split, SQLite walks the whole cache when it commits.
     */
    private static final int CACHE_KILOBYTES = 16_384;

    private static final int BUSY_MILLISECONDS = 60_000;

    /** Opens an empty file for a new case. */
    public static Connection connectNew(Path file) throws SQLException {
        return connect(file, true);
    }

    /**
     * Opens a case for reading and writing.
     *
     * @throws CaseException if the file is no case; it is not changed then
     */
    public static Connection connect(Path file) throws SQLException {
        return connect(file, false);
    }

    private static Connection connect(Path file, boolean isNew) throws SQLException {
        Connection connection = JDBC.createConnection(url(file, ""), properties());
        boolean usable = false;
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = " + BUSY_MILLISECONDS);
            if (!isNew) {
                mustBeCase(file, connection);
            }
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("PRAGMA wal_autocheckpoint = " + LOG_PAGES);
            tune(statement);
            usable = true;
            return connection;
        } finally {
            if (!usable) {
                connection.close();
            }
        }
    }

    private static void mustBeCase(Path file, Connection connection) throws SQLException {
        if (pragma(connection, "application_id") != APPLICATION_ID) {
            throw new CaseException(file + ": not a case of Fogline");
        }
    }

    /** Opens a case for reading alone, also where the file or the folder cannot be written to. */
    public static Connection connectReadOnly(Path file) throws SQLException {
        Path folder = file.toAbsolutePath().getParent();
        boolean writable = Files.isWritable(file) && folder != null && Files.isWritable(folder);
        Properties properties = properties();
        String parameters = "";
        if (!writable) {
            properties.setProperty("open_mode", "65"); // SQLITE_OPEN_READONLY and SQLITE_OPEN_URI
            parameters = Files.exists(Path.of(file + "-wal")) ? "mode=ro" : "immutable=1";
        }
        Connection connection = JDBC.createConnection(url(file, parameters), properties);
        boolean usable = false;
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = " + BUSY_MILLISECONDS);
            mustBeCase(file, connection);
            tune(statement);
            // Where it may write, SQLite clears its log files away when it closes; the case itself it must not change.
            statement.execute("PRAGMA query_only = 1");
            usable = true;
            return connection;
        } finally {
            if (!usable) {
                connection.close();
            }
        }
    }

    /** The driver is not to ask for the number of each new row: nobody uses it, and it costs as much as a small insert. */
    static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty(SQLiteConfig.Pragma.JDBC_GET_GENERATED_KEYS.pragmaName, "false");
        return properties;
    }

    private static void tune(Statement statement) throws SQLException {
        statement.execute("PRAGMA cache_size = -" + CACHE_KILOBYTES);
        statement.execute("PRAGMA trusted_schema = 0");
        statement.execute("PRAGMA cell_size_check = 1");
    }

    private static String url(Path file, String parameters) {
        String path = file.toAbsolutePath().toUri().getRawPath();
        return "jdbc:sqlite:file:" + path + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    @Override
    public String migrations() {
        return "sqlite";
    }

    @Override
    public int fetchSize() {
        return 0;
    }

    @Override
    public void beginWrite(Connection connection) throws SQLException {
        execute(connection, "BEGIN IMMEDIATE");
    }

    @Override
    public void beginRead(Connection connection) throws SQLException {
        execute(connection, "BEGIN");
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        execute(connection, "COMMIT");
    }

    @Override
    public void rollBack(Connection connection) throws SQLException {
        execute(connection, "ROLLBACK");
    }

    @Override
    public int schemaVersion(Connection connection) throws SQLException {
        return pragma(connection, "user_version");
    }

    /** The number that a pragma gives. */
    public static int pragma(Connection connection, String pragma) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA " + pragma)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    @Override
    public void markVersion(Connection connection, int version) throws SQLException {
        execute(connection, "PRAGMA application_id = " + APPLICATION_ID);
        execute(connection, "PRAGMA user_version = " + version);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public String insertIndex() {
        return "INSERT INTO claim_words (rowid, words, terms) VALUES (?, ?, ?)";
    }

    @Override
    public String clearIndex() {
        return "INSERT INTO claim_words (claim_words) VALUES ('delete-all')";
    }

    @Override
    public String indexTable() {
        return "claim_words w CROSS JOIN claims c ON c.id = w.rowid";
    }

    @Override
    public String indexCondition(IndexSearch search) {
        return "claim_words MATCH ?";
    }

    @Override
    public List<String> indexValues(IndexSearch search) {
        List<String> all = new ArrayList<>();
        search.words().forEach(part -> all.add("words : \"" + part + "\""));
        search.tokens().forEach(group -> all.add("terms : (\"" + String.join("\" OR \"", group) + "\")"));
        return List.of(String.join(" AND ", all));
    }

    @Override
    public String indexOrder() {
        return "w.rowid";
    }

    @Override
    public String insertArea() {
        return "INSERT INTO place_areas (id, south, north, west, east) VALUES (?, ?, ?, ?, ?)";
    }

    @Override
    public String clearAreas() {
        return "DELETE FROM place_areas";
    }

    @Override
    public String placesInBox() {
        return "SELECT p.name, p.latitude, p.longitude FROM place_areas a CROSS JOIN places p ON p.id = a.id"
                + " WHERE a.south <= ? AND a.north >= ? AND a.west <= ? AND a.east >= ? ORDER BY p.id";
    }

    @Override
    public String storedText(String text) {
        return text;
    }

    @Override
    public String plainText(String stored) {
        return stored;
    }

    @Override
    public String storable(String value) {
        return value;
    }

    @Override
    public String bytesOf(String column) {
        return "CAST(" + column + " AS BLOB)";
    }

    @Override
    public @Nullable String selfCheck(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA integrity_check(1)")) {
            String found = row.next() ? row.getString(1) : "it says nothing";
            return found.equals("ok") ? StorageTypes.firstWrong(connection) : found;
        }
    }

    @Override
    public String explain(SQLException exception) {
        if (exception instanceof SQLiteException sqlite) {
            SQLiteErrorCode code = sqlite.getResultCode();
            int primary = code.code & 0xff;
            if (primary == SQLiteErrorCode.SQLITE_FULL.code) {
                return "the disk is full; nothing of the last step was kept, all before it was";
            }
            if (primary == SQLiteErrorCode.SQLITE_READONLY.code) {
                return "the case is read-only";
            }
            if (primary == SQLiteErrorCode.SQLITE_NOTADB.code) {
                return "not a case: the file is no SQLite database";
            }
            if (primary == SQLiteErrorCode.SQLITE_CORRUPT.code) {
                return "the file is damaged: " + exception.getMessage();
            }
            if (primary == SQLiteErrorCode.SQLITE_BUSY.code) {
                return "another program has been writing for too long";
            }
            if (primary == SQLiteErrorCode.SQLITE_IOERR.code) {
                return "the disk failed or is full: " + exception.getMessage();
            }
        }
        return String.valueOf(exception.getMessage());
    }
}
