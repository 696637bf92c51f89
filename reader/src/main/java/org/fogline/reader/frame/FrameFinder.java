package org.fogline.reader.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fogline.knowledge.word.EventSense;
import org.fogline.knowledge.word.Speech;
import org.fogline.knowledge.word.VerbForm;
import org.fogline.knowledge.word.Words;
import org.fogline.model.ClaimType;
import org.fogline.model.Combine;
import org.fogline.model.Count;
import org.fogline.model.Effect;
import org.fogline.model.Stance;
import org.fogline.model.Unit;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.NounGroup;
import org.fogline.reader.group.Syntax;
import org.fogline.reader.group.Tag;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.Nominal;
import org.fogline.reader.mention.ThingMention;
import org.fogline.reader.segment.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds the event words of a sentence and fills their arguments: first each for itself, then those that are one. */
public final class FrameFinder {

    private static final Set<String> HYPOTHETICAL = Set.of("could", "may", "might", "should", "must", "can", "cannot");

    private static final Set<String> NO = Set.of("no", "neither", "zero");

    private static final Set<String> PERHAPS = Set.of("may", "might", "must");

    private static final Set<Chunk.Kind> ENDS_OBJECT = Set.of(
            Chunk.Kind.SUBORDINATOR,
            Chunk.Kind.RELATIVE,
            Chunk.Kind.CONJUNCTION,
            Chunk.Kind.COMMA,
            Chunk.Kind.SEMICOLON,
            Chunk.Kind.COLON);

    /** Prepositions before a figure that a participle follows: "with 30 wounded". */
    private static final Set<String> BEFORE_FIGURE = Set.of("with", "at", "to", "as");

    /** What follows these is what a report is about. */
    private static final Set<String> ABOUT = Set.of("of", "about", "on", "concerning", "regarding", "over");

    private static final Set<String> STANDS = Set.of("be", "remain", "stay", "lie");

    private static final Set<String> AIMED = Set.of("at", "on", "against", "toward", "towards", "into");

    private static final Set<String> INSTRUMENTAL = Set.of("with", "by", "using", "from");

    /** How far behind its verb, and in how many words, the rest of a verb phrase is looked for. */
    private static final int PARTICLE_STEPS = 5;

    private static final int PARTICLE_WORDS = 4;

    private final Words words;
    private final LossFinder losses;
    private final FigureFinder figures;

    public FrameFinder(Words words) {
        this.words = words;
        this.losses = new LossFinder(words);
        this.figures = new FigureFinder(words, losses);
    }

    /** The frames of a sentence in the order of their event words; those that tell of one event are joined. */
    public List<Frame> find(AnalysedSentence at) {
        List<Frame> frames = new ArrayList<>();
        Syntax syntax = at.syntax();
        for (int index = 0; index < syntax.chunks().size(); index++) {
            Chunk chunk = syntax.chunk(index);
            if (chunk instanceof VerbGroup group) {
                frames.addAll(verbFrames(at, index, group));
            } else if (chunk instanceof NounGroup) {
                Nominal nominal = at.nominal(index);
                if (nominal != null) {
                    Frame frame = nominalFrame(at, nominal);
                    if (frame != null) {
                        frames.add(frame);
                    }
                }
            }
        }
        losses.addCasualtyNouns(at, frames);
        figures.find(at, frames);
        losses.addHarmedPeople(at, frames);
        return FrameJoiner.join(words, at, frames);
    }

    // ---- verbs ----

    private List<Frame> verbFrames(AnalysedSentence at, int index, VerbGroup group) {
        Frame hold = holdFrame(at, index, group);
        if (hold != null) {
            return List.of(hold);
        }
        Phrasal phrasal = phrasal(at, index, group);
        List<EventSense> senses = words.events().verb(phrasal == null ? base(at, index, group) : phrasal.base());
        if (senses.isEmpty() || isHypothetical(at, group) || isConditional(at, index)) {
            return List.of();
        }
        Syntax syntax = at.syntax();
        if (isAmendment(at, index, group)) {
            return List.of();
        }
        List<Nominal> subjects = at.nominals(syntax.subjects(index));
        if (syntax.isLink(index - 1, Chunk.Kind.RELATIVE)) {
            subjects = subjects.stream()
                    .map(subject -> losses.wholeOf(at, subject))
                    .distinct()
                    .toList();
        }
        List<Nominal> objects = withThoseListed(at, syntax.objects(index)).stream()
                .map(object -> throughLight(at, object))
                .toList();
        List<Syntax.Complement> complements =
                phrasal == null ? complementsOf(syntax, index) : syntax.complements(phrasal.particle());
        if (objects.isEmpty() && !group.passive()) {
            int second = sharesObject(at, index, group);
            if (second >= 0) {
                objects = at.nominals(syntax.objects(second));
                complements = complementsOf(syntax, second);
            }
        }
        if (isSecondOfJointHarm(at, index) || isSecondCasualty(at, index, group)) {
            return List.of();
        }
        EventSense joint = jointHarm(at, index, senses);
        int joined = joint == null ? index : lastOfJoint(syntax, index);
        if (joint != null && !syntax.objects(joined).isEmpty()) {
            objects = at.nominals(syntax.objects(joined));
            complements = complementsOf(syntax, joined);
        }
        boolean counted = !subjects.isEmpty()
                && subjects.get(0).count() != null
                && (subjects.get(0).isPeople() || subjects.get(0).is(Nominal.Kind.COUNT));
        boolean harmSense = senses.stream()
                .anyMatch(sense -> sense.isHarm()
                        || sense.object().equals("aircraft")
                        || counted && !sense.effects().isEmpty());
        boolean takesObject = senses.stream()
                .noneMatch(
                        sense -> sense.object().equals("none") || sense.object().endsWith("-subject"));
        boolean dropped = objects.isEmpty()
                && group.first() == group.main()
                && senses.stream().anyMatch(sense -> sense.object().equals("munition"))
                && subjects.stream().anyMatch(subject -> isMunition(at, subject));
        boolean passive = group.passive()
                || dropped
                || group.form() == VerbGroup.Form.PARTICIPLE && objects.isEmpty()
                || objects.isEmpty()
                        && takesObject
                        && group.first() == group.main()
                        && (harmSense && (isPastParticiple(group) || isCountHurt(group, counted))
                                || group.verb().mayBe(VerbForm.PARTICIPLE)
                                        && !complementNouns(at, complements, Set.of("by"))
                                                .isEmpty());
        List<Nominal> agents = complementNouns(at, complements, Set.of("by"));
        if (passive) {
            Nominal with = at.nominal(index - 1);
            boolean figure = with != null && group.first() == group.main() && with.count() != null;
            boolean joinedBy = figure
                    && with != null
                    && (BEFORE_FIGURE.contains(syntax.preposition(index - 1))
                            || with.is(Nominal.Kind.COUNT)
                                    && subjects.size() > 1
                                    && subjects.stream().allMatch(Nominal::isPeople));
            // "lost 12 men, with 30 wounded", "losses stand at 333 killed", "among them 63 children, and 640 injured"
            objects = joinedBy ? List.of(with) : inverted(at, index, subjects);
            subjects = agents;
            if (objects.isEmpty() && group.form() != VerbGroup.Form.FINITE) {
                Nominal before = at.nominal(index - 1);
                objects = before == null ? List.of() : List.of(before);
            }
        }
        if (objects.isEmpty()
                && senses.stream().anyMatch(sense -> sense.effects().isEmpty())) {
            objects = complementNouns(at, complements, Set.of("on", "at", "against"));
        }
        if (passive) {
            objects = listedBefore(at, index, objects);
        }
        boolean things = senses.stream().anyMatch(sense -> sense.object().equals("materiel"));
        if (senses.stream().anyMatch(sense -> sense.effects().equals(List.of(Effect.KILLED)))) {
            objects = objects.stream().map(object -> thoseBefore(at, object)).toList();
        }
        if (senses.stream().allMatch(FrameFinder::isHarmOfPeople)) {
            objects =
                    objects.stream().map(object -> asUnknownPeople(at, object)).toList();
        }
        if (things) {
            objects = objects.stream().map(object -> countedThing(at, object)).toList();
        }
        boolean takesThings =
                things || senses.stream().anyMatch(sense -> sense.object().equals("aircraft"));
        boolean takesEvents = senses.stream()
                .anyMatch(sense ->
                        sense.object().equals("munition") || sense.object().equals("device"));
        if (takesThings && !takesEvents) {
            objects = objects.stream().map(object -> asThing(at, object)).toList();
        }
        Governed governed = governed(at, index, group);
        boolean accident = isOtherCause(at, subjects)
                || isOtherCause(at, complementNouns(at, complements, Set.of("in", "of", "from", "by", "during")));
        if (governed == Governed.NOT || accident) {
            return List.of();
        }
        if (governed == Governed.HAPPENED && isTermOfAgreement(at, index)) {
            governed = Governed.PLANNED;
        }
        List<Frame> frames = new ArrayList<>();
        List<EventSense> downed = joint == null ? downed(at, index, senses, subjects, objects, agents) : List.of();
        List<EventSense> told = joint != null ? List.of(joint) : bestSenses(at, senses, subjects, objects);
        for (EventSense sense : downed.isEmpty() ? told : downed) {
            boolean future = group.modal().equals("will")
                    || group.modal().equals("would")
                    || group.modal().equals("shall");
            if (isOutcomeOrAttempt(sense, group, governed) || future && sense.isHarm()) {
                continue;
            }
            Frame frame = new Frame(at, sense, index, group.first(), group.end());
            fill(frame, subjects, objects, agents, complements, passive);
            frame.told = true;
            frame.planned = governed == Governed.PLANNED
                    || group.modal().equals("will")
                    || group.modal().equals("would")
                    || group.modal().equals("shall");
            frame.attempted = governed == Governed.ATTEMPTED;
            frame.negated = group.negated();
            frame.ended = sense.has("ended");
            for (Syntax.Complement complement : complements) {
                frame.cover(
                        syntax.chunk(complement.noun()).first(),
                        syntax.chunk(last(complement.chain())).end());
            }
            frames.add(frame);
            if (sense.type() == ClaimType.CAPTURE && !passive) {
                for (Nominal next : objectsAfterThen(at, index)) {
                    if (fits(at, sense, subjects, next)) {
                        Frame second = new Frame(
                                at,
                                sense,
                                next.chunk(),
                                next.group().first(),
                                next.group().end());
                        assign(second, sense.subject(), subjects);
                        second.placeObjects.add(next);
                        second.told = true;
                        second.planned = frame.planned;
                        frames.add(second);
                    }
                }
            }
        }
        return frames;
    }

