package org.fogline.reader.discourse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fogline.knowledge.place.Gazetteer;
import org.fogline.knowledge.place.Place;
import org.fogline.knowledge.place.PlaceKind;
import org.fogline.knowledge.text.Table;
import org.fogline.model.ClaimType;
import org.fogline.model.Extent;
import org.fogline.model.PlaceRelation;
import org.fogline.model.Where;
import org.fogline.reader.attribution.Utterance;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.frame.Frame;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.NounGroup;
import org.fogline.reader.group.Syntax;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.Nominal;
import org.fogline.reader.mention.PlaceMention;
import org.fogline.reader.segment.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the places of a story as its sentences are read, and gives each claim its own: those named in its clause, else
 * in its sentence, else where the event told before took place, else the theatre of the whole text.
 */
final class PlaceKeeper {

    /** Words for a kind of place in which people live or into which land is parted: "village", "district". */
    private static final Set<String> KINDS = kinds();

    private final Gazetteer gazetteer;
    private final @Nullable String mostNamedCountry;
    private final List<Where> theatre;
    private final @Nullable PlaceMention dateline;
    private List<Where> storyPlaces = List.of();
    private @Nullable LocalDate storyDay;

    /** The block of text that named the story's places; -1 before any. */
    private int storyBlock = -1;

    /** The places that the line before a list names: "Balance of the battles of Léré and Dioura:". */
    private List<Where> listPlaces = List.of();

    PlaceKeeper(Gazetteer gazetteer, List<AnalysedSentence> sentences) {
        this.gazetteer = gazetteer;
        this.dateline = dateline(sentences);
        this.theatre = theatre(sentences);
        this.mostNamedCountry = mostNamedCountry(sentences);
    }

    private static Set<String> kinds() {
        Set<String> kinds = new HashSet<>();
        Table.builtIn("place-nouns.csv", "words", "kind").rows().stream()
                .filter(row -> row.text("kind").equals("area"))
                .forEach(row -> kinds.addAll(row.list("words")));
        return kinds;
    }

