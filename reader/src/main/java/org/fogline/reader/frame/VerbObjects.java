package org.fogline.reader.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fogline.knowledge.word.EventSense;
import org.fogline.knowledge.word.VerbForm;
import org.fogline.knowledge.word.Words;
import org.fogline.model.Count;
import org.fogline.model.Effect;
import org.fogline.model.Unit;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.NounGroup;
import org.fogline.reader.group.Syntax;
import org.fogline.reader.group.Tag;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.ActorMention;
import org.fogline.reader.mention.Nominal;
import org.fogline.reader.mention.ThingMention;
import org.jspecify.annotations.Nullable;

/** The objects of a verb, also those that stand elsewhere: listed behind what is added to one of them, shared with a verb joined to this one, behind a light noun, before an inverted verb. */
final class VerbObjects {

    /** How many words for a part may stand before the place or event of which it is one. */
    private static final int LIGHT_STEPS = 2;

    private static final Set<String> BAND = Set.of(
            "cell",
            "squad",
            "gang",
            "band",
            "group",
            "patrol",
            "platoon",
            "company",
            "garrison",
            "unit",
            "detachment",
            "column",
            "convoy",
            "party",
            "squadron",
            "battalion",
            "team",
            "contingent",
            "crew");

    private static final Set<String> SINGLE = Set.of("a", "an");

    private static final Set<String> ORDINALS = Set.of("second", "third", "fourth", "fifth", "sixth", "seventh");

    /** Prepositions before a figure that a participle follows: "with 30 wounded". */
    private static final Set<String> ALL = Set.of("all", "both");

    private static final Set<String> ONE_PERSON = Set.of("him", "her");

    static final Set<String> BEFORE_FIGURE = Set.of("with", "at", "to", "as", "among");

    private final Words words;

    VerbObjects(Words words) {
        this.words = words;
    }

    /** A past form that may be a participle; "drove" and "fell" may not. */
    static boolean isPastParticiple(VerbGroup group) {
        return group.verb().isPastOnly() && group.verb().mayBe(VerbForm.PARTICIPLE);
    }

    /**
     * The objects, and the counted people and things that go on behind what is added to one of them: "three rifles, 200
     * rounds of ammunition and two motorcycles", "six in A and four in B".
     */
    List<Nominal> withThoseListed(AnalysedSentence at, List<Integer> objects) {
        List<Nominal> found = new ArrayList<>(at.nominals(objects));
        Nominal one = found.isEmpty() ? null : found.get(found.size() - 1);
        if (one == null || !isCountable(one) && !one.is(Nominal.Kind.PEOPLE)) {
            return found;
        }
        Syntax syntax = at.syntax();
        int end = Roles.last(objects);
        boolean behindName = false;
        while (true) {
            int next = pastAdded(syntax, end + 1);
            int behindAside = pastParts(at, next);
            if (behindAside > next) {
                // "six vehicles, including two Bradleys, and a howitzer"
                Nominal listed = syntax.isLink(behindAside, "and") ? at.nominal(behindAside + 1) : null;
                if (listed == null || !isCountable(listed) || opensClause(syntax, behindAside + 1)) {
                    return found;
                }
                found.add(listed);
                end = behindAside + 1;
                continue;
            }
            int noun = next;
            while (syntax.isLink(noun, Chunk.Kind.COMMA) || syntax.isLink(noun, "and") || syntax.isLink(noun, "plus")) {
                noun++;
            }
            Nominal named = noun == next ? null : at.nominal(noun);
            // "nine drones near B and two missiles"
            Nominal listed = named == null || !found.get(0).is(Nominal.Kind.MATERIEL) ? named : asThing(at, named);
            if (listed != null
                    && found.size() == 1
                    && found.get(0).is(Nominal.Kind.PEOPLE)
                    && SenseChoice.isNamedPerson(at, listed)
                    && syntax.isLink(noun + 1, Chunk.Kind.COMMA)) {
                // "the police chief, N. N., and two of his guards"
                end = noun;
                behindName = true;
                continue;
            }
            if (next == end + 1 && !behindName && !isGoingOn(syntax, listed, noun)) {
                return found;
            }
            if (listed == null || !isCountable(listed) || opensClause(syntax, noun)) {
                return found;
            }
            found.add(listed);
            end = noun;
        }
    }

