package org.fogline.reader.attribution;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.segment.Sentence;
import org.fogline.reader.segment.Token;

/**
 * The words that a document writes with a capital inside its sentences and never without one: names, also where one of
 * them opens a sentence and any word would have a capital.
 */
public final class DocumentNames {

    private static final int SHORTEST = 3;

    private final Set<String> names = new HashSet<>();

    public DocumentNames(List<AnalysedSentence> sentences) {
        Set<String> plain = new HashSet<>();
        for (AnalysedSentence at : sentences) {
            List<Token> tokens = at.sentence().tokens();
            boolean title = at.sentence().kind() == Sentence.BlockKind.TITLE || isShouted(tokens);
            for (int token = 0; token < tokens.size(); token++) {
                Token word = tokens.get(token);
                if (!word.isWord() || word.text().length() < SHORTEST) {
                    continue;
                }
                if (!word.isCapitalised()) {
                    plain.add(word.folded());
                } else if (!title && token > 0 && tokens.get(token - 1).isWord()) {
                    names.add(word.folded());
                }
            }
        }
        names.removeAll(plain);
    }

    private static boolean isShouted(List<Token> tokens) {
        for (Token token : tokens) {
            if (token.isWord() && !token.isAllCapitals()) {
                return false;
            }
        }
        return true;
    }

    boolean contains(String folded) {
        return names.contains(folded);
    }
}
