package org.fogline.reader.discourse;

import java.util.List;
import java.util.Set;
import org.fogline.knowledge.place.Gazetteer;
import org.fogline.knowledge.place.Place;
import org.fogline.knowledge.place.PlaceKind;
import org.fogline.model.PlaceRelation;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.frame.Frame;
import org.fogline.reader.group.NounGroup;
import org.fogline.reader.mention.Nominal;
import org.fogline.reader.mention.PlaceMention;
import org.fogline.reader.segment.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Places that a report names only after it has told what happened there: "attacked a village in the north … The raid on the
 * village of X". What is told of "a village" is told of the one that is named below.
 */
final class NamedBelow {

    /** So many sentences on the name may follow. */
    private static final int FARTHEST = 8;

    /** So many tokens may stand between "the base" and its name: "The base, at X,". */
    private static final int LONGEST_GAP = 4;

    private final Gazetteer gazetteer;
    private final List<AnalysedSentence> sentences;
    private final Set<String> settlements;

    NamedBelow(Gazetteer gazetteer, List<AnalysedSentence> sentences, Set<String> settlements) {
        this.gazetteer = gazetteer;
        this.sentences = sentences;
        this.settlements = settlements;
    }

    /** The place that is meant where a claim speaks of "a village" in the areas that it names; null where none is named below. */
    @Nullable
    PlaceMention find(AnalysedSentence at, Frame frame, List<PlaceMention> areas) {
        if (frame.at() != at) {
            return null;
        }
        boolean title = at.sentence().kind() == Sentence.BlockKind.TITLE;
        if (title && areas.stream().anyMatch(area -> !area.preposition().isEmpty())) {
            // "Rebels storm base in the province": a title says as much as it wants to
            return null;
        }
        for (int chunk = 0; chunk < at.syntax().chunks().size(); chunk++) {
            if (at.syntax().chunk(chunk) instanceof NounGroup group
                    && isUnnamed(at, group, title, !areas.isEmpty())
                    && TimeChoice.clauseDistance(frame, at.syntax().clause(chunk)) <= 1) {
                PlaceMention named = named(at, at.word(group.head()), areas);
                if (named != null) {
                    return named;
                }
            }
        }
        return null;
    }

    /** "a village", "a military base in the north", in a title "Zamfara village": a kind of place without its name. */
    private boolean isUnnamed(AnalysedSentence at, NounGroup group, boolean title, boolean placed) {
        String noun = at.word(group.head());
        boolean indefinite = group.determined() == NounGroup.Determined.INDEFINITE
                || title && group.determined() == NounGroup.Determined.BARE && group.end() - group.first() > 1;
        boolean spot = placed && PlaceSense.isSpotNoun(noun);
        if (!indefinite || !settlements.contains(noun) && !spot) {
            return false;
        }
        int next = group.end();
        boolean named = next + 1 < at.sentence().size()
                && (at.word(next).equals("of")
                        || at.word(next).equals("called")
                        || at.word(next).equals("named"))
                && at.sentence().token(next + 1).isCapitalised();
        return !named;
    }

    private @Nullable PlaceMention named(AnalysedSentence at, String noun, List<PlaceMention> areas) {
        for (int index = at.index() + 1; index < sentences.size() && index <= at.index() + FARTHEST; index++) {
            AnalysedSentence below = sentences.get(index);
            for (PlaceMention mention : below.mentions().places()) {
                Place place = mention.place();
                boolean spot = mention.role() == PlaceMention.Role.PLACE
                        && (place == null || !place.kind().isArea());
                if (spot && isIn(place, areas) && (isCalled(below, mention, noun) || isWhereItWas(below, mention))) {
                    return mention;
                }
            }
        }
        return null;
    }

    private boolean isIn(@Nullable Place place, List<PlaceMention> areas) {
        for (PlaceMention area : areas) {
            Place around = area.place();
            boolean vague = place != null
                    && around != null
                    && around.kind() == PlaceKind.REGION
                    && around.country().equals(place.country());
            if (place != null && around != null && !vague && !gazetteer.isWithin(place, around)) {
                return false;
            }
        }
        return true;
    }

    /** "the village of X", "X village", "The base, at X,". */
    private static boolean isCalled(AnalysedSentence at, PlaceMention mention, String noun) {
        List<String> words = at.sentence().words();
        int end = mention.end();
        if (end < words.size() && words.get(end).equals(noun)) {
            return true;
        }
        for (int token = mention.first() - 1; token >= 0 && token >= mention.first() - LONGEST_GAP; token--) {
            if (words.get(token).equals(noun)) {
                return token > 0
                        && !words.get(token - 1).equals("a")
                        && !words.get(token - 1).equals("another");
            }
            boolean link =
                    at.sentence().token(token).isMark() || words.get(token).length() <= 4;
            if (!link) {
                return false;
            }
        }
        return false;
    }

    /** "The attack took place in X": what the sentence opens with is the event told above. */
    private static boolean isWhereItWas(AnalysedSentence at, PlaceMention mention) {
        Nominal first = at.nominal(0);
        return first != null
                && first.is(Nominal.Kind.EVENT)
                && first.group().first() == 0
                && at.pointsBack(first.group())
                && at.syntax().clause(at.syntax().chunkAt(mention.first()))
                        == at.syntax().clause(0)
                && !mention.preposition().isEmpty()
                && mention.distanceKilometres() == null
                && (mention.relation() == PlaceRelation.IN || mention.relation() == PlaceRelation.NEAR);
    }
}
