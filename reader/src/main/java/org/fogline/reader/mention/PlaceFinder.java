package org.fogline.reader.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fogline.knowledge.materiel.Materiel;
import org.fogline.knowledge.place.Candidate;
import org.fogline.knowledge.place.MatchKind;
import org.fogline.knowledge.place.Place;
import org.fogline.knowledge.place.PlaceKind;
import org.fogline.knowledge.place.PlaceMatch;
import org.fogline.knowledge.place.Resolution;
import org.fogline.knowledge.text.PhraseIndex;
import org.fogline.knowledge.text.PhraseTrie;
import org.fogline.knowledge.word.Verb;
import org.fogline.model.PlaceRelation;
import org.fogline.reader.Knowledge;
import org.fogline.reader.number.Measure;
import org.fogline.reader.segment.Dateline;
import org.fogline.reader.segment.Sentence;
import org.fogline.reader.segment.Token;
import org.jspecify.annotations.Nullable;

/** Finds the places that a sentence names, known or not, and what the words around each say of the relation to it. */
final class PlaceFinder {

    private static final Set<String> BEFORE_PART = Set.of("the", "of", "in");
    private static final Set<String> COMPASS =
            Set.of("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest");

    /** Words that tell one half of a land from the other, beside the points of the compass. */
    private static final Set<String> HALVES = Set.of("upper", "lower", "central", "middle");

    /** The commonest article in names of divisions. */
    private static final String ARTICLE = "al ";

    private static final int LONGEST_NAME = 5;

    /** Words that may stand inside the name of an operation. */
    private static final Set<String> IN_OPERATIONS_NAME = Set.of("for", "of", "the");

    private static final String CAPITAL = "capital";

    private final Knowledge knowledge;
    private final Lexicon lexicon;
    private final UnknownPlaces unknown;
    private final Capitals capitals;

    PlaceFinder(Knowledge knowledge, Lexicon lexicon, Capitals capitals) {
        this.capitals = capitals;
        this.knowledge = knowledge;
        this.lexicon = lexicon;
        this.unknown = new UnknownPlaces(knowledge, lexicon);
    }

    /**
     * The places in a sentence.
     *
     * @param seen folded names, not in the gazetteer, that other sentences of the document show to be places
     * @param headed whether a place that opens the sentence as a dateline does heads what it tells
     */
    List<PlaceMention> find(
            Sentence sentence, MentionFinder.Names names, DocumentPlaces decided, Set<String> seen, boolean headed) {
        List<PlaceMention> found = new ArrayList<>();
        int token = 0;
        int next = 0;
        List<PlaceMatch> matches = names.matches();
        int dateline = headed ? 0 : Math.max(Dateline.end(sentence), Bylines.end(sentence, names.inTime(), matches));
        while (token < sentence.size()) {
            while (next < matches.size() && matches.get(next).from() < token) {
                next++;
            }
            PlaceMatch match = next < matches.size() && matches.get(next).from() == token ? matches.get(next) : null;
            if (match != null && isKindOf(sentence, match)) {
                match = null;
            }
            if (match == null && !mayBeginName(sentence, token) || isInsideWeapon(sentence, token)) {
                token++;
                continue;
            }
            Place place = null;
            List<Resolution.Ranked> considered = List.of();
            if (match != null) {
                PlaceMatch parent = next + 1 < matches.size() && isParent(sentence, match, matches.get(next + 1))
                        ? matches.get(next + 1)
                        : null;
                place = decided.place(
                        sentence.written(match.from(), match.to()),
                        match,
                        parent,
                        parent == null ? "" : sentence.written(parent.from(), parent.to()),
                        parent == null ? null : lexicon.division(sentence, matches, next + 1));
                considered = decided.lastRanking();
            }
            if (match != null
                    && (isPersonsName(sentence, names, decided, match) && !isFacilityName(sentence, match)
                            || isTailOfName(sentence, match)
                            || isOperation(sentence, match)
                            || isPeople(sentence, match, place)
                            || token > 0 && sentence.words().get(token - 1).equals("since")
                            || isPartOfOwner(sentence, match)
                            || isBodyInShort(sentence, match)
                            || isBearing(sentence, match)
                            || place != null && isCompassAlone(sentence, match) && !decided.isAtHome(place))) {
                place = null;
            }
            if (place != null && match != null && isHalfOfName(sentence, decided, matches, next, place)) {
                place = null;
            }
            if (place != null && match != null) {
                place = part(sentence, token, match.to(), place);
            }
            if (place != null && match != null) {
                place = settlement(sentence, match.to(), place, considered);
                place = division(sentence, matches, next, place, considered);
                if (closesAddress(sentence, found, match)) {
                    place = DocumentPlaces.ofKind(place, PlaceKind.PROVINCE, considered);
                }
            }
            int end = place == null || match == null ? -1 : match.to();
            int land = place == null ? landEnd(sentence, names, token) : -1;
            if (land > 0) {
                place = peoplesCountry(names, token);
                end = place == null ? -1 : land;
                considered = List.of();
            }
            int seat = land < 0 ? seatEnd(sentence, names, token, match, place) : -1;
            if (seat > 0) {
                Place country = place == null ? peoplesCountry(names, token) : place;
                Place capital = country == null ? null : capitals.of(country.country());
                if (capital != null) {
                    place = capital;
                    end = seat;
                    considered = List.of();
                }
            }
            PlaceMention.Role role = token < dateline || end > token && isOfBriefing(sentence, names, token, end)
                    ? PlaceMention.Role.DATELINE
                    : PlaceMention.Role.PLACE;
            boolean free = !names.inTime()[token]
                    && (!names.inActor()[token]
                            || unknown.isCalledVillage(sentence, token)
                            || unknown.isVillageBehind(sentence, names, token))
                    && token >= dateline;
            int facilityEnd = free ? facilityAt(sentence, token) : -1;
            if (facilityEnd > 0
                    && holdsVerb(sentence, token, facilityEnd)
                    && UnknownPlaces.isTitleCased(sentence, names)) {
                // "Rebels Seize Army Base": capitals show no names there
                facilityEnd = -1;
            }
            int unknownEnd = free ? unknown.endAt(sentence, names, token, seen) : -1;
            if (unknownEnd > 0 && isWeapon(sentence, token)) {
                unknownEnd = -1;
            }
            if (unknownEnd < 0
                    && end > token
                    && free
                    && end < sentence.size()
                    && lexicon.isNameArticle(sentence.words().get(end))
                    && isArticleInName(sentence, end)
                    && token > 0
                    && (lexicon.preposition(sentence.words().get(token - 1)) != null
                            || !found.isEmpty()
                                    && isJoint(
                                            sentence,
                                            found.get(found.size() - 1).end(),
                                            token))) {
                unknownEnd = unknown.nameEnd(sentence, names, token);
            }
            if (unknownEnd < 0 && free && place != null && goesOn(sentence, names, decided, token, end, place)) {
                unknownEnd = unknown.nameEnd(sentence, names, token);
            }
            if (unknownEnd > end && end > token && isWayBetween(sentence, matches, next, unknownEnd)) {
                unknownEnd = -1;
            }
            boolean onlyLonger = end > token
                    && unknownEnd > end
                    && !isLongerName(sentence, names, decided, token, end, unknownEnd)
                    && !(place != null && goesOn(sentence, names, decided, token, end, place))
                    && !sentence.token(end).hyphenated()
                    && !isArticleInName(sentence, end)
                    && lexicon.placeNouns().longestAt(sentence.words(), Math.min(unknownEnd, sentence.size() - 1))
                            == null;
            if (end < 0 && free && unknownEnd < 0 && closesHead(sentence, token, found)) {
                unknownEnd = unknown.nameEnd(sentence, names, token);
                if (unknownEnd < 0
                        || unknownEnd >= sentence.size()
                        || !sentence.token(unknownEnd).is(":")) {
                    unknownEnd = -1;
                }
            }
            if (end < 0 && free && unknownEnd < 0 && isInRow(sentence, token, found)) {
                unknownEnd = unknown.joinedEnd(sentence, names, token);
            }
            if (unknownEnd > token && place == null) {
                unknownEnd = unknown.withSpot(sentence, unknownEnd);
            } else if (place != null && free && (isCorner(sentence, token, end) || isStreet(sentence, token, end))) {
                place = null;
                end++;
            }
            if (unknownEnd > end
                    && !onlyLonger
                    && (unknown.isKindBefore(sentence, token)
                            || !startsInside(sentence, matches, next, decided, token, unknownEnd, end))) {
                end = unknownEnd;
                place = null;
            }
            boolean facility = facilityEnd == end && place == null && end > token && isFacility(sentence, facilityEnd);
            if (place != null && match != null && free && end == match.to() && isFeature(sentence, token, end, place)) {
                place = null;
                considered = List.of();
                end++;
            }
            int site = place != null && match != null && free && end == match.to()
                    ? siteOfTownEnd(sentence, end, place)
                    : -1;
            if (site > 0) {
                place = null;
                considered = List.of();
                end = site;
                facilityEnd = -1;
                facility = false;
            }
            if (facilityEnd > end || facility) {
                // "Fallujah General Hospital" stands in the town that it is called after
                boolean ofTown = place != null
                        && end > token
                        && place.kind().isSettlement()
                        && isFacility(sentence, facilityEnd);
                end = facilityEnd;
                place = ofTown ? place : null;
                role = ofTown ? PlaceMention.Role.PLACE : PlaceMention.Role.FACILITY;
            }
            if (end <= token) {
                token++;
                continue;
            }
            if (role == PlaceMention.Role.PLACE
                    && (isOfBody(sentence, names, token, end) || isSeatOfOutlet(sentence, token, end))) {
                role = PlaceMention.Role.BODY;
            }
            addNamesakes(sentence, found, token, end, role, place);
            found.add(place(sentence, token, end, names.quantities().measures(), role, place, found)
                    .considering(place == null ? List.of() : considered));
            token = end;
        }
        return found;
    }

