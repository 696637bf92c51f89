package org.fogline.reader.frame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.fogline.knowledge.word.Speech;
import org.fogline.knowledge.word.Words;
import org.fogline.model.ClaimType;
import org.fogline.model.Effect;
import org.fogline.model.Stance;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.Syntax;
import org.fogline.reader.group.Tag;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.Nominal;
import org.fogline.reader.time.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * Joins the frames of one sentence that tell of one event: the harm told beside an act is the act's ("repelled an
 * attack, killing six"), a nominal act that a verb takes is the verb's ("launched an offensive"), and what is only
 * referred to ("after the battle") is dropped.
 */
final class FrameJoiner {

    private static final Set<String> OPENS_REASON = Set.of("as", "when", "while", "after", "during");

    /** How far behind a harm, in chunks, "since" makes it a total. */
    private static final int TOTAL_WINDOW = 14;

    /** How far before an act, in tokens, "since" makes it what is counted from. */
    private static final int SINCE_WINDOW = 6;

    private FrameJoiner() {}

    static List<Frame> join(Words words, Roles roles, AnalysedSentence at, List<Frame> frames) {
        absorbAttacks(at, frames);
        absorbDoers(frames);
        absorbArrivals(frames);
        dropTwice(at, frames);
        dropSameWords(frames);
        Frame before = null;
        for (Frame frame : frames) {
            if (frame.isHarm() && frame.takenInto == null && !isFigure(frame)) {
                Frame act = before != null && before.takenInto != null && haveOneSubject(at, before, frame)
                        ? before.takenInto
                        : actFor(roles, at, frames, frame);
                Frame killing = before;
                before = frame;
                if (act != null && killing != null && tellsKillingBeside(at, act, killing, frame)) {
                    act.take(killing);
                    act.told = true;
                    continue;
                }
                if (act != null && act.trigger() < frame.trigger() && isSaidBetween(words, at, act, frame)) {
                    act = null;
                }
                if (act != null && (!frame.losses.isEmpty() || !act.sense().noun())) {
                    act.take(frame);
                    act.told = true;
                }
            }
        }
        joinAttempts(at, frames);
        joinIntercepted(frames);
        followNeighbours(words, at, frames);
        joinReleases(at, frames);
        joinHolders(at, frames);
        joinHarms(words, frames);
        joinTerms(frames);
        actsOfGapped(frames);
        boolean accident = isAccident(words, at, frames);
        List<Frame> kept = new ArrayList<>();
        for (Frame frame : frames) {
            if (frame.takenInto == null
                    && !(accident && frame.isHarm() && frame.type() == ClaimType.TOLL)
                    && (isWorthKeeping(frame) || isDeniedDeed(words, at, frame))) {
                frame.dropOutlived();
                frame.dropAnnounced();
                kept.add(frame);
            }
        }
        return kept;
    }

    /** "Two soldiers died when their vehicle overturned": a verb that tells an accident, and no act of anyone. */
    private static boolean isAccident(Words words, AnalysedSentence at, List<Frame> frames) {
        for (Frame frame : frames) {
            if (frame.isAct() || frame.type() == ClaimType.SHOOTDOWN) {
                return false;
            }
        }
        for (int index = 0; index < at.syntax().chunks().size(); index++) {
            if (at.syntax().chunk(index) instanceof VerbGroup verb
                    && !verb.negated()
                    && words.isOtherCause(List.of(verb.base()), 0, 1)
                    && words.events().verb(verb.base()).isEmpty()) {
                return true;
            }
            Nominal cause = at.nominal(index);
            if (cause != null
                    && cause.is(Nominal.Kind.OTHER)
                    && at.syntax().preposition(index).isEmpty()
                    && words.isOtherCause(
                            at.sentence().words(),
                            cause.group().first(),
                            cause.group().end())) {
                return true;
            }
        }
        return false;
    }

    /** "Shells killed four in A on Monday; on Tuesday, seven": what stays a claim of its own tells of the same kind of act. */
    private static void actsOfGapped(List<Frame> frames) {
        Frame act = null;
        for (Frame frame : frames) {
            boolean gapped = frame.takenInto == null
                    && frame.type() == ClaimType.TOLL
                    && !frame.losses.isEmpty()
                    && frame.losses.get(0).rule().equals(FigureFinder.TOLD_BEFORE);
            if (gapped && act != null) {
                frame.type(act.type());
                if (frame.initiators.isEmpty()) {
                    frame.initiators.addAll(act.initiators);
                }
            } else if (frame.takenInto == null && frame.isAct() && !frame.losses.isEmpty()) {
                act = frame;
            } else if (frame.takenInto == null && frame.isHarm() && !frame.losses.isEmpty()) {
                act = null;
            }
        }
    }

    /**
     * "28 were killed and 17 wounded in separate clashes", "shells killed 13, and 60 were hurt": harm told in one breath
     * with harm that an act took up belongs to that act too.
     */
    private static void followNeighbours(Words words, AnalysedSentence at, List<Frame> frames) {
        List<Frame> harms = new ArrayList<>(frames.size());
        for (Frame frame : frames) {
            if (frame.isHarm() && !frame.losses.isEmpty() && !isFigure(frame)) {
                harms.add(frame);
            }
        }
        for (int index = 0; index + 1 < harms.size(); index++) {
            follow(words, at, harms.get(index), harms.get(index + 1));
        }
        for (int index = harms.size() - 2; index >= 0; index--) {
            follow(words, at, harms.get(index + 1), harms.get(index));
        }
    }

