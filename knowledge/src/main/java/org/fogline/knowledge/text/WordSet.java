package org.fogline.knowledge.text;

import java.util.Collection;

/** Folded words, with a quick answer for the many that are not among them. Filled first, then only read. */
public final class WordSet {

    private final WordTable<Boolean> words = new WordTable<>();

    public WordSet() {}

    public WordSet(Collection<String> words) {
        addAll(words);
    }

    public void add(String word) {
        words.put(word, true);
    }

    public void addAll(Collection<String> all) {
        all.forEach(this::add);
    }

    public boolean contains(String word) {
        return words.has(word);
    }
}
