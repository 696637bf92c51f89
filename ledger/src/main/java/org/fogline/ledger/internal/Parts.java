package org.fogline.ledger.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an entry's content: its JSON; with a document the original bytes; and its plain text cut into passages,
 * so that a passage can be left out of an export while the rest is still proven.
 */
public final class Parts {

    private static final int LEAST = 200;
    private static final int MOST = 2000;

    private Parts() {}

    /** The bytes of each part, in order. */
    public static List<byte[]> of(String content, byte @Nullable [] original, @Nullable String text) {
        byte[] first = content.getBytes(StandardCharsets.UTF_8);
        if (original == null && text == null) {
            return List.of(first);
        }
        List<byte[]> parts = new ArrayList<>();
        parts.add(first);
        if (original != null) {
            parts.add(original);
        }
        if (text != null) {
            passages(text).forEach(passage -> parts.add(passage.getBytes(StandardCharsets.UTF_8)));
        }
        return parts;
    }

    /**
     * A text cut after the first line end that follows {@value #LEAST} characters, or at {@value #MOST} where there is
     * none; never inside a surrogate pair.
     */
    public static List<String> passages(String text) {
        List<String> passages = new ArrayList<>();
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
            passages.add(text.substring(start, end));
            start = end;
        }
        return passages;
    }
}