    /** "tried to storm the prison but were driven back", "jets that tried to bomb the town were downed": the attempt is what was repelled. */
    private static void joinAttempts(AnalysedSentence at, List<Frame> frames) {
        for (int index = 0; index + 1 < frames.size(); index++) {
            Frame attempt = frames.get(index);
            Frame repelled = frames.get(index + 1);
            boolean one = (attempt.attempted || isThrownBack(at, attempt, repelled))
                    && attempt.takenInto == null
                    && repelled.takenInto == null
                    && (repelled.type() == ClaimType.REPEL || repelled.type() == ClaimType.SHOOTDOWN)
                    && !repelled.sense().noun();
            if (one) {
                repelled.take(attempt);
            } else if (isAttemptBehind(attempt, repelled)) {
                attempt.take(repelled);
            }
        }
    }

    /** "repulsed militants who had tried to storm the base", "foiled an attempt to enter the town": the attempt stands behind. */
    private static boolean isAttemptBehind(Frame repelled, Frame attempt) {
        return repelled.type() == ClaimType.REPEL
                && !repelled.sense().noun()
                && attempt.attempted
                && attempt.takenInto == null
                && repelled.takenInto == null;
    }

    /** "attacked the plant but were repulsed": the same people did the one and suffered the other. */
    private static boolean isThrownBack(AnalysedSentence at, Frame attack, Frame repelled) {
        Syntax syntax = at.syntax();
        int verb = repelled.trigger();
        boolean passive = repelled.type() == ClaimType.REPEL
                && attack.type() == ClaimType.ASSAULT
                && attack.trigger() < verb
                && attack.losses.isEmpty()
                && syntax.chunk(verb) instanceof VerbGroup thrown
                && thrown.passive()
                && syntax.isLink(verb - 1, "but");
        int told = syntax.chunk(attack.trigger()) instanceof VerbGroup
                ? attack.trigger()
                : syntax.verbBefore(attack.trigger());
        return passive && told >= 0 && syntax.subjects(verb).equals(syntax.subjects(told));
    }

    /** "shot down a missile fired toward the port": what was brought down tells no second event by how it came. */
    private static void joinIntercepted(List<Frame> frames) {
        for (Frame down : frames) {
            if (down.type() != ClaimType.SHOOTDOWN || down.takenInto != null) {
                continue;
            }
            for (Frame fired : frames) {
                boolean same = fired != down
                        && fired.takenInto == null
                        && fired.type().group() == ClaimType.Group.REMOTE
                        && !fired.sense().noun()
                        && fired.losses.isEmpty()
                        && down.losses.stream()
                                .anyMatch(
                                        loss -> fired.isArgument(loss.nominal().chunk()));
                if (same) {
                    down.take(fired);
                }
            }
        }
    }

    private static void follow(Words words, AnalysedSentence at, Frame taken, Frame left) {
        Frame act = taken.takenInto;
        boolean later = taken.trigger() > left.trigger();
        boolean fits = act != null
                && act.isAct()
                && left.takenInto == null
                && act != left
                && isOneBreath(words, later ? left : taken, later ? taken : left)
                && !othersDid(at, act, left);
        if (fits && act != null) {
            act.take(left);
        }
    }

    /**
     * "Gunmen killed 12 villagers and abducted 20 in a raid on B": those killed are the raid's, those taken away are told
     * apart, as they are where the raid is told by a verb.
     */
    private static boolean tellsKillingBeside(AnalysedSentence at, Frame act, Frame killing, Frame taking) {
        Syntax syntax = at.syntax();
        return taking.sense().has("apart")
                && !killing.sense().has("apart")
                && act.sense().noun()
                && act.trigger() > taking.trigger()
                && killing.takenInto == null
                && !killing.losses.isEmpty()
                && syntax.chunk(killing.trigger()) instanceof VerbGroup
                && syntax.chunk(taking.trigger()) instanceof VerbGroup
                && syntax.isLink(taking.trigger() - 1, Chunk.Kind.CONJUNCTION)
                && syntax.subjects(taking.trigger()).equals(syntax.subjects(killing.trigger()));
    }

    /** "Car bombs and shootings killed 42 and wounded 130": the second verb tells of what the first does. */
    private static boolean haveOneSubject(AnalysedSentence at, Frame first, Frame second) {
        Syntax syntax = at.syntax();
        boolean verbs = syntax.chunk(first.trigger()) instanceof VerbGroup
                && syntax.chunk(second.trigger()) instanceof VerbGroup
                && first.trigger() < second.trigger()
                && syntax.isLink(second.trigger() - 1, Chunk.Kind.CONJUNCTION);
        List<Integer> subjects = verbs ? syntax.subjects(second.trigger()) : List.of();
        return !subjects.isEmpty()
                && subjects.equals(syntax.subjects(first.trigger()))
                && at.nominals(subjects).stream().anyMatch(noun -> noun.is(Nominal.Kind.EVENT));
    }

    /** Shares and other figures look for their whole in the discourse, not in the sentence. */
    private static boolean isFigure(Frame frame) {
        String word = frame.sense().word();
        return word.equals(FigureFinder.SHARE) || word.equals(FigureFinder.FIGURE);
    }

    /** A number that a running toll took is not counted again by the verb beside it: "the toll: 300 killed". */
    private static void dropTwice(AnalysedSentence at, List<Frame> frames) {
        for (int index = 0; index + 1 < frames.size(); index++) {
            joinKillings(at, frames.get(index), frames.get(index + 1));
            joinCaptures(at, frames.get(index), frames.get(index + 1));
        }
        for (int index = 0; index + 1 < frames.size(); index++) {
            // "shot and killed a boy": one harm of one person in two words
            Frame first = frames.get(index);
            Frame second = frames.get(index + 1);
            boolean same = first.isHarm()
                    && second.isHarm()
                    && !first.losses.isEmpty()
                    && first.losses.size() == second.losses.size()
                    && isSameHarm(first.losses.get(0), second.losses.get(0));
            if (same) {
                second.losses.clear();
            }
        }
        for (Frame toll : frames) {
            if (!toll.sense().word().equals("toll")) {
                continue;
            }
            for (Frame other : frames) {
                if (other != toll) {
                    other.losses.removeIf(loss -> toll.losses.stream()
                            .anyMatch(counted -> counted.firstToken() == loss.firstToken()
                                    && counted.effects().equals(loss.effects())));
                }
            }
        }
    }

