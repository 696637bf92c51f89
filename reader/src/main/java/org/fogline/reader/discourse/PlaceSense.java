package org.fogline.reader.discourse;

import java.util.List;
import org.fogline.knowledge.place.Place;
import org.fogline.knowledge.place.PlaceKind;
import org.fogline.reader.attribution.Utterance;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.frame.Frame;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.PlaceMention;
import org.fogline.reader.segment.Sentence;

/** What the name of a place stands for in its sentence: a place, the state that acts there, or where a speaker is. */
final class PlaceSense {

    private PlaceSense() {}

    static boolean isState(PlaceMention mention) {
        Place place = mention.place();
        return place != null && (place.kind() == PlaceKind.COUNTRY || place.kind() == PlaceKind.CAPITAL);
    }

    /** "Moscow said", "Israel bombs Gaza", "its losses to Ukraine": a country or a capital that acts or suffers. */
    static boolean standsForActor(AnalysedSentence at, PlaceMention mention) {
        Place place = mention.place();
        boolean state = isState(mention);
        boolean placed = !mention.preposition().isEmpty()
                || mention.bearing() != null
                || mention.part() != null
                || mention.distanceKilometres() != null;
        if (!state
                || placed
                        && !mention.preposition().equals("against")
                        && !mention.preposition().equals("by")) {
            return false;
        }
        boolean possessor = mention.end() < at.sentence().size()
                && at.sentence().words().get(mention.end()).equals("'s");
        boolean against =
                mention.preposition().equals("against") || mention.preposition().equals("by");
        if (place != null && place.kind() == PlaceKind.COUNTRY || against) {
            return true;
        }
        if (isSilentCapital(at, mention)) {
            return true;
        }
        int chunk = at.syntax().chunkAt(mention.first());
        boolean subject = false;
        for (int verb = 0; verb < at.syntax().chunks().size() && !subject; verb++) {
            subject = at.syntax().chunk(verb) instanceof VerbGroup group
                    && !group.passive()
                    && at.syntax().subjects(verb).contains(chunk);
        }
        return subject && !possessor;
    }

    /** "Cabinda: rebels claim 14 dead, Luanda silent": beside the place of a title a bare capital is its government. */
    private static boolean isSilentCapital(AnalysedSentence at, PlaceMention mention) {
        return at.sentence().kind() == Sentence.BlockKind.TITLE
                && mention.first() > 0
                && at.mentions().places().stream().anyMatch(other -> other.end() <= mention.first() && !isState(other));
    }

    /** "Mr Doe, aged 29, of London": where a person is from. */
    static boolean isOrigin(AnalysedSentence at, PlaceMention mention) {
        int of = mention.first() - 1;
        return of > 1
                && at.sentence().words().get(of).equals("of")
                && at.sentence().words().get(of - 1).equals(",");
    }

    /** "fled across the Naf River": a water that is crossed is not where it happened. */
    static boolean isCrossed(PlaceMention mention) {
        Place place = mention.place();
        return mention.preposition().equals("across") && (place == null || place.kind() == PlaceKind.WATER);
    }

    /** "In Kinshasa the ministry said that …": a place outside the words that are said is the speaker's. */
    static boolean besideWhatIsSaid(Frame frame, PlaceMention mention, List<Utterance> said) {
        for (Utterance utterance : said) {
            boolean covers = utterance.length() > 0 && utterance.covers(frame.triggerToken());
            if (!covers) {
                continue;
            }
            boolean fronted = mention.end() <= utterance.evidenceFirst() && !isState(mention);
            boolean ofSpeaker =
                    utterance.evidenceFirst() <= mention.first() && mention.first() < utterance.evidenceEnd();
            if (ofSpeaker || !utterance.covers(mention.first()) && !fronted) {
                return true;
            }
        }
        return false;
    }
}
