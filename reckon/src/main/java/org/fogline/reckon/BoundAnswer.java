package org.fogline.reckon;

import java.util.List;
import org.fogline.reckon.sum.Certificate;
import org.fogline.reckon.world.Assertion;
import org.fogline.reckon.world.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The lowest and the highest number that the kept claims allow. Conditional on those claims: it is no estimate.
 *
 * @param question what was asked
 * @param low the lowest
 * @param high the highest, or null if the claims set none
 * @param lowFrom the claims that bind the lowest
 * @param highFrom the claims that bind the highest
 * @param lowProof the certificate of the lowest, null where it is 0
 * @param highProof the certificate of the highest, null where there is none
 * @param leftOut the claims that were left out because not all could hold
 * @param openMost why the claims set no highest, in words; null where they do
 */
public record BoundAnswer(
        Question question,
        long low,
        @Nullable Long high,
        List<Assertion> lowFrom,
        List<Assertion> highFrom,
        @Nullable Certificate lowProof,
        @Nullable Certificate highProof,
        List<Assertion> leftOut,
        @Nullable String openMost) {

    public BoundAnswer {
        lowFrom = List.copyOf(lowFrom);
        highFrom = List.copyOf(highFrom);
        leftOut = List.copyOf(leftOut);
    }

    /** Whether any claim bears on the question. */
    public boolean saysSomething() {
        return low > 0 || high != null;
    }

    /** "483 to 640", "at least 66", "nothing". */
    public String figure() {
        return saysSomething() ? Wording.figure(low, high) : "nothing";
    }
}
