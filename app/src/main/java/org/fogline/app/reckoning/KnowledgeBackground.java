package org.fogline.app.reckoning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fogline.knowledge.actor.Actor;
import org.fogline.knowledge.actor.ActorKind;
import org.fogline.knowledge.actor.Actors;
import org.fogline.knowledge.place.Gazetteer;
import org.fogline.knowledge.place.Place;
import org.fogline.reckon.Background;
import org.fogline.reckon.Policy;
import org.jspecify.annotations.Nullable;

/** Who owns whom and what lies in what, from the knowledge. Not safe for use by more than one thread. */
public final class KnowledgeBackground implements Background {

    private final Actors actors;
    private final Gazetteer places;
    private final Map<String, Optional<Place>> byName = new HashMap<>();

    public KnowledgeBackground(Actors actors, Gazetteer places) {
        this.actors = actors;
        this.places = places;
    }

    /** Accounts of documents' authors by their publishers, and those that the analyst chose, which go first. */
    public Map<String, String> accounts(Map<String, String> publishers, Map<String, String> chosen) {
        Map<String, String> accounts = new HashMap<>();
        publishers.forEach((document, publisher) ->
                accounts.put(Policy.authorOf(document), chosen.getOrDefault(publisher, accountOf(actor(publisher)))));
        accounts.putAll(chosen);
        return accounts;
    }

    /** Whether the name is one actor's. */
    public boolean knowsActor(String name) {
        return actors.byName(name).isPresent();
    }

    /** Every actor that a name may mean. */
    public List<Actor> actorsCalled(String name) {
        return actors.candidates(name);
    }

    /** Every actor that is listed. */
    public List<Actor> actors() {
        return actors.all();
    }

    /** Every place, those of the knowledge's own lists first. */
    public Stream<Place> places() {
        return places.all();
    }

    @Override
    public String accountOf(String source) {
        return actors.accountOf(source);
    }

    @Override
    public @Nullable String actorParent(String actor) {
        return actors.byName(actor).flatMap(actors::parentOf).map(Actor::name).orElse(null);
    }

    @Override
    public boolean onlyTells(String actor) {
        return actors.byName(actor)
                .map(Actor::kind)
                .filter(kind -> kind == ActorKind.MONITOR || kind == ActorKind.NGO || kind.isMedia())
                .isPresent();
    }

    @Override
    public boolean knowsPlace(String place) {
        return place(place).isPresent();
    }

    @Override
    public @Nullable String placeParent(String place) {
        return place(place).flatMap(places::parentOf).map(Place::name).orElse(null);
    }

    @Override
    public double kilometres(String place, String other) {
        Optional<Place> one = place(place);
        Optional<Place> two = place(other);
        Double kilometres = one.isPresent() && two.isPresent() ? one.get().kilometresTo(two.get()) : null;
        return kilometres == null ? Double.NaN : kilometres;
    }

    /** The canonical name of an actor or a source, or the name itself. */
    public String actor(String name) {
        return actors.byName(name).map(Actor::name).orElse(name);
    }

    /** The canonical name of a place, or the name itself. */
    public String placeName(String name) {
        return place(name).map(Place::name).orElse(name);
    }

    private Optional<Place> place(String name) {
        return byName.computeIfAbsent(name, places::byName);
    }
}
