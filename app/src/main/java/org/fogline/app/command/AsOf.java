package org.fogline.app.command;

import java.time.LocalDate;
import org.fogline.ledger.ClaimQuery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that show a case as it stood on an earlier day. */
final class AsOf {

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Only what was said by this day: by the day of the saying, else the document's date.")
    private @Nullable LocalDate said;

    @Option(
            names = "--recorded-by",
            paramLabel = "DATE",
            description = "The case as it stood at the end of this day (UTC).")
    private @Nullable LocalDate recorded;

    @Option(
            names = "--recorded-up-to",
            paramLabel = "ENTRY",
            description = "The case as it stood after this entry; 'history' gives the numbers.")
    private @Nullable Long entry;

    /** The day by which things were said, or null. */
    @Nullable
    LocalDate said() {
        return said;
    }

    /** Whether any of them is set. */
    boolean isSet() {
        return said != null || recorded != null || entry != null;
    }

    /** A query without filters as of these days. */
    ClaimQuery query() {
        return narrow(ClaimQuery.builder()).build();
    }

    /** Narrows a query to these days. */
    ClaimQuery.Builder narrow(ClaimQuery.Builder query) {
        return query.saidBy(said).recordedBy(recorded).recordedUpTo(entry);
    }

    /** What the options mean, in words; empty if none is set. */
    String words() {
        String bySaying = said == null ? "" : ", as said by " + said;
        return bySaying
                + (recorded == null ? "" : ", as recorded by " + recorded)
                + (entry == null ? "" : ", as recorded up to entry " + entry);
    }
}