    /** "The town is in the hands of the rebels", "remained under army control": who holds a place, told by a noun. */
    private @Nullable Frame holdFrame(AnalysedSentence at, int index, VerbGroup group) {
        if (!STANDS.contains(group.base())
                || group.negated()
                || isHypothetical(at, group)
                || isConditional(at, index)) {
            return null;
        }
        Syntax syntax = at.syntax();
        List<Nominal> places = at.nominals(syntax.subjects(index)).stream()
                .filter(subject ->
                        subject.is(Nominal.Kind.PLACE) || subject.unit() == Unit.BUILDING || isUnknownName(at, subject))
                .toList();
        if (places.isEmpty()) {
            return null;
        }
        for (Syntax.Complement complement : syntax.complements(index)) {
            Nominal held = at.nominal(complement.noun());
            boolean under = complement.preposition().equals("under");
            if (held == null) {
                continue;
            }
            boolean holds = (under || complement.preposition().equals("in"))
                    && (words.isHoldNoun(at.word(held.group().head()))
                            || under && held.is(Nominal.Kind.ACTOR)
                            || under && held.unit() == Unit.COMBATANT);
            if (!holds) {
                continue;
            }
            Nominal holder = inner(at, held);
            EventSense sense = controlSense();
            if (sense == null
                    || holder.actors().isEmpty() && holder.group().determined() == NounGroup.Determined.BARE) {
                return null;
            }
            Frame frame = new Frame(at, sense, index, group.first(), group.end());
            if (!holder.actors().isEmpty()) {
                frame.initiators.add(holder);
            }
            frame.placeObjects.addAll(places);
            frame.told = true;
            places.forEach(
                    place -> frame.cover(place.group().first(), place.group().end()));
            frame.cover(held.group().first(), holder.group().end());
            return frame;
        }
        return null;
    }

    private @Nullable EventSense controlSense() {
        return words.events().verb("control").stream()
                .filter(sense -> sense.type() == ClaimType.CONTROL)
                .findFirst()
                .orElse(null);
    }

    /** The base of a verb; of "rockets were fired at B" and "shells landed in C" without the preposition. */
    private String base(AnalysedSentence at, int index, VerbGroup group) {
        int particle = group.base().indexOf(' ');
        if (particle < 0) {
            return group.base();
        }
        boolean munitions = at.nominals(at.syntax().subjects(index)).stream().anyMatch(noun -> isMunition(at, noun));
        String bare = group.base().substring(0, particle);
        String object = group.passive() ? "munition" : "munition-subject";
        boolean fires = words.events().verb(bare).stream()
                .anyMatch(sense -> sense.object().equals(object));
        return munitions && fires ? bare : group.base();
    }

    /** "intercepted and destroyed 12 drones", "a drone was destroyed by air defence": what flies is shot down. */
    private List<EventSense> downed(
            AnalysedSentence at,
            int index,
            List<EventSense> senses,
            List<Nominal> subjects,
            List<Nominal> objects,
            List<Nominal> agents) {
        boolean destroys = senses.stream().anyMatch(sense -> sense.effects().equals(List.of(Effect.DESTROYED)));
        boolean flying = !objects.isEmpty()
                && objects.stream()
                        .allMatch(object -> object.is(Nominal.Kind.MATERIEL)
                                && (isAircraft(object.unit()) || isMunition(at, object)));
        if (!destroys || !flying) {
            return List.of();
        }
        Syntax syntax = at.syntax();
        boolean intercepted = index >= 2
                && syntax.isLink(index - 1, "and")
                && syntax.chunk(index - 2) instanceof VerbGroup before
                && words.events().verb(before.base()).stream().anyMatch(sense -> sense.type() == ClaimType.SHOOTDOWN);
        boolean defended = subjects.stream().anyMatch(noun -> isAirDefence(at, noun))
                || agents.stream().anyMatch(noun -> isAirDefence(at, noun));
        return intercepted || defended
                ? words.events().verb("shoot down").stream()
                        .filter(sense -> sense.type() == ClaimType.SHOOTDOWN)
                        .limit(1)
                        .toList()
                : List.of();
    }

    private static boolean isAirDefence(AnalysedSentence at, Nominal noun) {
        boolean said = noun.unit() == Unit.AIR_DEFENCE;
        for (int token = noun.group().first(); token + 1 < noun.group().end() && !said; token++) {
            said = at.word(token).equals("air") && at.word(token + 1).startsWith("defen");
        }
        return said;
    }

    /** "18 hurt": a form that may be the present too, behind a number alone. */
    private static boolean isCountHurt(VerbGroup group, boolean counted) {
        return counted
                && group.verb().mayBe(VerbForm.PARTICIPLE)
                && group.verb().mayBe(VerbForm.BASE);
    }

    /** A past form that may be a participle; "drove" and "fell" may not. */
    private static boolean isPastParticiple(VerbGroup group) {
        return group.verb().isPastOnly() && group.verb().mayBe(VerbForm.PARTICIPLE);
    }

    /**
     * The objects, and the counted people and things that go on behind what is added to one of them: "three rifles, 200
     * rounds of ammunition and two motorcycles", "six in A and four in B".
     */
    private static List<Nominal> withThoseListed(AnalysedSentence at, List<Integer> objects) {
        List<Nominal> found = new ArrayList<>(at.nominals(objects));
        if (found.isEmpty() || !isCountable(found.get(found.size() - 1))) {
            return found;
        }
        Syntax syntax = at.syntax();
        int end = last(objects);
        while (true) {
            int next = pastAdded(syntax, end + 1);
            int noun = next;
            while (syntax.isLink(noun, Chunk.Kind.COMMA) || syntax.isLink(noun, "and") || syntax.isLink(noun, "plus")) {
                noun++;
            }
            Nominal listed = noun == next ? null : at.nominal(noun);
            if (next == end + 1 && !isGoingOn(syntax, listed, noun)) {
                return found;
            }
            if (listed == null || !isCountable(listed) || opensClause(syntax, noun)) {
                return found;
            }
            found.add(listed);
            end = noun;
        }
    }

    /** "lost up to 35 men, 1 vehicle": a counted thing behind a comma, where a list ends without "and". */
    private static boolean isGoingOn(Syntax syntax, @Nullable Nominal listed, int noun) {
        return listed != null
                && listed.count() != null
                && listed.is(Nominal.Kind.MATERIEL)
                && (noun + 1 >= syntax.chunks().size()
                        || syntax.chunk(noun + 1) instanceof Chunk.Link link
                                && link.kind() != Chunk.Kind.PREPOSITION
                                && link.kind() != Chunk.Kind.OPEN);
    }

