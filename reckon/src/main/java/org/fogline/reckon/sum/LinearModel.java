package org.fogline.reckon.sum;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fogline.reckon.sum.SumProblem.Inequality;
import org.jspecify.annotations.Nullable;

/**
 * A sum problem as a linear program of running sums, which GLOP (in OR-Tools) solves again and again from its last basis;
 * of the solvers that OR-Tools holds it was the fastest at that by far, given that it is told to do so.
 *
 * <p>One variable S[region, day] for each region of cells that some inequality speaks of and each day at which its window
 * begins or ends: an inequality has two terms, whatever its size. A region is the sum of smaller regions or single cells;
 * only those carry "never falls". The inequalities have slacks (one for all or one for each) whose sum is made as small as
 * possible: if it is not 0, the dual values are, by Farkas's lemma, the multipliers of contradictions, and as they stand at
 * a corner, of small ones (J. Gleeson and J. Ryan, "Identifying minimally infeasible subsystems", 1990).
 */
final class LinearModel {

    private static final double TOLERANCE = 1e-6;
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private final SumProblem problem;
    private final MPSolver solver;
    private final Purpose purpose;
    private final MPVariable slack;
    private final @Nullable MPConstraint[] constraints;
    private final @Nullable MPVariable[] slacks;
    private final List<Inequality> used;
    private final Map<CellSet, Node> nodes = new HashMap<>();
    private final List<List<Integer>> inequalitiesOf = new ArrayList<>();
    private final double beyond;
    private BitSet active = new BitSet();

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

    /** What the program is asked for. */
    enum Purpose {
        /** One strong contradiction, or that there is none: all inequalities share one slack. */
        ONE,
        /** Contradictions in all places at once: each inequality has a slack of its own, and their sum is least. */
        MANY,
        /** Bounds of sums: no slack. */
        BOUNDS
    }

    /** All assertions are active at first. */
    LinearModel(SumProblem problem, Purpose purpose) {
        this.problem = problem;
        this.purpose = purpose;
        MPSolver created = MPSolver.createSolver("GLOP");
        if (created == null) {
            throw new IllegalStateException(NativeSolver.complaint());
        }
        this.solver = created;
        // Without preprocessing GLOP goes on from its last basis, which stays dual feasible while only bounds change.
        boolean known = solver.setSolverSpecificParametersAsString(
                "use_preprocessing: false use_dual_simplex: " + (purpose == Purpose.BOUNDS ? "false" : "true"));
        if (!known) {
            throw new IllegalStateException("GLOP does not know its parameters");
        }
        this.slack = solver.makeNumVar(0, purpose == Purpose.ONE ? INFINITY : 0, "");
        MPObjective objective = solver.objective();
        objective.setMinimization();
        if (purpose == Purpose.ONE) {
            objective.setCoefficient(slack, 1);
        }
        this.used = Relevance.of(problem, problem.all());
        build();
        List<Inequality> inequalities = problem.inequalities();
        Set<Inequality> relevant = Collections.newSetFromMap(new IdentityHashMap<>());
        relevant.addAll(used);
        this.constraints = new MPConstraint[inequalities.size()];
        this.slacks = new MPVariable[inequalities.size()];
        for (int assertion = 0; assertion < problem.assertions().size(); assertion++) {
            inequalitiesOf.add(new ArrayList<>());
        }
        for (int index = 0; index < constraints.length; index++) {
            Inequality inequality = inequalities.get(index);
            if (!relevant.contains(inequality)) {
                continue;
            }
            Node node = node(inequality.cells());
            MPConstraint constraint = solver.makeConstraint(-INFINITY, INFINITY);
            constraint.setCoefficient(node.sum(inequality.to()), 1);
            constraint.setCoefficient(node.sum(inequality.from() - 1), -1);
            MPVariable own = slack;
            if (purpose == Purpose.MANY) {
                own = solver.makeNumVar(0, INFINITY, "");
                objective.setCoefficient(own, 1);
                slacks[index] = own;
            }
            if (purpose != Purpose.BOUNDS) {
                constraint.setCoefficient(own, inequality.sense() == Sense.AT_LEAST ? 1 : -1);
            }
            constraints[index] = constraint;
            for (int assertion : problem.assertionIndices(inequality)) {
                inequalitiesOf.get(assertion).add(index);
            }
        }
        double sum = 1;
        for (Row row : problem.rows()) {
            sum += row.bound();
        }
        this.beyond = sum;
        activate(problem.all());
    }

