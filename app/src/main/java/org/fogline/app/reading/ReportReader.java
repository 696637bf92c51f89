package org.fogline.app.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.function.Predicate;
import org.fogline.app.reading.FileFinder.Found;
import org.fogline.model.ClaimIds;
import org.fogline.model.DocumentInfo;
import org.fogline.reader.Reader;
import org.fogline.reader.source.Limits;
import org.fogline.reader.source.SourceReader;
import org.fogline.reader.source.UnreadableSourceException;

/** Reads one file: its bytes, its text with its structure, its claims. Immutable and safe for use by many threads. */
public final class ReportReader {

    private static final Limits LIMITS = Limits.STANDARD;

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
            if (Files.exists(found.path()) && !Files.isRegularFile(found.path())) {
                return new Outcome.Unreadable(name, "is no regular file");
            }
            if (Files.size(found.path()) > LIMITS.bytes()) {
                return tooLarge(name);
            }
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
            byte[] bytes = stream.readNBytes((int) Math.min(Integer.MAX_VALUE - 16L, LIMITS.bytes() + 1));
            return bytes.length > LIMITS.bytes() ? tooLarge(name) : read(name, name, bytes);
        } catch (IOException exception) {
            return new Outcome.Unreadable(name, "cannot be read (" + exception.getMessage() + ")");
        }
    }

    private static Outcome tooLarge(String file) {
        return new Outcome.Unreadable(
                file, "is larger than " + LIMITS.bytes() / 1_000_000 + " MB, the most that is read");
    }

    private Outcome read(String file, String name, byte[] bytes) {
        if (known.test(ClaimIds.sha256(bytes))) {
            return new Outcome.Known(file);
        }
        try {
            return new Outcome.Read(file, bytes, reader.read(SourceReader.read(name, bytes, LIMITS, assumed)));
        } catch (UnreadableSourceException exception) {
            return new Outcome.Unreadable(file, withoutName(exception));
        } catch (OutOfMemoryError error) {
            return new Outcome.Unreadable(
                    file, "needs more memory than Java has; FOGLINE_JAVA_OPTIONS=-Xmx8g gives it 8 GB");
        } catch (StackOverflowError error) {
            return new Outcome.Unreadable(file, "is nested too deep to be read");
        }
    }

    /** The reason alone: the file stands before it with its whole path. */
    private static String withoutName(UnreadableSourceException exception) {
        String message = String.valueOf(exception.getMessage());
        String name = exception.source() + ": ";
        return message.startsWith(name) ? message.substring(name.length()) : message;
    }
}
