package org.fogline.reckon.world;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures and windows in words. */
public final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private Wording() {}

    /** "640", "at least 66", "up to 50", "270 to 330". */
    public static String figure(long low, @Nullable Long high) {
        if (high == null) {
            return "at least " + low;
        }
        if (high == low) {
            return Long.toString(low);
        }
        return low == 0 ? "up to " + high : low + " to " + high;
    }

    /** "4 May", "4–10 May", "19 Apr–3 May", "until 14 May", "from 3 May", "day not said"; with years where they differ. */
    public static String window(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) {
            return to == null ? "day not said" : "until " + DAY.format(to);
        }
        if (to == null) {
            return "from " + DAY.format(from);
        }
        if (from.equals(to)) {
            return DAY.format(from);
        }
        if (from.getYear() != to.getYear()) {
            return YEAR.format(from) + "–" + YEAR.format(to);
        }
        return (from.getMonth() == to.getMonth() ? Integer.toString(from.getDayOfMonth()) : DAY.format(from)) + "–"
                + DAY.format(to);
    }
}
