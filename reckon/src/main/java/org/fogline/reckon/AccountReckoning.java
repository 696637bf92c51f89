package org.fogline.reckon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.fogline.reckon.sum.Bounds;
import org.fogline.reckon.sum.Certificate;
import org.fogline.reckon.sum.ContradictionSearch;
import org.fogline.reckon.sum.NativeSolver;
import org.fogline.reckon.sum.Repair;
import org.fogline.reckon.sum.SumSolver;
import org.fogline.reckon.world.Assertion;
import org.fogline.reckon.world.World;
import org.jspecify.annotations.Nullable;

/**
 * What one account, or several jointly, add up to. Bounds hold for the claims that are kept: where not all can be true,
 * the cheapest repair is left out and named. Not safe for use by more than one thread.
 */
public final class AccountReckoning {

    private static final long REPAIR_MILLISECONDS = 60_000;

    private final String name;
    private final World world;
    private final SumSolver solver;
    private final Explanation explanation;
    private Repair.@Nullable Result repair;
    private boolean complete = true;

    AccountReckoning(
            String name,
            Collection<Assertion> assertions,
            Collection<Question> questions,
            Collection<List<String>> events,
            Background background) {
        this.name = name;
        this.world = new World(assertions, questions, events, background);
        this.solver = new SumSolver(world.problem());
        this.explanation = new Explanation(world);
    }

    /** The account's name, or the names of the accounts. */
    public String name() {
        return name;
    }

    /** What the account asserts. */
    public List<Assertion> assertions() {
        return world.assertions();
    }

    World world() {
        return world;
    }

    /** Whether all claims of the account can be true together. */
    public boolean isFeasible() {
        return solver.isFeasible(world.problem().all());
    }

    /** What a minimal contradiction search found. */
    public record Contradictions(List<Contradiction> found, boolean complete) {}

    /** All minimal contradictions, up to a number and a time. */
    public Contradictions contradictions(int limit, long milliseconds) {
        ContradictionSearch.Result result = ContradictionSearch.all(solver, limit, milliseconds);
        complete &= result.complete() || NativeSolver.isAvailable();
        return new Contradictions(
                result.contradictions().stream().map(explanation::contradiction).toList(), result.complete());
    }

    /** The least number of claims to doubt. */
    public RepairAnswer repair() {
        Repair.Result result = result();
        List<Assertion> doubted = assertions(world.problem().names(result.dropped()));
        List<List<Assertion>> choices = new ArrayList<>();
        for (int member = result.dropped().nextSetBit(0);
                member >= 0;
                member = result.dropped().nextSetBit(member + 1)) {
            choices.add(choices(result, member));
        }
        return new RepairAnswer(doubted, result.proven(), result.least(), choices);
    }

    /** The claims each of which would do in a doubted one's stead: those in all contradictions that only it hits. */
    private List<Assertion> choices(Repair.Result result, int member) {
        BitSet candidates = null;
        for (Certificate certificate : result.contradictions()) {
            BitSet set = world.problem().assertionsOf(certificate);
            BitSet hit = (BitSet) set.clone();
            hit.and(result.dropped());
            if (hit.cardinality() == 1 && hit.get(member)) {
                if (candidates == null) {
                    candidates = set;
                } else {
                    candidates.and(set);
                }
            }
        }
        BitSet working = new BitSet();
        if (candidates != null) {
            for (int other = candidates.nextSetBit(0); other >= 0; other = candidates.nextSetBit(other + 1)) {
                BitSet kept = kept(result);
                kept.set(member);
                kept.clear(other);
                if (other != member && solver.isFeasible(kept)) {
                    working.set(other);
                }
            }
        }
        return assertions(world.problem().names(working));
    }

    /** The lowest and highest for questions that the reckoning was made with. */
    public List<BoundAnswer> bounds(List<Question> questions) {
        BitSet kept = kept(result());
        Bounds bounds = new Bounds(
                world.problem(),
                questions.stream()
                        .map(question -> new Bounds.Asked(
                                world.cells(question), world.from(question.from()), world.to(question.to())))
                        .toList(),
                kept);
        List<Assertion> leftOut = assertions(world.problem().names(result().dropped()));
        List<Assertion> claims = assertions(world.problem().names(kept));
        List<BoundAnswer> answers = new ArrayList<>();
        for (int index = 0; index < questions.size(); index++) {
            Bounds.Bound least = bounds.least(index);
            Bounds.Bound most = bounds.most(index);
            answers.add(new BoundAnswer(
                    questions.get(index),
                    least.value(),
                    most == null ? null : Long.valueOf(most.value()),
                    assertions(least.assertions()),
                    most == null ? List.of() : assertions(most.assertions()),
                    least.certificate(),
                    most == null ? null : most.certificate(),
                    leftOut,
                    most == null ? OpenMost.why(claims, questions.get(index)) : null));
        }
        complete &= bounds.isComplete();
        return answers;
    }

    /** What the user should know of how far the answers go; empty if they are as good as the method makes them. */
    public List<String> caveats() {
        String complaint = NativeSolver.complaint();
        if (solver.isComplete() && complete) {
            return List.of();
        }
        return List.of(
                complaint != null
                        ? complaint
                        : "so many claims depend on one another that some bounds may be wider than they need be");
    }

    private Repair.Result result() {
        if (repair == null) {
            repair = Repair.least(solver, REPAIR_MILLISECONDS);
        }
        return repair;
    }

    private BitSet kept(Repair.Result result) {
        BitSet kept = world.problem().all();
        kept.andNot(result.dropped());
        return kept;
    }

    private List<Assertion> assertions(List<String> ids) {
        return ids.stream().map(world::assertion).toList();
    }
}
