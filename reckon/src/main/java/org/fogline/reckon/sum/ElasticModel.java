package org.fogline.reckon.sum;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import org.fogline.reckon.sum.SumProblem.Inequality;
import org.jspecify.annotations.Nullable;

/**
 * The elastic program (J. Chinneck and E. Dravnieks, "Locating minimal infeasible constraint sets in linear programs",
 * 1991): each inequality may be missed, and the sum of what is missed is made least. Inequalities that are missed can then
 * be explained one after the other: those that hold are made to hold, and what the one is missed by is made least, from the
 * basis that is there, in a few steps; the dual values are then the multipliers of a contradiction with it.
 */
final class ElasticModel implements AutoCloseable {

    private static final double TOLERANCE = LinearModel.TOLERANCE;
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final String BY_DUAL = "use_preprocessing: false use_dual_simplex: true";
    private static final String BY_PRIMAL =
            "use_preprocessing: false use_dual_simplex: false max_number_of_iterations: ";

    private final SumProblem problem;
    private final BitSet numbers;
    private final MPSolver solver;
    private final Map<Integer, Elastic> elastics = new TreeMap<>();
    private final double beyond;
    private BitSet active = new BitSet();

    /** An inequality with its slack. */
    private record Elastic(Inequality inequality, MPConstraint constraint, MPVariable slack) {}

    /**
     * Why an inequality is missed.
     *
     * @param holds that it need not be missed
     * @param multipliers by number of inequality; empty if it holds or no answer was found within the steps
     */
    record Missed(boolean holds, Map<Integer, Double> multipliers) {}

    /** @param numbers the inequalities to look at, by their numbers */
    ElasticModel(SumProblem problem, BitSet numbers) {
        this.problem = problem;
        this.numbers = (BitSet) numbers.clone();
        this.solver = LinearModel.glop(BY_DUAL);
        this.beyond = LinearModel.beyond(problem);
        RunningSums sums = new RunningSums(
                solver, numbers.stream().mapToObj(problem.inequalities()::get).toList());
        MPObjective objective = solver.objective();
        objective.setMinimization();
        numbers.stream().forEach(number -> {
            Inequality inequality = problem.inequalities().get(number);
            MPConstraint constraint = sums.constraint(inequality);
            MPVariable slack = solver.makeNumVar(0, INFINITY, "");
            constraint.setCoefficient(slack, inequality.sense() == Sense.AT_LEAST ? 1 : -1);
            objective.setCoefficient(slack, 1);
            elastics.put(number, new Elastic(inequality, constraint, slack));
        });
    }

    /** The inequalities that are missed if the sum of what is missed is least; empty if the active ones can all hold. */
    BitSet violated(BitSet wanted) {
        active = (BitSet) wanted.clone();
        elastics.values()
                .forEach(elastic -> LinearModel.bind(
                        elastic.constraint(),
                        elastic.inequality(),
                        problem.bound(elastic.inequality(), active),
                        beyond));
        BitSet violated = new BitSet();
        if (elastics.isEmpty()) {
            return violated;
        }
        MPSolver.ResultStatus status = solver.solve();
        if (status != MPSolver.ResultStatus.OPTIMAL) {
            throw new IllegalStateException("the linear program was not solved: " + status);
        }
        elastics.forEach(
                (number, elastic) -> violated.set(number, elastic.slack().solutionValue() > TOLERANCE));
        return violated;
    }

    /** The inequalities that took part in the last answer. */
    BitSet support() {
        BitSet support = new BitSet();
        multipliers().keySet().forEach(support::set);
        return support;
    }

    /** From now on all but the missed ones have to hold; {@link #explain} can be asked then. */
    void harden(BitSet missed) {
        elastics.forEach((number, elastic) -> elastic.slack().setUb(missed.get(number) ? INFINITY : 0));
        numbers.stream().forEach(number -> solver.objective().setCoefficient(slack(number), 0));
    }

    /** Why one of the missed inequalities is missed. If it need not be, it has to hold from now on, too. */
    Missed explain(int number, int steps) {
        LinearModel.tell(solver, BY_PRIMAL + steps);
        MPVariable slack = slack(number);
        solver.objective().setCoefficient(slack, 1);
        MPSolver.ResultStatus status = solver.solve();
        Map<Integer, Double> multipliers = status == MPSolver.ResultStatus.OPTIMAL ? multipliers() : Map.of();
        boolean holds = status == MPSolver.ResultStatus.OPTIMAL && slack.solutionValue() <= TOLERANCE;
        solver.objective().setCoefficient(slack, 0);
        if (holds) {
            slack.setUb(0);
        }
        return new Missed(holds, holds ? Map.of() : multipliers);
    }

    @Override
    public void close() {
        solver.delete();
    }

    private Map<Integer, Double> multipliers() {
        Map<Integer, Double> multipliers = new TreeMap<>();
        elastics.forEach((number, elastic) -> {
            double value = Math.abs(elastic.constraint().dualValue());
            // One that is off and still binds says only that no sum is negative.
            if (value > TOLERANCE && problem.bound(elastic.inequality(), active) >= 0) {
                multipliers.put(number, value);
            }
        });
        return multipliers;
    }

    private MPVariable slack(int number) {
        @Nullable Elastic elastic = elastics.get(number);
        if (elastic == null) {
            throw new IllegalArgumentException("no inequality " + number);
        }
        return elastic.slack();
    }
}