    /** "Two rebels in Kech, Balochistan were shot": a place behind the comma says where the place before it lies, and the subject stands before both. */
    static List<Nominal> beforePlaces(AnalysedSentence at, List<Integer> subjects) {
        List<Nominal> nouns = at.nominals(subjects);
        if (subjects.size() != 1) {
            return nouns;
        }
        Syntax syntax = at.syntax();
        int chunk = subjects.get(0);
        Nominal wider = at.nominal(chunk);
        if (wider == null || !isNamedPlace(at, wider) || !syntax.isLink(chunk - 1, Chunk.Kind.COMMA)) {
            return nouns;
        }
        Nominal place = at.nominal(chunk - 2);
        if (place == null || !isNamedPlace(at, place) || !syntax.isGoverned(chunk - 2)) {
            return nouns;
        }
        Nominal subject = at.nominal(chunk - 4);
        boolean counted = subject != null && !syntax.isGoverned(chunk - 4) && isCountable(subject);
        return counted ? at.nominals(syntax.coordinatedLeft(chunk - 4)) : nouns;
    }

    /**
     * "Four militants, two soldiers killed in a gunfight": headlines join those whom they count by a comma alone. Only
     * counts stand between the beginning and the verb, and the first is not the sum of the others.
     */
    static List<Nominal> withThoseBeforeComma(AnalysedSentence at, List<Nominal> subjects) {
        Nominal first = subjects.isEmpty() ? null : subjects.get(0);
        if (first == null || !first.isPeople() || !isCountable(first)) {
            return subjects;
        }
        Syntax syntax = at.syntax();
        List<Nominal> all = new ArrayList<>(subjects);
        long others = 0;
        for (Nominal subject : subjects) {
            others += lowOf(subject);
        }
        int chunk = first.chunk();
        while (chunk >= 2 && syntax.isLink(chunk - 1, Chunk.Kind.COMMA)) {
            Nominal before = at.nominal(chunk - 2);
            if (before == null || !isCountedPeople(before) || lowOf(before) == others) {
                return subjects;
            }
            others += lowOf(before);
            all.add(0, before);
            chunk -= 2;
        }
        boolean opens = chunk == 0 || syntax.isLink(chunk - 1, Chunk.Kind.COLON);
        return opens ? all : subjects;
    }

    private static boolean isCountedPeople(Nominal nominal) {
        return nominal.isPeople() && nominal.count() != null && !nominal.is(Nominal.Kind.COUNT);
    }

    private static long lowOf(Nominal nominal) {
        return nominal.count() == null ? 1 : nominal.count().low();
    }

    private static boolean isNamedPlace(AnalysedSentence at, Nominal nominal) {
        return at.mentions().placeAt(nominal.group().head()) != null;
    }

    /** "Bomb kills 3 soldiers, 2 civilians", "Three rebels, two soldiers, a boy die": headlines leave "and" out of lists. */
    static List<Nominal> withThoseOfTitle(AnalysedSentence at, List<Nominal> objects) {
        if (objects.size() != 1 || !at.sentence().isHeadline()) {
            return objects;
        }
        Nominal one = objects.get(0);
        Syntax syntax = at.syntax();
        if (!one.isPeople()) {
            return objects;
        }
        List<Nominal> found = new ArrayList<>(objects);
        int chunk = one.chunk();
        Nominal before = peopleOfTitle(at, chunk - 2);
        while (syntax.isLink(chunk - 1, Chunk.Kind.COMMA) && before != null) {
            found.add(0, before);
            chunk -= 2;
            before = peopleOfTitle(at, chunk - 2);
        }
        if (chunk > 0 && chunk < one.chunk()) {
            return objects;
        }
        chunk = one.chunk();
        Nominal behind = peopleOfTitle(at, chunk + 2);
        while (syntax.isLink(chunk + 1, Chunk.Kind.COMMA) && behind != null && !opensClause(syntax, chunk + 2)) {
            found.add(behind);
            chunk += 2;
            behind = peopleOfTitle(at, chunk + 2);
        }
        return found;
    }

