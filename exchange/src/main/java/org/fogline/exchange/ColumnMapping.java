package org.fogline.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What each column of a spreadsheet holds, as text that is kept beside the case and can be used again:
 * entries {@code column=target}, parted by commas or line ends; a line that begins with {@code #} is a comment.
 *
 * <ul>
 *   <li>{@code source}, {@code report}, {@code said}, {@code id}, {@code type}, {@code scope}, {@code where.place};
 *   <li>{@code when} (one day), {@code when.from}, {@code when.to}; {@code when.to+2022-02-24}: whole days after that day;
 *   <li>{@code losses.killed.low}, {@code .high}, {@code .best}, {@code .count} (low and high): a loss with that effect;
 *       {@code losses.killed.civilian.low}: with that effect and unit; {@code losses.killed+wounded.…}: one figure over both;
 *   <li>{@code losses.count}: the count of a loss whose effect and unit another column tells:
 *       {@code category:Tanks=losses.destroyed.tank};
 *   <li>{@code losses.sides}; {@code losses.minimum}, {@code losses.maximum}: where the column holds 1 or yes, the count is
 *       only a lower or an upper bound;
 *   <li>{@code 'constant'=target}: the same for every row.
 * </ul>
 *
 * @param entries in the order in which they were written
 */
public record ColumnMapping(List<Entry> entries) {

    /**
     * One entry.
     *
     * @param column the column's name, or the constant
     * @param value with an entry for one value of a column: that value, else empty
     * @param target what the column holds
     * @param constant whether {@code column} is a constant and no column
     */
    public record Entry(String column, String value, String target, boolean constant) {

        @Override
        public String toString() {
            String left = constant ? "'" + column + "'" : column + (value.isEmpty() ? "" : ":" + value);
            return left + "=" + target;
        }
    }

    public ColumnMapping {
        entries = List.copyOf(entries);
    }

    /** @throws ImportException naming the entry that is none */
    public static ColumnMapping parse(String text) {
        List<Entry> entries = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (line.strip().startsWith("#")) {
                continue;
            }
            for (String part : line.split(",", -1)) {
                if (!part.isBlank()) {
                    entries.add(entry(part.strip()));
                }
            }
        }
        if (entries.isEmpty()) {
            throw new ImportException("a mapping needs at least one entry 'column=target'");
        }
        return new ColumnMapping(entries);
    }

    /** @throws ImportException if the file cannot be read or holds an entry that is none */
    public static ColumnMapping read(Path file) {
        try {
            return parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException exception) {
            throw new ImportException(
                    file.getFileName() + ": cannot be read (" + exception.getMessage() + ")", exception);
        }
    }

    /** The mapping as text that {@link #parse} reads: one entry a line. */
    public String toText() {
        StringBuilder text = new StringBuilder();
        for (Entry entry : entries) {
            text.append(entry).append('\n');
        }
        return text.toString();
    }

    private static Entry entry(String part) {
        int equals = part.lastIndexOf('=');
        if (equals <= 0 || equals == part.length() - 1) {
            throw new ImportException("'" + part + "' is no entry of a mapping; write 'column=target'");
        }
        String left = part.substring(0, equals).strip();
        String target = part.substring(equals + 1).strip();
        if (left.length() >= 2 && left.startsWith("'") && left.endsWith("'")) {
            return new Entry(left.substring(1, left.length() - 1), "", target, true);
        }
        int colon = left.indexOf(':');
        return colon < 0
                ? new Entry(left, "", target, false)
                : new Entry(
                        left.substring(0, colon).strip(),
                        left.substring(colon + 1).strip(),
                        target,
                        false);
    }
}
