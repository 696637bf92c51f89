package org.fogline.app.words;

import org.fogline.model.Span;

/** What stands around a stretch of text. */
public final class Surroundings {

    private static final int FAR = 240;

    private Surroundings() {}

    /** About the sentence in which a stretch stands: to the ends of sentences or lines, at most 240 characters off. */
    public static Span sentence(String text, Span span) {
        int start = span.start();
        int limit = Math.max(0, span.start() - FAR);
        while (start > limit && !endsSentence(text, start - 1)) {
            start--;
        }
        while (start < span.start() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int end = span.end();
        int farthest = Math.min(text.length(), span.end() + FAR);
        while (end < farthest && text.charAt(end) != '\n') {
            end++;
            if (endsSentence(text, end - 1)) {
                break;
            }
        }
        return new Span(start, end);
    }

    private static boolean endsSentence(String text, int at) {
        char c = text.charAt(at);
        boolean stop = c == '.' || c == '!' || c == '?' || c == '؟';
        return c == '\n' || (stop && (at + 1 >= text.length() || Character.isWhitespace(text.charAt(at + 1))));
    }
}