    private static @Nullable Nominal peopleOfTitle(AnalysedSentence at, int chunk) {
        Nominal nominal = at.nominal(chunk);
        return nominal != null
                        && nominal.is(Nominal.Kind.PEOPLE)
                        && nominal.effects().isEmpty()
                        && (nominal.count() != null || nominal.plural())
                ? nominal
                : null;
    }

    /** "12 heavy and light weapons": a number with an adjective, whose noun stands behind "and". */
    static List<Nominal> throughAdjectives(List<Nominal> objects) {
        if (objects.size() < 2) {
            return objects;
        }
        Nominal first = objects.get(0);
        Nominal noun = objects.get(1);
        boolean one = first.count() != null
                && first.is(Nominal.Kind.COUNT)
                && first.group().end() - first.group().first() > 1
                && first.group().head() > first.group().first()
                && noun.is(Nominal.Kind.MATERIEL)
                && noun.count() == null
                && noun.group().determined() == NounGroup.Determined.BARE
                && noun.chunk() == first.chunk() + 2;
        if (!one) {
            return objects;
        }
        List<Nominal> counted = new ArrayList<>(objects.subList(1, objects.size()));
        counted.set(0, standingFor(noun, noun, Nominal.Kind.MATERIEL, first.count()));
        return counted;
    }

    /** "took six men, including a priest, with them": the chunk behind an aside that tells parts; without one the same. */
    int pastParts(AnalysedSentence at, int comma) {
        Syntax syntax = at.syntax();
        boolean opens = syntax.isLink(comma, Chunk.Kind.COMMA)
                && comma + 2 < syntax.chunks().size()
                && words.leadsToParts(at.word(syntax.chunk(comma + 1).first()))
                && at.nominal(comma + 2) != null;
        if (!opens) {
            return comma;
        }
        int end = pastPhrases(syntax, comma + 3);
        while (syntax.isLink(end, "and") && at.nominal(end + 1) != null) {
            end = pastPhrases(syntax, end + 2);
        }
        return syntax.isLink(end, Chunk.Kind.COMMA) ? end + 1 : comma;
    }

    /** "lost up to 35 men, 1 vehicle": a counted thing behind a comma, where a list ends without "and". */
    static boolean isGoingOn(Syntax syntax, @Nullable Nominal listed, int noun) {
        return listed != null
                && listed.count() != null
                && listed.is(Nominal.Kind.MATERIEL)
                && (noun + 1 >= syntax.chunks().size()
                        || syntax.chunk(noun + 1) instanceof Chunk.Link link
                                && link.kind() != Chunk.Kind.PREPOSITION
                                && link.kind() != Chunk.Kind.OPEN);
    }

    static boolean isCountable(Nominal nominal) {
        boolean counted = nominal.count() != null || nominal.group().determined() == NounGroup.Determined.INDEFINITE;
        return counted
                && (nominal.isPeople()
                        || nominal.is(Nominal.Kind.MATERIEL)
                        || nominal.is(Nominal.Kind.PLACE) && nominal.count() != null);
    }

    /** Past the prepositions with their nouns and the times that follow a noun group. */
    private static int pastAdded(Syntax syntax, int start) {
        int next = pastPhrases(syntax, start);
        // "530 men killed and wounded"
        while (next < syntax.chunks().size() && isBareParticiple(syntax, next)) {
            next++;
            boolean joined =
                    (syntax.isLink(next, "and") || syntax.isLink(next, "or")) && isBareParticiple(syntax, next + 1);
            next = joined ? next + 1 : next;
        }
        return next;
    }

    /** Past "of" with its noun: "two of his guards". */
    static int pastOf(Syntax syntax, int start) {
        int next = start;
        while (syntax.isLink(next, "of")
                && next + 1 < syntax.chunks().size()
                && syntax.chunk(next + 1) instanceof NounGroup) {
            next += 2;
        }
        return next;
    }

