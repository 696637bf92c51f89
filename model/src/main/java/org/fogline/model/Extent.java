package org.fogline.model;

/** Whether something happened at some time inside a window, or over the whole of it. */
public enum Extent implements Coded {
    WITHIN,
    THROUGHOUT
}
