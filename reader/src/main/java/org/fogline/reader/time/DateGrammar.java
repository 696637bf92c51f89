package org.fogline.reader.time;

import java.time.DayOfWeek;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.fogline.reader.lexicon.Phrases;
import org.fogline.reader.numeral.Numeral;
import org.fogline.reader.time.TimeWords.Kind;
import org.fogline.reader.time.TimeWords.Meaning;
import org.jspecify.annotations.Nullable;

/** Days, months and years of the calendar, in every order in which people write them. */
final class DateGrammar {

    /** "4, 5 and 6 May" is read, a column of numbers before a month is not. */
    private static final int MOST_LISTED_DAYS = 6;

    private static final int MONTHS = 12;

    private static final Pattern DOTTED_DAY = Pattern.compile("[0-3]?[0-9]\\.[01][0-9]");

    /** "the first two weeks of the year" lie in a month of so many days. */
    private static final int FIRST_MONTH = 31;

    /** Two figures for the day, four for the hour, and the letter of the time zone. */
    private static final int TIME_GROUP = 7;

    private final TimeTokens tokens;

    DateGrammar(TimeTokens tokens) {
        this.tokens = tokens;
    }

    /** A day, or several days of one month. */
    @Nullable
    Parsed day(int index) {
        Parsed found = numeric(index);
        found = Parsed.longer(found, strokeDay(index));
        found = Parsed.longer(found, timeGroup(index));
        found = Parsed.longer(found, dayThenMonth(index));
        found = Parsed.longer(found, monthThenDay(index));
        found = Parsed.longer(found, holiday(index));
        return Parsed.longer(found, withWeekday(index));
    }

    /** "New Year's Day 2023", "Eid al-Fitr": a day that has a name. */
    private @Nullable Parsed holiday(int index) {
        Phrases.Match<Meaning> match = tokens.match(Kind.HOLIDAY, index);
        if (match == null || !tokens.token(index).isCapitalised()) {
            return null;
        }
        String value = match.value().value();
        boolean hijri = value.startsWith("h");
        String[] monthAndDay = value.substring(hijri ? 1 : 0).split(" ");
        int month = Integer.parseInt(monthAndDay[0]);
        int day = Integer.parseInt(monthAndDay[1]);
        if (hijri) {
            return new Parsed(match.end(), new HijriTime(null, month, day, null, false));
        }
        Year year = yearAfter(match.end());
        return new Parsed(year.value == null ? match.end() : year.end, new CalendarDay(year.value, month, day, null));
    }

    /** "Thursday, Dec. 15", "Thursday the 19th". */
    private @Nullable Parsed withWeekday(int index) {
        Phrases.Match<Meaning> match = tokens.match(Kind.WEEKDAY, index);
        if (match == null) {
            match = tokens.match(Kind.WEEKDAY_SHORT, index);
        }
        if (match == null || !tokens.token(index).isCapitalised()) {
            return null;
        }
        DayOfWeek weekday = DayOfWeek.of(match.value().number());
        int next = tokens.skip(",", tokens.skip(".", match.end()));
        boolean bracket = tokens.is(next, "(");
        int bare = bracket ? next + 1 : tokens.skip("on", next);
        Parsed day = dayThenMonth(tokens.skip("the", bare));
        if (day == null) {
            day = monthThenDay(bare);
        }
        boolean figures = day == null;
        if (figures) {
            day = numeric(bare);
        }
        if (bracket && (day == null || !tokens.is(day.end(), ")"))) {
            return null;
        }
        if (day != null) {
            CalendarDay of = onWeekday(day.expression(), weekday, figures);
            return of == null ? null : new Parsed(bracket ? day.end() + 1 : day.end(), of);
        }
        Parsed stretch = throughWeekday(bare);
        if (stretch != null) {
            return stretch;
        }
        if (tokens.is(next, "the")) {
            Numeral ordinal = tokens.ordinal(next + 1);
            if (ordinal != null && ordinal.whole() >= 1 && ordinal.whole() <= 31 && standsAlone(ordinal.end())) {
                return new Parsed(
                        ordinal.end(), new DayOfMonth((int) ordinal.whole(), weekday, DayOfMonth.Of.LATEST_MONTH));
            }
        }
        return null;
    }

    /** The date with its weekday, which tells the order of "Monday (4.10.17)" and "Monday, 04/10/2017". */
    private static @Nullable CalendarDay onWeekday(TimeExpression date, DayOfWeek weekday, boolean figures) {
        if (date instanceof AmbiguousDay either) {
            CalendarDay monthFirst = new CalendarDay(either.year(), either.one(), either.two(), weekday);
            CalendarDay dayFirst = new CalendarDay(either.year(), either.two(), either.one(), weekday);
            return monthFirst.isOnItsWeekday() ? monthFirst : dayFirst;
        }
        if (!(date instanceof CalendarDay day)) {
            return null;
        }
        CalendarDay given = new CalendarDay(day.year(), day.month(), day.day(), weekday);
        boolean turns = figures && day.year() != null && day.day() <= MONTHS && !given.isOnItsWeekday();
        CalendarDay turned = turns ? new CalendarDay(day.year(), day.day(), day.month(), weekday) : given;
        return turned.isOnItsWeekday() ? turned : given;
    }

