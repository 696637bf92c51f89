package org.fogline.model;

/** How one actor stands to another in the order of battle. */
public enum RelationType implements Coded {
    PART_OF,
    FORMERLY_PART_OF,
    SPLIT_FROM,
    ALLIED_WITH,
    COMMANDED_BY,
    LED_BY,
    BACKED_BY,
    STAFFED_BY,
    BRANCH_OF,
    NEUTRAL
}
