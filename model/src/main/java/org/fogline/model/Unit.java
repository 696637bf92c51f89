package org.fogline.model;

/** Who or what is counted. */
public enum Unit implements Coded {
    COMBATANT,
    OFFICER,
    CIVILIAN,
    CHILD,
    WOMAN,
    PRISONER,
    FAMILY,
    FAMILY_MEMBER,
    PERSON,
    TANK,
    IFV,
    VEHICLE,
    AIRCRAFT,
    HELICOPTER,
    DRONE,
    ARTILLERY,
    AIR_DEFENCE,
    ENGINEERING,
    WEAPON,
    DEPOT,
    BUILDING,
    SHIP,
    OTHER;

    /** Whether people are counted, not things. */
    public boolean isPeople() {
        return compareTo(PERSON) <= 0;
    }
}
