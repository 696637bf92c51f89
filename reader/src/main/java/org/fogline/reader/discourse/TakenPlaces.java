package org.fogline.reader.discourse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fogline.knowledge.place.Gazetteer;
import org.fogline.knowledge.place.Place;
import org.fogline.knowledge.place.PlaceKind;
import org.fogline.model.Attribution;
import org.fogline.model.ClaimType;
import org.fogline.model.Where;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.mention.PlaceMention;
import org.fogline.reader.segment.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The places that a claim takes over where its own sentence names none for it: of all that the text offers, and what the
 * rules take is one of them, those for which the most speaks.
 */
final class TakenPlaces {

    /** So many places of the sentences before may be meant. */
    private static final int RECENT = 5;

    private static final int SHORTLY = 3;

    private static final int OFTEN = 3;

    /** What was told of a place: the last claim, the last that named it itself, and how many there were. */
    private record Told(DraftClaim last, @Nullable DraftClaim naming, int times) {}

    private final Gazetteer gazetteer;
    private final PlaceNesting nesting;
    private final Theatre theatre;
    private final Weights<PlaceOrigin, PlaceCircumstance> weights;

    private @Nullable DraftClaim lead;
    private @Nullable DraftClaim last;
    private final Map<ClaimType.Group, DraftClaim> byKind = new EnumMap<>(ClaimType.Group.class);
    private final Map<List<String>, DraftClaim> bySpeakers = new HashMap<>();
    private final Map<String, Told> told = new HashMap<>();

    /** By its name the last sentence that names a place. */
    private final Map<String, Integer> named = new HashMap<>();

    /** The places named last, the latest first. */
    private final List<Where> recent = new ArrayList<>(RECENT + 1);

    TakenPlaces(
            Gazetteer gazetteer,
            PlaceNesting nesting,
            Theatre theatre,
            Weights<PlaceOrigin, PlaceCircumstance> weights) {
        this.gazetteer = gazetteer;
        this.nesting = nesting;
        this.theatre = theatre;
        this.weights = weights;
    }

    /**
     * What a claim may take over besides what the text as a whole offers.
     *
     * @param ruled what the rules take
     * @param rule which rule that is
     * @param story the place of the story
     * @param list the places of the line that opens the list in which it stands
     * @param beside those that its own sentence names as something else than where it happened
     * @param speaker the area whose body speaks
     * @param harmless those in the sentence at which nobody came to harm
     */
    record Offered(
            List<Where> ruled,
            String rule,
            List<Where> story,
            List<Where> list,
            List<Where> beside,
            List<Where> speaker,
            List<PlaceMention> harmless) {}

    /** Keeps the places of a claim that is read. */
    void tell(DraftClaim draft) {
        if (draft.where.isEmpty()) {
            return;
        }
        byKind.put(draft.frame.type().group(), draft);
        bySpeakers.put(speakers(draft), draft);
        last = draft;
        for (Where where : draft.where) {
            Told before = told.get(where.place());
            told.put(
                    where.place(),
                    new Told(
                            draft,
                            draft.ownPlace || before == null ? naming(draft) : before.naming(),
                            before == null ? 1 : before.times() + 1));
        }
        boolean title = draft.at.sentence().kind() == Sentence.BlockKind.TITLE;
        if (lead == null && draft.ownPlace && !title && !draft.frame.isPlanned()) {
            lead = draft;
        }
    }

    private static @Nullable DraftClaim naming(DraftClaim draft) {
        return draft.ownPlace ? draft : null;
    }

