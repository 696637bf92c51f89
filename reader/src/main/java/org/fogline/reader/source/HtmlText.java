package org.fogline.reader.source;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.fogline.knowledge.text.Folding;
import org.fogline.reader.source.DocumentWords.Kind;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * The report on a web page. Its main element is the article, main or body that holds most of the text in paragraphs;
 * what page furniture is called (navigation, share buttons, comments) and blocks of little but links are left out.
 * Nothing is ever loaded and no markup is kept.
 */
final class HtmlText {

    /** With what a page begins. */
    private static final Pattern PAGE = Pattern.compile(
            "(?s)<(!doctype html|html|head|body|meta|title|div|p|article|section|main|table|h1|h2|span|b|center|font|script|link|ul|a|header)[\\s>/].*");

    private static final String SKIPPED =
            "script, style, noscript, template, svg, math, iframe, object, embed, form, button, select, input,"
                    + " textarea, nav, aside, footer, dialog, menu, canvas, audio, video, [hidden], [aria-hidden=true],"
                    + " [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search],"
                    + " [style*=display:none], [style*=display: none]";

    private static final String MAIN = "article, main, [role=main], [itemprop=articleBody]";

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "figcaption",
            "figure",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "legend",
            "li",
            "main",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");

    /** The main element holds at least this share of all text in paragraphs. */
    private static final double MAIN_SHARE = 0.4;

    /** A block with more of its text in links is a menu, if it has at least three of them. */
    private static final double LINK_SHARE = 0.65;

    private static final int FEWEST_LINKS = 3;
    private static final int MOST_CANDIDATES = 50;
    private static final int MOST_BEFORE_TITLE = 6;

    /** A tree of a longer page would not fit into the memory that a reader may take. */
    private static final int LONGEST_TREE = 12_000_000;

    private static final int LONGEST_FURNITURE = 100;
    private static final int LONGEST_HEADER = 160;

    /** A table with a longer cell, or with a table inside, lays out a page. */
    private static final int LONGEST_CELL = 250;

    private static final DocumentWords WORDS = DocumentWords.builtIn();

    private HtmlText() {}

    /** Reads a page. */
    static Extract read(String name, String html, Limits limits, List<String> notices)
            throws UnreadableSourceException {
        HtmlNesting.check(name, html, limits.nesting());
        if (html.length() > LONGEST_TREE) {
            return LongHtml.read(name, html, limits, notices);
        }
        Document page = Parser.htmlParser().parseInput(html, "");
        HtmlInfo info = HtmlInfo.of(page);
        page.select(SKIPPED).remove();
        Weigher weigher = new Weigher();
        page.filter(weigher);
        weigher.furniture.forEach(Node::remove);
        Element main = main(page);
        TextBuilder builder = new TextBuilder(name, limits.text());
        String title = title(page, main, info);
        if (title != null) {
            builder.add(Block.Kind.TITLE, title);
        }
        Collector collector = new Collector(builder, title, weigher.headers, weigher.dataTables);
        main.filter(collector);
        collector.finish();
        if (collector.failure != null) {
            throw collector.failure;
        }
        if (builder.isEmpty()
                || title != null
                        && builder.blocks().size() == 1
                        && !page.body().text().contains(title)) {
            throw new UnreadableSourceException(name, "holds no text of a report");
        }
        return new Extract("text/html", builder.text(), builder.blocks(), info.filled(title, builder), notices);
    }

    /** Whether the element's class, id or role is one of these words. */
    private static boolean named(Element element, Kind kind) {
        for (String name : element.classNames()) {
            if (WORDS.is(kind, name)) {
                return true;
            }
        }
        return !element.id().isEmpty() && WORDS.is(kind, element.id())
                || element.hasAttr("role") && WORDS.is(kind, element.attr("role"));
    }

    /** One walk that weighs each element's text and links, and so tells furniture and short header lines. */
    private static final class Weigher implements NodeFilter {

        private static final Set<String> KEPT = Set.of("html", "body", "main", "article", "h1", "#root");
        private static final Set<String> MENUS =
                Set.of("ul", "ol", "div", "section", "dl", "nav", "p", "table", "td", "tr", "center");

        /** Of each open element: text, text in links, links, tables inside, longest cell inside. */
        private final java.util.ArrayDeque<int[]> open = new java.util.ArrayDeque<>();

