package org.fogline.reader.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fogline.knowledge.actor.Actor;
import org.fogline.knowledge.actor.ActorKind;
import org.fogline.knowledge.actor.ActorMatch;
import org.fogline.knowledge.actor.Affix;
import org.fogline.knowledge.actor.Country;
import org.fogline.knowledge.actor.GenericActor;
import org.fogline.knowledge.actor.PeopleNoun;
import org.fogline.knowledge.materiel.Materiel;
import org.fogline.knowledge.place.Place;
import org.fogline.knowledge.place.PlaceMatch;
import org.fogline.knowledge.text.PhraseIndex;
import org.fogline.knowledge.text.PhraseTrie;
import org.fogline.model.Hedge;
import org.fogline.model.Unit;
import org.fogline.reader.Knowledge;
import org.fogline.reader.group.Tag;
import org.fogline.reader.lexicon.Beginning;
import org.fogline.reader.lexicon.Beginnings;
import org.fogline.reader.number.CountMention;
import org.fogline.reader.number.CountMentions;
import org.fogline.reader.number.Measure;
import org.fogline.reader.number.Quantities;
import org.fogline.reader.segment.Sentence;
import org.fogline.reader.segment.Token;
import org.fogline.reader.time.TimeMention;
import org.fogline.reader.time.TimeMentions;
import org.jspecify.annotations.Nullable;

/** Finds what the words of a sentence name, each kind by its own look-up, longest match first. */
public final class MentionFinder {

    private static final Set<String> DETERMINERS = Set.of("the", "our", "their", "its", "this", "these");

    /** An adjective of the armed forces that is also one of vehicles of any force. */
    private static final String MILITARY = "military";

    private static final int SHORT_FORM = 3;

    private final Knowledge knowledge;
    private static final long CASUALTY = Beginning.CASUALTY.bit();
    private static final long PEOPLE = Beginning.PEOPLE.bit();
    private static final long MATERIEL = Beginning.MATERIEL.bit();
    private static final long PLACE_NOUN = Beginning.PLACE_NOUN.bit();
    private static final long TOLL = Beginning.TOLL.bit();
    private static final long THINGS = CASUALTY | PEOPLE | MATERIEL | PLACE_NOUN | TOLL;
    private static final long HEDGE = Beginning.HEDGE.bit();
    private static final long ACTOR = Beginning.ACTOR.bit();
    private static final long GENERIC_ACTOR = Beginning.GENERIC_ACTOR.bit();
    private static final long PERSPECTIVE = Beginning.PERSPECTIVE.bit();
    private static final long COUNTRY = Beginning.COUNTRY.bit();
    private static final long ACTORS = ACTOR | GENERIC_ACTOR | PERSPECTIVE | COUNTRY;

    private final Beginnings beginnings;
    private final Lexicon lexicon = new Lexicon();
    private final PlaceFinder placeFinder;
    private final PlaceReferences references;

    public MentionFinder(Knowledge knowledge) {
        this(knowledge, new Beginnings());
    }

    /** Adds its tables to those of which is told whether a word begins a phrase. */
    public MentionFinder(Knowledge knowledge, Beginnings beginnings) {
        this.knowledge = knowledge;
        this.beginnings = beginnings;
        Capitals capitals = new Capitals(knowledge.countries(), knowledge.gazetteer());
        this.placeFinder = new PlaceFinder(knowledge, lexicon, capitals);
        this.references =
                new PlaceReferences(knowledge.gazetteer(), knowledge.words(), knowledge.speakers(), lexicon, capitals);
        beginnings.add(Beginning.CASUALTY, lexicon.casualties()::begins);
        beginnings.add(Beginning.PEOPLE, knowledge.people()::begins);
        beginnings.add(Beginning.MATERIEL, knowledge.materiel()::begins);
        beginnings.add(Beginning.PLACE_NOUN, lexicon.placeNouns()::begins);
        beginnings.add(Beginning.TOLL, lexicon.tolls()::begins);
        beginnings.add(Beginning.HEDGE, knowledge.words()::hedgeBegins);
        beginnings.add(Beginning.ACTOR, knowledge.actors()::mayBegin);
        beginnings.add(Beginning.GENERIC_ACTOR, knowledge.generics()::begins);
        beginnings.add(Beginning.PERSPECTIVE, knowledge.perspective()::begins);
        beginnings.add(Beginning.COUNTRY, knowledge.countries()::begins);
        beginnings.add(Beginning.PLACE_REFERENCE, references::begins);
        beginnings.add(Beginning.SPEAKER, knowledge.speakers()::begins);
        beginnings.add(Beginning.EVENT_NOUN, knowledge.words().events()::nounBegins);
    }

