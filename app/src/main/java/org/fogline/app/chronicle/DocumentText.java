package org.fogline.app.chronicle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fogline.app.words.CountWords;
import org.fogline.model.Document;
import org.fogline.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A document's text cut into pieces, so that the passages of claims, which may overlap, can be marked and led to.
 *
 * @param pieces the pieces in order; together they are the text, but for what a piece says is left out
 */
record DocumentText(List<Piece> pieces) {

    /**
     * A piece of text.
     *
     * @param anchors fragments that lead to its beginning
     * @param text the characters
     * @param marked whether a claim's passage covers it
     * @param unread whether it was left unread
     * @param closing numbers of the claims whose passage ends here
     * @param note said in place of text that is left out, or null
     */
    record Piece(
            List<String> anchors,
            String text,
            boolean marked,
            boolean unread,
            List<Integer> closing,
            @Nullable String note) {}

    /** A stretch to mark: of a claim, or left unread with number 0. */
    record Mark(Span span, String anchor, int number) {}

    private static final int LONG = 150_000;
    private static final int AROUND = 600;

    /** The text of a document with these marks; of a very long one only what stands around them. */
    static DocumentText of(Document document, List<Mark> marks) {
        String text = document.text();
        List<Span> shown = text.length() <= LONG ? List.of(new Span(0, text.length())) : around(text, marks);
        List<Piece> pieces = new ArrayList<>();
        int reached = 0;
        for (Span span : shown) {
            leaveOut(reached, span.start(), pieces);
            cut(text, span, marks, pieces);
            reached = span.end();
        }
        leaveOut(reached, text.length(), pieces);
        return new DocumentText(List.copyOf(pieces));
    }

    private static void leaveOut(int from, int to, List<Piece> pieces) {
        if (to > from) {
            String note = CountWords.figure(to - from) + " characters without a claim are left out here";
            pieces.add(new Piece(List.of(), "", false, false, List.of(), note));
        }
    }

    private static List<Span> around(String text, List<Mark> marks) {
        List<Span> spans = new ArrayList<>();
        for (Mark mark :
                marks.stream().sorted((a, b) -> a.span.compareTo(b.span)).toList()) {
            Span wide = new Span(
                    Math.max(0, mark.span.start() - AROUND), Math.min(text.length(), mark.span.end() + AROUND));
            Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && wide.start() <= last.end()) {
                spans.set(spans.size() - 1, last.union(wide));
            } else {
                spans.add(wide);
            }
        }
        if (spans.isEmpty()) {
            spans.add(new Span(0, Math.min(text.length(), AROUND)));
        }
        return spans;
    }

    private static void cut(String text, Span shown, List<Mark> marks, List<Piece> pieces) {
        Set<Integer> edges = new TreeSet<>(List.of(shown.start(), shown.end()));
        List<Mark> here =
                marks.stream().filter(mark -> shown.contains(mark.span)).toList();
        for (Mark mark : here) {
            edges.add(mark.span.start());
            edges.add(mark.span.end());
        }
        List<Integer> ordered = List.copyOf(edges);
        for (int index = 0; index + 1 < ordered.size(); index++) {
            int start = ordered.get(index);
            int end = ordered.get(index + 1);
            List<String> anchors = new ArrayList<>();
            Set<Integer> closing = new TreeSet<>();
            boolean marked = false;
            boolean unread = false;
            for (Mark mark : here) {
                if (mark.span.start() == start) {
                    anchors.add(mark.anchor);
                }
                if (mark.span.start() <= start && mark.span.end() >= end) {
                    marked |= mark.number > 0;
                    unread |= mark.number == 0;
                    if (mark.span.end() == end && mark.number > 0) {
                        closing.add(mark.number);
                    }
                }
            }
            pieces.add(new Piece(
                    List.copyOf(anchors), text.substring(start, end), marked, unread, List.copyOf(closing), null));
        }
    }
}