    /** The objects, and what is counted behind "along with" or "together with": "found 14 bodies together with 22 rifles". */
    List<Nominal> withThoseAlong(AnalysedSentence at, List<Nominal> objects, List<Syntax.Complement> complements) {
        List<Nominal> found = new ArrayList<>(objects);
        for (Syntax.Complement complement : complements) {
            int link = complement.noun() - 2;
            boolean along = complement.preposition().equals("with")
                    && (at.syntax().isLink(link, "along") || at.syntax().isLink(link, "together"));
            for (Nominal noun : along ? withThoseListed(at, complement.chain()) : List.<Nominal>of()) {
                // "together with his driver"
                boolean owned = noun.is(Nominal.Kind.PEOPLE)
                        && !noun.plural()
                        && at.tagged().tag(noun.group().first()) == Tag.POSSESSIVE_PRONOUN;
                if ((owned || isCountable(noun)) && !found.contains(noun)) {
                    found.add(noun);
                }
            }
        }
        return found;
    }

    /** "a villager was shot, as were a woman and a child", "two soldiers died, as did their driver": those of whom the same is told. */
    static List<Nominal> withThoseAsWell(AnalysedSentence at, int verb, List<Nominal> objects) {
        Syntax syntax = at.syntax();
        for (int index = verb + 1; index + 2 < syntax.chunks().size(); index++) {
            if (syntax.chunk(index) instanceof VerbGroup) {
                return objects;
            }
            if (syntax.isLink(index, "as")
                    && syntax.chunk(index + 1) instanceof VerbGroup same
                    && (same.base().equals("be") || same.base().equals("do"))
                    && !same.negated()
                    && at.nominal(index + 2) != null) {
                List<Nominal> all = new ArrayList<>(objects);
                all.addAll(at.nominals(syntax.coordinatedRight(index + 2)));
                return all;
            }
        }
        return objects;
    }

    static int pastPhrases(Syntax syntax, int start) {
        int next = start;
        for (int phrases = 0; phrases < 3; phrases++) {
            if (syntax.isLink(next, Chunk.Kind.PREPOSITION)
                    && next + 1 < syntax.chunks().size()
                    && syntax.chunk(next + 1) instanceof NounGroup) {
                next += 2;
            } else if (next < syntax.chunks().size() && syntax.chunk(next) instanceof Chunk.Time) {
                next++;
            }
        }
        return next;
    }

    private static boolean isBareParticiple(Syntax syntax, int index) {
        return index < syntax.chunks().size()
                && syntax.chunk(index) instanceof VerbGroup verb
                && verb.alone()
                && isPastParticiple(verb)
                && syntax.objects(index).isEmpty();
    }

    /** Whether a verb follows a noun group and what is added to it, so that it is the subject of a clause. */
    static boolean opensClause(Syntax syntax, int noun) {
        int next = pastPhrases(syntax, noun + 1);
        return next < syntax.chunks().size()
                && syntax.chunk(next) instanceof VerbGroup verb
                && verb.form() != VerbGroup.Form.ING;
    }

    static boolean isHarmOfPeople(EventSense sense) {
        return sense.object().equals("people")
                && (sense.effects().contains(Effect.KILLED) || sense.effects().contains(Effect.WOUNDED));
    }

    /**
     * "Nine militants stormed the base; all were killed", "captured four men and slaughtered them", "spotted four gunmen
     * and struck them": the people counted before in the sentence, whose harm has not been told.
     */
    Nominal thoseBefore(AnalysedSentence at, Nominal object) {
        NounGroup group = object.group();
        String word = at.word(group.first());
        boolean all = word.equals("all");
        if (group.end() - group.first() != 1 || object.count() != null || !all && !word.equals("them")) {
            return object;
        }
        for (int chunk = object.chunk() - 1; chunk >= 0; chunk--) {
            Nominal before = at.nominal(chunk);
            if (before == null || !before.is(Nominal.Kind.PEOPLE)) {
                continue;
            }
            int verb = at.syntax().verbBefore(chunk);
            boolean taken = verb >= 0 && at.syntax().objects(verb).contains(chunk) && !isHarmedBy(at, verb);
            boolean came = all && at.syntax().verbBefore(chunk) < 0;
            return before.count() != null && before.effects().isEmpty() && (came || taken)
                    ? standingFor(object, before, Nominal.Kind.PEOPLE, before.count())
                    : object;
        }
        return object;
    }

