package org.fogline.reader.segment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fogline.knowledge.text.Folding;
import org.fogline.knowledge.text.Table;
import org.fogline.knowledge.text.Vocabulary;
import org.fogline.model.Span;

/** Splits text into tokens in one pass; every character that is not white space or a joining hyphen is in one token. */
public final class Tokeniser {

    /** Words longer than this are cut, so that no input makes a later stage look at one token for long. */
    private static final int LONGEST_TOKEN = 200;

    private static final Set<String> SITE_ENDINGS = siteEndings();

    private static final WordForms FORMS = new WordForms(Tokeniser::folded);

    private Tokeniser() {}

    /** The tokens of a stretch of text, in order. */
    public static List<Token> tokens(String text, Span stretch) {
        List<Token> tokens = new ArrayList<>(stretch.length() / 5 + 4);
        int index = stretch.start();
        boolean hyphenated = false;
        while (index < stretch.end()) {
            char c = text.charAt(index);
            if (isSpace(c)) {
                index++;
                hyphenated = false;
                continue;
            }
            int end = endOfToken(text, index, stretch.end());
            Token token = token(text, index, end, hyphenated);
            tokens.add(token);
            hyphenated = false;
            index = end;
            if (token.kind() != Token.Kind.MARK
                    && index + 1 < stretch.end()
                    && isHyphen(text.charAt(index))
                    && Character.isLetterOrDigit(text.charAt(index + 1))) {
                hyphenated = true;
                index++;
            }
        }
        return tokens;
    }

    private static int endOfToken(String text, int start, int limit) {
        char first = text.charAt(start);
        if (first >= 'a' && first <= 'z' || first >= 'A' && first <= 'Z') {
            return endOfWord(text, start, limit);
        }
        if (isWireQuote(text, start, limit)) {
            return start + 2;
        }
        if (isPossessive(text, start, limit)) {
            return start + possessiveLength(text, start, limit);
        }
        if (Character.isDigit(first)) {
            return endOfNumber(text, start, limit);
        }
        if (isWordPart(first)) {
            return endOfWord(text, start, limit);
        }
        if (first == '-') {
            return endOfDash(text, start, limit);
        }
        return Character.isHighSurrogate(first) && start + 1 < limit ? start + 2 : start + 1;
    }

    /** Two hyphens are the long dash of typewriters. */
    private static int endOfDash(String text, int start, int limit) {
        int index = start + 1;
        while (index < limit && text.charAt(index) == '-' && index - start < LONGEST_TOKEN) {
            index++;
        }
        return index;
    }

    /** "``We fought,'' he said": the marks of quotation of the old wires. */
    private static boolean isWireQuote(String text, int start, int limit) {
        char first = text.charAt(start);
        return (first == '`' || first == '\'') && start + 1 < limit && text.charAt(start + 1) == first;
    }

    /** "Saturday's dead _ 12 men _ were buried": a line that joins no letters is the dash of the old wires. */
    private static boolean isWireDash(String text, int start, int end) {
        for (int index = start; index < end; index++) {
            if (text.charAt(index) != '_') {
                return false;
            }
        }
        return true;
    }

    private static int endOfNumber(String text, int start, int limit) {
        int index = start;
        while (index < limit && index - start < LONGEST_TOKEN) {
            char c = text.charAt(index);
            boolean separator = (c == ',' || c == '.')
                    && index + 1 < limit
                    && Character.isDigit(text.charAt(index + 1))
                    && index > start
                    && Character.isDigit(text.charAt(index - 1));
            if (!separator && !Character.isLetterOrDigit(c)) {
                break;
            }
            index++;
        }
        return index;
    }

    private static int endOfWord(String text, int start, int limit) {
        int index = start;
        while (index < limit && index - start < LONGEST_TOKEN) {
            char c = text.charAt(index);
            if (c >= 'a' && c <= 'z' || isWordPart(c)) {
                index++;
            } else if (isApostrophe(c) && insideWord(text, index, start, limit) && !isPossessive(text, index, limit)) {
                index++;
            } else if (c == '.' && isAbbreviation(text, start, index, limit)) {
                index++;
            } else if (c == '.' && isInitial(text, start, index, limit)) {
                return index + 1;
            } else if (c == '.' && isDomain(text, start, index, limit)) {
                return index + 3;
            } else {
                break;
            }
        }
        return index;
    }

    /** "U.S.", "p.m.": single letters, each followed by a dot, at least two of them. */
    private static boolean isAbbreviation(String text, int start, int dot, int limit) {
        boolean letterBefore = dot - start >= 1
                && Character.isLetter(text.charAt(dot - 1))
                && (dot - 1 == start || text.charAt(dot - 2) == '.');
        boolean letterDotAfter =
                dot + 2 < limit && Character.isLetter(text.charAt(dot + 1)) && text.charAt(dot + 2) == '.';
        boolean dotBefore = dot - start >= 3 && text.charAt(dot - 2) == '.';
        return letterBefore && (letterDotAfter || dotBefore);
    }

