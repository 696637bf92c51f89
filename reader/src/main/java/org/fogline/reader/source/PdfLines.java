package org.fogline.reader.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fogline.model.DocumentInfo;
import org.fogline.reader.source.DocumentWords.Kind;

/**
 * Lines of pages to blocks: what stands at the head or foot of several pages and page numbers are dropped, lines joined
 * into paragraphs, words that a line end cut are made whole, also over the end of a page.
 */
final class PdfLines {

    private static final int LONGEST_HEADING = 100;
    private static final int LONGEST_TITLE = 250;
    private static final DocumentWords WORDS = DocumentWords.builtIn();

    private final List<List<String>> pages;
    private final Map<String, Integer> edges = new HashMap<>();
    private final Set<String> mastheads = new LinkedHashSet<>();

    PdfLines(List<List<String>> pages) {
        this.pages = pages;
        for (List<String> page : pages) {
            List<String> filled =
                    page.stream().filter(line -> !clean(line).isEmpty()).toList();
            for (int index = 0; index < filled.size(); index++) {
                if (index < 2 || index >= filled.size() - 2) {
                    edges.merge(masked(filled.get(index)), 1, Integer::sum);
                }
            }
        }
    }

    /** Adds the blocks; what the first lines say of the document is returned. */
    DocumentInfo into(TextBuilder builder) throws UnreadableSourceException {
        DocumentInfo info = DocumentInfo.UNKNOWN;
        boolean head = true;
        boolean titled = false;
        for (List<String> lines : paragraphs()) {
            String text = joined(lines);
            Block.Kind kind = kind(text, lines.size());
            if (head && lines.size() <= 3) {
                List<String> rest = new ArrayList<>();
                for (String line : lines) {
                    DocumentInfo header = HeaderLines.keyed(line);
                    header = header == null && titled ? HeaderLines.byline(line) : header;
                    if (header == null || !rest.isEmpty()) {
                        rest.add(line);
                        continue;
                    }
                    info = info.orElse(header);
                    builder.add(Block.Kind.HEADER_LINE, line);
                }
                if (rest.isEmpty()) {
                    continue;
                }
                text = joined(rest);
                if (!titled && text.length() <= LONGEST_TITLE && !text.endsWith(".")) {
                    kind = Block.Kind.TITLE;
                    titled = true;
                    info = info.orElse(new DocumentInfo(text, null, null, null, null, null));
                }
            }
            if (head && kind == Block.Kind.PARAGRAPH) {
                head = false;
                info = info.orElse(HeaderLines.dateline(text));
            }
            builder.add(kind, text);
            if (kind == Block.Kind.TITLE) {
                info = info.orElse(mastheads(builder));
            }
        }
        return info.orElse(mastheads(builder));
    }

    /** Adds what ran along the edges of the pages, once, and gives what it says: the outlet and the day. */
    private DocumentInfo mastheads(TextBuilder builder) throws UnreadableSourceException {
        DocumentInfo info = DocumentInfo.UNKNOWN;
        for (String line : mastheads) {
            builder.add(Block.Kind.HEADER_LINE, line);
            DocumentInfo day = HeaderLines.byline(line);
            info = day == null ? info : info.orElse(day);
            info = info.orElse(new DocumentInfo(null, null, HeaderLines.masthead(line), null, null, null));
        }
        mastheads.clear();
        return info;
    }

    private static Block.Kind kind(String text, int lines) {
        if (PlainText.isListItem(text)) {
            return Block.Kind.LIST_ITEM;
        }
        char last = text.charAt(text.length() - 1);
        boolean sentence = ".!?:;,\"\u201D\u061F".indexOf(last) >= 0;
        if (lines == 1
                && !sentence
                && WORDS.beginning(Kind.FURNITURE, text) != null
                && text.length() <= LONGEST_HEADING) {
            return Block.Kind.BOILERPLATE;
        }
        return lines == 1 && !sentence && text.length() <= LONGEST_HEADING ? Block.Kind.HEADING : Block.Kind.PARAGRAPH;
    }

