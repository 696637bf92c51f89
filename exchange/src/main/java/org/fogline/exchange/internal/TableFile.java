package org.fogline.exchange.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fogline.exchange.ImportException;
import org.fogline.model.Quote;
import org.fogline.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A table as text: a header and rows, each with the place at which it stands in the text. Separator comma, semicolon or
 * tab, found from the header; quoted fields may hold line ends.
 */
public final class TableFile {

    private static final int QUOTE_LIMIT = 2_000;

    /**
     * A row of a table.
     *
     * @param line the line on which it begins, from 1
     * @param quote its characters in the text, at most the first 2,000
     */
    public record Row(TableFile table, long line, Quote quote, List<String> fields) {

        /** The field of this column, without blanks around it; empty if the table or the row lacks it. */
        public String get(String column) {
            Integer index = table.columns.get(column.toLowerCase(Locale.ROOT));
            return index == null || index >= fields.size()
                    ? ""
                    : fields.get(index).strip();
        }
    }

    private final String fileName;
    private final String text;
    private final List<String> header;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<CsvRecord> records;
    private final int[] lineStarts;

    private TableFile(String fileName, String text, List<CsvRecord> records) {
        this.fileName = fileName;
        this.text = text;
        this.records = records;
        this.header = records.get(0).getFields().stream().map(String::strip).toList();
        for (int index = 0; index < header.size(); index++) {
            if (columns.put(header.get(index).toLowerCase(Locale.ROOT), index) != null) {
                throw new ImportException(fileName + ": the column '" + header.get(index) + "' stands there twice");
            }
        }
        this.lineStarts = lineStarts(text);
    }

    /** @throws ImportException if the text is not a table */
    public static TableFile of(String fileName, String text) {
        String plain = plain(text);
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(plain))
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(plain)) {
            reader.forEach(records::add);
        } catch (CsvParseException | java.io.IOException exception) {
            throw new ImportException(
                    fileName + ": not a table (" + exception.getMessage() + ") after line "
                            + (records.isEmpty()
                                    ? 0
                                    : records.get(records.size() - 1).getStartingLineNumber()),
                    exception);
        }
        if (records.isEmpty()) {
            throw new ImportException(fileName + ": the file is empty");
        }
        return new TableFile(fileName, plain, records);
    }

    /** The text without a byte order mark, and with {@code \n} as its line end. */
    public static String plain(String text) {
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return content.indexOf('\r') < 0
                ? content
                : content.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** A file's name without its ending. */
    public static String bareName(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot <= 0 ? fileName : fileName.substring(0, dot);
    }

    /** The whole number that a field holds, as people write it; null if it holds none. */
    public static @Nullable Long number(String field) {
        return Fields.number(field);
    }

    public String fileName() {
        return fileName;
    }

    public String text() {
        return text;
    }

    public List<String> header() {
        return header;
    }

    /** Whether the table has this column, in any case of letters. */
    public boolean has(String column) {
        return columns.containsKey(column.toLowerCase(Locale.ROOT));
    }

    /** The rows below the header; empty lines are passed over. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>(records.size());
        for (int index = 1; index < records.size(); index++) {
            CsvRecord record = records.get(index);
            if (record.getFieldCount() == 1 && record.getField(0).isBlank()) {
                continue;
            }
            rows.add(new Row(this, record.getStartingLineNumber(), quoteOf(index), record.getFields()));
        }
        return rows;
    }

    private Quote quoteOf(int index) {
        int start = lineStarts[(int) records.get(index).getStartingLineNumber() - 1];
        int end = index + 1 < records.size()
                ? lineStarts[(int) records.get(index + 1).getStartingLineNumber() - 1]
                : text.length();
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return Quote.of(text, new Span(start, Math.min(end, start + QUOTE_LIMIT)));
    }

    private static char separator(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        char best = ',';
        long most = count(first, ',');
        for (char candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > most) {
                best = candidate;
                most = count(first, candidate);
            }
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(character -> character == wanted).count();
    }

    private static int[] lineStarts(String text) {
        int lines =
                1 + (int) text.chars().filter(character -> character == '\n').count();
        int[] starts = new int[lines];
        int line = 1;
        for (int index = 0; index < text.length() && line < lines; index++) {
            if (text.charAt(index) == '\n') {
                starts[line++] = index + 1;
            }
        }
        return starts;
    }
}
