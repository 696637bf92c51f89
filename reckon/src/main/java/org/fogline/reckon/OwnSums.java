package org.fogline.reckon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.fogline.model.Effect;
import org.fogline.model.Unit;
import org.fogline.reckon.Increments.Level;
import org.fogline.reckon.Increments.Series;
import org.fogline.reckon.world.Assertion;

/**
 * A source's own incidents, summed beside the running totals of another: for sources that list each incident once, as data
 * sets do.
 */
public final class OwnSums {

    /**
     * A sum by the end of a day.
     *
     * @param least of the incidents that surely are among those that the totals count
     * @param most of these and of those that may be: on a place in which the totals' place lies, or on the day of a total that
     *     was told before the day was over
     * @param by how far it lies outside of what the totals allow: below 0 beneath the least, above 0 beyond the most, 0
     *     where it can lie inside
     * @param claims the incidents, by id
     */
    public record Sum(long least, long most, long by, List<Assertion> claims) {

        public Sum {
            claims = List.copyOf(claims);
        }
    }

    /**
     * One day on which the series has a total.
     *
     * @param day the day
     * @param claim the total
     * @param level what the series allows by then
     * @param combatants the other source's dead combatants
     * @param withCivilians the same and its dead civilians
     */
    public record Beside(LocalDate day, Assertion claim, Level level, Sum combatants, Sum withCivilians) {

        /** Whether the totals can count the same people as the incidents, without civilians. */
        public boolean isInside() {
            return combatants.by() == 0;
        }
    }

    private final Collection<Assertion> assertions;
    private final Predicate<Assertion> sure;
    private final Predicate<Assertion> possible;
    private final boolean lastDayInPart;

    /**
     * @param assertions what the source asserts, its parts by side and unit among it
     * @param sure which of them surely are counted by the totals
     * @param possible which others may be
     * @param lastDayInPart whether a total may have been told before its last day was over: of the incidents that end on
     *     that day all, some or none are then among those that it counts
     */
    public OwnSums(
            Collection<Assertion> assertions,
            Predicate<Assertion> sure,
            Predicate<Assertion> possible,
            boolean lastDayInPart) {
        this.lastDayInPart = lastDayInPart;
        this.assertions = List.copyOf(assertions);
        this.sure = sure;
        this.possible = possible;
    }

    /**
     * The sums on each day on which the series has a total.
     *
     * @param from the day on which the totals begin to count
     */
    public List<Beside> beside(Series series, LocalDate from) {
        List<Beside> found = new ArrayList<>();
        for (Assertion claim : series.claims()) {
            LocalDate day = claim.to();
            Level level = day == null ? null : series.level(day);
            if (day == null
                    || level == null
                    || (!found.isEmpty() && found.get(found.size() - 1).day().equals(day))) {
                continue;
            }
            found.add(new Beside(
                    day,
                    claim,
                    level,
                    sum(Set.of(Unit.COMBATANT), from, day, level),
                    sum(Set.of(Unit.COMBATANT, Unit.CIVILIAN), from, day, level)));
        }
        return List.copyOf(found);
    }

    /** An incident counts from its last day on. */
    private Sum sum(Set<Unit> units, LocalDate from, LocalDate by, Level level) {
        long least = 0;
        long most = 0;
        List<Assertion> claims = new ArrayList<>();
        for (Assertion assertion : assertions) {
            LocalDate start = assertion.from();
            LocalDate end = assertion.to();
            boolean counts = !assertion.isTotal()
                    && units.contains(assertion.loss().unit())
                    && assertion.loss().effects().contains(Effect.KILLED);
            if (!counts || start == null || end == null || start.isBefore(from) || end.isAfter(by)) {
                continue;
            }
            long figure = assertion.loss().count().low();
            if (sure.test(assertion)) {
                least += lastDayInPart && end.equals(by) ? 0 : figure;
                most += figure;
                claims.add(assertion);
            } else if (possible.test(assertion)) {
                most += figure;
                claims.add(assertion);
            }
        }
        Long high = level.high();
        long outside = most < level.low() ? most - level.low() : high != null && least > high ? least - high : 0;
        return new Sum(least, most, outside, claims);
    }
}