    /** The code of the country in which most of the places lie that the text names; null without any. */
    private static @Nullable String mostNamedCountry(List<AnalysedSentence> sentences) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (AnalysedSentence sentence : sentences) {
            for (PlaceMention mention : sentence.mentions().places()) {
                Place place = mention.place();
                if (place != null && place.kind() != PlaceKind.COUNTRY) {
                    counts.merge(place.country(), 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** A new item of a list tells of something else. */
    void forget() {
        storyPlaces = List.of();
    }

    /** Keeps the places of a claim that tells of what happened. */
    void tell(DraftClaim draft) {
        boolean title = draft.at.sentence().kind() == Sentence.BlockKind.TITLE;
        if (draft.ownPlace && !draft.frame.isPlanned() && !title && !isAside(draft.frame.type())) {
            storyPlaces = draft.where;
            storyDay = draft.when.from();
            storyBlock = draft.at.sentence().block();
        }
    }

    /** Where people are sent or let go the story does not go with them. */
    private static boolean isAside(ClaimType type) {
        return switch (type) {
            case EVACUATION, DEPLOYMENT, RELEASE, RELATION -> true;
            default -> false;
        };
    }

    /**
     * A sentence without a claim that takes its places still moves the story there: "They advanced on X on Sunday.",
     * unless its paragraph has told of a place before. A line that opens a list gives its places to the items.
     */
    void see(AnalysedSentence at, boolean taken, List<Utterance> said) {
        if (at.sentence().kind() != Sentence.BlockKind.LIST_ITEM) {
            boolean opensList = at.word(at.sentence().size() - 1).equals(":");
            listPlaces = opensList ? placesOf(at) : List.of();
        }
        if (taken
                || at.sentence().kind() != Sentence.BlockKind.PARAGRAPH
                || storyBlock == at.sentence().block()) {
            return;
        }
        List<PlaceMention> placed = at.mentions().places().stream()
                .filter(mention -> mention.role() == PlaceMention.Role.PLACE && !isState(mention))
                .filter(mention ->
                        said.isEmpty() || said.stream().anyMatch(utterance -> utterance.covers(mention.first())))
                .filter(mention -> !mention.preposition().isEmpty()
                        && mention.relation() != PlaceRelation.FROM
                        && mention.relation() != PlaceRelation.TO)
                .toList();
        if (!placed.isEmpty()) {
            storyPlaces =
                    mostSpecific(at, placed).stream().map(PlaceMention::toWhere).toList();
            storyBlock = at.sentence().block();
        }
    }

    /** The most specific places that a sentence names as places. */
    private List<Where> placesOf(AnalysedSentence at) {
        List<PlaceMention> named = at.mentions().places().stream()
                .filter(mention -> mention.role() == PlaceMention.Role.PLACE)
                .filter(mention -> !standsForActor(at, mention))
                .toList();
        return mostSpecific(at, named).stream().map(PlaceMention::toWhere).toList();
    }

    /** Of several places in a title that lie in one district, the district; null for one place, or for no such district. */
    private @Nullable Place commonParent(List<PlaceMention> inTitle) {
        String parent = null;
        Place first = inTitle.get(0).place();
        boolean several = false;
        for (PlaceMention mention : inTitle) {
            Place place = mention.place();
            String own = place == null ? null : place.parent();
            if (place == null || own == null || parent != null && !parent.equals(own)) {
                return null;
            }
            parent = own;
            several |= first != null && !place.id().equals(first.id());
        }
        return several && parent != null
                ? gazetteer
                        .byId(parent)
                        .filter(place -> place.kind() != PlaceKind.COUNTRY)
                        .orElse(null)
                : null;
    }

    /** The place that the title names, else the one named most, else the first where something happened. */
    private List<Where> theatre(List<AnalysedSentence> sentences) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, Where> places = new LinkedHashMap<>();
        List<PlaceMention> inTitle = new ArrayList<>();
        for (AnalysedSentence sentence : sentences) {
            List<PlaceMention> own = mostSpecific(
                    sentence,
                    sentence.mentions().places().stream()
                            .filter(mention -> mention.role() == PlaceMention.Role.PLACE)
                            .filter(mention -> !standsForActor(sentence, mention))
                            .toList());
            for (PlaceMention mention : own) {
                Where where = mention.toWhere();
                if (sentence.sentence().kind() == Sentence.BlockKind.TITLE && where.id() != null) {
                    inTitle.add(mention);
                }
                counts.merge(where.place(), 1, Integer::sum);
                places.putIfAbsent(where.place(), where);
            }
        }
        if (!inTitle.isEmpty()) {
            return List.of(plain(ofTitle(inTitle)));
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(entry -> {
                    Where found = places.get(entry.getKey());
                    return found == null ? List.<Where>of() : List.of(plain(found));
                })
                .orElse(List.of());
    }

    /**
     * Of the places in a title a settlement before an area; where it names only a province, the place of writing inside
     * it, for a local report, unless that is a capital.
     */
    private Where ofTitle(List<PlaceMention> inTitle) {
        Place around = commonParent(inTitle);
        if (around != null) {
            return new Where(around.name(), around.id(), PlaceRelation.IN, null, null, null);
        }
        for (PlaceMention mention : inTitle) {
            Place place = mention.place();
            if (place != null && !place.kind().isArea()) {
                return mention.toWhere();
            }
        }
        PlaceMention area = inTitle.get(0);
        Place outer = area.place();
        PlaceMention written = dateline;
        Place local = written == null ? null : written.place();
        boolean within = outer != null
                && local != null
                && outer.kind() != PlaceKind.COUNTRY
                && local.kind() != PlaceKind.CAPITAL
                && gazetteer.isWithin(local, outer);
        return within && written != null ? written.toWhere() : area.toWhere();
    }

    private static @Nullable PlaceMention dateline(List<AnalysedSentence> sentences) {
        for (AnalysedSentence sentence : sentences) {
            for (PlaceMention mention : sentence.mentions().places()) {
                if (mention.role() == PlaceMention.Role.DATELINE) {
                    return mention;
                }
            }
        }
        return null;
    }

    private static Where plain(Where where) {
        return new Where(where.place(), where.id(), PlaceRelation.IN, null, null, null);
    }

    void place(AnalysedSentence at, Frame frame, DraftClaim draft, List<Utterance> said) {
        boolean moves = isMovement(frame.type());
        List<PlaceMention> own = new ArrayList<>();
        List<PlaceMention> near = new ArrayList<>();
        List<PlaceMention> far = new ArrayList<>();
        List<PlaceMention> named = new ArrayList<>(at.mentions().places());
        named.addAll(at.mentions().references());
        for (PlaceMention mention : named) {
            int clause = at.syntax().clause(at.syntax().chunkAt(mention.first()));
            int distance = TimeChoice.clauseDistance(frame, clause);
            if (mention.role() == PlaceMention.Role.DATELINE || distance > 2) {
                continue;
            }
            boolean takesFrom = frame.type().group() == ClaimType.Group.CAPTURE;
            boolean direction = !moves
                    && distance == 0
                    && (mention.relation() == PlaceRelation.FROM && !takesFrom
                            || mention.relation() == PlaceRelation.TO
                                    && mention.preposition().equals("to"));
            boolean otherState = distance > 0 && isState(mention);
            boolean aside = direction
                    || otherState
                    || mention.role() == PlaceMention.Role.FACILITY
                    || standsForActor(at, mention)
                    || besideWhatIsSaid(frame, mention, said);
            if (aside) {
                far.add(mention);
            } else if (distance == 0) {
                own.add(mention);
            } else {
                near.add(mention);
            }
        }
        List<Where> found = new ArrayList<>();
        List<PlaceMention> ofEvent = ofEventNoun(at, frame, own);
        if (!ofEvent.isEmpty()) {
            add(at, draft, found, ofEvent, "named-with-event");
        } else if (!own.isEmpty()) {
            add(at, draft, found, withinThem(at, own, near), "named-in-clause");
        } else {
            add(
                    at,
                    draft,
                    found,
                    near.stream().filter(mention -> !holdsTheStory(mention)).toList(),
                    "named-in-sentence");
        }
        for (Nominal object : frame.placeObjects()) {
            if (found.isEmpty() && object.is(Nominal.Kind.OTHER) && frame.at() == at && isNamed(at, object)) {
                String words = at.sentence()
                        .written(object.group().first(), object.group().end());
                found.add(Where.of(words, PlaceRelation.IN));
                draft.because("where", "unknown-name-as-object", draft.start, draft.end);
            }
        }
        draft.ownPlace = !found.isEmpty();
        boolean total = draft.when.extent() == Extent.THROUGHOUT || draft.total || isLongTotal(frame, draft);
        LocalDate day = draft.when.from();
        // Another day than the story's is told of its place in the same paragraph, elsewhere of the theatre.
        boolean otherDay = draft.ownTime
                && day != null
                && storyDay != null
                && !day.equals(storyDay)
                && storyBlock != at.sentence().block();
        boolean title = at.sentence().kind() == Sentence.BlockKind.TITLE;
        if (found.isEmpty() && at.sentence().kind() == Sentence.BlockKind.LIST_ITEM) {
            fall(draft, found, listPlaces, "place-of-the-list");
        }
        if (found.isEmpty() && isOverAYear(draft)) {
            fall(draft, found, country(), "country-of-the-theatre");
        }
        if (found.isEmpty() && (total || otherDay)) {
            fall(draft, found, theatre, "theatre");
        }
        if (found.isEmpty() && !title) {
            fall(draft, found, storyPlaces, "place-of-the-story");
        }
        if (found.isEmpty()) {
            fall(draft, found, theatre, "theatre");
        }
        if (found.isEmpty()) {
            add(at, draft, found, far, "named-beside");
        }
        if (found.isEmpty()) {
            fall(draft, found, dateline == null ? List.of() : List.of(plain(dateline.toWhere())), "dateline");
        }
        draft.where = List.copyOf(found);
    }

    /** "In the Volta region a strike damaged a barn and two houses in Leo.": with areas goes the town in them that follows. */
    private List<PlaceMention> withinThem(AnalysedSentence at, List<PlaceMention> own, List<PlaceMention> near) {
        List<PlaceMention> all = new ArrayList<>(own);
        for (PlaceMention mention : near) {
            Place inner = mention.place();
            int chunk = at.syntax().chunkAt(mention.first());
            boolean follows = inner != null
                    && own.stream().allMatch(area -> {
                        Place outer = area.place();
                        return outer != null
                                && outer.kind().isArea()
                                && area.end() <= mention.first()
                                && !outer.id().equals(inner.id())
                                && gazetteer.isWithin(inner, outer);
                    });
            for (int link = at.syntax().clauseStart(at.syntax().clause(chunk)); follows && link < chunk; link++) {
                follows = !(at.syntax().chunk(link) instanceof VerbGroup);
            }
            if (follows) {
                all.add(mention);
            }
        }
        return all;
    }

    /** An area in another clause that the story's place lies in says nothing new of where it happened. */
    private boolean holdsTheStory(PlaceMention mention) {
        Place area = mention.place();
        return area != null
                && area.kind().isArea()
                && !storyPlaces.isEmpty()
                && storyPlaces.stream().allMatch(where -> {
                    String id = where.id();
                    Place inner = id == null ? null : gazetteer.byId(id).orElse(null);
                    return inner != null && !inner.id().equals(area.id()) && gazetteer.isWithin(inner, area);
                });
    }

    /** "the fighting in Zayn", "clashes near X": the places that the noun of the event takes. */
    private static List<PlaceMention> ofEventNoun(AnalysedSentence at, Frame frame, List<PlaceMention> own) {
        if (own.size() < 2 || frame.at() != at || !(at.syntax().chunk(frame.trigger()) instanceof NounGroup)) {
            return List.of();
        }
        List<PlaceMention> found = new ArrayList<>();
        for (Syntax.Complement complement : at.syntax().complements(frame.trigger())) {
            for (int noun : complement.chain()) {
                for (PlaceMention mention : own) {
                    if (at.syntax().chunkAt(mention.first()) == noun) {
                        found.add(mention);
                    }
                }
            }
        }
        return found;
    }

    private static void fall(DraftClaim draft, List<Where> found, List<Where> from, String rule) {
        if (!from.isEmpty()) {
            found.addAll(from);
            draft.because("where", rule, draft.start, draft.end);
        }
    }

    private void add(
            AnalysedSentence at, DraftClaim draft, List<Where> found, List<PlaceMention> mentions, String rule) {
        for (PlaceMention mention : mostSpecific(at, mentions)) {
            Where where = mention.toWhere();
            if (found.stream().noneMatch(known -> known.place().equals(where.place()))) {
                found.add(where);
                draft.because(
                        "where",
                        rule,
                        at.sentence().token(mention.first()).start(),
                        at.sentence().token(mention.end() - 1).end(),
                        mention.choice());
            }
        }
    }

    private static boolean isOverAYear(DraftClaim draft) {
        LocalDate from = draft.when.from();
        LocalDate to = draft.when.to();
        return draft.when.extent() == Extent.THROUGHOUT && from != null && to != null && to.isAfter(from.plusYears(1));
    }

    /** The country of the theatre, where that is a town or less: what years have cost is not told of a village. */
    private List<Where> country() {
        String id = theatre.isEmpty() ? null : theatre.get(0).id();
        Place place = id == null ? null : gazetteer.byId(id).orElse(null);
        String code = place == null ? mostNamedCountry : place.country();
        if (code == null || place != null && place.kind().isArea()) {
            return List.of();
        }
        return gazetteer
                .country(code)
                .map(country -> List.of(new Where(country.name(), country.id(), PlaceRelation.IN, null, null, null)))
                .orElse(List.of());
    }

    /** Harm alone, told of a week or more. */
    private static boolean isLongTotal(Frame frame, DraftClaim draft) {
        LocalDate from = draft.when.from();
        LocalDate to = draft.when.to();
        return frame.isHarmAlone() && from != null && to != null && !to.isBefore(from.plusDays(5));
    }

    private static boolean isNamed(AnalysedSentence at, Nominal object) {
        return at.sentence().token(object.group().head()).isCapitalised();
    }

    /** Types whose places are where someone comes from and goes to. */
    private static boolean isMovement(ClaimType type) {
        return switch (type) {
            case EVACUATION, DEPLOYMENT, WITHDRAWAL, HANDOVER, RELEASE, ASSAULT, REPEL -> true;
            default -> false;
        };
    }

    private static boolean isState(PlaceMention mention) {
        Place place = mention.place();
        return place != null && (place.kind() == PlaceKind.COUNTRY || place.kind() == PlaceKind.CAPITAL);
    }

    /** "Moscow said", "Israel bombs Gaza", "its losses to Ukraine": a country or a capital that acts or suffers. */
    private static boolean standsForActor(AnalysedSentence at, PlaceMention mention) {
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
        int chunk = at.syntax().chunkAt(mention.first());
        boolean subject = false;
        for (int verb = 0; verb < at.syntax().chunks().size() && !subject; verb++) {
            subject = at.syntax().chunk(verb) instanceof VerbGroup group
                    && !group.passive()
                    && at.syntax().subjects(verb).contains(chunk);
        }
        return subject && !possessor;
    }

    /** "In Kinshasa the ministry said that …": a place outside the words that are said is the speaker's. */
    private static boolean besideWhatIsSaid(Frame frame, PlaceMention mention, List<Utterance> said) {
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

    /** Leaves out each place that holds another of them, by the gazetteer or by the words between them. */
    private List<PlaceMention> mostSpecific(AnalysedSentence at, List<PlaceMention> mentions) {
        List<PlaceMention> kept = new ArrayList<>();
        for (int outer = 0; outer < mentions.size(); outer++) {
            boolean holds = false;
            for (int inner = 0; inner < mentions.size() && !holds; inner++) {
                holds = inner != outer && holds(at, mentions.get(outer), mentions.get(inner), outer - inner);
            }
            if (!holds) {
                kept.add(mentions.get(outer));
            }
        }
        return kept.isEmpty() ? mentions : kept;
    }

    private boolean holds(AnalysedSentence at, PlaceMention outer, PlaceMention inner, int after) {
        Place outerPlace = outer.place();
        Place innerPlace = inner.place();
        if (outerPlace != null
                && innerPlace != null
                && !outerPlace.id().equals(innerPlace.id())
                && gazetteer.isWithin(innerPlace, outerPlace)) {
            return true;
        }
        if (outerPlace != null && innerPlace != null && isPartOfItsCountry(outer, outerPlace, inner, innerPlace)) {
            return true;
        }
        if (outerPlace != null && innerPlace == null && isBesideUnknown(at, outer, outerPlace, inner)) {
            return true;
        }
        if (after == 1) {
            return leadsOutward(at, inner.end(), outer.first()) || closesAddress(at, inner.end(), outer);
        }
        return after == -1 && leadsInward(at, outer.end(), inner.first());
    }

    /** "near Kawuri, Konduga area": a comma and the wider place, with its kind behind it. */
    private static boolean closesAddress(AnalysedSentence at, int from, PlaceMention outer) {
        List<String> words = at.sentence().words();
        int kind = outer.end();
        return outer.first() == from + 1
                && words.get(from).equals(",")
                && kind < words.size()
                && KINDS.contains(words.get(kind))
                && (kind + 1 == words.size() || !words.get(kind + 1).equals("and"));
    }

    /** "Grozny's Oktyabr quarter", "the County Antrim village of X": what follows lies in what was named first. */
    private boolean leadsInward(AnalysedSentence at, int from, int to) {
        List<String> words = at.sentence().words();
        if (from < words.size() && words.get(from).equals("'s")) {
            return to - from <= 6;
        }
        return to - from >= 2 && to - from <= 6 && words.get(to - 1).equals("of") && KINDS.contains(words.get(to - 2));
    }

    /** A name that the gazetteer lacks lies in the country that its sentence names, unless the two are told in a row. */
    private static boolean isBesideUnknown(AnalysedSentence at, PlaceMention outer, Place country, PlaceMention inner) {
        if (country.kind() != PlaceKind.COUNTRY || isWay(outer) || isWay(inner)) {
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

    private static boolean isWay(PlaceMention mention) {
        return mention.relation() == PlaceRelation.FROM
                || mention.relation() == PlaceRelation.TO
                || mention.relation() == PlaceRelation.TOWARD;
    }

    /** "in northern Ethiopia near Alamata": beside a town a part of its country says less. */
    private boolean isPartOfItsCountry(PlaceMention outer, Place part, PlaceMention inner, Place town) {
        boolean moves = outer.relation() == PlaceRelation.FROM
                || outer.relation() == PlaceRelation.TO
                || inner.relation() == PlaceRelation.FROM
                || inner.relation() == PlaceRelation.TO;
        return !moves
                && part.kind() == PlaceKind.REGION
                && !town.kind().isArea()
                && part.country().equals(town.country())
                && gazetteer
                        .parentOf(part)
                        .filter(parent -> parent.kind() == PlaceKind.COUNTRY)
                        .isPresent();
    }

    /** Whether the words between two names say that the first lies in the second: ", in the north of", "district of". */
    private static boolean leadsOutward(AnalysedSentence at, int from, int to) {
        boolean leads = false;
        for (int token = from; token < to; token++) {
            String word = at.sentence().words().get(token);
            if (word.equals("and") || word.equals("or") || word.equals("to") || word.equals("from")) {
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
                    || word.equals("from");
        }
        return leads && to - from <= 8;
    }
}
