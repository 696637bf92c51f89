package org.fogline.knowledge.actor;

import org.fogline.model.Coded;

/** The part in a country's conflict that a generic word names: "the army", "rebels", "the coalition". */
public enum BelligerentRole implements Coded {
    GOVERNMENT,
    ARMY,
    POLICE,
    JUNTA,
    REBELS,
    JIHADISTS,
    SEPARATISTS,
    MILITIAS,
    PARAMILITARIES,
    FOREIGN_COALITION,
    PEACEKEEPERS,
    GANGS,
    /** An armed group that the word does not tell further: "gunmen", "the attackers". */
    ARMED_GROUP,
    STATE_MEDIA;

    /** Whether, where nothing else is known, the state itself is meant. */
    public boolean isOfTheState() {
        return this == GOVERNMENT || this == ARMY || this == POLICE;
    }
}
