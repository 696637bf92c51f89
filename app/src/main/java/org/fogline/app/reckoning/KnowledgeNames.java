package org.fogline.app.reckoning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fogline.exchange.DescribedPlace;
import org.fogline.exchange.Names;
import org.fogline.knowledge.actor.Actor;
import org.fogline.knowledge.actor.Actors;
import org.fogline.knowledge.place.Candidate;
import org.fogline.knowledge.place.Gazetteer;
import org.fogline.knowledge.place.Place;
import org.fogline.knowledge.place.Precision;
import org.fogline.knowledge.text.Table;
import org.fogline.model.PlaceRelation;
import org.fogline.model.Where;
import org.jspecify.annotations.Nullable;

/**
 * Ties the names of other people's data sets to the actors and places of the knowledge. A place is tied by its name, with
 * or without the kind of place that the data set puts behind it ("X suburb"), if the knowledge's place lies where the data
 * set says. Not safe for use by more than one thread.
 */
public final class KnowledgeNames implements Names {

    /** A town's point may be its market, its centre or the middle of its lands. */
    private static final double SAME_PLACE_KILOMETRES = 25;
    /** The point of a land's division may lie anywhere in it. */
    private static final double SAME_AREA_KILOMETRES = 250;

    private final Actors actors;
    private final Gazetteer places;
    private final Set<String> kinds;
    private final Map<DescribedPlace, Where> tied = new HashMap<>();

    public KnowledgeNames(Actors actors, Gazetteer places) {
        this.actors = actors;
        this.places = places;
        this.kinds = Table.builtIn("place-nouns.csv", "words", "kind").rows().stream()
                .filter(row -> row.text("kind").equals("area"))
                .flatMap(row -> row.list("words").stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String actor(String name) {
        return actors.byName(name).map(Actor::name).orElse(name);
    }

    @Override
    public Where where(DescribedPlace place, PlaceRelation relation) {
        Where found = tied.computeIfAbsent(place, this::tie);
        return new Where(
                found.place(), found.id(), relation, found.part(), found.bearing(), found.distanceKilometres());
    }

    private Where tie(DescribedPlace described) {
        Place place = find(described);
        if (place != null) {
            return new Where(place.name(), place.id(), PlaceRelation.IN, null, null, null);
        }
        List<String> around = new ArrayList<>(described.within());
        if (!described.country().isEmpty()) {
            around.add(described.country());
        }
        for (String name : around) {
            Place division = find(new DescribedPlace(
                    name, described.country(), List.of(), described.latitude(), described.longitude()));
            if (division != null) {
                return new Where(division.name(), division.id(), PlaceRelation.IN, described.name(), null, null);
            }
        }
        return Where.of(described.name(), PlaceRelation.IN);
    }

    /** The place of that name that lies nearest to the point; without a point the one of that country. */
    private @Nullable Place find(DescribedPlace described) {
        String country = countryCode(described.country());
        Place best = null;
        double nearest = Double.MAX_VALUE;
        for (String name : spellings(described.name())) {
            for (Candidate candidate : places.candidates(name)) {
                Place place = candidate.place();
                double over = kilometresOver(place, described);
                boolean fits = (country == null
                                || place.country().isEmpty()
                                || place.country().equals(country))
                        && over <= 0
                        && isKnownByItsName(place);
                if (fits && over < nearest) {
                    best = place;
                    nearest = over;
                }
            }
            if (best != null) {
                return best;
            }
        }
        return null;
    }

    /** A claim names its place by name: one that is not the first of its name would be taken for another. */
    private boolean isKnownByItsName(Place place) {
        Optional<Place> first = places.byName(place.name());
        return first.isPresent() && first.get().id().equals(place.id());
    }

    /** As it is written, then without the kind of place at its end. */
    private List<String> spellings(String name) {
        int space = name.lastIndexOf(' ');
        boolean hasKind = space > 0 && kinds.contains(name.substring(space + 1).toLowerCase(Locale.ROOT));
        return hasKind ? List.of(name, name.substring(0, space).strip()) : List.of(name);
    }

    private @Nullable String countryCode(String name) {
        int bracket = name.indexOf('(');
        String plain = bracket > 0 ? name.substring(0, bracket).strip() : name;
        return plain.isEmpty()
                ? null
                : places.byName(plain)
                        .map(Place::country)
                        .filter(code -> !code.isEmpty())
                        .orElse(null);
    }

    /** How far it lies beyond what may still be the same place; an unlocated place lies where the nearest located one above it does. */
    private double kilometresOver(Place place, DescribedPlace described) {
        Place located = place;
        for (Place above : places.parents(place)) {
            located = located.isLocated() ? located : above;
        }
        Place point = new Place(
                "",
                "",
                place.kind(),
                null,
                "",
                described.latitude(),
                described.longitude(),
                Precision.EXACT,
                0,
                List.of(),
                false);
        Double away = located.kilometresTo(point);
        // Nothing speaks against it where one of the two has no point.
        return away == null ? 0 : away - (located.kind().isArea() ? SAME_AREA_KILOMETRES : SAME_PLACE_KILOMETRES);
    }
}
