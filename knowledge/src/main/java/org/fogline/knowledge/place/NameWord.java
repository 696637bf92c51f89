package org.fogline.knowledge.place;

/**
 * What the gazetteer knows of one word of a name.
 *
 * @param folded the word
 * @param begins whether any name begins with it, or is spelt by other letters like one that does
 * @param mostWords the words of the longest name that begins with it just so; 0 if none does
 * @param leftOut whether it is an article and the like, which keys of transliteration leave out
 * @param key its key of transliteration
 * @param goesOnByKey whether the key of some name begins with that of this word
 * @param likelyName whether it may be a name by itself: no short, everyday or excluded word
 */
record NameWord(
        String folded,
        boolean begins,
        int mostWords,
        boolean leftOut,
        String key,
        boolean goesOnByKey,
        boolean likelyName) {}
