package org.fogline.reader.time;

import java.util.regex.Pattern;
import org.fogline.reader.lexicon.Phrases;
import org.fogline.reader.time.TimeWords.Kind;
import org.fogline.reader.time.TimeWords.Meaning;
import org.jspecify.annotations.Nullable;

/** Times of day: "at 04:30", "4 p.m.", "0430 hours", "at dawn", "in the early hours". */
final class ClockGrammar {

    /**
     * A time of day.
     *
     * @param end the token after it
     * @param time {@code HH:mm} or words
     */
    record Clock(int end, String time) {}

    private static final int LONGEST_CLOCK = 8;
    /** Shorter ones are digits alone: "5pm" is the shortest that is more. */
    private static final int SHORTEST_GLUED = 3;

    private static final Pattern MINUTES_HALF = Pattern.compile("[0-5][0-9](am|pm)");
    private static final Pattern HOUR_HALF = Pattern.compile("[0-9]{1,2}(am|pm)");
    private static final Pattern DOTTED = Pattern.compile("[0-9]{1,2}\\.[0-5][0-9](am|pm)?");
    /** "14h30", as French papers write. */
    private static final Pattern HOUR_H = Pattern.compile("[0-9]{1,2}h[0-5][0-9]");

    private static final Pattern MILITARY = Pattern.compile("[0-2][0-9][0-5][0-9](h|hrs|z)?");

    private static final int DOTTED_HOUR = "18.55".length();

    /** "at 3 at night" is after midnight, "at 9 at night" before it. */
    private static final int FIRST_OF_NIGHT = 6;

    private static final Pattern HOUR = Pattern.compile("[0-9]{1,2}([.][0-5][0-9])?");

    private final TimeTokens tokens;

    ClockGrammar(TimeTokens tokens) {
        this.tokens = tokens;
    }

    /** A clock time, or a range of two, with the words that lead it; the first counts. */
    @Nullable
    Clock led(int index) {
        int lead = tokens.end(Kind.CLOCK_LEAD, index);
        if (lead < 0) {
            return null;
        }
        int first = tokens.skip(Kind.CLOCK_LEAD, lead);
        Clock clock = clock(first);
        if (clock == null && isFourFigures(first)) {
            clock = militaryHour(first);
        }
        return clock == null ? null : range(clock);
    }

    /** "at 2115 on 24 February", "at 1420.", "at 0600": an hour that could be no round number of people and no year. */
    private boolean isFourFigures(int index) {
        if (!tokens.is(index - 1, "at") || tokens.plainNumber(index, 4, 4) < 0) {
            return false;
        }
        String text = tokens.token(index).folded();
        boolean dated = tokens.is(index + 1, "on");
        boolean closed = !tokens.has(index + 1) || tokens.isMark(index + 1) || tokens.is(index + 1, "and");
        boolean plain = !text.startsWith("0") && (text.endsWith("00") || tokens.year(index) > 0);
        return dated || closed && !plain;
    }

    /** A clock time that stands alone, with hours and minutes or "a.m." or "p.m.". */
    @Nullable
    Clock alone(int index) {
        Clock clock = clock(index);
        return clock == null ? null : range(clock);
    }

    private Clock range(Clock first) {
        int next = first.end;
        int word = tokens.end(Kind.RANGE_WORD, next);
        if (tokens.is(next, "-") || tokens.is(next, "and") || tokens.hyphenated(next)) {
            word = tokens.hyphenated(next) ? next : next + 1;
        }
        Clock last = word < 0 ? null : clock(word);
        return last == null ? first : new Clock(last.end, first.time);
    }

    /** An hour, also without "a.m." or "p.m.", where the words beside it tell which it is. */
    @Nullable
    Clock hour(int index) {
        Clock clock = clock(index);
        if (clock != null || !tokens.has(index) || !tokens.token(index).isNumber()) {
            return clock;
        }
        String text = tokens.token(index).folded();
        if (!HOUR.matcher(text).matches()) {
            return null;
        }
        int point = text.indexOf('.');
        int hour = Integer.parseInt(point < 0 ? text : text.substring(0, point));
        return hour < 1 ? null : iso(index + 1, hour, point < 0 ? 0 : Integer.parseInt(text.substring(point + 1)));
    }

    /** "0600": four figures, where the words before them call for an hour. */
    @Nullable
    Clock militaryHour(int index) {
        if (!tokens.has(index)
                || !MILITARY.matcher(tokens.token(index).folded()).matches()) {
            return null;
        }
        String text = tokens.token(index).folded();
        return iso(index + 1, Integer.parseInt(text.substring(0, 2)), Integer.parseInt(text.substring(2, 4)));
    }