    /** The mentions of all sentences of one document, which decide each other's places. */
    public List<SentenceMentions> find(List<Sentence> sentences) {
        List<Names> names = new ArrayList<>();
        List<PlaceMatch> matches = new ArrayList<>();
        Map<String, Integer> countries = new TreeMap<>();
        GroupNames groups = GroupNames.of(sentences, knowledge);
        for (Sentence sentence : sentences) {
            Names found = names(sentence, groups);
            names.add(found);
            matches.addAll(found.matches());
            for (ActorMention actor : found.actors()) {
                if (actor.kind() == ActorMention.Kind.DEMONYM) {
                    actor.values().forEach(code -> countries.merge(code, 1, Integer::sum));
                } else if (actor.kind() == ActorMention.Kind.NAMED) {
                    String code = countryOf(actor);
                    if (code != null) {
                        countries.merge(code, 1, Integer::sum);
                    }
                }
            }
        }
        DocumentPlaces decided = new DocumentPlaces(knowledge.gazetteer(), matches, countries);
        List<List<PlaceMention>> places = places(sentences, names, decided);
        Place country = decided.country();
        List<SentenceMentions> mentions = new ArrayList<>();
        for (int index = 0; index < sentences.size(); index++) {
            Sentence sentence = sentences.get(index);
            Names found = names.get(index);
            mentions.add(new SentenceMentions(
                    sentence,
                    found.begins(),
                    found.times(),
                    found.quantities().counts(),
                    found.quantities().measures(),
                    found.actors(),
                    found.leaders(),
                    places.get(index),
                    references.find(sentences, found.begins(), places, index, found.inTime(), country),
                    things(sentence, found.begins(), found.inTime()),
                    hedges(sentence, found.begins())));
        }
        return mentions;
    }

    /** The country of an actor of one country only, as its name speaks for it: "the Chadian government"; else null. */
    private @Nullable String countryOf(ActorMention mention) {
        if (mention.values().size() != 1) {
            return null;
        }
        return knowledge
                .actors()
                .byName(mention.values().get(0))
                .filter(actor ->
                        actor.kind() != ActorKind.OUTLET && actor.countries().size() == 1)
                .map(actor -> actor.countries().get(0))
                .orElse(null);
    }

    /** The places of each sentence; a name that one sentence shows to be a place is one in the others too. */
    private List<List<PlaceMention>> places(List<Sentence> sentences, List<Names> names, DocumentPlaces decided) {
        List<List<PlaceMention>> places = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Set<String> firstWords = new HashSet<>();
        boolean[] headed = PlaceHeads.headed(sentences, names);
        for (int index = 0; index < sentences.size(); index++) {
            Sentence sentence = sentences.get(index);
            List<PlaceMention> found = placeFinder.find(sentence, names.get(index), decided, Set.of(), headed[index]);
            places.add(found);
            for (PlaceMention place : found) {
                if (place.place() == null && place.role() == PlaceMention.Role.PLACE) {
                    seen.add(String.join(" ", sentence.words().subList(place.first(), place.end())));
                    firstWords.add(sentence.words().get(place.first()));
                }
            }
        }
        for (int index = 0; index < sentences.size() && !seen.isEmpty(); index++) {
            Sentence sentence = sentences.get(index);
            if (sentence.words().stream().anyMatch(firstWords::contains)) {
                places.set(index, placeFinder.find(sentence, names.get(index), decided, seen, headed[index]));
            }
        }
        return places;
    }

