package org.fogline.reckon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Low, best and high by a named policy, with what each account allows. Not a truth: another policy gives another.
 *
 * @param policy the rule
 * @param question what was asked
 * @param low the low figure, null if no account says anything that the policy takes
 * @param best the best figure, null if the policy gives none
 * @param bestIsLeast whether the best figure is the least of an account whose most is open
 * @param high the high figure; null if it is open, or no account says anything
 * @param openHigh why the high figure is open, in words; null where it is not
 * @param parts what each account allows, and how the policy takes it
 */
public record Estimate(
        EstimatePolicy policy,
        Question question,
        @Nullable Long low,
        @Nullable Long best,
        boolean bestIsLeast,
        @Nullable Long high,
        @Nullable String openHigh,
        List<Part> parts) {

    /**
     * What one account allows.
     *
     * @param account the account
     * @param interest which way it would gain by the figure
     * @param bounds its bounds, with the claims that make them
     */
    public record Part(String account, Interest interest, BoundAnswer bounds) {

        /** The account's figure where one is needed: the middle of its bounds, or the least where the most is open. */
        long point() {
            Long high = bounds.high();
            return high == null ? bounds.low() : (bounds.low() + high) / 2;
        }

        boolean isOpen() {
            return bounds.high() == null;
        }
    }

    public Estimate {
        parts = List.copyOf(parts);
    }

    static Estimate of(EstimatePolicy policy, Question question, List<Part> parts) {
        if (parts.isEmpty()) {
            return new Estimate(policy, question, null, null, false, null, null, parts);
        }
        return switch (policy) {
            case RANGE ->
                new Estimate(
                        policy, question, Long.valueOf(least(parts)), null, false, most(parts), open(parts), parts);
            case CONSERVATIVE -> {
                Part lowest = parts.stream()
                        .min(Comparator.comparingLong(Part::point).thenComparing(Part::isOpen))
                        .orElseThrow();
                Long point = lowest.point();
                yield new Estimate(
                        policy,
                        question,
                        point,
                        point,
                        lowest.isOpen(),
                        lowest.isOpen() ? null : point,
                        open(List.of(lowest)),
                        parts);
            }
            case UCDP_LIKE -> {
                List<Part> taken = new ArrayList<>(parts);
                taken.removeIf(part -> part.interest() == Interest.SELF_SERVING);
                taken.sort(Comparator.comparingLong(Part::point));
                Part median = taken.isEmpty() ? null : taken.get((taken.size() - 1) / 2);
                yield new Estimate(
                        policy,
                        question,
                        median == null ? null : Long.valueOf(least(taken)),
                        median == null ? null : Long.valueOf(median.point()),
                        median != null && median.isOpen(),
                        most(parts),
                        open(parts),
                        parts);
            }
        };
    }

    private static long least(List<Part> parts) {
        return parts.stream().mapToLong(part -> part.bounds().low()).min().orElse(0);
    }

    /** The most of all; open if one of them is. */
    private static @Nullable Long most(List<Part> parts) {
        long most = 0;
        for (Part part : parts) {
            Long high = part.bounds().high();
            if (high == null) {
                return null;
            }
            most = Math.max(most, high);
        }
        return most;
    }

    private static @Nullable String open(List<Part> parts) {
        String reasons = parts.stream()
                .filter(Part::isOpen)
                .map(part -> part.account() + ": " + part.bounds().openMost())
                .collect(Collectors.joining("; "));
        return reasons.isEmpty() ? null : reasons;
    }
}
