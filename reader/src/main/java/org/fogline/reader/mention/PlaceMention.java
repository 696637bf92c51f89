package org.fogline.reader.mention;

import java.util.List;
import org.fogline.knowledge.place.Place;
import org.fogline.knowledge.place.Resolution;
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
 * @param considered the places that the name may mean, the likeliest first, with what speaks for each
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
        @Nullable Place place,
        List<Resolution.Ranked> considered) {

    /** So many places that were not taken are named to a reader. */
    private static final int MOST_NAMED = 3;

    /** What the name of a place does in its sentence. */
    public enum Role {
        /** A place that something may have happened at. */
        PLACE,
        /** A building or a street that the gazetteer lacks. */
        FACILITY,
        /** Where a report was written: "KYIV, 4 May (Agency) –". */
        DATELINE,
        /** What a body is called after: "the Yesagyo PDF". */
        BODY
    }

    PlaceMention considering(List<Resolution.Ranked> candidates) {
        return new PlaceMention(
                first,
                end,
                words,
                relation,
                preposition,
                part,
                bearing,
                distanceKilometres,
                role,
                place,
                List.copyOf(candidates));
    }

    /**
     * Why this place and no other, in words: "Duma, Syria: the text is about Syria; not taken: Duma, Congo: ..."; null if
     * the name means one place only.
     */
    public @Nullable String choice() {
        Place taken = place;
        if (taken == null || considered.size() < 2) {
            return null;
        }
        StringBuilder words = new StringBuilder();
        int others = 0;
        for (Resolution.Ranked candidate : considered) {
            if (candidate.place().id().equals(taken.id())) {
                words.insert(0, described(candidate));
            } else if (others < MOST_NAMED) {
                words.append(others == 0 ? "; not taken: " : "; ").append(described(candidate));
                others++;
            }
        }
        int more = considered.size() - 1 - others;
        return words + (more > 0 ? "; and " + more + " more" : "");
    }

    private static String described(Resolution.Ranked candidate) {
        Place place = candidate.place();
        String reasons = String.join(", ", candidate.reasons());
        return place.name() + " (" + place.country() + ")" + (reasons.isEmpty() ? "" : ": " + reasons);
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

    /** "from X", "to X", "toward X": where somebody comes from or goes, and not where he is. */
    public boolean isWay() {
        return relation == PlaceRelation.FROM || relation == PlaceRelation.TO || relation == PlaceRelation.TOWARD;
    }
}
