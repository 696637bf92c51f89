package org.fogline.reckon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fogline.model.Where;
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

    /**
     * Each contradiction once: where a claim is told by two speakers of the account, with the same figure, days, places
     * and people, the sum is the same, and the one with the most totals is kept.
     */
    static List<Contradiction> toldOnce(List<Contradiction> contradictions) {
        Map<List<String>, Contradiction> once = new LinkedHashMap<>();
        for (Contradiction contradiction : contradictions) {
            once.merge(
                    contradiction.figures(),
                    contradiction,
                    (one, other) -> other.totals() > one.totals() ? other : one);
        }
        return List.copyOf(once.values());
    }

    private List<String> figures() {
        return claims.stream()
                .map(claim -> claim.low() + " " + claim.high() + " " + claim.from() + " " + claim.to() + " "
                        + claim.loss().effects() + claim.loss().unit()
                        + new TreeSet<>(claim.loss().sides())
                        + claim.claim().where().stream()
                                .map(Where::place)
                                .sorted()
                                .toList())
                .sorted()
                .toList();
    }

    private long totals() {
        return claims.stream().filter(Assertion::isTotal).count();
    }

    /**
     * The same contradictions, first those that share no claim with one before them: one wrong claim contradicts many
     * others, and the first few should not all tell of it.
     */
    static List<Contradiction> differentFirst(List<Contradiction> contradictions) {
        Set<Assertion> told = new HashSet<>();
        List<Contradiction> first = new ArrayList<>();
        List<Contradiction> others = new ArrayList<>();
        for (Contradiction contradiction : contradictions) {
            if (Collections.disjoint(told, contradiction.claims())) {
                first.add(contradiction);
                told.addAll(contradiction.claims());
            } else {
                others.add(contradiction);
            }
        }
        first.addAll(others);
        return List.copyOf(first);
    }
}
