package org.fogline.knowledge.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables as spreadsheets and editors write them, and what is said of those that are wrong. */
class TableTest {

    @TempDir
    private Path directory = Path.of("");

    @AfterEach
    void theBuiltInFilesCountAgain() {
        System.clearProperty("fogline.knowledge");
    }

    private Path file(String text, Charset charset) throws IOException {
        return Files.writeString(directory.resolve("own.csv"), text, charset);
    }

    private Table table(String text) throws IOException {
        return Table.of(file(text, StandardCharsets.UTF_8), "name", "lat");
    }

    @Test
    void whatSpreadsheetsWriteIsRead() throws IOException {
        for (String text : new String[] {
            "name,lat\nTell Sample,33.4\n",
            "\uFEFFname,lat\r\nTell Sample,33.4\r\n",
            "Name;Lat\nTell Sample;33.4\n",
            "name\tlat\nTell Sample\t33.4",
            "# remarks, of several words\n LAT , Name \n33.4 ,\"Tell Sample\"\n\n"
        }) {
            Table table = table(text);

            assertThat(table.rows()).as(text).hasSize(1);
            assertThat(table.rows().get(0).text("name")).isEqualTo("Tell Sample");
            assertThat(table.rows().get(0).text("lat")).isEqualTo("33.4");
            assertThat(table.rows().get(0).text("country")).isEmpty();
        }
    }

    @Test
    void whatIsWrongIsSaidWithTheLine() {
        assertThatThrownBy(() -> table("name,lat\nTell Sample,33.4\nOther\n"))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("own.csv: line 3: has 1 cells, but the first line names 2 columns");
        assertThatThrownBy(() -> table("name,lat\nTell, Sample,33.4\n"))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("line 2: has 3 cells");
        assertThatThrownBy(() -> table("name,lon\n"))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("the column 'lat' is missing");
        assertThatThrownBy(() -> table(""))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("is empty");
        assertThatThrownBy(() -> Table.of(file("name,lat\nTéll,33.4\n", StandardCharsets.ISO_8859_1), "name"))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("is not UTF-8 text");
        assertThatThrownBy(() -> Table.of(directory.resolve("none.csv"), "name"))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("none.csv: cannot be read");
    }

    @Test
    void editedTablesComeBeforeThoseThatWereBuiltIn() throws IOException {
        int builtIn = Table.builtIn("hedges.csv", "words").rows().size();
        assertThat(BuiltInFiles.fingerprint()).isEmpty();
        Files.writeString(
                directory.resolve("hedges.csv"), "words,value\nas it were,reported\n", StandardCharsets.UTF_8);

        System.setProperty("fogline.knowledge", directory.toString());

        assertThat(Table.builtIn("hedges.csv", "words").rows()).hasSize(1);
        assertThat(Table.builtIn("ranks.csv").rows()).isNotEmpty();
        String before = BuiltInFiles.fingerprint();
        Files.writeString(directory.resolve("hedges.csv"), "words,value\n", StandardCharsets.UTF_8);
        assertThat(BuiltInFiles.fingerprint()).isNotEqualTo(before).isNotEmpty();
        System.clearProperty("fogline.knowledge");
        assertThat(Table.builtIn("hedges.csv", "words").rows()).hasSize(builtIn);
    }
}
