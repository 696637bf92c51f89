package org.fogline.reader.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fogline.model.DocumentInfo;
import org.jsoup.parser.Parser;

/** A page too long for a tree: its text is cut at the tags that begin or end blocks, with no look for a main part. */
final class LongHtml {

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
            "kbd", "label", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub",
            "sup", "time", "tt", "u", "var", "wbr", "img");

    private static final Set<String> RAW =
            Set.of("script", "style", "noscript", "template", "svg", "textarea", "head", "nav", "aside", "footer");

    private LongHtml() {}

    static Extract read(String name, String html, Limits limits, List<String> notices)
            throws UnreadableSourceException {
        TextBuilder builder = new TextBuilder(name, limits.text());
        StringBuilder text = new StringBuilder();
        Block.Kind kind = Block.Kind.PARAGRAPH;
        int index = 0;
        while (index < html.length()) {
            int tag = html.indexOf('<', index);
            int end = tag < 0 ? html.length() : tag;
            if (end > index) {
                String words = html.substring(index, end);
                text.append(words.indexOf('&') < 0 ? words : Parser.unescapeEntities(words, false));
            }
            if (tag < 0) {
                break;
            }
            if (html.startsWith("<!--", tag)) {
                int close = html.indexOf("-->", tag + 4);
                index = close < 0 ? html.length() : close + 3;
                continue;
            }
            boolean closes = tag + 1 < html.length() && html.charAt(tag + 1) == '/';
            int start = tag + (closes ? 2 : 1);
            int nameEnd = start;
            while (nameEnd < html.length() && nameEnd - start < 20 && Character.isLetterOrDigit(html.charAt(nameEnd))) {
                nameEnd++;
            }
            String element = html.substring(start, nameEnd).toLowerCase(Locale.ROOT);
            if (element.isEmpty() && !html.startsWith("<!", tag) && !html.startsWith("<?", tag)) {
                text.append('<');
                index = tag + 1;
                continue;
            }
            int close = html.indexOf('>', nameEnd);
            index = close < 0 ? html.length() : close + 1;
            if (!INLINE.contains(element)) {
                builder.add(kind, collapsed(text));
                text.setLength(0);
                kind = closes ? Block.Kind.PARAGRAPH : kind(element);
            }
            if (!closes && RAW.contains(element)) {
                int raw = html.indexOf("</" + html.substring(start, nameEnd), index);
                index = raw < 0 ? html.length() : raw;
            }
        }
        builder.add(kind, collapsed(text));
        if (builder.isEmpty()) {
            throw new UnreadableSourceException(name, "holds no text of a report");
        }
        List<String> all = new ArrayList<>(notices);
        all.add("a very long page: its menus and comments could not be told from the report");
        return new Extract("text/html", builder.text(), builder.blocks(), DocumentInfo.UNKNOWN, all);
    }

    private static String collapsed(StringBuilder text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
            if (!space) {
                plain.append(c);
            } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        return plain.toString();
    }

    private static Block.Kind kind(String element) {
        return switch (element) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Block.Kind.HEADING;
            case "li", "dd", "dt" -> Block.Kind.LIST_ITEM;
            case "figcaption", "caption" -> Block.Kind.CAPTION;
            default -> Block.Kind.PARAGRAPH;
        };
    }
}
