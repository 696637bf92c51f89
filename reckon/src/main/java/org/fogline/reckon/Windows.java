package org.fogline.reckon;

/** How "this week" and "the last fortnight" are read: as the claim has them, or as 7 and 14 rolling days that end with it. */
public enum Windows {
    AS_CLAIMED,
    ROLLING
}
