package org.fogline.knowledge.actor;

import org.fogline.model.Coded;

/** What words mean that name no actor but point to one told of before; from {@code back-references.csv}. */
public enum BackReference implements Coded {
    /** The armed group named last: "the organisation". */
    GROUP,
    /** The two who fight each other: "the two sides". */
    BOTH_SIDES,
    /** A place or body of a force, whose owner is the enemy of who strikes it: "a checkpoint". */
    FORCE
}
