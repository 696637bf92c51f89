package org.fogline.reader.frame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.fogline.knowledge.word.EventSense;
import org.fogline.knowledge.word.Speech;
import org.fogline.knowledge.word.VerbForm;
import org.fogline.knowledge.word.Words;
import org.fogline.model.Cause;
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
import org.fogline.reader.number.Shares;
import org.jspecify.annotations.Nullable;

/** Turns noun groups into losses: objects of harm, casualty nouns ("12 dead"), running tolls, and parts of a number. */
final class LossFinder {

    /** The verb in "left two soldiers dead". */
    private static final String LEAVE = "leave";

    /** How many chunks behind what is counted its verb may stand. */
    private static final int FARTHEST_HARM = 14;

    private static final EventSense TOLL = new EventSense(
            "toll", true, "any", ClaimType.TOLL, "", "", List.of(Effect.KILLED), null, null, Set.of("harm"));

    /** Nouns that are one thing, though they end as several do. */
    private static final Set<String> SAME_IN_PLURAL = Set.of("barracks", "headquarters", "waterworks", "gasworks");

    private static final int FLIGHT_OF_MANY = 20;

    /** Harm told by a noun alone: "12 dead", "three wounded"; no running number. */
    private static final EventSense CASUALTIES = new EventSense(
            "casualties", true, "any", ClaimType.TOLL, "", "", List.of(Effect.KILLED), null, null, Set.of("harm"));

    /** Things that are seen to be destroyed: "two burnt-out tanks". */
    private static final EventSense RUINS = new EventSense(
            "ruins", true, "any", ClaimType.DESTRUCTION, "", "", List.of(Effect.DESTROYED), null, null, Set.of("harm"));

    private final Words words;

    LossFinder(Words words) {
        this.words = words;
    }

    /** Adds to a frame the losses that these noun groups are, with the parts that follow them. */
    void fromObjects(Frame frame, List<Nominal> objects, @Nullable Nominal owner) {
        EventSense sense = frame.sense();
        for (Nominal object : withoutNames(frame.at(), objects)) {
            Nominal counted = counted(frame.at(), object);
            Count count = isNoneAtAll(frame, object) ? Count.exactly(0) : countOf(frame.at(), object, counted);
            if (count == null && isTheOneThing(frame.at(), sense, object, counted)) {
                count = Count.exactly(1);
            }
            if (count == null && isTheOnePerson(sense, counted)) {
                count = Count.exactly(1);
            }
            if (count == null && isSecondOfNamed(frame.at(), object)) {
                count = Count.exactly(1);
            }
            if (count == null || isOneAlone(frame, counted) || isUncountedMove(frame.at(), sense, object, counted)) {
                continue;
            }
            if (counted.is(Nominal.Kind.OTHER)
                    && words.isForceNoun(frame.at().word(counted.group().head()))) {
                // "a column was wiped out": how many were in it is not said
                continue;
            }
            List<Effect> effects = sense.effects();
            Combine combine = sense.combine();
            if (counted.is(Nominal.Kind.MATERIEL)) {
                if (effects.contains(Effect.KILLED)) {
                    effects = List.of(Effect.DESTROYED);
                    combine = null;
                }
            } else if (effects.equals(List.of(Effect.DESTROYED))
                    && counted.isPeople()
                    && object.count() != null
                    && !counted.is(Nominal.Kind.COUNT)) {
                // "up to 35 servicemen and three pickups were destroyed"
                effects = List.of(Effect.KILLED);
            } else if (effects.equals(List.of(Effect.DESTROYED))
                    || effects.equals(List.of(Effect.DAMAGED))
                    || effects.equals(List.of(Effect.DISPLACED)) && isHurt(frame.at(), object)) {
                // "the seven injured soldiers were evacuated": taken to be treated
                continue;
            } else if (!counted.effects().isEmpty()
                    && !effects.contains(Effect.KILLED)
                    && Collections.disjoint(counted.effects(), effects)
                    && !isFreed(effects, counted)) {
                continue;
            } else if (!counted.effects().isEmpty()
                    && effects.contains(Effect.KILLED)
                    && !isState(counted)
                    && !(sense.subject().equals("victim") && object.chunk() != counted.chunk())) {
                // but "one of the injured died"
                effects = counted.count() == null ? counted.effects() : withSecondEffect(frame.at(), counted);
                combine = effects.size() > 1 ? Combine.SUM : combine;
            }
            if (counted.is(Nominal.Kind.COUNT) && sense.isHarm()) {
                // "lost 300 in killed and wounded"
                List<Effect> covered = effectsIn(frame.at(), object.chunk(), effects);
                combine = covered.size() > effects.size() ? Combine.SUM : combine;
                effects = covered;
            }
            if (counted.is(Nominal.Kind.PLACE) || counted.is(Nominal.Kind.EVENT) || counted.is(Nominal.Kind.TOLL)) {
                continue;
            }
            boolean lost = owner == null && sense.subject().equals("loser");
            String rule = SenseChoice.isNamedPerson(frame.at(), object)
                            || object.count() == null && isTitledPerson(frame.at(), object)
                            || isCalled(frame.at(), object)
                    ? "named-person"
                    : lost ? "lost-by-somebody" : "object-of-harm";
            add(frame, effects, combine, object, counted, owner, count, sense.cause(), rule);
        }
    }

    /** "Two constables, N. N. and O. O., were killed": the names of those who are counted are no more of them. */
    private static List<Nominal> withoutNames(AnalysedSentence at, List<Nominal> objects) {
        if (objects.size() < 2) {
            return objects;
        }
        List<Nominal> others = new ArrayList<>();
        for (int index = 0; index < objects.size(); index++) {
            if (index == 0 || !isNameOf(at, objects.get(index - 1), objects.get(index))) {
                others.add(objects.get(index));
            }
        }
        if (others.size() < objects.size()) {
            return others;
        }
        Nominal first = objects.get(0);
        Count count = first.count();
        boolean named = count != null
                && !first.is(Nominal.Kind.MATERIEL)
                && count.sameBounds(Count.exactly(objects.size() - 1));
        for (int index = 1; index < objects.size() && named; index++) {
            named = SenseChoice.isNamedPerson(at, objects.get(index)) || isTitledPerson(at, objects.get(index));
        }
        return named ? List.of(first) : objects;
    }

    /** "a rebel leader, N. N., and 14 others": a name between commas behind one person is that person's. */
    private static boolean isNameOf(AnalysedSentence at, Nominal person, Nominal name) {
        Syntax syntax = at.syntax();
        return person.isPeople()
                && !person.plural()
                && person.count() == null
                && person.group().determined() == NounGroup.Determined.INDEFINITE
                && name.chunk() == person.chunk() + 2
                && syntax.isLink(name.chunk() - 1, Chunk.Kind.COMMA)
                && syntax.isLink(name.chunk() + 1, Chunk.Kind.COMMA)
                && SenseChoice.isNamedPerson(at, name);
    }

    /** "the seven injured soldiers", "25 injured": who are hurt and counted so. */
    private boolean isHurt(AnalysedSentence at, Nominal object) {
        return harmBefore(words, at, object).contains(Effect.WOUNDED)
                || object.is(Nominal.Kind.COUNT)
                        && harmAlone(at, object.chunk()).contains(Effect.WOUNDED);
    }

    /** "without suffering any losses", "did not incur any casualties". */
    private static boolean isNoneAtAll(Frame frame, Nominal object) {
        return at(frame, object.group().first()).equals("any")
                && frame.at().syntax().chunk(frame.trigger()) instanceof VerbGroup verb
                && (verb.negated()
                        || frame.trigger() > 0 && frame.at().syntax().isLink(frame.trigger() - 1, "without"));
    }

    /** "exchanged 206 prisoners of war", "let 80 wounded go": those who had been taken go free. */
    private static boolean isFreed(List<Effect> effects, Nominal counted) {
        return effects.equals(List.of(Effect.RELEASED))
                && (counted.effects().equals(List.of(Effect.CAPTURED))
                        || counted.effects().equals(List.of(Effect.WOUNDED)));
    }

    /** "60 displaced people were killed": the word tells how they lived before. */
    private static boolean isState(Nominal counted) {
        return counted.effects().equals(List.of(Effect.DISPLACED))
                || counted.effects().equals(List.of(Effect.RELEASED));
    }

    /** "destroyed the bridge", "the police station was set alight": one thing that was not told of before. */
    private static boolean isTheOneThing(AnalysedSentence at, EventSense sense, Nominal object, Nominal counted) {
        boolean ruined = sense.effects().equals(List.of(Effect.DESTROYED))
                || sense.effects().equals(List.of(Effect.DAMAGED))
                || sense.effects().equals(List.of(Effect.SHOT_DOWN));
        return ruined
                && counted.is(Nominal.Kind.MATERIEL)
                && (!counted.plural()
                        || SAME_IN_PLURAL.contains(at.word(counted.group().head())))
                && counted.unit() != Unit.OTHER
                && (object.group().determined() == NounGroup.Determined.DEFINITE || isOneInTitle(at, object))
                && !at.word(object.group().first()).equals("this")
                && !at.word(object.group().first()).equals("that");
    }

    /** "UN helicopter shot down": headlines leave the article out. */
    private static boolean isOneInTitle(AnalysedSentence at, Nominal object) {
        return at.sentence().isHeadline() && object.group().determined() == NounGroup.Determined.BARE;
    }

    /** "The mayor was assassinated", "the front's commander was killed": one person, whom the office tells. */
    private static boolean isTheOnePerson(EventSense sense, Nominal counted) {
        // "the pilot died", "wounding the mayor": what he does for a living tells one from the others
        boolean named = sense.type() == ClaimType.TOLL
                && (counted.unit() == Unit.OFFICER
                        || counted.unit() == Unit.CIVILIAN
                        || counted.unit() == Unit.COMBATANT);
        boolean hurt = named && sense.effects().equals(List.of(Effect.WOUNDED));
        boolean killed = hurt
                || (sense.type() == ClaimType.KILLING || sense.type() == ClaimType.EXECUTION || named)
                        && sense.effects().equals(List.of(Effect.KILLED));
        // "kidnapped the mayor", "captured the pilot", "the bishop was freed"
        boolean taken = sense.type() == ClaimType.ABDUCTION && sense.effects().equals(List.of(Effect.CAPTURED))
                || isFreed(sense);
        return (killed || taken)
                && counted.is(Nominal.Kind.PEOPLE)
                && !counted.plural()
                && counted.effects().isEmpty()
                && counted.group().determined() == NounGroup.Determined.DEFINITE;
    }

    private static boolean isFreed(EventSense sense) {
        return sense.type() == ClaimType.RELEASE
                && !sense.noun()
                && sense.effects().equals(List.of(Effect.RELEASED));
    }

    /** "burned 14 villages": the houses of a settlement, which nobody has counted. */
    void settlement(Frame frame, Nominal place) {
        int first = place.group().first();
        int end = place.group().end();
        frame.losses.add(LossDraft.of(
                frame.sense().effects(), place, Count.atLeast(1), Unit.BUILDING, first, end, "settlement"));
        frame.cover(first, end);
    }

    /** "one was shot": a pronoun for someone told of before, not a count. */
    private static boolean isOneAlone(Frame frame, Nominal counted) {
        AnalysedSentence at = frame.at();
        // "eight killed, one wounded": a figure among figures
        boolean figure = counted.chunk() + 1 == frame.trigger()
                && at.syntax().chunk(frame.trigger()) instanceof VerbGroup verb
                && (isAmongFigures(at, counted.chunk())
                        || (verb.alone() || isBeforeFigure(at, frame.trigger()))
                                && !frame.sense().subject().equals("victim"))
                && counted.chunk() > 0
                && !at.syntax().isLink(counted.chunk() - 1, Chunk.Kind.RELATIVE);
        // "killed one and wounded another"
        boolean struck = counted.chunk() > frame.trigger()
                && at.syntax().chunk(frame.trigger()) instanceof VerbGroup active
                && !active.passive()
                && (at.syntax().isLink(counted.chunk() + 1, "and")
                        || at.syntax().isLink(counted.chunk() + 1, Chunk.Kind.COMMA)
                        || at.syntax().isLink(counted.chunk() + 1, Chunk.Kind.OTHER));
        return !figure
                && !struck
                && counted.is(Nominal.Kind.COUNT)
                && counted.group().end() - counted.group().first() == 1
                && at.word(counted.group().first()).equals("one");
    }

    /** "Five policemen were killed, one was wounded": people are counted before in the sentence, and "one" is joined to them. */
    private static boolean isAmongFigures(AnalysedSentence at, int one) {
        Syntax syntax = at.syntax();
        if (!syntax.isLink(one - 1, Chunk.Kind.COMMA)
                && !syntax.isLink(one - 1, Chunk.Kind.SEMICOLON)
                && !syntax.isLink(one - 1, Chunk.Kind.CONJUNCTION)) {
            return false;
        }
        for (int chunk = one - 2; chunk >= 0; chunk--) {
            Nominal before = at.nominal(chunk);
            if (before != null && before.count() != null && before.isPeople()) {
                return true;
            }
        }
        return false;
    }

    /** "one was killed and four were injured": another figure with its own verb follows. */
    private static boolean isBeforeFigure(AnalysedSentence at, int verb) {
        Syntax syntax = at.syntax();
        Nominal next = syntax.isLink(verb + 1, "and") || syntax.isLink(verb + 1, Chunk.Kind.COMMA)
                ? at.nominal(verb + 2)
                : null;
        return next != null
                && next.is(Nominal.Kind.COUNT)
                && verb + 3 < syntax.chunks().size()
                && syntax.chunk(verb + 3) instanceof VerbGroup;
    }

    /** A bare small number who flee are some of those told of before, most often fighters. */
    private static boolean isFew(Nominal counted) {
        Count count = counted.count();
        return counted.is(Nominal.Kind.COUNT) && (count == null || count.low() < FLIGHT_OF_MANY);
    }

