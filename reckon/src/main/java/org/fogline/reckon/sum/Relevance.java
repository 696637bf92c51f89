package org.fogline.reckon.sum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import org.fogline.reckon.sum.SumProblem.Inequality;

/**
 * Leaves out what cannot take part in any contradiction: a lower bound of which some cell and day lies under no upper
 * bound, and then an upper bound over none of the lower bounds that are left.
 */
final class Relevance {

    private Relevance() {}

    static List<Inequality> of(SumProblem problem, BitSet active) {
        List<Inequality> uppers = new ArrayList<>();
        List<Inequality> lowers = new ArrayList<>();
        for (Inequality inequality : problem.inequalities(active)) {
            if (problem.bound(inequality, active) >= 0) {
                (inequality.sense() == Sense.AT_MOST ? uppers : lowers).add(inequality);
            }
        }
        lowers.removeIf(lower -> !covered(lower, uppers));
        uppers.removeIf(upper -> lowers.stream().noneMatch(upper::overlaps));
        List<Inequality> relevant = new ArrayList<>(lowers);
        relevant.addAll(uppers);
        return relevant;
    }

    /** The rows that can take part in a contradiction, in parts that share no cell and day. */
    static List<List<Row>> parts(SumProblem problem) {
        List<List<Row>> parts = new ArrayList<>();
        for (List<Inequality> group : parts(of(problem, problem.all()))) {
            BitSet rows = new BitSet();
            group.forEach(inequality -> Arrays.stream(inequality.rows()).forEach(rows::set));
            parts.add(rows.stream().mapToObj(problem.rows()::get).toList());
        }
        return parts;
    }

    /** Inequalities in parts that share no cell and day. */
    static List<List<Inequality>> parts(List<Inequality> inequalities) {
        List<List<Inequality>> groups = new ArrayList<>();
        for (Inequality inequality : inequalities) {
            List<Inequality> merged = new ArrayList<>(List.of(inequality));
            List<List<Inequality>> apart = new ArrayList<>();
            for (List<Inequality> group : groups) {
                if (group.stream().anyMatch(inequality::overlaps)) {
                    merged.addAll(group);
                } else {
                    apart.add(group);
                }
            }
            apart.add(merged);
            groups = apart;
        }
        return groups;
    }

    /** Whether each cell and day of a box lies under some upper bound. */
    static boolean covered(Inequality lower, List<Inequality> uppers) {
        List<Inequality> over = new ArrayList<>();
        TreeSet<Integer> days = new TreeSet<>();
        days.add(lower.from());
        for (Inequality upper : uppers) {
            if (upper.overlaps(lower)) {
                if (upper.covers(lower)) {
                    return true;
                }
                over.add(upper);
                days.add(Math.max(lower.from(), upper.from()));
                days.add(upper.to() + 1);
            }
        }
        if (over.isEmpty()) {
            return false;
        }
        for (int day : days.headSet(lower.to(), true)) {
            BitSet open = lower.cells().toBits();
            for (Inequality upper : over) {
                if (upper.from() <= day && day <= upper.to()) {
                    open.andNot(upper.cells().toBits());
                }
            }
            if (!open.isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
