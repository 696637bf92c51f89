package org.fogline.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A case in a PostgreSQL database. */
class PostgresCaseFileTest extends CaseFileSuite {

    @Override
    String location() {
        return Places.postgres();
    }

    @Override
    void damageIndex(String location) throws SQLException {
        String url = location.replaceFirst("postgresql://postgres:postgres@", "jdbc:postgresql://");
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE claim_words SET words = to_tsvector('fogline_words', 'tampered') WHERE id = 1");
        }
    }
}
