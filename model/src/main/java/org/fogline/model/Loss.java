package org.fogline.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counted harm: how many, of whom or what, by what effect.
 *
 * @param effects one or more effects; with more than one, {@code combine} says how the one figure covers them
 * @param combine null with one effect
 * @param sides the actors that suffer it, one figure over all of them together; empty if not said, or civilians
 * @param unit who or what is counted
 * @param count the bounds
 * @param text the words, or null
 * @param partOf the larger loss that includes this one, or null
 * @param cause how it was done, or null
 * @param alternativeSides in gold only: other readings of {@code sides} that are right
 */
public record Loss(
        List<Effect> effects,
        @Nullable Combine combine,
        List<String> sides,
        Unit unit,
        Count count,
        @Nullable String text,
        @Nullable PartOf partOf,
        @Nullable Cause cause,
        List<List<String>> alternativeSides) {

    /** @throws IllegalArgumentException if there is no effect, or more than one and no way to combine them */
    public Loss {
        effects = List.copyOf(effects);
        sides = List.copyOf(sides);
        alternativeSides = List.copyOf(alternativeSides);
        if (effects.isEmpty()) {
            throw new IllegalArgumentException("a loss needs an effect");
        }
        if (effects.size() > 1 && combine == null) {
            throw new IllegalArgumentException("a loss with more than one effect needs 'combine'");
        }
    }

    /** A loss of one effect, with nothing more said of it. */
    public static Loss of(Effect effect, List<String> sides, Unit unit, Count count, @Nullable String text) {
        return new Loss(List.of(effect), null, sides, unit, count, text, null, null, List.of());
    }

    /** The same loss, included in another. */
    public Loss withPartOf(@Nullable PartOf larger) {
        return new Loss(effects, combine, sides, unit, count, text, larger, cause, alternativeSides);
    }

    /** The same loss, of other sides. */
    public Loss withSides(List<String> newSides) {
        return new Loss(effects, combine, newSides, unit, count, text, partOf, cause, alternativeSides);
    }
}
