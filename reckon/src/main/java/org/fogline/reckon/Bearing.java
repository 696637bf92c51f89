package org.fogline.reckon;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fogline.model.Effect;
import org.fogline.model.Where;
import org.fogline.reckon.world.Assertion;
import org.jspecify.annotations.Nullable;

/**
 * The assertions that can bear on a question: those of its effect, people, place and days, and as far beyond as totals
 * reach that overlap it, since what lies elsewhere in such a total leaves less for the question. Leaving out others makes
 * no bound wrong.
 */
final class Bearing {

    private final Background background;
    private final Question question;
    private final Set<Effect> effects = new HashSet<>();
    private final Set<String> sides = new HashSet<>();
    private final Set<String> places = new HashSet<>();
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;

    private Bearing(Question question, Background background) {
        this.background = background;
        this.question = question;
        this.effects.add(question.effect());
        this.from = question.from();
        this.to = question.to();
        if (question.side() != null) {
            sides.add(question.side());
        }
        if (question.place() != null) {
            places.add(question.place());
        }
    }

    static List<Assertion> on(Question question, Collection<Assertion> assertions, Background background) {
        Bearing bearing = new Bearing(question, background);
        int before = -1;
        List<Assertion> chosen = List.of();
        while (chosen.size() > before) {
            before = chosen.size();
            chosen = assertions.stream().filter(bearing::fits).toList();
            chosen.forEach(bearing::reach);
        }
        return chosen;
    }

    private boolean fits(Assertion assertion) {
        LocalDate first = assertion.from();
        LocalDate last = assertion.to();
        boolean days = (to == null || first == null || !first.isAfter(to))
                && (from == null || last == null || !last.isBefore(from));
        return days
                && assertion.loss().effects().stream().anyMatch(effects::contains)
                && assertion.loss().unit().isPeople() == question.unit().isPeople()
                && fitsSides(assertion)
                && fitsPlaces(assertion);
    }

    private boolean fitsSides(Assertion assertion) {
        List<String> own = assertion.loss().sides();
        return sides.isEmpty()
                || own.isEmpty()
                || own.stream()
                        .anyMatch(side -> sides.stream()
                                .anyMatch(wanted -> background.isActorWithin(side, wanted)
                                        || background.isActorWithin(wanted, side)));
    }

    private boolean fitsPlaces(Assertion assertion) {
        List<Where> own = assertion.claim().where();
        return places.isEmpty()
                || own.isEmpty()
                || own.stream()
                        .anyMatch(where -> !background.knowsPlace(where.place())
                                || places.stream()
                                        .anyMatch(wanted -> background.isPlaceWithin(where.place(), wanted)
                                                || background.isPlaceWithin(wanted, where.place())));
    }

    /** An upper bound takes in all that it covers. */
    private void reach(Assertion assertion) {
        LocalDate first = assertion.from();
        LocalDate last = assertion.to();
        if (!assertion.isTotal() || assertion.high() == null || first == null || last == null) {
            return;
        }
        effects.addAll(assertion.loss().effects());
        from = from == null || first.isAfter(from) ? from : first;
        to = to == null || last.isBefore(to) ? to : last;
        if (!sides.isEmpty()) {
            sides.addAll(assertion.loss().sides());
        }
        if (!places.isEmpty()) {
            assertion.claim().where().forEach(where -> places.add(where.place()));
        }
    }
}