    /** "Sitio Dapoog": the noun for a kind of place that leads a name, though a place is called so itself. */
    private boolean isKindOf(Sentence sentence, PlaceMatch match) {
        int next = match.to();
        return match.length() == 1
                && next < sentence.size()
                && (lexicon.isSettlementNoun(sentence.words().get(match.from()))
                        || lexicon.beginningEnd(sentence, match.from()) == next)
                && sentence.token(next).isWord()
                && sentence.token(next).isCapitalised()
                && !sentence.token(next).hyphenated();
    }

    /** A quick look that spares most words the rules: a name begins in capitals or with an article that a hyphen joins to it. */
    private static boolean mayBeginName(Sentence sentence, int token) {
        Token here = sentence.token(token);
        return here.isWord()
                && !here.hyphenated()
                && (here.isCapitalised()
                        || token + 1 < sentence.size()
                                && sentence.token(token + 1).hyphenated());
    }

    /** "Bireuen, Peusangan: …": a name that follows a place at the head of a sentence and closes it. */
    private static boolean closesHead(Sentence sentence, int token, List<PlaceMention> before) {
        if (before.size() != 1
                || !sentence.token(token - 1).is(",")
                || before.get(0).end() != token - 1) {
            return false;
        }
        for (int index = 0; index < before.get(0).first(); index++) {
            if (!sentence.token(index).isMark()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a comma or "and" joins a token to a place that is named right before it and that a preposition or a verb leads. */
    private boolean isInRow(Sentence sentence, int token, List<PlaceMention> before) {
        if (before.isEmpty() || token < 2) {
            return false;
        }
        PlaceMention last = before.get(before.size() - 1);
        if (last.role() != PlaceMention.Role.PLACE || !isJoint(sentence, last.end(), token)) {
            return false;
        }
        int at = before.size() - 1;
        while (at > 0
                && isJoint(sentence, before.get(at - 1).end(), before.get(at).first())) {
            at--;
        }
        PlaceMention head = before.get(at);
        if (head == last && token - last.end() == 2) {
            // "in the West Bank, and Khaled": after one place a comma and "and" begin something else
            return false;
        }
        int first = head.first() - 1;
        return !head.preposition().isEmpty()
                || unknown.isKindBefore(sentence, head.first())
                || first > 0
                        && lexicon.takesPlace(
                                sentence.words().get(first - 1),
                                sentence.words().get(first));
    }

    /** Whether only a comma, "and" or both stand between two names. */
    private static boolean isJoint(Sentence sentence, int from, int to) {
        int token = from < to && sentence.token(from).is(",") ? from + 1 : from;
        return token == to && from < to
                || token == to - 1 && sentence.words().get(token).equals("and");
    }

    /** "Bab al-Tabbaneh", "San Miguel del Ene": what follows the article or the particle belongs to the same name. */
    private boolean isArticleInName(Sentence sentence, int token) {
        String word = sentence.words().get(token);
        return token + 1 < sentence.size()
                && (lexicon.isNameArticle(word) && sentence.token(token + 1).hyphenated()
                        || lexicon.isNameParticle(word)
                                && token > 1
                                && sentence.token(token - 1).isCapitalised()
                                && !sentence.token(token).isAllCapitals()
                                && sentence.token(token + 1).isCapitalised());
    }

    /** "from Santa Cruz Barillas": behind a town that a preposition leads the next word of a name. */
    private boolean goesOn(
            Sentence sentence, MentionFinder.Names names, DocumentPlaces decided, int first, int end, Place place) {
        return first > 0
                && end < sentence.size()
                && place.kind().isSettlement()
                && lexicon.preposition(sentence.words().get(first - 1)) != null
                && isPlainName(sentence, names, decided, end)
                && !sentence.token(end).isAllCapitals()
                && sentence.kind() != Sentence.BlockKind.TITLE
                && knowledge.speakers().longestMatch(sentence, end) == null;
    }

    /**
     * "at Beni Ali", "along the Kwango River": a name that only begins like a known one, where a preposition of place leads
     * it or a noun of nature ends it.
     */
    private boolean isLongerName(
            Sentence sentence, MentionFinder.Names names, DocumentPlaces decided, int first, int known, int end) {
        if (lexicon.isNameArticle(sentence.words().get(known)) && isArticleInName(sentence, known)) {
            // "Tibet al-Imam"
            return first > 0
                    && (lexicon.preposition(sentence.words().get(first - 1)) != null
                            || sentence.words().get(first - 1).equals("and")
                            || sentence.token(first - 1).is(","));
        }
        PhraseTrie.Match<String> noun = lexicon.placeNouns().longestAt(sentence.words(), known);
        if (noun != null) {
            return noun.end() == end
                    && noun.values().get(0).equals("natural")
                    && sentence.token(known).isCapitalised();
        }
        if (unknown.isBeginning(sentence, first, end)) {
            return true;
        }
        boolean led = first > 0
                && (lexicon.isLocative(sentence.words().get(first - 1)) || unknown.isKindBefore(sentence, first));
        for (int token = known; token < end && led; token++) {
            led = (isPlainName(sentence, names, decided, token) || isKnown(sentence, names, decided, token))
                    && !sentence.token(token).isAllCapitals()
                    && knowledge.words().verbAt(sentence.words(), token) == null;
        }
        return led;
    }

    /** "on Nigerian soil", "in Gambian territory": the token after the noun behind the name of a people; else -1. */
    private int landEnd(Sentence sentence, MentionFinder.Names names, int token) {
        ActorMention people = peopleAt(names, token);
        if (people == null || people.end() >= sentence.size()) {
            return -1;
        }
        int before = token - 1;
        while (before > 0
                && (sentence.words().get(before).equals("the")
                        || sentence.words().get(before).endsWith("ern"))) {
            before--;
        }
        // "fled into Burkinabe territory" tells of a flight, not of where the fight was
        boolean led = before >= 0
                && !sentence.words().get(before).equals("into")
                && lexicon.preposition(sentence.words().get(before)) == PlaceRelation.IN;
        PhraseTrie.Match<String> land = lexicon.lands().longestAt(sentence.words(), people.end());
        return led && land != null ? land.end() : -1;
    }

    /**
     * "the Libyan capital", "Libya's capital", "the capital of Libya": the token behind the words that mean the capital of a
     * country; -1 where they do not, or where the capital's name follows.
     */
    private int seatEnd(
            Sentence sentence,
            MentionFinder.Names names,
            int token,
            @Nullable PlaceMatch match,
            @Nullable Place place) {
        List<String> words = sentence.words();
        int noun;
        if (place == null) {
            ActorMention people = peopleAt(names, token);
            noun = people == null ? -1 : people.end();
        } else if (match != null && place.kind() == PlaceKind.COUNTRY) {
            noun = match.to();
            if (token > 1
                    && words.get(token - 1).equals("of")
                    && words.get(token - 2).equals(CAPITAL)) {
                return isNamedBehind(sentence, noun) ? -1 : noun;
            }
            if (noun >= sentence.size() || !words.get(noun).equals("'s")) {
                return -1;
            }
            noun++;
        } else {
            return -1;
        }
        boolean capital = noun > 0
                && noun < sentence.size()
                && words.get(noun).equals(CAPITAL)
                && (place != null || token > 0 && words.get(token - 1).equals("the"));
        return capital && !isNamedBehind(sentence, noun + 1) ? noun + 1 : -1;
    }

    /** "the Libyan capital, Tripoli": a name follows, or "of" before one. */
    private static boolean isNamedBehind(Sentence sentence, int token) {
        int next = token < sentence.size() && sentence.token(token).is(",") ? token + 1 : token;
        return next < sentence.size()
                && (sentence.token(next).isWord() && sentence.token(next).isCapitalised()
                        || sentence.words().get(next).equals("of"));
    }

    private @Nullable Place peoplesCountry(MentionFinder.Names names, int token) {
        ActorMention people = peopleAt(names, token);
        return people == null || people.values().size() != 1
                ? null
                : knowledge.gazetteer().country(people.values().get(0)).orElse(null);
    }

    private static @Nullable ActorMention peopleAt(MentionFinder.Names names, int token) {
        for (ActorMention actor : names.actors()) {
            if (actor.first() == token && actor.kind() == ActorMention.Kind.DEMONYM) {
                return actor;
            }
        }
        return null;
    }

    /** "North-west of Esztergom": a direction, though a province is called so. */
    private static boolean isBearing(Sentence sentence, PlaceMatch match) {
        return match.to() < sentence.size()
                && sentence.words().get(match.to()).equals("of")
                && isCompassAlone(sentence, match);
    }

    /** "the North-West", "North East": what is called so in one land is a direction in another. */
    private static boolean isCompassAlone(Sentence sentence, PlaceMatch match) {
        StringBuilder word = new StringBuilder();
        for (int token = match.from(); token < match.to(); token++) {
            word.append(sentence.words().get(token).replace("-", ""));
        }
        return COMPASS.contains(word.toString());
    }

    /** "the Centre recorded": a body that its report names in short, and not the region that is called so. */
    private boolean isBodyInShort(Sentence sentence, PlaceMatch match) {
        int before = match.from() - 1;
        return before >= 0
                && match.length() == 1
                && sentence.words().get(before).equals("the")
                && unknown.isBodyWord(sentence.words().get(match.from()))
                && (before == 0 || !lexicon.isLocative(sentence.words().get(before - 1)))
                && (match.to() >= sentence.size()
                        || lexicon.placeNouns().longestAt(sentence.words(), match.to()) == null);
    }

    /** "Tavi's Eastern region": behind the name of what it is a part of, though a region elsewhere is called so. */
    private static boolean isPartOfOwner(Sentence sentence, PlaceMatch match) {
        int first = match.from();
        return first > 1
                && sentence.words().get(first - 1).equals("'s")
                && sentence.words().get(first).endsWith("ern")
                && sentence.token(first - 2).isCapitalised();
    }

    /** "the Karbala-1 operations", "Operation Basra": what an operation is called after. */
    private static boolean isOperation(Sentence sentence, PlaceMatch match) {
        int first = match.from();
        int next = match.to();
        boolean numbered = next < sentence.size()
                && sentence.token(next).hyphenated()
                && sentence.token(next).isNumber();
        return numbered || isInOperationsName(sentence, first);
    }

    /** "Operation Peace for X": only words of a name stand between. */
    private static boolean isInOperationsName(Sentence sentence, int first) {
        for (int token = first - 1; token >= 0 && token >= first - LONGEST_NAME; token--) {
            Token here = sentence.token(token);
            if (here.isWord() && here.isCapitalised() && here.folded().equals("operation")) {
                return !here.isAllCapitals();
            }
            boolean inName = here.isWord() && here.isCapitalised() || IN_OPERATIONS_NAME.contains(here.folded());
            if (!inName) {
                return false;
            }
        }
        return false;
    }

    /** "Sayed ul-Shuhada": the word behind the article inside a longer name is no place by itself. */
    private boolean isTailOfName(Sentence sentence, PlaceMatch match) {
        int first = match.from();
        return first > 1
                && sentence.token(first).hyphenated()
                && lexicon.isNameArticle(sentence.words().get(first - 1))
                && sentence.token(first - 2).isCapitalised()
                && sentence.token(first - 2).isWord()
                && lexicon.relation(sentence.words().get(first - 2)) == null;
    }

    /** "Indo Mulia Baru", "Cerro Gigante": two names of places with nothing between are a third name, unless one lies in the other. */
    private boolean isHalfOfName(
            Sentence sentence, DocumentPlaces decided, List<PlaceMatch> matches, int index, Place place) {
        if (sentence.kind() == Sentence.BlockKind.TITLE || place.kind() == PlaceKind.COUNTRY) {
            return false;
        }
        PlaceMatch match = matches.get(index);
        PlaceMatch before = index > 0 ? matches.get(index - 1) : null;
        PlaceMatch after = index + 1 < matches.size() ? matches.get(index + 1) : null;
        return before != null && before.to() == match.from() && isOneName(sentence, decided, before, match)
                || after != null && after.from() == match.to() && isOneName(sentence, decided, match, after);
    }

    private boolean isOneName(Sentence sentence, DocumentPlaces decided, PlaceMatch first, PlaceMatch second) {
        int end = second.to();
        boolean joined = sentence.token(second.from()).hyphenated()
                || !sentence.token(second.from()).isCapitalised()
                || sentence.token(first.from()).isAllCapitals()
                || sentence.token(second.from()).isAllCapitals()
                || end < sentence.size()
                        && (lexicon.isWay(sentence.words().get(end))
                                || sentence.words().get(end).equals("border"));
        if (joined) {
            return false;
        }
        Place left = decided.alone(sentence.written(first.from(), first.to()), first);
        Place right = decided.alone(sentence.written(second.from(), second.to()), second);
        return left != null
                && right != null
                && left.kind() != PlaceKind.COUNTRY
                && right.kind() != PlaceKind.COUNTRY
                && !knowledge.gazetteer().isWithin(left, right)
                && !knowledge.gazetteer().isWithin(right, left);
    }

    /** "Quang Tri City": of an area and its town of the same name the town is meant. */
    private static Place settlement(Sentence sentence, int next, Place place, List<Resolution.Ranked> considered) {
        if (!place.kind().isArea() || next >= sentence.size()) {
            return place;
        }
        String word = sentence.words().get(next);
        if (!word.equals("city") && !word.equals("town")) {
            return place;
        }
        return considered.stream()
                .map(Resolution.Ranked::place)
                .filter(other -> other.kind().isSettlement() && other.country().equals(place.country()))
                .findFirst()
                .orElse(place);
    }

    /** "the department of San Vicente", "Jalisco and Colima states": of a town and its province of the same name the province. */
    private Place division(
            Sentence sentence, List<PlaceMatch> matches, int index, Place place, List<Resolution.Ranked> considered) {
        if (place.kind().isArea()) {
            return place;
        }
        PlaceKind kind = lexicon.division(sentence, matches, index);
        if (kind == null) {
            return place;
        }
        Place division = DocumentPlaces.ofKind(place, kind, considered);
        return division.kind() == kind ? division : withArticle(sentence, matches.get(index), division, kind);
    }

    /** "the northern province of Jawf": the division whose name has an article that the text leaves out. */
    private Place withArticle(Sentence sentence, PlaceMatch match, Place place, PlaceKind kind) {
        return knowledge.gazetteer().candidates(ARTICLE + sentence.written(match.from(), match.to())).stream()
                .map(Candidate::place)
                .filter(other -> other.kind() == kind && other.country().equals(place.country()))
                .findFirst()
                .orElse(place);
    }

    /** "Santa Cruz Barillas, Huehuetenango": what a comma puts behind a name that the gazetteer lacks, and not in a row. */
    private static boolean closesAddress(Sentence sentence, List<PlaceMention> before, PlaceMatch match) {
        if (before.isEmpty()
                || match.from() < 2
                || !sentence.token(match.from() - 1).is(",")) {
            return false;
        }
        PlaceMention last = before.get(before.size() - 1);
        boolean row = match.to() < sentence.size()
                && (sentence.words().get(match.to()).equals("and")
                        || match.to() + 1 < sentence.size()
                                && sentence.token(match.to()).is(",")
                                && sentence.token(match.to() + 1).isCapitalised());
        return last.place() == null
                && last.end() == match.from() - 1
                && !last.preposition().isEmpty()
                && !row;
    }

    /** "southern Damascus", "northern Iraq": the part of a place that has a name of its own in the gazetteer. */
    private Place part(Sentence sentence, int token, int end, Place whole) {
        List<String> words = sentence.words();
        String before = token == 0 ? "" : words.get(token - 1);
        String name = "";
        if (before.equals("of")) {
            int first = token - 3;
            if (first >= 0 && words.get(first).endsWith("ern")) {
                // "the southern suburbs of Beirut"
                name = String.join(" ", words.subList(first, token));
            } else if (first >= 0 && words.get(first).equals("the") && COMPASS.contains(words.get(token - 2))) {
                name = words.get(token - 2) + "ern";
            }
        } else if (COMPASS.contains(before)
                && !sentence.token(token - 1).isCapitalised()
                && !sentence.token(token).hyphenated()) {
            // "in south Kashmir"
            name = Character.toUpperCase(before.charAt(0)) + before.substring(1) + "ern";
        } else if (before.endsWith("ern") && !(sentence.token(token).hyphenated() && token < 2)) {
            name = Character.toUpperCase(before.charAt(0)) + before.substring(1);
        } else if (end + 1 < words.size() && words.get(end).equals("'s") && COMPASS.contains(words.get(end + 1))) {
            boolean joined = end + 2 < words.size() && sentence.token(end + 2).hyphenated();
            name = words.get(end + 1) + (joined ? words.get(end + 2) : "") + "ern";
        }
        return name.isEmpty()
                ? whole
                : knowledge.gazetteer().candidates(name + " " + whole.name()).stream()
                        .filter(candidate -> candidate.how() != MatchKind.TRANSLITERATED)
                        .map(Candidate::place)
                        .filter(place -> place.country().equals(whole.country()) && place.listed())
                        .findFirst()
                        .orElse(whole);
    }

    /** A name of the gazetteer that begins inside an unknown one and ends with it counts, where only an article stands before it. */
    private boolean startsInside(
            Sentence sentence,
            List<PlaceMatch> matches,
            int next,
            DocumentPlaces decided,
            int token,
            int unknownEnd,
            int known) {
        boolean whole = (lexicon.isNameParticle(sentence.words().get(token))
                        || unknown.isBeginning(sentence, token, unknownEnd))
                && sentence.token(token).isCapitalised()
                && token > 0;
        if (known > token || whole) {
            return false;
        }
        for (int index = next; index < matches.size() && matches.get(index).from() < unknownEnd; index++) {
            PlaceMatch inside = matches.get(index);
            if (inside.from() > token && inside.to() >= unknownEnd) {
                return inside.from() == token + 1
                        && (lexicon.isNameArticle(sentence.words().get(token)) || token == 0)
                        && decided.alone(sentence.written(inside.from(), inside.to()), inside) != null;
            }
        }
        return false;
    }

    /** Whether the first words, six at most, are in capitals alone, as in a headline. */
    private static boolean beginsInCapitals(Sentence sentence) {
        int words = 0;
        for (int index = 0; index < sentence.size() && words < 6; index++) {
            Token token = sentence.token(index);
            if (token.isWord()) {
                words++;
                if (!token.isAllCapitals()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** "Umaru Bago", "General Bago", "Jordan Blake": a name that a person bears, not led by a preposition of place. */
    private boolean isPersonsName(
            Sentence sentence, MentionFinder.Names names, DocumentPlaces decided, PlaceMatch match) {
        if (beginsInCapitals(sentence)) {
            return false;
        }
        int before = match.from() - 1;
        boolean led = before >= 0 && lexicon.preposition(sentence.words().get(before)) != null;
        if (led) {
            return false;
        }
        boolean named = before >= 0 && isPlainName(sentence, names, decided, before);
        boolean ledBefore = before > 0
                && lexicon.preposition(sentence.words().get(before - 1)) != null
                && !isBehindAccording(sentence, before);
        int after = match.to();
        boolean follows = after < sentence.size()
                && isPlainName(sentence, names, decided, after)
                && !sentence.token(after).hyphenated();
        boolean titled = before > 0 && knowledge.speakers().longestMatch(sentence, before) != null;
        return (named || titled) && !ledBefore && sentence.kind() != Sentence.BlockKind.TITLE
                || follows && sentence.kind() != Sentence.BlockKind.TITLE;
    }

    /** "Land mines killed two": the mine is none that is dug. */
    private boolean isWeapon(Sentence sentence, int token) {
        PhraseIndex.Hit<Materiel> materiel = knowledge.materiel().longestMatch(sentence, token);
        return materiel != null && materiel.to() > token + 1;
    }

    /** "three Storm Shadow missiles": a word inside the name of a weapon. */
    private boolean isInsideWeapon(Sentence sentence, int token) {
        for (int first = token - 1; first >= 0 && first >= token - 2; first--) {
            if (sentence.token(first).isCapitalised()) {
                PhraseIndex.Hit<Materiel> materiel = knowledge.materiel().longestMatch(sentence, first);
                if (materiel != null && materiel.to() > token) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "According to Zabi Amani": the preposition leads whoever speaks, and to no place. */
    private static boolean isBehindAccording(Sentence sentence, int token) {
        return token > 1
                && sentence.words().get(token - 1).equals("to")
                && sentence.words().get(token - 2).equals("according");
    }

    /** A capitalised word that is no known name, no time and no word for a kind or a part of a place. */
    private boolean isPlainName(Sentence sentence, MentionFinder.Names names, DocumentPlaces decided, int token) {
        Token here = sentence.token(token);
        String word = here.folded();
        return here.isWord()
                && here.isCapitalised()
                && !names.inTime()[token]
                && !names.inActor()[token]
                && !knowledge.words().isFunctionWord(word)
                && lexicon.placeNouns().longestAt(sentence.words(), token) == null
                && lexicon.relation(word) == null
                && !lexicon.isNameArticle(word)
                && !COMPASS.contains(word)
                && !word.endsWith("ern")
                && !isKnown(sentence, names, decided, token)
                && !(token == 0);
    }

    /** Whether a token belongs to the name of a place that the document may speak of. */
    private static boolean isKnown(Sentence sentence, MentionFinder.Names names, DocumentPlaces decided, int token) {
        for (PlaceMatch match : names.matches()) {
            if (match.from() <= token && token < match.to()) {
                return decided.alone(sentence.written(match.from(), match.to()), match) != null;
            }
        }
        return false;
    }

    /** "X, Y" and "X in Y": the second name says where the first lies. */
    private static boolean isParent(Sentence sentence, PlaceMatch match, PlaceMatch next) {
        if (next.from() == match.to() + 1) {
            String between = sentence.words().get(match.to());
            return between.equals(",") || between.equals("in");
        }
        return next.from() == match.to() + 2
                && sentence.words().get(match.to()).equals(",")
                && sentence.words().get(match.to() + 1).equals("in");
    }

    private boolean holdsVerb(Sentence sentence, int first, int end) {
        for (int token = first; token < end - 1; token++) {
            if (knowledge.words().verbAt(sentence.words(), token) != null) {
                return true;
            }
        }
        return false;
    }

    /** A capitalised name with a noun for a kind of place behind it: "Munif School"; the token after it, or -1. */
    private int facilityAt(Sentence sentence, int token) {
        Token first = sentence.token(token);
        if (!first.isWord()
                || !first.isCapitalised()
                || token == 0
                || knowledge.words().isFunctionWord(first.folded())) {
            return -1;
        }
        boolean inName = token > 0 && sentence.token(token).hyphenated();
        if (inName) {
            return -1;
        }
        int end = token;
        while (end < sentence.size() && end < token + 6) {
            Token here = sentence.token(end);
            boolean namePart =
                    here.isWord() && (here.isCapitalised() || here.folded().equals("al") || here.hyphenated());
            if (!namePart) {
                break;
            }
            end++;
        }
        for (int last = end - 1; last > token; last--) {
            PhraseTrie.Match<String> noun = lexicon.placeNouns().longestAt(sentence.words(), last);
            if (noun != null
                    && noun.end() <= end
                    && !noun.values().get(0).equals("area")
                    && !noun.values().get(0).equals("ground")
                    && !noun.values().get(0).equals("natural")
                    && sentence.token(last).isCapitalised()) {
                return noun.end();
            }
        }
        return -1;
    }

    /** "Fallujah General Hospital": no person, though a rank follows the name. */
    private boolean isFacilityName(Sentence sentence, PlaceMatch match) {
        int end = facilityAt(sentence, match.from());
        return end > match.to() && isFacility(sentence, end);
    }

    /** "at the Basel roundabout": a spot that is called after a place elsewhere. */
    private boolean isCorner(Sentence sentence, int first, int end) {
        return end < sentence.size()
                && end > first
                && lexicon.isCorner(sentence.words().get(end))
                && first > 1
                && sentence.words().get(first - 1).equals("the")
                && (lexicon.isLocative(sentence.words().get(first - 2))
                        || sentence.words().get(first - 2).equals("on"));
    }

    /** "on Tripoli Street": a street that is called after a place elsewhere. */
    private boolean isStreet(Sentence sentence, int first, int end) {
        return end < sentence.size()
                && end > first
                && lexicon.isStreet(sentence.words().get(end))
                && (sentence.token(end).isCapitalised()
                        || first > 0 && sentence.words().get(first - 1).equals("on"));
    }

    /** "on the Tshopo bridge", "the Oskil river": what is called after a place and lies elsewhere or is but a part of it. */
    private boolean isFeature(Sentence sentence, int first, int end, Place place) {
        return end < sentence.size()
                && first > 0
                && lexicon.isFeature(sentence.words().get(end))
                && !sentence.token(end).isCapitalised()
                && sentence.words().get(first - 1).equals("the")
                && (place.kind().isSettlement() || place.kind().isArea() && !isNatural(sentence, end))
                && !place.name()
                        .toLowerCase(Locale.ROOT)
                        .endsWith(sentence.words().get(end));
    }

    /** "near Misrata airport", "Jaffna University": the token after a place in a town that is called after it; -1 for none. */
    private int siteOfTownEnd(Sentence sentence, int end, Place place) {
        int site = lexicon.ownSiteEnd(sentence, Math.min(end, sentence.size() - 1));
        boolean goesOn = site > 0
                && site < sentence.size()
                && sentence.token(site).isWord()
                && (sentence.words().get(site).equals("of")
                        || sentence.token(site).hyphenated()
                        || unknown.isBodyWord(sentence.words().get(site))
                        || lexicon.placeNouns().longestAt(sentence.words(), site) != null);
        return place.kind().isSettlement() && site > end && !goesOn ? site : -1;
    }

    private boolean isNatural(Sentence sentence, int token) {
        PhraseTrie.Match<String> noun = lexicon.placeNouns().longestAt(sentence.words(), token);
        return noun != null && noun.values().contains("natural");
    }

    /** "the Iguala-Taxco road": two known names with a hyphen between before a way are its ends. */
    private boolean isWayBetween(Sentence sentence, List<PlaceMatch> matches, int next, int end) {
        if (next + 1 >= matches.size() || end >= sentence.size()) {
            return false;
        }
        PlaceMatch first = matches.get(next);
        PlaceMatch second = matches.get(next + 1);
        return second.from() == first.to()
                && second.to() == end
                && sentence.token(second.from()).hyphenated()
                && isStretch(sentence, end);
    }

    /** "road", "districts", "district border": what lies between two places whose names a hyphen joins. */
    private boolean isStretch(Sentence sentence, int token) {
        String word = sentence.words().get(token);
        return lexicon.isWay(word)
                || isBorder(word)
                || lexicon.isSettlementNoun(word)
                        && (word.endsWith("s")
                                || token + 1 < sentence.size()
                                        && isBorder(sentence.words().get(token + 1)));
    }

    private static boolean isBorder(String word) {
        return word.equals("border") || word.equals("boundary");
    }

    /** "Press briefing, Sarajevo, 25 November": in a title a name between commas before a day says where it was given. */
    private static boolean isOfBriefing(Sentence sentence, MentionFinder.Names names, int first, int end) {
        return sentence.kind() == Sentence.BlockKind.TITLE
                && first > 1
                && sentence.token(first - 1).is(",")
                && end + 1 < sentence.size()
                && sentence.token(end).is(",")
                && names.inTime()[end + 1];
    }

    /** "the Yesagyo PDF", "of Papua Police": the place that a body is called after; not "in Raqqa SDF fighters". */
    private boolean isOfBody(Sentence sentence, MentionFinder.Names names, int first, int end) {
        if (end < sentence.size()
                && sentence.token(end).hyphenated()
                && lexicon.isAfterHyphen(sentence.words().get(end))) {
            // "a Nairobi-based worker"
            return true;
        }
        if (end >= sentence.size()
                || first > 0 && lexicon.isLocative(sentence.words().get(first - 1))) {
            return false;
        }
        for (ActorMention actor : names.actors()) {
            if (actor.first() == end && actor.kind() == ActorMention.Kind.NAMED) {
                return !sentence.token(end).hyphenated();
            }
        }
        return sentence.kind() != Sentence.BlockKind.TITLE
                && sentence.token(end).isCapitalised()
                && !sentence.token(end).isAllCapitals()
                && unknown.isBodyWord(sentence.words().get(end))
                && lexicon.placeNouns().longestAt(sentence.words(), end) == null;
    }

    /** "The Courier (Basel): …": where the outlet comes out whose words the colon leads. */
    private static boolean isSeatOfOutlet(Sentence sentence, int first, int end) {
        boolean enclosed = first > 1
                && first <= LONGEST_NAME + 2
                && end + 1 < sentence.size()
                && sentence.token(first - 1).is("(")
                && sentence.token(end).is(")")
                && sentence.token(end + 1).is(":");
        for (int token = 0; token < first - 1 && enclosed; token++) {
            Token here = sentence.token(token);
            enclosed = here.isMark() || here.isCapitalised() || here.folded().equals("the");
        }
        return enclosed && sentence.token(first - 2).isWord();
    }

    /** "North and South Kivu": the words before "and" are short for the name of another part. */
    private void addNamesakes(
            Sentence sentence,
            List<PlaceMention> found,
            int first,
            int end,
            PlaceMention.Role role,
            @Nullable Place place) {
        if (place == null || end - first < 2 || role != PlaceMention.Role.PLACE || !isPart(sentence, first)) {
            return;
        }
        String rest = sentence.written(first + 1, end);
        int token = first - 1;
        List<PlaceMention> others = new ArrayList<>(1);
        while (token > 0
                && isJoining(sentence, token)
                && isPart(sentence, token - 1)
                && (found.isEmpty() || found.get(found.size() - 1).end() <= token - 1)) {
            String name = sentence.written(token - 1, token) + " " + rest;
            int at = token - 1;
            knowledge.gazetteer().candidates(name).stream()
                    .filter(candidate -> candidate.how() != MatchKind.TRANSLITERATED)
                    .map(Candidate::place)
                    .filter(other -> other.country().equals(place.country()))
                    .findFirst()
                    .ifPresent(other -> others.add(0, place(sentence, at, at + 1, List.of(), role, other, found)));
            token -= 2;
        }
        found.addAll(others);
    }

    private static boolean isPart(Sentence sentence, int token) {
        Token here = sentence.token(token);
        return here.isWord()
                && here.isCapitalised()
                && (COMPASS.contains(here.folded())
                        || HALVES.contains(here.folded())
                        || here.folded().endsWith("ern"));
    }

    private static boolean isJoining(Sentence sentence, int token) {
        String word = sentence.words().get(token);
        return word.equals("and") || word.equals(",") || word.equals("/");
    }

    /** "two Kikuyu guards": a people, though a town is called so. */
    private boolean isPeople(Sentence sentence, PlaceMatch match, @Nullable Place place) {
        int before = match.from() - 1;
        if (place != null
                && before >= 0
                && unknown.isBeforePeople(sentence.words().get(before))) {
            // "mostly Shan": though a state is called so
            return place.kind() != PlaceKind.COUNTRY;
        }
        return place != null
                && place.kind().isSettlement()
                && match.to() == match.from() + 1
                && unknown.isPeople(sentence.words().get(match.from()))
                && (before < 0 || lexicon.preposition(sentence.words().get(before)) == null);
    }

    private boolean isFacility(Sentence sentence, int end) {
        PhraseTrie.Match<String> noun = lexicon.placeNouns().longestAt(sentence.words(), end - 1);
        return noun != null && noun.values().get(0).equals("facility");
    }

    private PlaceMention place(
            Sentence sentence,
            int first,
            int end,
            List<Measure> measures,
            PlaceMention.Role role,
            @Nullable Place place,
            List<PlaceMention> before) {
        PlaceRelation relation = PlaceRelation.IN;
        String preposition = "";
        String part = null;
        String bearing = null;
        Double distance = null;
        int token = first - 1;
        boolean relationFixed = false;
        while (token >= 0 && token > first - 12) {
            String word = sentence.words().get(token);
            Lexicon.Relation noun = lexicon.relation(word);
            PlaceMention coordinated = coordinatedPlace(token, before);
            if (coordinated != null && preposition.isEmpty() && part == null) {
                relation = relationFixed ? relation : coordinated.relation();
                preposition = coordinated.preposition();
                break;
            }
            if (noun != null) {
                boolean ofKind = COMPASS.contains(word)
                        && token + 1 < first
                        && (lexicon.isSettlementNoun(sentence.words().get(token + 1))
                                || sentence.words().get(token + 1).endsWith("ern"));
                if (COMPASS.contains(word.replace(" ", "")) && noun.part() && !ofKind) {
                    bearing = word;
                }
                if (noun.part() && !COMPASS.contains(word)) {
                    part = BEFORE_PART.contains(sentence.words().get(Math.max(0, token - 1)))
                            ? word
                            : sentence.words().get(Math.max(0, token - 1)) + " " + word;
                }
                if (!relationFixed && noun.relation() != PlaceRelation.IN) {
                    relation = noun.relation();
                    relationFixed = true;
                }
            } else {
                String pair = token > 0 && sentence.token(token - 1).isWord()
                        ? sentence.words().get(token - 1) + " " + word
                        : word;
                PlaceRelation ofPair = lexicon.preposition(pair);
                PlaceRelation said = ofPair == null ? lexicon.preposition(word) : ofPair;
                if (said != null && lexicon.isAdjective(word)) {
                    token--;
                    continue;
                }
                if (said != null && isGoal(sentence, token)) {
                    relation = PlaceRelation.TO;
                    preposition = "to";
                    break;
                }
                if (said != null && isOfWay(sentence, token)) {
                    relation = PlaceRelation.BETWEEN;
                    preposition = "between";
                    break;
                }
                if (said != null) {
                    boolean outer = !word.equals("of") || ofPair != null;
                    if (outer) {
                        preposition = ofPair == null ? word : pair;
                        boolean back = relation == PlaceRelation.TOWARD && said == PlaceRelation.FROM;
                        if (!relationFixed || back) {
                            relation = said;
                        }
                        break;
                    }
                } else if (preposition.isEmpty()
                        && token + 1 < first
                        && sentence.words().get(token + 1).equals("of")
                        && isSite(sentence, token)) {
                    preposition = "of";
                    break;
                } else if (!isFiller(sentence, token)) {
                    break;
                }
            }
            token--;
        }
        for (Measure measure : measures) {
            if (measure.kind() == Measure.Kind.DISTANCE
                    && measure.endToken() <= first
                    && (first - measure.endToken() <= 4 || isFromSeat(sentence, measure.endToken(), first))) {
                distance = measure.unit().startsWith("mi") ? measure.value() * 1.609344 : measure.value();
                relation = PlaceRelation.NEAR;
            }
        }
        if (bearing != null && relation == PlaceRelation.IN && isBearingOf(sentence, first)) {
            relation = PlaceRelation.NEAR;
        } else if (bearing != null && relation == PlaceRelation.IN) {
            bearing = null;
        }
        return new PlaceMention(
                first,
                end,
                sentence.written(first, end),
                relation,
                preposition,
                part,
                bearing,
                distance,
                role,
                place,
                List.of());
    }

    /** "60 kilometres from the state capital, X": only words for what X is stand between. */
    private boolean isFromSeat(Sentence sentence, int from, int first) {
        int last = sentence.token(first - 1).is(",") ? first - 2 : first - 1;
        if (first - from > LONGEST_NAME + 2 || !lexicon.isSeat(sentence.words().get(last))) {
            return false;
        }
        for (int token = from; token < last; token++) {
            if (!isFiller(sentence, token)
                    && lexicon.preposition(sentence.words().get(token)) == null
                    && !lexicon.isSettlementNoun(sentence.words().get(token))) {
                return token + 1 == last;
            }
        }
        return true;
    }

    /** "north of X" is near X; "the north of X" is in it. */
    static boolean isBearingOf(Sentence sentence, int first) {
        int of = first - 1;
        if (of < 1 || !sentence.words().get(of).equals("of")) {
            return false;
        }
        int token = of - 1;
        while (token >= 0 && (COMPASS.contains(sentence.words().get(token)))) {
            token--;
        }
        return token < 0 || !sentence.words().get(token).equals("the");
    }

    /** "the road from A to B", "the railway to B": what lies along it lies there, and nobody goes. */
    private boolean isOfWay(Sentence sentence, int preposition) {
        String word = sentence.words().get(preposition);
        int noun = preposition - 1;
        if (word.equals("to")) {
            for (int from = preposition - 1; from > 1 && from > preposition - LONGEST_NAME; from--) {
                if (sentence.words().get(from).equals("from")) {
                    return lexicon.isWay(sentence.words().get(from - 1));
                }
                if (!sentence.token(from).isCapitalised()
                        && !sentence.token(from).hyphenated()) {
                    break;
                }
            }
        }
        return (word.equals("to") || word.equals("from"))
                && noun > 0
                && lexicon.isWay(sentence.words().get(noun))
                && isOnWay(sentence, noun);
    }

    /** "left for X", "set out from Y for X": whither somebody goes. */
    private boolean isGoal(Sentence sentence, int preposition) {
        if (!sentence.words().get(preposition).equals("for")) {
            return false;
        }
        for (int token = preposition - 1; token >= 0 && token >= preposition - LONGEST_NAME; token--) {
            PhraseTrie.Match<Verb> verb = knowledge.words().verbAt(sentence.words(), token);
            if (verb != null && verb.end() <= preposition) {
                return verb.values().stream().anyMatch(form -> DiscourseWord.SETS_OUT.isWord(form.base()));
            }
            if (DiscourseWord.SETS_OUT.isWord(sentence.words().get(token))) {
                return true;
            }
            boolean goesOn = sentence.token(token).isCapitalised()
                    || sentence.token(token).hyphenated()
                    || sentence.words().get(token).equals("from")
                    || sentence.words().get(token).equals("the");
            if (!goesOn) {
                return false;
            }
        }
        return false;
    }

    /** "on the main road", "along the railway": something happens there; "they cut the road" is told of the road. */
    private boolean isOnWay(Sentence sentence, int noun) {
        for (int token = noun - 1; token >= 0 && token > noun - LONGEST_NAME; token--) {
            if (lexicon.preposition(sentence.words().get(token)) == PlaceRelation.IN
                    || lexicon.isLocative(sentence.words().get(token))) {
                return true;
            }
        }
        return false;
    }

    /** "the police station of X", "the garrison of X": a thing that stands in the place. */
    private boolean isSite(Sentence sentence, int token) {
        PhraseTrie.Match<String> noun = lexicon.placeNouns().longestAt(sentence.words(), token);
        return noun != null
                && noun.end() == token + 1
                && (noun.values().get(0).equals("site") || noun.values().get(0).equals("facility"));
    }

    private static @Nullable PlaceMention coordinatedPlace(int token, List<PlaceMention> before) {
        if (before.isEmpty()) {
            return null;
        }
        PlaceMention last = before.get(before.size() - 1);
        if (token != last.end() - 1) {
            return null;
        }
        return last;
    }

    private boolean isFiller(Sentence sentence, int token) {
        Token here = sentence.token(token);
        String word = here.folded();
        return here.isMark() && (here.is("\"") || here.is("'") || here.is(",") || here.is("-"))
                || word.equals("the")
                || word.equals("a")
                || word.equals("and")
                || word.equals("or")
                || word.equals("both")
                || word.equals("its")
                || COMPASS.contains(word)
                || word.endsWith("ern")
                || lexicon.isSettlementNoun(word)
                || lexicon.isSeat(word)
                || isAdjectiveBehindPreposition(sentence, token)
                || here.isWord()
                        && !knowledge.words().isFunctionWord(word)
                        && lexicon.relation(nextWord(sentence, token)) != null;
    }

    /** "in central Mali", "near besieged Kobane": one word before a name, behind a preposition of place. */
    private boolean isAdjectiveBehindPreposition(Sentence sentence, int token) {
        Token here = sentence.token(token);
        return token > 0
                && token + 1 < sentence.size()
                && here.isWord()
                && !here.isCapitalised()
                && sentence.token(token + 1).isCapitalised()
                && !knowledge.words().isFunctionWord(here.folded())
                && lexicon.isLocative(sentence.words().get(token - 1));
    }

    private static String nextWord(Sentence sentence, int token) {
        return token + 1 < sentence.size() ? sentence.words().get(token + 1) : "";
    }
}
