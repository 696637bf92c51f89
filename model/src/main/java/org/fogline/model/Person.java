package org.fogline.model;

import org.jspecify.annotations.Nullable;

/**
 * A named victim or doer, with what the text says of them.
 *
 * @param name the name as written
 * @param age in years, or null
 * @param rank military rank, or null
 * @param role what they were ("commander", "journalist", "victim"), or null
 */
public record Person(
        String name,
        @Nullable Integer age,
        @Nullable String rank,
        @Nullable String role) {}
