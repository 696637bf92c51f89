package org.fogline.reader.attribution;

import java.util.Set;
import org.fogline.knowledge.actor.SpeakerWord;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.Syntax;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.DiscourseWord;
import org.fogline.reader.mention.Nominal;

/** Finds the chunk of the time at which something was said. */
final class SayingTime {

    /** Words that open the days over which something was counted. */
    private static final Set<String> SPAN =
            Set.of("between", "from", "since", "for", "over", "during", "throughout", "up", "until", "till");

    private static final Set<String> STRETCHES = Set.of("week", "month", "year", "fortnight", "weekend");

    /** Words that lead the hour at which someone spoke. */
    private static final Set<String> HOUR_LEADS = Set.of("by", "late", "early", "yesterday", "this", "last", "at");

    /** "On Sunday, the text goes on, a lorry was burnt": who goes on speaks on the day told before. */
    private static final Set<String> GOES_ON = Set.of("go on", "go", "add", "continue");

    /** So many chunks may stand between a verb and the time of saying: "said in a statement read on the radio on Friday". */
    private static final int FARTHEST = 9;

    /** So many chunks behind a verb of speech may stand the paper in which something was said. */
    private static final int NEAREST_PAPER = 6;

    private SayingTime() {}

    /** The time at which something was said: behind the verb, else between the speaker and it, else before both. */
    static int timeOfSaying(AnalysedSentence at, int verb, Voices voices) {
        int after = timeAfter(at, verb, voices);
        if (after >= 0) {
            return after;
        }
        Syntax syntax = at.syntax();
        if (syntax.isLink(verb - 1, "and")
                && isDayOfSaying(at, verb - 2)
                && (syntax.isLink(verb + 1, "that") || syntax.isLink(verb + 1, Chunk.Kind.QUOTE))) {
            // "suspended the talks on Friday and said that"
            return verb - 2;
        }
        if (verb > 0
                && (isDayOfSaying(at, verb - 1)
                        || at.nominal(verb - 2) != null && isHourOfSaying(at, verb - 1)
                        || isDayOfPaper(at, verb - 1, voices))) {
            return verb - 1;
        }
        Nominal paper = isPaper(at, verb - 1, voices) ? at.nominal(verb - 1) : null;
        if (paper != null && SpeakerGroups.issuerAcrossDay(at, paper) != null) {
            // "the ministry's Tuesday statement said"
            return verb - 2;
        }
        int inside = timeInside(at, verb, voices);
        if (inside >= 0) {
            return inside;
        }
        int aside = timeOfAside(at, verb);
        if (aside >= 0) {
            return aside;
        }
        int message = timeOfMessage(at, verb, voices);
        if (message >= 0) {
            return message;
        }
        int first = syntax.clauseStart(syntax.clause(verb));
        if (first < verb && syntax.isLink(first, Chunk.Kind.CONJUNCTION)) {
            // "..., but on Monday the mission said"
            first++;
        }
        if (first >= 3
                && syntax.isLink(first, Chunk.Kind.COMMA)
                && isDayOfSaying(at, first - 1)
                && syntax.isLink(first - 2, Chunk.Kind.CONJUNCTION)) {
            first--;
        } else if (first >= 3
                && syntax.isLink(first - 1, Chunk.Kind.COMMA)
                && isDayOfSaying(at, first - 2)
                && syntax.isLink(first - 3, Chunk.Kind.CONJUNCTION)) {
            first -= 2;
        }
        boolean goesOn = syntax.chunk(verb) instanceof VerbGroup group && GOES_ON.contains(group.base());
        // "On 27 April, says N., the rebels attacked": the day of what is told
        boolean inserted = verb == first + 2
                && syntax.isLink(first + 1, Chunk.Kind.COMMA)
                && at.nominal(verb + 1) != null
                && syntax.isLink(verb + 2, Chunk.Kind.COMMA);
        boolean leads = first < verb
                && !goesOn
                && !inserted
                && (isDayOfSaying(at, first) || isHourOfSaying(at, first))
                && (syntax.isLink(first + 1, Chunk.Kind.COMMA) || at.nominal(first + 1) != null);
        return leads ? first : -1;
    }