        private final List<Element> furniture = new java.util.ArrayList<>();
        private final Set<Element> headers = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        private final Set<Element> dataTables = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        private int inLink;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                int length = words.getWholeText().strip().length();
                int[] weight = open.peek();
                if (weight != null) {
                    weight[0] += length;
                    weight[1] += inLink > 0 ? length : 0;
                }
            } else if (node instanceof Element element) {
                open.push(new int[5]);
                inLink += isLink(element) ? 1 : 0;
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            int[] weight = open.pop();
            boolean link = isLink(element);
            inLink -= link ? 1 : 0;
            int[] outer = open.peek();
            if (outer != null) {
                outer[0] += weight[0];
                outer[1] += weight[1];
                outer[2] += weight[2] + (link ? 1 : 0);
                outer[3] += weight[3];
                outer[4] = Math.max(outer[4], weight[4]);
            }
            String tag = element.normalName();
            if (tag.equals("table")) {
                if (weight[3] == 0 && weight[4] <= LONGEST_CELL) {
                    dataTables.add(element);
                }
                if (outer != null) {
                    outer[3]++;
                }
            } else if (outer != null && (tag.equals("td") || tag.equals("th"))) {
                outer[4] = Math.max(outer[4], weight[0]);
            }
            boolean menu = MENUS.contains(tag) && weight[2] >= FEWEST_LINKS && weight[1] > LINK_SHARE * weight[0];
            if (!KEPT.contains(tag) && (menu || named(element, Kind.HTML_SKIP))) {
                furniture.add(element);
            } else if (weight[0] <= LONGEST_HEADER && named(element, Kind.HTML_HEADER)) {
                headers.add(element);
            }
            return FilterResult.CONTINUE;
        }