    /** "Saturday 17 to Friday 23 February", behind its first word. */
    private @Nullable Parsed throughWeekday(int index) {
        Numeral first = dayNumber(tokens.skip("the", index));
        int second = first == null ? -1 : separated(first.end(), first.end());
        Parsed last = second < 0 || tokens.match(Kind.WEEKDAY, second) == null ? null : withWeekday(second);
        if (first == null || last == null || !(last.expression() instanceof CalendarDay to)) {
            return null;
        }
        int day = (int) first.whole();
        return day < to.day()
                ? new Parsed(last.end(), new Between(new CalendarDay(to.year(), to.month(), day, null), to))
                : null;
    }

    /** Whether what follows a day of the month is no noun that it counts: "Tuesday, the fifth day of the battle". */
    boolean standsAlone(int index) {
        return tokens.isMarkOrLink(index) && !tokens.is(index, "of")
                || tokens.end(Kind.AFTER_DAY, index) > 0
                || opensClause(index);
    }

    /** "On the 7th Peru had lost": behind a day that opens its sentence a name that no unit's number belongs to. */
    private boolean opensClause(int index) {
        boolean opens = index >= 3 && tokens.is(index - 3, "on") && tokens.beginsSentence(index - 3);
        return opens
                && tokens.has(index + 1)
                && tokens.token(index).isWord()
                && tokens.token(index).isCapitalised()
                && tokens.token(index + 1).isWord()
                && !tokens.token(index + 1).isCapitalised()
                && tokens.end(Kind.UNIT_NOUN, index) < 0
                && tokens.end(Kind.UNIT_NOUN, index + 1) < 0;
    }

    /** "051830Z JUN 91", "220001 to 222359 July 1993": the day, hour and month of a signal. */
    private @Nullable Parsed timeGroup(int index) {
        int first = dayOfGroup(index);
        int second = first < 0 ? -1 : separated(index + 1, index + 1);
        int last = second < 0 ? -1 : dayOfGroup(second);
        int end = last < first ? index + 1 : second + 1;
        Phrases.Match<Meaning> name = first < 0 ? null : month(end, true);
        if (name == null) {
            return null;
        }
        Year year = yearAfter(name.end());
        if (year.value == null) {
            return null;
        }
        int month = name.value().number();
        Parsed to = day(year.end, year.value, month, Math.max(first, last));
        return to == null || last <= first
                ? to
                : new Parsed(year.end, new Between(new CalendarDay(year.value, month, first, null), to.expression()));
    }

