package org.fogline.model;

/** How the harm was done, if said. */
public enum Cause implements Coded {
    SNIPER,
    SHELLING,
    AIRSTRIKE,
    IED,
    SUICIDE,
    EXECUTION,
    STARVATION,
    AMBUSH,
    DRONE,
    MINE,
    OTHER
}
