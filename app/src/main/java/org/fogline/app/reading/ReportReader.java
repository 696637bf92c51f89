package org.fogline.app.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.function.Predicate;
import org.fogline.app.reading.FileFinder.Found;
import org.fogline.model.ClaimIds;
import org.fogline.model.Document;
import org.fogline.model.DocumentInfo;
import org.fogline.reader.Reader;

/** Reads one file: its bytes, its text with its structure, its claims. Immutable and safe for use by many threads. */
public final class ReportReader {

    private final Reader reader;
    private final DocumentInfo assumed;
    private final Predicate<String> known;

    /**
     * A reader of reports.
     *
     * @param reader finds the claims
     * @param assumed what to take where a document does not say it itself
     * @param known whether bytes with this SHA-256 need not be read again
     */
    public ReportReader(Reader reader, DocumentInfo assumed, Predicate<String> known) {
        this.reader = reader;
        this.assumed = assumed;
        this.known = known;
    }

    /** Reads a file; whatever is wrong with it is the outcome, never an exception. */
    public Outcome read(Found found) {
        String name = found.path().toString();
        if (!found.isFine()) {
            return new Outcome.Unreadable(name, found.reason());
        }
        try {
            return read(name, String.valueOf(found.path().getFileName()), Files.readAllBytes(found.path()));
        } catch (NoSuchFileException exception) {
            return new Outcome.Unreadable(name, "there is no such file");
        } catch (AccessDeniedException exception) {
            return new Outcome.Unreadable(name, "may not be opened by this user");
        } catch (IOException exception) {
            return new Outcome.Unreadable(name, "cannot be read (" + exception.getMessage() + ")");
        }
    }

    /** Reads a stream to its end, as a document of this name. */
    public Outcome read(InputStream stream, String name) {
        try {
            return read(name, name, stream.readAllBytes());
        } catch (IOException exception) {
            return new Outcome.Unreadable(name, "cannot be read (" + exception.getMessage() + ")");
        }
    }

    private Outcome read(String file, String name, byte[] bytes) {
        String hash = ClaimIds.sha256(bytes);
        if (known.test(hash)) {
            return new Outcome.Known(file);
        }
        int dot = name.lastIndexOf('.');
        String text = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
        Document document =
                new Document(dot > 0 ? name.substring(0, dot) : name, "text/plain", hash, text, assumed, List.of());
        return new Outcome.Read(file, bytes, reader.read(document));
    }
}
