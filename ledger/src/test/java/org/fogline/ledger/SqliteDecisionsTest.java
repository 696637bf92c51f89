package org.fogline.ledger;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Decisions in a case in Sqlite. */
class SqliteDecisionsTest extends DecisionsSuite {

    @TempDir
    Path folder = Path.of("");

    @Override
    String location() {
        return folder.resolve("case.fogline").toString();
    }
}
