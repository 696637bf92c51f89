package org.fogline.knowledge.actor;

import org.fogline.model.Coded;

/** What sort of actor one is. */
public enum ActorKind implements Coded {
    STATE,
    GOVERNMENT,
    ARMED_FORCES,
    UNIT,
    ARMED_GROUP,
    COALITION,
    POLICE,
    MILITIA,
    PARTY,
    MINISTRY,
    OFFICE,
    AGENCY,
    OUTLET,
    NEWSPAPER,
    BROADCASTER,
    MONITOR,
    INTERNATIONAL,
    NGO,
    COMMUNITY,
    PERSON;

    /** Whether it publishes news. */
    public boolean isMedia() {
        return this == AGENCY || this == OUTLET || this == NEWSPAPER || this == BROADCASTER;
    }

    /** Whether it can take part in fighting. */
    public boolean isArmed() {
        return switch (this) {
            case STATE, GOVERNMENT, ARMED_FORCES, UNIT, ARMED_GROUP, COALITION, POLICE, MILITIA -> true;
            case PARTY,
                    MINISTRY,
                    OFFICE,
                    AGENCY,
                    OUTLET,
                    NEWSPAPER,
                    BROADCASTER,
                    MONITOR,
                    INTERNATIONAL,
                    NGO,
                    COMMUNITY,
                    PERSON -> false;
        };
    }

    /** Whether it is a state or one of a state's bodies. */
    public boolean isState() {
        return this == STATE || this == GOVERNMENT || this == ARMED_FORCES || this == POLICE || this == MINISTRY;
    }
}
