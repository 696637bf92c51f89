package org.fogline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables of losses: what stands above a column says what its numbers count. */
class TablesTest {

    private static List<String> read(String table) {
        String text = "Casualties of the armed conflict in Iraq\n\n" + table + "\n";
        return Passages.claims(LocalDate.of(2024, 6, 14), text).stream()
                .map(claim -> claim.where().get(0).place() + " "
                        + claim.losses().stream()
                                .map(loss ->
                                        loss.count().low() + " " + loss.unit().code() + " "
                                                + loss.effects().get(0).code())
                                .toList())
                .toList();
    }

    @Test
    void eachRowIsAClaimAndItsHeadNone() {
        assertThat(read("Place | Killed | Wounded\nBaghdad | 299 | 785\nKirkuk | 59 | 94"))
                .containsExactly(
                        "Baghdad [299 person killed, 785 person wounded]",
                        "Kirkuk [59 person killed, 94 person wounded]");
    }

    @Test
    void headsSayWhoIsCounted() {
        assertThat(read("Place | Civilians killed | Civilians injured\nKirkuk | 14 | 2"))
                .containsExactly("Kirkuk [14 civilian killed, 2 civilian wounded]");
    }

    @Test
    void firstCellNamesTheSide() {
        String text = "Casualties of the fighting around Sinjar in Iraq\n\n"
                + "Side | Killed | Wounded\nPeshmerga | 14 | 20\nIslamic State | 60 | 90\n\n"
                + "The battle for Sinjar in Iraq lasted two days.\n";
        assertThat(Passages.claims(LocalDate.of(2015, 11, 14), text).stream()
                        .flatMap(claim -> claim.losses().stream())
                        .map(loss -> loss.count().low() + " " + loss.sides()))
                .contains("14 [Peshmerga]", "90 [Islamic State]");
    }
}
