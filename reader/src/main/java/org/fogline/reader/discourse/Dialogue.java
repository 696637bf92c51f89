package org.fogline.reader.discourse;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.mention.DiscourseWord;
import org.fogline.reader.segment.Token;
import org.jspecify.annotations.Nullable;

/**
 * A text in which voices take turns, each paragraph opening with who speaks ("HOST: ... ROE: ..."): an interview, a
 * transcript. Two different labels before a colon, one of them twice, make a dialogue.
 */
final class Dialogue {

    /** So many words may stand before the colon. */
    private static final int LONGEST_LABEL = 3;

    /** The rule by which a voice whose turn it is says what a sentence tells. */
    static final String TURN = "turn-of-dialogue";

    private final Map<Integer, Turn> turns = new HashMap<>();

    /** A paragraph of one voice: who speaks, and behind which token of its first sentence. */
    record Turn(String label, int sentence, int from) {

        boolean isInterviewers() {
            return DiscourseWord.INTERVIEWER.isWord(label.toLowerCase(Locale.ROOT));
        }

        /** "A.", "ANSWER:": the label tells only that he answers, not who he is. */
        boolean isAnswer() {
            return DiscourseWord.ANSWERER.isWord(label.toLowerCase(Locale.ROOT));
        }
    }

    Dialogue(List<AnalysedSentence> sentences) {
        Map<String, Integer> labels = new HashMap<>();
        int block = -1;
        for (AnalysedSentence at : sentences) {
            if (at.sentence().block() != block) {
                block = at.sentence().block();
                Turn turn = opens(at);
                if (turn != null) {
                    turns.put(block, turn);
                    labels.merge(turn.label(), 1, Integer::sum);
                }
            }
        }
        boolean dialogue = labels.size() > 1 && labels.values().stream().anyMatch(count -> count > 1);
        if (!dialogue) {
            turns.clear();
        }
    }

    /** The turn to which a sentence belongs, or null. */
    @Nullable
    Turn of(AnalysedSentence at) {
        return turns.get(at.sentence().block());
    }

    /** Words in capitals before a colon that opens the paragraph: "BEDOYA:", "GENERAL ROE:", and "Q." and "A." alike. */
    private static @Nullable Turn opens(AnalysedSentence at) {
        Turn letter = opensWithLetter(at);
        if (letter != null) {
            return letter;
        }
        int end = Math.min(at.sentence().size() - 1, LONGEST_LABEL + 1);
        for (int token = 0; token < end; token++) {
            Token word = at.sentence().token(token);
            if (word.is(":")) {
                return token == 0 ? null : new Turn(at.sentence().written(0, token), at.index(), token + 1);
            }
            boolean label =
                    word.isWord() && (word.isAllCapitals() || word.text().length() == 1 && word.isCapitalised());
            if (!label) {
                return null;
            }
        }
        return null;
    }

    private static @Nullable Turn opensWithLetter(AnalysedSentence at) {
        String label = at.sentence().token(0).text();
        boolean letter = label.length() <= 2
                && (label.length() == 1
                        ? at.sentence().size() > 1 && at.sentence().token(1).is(".")
                        : label.charAt(1) == '.');
        Turn turn = new Turn(label.substring(0, 1), at.index(), label.length() == 1 ? 2 : 1);
        return letter && (turn.isInterviewers() || turn.isAnswer()) ? turn : null;
    }
}
