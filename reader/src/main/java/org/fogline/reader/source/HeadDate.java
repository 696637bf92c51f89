package org.fogline.reader.source;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.fogline.model.Span;
import org.fogline.model.When;
import org.fogline.reader.segment.Token;
import org.fogline.reader.segment.Tokeniser;
import org.fogline.reader.time.TimeContext;
import org.fogline.reader.time.TimeMention;
import org.fogline.reader.time.TimeMentions;
import org.jspecify.annotations.Nullable;

/**
 * The day of a document that no header line tells, from the date at its head: in the title, in a short line above the
 * text ("Daily bulletin, Tuesday 3 March 2015, 18:00"), or before the first sentence ("(Kabul, 3 March 2015)", "KABUL:
 * 3 March 2015 -", "[3 March 2015]"). Of a stretch of days the last counts. A date in the last lines, as under a
 * letter, or in brackets there is the last resort.
 */
final class HeadDate {

    /** So many blocks may stand above the text. */
    private static final int HEAD_BLOCKS = 4;

    /** A letterhead of nothing but lines may be longer. */
    private static final int HEAD_LINES = 10;

    private static final int LONGEST_LINE = 120;

    /** A title and the lines above a text are no longer. */
    private static final int LONGEST_HEAD = 240;

    private static final int LONGEST_OPENING = 100;

    /** A weekly or monthly summary names the days that it covers; a longer stretch is a matter of the text. */
    private static final int LONGEST_STRETCH = 45;

    /** Who signs a text, where and when, stands in so many lines. */
    private static final int SIGNATURE_LINES = 3;

    /** A year is looked for in so much of the text. */
    private static final int LONGEST_READ = 20_000;

    /** A dispatch gives their year to days of the last years. */
    private static final int YEARS_TRIED = 3;

    private HeadDate() {}

    /** The day, or null if the head of the text names none. */
    static @Nullable LocalDate of(String text, List<Block> blocks) {
        int seen = 0;
        boolean begun = false;
        LocalDate told = null;
        for (Block block : blocks) {
            if (seen++ >= HEAD_BLOCKS && (begun || seen > HEAD_LINES)) {
                break;
            }
            String content = text.substring(
                    block.span().start(),
                    Math.min(block.span().end(), block.span().start() + LONGEST_HEAD));
            boolean whole = block.span().end() - block.span().start() < LONGEST_HEAD;
            boolean lines = whole && isLines(block, content);
            begun |= !lines;
            LocalDate day = lines ? inLines(content) : inOpening(text, blocks, block, content, told);
            if (day == null && !lines) {
                day = inBrackets(content);
            }
            if (day != null) {
                return day;
            }
            told = told == null ? lastDay(content) : told;
        }
        return underneath(text, blocks);
    }

    private static boolean isLines(Block block, String content) {
        return switch (block.kind()) {
            case TITLE, HEADING, HEADER_LINE -> true;
            case PARAGRAPH, BOILERPLATE, CAPTION ->
                content.lines().allMatch(line -> line.length() < LONGEST_LINE)
                        && (block.kind() != Block.Kind.PARAGRAPH || !isSentence(content.strip()));
            case LIST_ITEM, TABLE_ROW -> false;
        };
    }

    private static boolean isSentence(String text) {
        return text.endsWith(".") && !text.endsWith("a.m.") && !text.endsWith("p.m.") && !endsWithDate(text);
    }