    /** People who are moved, freed or taken without a number are told by the claim's actors, not as a loss. */
    private static boolean isUncountedMove(AnalysedSentence at, EventSense sense, Nominal object, Nominal counted) {
        boolean harm = sense.effects().contains(Effect.KILLED)
                || sense.effects().contains(Effect.WOUNDED)
                || sense.effects().contains(Effect.DESTROYED)
                || sense.effects().contains(Effect.DAMAGED)
                || sense.effects().contains(Effect.SHOT_DOWN);
        boolean flight = sense.subject().equals("victim") && sense.effects().contains(Effect.DISPLACED);
        if (flight && (isFew(counted) || counted.unit() == Unit.COMBATANT || counted.unit() == Unit.OFFICER)) {
            return true;
        }
        Count count = object.count() != null ? object.count() : counted.count();
        if (sense.effects().contains(Effect.DISPLACED)
                && counted.unit() == Unit.COMBATANT
                && count != null
                && count.low() == 1
                && count.high() == null) {
            // "some of the fighters were moved"
            return true;
        }
        // "villagers fled into the bush"
        boolean people = flight
                && (counted.unit() == Unit.CIVILIAN || counted.unit() == Unit.FAMILY)
                && counted.plural()
                && object.group().determined() == NounGroup.Determined.BARE
                && !at.syntax().isLink(object.chunk() + 1, Chunk.Kind.RELATIVE);
        boolean said = count != null || people || object.group().determined() == NounGroup.Determined.INDEFINITE;
        boolean arms = sense.effects().equals(List.of(Effect.CAPTURED))
                && counted.is(Nominal.Kind.MATERIEL)
                && counted.unit() != Unit.OTHER
                && counted.unit() != Unit.BUILDING
                && (counted.plural() && object.group().determined() == NounGroup.Determined.BARE
                        || isArmsOfSomebody(at, object));
        // "captured the pilot": one man; "freed the hostages": nobody says how many
        boolean one = (sense.type() == ClaimType.ABDUCTION || isFreed(sense))
                && counted.is(Nominal.Kind.PEOPLE)
                && !counted.plural()
                && !object.plural();
        // "arrested N. N.", "let N. N. go"
        boolean named = (sense.type() == ClaimType.ABDUCTION || sense.type() == ClaimType.RELEASE && !sense.noun())
                && (isByName(at, object) || isOneOfNamed(at, object));
        return !harm && !said && !arms && !one && !named;
    }

    void add(
            Frame frame,
            List<Effect> effects,
            @Nullable Combine combine,
            Nominal object,
            Nominal counted,
            @Nullable Nominal owner,
            Count count,
            @Nullable Cause cause,
            String rule) {
        int first = object.group().first();
        int end = Math.max(object.group().end(), counted.group().end());
        Nominal behind = frame.at().nominal(object.chunk() + 1);
        Shares.Share share = Shares.at(frame.at().sentence().tokens(), first);
        if (share != null
                && share.ofThem()
                && (behind != null && behind.is(Nominal.Kind.PRONOUN)
                        || frame.at().syntax().isLink(object.chunk() + 1, Chunk.Kind.RELATIVE))) {
            // "sixty people, most of them women": no number of its own
            return;
        }
        if (isOneAndOthers(frame, object, effects, count)) {
            LossDraft one = frame.losses.remove(frame.losses.size() - 1);
            frame.losses.add(new LossDraft(
                    one.effects(),
                    one.combine(),
                    one.nominal(),
                    one.owner(),
                    one.killers(),
                    Count.exactly(count.low() + 1),
                    one.unit(),
                    one.firstToken(),
                    end,
                    one.larger(),
                    one.cause(),
                    "one-and-others"));
            frame.cover(first, end);
            return;
        }
        if (isNextByName(frame, object, effects, owner, count)) {
            // "Major N. N. and Captain O. O. were killed": two officers
            LossDraft named = frame.losses.remove(frame.losses.size() - 1);
            frame.losses.add(new LossDraft(
                    named.effects(),
                    named.combine(),
                    named.nominal(),
                    named.owner(),
                    named.killers(),
                    Count.exactly(named.count().low() + 1),
                    commonUnit(named.unit(), counted.unit()),
                    named.firstToken(),
                    end,
                    named.larger(),
                    named.cause(),
                    "named-together"));
            frame.cover(first, end);
            return;
        }
        if (isSecondOfCount(frame, object, effects)) {
            LossDraft whole = frame.losses.remove(frame.losses.size() - 1);
            Unit unit = commonUnit(whole.unit(), counted.unit());
            frame.losses.add(new LossDraft(
                    whole.effects(),
                    whole.combine(),
                    whole.nominal(),
                    whole.owner(),
                    whole.killers(),
                    whole.count(),
                    unit,
                    whole.firstToken(),
                    end,
                    whole.larger(),
                    whole.cause(),
                    "one-number-over-two-nouns"));
            frame.cover(first, end);
            return;
        }
        for (LossDraft known : frame.losses) {
            if (known.firstToken() == first && known.effects().equals(effects)) {
                return;
            }
        }
        Cause said = cause != null ? cause : causeAfter(frame.at(), counted.chunk());
        if (said == null && frame.at().syntax().chunk(frame.trigger()) instanceof VerbGroup) {
            said = causeAfter(frame.at(), frame.trigger());
        }
        frame.losses.add(new LossDraft(
                effects, combine, counted, owner, List.of(), count, counted.unit(), first, end, -1, said, rule));
        frame.cover(first, end);
        amendment(frame, counted.chunk(), frame.losses.size() - 1);
        parts(frame, counted.chunk(), effects, combine, frame.losses.size() - 1);
    }

    /** "twenty soldiers (later amended to thirty)": an aside right behind the number with a verb of amending. */
    private void amendment(Frame frame, int chunk, int loss) {
        AnalysedSentence at = frame.at();
        Syntax syntax = at.syntax();
        int open = syntax.pastQuotes(chunk + 1);
        boolean aside = syntax.isLink(open, Chunk.Kind.DASH)
                || syntax.isLink(open, Chunk.Kind.OPEN)
                || syntax.isLink(open, Chunk.Kind.COMMA);
        boolean amends = false;
        for (int index = open + 1; aside && index < Math.min(syntax.chunks().size(), open + 7); index++) {
            if (syntax.chunk(index) instanceof VerbGroup verb) {
                Speech speech = words.speech(verb.base());
                amends |= speech != null && speech.stance() == Stance.AMENDS;
            }
            Nominal nominal = at.nominal(index);
            if (amends
                    && nominal != null
                    && nominal.count() != null
                    && syntax.preposition(index).equals("to")) {
                frame.amendments.add(new Amendment(
                        loss,
                        nominal.count(),
                        nominal.group().first(),
                        nominal.group().end()));
                frame.cover(nominal.group().first(), nominal.group().end());
                return;
            }
        }
    }

    private static String at(Frame frame, int token) {
        return frame.at().word(token);
    }

    /** "a village head and 13 others": fourteen of one kind. */
    private static boolean isOneAndOthers(Frame frame, Nominal object, List<Effect> effects, Count count) {
        if (frame.losses.isEmpty()
                || !object.is(Nominal.Kind.COUNT)
                || !at(frame, object.group().end() - 1).equals("others")) {
            return false;
        }
        LossDraft last = frame.losses.get(frame.losses.size() - 1);
        boolean exact = count.high() != null && count.high() == count.low();
        return exact
                && last.endToken() + 1 == object.group().first()
                && at(frame, last.endToken()).equals("and")
                && last.effects().equals(effects)
                && last.nominal().isPeople()
                && last.larger() < 0
                && last.count().sameBounds(Count.exactly(1));
    }

    /** Whether the loss before is of people who are named one by one, to whom this one is joined. */
    private static boolean isNextByName(
            Frame frame, Nominal object, List<Effect> effects, @Nullable Nominal owner, Count count) {
        if (frame.losses.isEmpty()
                || !count.sameBounds(Count.exactly(1))
                || !isByName(frame.at(), object) && !isSecondOfNamed(frame.at(), object)) {
            return false;
        }
        LossDraft last = frame.losses.get(frame.losses.size() - 1);
        Syntax syntax = frame.at().syntax();
        int before = syntax.chunkAt(last.firstToken());
        Nominal first = frame.at().nominal(before);
        return first != null
                && before < object.chunk()
                && (isByName(frame.at(), first) || isOneOfNamed(frame.at(), first))
                && last.effects().equals(effects)
                && last.larger() < 0
                && last.owner() == owner
                && syntax.clause(before) == syntax.clause(object.chunk());
    }

    private static boolean isByName(AnalysedSentence at, Nominal nominal) {
        return nominal.count() == null && (SenseChoice.isNamedPerson(at, nominal) || isTitledPerson(at, nominal));
    }

    /** "eight tanks and vehicles": a bare plural joined to a counted noun shares its number. */
    private static boolean isSecondOfCount(Frame frame, Nominal object, List<Effect> effects) {
        if (frame.losses.isEmpty()
                || object.count() != null
                || object.group().determined() != NounGroup.Determined.BARE) {
            return false;
        }
        LossDraft last = frame.losses.get(frame.losses.size() - 1);
        boolean adjacent = last.endToken() + 1 == object.group().first()
                && (frame.at().word(last.endToken()).equals("and")
                        || frame.at().word(last.endToken()).equals(",") && leadsToUncounted(frame.at(), object));
        return adjacent
                && last.effects().equals(effects)
                && last.nominal().count() != null
                && last.nominal().kind() == object.kind()
                && (object.is(Nominal.Kind.MATERIEL)
                        || object.is(Nominal.Kind.PEOPLE) && object.effects().isEmpty());
    }

    /** "30 soldiers, policemen and militiamen": whether "and" joins a last noun without a number to one behind a comma. */
    private static boolean leadsToUncounted(AnalysedSentence at, Nominal object) {
        Nominal last = at.syntax().isLink(object.chunk() + 1, "and") ? at.nominal(object.chunk() + 2) : null;
        return last != null
                && last.count() == null
                && last.kind() == object.kind()
                && last.group().determined() == NounGroup.Determined.BARE
                && last.effects().isEmpty();
    }

    /** The unit that two nouns under one number share: their own if equal, else the wider of people or of things. */
    private static @Nullable Unit commonUnit(@Nullable Unit first, @Nullable Unit second) {
        if (first == null || first == second) {
            return second;
        }
        if (second == null) {
            return first;
        }
        if (!first.isPeople()) {
            return Unit.VEHICLE;
        }
        boolean armed = (first == Unit.COMBATANT || first == Unit.OFFICER)
                && (second == Unit.COMBATANT || second == Unit.OFFICER);
        return armed ? Unit.COMBATANT : Unit.PERSON;
    }

    /** "seven soldiers and four civilians, one of them a driver": what follows is part of the people counted last. */
    private static boolean isCountedBeside(AnalysedSentence at, int chunk) {
        for (int next : at.syntax().coordinatedRight(chunk)) {
            Nominal beside = at.nominal(next);
            if (next > chunk && beside != null && beside.count() != null && beside.is(Nominal.Kind.PEOPLE)) {
                return true;
            }
        }
        return false;
    }

    /** "44 of them by sniper fire", "including a lieutenant", "among them three children": parts of the number before. */
    private void parts(Frame frame, int chunk, List<Effect> effects, @Nullable Combine combine, int larger) {
        AnalysedSentence at = frame.at();
        Syntax syntax = at.syntax();
        int limit = Math.min(syntax.chunks().size(), chunk + 12);
        if (syntax.isLink(chunk + 1, Chunk.Kind.COMMA)
                && (beforeAmong(frame, chunk + 2, effects, combine, larger)
                        || apposed(frame, chunk + 2, effects, combine, larger))) {
            return;
        }
        if (isCountedBeside(at, chunk)) {
            return;
        }
        partsBefore(frame, chunk, effects, combine, larger);
        boolean colon = false;
        boolean bracket = false;
        for (int index = chunk + 1; index < limit; index++) {
            Chunk here = syntax.chunk(index);
            colon |= syntax.isLink(index, Chunk.Kind.COLON);
            boolean opensList = syntax.isLink(index, Chunk.Kind.COLON)
                    || syntax.isLink(index, Chunk.Kind.DASH)
                    || syntax.isLink(index, Chunk.Kind.OPEN);
            if (syntax.isLink(index, Chunk.Kind.COMMA)
                    && (apposed(frame, index + 1, effects, combine, larger)
                            || !countsOthers(at, chunk, index)
                                    && beforeAmong(frame, index + 1, effects, combine, larger))) {
                return;
            }
            if (opensList
                    && (shares(frame, index + 1, effects, combine, larger)
                            || harms(frame, index + 1, effects, larger))) {
                return;
            }
            Nominal shareOf = colon ? at.nominal(index) : null;
            if (shareOf != null && shareOf.count() != null && isOfBody(at, shareOf)) {
                // "135 killed: 74 of the army and 59 of the group".
                bodies(frame, index, effects, combine, larger);
                return;
            }
            if (here instanceof VerbGroup holding
                    && words.leadsToParts(holding.base())
                    && holding.form() != VerbGroup.Form.INFINITIVE
                    && !holding.negated()
                    && syntax.subjects(index).contains(chunk)) {
                // "The six killed included four children and a woman"
                for (Nominal part : listedParts(frame, index + 1)) {
                    part(frame, part, effects, combine, larger);
                }
                return;
            }
            if (syntax.isLink(index, Chunk.Kind.CLOSE) && !bracket || isOtherFigure(at, index)) {
                // "(581 deaths and 1,192 injured), including 582 child casualties": parts of the sum before the bracket
                return;
            }
            bracket |= syntax.isLink(index, Chunk.Kind.OPEN);
            if (here instanceof VerbGroup other
                    && other.form() == VerbGroup.Form.ING
                    && isHarmOfCounted(at, index, other)) {
                // "killing 11 citizens and wounding 34, among them six children": parts of the later number
                return;
            }
            if (here instanceof VerbGroup verb
                    && verb.isFinite()
                    && index != frame.trigger()
                    && !verb.base().equals("be")
                    && !isOwnVerb(syntax, index, chunk)
                    && !(syntax.isLink(chunk - 1, "of") && isOwnVerb(syntax, index, chunk - 2))) {
                return;
            }
            if (index > chunk + 1 && share(frame, index, effects, combine, larger)) {
                return;
            }
            int noun = partsStart(at, index, limit);
            if (noun >= 0) {
                Nominal first = noun < limit ? at.nominal(noun) : null;
                boolean said = first != null
                        && first.is(Nominal.Kind.COUNT)
                        && noun + 2 < syntax.chunks().size()
                        && syntax.chunk(noun + 1) instanceof VerbGroup being
                        && being.base().equals("be")
                        && at.nominal(noun + 2) != null;
                if (first != null && said) {
                    // "among whom 14 were children"
                    partOfThem(frame, first, at.nominal(noun + 2), noun + 1, effects, combine, larger);
                } else if (first != null
                        && first.count() != null
                        && !bodyOf(at, first).actors().isEmpty()) {
                    bodies(frame, noun, effects, combine, larger);
                } else if (first != null) {
                    List<Nominal> listed = listedParts(frame, noun);
                    if (listed.size() == 1 && isIrrecoverable(frame, listed.get(0), larger)) {
                        return;
                    }
                    for (Nominal part : listed) {
                        part(frame, part, effects, combine, larger);
                    }
                }
                return;
            }
            Nominal nominal = at.nominal(index);
            Count badly = nominal == null ? null : nominal.count();
            if (nominal != null && badly != null && isSoManyBadly(at, nominal, effects)) {
                frame.losses.add(LossDraft.of(
                                effects,
                                frame.losses.get(larger).nominal(),
                                badly,
                                frame.losses.get(larger).unit(),
                                nominal.group().first(),
                                nominal.group().end(),
                                "part-of-them")
                        .within(larger));
                frame.cover(nominal.group().first(), syntax.chunk(index + 1).end());
                return;
            }
            if (nominal != null
                    && nominal.count() != null
                    && syntax.isLink(index + 1, "of")
                    && (isPronoun(at, index + 2)
                            || syntax.isLink(index + 2, "whom")
                            || syntax.isLink(index + 2, "which")
                            || syntax.isLink(index + 2, Chunk.Kind.RELATIVE))) {
                if (tellsOtherHarm(syntax, index + 3, effects)) {
                    // "abducted six, two of whom were later found dead"
                    return;
                }
                // "seven of them from one family": where they are from is not who they are
                Nominal described = at.nominal(index + 3) != null ? at.nominal(index + 3) : at.nominal(index + 4);
                boolean aside = syntax.isLink(index + 3, Chunk.Kind.PREPOSITION) && !syntax.isLink(index + 3, "of");
                if (syntax.isLink(index - 1, "but") && isAll(at, index - 2)) {
                    // "nineteen people, all but two of them civilians"
                    allBut(frame, nominal, described, effects, larger);
                    return;
                }
                partOfThem(frame, nominal, aside ? null : described, index + 2, effects, combine, larger);
                if (described != null && described.is(Nominal.Kind.ACTOR) && isOfBodyBehind(at, described)) {
                    // "23 of them of A, nine of B and five civilians"
                    bodies(frame, described.chunk() + 1, effects, combine, larger);
                } else if (described != null) {
                    // "three of them women and five children"
                    at.nominals(syntax.coordinatedRight(described.chunk())).stream()
                            .filter(more -> more != described && more.count() != null)
                            .forEach(more -> part(frame, more, effects, combine, larger));
                }
                return;
            }
        }
    }