    /** "A statement by the headquarters, issued on Tuesday evening, spoke of five dead": the time inside the subject, or -1. */
    private static int timeInside(AnalysedSentence at, int verb, Voices voices) {
        Syntax syntax = at.syntax();
        int time = -1;
        for (int index = verb - 1; index >= Math.max(0, verb - FARTHEST); index--) {
            if (time >= 0 && isPaper(at, index, voices)) {
                return time;
            }
            if (syntax.chunk(index) instanceof Chunk.Time span && !isPossessive(at, span) && !isSpan(at, span)) {
                boolean issued = index > 0
                        && syntax.chunk(index - 1) instanceof VerbGroup group
                        && SpeechScope.isBareParticiple(group)
                        && group.verb().isPastOnly();
                time = issued ? index : time;
            }
            boolean finite = syntax.chunk(index) instanceof VerbGroup group && !SpeechScope.isBareParticiple(group);
            if (finite || syntax.isLink(index, "that") || syntax.isLink(index, Chunk.Kind.SEMICOLON)) {
                return -1;
            }
        }
        return -1;
    }

    /** "X, in a message to reporters on Sunday, said", "Radio X, heard here last night, said": the time before the second comma. */
    private static int timeOfAside(AnalysedSentence at, int verb) {
        Syntax syntax = at.syntax();
        int time = verb - 2;
        if (time < 2
                || !syntax.isLink(verb - 1, Chunk.Kind.COMMA)
                || !(syntax.chunk(time) instanceof Chunk.Time day)
                || isPossessive(at, day)
                || isSpan(at, day)
                || !syntax.subjects(verb).stream().allMatch(subject -> subject < time)) {
            return -1;
        }
        int first = time;
        while (first > 0 && first > verb - FARTHEST && !syntax.isLink(first, Chunk.Kind.COMMA)) {
            boolean finite = syntax.chunk(first) instanceof VerbGroup group
                    && (group.isFinite() && !SpeechScope.isBareParticiple(group));
            if (finite || syntax.isLink(first, Chunk.Kind.CONJUNCTION) || syntax.isLink(first, Chunk.Kind.SEMICOLON)) {
                return -1;
            }
            first--;
        }
        boolean message = syntax.isLink(first + 1, "in") || syntax.isLink(first + 1, "at");
        boolean reduced = first + 1 < time && syntax.chunk(first + 1) instanceof VerbGroup;
        return syntax.isLink(first, Chunk.Kind.COMMA) && at.nominal(first - 1) != null && (message || reduced)
                ? time
                : -1;
    }

    /**
     * The time of an utterance that the words around its verb do not date: of how the speaker was reached ("who telephoned
     * reporters on Tuesday", "Reached by telephone on Tuesday, the mayor said") or of the paper in which he says it ("in a
     * statement that reached the agency on Tuesday", "in its report of 6 August", "in a note put out on 3 May"); or -1.
     */
    static int beside(AnalysedSentence at, Utterance utterance, Voices voices) {
        if (at.mentions().times().isEmpty() || utterance.speakers().isEmpty()) {
            return -1;
        }
        Syntax syntax = at.syntax();
        int speaker = utterance.speakers().get(utterance.speakers().size() - 1).chunk();
        int reached = timeOfContact(at, speaker);
        if (reached >= 0) {
            return reached;
        }
        int first = syntax.chunkAt(utterance.evidenceFirst());
        int end = syntax.chunkAt(Math.max(utterance.evidenceFirst(), utterance.evidenceEnd() - 1));
        int last = Math.min(syntax.chunks().size(), end + 1 + NEAREST_PAPER);
        for (int paper = Math.min(first, speaker); paper < last; paper++) {
            boolean inside = syntax.isLink(paper - 1, Chunk.Kind.PREPOSITION) || paper <= end;
            if (inside && isPaper(at, paper, voices)) {
                return timeOfPaper(at, paper);
            }
            boolean clause = paper > end
                    && (syntax.chunk(paper) instanceof VerbGroup
                            || syntax.isLink(paper, "that")
                            || syntax.isLink(paper, Chunk.Kind.SUBORDINATOR)
                            || syntax.isLink(paper, Chunk.Kind.SEMICOLON)
                            || syntax.isLink(paper, Chunk.Kind.COLON));
            if (clause) {
                return -1;
            }
        }
        return -1;
    }

