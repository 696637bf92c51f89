package org.fogline.reader.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fogline.model.DocumentInfo;
import org.fogline.model.Span;
import org.fogline.reader.source.DocumentWords.Kind;

/**
 * The parts of a plain text: a title and header lines at its head, paragraphs between empty lines, headings, list items,
 * rows of tables, and lines that belong to the page it was copied from. The text itself stays as it is.
 */
final class PlainText {

    private static final int LONGEST_TITLE = 250;
    private static final int LONGEST_HEADING = 90;

    private static final int MOST_ABOVE_HEADER = 4;
    private static final int LONGEST_FURNITURE = 120;
    /** Nobody wraps lines by hand at more than this; a line that is longer is a paragraph. */
    private static final int WIDEST_WRAP = 140;
    /** A line that only says who wrote when has fewer words as long as these. */
    private static final int FEWEST_WORDS = 2;

    private static final int SHORTEST_WORD = 4;

    /** Fewer lines that all begin with a capital may be a paragraph that was wrapped. */
    private static final int FEWEST_HEADLINES = 3;
    /** Lines of a wrapped paragraph, its last aside, differ less in length. */
    private static final double RAGGED = 0.8;

    private static final String OPENING_QUOTES = "\"'\u2018\u201C\u00AB";

    /** Header lines, a byline and a date stand among the first so many lines. */
    private static final int HEAD_LINES = 12;

    private static final String BULLETS = "\u2022\u25CF\u25AA\u25E6\u2023\u00B7*-\u2013\u2014";

    /** A line of a ticker: "10:15 Three killed in ...". */
    private static final Pattern CLOCKED = Pattern.compile("(?s)^([01]?[0-9]|2[0-3]):[0-5][0-9]\\b.*\\p{L}.*");

    /** A label, a dash, a figure, and behind it no more than its growth, a unit and what was done: "tanks – 5,383 (+10)". */
    private static final Pattern TALLY = Pattern.compile(
            "(?s)^\\p{L}[^:.;]{0,48}?\\s[-\u2010-\u2015\u2212=:]\\s?[^\\d:.;]{0,20}\\d[\\d.,\\u00A0\\u202F ]*"
                    + "(?:\\s?\\([+-][^)]{1,12}\\))?(?:\\s[\\p{L}-]+){0,4}[,;.]?$");

    private static final Pattern NUMBERED = Pattern.compile("(?s)^\\(?([0-9]{1,2}|[a-z])[.)]\\s+\\S.*");
    private static final Pattern BEGINS_WITH_NUMBER = Pattern.compile("^[0-9]+ .*");
    private static final Pattern BULLET = Pattern.compile("^\\W*[0-9]*[.)]?\\s*");

    private static final DocumentWords WORDS = DocumentWords.builtIn();

    private final String text;
    private final List<Block> blocks = new ArrayList<>();
    private DocumentInfo info = DocumentInfo.UNKNOWN;
    private boolean tail;
    private boolean begun;

    private PlainText(String text) {
        this.text = text;
    }

    /** Reads a text whose line ends are {@code \n}. */
    static Extract read(String text, List<String> notices) {
        PlainText plain = new PlainText(text);
        plain.blocks();
        return new Extract("text/plain", text, plain.blocks, plain.info, notices);
    }

    private record Line(int start, int end) {
        int length() {
            return end - start;
        }
    }

    private void blocks() {
        int index = head();
        List<Line> paragraph = new ArrayList<>();
        while (index < text.length()) {
            Line line = lineAt(index);
            if (line.length() == 0) {
                paragraph(paragraph);
                paragraph.clear();
            } else {
                paragraph.add(line);
            }
            index = nextLine(index);
        }
        paragraph(paragraph);
    }

