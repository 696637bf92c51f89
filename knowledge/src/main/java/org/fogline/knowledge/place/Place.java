package org.fogline.knowledge.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named place.
 *
 * @param id stable: {@code geonames:170654} where GeoNames has it, else {@code fogline:yarmouk-camp} or, from a user's
 *     own list, {@code user:…}
 * @param name the canonical name
 * @param kind what sort of place
 * @param parent the id of the place in which it lies; null for a country
 * @param country ISO 3166, two letters; empty for what lies in several
 * @param latitude degrees north, null if unlocated
 * @param longitude degrees east, null if unlocated
 * @param precision how far the coordinates can be trusted
 * @param population inhabitants by GeoNames, 0 if not said
 * @param variants other names; empty for places of the world's list, whose variants are kept as hashes only
 * @param listed whether someone put it into the supplement or a list of their own, so that it is likelier to be meant
 *     than a namesake that is only a town of the world
 */
public record Place(
        String id,
        String name,
        PlaceKind kind,
        @Nullable String parent,
        String country,
        @Nullable Double latitude,
        @Nullable Double longitude,
        Precision precision,
        long population,
        List<String> variants,
        boolean listed) {

    public Place {
        variants = List.copyOf(variants);
    }

    public boolean isLocated() {
        return latitude != null && longitude != null;
    }

    /** Great-circle distance in kilometres; null if one of the two is unlocated. */
    public @Nullable Double kilometresTo(Place other) {
        if (latitude == null || longitude == null || other.latitude == null || other.longitude == null) {
            return null;
        }
        double north = Math.toRadians(other.latitude - latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double half = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * 6371.0 * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
