package org.fogline.model;

/** Whether a claim tells of one incident, of a total over more than one, or of a part of a larger claim. */
public enum Scope implements Coded {
    INCIDENT,
    CUMULATIVE,
    SUBTOTAL
}
