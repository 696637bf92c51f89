package org.fogline.reckon;

import java.util.List;
import org.fogline.reckon.world.Assertion;

/**
 * What a total claims beyond the incidents that the same account tells of inside its window and place. Figures as they
 * stand, each event once.
 *
 * @param total the total
 * @param items the incidents, one claim for each event
 * @param sum what they come to
 * @param remainder the total less the sum; below 0 the incidents exceed the total
 */
public record NotItemised(Assertion total, List<Assertion> items, long sum, long remainder) {

    public NotItemised {
        items = List.copyOf(items);
    }
}
