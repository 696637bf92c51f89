package org.fogline.app.chronicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fogline.app.chronicle.PlaceFinder.Position;
import org.fogline.model.Claim;
import org.fogline.model.Effect;
import org.fogline.model.Loss;
import org.fogline.model.Scope;
import org.fogline.model.Stance;
import org.fogline.model.Where;

/**
 * What is claimed of one place: on how many days, in how many claims, and how many dead its incidents come to. Of each
 * day only the account with the largest sum counts, so that what two accounts tell of one day is not added up.
 *
 * @param name the place
 * @param position where it lies; empty if that is not known
 * @param claims how many claims name it
 * @param deadByDay for each day with a claim the dead, 0 if none are counted
 */
record PlaceTally(String name, Optional<Position> position, int claims, Map<LocalDate, Long> deadByDay) {

    /** The dead of all days. */
    long dead() {
        return deadByDay.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Tallies of all places that dated claims name, those with most claims first. */
    static List<PlaceTally> of(List<Numbered> claims, Voices voices, PlaceFinder finder) {
        Map<String, Builder> builders = new TreeMap<>();
        for (Numbered numbered : claims) {
            Claim claim = numbered.claim();
            LocalDate day = DayBook.dayOf(claim);
            if (day == null || claim.planned()) {
                continue;
            }
            long dead = dead(claim);
            for (Where where : claim.where()) {
                builders.computeIfAbsent(where.place(), name -> new Builder(finder.find(name, where.id())))
                        .add(day, voices.account(claim), dead);
            }
        }
        List<PlaceTally> tallies = new ArrayList<>();
        builders.forEach((name, builder) -> tallies.add(builder.tally(name)));
        tallies.sort((one, other) -> Integer.compare(other.claims, one.claims));
        return tallies;
    }

    private static long dead(Claim claim) {
        boolean denied = claim.stance() == Stance.DENIES || claim.stance() == Stance.DOUBTS;
        if (claim.scope() != Scope.INCIDENT || denied) {
            return 0;
        }
        return claim.losses().stream()
                .filter(loss -> loss.effects().equals(List.of(Effect.KILLED)))
                .filter(loss -> loss.unit().isPeople() && loss.partOf() == null)
                .map(Loss::count)
                .mapToLong(count -> count.low())
                .sum();
    }

    private static final class Builder {
        private final Optional<Position> position;
        private final Map<LocalDate, Map<String, Long>> days = new TreeMap<>();
        private int claims;

        Builder(Optional<Position> position) {
            this.position = position;
        }

        void add(LocalDate day, String account, long dead) {
            claims++;
            days.computeIfAbsent(day, date -> new HashMap<>()).merge(account, dead, Long::sum);
        }

        PlaceTally tally(String name) {
            Map<LocalDate, Long> dead = new TreeMap<>();
            days.forEach((day, accounts) -> dead.put(
                    day,
                    accounts.values().stream().mapToLong(Long::longValue).max().orElse(0)));
            return new PlaceTally(name, position, claims, dead);
        }
    }
}
