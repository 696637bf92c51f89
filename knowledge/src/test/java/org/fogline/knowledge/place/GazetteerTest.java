package org.fogline.knowledge.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fogline.knowledge.text.Folding;
import org.fogline.knowledge.text.KnowledgeException;
import org.fogline.knowledge.text.WordSequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class GazetteerTest {

    private final Gazetteer gazetteer = Gazetteer.builtIn();

    @Test
    void theWorldsTownsAreBuiltByTheRulesInForce() {
        assertThat(gazetteer.isUpToDate())
                .as("run tools/build-places: the rules of transliteration have changed since world.bin was built")
                .isTrue();
        assertThat(gazetteer.size()).isGreaterThan(200_000);
    }

    @Test
    void theWordBehindANameIsNoPartOfAnotherThatSoundsLikeBoth() {
        PlaceMatch match = gazetteer.longestMatch(WordSequence.of("al-Joura in the Qadam quarter"), 0);
        assertThat(Objects.requireNonNull(match).candidates().get(0).place().name())
                .as("not Jurin")
                .isEqualTo("Joura");
    }

    /** Spelling, then the name of the place that it must find first. */
    @ParameterizedTest
    @CsvFileSource(resources = "/places/spellings.csv", numLinesToSkip = 1)
    void findsTheSpelling(String spelling, String name) {
        assertThat(gazetteer.candidates(spelling)).as(spelling).isNotEmpty();
        assertThat(gazetteer.candidates(spelling).get(0).place().name()).isEqualTo(name);
    }

    @Property(tries = 1000)
    void everyNameFindsItsPlace(@ForAll("listedPlaces") Place place) {
        for (String name : namesOf(place)) {
            assertThat(gazetteer.candidates(name))
                    .as(name)
                    .anyMatch(candidate -> candidate.place().equals(place));
        }
    }

    @Property(tries = 1000)
    void theLongestMatchIsNeverShorterThanAName(@ForAll("listedPlaces") Place place) {
        WordSequence words = WordSequence.of(place.name() + " fell");
        PlaceMatch match = gazetteer.longestMatch(words, 0);
        int nameWords = Folding.words(place.name()).size();
        if (nameWords > 1 && nameWords <= Gazetteer.MOST_WORDS && words.size() == nameWords + 1) {
            assertThat(match).as(place.name()).isNotNull();
            assertThat(Objects.requireNonNull(match).to()).isGreaterThanOrEqualTo(nameWords);
        }
    }

    @Property(tries = 300)
    void anyTextIsRead(@ForAll String text) {
        WordSequence words = WordSequence.of(text);
        for (int index = 0; index < words.size(); index++) {
            PlaceMatch match = gazetteer.longestMatch(words, index);
            if (match != null) {
                assertThat(match.from()).isEqualTo(index);
                assertThat(match.to()).isBetween(index + 1, words.size());
                assertThat(match.candidates()).isNotEmpty();
            }
        }
        gazetteer.candidates(text);
    }

    @Property(tries = 500)
    void sameNameLooksTheSameFromBothSides(@ForAll("listedPlaces") Place left, @ForAll("listedPlaces") Place right) {
        assertThat(gazetteer.sameName(left.name(), right.name()))
                .isEqualTo(gazetteer.sameName(right.name(), left.name()));
        namesOf(left)
                .forEach(name -> assertThat(gazetteer.sameName(left.name(), name))
                        .as(name)
                        .isTrue());
    }

    @Provide
    Arbitrary<Place> listedPlaces() {
        return Arbitraries.of(gazetteer.listed().stream().filter(Place::listed).toList());
    }

    private static List<String> namesOf(Place place) {
        return place.variants().isEmpty() ? List.of(place.name()) : place.variants();
    }

    @Test
    void takesTheLongestName() {
        assertThat(matchIn("Yarmuk camp was shelled", 0)).isEqualTo("Yarmouk Camp 2");
        assertThat(matchIn("al-Hajar al-Aswad fell", 0)).isEqualTo("al-Hajar al-Aswad 4");
        assertThat(matchIn("the 30th Street front", 1)).isEqualTo("30th Street 3");
        assertThat(matchIn("Deir ez-Zor was quiet", 0)).isEqualTo("Deir ez-Zor 3");
        assertThat(matchIn("FIGHTING IN HOMS CITY", 2)).isEqualTo("Homs 4");
        assertThat(matchIn("Syria's north", 0)).isEqualTo("Syria 1");
    }

    @Test
    void wordsAreNoPlaces() {
        for (String sentence : List.of(
                "Of the dead",
                "Police said",
                "March was quiet",
                "They fled",
                "Victory was near",
                "the mobile unit",
                "IS said",
                "In al",
                "General Ali",
                "aleppo pepper",
                "HTS held on",
                "Monday passed")) {
            assertThat(gazetteer.longestMatch(WordSequence.of(sentence), 0))
                    .as(sentence)
                    .isNull();
        }
        PlaceMatch nice = gazetteer.longestMatch(WordSequence.of("Nice was calm"), 0);
        assertThat(Objects.requireNonNull(nice).everydayWord()).isTrue();
    }

    @Test
    void parentsLeadToTheCountry() {
        Place yarmouk = gazetteer.byName("Yarmouk Camp").orElseThrow();
        assertThat(gazetteer.parents(yarmouk)).extracting(Place::name).startsWith("Southern Damascus", "Damascus");
        assertThat(gazetteer.isWithin(yarmouk, gazetteer.country("SY").orElseThrow()))
                .isTrue();
        assertThat(gazetteer.isWithin(yarmouk, gazetteer.country("IQ").orElseThrow()))
                .isFalse();
        assertThat(gazetteer.sameName("Yarmuk", "Yarmouk Camp")).isTrue();
        assertThat(gazetteer.sameName("Kobane", "Ayn al-Arab")).isTrue();
        assertThat(gazetteer.sameName("Homs", "Hama")).isFalse();
    }

    @Test
    void aUsersListComesFirst(@TempDir Path folder) throws IOException {
        Path list = folder.resolve("mine.csv");
        Files.writeString(list, "name,lat,lon\nMill Bridge,33.5,36.3\nHill 731,33.6,36.4\n");
        Gazetteer mine = gazetteer.with(list);
        Place bridge = mine.byName("Mill Bridge").orElseThrow();
        assertThat(bridge.latitude()).isEqualTo(33.5);
        assertThat(bridge.listed()).isTrue();
        assertThat(Objects.requireNonNull(mine.longestMatch(WordSequence.of("near Hill 731 today"), 1))
                        .to())
                .isEqualTo(3);
        assertThat(gazetteer.byName("Mill Bridge").filter(Place::listed)).isEmpty();
    }

    @Test
    void aCountryFileOfGeoNamesIsRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("SY.txt");
        Files.writeString(
                file,
                "999999999\tTall Sample\tTall Sample\tTell Sample,تل\t35.1\t36.2\tP\tPPL\tSY\t\t10\t\t\t\t120\t\t400\t"
                        + "Asia/Damascus\t2020-01-01\n");
        Place place = gazetteer.with(file).byName("Tell Sample").orElseThrow();
        assertThat(place.id()).isEqualTo("geonames:999999999");
        assertThat(gazetteer.with(file).parents(place)).extracting(Place::name).contains("Syria");
    }

    @Test
    void badListsAreNamedWithTheirLine(@TempDir Path folder) throws IOException {
        assertWrong(folder, "name,lat,lon\nA place,north,36\n", "line 2", "'north'");
        assertWrong(folder, "name,lat,lon\nA place,133,36\n", "line 2", "beyond 90");
        assertWrong(folder, "name,lat,lon\nA place,33,\n", "line 2", "together");
        assertWrong(folder, "name,kind,lat,lon\nA place,planet,3,3\n", "line 2", "planet");
        assertWrong(folder, "name,country,parent,lat,lon\nA,SY,Nowhereland Province,3,3\n", "line 2", "Nowhereland");
        assertWrong(folder, "title,lat,lon\nA place,3,3\n", "line 1", "name");
        assertWrong(folder, "1\tA\tA\n", "line 1", "19");
        assertThatThrownBy(() -> gazetteer.with(folder.resolve("missing.csv")))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("missing.csv");
    }

    private void assertWrong(Path folder, String text, String... complaints) throws IOException {
        Path file = folder.resolve("bad.csv");
        Files.writeString(file, text);
        assertThatThrownBy(() -> gazetteer.with(file))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("bad.csv")
                .hasMessageContainingAll(complaints);
    }

    private String matchIn(String sentence, int from) {
        PlaceMatch match = gazetteer.longestMatch(WordSequence.of(sentence), from);
        return match == null ? "none" : match.candidates().get(0).place().name() + " " + match.to();
    }

    @Test
    void districtsOfTheWorldHaveTheirDivision() {
        Place district = gazetteer.byName("Rafai").orElseThrow();
        assertThat(district.country()).isEqualTo("CF");
        Place wakhan = gazetteer.byName("Wakhan").orElseThrow();
        assertThat(wakhan.kind()).isEqualTo(PlaceKind.DISTRICT);
        assertThat(gazetteer.parents(wakhan))
                .extracting(Place::name)
                .containsExactly("Badakhshan Province", "Afghanistan");
    }

    @Test
    void theWordForADivisionMakesNoOtherName() {
        assertThat(gazetteer.sameName("Wakhan District", "Wakhan")).isTrue();
        assertThat(gazetteer.sameName("Tirimba Township", "Tirimba")).isTrue();
        assertThat(gazetteer.sameName("Tirimba Township", "Torimba")).isFalse();
    }

    @Test
    void nounsForOneFeatureOfNatureMakeOneName() {
        assertThat(gazetteer.byName("Hamrin hills").orElseThrow().name()).isEqualTo("Hamrin Mountains");
        assertThat(gazetteer.byName("Jabal Qandil").orElseThrow().name()).isEqualTo("Qandil Mountains");
        assertThat(gazetteer.sameName("Torimba hills", "Jabal Torimba")).isTrue();
        assertThat(gazetteer.sameName("Torimba hills", "Torimba River")).isFalse();
        assertThat(gazetteer.sameName("Torimba hills", "Torimba")).isFalse();
    }
}
