package org.fogline.reckon;

/**
 * Which way a claim's speaker would gain by it: against own interest (a party admits its own loss, withdrawal or fault),
 * self-serving (a party on the enemy's loss or its own gain), third party.
 */
public enum Interest {
    AGAINST_OWN_INTEREST,
    SELF_SERVING,
    THIRD_PARTY
}
