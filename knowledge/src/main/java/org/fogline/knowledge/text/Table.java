package org.fogline.knowledge.text;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A knowledge file: comma-separated, UTF-8, with a header line, as a spreadsheet writes it. A cell may hold a list, its
 * items parted by {@code |}. Lines that begin with {@code #} are remarks.
 */
public final class Table {

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
        InputStream stream = Table.class.getResourceAsStream("/org/fogline/knowledge/" + resource);
        if (stream == null) {
            throw new KnowledgeException("there is no built-in knowledge file " + resource);
        }
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
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
            throw new KnowledgeException(file + ": cannot be read: " + exception.getMessage(), exception);
        }
    }

    /** The table that a reader gives; {@code name} is for messages. */
    public static Table read(String name, Reader reader, String... columns) throws IOException {
        List<Row> rows = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .detectBomHeader(false)
                .ofNamedCsvRecord(reader)) {
            for (NamedCsvRecord record : records) {
                if (rows.isEmpty()) {
                    List<String> header = record.getHeader();
                    for (int index = header.size() - 1; index >= 0; index--) {
                        places.put(header.get(index), index);
                    }
                    requireColumns(name, places.keySet(), columns);
                }
                rows.add(new Row(name, places, record));
            }
        } catch (CsvParseException exception) {
            throw new KnowledgeException(name + ": " + exception.getMessage(), exception);
        }
        return new Table(name, rows);
    }

    private static void requireColumns(String name, Set<String> header, String... columns) {
        for (String column : columns) {
            if (!header.contains(column)) {
                throw new KnowledgeException(name + ": line 1: the column '" + column + "' is missing");
            }
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
        private final Map<String, Integer> places;
        private final NamedCsvRecord record;

        private Row(String table, Map<String, Integer> places, NamedCsvRecord record) {
            this.table = table;
            this.places = places;
            this.record = record;
        }

        /** The line in the file, from 1. */
        public long line() {
            return record.getStartingLineNumber();
        }

        /** The cell's text without outer spaces; empty if the cell or the column is missing. */
        public String text(String column) {
            Integer place = places.get(column);
            return place == null || place >= record.getFieldCount()
                    ? ""
                    : record.getField(place).strip();
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
