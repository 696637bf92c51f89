package org.fogline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One bit of a case's file is flipped, at a thousand places: it is found, or nothing that the case holds has changed. */
class BitFlipTest {

    @TempDir
    Path folder = Path.of("");

    private static final List<String> TABLES = List.of(
            "entries",
            "texts",
            "originals",
            "signatures",
            "documents",
            "document_bands",
            "readings",
            "claims",
            "terms",
            "unread",
            "decisions",
            "decision_targets",
            "aliases",
            "source_grades",
            "places",
            "place_areas");

    @Test
    void everyFlipThatChangesSomethingIsFound() throws Exception {
        Path whole = folder.resolve("whole.fogline");
        try (CaseFile file = CaseFile.create(whole.toString(), Samples.options())) {
            Samples.fill(file);
            String claim = file.claims(ClaimQuery.ALL).items().get(0).claim().id();
            file.decide(new Decision.Correct(claim, "type", "\"SHELLING\"", "as the text says"));
            file.decide(new Decision.GradeSource("Red", "C", "often wrong"));
            file.locate(List.of(new PlacePoint("Northtown", 33.5, 36.25)), "gazetteer-1");
        }
        byte[] bytes = Files.readAllBytes(whole);
        String expected = dump(whole);
        Random random = new Random(17);
        int flips = Integer.getInteger("fogline.flips", 1000);
        int found = 0;
        for (int flip = 0; flip < flips; flip++) {
            int position = random.nextInt(bytes.length);
            while (bytes[position] == 0) {
                // Most of a small file is empty space between its rows.
                position = random.nextInt(bytes.length);
            }
            byte[] damaged = bytes.clone();
            damaged[position] ^= (byte) (1 << random.nextInt(8));
            Path path = folder.resolve("damaged.fogline");
            Files.write(path, damaged);
            if (isFound(path)) {
                found++;
            } else {
                assertThat(dump(path)).as("a flip at byte %d", position).isEqualTo(expected);
            }
            Files.delete(path);
            Files.deleteIfExists(folder.resolve("damaged.fogline-wal"));
            Files.deleteIfExists(folder.resolve("damaged.fogline-shm"));
        }
        assertThat(found).isGreaterThan(0);
        System.out.println(
                found + " of " + flips + " flips were found; the others changed nothing that the case holds");
    }

    private static boolean isFound(Path path) {
        try (CaseFile file = CaseFile.openReadOnly(path.toString())) {
            return !file.verify().isWhole();
        } catch (CaseException exception) {
            return true;
        }
    }

    private static String dump(Path path) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, claim_words, instance)");
            List<String> tables = new ArrayList<>(TABLES);
            tables.add("temp.words");
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
                    while (row.next()) {
                        StringBuilder line = new StringBuilder(table);
                        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                            Object value = row.getObject(column);
                            line.append('|')
                                    .append(
                                            value instanceof byte[] blob
                                                    ? java.util.HexFormat.of().formatHex(blob)
                                                    : value);
                        }
                        rows.add(line.toString());
                    }
                }
            }
        }
        return String.join("\n", rows);
    }
}
