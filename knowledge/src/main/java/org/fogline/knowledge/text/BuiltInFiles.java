package org.fogline.knowledge.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fogline.model.ClaimIds;
import org.jspecify.annotations.Nullable;

/**
 * The text files that the program's knowledge is made of. If the system property {@code fogline.knowledge} names a
 * directory, the files there come before those that were built in: the launcher sets it after a table was edited, so that
 * an analyst sees at once, and without a build, what the change does.
 */
public final class BuiltInFiles {

    private static final String DIRECTORY = "fogline.knowledge";

    private static final Pattern TEXT = Pattern.compile(".*\\.(csv|txt)");

    private BuiltInFiles() {}

    /**
     * Opens a file, for example {@code places/supplement.csv}.
     *
     * @throws KnowledgeException if there is none of that name
     */
    public static Reader open(String name) throws IOException {
        Path own = edited(name);
        if (own != null) {
            return Files.newBufferedReader(own, StandardCharsets.UTF_8);
        }
        InputStream stream = BuiltInFiles.class.getResourceAsStream("/org/fogline/knowledge/" + name);
        if (stream == null) {
            throw new KnowledgeException("there is no built-in knowledge file " + name);
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }

    /** Tells the edited files from any others, as a hash; empty if what was built in counts. */
    public static String fingerprint() {
        String directory = System.getProperty(DIRECTORY);
        if (directory == null) {
            return "";
        }
        Path top = Path.of(directory);
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(top)) {
            List<Path> tables = files.filter(
                            file -> TEXT.matcher(file.toString()).matches())
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
            for (Path table : tables) {
                all.append(top.relativize(table)).append(' ');
                all.append(ClaimIds.sha256(Files.readAllBytes(table))).append('\n');
            }
        } catch (IOException exception) {
            throw new KnowledgeException(directory + ": cannot be read", exception);
        }
        return ClaimIds.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Path edited(String name) {
        String directory = System.getProperty(DIRECTORY);
        if (directory == null) {
            return null;
        }
        Path file = Path.of(directory, name);
        return Files.isRegularFile(file) ? file : null;
    }
}
