package org.fogline.app.chronicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fogline.app.chronicle.PlaceFinder.Position;
import org.fogline.model.Claim;
import org.fogline.model.Effect;
import org.fogline.model.Loss;
import org.fogline.model.Where;
import org.jspecify.annotations.Nullable;

/**
 * What is claimed of one place on the map: on which days, in how many claims, and how many dead its incidents come to.
 * Of each day only the account with the largest sum counts, so that what two accounts tell of one day is not added up.
 *
 * @param name the place
 * @param position where it lies; null if that is not known
 * @param parts places without a position of their own that are counted here, because they belong to it
 * @param claims how many claims name it
 * @param deadByDay for each day with a claim the dead, 0 if none are counted
 */
record PlaceTally(
        String name, @Nullable Position position, Set<String> parts, int claims, Map<LocalDate, Long> deadByDay) {

    /** The dead of all days. */
    long dead() {
        return deadByDay.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Tallies of all places that dated claims name, those with most claims first. */
    static List<PlaceTally> of(List<Numbered> claims, Voices voices, PlaceFinder finder) {
        Map<String, Builder> builders = new TreeMap<>();
        Map<Where, Optional<Position>> known = new HashMap<>();
        for (Numbered numbered : claims) {
            Claim claim = numbered.claim();
            LocalDate day = DayBook.dayOf(claim);
            if (day == null || claim.planned()) {
                continue;
            }
            Set<Builder> here = new LinkedHashSet<>();
            for (Where where : claim.where()) {
                Optional<Position> position = known.computeIfAbsent(where, key -> finder.find(key.place(), key.id()));
                String spot = position.map(Position::name).orElse(where.place());
                Builder builder = builders.computeIfAbsent(spot, name -> new Builder(position.orElse(null)));
                if (!spot.equals(where.place())) {
                    builder.parts.add(where.place());
                }
                here.add(builder);
            }
            long dead = dead(claim);
            String account = voices.account(claim);
            here.forEach(builder -> builder.add(day, account, dead));
        }
        List<PlaceTally> tallies = new ArrayList<>();
        builders.forEach((name, builder) -> tallies.add(builder.tally(name)));
        tallies.sort(Comparator.comparingInt(PlaceTally::claims).reversed().thenComparing(PlaceTally::name));
        return tallies;
    }

    private static long dead(Claim claim) {
        boolean counts = switch (claim.stance()) {
            case ASSERTS, CONFIRMS, AMENDS -> !DayBook.isTotal(claim);
            case DENIES, DOUBTS -> false;
        };
        return !counts
                ? 0
                : claim.losses().stream()
                        .filter(loss -> loss.effects().equals(List.of(Effect.KILLED)))
                        .filter(loss -> loss.unit().isPeople() && loss.partOf() == null)
                        .map(Loss::count)
                        .mapToLong(count -> count.low())
                        .sum();
    }

    private static final class Builder {
        private final @Nullable Position position;
        private final Set<String> parts = new TreeSet<>();
        private final Map<LocalDate, Map<String, Long>> days = new TreeMap<>();
        private int claims;

        Builder(@Nullable Position position) {
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
            return new PlaceTally(name, position, Set.copyOf(parts), claims, dead);
        }
    }
}
