package org.fogline.reader.discourse;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.fogline.model.ClaimType;
import org.fogline.model.When;
import org.fogline.reader.attribution.Utterance;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.frame.Frame;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.NounGroup;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.DiscourseWord;
import org.fogline.reader.mention.Nominal;
import org.fogline.reader.time.ResolvedTime;
import org.fogline.reader.time.TimeContext;
import org.fogline.reader.time.TimeMention;
import org.fogline.reader.time.TimeMentions;

/**
 * Which words of time in a sentence are a claim's: those in its clause rather than in another, of the event rather than
 * of the saying, and days rather than lengths.
 */
final class TimeChoice {

    /** What a time in a subordinate clause is farther away than any other of its sentence. */
    private static final int ELSEWHERE = 100_000;

    /** A time in another clause is farther than any in the claim's own. */
    private static final int CLAUSE = 100;

    /** Words that come to no days give way to those that do. */
    private static final int NO_DAYS = 60;

    /** "Friday's border fighting" is the fighting's day, whatever other day the sentence names. */
    private static final int POSSESSIVE = -40;

    /** "for a third week running on Monday": an act is of Monday. */
    private static final int LENGTH = 30;

    /** So few tokens stand between an hour and its date. */
    private static final int BESIDE = 5;

    /** "18:05 Three were killed yesterday": the hour of a log's entry is that of what no other time dates, and so is a day on which something was said. */
    private static final int LOG = 50;

    private static final int LEADS = 300;

    /** "On Monday, ...": a time that opens its sentence is of all that no nearer one dates. */
    private static final int OPENING = 8;

    private static final int LONGEST_SUBJECT = 8;

    /** Between an event and its day stand no more chunks: "the bombing of a mosque in Kano on Sunday". */
    private static final int LONGEST_EVENT = 6;

    private TimeChoice() {}

    /** The index of the claim's words of time, or -1. */
    static int best(
            AnalysedSentence at,
            Frame frame,
            List<Utterance> said,
            TimeContext context,
            Predicate<TimeMention> isAside) {
        int best = -1;
        int bestDistance = Integer.MAX_VALUE;
        List<TimeMention> mentions = at.mentions().times();
        int dateline = at.datelineEnd();
        for (int index = 0; index < mentions.size(); index++) {
            TimeMention mention = mentions.get(index);
            int chunk = at.syntax().chunkAt(mention.firstToken());
            if (mention.endToken() <= dateline
                    || isOfSpeech(at, chunk, said)
                    || isLinkOfOther(at, frame, index, said, context)
                    || isOfOtherEvent(at, frame, chunk)
                    || isOfCapture(at, frame, chunk)
                    || isCompared(at, frame, mention)
                    || isBeforeAct(at, frame, mention, context)
                    || isAside.test(mention)) {
                continue;
            }
            int clause = at.syntax().clause(chunk);
            if (isWindowOfOther(at, frame, mention, chunk, said)
                    || isWindowOfNearer(at, frame, mention, chunk)
                    || isOfInserted(at, frame, chunk)
                    || isOfPart(at, frame, mention)) {
                continue;
            }
            int apart = frame.clauses().contains(clause) ? 0 : clauseDistance(frame, clause);
            boolean elsewhere = apart > 0 && belongsElsewhere(at, frame, chunk) && !opensTheCampaign(at, frame, chunk);
            if (elsewhere && !frame.isHarmAlone()) {
                continue;
            }
            int distance = apart * CLAUSE + Math.abs(chunk - frame.trigger()) + (elsewhere ? ELSEWHERE : 0);
            boolean open = mention.expression().resolve(context).isEmpty() && !isWindow(at, mention);
            boolean lasts = open && at.word(mention.firstToken()).equals("for");
            distance += lasts ? 2 * CLAUSE : open ? NO_DAYS : 0;
            distance += isPossessive(at, mention) && apart <= 1 ? POSSESSIVE : 0;
            distance += isLength(at, frame, mention) ? LENGTH : 0;
            distance += isLog(at, mention, context) ? LOG : 0;
            distance += isInApposition(at, frame, chunk) ? CLAUSE : 0;
            distance += containsWord(at, mention, "that") ? LENGTH : 0;
            distance -= leadsTo(at, frame, index, context) ? LEADS : 0;
            distance -= apart > 0 && isStartOf(at, frame, mention) ? 2 * CLAUSE + ELSEWHERE : 0;
            distance -= isInSubject(at, frame, chunk) ? 2 * CLAUSE : 0;
            boolean ofSaying = said.stream().anyMatch(utterance -> utterance.timeChunk() == chunk);
            if (mention.firstToken() == 0 && !open && !ofSaying && !isHour(mention, context)) {
                // "Over the past day the rebels, who are many, shelled the town": of all its sentence
                distance = Math.min(distance, CLAUSE - 1);
            }
            distance += ofSaying ? LOG : opens(at, mention) ? -OPENING : 0;
            if (distance < bestDistance) {
                best = index;
                bestDistance = distance;
            }
        }
        return best < 0 ? best : opener(at, dayBeside(at, best, context));
    }

