package org.fogline.reader.discourse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fogline.reader.discourse.SpeakerKit.claims;
import static org.fogline.reader.discourse.SpeakerKit.sidesOf;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhoseLossTest {

    private static List<String> sides(String outlet, String text, int count) {
        return sidesOf(claims(LocalDate.of(2019, 3, 4), outlet, text), count);
    }

    @Test
    void membersOfABodyAreItsLoss() {
        assertThat(sides("Valley Wire", "Two militants of the proscribed Lashkar-e-Taiba were killed in Kashmir.", 2))
                .containsExactly("Lashkar-e-Taiba");
    }

    @Test
    void possessiveIsTheActorNamedBefore() {
        assertThat(sides("Valley Wire", "South Africa said four of its soldiers were killed near Goma, Congo.", 4))
                .containsExactly("South Africa");
    }

    @Test
    void deadInOnesOwnRanksAreTheSpeakers() {
        assertThat(sides("Valley Wire", "The Taliban reported 48 dead in their own ranks in Kunduz, Afghanistan.", 48))
                .containsExactly("Taliban");
    }

    @Test
    void bareNumberGoesWithTheNumberBefore() {
        assertThat(sides("Valley Wire", "Twelve Afghan soldiers were killed and 30 wounded near Kunduz.", 30))
                .containsExactly("Afghan government");
    }

    @Test
    void enemyInAPartysOwnBulletinIsItsEnemy() {
        assertThat(sides("Ukrainian Armed Forces", "The enemy lost 14 tanks near Avdiivka on Monday.", 14))
                .containsExactly("Russia");
    }

    @Test
    void civiliansHaveNoSide() {
        assertThat(sides(
                        "Valley Wire",
                        "Fourteen civilians were killed in clashes near Kunduz, Afghanistan, officials said.",
                        14))
                .isEmpty();
    }
}
