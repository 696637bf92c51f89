package org.fogline.app.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.fogline.knowledge.text.Folding;

/** Finds the known names that are spelt most like one that is not known. */
final class NearNames {

    private static final int MOST_OFFERED = 4;
    private static final int MOST_CHANGES = 4;
    /** One letter in so many may be wrong, and one more. */
    private static final int LETTERS_FOR_ONE_CHANGE = 6;

    private NearNames() {}

    /**
     * A name that is known.
     *
     * @param written one of the ways to write it
     * @param name what it is called
     * @param weight of two names spelt as near the one with more is offered first
     */
    record Known(String written, String name, long weight) {}

    private record Found(Known known, int changes) {}

    /** The names that differ in few letters, or have all the words that were asked for; the nearest first. */
    static List<String> like(String asked, Stream<Known> known) {
        String folded = Folding.fold(asked);
        Set<String> words = Set.copyOf(Folding.words(asked));
        int limit = Math.min(MOST_CHANGES, 1 + folded.length() / LETTERS_FOR_ONE_CHANGE);
        DamerauLevenshteinDistance distance = new DamerauLevenshteinDistance(limit);
        List<Found> found = new ArrayList<>();
        known.forEach(each -> {
            String written = Folding.fold(each.written());
            int changes = Math.abs(written.length() - folded.length()) > limit ? -1 : distance.apply(folded, written);
            if (changes >= 0) {
                found.add(new Found(each, changes));
            } else if (!words.isEmpty() && new HashSet<>(Folding.words(written)).containsAll(words)) {
                found.add(new Found(each, limit + 1));
            }
        });
        found.sort(Comparator.comparingInt(Found::changes)
                .thenComparingLong(each -> -each.known().weight()));
        Set<String> names = new LinkedHashSet<>();
        found.forEach(each -> names.add(each.known().name()));
        return names.stream().limit(MOST_OFFERED).toList();
    }
}