    /** Keeps the places that a sentence names which was read. */
    void see(AnalysedSentence at) {
        for (PlaceMention mention : at.mentions().references()) {
            named.put(mention.toWhere().place(), at.index());
        }
        List<PlaceMention> placed = new ArrayList<>(at.mentions().places().size());
        for (PlaceMention mention : at.mentions().places()) {
            named.put(mention.toWhere().place(), at.index());
            if (mention.role() == PlaceMention.Role.PLACE
                    && !PlaceSense.standsForActor(at, mention)
                    && !PlaceSense.areStreets(List.of(mention.toWhere()))) {
                placed.add(mention);
            }
        }
        for (PlaceMention mention : nesting.mostSpecific(at, placed)) {
            Where where = Theatre.plain(mention.toWhere());
            recent.removeIf(known -> known.place().equals(where.place()));
            recent.add(0, where);
            if (recent.size() > RECENT) {
                recent.remove(RECENT);
            }
        }
    }

    /** Gives a claim its places, by which of those that are offered the most speaks for. */
    void give(AnalysedSentence at, DraftClaim draft, Offered offered, Set<PlaceCircumstance> circumstances) {
        draft.placeCandidates = candidates(at, draft, offered);
        draft.placeCircumstances = circumstances;
        List<Weights.Ranked<PlaceCandidate>> ranked = weights.ranked(draft.placeCandidates, circumstances);
        PlaceCandidate best = ranked.get(0).candidate();
        draft.where = best.where();
        PlaceMention mention = mentionOf(at, best.where());
        draft.because(
                "where",
                best.origins().contains(PlaceOrigin.RULED) ? offered.rule() : rule(best),
                mention == null
                        ? draft.start
                        : at.sentence().token(mention.first()).start(),
                mention == null
                        ? draft.end
                        : at.sentence().token(mention.end() - 1).end(),
                Weights.told(ranked, TakenPlaces::names, TakenPlaces::rule));
    }

    private static String names(PlaceCandidate candidate) {
        List<String> names = candidate.where().stream().map(Where::place).toList();
        return names.isEmpty() ? "none" : String.join(" and ", names);
    }

    private static String rule(PlaceCandidate candidate) {
        for (PlaceOrigin origin : candidate.origins()) {
            String rule = origin.rule();
            if (rule != null) {
                return rule;
            }
        }
        return "taken-by-rule";
    }

    private static @Nullable PlaceMention mentionOf(AnalysedSentence at, List<Where> where) {
        for (PlaceMention mention : at.mentions().places()) {
            if (!where.isEmpty()
                    && mention.toWhere().place().equals(where.get(0).place())) {
                return mention;
            }
        }
        return null;
    }

    private List<PlaceCandidate> candidates(AnalysedSentence at, DraftClaim draft, Offered offered) {
        List<PlaceCandidate> found = new ArrayList<>();
        add(found, offered.ruled(), PlaceOrigin.RULED);
        add(found, offered.beside(), PlaceOrigin.BESIDE);
        for (PlaceMention mention : at.mentions().places()) {
            if (mention.role() == PlaceMention.Role.PLACE && !offered.harmless().contains(mention)) {
                add(found, List.of(mention.toWhere()), PlaceOrigin.BESIDE);
            }
        }
        add(found, offered.list(), PlaceOrigin.LIST);
        if (at.sentence().kind() != Sentence.BlockKind.TITLE) {
            add(found, offered.story(), PlaceOrigin.STORY);
        }
        add(found, placesOf(last), PlaceOrigin.LAST_CLAIM);
        add(found, placesOf(bySpeakers.get(speakers(draft))), PlaceOrigin.SAME_SPEAKER);
        add(found, placesOf(byKind.get(draft.frame.type().group())), PlaceOrigin.LIKE_CLAIM);
        add(found, placesOf(lead), PlaceOrigin.LEAD);
        for (Where where : recent) {
            add(found, List.of(where), PlaceOrigin.NAMED_BEFORE);
        }
        add(found, theatre.opening(), PlaceOrigin.OPENING);
        add(found, theatre.titled(), PlaceOrigin.TITLE);
        add(found, theatre.mostNamed(), PlaceOrigin.MOST_NAMED);
        add(found, theatre.area(), PlaceOrigin.AREA);
        add(found, offered.speaker(), PlaceOrigin.SPEAKER);
        add(found, theatre.countryOfText(), PlaceOrigin.COUNTRY);
        add(found, theatre.writtenAt(), PlaceOrigin.DATELINE);
        if (offered.ruled().isEmpty()) {
            found.add(new PlaceCandidate(List.of(), EnumSet.of(PlaceOrigin.RULED, PlaceOrigin.NONE)));
        } else {
            found.add(PlaceCandidate.of(List.of(), PlaceOrigin.NONE));
        }
        for (PlaceCandidate candidate : found) {
            describe(candidate, at, draft, offered.story());
        }
        return found;
    }

