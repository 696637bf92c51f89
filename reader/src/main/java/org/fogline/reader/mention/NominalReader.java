package org.fogline.reader.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.fogline.knowledge.text.PhraseTrie;
import org.fogline.knowledge.word.EventSense;
import org.fogline.knowledge.word.Words;
import org.fogline.model.ClaimType;
import org.fogline.model.Count;
import org.fogline.model.Effect;
import org.fogline.model.Unit;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.NounGroup;
import org.fogline.reader.group.Syntax;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.lexicon.Beginning;
import org.fogline.reader.number.CountMention;
import org.jspecify.annotations.Nullable;

/** Says of each noun group what it speaks of, from the mentions inside it. */
public final class NominalReader {

    private static final Set<String> LOCATIVE = Set.of(
            "in", "at", "near", "around", "inside", "into", "from", "to", "towards", "toward", "outside", "over",
            "across", "through", "on");

    private static final Set<String> COMPASS =
            Set.of("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest");

    /** How many words the name of an operation has at most. */
    private static final int NAME_OF_EVENT = 4;

    private final Words words;

    public NominalReader(Words words) {
        this.words = words;
    }

    /** For each chunk what it speaks of; null for those that are no noun group. */
    public @Nullable Nominal[] read(SentenceMentions mentions, Syntax syntax) {
        @Nullable Nominal[] nominals = new Nominal[syntax.chunks().size()];
        for (int index = 0; index < nominals.length; index++) {
            if (syntax.chunk(index) instanceof NounGroup group) {
                nominals[index] = nominal(mentions, syntax, index, group);
            }
        }
        for (int index = 0; index < nominals.length; index++) {
            Nominal captives = nominals[index];
            if (captives != null && isCounted(mentions, captives) && isAmongLosses(syntax, nominals, index)) {
                nominals[index] = captives.asTaken();
            }
            Nominal nationals = nominals[index];
            if (nationals != null
                    && !looksPlural(
                            mentions.sentence().words().get(nationals.group().head()))) {
                nominals[index] = withNounOfNext(syntax, nominals, nationals);
            }
        }
        return nominals;
    }

    /** "two French and three Malian soldiers": the noun behind the second number is of the first too. */
    private static Nominal withNounOfNext(Syntax syntax, @Nullable Nominal[] nominals, Nominal nationals) {
        int and = nationals.chunk() + 1;
        Nominal next = syntax.isLink(and, "and") && and + 1 < nominals.length ? nominals[and + 1] : null;
        boolean bare = next != null
                && nationals.is(Nominal.Kind.PEOPLE)
                && nationals.unit() == Unit.PERSON
                && nationals.count() != null
                && nationals.actors().size() == 1
                && nationals.actors().get(0).kind() == ActorMention.Kind.DEMONYM
                && nationals.actors().get(0).end() == nationals.group().end();
        boolean shared = bare
                && next != null
                && next.is(Nominal.Kind.PEOPLE)
                && next.count() != null
                && next.unit() != null
                && !next.actors().isEmpty()
                && next.actors().get(0).first() > next.group().first();
        return shared && next != null ? nationals.asUnit(next.unit()) : nationals;
    }

    private boolean isCounted(SentenceMentions mentions, Nominal noun) {
        return noun.unit() == Unit.PRISONER
                && noun.count() != null
                && noun.effects().isEmpty()
                && words.isTakenNoun(
                        mentions.sentence().words().get(noun.group().head()));
    }

    /** "70 dead, 120 wounded and 40 prisoners": whether a list counts a noun with people who came to harm. */
    private boolean isAmongLosses(Syntax syntax, @Nullable Nominal[] nominals, int chunk) {
        for (int step : new int[] {-1, 1}) {
            int next = chunk + step;
            while (syntax.isLink(next, Chunk.Kind.COMMA)
                    || syntax.isLink(next, Chunk.Kind.SEMICOLON)
                    || syntax.isLink(next, Chunk.Kind.CONJUNCTION)) {
                next += step;
            }
            boolean joined = next != chunk + step && next >= 0 && next < nominals.length;
            Nominal other = joined ? nominals[next] : null;
            Nominal hurt = joined && next > 0 ? nominals[next - 1] : null;
            boolean harmed = other != null
                    && other.count() != null
                    && (other.effects().contains(Effect.KILLED)
                            || other.effects().contains(Effect.WOUNDED));
            boolean harm = joined
                    && step < 0
                    && syntax.chunk(next) instanceof VerbGroup participle
                    && participle.alone()
                    && hurt != null
                    && hurt.count() != null
                    && words.events().verb(participle.base()).stream()
                            .anyMatch(sense -> sense.effects().contains(Effect.KILLED)
                                    || sense.effects().contains(Effect.WOUNDED));
            if (harmed || harm) {
                return true;
            }
        }
        return false;
    }

