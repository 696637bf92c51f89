package org.fogline.reader.discourse;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fogline.knowledge.place.Place;
import org.fogline.knowledge.place.PlaceKind;
import org.fogline.knowledge.text.Table;
import org.fogline.model.PlaceRelation;
import org.fogline.model.Where;
import org.fogline.reader.attribution.Utterance;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.frame.Frame;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.NounGroup;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.DiscourseWord;
import org.fogline.reader.mention.Nominal;
import org.fogline.reader.mention.PlaceMention;
import org.fogline.reader.segment.Sentence;

/** What the name of a place stands for in its sentence: a place, the state that acts there, or where a speaker is. */
final class PlaceSense {

    private static final int LONGEST_DISTANCE = 6;

    /** "160 kilometres north-east of the state capital, ": so many tokens from the figure to the name. */
    private static final int LONGEST_BEARING = 9;

    private static final int LONGEST_PART = 5;

    private static final int LONGEST_SITE = 4;

    /** Between people and where they live. */
    private static final Set<String> HOME = Set.of("of", "in", "at", "from");

    /** Where forces set out from. */
    private static final Set<String> BASES = nouns("site");

    private static final Set<String> FACILITIES = nouns("facility");

    private static final Set<String> STREETS = nouns("street");

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
            // "Baghdad was the worst affected": a place, and nobody who acts
            subject = at.syntax().chunk(verb) instanceof VerbGroup group
                    && !group.passive()
                    && !group.base().equals("be")
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

    /** "Mr Doe, aged 29, of London", "Mr Doe, a resident of London,": where a person is from. */
    static boolean isOrigin(AnalysedSentence at, PlaceMention mention) {
        if (isFromSite(at, mention)) {
            return true;
        }
        int of = mention.first() - 1;
        if (of < 2 || !at.sentence().words().get(of).equals("of")) {
            return false;
        }
        String noun = at.sentence().words().get(of - 1);
        boolean enclosed = of > 1
                && (at.sentence().token(of - 2).is(",")
                        || at.sentence().token(of - 2).is("("));
        if (noun.equals(",") || enclosed && DiscourseWord.DWELLER.isWord(noun)) {
            return true;
        }
        Nominal aside = at.nominal(at.syntax().chunkAt(of - 1));
        return aside != null
                && aside.isPeople()
                && aside.count() == null
                && aside.group().determined() == NounGroup.Determined.INDEFINITE
                && aside.group().first() > 1
                && at.sentence().token(aside.group().first() - 1).is(",")
                && at.sentence().token(aside.group().first() - 2).isCapitalised();
    }

    /** "soldiers from X died", "said N. N., an officer from X": where those come from of whom a noun before the verb speaks. */
    static boolean isHomeOfPeople(AnalysedSentence at, PlaceMention mention) {
        int chunk = at.syntax().chunkAt(mention.first());
        if (mention.preposition().equals("in") && at.syntax().isLink(chunk - 1, "in") && chunk > 2) {
            // "an officer from X in Y"
            PlaceMention inner =
                    at.mentions().placeAt(at.syntax().chunk(chunk - 2).first());
            return inner != null && inner.preposition().equals("from") && isHomeOfPeople(at, inner);
        }
        if (mention.relation() != PlaceRelation.FROM || !mention.preposition().equals("from")) {
            return false;
        }
        Nominal people = at.syntax().isLink(chunk - 1, "from") ? at.nominal(chunk - 2) : null;
        int verb = people == null ? -1 : at.syntax().verbBefore(people.chunk());
        return people != null
                && (people.isPeople() || people.is(Nominal.Kind.EVENT))
                && !people.is(Nominal.Kind.PRONOUN)
                && people.effects().isEmpty()
                && !at.syntax().isLink(people.chunk() - 1, "of")
                && (verb < 0 || !at.syntax().objects(verb).contains(people.chunk()));
    }