    /** What the words of a sentence name, before its places are decided. */
    record Names(
            long[] begins,
            List<TimeMention> times,
            Quantities quantities,
            boolean[] inTime,
            List<ActorMention> actors,
            boolean[] inActor,
            List<ActorMention> leaders,
            List<PlaceMatch> matches) {}

    private Names names(Sentence sentence, GroupNames groups) {
        long[] begins = beginnings.of(sentence.words());
        List<TimeMention> times = TimeMentions.find(sentence.tokens());
        Quantities quantities = CountMentions.read(sentence.tokens(), times);
        boolean[] inTime = new boolean[sentence.size()];
        for (TimeMention time : times) {
            for (int token = time.firstToken(); token < time.endToken(); token++) {
                inTime[token] = true;
            }
        }
        List<ActorMention> all = actors(sentence, begins, inTime, groups);
        List<ActorMention> actors = new ArrayList<>(all.size());
        List<ActorMention> leaders = new ArrayList<>(0);
        for (ActorMention actor : all) {
            (isPerson(sentence, actor) ? leaders : actors).add(actor);
        }
        List<PlaceMatch> matches = new ArrayList<>();
        int token = 0;
        while (token < sentence.size()) {
            PlaceMatch match = inTime[token]
                            || !sentence.token(token).isWord()
                                    && !sentence.token(token).isNumber()
                    ? null
                    : knowledge.gazetteer().longestMatch(sentence, token);
            if (match == null
                    || isActorsName(actors, match)
                    || isMateriel(sentence, match)
                    || isGrammar(sentence, match.from())) {
                token++;
            } else {
                matches.add(match);
                token = match.to();
            }
        }
        boolean[] inActor = new boolean[sentence.size()];
        for (ActorMention actor : actors) {
            Arrays.fill(inActor, actor.first(), actor.end(), true);
        }
        return new Names(begins, times, quantities, inTime, actors, inActor, leaders, matches);
    }

    /** A person's name alone; "Haftar's forces" are named by him. */
    private boolean isPerson(Sentence sentence, ActorMention mention) {
        boolean owner =
                mention.end() < sentence.size() && sentence.token(mention.end()).kind() == Token.Kind.POSSESSIVE;
        if (mention.kind() != ActorMention.Kind.NAMED || owner) {
            return false;
        }
        for (String name : mention.values()) {
            Actor actor = knowledge.actors().byName(name).orElse(null);
            if (actor == null || actor.kind() != ActorKind.PERSON) {
                return false;
            }
        }
        return true;
    }

    /** "at Sagaing": only a hyphen makes an article of a name ("at-Tall") of a word of grammar. */
    private boolean isGrammar(Sentence sentence, int token) {
        return knowledge.words().isFunctionWord(sentence.words().get(token))
                && !sentence.token(token).isCapitalised()
                && token + 1 < sentence.size()
                && !sentence.token(token + 1).hyphenated();
    }

    /** "an Osa launcher", "two Akinci": a weapon's name is a place's only behind a preposition of place. */
    private boolean isMateriel(Sentence sentence, PlaceMatch match) {
        if (match.from() > 0 && lexicon.isLocative(sentence.words().get(match.from() - 1))) {
            return false;
        }
        PhraseIndex.Hit<Materiel> materiel = knowledge.materiel().longestMatch(sentence, match.from());
        return materiel != null && materiel.to() >= match.to() || isVessel(sentence, match.from());
    }

    /** "the frigate Sheffield": what a vessel is called. */
    private boolean isVessel(Sentence sentence, int token) {
        PhraseIndex.Hit<Materiel> vessel =
                token == 0 ? null : knowledge.materiel().longestMatch(sentence, token - 1);
        return vessel != null && vessel.to() == token && vessel.value().unit() == Unit.SHIP;
    }

    /** A longer or an affixed name of an actor is not read as a place inside it. */
    private static boolean isActorsName(List<ActorMention> actors, PlaceMatch match) {
        ActorMention actor = actorCovering(actors, match.from());
        if (actor == null) {
            return false;
        }
        boolean name = actor.kind() == ActorMention.Kind.NAMED
                && (actor.length() > match.length() || actor.first() < match.from())
                && match.to() <= actor.end();
        return name
                || !actor.affix().isEmpty()
                || actor.kind() == ActorMention.Kind.DEMONYM && actor.length() >= match.length();
    }

