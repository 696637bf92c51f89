package org.fogline.knowledge.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One string for each folded word that the knowledge holds, so that words of a text are told from it by identity and not
 * letter by letter. It grows with the knowledge and never with the texts. What is found does not depend on it.
 */
public final class Vocabulary {

    private static final Map<String, String> WORDS = new ConcurrentHashMap<>(1 << 15);

    private Vocabulary() {}

    /** The string that stands for this word from now on. */
    static String add(String word) {
        String known = WORDS.putIfAbsent(word, word);
        return known == null ? word : known;
    }

    /** The string that stands for this word, or the word itself if the knowledge does not hold it. */
    public static String known(String word) {
        String known = WORDS.get(word);
        return known == null ? word : known;
    }
}
