package org.fogline.reader.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fogline.knowledge.word.Words;
import org.fogline.model.Span;

/** Splits a block of text into sentences: at full stops, question and exclamation marks that end one. */
public final class Sentences {

    /** A run of text without an end is cut here, so that no stage works on one sentence for long. */
    private static final int MOST_TOKENS = 400;

    /** Words before a "no" that is an answer. */
    private static final Set<String> ANSWERING =
            Set.of("said", "says", "say", "answered", "answers", "replied", "is", "was", "and", "but", "voted");

    /** The marks of list items, as they are looked up: dashes are one. */
    private static final String BULLETS = "-*.\u2022\u25CF\u25AA\u25E6\u2023\u00B7\u25BA\u25FD";

    private final Words words;

    public Sentences(Words words) {
        this.words = words;
    }

    /** The sentences of a block, in order; none if it holds no token. */
    public List<Sentence> of(String text, Span block, int blockIndex, Sentence.BlockKind kind) {
        List<Token> tokens = Tokeniser.tokens(text, block);
        List<Sentence> sentences = new ArrayList<>();
        int first = kind == Sentence.BlockKind.LIST_ITEM && isBullet(tokens) ? 1 : 0;
        for (int index = first; index < tokens.size(); index++) {
            boolean tooLong = index - first + 1 >= MOST_TOKENS;
            if (tooLong || endsSentence(text, tokens, index)) {
                int end = tooLong ? index + 1 : pastClosingMarks(tokens, index + 1);
                sentences.add(Sentence.of(tokens.subList(first, end), blockIndex, kind));
                first = end;
                index = end - 1;
            }
        }
        if (first < tokens.size()) {
            sentences.add(Sentence.of(tokens.subList(first, tokens.size()), blockIndex, kind));
        }
        return sentences;
    }

    /** Whether the mark of a list item opens, which belongs to no sentence: "- Two guns were lost". */
    private static boolean isBullet(List<Token> tokens) {
        return tokens.size() > 1
                && tokens.get(0).isMark()
                && tokens.get(0).end() < tokens.get(1).start()
                && BULLETS.indexOf(tokens.get(0).folded().charAt(0)) >= 0;
    }

    private boolean endsSentence(String text, List<Token> tokens, int index) {
        Token token = tokens.get(index);
        if (token.kind() != Token.Kind.MARK) {
            return false;
        }
        if (token.is("?") || token.is("!")) {
            return true;
        }
        if (!token.is(".")) {
            return false;
        }
        int next = pastClosingMarks(tokens, index + 1);
        if (next >= tokens.size()) {
            return true;
        }
        Token following = tokens.get(next);
        if (following.start() == token.end() && next == index + 1) {
            return false;
        }
        boolean mayBegin = following.isCapitalised()
                || following.isNumber()
                || following.is("\"")
                || following.is("'")
                || following.is("(")
                || following.is("[")
                || Character.getType(following.text().codePointAt(0)) == Character.OTHER_LETTER;
        if (!mayBegin) {
            return false;
        }
        if (index > 0) {
            Token before = tokens.get(index - 1);
            boolean initial = before.isWord() && before.text().length() == 1 && before.isCapitalised();
            boolean touching = before.end() == token.start();
            if (touching && (initial || before.isWord() && isAbbreviation(before))) {
                return false;
            }
            if (touching && following.isNumber() && isNumberWord(tokens, index - 1)) {
                return false;
            }
        }
        return true;
    }

    /** "communique no. 12": behind a noun, and no answer ("he said no. 12 men fell"). */
    private static boolean isNumberWord(List<Token> tokens, int no) {
        return tokens.get(no).folded().equals("no")
                && no > 0
                && tokens.get(no - 1).isWord()
                && !ANSWERING.contains(tokens.get(no - 1).folded());
    }

    private boolean isAbbreviation(Token word) {
        boolean mayBeWord = word.folded().equals("no")
                || word.folded().equals("al")
                || word.folded().equals("fig");
        return words.isAbbreviation(word.folded()) && (!mayBeWord || word.isCapitalised());
    }

    private static int pastClosingMarks(List<Token> tokens, int index) {
        int next = index;
        while (next < tokens.size() && isClosing(tokens.get(next), tokens.get(next - 1))) {
            next++;
        }
        return next;
    }

    /** A closing quote or bracket touches what stands before it. */
    private static boolean isClosing(Token token, Token before) {
        return token.start() == before.end()
                && (token.is("\"")
                        || token.is("'")
                        || token.is(")")
                        || token.is("]")
                        || token.kind() == Token.Kind.POSSESSIVE);
    }
}
