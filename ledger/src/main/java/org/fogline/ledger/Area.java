package org.fogline.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A part of the Earth that claims are asked for in: a box, or a circle.
 *
 * @param south the least latitude, degrees from -90
 * @param west the first longitude, degrees from -180; greater than {@code east} where the box crosses the date line
 * @param north the greatest latitude, degrees up to 90
 * @param east the last longitude, degrees up to 180
 * @param circle what inside the box counts; null for all
 */
public record Area(
        double south,
        double west,
        double north,
        double east,
        @Nullable Circle circle) {

    private static final double EARTH_KILOMETRES = 6371.0088;
    private static final double KILOMETRES_OF_A_DEGREE = Math.PI * EARTH_KILOMETRES / 180;

    /** @throws IllegalArgumentException if a latitude or longitude is none, or south is north of north */
    public Area {
        if (!(south >= -90 && north <= 90 && south <= north)) {
            throw new IllegalArgumentException("latitudes go from -90 to 90, the southern one first");
        }
        if (!(Math.abs(west) <= 180 && Math.abs(east) <= 180)) {
            throw new IllegalArgumentException("longitudes go from -180 to 180");
        }
    }

    /**
     * All within a distance of a point.
     *
     * @param latitude degrees
     * @param longitude degrees
     * @param kilometres along the ground, on a sphere of the Earth's mean radius
     */
    public record Circle(double latitude, double longitude, double kilometres) {

        boolean contains(double otherLatitude, double otherLongitude) {
            double one = Math.toRadians(latitude);
            double other = Math.toRadians(otherLatitude);
            double across = Math.sin(Math.toRadians(otherLongitude - longitude) / 2);
            double along = Math.sin((other - one) / 2);
            double haversine = along * along + Math.cos(one) * Math.cos(other) * across * across;
            return 2 * EARTH_KILOMETRES * Math.asin(Math.min(1, Math.sqrt(haversine))) <= kilometres;
        }
    }

    /** A box between these degrees. */
    public static Area box(double south, double west, double north, double east) {
        return new Area(south, west, north, east, null);
    }

    /**
     * All within a distance of a point.
     *
     * @throws IllegalArgumentException if the point is none or the distance is negative
     */
    public static Area around(double latitude, double longitude, double kilometres) {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && kilometres >= 0)) {
            throw new IllegalArgumentException(
                    "a point has a latitude of -90 to 90, a longitude of -180 to 180, and no negative distance");
        }
        double up = kilometres / KILOMETRES_OF_A_DEGREE;
        double south = Math.max(-90, latitude - up);
        double north = Math.min(90, latitude + up);
        double narrowest = Math.cos(Math.toRadians(Math.max(Math.abs(south), Math.abs(north))));
        double aside = narrowest < 1e-9 ? 360 : up / narrowest;
        Circle circle = new Circle(latitude, longitude, kilometres);
        if (aside >= 180) {
            return new Area(south, -180, north, 180, circle);
        }
        return new Area(south, wrapped(longitude - aside), north, wrapped(longitude + aside), circle);
    }

    private static double wrapped(double longitude) {
        return longitude < -180 ? longitude + 360 : longitude > 180 ? longitude - 360 : longitude;
    }

    /** Whether a point is inside. */
    public boolean contains(double latitude, double longitude) {
        boolean beside = west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
        return latitude >= south
                && latitude <= north
                && beside
                && (circle == null || circle.contains(latitude, longitude));
    }
}
