package org.fogline.knowledge.place;

import org.fogline.model.Coded;

/** What sort of place a place is, from the widest to the narrowest. */
public enum PlaceKind implements Coded {
    COUNTRY,
    /** A first-order division: province, governorate, oblast, state. */
    PROVINCE,
    /** A second-order or lower division: district, raion, township, agency. */
    DISTRICT,
    /** An area that is no division: a desert, a valley, a front, a part of a country. */
    REGION,
    /** The seat of a country's government. */
    CAPITAL,
    CITY,
    TOWN,
    VILLAGE,
    NEIGHBOURHOOD,
    /** Where displaced people or refugees live. */
    CAMP,
    MOUNTAIN,
    FOREST,
    WATER,
    ISLAND,
    /** A military base, an airbase, an outpost. */
    BASE,
    AIRPORT,
    /** A border crossing, a bridge, a dam, a pass, a gate. */
    CROSSING,
    /** A building or a plant. */
    FACILITY,
    STREET;

    /** Whether it is a land's division or a stretch of land, in which other places lie. */
    public boolean isArea() {
        return compareTo(REGION) <= 0;
    }

    /** Whether people live there in houses or tents. */
    public boolean isSettlement() {
        return compareTo(CAPITAL) >= 0 && compareTo(CAMP) <= 0;
    }
}
