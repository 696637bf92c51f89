package org.fogline.reader.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
import org.fogline.model.PlaceRelation;
import org.fogline.reader.Knowledge;
import org.fogline.reader.group.Tag;
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

    private static final Set<String> COMPASS =
            Set.of("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest");

    private final Knowledge knowledge;
    private final Lexicon lexicon = new Lexicon();

    public MentionFinder(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The mentions of all sentences of one document, which decide each other's places. */
    public List<SentenceMentions> find(List<Sentence> sentences) {
        List<Names> names = new ArrayList<>();
        List<PlaceMatch> matches = new ArrayList<>();
        Map<String, Integer> countries = new TreeMap<>();
        for (Sentence sentence : sentences) {
            Names found = names(sentence);
            names.add(found);
            matches.addAll(found.matches());
            for (ActorMention actor : found.actors()) {
                if (actor.kind() == ActorMention.Kind.DEMONYM) {
                    actor.values().forEach(code -> countries.merge(code, 1, Integer::sum));
                }
            }
        }
        DocumentPlaces decided = new DocumentPlaces(knowledge.gazetteer(), matches, countries);
        List<SentenceMentions> mentions = new ArrayList<>();
        for (int index = 0; index < sentences.size(); index++) {
            Sentence sentence = sentences.get(index);
            Names found = names.get(index);
            mentions.add(new SentenceMentions(
                    sentence,
                    found.times(),
                    found.quantities().counts(),
                    found.actors(),
                    places(sentence, found, decided),
                    things(sentence, found.inTime()),
                    hedges(sentence)));
        }
        return mentions;
    }

    /** What the words of a sentence name, before its places are decided. */
    private record Names(
            List<TimeMention> times,
            Quantities quantities,
            boolean[] inTime,
            List<ActorMention> actors,
            List<PlaceMatch> matches) {}

    private Names names(Sentence sentence) {
        List<TimeMention> times = TimeMentions.find(sentence.tokens());
        Quantities quantities = CountMentions.read(sentence.tokens(), times);
        boolean[] inTime = new boolean[sentence.size()];
        for (TimeMention time : times) {
            for (int token = time.firstToken(); token < time.endToken(); token++) {
                inTime[token] = true;
            }
        }
        List<ActorMention> actors = actors(sentence, inTime);
        List<PlaceMatch> matches = new ArrayList<>();
        int token = 0;
        while (token < sentence.size()) {
            PlaceMatch match = inTime[token]
                            || !sentence.token(token).isWord()
                                    && !sentence.token(token).isNumber()
                    ? null
                    : knowledge.gazetteer().longestMatch(sentence, token);
            if (match == null || isActorsName(actors, match)) {
                token++;
            } else {
                matches.add(match);
                token = match.to();
            }
        }
        return new Names(times, quantities, inTime, actors, matches);
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
                fill(tags, actor.first(), actor.end(), Tag.ADJECTIVE);
            } else if (actor.length() > 1 || actor.kind() == ActorMention.Kind.PERSPECTIVE) {
                fill(tags, actor.first(), actor.end(), Tag.NOUN);
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

    private static void fill(@Nullable Tag[] tags, int first, int end, Tag tag) {
        for (int token = first; token < end; token++) {
            tags[token] = tag;
        }
    }

    // ---- actors ----

    private List<ActorMention> actors(Sentence sentence, boolean[] inTime) {
        List<ActorMention> found = new ArrayList<>();
        int token = 0;
        while (token < sentence.size()) {
            ActorMention mention = inTime[token] ? null : actorAt(sentence, token);
            if (mention == null) {
                token++;
            } else {
                found.add(mention);
                token = mention.end();
            }
        }
        return found;
    }

    private @Nullable ActorMention actorAt(Sentence sentence, int token) {
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
        ActorMention plain = plainActorAt(sentence, token);
        if (prefix != null && (plain == null || plain.end() == token + 1)) {
            ActorMention inner = plainActorAt(sentence, token + 1);
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

    private @Nullable ActorMention plainActorAt(Sentence sentence, int token) {
        ActorMatch named = knowledge.actors().longestMatch(sentence, token);
        PhraseIndex.Hit<GenericActor> generic = knowledge.generics().longestMatch(sentence, token);
        int perspectiveEnd = knowledge.perspective().endOfLongest(sentence, token);
        PhraseIndex.Hit<Country> demonym = knowledge.countries().longestMatch(sentence, token);
        int namedEnd = named == null ? -1 : named.to();
        int genericEnd = generic == null ? -1 : generic.to();
        int longest = Math.max(Math.max(namedEnd, genericEnd), perspectiveEnd);
        if (named != null && namedEnd >= longest && sentence.token(token).isCapitalised()) {
            return new ActorMention(
                    token,
                    namedEnd,
                    ActorMention.Kind.NAMED,
                    named.candidates().stream().map(actor -> actor.name()).toList(),
                    "");
        }
        if (perspectiveEnd > token && perspectiveEnd >= genericEnd) {
            return new ActorMention(
                    token,
                    perspectiveEnd,
                    ActorMention.Kind.PERSPECTIVE,
                    List.of(String.join(" ", sentence.words().subList(token, perspectiveEnd))),
                    "");
        }
        if (generic != null) {
            return new ActorMention(
                    token,
                    genericEnd,
                    ActorMention.Kind.ROLE,
                    generic.values().stream()
                            .map(value -> value.role().code())
                            .distinct()
                            .toList(),
                    "");
        }
        if (named != null && namedEnd - token > 1) {
            return new ActorMention(
                    token,
                    namedEnd,
                    ActorMention.Kind.NAMED,
                    named.candidates().stream().map(actor -> actor.name()).toList(),
                    "");
        }
        if (demonym != null && sentence.token(token).isCapitalised()) {
            return new ActorMention(
                    token,
                    demonym.to(),
                    ActorMention.Kind.DEMONYM,
                    demonym.values().stream().map(Country::code).distinct().toList(),
                    "");
        }
        return null;
    }

    // ---- things ----

    private @Nullable ThingMention[] things(Sentence sentence, boolean[] inTime) {
        @Nullable ThingMention[] byHead = new ThingMention[sentence.size()];
        for (int token = 0; token < sentence.size(); token++) {
            if (inTime[token] || sentence.token(token).isMark()) {
                continue;
            }
            PhraseTrie.Match<Lexicon.Casualty> casualty = lexicon.casualties().longestAt(sentence.words(), token);
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
            PhraseIndex.Hit<PeopleNoun> people = knowledge.people().longestMatch(sentence, token);
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
            PhraseIndex.Hit<Materiel> materiel = knowledge.materiel().longestMatch(sentence, token);
            if (materiel != null) {
                String last = sentence.words().get(materiel.to() - 1);
                put(
                        byHead,
                        new ThingMention(
                                token,
                                materiel.to(),
                                ThingMention.Kind.MATERIEL,
                                materiel.values().get(0).unit(),
                                List.of(),
                                last.endsWith("s")));
            }
            PhraseTrie.Match<String> place = lexicon.placeNouns().longestAt(sentence.words(), token);
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
            PhraseTrie.Match<String> toll = lexicon.tolls().longestAt(sentence.words(), token);
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

    // ---- places ----

    private List<PlaceMention> places(Sentence sentence, Names names, DocumentPlaces decided) {
        List<PlaceMention> found = new ArrayList<>();
        int token = 0;
        int next = 0;
        List<PlaceMatch> matches = names.matches();
        while (token < sentence.size()) {
            while (next < matches.size() && matches.get(next).from() < token) {
                next++;
            }
            PlaceMatch match = next < matches.size() && matches.get(next).from() == token ? matches.get(next) : null;
            Place place = null;
            if (match != null) {
                PlaceMatch parent = next + 1 < matches.size() && isParent(sentence, match, matches.get(next + 1))
                        ? matches.get(next + 1)
                        : null;
                place = decided.place(sentence.written(match.from(), match.to()), match, parent);
            }
            int end = place == null || match == null ? -1 : match.to();
            int facilityEnd = names.inTime()[token] || actorCovering(names.actors(), token) != null
                    ? -1
                    : facilityAt(sentence, token);
            if (facilityEnd > end) {
                end = facilityEnd;
                place = null;
            }
            if (end <= token) {
                token++;
                continue;
            }
            found.add(place(sentence, token, end, names.quantities().measures(), place, found));
            token = end;
        }
        return found;
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

    private static @Nullable ActorMention actorCovering(List<ActorMention> actors, int token) {
        for (ActorMention actor : actors) {
            if (actor.first() <= token && token < actor.end()) {
                return actor;
            }
        }
        return null;
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
                    && noun.values().get(0).equals("facility")
                    && sentence.token(last).isCapitalised()) {
                return noun.end();
            }
        }
        return -1;
    }

    private PlaceMention place(
            Sentence sentence,
            int first,
            int end,
            List<Measure> measures,
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
            PlaceMention coordinated = coordinatedPlace(sentence, token, before);
            if (coordinated != null && preposition.isEmpty() && part == null) {
                relation = relationFixed ? relation : coordinated.relation();
                preposition = coordinated.preposition();
                break;
            }
            if (noun != null) {
                if (COMPASS.contains(word.replace(" ", "")) && noun.part()) {
                    bearing = word;
                }
                if (noun.part() && !COMPASS.contains(word)) {
                    part = sentence.words().get(Math.max(0, token - 1)).matches("the|of|in")
                            ? word
                            : sentence.words().get(Math.max(0, token - 1)) + " " + word;
                }
                if (!relationFixed && noun.relation() != PlaceRelation.IN) {
                    relation = noun.relation();
                    relationFixed = true;
                }
            } else {
                PlaceRelation said = lexicon.preposition(word);
                if (said != null) {
                    boolean outer = !word.equals("of");
                    if (outer) {
                        preposition = word;
                        if (!relationFixed) {
                            relation = said;
                        }
                        break;
                    }
                } else if (!isFiller(sentence, token)) {
                    break;
                }
            }
            token--;
        }
        for (Measure measure : measures) {
            if (measure.kind() == Measure.Kind.DISTANCE
                    && measure.endToken() <= first
                    && first - measure.endToken() <= 4) {
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
                first, end, sentence.written(first, end), relation, preposition, part, bearing, distance, place);
    }

    /** "north of X" is near X; "the north of X" is in it. */
    private static boolean isBearingOf(Sentence sentence, int first) {
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

    private @Nullable PlaceMention coordinatedPlace(Sentence sentence, int token, List<PlaceMention> before) {
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
                || here.isWord()
                        && !knowledge.words().isFunctionWord(word)
                        && lexicon.relation(nextWord(sentence, token)) != null;
    }

    private static String nextWord(Sentence sentence, int token) {
        return token + 1 < sentence.size() ? sentence.words().get(token + 1) : "";
    }

    // ---- hedges ----

    private List<HedgeMention> hedges(Sentence sentence) {
        List<HedgeMention> found = new ArrayList<>();
        for (int token = 0; token < sentence.size(); token++) {
            PhraseTrie.Match<Hedge> match = knowledge.words().hedgeAt(sentence.words(), token);
            if (match != null) {
                found.add(new HedgeMention(token, match.end(), match.values().get(0)));
                token = match.end() - 1;
            }
        }
        return found;
    }
}