    /** "85 people, most of them pupils", "43, mostly women and children": a share of the number before, which is reckoned. */
    private static boolean share(Frame frame, int index, List<Effect> effects, @Nullable Combine combine, int larger) {
        AnalysedSentence at = frame.at();
        Syntax syntax = at.syntax();
        LossDraft whole = frame.losses.get(larger);
        int first = syntax.chunk(index).first();
        Shares.Share share = Shares.at(at.sentence().tokens(), first);
        if (share == null
                || share.end() >= at.sentence().size()
                || whole.count().low() < 3) {
            return false;
        }
        int behind = syntax.chunkAt(share.end());
        if (share.ofThem() && !isPronoun(at, behind)) {
            return false;
        }
        Nominal described = at.nominal(share.ofThem() ? behind + 1 : behind);
        boolean verb =
                share.ofThem() && behind + 1 < syntax.chunks().size() && syntax.chunk(behind + 1) instanceof VerbGroup;
        if (described == null && !verb || described != null && !share.ofThem() && !described.isPeople()) {
            return false;
        }
        boolean several = described != null && syntax.isLink(described.chunk() + 1, "and");
        Unit own = described == null || several || described.unit() == Unit.PERSON ? null : described.unit();
        int end = syntax.chunk(described == null ? behind : described.chunk()).end();
        frame.losses.add(new LossDraft(
                effects,
                combine,
                whole.nominal(),
                whole.owner(),
                List.of(),
                share.of(whole.count()),
                own == null || !own.isPeople() ? whole.unit() : own,
                first,
                end,
                larger,
                null,
                "share-of-them"));
        frame.cover(first, end);
        return true;
    }

    /** "ten soldiers were wounded, two seriously,": how some of them were hurt. */
    private static boolean isSoManyBadly(AnalysedSentence at, Nominal number, List<Effect> effects) {
        Syntax syntax = at.syntax();
        int manner = number.chunk() + 1;
        return effects.equals(List.of(Effect.WOUNDED))
                && number.is(Nominal.Kind.COUNT)
                && number.count() != null
                && syntax.isLink(number.chunk() - 1, Chunk.Kind.COMMA)
                && syntax.isLink(manner, Chunk.Kind.ADVERB)
                && at.word(syntax.chunk(manner).end() - 1).endsWith("ly")
                && (syntax.isLink(manner + 1, Chunk.Kind.COMMA) || syntax.isLink(manner + 1, Chunk.Kind.OTHER));
    }

    /** "Two officers were among nine people killed", "Two officers among nine killed": parts of the number that stand before it. */
    private void partsBefore(Frame frame, int chunk, List<Effect> effects, @Nullable Combine combine, int larger) {
        AnalysedSentence at = frame.at();
        Syntax syntax = at.syntax();
        Nominal whole = at.nominal(chunk);
        if (!syntax.isLink(chunk - 1, "among") || chunk < 2 || whole == null || whole.count() == null) {
            return;
        }
        List<Integer> before = List.of();
        if (syntax.chunk(chunk - 2) instanceof VerbGroup being) {
            before = being.base().equals("be") ? syntax.subjects(chunk - 2) : before;
        } else if (at.nominal(chunk - 2) != null) {
            before = syntax.coordinatedLeft(chunk - 2);
        }
        for (Nominal part : at.nominals(before)) {
            if (part.isPeople()) {
                part(frame, part, effects, combine, larger);
            }
        }
    }

    /** "32 dead and 126 injured, including five children": a second number with its own harm, which has its own parts. */
    private boolean isOtherFigure(AnalysedSentence at, int index) {
        Nominal number = at.nominal(index);
        boolean joined = at.syntax().isLink(index - 1, "and") || at.syntax().isLink(index - 1, Chunk.Kind.COMMA);
        return number != null
                && number.count() != null
                && joined
                && (!number.effects().isEmpty()
                        || number.is(Nominal.Kind.COUNT)
                                && !harmAlone(at, index).isEmpty());
    }

    private boolean isHarmOfCounted(AnalysedSentence at, int index, VerbGroup verb) {
        List<Integer> objects = at.syntax().objects(index);
        Nominal object = objects.isEmpty() ? null : at.nominal(objects.get(0));
        if (object == null || object.count() == null || !object.isPeople() && !object.is(Nominal.Kind.COUNT)) {
            return false;
        }
        for (EventSense sense : words.events().verb(verb.base())) {
            if (sense.isHarm() && sense.object().equals("people")) {
                return true;
            }
        }
        return false;
    }

    /** "lost 372 men, of them 181 irrecoverably": a staff's number over the dead and the wounded, with the dead behind it. */
    private static boolean isIrrecoverable(Frame frame, Nominal part, int larger) {
        Syntax syntax = frame.at().syntax();
        LossDraft whole = frame.losses.get(larger);
        Count count = part.count();
        boolean said = part.chunk() + 1 < syntax.chunks().size()
                && frame.at().word(syntax.chunk(part.chunk() + 1).first()).startsWith("irre");
        if (!said || count == null || !whole.effects().equals(List.of(Effect.KILLED))) {
            return false;
        }
        frame.losses.set(
                larger,
                new LossDraft(
                        List.of(Effect.KILLED, Effect.WOUNDED),
                        Combine.SUM,
                        whole.nominal(),
                        whole.owner(),
                        whole.killers(),
                        whole.count(),
                        whole.unit(),
                        whole.firstToken(),
                        whole.endToken(),
                        whole.larger(),
                        whole.cause(),
                        whole.rule()));
        frame.losses.add(new LossDraft(
                List.of(Effect.KILLED),
                null,
                part,
                whole.owner(),
                List.of(),
                count,
                whole.unit(),
                part.group().first(),
                part.group().end(),
                larger,
                null,
                "irrecoverable"));
        frame.cover(part.group().first(), syntax.chunk(part.chunk() + 1).end());
        return true;
    }

    /** "42 injured were brought in, among them seven children": a verb of the counted that takes no object. */
    private static boolean isOwnVerb(Syntax syntax, int verb, int counted) {
        return syntax.objects(verb).isEmpty() && syntax.subjects(verb).contains(counted);
    }

    /**
     * The chunk behind the words that lead to parts of a number: "including", "comprising", "consisting of", "among them",
     * "of whom"; -1 if none stand here.
     */
    private int partsStart(AnalysedSentence at, int index, int limit) {
        Syntax syntax = at.syntax();
        int noun;
        if ((syntax.isLink(index, "among") || syntax.isLink(index, "amongst") || syntax.isLink(index, "of"))
                && isPronoun(at, index + 1)) {
            boolean share = syntax.isLink(index, "of")
                    && at.nominal(index - 1) != null
                    && !syntax.isLink(index - 1, Chunk.Kind.COMMA);
            if (share) {
                return -1;
            }
            noun = index + 2;
        } else if (leadsToParts(at, syntax.chunk(index).first())) {
            // "made up of"
            int behind = syntax.isLink(index + 1, "up") ? index + 2 : index + 1;
            noun = syntax.isLink(behind, "of") ? behind + 1 : behind;
            if (syntax.isLink(noun + 1, "of")
                    && at.word(syntax.chunk(noun).first()).equals("those")) {
                // "78 lives, including those of 60 labourers"
                noun += 2;
            }
        } else {
            return -1;
        }
        while (noun < limit
                && (syntax.isLink(noun, Chunk.Kind.ADVERB)
                        || syntax.isLink(noun, Chunk.Kind.QUOTE)
                        || isBeing(syntax, noun))) {
            noun++;
        }
        return noun;
    }

    /** "40 civilians, among whom were 12 children". */
    private static boolean isBeing(Syntax syntax, int chunk) {
        return syntax.isLink(chunk - 1, Chunk.Kind.RELATIVE)
                && syntax.chunk(chunk) instanceof VerbGroup verb
                && verb.base().equals("be")
                && !verb.negated();
    }

    private boolean leadsToParts(AnalysedSentence at, int token) {
        boolean two = token + 1 < at.sentence().size() && words.leadsToParts(at.word(token) + " " + at.word(token + 1));
        return two || words.leadsToParts(at.word(token));
    }

    /** "973 civilians, including 39 women, who were executed": the number that holds a part; without one the noun itself. */
    Nominal wholeOf(AnalysedSentence at, Nominal part) {
        Syntax syntax = at.syntax();
        boolean ofRelative = syntax.isLink(part.chunk() + 1, Chunk.Kind.COMMA)
                || syntax.isLink(part.chunk() + 1, Chunk.Kind.RELATIVE);
        boolean closed = syntax.isLink(part.chunk() - 1, "and") && syntax.isLink(part.chunk() - 2, Chunk.Kind.COMMA);
        if (syntax.isLink(part.chunk() + 1, Chunk.Kind.RELATIVE) && !part.plural() && part.count() == null) {
            // "injured seven people, including a soldier who later died": one of them
            return part;
        }
        if (!ofRelative && (closed || part.is(Nominal.Kind.COUNT))) {
            // "61 people, including 20 guards and 14 civilians, and 33 injured"
            return part;
        }
        for (int index = part.chunk() - 1; index > 0; index--) {
            if (partsStart(at, index, syntax.chunks().size()) > 0) {
                int before = syntax.isLink(index - 1, Chunk.Kind.COMMA) ? index - 2 : index - 1;
                Nominal whole = at.nominal(before);
                return whole != null && whole.isPeople() && whole.count() != null ? whole : part;
            }
            boolean inside =
                    at.nominal(index) != null || syntax.isLink(index, Chunk.Kind.COMMA) || syntax.isLink(index, "and");
            boolean leads = index > 1
                    && (syntax.isLink(index, "of") || syntax.isLink(index, "up"))
                    && (leadsToParts(at, syntax.chunk(index - 1).first())
                            || leadsToParts(at, syntax.chunk(index - 2).first()));
            if (!inside && !leads) {
                return part;
            }
        }
        return part;
    }

    /** The counted parts from here on; one that a verb of its own follows is no part, but begins another clause. */
    private List<Nominal> listedParts(Frame frame, int start) {
        AnalysedSentence at = frame.at();
        Syntax syntax = at.syntax();
        List<Nominal> found = new ArrayList<>();
        int index = start;
        while (index < syntax.chunks().size()) {
            Nominal part = at.nominal(index);
            if (part == null
                    || !part.effects().isEmpty() && !found.isEmpty()
                    || opensClause(frame, index)
                    || !found.isEmpty() && speaks(at, part)) {
                break;
            }
            found.add(part);
            int next = syntax.pastQuotes(index + 1);
            while (syntax.isLink(next, Chunk.Kind.PREPOSITION) && at.nominal(syntax.pastQuotes(next + 1)) != null) {
                next = syntax.pastQuotes(syntax.pastQuotes(next + 1) + 1);
            }
            if (found.size() == 1 && syntax.isLink(next, Chunk.Kind.COMMA) && syntax.isLink(next + 1, "and")) {
                // "18 soldiers, including an officer, and five rebels": the comma closes the aside
                break;
            }
            boolean joined = false;
            while (syntax.isLink(next, Chunk.Kind.COMMA)
                    || syntax.isLink(next, "and")
                    || syntax.isLink(next, "as well as")
                    || syntax.isLink(next, Chunk.Kind.QUOTE)) {
                joined |= !syntax.isLink(next, Chunk.Kind.QUOTE);
                next++;
            }
            if (!joined) {
                break;
            }
            index = next;
        }
        return found;
    }

    /** "among them 155 children, a prosecutor said": who tells of the dead is none of them. */
    private boolean speaks(AnalysedSentence at, Nominal part) {
        int next = VerbObjects.pastPhrases(at.syntax(), part.chunk() + 1);
        return next < at.syntax().chunks().size()
                && at.syntax().chunk(next) instanceof VerbGroup verb
                && verb.isFinite()
                && !verb.passive()
                && words.speech(verb.base()) != null;
    }

