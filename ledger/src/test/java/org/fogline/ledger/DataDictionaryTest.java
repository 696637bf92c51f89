package org.fogline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documented tables, columns, views and kinds are those that there are. */
class DataDictionaryTest {

    @TempDir
    Path folder = Path.of("");

    private static String documentation() throws Exception {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("docs/case-file.md"))) {
            root = Objects.requireNonNull(root.getParent(), "docs/case-file.md is not there");
        }
        return Files.readString(root.resolve("docs/case-file.md"));
    }

    @Test
    void everyTableAndColumnIsDocumented() throws Exception {
        Path path = folder.resolve("case.fogline");
        try (CaseFile file = CaseFile.create(path.toString(), Samples.options())) {
            Samples.fill(file);
        }
        Map<String, List<String>> tables = new TreeMap<>();
        List<String> views = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT name, type FROM sqlite_master"
                    + " WHERE type IN ('table', 'view') AND name NOT LIKE 'claim!_words!_%' ESCAPE '!'"
                    + " AND name NOT LIKE 'place!_areas!_%' ESCAPE '!'"
                    + " AND name <> 'flyway_schema_history'")) {
                while (row.next()) {
                    if (row.getString(2).equals("view")) {
                        views.add(row.getString(1));
                    } else {
                        tables.put(row.getString(1), new ArrayList<>());
                    }
                }
            }
            for (Map.Entry<String, List<String>> table : tables.entrySet()) {
                try (ResultSet row = statement.executeQuery("PRAGMA table_info(" + table.getKey() + ")")) {
                    while (row.next()) {
                        table.getValue().add(row.getString("name"));
                    }
                }
            }
            for (String view : views) {
                try (ResultSet row = statement.executeQuery("SELECT count(*) FROM " + view)) {
                    assertThat(row.next()).isTrue();
                }
            }
        }
        assertThat(documentedTables()).isEqualTo(tables);
        for (String view : views) {
            assertThat(documentation()).contains("| `" + view + "` |");
        }
    }

    private static Map<String, List<String>> documentedTables() throws Exception {
        Map<String, List<String>> tables = new TreeMap<>();
        Matcher sections = Pattern.compile("### `(\\w+)`\n(.*?)(?=\n###|\nThe table|$)", Pattern.DOTALL)
                .matcher(documentation());
        while (sections.find()) {
            List<String> columns = new ArrayList<>();
            Matcher rows =
                    Pattern.compile("^\\| `(\\w+)` \\|", Pattern.MULTILINE).matcher(sections.group(2));
            while (rows.find()) {
                columns.add(rows.group(1));
            }
            tables.put(sections.group(1), columns);
        }
        return tables;
    }

    @Test
    void everyKindOfEntryIsDocumented() throws Exception {
        for (EntryKind kind : EntryKind.values()) {
            assertThat(documentation()).contains("`" + kind.code() + "`");
        }
    }
}
