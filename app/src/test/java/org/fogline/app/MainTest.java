package org.fogline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, as a user starts it. */
class MainTest {

    private static final Path SAMPLE = Path.of("../samples/southern-damascus/2018-05-04-al-naba-130.pdf");

    @TempDir
    private Path home;

    @TempDir
    private Path output;

    @Test
    void aPdfWithoutItsFontsIsReadWithoutRemarksAndWithoutLookingForFontsOnTheMachine() throws Exception {
        Path out = output.resolve("out");
        Path err = output.resolve("err");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:disable",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Duser.home=" + home,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "read",
                        "--json",
                        SAMPLE.toString())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();

        assertThat(process.waitFor()).as(text(err)).isZero();
        assertThat(text(out)).contains("\"document\":\"2018-05-04-al-naba-130\"");
        assertThat(text(err).lines()).singleElement().asString().startsWith("1 document read");
        try (Stream<Path> left = Files.list(home)) {
            assertThat(left).as("nothing is left in the user's home").isEmpty();
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
