package org.fogline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fogline.model.ClaimIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginalTest {

    @TempDir
    Path folder = Path.of("");

    private static final String TEXT = Samples.FIRST + "It was calm. ".repeat(200_000);

    private Original original(Path file) {
        byte[] bytes = Samples.bytes(TEXT);
        return Original.of(file, ClaimIds.sha256(bytes), bytes.length);
    }

    private void record(CaseFile file, Path source) {
        file.record(
                Samples.document("long", TEXT, Samples.info("Herald", "2018-05-10")),
                original(source),
                Samples.VERSION,
                Samples.claims("long", Samples.FIRST),
                List.of());
    }

    @Test
    void aFileThatIsReadAgainGivesTheSameBytes() throws Exception {
        Path source = Files.write(folder.resolve("long.txt"), Samples.bytes(TEXT));
        try (CaseFile file = CaseFile.create(folder.resolve("a.fogline").toString(), CaseOptions.by("Analyst"))) {
            record(file, source);
            assertThat(file.original(file.documents().get(0).entry())).isEqualTo(Samples.bytes(TEXT));
            assertThat(file.verify().firstWrong()).isNull();
        }
    }

    @Test
    void aFileThatWasChangedMeanwhileAddsNothing() throws Exception {
        Path longer = Files.write(folder.resolve("longer.txt"), Samples.bytes(TEXT + "And more."));
        Path other = Files.write(folder.resolve("other.txt"), Samples.bytes(TEXT.replace('9', '8')));
        Path shorter = Files.write(folder.resolve("shorter.txt"), Samples.bytes(Samples.FIRST));
        try (CaseFile file = CaseFile.create(folder.resolve("b.fogline").toString(), CaseOptions.by("Analyst"))) {
            for (Path source : List.of(other, shorter, folder.resolve("none.txt"))) {
                assertThatThrownBy(() -> record(file, source)).isInstanceOf(OriginalException.class);
            }
            assertThat(file.documents()).isEmpty();
            // What was added behind the bytes that were read is none of the document.
            record(file, longer);
            assertThat(file.original(file.documents().get(0).entry())).isEqualTo(Samples.bytes(TEXT));
            assertThat(file.verify().firstWrong()).isNull();
        }
    }
}