    /** "seized and occupied the town", "bombed and strafed villages": one act told in two words. */
    private static void joinCaptures(AnalysedSentence at, Frame first, Frame second) {
        boolean joined = first.type() == second.type()
                && !first.sense().noun()
                && !second.sense().noun()
                && first.losses.isEmpty()
                && second.trigger() == first.trigger() + 2
                && at.syntax().isLink(first.trigger() + 1, "and")
                && (!first.placeObjects.isEmpty() || !first.targets.isEmpty())
                && first.placeObjects.equals(second.placeObjects)
                && first.targets.equals(second.targets);
        if (joined) {
            first.take(second);
        }
    }

    /** "murdered and beheaded five men", "were rounded up and shot": the last of two joined verbs tells what became of them. */
    private static void joinKillings(AnalysedSentence at, Frame first, Frame second) {
        boolean joined = second.type() == ClaimType.EXECUTION
                && (first.type() == ClaimType.KILLING || first.type() == ClaimType.ABDUCTION)
                && second.trigger() == first.trigger() + 2
                && at.syntax().isLink(first.trigger() + 1, "and")
                && first.losses.size() == 1
                && !second.losses.isEmpty()
                && first.losses.get(0).firstToken() == second.losses.get(0).firstToken();
        if (joined) {
            first.losses.clear();
            second.take(first);
        }
    }

    private static boolean isSameHarm(LossDraft first, LossDraft second) {
        return first.firstToken() == second.firstToken()
                && (first.effects().equals(second.effects())
                        || first.effects().contains(Effect.SHOT_DOWN)
                                && second.effects().contains(Effect.DESTROYED));
    }

    /**
     * "treated 61 wounded", "lost 30 men killed and wounded": the same words, counted by the verb before them and by the
     * harm that they name, are one loss: the one that tells more.
     */
    private static void dropSameWords(List<Frame> frames) {
        for (Frame frame : frames) {
            dropDescribed(frame, frames);
            if (!frame.isHarm() || !frame.told) {
                continue;
            }
            for (Frame other : frames) {
                if (other == frame || !other.isHarm() || other.sense().word().equals("toll")) {
                    continue;
                }
                other.losses.removeIf(loss -> loss.larger() < 0
                        && other.losses.stream().allMatch(part -> part.larger() < 0)
                        && frame.losses.stream()
                                .anyMatch(same -> same.firstToken() == loss.firstToken()
                                        && same.count().sameBounds(loss.count())
                                        && same.effects().containsAll(loss.effects())
                                        && (same.effects().size()
                                                        > loss.effects().size()
                                                || frame.trigger() < other.trigger())));
            }
        }
    }

    /** "66 of whom were militants who were killed in A": the bare plural is who the number before it counts. */
    private static void dropDescribed(Frame frame, List<Frame> frames) {
        for (Frame other : frames) {
            other.losses.removeIf(loss -> other != frame
                    && loss.count().low() == 1
                    && loss.count().high() == null
                    && loss.larger() < 0
                    && other.losses.size() == 1
                    && frame.losses.stream()
                            .anyMatch(counted -> counted.larger() >= 0
                                    && counted.nominal().chunk()
                                            == loss.nominal().chunk()
                                    && counted.firstToken() != loss.firstToken()
                                    && counted.effects().equals(loss.effects())));
        }
    }

    /** "denied abducting anyone": what someone denies to have done is told, harm without a number too. */
    private static boolean isDeniedDeed(Words words, AnalysedSentence at, Frame frame) {
        int trigger = frame.trigger();
        if (frame.sense().noun()
                || trigger == 0
                || !(at.syntax().chunk(trigger) instanceof VerbGroup deed)
                || deed.form() != VerbGroup.Form.ING
                || !(at.syntax().chunk(trigger - 1) instanceof VerbGroup denial)) {
            return false;
        }
        Speech speech = words.speech(denial.base());
        return speech != null
                && speech.stance() == Stance.DENIES
                && !frame.sense().has("support");
    }

    private static boolean isWorthKeeping(Frame frame) {
        if (frame.isNegated() && frame.losses.isEmpty()) {
            return isDeniedAct(frame);
        }
        if (frame.sense().noun()) {
            boolean bare = frame.sense().has("weak") && frame.initiators.isEmpty() && frame.placeObjects.isEmpty();
            boolean whole = !frame.sense().has("cause") && !bare || frame.failed;
            return frame.told && whole || !frame.losses.isEmpty();
        }
        if (frame.isHarm()) {
            return !frame.losses.isEmpty();
        }
        if (frame.sense().has("weak")
                && frame.losses.isEmpty()
                && frame.placeObjects.isEmpty()
                && !(frame.attempted && frame.type() == ClaimType.ASSAULT && !frame.initiators.isEmpty())) {
            return false;
        }
        return !frame.sense().has("support");
    }

    /** "The town had not fallen", "the coalition has not struck the camp": an act that is said not to have been done. */
    private static boolean isDeniedAct(Frame frame) {
        if (frame.sense().noun()) {
            return frame.isAct()
                    && frame.told
                    && !frame.sense().has("state")
                    && !frame.sense().has("cause")
                    && frame.type().group().isAttack()
                    && !(frame.placeObjects.isEmpty() && frame.targets.isEmpty() && frame.initiators.isEmpty());
        }
        return frame.isAct()
                && !frame.sense().has("state")
                && !frame.sense().has("weak")
                && !frame.sense().has("support")
                && !frame.planned
                && !(frame.placeObjects.isEmpty() && frame.targets.isEmpty())
                && frame.at().syntax().chunk(frame.trigger()) instanceof VerbGroup verb
                && verb.form() == VerbGroup.Form.FINITE
                && verb.modal().isEmpty()
                && !(verb.passive() && frame.placeObjects.isEmpty());
    }

