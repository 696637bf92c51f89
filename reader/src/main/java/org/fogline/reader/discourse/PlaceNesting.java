package org.fogline.reader.discourse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fogline.knowledge.place.Gazetteer;
import org.fogline.knowledge.place.Place;
import org.fogline.knowledge.place.PlaceKind;
import org.fogline.knowledge.text.Table;
import org.fogline.model.PlaceRelation;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.PlaceMention;
import org.fogline.reader.number.CountMention;
import org.jspecify.annotations.Nullable;

/** Which of the places that a sentence names lie in which others, by the gazetteer and by the words between them. */
final class PlaceNesting {

    /** Words for a kind of place in which people live or into which land is parted: "village", "district". */
    private static final Set<String> KINDS = kinds();

    /** The first words of these. */
    private static final Set<String> KIND_STARTS =
            KINDS.stream().map(kind -> kind.split(" ", 2)[0]).collect(Collectors.toUnmodifiableSet());

    /** Words for waters and ways, along which places lie: "river", "road". */
    private static final Set<String> LINES = nouns(Set.of("way", "natural"));

    /** Those of them on which one travels: "road". */
    private static final Set<String> WAYS = nouns(Set.of("way"));

    /** Those of them that lie in land that is parted off: "village". */
    static final Set<String> SETTLEMENTS = settlements();

    /** Nouns for the parts of a land: "province", "territory". */
    private static final Set<String> DIVISIONS = divisions();

    /** Words that may stand between an area and a place in it. */
    private static final Set<String> LINKS = Set.of(
            "in", "at", "near", "around", "outside", "of", "the", "town", "village", "hills", "mountains", "outskirts");

    /** Words before a spot: where a way runs, where people died. */
    static final Set<String> BEFORE_SPOT = Set.of("in", "near", "at", "outside");

    /** Nouns behind the names of long stretches of land or water, on which the place that follows lies. */
    private static final Set<String> STRETCHES = nouns(Set.of("stretch"));

    private static final int LONGEST_HEAD = 12;

    private static final int LONGEST_KIND = 3;

    /** So many words may say that one place lies in another: ", headquarters of the 4th Brigade, in". */
    private static final int LONGEST_LEAD = 10;

    /** "In neighbouring X,", "Further south, in X,": so far in a place may stand that opens its sentence. */
    private static final int LONGEST_FRONT = 4;

    /** What leads such a place; "of" where it is that of a site: "At the crossing of X,". */
    private static final Set<String> FRONTS = Set.of("in", "on", "at", "near", "around", "outside", "of");

    private final Gazetteer gazetteer;

