package org.fogline.reckon;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.fogline.reckon.world.Assertion;
import org.fogline.reckon.world.Wording;

/** Says in words why claims set no most for a question. */
final class OpenMost {

    private OpenMost() {}

    /** Why these claims set no most: the first of the days, the last of them, or what the totals cover else. */
    static String why(Collection<Assertion> claims, Question question) {
        List<Assertion> totals = claims.stream()
                .filter(claim ->
                        claim.isTotal() && claim.high() != null && claim.loss().partOf() == null)
                .toList();
        if (totals.isEmpty()) {
            return "there is no total with a most, and incidents bound from below only";
        }
        List<Assertion> dated = totals.stream()
                .filter(total -> total.from() != null && total.to() != null)
                .toList();
        if (dated.isEmpty()) {
            return "it is not said over which days the totals count";
        }
        LocalDate first = first(dated);
        LocalDate from = question.from();
        if (from == null || from.isBefore(first)) {
            return "the totals count from " + Wording.window(first, first) + ", and nothing bounds the days before";
        }
        LocalDate last = last(dated);
        LocalDate to = question.to();
        if (to == null || to.isAfter(last)) {
            return "the totals count until " + Wording.window(last, last) + ", and nothing bounds the days after";
        }
        return "the totals with a most do not cover all people, places and days that are asked for";
    }

    private static LocalDate first(List<Assertion> totals) {
        return totals.stream()
                .map(Assertion::from)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static LocalDate last(List<Assertion> totals) {
        return totals.stream()
                .map(Assertion::to)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
