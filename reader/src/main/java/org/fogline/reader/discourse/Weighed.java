package org.fogline.reader.discourse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Whom words could mean, or whom someone could be fighting, with what speaks for it.
 *
 * @param name the canonical name
 * @param weight what speaks for it
 */
public record Weighed(String name, int weight) {

    /** Each name once with the most that speaks for it, the likeliest first; of equals the one named first. */
    static List<Weighed> ranked(List<Weighed> candidates) {
        List<Weighed> sorted = new ArrayList<>(candidates);
        sorted.sort(Comparator.comparingInt(Weighed::weight).reversed());
        List<Weighed> once = new ArrayList<>(sorted.size());
        for (Weighed candidate : sorted) {
            if (!holds(once, candidate.name)) {
                once.add(candidate);
            }
        }
        return once;
    }

    private static boolean holds(List<Weighed> known, String name) {
        for (Weighed other : known) {
            if (other.name.equals(name)) {
                return true;
            }
        }
        return false;
    }
}