    private static List<Where> placesOf(@Nullable DraftClaim claim) {
        return claim == null ? List.of() : claim.where;
    }

    private static List<String> speakers(DraftClaim claim) {
        return claim.attribution.stream().map(Attribution::source).toList();
    }

    /** Adds places, or where they are among the candidates that they come from there too. */
    private static void add(List<PlaceCandidate> found, List<Where> where, PlaceOrigin origin) {
        boolean told = switch (origin) {
            case LAST_CLAIM, SAME_SPEAKER, LIKE_CLAIM, LEAD, NAMED_BEFORE -> true;
            default -> false;
        };
        if (where.isEmpty() || told && PlaceSense.areStreets(where)) {
            // what follows is told of the town, and not of the street
            return;
        }
        for (PlaceCandidate candidate : found) {
            if (candidate.isSame(where)) {
                candidate.origins().add(origin);
                return;
            }
        }
        found.add(PlaceCandidate.of(where, origin));
    }

    /** Adds what the places are and what was told of them; of several, of the first. */
    private void describe(PlaceCandidate candidate, AnalysedSentence at, DraftClaim draft, List<Where> story) {
        if (candidate.where().isEmpty()) {
            return;
        }
        Set<PlaceOrigin> found = candidate.origins();
        Where first = candidate.where().get(0);
        Place place = place(first);
        found.add(
                place != null
                        ? kind(place)
                        : PlaceSense.isCalledSpot(first) ? PlaceOrigin.IS_SITE : PlaceOrigin.IS_UNKNOWN);
        Weights.put(found, PlaceOrigin.IS_ABROAD, place != null && !theatre.isIn(place));
        Weights.put(found, PlaceOrigin.IS_SEVERAL, candidate.where().size() > 1);
        int count = 0;
        int last = -1;
        boolean here = false;
        for (Where where : candidate.where()) {
            count = Math.max(count, theatre.count(where.place()));
            last = Math.max(last, named.getOrDefault(where.place(), -1));
            here |= mentionOf(at, List.of(where)) != null;
        }
        found.add(count >= OFTEN ? PlaceOrigin.OFTEN : count == 2 ? PlaceOrigin.TWICE : PlaceOrigin.ONCE);
        found.add(here ? PlaceOrigin.NAMED_HERE : named(last, at.index()));
        Weights.put(found, PlaceOrigin.IN_TITLE, haveCommon(candidate.where(), theatre.titled()));
        Weights.put(found, PlaceOrigin.IN_OPENING, haveCommon(candidate.where(), theatre.opening()));
        if (place != null) {
            compare(found, place, story, PlaceOrigin.HOLDS_STORY, PlaceOrigin.WITHIN_STORY);
            DraftClaim leading = lead;
            if (leading != null) {
                compare(found, place, leading.where, PlaceOrigin.HOLDS_LEAD, PlaceOrigin.WITHIN_LEAD);
            }
            compare(found, place, theatre.titled(), PlaceOrigin.HOLDS_TITLE, PlaceOrigin.WITHIN_TITLE);
        }
        Told before = told.get(first.place());
        if (before == null) {
            found.add(PlaceOrigin.NEVER_TOLD);
        } else {
            describe(found, before, draft);
        }
    }