    private Nominal nominal(SentenceMentions mentions, Syntax syntax, int chunk, NounGroup group) {
        List<ActorMention> actors = mentions.actorsIn(group.first(), group.end());
        Count count = null;
        boolean countOnly = false;
        for (CountMention mention : mentions.counts()) {
            if (mention.firstToken() >= group.first() && mention.endToken() <= group.end()
                    || mention.firstToken() < group.first()
                            && mention.endToken() > group.first()
                            && mention.endToken() <= group.end()) {
                if (count == null) {
                    count = mention.count();
                    countOnly = mention.endToken() == group.end()
                            || mention.count().low() > 0
                                    && mention.endToken() == group.end() - 1
                                    && !words.isForceNoun(
                                            mentions.sentence().words().get(group.end() - 1));
                }
            }
        }
        if (count != null
                && mentions.sentence().words().get(group.first()).equals("both")
                && syntax.isLink(chunk + 1, "and")) {
            // "both arms and ammunition": no two of them
            count = null;
            countOnly = false;
        }
        if (group.determined() == NounGroup.Determined.PRONOUN) {
            return build(chunk, group, Nominal.Kind.PRONOUN, actors, null, count, List.of(), List.of(), -1, false);
        }
        int head = group.head();
        EventMatch event = eventAt(mentions, group, head);
        ThingMention thing = thingEndingAt(mentions, group, head);
        ThingMention harmed = thing == null || thing.effects().isEmpty() ? null : peopleBefore(mentions, group, thing);
        ActorMention named = nameEndingAt(actors, head);
        PlaceMention place = mentions.placeAt(head);
        int eventLength = event == null ? 0 : head + 1 - event.first();
        int thingLength = thing == null ? 0 : thing.end() - thing.first();
        boolean plural = thing != null
                ? thing.plural()
                : looksPlural(mentions.sentence().words().get(head));

        if (named != null
                && named.kind() != ActorMention.Kind.DEMONYM
                && (named.length() > Math.max(eventLength, thingLength) || event == null && thing == null)) {
            boolean locative = place != null
                    && (LOCATIVE.contains(syntax.preposition(chunk))
                            || isPartOfCountry(mentions, syntax, chunk, named.first()));
            // "five Indian jets": the name of an air force, but counted things
            boolean things = thing != null && thing.kind() == ThingMention.Kind.MATERIEL && count != null;
            if (!locative && !things) {
                Unit unit = thing != null && thing.kind() == ThingMention.Kind.PEOPLE
                        ? thing.unit()
                        : named.kind() == ActorMention.Kind.NAMED && count == null ? null : Unit.COMBATANT;
                boolean people = count != null || named.kind() != ActorMention.Kind.NAMED && plural;
                return build(
                        chunk,
                        group,
                        people ? Nominal.Kind.PEOPLE : Nominal.Kind.ACTOR,
                        actors,
                        unit,
                        count,
                        List.of(),
                        thing == null ? List.of() : thing.effects(),
                        -1,
                        plural);
            }
        }
        boolean casualties = thing != null
                && thing.plural()
                && !thing.effects().isEmpty()
                && event != null
                && (count != null
                        || group.end() - group.first() == 1 && syntax.isLink(chunk + 1, Chunk.Kind.COLON)
                        || event.senses().stream()
                                .anyMatch(sense -> sense.object().equals("of-place")));
        if (event != null && isOfPlace(mentions, syntax, chunk, event)) {
            return build(chunk, group, Nominal.Kind.PLACE, actors, null, count, List.of(), List.of(), -1, plural);
        }
        if (event != null && eventLength >= thingLength && !casualties) {
            return build(
                    chunk,
                    group,
                    Nominal.Kind.EVENT,
                    without(actors, event.first()),
                    null,
                    count,
                    event.senses(),
                    List.of(),
                    event.first(),
                    plural);
        }
        boolean namedPlace =
                place != null && thing != null && thing.kind() == ThingMention.Kind.MATERIEL && place.end() == head + 1;
        boolean amount = thing != null && thing.kind() == ThingMention.Kind.TOLL && count != null && countOnly;
        if (amount) {
            // "an unspecified number of soldiers": a number, not a toll
            return build(chunk, group, Nominal.Kind.COUNT, actors, null, count, List.of(), List.of(), -1, true);
        }
        ThingMention lost = thing == null ? null : materielBefore(mentions, group, thing);
        if (lost != null) {
            return build(
                    chunk,
                    group,
                    Nominal.Kind.MATERIEL,
                    actors,
                    lost.unit(),
                    count,
                    List.of(),
                    List.of(Effect.DESTROYED),
                    -1,
                    true);
        }
        if (count != null && isBodyOfSoMany(mentions, group)) {
            return build(
                    chunk, group, Nominal.Kind.PEOPLE, actors, Unit.COMBATANT, count, List.of(), List.of(), -1, true);
        }
        if (thing != null && !namedPlace) {
            Nominal.Kind kind = switch (thing.kind()) {
                case PEOPLE -> Nominal.Kind.PEOPLE;
                case MATERIEL -> Nominal.Kind.MATERIEL;
                case PLACE -> Nominal.Kind.PLACE;
                case TOLL -> Nominal.Kind.TOLL;
            };
            Unit unit = harmed == null ? thing.unit() : harmed.unit();
            return build(chunk, group, kind, actors, unit, count, List.of(), thing.effects(), -1, thing.plural());
        }
        ThingMention across = mentions.things()[head];
        if (across != null && across.kind() == ThingMention.Kind.PEOPLE && chunk > 0) {
            // "five members of one family": the number inside the noun begins a group of its own
            for (CountMention mention : mentions.counts()) {
                if (mention.endToken() == across.first() && syntax.chunk(chunk - 1) instanceof NounGroup) {
                    return build(
                            chunk,
                            group,
                            Nominal.Kind.PEOPLE,
                            actors,
                            across.unit(),
                            mention.count(),
                            List.of(),
                            across.effects(),
                            -1,
                            true);
                }
            }
        }
        // "the rebel commander Joan Doe"
        ThingMention titled = wordBeforeName(
                mentions,
                group,
                head,
                word -> word.kind() == ThingMention.Kind.PEOPLE
                        && (!word.plural() || actors.isEmpty() && isNameNext(mentions, syntax, chunk)));
        if (titled != null) {
            return build(
                    chunk,
                    group,
                    Nominal.Kind.PEOPLE,
                    actors,
                    titled.unit(),
                    count,
                    List.of(),
                    titled.effects(),
                    -1,
                    false);
        }
        // "the destroyer Kocatepe"
        ThingMention called = wordBeforeName(mentions, group, head, word -> word.unit() == Unit.SHIP && !word.plural());
        if (called != null) {
            return build(
                    chunk, group, Nominal.Kind.MATERIEL, actors, called.unit(), count, List.of(), List.of(), -1, false);
        }
        if (place != null) {
            return build(chunk, group, Nominal.Kind.PLACE, actors, null, count, List.of(), List.of(), -1, false);
        }
        if (isBesidePlace(mentions, group, head)) {
            return build(chunk, group, Nominal.Kind.PLACE, actors, null, count, List.of(), List.of(), -1, false);
        }
        if (count != null && named != null && named.kind() == ActorMention.Kind.DEMONYM && plural) {
            return build(chunk, group, Nominal.Kind.PEOPLE, actors, Unit.PERSON, count, List.of(), List.of(), -1, true);
        }
        if (count != null && (countOnly || mentions.sentence().words().get(head).equals("one") && count.low() == 0)) {
            return build(chunk, group, Nominal.Kind.COUNT, actors, null, count, List.of(), List.of(), -1, true);
        }
        return build(chunk, group, Nominal.Kind.OTHER, actors, null, count, List.of(), List.of(), -1, plural);
    }

