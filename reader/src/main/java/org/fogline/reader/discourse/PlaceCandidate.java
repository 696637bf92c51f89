package org.fogline.reader.discourse;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fogline.model.Where;

/**
 * Places that a claim may take over, one or several that go together.
 *
 * @param where the places
 * @param origins where in the text they come from and what they are; each speaks for them or against them
 */
public record PlaceCandidate(List<Where> where, Set<PlaceOrigin> origins) implements Weighable<PlaceOrigin> {

    static PlaceCandidate of(List<Where> where, PlaceOrigin origin) {
        return new PlaceCandidate(where, EnumSet.of(origin));
    }

    boolean isSame(List<Where> others) {
        if (where.size() != others.size()) {
            return false;
        }
        for (Where one : where) {
            boolean found = false;
            for (Where other : others) {
                found |= one.place().equals(other.place());
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }
}