    /** The tags that mentions fix before the tagger decides the rest. */
    public static @Nullable Tag[] tags(SentenceMentions mentions) {
        @Nullable Tag[] tags = new Tag[mentions.sentence().size()];
        for (PlaceMention place : mentions.places()) {
            fill(tags, place.first(), place.end(), Tag.NAME);
        }
        for (ActorMention actor : mentions.actors()) {
            if (actor.kind() == ActorMention.Kind.NAMED) {
                fill(tags, actor.first(), actor.end(), Tag.NAME);
            } else if (actor.kind() == ActorMention.Kind.DEMONYM) {
                // "the Armenians entered": a people; "Armenian troops": what troops
                boolean people =
                        mentions.sentence().words().get(actor.end() - 1).endsWith("s");
                fill(tags, actor.first(), actor.end(), people ? Tag.NAME : Tag.ADJECTIVE);
            } else if (actor.length() > 1 || actor.kind() == ActorMention.Kind.PERSPECTIVE) {
                // "the enemy", "our forces": the first word opens the group
                boolean opened = actor.length() > 1
                        && DETERMINERS.contains(mentions.sentence().words().get(actor.first()));
                fill(tags, opened ? actor.first() + 1 : actor.first(), actor.end(), Tag.NOUN);
            }
        }
        for (ThingMention thing : mentions.things()) {
            if (thing != null && thing.end() - thing.first() > 1) {
                // "two apartment blocks": no verb inside a name of several words
                fill(tags, thing.first(), thing.end(), Tag.NOUN);
            }
        }
        for (CountMention count : mentions.counts()) {
            fill(tags, count.firstToken(), count.endToken(), Tag.NUMBER);
        }
        for (TimeMention time : mentions.times()) {
            fill(tags, time.firstToken(), time.endToken(), Tag.TIME);
        }
        return tags;
    }

    /** For each token where a name begins the token after it, else 0. */
    public static int[] nameEnds(SentenceMentions mentions) {
        int[] ends = new int[mentions.sentence().size()];
        for (PlaceMention place : mentions.places()) {
            ends[place.first()] = place.end();
        }
        for (ActorMention actor : mentions.actors()) {
            if (actor.kind() == ActorMention.Kind.NAMED) {
                ends[actor.first()] = Math.max(ends[actor.first()], actor.end());
            }
        }
        return ends;
    }

    /** For each token where an age begins that stands behind whom it is told of ("a girl aged 12") the token after it, else 0. */
    public static int[] ageEnds(SentenceMentions mentions) {
        int[] ends = new int[mentions.sentence().size()];
        for (Measure measure : mentions.measures()) {
            if (measure.kind() == Measure.Kind.AGE
                    && mentions.sentence().token(measure.firstToken()).isWord()) {
                ends[measure.firstToken()] = measure.endToken();
            }
        }
        return ends;
    }

    private static void fill(@Nullable Tag[] tags, int first, int end, Tag tag) {
        for (int token = first; token < end; token++) {
            tags[token] = tag;
        }
    }

    // ---- actors ----

    private List<ActorMention> actors(Sentence sentence, long[] begins, boolean[] inTime, GroupNames groups) {
        List<ActorMention> found = new ArrayList<>();
        int token = 0;
        while (token < sentence.size()) {
            ActorMention mention = inTime[token] ? null : actorAt(sentence, begins, token, groups);
            if (mention == null) {
                token++;
            } else {
                found.add(mention);
                token = mention.end();
            }
        }
        return found;
    }