    /** "half of the 40-man garrison", "a third of the 90-strong unit": a share of men whose number is glued to their body. */
    private boolean isBodyOfSoMany(SentenceMentions mentions, NounGroup group) {
        List<String> all = mentions.sentence().words();
        boolean glued = false;
        for (int token = group.first() + 1; token < group.head(); token++) {
            glued |= mentions.sentence().token(token).hyphenated()
                    && mentions.sentence().token(token - 1).isNumber();
        }
        return glued && words.isForceNoun(all.get(group.head()));
    }

    /** "the farmers Jane Roe and John Doe": another name is joined to the group. */
    private static boolean isNameNext(SentenceMentions mentions, Syntax syntax, int chunk) {
        return (syntax.isLink(chunk + 1, "and") || syntax.isLink(chunk + 1, Chunk.Kind.COMMA))
                && chunk + 2 < syntax.chunks().size()
                && syntax.chunk(chunk + 2) instanceof NounGroup next
                && mentions.sentence().token(next.first()).isCapitalised();
    }

    /** The word for one thing of a kind right before the name that ends a group, or null. */
    private static @Nullable ThingMention wordBeforeName(
            SentenceMentions mentions, NounGroup group, int head, Predicate<ThingMention> kind) {
        int first = head;
        while (first > group.first() && mentions.sentence().token(first).isCapitalised()) {
            ThingMention thing = mentions.things()[first - 1];
            if (thing != null && kind.test(thing)) {
                return thing;
            }
            first--;
        }
        return null;
    }

