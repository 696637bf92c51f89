package org.fogline.model;

/** How one figure covers more than one effect: as their sum, or as one or the other. */
public enum Combine implements Coded {
    SUM,
    EITHER
}
