package org.fogline.reader.source;

import java.util.Locale;
import java.util.Set;

/**
 * Measures how deep the elements of a page are nested, in one pass over its tags and before anything is built from them.
 * Elements that need no end tag are not counted, so that sloppy pages pass.
 */
final class HtmlNesting {

    private static final Set<String> UNCOUNTED = Set.of(
            "area",
            "base",
            "body",
            "br",
            "col",
            "colgroup",
            "dd",
            "dt",
            "embed",
            "head",
            "hr",
            "html",
            "img",
            "input",
            "li",
            "link",
            "meta",
            "optgroup",
            "option",
            "p",
            "param",
            "rb",
            "rp",
            "rt",
            "rtc",
            "source",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "track",
            "wbr");

    private HtmlNesting() {}

    static void check(String name, String html, int limit) throws UnreadableSourceException {
        int depth = 0;
        int deepest = 0;
        int index = html.indexOf('<');
        while (index >= 0 && index + 1 < html.length()) {
            char next = html.charAt(index + 1);
            boolean closes = next == '/';
            int start = index + (closes ? 2 : 1);
            int end = start;
            while (end < html.length() && end - start < 20 && Character.isLetterOrDigit(html.charAt(end))) {
                end++;
            }
            int after = end;
            if (end > start && Character.isLetter(html.charAt(start))) {
                String tag = html.substring(start, end).toLowerCase(Locale.ROOT);
                int close = html.indexOf('>', end);
                after = close < 0 ? html.length() : close;
                boolean empty = close > 0 && html.charAt(close - 1) == '/';
                if (!UNCOUNTED.contains(tag)) {
                    depth = Math.max(0, depth + (closes ? -1 : empty ? 0 : 1));
                    deepest = Math.max(deepest, depth);
                }
                if (!closes && (tag.equals("script") || tag.equals("style"))) {
                    int raw = html.indexOf("</" + html.substring(start, end), after);
                    after = raw < 0 ? html.length() : raw;
                }
            } else if (html.startsWith("<!--", index)) {
                int close = html.indexOf("-->", index + 4);
                after = close < 0 ? html.length() : close;
            }
            index = after >= html.length() ? -1 : html.indexOf('<', Math.max(after, index + 1));
        }
        if (deepest > limit) {
            throw new UnreadableSourceException(
                    name, "its elements are nested " + deepest + " deep; no more than " + limit + " are read");
        }
    }
}