        private static boolean isLink(Element element) {
            return element.normalName().equals("a") && element.hasAttr("href");
        }
    }

    private static Element main(Document page) {
        int all = paragraphs(page.body());
        @Nullable Element best = null;
        int most = 0;
        for (Element candidate :
                page.select(MAIN).stream().limit(MOST_CANDIDATES).toList()) {
            int text = paragraphs(candidate);
            if (text > most) {
                most = text;
                best = candidate;
            }
        }
        return best != null && most >= MAIN_SHARE * all ? best : page.body();
    }

    private static int paragraphs(Element element) {
        int length = 0;
        for (Element paragraph : element.select("p, li, td, blockquote")) {
            length += paragraph.ownText().length() + 1;
        }
        return length + element.ownText().length();
    }

    private static @Nullable String title(Document page, Element main, HtmlInfo info) {
        Element heading = main.selectFirst("h1");
        if (heading == null) {
            heading = page.selectFirst("h1");
        }
        String text = heading == null ? "" : heading.text().strip();
        return text.isEmpty() ? info.title() : text;
    }

    /** Walks the main element in order and cuts its text into blocks; jsoup's walk is no recursion. */
    private static final class Collector implements NodeFilter {

        private final TextBuilder builder;
        private final @Nullable String title;
        private final Set<Element> headers;
        private final Set<Element> dataTables;
        private int inData;
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder row = new StringBuilder();
        private int cells;
        private int preformatted;
        private Block.Kind kind = Block.Kind.PARAGRAPH;
        private @Nullable UnreadableSourceException failure;

        Collector(TextBuilder builder, @Nullable String title, Set<Element> headers, Set<Element> dataTables) {
            this.dataTables = dataTables;
            this.headers = headers;
            this.builder = builder;
            this.title = title;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (failure != null) {
                return FilterResult.STOP;
            }
            if (node instanceof TextNode words) {
                append(words.getWholeText());
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            String tag = element.normalName();
            if (tag.equals("br")) {
                lineBreak();
                return FilterResult.CONTINUE;
            }
            if (dataTables.contains(element)) {
                flush();
                inData++;
            } else if (inData > 0 && (tag.equals("td") || tag.equals("th"))) {
                flushCell();
                return FilterResult.CONTINUE;
            }
            if (BLOCKS.contains(tag)) {
                flush();
                kind = kind(element, tag);
                preformatted += tag.equals("pre") ? 1 : 0;
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                String tag = element.normalName();
                if (inData > 0 && (tag.equals("td") || tag.equals("th"))) {
                    flushCell();
                } else if (inData > 0 && tag.equals("tr")) {
                    flushCell();
                    flushRow();
                } else if (BLOCKS.contains(tag)) {
                    flush();
                    preformatted -= tag.equals("pre") ? 1 : 0;
                    kind = outer(element);
                }
                inData -= dataTables.contains(element) ? 1 : 0;
            }
            return failure == null ? FilterResult.CONTINUE : FilterResult.STOP;
        }

        /** After a block ends its text goes on with what is around it. */
        private static Block.Kind outer(Element element) {
            Element parent = element.parent();
            String tag = parent == null ? "" : parent.normalName();
            return tag.equals("li") || tag.equals("dd") ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH;
        }

        private Block.Kind kind(Element element, String tag) {
            return switch (tag) {
                case "h1", "h2", "h3", "h4", "h5", "h6" -> Block.Kind.HEADING;
                case "li", "dd", "dt" -> Block.Kind.LIST_ITEM;
                case "figcaption", "caption" -> Block.Kind.CAPTION;
                default -> headers.contains(element) ? Block.Kind.HEADER_LINE : outer(element);
            };
        }

        private void append(String words) {
            if (preformatted > 0) {
                text.append(words.replace("\r\n", "\n").replace('\r', '\n'));
                return;
            }
            for (int index = 0; index < words.length(); index++) {
                char c = words.charAt(index);
                boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
                if (!space) {
                    text.append(c);
                } else if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
                    text.append(' ');
                }
            }
        }

        /** One break ends a line, two end a paragraph. */
        private void lineBreak() {
            int end = text.length();
            while (end > 0 && text.charAt(end - 1) == ' ') {
                end--;
            }
            if (end > 0 && text.charAt(end - 1) == '\n') {
                flush();
            } else {
                text.setLength(end);
                text.append('\n');
            }
        }

        private void flushCell() {
            String cell = text.toString().strip().replace('\n', ' ');
            text.setLength(0);
            if (!cell.isEmpty()) {
                row.append(cells == 0 ? "" : "\u0000").append(cell);
                cells++;
            }
        }

        private void flushRow() {
            String joined = row.toString()
                    .replace("\u0000", cells == 2 && row.indexOf(":\u0000") < 0 ? ": " : cells == 2 ? " " : " | ");
            row.setLength(0);
            int count = cells;
            cells = 0;
            add(count == 1 ? Block.Kind.PARAGRAPH : Block.Kind.TABLE_ROW, joined);
        }

        private void flush() {
            if (cells > 0 && text.toString().isBlank()) {
                text.setLength(0);
                return;
            }
            String content = text.toString();
            text.setLength(0);
            if (cells > 0) {
                row.append(' ').append(content.strip());
                return;
            }
            Block.Kind now = kind;
            add(now, content);
        }

        private void add(Block.Kind as, String content) {
            String stripped = withoutTitle(content.strip());
            if (stripped.isEmpty() || failure != null) {
                return;
            }
            boolean furniture = stripped.length() <= LONGEST_FURNITURE
                    && !stripped.endsWith(".")
                    && WORDS.beginning(Kind.FURNITURE, stripped) != null
                    && stripped.split("\\s+").length <= 12;
            Block.Kind shown = furniture ? Block.Kind.BOILERPLATE : as;
            if (as == Block.Kind.PARAGRAPH
                    && !furniture
                    && builder.blocks().size() <= 4
                    && HeaderLines.byline(stripped) != null) {
                shown = Block.Kind.HEADER_LINE;
            }
            try {
                builder.add(shown, stripped);
            } catch (UnreadableSourceException exception) {
                failure = exception;
            }
        }

        /** A page shows its title once more near the top, sometimes in one block with the line below it. */
        private String withoutTitle(String content) {
            if (title == null || builder.blocks().size() > MOST_BEFORE_TITLE) {
                return content;
            }
            int end = content.indexOf('\n');
            String first = end < 0 ? content : content.substring(0, end);
            return Folding.fold(first).equals(Folding.fold(title))
                    ? content.substring(first.length()).strip()
                    : content;
        }

        private void finish() {
            flushCell();
            if (cells > 0) {
                flushRow();
            }
        }
    }

    /** Whether a text is a page: it begins with a tag that pages begin with. */
    static boolean looksLikePage(String text) {
        int index = 0;
        int limit = Math.min(text.length(), 20_000);
        while (index < limit) {
            char c = text.charAt(index);
            if (c <= ' ' || c == '\uFEFF') {
                index++;
            } else if (text.startsWith("<!--", index)) {
                int end = text.indexOf("-->", index);
                if (end < 0) {
                    return false;
                }
                index = end + 3;
            } else if (text.startsWith("<?xml", index)) {
                int end = text.indexOf("?>", index);
                index = end < 0 ? limit : end + 2;
            } else {
                break;
            }
        }
        String head = text.substring(Math.min(index, text.length()), Math.min(text.length(), index + 20))
                .toLowerCase(Locale.ROOT);
        return PAGE.matcher(head).matches();
    }
}
