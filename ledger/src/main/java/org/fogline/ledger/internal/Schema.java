package org.fogline.ledger.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.fogline.ledger.CaseException;

/**
 * Brings a case's tables to the version that this program knows. Flyway does it, and is only woken where the version
 * differs: opening a case must not wait for it.
 */
public final class Schema {

    /** The version that this program writes. */
    public static final int VERSION = 6;

    private static final String FOLDER = "/org/fogline/ledger/migration/";
    private static final List<String> SCRIPTS = List.of(
            "V1__case_file.sql",
            "V2__decision_list.sql",
            "V3__one_index.sql",
            "V4__pieces.sql",
            "V5__bands.sql",
            "V6__word_forms.sql");

    private Schema() {}

    /** Migrates tables of an older version, or makes them. */
    public static void migrate(String name, Connection connection, Dialect dialect) throws SQLException {
        migrate(name, connection, dialect, VERSION);
    }

    /**
     * Brings an older case up to date: its tables, and then what is in those that are made from the entries. Where that is
     * interrupted the case still says that it is older, and the next opening does it.
     */
    static void update(String name, Connection connection, Dialect dialect) throws SQLException {
        flyway(name, connection, dialect, VERSION);
        try (Database database = new Database(name, new OneConnection(connection).getConnection(), dialect)) {
            Rebuild.of(database);
        }
        dialect.markVersion(connection, VERSION);
    }

    /** Migrates up to some version alone. */
    static void migrate(String name, Connection connection, Dialect dialect, int version) throws SQLException {
        flyway(name, connection, dialect, version);
        dialect.markVersion(connection, version);
    }

    private static void flyway(String name, Connection connection, Dialect dialect, int version) {
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(new OneConnection(connection))
                    .locations("classpath:" + FOLDER.substring(1) + dialect.migrations())
                    .loggers(SilentLog.class.getName())
                    .target(String.valueOf(version))
                    .load()
                    .migrate();
        } catch (FlywayException exception) {
            throw new CaseException(
                    name + ": the tables could not be brought to version " + version + ": " + exception.getMessage(),
                    exception);
        }
    }

    /** Makes the tables at once in an empty database that nobody else sees. */
    public static void createBare(Connection connection, Dialect dialect) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String script : SCRIPTS) {
                for (String sql : script(dialect, script).split(";\\s*\\n")) {
                    if (!sql.isBlank()) {
                        statement.execute(sql);
                    }
                }
            }
        }
    }

    private static String script(Dialect dialect, String script) {
        String resource = FOLDER + dialect.migrations() + "/" + script;
        try (InputStream stream = Schema.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException exception) {
            throw new IllegalStateException("the program's own " + resource + " cannot be read", exception);
        }
    }

    /** Lends one open connection and keeps it open when the borrower closes it. */
    private record OneConnection(Connection connection) implements DataSource {

        @Override
        public Connection getConnection() {
            return (Connection) Proxy.newProxyInstance(
                    Schema.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("close")) {
                            return null;
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException exception) {
                            throw exception.getCause();
                        }
                    });
        }

        @Override
        public Connection getConnection(String user, String password) {
            return getConnection();
        }

        @Override
        public PrintWriter getLogWriter() throws SQLException {
            throw new SQLFeatureNotSupportedException("no log");
        }

        @Override
        public void setLogWriter(PrintWriter writer) {}

        @Override
        public void setLoginTimeout(int seconds) {}

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() throws SQLFeatureNotSupportedException {
            throw new SQLFeatureNotSupportedException("no log");
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLException("wraps nothing");
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