    private @Nullable ActorMention actorAt(Sentence sentence, long[] begins, int token, GroupNames groups) {
        if (!sentence.token(token).isWord()) {
            return null;
        }
        Affix prefix = token + 1 < sentence.size() && sentence.token(token + 1).hyphenated()
                ? knowledge
                        .generics()
                        .affix(sentence.words().get(token))
                        .filter(affix -> affix.position() == Affix.Position.PREFIX)
                        .orElse(null)
                : null;
        ActorMention plain = namedOrPlain(sentence, begins, token, groups);
        if (prefix != null && (plain == null || plain.end() == token + 1)) {
            ActorMention inner = namedOrPlain(sentence, begins, token + 1, groups);
            if (inner != null) {
                return new ActorMention(
                        token,
                        inner.end(),
                        inner.kind(),
                        inner.values(),
                        prefix.meaning().code());
            }
        }
        if (plain != null
                && plain.end() < sentence.size()
                && sentence.token(plain.end()).hyphenated()) {
            Affix suffix = knowledge
                    .generics()
                    .affix(sentence.words().get(plain.end()))
                    .filter(affix -> affix.position() == Affix.Position.SUFFIX)
                    .orElse(null);
            if (suffix != null) {
                return new ActorMention(
                        plain.first(),
                        plain.end() + 1,
                        plain.kind(),
                        plain.values(),
                        suffix.meaning().code());
            }
            if (plain.length() == 1 && plain.kind() != ActorMention.Kind.DEMONYM) {
                return null;
            }
        }
        return plain;
    }

    /** A name that the document brings in, where no longer one is known. */
    private @Nullable ActorMention namedOrPlain(Sentence sentence, long[] begins, int token, GroupNames groups) {
        ActorMention plain = (begins[token] & ACTORS) == 0 ? null : plainActorAt(sentence, begins[token], token);
        GroupNames.Match group = groups.at(sentence, token);
        return group != null && (plain == null || plain.end() <= group.end())
                ? new ActorMention(token, group.end(), ActorMention.Kind.NAMED, group.values(), "")
                : plain;
    }

    private @Nullable ActorMention plainActorAt(Sentence sentence, long begins, int token) {
        if (isModel(sentence, token)) {
            return null;
        }
        ActorMatch named = (begins & ACTOR) == 0 || isCountedHarm(sentence, token)
                ? null
                : knowledge.actors().longestMatch(sentence, token);
        PhraseIndex.Hit<GenericActor> generic = (begins & GENERIC_ACTOR) == 0 ? null : genericAt(sentence, token);
        int perspectiveEnd =
                (begins & PERSPECTIVE) == 0 ? -1 : knowledge.perspective().endOfLongest(sentence, token);
        int namedEnd = named == null ? -1 : named.to();
        int genericEnd = generic == null ? -1 : generic.to();
        int longest = Math.max(Math.max(namedEnd, genericEnd), perspectiveEnd);
        if (named != null && namedEnd >= longest && sentence.token(token).isCapitalised()) {
            return new ActorMention(token, namedEnd, ActorMention.Kind.NAMED, names(named), "");
        }
        if (perspectiveEnd > token && perspectiveEnd >= genericEnd) {
            List<String> meanings = new ArrayList<>();
            meanings.add(String.join(" ", sentence.words().subList(token, perspectiveEnd)));
            meanings.addAll(rolesOfEnd(sentence, token, perspectiveEnd));
            int end = beforeMateriel(sentence, token, perspectiveEnd);
            return new ActorMention(token, end, ActorMention.Kind.PERSPECTIVE, List.copyOf(meanings), "");
        }
        if (generic != null) {
            return new ActorMention(token, genericEnd, ActorMention.Kind.ROLE, roles(generic), "");
        }
        if (named != null && namedEnd - token > 1) {
            return new ActorMention(token, namedEnd, ActorMention.Kind.NAMED, names(named), "");
        }
        PhraseIndex.Hit<Country> demonym =
                (begins & COUNTRY) == 0 ? null : knowledge.countries().longestMatch(sentence, token);
        if (demonym != null && isWrittenAsCountry(sentence, token, demonym.to())) {
            return new ActorMention(token, demonym.to(), ActorMention.Kind.DEMONYM, codes(demonym), "");
        }
        return null;
    }