    /** "A missile fired from a jet hit the town": what was fired is what hits. */
    private static boolean isFiredBefore(Frame fired, Frame hits) {
        AnalysedSentence at = fired.at();
        if (!fired.sense().object().equals("munition")
                || !(at.syntax().chunk(fired.trigger()) instanceof VerbGroup verb)
                || verb.isFinite() && !verb.alone()
                || at.syntax().isLink(hits.trigger() - 1, Chunk.Kind.CONJUNCTION)) {
            return false;
        }
        for (Nominal munition : fired.arguments) {
            if (munition.chunk() < fired.trigger() && hits.isArgument(munition.chunk())) {
                return true;
            }
        }
        return false;
    }

    /** "Army reinforcements reached the town": who arrives is no second arrival. */
    private static void absorbArrivals(List<Frame> frames) {
        for (Frame verb : frames) {
            for (Frame noun : frames) {
                if (verb.type() == ClaimType.DEPLOYMENT
                        && noun.type() == ClaimType.DEPLOYMENT
                        && !verb.sense().noun()
                        && noun.sense().noun()
                        && noun.takenInto == null
                        && (!verb.sense().has("weak") || !verb.placeObjects.isEmpty())
                        && verb.at().syntax().subjects(verb.trigger()).contains(noun.trigger())) {
                    verb.take(noun);
                }
            }
        }
    }

    /** "repelled an attack": the verb's frame already holds the attack's arguments; the noun is no event of its own. */
    private static void absorbAttacks(AnalysedSentence at, List<Frame> frames) {
        Syntax syntax = at.syntax();
        for (Frame frame : frames) {
            boolean takesAttack = frame.sense().objectRole().equals("attack") || frame.type() == ClaimType.REPEL;
            if (!takesAttack) {
                continue;
            }
            for (Frame other : frames) {
                boolean later = other.trigger() > frame.trigger()
                        && syntax.clause(other.trigger()) == syntax.clause(frame.trigger());
                boolean passiveSubject = other.trigger() < frame.trigger()
                        && syntax.chunk(frame.trigger()) instanceof VerbGroup
                        && syntax.subjects(frame.trigger()).contains(other.trigger());
                if (other != frame
                        && other.takenInto == null
                        && other.sense().noun()
                        && other.isAct()
                        && (later && isNear(syntax, frame.trigger(), other.trigger()) || passiveSubject)) {
                    frame.take(other);
                }
            }
        }
    }

    /**
     * "A roadside bomb hit a convoy", "shells fired from B fell on C", "fired four missiles at D": an event noun that is
     * what strikes, or what is fired, is the event that the verb tells, and gives it its type.
     */
    private static void absorbDoers(List<Frame> frames) {
        for (Frame verb : frames) {
            if (verb.sense().noun() || !verb.isAct() || verb.takenInto != null || !strikes(verb.type())) {
                continue;
            }
            boolean downs = verb.type() == ClaimType.SHOOTDOWN;
            for (Frame noun : frames) {
                boolean fitting = noun.sense().noun()
                        && noun.isAct()
                        && noun.takenInto == null
                        && strikes(noun.type())
                        && !noun.sense().has("cause");
                // "launched a barrage of 60 rockets": what was fired stands behind the word for how much
                boolean volley = fitting
                        && verb.at().syntax().isLink(noun.trigger() + 1, "of")
                        && verb.isArgument(noun.trigger() + 2);
                if (!fitting || !volley && !verb.isArgument(noun.trigger())) {
                    continue;
                }
                if (!downs
                        && (verb.type() == ClaimType.ASSAULT
                                || verb.sense().object().equals("munition-subject")
                                || verb.sense().object().equals("munition")
                                        && verb.type() == ClaimType.SHELLING
                                        && noun.type() == ClaimType.BOMBING
                                || verb.type().group() == noun.type().group())) {
                    // "bombs fell on the market": they come from the air
                    boolean falls = verb.sense().has("falls") && noun.type() == ClaimType.BOMBING;
                    verb.type(falls ? ClaimType.AIRSTRIKE : noun.type());
                }
                verb.take(noun);
                verb.initiators.removeIf(
                        doer -> doer.chunk() == noun.trigger() && doer.actors().isEmpty());
            }
        }
        for (Frame first : frames) {
            for (Frame second : frames) {
                boolean same = first != second
                        && first.takenInto == null
                        && second.takenInto == null
                        && !first.sense().noun()
                        && !second.sense().noun()
                        && first.trigger() < second.trigger()
                        && first.type().group() == second.type().group()
                        && (first.absorbed.stream()
                                        .anyMatch(noun -> noun.sense().noun() && second.isArgument(noun.trigger()))
                                || isFiredBefore(first, second));
                if (same) {
                    first.take(second);
                }
            }
        }
    }

    private static boolean strikes(ClaimType type) {
        return switch (type.group()) {
            case FIGHTING, REMOTE, BOMBING, CHEMICAL -> type != ClaimType.REPEL && type != ClaimType.CLASH;
            default -> false;
        };
    }

    private static boolean isNear(Syntax syntax, int verb, int noun) {
        for (int index = verb + 1; index < noun; index++) {
            if (syntax.chunk(index) instanceof VerbGroup) {
                return false;
            }
        }
        return noun - verb <= 6;
    }