    /** Title, header lines and byline; the offset after them. */
    private int head() {
        int index = 0;
        int lines = 0;
        boolean titled = false;
        boolean keyed = false;
        int above = linesAboveHeader();
        while (index < text.length() && lines < HEAD_LINES) {
            Line line = lineAt(index);
            if (line.length() == 0) {
                index = nextLine(index);
                if (keyed) {
                    return afterHeader(index);
                }
                continue;
            }
            lines++;
            String content = text.substring(line.start, Math.min(line.end, line.start + LONGEST_TITLE + 1));
            DocumentInfo header = HeaderLines.keyed(content);
            boolean byline = false;
            if (header == null) {
                header = lines > 1 || !titled ? HeaderLines.byline(content) : null;
                byline = header != null;
            }
            if (header != null) {
                info = info.orElse(header);
                keyed |= !byline;
                boolean title = byline && lines == 1 && tells(content, above > 0) && isTitle(line, content);
                titled |= title;
                add(line, title ? Block.Kind.TITLE : Block.Kind.HEADER_LINE);
            } else if (!titled && lines == 1 && isTitle(line, content)) {
                titled = true;
                info = info.orElse(new DocumentInfo(content.strip(), null, null, null, null, null));
                add(line, Block.Kind.TITLE);
            } else if (lines <= above) {
                if (lines == 1) {
                    titled = true;
                    info = info.orElse(new DocumentInfo(content.strip(), null, null, null, null, null));
                }
                add(line, lines == 1 ? Block.Kind.TITLE : Block.Kind.HEADING);
            } else {
                return index;
            }
            index = nextLine(index);
        }
        return index;
    }

    /** How many lines, a title and what stands beneath it, come before the first header line with a key. */
    private int linesAboveHeader() {
        int index = 0;
        for (int lines = 0; lines <= MOST_ABOVE_HEADER && index < text.length(); lines++) {
            Line line = lineAt(index);
            if (line.length() == 0 || line.length() > LONGEST_TITLE) {
                return 0;
            }
            if (HeaderLines.keyed(text.substring(line.start, line.end)) != null) {
                return lines;
            }
            index = nextLine(index);
        }
        return 0;
    }

    /**
     * "Goma: what we know at 6 p.m., 3 February": a title that has its day, with words of its own; above lines with a key
     * also without a colon ("Summary of the press briefing, 3 February").
     */
    private static boolean tells(String content, boolean aboveKeys) {
        int own = 0;
        for (String word : content.split("\\s+")) {
            own += word.length() >= SHORTEST_WORD && Character.isLowerCase(word.charAt(0)) ? 1 : 0;
        }
        return own >= FEWEST_WORDS && (aboveKeys || content.contains(": "));
    }

    /** After the header lines and the empty line a byline or masthead may still stand alone. */
    private int afterHeader(int index) {
        int at = index;
        while (at < text.length() && lineAt(at).length() == 0) {
            at = nextLine(at);
        }
        if (at >= text.length()) {
            return index;
        }
        Line line = lineAt(at);
        int next = nextLine(at);
        boolean alone = next >= text.length() || lineAt(next).length() == 0;
        DocumentInfo byline = alone && line.length() <= LONGEST_TITLE
                ? HeaderLines.byline(text.substring(line.start, line.end))
                : null;
        if (byline == null) {
            return index;
        }
        info = info.orElse(byline);
        add(line, Block.Kind.HEADER_LINE);
        return next;
    }

    /** A short first line that a header line or an empty line follows and that is no sentence. */
    private boolean isTitle(Line line, String content) {
        boolean opens =
                line.length() > LONGEST_HEADING && content.stripTrailing().endsWith(":");
        if (line.length() > LONGEST_TITLE || opens || isSentence(content)) {
            return false;
        }
        int next = nextLine(line.start);
        if (next >= text.length()) {
            return false;
        }
        Line following = lineAt(next);
        return following.length() == 0
                || following.length() <= LONGEST_HEADING
                        && (HeaderLines.byline(text.substring(following.start, following.end)) != null
                                || HeaderLines.isStretch(text.substring(following.start, following.end)))
                || HeaderLines.keyed(text.substring(
                                following.start, Math.min(following.end, following.start + LONGEST_TITLE)))
                        != null;
    }

    /** Whether a line ends with a full stop, be it before a mark of quotation or a bracket. */
    private static boolean isSentence(String content) {
        int end = content.length();
        while (end > 0
                && (Character.isWhitespace(content.charAt(end - 1))
                        || "\"\u201D')".indexOf(content.charAt(end - 1)) >= 0)) {
            end--;
        }
        return end > 0 && content.charAt(end - 1) == '.';
    }

