package org.fogline.knowledge.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fogline.knowledge.text.KnowledgeException;
import org.fogline.knowledge.text.Table;
import org.fogline.knowledge.text.WordSequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorsTest {

    private static final Actors ACTORS = Actors.builtIn();

    private static String longest(String text) {
        ActorMatch match = ACTORS.longestMatch(WordSequence.of(text), 0);
        return match == null ? "" : match.actor().name();
    }

    @ParameterizedTest
    @CsvSource({
        "HTS, Hay'at Tahrir al-Sham",
        "Hay’at Taḥrīr al-Shām, Hay'at Tahrir al-Sham",
        "ISIS, Islamic State",
        "Daesh, Islamic State",
        "SOHR, Syrian Observatory for Human Rights",
        "Quwwat al-Nimr, Tiger Forces",
        "Syria Call, Neda Suriya",
        "Wilayat al-Dimashq, Wilayat Dimashq",
        "Amaq News Agency, Amaq",
        "pro-Asad forces, Syrian government and allies",
        "هيئة تحرير الشام, Hay'at Tahrir al-Sham"
    })
    void aliasesLeadToTheActor(String alias, String name) {
        assertThat(ACTORS.byName(alias)).map(Actor::name).contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "Chadian army, Chad",
        "Peru's interior ministry, Peruvian Ministry of Interior",
        "Ministry of Defence of Armenia, Armenian Ministry of Defence",
        "Armenian Defense Ministry, Armenian Ministry of Defence",
        "Thai police, Thailand"
    })
    void everyCountryHasItsBodies(String words, String name) {
        assertThat(longest(words)).isEqualTo(name);
        assertThat(ACTORS.byName(words)).map(Actor::name).contains(name);
    }

    @Test
    void composedBodiesSpeakForTheState() {
        assertThat(ACTORS.accountOf("Armenian Ministry of Defence")).isEqualTo("Armenia");
        assertThat(ACTORS.accountOf("Armenian state media")).isEqualTo("Armenia");
    }

    @Test
    void theLongestNameWins() {
        assertThat(longest("Islamic State Khorasan Province claimed it")).isEqualTo("Islamic State Khorasan Province");
        assertThat(longest("Islamic State claimed it")).isEqualTo("Islamic State");
        ActorMatch match = ACTORS.longestMatch(WordSequence.of("the Tiger Forces came"), 1);
        Objects.requireNonNull(match);
        assertThat(match.to()).isEqualTo(3);
    }

    @Test
    void shortAcronymsCountInCapitalsOnly() {
        assertThat(longest("IS claimed it")).isEqualTo("Islamic State");
        assertThat(longest("is claimed it")).isEmpty();
        assertThat(longest("Is it claimed")).isEmpty();
        ActorMatch match = ACTORS.longestMatch(WordSequence.of("IS claimed it"), 0);
        Objects.requireNonNull(match);
        assertThat(match.acronym()).isTrue();
    }

    @Test
    void aNameOfSeveralActorsGivesThemAll() {
        ActorMatch agency = ACTORS.longestMatch(WordSequence.of("AFP reported"), 0);
        Objects.requireNonNull(agency);
        assertThat(agency.candidates()).extracting(Actor::name).containsExactly("AFP", "Philippines");
        assertThat(ACTORS.byName("AFP")).map(Actor::name).contains("AFP");
        assertThat(ACTORS.byName("SDF")).isEmpty();
        assertThat(ACTORS.candidates("SDF"))
                .extracting(Actor::name)
                .containsExactly("Syrian Democratic Forces", "Special Deterrence Force");
    }

    @Test
    void aCountryIsItsOnlyGovernment() {
        assertThat(ACTORS.sameName("Colombia", "Colombian government")).isTrue();
        assertThat(ACTORS.sameName("Colombian army", "Colombia")).isTrue();
        assertThat(ACTORS.sameName("Indian government", "India")).isTrue();
        assertThat(ACTORS.sameName("Afghanistan", "Taliban")).isFalse();
        ActorMatch match = ACTORS.longestMatch(WordSequence.of("Colombia said"), 0);
        Objects.requireNonNull(match);
        assertThat(match.everydayWord()).isTrue();
    }

    @Test
    void anAcronymWithASmallSIsSeveralOfTheGroup() {
        assertThat(longest("NPAs die")).isEqualTo("New People's Army");
        assertThat(longest("npas die")).isEmpty();
        assertThat(longest("NPAS die")).isEmpty();
    }

    @Test
    void namesNeedACapitalSomewhere() {
        assertThat(longest("al-Naba said")).isEqualTo("Al-Naba");
        assertThat(longest("southern front line")).isEmpty();
    }

    @Test
    void outletsSpeakForTheirOwners() {
        assertThat(List.of("Al-Naba", "Amaq", "Nashir", "Wilayat Dimashq", "Islamic State"))
                .extracting(ACTORS::accountOf)
                .containsOnly("Islamic State");
        assertThat(ACTORS.accountOf("SANA")).isEqualTo("Syrian government and allies");
        assertThat(ACTORS.accountOf("Neda Suriya")).isEqualTo("Neda Suriya");
        assertThat(ACTORS.accountOf("A paper that nobody knows")).isEqualTo("A paper that nobody knows");
    }

    @Test
    void partsBelongToTheirBelligerent() {
        Actor tigers = ACTORS.byName("Tiger Forces").orElseThrow();
        Actor regime = ACTORS.byName("Syrian government and allies").orElseThrow();
        assertThat(ACTORS.belligerentOf(tigers)).isEqualTo(regime);
        assertThat(ACTORS.isPartOf(tigers, regime)).isTrue();
        assertThat(ACTORS.isPartOf(regime, tigers)).isFalse();
    }

    @Test
    void genericRolesChangeWithTheDay() {
        assertThat(ACTORS.belligerents("SY", BelligerentRole.ARMY, LocalDate.of(2018, 5, 4)))
                .extracting(Actor::name)
                .containsExactly("Syrian government and allies");
        assertThat(ACTORS.belligerents("SY", BelligerentRole.ARMY, LocalDate.of(2025, 5, 4)))
                .extracting(Actor::name)
                .containsExactly("Syrian transitional government");
        assertThat(ACTORS.belligerents("PE", BelligerentRole.POLICE, null))
                .extracting(Actor::name)
                .containsExactly("Peru");
    }

    @Test
    void aCaseAddsItsOwnActors() throws IOException {
        Table own = Table.read(
                "own.csv",
                new StringReader("name,kind,parent,owner,country,from,to,aliases,note\n"
                        + "River Brigade,unit,Syrian Arab Army,,SY,2012,,RB|Liwa al-Nahr,\n"));
        Actors overlaid = ACTORS.with(own);
        assertThat(overlaid.byName("Liwa al-Nahr")).map(Actor::name).contains("River Brigade");
        assertThat(ACTORS.byName("Liwa al-Nahr")).isEmpty();
    }

    @Test
    void wrongRowsAreNamed() {
        assertThatThrownBy(() -> ACTORS.with(Table.read(
                        "own.csv",
                        new StringReader(
                                "name,kind,parent,owner,country,from,to,aliases,note\nX,unit,Nobody,,,,,,\n"))))
                .isInstanceOf(KnowledgeException.class)
                .hasMessage("own.csv: line 2: column 'parent': there is no actor 'Nobody'");
        assertThatThrownBy(() -> ACTORS.with(Table.read(
                        "own.csv",
                        new StringReader("name,kind,parent,owner,country,from,to,aliases,note\nX,tribe,,,,,,,\n"))))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageStartingWith("own.csv: line 2: column 'kind': 'tribe' is none of: state, ");
        assertThatThrownBy(() -> ACTORS.with(Table.read(
                        "own.csv",
                        new StringReader("name,kind,parent,owner,country,from,to,aliases,note\nX,unit,,,,201,,,\n"))))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageStartingWith("own.csv: line 2: column 'from': '201' is no year");
    }

    @Property(tries = 300)
    void everyNameIsFoundAndIsTheSameAsItself(@ForAll("actors") Actor actor) {
        assertThat(ACTORS.candidates(actor.name())).contains(actor);
        assertThat(ACTORS.byName(actor.name())).contains(actor);
        assertThat(ACTORS.sameName(actor.name(), actor.name())).isTrue();
        String account = ACTORS.accountOf(actor.name());
        assertThat(ACTORS.accountOf(account)).isEqualTo(account);
    }

    @Property(tries = 300)
    void sameNameLooksTheSameFromBothSides(@ForAll("names") String one, @ForAll("names") String other) {
        assertThat(ACTORS.sameName(one, other)).isEqualTo(ACTORS.sameName(other, one));
    }

    @Property(tries = 200)
    void aMatchLiesInTheText(@ForAll String text) {
        WordSequence words = WordSequence.of(text);
        for (int from = 0; from < words.size(); from++) {
            ActorMatch match = ACTORS.longestMatch(words, from);
            if (match != null) {
                assertThat(match.from()).isEqualTo(from);
                assertThat(match.to()).isBetween(from + 1, words.size());
                assertThat(match.candidates()).isNotEmpty();
            }
        }
    }

    @Provide
    Arbitrary<Actor> actors() {
        return Arbitraries.of(ACTORS.all());
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(ACTORS.all().stream()
                .flatMap(actor -> Stream.concat(Stream.of(actor.name()), actor.aliases().stream()))
                .toList());
    }
}
