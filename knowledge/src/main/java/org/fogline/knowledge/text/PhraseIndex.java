package org.fogline.knowledge.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of one or more words with what they stand for: a tree of words, in which the longest phrase that begins at a
 * given word of a text is found in as many steps as it has words, however many phrases there are.
 *
 * @param <V> what a phrase stands for; a phrase may stand for several
 */
public final class PhraseIndex<V> {

    /** Longer phrases are not looked for, so that a look-up is bounded whatever the text. */
    public static final int MOST_WORDS = 16;

    private final Node<V> root;

    private PhraseIndex(Node<V> root) {
        this.root = root;
    }

    public static <V> Builder<V> builder() {
        return new Builder<>();
    }

    /** The longest phrase that begins with the word at {@code from}; null if none does. */
    public @Nullable Hit<V> longest(WordSequence words, int from) {
        return longest(words, from, (value, to) -> true);
    }

    /** The longest phrase that begins with the word at {@code from}, of those that have an accepted meaning. */
    public @Nullable Hit<V> longest(WordSequence words, int from, Filter<V> filter) {
        Node<V> node = root;
        Hit<V> best = null;
        int limit = Math.min(words.size(), from + MOST_WORDS);
        for (int index = from; index < limit; index++) {
            node = node.child(words.folded(index));
            if (node == null) {
                break;
            }
            if (accepts(filter, node.values, index + 1)) {
                best = new Hit<>(from, index + 1, node.values);
            }
        }
        return best;
    }

    private static <V> boolean accepts(Filter<V> filter, List<V> values, int to) {
        for (int index = 0; index < values.size(); index++) {
            if (filter.accepts(values.get(index), to)) {
                return true;
            }
        }
        return false;
    }

    /** Says which meanings of a phrase count where it stands. */
    @FunctionalInterface
    public interface Filter<V> {

        /** Whether the meaning counts for the phrase that ends before the word at {@code to}. */
        boolean accepts(V value, int to);
    }

    /** What the whole sequence stands for; empty if it is no phrase of this index. */
    public List<V> exactly(WordSequence words) {
        Node<V> node = root;
        if (words.size() == 0) {
            return List.of();
        }
        for (int index = 0; index < words.size(); index++) {
            node = node.child(words.folded(index));
            if (node == null) {
                return List.of();
            }
        }
        return List.copyOf(node.values);
    }

    /**
     * A phrase found.
     *
     * @param from the index of its first word
     * @param to the index after its last word
     * @param values what it stands for, at least one
     */
    public record Hit<V>(int from, int to, List<V> values) {

        /** What it stands for first. */
        public V value() {
            return values.get(0);
        }

        public int length() {
            return to - from;
        }
    }

    /** Gathers phrases. */
    public static final class Builder<V> {

        private final Node<V> root = new Node<>();

        private Builder() {}

        /**
         * Adds one meaning of a phrase; the same meaning twice counts once.
         *
         * @throws IllegalArgumentException if the phrase has no words or more than {@link #MOST_WORDS}
         */
        public Builder<V> add(String phrase, V value) {
            return add(WordSequence.of(phrase), value);
        }

        /** As {@link #add(String, Object)}, for words already parted. */
        public Builder<V> add(WordSequence words, V value) {
            if (words.size() == 0 || words.size() > MOST_WORDS) {
                throw new IllegalArgumentException(
                        "'" + words + "' has " + words.size() + " words, where 1 to " + MOST_WORDS + " are looked up");
            }
            Node<V> node = root;
            for (int index = 0; index < words.size(); index++) {
                node = node.childOrNew(words.folded(index));
            }
            if (!node.values.contains(value)) {
                if (node.values.isEmpty()) {
                    node.values = new ArrayList<>(1);
                }
                node.values.add(value);
            }
            return this;
        }

        /** The index; the builder must not be used any more. */
        public PhraseIndex<V> build() {
            return new PhraseIndex<>(root);
        }
    }

    private static final class Node<V> {

        /** Most nodes have one child, which then stands here instead of in a map. */
        private @Nullable String onlyWord;

        private @Nullable Node<V> onlyChild;
        private @Nullable Map<String, Node<V>> children;
        private List<V> values = List.of();

        @Nullable
        Node<V> child(String word) {
            if (children != null) {
                return children.get(word);
            }
            return word.equals(onlyWord) ? onlyChild : null;
        }

        Node<V> childOrNew(String word) {
            Node<V> child = child(word);
            if (child != null) {
                return child;
            }
            child = new Node<>();
            if (children == null && onlyWord == null) {
                onlyWord = word;
                onlyChild = child;
                return child;
            }
            if (children == null) {
                children = new HashMap<>();
                if (onlyWord != null && onlyChild != null) {
                    children.put(onlyWord, onlyChild);
                }
            }
            children.put(word, child);
            return child;
        }
    }
}