    /** "On the night of 1 to 2 May, around 22:00", "on 2 May between 6 and 7": of an hour and a date side by side the date. */
    private static int dayBeside(AnalysedSentence at, int index, TimeContext context) {
        List<TimeMention> mentions = at.mentions().times();
        int next = index + 1;
        if (next < mentions.size()
                && mentions.get(next).firstToken() == mentions.get(index).endToken()
                && isStretchOfCampaign(mentions.get(index), context)
                && OwnDays.dayOf(mentions.get(next), context) != null) {
            // "as the fighting entered its fourth week on 10 May"
            return next;
        }
        int said = dateBeside(at, index, context);
        if (said != index) {
            return said;
        }
        if (!isHour(mentions.get(index), context) && !isLengthAlone(mentions.get(index), context)) {
            return index;
        }
        for (int other = Math.max(0, index - 2); other < Math.min(mentions.size(), index + 2); other++) {
            TimeMention mention = mentions.get(other);
            TimeMention hour = mentions.get(index);
            int apart = other < index ? hour.firstToken() - mention.endToken() : mention.firstToken() - hour.endToken();
            boolean date = !isHour(mention, context)
                    && mention.expression()
                            .resolve(context)
                            .map(time ->
                                    time.when().from() != null && time.when().to() != null)
                            .orElse(false);
            boolean stretch = mention.expression()
                    .resolve(context)
                    .map(time -> time.when().from() != null
                            && !time.when().from().equals(time.when().to()))
                    .orElse(false);
            if (other != index && date && apart <= BESIDE && (stretch || isHour(hour, context))) {
                return other;
            }
        }
        return index;
    }

    private static boolean isStretchOfCampaign(TimeMention mention, TimeContext context) {
        return mention.expression()
                .resolve(context)
                .filter(time -> time.rule().equals("day-of-campaign"))
                .map(time -> !Objects.equals(time.when().from(), time.when().to()))
                .orElse(false);
    }

    /**
     * "Two weeks earlier, on 5 February", "In April so far": of a count from the story or an open end, and days that are
     * named at its side, the days.
     */
    private static int dateBeside(AnalysedSentence at, int index, TimeContext context) {
        List<TimeMention> mentions = at.mentions().times();
        String rule = mentions.get(index).rule(context);
        boolean counted = rule.startsWith("offset-from-") && index + 1 < mentions.size();
        if (counted && isBeside(at, mentions.get(index), mentions.get(index + 1))) {
            String next = mentions.get(index + 1).rule(context);
            return next.startsWith("day-and-month") || next.equals("full-date") || next.equals("month")
                    ? index + 1
                    : index;
        }
        boolean spent = rule.equals("days-spent") && index + 1 < mentions.size();
        if (spent && mentions.get(index + 1).firstToken() - mentions.get(index).endToken() <= BESIDE) {
            // "in two days of violence on Tuesday and Wednesday"
            When days = mentions.get(index + 1)
                    .expression()
                    .resolve(context)
                    .map(ResolvedTime::when)
                    .orElse(When.UNKNOWN);
            boolean stretch =
                    days.from() != null && days.to() != null && !days.from().equals(days.to());
            return stretch ? index + 1 : index;
        }
        boolean open = rule.equals("to-date") && index > 0;
        if (open && mentions.get(index - 1).endToken() == mentions.get(index).firstToken()) {
            String before = mentions.get(index - 1).rule(context);
            return before.equals("month") || before.equals("calendar-period") || before.equals("year")
                    ? index - 1
                    : index;
        }
        return index;
    }

