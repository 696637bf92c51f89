package org.fogline.model;

import org.jspecify.annotations.Nullable;

/**
 * A link in the order of battle.
 *
 * @param from the actor spoken of
 * @param type how it stands
 * @param to to whom; null with {@code NEUTRAL}
 */
public record Relation(
        String from, RelationType type, @Nullable String to) {}
