package org.fogline.ledger;

/**
 * Where a place is.
 *
 * @param name its canonical name, as claims have it
 * @param latitude degrees, -90 to 90
 * @param longitude degrees, -180 to 180
 */
public record PlacePoint(String name, double latitude, double longitude) {

    /** @throws IllegalArgumentException if there is no such point on the Earth */
    public PlacePoint {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException(name + ": there is no point " + latitude + ", " + longitude);
        }
    }
}
