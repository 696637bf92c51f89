package org.fogline.model;

/** The kind of evidence that the text says there is for a claim. */
public enum Evidence implements Coded {
    PHOTO,
    VIDEO,
    DOCUMENT,
    VISIT
}
