package org.fogline.reader.discourse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fogline.knowledge.place.Candidate;
import org.fogline.knowledge.place.Gazetteer;
import org.fogline.knowledge.place.MatchKind;
import org.fogline.knowledge.place.Place;
import org.fogline.knowledge.place.PlaceKind;
import org.fogline.knowledge.text.PhraseTrie;
import org.fogline.knowledge.text.Table;
import org.fogline.knowledge.word.Words;
import org.fogline.model.ClaimType;
import org.fogline.model.Extent;
import org.fogline.model.PlaceRelation;
import org.fogline.model.Where;
import org.fogline.reader.attribution.Utterance;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.frame.Frame;
import org.fogline.reader.group.NounGroup;
import org.fogline.reader.group.Syntax;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.DiscourseWord;
import org.fogline.reader.mention.Nominal;
import org.fogline.reader.mention.PlaceMention;
import org.fogline.reader.segment.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the places of a story as its sentences are read, and gives each claim its own: those named in its clause, else
 * in its sentence, else where the event told before took place, else the theatre of the whole text.
 */
final class PlaceKeeper {

    /** The rule that takes the country for what years have cost. */
    private static final String OF_THE_COUNTRY = "country-of-the-theatre";

    /** The rule that takes the places of another clause of the sentence. */
    static final String NAMED_IN_SENTENCE = "named-in-sentence";

    private static final Weights<PlaceOrigin, PlaceCircumstance> WEIGHTS =
            Weights.builtIn("place-weights.csv", PlaceOrigin.class, PlaceCircumstance.class);

    private static final int MOST_WORDS_OF_AREA = 3;

    /** Smaller figures in a list may be of one incident. */
    private static final int LEAST_OF_TABLE = 20;

    private static final int LEAST_OF_COUNTRY = 100_000;

    private static final PhraseTrie<Boolean> TOTAL_PHRASES = totalPhrases();

    private final Gazetteer gazetteer;
    private final PlaceNesting nesting;
    private final Theatre theatre;
    private final TakenPlaces takenPlaces;
    private final SpeechPlaces speechPlaces;
    private final NamedBelow namedBelow;
    private List<Where> storyPlaces = List.of();
    private @Nullable LocalDate storyDay;

    /** The block of text that told last of people sent somewhere: "The buses drove towards X" is of them; -1 for none. */
    private int sentAwayIn = -1;

    /** The block of text that named the story's places; -1 before any. */
    private int storyBlock = -1;

    /** A dispatch has one dateline, or one more for another town; a round-up of items has several. */
    private static final int FEWEST_ITEMS = 3;

    private int datelines;
    private int firstDateline = -1;

    /** The places that the line before a list names: "Balance of the battles of Léré and Dioura:". */
    private List<Where> listPlaces = List.of();

    PlaceKeeper(Gazetteer gazetteer, Words words, List<AnalysedSentence> sentences) {
        this.speechPlaces = new SpeechPlaces(words);
        this.namedBelow = new NamedBelow(gazetteer, sentences, PlaceNesting.SETTLEMENTS);
        this.gazetteer = gazetteer;
        this.nesting = new PlaceNesting(gazetteer);
        this.theatre = new Theatre(gazetteer, nesting, sentences);
        this.takenPlaces = new TakenPlaces(gazetteer, nesting, theatre, WEIGHTS);
        for (AnalysedSentence at : sentences) {
            if (at.before() == null && at.datelineEnd() > 0) {
                datelines++;
                firstDateline = firstDateline < 0 ? at.index() : firstDateline;
            }
        }
    }

    /** The place of which the whole text tells; empty where it names none. */
    List<Where> theatre() {
        return theatre.places();
    }

    /** "BASRA - A bomb went off ...": of several items that each open with a place, that is where its news is. */
    void enterItem(AnalysedSentence at) {
        if (datelines < FEWEST_ITEMS || at.index() == firstDateline || at.datelineEnd() == 0) {
            return;
        }
        at.mentions().places().stream()
                .filter(mention -> mention.role() == PlaceMention.Role.DATELINE)
                .findFirst()
                .ifPresent(mention -> {
                    storyPlaces = List.of(mention.toWhere());
                    storyBlock = at.sentence().block();
                });
    }

    /** A new item of a list tells of something else. */
    void forget() {
        storyPlaces = List.of();
    }

