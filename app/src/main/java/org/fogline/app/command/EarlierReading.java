package org.fogline.app.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fogline.app.words.Lists;
import org.fogline.app.words.ReadingDifference;
import org.fogline.model.Claim;

/** The claims of an earlier reading, with which those of a new one are compared document by document. */
final class EarlierReading {

    private final Map<String, List<Claim>> byDocument;
    private int came;
    private int went;
    private int changed;

    private EarlierReading(Map<String, List<Claim>> byDocument) {
        this.byDocument = byDocument;
    }

    static EarlierReading of(List<Claim> claims) {
        return new EarlierReading(claims.stream()
                .collect(Collectors.groupingBy(Claim::document, LinkedHashMap::new, Collectors.toList())));
    }

    /** What the new claims of a document have other than the earlier ones. */
    ReadingDifference compare(String document, List<Claim> claims) {
        List<Claim> before = byDocument.remove(document);
        ReadingDifference difference = ReadingDifference.of(document, before == null ? List.of() : before, claims);
        came += difference.came().size();
        went += difference.went().size();
        changed += difference.changed().size();
        return difference;
    }

    /** How many claims differ in all, and of how many earlier documents there was no new reading. */
    String words() {
        String others = byDocument.isEmpty()
                ? ""
                : "; " + Lists.counted(byDocument.size(), "document", "documents")
                        + " of the earlier reading with claims were not read now";
        return came + " came, " + went + " went, " + changed + " changed" + others;
    }
}
