package org.fogline.reader.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.fogline.model.Claim;
import org.junit.jupiter.api.Test;

/** Which town's or province's own office or house speaks, where only its kind is named. */
class LocalBodiesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 14);

    private static List<String> sources(String text, int killed) {
        List<Claim> claims = SpeakerKit.titled("War report", DAY, null, text);
        return SpeakerKit.sourcesOf(claims, killed);
    }

    @Test
    void aTownsOfficeIsThatOfTheTownToldOf() {
        assertThat(sources("Rockets hit Kunduz at dawn. The mayor's office said 14 people had been killed.", 14))
                .containsExactly("Kunduz mayor's office");
        assertThat(sources("Shells fell on Avdiivka on Monday. Staff at the town hospital said 14 people died.", 14))
                .containsExactly("Avdiivka hospital");
    }

    @Test
    void aHouseWithAPlaceBehindItIsThere() {
        assertThat(sources("The port authority in Tyre said 14 people had been killed on Monday.", 14))
                .containsExactly("Tyre port authority");
    }

    @Test
    void aGovernorsOfficeIsTheProvinces() {
        assertThat(sources("A bomb went off in Jalalabad on Monday. The governor's office put the dead at 14.", 14))
                .containsExactly("Nangarhar governor's office");
    }

    @Test
    void aHouseNamedInFullKeepsItsName() {
        assertThat(sources("Ayder Hospital in Mekelle was shelled. The hospital said 14 people were killed.", 14))
                .containsExactly("Ayder Hospital");
    }

    @Test
    void theTollOfAnOffensiveIsNobodysFigure() {
        assertThat(sources("The toll of the Israeli offensive in Gaza has risen to 14 killed since Monday.", 14))
                .isEmpty();
    }

    @Test
    void aCountMayStandBeforeWhatItIsOf() {
        assertThat(sources("Afghan police lowered to 14 the number of people killed in Kunduz on Monday.", 14))
                .containsExactly("Afghan National Police");
    }

    @Test
    void aProvincesAuthoritiesAreItsOwn() {
        assertThat(sources(
                        "Rebels raided Jalalabad on Monday. The provincial authorities said 14 people had been killed.",
                        14))
                .containsExactly("Nangarhar provincial authorities");
        assertThat(sources("A bomb went off in Jalalabad. The province's health office counted 14 killed.", 14))
                .containsExactly("Nangarhar health office");
    }

    @Test
    void whoeverIsOfALocalOfficeSpeaksForIt() {
        assertThat(sources(
                        "Shells fell on Avdiivka on Monday. An official of the town council said 14 people died.", 14))
                .containsExactly("Avdiivka council");
    }

    @Test
    void aLocalBodyThatHasSpokenIsMeantByItsKind() {
        assertThat(sources(
                        "Gunmen fought in Culiacan on Monday. The state prosecutor's office said five people died. "
                                + "Since then the prosecutor's office has counted 14 killed.",
                        14))
                .containsExactly("Sinaloa state prosecutor's office");
    }
}