    /** "who was reached by telephone on Monday", "Contacted on Monday, N. N.": the time at which somebody was spoken to; or -1. */
    private static int timeOfContact(AnalysedSentence at, int speaker) {
        Syntax syntax = at.syntax();
        if (syntax.chunk(0) instanceof VerbGroup opening && isContact(opening)) {
            int time = freeTime(at, 1);
            return time >= 0 && time < speaker && syntax.isLink(time + 1, Chunk.Kind.COMMA) ? time : -1;
        }
        for (int index = speaker + 1; index + 1 < Math.min(syntax.chunks().size(), speaker + FARTHEST); index++) {
            boolean relative = syntax.isLink(index, Chunk.Kind.RELATIVE);
            if (relative && syntax.chunk(index + 1) instanceof VerbGroup verb) {
                return isContact(verb) ? freeTime(at, index + 2) : -1;
            }
            if (relative
                    || syntax.chunk(index) instanceof VerbGroup
                    || syntax.isLink(index, Chunk.Kind.SEMICOLON)
                    || syntax.isLink(index, Chunk.Kind.COLON)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isContact(VerbGroup verb) {
        return DiscourseWord.CONTACTS.isWord(verb.base()) && !verb.negated();
    }

    /** "of 6 August", "that reached the agency on Tuesday", "put out on its channels on 3 May": the time of a paper; or -1. */
    private static int timeOfPaper(AnalysedSentence at, int paper) {
        Syntax syntax = at.syntax();
        boolean clause = syntax.isLink(paper + 1, Chunk.Kind.RELATIVE)
                && !(paper + 2 < syntax.chunks().size() && syntax.chunk(paper + 2) instanceof VerbGroup);
        if (clause) {
            // "in a statement that five soldiers were killed on Monday"
            return -1;
        }
        if (isNumbered(at, paper)) {
            // "its Situation Report No. 9 of 6 August"
            return freeTime(at, paper + 2);
        }
        boolean told = syntax.isLink(paper + 1, Chunk.Kind.RELATIVE)
                || paper + 1 < syntax.chunks().size() && syntax.chunk(paper + 1) instanceof VerbGroup;
        return freeTime(at, paper + (syntax.isLink(paper + 1, Chunk.Kind.RELATIVE) ? 3 : told ? 2 : 1));
    }

    /** The first time from a chunk on in the same phrase, before any other verb or pause; or -1. */
    private static int freeTime(AnalysedSentence at, int from) {
        Syntax syntax = at.syntax();
        for (int index = from; index < Math.min(syntax.chunks().size(), from + FARTHEST); index++) {
            if (syntax.chunk(index) instanceof Chunk.Time time) {
                return isPossessive(at, time) || isSpan(at, time) || isCount(at, time) ? -1 : index;
            }
            Nominal noun = at.nominal(index);
            boolean goesOn = noun != null || syntax.isLink(index, Chunk.Kind.PREPOSITION);
            if (!goesOn || noun != null && noun.is(Nominal.Kind.EVENT)) {
                return -1;
            }
        }
        return -1;
    }

    /** "raised its toll to 46 dead on Sunday": the time right behind a figure that is corrected or its verb; or -1. */
    static int ofCorrection(AnalysedSentence at, int verb) {
        Syntax syntax = at.syntax();
        boolean figure = false;
        for (int index = verb + 1; index < syntax.chunks().size(); index++) {
            Nominal noun = at.nominal(index);
            if (syntax.chunk(index) instanceof Chunk.Time time) {
                boolean behind = index == verb + 1 || figure && at.nominal(index - 1) != null;
                if (behind && !isPossessive(at, time) && !isSpan(at, time)) {
                    return index;
                }
                figure = false;
            } else if (noun != null) {
                figure = noun.count() != null || noun.is(Nominal.Kind.TOLL) && index == verb + 1;
            } else if (syntax.chunk(index) instanceof VerbGroup
                    || syntax.isLink(index, Chunk.Kind.RELATIVE)
                    || syntax.isLink(index, Chunk.Kind.SEMICOLON)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isPaper(AnalysedSentence at, int chunk, Voices voices) {
        Nominal paper = at.nominal(chunk);
        SpeakerWord word = paper == null ? null : voices.wordInside(at, paper);
        return word != null && word.kind() == SpeakerWord.Kind.PAPER
                || paper != null
                        && isNumbered(at, chunk)
                        && paper.group().end() - paper.group().first() > 1
                        && DiscourseWord.NUMBERED_PAPER.isWord(
                                at.word(paper.group().end() - 2));
    }

    /** "Situation Report No. 9": whether a noun group ends with "No" before a full stop and a number. */
    private static boolean isNumbered(AnalysedSentence at, int chunk) {
        int end = at.syntax().chunk(chunk).end();
        return end + 1 < at.sentence().size()
                && at.word(end - 1).equals("no")
                && at.sentence().token(end).is(".")
                && at.sentence().token(end + 1).isNumber();
    }

    /** "a communiqué of last Thursday put", "a statement on 4 May said". */
    private static boolean isDayOfPaper(AnalysedSentence at, int time, Voices voices) {
        Syntax syntax = at.syntax();
        return syntax.chunk(time) instanceof Chunk.Time span
                && isPaper(at, syntax.isLink(time - 1, Chunk.Kind.PREPOSITION) ? time - 2 : time - 1, voices)
                && !isPossessive(at, span)
                && !isSpan(at, span);
    }

    /** "In a statement emailed on Wednesday, X denied": the time between the message and the comma. */
    private static int timeOfMessage(AnalysedSentence at, int verb, Voices voices) {
        Syntax syntax = at.syntax();
        int first = syntax.pastQuotes(0);
        boolean opens = syntax.isLink(first, "in") || syntax.isLink(first, "at");
        Nominal message = opens ? at.nominal(first + 1) : null;
        if (message == null || !isPaper(at, first + 1, voices)) {
            return -1;
        }
        for (int index = first + 2; index < Math.min(verb, first + FARTHEST); index++) {
            if (syntax.chunk(index) instanceof Chunk.Time time) {
                int past = index + 1;
                while (past + 1 < verb && syntax.isLink(past, Chunk.Kind.PREPOSITION) && at.nominal(past + 1) != null) {
                    // "In a release signed on Monday by its chief, ..."
                    past += 2;
                }
                boolean closes = syntax.isLink(past, Chunk.Kind.COMMA)
                        || at.nominal(index + 1) != null && !isPossessive(at, time);
                return closes && !isSpan(at, time) ? index : -1;
            }
            boolean reduced = syntax.chunk(index) instanceof VerbGroup group && SpeechScope.isBareParticiple(group);
            boolean link = syntax.isLink(index, Chunk.Kind.PREPOSITION)
                    || at.nominal(index) != null
                    || syntax.isLink(index, Chunk.Kind.COMMA)
                            && index + 1 < verb
                            && syntax.chunk(index + 1) instanceof Chunk.Time;
            if (!reduced && !link) {
                return -1;
            }
        }
        return -1;
    }

    static int timeAfter(AnalysedSentence at, int verb, Voices voices) {
        Syntax syntax = at.syntax();
        boolean spans = false;
        for (int index = verb + 1; index < Math.min(syntax.chunks().size(), verb + FARTHEST); index++) {
            if (syntax.chunk(index) instanceof Chunk.Time time) {
                // "since the start of the offensive on 5 December": one stretch
                boolean free = !spans
                        && !isSpan(at, time)
                        && !isOfWhatIsCounted(at, verb, index)
                        && !isOfEventInside(at, verb, index);
                if (free && !isPossessive(at, time) && !isCount(at, time) && !isOfWhatIsSaid(at, verb, index)) {
                    return index;
                }
                spans = !spans && isSpan(at, time);
                continue;
            }
            if (syntax.isLink(index, Chunk.Kind.OPEN) && syntax.pastBracket(index) > index) {
                index = syntax.pastBracket(index) - 1;
                continue;
            }
            boolean reduced = syntax.chunk(index) instanceof VerbGroup group
                    && (!group.isFinite() && index > verb + 2
                            || SpeechScope.isReduced(at, index, group)
                            || SpeechScope.isBareParticiple(group) && isPaper(at, index - 1, voices));
            if (reduced
                    && syntax.isGoverned(index - 1)
                    && syntax.chunk(index).end() < at.sentence().size()
                    && at.word(syntax.chunk(index).end()).equals("public")) {
                // "in a communiqué made public on Friday"
                index++;
                continue;
            }
            if (syntax.chunk(index) instanceof VerbGroup && !reduced
                    || syntax.isLink(index, Chunk.Kind.RELATIVE)
                    || syntax.isLink(index, Chunk.Kind.SUBORDINATOR)
                    || syntax.isLink(index, "that")
                    || syntax.isLink(index, "but")
                    || syntax.isLink(index, Chunk.Kind.SEMICOLON)
                    || syntax.isLink(index, Chunk.Kind.COLON)
                    || at.nominal(index) != null && !syntax.isGoverned(index) && index > verb + 1) {
                break;
            }
        }
        return -1;
    }

    /** "said troops on Friday killed nine": behind a noun group that a verb follows, the day is of what that verb tells. */
    private static boolean isOfWhatIsSaid(AnalysedSentence at, int verb, int time) {
        Syntax syntax = at.syntax();
        return time > verb + 1
                && at.nominal(verb + 1) != null
                && !SpeechScope.isTold(at, verb)
                && time + 1 < syntax.chunks().size()
                && syntax.chunk(time + 1) instanceof VerbGroup next
                && next.isFinite();
    }

    /** "put the dead in an attack at Boyali on 25 January at 44": the day of the attack in which it counts them. */
    private static boolean isOfEventInside(AnalysedSentence at, int verb, int time) {
        Syntax syntax = at.syntax();
        if (at.nominal(verb + 1) == null) {
            return false;
        }
        for (int index = time - 1; index > verb + 2; index--) {
            Nominal nominal = at.nominal(index);
            if (nominal != null && nominal.is(Nominal.Kind.EVENT)) {
                return syntax.isLink(index - 1, "in");
            }
            if (nominal == null && !syntax.isLink(index, Chunk.Kind.PREPOSITION)) {
                return false;
            }
        }
        return false;
    }

    /** "documented 120 deaths in April", "recorded 14 attacks during the week": behind what is counted the days are its own. */
    private static boolean isOfWhatIsCounted(AnalysedSentence at, int verb, int time) {
        Nominal object = at.nominal(verb + 1);
        boolean counted = object != null
                && time > verb + 1
                && (object.count() != null || object.is(Nominal.Kind.EVENT) || object.is(Nominal.Kind.TOLL));
        // "said in May, the brigade recorded": a month before what is said is of that
        boolean leads =
                time == verb + 1 && at.syntax().isLink(time + 1, Chunk.Kind.COMMA) && at.nominal(time + 2) != null;
        String first = at.word(at.syntax().chunk(time).first());
        String last = at.word(at.syntax().chunk(time).end() - 1);
        // "recorded 19 deaths this week"
        boolean stretch = counted && STRETCHES.contains(last);
        return stretch || (counted || leads) && DiscourseWord.LEADS_DAYS.isWord(first);
    }

    /** "documented 40 deaths between 3 and 9 May": the days that are counted, not the day of counting. */
    static boolean isSpan(AnalysedSentence at, Chunk.Time time) {
        return SPAN.contains(at.word(time.first())) || at.word(time.first() + 1).equals("these");
    }

    /** "five days after they took the town": counted from what follows, and no day of saying. */
    private static boolean isCount(AnalysedSentence at, Chunk.Time time) {
        String last = at.word(time.end() - 1);
        return time.end() - time.first() >= 3 && (last.equals("after") || last.equals("before"));
    }

    /** "Friday's fighting": the day of the fighting, not of what is said of it. */
    static boolean isPossessive(AnalysedSentence at, Chunk.Time time) {
        return time.end() < at.sentence().size() && at.word(time.end()).equals("'s");
    }

    /** "By nightfall the governor spoke of 64 dead", "Late on Friday the army said". */
    private static boolean isHourOfSaying(AnalysedSentence at, int chunk) {
        return at.syntax().chunk(chunk) instanceof Chunk.Time time
                && !isPossessive(at, time)
                && HOUR_LEADS.contains(at.word(time.first()));
    }

    /** "on Friday", "yesterday": a day before the verb; a span or a bound there is what is spoken of. */
    static boolean isDayOfSaying(AnalysedSentence at, int chunk) {
        return chunk >= 0
                && at.syntax().chunk(chunk) instanceof Chunk.Time time
                && !isPossessive(at, time)
                && (at.word(time.first()).equals("on") || time.end() - time.first() == 1);
    }
}
