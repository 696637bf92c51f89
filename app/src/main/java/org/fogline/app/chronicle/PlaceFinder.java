package org.fogline.app.chronicle;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fogline.knowledge.place.Candidate;
import org.fogline.knowledge.place.Gazetteer;
import org.fogline.knowledge.place.Place;
import org.fogline.knowledge.place.PlaceKind;
import org.fogline.knowledge.place.Precision;
import org.fogline.model.Claim;
import org.fogline.model.Where;
import org.jspecify.annotations.Nullable;

/** Finds where a place lies. */
@FunctionalInterface
public interface PlaceFinder {

    /**
     * A point on the earth, in degrees.
     *
     * @param name the place that lies there: the one that was asked for, or the one to which it belongs
     * @param latitude north is positive, -90 to 90
     * @param longitude east is positive, -180 to 180
     * @param rough whether the place is an area, or known only to lie about there
     */
    record Position(String name, double latitude, double longitude, boolean rough) {}

    /** Where the place lies; if that is not known, where the smallest place lies to which it belongs; else empty. */
    Optional<Position> find(String place, @Nullable String id);

    /**
     * Places as a gazetteer knows them: by their id, else by their name. Of places with one name, one in a country of
     * which the claims speak much is meant; if there is none, the place is not known.
     */
    static PlaceFinder of(Gazetteer gazetteer, List<Claim> claims) {
        Set<String> countries = mainCountries(gazetteer, claims);
        return (name, id) -> {
            Optional<Place> byId = id == null ? Optional.empty() : gazetteer.byId(id);
            return byId.or(() -> byName(gazetteer, name, countries)).flatMap(place -> position(gazetteer, name, place));
        };
    }

    /** The countries to which at least a seventh of the places may belong. */
    private static Set<String> mainCountries(Gazetteer gazetteer, List<Claim> claims) {
        Map<String, Double> votes = new HashMap<>();
        double all = 0;
        for (Claim claim : claims) {
            for (Where where : claim.where()) {
                List<Place> places = candidates(gazetteer, where.place(), where.id());
                places.forEach(place -> votes.merge(place.country(), 1.0 / places.size(), Double::sum));
                all += places.isEmpty() ? 0 : 1;
            }
        }
        double enough = all / 7;
        return votes.entrySet().stream()
                .filter(vote -> vote.getValue() >= enough)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Optional<Place> byName(Gazetteer gazetteer, String name, Set<String> countries) {
        return candidates(gazetteer, name, null).stream()
                .filter(place -> countries.contains(place.country()))
                .min(Comparator.comparing(place -> !place.isLocated()));
    }

    private static List<Place> candidates(Gazetteer gazetteer, String name, @Nullable String id) {
        Optional<Place> known = id == null ? Optional.empty() : gazetteer.byId(id);
        return known.map(List::of)
                .orElseGet(() -> gazetteer.candidates(name).stream()
                        .map(Candidate::place)
                        .toList());
    }

    private static Optional<Position> position(Gazetteer gazetteer, String name, Place place) {
        if (place.isLocated()) {
            return located(name, place);
        }
        for (Place parent : gazetteer.parents(place)) {
            boolean tooLarge = parent.kind() == PlaceKind.COUNTRY || parent.kind() == PlaceKind.PROVINCE;
            if (parent.isLocated() && !tooLarge) {
                return located(parent.name(), parent);
            }
        }
        return Optional.empty();
    }

    private static Optional<Position> located(String name, Place place) {
        Double latitude = place.latitude();
        Double longitude = place.longitude();
        return latitude == null || longitude == null
                ? Optional.empty()
                : Optional.of(new Position(name, latitude, longitude, place.precision() != Precision.EXACT));
    }
}
