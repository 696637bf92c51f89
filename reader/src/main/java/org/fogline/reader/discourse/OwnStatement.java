package org.fogline.reader.discourse;

import java.util.List;
import java.util.Set;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.mention.DiscourseWord;
import org.fogline.reader.segment.Sentence;
import org.fogline.reader.segment.Token;

/**
 * A text that hands on one party's statement whole: its first sentence tells who made it, and further down, outside
 * quotation marks, the party speaks of itself ("our fighters", "we reject this").
 */
final class OwnStatement {

    private static final Set<String> FIRST_PERSON = Set.of("our", "ours", "we");

    /** The last sentence in the first person; -1 if there is none. */
    private final int lastIn;

    private List<Speaker> by = List.of();
    private boolean begun;

    OwnStatement(List<AnalysedSentence> sentences) {
        int last = -1;
        boolean quoted = false;
        for (AnalysedSentence at : sentences) {
            List<Token> tokens = at.sentence().tokens();
            for (int token = 0; token < tokens.size(); token++) {
                quoted = tokens.get(token).is("\"") ? isOpening(tokens.get(token), quoted) : quoted;
                boolean own = !quoted
                        && FIRST_PERSON.contains(at.word(token))
                        && at.sentence().kind() != Sentence.BlockKind.TITLE
                        && !(token + 1 < tokens.size() && DiscourseWord.OUTLET.isWord(at.word(token + 1)));
                last = own ? at.index() : last;
            }
        }
        lastIn = last;
    }

    private static boolean isOpening(Token mark, boolean quoted) {
        return mark.text().equals("\u201C") || !mark.text().equals("\u201D") && !quoted;
    }

    /** Who made the statement to which a sentence belongs; empty if it belongs to none. */
    List<Speaker> speaker(AnalysedSentence at) {
        return at.index() <= lastIn ? by : List.of();
    }

    /** Whether a sentence is the first of the text. */
    boolean beginsWith(AnalysedSentence at) {
        return !begun && at.sentence().kind() != Sentence.BlockKind.TITLE;
    }

    /** Keeps in mind which party spoke in the first sentence, in a statement or through a spokesman; empty if none did. */
    void begin(AnalysedSentence at, List<Speaker> speakers) {
        begun = true;
        by = at.index() < lastIn ? speakers : List.of();
    }
}
