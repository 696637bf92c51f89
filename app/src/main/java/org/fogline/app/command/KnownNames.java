package org.fogline.app.command;

import org.fogline.knowledge.actor.Actors;
import org.fogline.knowledge.place.Gazetteer;
import org.fogline.reckon.score.NameEquality;

/** Names are the same when the knowledge says so, or when they are written alike. */
final class KnownNames implements NameEquality {

    private final Actors actors = Actors.builtIn();
    private final Gazetteer gazetteer = Gazetteer.builtIn();

    @Override
    public boolean sameActor(String one, String other) {
        return one.equals(other) || actors.sameName(one, other);
    }

    @Override
    public boolean samePlace(String one, String other) {
        return one.equals(other) || gazetteer.sameName(one, other);
    }
}