    private static boolean opensClause(Frame frame, int noun) {
        Syntax syntax = frame.at().syntax();
        int next = syntax.pastQuotes(noun + 1);
        boolean ofThem = syntax.isLink(next, "of") && isPronoun(frame.at(), next + 1);
        Nominal counted = frame.at().nominal(noun);
        boolean figure = counted != null
                && counted.is(Nominal.Kind.COUNT)
                && next < syntax.chunks().size()
                && next != frame.trigger()
                && syntax.chunk(next) instanceof VerbGroup;
        return ofThem
                || figure
                || next < syntax.chunks().size()
                        && next != frame.trigger()
                        && syntax.chunk(next) instanceof VerbGroup verb
                        && verb.form() != VerbGroup.Form.ING
                        && !syntax.isReducedRelative(next)
                        && syntax.subjects(next).size() == 1;
    }

    /** "74 of the army", "251 members of the group": a number of the people of a body. */
    private static boolean isOfBody(AnalysedSentence at, Nominal number) {
        Nominal body = at.syntax().isLink(number.chunk() + 1, "of") ? at.nominal(number.chunk() + 2) : null;
        return body != null
                && body.count() == null
                && !body.is(Nominal.Kind.PRONOUN)
                && (number.is(Nominal.Kind.COUNT) || number.is(Nominal.Kind.PEOPLE));
    }

    /** "23 of them rebels, nine of the army": whether a number of another body is joined to a body. */
    private static boolean isOfBodyBehind(AnalysedSentence at, Nominal body) {
        Syntax syntax = at.syntax();
        int next = body.chunk() + 1;
        while (syntax.isLink(next, Chunk.Kind.COMMA) || syntax.isLink(next, "and")) {
            next++;
        }
        Nominal number = next > body.chunk() + 1 ? at.nominal(next) : null;
        return number != null && number.is(Nominal.Kind.COUNT) && isOfBody(at, number);
    }

    /** The body behind "of", or the noun itself. */
    static Nominal bodyOf(AnalysedSentence at, Nominal number) {
        Nominal body = isOfBody(at, number) ? at.nominal(number.chunk() + 2) : null;
        return body == null ? number : body;
    }

    /** "251 members of the army and its militias, 233 of the group and 62 civilians": numbers of several bodies. */
    private void bodies(Frame frame, int start, List<Effect> effects, @Nullable Combine combine, int larger) {
        AnalysedSentence at = frame.at();
        for (Nominal number : FigureFinder.listed(at, start)) {
            if (number.chunk() > start && number.is(Nominal.Kind.COUNT) && opensClause(frame, number.chunk())) {
                // "..., and 89 injured"
                return;
            }
            boolean body = number.is(Nominal.Kind.COUNT) && isOfBody(at, number);
            part(frame, body ? countedOf(number, bodyOf(at, number)) : counted(at, number), effects, combine, larger);
        }
    }

    /** A bare number of the people of a body: fighters, as far as is said. */
    private static Nominal countedOf(Nominal number, Nominal body) {
        return new Nominal(
                number.chunk(),
                number.group(),
                Nominal.Kind.PEOPLE,
                body.actors(),
                body.is(Nominal.Kind.ACTOR) && body.unit() == null ? Unit.COMBATANT : body.unit(),
                number.count(),
                List.of(),
                List.of(),
                -1,
                true);
    }

    /** "514 have died: 268 rebels, 154 soldiers and 92 civilians", "seven were taken: three in A and four in B". */
    private boolean shares(Frame frame, int start, List<Effect> effects, @Nullable Combine combine, int larger) {
        AnalysedSentence at = frame.at();
        Syntax syntax = at.syntax();
        LossDraft whole = frame.losses.get(larger);
        Long most = whole.count().high();
        List<Nominal> found = new ArrayList<>();
        long sum = 0;
        Chunk.Kind closes = syntax.isLink(start - 1, Chunk.Kind.DASH)
                ? Chunk.Kind.DASH
                : syntax.isLink(start - 1, Chunk.Kind.OPEN) ? Chunk.Kind.CLOSE : Chunk.Kind.SEMICOLON;
        for (int index = start;
                index < syntax.chunks().size()
                        && !syntax.isLink(index, Chunk.Kind.SEMICOLON)
                        && !syntax.isLink(index, closes);
                index++) {
            if (syntax.chunk(index) instanceof VerbGroup) {
                return false;
            }
            Nominal share = at.nominal(index);
            boolean single = share != null
                    && share.isPeople()
                    && (share.group().determined() == NounGroup.Determined.INDEFINITE || isTitledPerson(at, share));
            Count number = share == null ? null : single ? countOf(at, share, share) : share.count();
            boolean counted = share != null
                    && number != null
                    && syntax.preposition(index).isEmpty()
                    && (share.is(Nominal.Kind.COUNT)
                            || share.isPeople() == whole.nominal().isPeople())
                    && !share.is(Nominal.Kind.PLACE);
            if (counted && share != null && number != null) {
                if (!share.effects().isEmpty()) {
                    return false;
                }
                sum += number.low();
                found.add(share);
            } else if (share != null && syntax.preposition(index).isEmpty() && share.count() != null) {
                return false;
            }
        }
        boolean fits = found.size() > 1 && (most == null || sum <= most);
        if (fits) {
            found.forEach(share -> part(
                    frame,
                    share.is(Nominal.Kind.COUNT) && isOfBody(at, share)
                            ? countedOf(share, bodyOf(at, share))
                            : counted(at, share),
                    effects,
                    combine,
                    larger));
        }
        return fits;
    }

    /** "15 civilians, women and children among them", "28 men, a colonel among the prisoners": parts told before "among". */
    private boolean beforeAmong(Frame frame, int start, List<Effect> effects, @Nullable Combine combine, int larger) {
        AnalysedSentence at = frame.at();
        Syntax syntax = at.syntax();
        List<Nominal> told = at.nominal(start) == null ? List.of() : at.nominals(syntax.coordinatedRight(start));
        if (told.isEmpty()) {
            return false;
        }
        int among = VerbObjects.pastOf(syntax, told.get(told.size() - 1).chunk() + 1);
        Nominal whole = at.nominal(among + 1);
        boolean those = isPronoun(at, among + 1)
                || whole != null
                        && whole.count() == null
                        && (!whole.effects().isEmpty() || whole.unit() == Unit.PRISONER);
        if (!those || !syntax.isLink(among, "among") && !syntax.isLink(among, "amongst")) {
            return false;
        }
        for (Nominal each : told) {
            // "70 foreigners, Syrians and Moroccans among them": nothing but where they come from
            boolean plain = each.count() == null && each.plural() && each.unit() == Unit.PERSON;
            if (each.isPeople() && !plain) {
                part(frame, each, effects, combine, larger);
            }
        }
        frame.cover(told.get(0).group().first(), syntax.chunk(among + 1).end());
        return true;
    }

    /** Whether other people are counted between two chunks. */
    private static boolean countsOthers(AnalysedSentence at, int from, int to) {
        for (int index = from + 1; index < to; index++) {
            Nominal nominal = at.nominal(index);
            if (nominal != null && nominal.count() != null && nominal.isPeople()) {
                return true;
            }
        }
        return false;
    }

    /** "nine people, four soldiers and five civilians,": what stands behind a comma and adds up to the number before it. */
    private boolean apposed(Frame frame, int start, List<Effect> effects, @Nullable Combine combine, int larger) {
        LossDraft whole = frame.losses.get(larger);
        long most = whole.count().low();
        Long bound = whole.count().high();
        if (bound != null && bound != most || !whole.nominal().isPeople()) {
            // at least so many, or just so many
            return false;
        }
        AnalysedSentence at = frame.at();
        Syntax syntax = at.syntax();
        List<Nominal> found = new ArrayList<>();
        long sum = 0;
        int index = start;
        while (index < syntax.chunks().size()) {
            Nominal share = at.nominal(index);
            boolean body = share != null && share.is(Nominal.Kind.COUNT) && isOfBody(at, share);
            if (body && share != null) {
                // "15 fighters, ten of A and five of B"
                share = countedOf(share, bodyOf(at, share));
                index += 2;
            }
            Count number = share == null
                            || !share.is(Nominal.Kind.PEOPLE)
                            || !share.effects().isEmpty()
                    ? null
                    : countOf(at, share, share);
            if (share == null || number == null || number.high() == null || number.high() != number.low()) {
                break;
            }
            found.add(share);
            sum += number.low();
            index++;
            if (!syntax.isLink(index, Chunk.Kind.COMMA) && !syntax.isLink(index, "and")) {
                break;
            }
            while (syntax.isLink(index, Chunk.Kind.COMMA) || syntax.isLink(index, "and")) {
                index++;
            }
        }
        if (found.size() < 2 || sum != most) {
            return false;
        }
        found.forEach(share -> part(frame, share, effects, combine, larger));
        return true;
    }

    /** "608 casualties (305 killed and 303 injured)": parts of a sum that tell each its harm. */
    private boolean harms(Frame frame, int start, List<Effect> effects, int larger) {
        if (effects.size() < 2) {
            return false;
        }
        AnalysedSentence at = frame.at();
        Syntax syntax = at.syntax();
        LossDraft whole = frame.losses.get(larger);
        List<LossDraft> found = new ArrayList<>();
        List<Effect> together = new ArrayList<>();
        long sum = 0;
        int index = start;
        while (index < syntax.chunks().size()) {
            Nominal number = at.nominal(index);
            Count count = number == null ? null : number.count();
            if (number == null || count == null) {
                break;
            }
            List<Effect> own = number.effects().isEmpty() ? harmAlone(at, index) : number.effects();
            if (own.isEmpty()) {
                break;
            }
            sum += count.low();
            own.stream().filter(effect -> !together.contains(effect)).forEach(together::add);
            found.add(LossDraft.of(
                            own,
                            number,
                            count,
                            number.unit() == null || number.unit() == Unit.PERSON ? whole.unit() : number.unit(),
                            number.group().first(),
                            number.group().end(),
                            "harm-of-a-part")
                    .within(larger));
            index += number.effects().isEmpty() ? 2 : 1;
            while (syntax.isLink(index, Chunk.Kind.COMMA) || syntax.isLink(index, "and")) {
                index++;
            }
        }
        boolean others = !effects.containsAll(together);
        if (found.size() < 2 || others && !whole.count().sameBounds(Count.exactly(sum))) {
            return false;
        }
        if (others) {
            // "put 70 rebels out of action: nine killed and 61 captured"
            frame.losses.set(larger, whole.withEffects(together));
        }
        frame.losses.addAll(found);
        int last = syntax.chunkAt(found.get(found.size() - 1).endToken() - 1);
        boolean harm = last + 1 < syntax.chunks().size() && syntax.chunk(last + 1) instanceof VerbGroup;
        frame.cover(
                found.get(0).firstToken(), syntax.chunk(harm ? last + 1 : last).end());
        return true;
    }

    private void partOfThem(
            Frame frame,
            Nominal number,
            @Nullable Nominal described,
            int pronoun,
            List<Effect> effects,
            @Nullable Combine combine,
            int larger) {
        Count count = number.count();
        if (count == null) {
            return;
        }
        AnalysedSentence at = frame.at();
        boolean whole = described != null && described.isPeople();
        if (!whole && count.low() == 1 && count.high() == null) {
            // "30 children, some of them in critical condition"
            return;
        }
        Nominal counted = whole && described != null
                ? described
                : frame.losses.get(larger).nominal();
        Unit unit = whole && described != null && described.unit() != null
                ? described.unit()
                : frame.losses.get(larger).unit();
        int behind = isBeing(at.syntax(), pronoun + 1) ? pronoun + 2 : pronoun + 1;
        if (behind < at.syntax().chunks().size()
                && Shares.isUnderAge(
                        at.sentence().tokens(), at.syntax().chunk(behind).first())) {
            // "12 people, four of whom were under 18"
            unit = Unit.CHILD;
        }
        Cause cause = causeAfter(at, pronoun);
        int end = at.syntax().chunk(pronoun).end();
        if (cause != null || whole) {
            end = clauseWordsEnd(at, pronoun);
        }
        // "six of them fatal", "nine of them captured alive": the part tells its own harm
        List<Effect> own = effects.size() > 1 ? harmOfThem(at, pronoun + 1, described) : List.of();
        List<Effect> said = own.isEmpty() || !effects.containsAll(own) ? effects : own;
        frame.losses.add(new LossDraft(
                said,
                said.size() > 1 ? combine : null,
                counted,
                frame.losses.get(larger).owner(),
                List.of(),
                count,
                unit,
                number.group().first(),
                end,
                larger,
                cause,
                "part-of-them"));
        frame.cover(number.group().first(), end);
    }

    /** The harm that stands behind "of them", "of whom": as a verb, as a noun for the harmed, as an adjective. */
    private List<Effect> harmOfThem(AnalysedSentence at, int behind, @Nullable Nominal described) {
        if (described != null && !described.effects().isEmpty()) {
            return described.effects();
        }
        if (behind >= at.syntax().chunks().size()) {
            return List.of();
        }
        Effect adjective = words.harmAdjective(at.word(at.syntax().chunk(behind).end() - 1));
        return adjective == null ? harmBehind(at, behind - 1) : List.of(adjective);
    }

    private static int clauseWordsEnd(AnalysedSentence at, int chunk) {
        int index = chunk + 1;
        int end = at.syntax().chunk(chunk).end();
        while (index < at.syntax().chunks().size() && index < chunk + 6) {
            if (at.syntax().isLink(index, Chunk.Kind.COMMA)
                    || at.syntax().isLink(index, Chunk.Kind.CONJUNCTION)
                    || at.syntax().isLink(index, Chunk.Kind.OTHER)
                    || at.syntax().isLink(index, Chunk.Kind.SEMICOLON)) {
                break;
            }
            end = at.syntax().chunk(index).end();
            index++;
        }
        return end;
    }

    /** "four suicide bombers": a word for men that names an attack too. */
    static Nominal asPeople(AnalysedSentence at, Nominal nominal) {
        ThingMention thing = at.mentions().things()[nominal.group().head()];
        if (!nominal.is(Nominal.Kind.EVENT) || thing == null || thing.kind() != ThingMention.Kind.PEOPLE) {
            return nominal;
        }
        return new Nominal(
                nominal.chunk(),
                nominal.group(),
                Nominal.Kind.PEOPLE,
                nominal.actors(),
                thing.unit(),
                nominal.count(),
                List.of(),
                thing.effects(),
                -1,
                thing.plural());
    }

