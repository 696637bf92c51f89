package org.fogline.app.chronicle;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * Places as a gazetteer knows them: by their id, else by their name. Of places with one name, that in the country of
     * which the claims speak most is meant; if there is none there, and more than one elsewhere, the place is not known.
     */
    static PlaceFinder of(Gazetteer gazetteer, List<Claim> claims) {
        String country = mainCountry(gazetteer, claims);
        return (name, id) -> {
            Optional<Place> byId = id == null ? Optional.empty() : gazetteer.byId(id);
            return byId.or(() -> byName(gazetteer, name, country)).flatMap(place -> position(gazetteer, place));
        };
    }

    private static String mainCountry(Gazetteer gazetteer, List<Claim> claims) {
        Map<String, Double> votes = new HashMap<>();
        for (Claim claim : claims) {
            for (Where where : claim.where()) {
                List<Place> places = candidates(gazetteer, where.place(), where.id());
                places.forEach(place -> votes.merge(place.country(), 1.0 / places.size(), Double::sum));
            }
        }
        return votes.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static Optional<Place> byName(Gazetteer gazetteer, String name, String country) {
        List<Place> places = candidates(gazetteer, name, null);
        Optional<Place> here = places.stream()
                .filter(place -> place.country().equals(country))
                .min(Comparator.comparing(place -> !place.isLocated()));
        return here.isPresent() || places.size() != 1 ? here : Optional.of(places.get(0));
    }

    private static List<Place> candidates(Gazetteer gazetteer, String name, @Nullable String id) {
        Optional<Place> known = id == null ? Optional.empty() : gazetteer.byId(id);
        return known.map(List::of)
                .orElseGet(() ->
                        gazetteer.candidates(name).stream().map(Candidate::place).toList());
    }

    private static Optional<Position> position(Gazetteer gazetteer, Place place) {
        if (place.isLocated()) {
            return located(place);
        }
        for (Place parent : gazetteer.parents(place)) {
            boolean tooLarge = parent.kind() == PlaceKind.COUNTRY || parent.kind() == PlaceKind.PROVINCE;
            if (parent.isLocated() && !tooLarge) {
                return located(parent);
            }
        }
        return Optional.empty();
    }

    private static Optional<Position> located(Place place) {
        Double latitude = place.latitude();
        Double longitude = place.longitude();
        return latitude == null || longitude == null
                ? Optional.empty()
                : Optional.of(
                        new Position(place.name(), latitude, longitude, place.precision() != Precision.EXACT));
    }
}