    /**
     * "Residents of X were killed at Y", "men of the X garrison died near Y": the first says whose they are, where a verb
     * parts it from a spot.
     */
    static boolean isOfPeopleAt(AnalysedSentence at, PlaceMention home, PlaceMention spot) {
        Place place = spot.place();
        int where = at.syntax().chunkAt(spot.first());
        int verb = at.syntax().verbBefore(where);
        boolean led = PlaceNesting.BEFORE_SPOT.contains(spot.preposition())
                || verb >= 0 && at.syntax().objects(verb).contains(where);
        if (!led || home.end() >= spot.first() || place != null && place.kind().isArea()) {
            return false;
        }
        int chunk = at.syntax().chunkAt(home.first());
        Nominal body = at.nominal(chunk);
        boolean named =
                body != null && body.isPeople() && home.end() < body.group().end();
        for (int of = chunk - 1;
                !named && of > chunk - LONGEST_DISTANCE && at.syntax().isLink(of, "of");
                of -= 2) {
            // "men of the second battalion of the X brigade"
            Nominal people = at.nominal(of - 1);
            named = people != null && people.isPeople();
        }
        if (!named) {
            return false;
        }
        return spot.preposition().equals("at") || verb >= chunk;
    }

    /** "Rockets fired from rebel-held parts of X", "a drone launched from near X": where a weapon set out. */
    static boolean isSentFrom(AnalysedSentence at, PlaceMention mention) {
        int least = Math.max(1, mention.first() - LONGEST_BEARING);
        for (int token = mention.first() - 1; token >= least; token--) {
            Chunk chunk = at.syntax().chunk(at.syntax().chunkAt(token));
            boolean joins =
                    at.sentence().token(token).isMark() || at.word(token).equals("and");
            if (joins && !at.word(token).equals("-") || chunk instanceof VerbGroup) {
                return false;
            }
            if (at.word(token).equals("from")) {
                return at.syntax().chunk(at.syntax().chunkAt(token - 1)) instanceof VerbGroup verb
                        && DiscourseWord.LAYS.isWord(verb.base());
            }
        }
        return false;
    }

    /** "from a base in X", "from its headquarters near X": where someone comes from. */
    private static boolean isFromSite(AnalysedSentence at, PlaceMention mention) {
        List<String> words = at.sentence().words();
        int token = mention.first() - 1;
        if (token < 3
                || !mention.preposition().equals(words.get(token))
                || mention.preposition().equals("from")) {
            return false;
        }
        for (int from = token - 2; from > 0 && from >= token - LONGEST_SITE; from--) {
            if (words.get(from).equals("from")) {
                String next = words.get(from + 1);
                return BASES.contains(words.get(token - 1))
                        && (next.equals("a") || next.equals("its") || next.equals("their") || next.equals("the"));
            }
        }
        return false;
    }

    /** "The base, 36 miles north of the capital, was hit": what only tells where a place lies that was named before. */
    static boolean isDescription(AnalysedSentence at, PlaceMention mention) {
        if (mention.distanceKilometres() == null) {
            return false;
        }
        int token = mention.first() - 1;
        while (token > 1
                && mention.first() - token < LONGEST_BEARING
                && !at.sentence().token(token).isNumber()) {
            token--;
        }
        int noun = token - 2;
        return noun > 0
                && at.sentence().token(token).isNumber()
                && at.sentence().token(token - 1).is(",")
                && at.sentence().words().get(noun - 1).equals("the")
                && !at.sentence().token(noun).isCapitalised();
    }

    /** "28 have died, three of them in X", "lost six men, including those at X": where a part of them died. */
    static boolean isOfAPart(AnalysedSentence at, Frame frame, PlaceMention mention) {
        int token = mention.first() - 1;
        if (frame.at() != at || mention.preposition().isEmpty()) {
            return false;
        }
        for (int steps = 0; token > frame.triggerToken() && steps < LONGEST_PART; steps++, token--) {
            String word = at.sentence().words().get(token);
            if (word.equals("them") && isCountOf(frame, token - 2)) {
                // "65 of them in X" is told of the 65
                return false;
            }
            boolean part = word.equals("including")
                    || word.equals("them")
                            && token > 2
                            && at.sentence().words().get(token - 1).equals("of")
                            && at.sentence().token(token - 3).is(",");
            if (part) {
                return true;
            }
            if (at.sentence().token(token).isMark()) {
                return false;
            }
        }
        return false;
    }

