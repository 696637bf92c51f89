package org.fogline.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check of a case found.
 *
 * @param firstWrong the first thing that is wrong, for a person; null if nothing is
 * @param entries the number of entries that were walked
 * @param bytes the bytes of content, texts and originals that were hashed
 * @param head the hash of the last entry, in hexadecimal digits; empty if there is none
 * @param contentHash the hash of all contents in their order, without authors, times and salts; null where parts of the
 *     case were left out on purpose
 * @param signatures one line for each signature: who signed which entry, and when
 */
public record VerifyReport(
        @Nullable String firstWrong,
        long entries,
        long bytes,
        String head,
        @Nullable String contentHash,
        List<String> signatures) {

    public VerifyReport {
        signatures = List.copyOf(signatures);
    }

    /** Whether nothing is wrong. */
    public boolean isWhole() {
        return firstWrong == null;
    }
}
