package org.fogline.app.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.fogline.app.reading.FileFinder.Found;
import org.fogline.app.words.Lists;
import org.fogline.knowledge.text.KnowledgeException;
import org.fogline.ledger.Original;
import org.fogline.model.Claim;
import org.fogline.model.ClaimJson;
import org.fogline.model.Document;
import org.fogline.model.DocumentInfo;
import org.fogline.reader.Reader;
import org.fogline.reader.Reading;
import org.fogline.reader.Unread;
import org.fogline.reader.source.Limits;
import org.fogline.reader.source.SourceDocument;
import org.fogline.reader.source.SourceReader;
import org.fogline.reader.source.UnreadableSourceException;
import org.jspecify.annotations.Nullable;

/** Reads one file: its bytes, its text with its structure, its claims. Immutable and safe for use by many threads. */
public final class ReportReader {

    private static final Limits LIMITS = Limits.STANDARD;

    /** Files of more bytes are not held in memory while their text is read. */
    private static final int HELD = 4_000_000;

    private static final int PIECE = 1 << 16;

    private final Supplier<Reader> reader;
    private final DocumentInfo assumed;
    private final Predicate<String> known;
    private final int threads;
    private final Consumer<String> progress;

    /**
     * A reader of reports.
     *
     * @param reader finds the claims; asked for once, when the first text is there
     * @param assumed what to take where a document does not say it itself
     * @param known whether bytes with this SHA-256 need not be read again
     */
    public ReportReader(Supplier<Reader> reader, DocumentInfo assumed, Predicate<String> known) {
        this(reader, assumed, known, 1, message -> {});
    }

    /**
     * A reader of reports that reads the parts of a very long one at the same time and says how far it is.
     *
     * @param reader finds the claims; asked for once, when the first text is there
     * @param assumed what to take where a document does not say it itself
     * @param known whether bytes with this SHA-256 need not be read again
     * @param threads how many parts of one document are read at a time, at least 1
     * @param progress takes a line now and then; may be called by several threads
     */
    public ReportReader(
            Supplier<Reader> reader,
            DocumentInfo assumed,
            Predicate<String> known,
            int threads,
            Consumer<String> progress) {
        this.reader = new Once<>(reader);
        this.assumed = assumed;
        this.known = known;
        this.threads = threads;
        this.progress = progress;
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
            return read(name, () -> source(found.path()));
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
            return bytes.length > LIMITS.bytes() ? tooLarge(name) : read(name, () -> source(name, bytes));
        } catch (IOException exception) {
            return new Outcome.Unreadable(name, "cannot be read (" + exception.getMessage() + ")");
        }
    }

    private static Outcome tooLarge(String file) {
        return new Outcome.Unreadable(
                file, "is larger than " + LIMITS.bytes() / 1_000_000 + " MB, the most that is read");
    }

    /** A text with its structure, and the bytes that it was made of. */
    private record Source(SourceDocument text, Original original) {}

    private interface Opener {
        /** The source, or null if its bytes need not be read again. */
        @Nullable
        Source open() throws IOException, UnreadableSourceException;
    }

    /** A file that is large is let go of as soon as its text is there, and read again when it is recorded. */
    private @Nullable Source source(Path file) throws IOException, UnreadableSourceException {
        byte[] bytes = bytes(file);
        Source source = source(String.valueOf(file.getFileName()), bytes);
        if (source == null || bytes.length <= HELD) {
            return source;
        }
        return new Source(source.text(), Original.of(file, source.original().sha256(), bytes.length));
    }

    /** In small pieces: Java keeps a buffer as large as the largest piece that it was asked for, outside of its heap. */
    private static byte[] bytes(Path file) throws IOException {
        byte[] bytes = new byte[(int) Files.size(file)];
        int read = 0;
        try (InputStream stream = Files.newInputStream(file)) {
            int more = 0;
            while (more >= 0 && read < bytes.length) {
                more = stream.read(bytes, read, Math.min(PIECE, bytes.length - read));
                read += Math.max(0, more);
            }
        }
        return read == bytes.length ? bytes : Arrays.copyOf(bytes, read);
    }

    private @Nullable Source source(String name, byte[] bytes) throws UnreadableSourceException {
        Original original = Original.of(bytes);
        return known.test(original.sha256())
                ? null
                : new Source(SourceReader.read(name, bytes, LIMITS, assumed), original);
    }

    private Outcome read(String file, Opener opener) throws IOException {
        try {
            Source source = opener.open();
            return source == null ? new Outcome.Known(file) : read(file, source);
        } catch (UnreadableSourceException exception) {
            return new Outcome.Unreadable(file, withoutName(exception));
        } catch (OutOfMemoryError error) {
            return new Outcome.Unreadable(
                    file, "needs more memory than Java has; FOGLINE_JAVA_OPTIONS=-Xmx8g gives it 8 GB");
        } catch (StackOverflowError error) {
            return new Outcome.Unreadable(file, "is nested too deep to be read");
        } catch (KnowledgeException | CompletionException exception) {
            throw exception;
        } catch (RuntimeException exception) {
            // One document on which a rule fails must not cost the others.
            return new Outcome.Unreadable(file, "an error of the program, please report it: " + brief(exception));
        }
    }

    /** What went wrong and where, in one line: "ArithmeticException: / by zero at org.fogline.reader.X.y:12". */
    private static String brief(RuntimeException exception) {
        String where = Arrays.stream(exception.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.fogline."))
                .findFirst()
                .map(frame -> " at " + frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .orElse("");
        return (exception + where).replaceAll("\\s+", " ");
    }

    private Outcome.Read read(String file, Source source) {
        Original original = source.original();
        Document document = source.text().document();
        List<Supplier<Reading>> parts = reader.get().parts(source.text());
        if (parts.size() == 1) {
            Reading reading = parts.get(0).get();
            return new Outcome.Read(file, original, document, reading.claims(), reading.unread());
        }
        Packed<Claim> claims = new Packed<>(ClaimJson::write, ClaimJson::read);
        List<Unread> unread = new ArrayList<>();
        int[] done = {0};
        new BatchReader<Supplier<Reading>, Reading>(threads, Supplier::get).read(parts, reading -> {
            claims.addAll(reading.claims());
            unread.addAll(reading.unread());
            int before = 10 * done[0] / parts.size();
            int after = 10 * ++done[0] / parts.size();
            if (after > before) {
                progress.accept(file + ": " + 10 * after + " % read, " + Lists.counted(claims.size(), "claim", "claims")
                        + " so far");
            }
        });
        return new Outcome.Read(file, original, document, claims, unread);
    }

    /** The reason alone: the file stands before it with its whole path. */
    private static String withoutName(UnreadableSourceException exception) {
        String message = String.valueOf(exception.getMessage());
        String name = exception.source() + ": ";
        return message.startsWith(name) ? message.substring(name.length()) : message;
    }
}