    private void paragraph(List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        int longest = lines.stream().mapToInt(Line::length).max().orElse(0);
        boolean headlines = isHeadlines(lines, longest);
        boolean[] tallies = tallies(lines);
        int index = 0;
        while (index < lines.size()) {
            Line line = lines.get(index);
            Block.Kind kind = tallies[index] ? Block.Kind.TABLE_ROW : kind(line, lines.size());
            int end = line.end;
            int next = index + 1;
            boolean wraps = !headlines && (kind == Block.Kind.PARAGRAPH || kind == Block.Kind.LIST_ITEM);
            while (wraps
                    && next < lines.size()
                    && longest <= WIDEST_WRAP
                    && !(endsThought(lines.get(next - 1)) && lines.get(next - 1).length() < longest * 0.7)
                    && !tallies[next]
                    && kind(lines.get(next), lines.size()) == Block.Kind.PARAGRAPH
                    && !isClocked(lines.get(next))) {
                end = lines.get(next).end;
                next++;
            }
            Line whole = new Line(line.start, end);
            if (kind == Block.Kind.PARAGRAPH && !begun) {
                begun = true;
                info = info.orElse(HeaderLines.dateline(
                        text.substring(whole.start, Math.min(whole.end, whole.start + LONGEST_TITLE))));
            }
            add(whole, kind);
            index = next;
        }
    }

    /** "tanks – 5,383 (+10)": lines with a label, a dash and a figure, of which two or more follow each other. */
    private boolean[] tallies(List<Line> lines) {
        boolean[] found = new boolean[lines.size()];
        boolean before = false;
        for (int index = 0; index < lines.size(); index++) {
            Line line = lines.get(index);
            boolean tally = line.length() <= LONGEST_HEADING
                    && TALLY.matcher(text.substring(line.start, line.end)).matches();
            found[index] = tally && before;
            if (found[index]) {
                found[index - 1] = true;
            }
            before = tally;
        }
        return found;
    }

    /** Each line of a ticker tells something of its own, though no mark ends the one before. */
    private boolean isClocked(Line line) {
        return CLOCKED.matcher(text.substring(line.start, Math.min(line.end, line.start + LONGEST_TITLE)))
                .matches();
    }

    /** Several short lines, each with a capital or a figure first and no mark behind: each tells something of its own. */
    private boolean isHeadlines(List<Line> lines, int longest) {
        if (lines.size() < FEWEST_HEADLINES || longest > WIDEST_WRAP) {
            return false;
        }
        int shortest = longest;
        for (Line line : lines) {
            char first = text.charAt(line.start);
            char last = text.charAt(line.end - 1);
            if (last == ':' && line == lines.get(0) && lines.size() > FEWEST_HEADLINES) {
                // "Casualties by district:" over the lines that say them
                continue;
            }
            if (!Character.isUpperCase(first) && !Character.isDigit(first) && OPENING_QUOTES.indexOf(first) < 0
                    || last == ','
                    || last == ';'
                    || last == '-'
                    || endsThought(line)) {
                return false;
            }
            shortest = Math.min(shortest, line.length());
        }
        return shortest < longest * RAGGED;
    }

    private boolean endsThought(Line line) {
        char last = text.charAt(line.end - 1);
        return last == '.'
                || last == '!'
                || last == '?'
                || last == ':'
                || last == '"'
                || last == '\u201D'
                || last == '\u061F';
    }

