package org.fogline.reader.source;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.fogline.knowledge.text.Folding;
import org.fogline.model.DocumentInfo;
import org.fogline.model.Span;
import org.fogline.model.When;
import org.fogline.reader.segment.Token;
import org.fogline.reader.segment.Tokeniser;
import org.fogline.reader.source.DocumentWords.Kind;
import org.fogline.reader.time.TimeContext;
import org.fogline.reader.time.TimeMention;
import org.fogline.reader.time.TimeMentions;
import org.jspecify.annotations.Nullable;

/** Reads lines about a document: "Published: 2018-05-04", "By Jane Roe on 4 May 2018", "Posted on 4 May 2018". */
final class HeaderLines {

    private static final int LONGEST_KEY = 24;
    private static final int LONGEST_BYLINE = 160;
    private static final int LONGEST_DATELINE = 90;
    private static final int LONGEST_MASTHEAD = 110;

    private static final int LONGEST_BESIDE_STRETCH = 12;

    /** So many words may stand on either side of the date that is a line's matter. */
    private static final int MOST_BESIDE = 8;

    /** Before a masthead's date stands a mark that parts it from the name. */
    private static final Pattern MASTHEAD_PARTS = Pattern.compile("[,|\u2013\u2014\u00B7\u2022-]\\s*\\S*\\s*$");

    private static final DocumentWords WORDS = DocumentWords.builtIn();

    private HeaderLines() {}

    /** What a line of the form "Key: value" says, or null if it is none. */
    static @Nullable DocumentInfo keyed(String line) {
        int colon = line.indexOf(':');
        if (colon < 2 || colon > LONGEST_KEY) {
            return null;
        }
        String key = Folding.fold(line.substring(0, colon));
        String value = line.substring(colon + 1).strip();
        if (WORDS.is(Kind.HEADER_PUBLISHED, key)) {
            LocalDate day = day(value);
            return day == null ? null : new DocumentInfo(null, day, null, null, null, null);
        }
        @Nullable String filled = value.isEmpty() ? null : value;
        if (WORDS.is(Kind.HEADER_SOURCE, key)) {
            boolean address = value.startsWith("http://") || value.startsWith("https://");
            return address
                    ? new DocumentInfo(null, null, null, null, value, null)
                    : new DocumentInfo(null, null, filled, null, null, null);
        }
        if (WORDS.is(Kind.HEADER_AUTHOR, key)) {
            return new DocumentInfo(null, null, null, filled, null, null);
        }
        if (WORDS.is(Kind.HEADER_URL, key)) {
            return new DocumentInfo(null, null, null, null, filled, null);
        }
        if (WORDS.is(Kind.HEADER_LANGUAGE, key)) {
            return new DocumentInfo(
                    null, null, null, null, null, Languages.builtIn().code(value));
        }
        return WORDS.is(Kind.HEADER_TITLE, key) ? new DocumentInfo(filled, null, null, null, null, null) : null;
    }

    /** What a byline or a line with nothing but a date says, or null if the line is neither. */
    static @Nullable DocumentInfo byline(String line) {
        if (line.length() > LONGEST_BYLINE) {
            return null;
        }
        String by = WORDS.beginning(Kind.BYLINE, line);
        if (by != null && Character.isUpperCase(line.codePointAt(0))) {
            Dated dated = dated(line);
            int start = skipWords(line, by.split(" ").length);
            String author = (dated == null
                            ? line.substring(start)
                            : line.substring(start, Math.max(start, dated.start)))
                    .replaceAll("[\\s,;:|/·•\u2013\u2014-]+$", "")
                    .strip();
            boolean name = !author.isEmpty()
                    && Character.isUpperCase(author.codePointAt(0))
                    && author.length() < 100
                    && !author.endsWith(".");
            int comma = author.lastIndexOf(',');
            boolean outlet = name && comma > 0 && WORDS.holds(Kind.OUTLET, author.substring(comma + 1));
            return name || dated != null
                    ? new DocumentInfo(
                            null,
                            dated == null ? null : dated.day,
                            outlet ? author.substring(comma + 1).strip() : null,
                            outlet ? author.substring(0, comma).strip() : name ? author : null,
                            null,
                            null)
                    : null;
        }
        Dated dated = dated(line);
        if (dated == null) {
            return null;
        }
        boolean onlyDate = line.length() - (dated.end - dated.start) <= 12;
        boolean last = line.stripTrailing().length() - dated.end <= 1
                && line.length() <= LONGEST_MASTHEAD
                && !line.stripTrailing().endsWith(".")
                && line.split("\\s+").length <= 16
                && MASTHEAD_PARTS.matcher(line.substring(0, dated.start)).find();
        boolean announced = WORDS.beginning(Kind.DATED, line) != null;
        boolean first = dated.start <= 1 && isNameList(line.substring(dated.end));
        boolean only = isNameList(line.substring(0, dated.start)) && isNameList(line.substring(dated.end));
        return onlyDate || announced || last || first || only
                ? new DocumentInfo(null, dated.day, null, null, null, null)
                : null;
    }

    /** Marks and a few words with capitals or digits ("| Dnipro Agency", "London,"): what stands beside a line's date. */
    private static boolean isNameList(String beside) {
        int words = 0;
        for (String word : beside.strip().split("\\s+")) {
            if (word.isEmpty()) {
                continue;
            }
            int first = word.codePointAt(0);
            boolean name = Character.isUpperCase(first) || Character.isDigit(first) || !Character.isLetter(first);
            boolean small = word.length() <= 3;
            if (!name && !small || ++words > MOST_BESIDE) {
                return false;
            }
        }
        return !beside.strip().endsWith(".") && !beside.strip().endsWith(":");
    }