    /** Turns assertions on and off; only what changed is told to the solver. */
    void activate(BitSet wanted) {
        BitSet changed = (BitSet) wanted.clone();
        changed.xor(active);
        active = (BitSet) wanted.clone();
        BitSet touched = new BitSet();
        changed.stream().forEach(assertion -> inequalitiesOf.get(assertion).forEach(touched::set));
        touched.stream().forEach(index -> {
            Inequality inequality = problem.inequalities().get(index);
            MPConstraint constraint = constraints[index];
            if (constraint == null) {
                return;
            }
            long bound = problem.bound(inequality, active);
            boolean lower = inequality.sense() == Sense.AT_LEAST;
            // An inequality that is off keeps a bound that always holds, so that the last basis stays dual feasible.
            constraint.setBounds(
                    lower ? Math.max(bound, 0) : -INFINITY, lower ? INFINITY : bound >= 0 ? bound : beyond);
        });
    }

    /** The assertions of a contradiction among the active ones, or null if they can hold together. */
    @Nullable
    BitSet conflict() {
        if (used.isEmpty()) {
            return null;
        }
        solve();
        return solver.objective().value() > TOLERANCE ? support(-1) : null;
    }

    /**
     * The numbers of inequalities such that the rest can hold together without the assertions that they rest on; few, if
     * not the fewest. Empty if all can hold together.
     */
    BitSet violated() {
        BitSet violated = new BitSet();
        if (used.isEmpty()) {
            return violated;
        }
        solve();
        for (int index = 0; index < slacks.length; index++) {
            MPVariable own = slacks[index];
            violated.set(index, own != null && own.solutionValue() > TOLERANCE);
        }
        return violated;
    }

    /**
     * The assertions that bind the least (or most) of the sum that an inequality of the problem speaks of; null if the
     * solver finds no answer. The active assertions must be able to hold together.
     */
    @Nullable
    BitSet binding(int asked, boolean least) {
        Inequality inequality = problem.inequalities().get(asked);
        Node node = node(inequality.cells());
        MPObjective objective = solver.objective();
        objective.clear();
        objective.setCoefficient(node.sum(inequality.to()), 1);
        objective.setCoefficient(node.sum(inequality.from() - 1), -1);
        objective.setOptimizationDirection(!least);
        return solver.solve() == MPSolver.ResultStatus.OPTIMAL ? support(asked) : null;
    }

    private void solve() {
        MPSolver.ResultStatus status = solver.solve();
        if (status != MPSolver.ResultStatus.OPTIMAL) {
            throw new IllegalStateException("the linear program was not solved: " + status);
        }
    }

    private BitSet support(int without) {
        BitSet support = new BitSet();
        for (int index = 0; index < constraints.length; index++) {
            MPConstraint constraint = constraints[index];
            if (constraint != null && index != without && Math.abs(constraint.dualValue()) > TOLERANCE) {
                for (int assertion :
                        problem.assertionIndices(problem.inequalities().get(index))) {
                    if (active.get(assertion)) {
                        support.set(assertion);
                    }
                }
            }
        }
        return support;
    }

    private Node node(CellSet cells) {
        Node node = nodes.get(cells);
        if (node == null) {
            throw new IllegalArgumentException("no region " + cells);
        }
        return node;
    }

    private void build() {
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
