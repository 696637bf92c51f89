package org.fogline.knowledge.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fogline.knowledge.text.WordSequence;
import org.junit.jupiter.api.Test;

class PlaceResolverTest {

    private final Gazetteer gazetteer = Gazetteer.builtIn();
    private final PlaceResolver resolver = new PlaceResolver(gazetteer);

    @Test
    void theTextsCountryDecides() {
        assertThat(resolve("Tripoli", Map.of("LY", 1.0)).country()).isEqualTo("LY");
        assertThat(resolve("Tripoli", Map.of("LB", 1.0)).country()).isEqualTo("LB");
        assertThat(resolve("Palma", Map.of("MZ", 1.0)).country()).isEqualTo("MZ");
        assertThat(resolve("Palma", Map.of("ES", 1.0)).country()).isEqualTo("ES");
    }

    @Test
    void aNamedParentOutweighsAllElse() {
        Place lebanon = gazetteer.country("LB").orElseThrow();
        PlaceContext context = new PlaceContext(Map.of("LY", 0.9), List.of(), lebanon);
        Resolution resolution = resolver.resolve(match("Tripoli"), context);
        assertThat(Objects.requireNonNull(resolution.place()).country()).isEqualTo("LB");
        assertThat(resolution.ranking().get(0).reasons()).anyMatch(reason -> reason.contains("Lebanon"));
        assertThat(resolution.ranking()).hasSize(match("Tripoli").candidates().size());
    }

    @Test
    void aVillageThatNothingPointsToIsNoPlace() {
        PlaceMatch match = match("Babis");
        assertThat(resolver.resolve(match, new PlaceContext(Map.of("MX", 1.0), List.of(), null))
                        .place())
                .isNull();
        assertThat(resolver.resolve(match, new PlaceContext(Map.of("SY", 1.0), List.of(), null))
                        .place())
                .isNotNull();
    }

    @Test
    void anEverydayWordNeedsItsCountry() {
        assertThat(resolver.resolve(match("Nice"), PlaceContext.EMPTY).place()).isNull();
        assertThat(resolve("Nice", Map.of("FR", 0.5)).country()).isEqualTo("FR");
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        PlaceContext context = new PlaceContext(Map.of("UA", 0.6, "RU", 0.4), List.of(), null);
        assertThat(resolver.resolve(match("Andriivka"), context))
                .isEqualTo(resolver.resolve(match("Andriivka"), context));
    }

    @Test
    void sharesOfCountriesAddUpToOneAtMost() {
        List<PlaceMatch> mentions = new ArrayList<>();
        for (String name : List.of("Damascus", "Yarmouk", "Iraq", "Homs")) {
            mentions.add(match(name));
        }
        Map<String, Double> shares = PlaceResolver.countryShares(mentions, Map.of("SY", 2));
        assertThat(shares).containsOnlyKeys("SY", "IQ");
        assertThat(shares.get("SY")).isGreaterThan(shares.get("IQ"));
        assertThat(shares.values().stream().mapToDouble(Double::doubleValue).sum())
                .isLessThanOrEqualTo(1.0 + 1e-9);
        assertThat(PlaceResolver.countryShares(List.of(), Map.of())).isEmpty();
    }

    private Place resolve(String name, Map<String, Double> countries) {
        Resolution resolution = resolver.resolve(match(name), new PlaceContext(countries, List.of(), null));
        return Objects.requireNonNull(resolution.place());
    }

    private PlaceMatch match(String name) {
        return Objects.requireNonNull(gazetteer.longestMatch(WordSequence.of(name), 0), name);
    }
}
