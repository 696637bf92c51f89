package org.fogline.knowledge.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.fogline.knowledge.text.PhraseIndex;
import org.fogline.knowledge.text.WordSequence;
import org.fogline.model.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsForPeopleTest {

    private static final Actors ACTORS = Actors.builtIn();
    private static final Perspective PERSPECTIVE = Perspective.builtIn(ACTORS);
    private static final PeopleNouns NOUNS = PeopleNouns.builtIn();
    private static final GenericActors GENERIC = GenericActors.builtIn();
    private static final Speakers SPEAKERS = Speakers.builtIn();

    @Test
    void aWordMeansWhatItsSpeakerMeans() {
        assertThat(PERSPECTIVE.meaning("Al-Naba", "apostates", "SY"))
                .map(Meaning::kind)
                .contains(Meaning.Kind.ENEMY);
        assertThat(PERSPECTIVE.meaning("Nashir", "Nusayri army", "SY"))
                .map(Meaning::actors)
                .get()
                .asList()
                .containsExactly("Syrian government and allies");
        assertThat(PERSPECTIVE.meaning("Islamic State", "Sahwat", "SY"))
                .map(Meaning::actors)
                .get()
                .asList()
                .containsExactly("Syrian rebels");
        assertThat(PERSPECTIVE.meaning("Amaq", "soldiers of the caliphate", null))
                .map(Meaning::kind)
                .contains(Meaning.Kind.OWN);
        assertThat(PERSPECTIVE.meaning("SANA", "terrorists", "SY"))
                .map(Meaning::kind)
                .contains(Meaning.Kind.ENEMY);
        assertThat(PERSPECTIVE.meaning("SANA", "terrorists", "SY"))
                .map(Meaning::actors)
                .get()
                .asList()
                .contains("Islamic State", "Syrian rebels");
        assertThat(PERSPECTIVE.meaning("Al-Masirah", "mercenaries of aggression", "YE"))
                .map(Meaning::actors)
                .get()
                .asList()
                .containsExactly("Yemeni government");
        assertThat(PERSPECTIVE.meaning(null, "our forces", null))
                .map(Meaning::kind)
                .contains(Meaning.Kind.OWN);
        assertThat(PERSPECTIVE.meaning("Neda Suriya", "apostates", "SY")).isEmpty();
    }

    @Test
    void theLongestPartisanWordWins() {
        PerspectiveMatch match =
                PERSPECTIVE.longestMatch(WordSequence.of("the apostate Sahwat fled"), 1, "Al-Naba", "SY");
        Objects.requireNonNull(match);
        assertThat(match.to()).isEqualTo(3);
        assertThat(match.meaning().actors()).containsExactly("Syrian rebels");
    }

    @ParameterizedTest
    @CsvSource({
        "soldiers, COMBATANT, PLURAL",
        "gunman, COMBATANT, SINGULAR",
        "gunmen, COMBATANT, PLURAL",
        "policemen, COMBATANT, PLURAL",
        "Lieutenant, OFFICER, SINGULAR",
        "villagers, CIVILIAN, PLURAL",
        "children, CHILD, PLURAL",
        "women, WOMAN, PLURAL",
        "captives, PRISONER, PLURAL",
        "families, FAMILY, PLURAL",
        "family members, FAMILY_MEMBER, PLURAL",
        "people, PERSON, COLLECTIVE",
        "troops, COMBATANT, COLLECTIVE",
        "jihadists, COMBATANT, PLURAL"
    })
    void nounsHaveUnits(String word, Unit unit, PeopleNoun.Number number) {
        PeopleNoun noun = NOUNS.byWord(word).orElseThrow();
        assertThat(noun.unit()).isEqualTo(unit);
        assertThat(noun.number()).isEqualTo(number);
    }

    @Test
    void genericWordsHaveRoles() {
        PhraseIndex.Hit<GenericActor> hit = GENERIC.longestMatch(WordSequence.of("government troops fled"), 0);
        Objects.requireNonNull(hit);
        assertThat(hit.to()).isEqualTo(2);
        assertThat(hit.value().role()).isEqualTo(BelligerentRole.ARMY);
        assertThat(GENERIC.affix("pro")).map(Affix::meaning).contains(Affix.Meaning.SAME);
        assertThat(GENERIC.affix("Anti-")).map(Affix::meaning).contains(Affix.Meaning.OPPOSED);
        assertThat(GENERIC.affix("held")).map(Affix::meaning).contains(Affix.Meaning.NONE);
        assertThat(GENERIC.affix("purple")).isEmpty();
    }

    @Test
    void spokesmenCountAsTheBodyAndMinistersAsThemselves() {
        assertThat(countsAs("spokesman")).isEqualTo(SpeakerWord.CountsAs.BODY);
        assertThat(countsAs("officials")).isEqualTo(SpeakerWord.CountsAs.BODY);
        assertThat(countsAs("defence minister")).isEqualTo(SpeakerWord.CountsAs.SELF);
        assertThat(countsAs("witnesses")).isEqualTo(SpeakerWord.CountsAs.UNNAMED);
    }

    private static SpeakerWord.CountsAs countsAs(String words) {
        PhraseIndex.Hit<SpeakerWord> hit = SPEAKERS.longestMatch(WordSequence.of(words), 0);
        Objects.requireNonNull(hit);
        return hit.value().countsAs();
    }
}