    /** Keeps the places of a claim that tells of what happened. */
    void tell(DraftClaim draft) {
        takenPlaces.tell(draft);
        boolean title = draft.at.sentence().kind() == Sentence.BlockKind.TITLE;
        if (isAside(draft.frame.type())) {
            sentAwayIn = draft.at.sentence().block();
        }
        List<Where> stays = draft.frame.type() == ClaimType.WITHDRAWAL ? withoutGoals(draft.where) : draft.where;
        if (draft.ownPlace && !stays.isEmpty() && !draft.frame.isPlanned() && !title && !isAside(draft.frame.type())) {
            toldOf(draft.at, stays);
            storyDay = draft.when.from();
            storyBlock = draft.at.sentence().block();
        }
    }

    /** "left in the night towards X": nothing more is told of where they went. */
    private static List<Where> withoutGoals(List<Where> places) {
        return places.stream()
                .filter(where -> where.relation() != PlaceRelation.TO && where.relation() != PlaceRelation.TOWARD)
                .toList();
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
     * unless its paragraph has told of a place before that this one does not lie in. A line that opens a list gives its
     * places to the items.
     */
    void see(AnalysedSentence at, boolean taken, List<Utterance> said) {
        takenPlaces.see(at);
        if (at.sentence().kind() != Sentence.BlockKind.LIST_ITEM) {
            boolean opensList = at.word(at.sentence().size() - 1).equals(":");
            listPlaces = opensList ? placesOf(at) : List.of();
        }
        int head = PlaceNesting.headEnd(at);
        boolean told = at.sentence().kind() == Sentence.BlockKind.PARAGRAPH
                || at.sentence().kind() == Sentence.BlockKind.LIST_ITEM;
        if (taken || !told) {
            return;
        }
        boolean toldHere = storyBlock == at.sentence().block() && head < 0;
        List<PlaceMention> named = new ArrayList<>(at.mentions().places());
        named.addAll(at.mentions().references());
        List<PlaceMention> placed = named.stream()
                .filter(mention -> mention.role() == PlaceMention.Role.PLACE
                        && (!PlaceSense.isState(mention)
                                || mention.first() < head
                                || at.mentions().references().contains(mention)))
                .filter(mention ->
                        said.isEmpty() || said.stream().anyMatch(utterance -> utterance.covers(mention.first())))
                .filter(mention -> !speechPlaces.isWhereSaid(at, mention) && !PlaceSense.isHomeOfPeople(at, mention))
                .filter(mention -> (!mention.preposition().isEmpty()
                                || mention.distanceKilometres() != null
                                || mention.bearing() != null
                                || mention.first() < head
                                || isReached(at, mention))
                        && (mention.relation() != PlaceRelation.FROM || PlaceSense.isDrivenOutOf(at, mention))
                        && mention.relation() != PlaceRelation.TO
                        && !(mention.relation() == PlaceRelation.TOWARD
                                && sentAwayIn == at.sentence().block()))
                .toList();
        List<PlaceMention> narrow = nesting.mostSpecific(at, placed);
        boolean fought =
                narrow.stream().anyMatch(mention -> isReached(at, mention) || PlaceSense.isDrivenOutOf(at, mention));
        if (!placed.isEmpty() && (!toldHere || fought || narrow.stream().allMatch(this::isWithinStory))) {
            toldOf(at, narrow.stream().map(PlaceMention::toWhere).toList());
            storyBlock = at.sentence().block();
        }
    }

    /** "entered X", "stormed X": a town that a verb takes as its object. */
    private static boolean isReached(AnalysedSentence at, PlaceMention mention) {
        int chunk = at.syntax().chunkAt(mention.first());
        int verb = at.syntax().verbBefore(chunk);
        Place place = mention.place();
        return (place == null || !place.kind().isArea())
                && verb >= 0
                && at.syntax().chunk(verb) instanceof VerbGroup group
                && !group.passive()
                && DiscourseWord.REACHES.isWord(group.base())
                && at.syntax().objects(verb).contains(chunk);
    }

    /** Goes on with the story at places; of a street with the town in which it lies. */
    private void toldOf(AnalysedSentence at, List<Where> places) {
        if (!PlaceSense.areStreets(places)) {
            storyPlaces = places;
            return;
        }
        List<Where> towns = at.mentions().places().stream()
                .filter(mention -> {
                    Place place = mention.place();
                    return mention.role() == PlaceMention.Role.PLACE
                            && place != null
                            && place.kind().isSettlement()
                            && mention.relation() == PlaceRelation.IN;
                })
                .map(mention -> Theatre.plain(mention.toWhere()))
                .toList();
        if (!towns.isEmpty()) {
            storyPlaces = towns;
        } else if (storyPlaces.isEmpty()) {
            storyPlaces = theatre.places().isEmpty() ? places : theatre.places();
        }
    }

    /** Whether a place lies in an area of which the story was told. */
    private boolean isWithinStory(PlaceMention mention) {
        Place inner = mention.place();
        return inner != null
                && storyPlaces.stream().anyMatch(where -> {
                    String id = where.id();
                    Place area = id == null ? null : gazetteer.byId(id).orElse(null);
                    return area != null && area.kind().isArea() && gazetteer.isWithin(inner, area);
                });
    }

    /** The most specific places that a sentence names as places. */
    private List<Where> placesOf(AnalysedSentence at) {
        List<PlaceMention> named = at.mentions().places().stream()
                .filter(mention -> mention.role() == PlaceMention.Role.PLACE)
                .filter(mention -> !PlaceSense.standsForActor(at, mention))
                .toList();
        return nesting.mostSpecific(at, named).stream()
                .map(PlaceMention::toWhere)
                .toList();
    }

    void place(AnalysedSentence at, Frame frame, DraftClaim draft, List<Utterance> said) {
        boolean moves = isMovement(frame.type());
        List<PlaceMention> own = new ArrayList<>();
        List<PlaceMention> near = new ArrayList<>();
        List<PlaceMention> far = new ArrayList<>();
        List<PlaceMention> sites = new ArrayList<>();
        List<PlaceMention> named = new ArrayList<>(at.mentions().places());
        named.addAll(at.mentions().references());
        named.sort(Comparator.comparingInt(PlaceMention::first));
        int head = PlaceNesting.headEnd(at);
        for (PlaceMention mention : named) {
            int clause = at.syntax().clause(at.syntax().chunkAt(mention.first()));
            int distance = mention.first() < head ? 1 : TimeChoice.clauseDistance(frame, clause);
            if (distance > 1 && PlaceNesting.isFronted(at, mention) && frame.at() == at) {
                distance = 1;
            }
            if (mention.role() == PlaceMention.Role.DATELINE
                    || mention.role() == PlaceMention.Role.BODY
                    || distance > 2) {
                continue;
            }
            if (!leavesPlaces(frame.type()) && PlaceSense.isHomeOfPeople(at, mention)) {
                continue;
            }
            boolean takesFrom = frame.type().group() == ClaimType.Group.CAPTURE || takesPeopleFrom(frame.type());
            boolean direction = !moves
                    && (distance == 0
                                    && mention.relation() == PlaceRelation.FROM
                                    && !takesFrom
                                    && !PlaceSense.isFoundThere(at, frame, mention)
                            || mention.relation() == PlaceRelation.TO
                                    && mention.preposition().equals("to"));
            boolean otherState = distance > 0
                    && PlaceSense.isState(mention)
                    && !PlaceSense.isToldOf(at, frame, mention)
                    && !PlaceNesting.isFronted(at, mention);
            boolean aside = direction
                    || otherState
                    || mention.role() == PlaceMention.Role.FACILITY
                    || PlaceSense.standsForActor(at, mention)
                    || PlaceSense.isOrigin(at, mention)
                    || frame.type() != ClaimType.ASSAULT && PlaceSense.isCrossed(mention)
                    || !moves && PlaceSense.isWhereTaken(at, mention)
                    || PlaceSense.isWhereTreated(at, mention)
                    || !moves && !takesFrom && PlaceSense.isLeftBehind(at, mention)
                    || PlaceSense.isDescription(at, mention)
                    || PlaceSense.isOfAPart(at, frame, mention)
                    || PlaceSense.besideWhatIsSaid(frame, mention, said) && !PlaceSense.isHomeOfSpeaker(at, mention)
                    || speechPlaces.isWhereSaid(at, mention);
            if (distance == 0
                    && mention.role() == PlaceMention.Role.FACILITY
                    && !direction
                    && (!mention.preposition().isEmpty() && !PlaceSense.isFacility(at, mention)
                            || isStruck(at, frame, mention))) {
                sites.add(mention);
            }
            if (aside && mention.first() >= head) {
                far.add(mention);
            } else if (distance == 0) {
                own.add(mention);
            } else {
                near.add(mention);
            }
        }
        if (isAttack(frame.type())
                && own.stream().anyMatch(mention -> mention.relation() == PlaceRelation.IN)
                && own.stream().noneMatch(mention -> mention.relation() == PlaceRelation.TO)) {
            // "advanced on Sabe from the direction of Tolu": where they set out is beside the point
            own.removeIf(mention -> mention.relation() == PlaceRelation.FROM && far.add(mention));
        }
        if (own.stream().anyMatch(mention -> PlaceSense.isFoundThere(at, frame, mention))) {
            // "the hospital in Kara treated 40 wounded from Sabe": where they lie is beside the point
            own.removeIf(mention -> mention.relation() != PlaceRelation.FROM);
        }
        if (!moves && own.size() > 1) {
            // "residents of Sabe were killed at Tolu": who they are, and not where it happened
            List<PlaceMention> spots = List.copyOf(own);
            own.removeIf(mention -> spots.stream().anyMatch(spot -> PlaceSense.isOfPeopleAt(at, mention, spot)));
            if (!own.stream().allMatch(mention -> PlaceSense.isSentFrom(at, mention))) {
                own.removeIf(mention -> PlaceSense.isSentFrom(at, mention) && far.add(mention));
            }
        }
        List<Where> found = new ArrayList<>();
        List<PlaceMention> ofEvent = ofEventNoun(at, frame, own);
        List<PlaceMention> areas = own.isEmpty() ? near : own;
        areas = areas.stream()
                .filter(area -> area.relation() != PlaceRelation.FROM)
                .toList();
        PlaceMention below = areas.stream().allMatch(PlaceKeeper::isLand) ? namedBelow.find(at, frame, areas) : null;
        if (below != null) {
            found.add(Theatre.plain(below.toWhere()));
            draft.because("where", "named-below", draft.start, draft.end);
        } else if (!ofEvent.isEmpty()) {
            add(at, draft, found, ofEvent, "named-with-event");
        } else if (!own.isEmpty()) {
            add(at, draft, found, withinThem(at, own, near), "named-in-clause");
        } else {
            add(
                    at,
                    draft,
                    found,
                    near.stream()
                            .filter(mention -> mention.first() < head
                                    || !holdsTheStory(mention) && !isToldAfter(at, frame, mention))
                            .toList(),
                    NAMED_IN_SENTENCE);
        }
        if (found.isEmpty()) {
            add(at, draft, found, sites, "named-site-in-clause");
        }
        for (Nominal object : frame.placeObjects()) {
            if (found.isEmpty()
                    && object.is(Nominal.Kind.OTHER)
                    && frame.at() == at
                    && isNamed(at, object)
                    && !isAside(at, frame, object)) {
                String words = at.sentence()
                        .written(object.group().first(), object.group().end());
                found.add(Where.of(words, PlaceRelation.IN));
                draft.because("where", "unknown-name-as-object", draft.start, draft.end);
            }
        }
        draft.ownPlace = !found.isEmpty();
        if (draft.ownPlace) {
            draft.where = List.copyOf(found);
        } else {
            takeOver(at, frame, draft, far);
        }
    }

    /** Gives a claim whose sentence names no place for it one that is named elsewhere, or beside what is told. */
    private void takeOver(AnalysedSentence at, Frame frame, DraftClaim draft, List<PlaceMention> far) {
        boolean total = draft.when.extent() == Extent.THROUGHOUT
                || draft.total
                || isLongTotal(frame, draft)
                || isSummedUp(at, frame)
                || isTableOfLosses(at, frame);
        List<PlaceMention> harmless = at.mentions().places().stream()
                .filter(mention -> isHarmless(at, frame, mention))
                .toList();
        List<Where> beside = nesting.mostSpecific(at, far).stream()
                .filter(mention -> !harmless.contains(mention))
                .map(PlaceMention::toWhere)
                .distinct()
                .toList();
        List<Where> speaker = areaOfSpeaker(draft);
        boolean listed = at.sentence().kind() == Sentence.BlockKind.LIST_ITEM;
        Ruled ruled = ruled(at, frame, draft, total, speaker, beside);
        if (ruled.rule().equals(OF_THE_COUNTRY) && isOverAYear(draft) && isHuge(frame)) {
            // what years have cost in hundreds is of the country, whatever speaks for a town
            draft.where = ruled.where();
            draft.because("where", ruled.rule(), draft.start, draft.end);
            return;
        }
        takenPlaces.give(
                at,
                draft,
                new TakenPlaces.Offered(
                        ruled.where(),
                        ruled.rule(),
                        storyPlaces,
                        listed ? listPlaces : List.of(),
                        beside,
                        speaker,
                        harmless),
                circumstances(at, frame, draft, total));
    }

    /** What stands for or against taking places over. */
    private Set<PlaceCircumstance> circumstances(AnalysedSentence at, Frame frame, DraftClaim draft, boolean total) {
        Set<PlaceCircumstance> found = EnumSet.noneOf(PlaceCircumstance.class);
        LocalDate day = draft.when.from();
        int block = at.sentence().block();
        Weights.put(found, PlaceCircumstance.SUM, total);
        Weights.put(found, PlaceCircumstance.HUGE, isHuge(frame));
        Weights.put(found, PlaceCircumstance.OVER_A_YEAR, isOverAYear(draft) || isOfACountry(frame));
        Weights.put(found, PlaceCircumstance.OWN_DAY, draft.ownTime);
        Weights.put(
                found,
                PlaceCircumstance.OTHER_DAY,
                draft.ownTime && day != null && storyDay != null && !day.equals(storyDay));
        Weights.put(found, PlaceCircumstance.STORY_HERE, storyBlock == block);
        Weights.put(found, PlaceCircumstance.STORY_NEXT, storyBlock >= 0 && storyBlock == block - 1);
        Weights.put(found, PlaceCircumstance.OPENS_PARAGRAPH, at.before() == null);
        return found;
    }

    /** Where the hurt are brought, and where those set out from who did harm elsewhere. */
    private static boolean isHarmless(AnalysedSentence at, Frame frame, PlaceMention mention) {
        boolean setOut = mention.relation() == PlaceRelation.FROM
                && (mention.preposition().equals("from")
                        || mention.preposition().equals("out of"))
                && frame.type().group() != ClaimType.Group.CAPTURE
                && !takesPeopleFrom(frame.type())
                && !isMovement(frame.type());
        return setOut || PlaceSense.isWhereTaken(at, mention) || PlaceSense.isWhereTreated(at, mention);
    }

    /** What a rule takes. */
    private record Ruled(List<Where> where, String rule) {}

    /** What the rules take, the first of which that finds any. */
    private Ruled ruled(
            AnalysedSentence at,
            Frame frame,
            DraftClaim draft,
            boolean total,
            List<Where> speaker,
            List<Where> beside) {
        LocalDate day = draft.when.from();
        // Another day than the story's is told of its place in the same paragraph, elsewhere of the theatre.
        boolean otherDay = draft.ownTime
                && day != null
                && storyDay != null
                && !day.equals(storyDay)
                && storyBlock != at.sentence().block();
        boolean title = at.sentence().kind() == Sentence.BlockKind.TITLE;
        if (at.sentence().kind() == Sentence.BlockKind.LIST_ITEM && !listPlaces.isEmpty()) {
            return new Ruled(listPlaces, "place-of-the-list");
        }
        List<Where> country = isOverAYear(draft) || isOfACountry(frame) ? theatre.country() : List.of();
        if (!country.isEmpty()) {
            return new Ruled(country, OF_THE_COUNTRY);
        }
        if (total && !speaker.isEmpty()) {
            return new Ruled(speaker, "area-of-the-speaker");
        }
        if (total && !theatre.area().isEmpty()) {
            return new Ruled(theatre.area(), "area-of-the-text");
        }
        if (otherDay && !theatre.places().isEmpty()) {
            return new Ruled(theatre.places(), "theatre");
        }
        boolean whole = isOfTheWhole(frame) && storyBlock == at.sentence().block() - 1;
        if (whole && !theatre.area().isEmpty()) {
            return new Ruled(theatre.area(), "area-of-the-text");
        }
        if (!title && !storyPlaces.isEmpty()) {
            return new Ruled(storyPlaces, "place-of-the-story");
        }
        if (!theatre.places().isEmpty()) {
            return new Ruled(theatre.places(), "theatre");
        }
        return beside.isEmpty() ? new Ruled(theatre.writtenAt(), "dateline") : new Ruled(beside, "named-beside");
    }

    /** "In the Volta region a strike damaged a barn and two houses in Leo.": with areas goes the town in them that follows. */
    private List<PlaceMention> withinThem(AnalysedSentence at, List<PlaceMention> own, List<PlaceMention> near) {
        List<PlaceMention> all = new ArrayList<>(own);
        for (PlaceMention mention : near) {
            Place inner = mention.place();
            int chunk = at.syntax().chunkAt(mention.first());
            boolean unknown = inner == null
                    && mention.role() == PlaceMention.Role.PLACE
                    && mention.relation() == PlaceRelation.NEAR
                    && own.stream().allMatch(area -> isLand(area) && area.end() <= mention.first());
            boolean follows = unknown
                    || inner != null
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

    /** "took out 139 dead but cannot enter Soyapango": what another verb behind the claim takes is not its place. */
    private static boolean isToldAfter(AnalysedSentence at, Frame frame, PlaceMention mention) {
        if (frame.at() != at || mention.first() < frame.endToken()) {
            return false;
        }
        int clause = at.syntax().clause(at.syntax().chunkAt(mention.first()));
        int start = at.syntax().clauseStart(clause);
        for (int link = Math.max(1, start - 1); link < at.syntax().chunkAt(mention.first()); link++) {
            boolean semicolon = at.word(at.syntax().chunk(link).first()).equals(";");
            if (semicolon || at.syntax().isLink(link, "but")) {
                return true;
            }
            if (link >= start && at.syntax().chunk(link) instanceof VerbGroup) {
                return false;
            }
        }
        return false;
    }

    /** Whether those who go, or are taken, leave a place behind "from": it is where the act begins. */
    private static boolean leavesPlaces(ClaimType type) {
        return type == ClaimType.WITHDRAWAL
                || type == ClaimType.EVACUATION
                || type == ClaimType.DEPLOYMENT
                || takesPeopleFrom(type);
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
        if (found.stream().allMatch(mention -> mention.relation() == PlaceRelation.FROM)) {
            return List.of();
        }
        // "a push out of X into Y"
        found.removeIf(mention -> mention.relation() == PlaceRelation.FROM);
        for (PlaceMention mention : own) {
            // "clashes in North and South Kivu"
            boolean joined = !found.contains(mention)
                    && found.stream().anyMatch(known -> isJoined(at, known.end(), mention.first()));
            if (joined) {
                found.add(mention);
            }
        }
        // "The blast in Bijapur district took place in the Tarru area": what its verb adds is narrower
        boolean wide = true;
        for (PlaceMention mention : found) {
            wide &= isLand(mention);
        }
        boolean narrowed = false;
        for (PlaceMention mention : own) {
            narrowed |= mention.preposition().equals("in") && !isLand(mention) && !found.contains(mention);
        }
        return wide && narrowed ? List.of() : found;
    }

    /** Whether only "and" or a comma stands between two names. */
    private static boolean isJoined(AnalysedSentence at, int from, int to) {
        return to == from + 1 && (at.word(from).equals("and") || at.word(from).equals(","));
    }

    /** Whether it is an area, and no town or spot: a country, a province, a district. */
    private static boolean isLand(PlaceMention mention) {
        Place place = mention.place();
        return place != null && place.kind().isArea();
    }

    private void add(
            AnalysedSentence at, DraftClaim draft, List<Where> found, List<PlaceMention> mentions, String rule) {
        for (PlaceMention mention : nesting.mostSpecific(at, mentions)) {
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

    /** Figures of hundreds, people driven out, troops sent: in a paragraph of their own they are seldom of the village told before. */
    private static boolean isOfTheWhole(Frame frame) {
        return isAside(frame.type()) || isHuge(frame);
    }

    private static boolean isHuge(Frame frame) {
        return frame.losses().stream().anyMatch(loss -> loss.count().low() >= Tellings.HUGE_FIGURE);
    }

    /** So many dead or driven out are a country's. */
    private static boolean isOfACountry(Frame frame) {
        return frame.losses().stream().anyMatch(loss -> loss.count().low() >= LEAST_OF_COUNTRY);
    }

    /** Harm alone, told of a week or more. */
    private static boolean isLongTotal(Frame frame, DraftClaim draft) {
        LocalDate from = draft.when.from();
        LocalDate to = draft.when.to();
        return frame.isHarmAlone() && from != null && to != null && !to.isBefore(from.plusDays(5));
    }

    /** "Rebels killed: 886" in a list that no line has placed and no event opens: a table of totals. */
    private boolean isTableOfLosses(AnalysedSentence at, Frame frame) {
        return at.sentence().kind() == Sentence.BlockKind.LIST_ITEM
                && storyPlaces.isEmpty()
                && listPlaces.isEmpty()
                && frame.isHarmAlone()
                && !frame.losses().isEmpty()
                && frame.losses().stream()
                        .allMatch(loss ->
                                loss.count().high() == null || loss.count().high() > LEAST_OF_TABLE);
    }

    /** "the Gaza Health Ministry", "the Anbar police": the province or region whose body gives a total. */
    private List<Where> areaOfSpeaker(DraftClaim draft) {
        if (draft.attribution.isEmpty()) {
            return List.of();
        }
        String[] words =
                draft.attribution.get(draft.attribution.size() - 1).source().split(" ");
        for (int length = Math.min(MOST_WORDS_OF_AREA, words.length - 1); length > 0; length--) {
            String name = String.join(" ", List.of(words).subList(0, length));
            for (Candidate candidate : gazetteer.candidates(name)) {
                Place place = candidate.place();
                boolean area = place.kind() == PlaceKind.PROVINCE || place.kind() == PlaceKind.REGION;
                if (place.kind() == PlaceKind.CAPITAL) {
                    break;
                }
                if (area && candidate.how() != MatchKind.TRANSLITERATED && theatre.isIn(place)) {
                    return List.of(new Where(place.name(), place.id(), PlaceRelation.IN, null, null, null));
                }
            }
        }
        return List.of();
    }

    /** "More than 300 have died since the crisis began": words beside harm alone that make it a total. */
    private static boolean isSummedUp(AnalysedSentence at, Frame frame) {
        if (!frame.isHarmAlone() || frame.losses().isEmpty()) {
            return false;
        }
        for (int token = 0; token < at.sentence().size(); token++) {
            if (TOTAL_PHRASES.longestAt(at.sentence().words(), token) != null
                    && TimeChoice.clauseDistance(
                                    frame, at.syntax().clause(at.syntax().chunkAt(token)))
                            <= 1) {
                return true;
            }
        }
        return false;
    }

    private static PhraseTrie<Boolean> totalPhrases() {
        PhraseTrie<Boolean> phrases = new PhraseTrie<>();
        Table.builtIn("total-phrases.csv", "words")
                .rows()
                .forEach(row -> row.list("words").forEach(words -> phrases.add(words, true)));
        return phrases;
    }

    /** "lost two nuns, A and B": names behind a comma are those of whom the words before it speak. */
    private static boolean isAside(AnalysedSentence at, Frame frame, Nominal object) {
        for (int token = frame.triggerToken(); token < object.group().first(); token++) {
            if (at.sentence().token(token).is(",")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamed(AnalysedSentence at, Nominal object) {
        return object.group().end() - object.group().first() > 0
                && object.group().head() > 0
                && at.sentence().token(object.group().head()).isCapitalised();
    }

    /** "were abducted from X", "stole cattle from X": it happened there. */
    private static boolean takesPeopleFrom(ClaimType type) {
        return switch (type) {
            case ABDUCTION, LOOTING -> true;
            default -> false;
        };
    }

    /** "stormed the National Penitentiary", "the Munif School was shelled": a building that the verb itself takes. */
    private static boolean isStruck(AnalysedSentence at, Frame frame, PlaceMention mention) {
        if (frame.at() != at
                || !mention.preposition().isEmpty()
                || !(at.syntax().chunk(frame.trigger()) instanceof VerbGroup verb)) {
            return false;
        }
        boolean attack = switch (frame.type()) {
            case ASSAULT, REPEL, SHELLING, AIRSTRIKE, BOMBING, CAPTURE, LOOTING, SIEGE -> true;
            default -> false;
        };
        int chunk = at.syntax().chunkAt(mention.end() - 1);
        return attack
                && (verb.passive()
                        ? at.syntax().subjects(frame.trigger()).contains(chunk)
                        : at.syntax().objects(frame.trigger()).contains(chunk));
    }

    /** Types that tell of an attack on a place, whoever held it in the end. */
    private static boolean isAttack(ClaimType type) {
        return type == ClaimType.ASSAULT || type == ClaimType.REPEL;
    }

    /** Types whose places are where someone comes from and goes to. */
    private static boolean isMovement(ClaimType type) {
        return switch (type) {
            case EVACUATION, DEPLOYMENT, WITHDRAWAL, HANDOVER, RELEASE, ASSAULT, REPEL -> true;
            default -> false;
        };
    }
}