    /** Whether a verb tells that those who are its object were killed or hurt. */
    private boolean isHarmedBy(AnalysedSentence at, int verb) {
        return words.events().verb(((VerbGroup) at.syntax().chunk(verb)).base()).stream()
                .anyMatch(VerbObjects::isHarmOfPeople);
    }

    /** "stopped two lorries and burned them": the things counted before, on which the verb before was done too. */
    static Nominal thingsBefore(AnalysedSentence at, Nominal object) {
        NounGroup group = object.group();
        boolean one = at.word(group.first()).equals("it");
        if (group.end() - group.first() != 1 || !one && !at.word(group.first()).equals("them")) {
            return object;
        }
        for (int chunk = object.chunk() - 1; chunk >= 0; chunk--) {
            Nominal before = at.nominal(chunk);
            if (before == null
                    || one == before.plural()
                    || before.is(Nominal.Kind.OTHER)
                    || before.is(Nominal.Kind.PLACE)
                    || before.is(Nominal.Kind.PEOPLE) && at.syntax().isGoverned(chunk)) {
                continue;
            }
            int verb = at.syntax().verbBefore(chunk);
            boolean acted = verb >= 0 && at.syntax().objects(verb).contains(chunk);
            boolean single = one && before.group().determined() == NounGroup.Determined.INDEFINITE;
            boolean things = before.is(Nominal.Kind.MATERIEL) && (before.count() != null || single) && acted;
            Count count = single ? Count.exactly(1) : before.count();
            return things ? standingFor(object, before, Nominal.Kind.MATERIEL, count) : object;
        }
        return object;
    }

    /**
     * "fired 12 drones; eight were shot down", "97 drones came. Air defences downed 66 of them": a number alone counts what
     * flew in the sentence or in the one before.
     *
     * @param weapons whether that may also be missiles and shells
     */
    static Nominal flownBefore(AnalysedSentence at, Nominal object, boolean weapons) {
        Nominal whole = SenseChoice.behindOf(at, object);
        boolean all = ALL.contains(at.word(object.group().head()));
        boolean alone = (all || object.is(Nominal.Kind.COUNT) && object.count() != null)
                && (whole == null || whole.is(Nominal.Kind.PRONOUN));
        if (!alone) {
            return object;
        }
        Nominal flown = flown(at, object.chunk());
        AnalysedSentence before = at.before();
        if (flown == null && before != null) {
            flown = flown(before, before.syntax().chunks().size());
        }
        return flown == null || !weapons && !SenseChoice.isAircraft(flown.unit())
                ? object
                : standingFor(object, flown, Nominal.Kind.MATERIEL, all ? flown.count() : object.count());
    }

    /** Whether a noun group stands for what flew before. */
    static boolean isFlownBefore(AnalysedSentence at, Nominal object) {
        String head = at.word(object.group().head());
        return ALL.contains(head) || at.tagged().tag(object.group().head()) == Tag.NUMBER;
    }

    /** The aircraft, drones or missiles named last before a chunk; null if there are none. */
    private static @Nullable Nominal flown(AnalysedSentence at, int end) {
        for (int chunk = end - 1; chunk >= 0; chunk--) {
            Nominal nominal = at.nominal(chunk);
            Nominal thing = nominal == null || nominal.count() == null ? null : asThing(at, nominal);
            if (thing != null && thing.is(Nominal.Kind.MATERIEL)) {
                return SenseChoice.flies(thing.unit()) ? thing : null;
            }
        }
        return null;
    }

    /** A pronoun with what is counted in the noun group for which it stands. */
    private static Nominal standingFor(Nominal pronoun, Nominal before, Nominal.Kind kind, @Nullable Count count) {
        return new Nominal(
                pronoun.chunk(),
                pronoun.group(),
                kind,
                before.actors(),
                before.unit(),
                count,
                List.of(),
                List.of(),
                -1,
                true);
    }