    /** The name with which a masthead begins ("Al-Naba – Issue 130 – Friday 4 May 2018"), or null if the line is none. */
    static @Nullable String masthead(String line) {
        int end = 0;
        while (end < line.length()
                && "|,\u2013\u2014\u00B7\u2022".indexOf(line.charAt(end)) < 0
                && !line.startsWith(" - ", end)) {
            end++;
        }
        String name = line.substring(0, end).strip();
        boolean plausible = end < line.length()
                && line.length() <= LONGEST_MASTHEAD
                && name.length() >= 2
                && name.length() <= 60
                && Character.isUpperCase(name.codePointAt(0))
                && name.chars().noneMatch(Character::isDigit);
        return plausible && dated(line) != null ? name : null;
    }

    /** The outlet, where the file's author is the name in its masthead; unknown else. */
    static DocumentInfo outlet(@Nullable String author, String line) {
        String name = author == null ? null : masthead(line);
        boolean same = author != null && name != null && Folding.fold(author).equals(Folding.fold(name));
        return same ? new DocumentInfo(null, null, name, null, null, null) : DocumentInfo.UNKNOWN;
    }

    /** What a dateline at the head of a paragraph says: "KYIV, 4 May 2018 (Agency) – …"; unknown if it is none. */
    static DocumentInfo dateline(String paragraph) {
        String head = paragraph.length() > LONGEST_DATELINE ? paragraph.substring(0, LONGEST_DATELINE) : paragraph;
        int dash = firstDash(head);
        if (dash >= 0 && isInTime(head, dash)) {
            return DocumentInfo.UNKNOWN;
        }
        if (dash < 0 || !Character.isUpperCase(head.codePointAt(0))) {
            return DocumentInfo.UNKNOWN;
        }
        String line = head.substring(0, dash);
        int words = line.split("\\s+").length;
        Dated dated = dated(line);
        int open = line.indexOf('(');
        int close = line.indexOf(')', open + 1);
        @Nullable
        String source = open > 0 && close == line.strip().length() - 1 && close - open < 40
                ? line.substring(open + 1, close).strip()
                : null;
        boolean plausible = words <= 9 && (dated != null || source != null);
        return plausible
                ? new DocumentInfo(null, dated == null ? null : dated.day, source, null, null, null)
                : DocumentInfo.UNKNOWN;
    }

    /** Whether a line is a stretch of days and hardly more: "29 August 1965 – 4 September 1965". */
    static boolean isStretch(String line) {
        List<Token> tokens = Tokeniser.tokens(line, new Span(0, line.length()));
        for (TimeMention mention : TimeMentions.find(tokens)) {
            When when = whenOf(mention);
            Span span = mention.span(tokens);
            LocalDate from = when.from();
            if (from != null && when.to() != null && !from.equals(when.to())) {
                return line.strip().length() - (span.end() - span.start()) <= LONGEST_BESIDE_STRETCH;
            }
        }
        return false;
    }

    /** Whether a dash stands inside words of time: "29 August 1965 – 4 September 1965". */
    private static boolean isInTime(String head, int dash) {
        List<Token> tokens = Tokeniser.tokens(head, new Span(0, head.length()));
        return TimeMentions.find(tokens).stream()
                .map(mention -> mention.span(tokens))
                .anyMatch(span -> span.start() < dash && dash < span.end());
    }

    private static int firstDash(String head) {
        for (int index = 2; index + 1 < head.length(); index++) {
            char c = head.charAt(index);
            boolean dash = c == '\u2013' || c == '\u2014' || c == '-';
            if (dash && (head.charAt(index - 1) == ' ' || head.charAt(index - 1) == ')' || c == '\u2014')) {
                return index;
            }
        }
        return -1;
    }

    private static int skipWords(String line, int count) {
        int index = 0;
        for (int word = 0; word < count; word++) {
            while (index < line.length() && !isGap(line.charAt(index))) {
                index++;
            }
            while (index < line.length() && isGap(line.charAt(index))) {
                index++;
            }
        }
        return index;
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == ':';
    }

    /** The days that words of time tell by themselves; {@code UNKNOWN} if they tell none. */
    private static When whenOf(TimeMention mention) {
        return mention.expression()
                .resolve(TimeContext.NOTHING)
                .map(time -> time.when())
                .orElse(When.UNKNOWN);
    }

    private record Dated(int start, int end, LocalDate day) {}

    /** The first whole date of a line. */
    private static @Nullable Dated dated(String line) {
        List<Token> tokens = Tokeniser.tokens(line, new Span(0, line.length()));
        for (TimeMention mention : TimeMentions.find(tokens)) {
            When when = whenOf(mention);
            LocalDate from =
                    when.from() == null ? mention.expression().dayFirst().orElse(null) : when.from();
            if (from != null && (when.to() == null && when.from() == null || from.equals(when.to()))) {
                Span span = mention.span(tokens);
                return new Dated(span.start(), span.end(), from);
            }
        }
        return null;
    }

    /** The day that a value names: "2018-05-04", "2018-05-04T10:00:00Z", "4 May 2018"; null if it names none. */
    static @Nullable LocalDate day(String value) {
        String plain = value.strip();
        if (plain.length() >= 10 && plain.charAt(4) == '-' && plain.charAt(7) == '-') {
            try {
                return LocalDate.parse(plain.substring(0, 10));
            } catch (java.time.DateTimeException exception) {
                return null;
            }
        }
        Dated dated = plain.length() > LONGEST_BYLINE ? null : dated(plain);
        return dated == null ? null : dated.day;
    }
}
