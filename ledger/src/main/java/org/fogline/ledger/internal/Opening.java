package org.fogline.ledger.internal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.fogline.ledger.CaseException;

/** Makes the connection to a case: a path of a file, or {@code postgresql://user:password@host:port/database}. */
public final class Opening {

    private Opening() {}

    /** Whether the place is a PostgreSQL database. */
    public static boolean isPostgres(String location) {
        return location.startsWith("postgresql://") || location.startsWith("postgres://");
    }

    /** Makes an empty case. */
    public static Database create(String location) {
        try {
            if (isPostgres(location)) {
                return createPostgres(location);
            }
            return createSqlite(location, path(location));
        } catch (SQLException exception) {
            throw failure(location, exception);
        }
    }

    private static Database createPostgres(String location) throws SQLException {
        Dialect dialect = new PostgresDialect();
        Connection connection = PostgresDialect.connect(location, false);
        String name = withoutPassword(location);
        if (dialect.schemaVersion(connection) != 0) {
            connection.close();
            throw new CaseException(name + ": there is a case already");
        }
        Schema.migrate(name, connection, dialect);
        return new Database(name, connection, dialect);
    }

    private static Database createSqlite(String location, Path file) throws SQLException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException exception) {
            throw new CaseException(location + ": there is a file already", exception);
        } catch (IOException exception) {
            throw new CaseException(location + ": cannot be made: " + exception.getMessage(), exception);
        }
        boolean made = false;
        try {
            Dialect dialect = new SqliteDialect();
            Connection connection = SqliteDialect.connectNew(file);
            Schema.migrate(location, connection, dialect);
            made = true;
            return new Database(location, connection, dialect);
        } finally {
            if (!made) {
                file.toFile().delete();
            }
        }
    }

    /** Opens a case that is there; one of an older version is brought up to date first. */
    public static Database open(String location, boolean readOnly) {
        Connection connection = null;
        boolean open = false;
        try {
            String name = isPostgres(location) ? withoutPassword(location) : location;
            Dialect dialect = isPostgres(location) ? new PostgresDialect() : new SqliteDialect();
            connection = isPostgres(location)
                    ? PostgresDialect.connect(location, readOnly)
                    : connectSqlite(location, path(location), readOnly);
            int version = dialect.schemaVersion(connection);
            if (version > Schema.VERSION) {
                throw new CaseException(name + ": written by a newer Fogline (tables of version " + version
                        + ", this program knows up to " + Schema.VERSION + "); please use that one");
            }
            if (version == 0) {
                throw new CaseException(name + ": not a case of Fogline");
            }
            if (version < Schema.VERSION) {
                if (readOnly) {
                    connection.close();
                    open(location, false).close();
                    return open(location, true);
                }
                if (!isWritable(location)) {
                    throw new CaseException(name + ": written by an older Fogline, and it cannot be written to, which"
                            + " bringing it up to date needs: copy it to another place and open it there");
                }
                Schema.update(name, connection, dialect);
            }
            open = true;
            return new Database(name, connection, dialect);
        } catch (SQLException exception) {
            throw failure(location, exception);
        } finally {
            if (!open && connection != null) {
                closeQuietly(connection);
            }
        }
    }

    private static Connection connectSqlite(String location, Path file, boolean readOnly) throws SQLException {
        if (!Files.isRegularFile(file)) {
            throw new CaseException(location + ": there is no such case");
        }
        return readOnly || !isWritable(location) ? SqliteDialect.connectReadOnly(file) : SqliteDialect.connect(file);
    }

    private static boolean isWritable(String location) {
        if (isPostgres(location)) {
            return true;
        }
        Path file = path(location);
        return Files.isWritable(file) && Files.isWritable(file.toAbsolutePath().getParent());
    }

    private static Path path(String location) {
        try {
            return Path.of(location);
        } catch (InvalidPathException exception) {
            throw new CaseException(location + ": not a path: " + exception.getReason(), exception);
        }
    }

    private static String withoutPassword(String location) {
        return location.replaceFirst("(//[^:/@]+):[^@]*@", "$1@");
    }

    private static CaseException failure(String location, SQLException exception) {
        Dialect dialect = isPostgres(location) ? new PostgresDialect() : new SqliteDialect();
        return new CaseException(withoutPassword(location) + ": " + dialect.explain(exception), exception);
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException ignored) {
            // The failure that is on its way says more.
        }
    }
}
