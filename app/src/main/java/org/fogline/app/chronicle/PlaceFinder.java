package org.fogline.app.chronicle;

import java.util.Optional;
import org.fogline.knowledge.place.Gazetteer;
import org.fogline.knowledge.place.Place;
import org.fogline.knowledge.place.Precision;
import org.jspecify.annotations.Nullable;

/** Finds where a place lies. */
@FunctionalInterface
public interface PlaceFinder {

    /**
     * A point on the earth, in degrees.
     *
     * @param latitude north is positive, -90 to 90
     * @param longitude east is positive, -180 to 180
     * @param rough whether the place is an area, or known only to lie about there
     */
    record Position(double latitude, double longitude, boolean rough) {}

    /** Where the place lies, if that is known. */
    Optional<Position> find(String place, @Nullable String id);

    /** Places as a gazetteer knows them: by their id, else by a name that means one place only. */
    static PlaceFinder of(Gazetteer gazetteer) {
        return (name, id) -> {
            Optional<Place> byId = id == null ? Optional.empty() : gazetteer.byId(id);
            return byId.or(() -> gazetteer.byName(name)).flatMap(PlaceFinder::position);
        };
    }

    private static Optional<Position> position(Place place) {
        Double latitude = place.latitude();
        Double longitude = place.longitude();
        return latitude == null || longitude == null
                ? Optional.empty()
                : Optional.of(new Position(latitude, longitude, place.precision() != Precision.EXACT));
    }
}
