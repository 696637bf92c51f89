package org.fogline.reckon;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Files that lie beside the project and do not belong to it; a test that uses them holds vacuously where they are not. */
final class SharedFiles {

    private SharedFiles() {}

    static @Nullable Path find(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared").resolve(name);
            if (Files.exists(file)) {
                return file;
            }
        }
        return null;
    }
}