    /** "six soldiers dead": the word for people right before the word for what became of them, or null. */
    private static @Nullable ThingMention peopleBefore(
            SentenceMentions mentions, NounGroup group, ThingMention casualties) {
        int last = casualties.first() - 1;
        ThingMention before = last < group.first() ? null : mentions.things()[last];
        return before != null
                        && before.kind() == ThingMention.Kind.PEOPLE
                        && before.effects().isEmpty()
                ? before
                : null;
    }

    /** "tank losses": the word for what was lost right before the word for losses, or null. */
    private static @Nullable ThingMention materielBefore(
            SentenceMentions mentions, NounGroup group, ThingMention losses) {
        int last = losses.first() - 1;
        ThingMention before = last < group.first() || !losses.plural() ? null : mentions.things()[last];
        boolean lost = before != null
                && before.kind() == ThingMention.Kind.MATERIEL
                && losses.effects().equals(List.of(Effect.KILLED))
                && mentions.sentence().words().get(losses.first()).startsWith("loss");
        return lost ? before : null;
    }

    private static Nominal build(
            int chunk,
            NounGroup group,
            Nominal.Kind kind,
            List<ActorMention> actors,
            @Nullable Unit unit,
            @Nullable Count count,
            List<EventSense> events,
            List<Effect> effects,
            int eventFirst,
            boolean plural) {
        return new Nominal(chunk, group, kind, List.copyOf(actors), unit, count, events, effects, eventFirst, plural);
    }

    private static List<ActorMention> without(List<ActorMention> actors, int from) {
        List<ActorMention> before = new ArrayList<>();
        for (ActorMention actor : actors) {
            if (actor.first() < from) {
                before.add(actor);
            }
        }
        return before;
    }

    /** "the M. area south": a place with a compass word behind it. */
    private static boolean isBesidePlace(SentenceMentions mentions, NounGroup group, int head) {
        boolean compass = COMPASS.contains(mentions.sentence().words().get(head));
        for (int token = group.first(); compass && token < head; token++) {
            ThingMention thing = mentions.things()[token];
            if (mentions.placeAt(token) != null || thing != null && thing.kind() == ThingMention.Kind.PLACE) {
                return true;
            }
        }
        return false;
    }

