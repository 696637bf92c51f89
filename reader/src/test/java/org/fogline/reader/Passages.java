package org.fogline.reader;

import java.time.LocalDate;
import java.util.List;
import org.fogline.model.Claim;
import org.fogline.model.Document;
import org.fogline.model.DocumentInfo;
import org.fogline.reader.source.SourceReader;

/** Reads passages that a test holds, with the built-in knowledge, each as a plain-text report of its own. */
public final class Passages {

    private static final Reader READER = Reader.builtIn();

    private Passages() {}

    /** The claims of a report in English that was published on a day and names no source. */
    public static List<Claim> claims(LocalDate published, String text) {
        Document document = new Document(
                "report",
                "text/plain",
                "0".repeat(64),
                text,
                new DocumentInfo(null, published, null, null, null, "en"),
                List.of());
        return READER.read(SourceReader.structured(document)).claims();
    }
}
