package org.fogline.reader.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fogline.knowledge.place.Candidate;
import org.fogline.knowledge.place.Gazetteer;
import org.fogline.knowledge.place.Place;
import org.fogline.knowledge.place.PlaceContext;
import org.fogline.knowledge.place.PlaceKind;
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
    /** Names that were only asked about. */
    private final Map<String, Resolution> undecided = new HashMap<>();

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

    /** Whether a place lies in the country that most of the document's names speak for. */
    boolean isAtHome(Place place) {
        Place country = country();
        return country != null && country.country().equals(place.country());
    }

    /** The country that most of the document's names speak for; null where none does. */
    @Nullable
    Place country() {
        return countries.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .flatMap(entry -> gazetteer.country(entry.getKey()))
                .orElse(null);
    }

    /**
     * The place that a match means; {@code next} is the name that follows as its parent ("X, Y"), or null, and
     * {@code nextKind} the kind of division that the text calls that, or null.
     */
    @Nullable
    Place place(
            String words, PlaceMatch match, @Nullable PlaceMatch next, String nextWords, @Nullable PlaceKind nextKind) {
        Place parent = next == null ? null : parent(match, next, nextWords, nextKind);
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

    /**
     * What the second of two names ("X, Y") means: of its namesakes the one of the kind that the words beside it say, or
     * the area in which a place called by the first lies, and from there on in the document it means that one.
     */
    private @Nullable Place parent(PlaceMatch match, PlaceMatch next, String nextWords, @Nullable PlaceKind kind) {
        Resolution before = known.get(nextWords);
        Resolution plain = before == null ? resolve(next, null) : before;
        Place parent = plain.place();
        if (parent != null && kind != null) {
            parent = ofKind(parent, kind, plain.ranking());
        }
        if (parent == null || holdsAny(parent, match)) {
            if (parent != null) {
                known.put(nextWords, new Resolution(parent, plain.ranking()));
            }
            return parent;
        }
        for (Resolution.Ranked ranked : plain.ranking()) {
            Place other = ranked.place();
            if (other.kind().isArea() && other.country().equals(parent.country()) && holdsAny(other, match)) {
                known.put(nextWords, new Resolution(other, plain.ranking()));
                return other;
            }
        }
        return parent;
    }

    /** Of a place and its namesakes in its country the first of a kind; the place where there is none. */
    static Place ofKind(Place place, PlaceKind kind, List<Resolution.Ranked> ranking) {
        if (place.kind() == kind) {
            return place;
        }
        for (Resolution.Ranked ranked : ranking) {
            Place other = ranked.place();
            if (other.kind() == kind && other.country().equals(place.country())) {
                return other;
            }
        }
        return place;
    }

    private boolean holdsAny(Place outer, PlaceMatch match) {
        for (Candidate candidate : match.candidates()) {
            if (!candidate.place().id().equals(outer.id()) && gazetteer.isWithin(candidate.place(), outer)) {
                return true;
            }
        }
        return false;
    }

    /** What a match would mean by itself, its place in the text apart; null if the document speaks of no such place. */
    @Nullable
    Place alone(String words, PlaceMatch match) {
        Resolution before = known.get(words);
        if (before == null) {
            before = undecided.computeIfAbsent(words, name -> resolve(match, null));
        }
        return before.place();
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
