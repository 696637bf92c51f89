package org.fogline.knowledge.text;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A knowledge file: UTF-8, with a header line, as a spreadsheet writes it: parted by commas, or by semicolons or tabs if the
 * header is, with or without a byte order mark. Columns are found by their names, in any order and case. A cell may hold
 * a list, its items parted by {@code |}. Lines that begin with {@code #} are remarks.
 */
public final class Table {

    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int LONGEST_HEADER = 8192;

    private final String name;
    private final List<Row> rows;

    private Table(String name, List<Row> rows) {
        this.name = name;
        this.rows = rows;
    }

    /**
     * The table of that name among the built-in knowledge.
     *
     * @param resource the file name, for example {@code events.csv}
     * @param columns the columns that must be there
     * @throws KnowledgeException if it is missing or malformed
     */
    public static Table builtIn(String resource, String... columns) {
        try (Reader reader = BuiltInFiles.open(resource)) {
            return read(resource, reader, columns);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /**
     * The table that a user's file holds.
     *
     * @throws KnowledgeException if it cannot be read or is malformed
     */
    public static Table of(Path file, String... columns) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(file.toString(), reader, columns);
        } catch (IOException exception) {
            throw unreadable(file.toString(), exception);
        }
    }

    private static KnowledgeException unreadable(String name, Exception exception) {
        boolean malformed = exception instanceof CharacterCodingException
                || exception.getCause() instanceof CharacterCodingException;
        String reason = malformed
                ? "is not UTF-8 text; a spreadsheet writes that as 'CSV UTF-8'"
                : "cannot be read (" + exception.getClass().getSimpleName() + ")";
        return new KnowledgeException(name + ": " + reason, exception);
    }

    /** The table that a reader gives; {@code name} is for messages. */
    public static Table read(String name, Reader source, String... columns) throws IOException {
        BufferedReader reader = new BufferedReader(source, 2 * LONGEST_HEADER);
        char separator = separator(reader);
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(CommentStrategy.SKIP)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(reader)) {
            Map<String, Integer> header = new HashMap<>();
            int width = 0;
            for (CsvRecord record : records) {
                if (header.isEmpty()) {
                    for (int index = 0; index < record.getFieldCount(); index++) {
                        header.putIfAbsent(record.getField(index).strip().toLowerCase(Locale.ROOT), index);
                    }
                    width = record.getFieldCount();
                    requireColumns(name, header, columns);
                } else {
                    requireCells(name, width, record);
                    rows.add(new Row(name, header, record));
                }
            }
            if (header.isEmpty()) {
                throw new KnowledgeException(name + ": is empty, where a first line must name the columns");
            }
        } catch (CsvParseException exception) {
            throw new KnowledgeException(name + ": " + exception.getMessage(), exception);
        } catch (UncheckedIOException exception) {
            throw unreadable(name, exception);
        }
        return new Table(name, rows);
    }

    /** What parts the columns: looked up in the header, which is then read again. A byte order mark is passed over. */
    private static char separator(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        reader.mark(LONGEST_HEADER);
        StringBuilder line = new StringBuilder();
        for (int count = 0; count < LONGEST_HEADER; count++) {
            int read = reader.read();
            if (read < 0 || read == '\n' && !line.isEmpty() && line.charAt(0) != '#') {
                break;
            }
            if (read == '\n') {
                line.setLength(0);
            } else {
                line.append((char) read);
            }
        }
        reader.reset();
        String header = line.toString();
        if (header.indexOf(',') >= 0) {
            return ',';
        }
        return header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private static void requireColumns(String name, Map<String, Integer> header, String... columns) {
        for (String column : columns) {
            if (!header.containsKey(column)) {
                throw new KnowledgeException(name + ": line 1: the column '" + column + "' is missing");
            }
        }
    }

    private static void requireCells(String name, int width, CsvRecord record) {
        if (record.getFieldCount() != width) {
            throw new KnowledgeException(name + ": line " + record.getStartingLineNumber() + ": has "
                    + record.getFieldCount() + " cells, but the first line names " + width
                    + " columns (is a comma missing, or one in a text without quotation marks around it?)");
        }
    }

    public String name() {
        return name;
    }

    public List<Row> rows() {
        return rows;
    }

    /** One line of a table. */
    public static final class Row {

        private final String table;
        private final Map<String, Integer> header;
        private final CsvRecord record;

        private Row(String table, Map<String, Integer> header, CsvRecord record) {
            this.table = table;
            this.header = header;
            this.record = record;
        }

        /** The line in the file, from 1. */
        public long line() {
            return record.getStartingLineNumber();
        }

        /** The cell's text without outer spaces; empty if the cell or the column is missing. */
        public String text(String column) {
            Integer index = header.get(column);
            return index == null ? "" : record.getField(index).strip();
        }

        /** The cell's items. */
        public List<String> list(String column) {
            String cell = text(column);
            if (cell.isEmpty()) {
                return List.of();
            }
            List<String> items = new ArrayList<>();
            int start = 0;
            while (start <= cell.length()) {
                int bar = cell.indexOf('|', start);
                int end = bar < 0 ? cell.length() : bar;
                String item = cell.substring(start, end).strip();
                if (!item.isEmpty()) {
                    items.add(item);
                }
                start = end + 1;
            }
            return items;
        }

        /** What is wrong here, with file and line. */
        public KnowledgeException wrong(String column, String complaint) {
            return new KnowledgeException(table + ": line " + line() + ": column '" + column + "': " + complaint);
        }
    }
}
