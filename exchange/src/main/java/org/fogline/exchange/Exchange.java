package org.fogline.exchange;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fogline.exchange.internal.GedReader;
import org.fogline.exchange.internal.SheetReader;
import org.fogline.exchange.internal.TableFile;
import org.fogline.model.Claim;
import org.fogline.model.ClaimFormatException;
import org.fogline.model.ClaimJson;
import org.jspecify.annotations.Nullable;

/** Readers of other people's formats: each gives claims by its source, with warnings that name file, line and column. */
public final class Exchange {

    private Exchange() {}

    /**
     * Reads a file by what it is: {@code .jsonl} as claims in the claim format; a table with the columns of the UCDP
     * Georeferenced Event Dataset as that; any other table by the mapping.
     *
     * @param mapping how the columns of a spreadsheet are read; null for the formats that need none
     * @throws ImportException if the file cannot be read, or is a spreadsheet and there is no mapping
     */
    public static Imported read(Path file, @Nullable ColumnMapping mapping, Names names) {
        String fileName = String.valueOf(file.getFileName());
        String text = textOf(file, fileName);
        if (fileName.toLowerCase(Locale.ROOT).endsWith(".jsonl")) {
            return claims(fileName, text);
        }
        if (mapping != null) {
            return spreadsheet(fileName, text, mapping, names);
        }
        TableFile table = TableFile.of(fileName, text);
        if (GedReader.accepts(table)) {
            return new GedReader(table, names).read();
        }
        throw new ImportException(fileName + ": not a format that is known by its columns ("
                + String.join(", ", table.header()) + "); say with a mapping what each column holds");
    }

    /**
     * The UCDP Georeferenced Event Dataset, any layout: columns are found by name.
     *
     * @throws ImportException if a column that every layout has is missing
     */
    public static Imported ucdpGed(String fileName, String text, Names names) {
        return new GedReader(TableFile.of(fileName, text), names).read();
    }

    /**
     * Any table, read by a mapping of its columns.
     *
     * @throws ImportException if the mapping names a column that the table does not have
     */
    public static Imported spreadsheet(String fileName, String text, ColumnMapping mapping, Names names) {
        return new SheetReader(TableFile.of(fileName, text), mapping, names).read();
    }

    /** Claims in the claim format, one a line; a line that is no claim is left out with a warning. */
    public static Imported claims(String fileName, String text) {
        List<Claim> claims = new ArrayList<>();
        List<ImportWarning> warnings = new ArrayList<>();
        long number = 0;
        for (String line : TableFile.plain(text).split("\n", -1)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                claims.add(ClaimJson.read(line));
            } catch (ClaimFormatException exception) {
                warnings.add(new ImportWarning(fileName, number, null, "left out: " + exception.getMessage()));
            }
        }
        return new Imported(TableFile.bareName(fileName), "claims", text, claims, warnings);
    }

    private static String textOf(Path file, String fileName) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException exception) {
            throw new ImportException(fileName + ": not UTF-8; save the file as UTF-8 and import it again", exception);
        } catch (IOException exception) {
            throw new ImportException(fileName + ": cannot be read (" + exception.getMessage() + ")", exception);
        }
    }
}
