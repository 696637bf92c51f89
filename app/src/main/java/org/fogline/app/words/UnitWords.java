package org.fogline.app.words;

import org.fogline.model.Unit;

/** Who or what is counted, as English nouns. */
public final class UnitWords {

    /** How those are named who are hurt and belong to no side. */
    public static final String CIVILIANS = "Civilians";

    private UnitWords() {}

    /** Whether these are people of whom it is said, or goes without saying, that they do not fight. */
    public static boolean isCivilian(Unit unit) {
        return unit == Unit.CIVILIAN || unit == Unit.CHILD || unit == Unit.WOMAN;
    }

    /** The noun for one. */
    public static String one(Unit unit) {
        return switch (unit) {
            case COMBATANT -> "fighter";
            case OFFICER -> "officer";
            case CIVILIAN -> "civilian";
            case CHILD -> "child";
            case WOMAN -> "woman";
            case PRISONER -> "captive";
            case FAMILY -> "family";
            case FAMILY_MEMBER -> "family member";
            case PERSON -> "person";
            case TANK -> "tank";
            case IFV -> "infantry fighting vehicle";
            case VEHICLE -> "vehicle";
            case AIRCRAFT -> "aircraft";
            case HELICOPTER -> "helicopter";
            case DRONE -> "drone";
            case ARTILLERY -> "artillery piece";
            case AIR_DEFENCE -> "air-defence system";
            case ENGINEERING -> "engineering vehicle";
            case WEAPON -> "weapon";
            case DEPOT -> "depot";
            case BUILDING -> "building";
            case SHIP -> "ship";
            case OTHER -> "other thing";
        };
    }

    /** The noun for more than one, or none. */
    public static String many(Unit unit) {
        return switch (unit) {
            case CHILD -> "children";
            case WOMAN -> "women";
            case FAMILY -> "families";
            case PERSON -> "people";
            case AIRCRAFT -> "aircraft";
            case COMBATANT,
                    OFFICER,
                    CIVILIAN,
                    PRISONER,
                    FAMILY_MEMBER,
                    TANK,
                    IFV,
                    VEHICLE,
                    HELICOPTER,
                    DRONE,
                    ARTILLERY,
                    AIR_DEFENCE,
                    ENGINEERING,
                    WEAPON,
                    DEPOT,
                    BUILDING,
                    SHIP,
                    OTHER -> one(unit) + "s";
        };
    }
}
