package org.fogline.reader.discourse;

import java.util.Set;
import org.fogline.knowledge.word.Words;
import org.fogline.model.ClaimType;
import org.fogline.model.Effect;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.frame.FigureFinder;
import org.fogline.reader.frame.Frame;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.DiscourseWord;
import org.fogline.reader.mention.Nominal;
import org.fogline.reader.time.TimeMention;
import org.jspecify.annotations.Nullable;

/** How events are told: in which tense, as standing states, as totals that rise. */
final class Tellings {

    private static final Set<String> AUXILIARIES = Set.of("has", "have", "had", "was", "were", "is", "are");

    /** In so many words a sentence says to which event it goes on. */
    private static final int OPENING = 4;

    /** Figures from here on are often totals. */
    static final int LARGE_FIGURE = 25;

    /** Figures from here on are seldom those of one event. */
    static final int HUGE_FIGURE = 100;

    private final Words words;

    Tellings(Words words) {
        this.words = words;
    }

    static boolean isAuxiliary(String word) {
        return AUXILIARIES.contains(word);
    }

    /** The circumstance of a frame's tense, or null where its verb has none ("killing six"). */
    static @Nullable DayCircumstance tense(AnalysedSentence at, Frame frame) {
        VerbGroup verb = verb(at, frame);
        if (verb == null) {
            return DayCircumstance.VERBLESS;
        }
        if (!verb.modal().isEmpty()) {
            return DayCircumstance.MODAL;
        }
        String first = at.word(verb.first());
        boolean alone = verb.end() - verb.first() == 1 && verb.first() > 0;
        String auxiliary = alone && AUXILIARIES.contains(at.word(verb.first() - 1)) ? at.word(verb.first() - 1) : first;
        String shared = alone ? sharedAuxiliary(at, verb) : null;
        return switch (shared == null ? auxiliary : shared) {
            case "has", "have" -> DayCircumstance.PERFECT;
            case "had" -> DayCircumstance.PAST_PERFECT;
            case "is", "are" -> DayCircumstance.PRESENT;
            case "was", "were" -> DayCircumstance.PAST;
            default ->
                switch (verb.form()) {
                    case FINITE -> isPresent(verb, auxiliary) ? DayCircumstance.PRESENT : DayCircumstance.PAST;
                    case INFINITIVE -> hasHave(at, verb) ? DayCircumstance.PERFECT : DayCircumstance.MODAL;
                    case ING, PARTICIPLE -> null;
                };
        };
    }

    /** "has killed thousands and displaced millions": the auxiliary of the verb before it, whose subject it shares; or null. */
    private static @Nullable String sharedAuxiliary(AnalysedSentence at, VerbGroup verb) {
        int chunk = at.syntax().chunkAt(verb.first());
        int before = at.syntax().isLink(chunk - 1, Chunk.Kind.CONJUNCTION)
                ? at.syntax().verbBefore(chunk)
                : -1;
        if (before < 0 || !(at.syntax().chunk(before) instanceof VerbGroup leads) || leads.end() - leads.first() < 2) {
            return null;
        }
        String first = at.word(leads.first());
        boolean perfect = first.equals("has") || first.equals("have") || first.equals("had");
        return verb.isFinite() && perfect ? first : null;
    }