    /**
     * "killed nine nuclear scientists", "wounding a Swedish signaller", "killing its rider": a counted noun, or a single
     * one, that no table knows is of people, where a verb kills or wounds it.
     */
    Nominal asUnknownPeople(AnalysedSentence at, Nominal object) {
        int head = object.group().head();
        boolean owned = at.tagged().tag(object.group().first()) == Tag.POSSESSIVE_PRONOUN
                || at.word(object.group().first()).equals("its");
        // "his deputy, N. N.,": the name tells who
        Nominal name = owned && at.syntax().isLink(object.chunk() + 1, Chunk.Kind.COMMA)
                ? at.nominal(object.chunk() + 2)
                : null;
        owned &= name == null || !SenseChoice.isNamedPerson(at, name);
        boolean single = object.count() == null
                && head > object.group().first()
                && (SINGLE.contains(at.word(object.group().first()))
                        || owned && !at.word(head).endsWith("s"))
                && !at.sentence().token(head).isCapitalised()
                && !words.isForceNoun(at.word(head));
        boolean unknown = object.is(Nominal.Kind.OTHER)
                && !words.isForceNoun(at.word(head))
                && (single || object.count() != null && at.word(head).endsWith("s"))
                && at.mentions().things()[head] == null;
        return unknown
                ? new Nominal(
                        object.chunk(),
                        object.group(),
                        Nominal.Kind.PEOPLE,
                        object.actors(),
                        at.sentence().token(head).isCapitalised() || single && words.isRankWord(at.word(head))
                                ? null
                                : Unit.CIVILIAN,
                        single ? Count.exactly(1) : object.count(),
                        List.of(),
                        List.of(),
                        -1,
                        true)
                : object;
    }

    /** Whether a sense is of those who die or are hurt without being an object. */
    static boolean isDeath(EventSense sense) {
        return sense.object().equals("none")
                && sense.subject().equals("victim")
                && (sense.effects().contains(Effect.KILLED) || sense.effects().contains(Effect.WOUNDED));
    }

    /** "Two rebels were killed and a third gave himself up": one more of those who were counted before in the sentence. */
    static Nominal asOneMore(AnalysedSentence at, Nominal nominal) {
        NounGroup group = nominal.group();
        boolean two = group.end() - group.first() == 2;
        boolean ordinal = nominal.is(Nominal.Kind.OTHER)
                && two
                && SINGLE.contains(at.word(group.first()))
                && ORDINALS.contains(at.word(group.head()));
        // "one was sunk, the other was taken"
        ordinal |= two
                && nominal.count() == null
                && at.word(group.first()).equals("the")
                && at.word(group.first() + 1).equals("other");
        for (int chunk = nominal.chunk() - 1; ordinal && chunk >= 0; chunk--) {
            Nominal before = at.nominal(chunk);
            Count count = before == null ? null : before.count();
            boolean counted = before != null
                    && (count != null && count.low() > 0
                            || before.group().determined() == NounGroup.Determined.INDEFINITE && !before.plural());
            if (before != null && counted && (before.is(Nominal.Kind.PEOPLE) || before.is(Nominal.Kind.MATERIEL))) {
                return standingFor(nominal, before, before.kind(), Count.exactly(1));
            }
        }
        return nominal;
    }

    /** "killed 40 and wounded 70 soldiers": a bare number is of those whom the next verb of the pair names. */
    static Nominal asNamedByNext(AnalysedSentence at, Nominal object) {
        Syntax syntax = at.syntax();
        int verb = object.chunk() + 2;
        boolean pair = object.is(Nominal.Kind.COUNT)
                && syntax.isLink(object.chunk() + 1, "and")
                && verb + 1 < syntax.chunks().size()
                && syntax.chunk(verb) instanceof VerbGroup next
                && next.alone()
                && !next.passive();
        Nominal named = pair ? at.nominal(verb + 1) : null;
        return named == null || !named.is(Nominal.Kind.PEOPLE) || named.count() == null
                ? object
                : asPeople(object, named.actors(), named.unit(), object.count());
    }

    /** The words of a noun group read as so many people. */
    private static Nominal asPeople(
            Nominal object, List<ActorMention> actors, @Nullable Unit unit, @Nullable Count count) {
        return new Nominal(
                object.chunk(),
                object.group(),
                Nominal.Kind.PEOPLE,
                actors,
                unit,
                count,
                List.of(),
                List.of(),
                -1,
                true);
    }