    private static boolean isBeside(AnalysedSentence at, TimeMention one, TimeMention next) {
        int apart = next.firstToken() - one.endToken();
        return apart == 0 || apart == 1 && at.word(one.endToken()).equals(",");
    }

    /** "held the town for about 24 hours between 10 and 11 May": a length beside the days is of them. */
    private static boolean isLengthAlone(TimeMention mention, TimeContext context) {
        return mention.rule(context).equals("length-up-to-statement");
    }

    static boolean isHour(TimeMention mention, TimeContext context) {
        return mention.rule(context).equals("time-of-day");
    }

    private static boolean isLog(AnalysedSentence at, TimeMention mention, TimeContext context) {
        return mention.firstToken() == 0 && at.sentence().token(0).isNumber() && isHour(mention, context);
    }

    /** "The group, a band active since the 1990s, has killed nine since May": what tells who it is dates nothing that it did. */
    private static boolean isInApposition(AnalysedSentence at, Frame frame, int time) {
        if (frame.trigger() < time || !at.syntax().isLink(time + 1, Chunk.Kind.COMMA)) {
            return false;
        }
        for (int index = time - 1; index > 0 && !(at.syntax().chunk(index) instanceof VerbGroup); index--) {
            if (at.syntax().isLink(index, Chunk.Kind.COMMA)) {
                return at.syntax().chunk(index + 1) instanceof NounGroup;
            }
        }
        return false;
    }

    private static boolean isLength(AnalysedSentence at, Frame frame, TimeMention mention) {
        boolean standing = frame.type() == ClaimType.SIEGE || frame.type() == ClaimType.CONTROL;
        return frame.losses().isEmpty()
                && !standing
                && at.word(mention.firstToken()).equals("for");
    }

    /** "The town has been besieged since May, and most of its people have fled": the window is of the siege alone. */
    private static boolean isWindowOfOther(
            AnalysedSentence at, Frame frame, TimeMention mention, int chunk, List<Utterance> said) {
        int clause = at.syntax().clause(chunk);
        int verb = at.syntax().verbBefore(chunk);
        int word = verb < 0 ? -1 : at.syntax().chunk(verb).first();
        if (said.stream().anyMatch(utterance -> utterance.evidenceFirst() <= word && word < utterance.evidenceEnd())) {
            // "the mission said raids since May had killed nine": no verb of a state
            return false;
        }
        int own = at.syntax().chunk(frame.trigger()) instanceof VerbGroup ? frame.trigger() : -1;
        return at.word(mention.firstToken()).equals("since")
                && own > chunk
                && !at.word(mention.endToken()).equals("when")
                && !at.word(mention.endToken() + 1).equals("when")
                && !frame.clauses().contains(clause)
                && verb >= 0
                && at.syntax().clause(verb) == clause
                && verb < chunk;
    }

    /** "took the town, which they had used as a base since May", "had held since May": of the verb before it, and not of the act. */
    private static boolean isWindowOfNearer(AnalysedSentence at, Frame frame, TimeMention mention, int chunk) {
        int verb = at.syntax().verbBefore(chunk);
        return at.word(mention.firstToken()).equals("since")
                && frame.losses().isEmpty()
                && verb > frame.trigger()
                && at.syntax().chunk(frame.trigger()) instanceof VerbGroup
                && at.syntax().chunk(verb) instanceof VerbGroup nearer
                && nearer.isFinite()
                && !nearer.alone();
    }

