package org.fogline.reader.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fogline.knowledge.place.Gazetteer;
import org.fogline.knowledge.place.Place;
import org.fogline.knowledge.place.PlaceContext;
import org.fogline.knowledge.place.PlaceMatch;
import org.fogline.knowledge.place.PlaceResolver;
import org.fogline.knowledge.place.Resolution;
import org.jspecify.annotations.Nullable;

/**
 * Decides which places the names in one document mean: all names are seen first, so that the countries they speak for
 * decide the homonyms; then each is decided in the order of the text, beside those before it.
 */
final class DocumentPlaces {

    private static final int MOST_NEIGHBOURS = 12;

    private final Gazetteer gazetteer;
    private final PlaceResolver resolver;
    private final Map<String, Double> countries;
    private final List<Place> resolved = new ArrayList<>();
    private final Map<String, Resolution> known = new HashMap<>();
    private List<Resolution.Ranked> lastRanking = List.of();

    DocumentPlaces(Gazetteer gazetteer, List<PlaceMatch> matches, Map<String, Integer> countryMentions) {
        this.gazetteer = gazetteer;
        this.resolver = new PlaceResolver(gazetteer);
        this.countries = PlaceResolver.countryShares(matches, new TreeMap<>(countryMentions));
    }

    /** The share of each country (ISO code) in what the document names. */
    Map<String, Double> countries() {
        return countries;
    }

    /** The country that most of the document's names speak for; null where none does. */
    @Nullable
    Place country() {
        return countries.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .flatMap(entry -> gazetteer.country(entry.getKey()))
                .orElse(null);
    }

    /** The place that a match means; {@code next} is the name that follows as its parent ("X, Y"), or null. */
    @Nullable
    Place place(String words, PlaceMatch match, @Nullable PlaceMatch next) {
        Place parent = next == null ? null : resolve(next, null).place();
        String key = parent == null ? words : words + "|" + parent.id();
        Resolution before = known.get(key);
        if (before == null) {
            before = resolve(match, parent);
            known.put(key, before);
        }
        lastRanking = before.ranking();
        Place place = before.place();
        if (place != null && !resolved.contains(place)) {
            resolved.add(place);
            if (resolved.size() > MOST_NEIGHBOURS) {
                resolved.remove(0);
            }
        }
        return place;
    }

    /** The candidates for the name that was decided last, the likeliest first. */
    List<Resolution.Ranked> lastRanking() {
        return lastRanking;
    }

    private Resolution resolve(PlaceMatch match, @Nullable Place parent) {
        PlaceContext context = new PlaceContext(countries, List.copyOf(resolved), parent);
        return resolver.resolve(match, context);
    }
}
