package org.fogline.model;

import org.jspecify.annotations.Nullable;

/**
 * A named place that a claim speaks of.
 *
 * @param place the canonical name, or the document's words if the gazetteer does not know it
 * @param id the gazetteer's id, or null
 * @param relation how what happened stands to the place
 * @param part the part of it that is named ("northern areas"), or null
 * @param bearing the direction from it, as a compass point ("north-east"), or null
 * @param distanceKilometres the distance from it in kilometres, or null
 */
public record Where(
        String place,
        @Nullable String id,
        PlaceRelation relation,
        @Nullable String part,
        @Nullable String bearing,
        @Nullable Double distanceKilometres) {

    /** A place with nothing more said of it. */
    public static Where of(String place, PlaceRelation relation) {
        return new Where(place, null, relation, null, null, null);
    }
}
