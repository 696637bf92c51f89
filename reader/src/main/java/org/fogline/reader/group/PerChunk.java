package org.fogline.reader.group;

import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * An answer about each chunk of a sentence, worked out when it is first asked for.
 *
 * @param <T> of what an answer is a list
 */
final class PerChunk<T> {

    private final @Nullable List<T>[] answers;
    private final IntFunction<List<T>> work;

    @SuppressWarnings("unchecked") // an array of generic lists cannot be made in another way
    PerChunk(int chunks, IntFunction<List<T>> work) {
        this.answers = new List[chunks];
        this.work = work;
    }

    List<T> at(int chunk) {
        List<T> answer = answers[chunk];
        if (answer == null) {
            answer = List.copyOf(work.apply(chunk));
            answers[chunk] = answer;
        }
        return answer;
    }
}
