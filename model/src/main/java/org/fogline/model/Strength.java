package org.fogline.model;

import org.jspecify.annotations.Nullable;

/**
 * How many men, vehicles or weapons a force is said to have.
 *
 * @param count the bounds
 * @param text the words, or null
 */
public record Strength(Count count, @Nullable String text) {}
