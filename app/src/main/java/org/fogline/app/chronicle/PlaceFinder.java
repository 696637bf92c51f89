package org.fogline.app.chronicle;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds where a place lies. */
@FunctionalInterface
public interface PlaceFinder {

    /**
     * A point on the earth, in degrees.
     *
     * @param latitude north is positive, -90 to 90
     * @param longitude east is positive, -180 to 180
     */
    record Position(double latitude, double longitude) {}

    /** Where the place lies, if that is known. */
    Optional<Position> find(String place, @Nullable String id);
}
