package org.fogline.app.command;

import java.util.List;
import org.fogline.knowledge.actor.ActorKind;
import org.fogline.knowledge.actor.Actors;
import org.fogline.knowledge.actor.Countries;
import org.fogline.knowledge.place.Gazetteer;
import org.fogline.reckon.score.NameEquality;

/**
 * Names are the same when the knowledge says so, or when they are written alike. A country's name that no actor bears
 * means whoever governed it: "Iraq" in gold of 1986 is the state of that time.
 */
final class KnownNames implements NameEquality {

    private final Actors actors = Actors.builtIn();
    private final Countries countries = Countries.builtIn();
    private final Gazetteer gazetteer = Gazetteer.builtIn();

    @Override
    public boolean sameActor(String one, String other) {
        return one.equals(other) || actors.sameName(one, other) || governs(one, other) || governs(other, one);
    }

    private boolean governs(String name, String country) {
        return actors.byName(country).isEmpty()
                && countries
                        .byWord(country)
                        .filter(known -> known.name().equals(country))
                        .flatMap(known -> actors.byName(name)
                                .filter(actor ->
                                        actor.kind() == ActorKind.STATE || actor.kind() == ActorKind.GOVERNMENT)
                                .filter(actor -> actor.countries().equals(List.of(known.code()))))
                        .isPresent();
    }

    @Override
    public boolean samePlace(String one, String other) {
        return one.equals(other) || gazetteer.sameName(one, other);
    }
}
