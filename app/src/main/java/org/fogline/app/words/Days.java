package org.fogline.app.words;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.fogline.model.When;
import org.jspecify.annotations.Nullable;

/** Days in words: "6 May 2018", "19 April – 3 May 2018", "before 29 April 2018". */
public final class Days {

    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_MONTH = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH_SHORT = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private Days() {}

    /** "6 May 2018". */
    public static String full(LocalDate day) {
        return FULL.format(day);
    }

    /** "Sunday, 6 May 2018". */
    public static String withWeekday(LocalDate day) {
        return LONG.format(day);
    }

    /** "Sunday". */
    public static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /** "May 2018", short where the month's name is long. */
    public static String monthOfYear(LocalDate day) {
        return MONTH_SHORT.format(day);
    }

    /** "6 May". */
    public static String brief(LocalDate day) {
        return SHORT.format(day);
    }

    /** The days from one to another, both inclusive: "4–10 May 2018", "19 April – 3 May 2018". */
    public static String range(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return full(from);
        }
        if (from.getYear() != to.getYear()) {
            return full(from) + " – " + full(to);
        }
        return from.getMonth() == to.getMonth()
                ? from.getDayOfMonth() + "–" + full(to)
                : DAY_MONTH.format(from) + " – " + full(to);
    }

    /** A window in words; "no day said" where there is none. */
    public static String of(When when) {
        LocalDate from = when.from();
        LocalDate to = when.to();
        return switch (when.precision()) {
            case DAY -> from == null ? "no day said" : full(from) + time(when.time());
            case RANGE -> from == null || to == null ? "no day said" : range(from, to);
            case MONTH -> from == null ? "no day said" : MONTH.format(from);
            case YEAR -> from == null ? "no day said" : String.valueOf(from.getYear());
            case BEFORE -> to == null ? "no day said" : "up to " + full(to);
            case AFTER -> from == null ? "no day said" : "from " + full(from) + " on";
            case UNKNOWN -> "no day said";
        };
    }

    private static String time(@Nullable String time) {
        return time == null ? "" : ", " + time;
    }
}
