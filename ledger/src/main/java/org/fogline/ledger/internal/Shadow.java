package org.fogline.ledger.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.fogline.ledger.CaseException;
import org.sqlite.JDBC;

/** A database beside the case, into which its projections are made again to be compared; it goes when it is closed. */
final class Shadow implements AutoCloseable {

    private final Path file;
    private final Database database;

    private Shadow(Path file, Database database) {
        this.file = file;
        this.database = database;
    }

    static Shadow make() {
        try {
            Path file = Files.createTempFile("fogline-verify", ".sqlite");
            Connection connection = JDBC.createConnection("jdbc:sqlite:" + file, SqliteDialect.properties());
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = OFF");
                statement.execute("PRAGMA synchronous = OFF");
                statement.execute("PRAGMA locking_mode = EXCLUSIVE");
                statement.execute("PRAGMA cache_size = -65536");
                statement.execute("BEGIN");
            }
            Dialect dialect = new SqliteDialect();
            Schema.createBare(connection, dialect);
            return new Shadow(file, new Database(file.toString(), connection, dialect));
        } catch (IOException | SQLException exception) {
            throw new CaseException("no room to check the projections: " + exception.getMessage(), exception);
        }
    }

    Database database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
        file.toFile().delete();
    }
}
