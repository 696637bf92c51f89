package org.fogline.knowledge.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tree of words: each path from the root spells a phrase, and the node at its end holds what the phrase stands for. A
 * phrase is followed word by word, however many there are; that none begins with a word is told at once. Filled first,
 * then only read.
 *
 * @param <V> what a phrase stands for
 */
public final class WordTree<V> {

    private final WordTable<Node<V>> first = new WordTable<>();

    /** The node of the phrases that begin with this word; null if none does. */
    public @Nullable Node<V> begin(String word) {
        return first.get(word);
    }

    /** The same, made if it is not there. */
    public Node<V> beginOrNew(String word) {
        Node<V> node = first.get(word);
        if (node == null) {
            node = new Node<>();
            first.put(word, node);
        }
        return node;
    }

    /**
     * The words of some phrases up to one of them.
     *
     * @param <V> what a phrase stands for
     */
    public static final class Node<V> {

        /** Most nodes have one child, which then stands here instead of in a table. */
        private @Nullable String onlyWord;

        /** Another word is nearly always told from the only one by its hash, which stands in the word itself. */
        private int onlyHash;

        private @Nullable Node<V> onlyChild;
        private @Nullable WordTable<Node<V>> children;
        private List<V> values = List.of();

        private Node() {}

        /** The node after one more word; null if no phrase goes on so. */
        public @Nullable Node<V> next(String word) {
            if (children != null) {
                return children.get(word);
            }
            return word.hashCode() == onlyHash && word.equals(onlyWord) ? onlyChild : null;
        }

        /** The same, made if it is not there. */
        public Node<V> nextOrNew(String word) {
            Node<V> child = next(word);
            if (child != null) {
                return child;
            }
            child = new Node<>();
            if (children == null && onlyWord == null) {
                onlyWord = Vocabulary.add(word);
                onlyHash = word.hashCode();
                onlyChild = child;
                return child;
            }
            if (children == null) {
                children = new WordTable<>();
                if (onlyWord != null && onlyChild != null) {
                    children.put(onlyWord, onlyChild);
                }
            }
            children.put(word, child);
            return child;
        }

        /** What the phrase that ends here stands for; empty if none does. */
        public List<V> values() {
            return values;
        }

        /** Adds what the phrase that ends here stands for. */
        public void add(V value) {
            if (values.isEmpty()) {
                values = new ArrayList<>(1);
            }
            values.add(value);
        }
    }
}
