package org.fogline.reckon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Low, best and high by a named policy, with what each account allows. Not a truth: another policy gives another.
 *
 * @param policy the rule
 * @param question what was asked
 * @param low the low figure, null if no account says anything that the policy takes
 * @param best the best figure, null if the policy gives none
 * @param high the high figure, null if it is open
 * @param parts what each account allows, and how the policy takes it
 */
public record Estimate(
        EstimatePolicy policy,
        Question question,
        @Nullable Long low,
        @Nullable Long best,
        @Nullable Long high,
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

        long most() {
            Long high = bounds.high();
            return high == null ? bounds.low() : high;
        }
    }

    public Estimate {
        parts = List.copyOf(parts);
    }

    static Estimate of(EstimatePolicy policy, Question question, List<Part> parts) {
        if (parts.isEmpty()) {
            return new Estimate(policy, question, null, null, null, parts);
        }
        long lowest =
                parts.stream().mapToLong(part -> part.bounds().low()).min().orElse(0);
        long highest = parts.stream().mapToLong(Part::most).max().orElse(0);
        return switch (policy) {
            case RANGE -> new Estimate(policy, question, lowest, null, highest, parts);
            case CONSERVATIVE -> {
                long point = parts.stream().mapToLong(Part::point).min().orElse(0);
                yield new Estimate(policy, question, point, point, point, parts);
            }
            case UCDP_LIKE -> {
                List<Long> points = new ArrayList<>();
                long least = Long.MAX_VALUE;
                for (Part part : parts) {
                    if (part.interest() != Interest.SELF_SERVING) {
                        points.add(part.point());
                        least = Math.min(least, part.bounds().low());
                    }
                }
                Collections.sort(points);
                Long median = points.isEmpty() ? null : points.get((points.size() - 1) / 2);
                yield new Estimate(
                        policy, question, points.isEmpty() ? null : Long.valueOf(least), median, highest, parts);
            }
        };
    }
}
