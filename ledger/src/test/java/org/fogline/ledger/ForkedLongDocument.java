package org.fogline.ledger;

import java.nio.file.Path;
import java.util.List;
import org.fogline.model.Claim;
import org.fogline.model.DocumentInfo;

/**
 * Records a long document, verifies the case, writes it as a bundle and reads the document again, each with no more memory
 * than Java was given. Arguments: the case, the number of characters, the folder of the bundle.
 */
final class ForkedLongDocument {

    private static final String LINE =
            "Red said that 3 men fell in the north, as on the day before and the day after that one.\n";

    private ForkedLongDocument() {}

    public static void main(String[] arguments) {
        int length = Integer.parseInt(arguments[1]);
        try (CaseFile file = CaseFile.open(arguments[0], Samples.options())) {
            record(file, LINE.repeat(length / LINE.length()));
            String wrong = file.verify().firstWrong();
            if (wrong != null) {
                throw new IllegalStateException(wrong);
            }
            file.bundle(Path.of(arguments[2]));
            wrong = CaseFile.verifyBundle(Path.of(arguments[2])).firstWrong();
            if (wrong != null) {
                throw new IllegalStateException(wrong);
            }
            int found = file.document("long").orElseThrow().document().text().length();
            if (found != length / LINE.length() * LINE.length()) {
                throw new IllegalStateException("the text has " + found + " characters");
            }
        }
        System.out.println("recorded, verified, bundled, read");
    }

    private static void record(CaseFile file, String text) {
        List<Claim> claims = Samples.claims("long", LINE);
        file.record(
                Samples.document("long", text, DocumentInfo.UNKNOWN),
                Samples.bytes(text),
                Samples.VERSION,
                claims,
                List.of());
    }
}