    /** "dragged nine men from a bus and shot them": those whom the verb before the "and" was told of. */
    static Nominal asTakenBefore(AnalysedSentence at, int verb, Nominal object) {
        Syntax syntax = at.syntax();
        boolean joined = object.is(Nominal.Kind.PRONOUN) && syntax.isLink(verb - 1, "and");
        boolean them = joined && at.word(object.group().first()).equals("them");
        boolean one = joined && ONE_PERSON.contains(at.word(object.group().first()));
        int before = them || one ? syntax.verbBefore(verb) : -1;
        List<Integer> taken = before < 0 ? List.of() : syntax.objects(before);
        Nominal first = taken.size() == 1 ? at.nominal(taken.get(0)) : null;
        boolean counted = first != null
                && (them
                        ? first.count() != null
                        : first.group().determined() == NounGroup.Determined.INDEFINITE && !first.plural());
        return first != null && counted && first.is(Nominal.Kind.PEOPLE) ? first : object;
    }

    /** "arrested a cell of four": armed men together, whose number stands behind "of". */
    static Nominal asBand(AnalysedSentence at, Nominal object) {
        Nominal behind = ofBand(at, object);
        Nominal number = behind == null ? explainedBand(at, object) : behind;
        boolean men = number != null
                && (number.is(Nominal.Kind.COUNT)
                        || number.is(Nominal.Kind.PEOPLE)
                                && number.effects().isEmpty()
                                && (number.unit() == Unit.PERSON || number.unit() == Unit.COMBATANT));
        return !men || number == null ? object : asPeople(object, object.actors(), Unit.COMBATANT, number.count());
    }

    /** "wiped out a column of 17 lorries": the things of which a body on the move is made. */
    static Nominal asColumn(AnalysedSentence at, Nominal object) {
        Nominal number = ofBand(at, object);
        return number != null && number.is(Nominal.Kind.MATERIEL) ? number : object;
    }

    /** "the last group of rebels, 531 men, surrendered": how many men such a word means, told between commas before the verb. */
    private static @Nullable Nominal explainedBand(AnalysedSentence at, Nominal band) {
        if (!band.is(Nominal.Kind.OTHER)
                || band.count() != null
                || band.plural()
                || !BAND.contains(at.word(band.group().head()))) {
            return null;
        }
        Syntax syntax = at.syntax();
        int comma = pastOf(syntax, band.chunk() + 1);
        Nominal number = syntax.isLink(comma, Chunk.Kind.COMMA) ? at.nominal(comma + 1) : null;
        boolean explains = number != null
                && number.count() != null
                && syntax.isLink(comma + 2, Chunk.Kind.COMMA)
                && comma + 3 < syntax.chunks().size()
                && syntax.chunk(comma + 3) instanceof VerbGroup;
        return explains ? number : null;
    }

    /** What is counted behind the "of" of a word for men or things that go together; null for all else. */
    private static @Nullable Nominal ofBand(AnalysedSentence at, Nominal object) {
        boolean band = object.is(Nominal.Kind.OTHER)
                && object.count() == null
                && object.group().determined() == NounGroup.Determined.INDEFINITE
                && BAND.contains(at.word(object.group().head()));
        Nominal number = band ? SenseChoice.behindOf(at, object) : null;
        return number == null || number.count() == null ? null : number;
    }

    /** "shot down a warplane", "defused 26 mines": a weapon that names an attack too, as the thing that it is. */
    static Nominal asThing(AnalysedSentence at, Nominal object) {
        ThingMention thing = at.mentions().things()[object.group().head()];
        if (!object.is(Nominal.Kind.EVENT) || thing == null || thing.kind() != ThingMention.Kind.MATERIEL) {
            return object;
        }
        return new Nominal(
                object.chunk(),
                object.group(),
                Nominal.Kind.MATERIEL,
                object.actors(),
                thing.unit(),
                object.count(),
                List.of(),
                List.of(),
                -1,
                thing.plural());
    }

