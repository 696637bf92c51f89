package org.fogline.knowledge.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides which of several namesakes a text means. Each candidate gathers weights: a country outranks towns, a listed
 * place of conflict its namesakes, and then count the parent that the text names, the country that the text is about,
 * nearness to places already decided, and population, which is the weakest. A small town of a country that nothing in
 * the text points to is no place: the word is then likelier a person's name.
 */
public final class PlaceResolver {

    private static final double COUNTRY = 10;
    private static final double CAPITAL = 2;
    private static final double PROVINCE = 1.5;
    private static final double LISTED = 2;
    private static final double PARENT = 12;
    private static final double OTHER_PARENT = -6;
    private static final double TEXT_COUNTRY = 8;
    private static final double NEAR = 2;
    private static final double NEAR_KILOMETRES = 60;
    private static final double SAME_PARENT = 1;
    private static final double BY_TRANSLITERATION = -2;
    private static final double BY_VARIANT = -0.5;
    /** Foreign languages' names of towns of the world are often other towns' own names. */
    private static final double BY_UNLISTED_VARIANT = -2;

    private static final double USUAL = 6;
    private static final double POPULATION = 0.5;
    /** A town this large may be meant without any other sign. */
    private static final long LARGE = 100_000;
    /** Only the latest places are compared, so that the cost does not grow with the text. */
    private static final int NEIGHBOURS = 12;

    private final Gazetteer gazetteer;

