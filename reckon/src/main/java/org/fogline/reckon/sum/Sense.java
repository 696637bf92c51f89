package org.fogline.reckon.sum;

/** Which way an inequality holds. */
public enum Sense {
    AT_LEAST,
    AT_MOST
}
