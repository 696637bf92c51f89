package org.fogline.reckon;

import java.util.List;
import org.fogline.reckon.world.Assertion;

/**
 * The least number of claims to doubt so that the rest can all be true.
 *
 * @param doubted one such set
 * @param proven whether no smaller set does
 * @param least what any such set has at the least
 * @param choices for each doubted claim the claims of which one could be doubted in its stead, as far as known
 */
public record RepairAnswer(List<Assertion> doubted, boolean proven, long least, List<List<Assertion>> choices) {

    public RepairAnswer {
        doubted = List.copyOf(doubted);
        choices = List.copyOf(choices);
    }
}
