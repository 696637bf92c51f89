package org.fogline.reader.discourse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.fogline.knowledge.actor.Actor;
import org.fogline.knowledge.place.Place;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.mention.ActorMention;
import org.fogline.reader.mention.PlaceMention;
import org.fogline.reader.segment.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The items of a text on several countries, each opened by a label: a country or a place before a colon or a dash, or a
 * heading that is the name of one.
 */
final class Sections {

    /** The words before the mark that ends a label. */
    private static final int LONGEST_LABEL = 5;

    private final Cast cast;

    Sections(Cast cast) {
        this.cast = cast;
    }

    /** The country of each sentence that belongs to an item, by index; none if the text has no items on several countries. */
    Map<Integer, String> of(List<AnalysedSentence> sentences) {
        Map<Integer, String> found = new HashMap<>();
        String open = null;
        int block = -1;
        boolean ofHeading = false;
        for (AnalysedSentence at : sentences) {
            boolean opens = at.sentence().block() != block;
            block = at.sentence().block();
            String label = opens ? label(at) : null;
            boolean heading = label != null && isWhole(at);
            if (label != null) {
                open = label;
                ofHeading = heading;
            } else if (opens && (!ofHeading || at.sentence().kind() == Sentence.BlockKind.HEADING)) {
                open = null;
            }
            if (open != null) {
                found.put(at.index(), open);
            }
        }
        return new TreeSet<>(found.values()).size() > 1 ? found : Map.of();
    }

    private static boolean isWhole(AnalysedSentence at) {
        return end(at) < 0;
    }

    /** The token that ends the label of a sentence; -1 if nothing follows it. */
    private static int end(AnalysedSentence at) {
        for (int token = 1; token < Math.min(at.sentence().size(), LONGEST_LABEL + 1); token++) {
            if (isMark(at, token)) {
                return token;
            }
        }
        return -1;
    }

    private static boolean isMark(AnalysedSentence at, int token) {
        return at.sentence().token(token).is(":")
                || at.sentence().token(token).is("\u2013")
                || at.sentence().token(token).is("\u2014")
                || at.sentence().token(token).is("|");
    }

    private @Nullable String label(AnalysedSentence at) {
        int first = at.sentence().size() > 1 && !at.sentence().token(0).isWord() ? 1 : 0;
        int end = end(at);
        boolean heading = at.sentence().kind() == Sentence.BlockKind.HEADING
                && at.sentence().size() <= LONGEST_LABEL;
        if (end < 0 && !heading) {
            return null;
        }
        int limit = end < 0 ? at.sentence().size() : end;
        for (PlaceMention mention : at.mentions().places()) {
            Place place = mention.place();
            if (place != null && mention.first() == first && mention.end() <= limit) {
                return place.country();
            }
        }
        for (ActorMention mention : at.mentions().actors()) {
            if (mention.first() == first && mention.end() == limit) {
                return country(mention);
            }
        }
        return null;
    }

    private @Nullable String country(ActorMention mention) {
        if (mention.kind() == ActorMention.Kind.DEMONYM) {
            return mention.values().get(0);
        }
        if (mention.kind() != ActorMention.Kind.NAMED) {
            return null;
        }
        for (Actor actor : cast.candidates(mention)) {
            if (actor.kind().isState() && !actor.countries().isEmpty()) {
                return actor.countries().get(0);
            }
        }
        return null;
    }
}
