package org.fogline.reckon.sum;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fogline.reckon.sum.SumProblem.Inequality;
import org.jspecify.annotations.Nullable;

/**
 * A sum problem as a linear program of {@link RunningSums}, which GLOP (in OR-Tools) solves again and again from its last
 * basis; of the solvers that OR-Tools holds it was the fastest at that by far, given that it is told to do so.
 *
 * <p>To look for a contradiction, the inequalities share one slack that is made as small as possible: if it is not 0, the
 * dual values are, by Farkas's lemma, the multipliers of a contradiction, and as they stand at a corner, of a small one (J.
 * Gleeson and J. Ryan, "Identifying minimally infeasible subsystems", 1990).
 */
final class LinearModel {

    static final double TOLERANCE = 1e-6;
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private final SumProblem problem;
    private final MPSolver solver;
    private final RunningSums sums;
    private final MPVariable slack;
    private final @Nullable MPConstraint[] constraints;
    private final List<Inequality> used;
    private final List<List<Integer>> inequalitiesOf = new ArrayList<>();
    private final double beyond;
    private BitSet active = new BitSet();
    private boolean unbounded;

    /** What the program is asked for. */
    enum Purpose {
        /** One strong contradiction, or that there is none: all inequalities share one slack. */
        ONE,
        /** Bounds of sums: no slack. */
        BOUNDS
    }

    /** @param first the assertions that are active at first; for bounds none can be turned on later */
    LinearModel(SumProblem problem, Purpose purpose, BitSet first) {
        this.problem = problem;
        // Without preprocessing GLOP goes on from its last basis, which stays dual feasible while only bounds change.
        this.solver = glop("use_preprocessing: false use_dual_simplex: " + (purpose == Purpose.ONE));
        this.slack = solver.makeNumVar(0, purpose == Purpose.ONE ? INFINITY : 0, "");
        MPObjective objective = solver.objective();
        objective.setMinimization();
        if (purpose == Purpose.ONE) {
            objective.setCoefficient(slack, 1);
        }
        this.used = Relevance.of(problem, problem.all());
        this.sums = new RunningSums(solver, used);
        List<Inequality> inequalities = problem.inequalities();
        Set<Inequality> relevant = Collections.newSetFromMap(new IdentityHashMap<>());
        relevant.addAll(used);
        this.constraints = new MPConstraint[inequalities.size()];
        for (int assertion = 0; assertion < problem.assertions().size(); assertion++) {
            inequalitiesOf.add(new ArrayList<>());
        }
        for (int index = 0; index < constraints.length; index++) {
            Inequality inequality = inequalities.get(index);
            boolean isNeeded = purpose == Purpose.ONE || problem.bound(inequality, first) >= 0;
            if (!isNeeded || !relevant.contains(inequality)) {
                continue;
            }
            MPConstraint constraint = sums.constraint(inequality);
            if (purpose == Purpose.ONE) {
                constraint.setCoefficient(slack, inequality.sense() == Sense.AT_LEAST ? 1 : -1);
            }
            constraints[index] = constraint;
            for (int assertion : problem.assertionIndices(inequality)) {
                inequalitiesOf.get(assertion).add(index);
            }
        }
        this.beyond = beyond(problem);
        activate(first);
    }

    /** A new program for GLOP with some of its parameters. */
    static MPSolver glop(String parameters) {
        MPSolver created = MPSolver.createSolver("GLOP");
        if (created == null) {
            throw new IllegalStateException(NativeSolver.complaint());
        }
        tell(created, parameters);
        return created;
    }

    /** Sets GLOP's own parameters. */
    static void tell(MPSolver solver, String parameters) {
        if (!solver.setSolverSpecificParametersAsString(parameters)) {
            throw new IllegalStateException("GLOP does not know its parameters");
        }
    }

    /** More than any sum of bounds. */
    static double beyond(SumProblem problem) {
        double sum = 1;
        for (Row row : problem.rows()) {
            sum += row.bound();
        }
        return sum;
    }

    /**
     * Sets the bounds of a constraint to what the active assertions say. An inequality that is off keeps a bound that
     * always holds, so that the last basis stays dual feasible.
     */
    static void bind(MPConstraint constraint, Inequality inequality, long bound, double beyond) {
        boolean lower = inequality.sense() == Sense.AT_LEAST;
        constraint.setBounds(lower ? Math.max(bound, 0) : -INFINITY, lower ? INFINITY : bound >= 0 ? bound : beyond);
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
            if (constraint != null) {
                bind(constraint, inequality, problem.bound(inequality, active), beyond);
            }
        });
    }

    /**
     * The multipliers of a contradiction among the active assertions, by number of inequality; empty if they can hold
     * together.
     */
    Map<Integer, Double> conflict() {
        if (used.isEmpty()) {
            return Map.of();
        }
        MPSolver.ResultStatus status = solver.solve();
        if (status != MPSolver.ResultStatus.OPTIMAL) {
            throw new IllegalStateException("the linear program was not solved: " + status);
        }
        return solver.objective().value() > TOLERANCE ? multipliers(-1) : Map.of();
    }

    /**
     * The multipliers that bind the least (or most) of the sum that an inequality of the problem speaks of, by number of
     * inequality, where that one counts as taken once; null if the solver finds no answer. The active assertions must be
     * able to hold together.
     */
    @Nullable
    Map<Integer, Double> binding(int asked, boolean least) {
        Inequality inequality = problem.inequalities().get(asked);
        MPObjective objective = solver.objective();
        objective.clear();
        objective.setCoefficient(sums.atEnd(inequality), 1);
        objective.setCoefficient(sums.beforeStart(inequality), -1);
        objective.setOptimizationDirection(!least);
        MPSolver.ResultStatus status = solver.solve();
        unbounded = status == MPSolver.ResultStatus.UNBOUNDED;
        return status == MPSolver.ResultStatus.OPTIMAL ? multipliers(asked) : null;
    }

    /** Whether {@link #binding} found no answer last time because nothing bounds the sum. */
    boolean isUnbounded() {
        return unbounded;
    }

    /** What the last answer makes as small, or as large, as it can be. */
    double value() {
        return solver.objective().value();
    }

    /** Whether the last answer leaves the sum over an inequality's box at 0. */
    boolean isZero(Inequality inequality) {
        return sums.knows(inequality)
                && sums.atEnd(inequality).solutionValue()
                                - sums.beforeStart(inequality).solutionValue()
                        < TOLERANCE;
    }

    /** The assertions that active inequalities rest on. */
    static BitSet assertions(SumProblem problem, Collection<Integer> numbers, BitSet active) {
        BitSet assertions = new BitSet();
        for (int number : numbers) {
            for (int assertion : problem.assertionIndices(problem.inequalities().get(number))) {
                assertions.set(assertion, active.get(assertion));
            }
        }
        return assertions;
    }

    private Map<Integer, Double> multipliers(int without) {
        Map<Integer, Double> multipliers = new TreeMap<>();
        for (int index = 0; index < constraints.length; index++) {
            MPConstraint constraint = constraints[index];
            double value = constraint == null || index == without ? 0 : Math.abs(constraint.dualValue());
            // One that is off and still binds says only that no sum is negative.
            if (value > TOLERANCE && problem.bound(problem.inequalities().get(index), active) >= 0) {
                multipliers.put(index, value);
            }
        }
        return multipliers;
    }
}
