package org.fogline.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place as a data set describes it.
 *
 * @param name the name in the data set's spelling, with whatever kind of place it puts behind it ("X suburb")
 * @param country the country, or empty
 * @param within the divisions in which it lies, the nearest first; may be empty
 * @param latitude degrees north, or null
 * @param longitude degrees east, or null
 */
public record DescribedPlace(
        String name,
        String country,
        List<String> within,
        @Nullable Double latitude,
        @Nullable Double longitude) {

    public DescribedPlace {
        within = List.copyOf(within);
    }

    /** A name and nothing else. */
    public static DescribedPlace named(String name) {
        return new DescribedPlace(name, "", List.of(), null, null);
    }
}