    /** "General D. S. Roe": a single capital before a dot and a name; at the head of a line it may be a number of a list. */
    private static boolean isInitial(String text, int start, int dot, int limit) {
        if (dot - start != 1
                || !Character.isUpperCase(text.charAt(start))
                || start == 0
                || Character.isLetterOrDigit(text.charAt(start - 1))) {
            return false;
        }
        int next = dot + 1;
        while (next < limit && text.charAt(next) == ' ') {
            next++;
        }
        if (next + 1 >= limit || next == dot + 1 || !Character.isUpperCase(text.charAt(next))) {
            return false;
        }
        int before = start - 1;
        while (before > 0 && text.charAt(before) == ' ') {
            before--;
        }
        return text.charAt(before) != '\n' && before > 0 || text.charAt(next + 1) == '.';
    }

    private static Set<String> siteEndings() {
        Set<String> endings = new HashSet<>();
        Table.builtIn("site-endings.csv", "words").rows().forEach(row -> endings.addAll(row.list("words")));
        return endings;
    }

    /** "news.am", "haqqin.az": a word, a full stop and the two letters of a country's domain. */
    private static boolean isDomain(String text, int start, int dot, int limit) {
        return dot - start >= 3
                && dot + 2 < limit
                && SITE_ENDINGS.contains(text.substring(dot + 1, dot + 3))
                && (dot + 3 >= limit || !isWordPart(text.charAt(dot + 3)));
    }

    private static boolean insideWord(String text, int index, int start, int limit) {
        return index > start && index + 1 < limit && Character.isLetter(text.charAt(index + 1));
    }

    /** An apostrophe with an s after a word, or one after a plural's s. */
    private static boolean isPossessive(String text, int index, int limit) {
        if (!isApostrophe(text.charAt(index)) || index == 0 || !Character.isLetterOrDigit(text.charAt(index - 1))) {
            return false;
        }
        return possessiveLength(text, index, limit) > 0;
    }

    private static int possessiveLength(String text, int index, int limit) {
        if (index + 1 < limit && (text.charAt(index + 1) == 's' || text.charAt(index + 1) == 'S')) {
            return index + 2 >= limit || !Character.isLetterOrDigit(text.charAt(index + 2)) ? 2 : 0;
        }
        char before = text.charAt(index - 1);
        boolean wordEnds = index + 1 >= limit || !Character.isLetterOrDigit(text.charAt(index + 1));
        return wordEnds && (before == 's' || before == 'S') ? 1 : 0;
    }

    private static Token token(String text, int start, int end, boolean hyphenated) {
        char first = text.charAt(start);
        if (first >= 'a' && first <= 'z' || first >= 'A' && first <= 'Z') {
            WordForms.Form form = FORMS.of(text, start, end);
            return new Token(start, end, form, Token.Kind.WORD, hyphenated);
        }
        if (isWireDash(text, start, end)) {
            return new Token(
                    start, end, new WordForms.Form(text.substring(start, end), "-"), Token.Kind.MARK, hyphenated);
        }
        boolean possessive = isApostrophe(first)
                && !isWireQuote(text, start, end)
                && start > 0
                && Character.isLetterOrDigit(text.charAt(start - 1))
                && isPossessive(text, start, end);
        if (possessive) {
            return new Token(
                    start,
                    end,
                    new WordForms.Form(text.substring(start, end), "'s"),
                    Token.Kind.POSSESSIVE,
                    hyphenated);
        }
        WordForms.Form form = FORMS.of(text, start, end);
        Token.Kind kind =
                Character.isDigit(first) ? Token.Kind.NUMBER : isWordPart(first) ? Token.Kind.WORD : Token.Kind.MARK;
        return new Token(start, end, form, kind, hyphenated);
    }

    private static String folded(String characters) {
        char first = characters.charAt(0);
        if (Character.isDigit(first)) {
            return characters.toLowerCase(Locale.ROOT);
        }
        return isWordPart(first) ? Vocabulary.known(Folding.fold(characters)) : plainMark(characters);
    }

    private static String plainMark(String mark) {
        return switch (mark) {
            case "\u201C", "\u201D", "\u201E", "\u00AB", "\u00BB", "\u2033", "\"", "``", "''" -> "\"";
            case "\u2018", "\u2019", "\u201B", "'", "`" -> "'";
            case "\u2013", "\u2014", "\u2012", "\u2015" -> "-";
            case "\u2026" -> "...";
            default -> mark.startsWith("--") ? "-" : mark;
        };
    }

    private static boolean isWordPart(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.MODIFIER_LETTER;
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u2018' || c == '\u02BC' || c == '`';
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    private static boolean isSpace(char c) {
        if (c < 0x7F) {
            return c <= ' ';
        }
        return c == '\u00A0'
                || c == '\u202F'
                || c == '\uFEFF'
                || Character.isWhitespace(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
