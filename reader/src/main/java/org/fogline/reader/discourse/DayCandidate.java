package org.fogline.reader.discourse;

import java.util.EnumSet;
import java.util.Set;
import org.fogline.model.When;

/**
 * Days that a claim may take over.
 *
 * @param when the days
 * @param origins where they come from; each speaks for them
 */
public record DayCandidate(When when, Set<DayOrigin> origins) implements Weighable<DayOrigin> {

    static DayCandidate of(When when, DayOrigin origin) {
        return new DayCandidate(when, EnumSet.of(origin));
    }

    boolean isSame(When other) {
        return java.util.Objects.equals(when.from(), other.from()) && java.util.Objects.equals(when.to(), other.to());
    }
}
