package org.fogline.reader.lexicon;

import java.util.List;
import org.fogline.knowledge.text.WordTree;
import org.fogline.model.Span;
import org.fogline.reader.segment.Token;
import org.fogline.reader.segment.Tokeniser;
import org.jspecify.annotations.Nullable;

/**
 * Phrases with a value each, found among tokens by their folded forms: one step of the look-up for each token of the
 * phrase, and the longest phrase wins. Of two equal phrases the first that was added stays.
 *
 * @param <T> what a phrase stands for
 */
public final class Phrases<T> {

    /**
     * A phrase that was found.
     *
     * @param end the token after its last
     * @param value what it stands for
     */
    public record Match<T>(int end, T value) {}

    private final WordTree<T> tree = new WordTree<>();

    /** Adds a phrase as a person writes it, cut into tokens as any text is; its first token's folded form, or "". */
    public String add(String phrase, T value) {
        List<Token> tokens = Tokeniser.tokens(phrase, new Span(0, phrase.length()));
        if (tokens.isEmpty()) {
            return "";
        }
        String first = tokens.get(0).folded();
        WordTree.Node<T> node = tree.beginOrNew(first);
        for (Token token : tokens.subList(1, tokens.size())) {
            node = node.nextOrNew(token.folded());
        }
        if (node.values().isEmpty()) {
            node.add(value);
        }
        return first;
    }

    /** Whether any phrase begins with this folded word. */
    public boolean begins(String word) {
        return tree.begin(word) != null;
    }

    /** The token after the longest phrase that begins at a token, or -1. */
    public int endAt(List<Token> tokens, int first) {
        WordTree.Node<T> node = tree.begin(tokens.get(first).folded());
        int longest = -1;
        for (int end = first + 1; node != null; end++) {
            if (!node.values().isEmpty()) {
                longest = end;
            }
            node = end < tokens.size() ? node.next(tokens.get(end).folded()) : null;
        }
        return longest;
    }

    /** The longest phrase that begins at a token, or null. */
    public @Nullable Match<T> at(List<Token> tokens, int first) {
        boolean there = first >= 0 && first < tokens.size();
        WordTree.Node<T> node = there ? tree.begin(tokens.get(first).folded()) : null;
        @Nullable Match<T> longest = null;
        for (int end = first + 1; node != null; end++) {
            if (!node.values().isEmpty()) {
                longest = new Match<>(end, node.values().get(0));
            }
            node = end < tokens.size() ? node.next(tokens.get(end).folded()) : null;
        }
        return longest;
    }
}