    /** "surrounded and attacked a position": the verb that is joined to this one and has its object, or -1. */
    static int sharesObject(AnalysedSentence at, int index) {
        int second = JointHarms.lastOfJoint(at.syntax(), index);
        return second == index + 2 && !at.syntax().objects(second).isEmpty() ? second : -1;
    }

    /** "Recovered at the site were two rifles": the subject stands behind "were". */
    static List<Nominal> inverted(AnalysedSentence at, int index, List<Nominal> subjects) {
        Syntax syntax = at.syntax();
        if (index > 0 || !subjects.isEmpty()) {
            return subjects;
        }
        for (int chunk = index + 1; chunk + 1 < Math.min(syntax.chunks().size(), index + 8); chunk++) {
            if (syntax.chunk(chunk) instanceof VerbGroup verb) {
                return verb.base().equals("be") && at.nominal(chunk + 1) != null
                        ? at.nominals(syntax.coordinatedRight(chunk + 1))
                        : subjects;
            }
        }
        return subjects;
    }

    /** "destroyed 14 trucks and seized eight others": a bare number behind counted things counts more of them. */
    static Nominal countedThing(AnalysedSentence at, Nominal object) {
        if (!object.is(Nominal.Kind.COUNT) || object.count() == null || SenseChoice.behindOf(at, object) != null) {
            return object;
        }
        for (int chunk = object.chunk() - 1; chunk >= 0; chunk--) {
            Nominal before = at.nominal(chunk);
            if (before != null && before.is(Nominal.Kind.COUNT)) {
                // "one was destroyed and one damaged": the number before counts some of the same
                continue;
            }
            if (before != null && before.isPeople() && !before.is(Nominal.Kind.PRONOUN)) {
                return object;
            }
            if (before != null
                    && before.is(Nominal.Kind.MATERIEL)
                    && (before.count() != null || before.group().determined() == NounGroup.Determined.INDEFINITE)) {
                return new Nominal(
                        object.chunk(),
                        object.group(),
                        Nominal.Kind.MATERIEL,
                        object.actors(),
                        before.unit(),
                        object.count(),
                        List.of(),
                        List.of(),
                        -1,
                        true);
            }
        }
        return object;
    }

    /** "a row of landmines", "a series of attacks", "most of the city", "the heart of B": what is meant stands behind "of". */
    Nominal throughLight(AnalysedSentence at, Nominal nominal) {
        Nominal reached = behindLight(at, nominal);
        // "90% of the eastern parts of the city"
        for (int steps = 0; reached != nominal && steps < LIGHT_STEPS; steps++) {
            Nominal next = behindLight(at, reached);
            if (next == reached) {
                break;
            }
            reached = next;
        }
        return reached.is(Nominal.Kind.EVENT) || reached.is(Nominal.Kind.PLACE) ? reached : nominal;
    }

    private Nominal behindLight(AnalysedSentence at, Nominal nominal) {
        boolean endsInOf = nominal.is(Nominal.Kind.COUNT)
                && at.word(nominal.group().end() - 1).equals("of");
        Nominal inner = endsInOf
                ? at.nominal(nominal.chunk() + 1)
                : at.syntax().isLink(nominal.chunk() + 1, "of") ? at.nominal(nominal.chunk() + 2) : null;
        boolean light = endsInOf || words.isLightNoun(at.word(nominal.group().head()));
        return light && inner != null ? inner : nominal;
    }

    /** "captured the school, then the mosque": each place after "then" is taken on its own. */
    List<Nominal> objectsAfterThen(AnalysedSentence at, int verb) {
        Syntax syntax = at.syntax();
        List<Integer> objects = syntax.objects(verb);
        if (objects.isEmpty()) {
            return List.of();
        }
        int index = Roles.last(objects) + 1;
        while (syntax.isLink(index, Chunk.Kind.COMMA) || syntax.isLink(index, Chunk.Kind.CONJUNCTION)) {
            index++;
        }
        if (!syntax.isLink(index, "then") || index + 1 >= syntax.chunks().size()) {
            return List.of();
        }
        Nominal next = at.nominal(syntax.pastQuotes(index + 1));
        return next == null ? List.of() : List.of(next);
    }
}
