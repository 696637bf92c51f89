package org.fogline.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.io.TempDir;

/** A case in a file whose path has spaces and Arabic letters. */
class SqliteCaseFileTest extends CaseFileSuite {

    private int made;

    @TempDir
    Path folder = Path.of("");

    @Override
    String location() {
        return folder.resolve(++made + " my case ملف ?%41#.fogline").toString();
    }

    @Override
    void damageIndex(String location) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:file:" + Path.of(location).toUri().getRawPath());
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO claim_words (rowid, words, terms) VALUES (1, 'tampered', '')");
        }
    }
}
