package org.fogline.app.command;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import org.fogline.app.reckoning.KnowledgeBackground;
import org.fogline.model.Where;
import org.fogline.reckon.Increments;
import org.fogline.reckon.OwnSums;
import org.fogline.reckon.Reckoning;
import org.fogline.reckon.world.Assertion;
import org.jspecify.annotations.Nullable;

/**
 * The incidents of another source that {@code increments} sums beside running totals.
 *
 * @param source the other source, as it was asked for
 * @param background what lies in what
 * @param incidents what the other source says of the parties that were asked for
 * @param at where it puts what the totals count; empty for the totals' own place
 * @param lastDayInPart whether a total may have been told before its last day was over
 */
record AskedSums(
        String source,
        KnowledgeBackground background,
        List<Assertion> incidents,
        List<String> at,
        boolean lastDayInPart) {

    /** What the options ask for; null if no other source is named. */
    static @Nullable AskedSums of(
            ReckonOptions options,
            Reckoning reckoning,
            @Nullable String against,
            List<String> parties,
            List<String> at,
            boolean lastDayInPart) {
        if (against == null) {
            return null;
        }
        KnowledgeBackground background = options.background();
        String account = options.account(reckoning, "--against", against);
        List<String> actors = parties.stream()
                .map(party -> options.names().actor("--party", party))
                .toList();
        List<Assertion> own = reckoning.assertions().stream()
                .filter(item -> item.account().equals(account) && hasAll(item, actors, background))
                .toList();
        return new AskedSums(
                against,
                background,
                own,
                at.stream().map(place -> options.names().place("--at", place)).toList(),
                lastDayInPart);
    }

    /** Whether nothing was found to sum. */
    boolean isEmpty() {
        return incidents.isEmpty();
    }

    /** The sums beside a series; none if it is not said from which day that counts. */
    List<OwnSums.Beside> beside(Increments.Series series) {
        LocalDate start = series.claims().get(0).from();
        if (start == null) {
            return List.of();
        }
        List<String> counted = at.isEmpty()
                ? series.claims().get(0).claim().where().stream()
                        .map(Where::place)
                        .toList()
                : at;
        return new OwnSums(
                        incidents,
                        item -> any(item, counted, background::isPlaceWithin),
                        item -> at.isEmpty()
                                && any(item, counted, (place, whole) -> background.isPlaceWithin(whole, place)),
                        lastDayInPart)
                .beside(series, start);
    }

    private static boolean any(Assertion item, List<String> places, BiPredicate<String, String> fits) {
        return item.claim().where().stream()
                .anyMatch(where -> places.stream().anyMatch(place -> fits.test(where.place(), place)));
    }

    private static boolean hasAll(Assertion item, List<String> actors, KnowledgeBackground background) {
        return actors.stream()
                .allMatch(actor ->
                        item.claim().actors().stream().anyMatch(each -> background.isActorWithin(each.actor(), actor)));
    }
}
