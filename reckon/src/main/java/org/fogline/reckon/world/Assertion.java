package org.fogline.reckon.world;

import java.time.LocalDate;
import java.util.List;
import org.fogline.model.Attribution;
import org.fogline.model.Claim;
import org.fogline.model.Loss;
import org.fogline.model.Scope;
import org.fogline.reckon.Interest;
import org.fogline.reckon.Policy;
import org.jspecify.annotations.Nullable;

/**
 * One counted loss of one claim, as the reckoning reads it: what can be doubted or kept as one.
 *
 * @param id the claim's id, {@code #} and the loss's index
 * @param claim the claim
 * @param lossIndex which of its losses
 * @param account the account that says so
 * @param interest which way the account would gain by it
 * @param low the least, under the policy's reading
 * @param high the most, or null
 * @param from the first day of the window, null if it is open
 * @param to the last day, null if it is open
 * @param listing the statement that lists it side by side with others, or null
 * @param notes what was not taken at its word, and why
 */
public record Assertion(
        String id,
        Claim claim,
        int lossIndex,
        String account,
        Interest interest,
        long low,
        @Nullable Long high,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String listing,
        List<String> notes) {

    public Assertion {
        notes = List.copyOf(notes);
    }

    /** The loss. */
    public Loss loss() {
        return claim.losses().get(lossIndex);
    }

    /** Whether it is a total, not an incident. */
    public boolean isTotal() {
        return claim.scope() != Scope.INCIDENT;
    }

    /** Who says so and where, nearest the reader first: "Al-Naba 130", "Amaq". */
    public String speaker() {
        if (claim.attribution().isEmpty()) {
            return account.equals(Policy.authorOf(claim.document())) ? "the " + account : claim.document();
        }
        Attribution first = claim.attribution().get(0);
        String report = first.report();
        return report == null ? first.source() : report;
    }

    /** The figure as it stands, without any reading: "640", "at least 66", "270 to 330". */
    public String figure() {
        return Wording.figure(loss().count().low(), loss().count().high());
    }
}
