package org.fogline.ledger;

import java.time.Instant;
import org.fogline.model.Claim;
import org.jspecify.annotations.Nullable;

/**
 * What another version of its document (the same URL, other bytes) has of a claim.
 *
 * @param document the name of the other version
 * @param entry the entry of the other version
 * @param recorded when the other version came into the case
 * @param isLater whether the other version came later
 * @param isSame whether it says the same, perhaps elsewhere in its text
 * @param claim the claim there, or null if there is none like it
 */
public record ClaimInVersion(
        String document,
        long entry,
        Instant recorded,
        boolean isLater,
        boolean isSame,
        @Nullable Claim claim) {}
