package org.fogline.ledger;

import java.time.LocalDate;
import org.fogline.model.Claim;
import org.jspecify.annotations.Nullable;

/**
 * A claim of the case, as decisions left it.
 *
 * @param row the place in the order of pages; for {@link ClaimQuery#after}
 * @param claim the claim, with corrections
 * @param document the sequence number of the document's entry
 * @param entry the sequence number of the entry that brought the claim
 * @param since the sequence number of the entry that made it what it is here
 * @param status how it stands
 * @param said the day on which it was said, else the document's date; null if neither is known
 * @param grade the credibility that an analyst gave it, 1 (confirmed) to 6 (cannot be judged), or null
 */
public record StoredClaim(
        long row,
        Claim claim,
        long document,
        long entry,
        long since,
        ClaimStatus status,
        @Nullable LocalDate said,
        @Nullable String grade) {}
