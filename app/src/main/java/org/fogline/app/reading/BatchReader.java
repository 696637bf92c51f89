package org.fogline.app.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads many things, files or parts of one, on several threads and hands the outcomes on one by one in their order, so
 * that the number of threads changes nothing. Only a few are held at a time.
 */
public final class BatchReader<T, R> {

    private final int threads;
    private final Function<T, R> read;

    /** A reader on so many threads, at least 1, by this function, which must be safe for use by many threads. */
    public BatchReader(int threads, Function<T, R> read) {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread is needed, not " + threads);
        }
        this.threads = threads;
        this.read = read;
    }

    /** Reads all; the consumer is called on this thread, in their order. */
    public void read(List<T> files, Consumer<R> consumer) {
        if (threads == 1) {
            files.forEach(file -> consumer.accept(read.apply(file)));
            return;
        }
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            Deque<Future<R>> ahead = new ArrayDeque<>();
            Iterator<T> left = files.iterator();
            while (left.hasNext() || !ahead.isEmpty()) {
                while (left.hasNext() && ahead.size() < 2 * threads) {
                    T file = left.next();
                    ahead.addLast(workers.submit(() -> read.apply(file)));
                }
                consumer.accept(get(ahead.removeFirst()));
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static <R> R get(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", exception);
        } catch (ExecutionException exception) {
            Throwable cause = exception.getCause();
            if (cause instanceof RuntimeException fault) {
                throw fault;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(cause);
        }
    }
}