    /** "51 KIA": behind a number the letters are the harm, though a group may be called so. */
    private boolean isCountedHarm(Sentence sentence, int token) {
        boolean alone = token + 1 == sentence.size()
                || !sentence.token(token + 1).isWord()
                        && !sentence.token(token + 1).is("/");
        return alone
                && token > 0
                && sentence.token(token - 1).isNumber()
                && sentence.token(token).isAllCapitals()
                && lexicon.casualties().longestAt(sentence.words(), token) != null;
    }

    private static List<String> names(ActorMatch match) {
        List<String> names = new ArrayList<>(match.candidates().size());
        for (Actor actor : match.candidates()) {
            names.add(actor.name());
        }
        return List.copyOf(names);
    }

    private static List<String> roles(PhraseIndex.Hit<GenericActor> generic) {
        List<String> roles = new ArrayList<>(generic.values().size());
        for (GenericActor value : generic.values()) {
            if (!roles.contains(value.role().code())) {
                roles.add(value.role().code());
            }
        }
        return List.copyOf(roles);
    }

    private static List<String> codes(PhraseIndex.Hit<Country> demonym) {
        List<String> codes = new ArrayList<>(demonym.values().size());
        for (Country country : demonym.values()) {
            if (!codes.contains(country.code())) {
                codes.add(country.code());
            }
        }
        return List.copyOf(codes);
    }

    /** "PRC-77": letters before a number to which a hyphen ties them are what a device is called. */
    private static boolean isModel(Sentence sentence, int token) {
        return token + 1 < sentence.size()
                && sentence.token(token + 1).hyphenated()
                && sentence.token(token + 1).isNumber()
                && sentence.token(token).isAllCapitals();
    }

    /** "Colombian", "US"; but "us" and "Car" are no countries. */
    private static boolean isWrittenAsCountry(Sentence sentence, int token, int end) {
        Token word = sentence.token(token);
        boolean shortForm = end == token + 1 && word.text().length() <= SHORT_FORM;
        return shortForm ? word.isAllCapitals() : word.isCapitalised();
    }

    /** A generic word, but none that only begins a thing's name: "military vehicle". */
    private PhraseIndex.@Nullable Hit<GenericActor> genericAt(Sentence sentence, int token) {
        PhraseIndex.Hit<GenericActor> generic = knowledge.generics().longestMatch(sentence, token);
        if (generic == null || !sentence.words().get(token).equals(MILITARY)) {
            return generic;
        }
        PhraseIndex.Hit<Materiel> materiel = knowledge.materiel().longestMatch(sentence, token);
        boolean thing = materiel != null
                && materiel.to() > generic.to()
                && isMovable(materiel.values().get(0));
        return thing ? null : generic;
    }

    /** Vehicles and aircraft are called military for what they are; a military base is the army's. */
    private static boolean isMovable(Materiel materiel) {
        return switch (materiel.unit()) {
            case TANK, IFV, VEHICLE, AIRCRAFT, HELICOPTER, DRONE, ARTILLERY, AIR_DEFENCE, ENGINEERING, SHIP -> true;
            case COMBATANT,
                    OFFICER,
                    CIVILIAN,
                    CHILD,
                    WOMAN,
                    PRISONER,
                    FAMILY,
                    FAMILY_MEMBER,
                    PERSON,
                    WEAPON,
                    DEPOT,
                    BUILDING,
                    OTHER -> false;
        };
    }

    /** Where the words for the actor end: of "enemy drones" the drones are a thing of the enemy's. */
    private int beforeMateriel(Sentence sentence, int first, int end) {
        for (int token = first + 1; token < end; token++) {
            PhraseIndex.Hit<Materiel> materiel = knowledge.materiel().longestMatch(sentence, token);
            if (materiel != null && materiel.to() >= end) {
                return token;
            }
        }
        return end;
    }

    /** The generic roles of the longest word that ends a phrase, for a neutral mouth: "colonial troops". */
    private List<String> rolesOfEnd(Sentence sentence, int first, int end) {
        for (int token = first; token < end; token++) {
            PhraseIndex.Hit<GenericActor> generic = knowledge.generics().longestMatch(sentence, token);
            if (generic != null && generic.to() == end) {
                return roles(generic);
            }
        }
        return List.of();
    }

    // ---- things ----