    private void part(Frame frame, Nominal given, List<Effect> effects, @Nullable Combine combine, int larger) {
        Nominal part = asPeople(frame.at(), given);
        Count count = countOf(frame.at(), part, part);
        if (count == null
                || part.is(Nominal.Kind.PLACE)
                || part.is(Nominal.Kind.EVENT)
                || part.is(Nominal.Kind.OTHER)) {
            return;
        }
        LossDraft whole = frame.losses.get(larger);
        boolean people = part.isPeople() || !part.effects().isEmpty();
        if (people != whole.nominal().isPeople() && !whole.nominal().is(Nominal.Kind.COUNT)) {
            return;
        }
        // "720 casualties, among them 312 dead": the part tells its own harm
        boolean own = effects.size() > 1 && !part.effects().isEmpty() && effects.containsAll(part.effects());
        frame.losses.add(new LossDraft(
                own ? part.effects() : effects,
                own && part.effects().size() == 1 ? null : combine,
                part,
                whole.owner(),
                List.of(),
                count,
                part.unit() != null && part.unit() != Unit.PERSON ? part.unit() : whole.unit(),
                part.group().first(),
                part.group().end(),
                larger,
                null,
                "including"));
        frame.cover(part.group().first(), part.group().end());
    }

    private static boolean isPronoun(AnalysedSentence at, int chunk) {
        if (chunk >= at.syntax().chunks().size()) {
            return false;
        }
        Nominal nominal = at.nominal(chunk);
        return nominal != null && nominal.is(Nominal.Kind.PRONOUN)
                || at.syntax().isLink(chunk, Chunk.Kind.RELATIVE)
                || nominal != null
                        && Set.of("them", "these", "those", "whom")
                                .contains(at.word(nominal.group().first()));
    }

    /** What is really counted: of "dozens of families", "members of the army", the noun after "of". */
    static Nominal counted(AnalysedSentence at, Nominal nominal) {
        Syntax syntax = at.syntax();
        if (SenseChoice.isNamedPerson(at, nominal) && syntax.isLink(nominal.chunk() + 1, Chunk.Kind.COMMA)) {
            Nominal apposed = at.nominal(nominal.chunk() + 2);
            if (apposed != null && apposed.isPeople() && apposed.count() == null) {
                return apposed;
            }
        }
        Nominal explained = explained(at, nominal);
        if (explained != null) {
            return explained;
        }
        int of = syntax.pastQuotes(nominal.chunk() + 1);
        Nominal inner = syntax.isLink(of, "of") ? at.nominal(syntax.pastQuotes(of + 1)) : null;
        if (inner == null && !nominal.effects().isEmpty() && syntax.isLink(of, "among")) {
            // "some casualties among the civil population"
            Nominal group = at.nominal(of + 1);
            inner = group != null && group.is(Nominal.Kind.PEOPLE) && group.count() == null ? group : null;
        }
        if (inner == null || inner.is(Nominal.Kind.PRONOUN)) {
            return nominal;
        }
        boolean sized = nominal.is(Nominal.Kind.PEOPLE)
                && (nominal.plural() || nominal.unit() == Unit.FAMILY)
                && nominal.count() == null
                && nominal.effects().isEmpty()
                && inner.is(Nominal.Kind.COUNT);
        if (sized && inner.count() != null) {
            // "a family of seven", "the crew of two"
            return new Nominal(
                    nominal.chunk(),
                    nominal.group(),
                    nominal.kind(),
                    nominal.actors(),
                    nominal.unit() == Unit.FAMILY ? Unit.FAMILY_MEMBER : nominal.unit(),
                    inner.count(),
                    nominal.events(),
                    nominal.effects(),
                    nominal.eventFirst(),
                    true);
        }
        boolean numberOnly = nominal.is(Nominal.Kind.COUNT);
        boolean vague = nominal.count() != null && nominal.is(Nominal.Kind.OTHER);
        boolean deadOf = !nominal.effects().isEmpty() && nominal.actors().isEmpty();
        if ((numberOnly || vague || deadOf) && (inner.isPeople() || inner.is(Nominal.Kind.MATERIEL))) {
            return new Nominal(
                    inner.chunk(),
                    inner.group(),
                    inner.kind(),
                    inner.actors(),
                    inner.unit() != null ? inner.unit() : nominal.unit(),
                    nominal.count() != null ? nominal.count() : inner.count(),
                    inner.events(),
                    nominal.effects().isEmpty() ? inner.effects() : nominal.effects(),
                    inner.eventFirst(),
                    inner.plural());
        }
        if (nominal.is(Nominal.Kind.PEOPLE)
                && nominal.actors().isEmpty()
                && !inner.actors().isEmpty()) {
            return new Nominal(
                    nominal.chunk(),
                    nominal.group(),
                    nominal.kind(),
                    inner.actors(),
                    nominal.unit(),
                    nominal.count(),
                    nominal.events(),
                    nominal.effects(),
                    nominal.eventFirst(),
                    nominal.plural());
        }
        return nominal;
    }

    /** "the hostages, nine Chinese engineers, were freed": the number of those whom the words between commas explain. */
    private static @Nullable Nominal explained(AnalysedSentence at, Nominal nominal) {
        Syntax syntax = at.syntax();
        int close = nominal.chunk() + 3;
        if (!nominal.is(Nominal.Kind.PEOPLE)
                || !nominal.plural()
                || nominal.count() != null
                || !nominal.effects().isEmpty()
                || nominal.group().determined() != NounGroup.Determined.DEFINITE
                || !syntax.isLink(nominal.chunk() + 1, Chunk.Kind.COMMA)
                || !syntax.isLink(close, Chunk.Kind.COMMA)
                || close + 1 >= syntax.chunks().size()
                || !(syntax.chunk(close + 1) instanceof VerbGroup)) {
            return null;
        }
        Nominal apposed = at.nominal(nominal.chunk() + 2);
        return apposed != null && apposed.is(Nominal.Kind.PEOPLE) && apposed.count() != null ? apposed : null;
    }

    /** The number of a noun group: said, or one for "a soldier", or at least one for a bare plural; null for "the soldiers". */
    static @Nullable Count countOf(AnalysedSentence at, Nominal outer, Nominal counted) {
        int first = outer.group().first();
        if (at.word(first).equals("how") || first > 0 && at.word(first - 1).equals("how")) {
            return null;
        }
        if (outer.count() != null) {
            return outer.count();
        }
        if (counted.count() != null) {
            return counted.count();
        }
        Nominal number = outer.chunk() == 0 ? null : at.nominal(outer.chunk() - 1);
        if (number != null
                && number.is(Nominal.Kind.COUNT)
                && at.word(number.group().end() - 1).equals("of")) {
            // "most of the conscripts"
            return number.count();
        }
        if (isByName(at, outer) || isOneOfNamed(at, outer)) {
            return Count.exactly(1);
        }
        NounGroup group = outer.group();
        return switch (group.determined()) {
            case INDEFINITE -> {
                // "a bus", "a barracks": one, whatever its last letter
                boolean article = at.word(first).equals("a") || at.word(first).equals("an");
                boolean several = counted.plural() && !(article && counted.chunk() == outer.chunk());
                yield several ? Count.atLeast(1) : Count.exactly(1);
            }
            case BARE ->
                isOwnedBefore(at, outer) || isOneOfPair(at, outer) || isOneOfTitle(at, outer, counted)
                        ? Count.exactly(1)
                        : counted.plural()
                                        && (counted.is(Nominal.Kind.PEOPLE)
                                                || counted.is(Nominal.Kind.MATERIEL)
                                                || !counted.effects().isEmpty())
                                ? Count.atLeast(1)
                                : null;
            case DEFINITE ->
                isOnePerson(at, outer, counted) || isOneWithAge(at, outer)
                        ? Count.exactly(1)
                        : isArmsOfSomebody(at, counted)
                                ? counted.plural() ? Count.atLeast(1) : Count.exactly(1)
                                : countOfOwners(at, outer);
            case PRONOUN -> null;
        };
    }

    /** "seized his rifle", "their weapons were confiscated": things, no buildings, that somebody had. */
    private static boolean isArmsOfSomebody(AnalysedSentence at, Nominal thing) {
        NounGroup group = thing.group();
        return thing.is(Nominal.Kind.MATERIEL)
                && thing.unit() != Unit.BUILDING
                && thing.effects().isEmpty()
                && at.tagged().tag(group.first()) == Tag.POSSESSIVE_PRONOUN;
    }

    /** "the houses of two commanders": as many as there are owners. */
    private static @Nullable Count countOfOwners(AnalysedSentence at, Nominal outer) {
        Nominal owners = outer.is(Nominal.Kind.MATERIEL) && outer.plural() && outer.unit() == Unit.BUILDING
                ? SenseChoice.behindOf(at, outer)
                : null;
        return owners != null && owners.isPeople() ? owners.count() : null;
    }

    /** "Soldier killed near the border": headlines leave the article out. */
    private static boolean isOneOfTitle(AnalysedSentence at, Nominal outer, Nominal counted) {
        return (at.sentence().isHeadline() || isTelegraphic(at, outer))
                && outer.is(Nominal.Kind.PEOPLE)
                && !outer.plural()
                && !counted.plural()
                && outer.effects().isEmpty()
                && outer.group().end() - outer.group().first() <= 3
                && at.mentions().things()[outer.group().head()] != null;
    }

    /** "rebels raked the bus: driver killed, two hurt", "Baquba: mayor shot dead.": a note without article and auxiliary. */
    private static boolean isTelegraphic(AnalysedSentence at, Nominal outer) {
        Syntax syntax = at.syntax();
        int before = outer.chunk() - 1;
        boolean opens = syntax.isLink(before, Chunk.Kind.COLON)
                || syntax.isLink(before, Chunk.Kind.COMMA)
                || syntax.isLink(before, Chunk.Kind.SEMICOLON)
                || syntax.isLink(before, Chunk.Kind.DASH);
        return opens
                && outer.chunk() + 1 < syntax.chunks().size()
                && syntax.chunk(outer.chunk() + 1) instanceof VerbGroup verb
                && verb.alone()
                && verb.verb().mayBe(VerbForm.PARTICIPLE)
                && closesNote(syntax, outer.chunk() + 2);
    }

    private static boolean closesNote(Syntax syntax, int chunk) {
        return chunk >= syntax.chunks().size()
                || syntax.chunk(chunk) instanceof Chunk.Time
                || syntax.chunk(chunk) instanceof Chunk.Link link && link.kind() != Chunk.Kind.RELATIVE;
    }

    private static boolean opensList(AnalysedSentence at, Nominal toll) {
        Nominal first = at.syntax().isLink(toll.chunk() + 1, Chunk.Kind.COLON) ? at.nominal(toll.chunk() + 2) : null;
        return first != null && first.count() != null && first.is(Nominal.Kind.PEOPLE);
    }

    /** Whether a verb tells of those "of whom" it speaks another harm than the one that their number came to. */
    private boolean tellsOtherHarm(Syntax syntax, int chunk, List<Effect> effects) {
        if (chunk >= syntax.chunks().size() || !(syntax.chunk(chunk) instanceof VerbGroup verb)) {
            return false;
        }
        boolean other = false;
        for (EventSense sense : words.events().verb(verb.base())) {
            // "fell to snipers" is no helicopter that falls to a missile
            boolean ofThings =
                    sense.object().endsWith("-subject") && !sense.object().startsWith("people");
            boolean harms = sense.isHarm() && !sense.effects().isEmpty() && !ofThings;
            if (harms && sense.effects().equals(effects)) {
                // "180 were killed, 44 of whom fell to snipers": one of its meanings is the same harm
                return false;
            }
            other |= harms;
        }
        return other;
    }

    private static boolean isAll(AnalysedSentence at, int chunk) {
        return chunk >= 0 && at.word(at.syntax().chunk(chunk).first()).equals("all");
    }

    /** "all but two of them civilians": so many less than the whole. */
    private static void allBut(
            Frame frame, Nominal number, @Nullable Nominal described, List<Effect> effects, int larger) {
        LossDraft whole = frame.losses.get(larger);
        Count but = number.count();
        if (but == null
                || described == null
                || !described.isPeople()
                || but.low() >= whole.count().low()) {
            return;
        }
        Long most = whole.count().high();
        Count rest = most == null
                ? Count.atLeast(whole.count().low() - but.low())
                : Count.between(whole.count().low() - but.low(), most - but.low());
        frame.losses.add(LossDraft.of(
                        effects,
                        whole.nominal(),
                        rest,
                        described.unit(),
                        number.group().first(),
                        described.group().end(),
                        "all-but-so-many")
                .within(larger));
        frame.cover(number.group().first(), described.group().end());
    }

    /** "the driver, 44, died": one person, whose age is said. */
    private static boolean isOneWithAge(AnalysedSentence at, Nominal nominal) {
        Syntax syntax = at.syntax();
        int age = nominal.chunk() + 2;
        return nominal.is(Nominal.Kind.PEOPLE)
                && !nominal.plural()
                && syntax.isLink(age - 1, Chunk.Kind.COMMA)
                && syntax.isLink(age + 1, Chunk.Kind.COMMA)
                && syntax.chunk(age).end() - syntax.chunk(age).first() == 1
                && at.sentence().token(syntax.chunk(age).first()).isNumber();
    }

    /** "mother and daughter": two who belong together need no article. */
    private static boolean isOneOfPair(AnalysedSentence at, Nominal nominal) {
        Syntax syntax = at.syntax();
        boolean second = syntax.isLink(nominal.chunk() - 1, "and");
        Nominal other = second
                ? at.nominal(nominal.chunk() - 2)
                : syntax.isLink(nominal.chunk() + 1, "and") ? at.nominal(nominal.chunk() + 2) : null;
        return other != null && isBareSingle(at, nominal) && isBareSingle(at, other);
    }

    private static boolean isBareSingle(AnalysedSentence at, Nominal nominal) {
        return nominal.is(Nominal.Kind.PEOPLE)
                && !nominal.plural()
                && nominal.count() == null
                && nominal.effects().isEmpty()
                && nominal.actors().isEmpty()
                && nominal.group().determined() == NounGroup.Determined.BARE
                && nominal.group().end() - nominal.group().first() == 1
                && at.mentions().things()[nominal.group().head()] != null;
    }