    /** "Bulletin of the committee. 3 March 2015.": a date behind a mark, with nothing but a stop behind it. */
    private static boolean endsWithDate(String line) {
        List<Token> tokens = Tokeniser.tokens(line, new Span(0, line.length()));
        for (TimeMention mention : TimeMentions.find(tokens)) {
            int first = mention.firstToken();
            boolean apart = first > 0
                    && (tokens.get(first - 1).is(".") || tokens.get(first - 1).is("-"));
            if (apart && mention.endToken() == tokens.size() - 1 && day(mention, TimeContext.NOTHING) != null) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable LocalDate inLines(String block) {
        for (String line : block.split("\n", -1)) {
            LocalDate day = inLine(line);
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    /** The last day of the first month or stretch that a line above the text names, from which a date without a year counts. */
    private static @Nullable LocalDate lastDay(String line) {
        for (TimeMention mention : mentions(line)) {
            LocalDate to = mention.expression()
                    .resolve(TimeContext.NOTHING)
                    .map(time -> time.when().to())
                    .orElse(null);
            if (to != null) {
                return to;
            }
        }
        return null;
    }

    private static @Nullable LocalDate inLine(String line) {
        List<Token> tokens = Tokeniser.tokens(line, new Span(0, line.length()));
        List<TimeMention> mentions = TimeMentions.find(tokens);
        for (TimeMention mention : mentions) {
            LocalDate day = day(mention, TimeContext.NOTHING);
            if (day != null) {
                return day;
            }
        }
        LocalDate year = onlyYear(tokens);
        for (TimeMention mention : mentions) {
            // "NAIROBI, March 24 (summary of a statement, 1987)": the year stands elsewhere in the line
            LocalDate day = year == null ? null : day(mention, TimeContext.NOTHING.withHistory(year));
            if (day != null && year != null && day.getYear() == year.getYear()) {
                return day;
            }
        }
        return null;
    }

    /** The first day of the one year that a line names, or null. */
    private static @Nullable LocalDate onlyYear(List<Token> tokens) {
        LocalDate found = null;
        for (Token token : tokens) {
            String word = token.folded();
            boolean year = token.isNumber()
                    && word.length() == 4
                    && (word.startsWith("19") || word.startsWith("20"))
                    && word.chars().allMatch(Character::isDigit);
            if (year && found != null) {
                return null;
            }
            found = year ? LocalDate.of(Integer.parseInt(word), 1, 1) : found;
        }
        return found;
    }

    /** A date before the first sentence, with names and marks alone before it and a mark behind it. */
    private static @Nullable LocalDate inOpening(
            String text, List<Block> blocks, Block block, String paragraph, @Nullable LocalDate told) {
        String opening = paragraph.substring(0, Math.min(LONGEST_OPENING, paragraph.length()));
        List<Token> tokens = Tokeniser.tokens(opening, new Span(0, opening.length()));
        for (TimeMention mention : TimeMentions.find(tokens)) {
            Token first = tokens.get(mention.firstToken());
            boolean bare = first.isNumber() || first.isCapitalised();
            // any year will do to tell whether it is a day at all
            LocalDate some = day(mention, TimeContext.NOTHING.withStory(told == null ? LocalDate.EPOCH : told));
            if (some == null || !bare) {
                continue;
            }
            int behind = mention.endToken();
            boolean closed = behind < tokens.size()
                    && tokens.get(behind).isMark()
                    && !tokens.get(behind).is(",")
                    && !tokens.get(behind).is("\"");
            if (!closed || !isNames(tokens.subList(0, mention.firstToken()))) {
                return null;
            }
            LocalDate signed = day(mention, TimeContext.NOTHING) == null ? underneath(text, blocks) : null;
            if (signed != null) {
                // "Nov. 2. In X, ..." opens the first item of a list that is signed with its date
                return signed;
            }
            LocalDate day = day(mention, TimeContext.NOTHING.withStory(told));
            if (mention.firstToken() == 0 && day(mention, TimeContext.NOTHING) == null) {
                // "Nov. 2. Our units attacked a patrol": the entry of a list of days
                return null;
            }
            return day == null ? withYearOf(text, block, mention) : day;
        }
        return null;
    }

    /**
     * A dateline without a year ("KHARTOUM, March 3 -") in a text that gives one to the days before it: the first such day
     * after the last of them, or a few years later where the weekdays of the first lines then fit.
     */
    private static @Nullable LocalDate withYearOf(String text, Block block, TimeMention dateline) {
        LocalDate latest = null;
        for (TimeMention mention : mentions(text.substring(0, Math.min(LONGEST_READ, text.length())))) {
            LocalDate end = day(mention, TimeContext.NOTHING);
            // "since 12 January 1995"
            LocalDate told = end == null
                    ? mention.expression()
                            .resolve(TimeContext.NOTHING)
                            .map(time -> time.when().to() == null ? time.when().from() : null)
                            .orElse(null)
                    : end;
            latest = told != null && (latest == null || told.isAfter(latest)) ? told : latest;
        }
        if (latest == null) {
            return null;
        }
        int start = block.span().start();
        List<TimeMention> weekdays =
                mentions(text.substring(start, Math.min(block.span().end(), start + LONGEST_READ))).stream()
                        .filter(TimeMention::isWeekday)
                        .toList();
        for (int years = 0; years < YEARS_TRIED; years++) {
            LocalDate day = day(dateline, TimeContext.NOTHING.withHistory(latest.plusYears(years)));
            if (day != null
                    && (weekdays.isEmpty()
                            || weekdays.stream().anyMatch(weekday -> day.equals(day(weekday, TimeContext.of(day)))))) {
                return day;
            }
        }
        return null;
    }

    /** "the army said on Wednesday (Nov. 6, 2019)": a date in brackets that tells the reader which day the last weekday was. */
    private static @Nullable LocalDate inBrackets(String paragraph) {
        List<Token> tokens = Tokeniser.tokens(paragraph, new Span(0, paragraph.length()));
        boolean weekday = false;
        int present = -1;
        for (TimeMention mention : TimeMentions.find(tokens)) {
            LocalDate day = day(mention, TimeContext.NOTHING);
            int first = mention.firstToken();
            int end = mention.endToken();
            boolean brackets = first > 0
                    && tokens.get(first - 1).is("(")
                    && end < tokens.size()
                    && tokens.get(end).is(")");
            // "said today, 3 March 2015, that"
            boolean apposed = first > 0
                    && present == first - 1
                    && tokens.get(first - 1).is(",")
                    && end < tokens.size()
                    && tokens.get(end).isMark();
            if (day != null && (opensBracket(tokens, mention) || brackets && present == first - 1 || apposed)) {
                return day;
            }
            // "this morning (Saturday 11 January 2025)"
            present = day(mention, TimeContext.of(LocalDate.EPOCH)) != null
                            && mention.expression()
                                    .resolve(TimeContext.of(LocalDate.EPOCH))
                                    .filter(time -> time.rule().equals("day-of-statement")
                                            && LocalDate.EPOCH.equals(
                                                    time.when().from()))
                                    .isPresent()
                    ? end
                    : present;
            if (mention.isWeekday()) {
                weekday = true;
            } else if (day != null && brackets && weekday) {
                return day;
            } else if (day != null) {
                return null;
            }
        }
        return null;
    }

    /** "Wednesday (Nov. 6, 2019)" read as one. */
    private static boolean opensBracket(List<Token> tokens, TimeMention mention) {
        for (int token = mention.firstToken() + 1; token < mention.endToken(); token++) {
            if (tokens.get(token).is("(")) {
                return true;
            }
        }
        return false;
    }

    /** "Kabul (Valley Wire),", "From our reporter in Kabul,": no more than a few words, and no sentence's end. */
    private static boolean isNames(List<Token> before) {
        int words = 0;
        for (Token token : before) {
            if (token.is(".") && words > 3) {
                return false;
            }
            words += token.isWord() ? 1 : 0;
            boolean small =
                    !token.isCapitalised() && token.isWord() && token.text().length() > 8;
            if (small || words > 9) {
                return false;
            }
        }
        return true;
    }

    /** "Mountains of the north, 3 March 2015": the date of a text that is signed at its end, in one of its last lines. */
    private static @Nullable LocalDate underneath(String text, List<Block> blocks) {
        if (blocks.size() <= 1) {
            return null;
        }
        String block = blocks.get(blocks.size() - 1).span().of(text).strip();
        // "(Daily briefing, Eastern Command, 9 December 1971; transcript)"
        boolean brackets = block.startsWith("(") && block.endsWith(")") || block.startsWith("[") && block.endsWith("]");
        if (brackets) {
            return block.length() > LONGEST_HEAD ? null : inLine(block);
        }
        String[] lines = block.split("\n", -1);
        for (int index = lines.length - 1; index >= Math.max(0, lines.length - SIGNATURE_LINES); index--) {
            String line = lines[index].strip();
            boolean signature = line.length() <= LONGEST_LINE / 2
                    && !line.isEmpty()
                    && (index == 0 || Character.isUpperCase(line.codePointAt(0)))
                    && (lines.length == 1 || !isSentence(lines[lines.length - 1].strip()));
            LocalDate day = signature ? inLine(line) : null;
            if (day != null || !signature) {
                return day;
            }
        }
        return null;
    }

    private static List<TimeMention> mentions(String line) {
        return TimeMentions.find(Tokeniser.tokens(line, new Span(0, line.length())));
    }

    /** The whole date that a mention names, the last day of a stretch, the day of "as of 3 March"; null for all else. */
    private static @Nullable LocalDate day(TimeMention mention, TimeContext context) {
        When when =
                mention.expression().resolve(context).map(time -> time.when()).orElse(When.UNKNOWN);
        LocalDate from = when.from();
        LocalDate to = when.to();
        if (to == null || from == null) {
            return to;
        }
        boolean month = from.getDayOfMonth() == 1
                && from.getMonth() == to.getMonth()
                && to.getDayOfMonth() == to.lengthOfMonth();
        return ChronoUnit.DAYS.between(from, to) <= LONGEST_STRETCH && !month ? to : null;
    }
}