    private static boolean isCountOf(Frame frame, int number) {
        return frame.losses().size() == 1
                && frame.losses().get(0).firstToken() <= number
                && number < frame.losses().get(0).endToken();
    }

    /** "were taken to a hospital in X": where the hurt are brought. */
    static boolean isWhereTaken(AnalysedSentence at, PlaceMention mention) {
        int token = mention.first() - 1;
        if (token < 2
                || !mention.preposition().equals("in") && !mention.preposition().equals("at")) {
            return false;
        }
        token--;
        if (!FACILITIES.contains(at.sentence().words().get(token))) {
            return false;
        }
        for (int steps = 0; token > 0 && steps < LONGEST_DISTANCE; steps++, token--) {
            String word = at.sentence().words().get(token);
            if (word.equals("to")) {
                // not "from house to house in X"
                return steps > 0 && !FACILITIES.contains(at.sentence().words().get(token - 1));
            }
            boolean inName = at.sentence().token(token).isWord()
                    || at.sentence().token(token).isNumber();
            if (!inName || word.equals("and")) {
                return false;
            }
        }
        return false;
    }

    /** "are being treated in X": where the hurt lie. */
    static boolean isWhereTreated(AnalysedSentence at, PlaceMention mention) {
        if (!mention.preposition().equals("in") && !mention.preposition().equals("at")) {
            return false;
        }
        int chunk = at.syntax().verbBefore(at.syntax().chunkAt(mention.first()));
        return chunk >= 0
                && at.syntax().chunk(chunk) instanceof VerbGroup verb
                && DiscourseWord.TREATS.isWord(verb.base())
                && verb.passive()
                && mention.first() - verb.end() <= LONGEST_BEARING;
    }

    /** "pulled five bodies from X", "received fourteen wounded from X": the dead and the hurt came to harm there. */
    static boolean isFoundThere(AnalysedSentence at, Frame frame, PlaceMention mention) {
        if (mention.relation() != PlaceRelation.FROM || !frame.isHarmAlone() || frame.at() != at) {
            return false;
        }
        int chunk = at.syntax().verbBefore(at.syntax().chunkAt(mention.first()));
        return chunk >= 0
                && at.syntax().chunk(chunk) instanceof VerbGroup verb
                && (DiscourseWord.FINDS.isWord(verb.base()) || DiscourseWord.TAKES_IN.isWord(verb.base()));
    }

    /** "fighters leaving X", "a convoy that had left X": what those left whom the words describe. */
    static boolean isLeftBehind(AnalysedSentence at, PlaceMention mention) {
        int chunk = at.syntax().chunkAt(mention.first());
        int before = at.syntax().verbBefore(chunk);
        return mention.preposition().isEmpty()
                && before >= 0
                && at.syntax().chunk(before) instanceof VerbGroup verb
                && DiscourseWord.GOES_AWAY.isWord(verb.base())
                && at.syntax().objects(before).contains(chunk)
                && (verb.form() == VerbGroup.Form.ING
                        || before > 0 && at.syntax().isLink(before - 1, Chunk.Kind.RELATIVE));
    }

    /** "threw the garrison out of X", "drove them from X": what was fought for. */
    static boolean isDrivenOutOf(AnalysedSentence at, PlaceMention mention) {
        int chunk = at.syntax().verbBefore(at.syntax().chunkAt(mention.first()));
        return mention.relation() == PlaceRelation.FROM
                && chunk >= 0
                && at.syntax().chunk(chunk) instanceof VerbGroup verb
                && DiscourseWord.DRIVES_OUT.isWord(verb.base())
                && mention.first() - verb.end() <= LONGEST_BEARING;
    }

