package org.fogline.app.reading;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A collection that is held as packed lines of text and unpacked anew, a piece at a time, whenever it is gone through:
 * the claims of a very long document take a tenth of the memory so. Grows by {@link #addAll}, a piece each time. Not safe
 * for use by more than one thread while it grows.
 */
final class Packed<T> extends AbstractCollection<T> {

    private final Function<T, String> write;
    private final Function<String, T> read;
    private final List<byte[]> pieces = new ArrayList<>();
    private int size;

    /** An empty collection of what can be written as a line and read from it. */
    Packed(Function<T, String> write, Function<String, T> read) {
        this.write = write;
        this.read = read;
    }

    @Override
    public boolean addAll(Collection<? extends T> added) {
        if (added.isEmpty()) {
            return false;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer lines = new OutputStreamWriter(new Fast(bytes), StandardCharsets.UTF_8)) {
            for (T one : added) {
                lines.write(write.apply(one));
                lines.write('\n');
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        pieces.add(bytes.toByteArray());
        size += added.size();
        return true;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Iterator<T> iterator() {
        return new Lines();
    }

    /** Packs in a quarter of the usual time, to a little more. */
    private static final class Fast extends GZIPOutputStream {
        Fast(ByteArrayOutputStream bytes) throws IOException {
            super(bytes, 1 << 14);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private final class Lines implements Iterator<T> {

        private int piece;
        private @Nullable BufferedReader lines;
        private @Nullable String next = advance();

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public T next() {
            String line = next;
            if (line == null) {
                throw new NoSuchElementException();
            }
            next = advance();
            return read.apply(line);
        }

        private @Nullable String advance() {
            try {
                String line = lines == null ? null : lines.readLine();
                while (line == null && piece < pieces.size()) {
                    lines = new BufferedReader(new InputStreamReader(
                            new GZIPInputStream(new ByteArrayInputStream(pieces.get(piece++)), 1 << 14),
                            StandardCharsets.UTF_8));
                    line = lines.readLine();
                }
                return line;
            } catch (IOException exception) {
                throw new UncheckedIOException(exception);
            }
        }
    }
}
