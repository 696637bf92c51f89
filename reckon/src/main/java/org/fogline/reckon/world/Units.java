package org.fogline.reckon.world;

import org.fogline.model.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Which unit is counted inside which. Children and women may be counted in more than one way at once (a girl in both, a
 * woman among combatants), so their figures are lower bounds on persons and otherwise stand apart. Kinds of materiel stand
 * apart too: "vehicles" may or may not include tanks.
 */
final class Units {

    private Units() {}

    static @Nullable Unit parent(Unit unit) {
        return switch (unit) {
            case OFFICER -> Unit.COMBATANT;
            case COMBATANT, CIVILIAN, PRISONER, FAMILY_MEMBER -> Unit.PERSON;
            case CHILD,
                    WOMAN,
                    PERSON,
                    FAMILY,
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
                    OTHER -> null;
        };
    }

    /** Whether the unit cuts across others. */
    static boolean cutsAcross(Unit unit) {
        return unit == Unit.CHILD || unit == Unit.WOMAN;
    }

    static boolean isCivilian(Unit unit) {
        return unit == Unit.CIVILIAN;
    }
}
