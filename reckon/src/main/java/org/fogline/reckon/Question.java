package org.fogline.reckon;

import java.time.LocalDate;
import org.fogline.model.Effect;
import org.fogline.model.Unit;
import org.fogline.reckon.world.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Whose losses are asked for.
 *
 * @param side the actor that suffers them; null for anyone
 * @param effect what was done
 * @param unit who or what is counted
 * @param place where; null for everywhere
 * @param from the first day; null from the beginning
 * @param to the last day; null to the end
 */
public record Question(
        @Nullable String side,
        Effect effect,
        Unit unit,
        @Nullable String place,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** @throws IllegalArgumentException if the window ends before it starts */
    public Question {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("the window ends (" + to + ") before it starts (" + from + ")");
        }
    }

    public Question withWindow(@Nullable LocalDate newFrom, @Nullable LocalDate newTo) {
        return new Question(side, effect, unit, place, newFrom, newTo);
    }

    /** The question in words, without the window. */
    public String subject() {
        return (side == null ? "all sides" : side) + ", " + effect.code() + " (" + unit.code() + ")"
                + (place == null ? ", everywhere" : ", " + place);
    }

    @Override
    public String toString() {
        return subject() + (from == null && to == null ? "" : ", " + Wording.window(from, to));
    }
}
