package org.fogline.knowledge.text;

import java.util.Locale;

/** The regular plurals of English nouns. */
public final class Plurals {

    private Plurals() {}

    /** The plural of a noun or of the last word of a phrase: "gunmen", "batteries", "bushes", "tanks". */
    public static String of(String noun) {
        String folded = noun.toLowerCase(Locale.ROOT);
        int length = noun.length();
        if (folded.endsWith("man") && !folded.endsWith("human") && !folded.endsWith("german")) {
            return noun.substring(0, length - 2) + "en";
        }
        if (folded.endsWith("y") && length > 1 && "aeiou".indexOf(folded.charAt(length - 2)) < 0) {
            return noun.substring(0, length - 1) + "ies";
        }
        if (folded.endsWith("s") || folded.endsWith("x") || folded.endsWith("ch") || folded.endsWith("sh")) {
            return noun + "es";
        }
        return noun + "s";
    }
}
