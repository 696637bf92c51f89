package org.fogline.knowledge.place;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the text around a mention says about where it is.
 *
 * @param countries how much of the text is about which country, by code, as shares from 0 to 1; may be empty
 * @param resolved places that are decided already, the latest last
 * @param parent the place that the text names as the wider one ("X, Idlib province", "X in Iraq"); null if none
 */
public record PlaceContext(
        Map<String, Double> countries,
        List<Place> resolved,
        @Nullable Place parent) {

    /** Nothing is known. */
    public static final PlaceContext EMPTY = new PlaceContext(Map.of(), List.of(), null);

    public PlaceContext {
        countries = Map.copyOf(countries);
        resolved = List.copyOf(resolved);
    }

    public PlaceContext withParent(@Nullable Place wider) {
        return new PlaceContext(countries, resolved, wider);
    }

    public PlaceContext withResolved(List<Place> places) {
        return new PlaceContext(countries, places, parent);
    }
}
