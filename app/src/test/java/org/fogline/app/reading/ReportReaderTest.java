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
}
