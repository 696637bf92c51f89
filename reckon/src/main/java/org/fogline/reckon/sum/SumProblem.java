package org.fogline.reckon.sum;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Rows that are to hold together, over unknown whole numbers of at least 0, one for each cell and day. What one statement
 * lists side by side gives more than each row alone: the listed rows add up inside any box that holds them.
 */
public final class SumProblem {

    /** Beyond this many boxes for one statement only the largest are used: bounds stay right and may be looser. */
    private static final int BOXES = 60;

    /**
     * A row, or rows of one listing that add up.
     *
     * @param rows the indices of the rows
     */
    record Inequality(Sense sense, int[] rows, CellSet cells, int from, int to) {

        boolean covers(Inequality other) {
            return from <= other.from && other.to <= to && cells.containsAll(other.cells);
        }

        boolean overlaps(Inequality other) {
            return from <= other.to && other.from <= to && cells.intersects(other.cells);
        }
    }

    private final List<Row> rows;
    private final List<String> assertions;
    private final int[] assertionOf;
    private final List<Inequality> inequalities = new ArrayList<>();
    private final Map<String, Row> rowsById = new LinkedHashMap<>();
    private final List<List<Integer>> inequalitiesOf = new ArrayList<>();

    private SumProblem(List<Row> rows) {
        this.rows = rows;
        this.assertions =
                List.copyOf(new TreeSet<>(rows.stream().map(Row::assertion).toList()));
        Map<String, Integer> index = new HashMap<>();
        for (int position = 0; position < assertions.size(); position++) {
            index.put(assertions.get(position), position);
        }
        this.assertionOf = rows.stream()
                .mapToInt(row -> index.getOrDefault(row.assertion(), -1))
                .toArray();
        for (int row = 0; row < rows.size(); row++) {
            Row single = rows.get(row);
            inequalities.add(
                    new Inequality(single.sense(), new int[] {row}, single.cells(), single.from(), single.to()));
        }
        addListings();
        rows.forEach(row -> rowsById.put(row.id(), row));
        assertions.forEach(assertion -> inequalitiesOf.add(new ArrayList<>()));
        for (int number = 0; number < inequalities.size(); number++) {
            for (int assertion : assertionIndices(inequalities.get(number))) {
                inequalitiesOf.get(assertion).add(number);
            }
        }
    }

