package org.fogline.knowledge.text;

import java.util.List;
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

    private final WordTree<V> tree;

    private PhraseIndex(WordTree<V> tree) {
        this.tree = tree;
    }

    public static <V> Builder<V> builder() {
        return new Builder<>();
    }

    /** The longest phrase that begins with the word at {@code from}; null if none does. */
    public @Nullable Hit<V> longest(WordSequence words, int from) {
        int limit = Math.min(words.size(), from + MOST_WORDS);
        WordTree.Node<V> node = from < limit ? tree.begin(words.folded(from)) : null;
        if (node == null) {
            return null;
        }
        int bestTo = -1;
        List<V> best = List.of();
        for (int to = from + 1; node != null; to++) {
            if (!node.values().isEmpty()) {
                bestTo = to;
                best = node.values();
            }
            node = to < limit ? node.next(words.folded(to)) : null;
        }
        return bestTo < 0 ? null : new Hit<>(from, bestTo, best);
    }

    /** Whether any phrase begins with this folded word. */
    public boolean begins(String word) {
        return tree.begin(word) != null;
    }

    /** The longest phrase that begins with the word at {@code from}, of those that have an accepted meaning. */
    public @Nullable Hit<V> longest(WordSequence words, int from, Filter<V> filter) {
        int limit = Math.min(words.size(), from + MOST_WORDS);
        WordTree.Node<V> node = from < limit ? tree.begin(words.folded(from)) : null;
        Hit<V> best = null;
        for (int to = from + 1; node != null; to++) {
            if (accepts(filter, node.values(), to)) {
                best = new Hit<>(from, to, node.values());
            }
            node = to < limit ? node.next(words.folded(to)) : null;
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
        WordTree.Node<V> node = words.size() == 0 ? null : tree.begin(words.folded(0));
        for (int index = 1; node != null && index < words.size(); index++) {
            node = node.next(words.folded(index));
        }
        return node == null ? List.of() : List.copyOf(node.values());
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

        private final WordTree<V> tree = new WordTree<>();

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
            WordTree.Node<V> node = tree.beginOrNew(words.folded(0));
            for (int index = 1; index < words.size(); index++) {
                node = node.nextOrNew(words.folded(index));
            }
            if (!node.values().contains(value)) {
                node.add(value);
            }
            return this;
        }

        /** The index; the builder must not be used any more. */
        public PhraseIndex<V> build() {
            return new PhraseIndex<>(tree);
        }
    }
}
