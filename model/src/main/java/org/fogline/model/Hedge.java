package org.fogline.model;

/** How firmly the text puts it: stated, reported at second hand, believed, or left unclear. */
public enum Hedge implements Coded {
    STATED,
    REPORTED,
    BELIEVED,
    UNCLEAR
}
