package org.fogline.reader.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.fogline.knowledge.word.EventSense;
import org.fogline.knowledge.word.Speech;
import org.fogline.knowledge.word.VerbForm;
import org.fogline.knowledge.word.Words;
import org.fogline.model.ClaimType;
import org.fogline.model.Count;
import org.fogline.model.Effect;
import org.fogline.model.Stance;
import org.fogline.model.Unit;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.NounGroup;
import org.fogline.reader.group.Syntax;
import org.fogline.reader.group.Tag;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.DiscourseWord;
import org.fogline.reader.mention.Nominal;
import org.jspecify.annotations.Nullable;

/** Finds the event words of a sentence and fills their arguments: first each for itself, then those that are one. */
public final class FrameFinder {

    private static final Set<String> STANDS = Set.of("be", "remain", "stay", "lie");

    private static final Set<String> FALLS = Set.of("fall", "pass");

    private static final Set<String> INSTRUMENTAL = Set.of("with", "by", "using", "from");

    /** How far behind its verb, and in how many words, the rest of a verb phrase is looked for. */
    private static final int PARTICLE_STEPS = 5;

    private static final int PARTICLE_WORDS = 4;

    private static final int AIR_DEFENCE_WORDS = 9;

    private static final Set<String> AIMED_WITH = Set.of("from", "with", "out");

    private final Words words;

    private final LossFinder losses;

    private final FigureFinder figures;
    private final SenseChoice senseChoice;
    private final Governors governors;
    private final Roles roles;
    private final NounFrames nounFrames;
    private final VerbObjects verbObjects;
    private final JointHarms jointHarms;
    private final Losers losers;

