package org.fogline.reader.segment;

import java.util.List;
import java.util.Set;
import org.fogline.knowledge.text.WordSequence;
import org.fogline.model.Span;

/**
 * A sentence, a headline or an item of a list.
 *
 * @param span from its first token to its last
 * @param tokens its tokens, at least one
 * @param words the folded forms of the tokens, for looking up phrases
 * @param block the index of the block of text that holds it, from 0
 * @param kind what kind of block that is
 */
public record Sentence(Span span, List<Token> tokens, List<String> words, int block, BlockKind kind)
        implements WordSequence {

    /** The kinds of block that matter to reading. */
    public enum BlockKind {
        TITLE,
        HEADING,
        PARAGRAPH,
        LIST_ITEM
    }

    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    private static final int SHORTEST_HEADLINE = 4;

    private static final int LONGEST_HEADLINE = 22;

    static Sentence of(List<Token> tokens, int block, BlockKind kind) {
        List<Token> kept = List.copyOf(tokens);
        return new Sentence(
                new Span(kept.get(0).start(), kept.get(kept.size() - 1).end()), kept, words(kept), block, kind);
    }

    private static List<String> words(List<Token> tokens) {
        String[] words = new String[tokens.size()];
        for (int index = 0; index < words.length; index++) {
            words[index] = tokens.get(index).folded();
        }
        return List.of(words);
    }

    /** Whether it is written as headlines are: as a title, or alone without articles and without a mark at its end. */
    public boolean isHeadline() {
        if (kind == BlockKind.TITLE || kind == BlockKind.HEADING) {
            return true;
        }
        Token last = tokens.get(tokens.size() - 1);
        return kind == BlockKind.PARAGRAPH
                && tokens.size() >= SHORTEST_HEADLINE
                && tokens.size() <= LONGEST_HEADLINE
                && (last.isWord() || last.isNumber())
                && (tokens.get(0).isCapitalised() || tokens.get(0).isNumber())
                && words.stream().noneMatch(ARTICLES::contains);
    }

    @Override
    public int size() {
        return tokens.size();
    }

    @Override
    public String folded(int index) {
        return words.get(index);
    }

    @Override
    public String written(int index) {
        return tokens.get(index).text();
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    /** The tokens as written, with single spaces and hyphens between them as they stood. */
    public String written(int first, int end) {
        StringBuilder text = new StringBuilder();
        for (int index = first; index < end; index++) {
            Token token = tokens.get(index);
            if (index > first && token.hyphenated()) {
                text.append('-');
            } else if (index > first && token.start() > tokens.get(index - 1).end()) {
                text.append(' ');
            }
            text.append(token.text());
        }
        return text.toString();
    }

    /** The characters from the first token to the one before the end. */
    public Span span(int first, int end) {
        return new Span(
                tokens.get(first).start(), tokens.get(Math.max(first, end - 1)).end());
    }
}