    /** "Two strikes on the village, which has been held since May, killed nine": what is put in tells of what stands before it. */
    private static boolean isOfInserted(AnalysedSentence at, Frame frame, int time) {
        int verb = at.syntax().verbBefore(time);
        boolean closed = at.syntax().isLink(time + 1, Chunk.Kind.COMMA)
                && time + 2 < at.syntax().chunks().size()
                && at.syntax().chunk(time + 2) instanceof VerbGroup next
                && next.isFinite();
        if (!closed
                || verb < 0
                || verb == frame.trigger()
                || opensTheCampaign(at, frame, time)
                || !frame.losses().isEmpty() && Campaigns.opens(at, verb)) {
            return false;
        }
        for (int index = verb - 1; index > 0 && !(at.syntax().chunk(index) instanceof VerbGroup); index--) {
            if (at.syntax().isLink(index, Chunk.Kind.RELATIVE)) {
                return at.syntax().isLink(index - 1, Chunk.Kind.COMMA)
                        && (frame.trigger() < index || frame.trigger() >= time + 2);
            }
        }
        return false;
    }

    /** "Eight soldiers captured last week were freed on Monday": of a verb inside the subject what stands between it and the next. */
    private static boolean isInSubject(AnalysedSentence at, Frame frame, int time) {
        if (!(at.syntax().chunk(frame.trigger()) instanceof VerbGroup) || time < frame.trigger()) {
            return false;
        }
        for (int index = frame.trigger() + 1; index < at.syntax().chunks().size(); index++) {
            if (at.syntax().chunk(index) instanceof VerbGroup next) {
                return index > time && next.isFinite();
            }
            if (at.syntax().isLink(index, Chunk.Kind.COMMA) || at.syntax().isLink(index, Chunk.Kind.CONJUNCTION)) {
                return false;
            }
        }
        return false;
    }

    /**
     * "40 are missing; two died on Friday", "at least 97 have died, nine of them last winter": what stands behind a
     * semicolon or tells of a part dates nothing before it.
     */
    private static boolean isOfPart(AnalysedSentence at, Frame frame, TimeMention mention) {
        int told = frame.at() != at
                ? frame.triggerToken()
                : frame.losses().stream().mapToInt(loss -> loss.firstToken()).reduce(frame.triggerToken(), Math::max);
        boolean samePart = true;
        for (int token = mention.firstToken() - 1; token > frame.triggerToken(); token--) {
            if (token > told && at.sentence().token(token).is(";") || samePart && isOfThem(at, token)) {
                return true;
            }
            samePart &= !at.sentence().token(token).isMark();
        }
        return false;
    }

    private static boolean isOfThem(AnalysedSentence at, int token) {
        return at.word(token).equals("of")
                && (at.word(token + 1).equals("them") || at.word(token + 1).equals("whom"));
    }

    /** "the worst loss since troops came in 1969", "the first raid since 4 May, when nine died": no time of the claim before it. */
    private static boolean isCompared(AnalysedSentence at, Frame frame, TimeMention mention) {
        int first = mention.firstToken();
        for (int token = first; token >= Math.max(0, first - LONGEST_SUBJECT); token--) {
            if (at.word(token).equals("since")) {
                return frame.triggerToken() < token
                        && TimeMentions.ranksBefore(at.sentence().tokens(), token);
            }
            if (token < first && at.sentence().token(token).isMark()) {
                return false;
            }
        }
        return false;
    }

    /** "captured the town after two days of fighting": the days of the fighting are not those of the act that ended it. */
    private static boolean isBeforeAct(AnalysedSentence at, Frame frame, TimeMention mention, TimeContext context) {
        int first = mention.firstToken();
        boolean after = first > 0 && at.word(first - 1).equals("after")
                || at.word(first).equals("after");
        boolean spent =
                after && frame.triggerToken() < first && mention.rule(context).equals("days-spent");
        return spent
                && switch (frame.type()) {
                    case ASSAULT, CAPTURE, WITHDRAWAL, HANDOVER, AGREEMENT, CEASEFIRE, RELEASE -> true;
                    default -> false;
                };
    }

    /** "since September", "until 4 May", "by Sunday": words that bound a stretch. */
    static boolean isBounded(AnalysedSentence at, TimeMention mention) {
        return switch (at.word(mention.firstToken())) {
            case "since", "until", "till", "by", "from", "between", "before", "after" -> true;
            default -> false;
        };
    }

    /** "since the war began", "the same period": words whose days the sentence or the story may give. */
    private static boolean isWindow(AnalysedSentence at, TimeMention mention) {
        String first = at.word(mention.firstToken());
        return first.equals("since") || containsWord(at, mention, "same") || containsWord(at, mention, "period");
    }

