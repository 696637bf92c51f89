package org.fogline.reader.attribution;

import java.util.Set;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.Syntax;
import org.fogline.reader.group.VerbGroup;

/** Finds the chunk of the time at which something was said. */
final class SayingTime {

    /** Words that open the days over which something was counted. */
    private static final Set<String> SPAN = Set.of("between", "from", "since");

    private SayingTime() {}

    /** The time at which something was said: behind the verb, else between the speaker and it, else before both. */
    static int timeOfSaying(AnalysedSentence at, int verb) {
        int after = timeAfter(at, verb);
        if (after >= 0) {
            return after;
        }
        Syntax syntax = at.syntax();
        if (verb > 0 && isDayOfSaying(at, verb - 1)) {
            return verb - 1;
        }
        int first = syntax.clauseStart(syntax.clause(verb));
        boolean leads = first < verb
                && isDayOfSaying(at, first)
                && (syntax.isLink(first + 1, Chunk.Kind.COMMA) || at.nominal(first + 1) != null);
        return leads ? first : -1;
    }

    static int timeAfter(AnalysedSentence at, int verb) {
        Syntax syntax = at.syntax();
        for (int index = verb + 1; index < Math.min(syntax.chunks().size(), verb + 5); index++) {
            if (syntax.chunk(index) instanceof Chunk.Time time) {
                if (!isPossessive(at, time) && !isSpan(at, time) && !isCount(at, time)) {
                    return index;
                }
                continue;
            }
            boolean reduced = syntax.chunk(index) instanceof VerbGroup group && !group.isFinite() && index > verb + 2;
            if (syntax.chunk(index) instanceof VerbGroup && !reduced
                    || syntax.isLink(index, Chunk.Kind.RELATIVE)
                    || syntax.isLink(index, Chunk.Kind.SUBORDINATOR)
                    || at.nominal(index) != null && !syntax.isGoverned(index) && index > verb + 1) {
                break;
            }
        }
        return -1;
    }

    /** "documented 40 deaths between 3 and 9 May": the days that are counted, not the day of counting. */
    private static boolean isSpan(AnalysedSentence at, Chunk.Time time) {
        return SPAN.contains(at.word(time.first()));
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

    /** "on Friday", "yesterday": a day before the verb; a span or a bound there is what is spoken of. */
    static boolean isDayOfSaying(AnalysedSentence at, int chunk) {
        return at.syntax().chunk(chunk) instanceof Chunk.Time time
                && !isPossessive(at, time)
                && (at.word(time.first()).equals("on") || time.end() - time.first() == 1);
    }
}