    private @Nullable Clock clock(int index) {
        if (!tokens.has(index) || !tokens.token(index).isNumber()) {
            return null;
        }
        int hour = tokens.plainNumber(index, 1, 2);
        if (hour >= 0 && tokens.is(index + 1, ":") && tokens.touches(index + 1) && tokens.touches(index + 2)) {
            int minute = tokens.plainNumber(index + 2, 2, 2);
            if (minute >= 0) {
                return withHalf(index + 3, hour, minute, false);
            }
            String glued = tokens.token(index + 2).folded();
            return MINUTES_HALF.matcher(glued).matches()
                    ? half(index + 3, hour, Integer.parseInt(glued.substring(0, 2)), glued.substring(2))
                    : null;
        }
        String text = tokens.token(index).folded();
        if (text.length() > LONGEST_CLOCK) {
            return null;
        }
        if (text.length() < SHORTEST_GLUED) {
            return hour < 0 ? null : withHalf(index + 1, hour, 0, true);
        }
        if (text.endsWith("m") && HOUR_HALF.matcher(text).matches()) {
            return half(
                    index + 1,
                    Integer.parseInt(text.substring(0, text.length() - 2)),
                    0,
                    text.substring(text.length() - 2));
        }
        if (text.indexOf('.') > 0 && DOTTED.matcher(text).matches()) {
            int point = text.indexOf('.');
            int minute = Integer.parseInt(text.substring(point + 1, point + 3));
            int dottedHour = Integer.parseInt(text.substring(0, point));
            return text.length() > point + 3
                    ? half(index + 1, dottedHour, minute, text.substring(point + 3))
                    : withHalf(index + 1, dottedHour, minute, !opensEntry(index));
        }
        if (text.indexOf('h') > 0 && HOUR_H.matcher(text).matches()) {
            int point = text.indexOf('h');
            return iso(
                    index + 1, Integer.parseInt(text.substring(0, point)), Integer.parseInt(text.substring(point + 1)));
        }
        if (text.length() > 3 && text.charAt(0) < '3' && MILITARY.matcher(text).matches()) {
            boolean marked = text.length() > 4 || tokens.end(Kind.CLOCK_TAIL, index + 1) > 0;
            return marked
                    ? iso(index + 1, Integer.parseInt(text.substring(0, 2)), Integer.parseInt(text.substring(2, 4)))
                    : null;
        }
        return hour < 0 ? null : withHalf(index + 1, hour, 0, true);
    }

    /** "18.55 The army says", "07.10 - Shells fall": hour and minute at the head of a line. */
    private boolean opensEntry(int index) {
        return index == 0
                && tokens.token(0).text().length() == DOTTED_HOUR
                && tokens.has(1)
                && (tokens.is(1, "-")
                        || tokens.token(1).isWord() && tokens.token(1).isCapitalised());
    }

    /** With "a.m." or "p.m." after it; {@code needed} where without it the number would be no time. */
    private @Nullable Clock withHalf(int end, int hour, int minute, boolean needed) {
        if (tokens.is(end, "am") || tokens.is(end, "pm")) {
            return half(end + 1, hour, minute, tokens.token(end).folded());
        }
        Phrases.Match<Meaning> half = tokens.match(Kind.CLOCK_HALF, end);
        if (half != null && hour >= 1 && hour <= 12) {
            boolean afterMidnight = half.value().value().equals("night") && hour < FIRST_OF_NIGHT || hour == 12;
            String name = half.value().value().equals("night")
                    ? afterMidnight ? "am" : "pm"
                    : half.value().value();
            return half(half.end(), hour, minute, name);
        }
        return needed ? null : iso(end, hour, minute);
    }

    private @Nullable Clock half(int end, int hour, int minute, String half) {
        return hour < 1 || hour > 12 ? null : iso(end, hour % 12 + (half.equals("pm") ? 12 : 0), minute);
    }

    private @Nullable Clock iso(int end, int hour, int minute) {
        if (hour > 23 || minute > 59) {
            return null;
        }
        return new Clock(tokens.skip(Kind.CLOCK_TAIL, end), twoDigits(hour) + ":" + twoDigits(minute));
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    /** A part of the day: "dawn", "the early hours". */
    @Nullable
    Clock part(int index) {
        Phrases.Match<Meaning> match = tokens.match(Kind.DAY_PART, index);
        if (match == null) {
            match = tokens.match(Kind.DAY_PART, tokens.skip("the", index));
        }
        return match == null ? null : new Clock(match.end(), match.value().value());
    }
}
