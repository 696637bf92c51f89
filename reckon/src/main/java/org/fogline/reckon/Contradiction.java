package org.fogline.reckon;

import java.util.List;
import org.fogline.reckon.sum.Certificate;
import org.fogline.reckon.world.Assertion;

/**
 * A minimal set of claims that cannot all be true: any of them left out, the rest can.
 *
 * @param claims the claims
 * @param sentence the contradiction in words, as a sum that can be redone with a pencil
 * @param sameEvent whether two claims about one event disagree, rather than sums of them
 * @param certificate the proof, checked
 */
public record Contradiction(List<Assertion> claims, String sentence, boolean sameEvent, Certificate certificate) {

    public Contradiction {
        claims = List.copyOf(claims);
    }
}
