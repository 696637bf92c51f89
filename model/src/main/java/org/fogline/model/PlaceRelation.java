package org.fogline.model;

/** How something stands to a place. For sums, {@code IN} and {@code OUTSKIRTS} fall in the place, {@code NEAR} in its parent. */
public enum PlaceRelation implements Coded {
    IN,
    NEAR,
    OUTSKIRTS,
    FROM,
    TO,
    TOWARD,
    BETWEEN
}