    /** "his wife and daughter": the possessive stands once, before the first. */
    private static boolean isOwnedBefore(AnalysedSentence at, Nominal nominal) {
        Nominal before = at.syntax().isLink(nominal.chunk() - 1, "and") ? at.nominal(nominal.chunk() - 2) : null;
        return before != null
                && before.is(Nominal.Kind.PEOPLE)
                && nominal.is(Nominal.Kind.PEOPLE)
                && !before.plural()
                && !nominal.plural()
                && nominal.effects().isEmpty()
                && at.tagged().tag(before.group().first()) == Tag.POSSESSIVE_PRONOUN;
    }

    /** "the rebel commander Joan Doe": one person, with a name behind the word for it. */
    private static boolean isTitledPerson(AnalysedSentence at, Nominal nominal) {
        int head = nominal.group().head();
        return nominal.is(Nominal.Kind.PEOPLE)
                && !nominal.plural()
                && at.mentions().things()[head] == null
                && at.sentence().token(head).isCapitalised();
    }

    /** "the farmers N. N. and O. O.": the first of several who are named one by one behind a word for all of them. */
    private static boolean isOneOfNamed(AnalysedSentence at, Nominal nominal) {
        int head = nominal.group().head();
        Syntax syntax = at.syntax();
        boolean first = nominal.is(Nominal.Kind.PEOPLE)
                && nominal.count() == null
                && at.mentions().things()[head] == null
                && at.sentence().token(head).isCapitalised()
                && (syntax.isLink(nominal.chunk() + 1, "and") || syntax.isLink(nominal.chunk() + 1, Chunk.Kind.COMMA));
        if (!first) {
            return false;
        }
        boolean several = false;
        for (int token = nominal.group().first(); token < head; token++) {
            ThingMention thing = at.mentions().things()[token];
            several |= thing != null && thing.kind() == ThingMention.Kind.PEOPLE && thing.plural();
        }
        Nominal next = at.nominal(nominal.chunk() + 2);
        return several && next != null && (isByName(at, next) || SenseChoice.isUnknownName(at, next));
    }

    /** "the brothers N. and O.": the last of them, who may have one name only. */
    private static boolean isSecondOfNamed(AnalysedSentence at, Nominal nominal) {
        Nominal first = at.syntax().isLink(nominal.chunk() - 1, "and") ? at.nominal(nominal.chunk() - 2) : null;
        return first != null && SenseChoice.isUnknownName(at, nominal) && isOneOfNamed(at, first);
    }

    /** "its driver", "the deputy commander of a battalion": one person, not told of before. */
    private static boolean isOnePerson(AnalysedSentence at, Nominal outer, Nominal counted) {
        NounGroup group = outer.group();
        boolean owned = at.tagged().tag(group.first()) == Tag.POSSESSIVE_PRONOUN
                || at.word(group.first()).equals("its");
        for (int token = group.first(); token < group.head() && !owned; token++) {
            owned = at.tagged().tag(token) == Tag.POSSESSIVE_MARK;
        }
        // "the mayor of the town", "the deputy commander of a battalion", "the camp commander"
        boolean officeOf = at.syntax().isLink(outer.chunk() + 1, "of")
                        && (outer.unit() == Unit.OFFICER || outer.unit() == Unit.CIVILIAN)
                || outer.unit() == Unit.OFFICER && outer.actors().isEmpty() && group.head() - group.first() > 1;
        return outer.is(Nominal.Kind.PEOPLE)
                && outer.effects().isEmpty()
                && !outer.plural()
                && !counted.plural()
                && (owned || officeOf);
    }

    /** "by sniper fire", "in an airstrike": the cause that the words after a noun group name. */
    static @Nullable Cause causeAfter(AnalysedSentence at, int chunk) {
        for (Syntax.Complement complement : at.syntax().complements(chunk)) {
            if (complement.preposition().equals("by")
                    || complement.preposition().equals("in")
                    || complement.preposition().equals("of")
                    || complement.preposition().equals("from")) {
                for (Nominal noun : at.nominals(complement.chain())) {
                    for (EventSense event : noun.events()) {
                        if (event.cause() != null) {
                            return event.cause();
                        }
                    }
                }
            } else if (complement.preposition().equals("for")) {
                // "died for lack of medicine"
                for (Nominal noun : at.nominals(complement.chain())) {
                    for (EventSense event : noun.events()) {
                        if (event.cause() == Cause.STARVATION) {
                            return event.cause();
                        }
                    }
                }
            }
        }
        return null;
    }

    /** Casualty nouns with a number that no event word took: "leaving five dead", "caused 12 deaths". */
    void addCasualtyNouns(AnalysedSentence at, List<Frame> frames) {
        for (int index = 0; index < at.syntax().chunks().size(); index++) {
            Nominal nominal = at.nominal(index);
            if (nominal == null || nominal.effects().isEmpty() || isTaken(frames, nominal)) {
                continue;
            }
            Nominal counted = counted(at, nominal);
            Count count = nominal.count() != null ? nominal.count() : counted.count();
            Nominal some = count == null ? someOfMenSo(at, nominal) : null;
            count = some == null ? count : some.count();
            if (isOfOneBody(at, nominal) || isBorne(at, nominal, frames)) {
                continue;
            }
            if (count == null && isBodyOf(at, nominal, counted)) {
                List<Nominal> bodies = new ArrayList<>(at.nominals(at.syntax().coordinatedRight(counted.chunk())));
                Nominal second =
                        at.syntax().isLink(counted.chunk() + 1, "and") ? at.nominal(counted.chunk() + 2) : null;
                if (bodies.size() == 1 && second != null && second.is(Nominal.Kind.PEOPLE)) {
                    bodies.add(second);
                }
                Frame frame = new Frame(
                        at,
                        CASUALTIES,
                        index,
                        nominal.group().first(),
                        nominal.group().end());
                frame.told = true;
                for (Nominal body : bodies) {
                    Count each = countOf(at, body, body);
                    if (each != null && body.isPeople()) {
                        add(frame, nominal.effects(), null, body, body, null, each, null, "body-of");
                    }
                }
                if (!frame.losses.isEmpty()) {
                    frames.add(frame);
                    continue;
                }
            }
            if (count == null && (at.syntax().preposition(index).equals("without") || isCausedByNone(at, index))) {
                count = Count.exactly(0);
            }
            if (count == null && isFoundBody(at, nominal)) {
                count = Count.exactly(1);
            }
            boolean there = count == null && isThere(at, nominal);
            if (there) {
                count = Count.atLeast(1);
            }
            if (count == null && (isLeftSo(at, nominal) || isOneMore(at, nominal))) {
                boolean several = nominal.plural() && nominal.group().determined() == NounGroup.Determined.BARE;
                count = several ? Count.atLeast(1) : Count.exactly(1);
            }
            if (count == null) {
                if (!raisedTo(at, nominal, frames)) {
                    amongTheDead(at, nominal, frames);
                }
                continue;
            }
            List<Effect> effects = there ? nominal.effects() : withSecondEffect(at, nominal);
            Frame frame = new Frame(
                    at,
                    CASUALTIES,
                    index,
                    nominal.group().first(),
                    nominal.group().end());
            frame.told = true;
            if (there
                    && at.sentence()
                            .words()
                            .subList(nominal.group().first(), nominal.group().end())
                            .contains("and")) {
                // "there are dead and wounded": some of each
                int word = nominal.group().first();
                for (Effect each : effects) {
                    frame.losses.add(LossDraft.of(
                            List.of(each), counted, count, counted.unit(), word, word + 1, "casualty-noun"));
                    word = nominal.group().end() - 1;
                }
                frame.cover(nominal.group().first(), counted.group().end());
                frames.add(frame);
                continue;
            }
            add(
                    frame,
                    effects,
                    effects.size() > 1 ? Combine.SUM : null,
                    some == null ? nominal : some,
                    counted,
                    null,
                    count,
                    null,
                    "casualty-noun");
            addLeftWith(at, frames, frame, nominal, effects);
            frames.add(frame);
        }
        frames.sort(Comparator.comparingInt(Frame::trigger));
    }

    /** "leaving 130 of its men dead": the number before "of", where the word for the harm stands behind the people. */
    private static @Nullable Nominal someOfMenSo(AnalysedSentence at, Nominal nominal) {
        Nominal number = at.syntax().isLink(nominal.chunk() - 1, "of") ? at.nominal(nominal.chunk() - 2) : null;
        ThingMention harm = at.mentions().things()[nominal.group().head()];
        int before = harm == null ? -1 : harm.first() - 1;
        ThingMention people =
                before < nominal.group().first() ? null : at.mentions().things()[before];
        boolean so = number != null
                && number.is(Nominal.Kind.COUNT)
                && people != null
                && people.kind() == ThingMention.Kind.PEOPLE
                && people.effects().isEmpty();
        return so ? number : null;
    }

    /** "His body was found in a ditch", "the body of the mayor was recovered": one who is dead. */
    private boolean isFoundBody(AnalysedSentence at, Nominal nominal) {
        if (nominal.plural()
                || !nominal.effects().equals(List.of(Effect.KILLED))
                || nominal.group().determined() != NounGroup.Determined.DEFINITE) {
            return false;
        }
        Syntax syntax = at.syntax();
        for (int index = nominal.chunk() + 1; index < syntax.chunks().size(); index++) {
            if (syntax.chunk(index) instanceof VerbGroup verb && verb.isFinite()) {
                // what is found is taken up
                return verb.passive()
                        && !verb.negated()
                        && syntax.subjects(index).contains(nominal.chunk())
                        && words.events().verb(verb.base()).stream()
                                .anyMatch(sense -> sense.object().equals("materiel")
                                        && sense.effects().equals(List.of(Effect.CAPTURED)));
            }
        }
        return false;
    }

    /** "There are dead and wounded among the civilians": casualties without a number. */
    private static boolean isThere(AnalysedSentence at, Nominal nominal) {
        Syntax syntax = at.syntax();
        int verb = nominal.chunk() - 1;
        return verb > 0
                && nominal.group().determined() == NounGroup.Determined.BARE
                && nominal.plural()
                && syntax.chunk(verb) instanceof VerbGroup being
                && being.base().equals("be")
                && being.isFinite()
                && !being.negated()
                && at.word(syntax.chunk(verb - 1).end() - 1).equals("there")
                // "there were bodies": somebody's, told of elsewhere
                && (nominal.unit() != Unit.PERSON
                        || nominal.effects().contains(Effect.WOUNDED)
                        || syntax.isLink(nominal.chunk() + 1, "among"));
    }

    /** "without causing casualties", "did not cause any deaths". */
    private boolean isCausedByNone(AnalysedSentence at, int casualties) {
        Syntax syntax = at.syntax();
        int verb = casualties - 1;
        return verb > 0
                && syntax.chunk(verb) instanceof VerbGroup causing
                && words.isInflicting(causing.base())
                && (causing.negated() || syntax.isLink(verb - 1, "without"));
    }

    /** "the chief of staff, General N. N.,": one person whom a name between commas explains. */
    private static boolean isCalled(AnalysedSentence at, Nominal object) {
        int name = object.chunk() + 2;
        Nominal called = object.is(Nominal.Kind.PEOPLE)
                        && !object.plural()
                        && object.count() == null
                        && at.syntax().isLink(name - 1, Chunk.Kind.COMMA)
                        && (at.syntax().isLink(name + 1, Chunk.Kind.COMMA) || closesNote(at.syntax(), name + 1))
                ? at.nominal(name)
                : null;
        return called != null && (SenseChoice.isNamedPerson(at, called) || isTitledPerson(at, called));
    }

    /** Whether the verb right before a chunk is "left". */
    private static boolean isLeft(AnalysedSentence at, int chunk) {
        return chunk > 0
                && at.syntax().chunk(chunk - 1) instanceof VerbGroup leaves
                && leaves.base().equals(LEAVE);
    }

    /** "left a police officer dead", "left soldiers dead": people with the word for their harm behind them. */
    private static boolean isLeftSo(AnalysedSentence at, Nominal nominal) {
        NounGroup group = nominal.group();
        boolean one = group.determined() == NounGroup.Determined.INDEFINITE && group.head() - group.first() > 1;
        boolean several =
                group.determined() == NounGroup.Determined.BARE && nominal.plural() && group.head() > group.first();
        return nominal.is(Nominal.Kind.PEOPLE)
                && (one || several)
                && isLeft(at, at.syntax().coordinatedLeft(nominal.chunk()).get(0));
    }

    /** "5 soldiers and a sergeant dead": one person more, with the word for the harm of all behind him. */
    private static boolean isOneMore(AnalysedSentence at, Nominal nominal) {
        List<Integer> chain = at.syntax().coordinatedLeft(nominal.chunk());
        return chain.size() > 1
                && nominal.is(Nominal.Kind.PEOPLE)
                && nominal.group().determined() == NounGroup.Determined.INDEFINITE
                && closesList(at, nominal, chain.get(0))
                && at.nominals(chain).stream().anyMatch(other -> other.count() != null);
    }

    /** Whether the word for a harm stands behind the last of the people that a list without a verb counts. */
    private static boolean closesList(AnalysedSentence at, Nominal last, int first) {
        ThingMention harm = at.mentions().things()[last.group().head()];
        int before = harm == null ? -1 : harm.first() - 1;
        ThingMention people =
                before < last.group().first() ? null : at.mentions().things()[before];
        return people != null
                && people.kind() == ThingMention.Kind.PEOPLE
                && people.effects().isEmpty()
                && (first == 0
                        || at.syntax().isLink(first - 1, Chunk.Kind.COLON)
                        || at.syntax().isLink(first - 1, Chunk.Kind.SEMICOLON));
    }

    /** "left two soldiers and 12 rebels dead": the word behind the last is said of all whom the verb left so. */
    private void addLeftWith(AnalysedSentence at, List<Frame> frames, Frame frame, Nominal last, List<Effect> effects) {
        List<Integer> chain = at.syntax().coordinatedLeft(last.chunk());
        boolean together = chain.size() > 1 && (isLeft(at, chain.get(0)) || closesList(at, last, chain.get(0)));
        for (Nominal other : together ? at.nominals(chain) : List.<Nominal>of()) {
            Count count = other.chunk() == last.chunk() ? null : countOf(at, other, other);
            boolean same = count != null
                    && other.is(Nominal.Kind.PEOPLE)
                    && other.effects().isEmpty()
                    && !isTaken(frames, other);
            if (same && count != null) {
                Combine combine = effects.size() > 1 ? Combine.SUM : null;
                add(frame, effects, combine, other, other, null, count, null, "left-so-with");
                frame.cover(other.group().first(), other.group().end());
            }
        }
    }

