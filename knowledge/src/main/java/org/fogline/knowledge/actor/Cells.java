package org.fogline.knowledge.actor;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.fogline.knowledge.text.Table;
import org.fogline.model.Coded;
import org.jspecify.annotations.Nullable;

/** Reads the cells of knowledge tables; what cannot be read is reported with file, line and column. */
final class Cells {

    private Cells() {}

    static <E extends Enum<E> & Coded> E constant(Table.Row row, String column, Class<E> type) {
        try {
            return Coded.parse(type, row.text(column));
        } catch (IllegalArgumentException exception) {
            throw row.wrong(column, String.valueOf(exception.getMessage()));
        }
    }

    static @Nullable String optional(Table.Row row, String column) {
        String text = row.text(column);
        return text.isEmpty() ? null : text;
    }

    /** The first day of a year, a month or a day: "2013", "2013-04", "2013-04-09". */
    static @Nullable LocalDate firstDay(Table.Row row, String column) {
        return day(row, column, false);
    }

    /** The last day of a year, a month or a day. */
    static @Nullable LocalDate lastDay(Table.Row row, String column) {
        return day(row, column, true);
    }

    private static @Nullable LocalDate day(Table.Row row, String column, boolean last) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return switch (text.length()) {
                case 4 -> LocalDate.of(Integer.parseInt(text), last ? 12 : 1, last ? 31 : 1);
                case 7 -> {
                    LocalDate first = LocalDate.parse(text + "-01");
                    yield last ? first.plusMonths(1).minusDays(1) : first;
                }
                default -> LocalDate.parse(text);
            };
        } catch (DateTimeParseException | NumberFormatException exception) {
            throw row.wrong(column, "'" + text + "' is no year, month or day as 2013, 2013-04 or 2013-04-09");
        }
    }
}
