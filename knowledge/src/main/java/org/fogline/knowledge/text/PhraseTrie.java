package org.fogline.knowledge.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of one or more folded words, each with values; finds the longest phrase that begins at a word of a text.
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseTrie<T> {

    private final WordTree<T> tree = new WordTree<>();

    /** Adds a value to a phrase; the phrase is folded and split into words first. */
    public void add(String phrase, T value) {
        addWords(Folding.words(phrase), value);
    }

    /** Adds a value to a phrase of words that are folded already. */
    public void addWords(List<String> words, T value) {
        if (words.isEmpty()) {
            return;
        }
        WordTree.Node<T> node = tree.beginOrNew(words.get(0));
        for (String word : words.subList(1, words.size())) {
            node = node.nextOrNew(word);
        }
        node.add(value);
    }

    /** The values of exactly this phrase. */
    public List<T> get(String phrase) {
        if (Folding.isPlainWord(phrase)) {
            // most questions are about one word of a text, which is folded already
            WordTree.Node<T> only = tree.begin(phrase);
            return only == null ? List.of() : List.copyOf(only.values());
        }
        List<String> words = Folding.words(phrase);
        WordTree.Node<T> node = words.isEmpty() ? null : tree.begin(words.get(0));
        for (int index = 1; node != null && index < words.size(); index++) {
            node = node.next(words.get(index));
        }
        return node == null ? List.of() : List.copyOf(node.values());
    }

    /** Whether any phrase begins with this folded word. */
    public boolean begins(String word) {
        return tree.begin(word) != null;
    }

    /**
     * The longest phrase that begins at a word.
     *
     * @param words the folded words of a text
     * @param index where the phrase must begin
     * @return null if none begins there
     */
    public @Nullable Match<T> longestAt(List<String> words, int index) {
        WordTree.Node<T> node = index < words.size() ? tree.begin(words.get(index)) : null;
        Match<T> longest = null;
        for (int end = index + 1; node != null; end++) {
            if (!node.values().isEmpty()) {
                longest = new Match<>(end, node.values());
            }
            node = end < words.size() ? node.next(words.get(end)) : null;
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
}
