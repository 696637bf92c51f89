package org.fogline.model;

import org.jspecify.annotations.Nullable;

/**
 * The loss in which another is included.
 *
 * @param claim the id of the claim that holds the larger loss; null if it is the same claim
 * @param loss the index of the larger loss in that claim, from 0
 */
public record PartOf(@Nullable String claim, int loss) {}
