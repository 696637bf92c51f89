package org.fogline.reckon;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.fogline.model.Effect;
import org.fogline.model.Unit;
import org.fogline.reckon.world.Assertion;

/** What a source's own incidents add up to by each day: for sources that list each incident once, as data sets do. */
public final class OwnSums {

    private OwnSums() {}

    /**
     * The sums of the dead.
     *
     * @param assertions what the source asserts, its parts by side and unit among it
     * @param which which of them count
     * @param units whom to count
     * @param from the first day
     * @param days the days whose sums are wanted; an incident counts from its last day on
     */
    public static Map<LocalDate, Long> killed(
            Collection<Assertion> assertions,
            Predicate<Assertion> which,
            Set<Unit> units,
            LocalDate from,
            Collection<LocalDate> days) {
        Map<LocalDate, Long> sums = new TreeMap<>();
        days.forEach(day -> sums.put(day, 0L));
        for (Assertion assertion : assertions) {
            LocalDate start = assertion.from();
            LocalDate end = assertion.to();
            boolean counts = units.contains(assertion.loss().unit())
                    && assertion.loss().effects().contains(Effect.KILLED)
                    && start != null
                    && end != null
                    && !start.isBefore(from)
                    && which.test(assertion);
            if (!counts || end == null) {
                continue;
            }
            long figure = assertion.loss().count().low();
            sums.replaceAll((day, sum) -> end.isAfter(day) ? sum : sum + figure);
        }
        return sums;
    }
}
