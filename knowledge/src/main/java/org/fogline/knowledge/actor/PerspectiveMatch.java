package org.fogline.knowledge.actor;

/**
 * A partisan word found among words.
 *
 * @param from the index of its first word
 * @param to the index after its last word
 * @param meaning what it means in the speaker's mouth
 */
public record PerspectiveMatch(int from, int to, Meaning meaning) {}