    /** The lines of each paragraph. */
    private List<List<String>> paragraphs() {
        List<List<String>> paragraphs = new ArrayList<>();
        List<String> current = new ArrayList<>();
        for (List<String> page : pages) {
            List<String> kept = kept(page);
            boolean first = true;
            for (String line : kept) {
                String text = clean(line);
                boolean starts = line.indexOf(PdfText.PARAGRAPH) >= 0;
                if (first && !current.isEmpty()) {
                    starts = !runsOn(current.get(current.size() - 1), text);
                }
                first = false;
                if ((starts || PlainText.isListItem(text)) && !current.isEmpty()) {
                    paragraphs.add(current);
                    current = new ArrayList<>();
                }
                current.add(text);
            }
        }
        if (!current.isEmpty()) {
            paragraphs.add(current);
        }
        return paragraphs;
    }

    private List<String> kept(List<String> page) {
        List<String> filled =
                page.stream().filter(line -> !clean(line).isEmpty()).toList();
        List<String> kept = new ArrayList<>();
        for (int index = 0; index < filled.size(); index++) {
            boolean edge = index < 2 || index >= filled.size() - 2;
            boolean outermost = index == 0 || index == filled.size() - 1;
            int repeated = edges.getOrDefault(masked(filled.get(index)), 0);
            boolean furniture = edge && pages.size() >= 2 && repeated >= Math.max(2, pages.size() / 2)
                    || outermost && filled.size() > 1 && isPageNumber(clean(filled.get(index)));
            String text = clean(filled.get(index));
            boolean running = repeated >= 2 || index > 1;
            boolean masthead = edge && running && filled.size() > 1 && HeaderLines.masthead(text) != null;
            if (masthead) {
                mastheads.add(text);
            }
            if (!furniture && !masthead) {
                kept.add(filled.get(index));
            }
        }
        return kept;
    }

    private static boolean isPageNumber(String line) {
        return line.matches("(?i)[-\u2013\u2014 ]*(page )?[0-9]{1,4}( ?(/|of) ?[0-9]{1,4})?[-\u2013\u2014 ]*");
    }

    /** Whether a paragraph goes on over the end of a page. */
    private static boolean runsOn(String before, String after) {
        char last = before.charAt(before.length() - 1);
        boolean open = ".!?:\"\u201D\u061F".indexOf(last) < 0;
        return open
                && !PlainText.isListItem(after)
                && (Character.isLowerCase(after.charAt(0)) || last == '-' || last == ',');
    }

    private static String joined(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            if (text.isEmpty()) {
                text.append(line);
            } else if (endsInCutWord(text, line)) {
                if (!keepsHyphen(text) && !Character.isUpperCase(line.charAt(0))) {
                    text.setLength(text.length() - 1);
                }
                text.append(line);
            } else {
                text.append(' ').append(line);
            }
        }
        return text.toString();
    }

    /** A hyphen after a letter at the line's end, and a letter or digit at the next one's beginning. */
    private static boolean endsInCutWord(StringBuilder text, String next) {
        int length = text.length();
        char last = text.charAt(length - 1);
        boolean hyphen = last == '-' || last == '\u2010' || last == '\u00AD';
        return hyphen
                && length >= 2
                && Character.isLetter(text.charAt(length - 2))
                && Character.isLetterOrDigit(next.charAt(0));
    }

    private static boolean keepsHyphen(StringBuilder text) {
        int end = text.length() - 1;
        if (text.charAt(end) == '\u00AD') {
            return false;
        }
        int start = end;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        boolean name = Character.isUpperCase(text.charAt(start));
        boolean compound = start > 0 && text.charAt(start - 1) == '-';
        return name || compound || WORDS.is(Kind.KEEP_HYPHEN, text.substring(start, end));
    }

    private static String clean(String line) {
        return line.replace(PdfText.PARAGRAPH, ' ').replace("\r", "").strip();
    }

    private static String masked(String line) {
        return clean(line).replaceAll("[0-9]+", "#");
    }
}