    PlaceNesting(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Leaves out each place that holds another of them, by the gazetteer or by the words between them. */
    List<PlaceMention> mostSpecific(AnalysedSentence at, List<PlaceMention> mentions) {
        List<PlaceMention> kept = new ArrayList<>();
        List<Place> wider = new ArrayList<>(0);
        for (int outer = 0; outer < mentions.size(); outer++) {
            boolean holds = false;
            for (int inner = 0; inner < mentions.size() && !holds; inner++) {
                holds = inner != outer && holds(at, mentions.get(outer), mentions.get(inner), outer - inner);
            }
            Place place = mentions.get(outer).place();
            if (!holds) {
                kept.add(mentions.get(outer));
            } else if (place != null) {
                wider.add(place);
            }
        }
        if (kept.size() > 1) {
            // "the Ene valley (VRAEM) in the area of X": the wider place is named twice
            List<PlaceMention> narrow = kept.stream()
                    .filter(mention -> mention.place() == null || !wider.contains(mention.place()))
                    .toList();
            kept = narrow.isEmpty() ? kept : narrow;
        }
        return kept.isEmpty() ? mentions : kept;
    }

    /**
     * Where the places that head a sentence or an item end ("North Aceh, Nisam: …", "Deir Ezzor countryside - …"): the
     * token of the mark behind them; -1 without such a head.
     */
    static int headEnd(AnalysedSentence at) {
        boolean named = false;
        List<String> words = at.sentence().words();
        // "5. SARAJEVO.", "(5) Sarajevo:"
        int number = words.size() > 1 && words.get(0).equals("(") ? 1 : 0;
        boolean numbered = words.size() > number + 2
                && at.sentence().token(number).isNumber()
                && (words.get(number + 1).equals(".") || words.get(number + 1).equals(")"));
        int token = numbered ? number + 2 : 0;
        while (token < words.size() && token < LONGEST_HEAD) {
            PlaceMention here = placeAt(at, token);
            if (here != null) {
                named = true;
                token = here.end();
                continue;
            }
            String word = words.get(token);
            boolean dash = word.equals("-") && token > 0 && isFree(at, token);
            boolean closes = token + 1 == words.size() && word.equals(".");
            if (named && (word.equals(":") || dash || closes)) {
                return token;
            }
            boolean goesOn = at.sentence().token(token).isMark() && !word.equals(".") && !word.equals(":")
                    || named && KINDS.contains(word)
                    || named && word.equals("countryside");
            if (!goesOn) {
                return -1;
            }
            token++;
        }
        return named && token == words.size() ? token : -1;
    }

    private static @Nullable PlaceMention placeAt(AnalysedSentence at, int token) {
        for (PlaceMention mention : at.mentions().places()) {
            if (mention.first() == token && mention.role() == PlaceMention.Role.PLACE) {
                return mention;
            }
        }
        return null;
    }

    /** "the Black Sea port of Poti": what stands before the noun for a kind of place tells only where that lies. */
    private static boolean isKindOf(AnalysedSentence at, PlaceMention outer, PlaceMention inner) {
        List<String> words = at.sentence().words();
        int of = inner.first() - 1;
        return of > outer.end()
                && of - outer.end() <= LONGEST_KIND
                && words.get(of).equals("of")
                && PlaceSense.isSpotNoun(words.get(of - 1))
                && !words.get(outer.end()).equals("and")
                && !words.get(outer.end()).equals("or")
                && !words.get(outer.end()).equals(",");
    }

    private static boolean isFree(AnalysedSentence at, int token) {
        return at.sentence().token(token - 1).end() < at.sentence().token(token).start();
    }

    /** In "North Aceh, Nisam: contact at Seuneubok" each place lies in the one before it. */
    private static boolean isHeadOf(AnalysedSentence at, PlaceMention outer, PlaceMention inner) {
        int head = outer.first() < LONGEST_HEAD ? headEnd(at) : -1;
        if (outer.first() >= head) {
            return false;
        }
        Place outerPlace = outer.place();
        Place innerPlace = inner.place();
        boolean known = innerPlace == null
                || !innerPlace.kind().isArea()
                || outerPlace != null && innerPlace.kind().compareTo(outerPlace.kind()) > 0;
        if (inner.first() > head) {
            boolean placed =
                    !inner.preposition().isEmpty() || inner.bearing() != null || inner.distanceKilometres() != null;
            return known && placed && inner.relation() != PlaceRelation.FROM && inner.relation() != PlaceRelation.TO;
        }
        boolean beside = Math.max(outer.first(), inner.first()) - Math.min(outer.end(), inner.end()) == 1;
        boolean wider = outerPlace != null && outerPlace.kind().isArea() && known;
        boolean before = outer.first() < inner.first() && innerPlace == null;
        return beside
                && at.sentence().words().get(Math.min(outer.end(), inner.end())).equals(",")
                && (wider || before);
    }

    private boolean holds(AnalysedSentence at, PlaceMention outer, PlaceMention inner, int after) {
        Place outerPlace = outer.place();
        Place innerPlace = inner.place();
        if (isHeadOf(at, outer, inner)) {
            return true;
        }
        if (isEndOfWayIn(at, outer, inner)) {
            return true;
        }
        if (isEndOfWayIn(at, inner, outer)) {
            return false;
        }
        if (outerPlace != null && innerPlace != null && !outerPlace.id().equals(innerPlace.id())) {
            if (gazetteer.isWithin(innerPlace, outerPlace)) {
                return true;
            }
            if (gazetteer.isWithin(outerPlace, innerPlace)) {
                // "outside Yemen's central city of Marib"
                return false;
            }
        }
        if (outerPlace != null && innerPlace != null && isPartOfItsCountry(at, outer, outerPlace, inner, innerPlace)) {
            return true;
        }
        if (outerPlace != null && innerPlace == null && isBesideUnknown(at, outer, outerPlace, inner)) {
            return true;
        }
        if (outerPlace != null && outerPlace.kind().isSettlement() && isStreetIn(at, inner, outer)) {
            return true;
        }
        if (isKindOf(at, outer, inner)) {
            return true;
        }
        if (isFrontedStretch(at, outer) && isPlacedBehind(at, outer, inner)) {
            return true;
        }
        if (isFrontedStretch(at, inner) && isPlacedBehind(at, inner, outer)) {
            return false;
        }
        boolean ofOneCountry = outerPlace == null
                || innerPlace == null
                || !innerPlace.kind().isArea() && innerPlace.country().equals(outerPlace.country());
        if (ofOneCountry
                && outer.end() <= inner.first()
                && isFronted(at, outer)
                && (innerPlace == null && outerPlace == null && isCalledVillage(at, inner)
                        || !kindBefore(at.sentence().words(), inner.first()).isEmpty() && !inner.isWay())) {
            return true;
        }
        if (after == 1 && isAddress(at, inner, outer)
                || isBetween(at, inner, outer)
                || isNearBetween(at, outer, inner)) {
            return true;
        }
        if (isBordering(at, outer) && !isBordering(at, inner)) {
            return true;
        }
        if (isBordering(at, inner)) {
            return false;
        }
        if (isInArea(at, outer, inner) || isOnWayTo(at, inner, outer)) {
            return true;
        }
        if (after == 2 && isPossessed(at, outer)) {
            // "in X of Narathiwat's Tak Bai district": Narathiwat stands between
            return leadsOutward(at, inner.end(), outer.first());
        }
        if (after == 1) {
            return !isAlongThere(at, inner, outer)
                            && !leadsInward(at, inner, outer)
                            && !isInArea(at, inner, outer)
                            && !isAreaBeforeUnknown(at, inner, outer)
                            && !isCountedBetween(at, inner, outer)
                            && leadsOutward(at, inner.end(), outer.first())
                    || isOnIt(at, inner.end(), outer)
                    || isInExplanation(at, inner, outer)
                    || isBearing(at, inner, outer)
                    || closesAddress(at, inner.end(), outer);
        }
        return after <= -1 && isAlongThere(at, outer, inner) || after == -1 && leadsInward(at, outer, inner);
    }

    /** "at X, a fishing village on Lake Y", "X, a town at the foot of the Y mountains": what explains a name tells where it lies. */
    private static boolean isInExplanation(AnalysedSentence at, PlaceMention inner, PlaceMention outer) {
        List<String> words = at.sentence().words();
        int noun = inner.end() + 2;
        if (noun >= outer.first()
                || outer.first() - noun > LONGEST_LEAD
                || !words.get(inner.end()).equals(",")
                || !words.get(inner.end() + 1).equals("a")
                        && !words.get(inner.end() + 1).equals("an")) {
            return false;
        }
        boolean explains = false;
        for (int token = noun; token < outer.first(); token++) {
            if (at.sentence().token(token).isMark()
                    || words.get(token).equals("and")
                    || at.syntax().chunk(at.syntax().chunkAt(token)) instanceof VerbGroup) {
                return false;
            }
            explains |= KINDS.contains(words.get(token));
        }
        return explains;
    }

    /** "entering X, about 20 km south of Y": how far off a place lies from another tells only where it is. */
    private static boolean isBearing(AnalysedSentence at, PlaceMention inner, PlaceMention outer) {
        int from = kindEnd(at.sentence().words(), inner.end());
        if (outer.distanceKilometres() == null
                || inner.isWay()
                || outer.first() - from > LONGEST_LEAD
                || from >= outer.first()) {
            return false;
        }
        for (int token = from; token < outer.first(); token++) {
            String word = at.sentence().words().get(token);
            if (word.equals("and") || word.equals("or")) {
                return false;
            }
        }
        return true;
    }

    /** "on the Kati-Sabou highway in Dioro", "on the road from Kati to Sabou near Dioro": of a way's end only where it runs. */
    private static boolean isEndOfWayIn(AnalysedSentence at, PlaceMention outer, PlaceMention inner) {
        List<String> words = at.sentence().words();
        int way = outer.end();
        while (way < words.size()
                && way < outer.end() + LONGEST_KIND
                && !WAYS.contains(words.get(way))
                && (at.sentence().token(way).hyphenated()
                        || at.sentence().token(way).isCapitalised()
                        || at.sentence().token(way).isMark())) {
            way++;
        }
        int lead = way + 1;
        Place place = inner.place();
        boolean wide = place != null && place.kind().isArea() && place.kind() != PlaceKind.DISTRICT;
        return !wide
                && lead < inner.first()
                && inner.first() - lead <= LONGEST_KIND + 1
                && WAYS.contains(words.get(way))
                && BEFORE_SPOT.contains(words.get(lead));
    }

    /** "X, between Y and Z", "the village of X between Y and Z": the two tell only where the first lies. */
    private static boolean isBetween(AnalysedSentence at, PlaceMention inner, PlaceMention outer) {
        List<String> words = at.sentence().words();
        int from = kindEnd(words, inner.end());
        int between = from < words.size() && words.get(from).equals(",") ? from + 1 : from;
        return outer.relation() == PlaceRelation.BETWEEN
                && inner.relation() != PlaceRelation.BETWEEN
                && between < outer.first()
                && words.get(between).equals("between")
                && outer.first() - between <= LONGEST_HEAD;
    }

    /**
     * "In Burkina Faso's Soum province, gunmen killed 18 near Arbinda", "in Niangara territory, at Kapanga": of an area and
     * a settlement that stands behind it with a preposition the settlement, unless the gazetteer puts it elsewhere.
     */
    private boolean isInArea(AnalysedSentence at, PlaceMention outer, PlaceMention inner) {
        List<String> words = at.sentence().words();
        Place area = outer.place();
        Place town = inner.place();
        boolean wide = area == null
                ? outer.end() < words.size() && DIVISIONS.contains(words.get(outer.end()))
                : area.kind().isArea() && area.kind() != PlaceKind.COUNTRY;
        boolean narrow = town == null
                ? inner.end() >= words.size() || !DIVISIONS.contains(words.get(inner.end()))
                : !town.kind().isArea();
        boolean led = inner.relation() == PlaceRelation.NEAR && inner.bearing() == null
                || inner.preposition().equals("at")
                || inner.preposition().endsWith("in")
                || inner.preposition().equals("outside");
        if (!wide || !narrow || !led || inner.first() <= outer.end() || isElsewhere(area, town)) {
            return false;
        }
        boolean fronted = isFronted(at, outer);
        boolean leads = false;
        for (int token = outer.end(); token < inner.first(); token++) {
            String word = words.get(token);
            if (word.equals("and") || word.equals("or") || word.equals(";")) {
                return false;
            }
            leads |= word.equals("near")
                    || word.equals("at")
                    || word.equals("around")
                    || word.equals("outside")
                    || word.equals("in") && (fronted || SETTLEMENTS.contains(words.get(inner.first() - 2)));
            boolean link = at.sentence().token(token).isMark() || KINDS.contains(word) || LINKS.contains(word);
            if (!link && !fronted) {
                return false;
            }
        }
        return leads;
    }

    /** Whether the gazetteer knows that a town lies in another land or province than an area does. */
    private boolean isElsewhere(@Nullable Place area, @Nullable Place town) {
        if (area == null || town == null) {
            return false;
        }
        if (!area.country().equals(town.country())) {
            return true;
        }
        Place around = gazetteer.parentOf(town).orElse(null);
        return area.kind() == PlaceKind.PROVINCE
                && around != null
                && around.kind() == PlaceKind.PROVINCE
                && !around.id().equals(area.id());
    }

    /** "in X, on the road to Y", "at X, on the Y-Z national highway": a way says only how to find the place before it. */
    private static boolean isOnWayTo(AnalysedSentence at, PlaceMention inner, PlaceMention outer) {
        List<String> words = at.sentence().words();
        int token = kindEnd(words, inner.end());
        if (token < words.size() && words.get(token).equals(",")) {
            token++;
        }
        if (token + 1 >= outer.first()
                || outer.first() - token > LONGEST_HEAD
                || !words.get(token).equals("on")
                || !words.get(token + 1).equals("the")) {
            return false;
        }
        for (int way = token + 2; way < Math.min(words.size(), outer.end() + LONGEST_KIND + 1); way++) {
            if (WAYS.contains(words.get(way))) {
                return true;
            }
            boolean inside = way < outer.end()
                    || at.sentence().token(way).isCapitalised()
                    || at.sentence().token(way).hyphenated()
                    || at.sentence().token(way).isMark() && words.get(way).equals("-")
                    || words.get(way).equals("national")
                    || words.get(way).equals("main");
            if (!inside && way >= outer.end()
                    || words.get(way).equals(",")
                    || words.get(way).equals("and")) {
                return false;
            }
        }
        return false;
    }

    /** "between Y and Z, near X": the two tell only where X lies. */
    private static boolean isNearBetween(AnalysedSentence at, PlaceMention outer, PlaceMention inner) {
        int lead = inner.first() - 1;
        return outer.relation() == PlaceRelation.BETWEEN
                && inner.relation() != PlaceRelation.BETWEEN
                && outer.end() < inner.first()
                && inner.first() - outer.end() <= LONGEST_HEAD
                && (at.sentence().words().get(lead).equals("near")
                        || at.sentence().words().get(lead).equals("at"));
    }

    /** "at X on the border with Y", "at X, close to the Y border": the land on the other side. */
    private static boolean isBordering(AnalysedSentence at, PlaceMention mention) {
        if (mention.end() < at.sentence().size() && isBorder(at.word(mention.end()))) {
            Place land = mention.place();
            return land != null && land.kind() == PlaceKind.COUNTRY && mention.relation() == PlaceRelation.NEAR;
        }
        int link = mention.first() - 1;
        while (link > 1
                && mention.relation() == PlaceRelation.BETWEEN
                && !at.word(link).equals("between")) {
            link--;
        }
        return link > 1
                && (at.word(link).equals("with") || at.word(link).equals("between"))
                && isBorder(at.word(link - 1));
    }

    private static boolean isBorder(String word) {
        return word.equals("border") || word.equals("frontier");
    }

    /** "at X on the Y River", "near X, on the Y axis": a water or a way says only how to find the place before it. */
    private static boolean isOnIt(AnalysedSentence at, int from, PlaceMention outer) {
        List<String> words = at.sentence().words();
        Place place = outer.place();
        int token = from < words.size() && words.get(from).equals(",") ? from + 1 : from;
        boolean on = token + 1 < words.size()
                && words.get(token).equals("on")
                && (outer.first() == token + 1
                        || outer.first() == token + 2 && words.get(token + 1).equals("the"));
        boolean water = place != null && place.kind() == PlaceKind.WATER || LINES.contains(words.get(outer.end() - 1));
        return on && (water || outer.end() < words.size() && LINES.contains(words.get(outer.end())));
    }

    /** "near Kawuri, Konduga area": a comma and the wider place, with its kind behind it. */
    private static boolean closesAddress(AnalysedSentence at, int from, PlaceMention outer) {
        List<String> words = at.sentence().words();
        int comma = kindEnd(words, from);
        int end = kindEnd(words, outer.end());
        boolean kind = end > outer.end() || end - outer.first() > 1 && KINDS.contains(words.get(end - 1));
        return outer.first() == comma + 1
                && words.get(comma).equals(",")
                && kind
                && (end == words.size() || !words.get(end).equals("and"))
                && !goesOnInRow(at, end);
    }

    /**
     * "in Barangay X, Y", "in X, Junín region", "X (Ituri province)", "Sitio X, Barangay Y": what stands behind a name
     * that the gazetteer lacks says where that lies, unless both stand in a row.
     */
    private static boolean isAddress(AnalysedSentence at, PlaceMention inner, PlaceMention outer) {
        List<String> words = at.sentence().words();
        int from = kindEnd(words, inner.end());
        Place known = outer.place();
        Place town = inner.place();
        boolean area = known != null && known.kind().isArea();
        // the gazetteer knows the provinces of most countries, and where it puts a town elsewhere the two are no
        // address
        boolean open = known != null && (known.listed() || known.kind() != PlaceKind.PROVINCE);
        String kind = kindBefore(words, inner.first());
        // "Sabe district, Tolu": districts are given to new provinces
        boolean district = town != null
                && town.kind() == PlaceKind.DISTRICT
                && known != null
                && known.kind() == PlaceKind.PROVINCE
                && from > inner.end();
        boolean ofOneCountry = known == null
                || town == null
                || town.country().equals(known.country()) && (town.kind().isSettlement() || district);
        boolean enclosed = from < words.size() && words.get(from).equals("(");
        if (from + 1 >= words.size()
                || !ofOneCountry
                || town != null && kind.isEmpty() && !(area && open) && !district && !enclosed) {
            return false;
        }
        if (enclosed) {
            return (area || known != null && town != null && !known.id().equals(town.id()))
                    && outer.first() == from + 1
                    && words.subList(outer.end(), Math.min(words.size(), outer.end() + 2))
                            .contains(")");
        }
        if (!words.get(from).equals(",") || goesOnInRow(at, outer.end())) {
            return false;
        }
        if (outer.first() == from + 1) {
            return area || known != null && !kind.isEmpty();
        }
        return outer.first() == from + 2
                && !kind.isEmpty()
                && KINDS.contains(words.get(from + 1))
                && !kind.equals(words.get(from + 1));
    }

    /** The token behind the noun for a kind of place that begins at a token: "local government area"; the token itself without one. */
    private static int kindEnd(List<String> words, int token) {
        if (token >= words.size() || !KIND_STARTS.contains(words.get(token))) {
            return token;
        }
        for (int length = LONGEST_KIND; length > 0; length--) {
            if (token + length <= words.size()
                    && KINDS.contains(String.join(" ", words.subList(token, token + length)))) {
                return token + length;
            }
        }
        return token;
    }

    /** The noun for a kind of place right before a name: "Barangay X", "the village of X"; empty without one. */
    private static String kindBefore(List<String> words, int first) {
        int noun = first > 1 && words.get(first - 1).equals("of") ? first - 2 : first - 1;
        return noun >= 0 && KINDS.contains(words.get(noun)) ? words.get(noun) : "";
    }

    /** Whether names follow, parted by commas, of which "and" leads the last: "X, Y and Z". */
    private static boolean goesOnInRow(AnalysedSentence at, int from) {
        for (int token = from; token < at.sentence().size() && token < from + LONGEST_HEAD; token++) {
            String word = at.sentence().words().get(token);
            if (word.equals("and") || word.equals("or")) {
                return token + 1 < at.sentence().size() && placeAt(at, token + 1) != null;
            }
            if (!word.equals(",")
                    && !KINDS.contains(word)
                    && !at.sentence().token(token).isCapitalised()) {
                return false;
            }
        }
        return false;
    }

    /** "Narathiwat's Tak Bai", "Narathiwat's restive Tak Bai": a name behind the possessive of another. */
    private static boolean isPossessed(AnalysedSentence at, PlaceMention mention) {
        int owner = mention.first() - 1;
        while (owner > 1
                && owner > mention.first() - LONGEST_FRONT
                && at.sentence().token(owner).isWord()
                && (!at.sentence().token(owner).isCapitalised()
                        || at.sentence().token(owner + 1).hyphenated())
                && !at.word(owner).equals("'s")) {
            owner--;
        }
        return owner > 0 && at.word(owner).equals("'s") && endsPlace(at, owner);
    }

    private static boolean endsPlace(AnalysedSentence at, int end) {
        for (PlaceMention mention : at.mentions().places()) {
            if (mention.end() == end) {
                return true;
            }
        }
        return false;
    }

    /** "along the Line of Control in the Machil sector": of a long stretch of land the part that follows. */
    private static boolean isAlongThere(AnalysedSentence at, PlaceMention outer, PlaceMention inner) {
        Place part = inner.place();
        List<String> words = at.sentence().words();
        int end = outer.end();
        boolean stretch = isStretch(outer, words);
        if (end < words.size() && STRETCHES.contains(words.get(end))) {
            stretch = true;
            end++;
        }
        if (end < words.size() && words.get(end).equals(")")) {
            end++;
        }
        int gap = inner.first() - end;
        boolean follows = end < words.size()
                && (words.get(end).equals("in") || words.get(end).equals("near"))
                && (gap == 1
                        || gap == 2 && words.get(end + 1).equals("the")
                        || gap > 2 && gap <= 5 && isJoined(at, end + 1, inner.first())
                        || gap > 2
                                && gap <= 5
                                && !kindBefore(words, inner.first()).isEmpty());
        return stretch
                && follows
                && (part == null || part.kind() != PlaceKind.COUNTRY && part.kind() != PlaceKind.PROVINCE);
    }

    /** A region, a water, a gorge, a forest: places lie along it or in it. */
    private static boolean isStretch(PlaceMention mention, List<String> words) {
        Place place = mention.place();
        if (place == null) {
            return STRETCHES.contains(words.get(mention.end() - 1));
        }
        return switch (place.kind()) {
            case REGION, WATER, FOREST -> true;
            case MOUNTAIN -> STRETCHES.contains(words.get(mention.end() - 1));
            default -> false;
        };
    }

    /** "in Nakial and Chirikot": only names and "and" stand between. */
    private static boolean isJoined(AnalysedSentence at, int from, int to) {
        for (int token = from; token < to; token++) {
            if (!at.sentence().token(token).isCapitalised()
                    && !at.sentence().words().get(token).equals("and")
                    && !at.sentence().words().get(token).equals(",")) {
                return false;
            }
        }
        return true;
    }

    /** "Grozny's Oktyabr quarter", "the County Antrim village of X": what follows lies in what was named first. */
    private static boolean leadsInward(AnalysedSentence at, PlaceMention outer, PlaceMention inner) {
        List<String> words = at.sentence().words();
        int from = outer.end();
        int to = inner.first();
        if (from < words.size() && words.get(from).equals("'s")) {
            return to - from <= 6;
        }
        if (to - from < 2 || to - from > 6 || !words.get(to - 1).equals("of") || !KINDS.contains(words.get(to - 2))) {
            return false;
        }
        Place land = inner.place();
        Place around = outer.place();
        boolean wider = land != null && land.kind().isArea() && land.kind() != PlaceKind.DISTRICT;
        if (to - from == 2
                && (around == null || around.kind() == PlaceKind.DISTRICT && !SETTLEMENTS.contains(words.get(from)))) {
            // "Sabe locality of Tolu", "the Sabe district of Tolu": the first is what the noun says
            return false;
        }
        // "the Nantika region of X" is a part of X, and so is "Sabe, in the district of X"
        // "the Kabul district of X" lies in Kabul
        boolean ofCity = around != null
                && land != null
                && (around.kind() == PlaceKind.CITY || around.kind() == PlaceKind.CAPITAL)
                && land.kind() != PlaceKind.CITY
                && land.kind() != PlaceKind.CAPITAL;
        boolean holds = SETTLEMENTS.contains(words.get(to - 2))
                || ofCity
                || around != null && around.kind().isArea();
        List<String> between = words.subList(from, to);
        return !wider
                && holds
                && !between.contains("in")
                && !between.contains(",")
                && !between.contains("and")
                && !between.contains("or");
    }

    /** A name that the gazetteer lacks lies in the country that its sentence names, unless the two are told in a row. */
    private static boolean isBesideUnknown(AnalysedSentence at, PlaceMention outer, Place place, PlaceMention inner) {
        boolean wider = place.kind() == PlaceKind.COUNTRY
                || outer.end() <= inner.first()
                        && (isFronted(at, outer)
                                || place.kind().isArea() && isCalledVillage(at, inner)
                                || isAreaBeforeUnknown(at, outer, inner)
                                        && leadsOutward(at, outer.end(), inner.first()));
        if (!wider || outer.isWay() || inner.isWay()) {
            return false;
        }
        int from = Math.min(outer.end(), inner.end());
        int to = Math.max(outer.first(), inner.first());
        for (int token = from; token < to; token++) {
            String word = at.sentence().words().get(token);
            if (to - from <= 3 && (word.equals("and") || word.equals("or"))) {
                return false;
            }
        }
        return inner.role() == PlaceMention.Role.PLACE;
    }

    /** "in Bari region near Foocadde": a land that the gazetteer knows and a name that it lacks; not "the Nantika region of X". */
    private static boolean isAreaBeforeUnknown(AnalysedSentence at, PlaceMention area, PlaceMention unknown) {
        Place land = area.place();
        int last = unknown.first() - 1;
        return land != null
                && land.kind().isArea()
                && unknown.place() == null
                && area.end() <= last
                && kindBefore(at.sentence().words(), unknown.first()).isEmpty();
    }

    /** "In the Kupyansk direction, a gun was hit near Dvorichna": a stretch of the front that opens a sentence. */
    private static boolean isFrontedStretch(AnalysedSentence at, PlaceMention mention) {
        List<String> words = at.sentence().words();
        return mention.first() > 0
                && mention.first() <= LONGEST_FRONT
                && (words.get(0).equals("in")
                        || words.get(0).equals("on")
                        || words.get(0).equals("along"))
                && mention.end() < words.size()
                && STRETCHES.contains(words.get(mention.end()));
    }

    /** "in Baker Street, X": a comma parts a street from its town. */
    private static boolean isStreetIn(AnalysedSentence at, PlaceMention inner, PlaceMention outer) {
        return outer.first() == inner.end() + 1
                && at.word(inner.end()).equals(",")
                && PlaceSense.areStreets(List.of(inner.toWhere()))
                && !goesOnInRow(at, outer.end());
    }

    /** "In the Kupyansk direction, troops attacked near Dvorichna and took Kucherivka"; not "In the Kupyansk and Lyman directions". */
    private static boolean isPlacedBehind(AnalysedSentence at, PlaceMention outer, PlaceMention inner) {
        String next = at.word(outer.end() + 1);
        boolean joined =
                next.equals("and") || next.equals("or") || next.equals(",") && inner.first() == outer.end() + 2;
        boolean moved = inner.relation() == PlaceRelation.FROM || inner.relation() == PlaceRelation.TO;
        return outer.end() < inner.first() && !joined && !moved && !inner.isWay();
    }

    /** "In Rutshuru, rebels shelled Kikuku": the place that opens a sentence, before a comma. */
    static boolean isFronted(AnalysedSentence at, PlaceMention mention) {
        int end = kindEnd(at.sentence().words(), mention.end());
        boolean led = FRONTS.contains(mention.preposition()) || isOwnedFront(at, mention);
        return mention.first() > 0
                && mention.first() <= LONGEST_FRONT
                && led
                && end < at.sentence().size()
                && at.sentence().token(end).is(",");
    }

    /** "In Somalia's Lower Shabelle region,": behind the possessive of a land that the preposition leads. */
    private static boolean isOwnedFront(AnalysedSentence at, PlaceMention mention) {
        List<String> words = at.sentence().words();
        return mention.first() > 2
                && words.get(mention.first() - 1).equals("'s")
                && words.get(0).equals("in")
                && placeAt(at, 1) != null;
    }

    /** "the village of X", "X village". */
    private static boolean isCalledVillage(AnalysedSentence at, PlaceMention mention) {
        List<String> words = at.sentence().words();
        int before = mention.first() - 1;
        boolean of = before > 0 && words.get(before).equals("of");
        return before >= 0 && SETTLEMENTS.contains(words.get(of ? before - 1 : before))
                || mention.end() < words.size() && SETTLEMENTS.contains(words.get(mention.end()));
    }

    /** "in northern Ethiopia near Alamata": beside a town or a province a part of its country says less. */
    private boolean isPartOfItsCountry(
            AnalysedSentence at, PlaceMention outer, Place part, PlaceMention inner, Place town) {
        boolean moves = outer.relation() == PlaceRelation.FROM
                || outer.relation() == PlaceRelation.TO
                || inner.relation() == PlaceRelation.FROM
                || inner.relation() == PlaceRelation.TO;
        // "in the Panjshir Valley north of Kabul": where the part lies
        boolean bearing =
                inner.bearing() != null && inner.relation() == PlaceRelation.NEAR && outer.end() < inner.first();
        return !moves
                && !bearing
                && part.kind() == PlaceKind.REGION
                && (!town.kind().isArea()
                        || (town.kind() == PlaceKind.PROVINCE || town.kind() == PlaceKind.DISTRICT)
                                && isBeside(at, outer, inner))
                && part.country().equals(town.country())
                && gazetteer
                        .parentOf(part)
                        .filter(parent -> parent.kind() == PlaceKind.COUNTRY)
                        .isPresent();
    }

    /** "Beni territory, eastern Congo", "in eastern Congo's Ituri": not more than a mark or a preposition between, and no "and". */
    private static boolean isBeside(AnalysedSentence at, PlaceMention outer, PlaceMention inner) {
        int from = Math.min(outer.end(), inner.end());
        int to = Math.max(outer.first(), inner.first());
        for (int token = from; token < to; token++) {
            String word = at.sentence().words().get(token);
            if (word.equals("and") || word.equals("or")) {
                return false;
            }
        }
        return to - from <= 4;
    }

    /** "three in Sabe, four in Tolu": a figure between two names that is no distance begins something else. */
    private static boolean isCountedBetween(AnalysedSentence at, PlaceMention inner, PlaceMention outer) {
        if (outer.distanceKilometres() != null) {
            return false;
        }
        for (CountMention count : at.mentions().counts()) {
            if (inner.end() <= count.firstToken() && count.endToken() < outer.first()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words between two names say that the first lies in the second: ", in the north of", "district of". */
    private static boolean leadsOutward(AnalysedSentence at, int from, int to) {
        boolean leads = false;
        for (int token = from; token < to; token++) {
            String word = at.sentence().words().get(token);
            if (word.equals("and")
                    || word.equals("or")
                    || word.equals("to")
                    || word.equals("into")
                    || word.equals("from")) {
                return false;
            }
            if (at.syntax().chunk(at.syntax().chunkAt(token)) instanceof VerbGroup
                    || at.syntax().chunk(at.syntax().chunkAt(token)) instanceof Chunk.Time) {
                return false;
            }
            leads |= word.equals("in")
                    || word.equals("of")
                    || word.equals("near")
                    || word.equals("outside")
                    || word.equals("overlooking")
                    || word.equals("under")
                    || word.equals("from");
        }
        return leads && to - from <= LONGEST_LEAD;
    }

    private static Set<String> nouns(Set<String> kinds) {
        Set<String> words = new HashSet<>();
        for (Table.Row row : Table.builtIn("place-nouns.csv", "words", "kind").rows()) {
            if (kinds.contains(row.text("kind"))) {
                words.addAll(row.list("words"));
            }
        }
        return words;
    }

    private static Set<String> settlements() {
        Set<String> words = new HashSet<>();
        for (Table.Row row :
                Table.builtIn("place-references.csv", "words", "kinds").rows()) {
            boolean settled =
                    row.list("kinds").contains("village") || row.list("kinds").contains("neighbourhood");
            if (settled && !row.list("kinds").contains("district")) {
                words.addAll(row.list("words"));
            }
        }
        return words;
    }

    private static Set<String> divisions() {
        Set<String> words = new HashSet<>();
        for (Table.Row row :
                Table.builtIn("place-references.csv", "words", "best").rows()) {
            if (row.list("best").contains("province") || row.list("best").contains("district")) {
                words.addAll(row.list("words"));
            }
        }
        words.add("territory");
        words.add("region");
        return words;
    }

    private static Set<String> kinds() {
        Set<String> kinds = new HashSet<>();
        Table.builtIn("place-nouns.csv", "words", "kind").rows().stream()
                .filter(row -> row.text("kind").equals("area"))
                .forEach(row -> row.list("words").forEach(word -> kinds.add(word.replace('-', ' '))));
        return kinds;
    }
}
