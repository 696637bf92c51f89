package org.fogline.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** Places for cases in a PostgreSQL server that runs while the tests do. */
final class Places {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private Places() {}

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "40")
                    .start();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** A new, empty database. */
    static String postgres() {
        String name = "case_" + COUNT.incrementAndGet();
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException exception) {
            throw new IllegalStateException(exception);
        }
        return "postgresql://postgres:postgres@localhost:" + SERVER.getPort() + "/" + name;
    }
}