    public FrameFinder(Words words) {
        this.words = words;
        this.losses = new LossFinder(words);
        this.figures = new FigureFinder(words, losses);
        this.senseChoice = new SenseChoice(words);
        this.governors = new Governors(words);
        this.roles = new Roles(words);
        this.nounFrames = new NounFrames(words, losses, governors, roles);
        this.verbObjects = new VerbObjects(words);
        this.jointHarms = new JointHarms(words);
        this.losers = new Losers(words);
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
                    Frame frame = nounFrames.nominalFrame(at, nominal);
                    if (frame != null) {
                        frames.add(frame);
                    }
                }
            }
        }
        losses.addCasualtyNouns(at, frames);
        figures.find(at, frames);
        losses.addHarmedPeople(at, frames);
        losers.assign(at, frames);
        frames.forEach(FrameFinder::takePrisoners);
        return FrameJoiner.join(words, roles, at, frames);
    }

    /** "losses were 70 dead and 40 prisoners", "total prisoners: 1,840": prisoners among losses were taken, not killed. */
    private static void takePrisoners(Frame frame) {
        // "the killing of two prisoners" says what was done to them, "losses" does not
        boolean isTally = frame.sense().noun()
                && frame.sense().type() == ClaimType.TOLL
                && !frame.sense().object().startsWith("of-");
        if (isTally || frame.sense().subject().equals("loser")) {
            frame.losses.replaceAll(loss -> loss.unit() == Unit.PRISONER
                            // "the number of hostages who died": the words say what they suffered
                            && !loss.rule().equals("running-toll")
                            && loss.effects().equals(List.of(Effect.KILLED))
                            && loss.nominal().effects().isEmpty()
                    ? loss.withEffects(List.of(Effect.CAPTURED))
                    : loss);
        }
    }

    /** "Pictures taken on Monday", "published a video": nobody takes a place or a man. */
    private static boolean isOfPictures(AnalysedSentence at, int index, VerbGroup group) {
        Syntax syntax = at.syntax();
        boolean reduced = index > 0
                && group.end() - group.first() == 1
                && syntax.objects(index).isEmpty();
        List<Integer> things =
                reduced ? List.of(index - 1) : group.passive() ? syntax.subjects(index) : syntax.objects(index);
        for (int thing : things) {
            Nominal nominal = at.nominal(thing);
            String head = nominal == null ? "" : at.word(nominal.group().head());
            if (!DiscourseWord.FILM.isWord(head) && !DiscourseWord.PICTURE.isWord(head)) {
                return false;
            }
        }
        return !things.isEmpty();
    }

    /** As a stream's {@code anyMatch}, without making one: each verb asks a dozen times. */
    private static <T> boolean holdsAny(List<T> all, Predicate<? super T> predicate) {
        for (T one : all) {
            if (predicate.test(one)) {
                return true;
            }
        }
        return false;
    }

    // ---- verbs ----

    private List<Frame> verbFrames(AnalysedSentence at, int index, VerbGroup group) {
        Frame hold = holdFrame(at, index, group);
        if (hold != null) {
            return List.of(hold);
        }
        Frame spared = sparedFrame(at, index, group);
        if (spared != null) {
            return List.of(spared);
        }
        Phrasal phrasal = phrasal(at, index, group);
        List<EventSense> senses = words.events().verb(phrasal == null ? base(at, index, group) : phrasal.base());
        if (senses.isEmpty() || Governors.isHypothetical(at, group) || governors.isConditional(at, index)) {
            return List.of();
        }
        Syntax syntax = at.syntax();
        if (isAmendment(at, index, group) || isOfPictures(at, index, group)) {
            return List.of();
        }
        List<Nominal> subjects = each(
                VerbObjects.withThoseBeforeComma(at, VerbObjects.beforePlaces(at, syntax.subjects(index))),
                subject -> VerbObjects.asOneMore(at, VerbObjects.asBand(at, throughVolley(at, subject))));
        if (subjects.isEmpty()
                && group.alone()
                && index > 0
                && syntax.chunk(index - 1) instanceof VerbGroup state
                && words.isState(state.base())) {
            // "400 people remain displaced"
            subjects = at.nominals(syntax.subjects(index - 1));
        }
        Nominal lasting = subjects.isEmpty() && !group.passive() && group.isFinite() ? at.nominal(index - 1) : null;
        if (lasting != null
                && lasting.is(Nominal.Kind.EVENT)
                && syntax.isLink(index - 2, "of")
                && index > 2
                && syntax.chunk(index - 3) instanceof Chunk.Time) {
            // "three weeks of shelling have killed 112 people"
            subjects = List.of(lasting);
        }
        if (!subjects.isEmpty()) {
            List<Nominal> wholes = new ArrayList<>(subjects.size());
            for (Nominal subject : subjects) {
                Nominal whole = losses.wholeOf(at, subject);
                if (!wholes.contains(whole)) {
                    wholes.add(whole);
                }
            }
            subjects = wholes;
        }
        Nominal beside = at.nominal(index - 1);
        if (group.form() == VerbGroup.Form.ING
                && beside != null
                && (beside.isPeople() || !beside.actors().isEmpty())
                && holdsAny(senses, sense -> sense.type() == ClaimType.CONTROL)) {
            // "attacked troops of A holding the ridge": who stands before it holds it
            subjects = List.of(beside);
        }
        List<Nominal> objects = each(
                VerbObjects.throughAdjectives(verbObjects.withThoseListed(at, syntax.objects(index))),
                object -> VerbObjects.asOneMore(at, VerbObjects.asBand(at, verbObjects.throughLight(at, object))));
        List<Syntax.Complement> complements =
                phrasal == null ? Roles.complementsOf(syntax, index) : syntax.complements(phrasal.particle());
        if (objects.isEmpty() && phrasal != null && !group.passive()) {
            // "fired from a car at the house": at what the verb aims
            objects = at.nominals(syntax.coordinatedRight(phrasal.particle() + 1));
        }
        if (objects.isEmpty() && !group.passive()) {
            int second = VerbObjects.sharesObject(at, index);
            if (second >= 0) {
                objects = at.nominals(syntax.objects(second));
                complements = Roles.complementsOf(syntax, second);
            }
        }
        if (jointHarms.isSecondOfJointHarm(at, index) || JointHarms.isSecondCasualty(at, index, group)) {
            return List.of();
        }
        EventSense joint = jointHarms.jointHarm(at, index, senses);
        int joined = joint == null ? index : JointHarms.lastOfJoint(syntax, index);
        if (joint != null && !syntax.objects(joined).isEmpty()) {
            objects = at.nominals(syntax.objects(joined));
            complements = Roles.complementsOf(syntax, joined);
        }
        boolean counted = !subjects.isEmpty()
                && subjects.get(0).count() != null
                && (subjects.get(0).isPeople() || subjects.get(0).is(Nominal.Kind.COUNT));
        boolean harmSense = holdsAny(
                senses,
                // "insurgents struck in three towns": who strikes is not struck
                sense -> sense.isHarm()
                                && !sense.object().equals("struck-people")
                                && !sense.object().equals("nobody")
                        || sense.object().equals("aircraft")
                        || counted && !sense.effects().isEmpty());
        boolean takesObject = !holdsAny(
                senses, sense -> sense.object().equals("none") || sense.object().endsWith("-subject"));
        boolean dropped = objects.isEmpty()
                && group.alone()
                && holdsAny(senses, sense -> sense.object().equals("munition"))
                && holdsAny(subjects, subject -> senseChoice.isMunition(at, subject));
        boolean passive = group.passive()
                || dropped
                || group.form() == VerbGroup.Form.PARTICIPLE && objects.isEmpty()
                || objects.isEmpty()
                        && takesObject
                        && group.alone()
                        && (harmSense
                                        && (VerbObjects.isPastParticiple(group)
                                                || isCountHurt(group, counted)
                                                || isGappedPassive(at, index, group))
                                || isPassiveOfTitle(at, index, group)
                                || group.verb().mayBe(VerbForm.PARTICIPLE)
                                        && !Roles.complementNouns(at, complements, Set.of("by"))
                                                .isEmpty());
        List<Nominal> agents = Roles.complementNouns(at, complements, Set.of("by"));
        if (passive) {
            Nominal with = at.nominal(index - 1);
            boolean figure = with != null && group.alone() && with.count() != null;
            boolean joinedBy = figure
                    && with != null
                    && (VerbObjects.BEFORE_FIGURE.contains(syntax.preposition(index - 1))
                            || with.is(Nominal.Kind.COUNT)
                                    && subjects.size() > 1
                                    && subjects.stream().allMatch(Nominal::isPeople));
            // "lost 12 men, with 30 wounded", "losses stand at 333 killed", "among them 63 children, and 640 injured"
            objects = joinedBy ? List.of(with) : VerbObjects.inverted(at, index, subjects);
            subjects = agents;
            Nominal attempt = holdsAny(senses, sense -> sense.object().equals("attack"))
                    ? Governors.attemptBefore(at, index)
                    : null;
            objects = attempt == null ? objects : List.of(attempt);
            if (objects.isEmpty() && group.form() != VerbGroup.Form.FINITE) {
                Nominal before = at.nominal(index - 1);
                objects = before == null ? List.of() : List.of(before);
            }
        }
        if (objects.isEmpty() && holdsAny(senses, sense -> sense.effects().isEmpty())) {
            objects = Roles.complementNouns(at, complements, Set.of("on", "at", "against"));
            if (!objects.isEmpty()) {
                // "a bomber detonated at the base": what stands where it happened has not come to harm
                senses = senses.stream()
                        .filter(sense ->
                                sense.effects().isEmpty() || sense.object().endsWith("-subject"))
                        .toList();
            }
        }
        if (passive) {
            objects = listedBefore(at, index, besideComma(at, objects));
        }
        if (objects.isEmpty()) {
            subjects = VerbObjects.withThoseOfTitle(at, subjects);
        } else {
            objects = VerbObjects.withThoseOfTitle(at, objects);
        }
        if (!objects.isEmpty() && holdsAny(senses, EventSense::isHarm)) {
            objects = verbObjects.withThoseAlong(at, objects, complements);
            objects = passive ? VerbObjects.withThoseAsWell(at, index, objects) : objects;
        }
        boolean things = holdsAny(senses, sense -> sense.object().equals("materiel"));
        if (holdsAny(senses, sense -> sense.effects().equals(List.of(Effect.KILLED)))) {
            objects = each(objects, object -> verbObjects.thoseBefore(at, object));
        }
        if (!holdsAny(senses, sense -> !VerbObjects.isHarmOfPeople(sense))) {
            objects = each(objects, object -> verbObjects.asUnknownPeople(at, object));
        }
        if (!passive && !subjects.isEmpty() && holdsAny(senses, VerbObjects::isDeath)) {
            subjects = VerbObjects.withThoseAsWell(at, index, subjects);
        }
        if (!passive && !holdsAny(senses, sense -> !VerbObjects.isDeath(sense))) {
            // "a novice died"
            subjects = each(subjects, subject -> verbObjects.asUnknownPeople(at, subject));
        }
        if (holdsAny(senses, VerbObjects::isHarmOfPeople)) {
            objects = each(objects, object -> VerbObjects.asNamedByNext(at, object));
        }
        if (holdsAny(
                senses,
                sense -> sense.object().equals("people") && !sense.effects().isEmpty())) {
            objects = each(objects, object -> VerbObjects.asTakenBefore(at, index, object));
            if (!passive || !group.alone()) {
                objects = each(objects, object -> LossFinder.named(at, object));
            }
        }
        if (things) {
            objects = each(
                    objects,
                    object -> VerbObjects.thingsBefore(
                            at, VerbObjects.countedThing(at, VerbObjects.asColumn(at, object))));
        }
        boolean brought = holdsAny(senses, sense -> sense.object().equals("aircraft"));
        if (brought || holdsAny(senses, sense -> sense.effects().equals(List.of(Effect.DESTROYED)))) {
            objects = objects.stream()
                    .map(object -> VerbObjects.flownBefore(at, object, brought))
                    .toList();
        }
        boolean takesThings = things || brought;
        boolean takesEvents = holdsAny(
                senses,
                sense -> sense.object().equals("munition") || sense.object().equals("device"));
        if (takesThings && !takesEvents) {
            objects = each(objects, object -> VerbObjects.asThing(at, object));
        }
        Count doers = passive || subjects.isEmpty() ? null : subjects.get(0).count();
        // "no lorry has entered the region"
        boolean nobody = doers != null && doers.sameBounds(Count.exactly(0)) && !holdsAny(senses, EventSense::isHarm);
        Governors.Governed governed = governors.governed(at, index, group);
        boolean accident = isOtherCause(at, subjects)
                || isOtherCause(at, Roles.complementNouns(at, complements, Set.of("in", "of", "from", "by", "during")));
        if (governed == Governors.Governed.NOT || accident || followsAccident(at, index, group)) {
            return List.of();
        }
        if (governed == Governors.Governed.HAPPENED && Governors.isTermOfAgreement(at, index)) {
            governed = Governors.Governed.PLANNED;
        }
        List<Frame> frames = new ArrayList<>();
        List<EventSense> downed = joint == null ? downed(at, index, senses, subjects, objects, agents) : List.of();
        List<EventSense> told = joint != null ? List.of(joint) : senseChoice.bestSenses(at, senses, subjects, objects);
        for (EventSense sense : downed.isEmpty() ? told : downed) {
            boolean future = group.modal().equals("will")
                    || group.modal().equals("would")
                    || group.modal().equals("shall");
            Nominal who = subjects.isEmpty() ? null : subjects.get(0);
            boolean aside = sense.type() == ClaimType.EVACUATION
                    && syntax.isLink(index - 1, Chunk.Kind.RELATIVE)
                    && who != null
                    && (!who.plural() && who.count() == null || isHarmedBefore(at, who));
            boolean stands = aside
                    || sense.type() == ClaimType.DEPLOYMENT
                            && syntax.isReducedRelative(index)
                            && !syntax.subjects(index).contains(index - 1);
            if (isOutcomeOrAttempt(sense, group, governed)
                    || isLeftBehind(at, index, group, sense)
                    || future && sense.isHarm()
                    || stands) {
                continue;
            }
            Frame frame = new Frame(at, sense, index, group.first(), group.end());
            frame.senses = senses;
            if (sense.subject().equals("device")
                    && subjects.stream().anyMatch(noun -> SenseChoice.hasType(noun, ClaimType.SHELLING))) {
                // "shells exploded near the hospital"
                frame.type(ClaimType.SHELLING);
            }
            fill(frame, subjects, objects, agents, complements, passive);
            if (sense.subject().equals("device") && !passive && !objects.isEmpty()) {
                // "X detonated two booby-trapped vehicles"
                Roles.assign(
                        frame,
                        "initiator",
                        subjects.stream()
                                .filter(noun -> noun.is(Nominal.Kind.ACTOR) || noun.is(Nominal.Kind.PEOPLE))
                                .toList());
            }
            shotAt(frame, objects, complements, passive);
            if (isDeadly(at, group)) {
                frame.losses.replaceAll(loss -> loss.effects().equals(List.of(Effect.WOUNDED))
                        ? loss.withEffects(List.of(Effect.KILLED))
                        : loss);
            }
            frame.told = true;
            frame.planned = governed == Governors.Governed.PLANNED
                    || group.modal().equals("will")
                    || group.modal().equals("would")
                    || group.modal().equals("shall");
            frame.attempted = governed == Governors.Governed.ATTEMPTED;
            boolean purpose = group.form() == VerbGroup.Form.INFINITIVE
                    && index > 0
                    && syntax.chunk(index - 1) instanceof NounGroup;
            if (frame.attempted || purpose) {
                // "a raid to arrest N. N.": nobody says that he was taken
                frame.losses.removeIf(loss ->
                        loss.rule().equals("named-person") && loss.effects().equals(List.of(Effect.CAPTURED)));
            }
            frame.failed = governors.isInVain(at, index, frame.type());
            frame.unopposed = governors.isSaidBehind(at, index, "unopposed");
            frame.negated = group.negated() || nobody;
            frame.ended = sense.has("ended");
            for (Syntax.Complement complement : complements) {
                frame.cover(
                        syntax.chunk(complement.noun()).first(),
                        syntax.chunk(Roles.last(complement.chain())).end());
            }
            frames.add(frame);
            if (sense.type() == ClaimType.CAPTURE && !passive) {
                for (Nominal next : verbObjects.objectsAfterThen(at, index)) {
                    if (senseChoice.fits(at, sense, subjects, next)) {
                        Frame second = new Frame(
                                at,
                                sense,
                                next.chunk(),
                                next.group().first(),
                                next.group().end());
                        Roles.assign(second, sense.subject(), subjects);
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

    /** "mortally wounding its driver", "were fatally hurt": such wounds are deaths. */
    private boolean isDeadly(AnalysedSentence at, VerbGroup group) {
        for (int token = group.first(); token < group.end() - 1; token++) {
            if (words.harmAdjective(at.word(token)) == Effect.KILLED) {
                return true;
            }
        }
        return false;
    }

    /** "a hail of mortar bombs fell": what is fired stands behind "of". */
    private Nominal throughVolley(AnalysedSentence at, Nominal subject) {
        Nominal inner = words.isLightNoun(at.word(subject.group().head())) ? SenseChoice.behindOf(at, subject) : null;
        return inner != null && senseChoice.isMunition(at, inner) ? inner : subject;
    }

    /**
     * "Only nine of the 40 guards survived", "two of the crew's 14 men did not make it", "not one of the 23 lived": how many
     * are dead is what those who were spared leave of the whole.
     */
    private @Nullable Frame sparedFrame(AnalysedSentence at, int index, VerbGroup group) {
        EventSense sense = null;
        for (EventSense each : words.events().verb(group.base())) {
            sense = each.has("spared") ? each : sense;
        }
        List<Nominal> subjects =
                sense == null ? List.of() : at.nominals(at.syntax().subjects(index));
        if (sense == null
                || subjects.isEmpty()
                || Governors.isHypothetical(at, group)
                || !group.modal().isEmpty() && !group.negated()
                || governors.isConditional(at, index)) {
            return null;
        }
        Nominal some = subjects.get(0);
        Nominal whole = SenseChoice.behindOf(at, some);
        Nominal counted = whole == null ? some : whole;
        Count dead = deadOf(some.count(), whole == null ? null : whole.count(), group.negated());
        if (dead == null || !counted.isPeople() || !counted.effects().isEmpty()) {
            return null;
        }
        Frame frame = new Frame(at, sense, index, group.first(), group.end());
        losses.add(frame, sense.effects(), null, some, counted, null, dead, sense.cause(), "spared-of-whole");
        frame.told = true;
        frame.cover(some.group().first(), counted.group().end());
        return frame;
    }

    /** Of so many so many lived, or of so many so many did not: the dead; null if nobody says how many. */
    private static @Nullable Count deadOf(@Nullable Count some, @Nullable Count whole, boolean negated) {
        if (some == null) {
            return null;
        }
        boolean nobody = some.sameBounds(Count.exactly(0));
        if (negated) {
            return nobody || some.low() == 0 ? null : some;
        }
        boolean exact = whole != null
                && whole.sameBounds(Count.exactly(whole.low()))
                && some.sameBounds(Count.exactly(some.low()))
                && some.low() < whole.low();
        return exact && whole != null ? Count.exactly(whole.low() - some.low()) : null;
    }

    /** "The town is in the hands of the rebels", "remained under army control": who holds a place, told by a noun. */
    private @Nullable Frame holdFrame(AnalysedSentence at, int index, VerbGroup group) {
        boolean under = group.base().endsWith(" under")
                && STANDS.contains(group.base().substring(0, group.base().length() - " under".length()));
        boolean falls = FALLS.contains(group.base());
        if (!under && !falls && !STANDS.contains(group.base())
                || group.negated()
                || Governors.isHypothetical(at, group)
                || governors.isConditional(at, index)) {
            return null;
        }
        Syntax syntax = at.syntax();
        Frame people = heldFrame(at, index, group);
        if (people != null) {
            return people;
        }
        List<Nominal> places =
                each(at.nominals(syntax.subjects(index)), subject -> verbObjects.throughLight(at, subject)).stream()
                        .filter(subject -> subject.is(Nominal.Kind.PLACE)
                                || subject.unit() == Unit.BUILDING
                                || SenseChoice.isUnknownName(at, subject))
                        .toList();
        if (places.isEmpty()) {
            return captiveFrame(at, index, group);
        }
        if (under) {
            Nominal held = syntax.objects(index).isEmpty()
                    ? null
                    : at.nominal(syntax.objects(index).get(0));
            return held != null && isHold(at, held, true)
                    ? held(at, index, group, places, held, sense("control", ClaimType.CONTROL))
                    : null;
        }
        for (Syntax.Complement complement : syntax.complements(index)) {
            Nominal held = at.nominal(complement.noun());
            boolean over = complement.preposition().equals("under");
            boolean in = complement.preposition().equals(falls ? "into" : "in");
            if (held != null && (over || in) && isHold(at, held, over)) {
                // "The town passed into rebel hands": its holder took it
                EventSense sense = falls ? sense("overrun", ClaimType.CAPTURE) : sense("control", ClaimType.CONTROL);
                return held(at, index, group, places, held, sense);
            }
        }
        return null;
    }

    /** "Sixty prisoners are in their power", "14 of the attackers are in our hands": who has whom. */
    private @Nullable Frame captiveFrame(AnalysedSentence at, int index, VerbGroup group) {
        Syntax syntax = at.syntax();
        List<Nominal> people = at.nominals(syntax.subjects(index)).stream()
                .filter(subject -> subject.isPeople() && subject.count() != null)
                .toList();
        for (Syntax.Complement complement :
                people.isEmpty() ? List.<Syntax.Complement>of() : syntax.complements(index)) {
            Nominal held = at.nominal(complement.noun());
            if (held == null || !complement.preposition().equals("in") || !isHold(at, held, false)) {
                continue;
            }
            Nominal holder = Roles.inner(at, held);
            EventSense sense = sense("hold captive", ClaimType.ABDUCTION);
            if (sense == null || isNobody(holder)) {
                return null;
            }
            Frame frame = heldBy(at, index, group, sense, holder);
            Roles.assign(frame, sense.objectRole(), people);
            losses.fromObjects(frame, people, null);
            people.forEach(
                    person -> frame.cover(person.group().first(), person.group().end()));
            frame.cover(held.group().first(), holder.group().end());
            return frame;
        }
        return null;
    }

    private boolean isHold(AnalysedSentence at, Nominal held, boolean under) {
        return words.isHoldNoun(at.word(held.group().head()))
                || under && held.is(Nominal.Kind.ACTOR)
                || under && held.unit() == Unit.COMBATANT;
    }

    private @Nullable Frame held(
            AnalysedSentence at,
            int index,
            VerbGroup group,
            List<Nominal> places,
            Nominal held,
            @Nullable EventSense sense) {
        Nominal holder = Roles.inner(at, held);
        if (sense == null || isNobody(holder)) {
            return null;
        }
        Frame frame = heldBy(at, index, group, sense, holder);
        frame.placeObjects.addAll(places);
        places.forEach(place -> frame.cover(place.group().first(), place.group().end()));
        frame.cover(held.group().first(), holder.group().end());
        return frame;
    }

    private static boolean isNobody(Nominal holder) {
        return holder.actors().isEmpty() && holder.group().determined() == NounGroup.Determined.BARE;
    }

    /** What a verb tells of who has a place or people in hand. */
    private static Frame heldBy(AnalysedSentence at, int index, VerbGroup group, EventSense sense, Nominal holder) {
        Frame frame = new Frame(at, sense, index, group.first(), group.end());
        if (!holder.actors().isEmpty()) {
            frame.initiators.add(holder);
        }
        frame.told = true;
        return frame;
    }

    /** The first sense of a verb that is of a type; null if the tables have none. */
    private @Nullable EventSense sense(String verb, ClaimType type) {
        return words.events().verb(verb).stream()
                .filter(sense -> sense.type() == type)
                .findFirst()
                .orElse(null);
    }

    /** "Nineteen of their men are in our hands", "three guns fell into the hands of the rebels": people and things that are taken. */
    private @Nullable Frame heldFrame(AnalysedSentence at, int index, VerbGroup group) {
        List<Nominal> taken = new ArrayList<>();
        boolean things = false;
        for (Nominal subject : verbObjects.withThoseListed(at, at.syntax().subjects(index))) {
            Nominal counted = LossFinder.counted(at, subject);
            boolean said = LossFinder.countOf(at, subject, counted) != null;
            boolean thing = counted.is(Nominal.Kind.MATERIEL) && counted.unit() != Unit.BUILDING;
            if ((counted.isPeople() || thing) && counted.effects().isEmpty() && said) {
                taken.add(subject);
                things |= thing;
            }
        }
        for (Syntax.Complement complement :
                taken.isEmpty() ? List.<Syntax.Complement>of() : Roles.complementsOf(at.syntax(), index)) {
            Nominal hands = at.nominal(complement.noun());
            boolean holds = hands != null
                    && (complement.preposition().equals("in")
                            || complement.preposition().equals("into"))
                    && hands.plural()
                    && words.isHoldNoun(at.word(hands.group().head()));
            EventSense sense = holds ? sense("capture", things ? ClaimType.CAPTURE : ClaimType.ABDUCTION) : null;
            if (sense == null || hands == null) {
                continue;
            }
            Frame frame = heldBy(at, index, group, sense, Roles.inner(at, hands));
            losses.fromObjects(frame, taken, null);
            frame.cover(hands.group().first(), hands.group().end());
            return frame;
        }
        return null;
    }

    /** The base of a verb; of "rockets were fired at B" and "shells landed in C" without the preposition. */
    private String base(AnalysedSentence at, int index, VerbGroup group) {
        int particle = group.base().indexOf(' ');
        if (particle < 0) {
            return group.base();
        }
        boolean munitions =
                at.nominals(at.syntax().subjects(index)).stream().anyMatch(noun -> senseChoice.isMunition(at, noun));
        String bare = group.base().substring(0, particle);
        String object = group.passive() ? "munition" : "munition-subject";
        boolean fires =
                holdsAny(words.events().verb(bare), sense -> sense.object().equals(object));
        if (munitions && fires) {
            return bare;
        }
        // "were shot at Karma": what stands behind the preposition of a passive is where it happened
        boolean where = group.passive()
                && SenseChoice.AIMED.contains(group.base().substring(particle + 1))
                && at.nominal(index + 1) != null
                && holdsAny(words.events().verb(bare), sense -> sense.object().equals("people"));
        return where ? bare : group.base();
    }

    /** "intercepted and destroyed 12 drones", "a drone was destroyed by air defence": what flies is shot down. */
    private List<EventSense> downed(
            AnalysedSentence at,
            int index,
            List<EventSense> senses,
            List<Nominal> subjects,
            List<Nominal> objects,
            List<Nominal> agents) {
        boolean hit = holdsAny(senses, sense -> sense.object().equals("hittable"));
        boolean destroys = holdsAny(senses, sense -> sense.effects().equals(List.of(Effect.DESTROYED)));
        boolean flying = !objects.isEmpty()
                && objects.stream()
                        .allMatch(object -> object.is(Nominal.Kind.MATERIEL)
                                && (SenseChoice.isAircraft(object.unit()) || senseChoice.isMunition(at, object)));
        if (!destroys && !hit || !flying) {
            return List.of();
        }
        Syntax syntax = at.syntax();
        if (hit) {
            return comesDown(at, index, objects) ? shotDown() : List.of();
        }
        boolean intercepted = index >= 2
                && syntax.isLink(index - 1, "and")
                && syntax.chunk(index - 2) instanceof VerbGroup before
                && holdsAny(words.events().verb(before.base()), sense -> sense.type() == ClaimType.SHOOTDOWN);
        Nominal ground = syntax.isLink(index + 1, "on") ? at.nominal(index + 2) : null;
        if (ground != null && at.word(ground.group().head()).equals("ground")) {
            // "five were destroyed on the ground"
            return List.of();
        }
        boolean defended = holdsAny(subjects, noun -> isAirDefence(at, noun))
                || agents.stream().anyMatch(noun -> isAirDefence(at, noun));
        boolean sent = holdsAny(objects, object -> VerbObjects.isFlownBefore(at, object));
        return intercepted || defended || sent ? shotDown() : List.of();
    }

    private List<EventSense> shotDown() {
        return words.events().verb("shoot down").stream()
                .filter(sense -> sense.type() == ClaimType.SHOOTDOWN)
                .limit(1)
                .toList();
    }

    /** "shot dead 66 people who had sheltered in a mosque": whom the verb before them killed or hurt. */
    private boolean isHarmedBefore(AnalysedSentence at, Nominal who) {
        int verb = at.syntax().verbBefore(who.chunk());
        return verb >= 0
                && at.syntax().chunk(verb) instanceof VerbGroup harm
                && at.syntax().objects(verb).contains(who.chunk())
                && holdsAny(words.events().verb(harm.base()), VerbObjects::isHarmOfPeople);
    }

    /** "Two jets were hit by ground fire", "one was lost to ground fire": what flies was fired at from the ground. */
    private void shotAt(Frame frame, List<Nominal> objects, List<Syntax.Complement> complements, boolean passive) {
        boolean flying = !objects.isEmpty()
                && objects.stream()
                        .allMatch(object -> object.is(Nominal.Kind.MATERIEL) && SenseChoice.isAircraft(object.unit()));
        if (!flying) {
            return;
        }
        if (frame.sense().object().equals("hittable") && passive) {
            frame.type(ClaimType.SHOOTDOWN);
        } else if (frame.sense().subject().equals("loser")
                && Roles.complementNouns(frame.at(), complements, Set.of("to", "by")).stream()
                        .anyMatch(noun -> noun.is(Nominal.Kind.EVENT)
                                || noun.is(Nominal.Kind.MATERIEL)
                                || frame.at().word(noun.group().head()).equals("fire"))) {
            frame.type(ClaimType.SHOOTDOWN);
            frame.losses.replaceAll(loss -> loss.withEffects(List.of(Effect.SHOT_DOWN)));
        }
    }

    /** "a jet was hit and crashed", "crashed after being hit by gunfire": what is hit falls. */
    private boolean comesDown(AnalysedSentence at, int hit, List<Nominal> objects) {
        Syntax syntax = at.syntax();
        for (int index = 0; index < syntax.chunks().size(); index++) {
            boolean falls = index != hit
                    && syntax.chunk(index) instanceof VerbGroup verb
                    && !verb.negated()
                    && (words.isOtherCause(List.of(verb.base()), 0, 1)
                            || holdsAny(
                                    words.events().verb(verb.base()),
                                    sense -> sense.object().equals("munition-subject")));
            if (falls
                    && syntax.subjects(index).stream()
                            .anyMatch(subject -> holdsAny(objects, object -> object.chunk() == subject))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAirDefence(AnalysedSentence at, Nominal noun) {
        boolean said = noun.unit() == Unit.AIR_DEFENCE;
        // "the forces and means of air defence"
        int end = Math.min(at.sentence().size(), noun.group().first() + AIR_DEFENCE_WORDS);
        for (int token = noun.group().first(); token + 1 < end && !said; token++) {
            if (!at.sentence().token(token).isWord()) {
                break;
            }
            said = at.word(token).equals("air") && at.word(token + 1).startsWith("defen");
        }
        return said;
    }

    /** "A man was killed and his wife hurt": the helping verb stands once, before the first. */
    private static boolean isGappedPassive(AnalysedSentence at, int index, VerbGroup group) {
        return group.verb().mayBe(VerbForm.PARTICIPLE)
                && index > 2
                && at.nominal(index - 1) != null
                && (at.syntax().isLink(index - 2, "and") || at.syntax().isLink(index - 2, Chunk.Kind.COMMA))
                && isPassiveBefore(at.syntax(), index - 2);
    }

    /** "were wiped out in the battle and eleven tanks set ablaze": a passive with nothing but what is added to it behind. */
    private static boolean isPassiveBefore(Syntax syntax, int joint) {
        int verb = syntax.verbBefore(joint);
        return verb >= 0
                && syntax.chunk(verb) instanceof VerbGroup before
                && before.passive()
                && VerbObjects.pastPhrases(syntax, verb + 1) == joint;
    }

    /** "18 hurt": a form that may be the present too, behind a number alone. */
    private static boolean isCountHurt(VerbGroup group, boolean counted) {
        return counted
                && group.verb().mayBe(VerbForm.PARTICIPLE)
                && group.verb().mayBe(VerbForm.BASE);
    }

    /** "Two tanks, two drones were destroyed": counted things before the subject, with nothing but a comma between. */
    private static List<Nominal> besideComma(AnalysedSentence at, List<Nominal> objects) {
        if (objects.size() != 1
                || objects.get(0).count() == null
                || !objects.get(0).is(Nominal.Kind.MATERIEL)) {
            return objects;
        }
        Syntax syntax = at.syntax();
        List<Nominal> found = new ArrayList<>(objects);
        int noun = objects.get(0).chunk();
        while (noun > 1 && syntax.isLink(noun - 1, Chunk.Kind.COMMA)) {
            Nominal before = at.nominal(noun - 2);
            if (before == null || before.count() == null || !before.is(Nominal.Kind.MATERIEL)) {
                break;
            }
            found.add(0, before);
            noun -= 2;
        }
        boolean opens = noun == 0
                || syntax.isLink(noun - 1, Chunk.Kind.SEMICOLON)
                || syntax.isLink(noun - 1, Chunk.Kind.COLON)
                || syntax.chunk(noun - 1) instanceof Chunk.Time
                || syntax.isLink(noun - 1, Chunk.Kind.COMMA);
        return opens ? found : objects;
    }

    /**
     * The subjects of a passive, with what stands between the first and the verb in a list ("56 vehicles of the enemy, nine
     * tanks and some arms were captured") and behind a colon ("the following was recovered: two rifles, a radio").
     */
    private List<Nominal> listedBefore(AnalysedSentence at, int verb, List<Nominal> objects) {
        Syntax syntax = at.syntax();
        List<Nominal> found = new ArrayList<>(objects);
        if (objects.size() == 1 && objects.get(0).chunk() < verb && VerbObjects.isCountable(objects.get(0))) {
            boolean things = objects.get(0).is(Nominal.Kind.MATERIEL);
            int end = verbObjects.pastParts(
                    at, VerbObjects.pastPhrases(syntax, objects.get(0).chunk() + 1));
            while (end < verb) {
                int noun = end;
                while (syntax.isLink(noun, Chunk.Kind.COMMA) || syntax.isLink(noun, "and")) {
                    noun++;
                }
                if (noun == verb && found.size() > 1 && things) {
                    // "two cars, a gun and 11 trucks, were captured"
                    return found;
                }
                Nominal listed = noun == end ? null : at.nominal(noun);
                boolean one = listed != null
                        && listed.is(Nominal.Kind.PEOPLE)
                        && listed.group().determined() == NounGroup.Determined.INDEFINITE;
                if (listed == null
                        || noun >= verb
                        || listed.count() == null && !one && !(things && listed.is(Nominal.Kind.MATERIEL))
                        || !VerbObjects.isCountable(listed)) {
                    return objects;
                }
                found.add(listed);
                end = verbObjects.pastParts(at, VerbObjects.pastPhrases(syntax, noun + 1));
            }
            return end == verb ? found : objects;
        }
        int colon = VerbObjects.pastPhrases(syntax, verb + 1);
        boolean lists = colon < syntax.chunks().size()
                && syntax.chunk(colon) instanceof VerbGroup listing
                && listing.form() == VerbGroup.Form.FINITE
                && words.leadsToParts(listing.base());
        if ((syntax.isLink(colon, Chunk.Kind.COLON) || lists)
                && objects.stream().noneMatch(VerbObjects::isCountable)
                && colon + 1 < syntax.chunks().size()) {
            List<Nominal> listed = FigureFinder.listed(at, colon + 1).stream()
                    .filter(noun -> noun.is(Nominal.Kind.MATERIEL) || noun.is(Nominal.Kind.PEOPLE))
                    .toList();
            return listed.isEmpty() ? objects : listed;
        }
        return found;
    }

    /** "Seven peacekeepers ambushed near Tai": what someone did headlines tell in the present, and a past form alone is of those who suffered it. */
    private static boolean isPassiveOfTitle(AnalysedSentence at, int index, VerbGroup group) {
        // "Soldiers hit in B"
        boolean in = group.verb().mayBe(VerbForm.PAST) && at.syntax().isLink(index + 1, "in");
        return at.sentence().isHeadline()
                && (group.verb().isPastOnly() || in)
                && group.verb().mayBe(VerbForm.PARTICIPLE);
    }

    /** "A helicopter crashed, killing eight": what comes of an accident. */
    private boolean followsAccident(AnalysedSentence at, int index, VerbGroup group) {
        boolean killing = group.form() == VerbGroup.Form.ING && !group.passive();
        int before = killing ? at.syntax().verbBefore(index) : -1;
        while (before > 0
                && at.syntax().isLink(index - 1, Chunk.Kind.CONJUNCTION)
                && at.syntax().chunk(before) instanceof VerbGroup first
                && first.form() == VerbGroup.Form.ING) {
            // "collided, killing nine and injuring 22"
            before = at.syntax().verbBefore(before);
        }
        return before >= 0
                && at.syntax().chunk(before) instanceof VerbGroup verb
                && words.events().verb(verb.base()).stream()
                        .noneMatch(sense -> sense.subject().equals("initiator"))
                && at.nominals(at.syntax().subjects(before)).stream()
                        .noneMatch(subject -> senseChoice.isMunition(at, subject) || subject.unit() == Unit.DRONE)
                && words.isOtherCause(List.of(verb.base()), 0, 1);
    }

    /** "died in a road accident", "the storm killed nine": nobody did it. */
    private boolean isOtherCause(AnalysedSentence at, List<Nominal> nouns) {
        return holdsAny(
                nouns,
                noun -> words.isOtherCause(
                        at.sentence().words(),
                        noun.group().first(),
                        noun.group().head() + 1));
    }

    private static List<Nominal> each(List<Nominal> nouns, UnaryOperator<Nominal> change) {
        List<Nominal> changed = new ArrayList<>(nouns.size());
        for (int index = 0; index < nouns.size(); index++) {
            changed.add(change.apply(nouns.get(index)));
        }
        return changed;
    }

    /** A verb whose particle stands behind its object: "handed the camp over", "took eight men hostage". */
    private record Phrasal(String base, int particle) {}

    private @Nullable Phrasal phrasal(AnalysedSentence at, int index, VerbGroup group) {
        Syntax syntax = at.syntax();
        List<Integer> objects = syntax.objects(index);
        int next = syntax.pastQuotes((objects.isEmpty() ? index : Roles.last(objects)) + 1);
        if (objects.isEmpty() && !group.passive()) {
            return aimedBehind(syntax, index, group);
        }
        if (objects.size() > 1 && group.base().equals("be")) {
            // "37 are dead and 500 in hospital": two states of two numbers
            return null;
        }
        if (next < syntax.chunks().size() && syntax.chunk(next) instanceof VerbGroup second && second.alone()) {
            // "let 186 people go"
            for (String part : List.of(second.base(), second.base().split(" ", 2)[0])) {
                // "sent 300 villagers fleeing across the border"
                String base = group.base() + " " + part;
                if (!words.events().verb(base).isEmpty()) {
                    return new Phrasal(base, next);
                }
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
            } else if (verbObjects.pastParts(at, next) > next) {
                next = verbObjects.pastParts(at, next);
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

    /** "fired from a car at the house": what a verb is aimed with stands before the preposition that goes with it. */
    private @Nullable Phrasal aimedBehind(Syntax syntax, int index, VerbGroup group) {
        List<Syntax.Complement> complements = syntax.complements(index);
        for (Syntax.Complement complement : complements.subList(Math.min(1, complements.size()), complements.size())) {
            String base = group.base() + " " + complement.preposition();
            if (AIMED_WITH.contains(complements.get(0).preposition())
                    && SenseChoice.AIMED.contains(complement.preposition())
                    && !words.events().verb(base).isEmpty()) {
                return new Phrasal(base, complement.noun() - 1);
            }
        }
        return null;
    }

    private @Nullable Phrasal phrasalAt(AnalysedSentence at, VerbGroup group, int next, Chunk.Link link) {
        if (!this.words.events().goesOn(group.base())) {
            return null;
        }
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
    private static boolean isOutcomeOrAttempt(EventSense sense, VerbGroup group, Governors.Governed governed) {
        boolean leaves =
                sense.object().equals("armed-from-place") || sense.object().equals("people-subject");
        return leaves
                && (group.form() == VerbGroup.Form.ING && sense.word().startsWith("leave")
                        || governed == Governors.Governed.ATTEMPTED
                                && sense.effects().contains(Effect.DISPLACED));
    }

    /** "the troops left in the city", "left three dead", "not one left": the word tells what remains, not that someone went. */
    private static boolean isLeftBehind(AnalysedSentence at, int index, VerbGroup group, EventSense sense) {
        return sense.object().equals("armed-subject")
                && sense.word().equals("leave")
                && (group.form() != VerbGroup.Form.FINITE
                        || group.negated()
                        || group.passive()
                        || !at.syntax().objects(index).isEmpty()
                        || at.syntax().isReducedRelative(index)
                        || at.syntax().isLink(index - 1, Chunk.Kind.RELATIVE));
    }

    private boolean isAmendment(AnalysedSentence at, int index, VerbGroup group) {
        Speech speech = words.speech(group.base());
        return speech != null && speech.stance() == Stance.AMENDS && at.syntax().isLink(index + 1, "to");
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
        Roles.assign(frame, sense.subject(), subjects);
        frame.arguments.addAll(subjects);
        if (sense.object().equals("munition") || sense.object().equals("device")) {
            frame.arguments.addAll(objects);
            objects.forEach(noun -> roles.instrument(frame, noun));
        }
        List<Nominal> fitting = objects.stream()
                .filter(object -> sense.object().equals("none")
                        || senseChoice.fits(at, sense, subjects, object)
                        || sense.objectRole().equals("target") && sense.object().equals("any"))
                .toList();
        switch (sense.objectRole()) {
            case "place" -> {
                frame.placeObjects.addAll(fitting);
            }
            case "attack" ->
                fitting.forEach(attack -> {
                    Frame nominal = nounFrames.nominalFrame(at, attack);
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
                Roles.assign(frame, sense.objectRole(), fitting);
                if (!sense.effects().isEmpty() && !sense.subject().equals("victim")) {
                    losses.fromObjects(frame, fitting, null);
                }
            }
        }
        if (sense.subject().equals("victim")) {
            losses.fromObjects(frame, subjects.isEmpty() && passive ? objects : subjects, null);
        }
        together(frame, complements, passive);
        inNumbers(frame, complements, passive ? objects : subjects);
        if (passive && sense.type() == ClaimType.DEPLOYMENT && frame.initiators.isEmpty()) {
            // "Ethiopian troops have been deployed": whose they are sends them
            fitting.stream().filter(noun -> !noun.actors().isEmpty()).forEach(frame.initiators::add);
        }
        for (Syntax.Complement complement : complements) {
            List<Nominal> nouns = at.nominals(complement.chain());
            // "destroyed four pickups with guns": what the thing destroyed has is not what destroys it
            boolean mounted = complement.preposition().equals("with")
                    && !sense.effects().isEmpty()
                    && !nouns.isEmpty()
                    && (nouns.get(0).unit() == Unit.ARTILLERY || nouns.get(0).unit() == Unit.AIR_DEFENCE)
                    && objects.stream()
                            .anyMatch(thing -> thing.unit() == Unit.VEHICLE && thing.chunk() == complement.noun() - 2);
            if (INSTRUMENTAL.contains(complement.preposition()) && !mounted) {
                nouns.forEach(noun -> roles.instrument(frame, noun));
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
                    if (sense.has("weak") && sense.type() == ClaimType.ASSAULT && senseChoice.isArmed(at, subjects)) {
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
        if (!sense.subject().equals("victim")) {
            subjects.forEach(noun -> roles.instrument(frame, noun));
        }
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

    /** "Residents fled in their thousands", "fled by the hundreds": how many did so, said behind the verb. */
    private void inNumbers(Frame frame, List<Syntax.Complement> complements, List<Nominal> sufferers) {
        EventSense sense = frame.sense();
        boolean uncounted = frame.losses.isEmpty()
                || frame.losses.size() == 1 && frame.losses.get(0).count().sameBounds(Count.atLeast(1));
        Nominal who = sense.subject().equals("victim") && uncounted && !sufferers.isEmpty() ? sufferers.get(0) : null;
        if (who == null || !who.is(Nominal.Kind.PEOPLE) || who.unit() == Unit.COMBATANT) {
            return;
        }
        for (Syntax.Complement complement : complements) {
            Nominal number = frame.at().nominal(complement.noun());
            boolean numbers = number != null
                    && number.is(Nominal.Kind.COUNT)
                    && number.group().end() - number.group().first() == 2
                    && (complement.preposition().equals("in")
                                    && frame.at().word(number.group().first()).equals("their")
                            || complement.preposition().equals("by")
                                    && frame.at().word(number.group().first()).equals("the"));
            Count count = numbers && number != null ? number.count() : null;
            if (count != null && number != null) {
                frame.losses.clear();
                losses.add(frame, sense.effects(), sense.combine(), who, who, null, count, sense.cause(), "in-numbers");
                frame.cover(number.group().first(), number.group().end());
                return;
            }
        }
    }

    /** "killed with six of his guards", "surrendered with their weapons": who and what shares the harm of the first. */
    private void together(Frame frame, List<Syntax.Complement> complements, boolean passive) {
        EventSense sense = frame.sense();
        if (sense.effects().contains(Effect.DISPLACED) || sense.effects().contains(Effect.RELEASED)) {
            return;
        }
        boolean things = passive && sense.object().equals("materiel");
        boolean suffers = things
                || sense.subject().equals("victim")
                || passive && (sense.object().equals("people") || sense.object().equals("captives"));
        boolean taken = sense.effects().equals(List.of(Effect.CAPTURED));
        if (!suffers
                || !things
                        && !frame.losses.isEmpty()
                        && !frame.losses.get(0).nominal().isPeople()) {
            return;
        }
        AnalysedSentence at = frame.at();
        boolean eventBefore = false;
        for (Syntax.Complement complement : complements) {
            boolean added = complement.preposition().equals("as") && at.syntax().isLink(complement.noun() - 2, "well");
            if (!complement.preposition().equals("with") && !added) {
                eventBefore |= at.nominals(complement.chain()).stream().anyMatch(noun -> noun.is(Nominal.Kind.EVENT));
                continue;
            }
            int link = complement.noun() - 2;
            boolean along = at.syntax().isLink(link, "along") || at.syntax().isLink(link, "together");
            if (eventBefore && !along && !added) {
                // "killed in clashes with 20 fighters", but "killed in a raid along with nine others"
                return;
            }
            for (Nominal noun : verbObjects.withThoseListed(at, complement.chain())) {
                shareHarm(frame, noun, taken);
            }
        }
    }

    private static boolean isRuin(List<Effect> effects) {
        return effects.equals(List.of(Effect.DESTROYED))
                || effects.equals(List.of(Effect.DAMAGED))
                || effects.equals(List.of(Effect.SHOT_DOWN));
    }

    /** "was lost with all nine on board", "sank with 40 of her crew": the word tells it of the thing and of the people. */
    private static boolean isLostWithAll(EventSense sense) {
        return sense.subject().equals("loser") || sense.subject().equals("victim");
    }

    /** Adds a noun group that shares the harm of a frame's first. */
    private void shareHarm(Frame frame, Nominal noun, boolean taken) {
        AnalysedSentence at = frame.at();
        EventSense sense = frame.sense();
        Nominal counted = LossFinder.counted(at, noun);
        boolean materiel = counted.is(Nominal.Kind.MATERIEL);
        boolean owned =
                materiel && counted.plural() && at.tagged().tag(noun.group().first()) == Tag.POSSESSIVE_PRONOUN;
        Count count = owned ? Count.atLeast(1) : LossFinder.countOf(at, noun, counted);
        boolean shares = counted.isPeople() || (taken || sense.object().equals("materiel")) && materiel;
        boolean said = owned || noun.count() != null || noun.group().determined() != NounGroup.Determined.BARE;
        // "thrown back with 14 dead": the act itself harms nobody
        boolean harm = !sense.effects().isEmpty();
        // "some wounded, with 31 missing"
        boolean sameHarm = harm && !counted.effects().equals(List.of(Effect.MISSING));
        boolean aboard = sameHarm && counted.isPeople() && isRuin(sense.effects());
        if (aboard && !isLostWithAll(sense)) {
            // "hit a bus with 40 on board": who was there has not come to harm
            return;
        }
        List<Effect> effects = aboard ? List.of(Effect.KILLED) : sameHarm ? sense.effects() : counted.effects();
        boolean suffered = shares && !LossFinder.isOfOneBody(at, noun);
        if (count != null && said && suffered && !effects.isEmpty() && !counted.is(Nominal.Kind.PRONOUN)) {
            losses.add(
                    frame,
                    effects,
                    sameHarm ? sense.combine() : null,
                    noun,
                    counted,
                    null,
                    count,
                    sense.cause(),
                    "together-with");
        }
    }
}