    /** The order of the rows does not matter. */
    public static SumProblem of(Collection<Row> rows) {
        List<Row> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing(Row::id));
        return new SumProblem(Collections.unmodifiableList(sorted));
    }

    public List<Row> rows() {
        return rows;
    }

    /** The rows by their ids, for the checker. */
    public Map<String, Row> rowsById() {
        return new LinkedHashMap<>(rowsById);
    }

    /** What can be doubted or kept as one, sorted; a set of them is given as bits in this order. */
    public List<String> assertions() {
        return assertions;
    }

    /** All assertions. */
    public BitSet all() {
        BitSet all = new BitSet();
        all.set(0, assertions.size());
        return all;
    }

    /** The names of a set of assertions. */
    public List<String> names(BitSet set) {
        return set.stream().mapToObj(assertions::get).toList();
    }

    List<Inequality> inequalities() {
        return inequalities;
    }

    /** The inequalities that rest on one of these assertions at least, in their order. */
    List<Inequality> inequalities(BitSet active) {
        if (active.cardinality() == assertions.size()) {
            return inequalities;
        }
        BitSet numbers = new BitSet();
        active.stream().forEach(assertion -> inequalitiesOf.get(assertion).forEach(numbers::set));
        return numbers.stream().mapToObj(inequalities::get).toList();
    }

    /** The numbers of the inequalities that rest on an assertion. */
    List<Integer> inequalitiesOf(int assertion) {
        return inequalitiesOf.get(assertion);
    }

    /** The bound of an inequality from the active assertions only; negative if it says nothing. */
    long bound(Inequality inequality, BitSet active) {
        long sum = inequality.sense() == Sense.AT_MOST ? 0 : -1;
        for (int row : inequality.rows()) {
            if (active.get(assertionOf[row])) {
                long bound = rows.get(row).bound();
                sum = sum < 0 ? bound : sum + bound;
            } else if (inequality.sense() == Sense.AT_MOST) {
                return -1;
            }
        }
        return inequality.sense() == Sense.AT_LEAST && sum == 0 ? -1 : sum;
    }

    /**
     * Whether the least of a part is above the most of a whole that holds it: a contradiction that is seen without
     * solving anything. False says nothing.
     */
    boolean hasPartAboveWhole(BitSet active) {
        List<Inequality> parts = new ArrayList<>();
        List<Inequality> wholes = new ArrayList<>();
        for (Inequality inequality : inequalities(active)) {
            if (bound(inequality, active) >= 0) {
                (inequality.sense() == Sense.AT_LEAST ? parts : wholes).add(inequality);
            }
        }
        // The largest parts first: behind the first that is no larger than a whole none is.
        parts.sort(Comparator.comparingLong((Inequality part) -> bound(part, active))
                .reversed());
        long[] leasts = parts.stream().mapToLong(part -> bound(part, active)).toArray();
        for (Inequality whole : wholes) {
            long most = bound(whole, active);
            for (int index = 0; index < leasts.length && leasts[index] > most; index++) {
                if (whole.covers(parts.get(index))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The assertions that an inequality rests on, each once. */
    int[] assertionIndices(Inequality inequality) {
        return java.util.Arrays.stream(inequality.rows())
                .map(row -> assertionOf[row])
                .distinct()
                .toArray();
    }

    /** A line of a certificate from an inequality and the active assertions. */
    Line line(Inequality inequality, BitSet active, long multiplier) {
        List<String> ids = new ArrayList<>();
        for (int row : inequality.rows()) {
            if (active.get(assertionOf[row])) {
                ids.add(rows.get(row).id());
            }
        }
        return new Line(inequality.sense(), ids, bound(inequality, active), multiplier);
    }

    /** The assertions that some rows belong to. */
    public BitSet assertionsOf(Collection<String> rowIds) {
        BitSet found = new BitSet();
        for (String id : rowIds) {
            Row row = rowsById.get(id);
            if (row != null) {
                found.set(Collections.binarySearch(assertions, row.assertion()));
            }
        }
        return found;
    }

    /** The assertions that a certificate rests on. */
    public BitSet assertionsOf(Certificate certificate) {
        return assertionsOf(certificate.lines().stream()
                .flatMap(line -> line.rows().stream())
                .toList());
    }

    private void addListings() {
        Map<String, List<Integer>> listings = new LinkedHashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            String listing = rows.get(row).listing();
            if (listing != null
                    && rows.get(row).sense() == Sense.AT_LEAST
                    && rows.get(row).bound() > 0) {
                listings.computeIfAbsent(listing, key -> new ArrayList<>()).add(row);
            }
        }
        for (List<Integer> listed : listings.values()) {
            addBelow(listed);
            for (List<Integer> group : overlapping(listed)) {
                if (group.size() > 1) {
                    addBoxes(group);
                }
            }
        }
    }

    /** What a statement lists inside the box of an upper bound adds up to no more than that bound. */
    private void addBelow(List<Integer> listed) {
        Set<List<Integer>> seen = new HashSet<>();
        int singles = rows.size();
        for (int index = 0; index < singles; index++) {
            Inequality upper = inequalities.get(index);
            if (upper.sense() != Sense.AT_MOST) {
                continue;
            }
            List<Integer> inside = listed.stream()
                    .filter(row -> upper.covers(inequalities.get(row)))
                    .toList();
            if (inside.size() > 1 && seen.add(inside)) {
                Inequality box = inequalities.get(inside.get(0));
                for (int row : inside) {
                    box = hull(box, inequalities.get(row));
                }
                inequalities.add(new Inequality(
                        Sense.AT_LEAST,
                        inside.stream().mapToInt(Integer::intValue).toArray(),
                        box.cells(),
                        box.from(),
                        box.to()));
            }
        }
    }

    /** Rows that share nothing with any other need no box: their sum follows. The rest falls into groups. */
    private List<List<Integer>> overlapping(List<Integer> listed) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int row : listed) {
            List<Integer> merged = new ArrayList<>(List.of(row));
            List<List<Integer>> apart = new ArrayList<>();
            for (List<Integer> group : groups) {
                if (group.stream().anyMatch(other -> rows.get(other).overlaps(rows.get(row)))) {
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

    /**
     * The sum of the rows inside each box that is the hull of some of them. By Hall's theorem these conditions say all
     * that disjointness says where the boxes are intervals; elsewhere they are right and may be looser.
     */
    private void addBoxes(List<Integer> group) {
        Map<String, Inequality> boxes = new LinkedHashMap<>();
        List<Inequality> open = new ArrayList<>();
        for (int row : group) {
            Inequality box = inequalities.get(row);
            if (boxes.putIfAbsent(key(box), box) == null) {
                open.add(box);
            }
        }
        for (int position = 0; position < open.size() && boxes.size() < BOXES; position++) {
            Inequality left = open.get(position);
            for (int other = 0; other < position && boxes.size() < BOXES; other++) {
                Inequality right = open.get(other);
                if (left.overlaps(right)) {
                    Inequality hull = hull(left, right);
                    if (boxes.putIfAbsent(key(hull), hull) == null) {
                        open.add(hull);
                    }
                }
            }
        }
        Inequality whole = inequalities.get(group.get(0));
        for (int row : group) {
            whole = hull(whole, inequalities.get(row));
        }
        boxes.putIfAbsent(key(whole), whole);
        for (Inequality box : boxes.values()) {
            int[] inside = group.stream()
                    .filter(row -> box.covers(inequalities.get(row)))
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .toArray();
            if (inside.length > 1) {
                inequalities.add(new Inequality(Sense.AT_LEAST, inside, box.cells(), box.from(), box.to()));
            }
        }
    }

    private static Inequality hull(Inequality left, Inequality right) {
        return new Inequality(
                Sense.AT_LEAST,
                left.rows(),
                left.cells().union(right.cells()),
                Math.min(left.from(), right.from()),
                Math.max(left.to(), right.to()));
    }

    private static String key(Inequality box) {
        return box.cells() + " " + box.from() + " " + box.to();
    }
}