    private static boolean isCountable(Nominal nominal) {
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

    private static int pastPhrases(Syntax syntax, int start) {
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

    /**
     * The subjects of a passive, with what stands between the first and the verb in a list ("56 vehicles of the enemy, nine
     * tanks and some arms were captured") and behind a colon ("the following was recovered: two rifles, a radio").
     */
    private static List<Nominal> listedBefore(AnalysedSentence at, int verb, List<Nominal> objects) {
        Syntax syntax = at.syntax();
        List<Nominal> found = new ArrayList<>(objects);
        if (objects.size() == 1 && objects.get(0).chunk() < verb && isCountable(objects.get(0))) {
            int end = pastPhrases(syntax, objects.get(0).chunk() + 1);
            while (end < verb) {
                int noun = end;
                while (syntax.isLink(noun, Chunk.Kind.COMMA) || syntax.isLink(noun, "and")) {
                    noun++;
                }
                Nominal listed = noun == end ? null : at.nominal(noun);
                if (listed == null || noun >= verb || listed.count() == null || !isCountable(listed)) {
                    return objects;
                }
                found.add(listed);
                end = pastPhrases(syntax, noun + 1);
            }
            return end == verb ? found : objects;
        }
        int colon = pastPhrases(syntax, verb + 1);
        if (syntax.isLink(colon, Chunk.Kind.COLON)
                && objects.stream().noneMatch(FrameFinder::isCountable)
                && colon + 1 < syntax.chunks().size()) {
            List<Nominal> listed = FigureFinder.listed(at, colon + 1).stream()
                    .filter(noun -> noun.is(Nominal.Kind.MATERIEL) || noun.is(Nominal.Kind.PEOPLE))
                    .toList();
            return listed.isEmpty() ? objects : listed;
        }
        return found;
    }

    private static boolean isBareParticiple(Syntax syntax, int index) {
        return index < syntax.chunks().size()
                && syntax.chunk(index) instanceof VerbGroup verb
                && verb.first() == verb.main()
                && isPastParticiple(verb)
                && syntax.objects(index).isEmpty();
    }

    /** Whether a verb follows a noun group and what is added to it, so that it is the subject of a clause. */
    private static boolean opensClause(Syntax syntax, int noun) {
        int next = pastPhrases(syntax, noun + 1);
        return next < syntax.chunks().size()
                && syntax.chunk(next) instanceof VerbGroup verb
                && verb.form() != VerbGroup.Form.ING;
    }

    private static boolean isHarmOfPeople(EventSense sense) {
        return sense.object().equals("people")
                && (sense.effects().contains(Effect.KILLED) || sense.effects().contains(Effect.WOUNDED));
    }

    /**
     * "Nine militants stormed the base; all were killed", "captured four men and slaughtered them": the people counted
     * before in the sentence, whose harm has not been told.
     */
    private Nominal thoseBefore(AnalysedSentence at, Nominal object) {
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
            boolean taken = verb >= 0
                    && at.syntax().objects(verb).contains(chunk)
                    && words.events().verb(((VerbGroup) at.syntax().chunk(verb)).base()).stream()
                            .anyMatch(sense -> sense.effects().equals(List.of(Effect.CAPTURED)));
            boolean came = all && at.syntax().verbBefore(chunk) < 0;
            return before.count() != null && before.effects().isEmpty() && (came || taken)
                    ? new Nominal(
                            object.chunk(),
                            group,
                            Nominal.Kind.PEOPLE,
                            before.actors(),
                            before.unit(),
                            before.count(),
                            List.of(),
                            List.of(),
                            -1,
                            true)
                    : object;
        }
        return object;
    }

    /** "killed nine nuclear scientists": a counted noun that no table knows is of people, where a verb kills it. */
    private static Nominal asUnknownPeople(AnalysedSentence at, Nominal object) {
        int head = object.group().head();
        boolean unknown = object.is(Nominal.Kind.OTHER)
                && object.count() != null
                && at.mentions().things()[head] == null
                && at.word(head).endsWith("s");
        return unknown
                ? new Nominal(
                        object.chunk(),
                        object.group(),
                        Nominal.Kind.PEOPLE,
                        object.actors(),
                        at.sentence().token(head).isCapitalised() ? null : Unit.CIVILIAN,
                        object.count(),
                        List.of(),
                        List.of(),
                        -1,
                        true)
                : object;
    }

    /** "shot down a warplane", "defused 26 mines": a weapon that names an attack too, as the thing that it is. */
    private static Nominal asThing(AnalysedSentence at, Nominal object) {
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

    /** "died in a road accident", "the storm killed nine": nobody did it. */
    private boolean isOtherCause(AnalysedSentence at, List<Nominal> nouns) {
        return nouns.stream()
                .anyMatch(noun -> words.isOtherCause(
                        at.sentence().words(),
                        noun.group().first(),
                        noun.group().head() + 1));
    }

    /** A verb whose particle stands behind its object: "handed the camp over", "took eight men hostage". */
    private record Phrasal(String base, int particle) {}

    private @Nullable Phrasal phrasal(AnalysedSentence at, int index, VerbGroup group) {
        Syntax syntax = at.syntax();
        List<Integer> objects = syntax.objects(index);
        int next = syntax.pastQuotes((objects.isEmpty() ? index : last(objects)) + 1);
        if (objects.isEmpty() && !group.passive()) {
            return null;
        }
        if (next < syntax.chunks().size()
                && syntax.chunk(next) instanceof VerbGroup second
                && second.first() == second.main()) {
            // "let 186 people go"
            String base = group.base() + " " + second.base();
            if (!words.events().verb(base).isEmpty()) {
                return new Phrasal(base, next);
            }
        }
        for (int steps = 0; steps < PARTICLE_STEPS && next < syntax.chunks().size(); steps++) {
            if (syntax.chunk(next) instanceof Chunk.Link link && !syntax.isLink(next, Chunk.Kind.OPEN)) {
                Phrasal found = phrasalAt(at, group, next, link);
                if (found != null) {
                    return found;
                }
            }
            if (syntax.isLink(next, Chunk.Kind.OPEN)) {
                next = syntax.pastBracket(next);
            } else if ((syntax.isLink(next, Chunk.Kind.PREPOSITION) || syntax.isLink(next, "and"))
                    && at.nominal(next + 1) != null
                    && !objects.isEmpty()) {
                next += 2;
            } else {
                return null;
            }
        }
        return null;
    }

    private @Nullable Phrasal phrasalAt(AnalysedSentence at, VerbGroup group, int next, Chunk.Link link) {
        int size = at.sentence().size();
        for (int words = PARTICLE_WORDS; words > 1; words--) {
            // "held the staff at gunpoint", "were taken into the forest"
            int end = link.first() + words;
            if (end <= size) {
                String base = group.base() + " "
                        + String.join(" ", at.sentence().words().subList(link.first(), end));
                if (!this.words.events().verb(base).isEmpty()) {
                    return new Phrasal(base, at.syntax().chunkAt(end - 1));
                }
            }
        }
        boolean governs = link.kind() == Chunk.Kind.PREPOSITION
                && at.nominal(next + 1) != null
                && !link.word().equals("from");
        String base = group.base() + " " + link.word();
        boolean known =
                !group.passive() && !governs && !words.events().verb(base).isEmpty();
        return known ? new Phrasal(base, next) : null;
    }

    /** "took the town, leaving only the airport", "tried to leave": no one left. */
    private static boolean isOutcomeOrAttempt(EventSense sense, VerbGroup group, Governed governed) {
        boolean leaves =
                sense.object().equals("armed-from-place") || sense.object().equals("people-subject");
        return leaves
                && (group.form() == VerbGroup.Form.ING && sense.word().startsWith("leave")
                        || governed == Governed.ATTEMPTED && sense.effects().contains(Effect.DISPLACED));
    }

    /** "could attack", "would have been killed"; but "may have died" is a guess at what happened. */
    private static boolean isHypothetical(AnalysedSentence at, VerbGroup group) {
        boolean perfect = false;
        for (int token = group.first(); token < group.main(); token++) {
            perfect |= at.word(token).equals("have");
        }
        if (perfect && PERHAPS.contains(group.modal())) {
            return false;
        }
        return HYPOTHETICAL.contains(group.modal()) || perfect && group.modal().equals("would");
    }

    private boolean isAmendment(AnalysedSentence at, int index, VerbGroup group) {
        Speech speech = words.speech(group.base());
        return speech != null && speech.stance() == Stance.AMENDS && at.syntax().isLink(index + 1, "to");
    }

    /** "surrounded and attacked a position": the verb that is joined to this one and has its object, or -1. */
    private static int sharesObject(AnalysedSentence at, int index, VerbGroup group) {
        Syntax syntax = at.syntax();
        boolean joined = syntax.isLink(index + 1, "and") || syntax.isLink(index + 1, "or");
        boolean verb = joined
                && index + 2 < syntax.chunks().size()
                && syntax.chunk(index + 2) instanceof VerbGroup second
                && second.first() == second.main()
                && second.form() == group.form();
        return verb && !syntax.objects(index + 2).isEmpty() ? index + 2 : -1;
    }

    /** "killed and wounded 30", "killed, wounded or captured": verbs of harm with one object tell one number over all. */
    private @Nullable EventSense jointHarm(AnalysedSentence at, int index, List<EventSense> senses) {
        Syntax syntax = at.syntax();
        int last = lastOfJoint(syntax, index);
        if (last < 0) {
            return null;
        }
        boolean things = isOfThings(at, index, last);
        EventSense one = harmOf(senses, things);
        if (one == null) {
            return null;
        }
        List<Effect> effects = new ArrayList<>(one.effects());
        for (int next = index + 2; next <= last; next += 2) {
            EventSense other = harmOf(words.events().verb(((VerbGroup) syntax.chunk(next)).base()), things);
            if (other == null || effects.containsAll(other.effects())) {
                return null;
            }
            effects.addAll(other.effects());
        }
        Combine combine = syntax.isLink(last - 1, "or") ? Combine.EITHER : Combine.SUM;
        return new EventSense(
                one.word(),
                false,
                one.object(),
                one.type(),
                one.subject(),
                one.objectRole(),
                effects,
                combine,
                one.cause(),
                one.flags());
    }

    /** The last of two or three verbs that share their object, from the first; -1 if it stands alone. */
    private static int lastOfJoint(Syntax syntax, int index) {
        VerbGroup first = (VerbGroup) syntax.chunk(index);
        boolean comma = syntax.isLink(index + 1, Chunk.Kind.COMMA)
                && (syntax.isLink(index + 3, "or") || syntax.isLink(index + 3, "and"));
        int last = comma ? index + 4 : index + 2;
        boolean joined = comma || syntax.isLink(index + 1, "and") || syntax.isLink(index + 1, "or");
        for (int next = index + 2; joined && next <= last; next += 2) {
            joined = next < syntax.chunks().size()
                    && syntax.chunk(next) instanceof VerbGroup verb
                    && verb.first() == verb.main()
                    && (verb.form() == first.form() || first.passive())
                    && (next == last || syntax.objects(next).isEmpty());
        }
        return joined ? last : -1;
    }

    private boolean isSecondOfJointHarm(AnalysedSentence at, int index) {
        for (int before = index - 2; before >= Math.max(0, index - 4); before -= 2) {
            if (!(at.syntax().chunk(before) instanceof VerbGroup first)) {
                return false;
            }
            if (lastOfJoint(at.syntax(), before) >= index
                    && jointHarm(at, before, words.events().verb(first.base())) != null) {
                return true;
            }
        }
        return false;
    }

    /** "400 in killed and wounded": a participle joined to a word for the dead is one too. */
    private static boolean isSecondCasualty(AnalysedSentence at, int index, VerbGroup group) {
        Nominal before = at.nominal(index - 2);
        return before != null
                && (at.syntax().isLink(index - 1, "and") || at.syntax().isLink(index - 1, "or"))
                && !before.effects().isEmpty()
                && before.count() == null
                && before.group().end() - before.group().first() == 1
                && group.first() == group.main()
                && group.verb().isPastOnly()
                && at.syntax().objects(index).isEmpty();
    }

    /** Whether two joined verbs of harm are of things: "destroyed or captured 34 tanks", "34 tanks were burned or seized". */
    private static boolean isOfThings(AnalysedSentence at, int index, int last) {
        Syntax syntax = at.syntax();
        List<Integer> suffer = new ArrayList<>(syntax.objects(last));
        if (suffer.isEmpty()) {
            suffer.addAll(syntax.subjects(index));
        }
        Nominal first = suffer.isEmpty() ? null : at.nominal(suffer.get(0));
        Nominal inner = first != null && first.is(Nominal.Kind.COUNT) ? behindOf(at, first) : null;
        Nominal thing = inner == null ? first : inner;
        return thing != null && thing.is(Nominal.Kind.MATERIEL);
    }

    private static @Nullable EventSense harmOf(List<EventSense> senses, boolean things) {
        for (EventSense sense : senses) {
            boolean ofPeople = sense.object().equals(things ? "materiel" : "people")
                    && sense.isHarm()
                    && sense.effects().size() == 1;
            if (ofPeople) {
                return sense;
            }
        }
        return null;
    }

    /** Complements after the verb, and after its object where it has one. */
    static List<Syntax.Complement> complementsOf(Syntax syntax, int verb) {
        List<Integer> objects = syntax.objects(verb);
        List<Syntax.Complement> found = new ArrayList<>();
        if (objects.isEmpty()) {
            found.addAll(syntax.complements(verb));
        } else {
            for (int object : objects) {
                found.addAll(syntax.complements(object));
            }
        }
        return found;
    }

    private static int last(List<Integer> chain) {
        return chain.get(chain.size() - 1);
    }

    private enum Governed {
        HAPPENED,
        PLANNED,
        ATTEMPTED,
        NOT
    }

    private Governed governed(AnalysedSentence at, int index, VerbGroup group) {
        if (group.form() != VerbGroup.Form.INFINITIVE) {
            if (group.form() == VerbGroup.Form.ING && at.syntax().isLink(index - 1, "from")) {
                return Governed.NOT;
            }
            return Governed.HAPPENED;
        }
        int governor = at.syntax().verbBefore(index);
        String noun = nounGovernor(at, index);
        if (!noun.isEmpty()) {
            return noun.equals("attempt") ? Governed.ATTEMPTED : Governed.PLANNED;
        }
        if (governor < 0) {
            return Governed.PLANNED;
        }
        VerbGroup verb = (VerbGroup) at.syntax().chunk(governor);
        if (isBefore(at, verb, index, "unable")) {
            return Governed.NOT;
        }
        if (isAbleTo(at, verb, index)) {
            return verb.negated() || verb.form() != VerbGroup.Form.FINITE ? Governed.NOT : Governed.HAPPENED;
        }
        if (words.speech(verb.base()) != null || verb.base().equals("be")) {
            return verb.base().equals("be") ? Governed.PLANNED : Governed.HAPPENED;
        }
        String effect = words.governor(verb.passive() ? "be " + verb.base() : verb.base());
        if (effect == null) {
            effect = words.governor(verb.base());
        }
        if (effect == null) {
            Set<String> arrival = Set.of("arrive", "return", "go on", "manage");
            // "carried out a strike to target fighters": what something is for is not said to have happened.
            return arrival.contains(verb.base()) ? Governed.HAPPENED : Governed.NOT;
        }
        boolean negated = verb.negated();
        return switch (effect) {
            case "plan" -> Governed.PLANNED;
            case "attempt" -> Governed.ATTEMPTED;
            case "not" -> Governed.NOT;
            default -> negated ? Governed.NOT : governedVerbIsPlan(at, governor) ? Governed.PLANNED : Governed.HAPPENED;
        };
    }

    /** "were able on Tuesday to overrun", "made it possible to seize": what was possible was done. */
    private static boolean isAbleTo(AnalysedSentence at, VerbGroup verb, int infinitive) {
        String word = verb.base().equals("be") ? "able" : verb.base().equals("make") ? "possible" : "";
        return !word.isEmpty() && verb.modal().isEmpty() && isBefore(at, verb, infinitive, word);
    }

    private static boolean isBefore(AnalysedSentence at, VerbGroup verb, int infinitive, String word) {
        for (int token = verb.end(); token < at.syntax().chunk(infinitive).first(); token++) {
            if (at.word(token).equals(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean governedVerbIsPlan(AnalysedSentence at, int governor) {
        VerbGroup verb = (VerbGroup) at.syntax().chunk(governor);
        return verb.form() == VerbGroup.Form.INFINITIVE && governed(at, governor, verb) == Governed.PLANNED;
    }

    /** "an effort to storm", "a plan to attack": the noun before the infinitive governs it. */
    private static String nounGovernor(AnalysedSentence at, int index) {
        Nominal before = at.nominal(index - 1);
        if (before == null) {
            return "";
        }
        String head = at.word(before.group().head());
        if (Set.of("effort", "attempt", "bid", "efforts", "attempts").contains(head)) {
            return "attempt";
        }
        if (Set.of("plan", "plans", "order", "orders", "decision", "deal", "agreement", "operation", "campaign")
                .contains(head)) {
            return "plan";
        }
        return "";
    }

    /** What an agreement involves, provides or allows is what was agreed, not what happened. */
    private static boolean isTermOfAgreement(AnalysedSentence at, int index) {
        for (int chunk = 0; chunk < index; chunk++) {
            if (at.syntax().chunk(chunk) instanceof VerbGroup verb
                    && Set.of("involve", "include", "provide", "stipulate", "allow", "permit", "call for", "require")
                            .contains(verb.base())) {
                return at.nominals(at.syntax().subjects(chunk)).stream()
                        .anyMatch(subject ->
                                hasType(subject, ClaimType.AGREEMENT) || hasType(subject, ClaimType.CEASEFIRE));
            }
        }
        return false;
    }

    private boolean isConditional(AnalysedSentence at, int index) {
        int start = at.syntax().clauseStart(at.syntax().clause(index));
        for (int chunk = start; chunk <= index; chunk++) {
            if (at.syntax().isLink(chunk, "if")
                    || at.syntax().isLink(chunk, "unless")
                    || at.syntax().isLink(chunk, "whether")) {
                return true;
            }
        }
        // "would attack if the talks failed"
        boolean modal = at.syntax().chunk(index) instanceof VerbGroup verb
                && !verb.modal().isEmpty();
        for (int chunk = index + 1; modal && chunk < at.syntax().chunks().size(); chunk++) {
            if (at.syntax().isLink(chunk, "if") || at.syntax().isLink(chunk, "unless")) {
                return true;
            }
        }
        return isDoubtful(at, start);
    }

    /** "rumours that the town had fallen", "fears that they will attack": the noun that a clause explains. */
    private boolean isDoubtful(AnalysedSentence at, int start) {
        Nominal noun = at.syntax().isLink(start, "that") ? at.nominal(start - 1) : null;
        return noun != null && words.isDoubtNoun(at.word(noun.group().head()));
    }

    /** "Recovered at the site were two rifles": the subject stands behind "were". */
    private static List<Nominal> inverted(AnalysedSentence at, int index, List<Nominal> subjects) {
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
    private static Nominal countedThing(AnalysedSentence at, Nominal object) {
        if (!object.is(Nominal.Kind.COUNT) || object.count() == null || behindOf(at, object) != null) {
            return object;
        }
        for (int chunk = object.chunk() - 1; chunk >= 0; chunk--) {
            Nominal before = at.nominal(chunk);
            if (before != null && before.isPeople() && !before.is(Nominal.Kind.PRONOUN)) {
                return object;
            }
            if (before != null && before.is(Nominal.Kind.MATERIEL) && before.count() != null) {
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
    private Nominal throughLight(AnalysedSentence at, Nominal nominal) {
        boolean endsInOf = nominal.is(Nominal.Kind.COUNT)
                && at.word(nominal.group().end() - 1).equals("of");
        Nominal inner = endsInOf
                ? at.nominal(nominal.chunk() + 1)
                : at.syntax().isLink(nominal.chunk() + 1, "of") ? at.nominal(nominal.chunk() + 2) : null;
        boolean light = endsInOf || words.isLightNoun(at.word(nominal.group().head()));
        return light && inner != null && (inner.is(Nominal.Kind.EVENT) || inner.is(Nominal.Kind.PLACE))
                ? inner
                : nominal;
    }

    /** The senses that fit the objects: one for each kind of object that has a sense of its own. */
    private List<EventSense> bestSenses(
            AnalysedSentence at, List<EventSense> senses, List<Nominal> subjects, List<Nominal> objects) {
        List<EventSense> chosen = new ArrayList<>();
        for (Nominal object : objects) {
            for (EventSense sense : senses) {
                if (fits(at, sense, subjects, object) && !chosen.contains(sense)) {
                    if (chosen.stream()
                            .noneMatch(other -> other.object().equals(sense.object())
                                    || sense.object().equals("any")
                                            && other.object().equals("hittable"))) {
                        chosen.add(sense);
                    }
                    break;
                }
            }
        }
        if (chosen.isEmpty()) {
            for (EventSense sense : senses) {
                if (fitsAlone(at, sense, subjects)
                        && (sense.objectRole().isEmpty()
                                || sense.object().equals("any")
                                || sense.object().equals("none"))) {
                    return List.of(sense);
                }
            }
        }
        return chosen;
    }

    /** Whether a sense fits a verb that has no object. */
    private boolean fitsAlone(AnalysedSentence at, EventSense sense, List<Nominal> subjects) {
        Nominal subject = subjects.isEmpty() ? null : subjects.get(0);
        return switch (sense.object()) {
            case "none" ->
                !sense.subject().equals("victim")
                        || subject == null
                        || subjects.stream().anyMatch(Nominal::isPeople)
                        || !subject.effects().isEmpty()
                        || isNamedPerson(at, subject);
            case "any" -> subject != null;
            case "people-subject" -> subject != null && subject.isPeople();
            case "munition-subject" -> subject != null && isMunition(at, subject);
            case "place-subject" -> subject != null && (subject.is(Nominal.Kind.PLACE) || isUnknownName(at, subject));
            case "materiel-subject" -> subject != null && subject.is(Nominal.Kind.MATERIEL);
            default -> false;
        };
    }

    /** Shells, rockets, bombs: what is fired or dropped. */
    private boolean isMunition(AnalysedSentence at, Nominal nominal) {
        NounGroup group = nominal.group();
        ClaimType type = words.instrument(at.sentence().words(), group.first(), group.head() + 1);
        return (type == ClaimType.SHELLING || type == ClaimType.AIRSTRIKE || type == ClaimType.BOMBING)
                && !isAircraft(nominal.unit())
                && (nominal.unit() == Unit.WEAPON || nominal.is(Nominal.Kind.EVENT));
    }

    /** "launched 40 drones at the city": what is sent against something. */
    private static boolean isAimed(AnalysedSentence at, Nominal object) {
        return at.syntax().complements(object.chunk()).stream()
                .anyMatch(complement -> AIMED.contains(complement.preposition()));
    }

    private static boolean isInjury(@Nullable Nominal nominal) {
        return nominal != null
                && nominal.events().stream().anyMatch(event -> event.effects().contains(Effect.WOUNDED));
    }

    private static @Nullable Nominal behindOf(AnalysedSentence at, Nominal nominal) {
        return at.syntax().isLink(nominal.chunk() + 1, "of") ? at.nominal(nominal.chunk() + 2) : null;
    }

    /** "a column", "an elite police unit", "reinforcements": a word for a body of armed men. */
    private boolean isForce(AnalysedSentence at, Nominal nominal) {
        return (nominal.is(Nominal.Kind.OTHER) || nominal.is(Nominal.Kind.PLACE) || nominal.is(Nominal.Kind.EVENT))
                && words.isForceNoun(at.word(nominal.group().head()));
    }

    /** Fighters, troops or a named body. */
    private boolean isArmed(AnalysedSentence at, List<Nominal> subjects) {
        return subjects.stream()
                .anyMatch(subject -> subject.is(Nominal.Kind.ACTOR)
                        || isForce(at, subject)
                        || subject.unit() == Unit.COMBATANT
                        || subject.unit() == Unit.OFFICER);
    }

    /** What a hit damages: a counted vehicle, vessel or gun, or a counted civil building. */
    private static boolean isHittable(AnalysedSentence at, Nominal object) {
        boolean counted = object.count() != null || object.group().determined() == NounGroup.Determined.INDEFINITE;
        ThingMention thing = at.mentions().things()[object.group().head()];
        return counted
                && object.is(Nominal.Kind.MATERIEL)
                && thing != null
                && (object.unit() != Unit.BUILDING || thing.civil());
    }

    private boolean fits(AnalysedSentence at, EventSense sense, List<Nominal> subjects, Nominal given) {
        Nominal inner = given.is(Nominal.Kind.COUNT) ? behindOf(at, given) : null;
        // "33 of 45 drones": what is counted stands behind "of".
        Nominal object = inner != null && inner.is(Nominal.Kind.MATERIEL) ? inner : given;
        return switch (sense.object()) {
            case "any" -> !object.is(Nominal.Kind.EVENT) && !object.is(Nominal.Kind.TOLL);
            case "people" ->
                object.isPeople() && !isOneAlone(at, object) && !countsOther(inner)
                        || isNamedPerson(at, object)
                                && words.events().verb(sense.word()).stream()
                                        .noneMatch(other -> other.object().equals("place"));
            case "counted-people" -> {
                ThingMention thing = at.mentions().things()[object.group().head()];
                yield object.is(Nominal.Kind.PEOPLE)
                        && thing != null
                        && thing.kind() == ThingMention.Kind.PEOPLE
                        && object.effects().isEmpty()
                        && (object.count() != null || object.group().determined() == NounGroup.Determined.INDEFINITE);
            }
            case "actor" ->
                object.is(Nominal.Kind.ACTOR)
                        || object.is(Nominal.Kind.PEOPLE)
                        || isUnknownName(at, object)
                        || isForce(at, object);
            case "force" ->
                object.unit() == Unit.COMBATANT && (object.count() != null || object.is(Nominal.Kind.PEOPLE))
                        || isForce(at, object);
            case "area" -> object.is(Nominal.Kind.PLACE);
            case "place" ->
                object.is(Nominal.Kind.PLACE)
                        || object.unit() == Unit.BUILDING && !isOwned(at, object)
                        || isUnknownName(at, object)
                        || isNumberedBody(at, object);
            case "materiel" ->
                object.is(Nominal.Kind.MATERIEL)
                        && !(object.unit() == Unit.BUILDING && sense.effects().contains(Effect.CAPTURED));
            case "aircraft" ->
                object.is(Nominal.Kind.MATERIEL) && (isAircraft(object.unit()) || isMunition(at, object));
            case "munition" ->
                hasType(object, ClaimType.SHELLING)
                        || hasType(object, ClaimType.BOMBING)
                        || hasType(object, sense.type())
                        || isMunition(at, object)
                        || object.unit() == Unit.DRONE && isAimed(at, object);
            case "aimed" ->
                (object.is(Nominal.Kind.COUNT) || object.is(Nominal.Kind.OTHER))
                        && object.count() != null
                        && isAimed(at, object);
            case "gunfire" -> at.word(object.group().head()).equals("fire");
            case "control" -> words.isHoldNoun(at.word(object.group().head()));
            case "known-place" -> object.is(Nominal.Kind.PLACE) || object.unit() == Unit.BUILDING;
            case "unarmed" ->
                object.is(Nominal.Kind.PEOPLE)
                        && (object.unit() == Unit.CIVILIAN
                                || object.unit() == Unit.PERSON
                                || object.unit() == Unit.FAMILY);
            case "goods" -> object.is(Nominal.Kind.OTHER);
            case "heavy" ->
                object.unit() == Unit.TANK
                        || object.unit() == Unit.IFV
                        || object.unit() == Unit.VEHICLE
                        || object.unit() == Unit.ARTILLERY
                        || object.unit() == Unit.AIR_DEFENCE;
            case "device" -> hasType(object, ClaimType.SHELLING) || hasType(object, ClaimType.BOMBING);
            case "attack" ->
                object.is(Nominal.Kind.EVENT) && object.events().stream().anyMatch(FrameFinder::isAttack);
            case "hittable" -> isHittable(at, object);
            case "injuries" -> isInjury(object) || isInjury(behindOf(at, object));
            case "cost" -> {
                Nominal price = at.nominal(object.chunk() + 1);
                yield object.isPeople() && price != null && price.count() != null;
            }
            case "lives" ->
                object.count() != null
                        && words.isLivesNoun(at.word(object.group().head()));
            case "captives" -> object.unit() == Unit.PRISONER && object.is(Nominal.Kind.PEOPLE);
            case "chemical" -> hasType(object, ClaimType.CHEMICAL);
            case "mine" ->
                hasType(object, ClaimType.BOMBING)
                        && words.instrument(
                                        at.sentence().words(),
                                        object.group().first(),
                                        object.group().head() + 1)
                                != null;
            case "armed-to-place", "armed-from-place" -> isArmed(at, subjects) && object.is(Nominal.Kind.PLACE);
            case "agreement" -> hasType(object, ClaimType.AGREEMENT);
            case "ceasefire" -> hasType(object, ClaimType.CEASEFIRE);
            case "siege" -> hasType(object, ClaimType.SIEGE);
            case "losses" -> !object.effects().isEmpty();
            case "materiel-subject" ->
                !sense.objectRole().equals("target")
                        && !subjects.isEmpty()
                        && subjects.get(0).is(Nominal.Kind.MATERIEL)
                        && (object.is(Nominal.Kind.ACTOR) || object.is(Nominal.Kind.PEOPLE) || isForce(at, object));
            case "people-subject" ->
                !subjects.isEmpty()
                        && subjects.get(0).isPeople()
                        && (object.is(Nominal.Kind.PLACE)
                                || object.unit() == Unit.BUILDING
                                || isUnknownName(at, object));
            default -> false;
        };
    }

    /** "nine of 17 townships": a number of what is no people. */
    private static boolean countsOther(@Nullable Nominal inner) {
        return inner != null && (inner.is(Nominal.Kind.PLACE) || inner.is(Nominal.Kind.EVENT));
    }

    /** "regained their homes". */
    private static boolean isOwned(AnalysedSentence at, Nominal object) {
        ThingMention thing = at.mentions().things()[object.group().head()];
        return at.tagged().tag(object.group().first()) == Tag.POSSESSIVE_PRONOUN && thing != null && thing.civil();
    }

    /** "overran the 91st Division", "captured Artillery Battalion 366": the base of a body that has a number. */
    private boolean isNumberedBody(AnalysedSentence at, Nominal object) {
        boolean force = false;
        boolean number = false;
        for (int token = object.group().first(); token < object.group().end(); token++) {
            force |= words.isForceNoun(at.word(token));
            number |= at.tagged().tag(token) == Tag.NUMBER
                    || Character.isDigit(at.word(token).charAt(0));
        }
        return force && number && object.count() == null && !object.is(Nominal.Kind.EVENT);
    }

    private static boolean isOneAlone(AnalysedSentence at, Nominal object) {
        return object.is(Nominal.Kind.COUNT)
                && at.word(object.group().first()).equals("one")
                && at.syntax().isLink(object.chunk() + 1, "of");
    }

    private static boolean isAttack(EventSense event) {
        return switch (event.type().group()) {
            case FIGHTING, REMOTE, BOMBING -> true;
            default -> false;
        };
    }

    private static boolean hasType(Nominal nominal, ClaimType type) {
        return nominal.is(Nominal.Kind.EVENT) && nominal.events().stream().anyMatch(event -> event.type() == type);
    }

    private static boolean isAircraft(@Nullable Unit unit) {
        return unit == Unit.AIRCRAFT || unit == Unit.HELICOPTER || unit == Unit.DRONE;
    }

    /** A capitalised name that is nothing known. */
    private static boolean isUnknownName(AnalysedSentence at, Nominal nominal) {
        return nominal.is(Nominal.Kind.OTHER)
                && at.sentence().token(nominal.group().head()).isCapitalised()
                && nominal.group().determined() != NounGroup.Determined.INDEFINITE
                && nominal.count() == null
                && nominal.actors().isEmpty();
    }

    /** An unknown capitalised name of two words or more, as people have. */
    static boolean isNamedPerson(AnalysedSentence at, Nominal nominal) {
        NounGroup group = nominal.group();
        if (!nominal.is(Nominal.Kind.OTHER)
                || group.determined() != NounGroup.Determined.BARE
                || group.end() - group.first() > 6) {
            return false;
        }
        int capitals = 0;
        for (int token = group.first(); token < group.end(); token++) {
            if (at.sentence().token(token).isNumber() || at.mentions().placeAt(token) != null) {
                return false;
            }
            if (at.sentence().token(token).isWord()
                    && at.sentence().token(token).isCapitalised()) {
                capitals++;
            }
        }
        return capitals >= 2;
    }

    /** "captured the school, then the mosque": each place after "then" is taken on its own. */
    private List<Nominal> objectsAfterThen(AnalysedSentence at, int verb) {
        Syntax syntax = at.syntax();
        List<Integer> objects = syntax.objects(verb);
        if (objects.isEmpty()) {
            return List.of();
        }
        int index = last(objects) + 1;
        while (syntax.isLink(index, Chunk.Kind.COMMA) || syntax.isLink(index, Chunk.Kind.CONJUNCTION)) {
            index++;
        }
        if (!syntax.isLink(index, "then") || index + 1 >= syntax.chunks().size()) {
            return List.of();
        }
        Nominal next = at.nominal(syntax.pastQuotes(index + 1));
        return next == null ? List.of() : List.of(next);
    }

    private void fill(
            Frame frame,
            List<Nominal> subjects,
            List<Nominal> objects,
            List<Nominal> agents,
            List<Syntax.Complement> complements,
            boolean passive) {
        EventSense sense = frame.sense();
        AnalysedSentence at = frame.at();
        assign(frame, sense.subject(), subjects);
        frame.arguments.addAll(subjects);
        if (sense.object().equals("munition") || sense.object().equals("device")) {
            frame.arguments.addAll(objects);
            objects.forEach(noun -> instrument(frame, noun));
        }
        List<Nominal> fitting = objects.stream()
                .filter(object -> sense.object().equals("none")
                        || fits(at, sense, subjects, object)
                        || sense.objectRole().equals("target") && sense.object().equals("any"))
                .toList();
        switch (sense.objectRole()) {
            case "place" -> {
                frame.placeObjects.addAll(fitting);
            }
            case "attack" ->
                fitting.forEach(attack -> {
                    Frame nominal = nominalFrame(at, attack);
                    if (nominal != null) {
                        frame.initiators.addAll(nominal.initiators);
                        frame.placeObjects.addAll(nominal.placeObjects);
                        frame.cover(nominal.firstToken, nominal.endToken);
                    }
                });
            case "victim" -> losses.fromObjects(frame, fitting, subjects.isEmpty() ? null : subjects.get(0));
            default -> {
                if (sense.object().equals("area") && !fitting.isEmpty()) {
                    frame.placeObjects.addAll(fitting);
                    losses.settlement(frame, fitting.get(0));
                    break;
                }
                if (sense.object().equals("cost") && !fitting.isEmpty()) {
                    Nominal price = at.nominal(fitting.get(0).chunk() + 1);
                    losses.fromObjects(frame, price == null ? List.of() : List.of(price), fitting.get(0));
                    break;
                }
                assign(frame, sense.objectRole(), fitting);
                if (!sense.effects().isEmpty() && !sense.subject().equals("victim")) {
                    losses.fromObjects(frame, fitting, null);
                }
            }
        }
        if (sense.subject().equals("victim")) {
            losses.fromObjects(frame, subjects.isEmpty() && passive ? objects : subjects, null);
        }
        together(frame, complements, passive);
        for (Syntax.Complement complement : complements) {
            List<Nominal> nouns = at.nominals(complement.chain());
            if (INSTRUMENTAL.contains(complement.preposition())) {
                nouns.forEach(noun -> instrument(frame, noun));
            }
            switch (complement.preposition()) {
                case "with", "between" -> {
                    if (sense.subject().equals("party")) {
                        nouns.stream().filter(Nominal::isPeople).forEach(frame.parties::add);
                    }
                }
                case "against", "on" -> {
                    if (frame.targets.isEmpty() && sense.subject().equals("initiator")) {
                        nouns.stream()
                                .filter(noun -> noun.is(Nominal.Kind.ACTOR) || noun.is(Nominal.Kind.PEOPLE))
                                .forEach(frame.targets::add);
                    }
                }
                case "from" -> {
                    if (sense.type() == ClaimType.CAPTURE && frame.targets.isEmpty()) {
                        nouns.stream()
                                .filter(noun -> noun.is(Nominal.Kind.ACTOR) || noun.is(Nominal.Kind.PEOPLE))
                                .forEach(frame.targets::add);
                    }
                }
                case "to", "toward", "towards", "into" -> {
                    if (sense.has("weak") && sense.type() == ClaimType.ASSAULT && isArmed(at, subjects)) {
                        // "advanced to the plant"
                        nouns.stream()
                                .filter(noun -> noun.is(Nominal.Kind.PLACE) || noun.unit() == Unit.BUILDING)
                                .forEach(frame.placeObjects::add);
                    }
                    if (sense.type() == ClaimType.CAPTURE || sense.type() == ClaimType.HANDOVER) {
                        nouns.stream()
                                .filter(noun -> noun.is(Nominal.Kind.ACTOR))
                                .forEach(sense.subject().equals("target") ? frame.initiators::add : frame.targets::add);
                    }
                }
                default -> {}
            }
        }
        subjects.forEach(noun -> instrument(frame, noun));
        for (Nominal noun : subjects) {
            frame.cover(noun.group().first(), noun.group().end());
        }
        for (Nominal noun : objects) {
            frame.cover(noun.group().first(), noun.group().end());
        }
        for (Nominal noun : agents) {
            frame.cover(noun.group().first(), noun.group().end());
        }
    }

    /** "killed with six of his guards", "surrendered with their weapons": who and what shares the harm of the first. */
    private void together(Frame frame, List<Syntax.Complement> complements, boolean passive) {
        EventSense sense = frame.sense();
        if (sense.effects().contains(Effect.DISPLACED) || sense.effects().contains(Effect.RELEASED)) {
            return;
        }
        boolean suffers =
                sense.subject().equals("victim") || passive && sense.object().equals("people");
        boolean taken = sense.effects().equals(List.of(Effect.CAPTURED));
        if (!suffers
                || !frame.losses.isEmpty() && !frame.losses.get(0).nominal().isPeople()) {
            return;
        }
        AnalysedSentence at = frame.at();
        for (Syntax.Complement complement : complements) {
            if (!complement.preposition().equals("with")) {
                if (at.nominals(complement.chain()).stream().anyMatch(noun -> noun.is(Nominal.Kind.EVENT))) {
                    // "killed in clashes with 20 fighters"
                    return;
                }
                continue;
            }
            for (Nominal noun : at.nominals(complement.chain())) {
                Nominal counted = LossFinder.counted(at, noun);
                boolean owned = counted.is(Nominal.Kind.MATERIEL)
                        && counted.plural()
                        && at.tagged().tag(noun.group().first()) == Tag.POSSESSIVE_PRONOUN;
                Count count = owned ? Count.atLeast(1) : LossFinder.countOf(at, noun, counted);
                boolean shares = counted.isPeople() || taken && counted.is(Nominal.Kind.MATERIEL);
                boolean said = owned || noun.count() != null || noun.group().determined() != NounGroup.Determined.BARE;
                if (count != null && said && shares && !counted.is(Nominal.Kind.PRONOUN)) {
                    losses.add(
                            frame,
                            sense.effects(),
                            sense.combine(),
                            noun,
                            counted,
                            null,
                            count,
                            sense.cause(),
                            "together-with");
                }
            }
        }
    }

    /** Notes what a thing with which an act was done says of its type. */
    private void instrument(Frame frame, Nominal noun) {
        AnalysedSentence at = frame.at();
        NounGroup group = noun.group();
        ClaimType type = words.instrument(at.sentence().words(), group.first(), group.head() + 1);
        Unit unit = noun.is(Nominal.Kind.MATERIEL) ? noun.unit() : null;
        if (type == null && unit != null) {
            type = isAircraft(unit) ? ClaimType.AIRSTRIKE : unit == Unit.ARTILLERY ? ClaimType.SHELLING : null;
        }
        if (type != null) {
            frame.instruments.add(type);
        }
    }

    private static void assign(Frame frame, String role, List<Nominal> given) {
        List<Nominal> nouns =
                given.stream().map(noun -> inner(frame.at(), noun)).toList();
        switch (role) {
            case "initiator" -> nouns.stream().filter(FrameFinder::mayAct).forEach(frame.initiators::add);
            case "target", "loser" ->
                nouns.stream()
                        .filter(noun -> !noun.is(Nominal.Kind.PLACE) || role.equals("target"))
                        .forEach(frame.targets::add);
            case "party" -> nouns.stream().filter(Nominal::isPeople).forEach(frame.parties::add);
            case "place" -> frame.placeObjects.addAll(nouns);
            default -> {}
        }
    }

    /** "a gathering of the army", "a detachment of the group": who is meant stands behind "of". */
    private static Nominal inner(AnalysedSentence at, Nominal noun) {
        int of = at.syntax().pastQuotes(noun.chunk() + 1);
        Nominal inner = at.syntax().isLink(of, "of") ? at.nominal(at.syntax().pastQuotes(of + 1)) : null;
        boolean nameless = noun.actors().isEmpty() && !noun.is(Nominal.Kind.PLACE) && !noun.is(Nominal.Kind.EVENT);
        return nameless && inner != null && !inner.actors().isEmpty() ? inner : noun;
    }

    private static boolean mayAct(Nominal noun) {
        return !noun.is(Nominal.Kind.PLACE) && !noun.is(Nominal.Kind.TOLL) && !noun.is(Nominal.Kind.COUNT);
    }

    private static List<Nominal> complementNouns(
            AnalysedSentence at, List<Syntax.Complement> complements, Set<String> prepositions) {
        List<Nominal> found = new ArrayList<>();
        for (Syntax.Complement complement : complements) {
            if (prepositions.contains(complement.preposition())) {
                found.addAll(at.nominals(complement.chain()));
            }
        }
        return found;
    }

    // ---- nouns ----

    private @Nullable Frame nominalFrame(AnalysedSentence at, Nominal nominal) {
        if (nominal.is(Nominal.Kind.TOLL)) {
            return losses.tollFrame(at, nominal);
        }
        if (!nominal.is(Nominal.Kind.EVENT)) {
            return null;
        }
        Syntax syntax = at.syntax();
        List<Syntax.Complement> complements = new ArrayList<>(syntax.complements(nominal.chunk()));
        EventSense sense = nominalSense(at, nominal, complements);
        if (sense == null) {
            return null;
        }
        NounGroup group = nominal.group();
        if (sense.has("named")
                && nominal.eventFirst() < group.head()
                && (syntax.preposition(nominal.chunk()).equals("of")
                        || syntax.preposition(nominal.chunk()).equals("under"))) {
            // "Troops of Operation Safe Haven killed 12": what the troops are called after did not happen here.
            return null;
        }
        Frame frame = new Frame(at, sense, nominal.chunk(), group.first(), group.end());
        List<Nominal> own = nominal.actors().isEmpty() ? List.of() : List.of(nominal);
        if (sense.subject().equals("party")) {
            frame.parties.addAll(own);
        } else {
            frame.initiators.addAll(own);
        }
        boolean ofSeen = false;
        for (Syntax.Complement complement : complements) {
            List<Nominal> nouns = at.nominals(complement.chain());
            if (ofSeen && complement.preposition().equals("of")) {
                // A second "of" belongs to a noun in between: "the deaths of six men and the loss of two tanks".
                break;
            }
            ofSeen |= complement.preposition().equals("of");
            frame.cover(
                    syntax.chunk(complement.noun()).first(),
                    syntax.chunk(last(complement.chain())).end());
            switch (complement.preposition()) {
                case "by" -> nouns.stream().filter(FrameFinder::mayAct).forEach(frame.initiators::add);
                case "of" -> ofComplement(frame, sense, nouns);
                case "on", "against", "at", "targeting" -> {
                    nouns.stream().filter(noun -> noun.is(Nominal.Kind.PLACE)).forEach(frame.placeObjects::add);
                    nouns.stream()
                            .filter(noun -> noun.is(Nominal.Kind.ACTOR)
                                    || noun.is(Nominal.Kind.PEOPLE)
                                    || noun.is(Nominal.Kind.MATERIEL)
                                    || noun.is(Nominal.Kind.OTHER)
                                            && !noun.actors().isEmpty())
                            .forEach(frame.targets::add);
                }
                case "between", "with", "among" -> {
                    if (sense.subject().equals("party")) {
                        nouns.stream().filter(Nominal::isPeople).forEach(frame.parties::add);
                    }
                }
                default -> {}
            }
        }
        markTold(at, frame, nominal);
        frame.negated |= NO.contains(at.word(group.first()));
        frame.initiators.forEach(noun -> instrument(frame, noun));
        return frame;
    }

    private void ofComplement(Frame frame, EventSense sense, List<Nominal> nouns) {
        if (sense.object().startsWith("of-place")) {
            frame.placeObjects.addAll(nouns.stream()
                    .filter(noun -> noun.is(Nominal.Kind.PLACE) || noun.unit() == Unit.BUILDING)
                    .toList());
            return;
        }
        if (!sense.effects().isEmpty() && sense.object().startsWith("of-") || sense.type() == ClaimType.EVACUATION) {
            frame.targets.addAll(nouns.stream()
                    .filter(noun -> noun.isPeople() && !noun.actors().isEmpty())
                    .toList());
            losses.fromObjects(frame, nouns, null);
            return;
        }
        nouns.stream().filter(noun -> noun.is(Nominal.Kind.PLACE)).forEach(frame.placeObjects::add);
        if (!sense.subject().equals("party")) {
            nouns.stream()
                    .filter(noun -> noun.is(Nominal.Kind.ACTOR) || noun.is(Nominal.Kind.PEOPLE))
                    .forEach(
                            sense.type() == ClaimType.WITHDRAWAL
                                            || sense.type() == ClaimType.DEPLOYMENT
                                            || sense.type() == ClaimType.ASSAULT
                                    ? frame.initiators::add
                                    : frame.targets::add);
        }
        if (sense.objectRole().equals("attack")) {
            for (Nominal noun : nouns) {
                Frame attack = noun.is(Nominal.Kind.EVENT) ? nominalFrame(frame.at(), noun) : null;
                if (attack != null) {
                    frame.initiators.addAll(attack.initiators);
                    frame.placeObjects.addAll(attack.placeObjects);
                    frame.cover(attack.firstToken, attack.endToken);
                }
            }
        }
    }

    private @Nullable EventSense nominalSense(
            AnalysedSentence at, Nominal nominal, List<Syntax.Complement> complements) {
        List<Nominal> of = complementNouns(at, complements, Set.of("of"));
        for (EventSense sense : nominal.events()) {
            boolean fits = switch (sense.object()) {
                case "of-people" -> of.stream().anyMatch(noun -> noun.isPeople() || isNamedPerson(at, noun));
                case "of-materiel" -> of.stream().anyMatch(noun -> noun.is(Nominal.Kind.MATERIEL));
                case "of-place" ->
                    of.stream()
                            .anyMatch(noun -> noun.is(Nominal.Kind.PLACE)
                                    || noun.unit() == Unit.BUILDING
                                            && noun.group().determined() == NounGroup.Determined.DEFINITE);
                case "attack" -> of.stream().anyMatch(noun -> noun.is(Nominal.Kind.EVENT));
                default -> true;
            };
            if (fits) {
                return sense;
            }
        }
        return null;
    }

    /** A nominal event is told, not only named, if a verb says that it took place or that someone did it. */
    private void markTold(AnalysedSentence at, Frame frame, Nominal nominal) {
        Syntax syntax = at.syntax();
        int anchor = lightAnchor(at, nominal.chunk());
        int first = syntax.coordinatedLeft(anchor).get(0);
        frame.told |= syntax.preposition(first).equals("with")
                && frame.sense().object().equals("of-place")
                && !frame.placeObjects.isEmpty();
        if (!syntax.isGoverned(first)) {
            for (int index = nominal.chunk() + 1; index < syntax.chunks().size(); index++) {
                if (syntax.chunk(index) instanceof VerbGroup verb) {
                    if (syntax.isReducedRelative(index) && finiteVerbFollows(syntax, index, anchor)) {
                        continue;
                    }
                    boolean subject = verb.form() != VerbGroup.Form.INFINITIVE
                            && syntax.subjects(index).contains(anchor);
                    boolean definite = nominal.group().determined() == NounGroup.Determined.DEFINITE;
                    boolean brings = Set.of(
                                    "involve",
                                    "include",
                                    "result in",
                                    "lead to",
                                    "cause",
                                    "inflict",
                                    "bring",
                                    "leave",
                                    "claim",
                                    "kill")
                            .contains(verb.base());
                    frame.carries |= subject && brings;
                    if (subject
                            && !brings
                            && !doesEvent(at, index)
                            && (occurs(verb)
                                    || verb.base().equals("be") && !definite && !HYPOTHETICAL.contains(verb.modal()))) {
                        tell(at, frame, verb, index);
                    }
                    break;
                }
            }
        }
        int verbIndex = syntax.verbBefore(anchor);
        if (verbIndex >= 0) {
            VerbGroup verb = (VerbGroup) syntax.chunk(verbIndex);
            boolean object = syntax.objects(verbIndex).contains(anchor);
            boolean support = words.isOccurrence(verb.base())
                    || words.events().verb(verb.base()).stream()
                            .anyMatch(sense -> sense.has("support") && sense.type() == frame.type());
            boolean demonstrative = Set.of("this", "these", "those")
                    .contains(at.word(nominal.group().first()));
            String preposition = syntax.preposition(first);
            if (words.isOccurrence(verb.base() + " " + preposition) && nominal.chunk() - verbIndex <= 4) {
                tell(at, frame, verb, verbIndex);
            }
            if (object && support && !demonstrative && !isNobody(at, verbIndex)) {
                tell(at, frame, verb, verbIndex);
                if (frame.initiators.isEmpty() && frame.parties.isEmpty()) {
                    List<Nominal> subjects = at.nominals(syntax.subjects(verbIndex)).stream()
                            .filter(Nominal::isPeople)
                            .toList();
                    (frame.sense().subject().equals("party") ? frame.parties : frame.initiators).addAll(subjects);
                }
                at.nominals(syntax.subjects(verbIndex)).forEach(noun -> instrument(frame, noun));
                Governed governed = governed(at, verbIndex, verb);
                frame.planned |= governed == Governed.PLANNED || verb.modal().equals("will");
                words.events().verb(verb.base()).stream()
                        .filter(sense -> sense.has("ended") && sense.type() == frame.type())
                        .forEach(sense -> frame.ended = true);
            } else if (object && verb.base().equals("be") && !isRanked(at, nominal)) {
                tell(at, frame, verb, verbIndex);
            }
        }
        if (at.word(Math.max(0, nominal.group().first() - 1)).equals("there")
                || isDenied(at, nominal, anchor)
                || isWholeSentence(at, frame, nominal)) {
            frame.told = true;
        }
    }

    /** "was the third attack this month", "was the deadliest raid", "the second such": what is told stands before it. */
    private boolean isRanked(AnalysedSentence at, Nominal nominal) {
        if (nominal.group().determined() != NounGroup.Determined.DEFINITE) {
            return false;
        }
        for (int token = nominal.group().first() + 1; token < nominal.group().head(); token++) {
            if (words.isRankWord(at.word(token))) {
                return true;
            }
        }
        return false;
    }

    /** "Nobody has claimed the attack". */
    private static boolean isNobody(AnalysedSentence at, int verb) {
        for (Nominal subject : at.nominals(at.syntax().subjects(verb))) {
            Count count = subject.count();
            if (count != null && Long.valueOf(0).equals(count.high())) {
                return true;
            }
        }
        return false;
    }

    /** "Two bombardments of the command post near B.": a bulletin's item that has no verb tells what happened. */
    private static boolean isWholeSentence(AnalysedSentence at, Frame frame, Nominal nominal) {
        Sentence.BlockKind kind = at.sentence().kind();
        if (kind == Sentence.BlockKind.TITLE
                || kind == Sentence.BlockKind.HEADING
                || nominal.group().determined() == NounGroup.Determined.DEFINITE
                || at.syntax().complements(nominal.chunk()).isEmpty()
                || frame.targets.isEmpty() && at.mentions().places().isEmpty()) {
            return false;
        }
        for (int index = 0; index < at.syntax().chunks().size(); index++) {
            Chunk chunk = at.syntax().chunk(index);
            if (chunk instanceof VerbGroup verb && verb.isFinite()
                    || index < nominal.chunk()
                            && chunk instanceof NounGroup
                            && at.syntax().preposition(index).isEmpty()
                            && at.mentions().placeAt(chunk.end() - 1) == null) {
                return false;
            }
        }
        return true;
    }

    /** "denied the evacuation", "rejects reports of an attack", "denied what was said about a deal": a verb denies it. */
    private boolean isDenied(AnalysedSentence at, Nominal nominal, int anchor) {
        Syntax syntax = at.syntax();
        String governor = syntax.preposition(anchor);
        // "rejected the charge" points back to what was said, and tells nothing of its own
        boolean pointsBack = nominal.group().determined() == NounGroup.Determined.DEFINITE
                && syntax.complements(nominal.chunk()).isEmpty();
        if (pointsBack || !governor.isEmpty() && !ABOUT.contains(governor)) {
            return false;
        }
        boolean what = false;
        boolean otherVerb = false;
        for (int index = anchor - 1; index >= 0; index--) {
            if (syntax.chunk(index) instanceof VerbGroup verb) {
                Speech speech = words.speech(verb.base());
                if (speech != null && speech.stance() == Stance.DENIES) {
                    return !verb.passive() && !verb.negated() && (what || !otherVerb);
                }
                otherVerb = true;
            } else if (syntax.chunk(index) instanceof Chunk.Link link && ENDS_OBJECT.contains(link.kind())) {
                return false;
            }
            if (!(syntax.chunk(index) instanceof Chunk.Time)) {
                what = at.word(syntax.chunk(index).first()).equals("what");
            }
        }
        return false;
    }

    /** Whether, behind a verb that only describes, the verb follows of which the noun group is the subject. */
    private static boolean finiteVerbFollows(Syntax syntax, int index, int subject) {
        for (int next = index + 1; next < syntax.chunks().size(); next++) {
            if (syntax.chunk(next) instanceof VerbGroup verb) {
                return verb.isFinite() && syntax.subjects(next).contains(subject);
            }
        }
        return false;
    }

    /** Of "a series of air strikes" the chunk of "series", which is what the verb takes; else the chunk itself. */
    private int lightAnchor(AnalysedSentence at, int chunk) {
        Nominal before = at.syntax().isLink(chunk - 1, "of") ? at.nominal(chunk - 2) : null;
        return before != null && words.isLightNoun(at.word(before.group().head())) ? before.chunk() : chunk;
    }

    private void tell(AnalysedSentence at, Frame frame, VerbGroup verb, int verbIndex) {
        if (HYPOTHETICAL.contains(verb.modal()) || isConditional(at, verbIndex)) {
            return;
        }
        frame.told = true;
        frame.ended |= words.events().verb(verb.base()).stream()
                .anyMatch(sense -> sense.has("ended") && sense.type() == frame.type());
        frame.negated |= verb.negated();
        frame.cover(verb.first(), verb.end());
        frame.clauses.add(at.syntax().clause(verbIndex));
    }

    /** "warplanes carried out 12 raids": what the verb takes took place, not its subject. */
    private static boolean doesEvent(AnalysedSentence at, int verb) {
        return at.nominals(at.syntax().objects(verb)).stream().anyMatch(object -> object.is(Nominal.Kind.EVENT));
    }

    private boolean occurs(VerbGroup verb) {
        return words.isOccurrence(verb.base()) || verb.passive() && words.isOccurrence("be " + verb.base());
    }
}
