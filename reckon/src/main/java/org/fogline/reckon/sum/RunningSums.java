package org.fogline.reckon.sum;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fogline.reckon.sum.SumProblem.Inequality;

/**
 * The running sums that some inequalities speak of, as variables of a linear program, with what is always true of them.
 *
 * <p>One variable S[region, day] for each region of cells that some inequality speaks of and each day at which its window
 * begins or ends: an inequality has two terms, whatever its size. A region is the sum of smaller regions or single cells;
 * only those carry "never falls".
 */
final class RunningSums {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private final MPSolver solver;
    private final Map<CellSet, Node> nodes = new HashMap<>();

    /** A region, its parts, and its running sums by day. */
    private static final class Node {
        private final BitSet atoms;
        private final String name;
        private final int size;
        private final TreeSet<Integer> days = new TreeSet<>();
        private final TreeMap<Integer, MPVariable> sums = new TreeMap<>();
        private final List<Node> parts = new ArrayList<>();

        Node(BitSet atoms) {
            this.atoms = atoms;
            this.name = atoms.toString();
            this.size = atoms.cardinality();
        }

        MPVariable sum(int day) {
            MPVariable variable = sums.get(day);
            if (variable == null) {
                throw new IllegalArgumentException("no sum for day " + day);
            }
            return variable;
        }
    }

    /** Adds the sums that the inequalities need to a program. */
    RunningSums(MPSolver solver, List<Inequality> used) {
        this.solver = solver;
        build(used);
    }

    /** Whether the inequality was among those that the sums were made for. */
    boolean knows(Inequality inequality) {
        Node node = nodes.get(inequality.cells());
        return node != null && node.days.contains(inequality.to()) && node.days.contains(inequality.from() - 1);
    }

    /** The sum up to the end of an inequality's window. */
    MPVariable atEnd(Inequality inequality) {
        return node(inequality.cells()).sum(inequality.to());
    }

    /** The sum up to the day before an inequality's window. */
    MPVariable beforeStart(Inequality inequality) {
        return node(inequality.cells()).sum(inequality.from() - 1);
    }

    /** A constraint on the sum of an inequality's box, without bounds yet. */
    MPConstraint constraint(Inequality inequality) {
        MPConstraint constraint = solver.makeConstraint(-INFINITY, INFINITY);
        constraint.setCoefficient(atEnd(inequality), 1);
        constraint.setCoefficient(beforeStart(inequality), -1);
        return constraint;
    }

    private Node node(CellSet cells) {
        Node node = nodes.get(cells);
        if (node == null) {
            throw new IllegalArgumentException("no region " + cells);
        }
        return node;
    }

    private void build(List<Inequality> used) {
        Map<CellSet, TreeSet<Integer>> days = new HashMap<>();
        for (Inequality inequality : used) {
            TreeSet<Integer> own = days.computeIfAbsent(inequality.cells(), cells -> new TreeSet<>());
            own.add(inequality.from() - 1);
            own.add(inequality.to());
        }
        List<CellSet> regions = new ArrayList<>(days.keySet());
        Map<BitSet, Node> byAtoms = new HashMap<>();
        List<BitSet> atoms = atoms(regions);
        for (int index = 0; index < regions.size(); index++) {
            Node node = byAtoms.computeIfAbsent(atoms.get(index), Node::new);
            node.days.addAll(days.getOrDefault(regions.get(index), new TreeSet<>()));
            nodes.put(regions.get(index), node);
        }
        List<Node> largestFirst = new ArrayList<>(byAtoms.values());
        Comparator<Node> inOrder = Comparator.comparing(node -> node.name);
        largestFirst.sort(Comparator.comparingInt((Node node) -> -node.size).thenComparing(inOrder));
        for (int index = 0; index < largestFirst.size(); index++) {
            split(largestFirst, index, byAtoms);
        }
        List<Node> all = new ArrayList<>(byAtoms.values());
        all.sort(inOrder);
        all.forEach(this::addVariables);
        all.forEach(this::addConstraints);
    }

    /** Cells that no region tells apart are one atom. */
    private static List<BitSet> atoms(List<CellSet> regions) {
        Map<Integer, BitSet> regionsOf = new TreeMap<>();
        for (int index = 0; index < regions.size(); index++) {
            for (int cell : regions.get(index).toArray()) {
                regionsOf.computeIfAbsent(cell, key -> new BitSet()).set(index);
            }
        }
        Map<BitSet, Integer> numbers = new HashMap<>();
        List<BitSet> atoms = new ArrayList<>();
        regions.forEach(region -> atoms.add(new BitSet()));
        for (BitSet membership : regionsOf.values()) {
            int number = numbers.computeIfAbsent(membership, key -> numbers.size());
            membership.stream().forEach(region -> atoms.get(region).set(number));
        }
        return atoms;
    }

    /** Splits a region into the largest smaller regions that fit, then into atoms. */
    private static void split(List<Node> largestFirst, int index, Map<BitSet, Node> byAtoms) {
        Node node = largestFirst.get(index);
        if (node.atoms.cardinality() == 1) {
            return;
        }
        BitSet rest = (BitSet) node.atoms.clone();
        for (int other = index + 1; other < largestFirst.size() && !rest.isEmpty(); other++) {
            BitSet candidate = largestFirst.get(other).atoms;
            BitSet outside = (BitSet) candidate.clone();
            outside.andNot(rest);
            if (outside.isEmpty()) {
                node.parts.add(largestFirst.get(other));
                rest.andNot(candidate);
            }
        }
        rest.stream().forEach(atom -> {
            BitSet single = new BitSet();
            single.set(atom);
            node.parts.add(byAtoms.computeIfAbsent(single, Node::new));
        });
        // Parts come later in the order, so their own parts are told of these days too.
        node.parts.forEach(part -> part.days.addAll(node.days));
    }

    private void addVariables(Node node) {
        for (int day : node.days) {
            node.sums.put(day, solver.makeNumVar(0, INFINITY, ""));
        }
    }

    private void addConstraints(Node node) {
        MPVariable before = null;
        for (Map.Entry<Integer, MPVariable> sum : node.sums.entrySet()) {
            if (node.parts.isEmpty()) {
                if (before != null) {
                    MPConstraint rises = solver.makeConstraint(0, INFINITY);
                    rises.setCoefficient(sum.getValue(), 1);
                    rises.setCoefficient(before, -1);
                }
                before = sum.getValue();
            } else {
                MPConstraint equals = solver.makeConstraint(0, 0);
                equals.setCoefficient(sum.getValue(), 1);
                for (Node part : node.parts) {
                    equals.setCoefficient(part.sum(sum.getKey()), -1);
                }
            }
        }
    }
}
