package org.fogline.app.chronicle;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The numbers by which a page names its claims, so that a figure anywhere on it can lead to what it comes from.
 *
 * @param numbers by claim id; claims that are not on the page have none
 */
public record ClaimLinks(Map<String, Integer> numbers) {

    public ClaimLinks {
        numbers = Map.copyOf(numbers);
    }

    /** The numbers of those claims that are on the page, ascending, each once. */
    public List<Integer> of(Collection<String> ids) {
        return ids.stream()
                .map(numbers::get)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }
}
