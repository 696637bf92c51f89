package org.fogline.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.fogline.model.DocumentInfo;
import org.fogline.reader.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportReaderTest {

    @Test
    void theReaderWithItsKnowledgeIsMadeOnceForAllFiles(@TempDir Path folder) throws IOException {
        for (int file = 0; file < 6; file++) {
            Files.writeString(
                    folder.resolve(file + ".txt"),
                    "Army shelling killed " + (file + 2) + " civilians in Aleppo on Monday.\n");
        }
        AtomicInteger made = new AtomicInteger();
        ReportReader reports = new ReportReader(
                () -> {
                    made.incrementAndGet();
                    return Reader.builtIn();
                },
                DocumentInfo.UNKNOWN,
                hash -> false);
        List<Outcome> outcomes = new ArrayList<>();

        new BatchReader<FileFinder.Found, Outcome>(3, reports::read)
                .read(FileFinder.find(List.of(folder)), outcomes::add);

        assertThat(outcomes)
                .hasSize(6)
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(
                                Outcome.Read.class,
                                read -> assertThat(read.claims()).isNotEmpty()));
        assertThat(made).hasValue(1);
    }

    @Test
    void oneDocumentOnWhichTheProgramFailsCostsNoOther(@TempDir Path folder) throws IOException {
        for (int file = 0; file < 2; file++) {
            Files.writeString(folder.resolve(file + ".txt"), "Army shelling killed 4 civilians in Aleppo on Monday.\n");
        }
        AtomicInteger asked = new AtomicInteger();
        ReportReader reports = new ReportReader(
                () -> {
                    if (asked.getAndIncrement() == 0) {
                        throw new IllegalStateException("a rule\nthat fails");
                    }
                    return Reader.builtIn();
                },
                DocumentInfo.UNKNOWN,
                hash -> false);
        List<Outcome> outcomes = new ArrayList<>();

        new BatchReader<FileFinder.Found, Outcome>(1, reports::read)
                .read(FileFinder.find(List.of(folder)), outcomes::add);

        assertThat(outcomes).hasSize(2);
        assertThat(outcomes.get(0))
                .isInstanceOfSatisfying(
                        Outcome.Unreadable.class,
                        unreadable -> assertThat(unreadable.reason())
                                .startsWith("an error of the program")
                                .contains("a rule that fails at org.fogline.app.reading")
                                .doesNotContain("\n"));
        assertThat(outcomes.get(1)).isInstanceOf(Outcome.Read.class);
    }
}