    /** "taken to hospital with multiple bullet injuries": wounds of people who are counted elsewhere, if at all. */
    static boolean isOfOneBody(AnalysedSentence at, Nominal nominal) {
        Count count = nominal.count();
        return count != null
                && count.low() == 1
                && count.high() == null
                && nominal.effects().equals(List.of(Effect.WOUNDED))
                && at.word(nominal.group().head()).startsWith("injur")
                && Set.of("with", "from", "of", "to").contains(at.syntax().preposition(nominal.chunk()));
    }

    /** "the body of a man", "the bodies of a woman and her two daughters". */
    private static boolean isBodyOf(AnalysedSentence at, Nominal nominal, Nominal counted) {
        return counted.chunk() != nominal.chunk()
                && nominal.effects().equals(List.of(Effect.KILLED))
                && counted.group().determined() == NounGroup.Determined.INDEFINITE
                && !counted.plural()
                && at.syntax().isLink(nominal.chunk() + 1, "of");
    }

    /** "hundreds of wounded soldiers": counted people whom a word before their noun tells to have come to harm. */
    void addHarmedPeople(AnalysedSentence at, List<Frame> frames) {
        for (int index = 0; index < at.syntax().chunks().size(); index++) {
            Nominal nominal = at.nominal(index);
            if (nominal != null && nominal.is(Nominal.Kind.MATERIEL) && !isTaken(frames, nominal)) {
                ruined(at, nominal, frames);
            }
            if (nominal == null
                    || !nominal.is(Nominal.Kind.PEOPLE)
                    || !nominal.effects().isEmpty()
                    || isTaken(frames, nominal)
                    || hasPart(frames, nominal)) {
                continue;
            }
            Nominal outer = at.syntax().isLink(index - 1, "of") ? at.nominal(index - 2) : null;
            Nominal counting = outer != null && outer.is(Nominal.Kind.COUNT) ? outer : nominal;
            List<Effect> before = harmBefore(words, at, nominal);
            List<Effect> effects = before.isEmpty() ? harmWith(at, nominal) : before;
            Count count = counting.count();
            if (effects.isEmpty() || count == null || isTaken(frames, counting) || hasPart(frames, counting)) {
                continue;
            }
            Frame frame = new Frame(
                    at,
                    CASUALTIES,
                    index,
                    counting.group().first(),
                    nominal.group().end());
            frame.told = true;
            add(frame, effects, null, counting, nominal, null, count, null, "harmed-people");
            addListed(at, frames, frame, nominal, effects);
            frames.add(frame);
        }
        frames.sort(Comparator.comparingInt(Frame::trigger));
    }

    /** "saw two burnt-out tanks": things that a word before their noun tells to be destroyed. */
    private void ruined(AnalysedSentence at, Nominal thing, List<Frame> frames) {
        boolean ruin = false;
        for (int token = thing.group().first(); token < thing.group().head(); token++) {
            ruin |= words.isRuinAdjective(at.word(token))
                    || token > thing.group().first()
                            && words.isRuinAdjective(at.word(token - 1) + "-" + at.word(token));
        }
        boolean said = thing.count() != null || thing.group().determined() == NounGroup.Determined.INDEFINITE;
        Count count = ruin && said && thing.group().determined() != NounGroup.Determined.DEFINITE
                ? countOf(at, thing, thing)
                : null;
        if (count == null || thing.unit() == Unit.OTHER || hasPart(frames, thing)) {
            return;
        }
        Frame frame = new Frame(
                at, RUINS, thing.chunk(), thing.group().first(), thing.group().end());
        frame.told = true;
        add(frame, List.of(Effect.DESTROYED), null, thing, thing, null, count, null, "ruined-thing");
        frames.add(frame);
    }

    /** "59 dead rebels, seven soldiers and 27 police": those who are counted with them. */
    private void addListed(AnalysedSentence at, List<Frame> frames, Frame frame, Nominal first, List<Effect> effects) {
        for (Nominal next : at.nominals(at.syntax().coordinatedRight(first.chunk()))) {
            Count count = next.count();
            boolean same = next != first
                    && next.is(Nominal.Kind.PEOPLE)
                    && next.effects().isEmpty()
                    && harmBefore(words, at, next).isEmpty()
                    && !isTaken(frames, next)
                    && !hasPart(frames, next);
            if (same && count != null) {
                add(frame, effects, null, next, next, null, count, null, "harmed-people");
            }
        }
    }

    private static boolean hasPart(List<Frame> frames, Nominal nominal) {
        for (Frame frame : frames) {
            if (frame.targets.contains(nominal)
                    || frame.initiators.contains(nominal)
                    || frame.parties.contains(nominal)) {
                return true;
            }
        }
        return false;
    }

    /** The harm that an adjective inside a noun group tells: "two wounded soldiers", "three dead civilians". */
    static List<Effect> harmBefore(Words words, AnalysedSentence at, Nominal nominal) {
        for (int token = nominal.group().first(); token < nominal.group().head(); token++) {
            Effect harm = words.harmAdjective(at.word(token));
            if (harm != null && (token == 0 || !at.sentence().token(token).isCapitalised())) {
                return List.of(harm);
            }
        }
        return List.of();
    }

    /** "12 people with gunshot wounds", "three men with burns to the face": what those who are counted bear. */
    private static List<Effect> harmWith(AnalysedSentence at, Nominal nominal) {
        int with = nominal.chunk() + 1;
        Nominal wounds = at.syntax().isLink(with, "with") ? at.nominal(with + 1) : null;
        boolean hurt = wounds != null
                && wounds.plural()
                && (wounds.effects().equals(List.of(Effect.WOUNDED))
                        || wounds.events().stream()
                                .anyMatch(event -> event.effects().equals(List.of(Effect.WOUNDED))));
        return hurt ? List.of(Effect.WOUNDED) : List.of();
    }