    /** The day in "051830Z" or "051830", or -1. */
    private int dayOfGroup(int index) {
        if (!tokens.has(index) || !tokens.token(index).isNumber()) {
            return -1;
        }
        String text = tokens.token(index).folded();
        boolean zone = text.length() == TIME_GROUP && Character.isLetter(text.charAt(TIME_GROUP - 1));
        if (!zone && text.length() != TIME_GROUP - 1) {
            return -1;
        }
        for (int at = 0; at < TIME_GROUP - 1; at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return -1;
            }
        }
        int day = Integer.parseInt(text.substring(0, 2));
        boolean clock = text.substring(2, 4).compareTo("24") <= 0 && text.charAt(4) < '6';
        return clock && day >= 1 && day <= 31 ? day : -1;
    }

    /** A day of the month in digits or as an ordinal, or null. */
    private @Nullable Numeral dayNumber(int index) {
        int plain = tokens.plainNumber(index, 1, 2);
        Numeral number = plain >= 0 ? new Numeral(index + 1, plain, Numeral.Form.DIGITS, null) : tokens.ordinal(index);
        return number != null && number.value() >= 1 && number.value() <= 31 ? number : null;
    }

    /** "4 May 2018", "the 4th of May", "4-6 May", "4, 5 and 6 May", "between 4 and 6 May" without its first word. */
    private @Nullable Parsed dayThenMonth(int index) {
        Numeral first = dayNumber(tokens.skip("the", index));
        if (first == null) {
            return null;
        }
        Numeral last = first;
        boolean listed = false;
        boolean closed = true;
        for (int count = 1; count < MOST_LISTED_DAYS; count++) {
            int next = last.end();
            boolean comma = tokens.is(next, ",");
            int number = tokens.hyphenated(next) ? next : separated(next, last.end());
            Numeral following = number < 0 ? null : dayNumber(tokens.skip("the", number));
            if (following == null || following.value() <= last.value()) {
                break;
            }
            last = following;
            listed = true;
            closed = !comma || tokens.is(next + 1, "and");
        }
        if (listed && !closed) {
            return null;
        }
        boolean named = tokens.plainNumber(last.end() - 1, 1, 2) < 0
                && tokens.is(last.end(), "day")
                && tokens.is(last.end() + 1, "of");
        int afterDay = named ? last.end() + 1 : last.end();
        int month = tokens.skip("of", afterDay);
        Phrases.Match<Meaning> name = month(month, true);
        if (name == null) {
            return monthAbroad(tokens.skip("de", month), first, listed ? last : null);
        }
        Year year = yearAfter(
                tokens.is(name.end(), ".")
                                && (isShort(month) || tokens.token(month).text().length() == 3)
                        ? name.end() + 1
                        : name.end());
        int end = year.value == null ? (name.end()) : year.end;
        return days(end, year.value, name.value().number(), first, listed ? last : null);
    }

    /** "15 de abril de 2015", "3 mars 1971": the month and year of a date that is left in its own language. */
    private @Nullable Parsed monthAbroad(int month, Numeral first, @Nullable Numeral last) {
        Phrases.Match<Meaning> name = tokens.match(Kind.MONTH_ABROAD, month);
        if (name == null) {
            return null;
        }
        Year year = yearAfter(tokens.skip("de", name.end()));
        int end = year.value == null ? name.end() : year.end;
        // "12 Mai-Mai": a short word of another language stands for a month only where the words beside it say so
        boolean date = year.value != null
                || tokens.is(month - 1, "de")
                || tokens.isMarkOrLink(end) && !tokens.hyphenated(end) && !tokens.is(end, "-");
        return !date ? null : days(end, year.value, name.value().number(), first, last);
    }

    /** The index of the number after "and", "to", a dash, a comma or a stroke that touches it ("4/ 6 April" is item 4 of a thread), or -1. */
    private int separated(int index, int none) {
        if (tokens.is(index, "and")
                || tokens.is(index, "-")
                || tokens.is(index, "/") && tokens.touches(index + 1)
                || tokens.is(index, ",")
                || tokens.is(index, "or")) {
            int next = index + 1;
            return tokens.is(index, ",") && tokens.is(next, "and") ? next + 1 : next;
        }
        int word = tokens.end(Kind.RANGE_WORD, index);
        return word > none ? word : -1;
    }

    /** "May 4, 2018", "Dec. 15", "May 4-6". */
    private @Nullable Parsed monthThenDay(int index) {
        Phrases.Match<Meaning> name = month(index, true);
        if (name == null) {
            return null;
        }
        int number = tokens.skip(".", name.end());
        number = tokens.skip("the", number);
        Numeral first = dayNumber(number);
        if (first == null) {
            return null;
        }
        Numeral last = first;
        int next = first.end();
        int second = -1;
        if (tokens.hyphenated(next)) {
            second = next;
        } else if (tokens.is(next, "-") || tokens.is(next, "/")) {
            second = next + 1;
        } else if (tokens.end(Kind.RANGE_WORD, next) > 0) {
            second = tokens.end(Kind.RANGE_WORD, next);
        } else if (tokens.is(next, "and")) {
            second = next + 1;
        }
        if (second < 0 && tokens.is(next, ",")) {
            second = afterListedDay(next + 1, (int) first.whole());
        }
        Numeral following = second < 0 ? null : dayNumber(second);
        boolean alone = !tokens.is(next, "and")
                || following != null && (tokens.plainNumber(second, 1, 2) < 0 || tokens.isMark(following.end()));
        if (following != null && alone && following.value() > first.value() && month(following.end(), true) == null) {
            last = following;
        }
        Year year = yearAfter(last.end());
        return days(
                year.value == null ? last.end() : year.end,
                year.value,
                name.value().number(),
                first,
                last == first ? null : last);
    }

    /** The last day's number in "May 3, 4 and 5", behind the first comma; -1 where no such list goes on. */
    private int afterListedDay(int index, int before) {
        Numeral listed = dayNumber(index);
        boolean goesOn = listed != null && listed.whole() == before + 1;
        int next = goesOn && listed != null ? listed.end() : -1;
        if (next < 0) {
            return -1;
        }
        if (tokens.is(next, "and")) {
            return next + 1;
        }
        return tokens.is(next, ",") ? tokens.is(next + 1, "and") ? next + 2 : afterListedDay(next + 1, before + 1) : -1;
    }

    private static @Nullable Parsed days(
            int end, @Nullable Integer year, int month, Numeral first, @Nullable Numeral last) {
        int from = (int) first.whole();
        if (!CalendarDay.exists(year, month, from)) {
            return null;
        }
        CalendarDay day = new CalendarDay(year, month, from, null);
        if (last == null) {
            return new Parsed(end, day);
        }
        int to = (int) last.whole();
        return CalendarDay.exists(year, month, to)
                ? new Parsed(end, new Between(day, new CalendarDay(year, month, to, null)))
                : null;
    }

    /** "the 9th to the 10th": days of the month alone, the later of which no noun may follow. */
    @Nullable
    Parsed bareDays(int index) {
        Numeral first = tokens.is(index, "the") ? tokens.ordinal(index + 1) : null;
        int next = first == null ? -1 : separated(first.end(), first.end());
        Numeral last = next < 0 || !tokens.is(next, "the") ? null : tokens.ordinal(next + 1);
        boolean days = first != null
                && last != null
                && first.whole() >= 1
                && last.whole() == first.whole() + 1
                && last.whole() <= 31
                && tokens.isMarkOrLink(last.end());
        return days && first != null && last != null
                ? new Parsed(
                        last.end(),
                        new Between(
                                new DayOfMonth((int) first.whole(), null, DayOfMonth.Of.LATEST_MONTH),
                                new DayOfMonth((int) last.whole(), null, DayOfMonth.Of.LATEST_MONTH)))
                : null;
    }

    private record Year(int end, @Nullable Integer value) {}

    /** A year after a day and month: "2018", ", 2018", "of 2018", "-2018". */
    private Year yearAfter(int index) {
        int next = index;
        if (tokens.is(next, ",") || tokens.is(next, "of") || tokens.is(next, "/")) {
            next++;
        }
        int year = tokens.year(next);
        return year < 0 ? shortYear(index, next) : new Year(next + 1, year);
    }

    /** "4 Nov 75", "17 April, '71", "Oct 6/73": two figures that no noun follows, behind no comma but with an apostrophe. */
    private Year shortYear(int index, int next) {
        int apostrophe = tokens.skip("'", next);
        int figures = tokens.plainNumber(apostrophe, 2, 2);
        int end = apostrophe + 1;
        boolean plain = next == index && !tokens.token(index - 1).isNumber() || tokens.is(index, "/") && figures > 31;
        boolean closed = !tokens.has(end)
                || tokens.isMark(end) && !tokens.is(end, "-") && !tokens.is(end, "/") && !tokens.is(end, ":")
                || tokens.is(index, "/");
        return figures >= 0 && closed && (apostrophe > next || plain)
                ? new Year(end, inCentury(figures))
                : new Year(index, null);
    }

    private static int inCentury(int figures) {
        return figures < TWO_FIGURE_PIVOT ? 2000 + figures : 1900 + figures;
    }

    /** The name of a month; one that means something else besides must have a capital. */
    Phrases.@Nullable Match<Meaning> month(int index, boolean besideNumber) {
        Phrases.Match<Meaning> match = tokens.match(Kind.MONTH, index);
        if (match == null && besideNumber) {
            match = tokens.match(Kind.MONTH_SHORT, index);
        }
        boolean needsCapital = match != null && (match.value().alsoWord() || isShort(index) || !besideNumber);
        return match == null || needsCapital && !tokens.token(index).isCapitalised() ? null : match;
    }

    private boolean isShort(int index) {
        return tokens.end(Kind.MONTH, index) < 0;
    }

    /** "2018-05-04", "04.05.2018", "15/05/2018"; "04/05/2018" may be April or May and stays words. */
    private @Nullable Parsed numeric(int index) {
        if (!tokens.has(index) || !tokens.token(index).isNumber()) {
            return null;
        }
        if (tokens.hyphenated(index + 1) && tokens.hyphenated(index + 2)) {
            int end = index + 3;
            int first = tokens.year(index);
            if (first > 0) {
                return day(end, first, tokens.plainNumber(index + 1, 1, 2), tokens.plainNumber(index + 2, 1, 2));
            }
            int year = tokens.year(index + 2);
            if (year > 0) {
                Phrases.Match<Meaning> name = month(index + 1, true);
                int day = tokens.plainNumber(index, 1, 2);
                return name != null
                        ? day(end, year, name.value().number(), day)
                        : dayMonthOrMonthDay(end, year, day, tokens.plainNumber(index + 1, 1, 2));
            }
        }
        if (tokens.is(index + 1, "/") && tokens.is(index + 3, "/") && tokens.touches(index + 1)) {
            int last = tokens.year(index + 4);
            int figures = tokens.plainNumber(index + 4, 2, 2);
            last = last < 0 && figures >= 0 && tokens.year(index) < 0 ? inCentury(figures) : last;
            int one = tokens.plainNumber(index, 1, 2);
            int two = tokens.plainNumber(index + 2, 1, 2);
            if (last > 0) {
                return dayMonthOrMonthDay(index + 5, last, one, two);
            }
            int first = tokens.year(index);
            return first > 0 ? day(index + 5, first, two, tokens.plainNumber(index + 4, 1, 2)) : null;
        }
        return dotted(index);
    }

    private static @Nullable Parsed dayMonthOrMonthDay(int end, int year, int one, int two) {
        if (one < 1 || two < 1 || one > 31 || two > 31) {
            return null;
        }
        if (one == two || one > 12) {
            return day(end, year, two, one);
        }
        return two > 12 ? day(end, year, one, two) : new Parsed(end, new AmbiguousDay(year, one, two));
    }

    /** From this on two figures of a year mean the last century. */
    private static final int TWO_FIGURE_PIVOT = 50;

    /** Of the two orders the day comes first, but where it then were no day: "5.30.17". */
    private @Nullable Parsed dotted(int index) {
        String text = tokens.token(index).folded();
        int first = text.indexOf('.');
        int second = text.indexOf('.', first + 1);
        if (first < 1 || first > 2 || second - first < 2 || second - first > 3) {
            return null;
        }
        // "24.02.22": two figures are a year of this century, or of the last where it would lie far ahead
        int digits = text.length() - second - 1;
        if (digits != 4 && digits != 2) {
            return null;
        }
        for (int at = 0; at < text.length(); at++) {
            if (at != first && at != second && (text.charAt(at) < '0' || text.charAt(at) > '9')) {
                return null;
            }
        }
        int figures = Integer.parseInt(text.substring(second + 1));
        int year = digits == 4 ? figures : inCentury(figures);
        int one = Integer.parseInt(text.substring(0, first));
        int two = Integer.parseInt(text.substring(first + 1, second));
        return two > MONTHS ? day(index + 1, year, one, two) : day(index + 1, year, two, one);
    }

    private static @Nullable Parsed day(int end, int year, int month, int day) {
        return year >= 1500 && year < 2200 && CalendarDay.exists(year, month, day)
                ? new Parsed(end, new CalendarDay(year, month, day, null))
                : null;
    }

    /** "May 2018", "September", "early September 2014", "the first week of May", "late 2016", "mid-September". */
    @Nullable
    Parsed monthOrPart(int index, boolean lead) {
        Phrases.Match<Meaning> partWord = tokens.match(Kind.PART, index);
        Part part = null;
        int at = index;
        if (partWord != null) {
            part = Part.valueOf(partWord.value().constant());
            at = tokens.skip("of", partWord.end());
        }
        Phrases.Match<Meaning> name = month(at, false);
        Phrases.Match<Meaning> abbreviated = name == null ? month(at, true) : null;
        if (abbreviated != null && yearAfter(tokens.skip(".", abbreviated.end())).value != null) {
            Year year = yearAfter(tokens.skip(".", abbreviated.end()));
            return new Parsed(
                    year.end, new CalendarMonth(year.value, abbreviated.value().number(), part));
        }
        if (name != null) {
            Year year = yearAfter(name.end());
            if (year.value != null) {
                return new Parsed(
                        year.end, new CalendarMonth(year.value, name.value().number(), part));
            }
            boolean plainly = part != null || lead || !name.value().alsoWord() && !followedByName(name.end());
            return plainly
                    ? new Parsed(
                            name.end(), new CalendarMonth(null, name.value().number(), part))
                    : null;
        }
        if (part != null) {
            int year = tokens.year(at);
            return year < 0 ? null : new Parsed(at + 1, new CalendarYear(year, part));
        }
        return null;
    }

    /** "the first three weeks of February", "the last ten days of May", "the first six months of 2015". */
    @Nullable
    Parsed openingOf(int index) {
        int at = tokens.skip("the", index);
        boolean last = tokens.is(at, "last") || tokens.is(at, "final");
        if (!last && !tokens.is(at, "first") && !tokens.is(at, "opening")) {
            return null;
        }
        Numeral count = tokens.numeral(at + 1);
        Phrases.Match<Meaning> word = count == null ? null : tokens.match(Kind.UNIT, count.end());
        if (count == null || word == null || !count.isCount() || !tokens.is(word.end(), "of")) {
            return null;
        }
        Unit unit = Unit.valueOf(word.value().constant());
        Parsed whole = monthOrPart(word.end() + 1, true);
        if (whole != null && whole.expression() instanceof CalendarMonth month && month.part() == null) {
            int days = (int) count.whole() * (unit == Unit.DAY ? 1 : unit == Unit.WEEK ? 7 : 0);
            int length = YearMonth.of(month.year() == null ? 2001 : month.year(), month.month())
                    .lengthOfMonth();
            return days < 1 || days > length
                    ? null
                    : new Parsed(
                            whole.end(),
                            new Between(
                                    new CalendarDay(month.year(), month.month(), last ? length - days + 1 : 1, null),
                                    new CalendarDay(month.year(), month.month(), last ? length : days, null)));
        }
        int months = (int) count.whole();
        boolean weeks = !last && (unit == Unit.WEEK || unit == Unit.DAY);
        int fewDays = weeks ? months * (unit == Unit.WEEK ? 7 : 1) : -1;
        if (unit != Unit.MONTH && (fewDays < 1 || fewDays > FIRST_MONTH) || months < 1 || months > 12 && !weeks) {
            return null;
        }
        int year = tokens.year(word.end() + 1);
        if (weeks && year > 0) {
            return new Parsed(word.end() + 2, januaryTo(year, fewDays));
        }
        int lastMonth = last ? 12 : months;
        if (year > 0) {
            CalendarMonth from = new CalendarMonth(year, last ? 13 - months : 1, null);
            return new Parsed(word.end() + 2, new Between(from, new CalendarMonth(year, lastMonth, null)));
        }
        int period = tokens.skip("the", word.end() + 1);
        int before = tokens.end(Kind.LAST, period);
        int present = before > 0 ? before : tokens.skip(Kind.THIS, period);
        boolean named = present > word.end() + 1 && tokens.is(present, "year");
        CalendarMonth from = new CalendarMonth(null, last ? 13 - months : 1, null);
        Between ofYear = weeks ? januaryTo(null, fewDays) : new Between(from, new CalendarMonth(null, lastMonth, null));
        return named ? new Parsed(present + 1, new InYear(ofYear, before > 0 ? -1 : 0, false)) : null;
    }

    /** "Thu", "Fri.": a weekday in short, where what stands behind it tells that it is one. */
    @Nullable
    Parsed shortWeekday(int index) {
        Phrases.Match<Meaning> match = tokens.match(Kind.WEEKDAY_SHORT, index);
        return match == null || !tokens.token(index).isCapitalised()
                ? null
                : new Parsed(
                        tokens.skip(".", match.end()),
                        new Weekday(DayOfWeek.of(match.value().number()), Weekday.Which.PLAIN));
    }

    /** "26/2: two dead", "(Agency, 25/5)": day and month with a stroke, where the words beside them call for a day. */
    private @Nullable Parsed strokeDay(int index) {
        int one = tokens.plainNumber(index, 1, 2);
        boolean stroke = one > 0 && tokens.is(index + 1, "/") && tokens.touches(index + 1) && tokens.touches(index + 2);
        int two = stroke ? tokens.plainNumber(index + 2, 1, 2) : -1;
        if (two < 1 || tokens.is(index + 3, "/")) {
            return null;
        }
        boolean called = index == 0 && !tokens.is(index + 3, "of")
                || tokens.is(index - 1, "on")
                || tokens.is(index - 1, "since")
                || tokens.is(index - 1, ".")
                || tokens.is(index + 3, ":")
                || tokens.is(index + 3, ")") && (tokens.is(index - 1, ",") || tokens.is(index - 1, "("));
        boolean plain = one > MONTHS != two > MONTHS;
        int day = Math.max(one, two);
        int month = Math.min(one, two);
        return called && plain && CalendarDay.exists(null, month, day)
                ? new Parsed(index + 3, new CalendarDay(null, month, day, null))
                : null;
    }

    /** "10.05": day and month in figures alone, where what stands behind them tells that they are no number. */
    @Nullable
    Parsed dottedDay(int index) {
        if (!tokens.has(index) || !tokens.token(index).isNumber()) {
            return null;
        }
        String text = tokens.token(index).folded();
        if (!DOTTED_DAY.matcher(text).matches()) {
            return null;
        }
        int point = text.indexOf('.');
        int day = Integer.parseInt(text.substring(0, point));
        int month = Integer.parseInt(text.substring(point + 1));
        return CalendarDay.exists(null, month, day)
                ? new Parsed(index + 1, new CalendarDay(null, month, day, null))
                : null;
    }

    private static Between januaryTo(@Nullable Integer year, int day) {
        return new Between(new CalendarDay(year, 1, 1, null), new CalendarDay(year, 1, day, null));
    }

    private boolean followedByName(int index) {
        return tokens.has(index)
                && tokens.token(index).isWord()
                && tokens.token(index).isCapitalised();
    }

    /** "the 1990s". */
    @Nullable
    Parsed decade(int index) {
        int at = tokens.skip("the", index);
        if (!tokens.has(at) || !tokens.token(at).isNumber()) {
            return null;
        }
        String text = tokens.token(at).folded();
        return text.length() == 5 && text.endsWith("s") && text.matches("1[5-9][0-9]0s|20[0-9]0s")
                ? new Parsed(at + 1, new Decade(Integer.parseInt(text.substring(0, 4))))
                : null;
    }

    /** "spring 2016", "late summer 2014", "the winter of 1971-72"; with a preposition also without a year, but for "fall". */
    @Nullable
    Parsed season(int index, boolean lead) {
        Phrases.Match<Meaning> partWord = tokens.match(Kind.PART, tokens.skip("the", index));
        Part part = partWord == null ? null : Part.valueOf(partWord.value().constant());
        if (part != null && part != Part.EARLY && part != Part.MID && part != Part.LATE) {
            return null;
        }
        int at = tokens.skip("the", partWord == null ? index : tokens.skip("of", partWord.end()));
        Phrases.Match<Meaning> match = tokens.match(Kind.SEASON, at);
        if (match == null) {
            return null;
        }
        Year year = yearAfter(match.end());
        int second = year.value == null ? -1 : secondYear(year);
        boolean plainly = year.value != null || lead && !tokens.is(at, "fall");
        int end = year.value == null ? match.end() : second < 0 ? year.end : second;
        return plainly ? new Parsed(end, season(match, year.value, second > 0, false, part)) : null;
    }

    /** Behind "1971" the token after "-72", "/1972"; or -1. */
    private int secondYear(Year first) {
        int at = tokens.hyphenated(first.end)
                ? first.end
                : tokens.is(first.end, "-") || tokens.is(first.end, "/") ? first.end + 1 : -1;
        if (at < 0 || first.value == null) {
            return -1;
        }
        int next = first.value + 1;
        return tokens.year(at) == next || tokens.plainNumber(at, 2, 2) == next % 100 ? at + 1 : -1;
    }

    private static Season season(
            Phrases.Match<Meaning> match, @Nullable Integer year, boolean turns, boolean last, @Nullable Part part) {
        String[] months = match.value().value().split(" ");
        return new Season(year, Integer.parseInt(months[0]), Integer.parseInt(months[1]), turns, last, part);
    }

    /** Behind "this" or "last" a season: "this summer", "last winter". */
    @Nullable
    Parsed shiftedSeason(int index, boolean last) {
        Phrases.Match<Meaning> match = tokens.match(Kind.SEASON, index);
        return match == null ? null : new Parsed(match.end(), season(match, null, false, last, null));
    }

    /** With {@code day}, the Gregorian day that was read at the same place, or null: "12 Shaban (28 April)", "12 Sha'ban 1439 AH", "28 April (12 Shaban)", "Ramadan 1439". */
    @Nullable
    Parsed hijri(int index, boolean lead, @Nullable Parsed day) {
        Parsed stretch = hijriStretch(index);
        if (stretch != null) {
            return stretch;
        }
        HijriParsed own = hijriDay(index);
        if (own != null) {
            int open = linked(own.end);
            Parsed beside = open < 0 ? null : day(tokens.skip("the", open));
            if (beside != null && beside.expression() instanceof CalendarDay gregorian) {
                HijriTime both =
                        new HijriTime(own.time.year(), own.time.month(), own.time.day(), gregorian, own.time.solar());
                return new Parsed(closed(own.end, beside.end()), both);
            }
            return new Parsed(own.end, own.time);
        }
        Parsed gregorian = day;
        if (gregorian != null && gregorian.expression() instanceof CalendarDay date) {
            int open = linked(gregorian.end());
            HijriParsed beside = open < 0 ? null : hijriDay(open);
            if (beside != null) {
                HijriTime both = new HijriTime(
                        beside.time.year(), beside.time.month(), beside.time.day(), date, beside.time.solar());
                return new Parsed(closed(gregorian.end(), beside.end), both);
            }
            return null;
        }
        Phrases.Match<Meaning> month = tokens.match(Kind.HIJRI_MONTH, index);
        if (month == null || !tokens.token(index).isCapitalised()) {
            return null;
        }
        HijriYear year = hijriYear(month.end());
        Parsed beside = stretchBeside(year.end);
        if (beside != null) {
            return beside;
        }
        return lead || year.value != null
                ? new Parsed(year.end, new HijriTime(year.value, month.value().number(), null, null, false))
                : null;
    }

    /** "7 to 13 Jumada al-Akhirah 1442 (20 – 26 January 2021)". */
    private @Nullable Parsed hijriStretch(int index) {
        Numeral first = dayNumber(tokens.skip("the", index));
        int second = first == null ? -1 : separated(first.end(), first.end());
        HijriParsed last = second < 0 ? null : hijriDay(second);
        Integer to = last == null ? null : last.time.day();
        if (first == null || last == null || to == null || first.whole() >= to) {
            return null;
        }
        Parsed beside = stretchBeside(last.end);
        HijriTime from =
                new HijriTime(last.time.year(), last.time.month(), (int) first.whole(), null, last.time.solar());
        return beside != null ? beside : new Parsed(last.end, new Between(from, last.time));
    }

    /** The same stretch in the other calendar, behind it in brackets or after words such as "corresponding to"; or null. */
    private @Nullable Parsed stretchBeside(int end) {
        int open = linked(end);
        Parsed beside = open < 0 ? null : gregorianStretch(open);
        return beside == null ? null : new Parsed(closed(end, beside.end()), beside.expression());
    }

    private @Nullable Parsed gregorianStretch(int index) {
        Parsed first = day(tokens.skip("the", index));
        if (first == null || first.expression() instanceof Between) {
            return first;
        }
        int second = tokens.is(first.end(), "-") ? first.end() + 1 : tokens.end(Kind.RANGE_WORD, first.end());
        Parsed last = second < 0 ? null : day(tokens.skip("the", second));
        return last != null && first.expression() instanceof CalendarDay && last.expression() instanceof CalendarDay
                ? new Parsed(last.end(), new Between(first.expression(), last.expression()))
                : null;
    }

    private record HijriParsed(int end, HijriTime time) {}

    private record HijriYear(int end, @Nullable Integer value) {}

    private @Nullable HijriParsed hijriDay(int index) {
        int at = tokens.skip("the", index);
        Numeral day = dayNumber(at);
        Phrases.Match<Meaning> month;
        int end;
        if (day != null) {
            month = tokens.match(Kind.HIJRI_MONTH, tokens.skip("of", day.end()));
            end = month == null ? -1 : month.end();
        } else {
            month = tokens.match(Kind.HIJRI_MONTH, at);
            day = month == null ? null : dayNumber(tokens.skip("the", month.end()));
            end = day == null ? -1 : day.end();
        }
        if (month == null || day == null || day.value() > 30) {
            return hijriSolarDay(at);
        }
        HijriYear year = hijriYear(end);
        return new HijriParsed(
                year.end, new HijriTime(year.value, month.value().number(), (int) day.whole(), null, false));
    }

    /** "3 Khordad 1361", "7 Saur": names of these months have other meanings, and stand alone behind their number. */
    private @Nullable HijriParsed hijriSolarDay(int index) {
        Numeral day = dayNumber(index);
        int name = day == null ? -1 : tokens.skip("of", day.end());
        if (day == null) {
            // "Mordad 5, 1367"
            Phrases.Match<Meaning> first = tokens.match(Kind.HIJRI_SOLAR_MONTH, index);
            Numeral then = first == null ? null : dayNumber(first.end());
            HijriYear year = then == null ? null : hijriYear(then.end());
            return first == null || then == null || year == null || year.value == null
                    ? null
                    : new HijriParsed(
                            year.end,
                            new HijriTime(year.value, first.value().number(), (int) then.whole(), null, true));
        }
        Phrases.Match<Meaning> month = name < 0 ? null : tokens.match(Kind.HIJRI_SOLAR_MONTH, name);
        if (month == null || day == null || !tokens.token(name).isCapitalised()) {
            return null;
        }
        HijriYear year = hijriYear(month.end());
        boolean alone = year.value != null || standsAlone(month.end()) && !tokens.is(month.end(), "-");
        return alone
                ? new HijriParsed(
                        year.end, new HijriTime(year.value, month.value().number(), (int) day.whole(), null, true))
                : null;
    }

    private HijriYear hijriYear(int index) {
        int at = tokens.skip(",", index);
        int year = tokens.plainNumber(at, 4, 4);
        if (year < 0 && tokens.has(at) && tokens.token(at).folded().matches("1[3-5][0-9][0-9](h|ah)")) {
            return new HijriYear(
                    at + 1, Integer.parseInt(tokens.token(at).folded().substring(0, 4)));
        }
        if (year < HijriTime.FIRST_YEAR || year > 1500) {
            return new HijriYear(index, null);
        }
        return new HijriYear(tokens.skip(Kind.HIJRI_ERA, at + 1), year);
    }

    /** Where the same day in the other calendar begins: after a bracket, a stroke or words such as "corresponding to". */
    private int linked(int index) {
        int next = tokens.skip(",", index);
        if (tokens.is(next, "(") || tokens.is(next, "[") || tokens.is(next, "/") || tokens.is(next, "-")) {
            int inside = tokens.skip(Kind.DATE_LINK, next + 1);
            return tokens.skip("the", inside);
        }
        int link = tokens.end(Kind.DATE_LINK, next);
        return link < 0 ? -1 : tokens.skip("the", link);
    }

    private int closed(int open, int end) {
        boolean bracket = tokens.is(open, "(") || tokens.is(open, "[");
        return bracket && (tokens.is(end, ")") || tokens.is(end, "]")) ? end + 1 : end;
    }
}