    /** "Since the campaign began on 19 April": of two times side by side the first, which opens the window. */
    static int opener(AnalysedSentence at, int index) {
        List<TimeMention> mentions = at.mentions().times();
        boolean pair = index > 0
                && mentions.get(index - 1).endToken() == mentions.get(index).firstToken()
                && at.word(mentions.get(index - 1).firstToken()).equals("since");
        return pair ? index - 1 : index;
    }

    /** "two weeks after they took the town": counts from what the clause behind it tells, and is no day of its own. */
    static boolean isLink(AnalysedSentence at, TimeMention mention) {
        String last = at.word(mention.endToken() - 1);
        boolean word = last.equals("after") || last.equals("before");
        int next = mention.endToken();
        boolean ends = next + 1 >= at.sentence().size()
                || at.sentence().token(next).isMark()
                || at.sentence().token(next + 1).isMark() && at.word(next).equals("that")
                || at.word(next).equals("and")
                || at.word(next).equals("when")
                || at.word(next).equals("or")
                || at.syntax().isLink(at.syntax().chunkAt(next), Chunk.Kind.PREPOSITION);
        return word && next - mention.firstToken() >= 3 && !ends;
    }

    /** "200 have died since the army laid siege in July 2013": the clause right behind the verb says since when. */
    private static boolean isStartOf(AnalysedSentence at, Frame frame, TimeMention mention) {
        for (int token = mention.firstToken() - 1; token > frame.triggerToken(); token--) {
            if (at.word(token).equals("since")) {
                int since = at.syntax().chunkAt(token);
                return !TimeMentions.ranksBefore(at.sentence().tokens(), token)
                        && at.syntax().verbBefore(since) == frame.trigger();
            }
            if (at.sentence().token(token).isMark()) {
                return false;
            }
        }
        return false;
    }

    private static boolean opens(AnalysedSentence at, TimeMention mention) {
        int next = mention.endToken();
        next += next < at.sentence().size() && at.word(next).equals("that") ? 1 : 0;
        return mention.firstToken() == 0
                && next < at.sentence().size()
                && at.sentence().token(next).is(",");
    }

    /** "five days after they captured the airport": the capture is dated by the count. */
    private static boolean leadsTo(AnalysedSentence at, Frame frame, int index, TimeContext context) {
        TimeMention mention = at.mentions().times().get(index);
        int apart = frame.triggerToken() - mention.endToken();
        return isLink(at, mention)
                && apart >= 0
                && apart <= LONGEST_SUBJECT
                && !isParted(at, frame, mention)
                && !isDatedBehind(at, index, context);
    }

    /** "a day after another blast killed five on Sunday": what such words count from has its own day in its clause. */
    private static boolean isDatedBehind(AnalysedSentence at, int index, TimeContext context) {
        List<TimeMention> mentions = at.mentions().times();
        if (index + 1 >= mentions.size()) {
            return false;
        }
        TimeMention next = mentions.get(index + 1);
        for (int token = mentions.get(index).endToken(); token < next.firstToken(); token++) {
            if (at.sentence().token(token).isMark()) {
                return false;
            }
        }
        return OwnDays.dayOf(next, context) != null;
    }

    /** Prepositions before what was earlier than the act, or why it was done. */
    private static final Set<String> BEFORE_OTHER =
            Set.of("after", "following", "for", "to", "over", "with", "despite", "before", "since", "amid");

