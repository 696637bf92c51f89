package org.fogline.reader.mention;

import java.util.List;
import org.fogline.model.Effect;
import org.fogline.model.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A noun for people, materiel, a kind of place or a running number.
 *
 * @param first the first token
 * @param end the token after the last
 * @param kind the class of thing
 * @param unit who or what is counted, or null
 * @param effects with a casualty noun: the harm that it tells of
 * @param plural whether the noun is plural
 * @param civil whether it is a building that no army built, or what civilians travel in
 */
public record ThingMention(
        int first, int end, Kind kind, @Nullable Unit unit, List<Effect> effects, boolean plural, boolean civil) {

    ThingMention(int first, int end, Kind kind, @Nullable Unit unit, List<Effect> effects, boolean plural) {
        this(first, end, kind, unit, effects, plural, false);
    }

    /** The class of thing that a noun names. */
    public enum Kind {
        PEOPLE,
        MATERIEL,
        PLACE,
        TOLL
    }
}
