package org.fogline.reader.mention;

import org.fogline.knowledge.place.Place;
import org.fogline.model.PlaceRelation;
import org.fogline.model.Where;
import org.jspecify.annotations.Nullable;

/**
 * A place named in a sentence, with what the words around it say of the relation to it.
 *
 * @param first the first token of the name
 * @param end the token after the last
 * @param words the name as written
 * @param relation how what is told stands to it
 * @param preposition the folded preposition before it, or empty
 * @param part the part of it that is named, or null
 * @param bearing the compass direction from it, or null
 * @param distanceKilometres the distance from it, or null
 * @param role what the name does in the sentence
 * @param place the place in the gazetteer, or null where only a facility noun beside a capitalised name shows that it is one
 */
public record PlaceMention(
        int first,
        int end,
        String words,
        PlaceRelation relation,
        String preposition,
        @Nullable String part,
        @Nullable String bearing,
        @Nullable Double distanceKilometres,
        Role role,
        @Nullable Place place) {

    /** What the name of a place does in its sentence. */
    public enum Role {
        /** A place that something may have happened at. */
        PLACE,
        /** A building or a street that the gazetteer lacks. */
        FACILITY,
        /** Where a report was written: "KYIV, 4 May (Agency) –". */
        DATELINE
    }

    /** The place as a claim names it. */
    public Where toWhere() {
        Place known = place;
        return new Where(
                known == null ? words : known.name(),
                known == null ? null : known.id(),
                relation,
                part,
                bearing,
                distanceKilometres);
    }
}
