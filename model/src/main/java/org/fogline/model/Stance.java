package org.fogline.model;

/** What the source does with the statement: makes it, denies it, confirms or doubts another's, or corrects its own. */
public enum Stance implements Coded {
    ASSERTS,
    DENIES,
    CONFIRMS,
    DOUBTS,
    AMENDS
}