    /**
     * "in response to an attack on Monday, soldiers burned the village": the day stands behind another event, which is told
     * only as what the act came after.
     */
    private static boolean isOfOtherEvent(AnalysedSentence at, Frame frame, int time) {
        int trigger = frame.trigger();
        if (isOfNextEvent(at, frame, time)) {
            return true;
        }
        for (int index = time - 1; index >= Math.max(0, time - LONGEST_EVENT); index--) {
            Chunk chunk = at.syntax().chunk(index);
            if (index == trigger || chunk instanceof VerbGroup) {
                return false;
            }
            boolean link = at.syntax().isLink(index, Chunk.Kind.PREPOSITION);
            if (!(chunk instanceof NounGroup) && !link) {
                return false;
            }
            Nominal nominal = link ? null : at.nominal(index);
            if (nominal != null && nominal.is(Nominal.Kind.EVENT)) {
                String preposition = at.syntax().preposition(index);
                // "Since the landings on Friday five ships have been lost": what is counted is so from that day
                boolean opened = preposition.equals("since")
                        && trigger > time
                        && !frame.losses().isEmpty()
                        && Tellings.tense(at, frame) == DayCircumstance.PERFECT;
                return !opened && BEFORE_OTHER.contains(preposition) && !isInside(frame, chunk);
            }
        }
        return false;
    }

    /** "in retaliation for Friday's bombing", "after the 2006 war": the day stands before the other event. */
    private static boolean isOfNextEvent(AnalysedSentence at, Frame frame, int time) {
        int next = time + 1;
        if (next >= at.syntax().chunks().size() || !(at.syntax().chunk(next) instanceof NounGroup event)) {
            return false;
        }
        int before = at.syntax().chunk(time - 1 < 0 ? 0 : time - 1) instanceof NounGroup ? time - 2 : time - 1;
        boolean apart = at.syntax().isLink(before, Chunk.Kind.PREPOSITION)
                && BEFORE_OTHER.contains(at.word(at.syntax().chunk(before).first()));
        Nominal nominal = at.nominal(next);
        return apart
                && nominal != null
                && nominal.is(Nominal.Kind.EVENT)
                && !isInside(frame, event)
                && frame.trigger() != next;
    }

    private static boolean isInside(Frame frame, Chunk chunk) {
        return frame.firstToken() <= chunk.first() && frame.endToken() >= chunk.end();
    }

    /** "Two officers snatched on Saturday were freed": when prisoners were taken is not when they are set free. */
    private static boolean isOfCapture(AnalysedSentence at, Frame frame, int time) {
        boolean ofPrisoners = frame.type() == ClaimType.RELEASE || frame.type() == ClaimType.EXECUTION;
        int verb = ofPrisoners ? at.syntax().verbBefore(time) : -1;
        boolean sameClause =
                verb >= 0 && at.syntax().clause(verb) == at.syntax().clause(frame.trigger());
        int before = at.syntax().chunk(time).first() - 1;
        if (verb < 0
                || verb == frame.trigger()
                || verb > frame.trigger() && sameClause
                || at.syntax().isLink(time + 1, "to")
                || at.syntax().chunk(frame.trigger()) instanceof VerbGroup own
                        && own.form() == VerbGroup.Form.INFINITIVE
                || before >= 0 && Tellings.isAuxiliary(at.word(before))) {
            return false;
        }
        for (int index = time + 1; index < frame.trigger(); index++) {
            if (at.syntax().isLink(index, Chunk.Kind.CONJUNCTION)) {
                return false;
            }
        }
        return true;
    }

    /** "A day after the attack, two bodies were found": a comma ends what such words count from. */
    static boolean isParted(AnalysedSentence at, Frame frame, TimeMention mention) {
        for (int token = mention.endToken(); token < frame.triggerToken(); token++) {
            if (at.sentence().token(token).is(",")) {
                return true;
            }
        }
        return false;
    }

    /**
     * A claim before such words is not dated by them where what they count from has no day, nor is what someone said on
     * a day of its own: "A week after the raid, he said on Monday that ...".
     */
    private static boolean isLinkOfOther(
            AnalysedSentence at, Frame frame, int index, List<Utterance> said, TimeContext context) {
        TimeMention mention = at.mentions().times().get(index);
        boolean dated = isLink(at, mention) && isDatedBehind(at, index, context);
        if (dated
                && frame.triggerToken() >= mention.endToken()
                && frame.triggerToken() < at.mentions().times().get(index + 1).firstToken()) {
            return true;
        }
        boolean before = frame.triggerToken() < mention.firstToken() && !dated;
        boolean ofSaying = isParted(at, frame, mention)
                && said.stream().anyMatch(utterance -> utterance.isDated() && utterance.covers(frame.triggerToken()));
        return isLink(at, mention) && (before || ofSaying);
    }