    private Block.Kind kind(Line line, int linesAround) {
        if (tail) {
            return Block.Kind.BOILERPLATE;
        }
        int length = line.length();
        String content = text.substring(line.start, Math.min(line.end, line.start + LONGEST_TITLE));
        if (isListItem(content)) {
            return length <= LONGEST_FURNITURE
                            && furniture(BULLET.matcher(content).replaceFirst(""))
                    ? Block.Kind.BOILERPLATE
                    : Block.Kind.LIST_ITEM;
        }
        if (length > WIDEST_WRAP) {
            return isCaption(content) && length <= LONGEST_TITLE ? Block.Kind.CAPTION : Block.Kind.PARAGRAPH;
        }
        if (length <= LONGEST_FURNITURE && linesAround == 1 && isTail(content)) {
            tail = true;
            return Block.Kind.BOILERPLATE;
        }
        if (isRow(content)) {
            return Block.Kind.TABLE_ROW;
        }
        if (linesAround == 1 && (isCaption(content))) {
            return Block.Kind.CAPTION;
        }
        boolean sentence = endsThought(line) || content.endsWith(",") || content.endsWith(";");
        if (length <= LONGEST_FURNITURE && !sentence && furniture(content)) {
            return Block.Kind.BOILERPLATE;
        }
        if (content.chars().noneMatch(Character::isLetterOrDigit)) {
            return Block.Kind.BOILERPLATE;
        }
        return linesAround == 1 && length <= LONGEST_HEADING && !sentence && !blocks.isEmpty()
                ? Block.Kind.HEADING
                : Block.Kind.PARAGRAPH;
    }

    static boolean isListItem(String content) {
        if (content.isEmpty()) {
            return false;
        }
        char first = content.charAt(0);
        boolean bullet = BULLETS.indexOf(first) >= 0
                && content.length() > 2
                && isSpace(content.charAt(1))
                && content.strip().length() > 2
                && BULLETS.indexOf(content.substring(1).strip().charAt(0)) < 0;
        return bullet || NUMBERED.matcher(content).matches();
    }

    private static boolean furniture(String content) {
        return WORDS.beginning(Kind.FURNITURE, content) != null && content.split("\\s+").length <= 12
                || content.startsWith("\u00A9");
    }

    private static boolean isTail(String content) {
        return WORDS.beginning(Kind.TAIL, content) != null
                || BEGINS_WITH_NUMBER.matcher(content).matches()
                        && WORDS.holds(Kind.TAIL, content.substring(0, Math.min(40, content.length())));
    }

    private static boolean isCaption(String content) {
        String stripped = content.strip();
        int open = stripped.lastIndexOf('(');
        boolean credit = open >= 0
                && (stripped.endsWith(")") || stripped.endsWith(").") || stripped.endsWith("]"))
                && stripped.length() - open <= 100
                && WORDS.beginning(Kind.CAPTION, stripped.substring(open + 1)) != null;
        return credit
                || WORDS.beginning(Kind.CAPTION, stripped) != null
                        && stripped.indexOf(':') > 0
                        && stripped.indexOf(':') < 24;
    }

    private static boolean isRow(String content) {
        int marks = 0;
        for (int index = 1; index < content.length() - 1; index++) {
            marks += content.charAt(index) == '\t' || content.charAt(index) == '|' ? 1 : 0;
        }
        return marks >= 2 || marks == 1 && content.indexOf('\t') > 0 || isLabelledNumber(content);
    }

    /** "Tanks: 12", "Personnel (killed and wounded): 1,140": a label, a colon, a number, and no more. */
    private static boolean isLabelledNumber(String content) {
        int colon = content.lastIndexOf(':');
        if (colon < 2 || !Character.isLetter(content.charAt(0)) || content.length() > LONGEST_HEADING) {
            return false;
        }
        boolean digit = false;
        for (int index = colon + 1; index < content.length(); index++) {
            char at = content.charAt(index);
            digit |= Character.isDigit(at);
            if (!Character.isDigit(at) && " ,.~+()-\u2013\u202F\u00A0;".indexOf(at) < 0) {
                return false;
            }
        }
        return digit && !Character.isDigit(content.charAt(colon - 1));
    }

    private void add(Line line, Block.Kind kind) {
        blocks.add(new Block(new Span(line.start, line.end), kind));
    }

    /** The line that begins at an offset, without white space around it. */
    private Line lineAt(int index) {
        int end = lineEnd(index);
        int start = index;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return new Line(start, end);
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\uFEFF' || c == '\u200B';
    }

    private int lineEnd(int index) {
        int end = text.indexOf('\n', index);
        return end < 0 ? text.length() : end;
    }

    private int nextLine(int index) {
        return Math.min(text.length(), lineEnd(index) + 1);
    }
}