    private @Nullable ThingMention[] things(Sentence sentence, long[] begins, boolean[] inTime) {
        @Nullable ThingMention[] byHead = new ThingMention[sentence.size()];
        for (int token = 0; token < sentence.size(); token++) {
            long begun = begins[token] & THINGS;
            if (begun == 0 || inTime[token] || sentence.token(token).isMark()) {
                continue;
            }
            PhraseTrie.Match<Lexicon.Casualty> casualty =
                    (begun & CASUALTY) == 0 ? null : lexicon.casualties().longestAt(sentence.words(), token);
            if (casualty != null) {
                Lexicon.Casualty noun = casualty.values().get(0);
                put(
                        byHead,
                        new ThingMention(
                                token,
                                casualty.end(),
                                ThingMention.Kind.PEOPLE,
                                noun.unit(),
                                noun.effects(),
                                noun.plural()));
            }
            PhraseIndex.Hit<PeopleNoun> people =
                    (begun & PEOPLE) == 0 ? null : knowledge.people().longestMatch(sentence, token);
            if (people != null) {
                PeopleNoun noun = people.values().get(0);
                put(
                        byHead,
                        new ThingMention(
                                token,
                                people.to(),
                                ThingMention.Kind.PEOPLE,
                                noun.unit(),
                                List.of(),
                                noun.number() != PeopleNoun.Number.SINGULAR));
            }
            PhraseIndex.Hit<Materiel> materiel =
                    (begun & MATERIEL) == 0 ? null : knowledge.materiel().longestMatch(sentence, token);
            if (materiel != null) {
                String last = sentence.words().get(materiel.to() - 1);
                Unit unit = materiel.values().get(0).unit();
                ThingMention type = token == 0 ? null : byHead[token - 1];
                // "two F-5 fighters": what stands behind its type is no man
                boolean typed = type != null && type.kind() == ThingMention.Kind.MATERIEL && type.unit() == unit;
                put(
                        byHead,
                        new ThingMention(
                                typed && type != null ? type.first() : token,
                                materiel.to(),
                                ThingMention.Kind.MATERIEL,
                                unit,
                                List.of(),
                                last.endsWith("s"),
                                materiel.values().get(0).kind().startsWith("civilian")));
            }
            PhraseTrie.Match<String> place =
                    (begun & PLACE_NOUN) == 0 ? null : lexicon.placeNouns().longestAt(sentence.words(), token);
            if (place != null) {
                put(
                        byHead,
                        new ThingMention(
                                token,
                                place.end(),
                                ThingMention.Kind.PLACE,
                                null,
                                List.of(),
                                sentence.words().get(place.end() - 1).endsWith("s")));
            }
            PhraseTrie.Match<String> toll =
                    (begun & TOLL) == 0 ? null : lexicon.tolls().longestAt(sentence.words(), token);
            if (toll != null) {
                put(byHead, new ThingMention(token, toll.end(), ThingMention.Kind.TOLL, null, List.of(), false));
            }
        }
        return byHead;
    }

    /** The longer noun wins; of equal ones the first kind looked up. */
    private static void put(@Nullable ThingMention[] byHead, ThingMention thing) {
        ThingMention known = byHead[thing.end() - 1];
        if (known == null || known.end() - known.first() < thing.end() - thing.first()) {
            byHead[thing.end() - 1] = thing;
        }
    }

    private static @Nullable ActorMention actorCovering(List<ActorMention> actors, int token) {
        for (ActorMention actor : actors) {
            if (actor.first() <= token && token < actor.end()) {
                return actor;
            }
        }
        return null;
    }

    // ---- hedges ----

    private List<HedgeMention> hedges(Sentence sentence, long[] begins) {
        List<HedgeMention> found = new ArrayList<>();
        for (int token = 0; token < sentence.size(); token++) {
            if ((begins[token] & HEDGE) == 0) {
                continue;
            }
            PhraseTrie.Match<Hedge> match = knowledge.words().hedgeAt(sentence.words(), token);
            if (match != null) {
                found.add(new HedgeMention(token, match.end(), match.values().get(0)));
                token = match.end() - 1;
            }
        }
        return found;
    }
}
