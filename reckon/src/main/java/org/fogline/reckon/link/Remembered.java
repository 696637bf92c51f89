package org.fogline.reckon.link;

import java.util.HashMap;
import java.util.Map;
import org.fogline.reckon.Background;
import org.jspecify.annotations.Nullable;

/** A background that looks up each answer once: linking asks the same of many pairs. */
final class Remembered implements Background {

    private record Pair(String one, String other) {}

    private final Background background;
    private final Map<Pair, Boolean> actors = new HashMap<>();
    private final Map<Pair, Boolean> places = new HashMap<>();
    private final Map<Pair, Double> distances = new HashMap<>();
    private final Map<String, Boolean> known = new HashMap<>();

    Remembered(Background background) {
        this.background = background;
    }

    @Override
    public String accountOf(String source) {
        return background.accountOf(source);
    }

    @Override
    public @Nullable String actorParent(String actor) {
        return background.actorParent(actor);
    }

    @Override
    public boolean knowsPlace(String place) {
        return known.computeIfAbsent(place, background::knowsPlace);
    }

    @Override
    public @Nullable String placeParent(String place) {
        return background.placeParent(place);
    }

    @Override
    public double kilometres(String place, String other) {
        return distances.computeIfAbsent(
                new Pair(place, other), pair -> background.kilometres(pair.one(), pair.other()));
    }

    @Override
    public boolean isActorWithin(String part, String whole) {
        return actors.computeIfAbsent(
                new Pair(part, whole), pair -> background.isActorWithin(pair.one(), pair.other()));
    }

    @Override
    public boolean isPlaceWithin(String part, String whole) {
        return places.computeIfAbsent(
                new Pair(part, whole), pair -> background.isPlaceWithin(pair.one(), pair.other()));
    }
}
