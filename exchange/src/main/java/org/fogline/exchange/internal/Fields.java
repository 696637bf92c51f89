package org.fogline.exchange.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers and days as people write them in tables. */
final class Fields {

    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            words("d MMMM uuuu"),
            words("d MMM uuuu"),
            words("MMMM d, uuuu"),
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT));

    private Fields() {}

    /**
     * A whole number of at least 0: {@code 1200}, {@code 1,200}, {@code 1 200}, {@code 12.0}, {@code 1e+05}; null if the
     * field holds none.
     */
    static @Nullable Long number(String field) {
        String digits = field.replace(",", "").replace(" ", "").replace("\u00A0", "");
        if (digits.isEmpty() || digits.length() > 40) {
            return null;
        }
        try {
            BigDecimal value = new BigDecimal(digits);
            // A number beyond all people who ever lived is a slip; its plain form could also fill the memory.
            if (value.signum() < 0 || value.precision() - value.scale() > 13 || value.scale() > 40) {
                return null;
            }
            return value.longValueExact();
        } catch (NumberFormatException | ArithmeticException exception) {
            return null;
        }
    }

    /** Degrees of latitude or longitude; null if the field holds none. */
    static @Nullable Double degrees(String field) {
        try {
            double degrees = Double.parseDouble(field);
            return Math.abs(degrees) <= 180 ? degrees : null;
        } catch (NumberFormatException exception) {
            return null;
        }
    }

    /** A day: ISO with or without a time behind it, {@code 4 May 2018}, {@code 20180504}; null if the field holds none. */
    static @Nullable LocalDate day(String field) {
        String day = field;
        if (day.length() > 10 && (day.charAt(10) == ' ' || day.charAt(10) == 'T')) {
            day = day.substring(0, 10);
        }
        for (DateTimeFormatter format : DAYS) {
            try {
                return LocalDate.parse(day, format);
            } catch (DateTimeException exception) {
                // not this way of writing; the next one may fit
                continue;
            }
        }
        return null;
    }

    private static DateTimeFormatter words(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}
