package org.fogline.model;

import java.util.List;

/**
 * Other readings that are right; in gold files only.
 *
 * @param types other types
 * @param attribution other speakers
 * @param when other windows
 */
public record Alternatives(List<ClaimType> types, List<String> attribution, List<DateRange> when) {

    /** No other reading. */
    public static final Alternatives NONE = new Alternatives(List.of(), List.of(), List.of());

    public Alternatives {
        types = List.copyOf(types);
        attribution = List.copyOf(attribution);
        when = List.copyOf(when);
    }
}
