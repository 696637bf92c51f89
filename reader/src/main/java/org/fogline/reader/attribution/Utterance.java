package org.fogline.reader.attribution;

import java.util.List;
import org.fogline.model.Hedge;
import org.fogline.model.Stance;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.mention.Nominal;

/**
 * A stretch of a sentence that someone says, and who.
 *
 * @param first the first token of what is said
 * @param end the token after the last
 * @param speakers who says it, nearest the reader first; empty where the words say only that it is said
 * @param stance what the speaker does with it
 * @param hedge how firmly
 * @param timeChunk the chunk of the time at which it was said, or -1
 * @param rule the rule that found it
 * @param evidenceFirst the first token of the words that show it
 * @param evidenceEnd the token after the last of them
 */
public record Utterance(
        int first,
        int end,
        List<Nominal> speakers,
        Stance stance,
        Hedge hedge,
        int timeChunk,
        String rule,
        int evidenceFirst,
        int evidenceEnd) {

    /** The rule of who speaks behind what was said: "..., the agency reported". */
    public static final String CLOSING = "closing-speech";

    /** The rule of "the governor reported this": what was told before has a speaker after all. */
    public static final String SAID_THIS = "said-this";

    /** All of a sentence, said by whom something outside it names. */
    public static Utterance whole(AnalysedSentence at, String rule) {
        return new Utterance(
                0, Math.max(1, at.sentence().size()), List.of(), Stance.ASSERTS, Hedge.STATED, -1, rule, 0, 1);
    }

    /** All of a sentence before the words, from one token to before another, that tell at its end who said it. */
    static Utterance closing(int from, int to, List<Nominal> speakers, int timeChunk) {
        return new Utterance(
                0, Math.max(1, from), speakers, Stance.ASSERTS, Hedge.STATED, timeChunk, CLOSING, from, to);
    }

    public boolean covers(int token) {
        return first <= token && token < end;
    }

    /** Whether it stands with the time at which it was said. */
    public boolean isDated() {
        return timeChunk >= 0;
    }

    /** The same over other tokens. */
    Utterance within(int newFirst, int newEnd) {
        return new Utterance(
                newFirst,
                Math.max(newFirst, newEnd),
                speakers,
                stance,
                hedge,
                timeChunk,
                rule,
                evidenceFirst,
                evidenceEnd);
    }

    /** The same, said at the time of a chunk. */
    Utterance at(int time) {
        return new Utterance(first, end, speakers, stance, hedge, time, rule, evidenceFirst, evidenceEnd);
    }

    /** The same with another stance. */
    Utterance as(Stance other) {
        return new Utterance(first, end, speakers, other, hedge, timeChunk, rule, evidenceFirst, evidenceEnd);
    }

    /** Whether it tells, inside what someone says, of what another claims: "the rebels' claim that". */
    public boolean isOfAnother() {
        return rule.equals(NounSpeech.RULE) || rule.equals(VerbSpeech.RELATIVE);
    }

    /** Whether it closes what it covers: "X said that ..., the agency reported" has the agency nearest the reader. */
    public boolean closes() {
        return rule.equals(CLOSING) && evidenceFirst > 0;
    }

    /** Whether it is a figure of somebody's own ("a tally by X stops at 18"), which the noun itself tells of. */
    public boolean isFigure() {
        return rule.equals(NounSpeech.FIGURE) || rule.equals(NounSpeech.COUNT);
    }

    public int length() {
        return end - first;
    }
}
