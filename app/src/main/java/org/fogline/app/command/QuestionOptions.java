package org.fogline.app.command;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fogline.app.words.UnitWords;
import org.fogline.model.Effect;
import org.fogline.model.Unit;
import org.fogline.reckon.Question;
import org.fogline.reckon.Reckoning;
import org.fogline.reckon.world.Assertion;
import org.fogline.reckon.world.World;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whose losses are asked for. What is not said is taken from what most of the case's totals count. */
final class QuestionOptions {

    @Option(names = "--side", paramLabel = "A", description = "Whose losses; without it those of all sides.")
    private @Nullable String side;

    @Option(names = "--effect", paramLabel = "E", description = "killed (the default), wounded, captured, destroyed, …")
    private String effect = "killed";

    @Option(
            names = "--unit",
            paramLabel = "U",
            description = "combatant, civilian, person, tank, …; without it what most of the claims count.")
    private @Nullable String unit;

    @Option(
            names = "--place",
            paramLabel = "P",
            description = "Where; without it the place of most of the totals, with 'everywhere' everywhere.")
    private @Nullable String place;

    @Option(names = "--from", paramLabel = "DATE", description = "The first day.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "The last day.")
    private @Nullable LocalDate to;

    Question question(Reckoning reckoning, ReckonOptions options) {
        AskedNames names = options.names();
        Effect what = names.code("--effect", Effect.class, effect);
        String whose = side == null
                ? null
                : side.equalsIgnoreCase(UnitWords.CIVILIANS) ? World.NO_SIDE : names.actor("--side", side);
        Unit counted = unit != null ? names.code("--unit", Unit.class, unit) : usualUnit(reckoning, whose, what);
        String where = place == null
                ? usualPlace(reckoning, whose, what)
                : place.equals("everywhere") ? null : names.place("--place", place);
        try {
            return new Question(whose, what, counted, where, from, to);
        } catch (IllegalArgumentException exception) {
            throw options.wrong(String.valueOf(exception.getMessage()));
        }
    }

    private static Unit usualUnit(Reckoning reckoning, @Nullable String side, Effect effect) {
        Map<Unit, Integer> counts = new HashMap<>();
        for (Assertion assertion : matching(reckoning, side, effect)) {
            counts.merge(assertion.loss().unit(), 1, Integer::sum);
        }
        Unit best = Unit.PERSON;
        for (Unit candidate : Unit.values()) {
            if (counts.getOrDefault(candidate, 0) > counts.getOrDefault(best, 0)) {
                best = candidate;
            }
        }
        return best;
    }

    private static @Nullable String usualPlace(Reckoning reckoning, @Nullable String side, Effect effect) {
        Map<String, Integer> counts = new HashMap<>();
        String best = null;
        for (Assertion assertion : matching(reckoning, side, effect)) {
            if (assertion.isTotal() && assertion.claim().where().size() == 1) {
                String where = assertion.claim().where().get(0).place();
                int count = counts.merge(where, 1, Integer::sum);
                if (best == null || count > counts.getOrDefault(best, 0)) {
                    best = where;
                }
            }
        }
        return best;
    }

    private static List<Assertion> matching(Reckoning reckoning, @Nullable String side, Effect effect) {
        return reckoning.assertions().stream()
                .filter(assertion -> assertion.loss().effects().contains(effect)
                        && (side == null || assertion.loss().sides().contains(side)))
                .toList();
    }
}