    private static @Nullable Frame actFor(Roles roles, AnalysedSentence at, List<Frame> frames, Frame harm) {
        Frame inside = nominalIn(roles, at, frames, harm);
        // "was brought down by a missile": what hit an aircraft is no act of its own
        boolean weapon = inside != null
                && harm.type() == ClaimType.SHOOTDOWN
                && inside.type().group() == ClaimType.Group.REMOTE;
        if (inside != null && !weapon) {
            return inside;
        }
        if (isRunningToll(harm)) {
            return null;
        }
        Frame antecedent = inWhich(at, frames, harm);
        if (antecedent != null) {
            return antecedent;
        }
        Frame headed = beforeColon(at, frames, harm);
        if (headed != null) {
            return headed;
        }
        Frame following = followingParticiple(at, frames, harm);
        if (following != null) {
            return following;
        }
        Frame subject = subjectEvent(at, frames, harm);
        if (subject != null) {
            return subject;
        }
        Frame before = null;
        for (Frame frame : frames) {
            if (frame.trigger() < harm.trigger() && mayTake(at, frame, harm)) {
                before = frame;
            }
        }
        if (before != null) {
            return before;
        }
        for (Frame frame : frames) {
            boolean opens = harm.trigger() == 0
                    && at.syntax().chunk(0) instanceof VerbGroup first
                    && first.form() == VerbGroup.Form.ING
                    && !frame.sense().noun();
            if (frame.trigger() > harm.trigger()
                    && mayTake(at, frame, harm)
                    && (opens || opensReason(at, harm, frame))) {
                return frame;
            }
        }
        return null;
    }

    /** "Air raid on a house in B: four dead": the act that heads a line tells whose harm stands behind the colon. */
    private static @Nullable Frame beforeColon(AnalysedSentence at, List<Frame> frames, Frame harm) {
        Syntax syntax = at.syntax();
        int colon = 0;
        while (colon < harm.trigger() && !syntax.isLink(colon, Chunk.Kind.COLON)) {
            if (syntax.chunk(colon) instanceof VerbGroup) {
                return null;
            }
            colon++;
        }
        for (Frame frame : frames) {
            boolean heads = colon < harm.trigger()
                    && frame.trigger() < colon
                    && frame.takenInto == null
                    && frame.isAct()
                    && frame.sense().noun()
                    && !frame.sense().has("state")
                    && frame.type().group().isAttack();
            if (heads) {
                return frame;
            }
        }
        return null;
    }

    /** "put the number of dead at 900": a total, not the harm of the act told beside it. */
    private static boolean isRunningToll(Frame harm) {
        return harm.sense().word().equals("toll")
                && harm.losses.stream().anyMatch(loss -> loss.rule().equals("running-toll"));
    }

    /** "killed in clashes", "died in an airstrike", "killed by sniper fire". */
    private static @Nullable Frame nominalIn(Roles roles, AnalysedSentence at, List<Frame> frames, Frame harm) {
        Syntax syntax = at.syntax();
        Set<String> prepositions =
                Set.of("in", "during", "by", "from", "amid", "after", "when", "following", "on", "to", "under");
        for (Frame frame : frames) {
            if (frame != harm
                    && frame.takenInto == null
                    && frame.isAct()
                    && frame.sense().noun()
                    && !frame.sense().has("state")
                    && frame.trigger() > harm.trigger()
                    && !(harm.type() == ClaimType.SHOOTDOWN && frame.type() == ClaimType.CLASH)
                    && !(harm.sense().has("lawful") && frame.type() == ClaimType.ASSAULT)
                    && !isDoneAfter(syntax, frame, harm)
                    && (prepositions.contains(prepositionBefore(at, frame.trigger()))
                            || frame.sense().has("cause")
                                    && prepositionBefore(at, frame.trigger()).equals("for"))
                    && !isInPart(frames, frame)
                    && noVerbBetween(syntax, lastVerb(syntax, harm), frame.trigger())) {
                return frame;
            }
        }
        for (Frame frame : frames) {
            boolean fronted = !isInPart(frames, frame)
                    && frame != harm
                    && frame.takenInto == null
                    && frame.isAct()
                    && frame.sense().noun()
                    && !frame.sense().has("state")
                    && frame.trigger() < harm.trigger()
                    && (prepositions.contains(prepositionBefore(at, frame.trigger()))
                            || roles.lightBefore(at, frame.trigger()) != null)
                    && (syntax.clause(frame.trigger()) == syntax.clause(harm.trigger())
                            || opensSentence(syntax, frame, harm))
                    && noVerbBetween(syntax, frame.trigger(), harm.trigger());
            if (fronted) {
                return frame;
            }
        }
        return null;
    }

    /** The preposition before a noun group, also of "after Monday's attack". */
    private static String prepositionBefore(AnalysedSentence at, int noun) {
        boolean ofDay = noun > 1
                && at.syntax().chunk(noun - 1) instanceof Chunk.Time
                && at.word(at.syntax().chunk(noun).first()).equals("'s");
        boolean governed = ofDay && at.syntax().isLink(noun - 2, Chunk.Kind.PREPOSITION);
        return governed
                ? at.word(at.syntax().chunk(noun - 2).first())
                : at.syntax().preposition(noun);
    }

    /** "Troops burned 120 houses after clashes": what someone destroys after a fight is a deed of its own. */
    private static boolean isDoneAfter(Syntax syntax, Frame act, Frame harm) {
        String preposition = syntax.preposition(act.trigger());
        return (preposition.equals("after") || preposition.equals("following"))
                && (harm.type().group() == ClaimType.Group.MATERIEL || harm.type() == ClaimType.ABDUCTION)
                && !harm.sense().noun()
                && !harm.initiators.isEmpty();
    }