    /** "five civilians sustained various injuries": wounds of those whom the verb's frame counts. */
    private static boolean isBorne(AnalysedSentence at, Nominal wounds, List<Frame> frames) {
        for (Frame frame : frames) {
            if (frame.at() == at
                    && frame.sense().object().equals(SenseChoice.INJURIES)
                    && at.syntax().objects(frame.trigger()).contains(wounds.chunk())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTaken(List<Frame> frames, Nominal nominal) {
        for (Frame frame : frames) {
            for (LossDraft loss : frame.losses) {
                if (loss.nominal().chunk() == nominal.chunk()
                        || loss.firstToken() >= nominal.group().first()
                                && loss.endToken() <= nominal.group().end()
                        || loss.firstToken() <= nominal.group().first()
                                && nominal.group().end() <= loss.endToken()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A running toll: "the death toll rose to 71", "a toll of 300 dead", "the number of those killed exceeds 600". */
    @Nullable
    Frame tollFrame(AnalysedSentence at, Nominal toll) {
        Syntax syntax = at.syntax();
        if (at.word(toll.group().first()).equals("no")) {
            // "gave no toll"
            return null;
        }
        String head = at.word(toll.group().head());
        boolean plain = Set.of("number", "total", "figure", "count").contains(head);
        List<Effect> effects = toll.effects().isEmpty() ? List.of(Effect.KILLED) : toll.effects();
        boolean counts = syntax.isLink(toll.chunk() + 1, "of") || plain && syntax.isLink(toll.chunk() + 1, "for");
        Nominal of = counts ? at.nominal(toll.chunk() + 2) : null;
        Effect harmed = of != null && of.is(Nominal.Kind.OTHER)
                ? words.harmAdjective(at.word(of.group().head()))
                : null;
        Nominal counted = toll;
        // the dead suffer nothing more: "the number of enemy dead reached 112"
        List<Effect> suffered = of == null || of.effects().contains(Effect.KILLED)
                ? List.<Effect>of()
                : harmOfCounted(at, toll.chunk(), of.chunk());
        if (of != null && !suffered.isEmpty()) {
            // "the number of hostages who died": what they suffered, and not what they were before
            effects = suffered;
            counted = of;
        } else if (of != null && !of.effects().isEmpty()) {
            effects = of.effects();
            counted = of;
        } else if (of != null && harmed != null) {
            // "the number of those kidnapped"
            effects = List.of(harmed);
            counted = of;
        } else if (of != null && plain && of.unit() == Unit.PRISONER) {
            effects = List.of(Effect.CAPTURED);
            counted = of;
        } else if (of == null && plain && !harmOfNumber(at, toll.chunk()).isEmpty()) {
            effects = harmOfNumber(at, toll.chunk());
        } else if (plain) {
            return null;
        }
        if (of == null && toll.count() == null && opensList(at, toll)) {
            // "tally: 27 soldiers dead, 16 wounded": the list tells it
            return null;
        }
        Nominal before = at.nominal(toll.chunk() - 1);
        boolean reached = before != null
                && before.is(Nominal.Kind.COUNT)
                && syntax.preposition(before.chunk()).equals("to");
        Nominal number = null;
        if (of != null && of.count() != null) {
            number = of;
        } else if (toll.count() != null) {
            number = toll;
        } else if (reached) {
            // "brings to 13 the number of its dead"
            number = before;
        } else {
            number = numberAfter(at, toll.chunk());
        }
        if (number == null || number.count() == null) {
            return null;
        }
        boolean someCaptives = effects.equals(List.of(Effect.CAPTURED))
                && number.count().low() == 1
                && number.count().high() == null;
        if (plain && someCaptives) {
            // "an unknown number of prisoners": who holds them since when is not said
            return null;
        }
        Frame frame = new Frame(
                at, TOLL, toll.chunk(), toll.group().first(), toll.group().end());
        frame.told = true;
        Nominal side = null;
        for (Syntax.Complement complement : syntax.complements(counted.chunk())) {
            if (Set.of("in", "among", "of", "for").contains(complement.preposition())) {
                for (Nominal noun : at.nominals(complement.chain())) {
                    if (!noun.actors().isEmpty() && side == null && !noun.is(Nominal.Kind.PLACE)) {
                        side = noun;
                    }
                }
            }
        }
        if (of != null && effects.size() > 1) {
            // "put the toll of casualties at three killed"
            List<Effect> bare = harmAlone(at, number.chunk());
            effects = bare.isEmpty() ? effects : bare;
        }
        Nominal own = counted.actors().isEmpty() ? side : counted;
        Nominal base = number.actors().isEmpty() && own != null ? own : number;
        Unit unit = number.unit() != null ? number.unit() : counted.unit();
        frame.losses.add(LossDraft.of(
                effects,
                base,
                number.count(),
                unit,
                number.group().first(),
                number.group().end(),
                "running-toll"));
        frame.cover(number.group().first(), number.group().end());
        parts(frame, reached && number == before ? counted.chunk() : number.chunk(), effects, null, 0);
        addSecondHarm(frame, number);
        return frame;
    }

    /** "the number killed in the raid", "the number who have fled": the harm of people whom only the number tells. */
    private List<Effect> harmOfNumber(AnalysedSentence at, int number) {
        return at.syntax().isLink(number + 1, Chunk.Kind.RELATIVE) ? harmBehind(at, number) : harmAlone(at, number);
    }

    /** "a toll of 52 dead and 36 wounded": the figure that "and" joins, with its harm behind it. */
    private void addSecondHarm(Frame frame, Nominal first) {
        AnalysedSentence at = frame.at();
        int next = first.chunk() + 2;
        Nominal second = at.syntax().isLink(first.chunk() + 1, "and") ? at.nominal(next) : null;
        if (second == null
                || second.count() == null
                || !second.is(Nominal.Kind.COUNT)
                || first.effects().isEmpty()
                || next + 1 >= at.syntax().chunks().size()
                || !(at.syntax().chunk(next + 1) instanceof VerbGroup verb)
                || !verb.alone()) {
            return;
        }
        List<Effect> harm = harmBehind(at, next);
        if (!harm.isEmpty()) {
            frame.losses.add(LossDraft.of(
                    harm, second, second.count(), null, second.group().first(), verb.end(), "running-toll"));
            frame.cover(second.group().first(), verb.end());
        }
    }

    /** "a total of 12 men killed"; "a total of 12 members of the guard (two of them cooks) were killed": also farther on. */
    private List<Effect> harmOfCounted(AnalysedSentence at, int toll, int counted) {
        List<Effect> near = harmBehind(at, counted);
        Syntax syntax = at.syntax();
        int limit = Math.min(syntax.chunks().size(), counted + FARTHEST_HARM);
        for (int index = counted + 1; near.isEmpty() && index < limit; index++) {
            if (syntax.isLink(index, Chunk.Kind.SEMICOLON) || syntax.isLink(index, Chunk.Kind.RELATIVE)) {
                return near;
            }
            if (syntax.isLink(index, Chunk.Kind.OPEN)) {
                index = Math.max(index, syntax.pastBracket(index) - 1);
            } else if (syntax.chunk(index) instanceof VerbGroup verb) {
                boolean theirs = verb.passive() && syntax.subjects(index).contains(toll);
                return theirs ? harmBehind(at, index - 1) : near;
            }
        }
        return near;
    }

    /** "those killed", "people kidnapped": the harm of a participle behind a noun group. */
    private List<Effect> harmBehind(AnalysedSentence at, int chunk) {
        int next = chunk + 1;
        Syntax syntax = at.syntax();
        // "fighters and family members evacuated from the town", "civilians whom we have recorded as killed", "those
        // who have died"
        while (next < Math.min(syntax.chunks().size(), chunk + 5)
                && (syntax.isLink(next, Chunk.Kind.RELATIVE)
                        || at.nominal(next) != null
                        || syntax.isLink(next, "and") && at.nominal(next + 1) != null
                        || syntax.isLink(next, "as")
                        || syntax.chunk(next) instanceof VerbGroup speech && words.speech(speech.base()) != null)) {
            next++;
        }
        if (next >= syntax.chunks().size()
                || !(syntax.chunk(next) instanceof VerbGroup verb)
                || verb.isFinite() && !verb.alone() && words.isTotalVerb(verb.base())) {
            // "the number of prisoners has reached 640"
            return List.of();
        }
        Nominal counted = at.nominal(chunk);
        boolean things = counted != null && counted.is(Nominal.Kind.MATERIEL);
        List<Effect> first = harmOf(verb, things);
        boolean joined = !first.isEmpty()
                && (syntax.isLink(next + 1, "and") || syntax.isLink(next + 1, "or"))
                && next + 2 < syntax.chunks().size()
                && syntax.chunk(next + 2) instanceof VerbGroup second
                && second.alone()
                && second.verb().isPastOnly();
        if (!joined) {
            return first;
        }
        // "a total of 38 men were killed and wounded"
        List<Effect> all = new ArrayList<>(first);
        harmOf((VerbGroup) syntax.chunk(next + 2), things).stream()
                .filter(effect -> !all.contains(effect))
                .forEach(all::add);
        return all;
    }

    /** What a verb tells to have become of people, or of things. */
    private List<Effect> harmOf(VerbGroup verb, boolean things) {
        for (EventSense sense : words.events().verb(verb.base())) {
            boolean theirs = things
                    ? sense.object().equals("materiel")
                    : sense.object().equals("people") || sense.subject().equals("victim");
            if (theirs && !sense.effects().isEmpty()) {
                return sense.effects();
            }
        }
        return List.of();
    }

    /** "This brings the army's dead to 900": a running number, behind a verb and "to". */
    private boolean raisedTo(AnalysedSentence at, Nominal casualties, List<Frame> frames) {
        Syntax syntax = at.syntax();
        int verb = syntax.verbBefore(casualties.chunk());
        if (verb < 0
                || !syntax.objects(verb).contains(casualties.chunk())
                        && !isSecondFigure(at, verb, casualties.chunk())) {
            return false;
        }
        for (Syntax.Complement complement : syntax.complements(casualties.chunk())) {
            for (Nominal number : at.nominals(complement.chain())) {
                boolean reached = complement.preposition().equals("to")
                        || complement.preposition().equals("at")
                        || complement.preposition().equals("as");
                boolean figure = number.is(Nominal.Kind.COUNT)
                        || (complement.preposition().equals("as")
                                        || complement.preposition().equals("at"))
                                && number.is(Nominal.Kind.PEOPLE)
                                && number.effects().isEmpty();
                if (reached && figure && number.count() != null) {
                    List<Effect> bare = harmAlone(at, number.chunk());
                    List<Effect> effects = bare.isEmpty() ? effectsIn(at, number.chunk(), casualties.effects()) : bare;
                    Frame frame = runningToll(at, verb, casualties, number, number.count(), effects);
                    if (!addGroups(frame, casualties, number, complement, effects)) {
                        parts(frame, number.chunk(), casualties.effects(), null, 0);
                    }
                    frames.add(frame);
                    return true;
                }
            }
        }
        Nominal number = numberPastTime(at, verb, casualties.chunk());
        Count count = number == null ? null : number.count();
        if (number == null || count == null) {
            return false;
        }
        frames.add(runningToll(at, verb, casualties, number, count, casualties.effects()));
        return true;
    }

    /** The frame of a running number of casualties, which a verb raises. */
    private static Frame runningToll(
            AnalysedSentence at, int verb, Nominal casualties, Nominal number, Count count, List<Effect> effects) {
        Frame frame = new Frame(
                at,
                TOLL,
                casualties.chunk(),
                casualties.group().first(),
                casualties.group().end());
        frame.told = true;
        frame.losses.add(LossDraft.of(
                effects,
                casualties,
                count,
                number.unit() != null ? number.unit() : casualties.unit(),
                number.group().first(),
                number.group().end(),
                "running-toll"));
        frame.cover(at.syntax().chunk(verb).first(), number.group().end());
        return frame;
    }

    /** "brings its dead since 27 September to 223": the number behind a time. */
    private @Nullable Nominal numberPastTime(AnalysedSentence at, int verb, int casualties) {
        Syntax syntax = at.syntax();
        int next = casualties + 1;
        while (next < syntax.chunks().size()
                && (syntax.chunk(next) instanceof Chunk.Time
                        || syntax.isLink(next, "since")
                        || syntax.isLink(next, Chunk.Kind.ADVERB))) {
            next++;
        }
        Nominal number = next > casualties + 1 && syntax.isLink(next, "to") ? at.nominal(next + 1) : null;
        boolean total = syntax.chunk(verb) instanceof VerbGroup group && words.isTotalVerb(group.base());
        return total && number != null && number.is(Nominal.Kind.COUNT) && number.count() != null ? number : null;
    }

    /** "put the dead at 15 rebels, 21 civilians and six soldiers": the dead of each group are told apart. */
    private static boolean addGroups(
            Frame frame, Nominal casualties, Nominal first, Syntax.Complement complement, List<Effect> effects) {
        if (!first.is(Nominal.Kind.PEOPLE)) {
            return false;
        }
        frame.losses.clear();
        for (Nominal group : frame.at().nominals(complement.chain())) {
            if (group.count() != null
                    && group.is(Nominal.Kind.PEOPLE)
                    && group.effects().isEmpty()) {
                frame.losses.add(LossDraft.of(
                        effects,
                        group.actors().isEmpty() && group.unit() == Unit.COMBATANT ? casualties : group,
                        group.count(),
                        group.unit(),
                        group.group().first(),
                        group.group().end(),
                        "running-toll"));
                frame.cover(group.group().first(), group.group().end());
            }
        }
        return true;
    }

    /** "put the dead at 120 and the injured at 415": the verb stands once, before the first. */
    private boolean isSecondFigure(AnalysedSentence at, int verb, int casualties) {
        Syntax syntax = at.syntax();
        return "at".equals(words.figureVerb(((VerbGroup) syntax.chunk(verb)).base()))
                && syntax.clause(verb) == syntax.clause(casualties)
                && (syntax.isLink(casualties - 1, "and") || syntax.isLink(casualties - 1, Chunk.Kind.COMMA));
    }

    /** "put the casualties at three killed": the harm of a participle right behind the number. */
    private List<Effect> harmAlone(AnalysedSentence at, int number) {
        boolean alone = number + 1 < at.syntax().chunks().size()
                && at.syntax().chunk(number + 1) instanceof VerbGroup verb
                && verb.alone()
                && verb.verb().isPastOnly();
        return alone ? harmBehind(at, number) : List.of();
    }

    /** "400 in killed and wounded": what a number covers, said behind it. */
    private List<Effect> effectsIn(AnalysedSentence at, int number, List<Effect> otherwise) {
        if (!at.syntax().isLink(number + 1, "in")) {
            return otherwise;
        }
        List<Effect> effects = new ArrayList<>();
        for (int index = number + 2; index < Math.min(at.syntax().chunks().size(), number + 5); index++) {
            Nominal noun = at.nominal(index);
            List<Effect> here = noun != null ? noun.effects() : harmBehind(at, index - 1);
            here.stream().filter(effect -> !effects.contains(effect)).forEach(effects::add);
        }
        return effects.isEmpty() ? otherwise : effects;
    }

    /**
     * "two policemen were among the dead", "among the dead was the mayor", "the dead included his wife": some of those
     * counted elsewhere, told on their own.
     */
    private boolean amongTheDead(AnalysedSentence at, Nominal casualties, List<Frame> frames) {
        Syntax syntax = at.syntax();
        boolean among = syntax.preposition(casualties.chunk()).equals("among");
        int verb = among ? syntax.verbBefore(casualties.chunk()) : -1;
        List<Nominal> told = List.of();
        if (verb >= 0 && ((VerbGroup) syntax.chunk(verb)).base().equals("be")) {
            told = at.nominals(syntax.subjects(verb));
        } else if (!among || verb < 0) {
            verb = verbOfThese(at, casualties.chunk(), among);
            told = verb < 0 ? List.of() : at.nominals(syntax.coordinatedRight(verb + 1));
        }
        boolean inverted = verb > casualties.chunk();
        if (verb < 0 || inverted && isCountedList(at, told)) {
            return false;
        }
        Frame frame = new Frame(
                at,
                CASUALTIES,
                verb,
                syntax.chunk(verb).first(),
                among && verb < casualties.chunk()
                        ? casualties.group().end()
                        : syntax.chunk(verb).end());
        frame.told = true;
        for (Nominal each : told) {
            Nominal one = named(at, each);
            Nominal counted = counted(at, one);
            Count said = countOf(at, one, counted);
            boolean single = said == null && isOnePerson(one);
            Count count = single ? Count.exactly(1) : said;
            if (count != null && (counted.isPeople() || SenseChoice.isNamedPerson(at, one))) {
                boolean person =
                        isOnePerson(one) || inverted || SenseChoice.isNamedPerson(at, one) || isCalled(at, one);
                add(
                        frame,
                        casualties.effects(),
                        casualties.effects().size() > 1 ? Combine.SUM : null,
                        one,
                        counted,
                        null,
                        count,
                        null,
                        person ? "named-person" : "among-the-dead");
            }
        }
        if (!frame.losses.isEmpty()) {
            frame.cover(casualties.group().first(), casualties.group().end());
            frames.add(frame);
        }
        return true;
    }

    /** "among the dead are five officers": a share of the number, which is looked for elsewhere. */
    private static boolean isCountedList(AnalysedSentence at, List<Nominal> nouns) {
        for (Nominal noun : nouns) {
            Count count = countOf(at, noun, counted(at, noun));
            if (count != null && !count.sameBounds(Count.exactly(1))) {
                return true;
            }
        }
        return false;
    }

    /** The verb in "among the dead was the mayor" or "the dead included the mayor", with a noun right behind it; -1 for none. */
    private int verbOfThese(AnalysedSentence at, int casualties, boolean among) {
        Syntax syntax = at.syntax();
        int limit = Math.min(syntax.chunks().size() - 1, casualties + 8);
        for (int index = casualties + 1; index < limit; index++) {
            if (syntax.chunk(index) instanceof VerbGroup verb && at.nominal(index + 1) != null) {
                boolean opens = among && casualties <= 2 && verb.base().equals("be") && verb.isFinite();
                boolean holds = !among
                        && verb.isFinite()
                        && !verb.negated()
                        && words.leadsToParts(verb.base())
                        && syntax.subjects(index).contains(casualties);
                if (opens || holds) {
                    return index;
                }
            }
        }
        return -1;
    }

    /** "The chief district officer, N. N., was among the dead": behind an office that no table knows, the person's name. */
    static Nominal named(AnalysedSentence at, Nominal noun) {
        Nominal name = noun.is(Nominal.Kind.OTHER)
                        && noun.group().determined() == NounGroup.Determined.DEFINITE
                        && !noun.plural()
                        && at.syntax().isLink(noun.chunk() + 1, Chunk.Kind.COMMA)
                ? at.nominal(noun.chunk() + 2)
                : null;
        return name != null && SenseChoice.isNamedPerson(at, name) ? name : noun;
    }

    /** "the commander", "his wife": one person, though no number is said. */
    private static boolean isOnePerson(Nominal noun) {
        return noun.is(Nominal.Kind.PEOPLE)
                && !noun.plural()
                && noun.effects().isEmpty()
                && noun.group().determined() == NounGroup.Determined.DEFINITE;
    }

    /** "45 dead and wounded": one number over both, where the second word has none of its own. */
    List<Effect> withSecondEffect(AnalysedSentence at, Nominal casualties) {
        int next = casualties.chunk() + 1;
        boolean joined = at.syntax().isLink(next, "and") || at.syntax().isLink(next, "or");
        if (!joined || next + 1 >= at.syntax().chunks().size()) {
            return casualties.effects();
        }
        List<Effect> second = List.of();
        Nominal noun = at.nominal(next + 1);
        if (noun != null && noun.count() == null && noun.group().determined() == NounGroup.Determined.BARE) {
            second = noun.effects();
        } else if (at.syntax().chunk(next + 1) instanceof VerbGroup verb
                && verb.alone()
                && verb.verb().isPastOnly()) {
            second = harmBehind(at, next);
        }
        List<Effect> all = new ArrayList<>(casualties.effects());
        second.stream().filter(effect -> !all.contains(effect)).forEach(all::add);
        return all;
    }

    /** "revised from 12 to 15": of the two numbers the one that no longer holds. */
    private static boolean isReplaced(Syntax syntax, int chunk) {
        return chunk > 0 && syntax.isLink(chunk - 1, "from") && syntax.isLink(chunk + 1, "to");
    }

    /** The number that a verb gives to the toll: "rose to 71", "exceeds 600", "bring the toll to 900". */
    private @Nullable Nominal numberAfter(AnalysedSentence at, int chunk) {
        Syntax syntax = at.syntax();
        for (int verb = chunk + 1; verb < Math.min(syntax.chunks().size() - 1, chunk + 24); verb++) {
            // "the number of those taken, including the women, has reached 1,651"
            // "the number of those killed since May, by our count, has risen to 69": the comma closes an aside
            boolean aside = syntax.isLink(verb - 1, Chunk.Kind.COMMA);
            int behind = syntax.isLink(verb + 1, "to") || syntax.isLink(verb + 1, "at") ? verb + 2 : verb + 1;
            Nominal reached = aside ? at.nominal(behind) : at.nominal(verb + 1);
            if (reached != null
                    && reached.is(Nominal.Kind.COUNT)
                    && syntax.chunk(verb) instanceof VerbGroup group
                    && group.isFinite()
                    && words.isTotalVerb(group.base())
                    && (aside || syntax.subjects(verb).contains(chunk))) {
                return reached;
            }
        }
        int limit = Math.min(syntax.chunks().size(), chunk + 16);
        boolean verbOrTo = syntax.verbBefore(chunk) >= 0;
        for (int index = chunk + 1; index < limit; index++) {
            Chunk here = syntax.chunk(index);
            if (here instanceof VerbGroup || syntax.isLink(index, "to") || syntax.isLink(index, "at")) {
                verbOrTo = true;
            }
            if (syntax.isLink(index, Chunk.Kind.SUBORDINATOR) && !syntax.isLink(index, "that")) {
                // "the toll could rise because 16 are still missing": a figure of its own
                return null;
            }
            Nominal nominal = at.nominal(index);
            if (nominal != null && at.word(nominal.group().head()).equals("one")) {
                continue;
            }
            if (nominal != null && isReplaced(syntax, index)) {
                continue;
            }
            Nominal next = at.nominal(index + 1);
            if (nominal != null && next != null && next.is(Nominal.Kind.TOLL) && syntax.isLink(index - 1, "to")) {
                // "The toll brings to 81 the number of ...": a figure of the number behind it
                return null;
            }
            boolean alone = nominal != null && nominal.is(Nominal.Kind.COUNT) && !syntax.isGoverned(index);
            if (nominal != null
                    && nominal.count() != null
                    && (verbOrTo || alone)
                    && !nominal.is(Nominal.Kind.MATERIEL)) {
                return nominal;
            }
            if (syntax.isLink(index, Chunk.Kind.SEMICOLON)
                    || syntax.isLink(index, Chunk.Kind.COMMA) && nominal == null && index > chunk + 8) {
                return null;
            }
        }
        return null;
    }
}