    static boolean isPossessive(AnalysedSentence at, TimeMention mention) {
        return mention.endToken() < at.sentence().size()
                && at.word(mention.endToken()).equals("'s");
    }

    static boolean containsWord(AnalysedSentence at, TimeMention mention, String word) {
        for (int token = mention.firstToken(); token < mention.endToken(); token++) {
            if (at.word(token).equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** A time of saying, not of what is said; one that leads the sentence ("On 5 May, N. reported") is of both. */
    static boolean isOfSpeech(AnalysedSentence at, int chunk, List<Utterance> said) {
        return at.syntax().chunk(chunk) instanceof Chunk.Time time
                && said.stream()
                        .anyMatch(utterance ->
                                utterance.timeChunk() == chunk && utterance.evidenceFirst() <= time.first());
    }

    static int clauseDistance(Frame frame, int clause) {
        int distance = Integer.MAX_VALUE / 1000;
        for (int own : frame.clauses()) {
            distance = Math.min(distance, Math.abs(own - clause));
        }
        return distance;
    }

    /** "killed 22 in the assault that began on 6 March": losses of all the days since. */
    private static boolean opensTheCampaign(AnalysedSentence at, Frame frame, int time) {
        int verb = at.syntax().verbBefore(time);
        return !frame.losses().isEmpty()
                && frame.trigger() < verb
                && at.syntax().clause(verb) == at.syntax().clause(time)
                && Campaigns.opens(at, verb);
    }

    /** A time in another clause with a verb of its own that tells of something else. */
    private static boolean belongsElsewhere(AnalysedSentence at, Frame frame, int time) {
        int clause = at.syntax().clause(time);
        int start = at.syntax().clauseStart(clause);
        boolean simultaneous = at.syntax().isLink(start, "as")
                || at.syntax().isLink(start, "while")
                || at.syntax().isLink(start, "when")
                || at.syntax().isLink(start, "since");
        boolean goesOn = at.syntax().isLink(start, "that")
                && at.syntax().isLink(start, Chunk.Kind.SUBORDINATOR)
                && frame.trigger() > time;
        // "the last seat that they still held, on 10 April": the comma ends the clause
        boolean past = at.syntax().isLink(time - 1, Chunk.Kind.COMMA)
                && at.syntax().isLink(start, Chunk.Kind.RELATIVE)
                && at.syntax().verbBefore(time) > start;
        return start > 0
                && !simultaneous
                && !goesOn
                && !past
                && !isBackground(at, start, time)
                && !isItsBeginning(at, frame, start, time)
                && (at.syntax().isLink(start, Chunk.Kind.RELATIVE)
                        || at.syntax().isLink(start, Chunk.Kind.SUBORDINATOR));
    }

    /** "Five were killed in a gunfight at the ford that began on Saturday": the clause says when what is told of began. */
    private static boolean isItsBeginning(AnalysedSentence at, Frame frame, int start, int time) {
        int verb = at.syntax().verbBefore(time);
        boolean begins = at.syntax().isLink(start, Chunk.Kind.RELATIVE)
                && verb > start
                && at.syntax().chunk(verb) instanceof VerbGroup group
                && DiscourseWord.BEGINS.isWord(group.base());
        for (int index = start - 1; begins && index > 0 && index >= start - LONGEST_EVENT; index--) {
            Nominal nominal = at.nominal(index);
            if (nominal != null && nominal.is(Nominal.Kind.EVENT)) {
                return index == frame.trigger() || isInside(frame, at.syntax().chunk(index));
            }
        }
        return false;
    }

    /** "attacked a platoon that was sheltering in a hall on Tuesday": the clause says only what went on then. */
    private static boolean isBackground(AnalysedSentence at, int start, int time) {
        int verb = at.syntax().verbBefore(time);
        return at.syntax().isLink(start, Chunk.Kind.RELATIVE)
                && verb > start
                && at.syntax().chunk(verb) instanceof VerbGroup group
                && group.isFinite()
                && !group.alone()
                && !group.passive()
                && at.word(group.main()).endsWith("ing")
                && (at.word(group.first()).equals("was")
                        || at.word(group.first()).equals("were"));
    }
}
