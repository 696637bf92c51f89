package org.fogline.exchange;

import org.fogline.model.PlaceRelation;
import org.fogline.model.Where;

/** Turns the names that a data set uses into the names that the knowledge uses; a name that it does not know stays. */
public interface Names {

    /** No name is changed. */
    Names AS_WRITTEN = new Names() {
        @Override
        public String actor(String name) {
            return name;
        }

        @Override
        public Where where(DescribedPlace place, PlaceRelation relation) {
            return Where.of(place.name(), relation);
        }
    };

    /** The canonical name of an actor, or the name itself. */
    String actor(String name);

    /**
     * The place that is meant, as a claim names it. A place that the knowledge does not have becomes a part of the
     * nearest division that it does have, so that what happened there counts in that division.
     */
    Where where(DescribedPlace place, PlaceRelation relation);
}
