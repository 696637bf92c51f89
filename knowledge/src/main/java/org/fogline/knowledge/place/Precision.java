package org.fogline.knowledge.place;

import org.fogline.model.Coded;

/** How far a place's coordinates can be trusted, or which division stands in for them. */
public enum Precision implements Coded {
    /** The place itself. */
    EXACT,
    /** Within about 25 kilometres. */
    NEAR,
    /** A point for a district. */
    DISTRICT,
    /** A point for a province. */
    PROVINCE,
    /** A point for a country. */
    COUNTRY,
    /** No coordinates are known; look at the parents. */
    UNLOCATED
}
