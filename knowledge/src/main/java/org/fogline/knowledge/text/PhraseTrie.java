package org.fogline.knowledge.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of one or more folded words, each with values; finds the longest phrase that begins at a word of a text.
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseTrie<T> {

    private final Node<T> root = new Node<>();

    /** Adds a value to a phrase; the phrase is folded and split into words first. */
    public void add(String phrase, T value) {
        addWords(Folding.words(phrase), value);
    }

    /** Adds a value to a phrase of words that are folded already. */
    public void addWords(List<String> words, T value) {
        if (words.isEmpty()) {
            return;
        }
        Node<T> node = root;
        for (String word : words) {
            node = node.next.computeIfAbsent(word, key -> new Node<>());
        }
        node.values.add(value);
    }

    /** The values of exactly this phrase. */
    public List<T> get(String phrase) {
        Node<T> node = root;
        for (String word : Folding.words(phrase)) {
            node = node.next.get(word);
            if (node == null) {
                return List.of();
            }
        }
        return List.copyOf(node.values);
    }

    /**
     * The longest phrase that begins at a word.
     *
     * @param words the folded words of a text
     * @param index where the phrase must begin
     * @return null if none begins there
     */
    public @Nullable Match<T> longestAt(List<String> words, int index) {
        Node<T> node = root;
        Match<T> longest = null;
        for (int end = index; end < words.size(); end++) {
            node = node.next.get(words.get(end));
            if (node == null) {
                break;
            }
            if (!node.values.isEmpty()) {
                longest = new Match<>(end + 1, node.values);
            }
        }
        return longest;
    }

    /**
     * A phrase found.
     *
     * @param end the index of the word after it
     * @param values what it stands for, at least one
     */
    public record Match<T>(int end, List<T> values) {}

    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>(2);
        private final List<T> values = new ArrayList<>(1);
    }
}
