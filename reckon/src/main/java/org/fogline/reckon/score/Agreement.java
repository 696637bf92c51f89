package org.fogline.reckon.score;

/**
 * How often a field that gold gives agrees.
 *
 * @param right agreeing
 * @param found given by gold on a claim that was found
 * @param given given by gold at all, optional and repeated claims that were not found left out
 */
public record Agreement(int right, int found, int given) {}