    /** "claims to have killed". */
    private static boolean hasHave(AnalysedSentence at, VerbGroup verb) {
        for (int token = Math.max(0, verb.first() - 1); token < verb.end() - 1; token++) {
            if (at.word(token).equals("have")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPresent(VerbGroup verb, String word) {
        return word.equals(verb.base()) || word.equals(verb.base() + "s") || word.equals(verb.base() + "es");
    }

    /** The verb that tells of a frame: its own, else the one before it in its clause, else the next. */
    private static @Nullable VerbGroup verb(AnalysedSentence at, Frame frame) {
        if (at.syntax().chunk(frame.trigger()) instanceof VerbGroup own) {
            return own;
        }
        int before = at.syntax().verbBefore(frame.trigger());
        boolean sameClause =
                before >= 0 && at.syntax().clause(before) == at.syntax().clause(frame.trigger());
        if (!sameClause) {
            for (int index = frame.trigger() + 1; index < at.syntax().chunks().size(); index++) {
                if (at.syntax().chunk(index) instanceof VerbGroup after) {
                    return after;
                }
            }
        }
        return before >= 0 ? (VerbGroup) at.syntax().chunk(before) : null;
    }

    /** "Elsewhere, ...", "In a separate incident", "In another attack": the sentence goes on to an event of its own. */
    static boolean isOfAnotherEvent(AnalysedSentence at, Frame frame) {
        for (int token = 0; token < Math.min(OPENING, frame.triggerToken()); token++) {
            if (DiscourseWord.ANOTHER_EVENT.isWord(at.word(token))) {
                return true;
            }
        }
        return false;
    }

    /** "two days after rebels killed nine", "who had killed nine": told of what came before that of which is spoken. */
    static boolean looksBack(AnalysedSentence at, Frame frame) {
        if (tense(at, frame) == DayCircumstance.PAST_PERFECT) {
            return true;
        }
        int start = at.syntax().clauseStart(at.syntax().clause(frame.trigger()));
        int first = at.syntax().chunk(start).first();
        return at.word(first).equals("after") || first > 0 && at.word(first - 1).equals("after");
    }

    /** Whether a frame is told inside quotation marks. */
    static boolean isQuoted(AnalysedSentence at, Frame frame) {
        boolean open = false;
        for (int token = 0; token < frame.triggerToken(); token++) {
            String text = at.sentence().token(token).text();
            if (text.equals("\"")) {
                open = !open;
            } else if (text.equals("\u201C")) {
                open = true;
            } else if (text.equals("\u201D")) {
                open = false;
            }
        }
        return open;
    }

    /** "holds", "has been under siege": a state that lasts when it is told of. */
    static boolean isStanding(AnalysedSentence at, Frame frame) {
        if (frame.type() != ClaimType.CONTROL && frame.type() != ClaimType.SIEGE) {
            return false;
        }
        int verb = at.syntax().chunk(frame.trigger()) instanceof VerbGroup
                ? frame.trigger()
                : at.syntax().verbBefore(frame.trigger());
        if (verb < 0 || !(at.syntax().chunk(verb) instanceof VerbGroup group)) {
            return false;
        }
        String word = at.word(group.first());
        String main = at.word(group.main());
        boolean still = group.form() == VerbGroup.Form.INFINITIVE && goesOn(at, verb);
        for (int token = Math.max(0, group.first() - 2);
                token < Math.min(at.sentence().size(), group.end() + 2);
                token++) {
            still |= at.word(token).equals("still");
        }
        return still
                || word.equals("has")
                || word.equals("have")
                || word.equals("is")
                || word.equals("are")
                || group.isFinite() && group.modal().isEmpty() && main.equals(group.base())
                || group.isFinite() && main.equals(group.base() + "s");
    }

    /** "continue to hold". */
    private static boolean goesOn(AnalysedSentence at, int verb) {
        int before = at.syntax().verbBefore(verb);
        return before == verb - 1
                && at.syntax().chunk(before) instanceof VerbGroup group
                && DiscourseWord.GOES_ON.isWord(group.base())
                && !at.word(group.main()).endsWith("ed");
    }

    /** "the toll rose to 80 on Sunday", "which brings the dead to 12": a total on the day it is told. */
    boolean raisesTotal(AnalysedSentence at, Frame frame) {
        if (frame.losses().isEmpty()) {
            return false;
        }
        for (int index = 0; index < at.syntax().chunks().size(); index++) {
            if (at.syntax().chunk(index) instanceof VerbGroup verb
                    && words.isTotalVerb(verb.base())
                    && isRaisedTo(at, frame, verb)
                    && Math.abs(index - frame.trigger()) <= 6
                    && (index == frame.trigger()
                            || frame.clauses().contains(at.syntax().clause(index))
                            || !(at.syntax().chunk(frame.trigger()) instanceof VerbGroup))) {
                for (int noun = 0; noun < at.syntax().chunks().size(); noun++) {
                    Nominal nominal = at.nominal(noun);
                    if (nominal != null && nominal.is(Nominal.Kind.TOLL)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** "killed nine, bringing the dead to 300": the total is what stands behind the verb, and not the nine. */
    private static boolean isRaisedTo(AnalysedSentence at, Frame frame, VerbGroup verb) {
        return verb.form() != VerbGroup.Form.ING
                || frame.at() != at
                || frame.losses().stream().anyMatch(loss -> loss.firstToken() >= verb.end());
    }

    /**
     * "The mission's figure on Saturday was 35", "the toll of the blast rose to 80 on Tuesday", "bodies were found on
     * Sunday": a day on which the dead of one event were counted, not the day of the event.
     */
    boolean isDayOfCount(AnalysedSentence at, Frame frame, TimeMention mention) {
        if (frame.losses().isEmpty()
                || TimeChoice.isPossessive(at, mention)
                || TimeChoice.isBounded(at, mention)
                || isPeriod(at, mention)
                || at.word(mention.firstToken()).equals("in")) {
            return false;
        }
        int chunk = at.syntax().chunkAt(mention.firstToken());
        Nominal before = chunk > 0 ? at.nominal(chunk - 1) : null;
        boolean figure = frame.sense().word().equals(FigureFinder.FIGURE)
                || frame.sense().word().equals("toll");
        if (before != null && before.is(Nominal.Kind.TOLL) && (figure || isStanding(at, chunk + 1))) {
            return true;
        }
        if (frame.sense().word().equals(FigureFinder.FIGURE) && isDayOfSpeaking(at, frame, chunk)) {
            return true;
        }
        return isOfEvent(at) && raisesTotal(at, frame) && !isBehindEvent(at, chunk) || isFound(at, frame, chunk);
    }

    /** "the toll from the shelling of the city on Saturday rose to 31": the day stands with the event, before the verb. */
    static boolean isBehindEvent(AnalysedSentence at, int time) {
        int last = at.syntax().isLink(time + 1, Chunk.Kind.COMMA) ? time + 2 : time + 1;
        if (last >= at.syntax().chunks().size() || !(at.syntax().chunk(last) instanceof VerbGroup)) {
            return false;
        }
        for (int index = time - 1; index >= 0 && !(at.syntax().chunk(index) instanceof VerbGroup); index--) {
            Nominal nominal = at.nominal(index);
            if (nominal != null && nominal.is(Nominal.Kind.EVENT)) {
                return true;
            }
        }
        return false;
    }

    /** "toll this year crosses 185": the days that are counted. */
    private static boolean isPeriod(AnalysedSentence at, TimeMention mention) {
        return DiscourseWord.LEADS_DAYS.isWord(at.word(mention.firstToken()))
                || TimeChoice.containsWord(at, mention, "year")
                || TimeChoice.containsWord(at, mention, "month")
                || TimeChoice.containsWord(at, mention, "week");
    }

    /** "The figure on Saturday was 35": behind the day a verb by which a number stands. */
    private boolean isStanding(AnalysedSentence at, int chunk) {
        return chunk < at.syntax().chunks().size()
                && at.syntax().chunk(chunk) instanceof VerbGroup verb
                && (verb.base().equals("be") || words.isTotalVerb(verb.base()));
    }

    /** "On Thursday it had spoken of 246": the figure's clause tells when it was named. */
    private boolean isDayOfSpeaking(AnalysedSentence at, Frame frame, int time) {
        int verb = at.syntax().chunk(frame.trigger()) instanceof VerbGroup
                ? frame.trigger()
                : at.syntax().verbBefore(frame.trigger());
        return verb >= 0
                && at.syntax().clause(verb) == at.syntax().clause(time)
                && at.syntax().chunk(verb) instanceof VerbGroup group
                && (words.speech(group.base()) != null || words.speech(group.base() + " of") != null);
    }

    /** "the death toll in Tuesday's attacks", "the number of dead in that strike": what is counted is the dead of one event. */
    private static boolean isOfEvent(AnalysedSentence at) {
        boolean toll = false;
        for (int index = 0; index < at.syntax().chunks().size(); index++) {
            Nominal nominal = at.nominal(index);
            toll |= nominal != null && nominal.is(Nominal.Kind.TOLL);
            boolean event = nominal != null
                    && nominal.is(Nominal.Kind.EVENT)
                    && nominal.events().stream().noneMatch(sense -> sense.type() == ClaimType.CLASH)
                    && (!nominal.plural() || index > 0 && at.syntax().chunk(index - 1) instanceof Chunk.Time);
            if (toll && event && at.syntax().isGoverned(index)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a day is that on which bodies were found. */
    boolean isDayOfFinding(AnalysedSentence at, Frame frame, TimeMention mention) {
        return !frame.losses().isEmpty() && isFound(at, frame, at.syntax().chunkAt(mention.firstToken()));
    }

    /** Bodies that are found, recovered or counted on a day. */
    private static boolean isFound(AnalysedSentence at, Frame frame, int time) {
        int verb = at.syntax().verbBefore(time);
        return verb >= 0
                && verb != frame.trigger()
                && at.syntax().clause(verb) == at.syntax().clause(time)
                && at.syntax().chunk(verb) instanceof VerbGroup group
                && DiscourseWord.FINDS.isWord(group.base())
                && (at.nominals(at.syntax().subjects(verb)).stream().anyMatch(Tellings::isDead)
                        || at.nominals(at.syntax().objects(verb)).stream().anyMatch(Tellings::isDead));
    }

    private static boolean isDead(Nominal nominal) {
        return nominal.effects().contains(Effect.KILLED);
    }

    /** "Fighting that began on Sunday has killed 14": whether the next verb behind a chunk is told in the perfect. */
    static boolean isPerfectBehind(AnalysedSentence at, int chunk) {
        for (int index = chunk + 1; index < at.syntax().chunks().size(); index++) {
            if (at.syntax().chunk(index) instanceof VerbGroup verb) {
                String first = at.word(verb.first());
                return first.equals("has") || first.equals("have");
            }
        }
        return false;
    }

    /** "at least 263 have now died", "6,300 people have fled": a sum up to the day of telling, whatever the text spoke of before. */
    static boolean isPresentTotal(AnalysedSentence at, Frame frame) {
        if (!isPerfectTotal(at, frame)) {
            return false;
        }
        if (frame.losses().stream().anyMatch(loss -> loss.effects().contains(Effect.DISPLACED))) {
            return true;
        }
        Chunk verb = at.syntax().chunk(frame.trigger());
        for (int token = verb.first(); token < verb.end(); token++) {
            if (at.word(token).equals("now")) {
                return true;
            }
        }
        return false;
    }

    /** "Nearly 6,300 people have fled", "has now killed 191": a sum up to the day of telling. */
    static boolean isPerfectTotal(AnalysedSentence at, Frame frame) {
        int verb = at.syntax().chunk(frame.trigger()) instanceof VerbGroup ? frame.trigger() : -1;
        boolean large = frame.losses().stream().anyMatch(loss -> loss.count().low() >= LARGE_FIGURE);
        if (verb < 0 || !large || !(at.syntax().chunk(verb) instanceof VerbGroup group)) {
            return false;
        }
        String first = at.word(group.first());
        boolean before = group.first() > 0 && group.end() - group.first() == 1;
        String auxiliary = before ? at.word(group.first() - 1) : first;
        String shared = sharedAuxiliary(at, group);
        auxiliary = shared == null ? auxiliary : shared;
        boolean perfect =
                first.equals("has") || first.equals("have") || auxiliary.equals("has") || auxiliary.equals("have");
        boolean theirs = group.passive()
                || frame.losses().stream().anyMatch(loss -> loss.effects().contains(Effect.DISPLACED))
                || frame.initiators().isEmpty()
                || Campaigns.isNamedBefore(at, frame);
        return perfect && theirs;
    }
}