    private static void describe(Set<PlaceOrigin> found, Told told, DraftClaim draft) {
        DraftClaim last = told.last();
        int paragraphs = draft.at.sentence().block() - last.at.sentence().block();
        Weights.put(found, PlaceOrigin.TOLD_HERE, paragraphs == 0);
        Weights.put(found, PlaceOrigin.TOLD_NEXT, paragraphs == 1);
        boolean sameKind = last.frame.type().group() == draft.frame.type().group();
        found.add(sameKind ? PlaceOrigin.TOLD_OF_SAME_KIND : PlaceOrigin.TOLD_OF_OTHER_KIND);
        Weights.put(found, PlaceOrigin.TOLD_OFTEN, told.times() >= OFTEN);
        found.add(speakers(last).equals(speakers(draft)) ? PlaceOrigin.TOLD_BY_SAME : PlaceOrigin.TOLD_BY_OTHERS);
        DraftClaim naming = told.naming();
        if (naming == null) {
            found.add(PlaceOrigin.TOLD_AS_CARRIED);
            return;
        }
        ClaimType type = naming.frame.type();
        Weights.put(found, PlaceOrigin.TOLD_AS_HARM, naming.frame.isHarmAlone());
        Weights.put(found, PlaceOrigin.TOLD_AS_STATE, type == ClaimType.CONTROL || type == ClaimType.SIEGE);
        Weights.put(
                found,
                PlaceOrigin.TOLD_ASIDE,
                naming.why.stream()
                        .anyMatch(reason ->
                                reason.field().equals("where") && reason.rule().equals(PlaceKeeper.NAMED_IN_SENTENCE)));
    }

    private static PlaceOrigin named(int last, int now) {
        if (last < 0) {
            return PlaceOrigin.NOT_YET_NAMED;
        }
        return now - last <= 1
                ? PlaceOrigin.NAMED_JUST_BEFORE
                : now - last <= SHORTLY ? PlaceOrigin.NAMED_SHORTLY_BEFORE : PlaceOrigin.NAMED_LONG_BEFORE;
    }

    private static PlaceOrigin kind(Place place) {
        return switch (place.kind()) {
            case COUNTRY -> PlaceOrigin.IS_COUNTRY;
            case PROVINCE -> PlaceOrigin.IS_PROVINCE;
            case DISTRICT -> PlaceOrigin.IS_DISTRICT;
            case REGION -> PlaceOrigin.IS_REGION;
            case CAPITAL -> PlaceOrigin.IS_CAPITAL;
            case CITY, TOWN, VILLAGE -> PlaceOrigin.IS_SETTLEMENT;
            case NEIGHBOURHOOD, CAMP -> PlaceOrigin.IS_QUARTER;
            case MOUNTAIN, FOREST, WATER, ISLAND, BASE, AIRPORT, CROSSING, FACILITY, STREET -> PlaceOrigin.IS_SITE;
        };
    }

    private void compare(
            Set<PlaceOrigin> found, Place place, List<Where> others, PlaceOrigin holds, PlaceOrigin within) {
        for (Where where : others) {
            Place other = place(where);
            if (other == null && holds == PlaceOrigin.HOLDS_STORY) {
                // what no gazetteer knows lies in the country of the text
                Weights.put(found, holds, place.kind() == PlaceKind.COUNTRY);
            }
            if (other != null && !other.id().equals(place.id())) {
                Weights.put(found, holds, gazetteer.isWithin(other, place));
                Weights.put(found, within, gazetteer.isWithin(place, other));
            }
        }
    }

    private @Nullable Place place(Where where) {
        String id = where.id();
        return id == null ? null : gazetteer.byId(id).orElse(null);
    }

    private static boolean haveCommon(List<Where> ones, List<Where> others) {
        for (Where one : ones) {
            for (Where other : others) {
                if (one.place().equals(other.place())) {
                    return true;
                }
            }
        }
        return false;
    }
}