    public PlaceResolver(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Ranks the candidates of a mention and picks one if something speaks for it. */
    public Resolution resolve(PlaceMatch match, PlaceContext context) {
        List<Resolution.Ranked> ranking = new ArrayList<>(match.candidates().size());
        for (Candidate candidate : match.candidates()) {
            ranking.add(rank(candidate, context));
        }
        ranking.sort(Comparator.comparingDouble((Resolution.Ranked ranked) -> -ranked.score())
                .thenComparing(ranked -> ranked.place().id()));
        for (Resolution.Ranked ranked : ranking) {
            if (isBelievable(ranked, match.everydayWord(), context)) {
                return new Resolution(ranked.place(), ranking);
            }
        }
        return new Resolution(null, ranking);
    }

    private Resolution.Ranked rank(Candidate candidate, PlaceContext context) {
        Place place = candidate.place();
        List<Resolution.Reason> reasons = new ArrayList<>();
        double score = 0;
        Place parent = context.parent();
        if (parent != null && !parent.id().equals(place.id())) {
            boolean within = gazetteer.isWithin(place, parent);
            score += within ? PARENT : OTHER_PARENT;
            reasons.add(new Resolution.Reason(
                    within ? "lies in " : "does not lie in ", parent.name(), ", which the text names"));
        }
        double share = context.countries().getOrDefault(place.country(), 0.0);
        if (share > 0) {
            score += TEXT_COUNTRY * Math.min(1, share);
            reasons.add(new Resolution.Reason(
                    "", Math.round(share * 100), " % of the text's countries are ", place.country()));
        }
        score += kindWeight(place, reasons);
        score += neighbourWeight(place, context.resolved(), reasons);
        if (place.population() > 0) {
            score += POPULATION * Math.log10(place.population());
            reasons.add(new Resolution.Reason("population ", place.population()));
        }
        switch (candidate.how()) {
            case USUAL -> {
                score += USUAL;
                reasons.add(new Resolution.Reason("what the plain name usually means"));
            }
            case NAME -> reasons.add(new Resolution.Reason("its canonical name"));
            case VARIANT -> {
                score += place.listed() || place.kind() == PlaceKind.PROVINCE || place.kind() == PlaceKind.COUNTRY
                        ? BY_VARIANT
                        : BY_UNLISTED_VARIANT;
                reasons.add(new Resolution.Reason("another of its names"));
            }
            case TRANSLITERATED -> {
                score += BY_TRANSLITERATION;
                reasons.add(new Resolution.Reason("found by the rules of transliteration"));
            }
        }
        return new Resolution.Ranked(place, candidate.how(), score, reasons);
    }

    private static double kindWeight(Place place, List<Resolution.Reason> reasons) {
        if (place.kind() == PlaceKind.COUNTRY) {
            reasons.add(new Resolution.Reason("a country"));
            return COUNTRY;
        }
        double weight = 0;
        if (place.kind() == PlaceKind.CAPITAL) {
            reasons.add(new Resolution.Reason("a capital"));
            weight += CAPITAL;
        }
        if (place.kind() == PlaceKind.PROVINCE) {
            reasons.add(new Resolution.Reason("a province"));
            weight += PROVINCE;
        }
        if (place.listed()) {
            reasons.add(new Resolution.Reason("listed as a place of conflict"));
            weight += LISTED;
        }
        return weight;
    }

    private static double neighbourWeight(Place place, List<Place> resolved, List<Resolution.Reason> reasons) {
        @Nullable Place near = null;
        @Nullable Place sibling = null;
        for (int index = resolved.size() - 1; index >= Math.max(0, resolved.size() - NEIGHBOURS); index--) {
            Place other = resolved.get(index);
            Double kilometres = place.kilometresTo(other);
            if (near == null && kilometres != null && kilometres <= NEAR_KILOMETRES) {
                near = other;
            }
            if (sibling == null
                    && place.parent() != null
                    && (place.parent().equals(other.parent()) || place.parent().equals(other.id()))) {
                sibling = other;
            }
        }
        double weight = 0;
        if (near != null) {
            weight += NEAR;
            reasons.add(new Resolution.Reason("near ", near.name()));
        }
        if (sibling != null) {
            weight += SAME_PARENT;
            reasons.add(new Resolution.Reason("in the same area as ", sibling.name()));
        }
        return weight;
    }

    private boolean isBelievable(Resolution.Ranked ranked, boolean everydayWord, PlaceContext context) {
        Place place = ranked.place();
        boolean aboutItsCountry = context.countries().getOrDefault(place.country(), 0.0) > 0;
        Place parent = context.parent();
        boolean inNamedParent = parent != null && gazetteer.isWithin(place, parent);
        if (inNamedParent) {
            return true;
        }
        if (parent != null
                && place.kind().isSettlement()
                && parent.kind().isArea()
                && parent.kind() != PlaceKind.COUNTRY
                && context.countries().getOrDefault(parent.country(), 0.0) > 0
                && !parent.country().equals(place.country())) {
            // "San Jose, Chalatenango department": a namesake in another country than the area that holds it
            return false;
        }
        if (aboutItsCountry) {
            return true;
        }
        if (everydayWord) {
            return place.kind() == PlaceKind.COUNTRY;
        }
        if (ranked.how() == MatchKind.TRANSLITERATED) {
            return context.countries().isEmpty() && place.listed();
        }
        boolean otherName = ranked.how() == MatchKind.VARIANT && !place.kind().isArea();
        return place.listed() && (!otherName || context.countries().isEmpty())
                || place.kind() == PlaceKind.COUNTRY
                || place.kind() == PlaceKind.CAPITAL
                        && (ranked.how() != MatchKind.VARIANT
                                || context.countries().isEmpty())
                || place.kind() == PlaceKind.PROVINCE
                        && (ranked.how() != MatchKind.VARIANT
                                || context.countries().isEmpty())
                || place.population() >= LARGE && ranked.how() != MatchKind.VARIANT;
    }

    /**
     * Shares of a text's countries from its mentions: a country counts four times, a name that occurs in one country
     * only twice, and a name of several countries once, for that of them that the other names speak for, else for the
     * first. A foreign name of some town of the world speaks for no country.
     *
     * @param mentions the places that the text may name
     * @param countryMentions how often the text says a country's adjective or people, by code
     */
    public static Map<String, Double> countryShares(List<PlaceMatch> mentions, Map<String, Integer> countryMentions) {
        Map<String, Double> weights = new HashMap<>();
        countryMentions.forEach((code, count) -> weights.merge(code, 3.0 * count, Double::sum));
        List<PlaceMatch> ambiguous = new ArrayList<>();
        for (PlaceMatch mention : mentions) {
            if (mention.everydayWord() || !mention.isExact()) {
                continue;
            }
            Place first = mention.candidates().get(0).place();
            boolean oneCountry = true;
            for (Candidate candidate : mention.candidates()) {
                oneCountry &= candidate.place().country().equals(first.country());
            }
            if (first.kind() == PlaceKind.COUNTRY) {
                weights.merge(first.country(), 4.0, Double::sum);
            } else if (!oneCountry || isOtherNameOfTown(mention.candidates().get(0))) {
                ambiguous.add(mention);
            } else if (isWeighty(mention.candidates().get(0))) {
                weights.merge(first.country(), 2.0, Double::sum);
            }
        }
        Map<String, Double> sure = Map.copyOf(weights);
        for (PlaceMatch mention : ambiguous) {
            Candidate best = null;
            double most = 0;
            for (Candidate candidate : mention.candidates()) {
                double weight = sure.getOrDefault(candidate.place().country(), 0.0);
                if (best == null || weight > most) {
                    best = candidate;
                    most = weight;
                }
            }
            boolean alone = most == 0 && !sure.isEmpty();
            if (best != null && isWeighty(best) && !(alone && isUnlikelyAlone(best))) {
                weights.merge(best.place().country(), 1.0, Double::sum);
            }
        }
        weights.remove("");
        double total =
                weights.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<String, Double> shares = new HashMap<>();
        weights.forEach((code, weight) -> {
            // A country that is barely mentioned must not make all its villages believable.
            if (weight / total >= 0.05) {
                shares.put(code, weight / total);
            }
        });
        return shares;
    }

    /** "Duma" may be a village of any country, and Douma in Syria only where something else speaks for Syria. */
    private static boolean isOtherNameOfTown(Candidate candidate) {
        return candidate.how() == MatchKind.VARIANT
                && !candidate.place().kind().isArea()
                && candidate.place().kind() != PlaceKind.CAPITAL;
    }

    /** A name of several countries speaks for one that nothing else speaks for only where it is a country's or a large town's. */
    private static boolean isUnlikelyAlone(Candidate candidate) {
        Place place = candidate.place();
        boolean large = place.kind() == PlaceKind.COUNTRY
                || place.kind() == PlaceKind.CAPITAL
                || place.listed()
                || place.population() >= LARGE;
        return !large || isOtherNameOfTown(candidate);
    }

    private static boolean isWeighty(Candidate candidate) {
        Place place = candidate.place();
        return place.listed()
                || place.kind() == PlaceKind.CAPITAL
                || place.kind() == PlaceKind.PROVINCE
                || place.population() >= LARGE && candidate.how() != MatchKind.VARIANT;
    }
}