    /** "In an offensive launched by X in B, 30 were killed": the act opens the sentence, a participle describes it. */
    private static boolean opensSentence(Syntax syntax, Frame act, Frame harm) {
        int clause = syntax.clause(harm.trigger());
        return act.trigger() == 1
                && syntax.clause(act.trigger()) == clause - 1
                && (syntax.isLink(syntax.clauseStart(clause) - 1, Chunk.Kind.COMMA)
                        || syntax.isLink(syntax.clauseStart(clause), Chunk.Kind.COMMA));
    }

    /** The last verb of a harm that is told in two: "were killed or wounded in an attack". */
    private static int lastVerb(Syntax syntax, Frame harm) {
        boolean verb = syntax.chunk(harm.trigger()) instanceof VerbGroup
                && harm.sense().effects().size() > 1;
        return Math.max(harm.trigger(), verb ? JointHarms.lastOfJoint(syntax, harm.trigger()) : -1);
    }

    /** "a battle in B in which six died", "a raid during which two were hurt": the event before the relative clause. */
    private static @Nullable Frame inWhich(AnalysedSentence at, List<Frame> frames, Frame harm) {
        Syntax syntax = at.syntax();
        int relative = syntax.clauseStart(syntax.clause(harm.trigger()));
        if (!syntax.isLink(relative, Chunk.Kind.RELATIVE) || !syntax.isLink(relative - 1, Chunk.Kind.PREPOSITION)) {
            return null;
        }
        for (int index = relative - 2; index >= Math.max(0, relative - 14); index--) {
            if (syntax.chunk(index) instanceof VerbGroup) {
                return null;
            }
            for (Frame frame : frames) {
                if (frame.trigger() == index
                        && frame != harm
                        && frame.isAct()
                        && frame.sense().noun()
                        && frame.takenInto == null) {
                    return frame;
                }
            }
        }
        return null;
    }

