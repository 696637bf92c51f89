package org.fogline.ledger.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The passages into which plain text is cut: with an entry's JSON and a document's original bytes they are the parts of its
 * content, so that a passage can be left out of an export while the rest is still proven.
 */
public final class Parts {

    private static final int LEAST = 200;
    private static final int MOST = 2000;

    private Parts() {}

    /**
     * A text cut after the first line end that follows {@value #LEAST} characters, or at {@value #MOST} where there is
     * none; never inside a surrogate pair.
     */
    public static List<String> passages(String text) {
        List<String> passages = new ArrayList<>();
        eachPassage(text, passages::add);
        return passages;
    }

    /** Hands on the passages one by one. */
    static void eachPassage(String text, Consumer<String> taker) {
        int start = 0;
        while (start < text.length()) {
            int limit = Math.min(text.length(), start + MOST);
            int end = Math.min(limit, start + LEAST);
            while (end < limit && text.charAt(end - 1) != '\n') {
                end++;
            }
            if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
                end++;
            }
            taker.accept(text.substring(start, end));
            start = end;
        }
    }
}