    /** "X Street": ways inside a town. */
    static boolean areStreets(List<Where> places) {
        for (Where where : places) {
            String name = where.place();
            int space = name.lastIndexOf(' ');
            if (space < 0 || !STREETS.contains(name.substring(space + 1).toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return !places.isEmpty();
    }

    /** "in Beirut, which was under siege", "an attack in Kabul that killed nine": the words behind a place tell of it. */
    static boolean isToldOf(AnalysedSentence at, Frame frame, PlaceMention mention) {
        int next = mention.end();
        if (next < at.sentence().size() && at.sentence().token(next).is(",")) {
            next++;
        }
        if (frame.at() != at
                || mention.preposition().isEmpty()
                || next + 1 >= at.sentence().size()) {
            return false;
        }
        int chunk = at.syntax().chunkAt(next);
        return at.syntax().isLink(chunk, Chunk.Kind.RELATIVE)
                && frame.clauses().contains(at.syntax().clause(chunk));
    }

    /** "fled across the Naf River": a water that is crossed is not where it happened. */
    static boolean isCrossed(PlaceMention mention) {
        Place place = mention.place();
        return mention.preposition().equals("across") && (place == null || place.kind() == PlaceKind.WATER);
    }

    /** "residents of X said", "a farmer in X told": who lives there tells of what happened there. */
    static boolean isHomeOfSpeaker(AnalysedSentence at, PlaceMention mention) {
        int preposition = mention.first() - 1;
        String led = mention.preposition().isEmpty() ? "of" : mention.preposition();
        while (preposition > 0
                && preposition > mention.first() - LONGEST_PART
                && !at.word(preposition).equals(led)) {
            preposition--;
        }
        if (preposition < 1 || !HOME.contains(at.word(preposition)) || isState(mention)) {
            return false;
        }
        return DiscourseWord.LOCAL.isWordOrPlural(at.word(preposition - 1));
    }

    /** "In Kinshasa the ministry said that …": a place outside the words that are said is the speaker's. */
    static boolean besideWhatIsSaid(Frame frame, PlaceMention mention, List<Utterance> said) {
        for (Utterance utterance : said) {
            boolean covers = utterance.length() > 0 && utterance.covers(frame.triggerToken());
            if (!covers) {
                continue;
            }
            boolean fronted = mention.end() <= utterance.evidenceFirst() && !isState(mention);
            // "according to a nurse in Kaya": the place right behind who speaks is the speaker's
            int speaker = utterance.evidenceEnd() + (mention.preposition().isEmpty() ? 0 : 2);
            boolean ofSpeaker = utterance.evidenceFirst() <= mention.first() && mention.first() < speaker;
            if (ofSpeaker || !utterance.covers(mention.first()) && !fronted) {
                return true;
            }
        }
        return false;
    }

    /** "the Munif School": a building, where the hurt are brought more often than harm is done. */
    static boolean isFacility(AnalysedSentence at, PlaceMention mention) {
        return FACILITIES.contains(at.sentence().words().get(mention.end() - 1));
    }

    /** Whether the word is a noun for a base, a post or a building: "base", "market", "hospital". */
    static boolean isSpotNoun(String word) {
        return BASES.contains(word) || FACILITIES.contains(word);
    }

    /** "South Hospital": a name that ends with such a noun. */
    static boolean isCalledSpot(Where where) {
        String name = where.place().toLowerCase(Locale.ROOT);
        return isSpotNoun(name.substring(name.lastIndexOf(' ') + 1));
    }

    private static Set<String> nouns(String kind) {
        Set<String> words = new HashSet<>();
        for (Table.Row row : Table.builtIn("place-nouns.csv", "words", "kind").rows()) {
            if (row.text("kind").equals(kind)) {
                row.list("words").forEach(word -> {
                    words.add(word);
                    words.add(word + "s");
                });
            }
        }
        return words;
    }
}