    /** "44 of them by sniper fire": what is said of a part is not said of the whole. */
    private static boolean isInPart(List<Frame> frames, Frame nominal) {
        for (Frame frame : frames) {
            for (LossDraft loss : frame.losses) {
                if (loss.larger() >= 0
                        && loss.firstToken() <= nominal.triggerToken()
                        && nominal.triggerToken() < loss.endToken()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean noVerbBetween(Syntax syntax, int from, int to) {
        for (int index = from + 1; index < to; index++) {
            boolean verb = syntax.chunk(index) instanceof VerbGroup && !syntax.isReducedRelative(index);
            if (verb || syntax.isLink(index, Chunk.Kind.SEMICOLON)) {
                return false;
            }
        }
        return true;
    }

    /** "killed eight more in B holding off another attack": a participle right behind, without a comma. */
    private static @Nullable Frame followingParticiple(AnalysedSentence at, List<Frame> frames, Frame harm) {
        Syntax syntax = at.syntax();
        for (Frame frame : frames) {
            if (frame.trigger() > harm.trigger()
                    && frame.isAct()
                    && frame.takenInto == null
                    && syntax.chunk(frame.trigger()) instanceof VerbGroup verb
                    && verb.form() == VerbGroup.Form.ING
                    && !syntax.isLink(frame.trigger() - 1, Chunk.Kind.COMMA)
                    && noVerbBetween(syntax, harm.trigger(), frame.trigger())) {
                return frame;
            }
        }
        return null;
    }

    /** The event that is the subject of the harm: "an attack on B killed six", "a battle which killed many". */
    private static @Nullable Frame subjectEvent(AnalysedSentence at, List<Frame> frames, Frame harm) {
        if (!(at.syntax().chunk(harm.trigger()) instanceof VerbGroup) || harm.type() == ClaimType.SHOOTDOWN) {
            return null;
        }
        for (Nominal initiator : harm.initiators) {
            for (Frame frame : frames) {
                boolean act = frame.isAct() && !frame.sense().has("state");
                if (act && frame.trigger() == initiator.chunk()) {
                    Frame told = frame.takenInto == null ? frame : frame.takenInto;
                    if (told.isAct() && told.takenInto == null && told != harm) {
                        harm.initiators.remove(initiator);
                        return told;
                    }
                }
            }
        }
        return null;
    }

    private static boolean mayTake(AnalysedSentence at, Frame act, Frame harm) {
        boolean downed = act.attempted && harm.type() == ClaimType.SHOOTDOWN;
        if (!act.isAct() || act.takenInto != null || act.sense().has("state") || act.negated || downed) {
            return false;
        }
        if (act.sense().noun() && !act.told && !act.carries && act.losses.isEmpty()) {
            return false;
        }
        if (othersDid(at, act, harm)) {
            return false;
        }
        if (act.planned && !harm.planned) {
            return false;
        }
        if (harm.sense().has("apart") && act.type().group() != ClaimType.Group.ABDUCTION && !act.losses.isEmpty()) {
            return false;
        }
        if (runsSince(at, harm) && !sharesClause(act, harm) || isCountedFrom(at, act)) {
            return false;
        }
        ClaimType.Group kind = act.type().group();
        boolean sent = harm.type() == ClaimType.SHOOTDOWN
                && !act.sense().noun()
                && (kind == ClaimType.Group.REMOTE
                        || harm.losses.stream().anyMatch(loss -> VerbObjects.isFlownBefore(at, loss.nominal())));
        if (sent) {
            // "fired 40 missiles, of which 31 were intercepted": what was sent and what was brought down are two events
            return false;
        }
        boolean kindFits = kind.isAttack()
                || kind == ClaimType.Group.CAPTURE
                || kind == ClaimType.Group.MATERIEL
                || kind == ClaimType.Group.SIEGE;
        if (!kindFits) {
            return false;
        }
        return !(ownPlace(at, harm) && ownPlace(at, act) && !sharesClause(act, harm))
                && !(ownTime(at, harm) && ownTime(at, act) && !sharesClause(act, harm));
    }

    /** The harm has a subject of its own, and it is not who did the act: "A shelled B, and C killed six". */
    private static boolean othersDid(AnalysedSentence at, Frame act, Frame harm) {
        boolean symmetric = act.type() == ClaimType.REPEL
                || act.type() == ClaimType.CLASH
                || act.sense().noun();
        if (symmetric || harm.initiators.isEmpty() || act.initiators.isEmpty()) {
            return false;
        }
        Nominal doer = harm.initiators.get(0);
        if (harm.trigger() < act.trigger() && harm.at() == at && act.at() == at && isDoneWhile(at, act, harm)) {
            return true;
        }
        boolean own =
                at.syntax().clause(doer.chunk()) == at.syntax().clause(harm.trigger()) && doer.chunk() > act.trigger();
        return own
                && !doer.actors().isEmpty()
                && !act.initiators.get(0).actors().isEmpty()
                && Collections.disjoint(
                        doer.actors().get(0).values(),
                        act.initiators.get(0).actors().get(0).values());
    }

    /** "The group killed 11 soldiers as the column advanced": who does the harm is not who moves meanwhile. */
    private static boolean isDoneWhile(AnalysedSentence at, Frame act, Frame harm) {
        Nominal mover = act.initiators.get(0);
        boolean active = at.syntax().chunk(harm.trigger()) instanceof VerbGroup verb
                && !verb.passive()
                && harm.initiators.get(0).chunk() < harm.trigger();
        return active
                && mover.chunk() > harm.trigger()
                && mover.chunk() < act.trigger()
                && !mover.is(Nominal.Kind.PRONOUN)
                && at.tagged().tag(mover.group().first()) != Tag.POSSESSIVE_PRONOUN;
    }

    /** "Since the operation began", "since the start of the offensive": what only says from when on is counted. */
    private static boolean isCountedFrom(AnalysedSentence at, Frame frame) {
        if (!frame.sense().noun() || frame.at() != at) {
            return false;
        }
        int noun = frame.triggerToken();
        for (int token = noun - 1; token >= Math.max(0, noun - SINCE_WINDOW); token--) {
            if (at.word(token).equals("since")) {
                return noVerbBetween(at.syntax(), at.syntax().chunkAt(token), frame.trigger());
            }
        }
        return false;
    }

    /** "lost 550 men since the operation began": a total over a time, not the harm of one act. */
    private static boolean runsSince(AnalysedSentence at, Frame harm) {
        int last = Math.min(harm.trigger() + TOTAL_WINDOW, at.syntax().chunks().size());
        for (int chunk = harm.trigger(); chunk < last && !at.syntax().isLink(chunk, Chunk.Kind.SEMICOLON); chunk++) {
            if (at.word(at.syntax().chunk(chunk).first()).equals("since")) {
                return true;
            }
        }
        return false;
    }

    /** "A, which took the town, said it had lost six men": what someone says is not the harm of what was told before. */
    private static boolean isSaidBetween(Words words, AnalysedSentence at, Frame act, Frame harm) {
        for (int index = act.trigger() + 1; index < harm.trigger(); index++) {
            boolean says = at.syntax().chunk(index) instanceof VerbGroup verb
                    && verb.isFinite()
                    && !verb.passive()
                    && words.speech(verb.base()) != null
                    && !at.syntax().isLink(index + 1, Chunk.Kind.COMMA)
                    && at.syntax().isLink(index - 1, Chunk.Kind.COMMA)
                    && at.syntax()
                            .isLink(at.syntax().clauseStart(at.syntax().clause(act.trigger())), Chunk.Kind.RELATIVE);
            if (says || isOtherVoice(words, at, index)) {
                return true;
            }
        }
        return false;
    }

    /** "Witnesses said eight died in the attack; the police insisted that five were killed": what another says. */
    private static boolean isOtherVoice(Words words, AnalysedSentence at, int index) {
        return at.syntax().chunk(index) instanceof VerbGroup verb
                && verb.isFinite()
                && !verb.passive()
                && words.speech(verb.base()) != null
                && at.syntax().isLink(index + 1, "that")
                && !at.syntax().subjects(index).isEmpty();
    }

    private static boolean sharesClause(Frame act, Frame harm) {
        return act.clauses.stream().anyMatch(harm.clauses::contains);
    }

    /** The chunk after a dateline ("GAO, Mali, March 3 (Agency) -- "), whose place and day are those of the writing. */
    private static int pastDateline(AnalysedSentence at) {
        int end = at.datelineEnd();
        return end == 0 || end >= at.sentence().size() ? 0 : at.syntax().chunkAt(end);
    }

    private static boolean ownPlace(AnalysedSentence at, Frame frame) {
        int start = pastDateline(at);
        return at.mentions().places().stream()
                .anyMatch(place -> at.syntax().chunkAt(place.first()) >= start
                        && frame.clauses.contains(at.syntax().clause(at.syntax().chunkAt(place.first()))));
    }

    private static boolean ownTime(AnalysedSentence at, Frame frame) {
        for (int index = pastDateline(at); index < at.syntax().chunks().size(); index++) {
            if (at.syntax().chunk(index) instanceof Chunk.Time
                    && frame.clauses.contains(at.syntax().clause(index))
                    && !isSoFar(at, at.syntax().chunk(index).first())) {
                return true;
            }
        }
        return false;
    }

    /** "seven dead so far": up to the day of telling, which is no other day than that of the act. */
    private static boolean isSoFar(AnalysedSentence at, int token) {
        for (TimeMention mention : at.mentions().times()) {
            if (mention.firstToken() == token) {
                return mention.isToDate();
            }
        }
        return false;
    }

    /** "Seven died when a convoy that had left the hotel was ambushed": the word that gives the reason stands between. */
    private static boolean opensReason(AnalysedSentence at, Frame harm, Frame act) {
        for (int index = act.trigger() - 1; index > harm.trigger(); index--) {
            if (at.syntax().isLink(index, Chunk.Kind.SEMICOLON)) {
                return false;
            }
            if (OPENS_REASON.contains(at.word(at.syntax().chunk(index).first()))) {
                return true;
            }
        }
        return false;
    }

    /** Harm that no act takes up, told in one breath, is one claim: "killed 180, wounded 60 and destroyed eight tanks". */
    private static void joinHarms(Words words, List<Frame> frames) {
        Frame last = null;
        for (Frame frame : frames) {
            if (frame.takenInto != null || !frame.isHarm() || frame.losses.isEmpty() || isFigure(frame)) {
                continue;
            }
            if (last != null && isOneBreath(words, last, frame)) {
                if (last.type() == ClaimType.ABDUCTION && frame.type() == ClaimType.SHOOTDOWN) {
                    // "the pilot was captured after his aircraft was shot down"
                    last.type(ClaimType.SHOOTDOWN);
                }
                last.take(frame);
            } else {
                last = frame;
            }
        }
    }

    /** "Sixteen aid workers who had been seized in A were freed": that they had been taken only says who goes free. */
    private static void joinReleases(AnalysedSentence at, List<Frame> frames) {
        for (Frame release : frames) {
            if (release.type() != ClaimType.RELEASE || release.takenInto != null || release.losses.isEmpty()) {
                continue;
            }
            int freed = release.losses.get(0).firstToken();
            for (Frame taking : frames) {
                boolean same = taking.takenInto == null
                        && taking.type() == ClaimType.ABDUCTION
                        && taking.trigger() < release.trigger()
                        && !taking.losses.isEmpty()
                        && taking.losses.get(0).firstToken() == freed
                        && !namesDay(at, taking.trigger(), release.trigger())
                        && (at.syntax().isReducedRelative(taking.trigger()) || isAside(at, taking.trigger()));
                if (same) {
                    taking.losses.clear();
                    taking.takenInto = release;
                }
            }
        }
    }

    /** "retook the last village held by the insurgents": who had it till then is no state that stands. */
    private static void joinHolders(AnalysedSentence at, List<Frame> frames) {
        for (Frame taking : frames) {
            if (taking.type() != ClaimType.CAPTURE || taking.takenInto != null) {
                continue;
            }
            for (Frame held : frames) {
                boolean same = held.takenInto == null
                        && held.type() == ClaimType.CONTROL
                        && held.trigger() > taking.trigger()
                        && at.syntax().isReducedRelative(held.trigger())
                        && !held.placeObjects.isEmpty()
                        && taking.placeObjects.contains(held.placeObjects.get(0));
                if (same) {
                    held.takenInto = taking;
                    held.initiators.stream()
                            .filter(holder -> taking.targets.isEmpty())
                            .limit(1)
                            .toList()
                            .forEach(taking.targets::add);
                }
            }
        }
    }

    /** "who had been seized on Saturday": a day of its own makes it news. */
    private static boolean namesDay(AnalysedSentence at, int from, int to) {
        int first = at.syntax().chunk(from).first();
        int end = at.syntax().chunk(to).first();
        for (TimeMention mention : at.mentions().times()) {
            if (mention.firstToken() > first
                    && mention.firstToken() < end
                    && mention.expression().namesDay()) {
                return true;
            }
        }
        return false;
    }

    /** "who had been seized", ", held since March,": a verb that only describes the noun before it. */
    private static boolean isAside(AnalysedSentence at, int verb) {
        Syntax syntax = at.syntax();
        return syntax.isLink(verb - 1, Chunk.Kind.RELATIVE)
                || syntax.isLink(verb - 1, Chunk.Kind.COMMA)
                        && syntax.chunk(verb) instanceof VerbGroup held
                        && held.alone();
    }

    /** Words for one settlement in one sentence ("surrendered", "agreed to a reconciliation") tell of it once. */
    private static void joinTerms(List<Frame> frames) {
        Frame last = null;
        for (Frame frame : frames) {
            if (frame.takenInto == null && frame.type() == ClaimType.AGREEMENT && isWorthKeeping(frame)) {
                if (last != null) {
                    last.take(frame);
                } else {
                    last = frame;
                }
            }
        }
    }

    private static boolean isOneBreath(Words words, Frame first, Frame second) {
        AnalysedSentence at = first.at();
        if (second.sense().word().equals("toll") || first.sense().word().equals("toll")) {
            return false;
        }
        boolean apart = ownTime(at, second) && ownTime(at, first) && !sharesClause(first, second)
                || ownPlace(at, second) && ownPlace(at, first) && !sharesClause(first, second);
        boolean parted = second.sense().has("apart") != first.sense().has("apart");
        int end = at.syntax().chunk(second.trigger()).end();
        for (int token = first.triggerToken(); token < end; token++) {
            parted |= at.word(token).equals("then")
                    || at.word(token).equals(";")
                            && isSaidBehind(words, at, at.syntax().chunkAt(token));
        }
        for (int index = first.trigger() + 1; index < second.trigger() && !parted; index++) {
            parted = isOtherVoice(words, at, index);
        }
        return !apart && !parted;
    }

    /** Whether what stands behind a semicolon, up to the next, has a verb of speech: another voice may begin there. */
    private static boolean isSaidBehind(Words words, AnalysedSentence at, int semicolon) {
        Syntax syntax = at.syntax();
        for (int index = semicolon + 1;
                index < syntax.chunks().size() && !syntax.isLink(index, Chunk.Kind.SEMICOLON);
                index++) {
            boolean speech = syntax.chunk(index) instanceof VerbGroup verb
                    && (words.speech(verb.base()) != null || words.figureVerb(verb.base()) != null);
            if (speech) {
                return true;
            }
        }
        return false;
    }
}
