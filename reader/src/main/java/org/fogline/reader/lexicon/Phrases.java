package org.fogline.reader.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>();
        private @Nullable T value;
    }

    /**
     * A phrase that was found.
     *
     * @param end the token after its last
     * @param value what it stands for
     */
    public record Match<T>(int end, T value) {}

    private final Node<T> root = new Node<>();

    /** Adds a phrase as a person writes it, cut into tokens as any text is; its first token's folded form, or "". */
    public String add(String phrase, T value) {
        Node<T> node = root;
        String first = "";
        for (Token token : Tokeniser.tokens(phrase, new Span(0, phrase.length()))) {
            first = node == root ? token.folded() : first;
            node = node.next.computeIfAbsent(token.folded(), key -> new Node<>());
        }
        if (node != root && node.value == null) {
            node.value = value;
        }
        return first;
    }

    /** The longest phrase that begins at a token, or null. */
    public @Nullable Match<T> at(List<Token> tokens, int first) {
        Node<T> node = root;
        @Nullable Match<T> longest = null;
        for (int index = first; index >= 0 && index < tokens.size(); index++) {
            Node<T> following = node.next.get(tokens.get(index).folded());
            if (following == null) {
                break;
            }
            node = following;
            if (node.value != null) {
                longest = new Match<>(index + 1, node.value);
            }
        }
        return longest;
    }
}
