package org.fogline.knowledge.place;

/**
 * A place that a name may mean.
 *
 * @param how in which way the name was found
 */
public record Candidate(Place place, MatchKind how) {}
