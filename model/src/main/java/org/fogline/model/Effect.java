package org.fogline.model;

/** What harm was done to those or to that which is counted. */
public enum Effect implements Coded {
    KILLED,
    WOUNDED,
    CAPTURED,
    MISSING,
    DISPLACED,
    RELEASED,
    DESTROYED,
    DAMAGED,
    SHOT_DOWN
}
