package org.fogline.app.words;

import java.util.List;

/** Lists as English writes them. */
public final class Lists {

    private Lists() {}

    /** "A", "A and B", "A, B and C"; empty for none. */
    public static String and(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** A number with its noun: "1 claim", "12 claims", "1,200 claims". */
    public static String counted(long number, String one, String many) {
        return CountWords.figure(number) + " " + (number == 1 ? one : many);
    }
}
