package org.fogline.reader.mention;

import java.util.ArrayList;
import java.util.List;
import org.fogline.reader.lexicon.Beginning;
import org.fogline.reader.number.CountMention;
import org.fogline.reader.number.Measure;
import org.fogline.reader.segment.Sentence;
import org.fogline.reader.time.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * What the words of one sentence name, each list in the order of the text.
 *
 * @param sentence the sentence
 * @param begins for each token one bit for each {@link Beginning} of which its word may begin a phrase
 * @param times expressions of time
 * @param counts numbers that count something
 * @param measures numbers that measure or name something
 * @param actors words that may name actors; none overlaps another
 * @param leaders names of people who are known to lead or to speak for a body; they are no actors themselves
 * @param places places
 * @param references nouns that point back to places named before: "the town"
 * @param things units of people and materiel nouns, by the token of their head
 * @param hedges words that hedge what is said
 */
public record SentenceMentions(
        Sentence sentence,
        long[] begins,
        List<TimeMention> times,
        List<CountMention> counts,
        List<Measure> measures,
        List<ActorMention> actors,
        List<ActorMention> leaders,
        List<PlaceMention> places,
        List<PlaceMention> references,
        @Nullable ThingMention[] things,
        List<HedgeMention> hedges) {

    /** Whether a phrase of the table may begin at a token. */
    public boolean mayBegin(int token, Beginning table) {
        return (begins[token] & table.bit()) != 0;
    }

    /** The actors named between two tokens. */
    public List<ActorMention> actorsIn(int first, int end) {
        List<ActorMention> found = new ArrayList<>();
        for (int index = 0; index < actors.size(); index++) {
            ActorMention actor = actors.get(index);
            if (actor.first() >= first && actor.end() <= end) {
                found.add(actor);
            }
        }
        return found;
    }

    /** The place whose name covers a token, or null. */
    public @Nullable PlaceMention placeAt(int token) {
        for (PlaceMention place : places) {
            if (place.first() <= token && token < place.end()) {
                return place;
            }
        }
        return null;
    }
}