    /** "northern Mali", "large swathes of Iraq": a part of the country, not its government. */
    private boolean isPartOfCountry(SentenceMentions mentions, Syntax syntax, int chunk, int name) {
        List<String> all = mentions.sentence().words();
        if (name > syntax.chunk(chunk).first() && isBearing(all.get(name - 1))) {
            return true;
        }
        return chunk > 1
                && syntax.isLink(chunk - 1, "of")
                && syntax.chunk(chunk - 2) instanceof NounGroup part
                && words.isLightNoun(all.get(part.head()));
    }

    private static boolean isBearing(String word) {
        return word.endsWith("ern") && COMPASS.contains(word.substring(0, word.length() - "ern".length()))
                || COMPASS.contains(word)
                || word.equals("central");
    }

    /** "the settlement of Krasnaya Gora": where people live, not what they agreed on. */
    private static boolean isOfPlace(SentenceMentions mentions, Syntax syntax, int chunk, EventMatch event) {
        return event.senses().stream().allMatch(sense -> sense.type() == ClaimType.AGREEMENT)
                && syntax.isLink(chunk + 1, "of")
                && chunk + 2 < syntax.chunks().size()
                && syntax.chunk(chunk + 2) instanceof NounGroup place
                && mentions.placeAt(place.head()) != null;
    }

    private record EventMatch(int first, List<EventSense> senses) {}

    private @Nullable EventMatch eventAt(SentenceMentions mentions, NounGroup group, int head) {
        List<String> folded = mentions.sentence().words();
        for (int first = Math.max(group.first(), head - 3); first <= head; first++) {
            PhraseTrie.Match<EventSense> match = mentions.mayBegin(first, Beginning.EVENT_NOUN)
                    ? words.events().nounAt(folded, first)
                    : null;
            if (match != null && (match.end() == head + 1 || match.end() > group.end() && head + 1 == group.end())) {
                return new EventMatch(first, match.values());
            }
        }
        return namedEvent(mentions, group, head);
    }

    /** "operation Barkhane", "Operation Iron Net": the name of an operation stands behind the word for it. */
    private @Nullable EventMatch namedEvent(SentenceMentions mentions, NounGroup group, int head) {
        for (int first = head - 1; first >= Math.max(group.first(), head - NAME_OF_EVENT); first--) {
            if (!mentions.sentence().token(first + 1).isCapitalised()) {
                return null;
            }
            PhraseTrie.Match<EventSense> match =
                    words.events().nounAt(mentions.sentence().words(), first);
            if (match != null && match.end() == first + 1) {
                List<EventSense> named = match.values().stream()
                        .filter(sense -> sense.has("named"))
                        .toList();
                return named.isEmpty() ? null : new EventMatch(first, named);
            }
        }
        return null;
    }

    private static @Nullable ThingMention thingEndingAt(SentenceMentions mentions, NounGroup group, int head) {
        ThingMention thing = mentions.things()[head];
        return thing != null && thing.first() >= group.first() ? thing : null;
    }

    private static @Nullable ActorMention nameEndingAt(List<ActorMention> actors, int head) {
        for (ActorMention actor : actors) {
            if (actor.end() == head + 1) {
                return actor;
            }
        }
        return null;
    }

    private static boolean looksPlural(String word) {
        return word.endsWith("s") && !word.endsWith("ss")
                || word.endsWith("men")
                || word.equals("people")
                || word.equals("children");
    }

    /** For messages and tests: the chunks of a sentence with their kinds. */
    public static String describe(Syntax syntax, @Nullable Nominal[] nominals, SentenceMentions mentions) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < nominals.length; index++) {
            Chunk chunk = syntax.chunk(index);
            Nominal nominal = nominals[index];
            String label = chunk instanceof NounGroup
                    ? nominal == null ? "N" : nominal.kind().name()
                    : chunk instanceof Chunk.Time ? "TIME" : chunk instanceof Chunk.Link link ? "-" : "VERB";
            text.append('[').append(label).append(' ');
            for (int token = chunk.first(); token < chunk.end(); token++) {
                text.append(mentions.sentence().token(token).text()).append(token + 1 < chunk.end() ? " " : "");
            }
            text.append("] ");
        }
        return text.toString();
    }
}
