package org.fogline.ledger;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** A case in a file whose path has spaces and Arabic letters. */
class SqliteCaseFileTest extends CaseFileSuite {

    @TempDir
    Path folder = Path.of("");

    @Override
    String location() {
        return folder.resolve("my case ملف ?%41#.fogline").toString();
    }
}
