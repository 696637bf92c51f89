package org.fogline.app.command;

import org.fogline.knowledge.actor.Actors;
import org.fogline.knowledge.actor.BelligerentRole;
import org.fogline.knowledge.actor.Belligerents;
import org.fogline.knowledge.actor.Countries;
import org.fogline.knowledge.place.Gazetteer;
import org.fogline.reckon.score.NameEquality;

/**
 * Names are the same when the knowledge says so, or when they are written alike. A country's name means
 * whoever governed it: "Iraq" in gold of 1986 is the state of that time.
 */
final class KnownNames implements NameEquality {

    private final Actors actors = Actors.builtIn();
    private final Countries countries = Countries.builtIn();
    private final Belligerents belligerents = Belligerents.builtIn();
    private final Gazetteer gazetteer = Gazetteer.builtIn();

    @Override
    public boolean sameActor(String one, String other) {
        return one.equals(other) || actors.sameName(one, other) || governs(one, other) || governs(other, one);
    }

    private boolean governs(String name, String country) {
        return countries
                .byWord(country)
                .filter(known -> known.name().equals(country))
                .map(known -> belligerents.namesOf(known.code(), BelligerentRole.GOVERNMENT, null))
                .filter(governments -> governments.contains(name))
                .isPresent();
    }

    @Override
    public boolean samePlace(String one, String other) {
        return one.equals(other) || gazetteer.sameName(one, other);
    }
}
