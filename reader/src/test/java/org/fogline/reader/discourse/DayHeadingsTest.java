package org.fogline.reader.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.fogline.model.Claim;
import org.fogline.model.ClaimType;
import org.fogline.model.Document;
import org.fogline.model.DocumentInfo;
import org.fogline.reader.Reader;
import org.fogline.reader.source.SourceReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Days that lines above or under a text tell, and the year of a dateline without one. */
class DayHeadingsTest {

    private static final Reader READER = Reader.builtIn();

    private static String days(@Nullable LocalDate published, String text) {
        Document document = new Document(
                "test",
                "text/plain",
                "0".repeat(64),
                text,
                new DocumentInfo(null, published, null, null, null, "en"),
                List.of());
        return READER.read(SourceReader.structured(document)).claims().stream()
                .filter(claim -> claim.type() != ClaimType.RELATION)
                .map(Claim::when)
                .map(when -> when.from() == null
                        ? "none"
                        : when.from().equals(when.to()) ? when.from().toString() : when.from() + " to " + when.to())
                .collect(Collectors.joining(", "));
    }

    @Test
    void whatStandsUnderALineWithADayIsOfThatDay() {
        assertThat(days(null, """
                                Violence in the tribal agencies, 2015

                                January 3

                                A house was set on fire in Kurram by militants.

                                January 4

                                A drone strike near Miranshah killed eight militants.

                                In Khyber, a mine killed four soldiers. Two more were shot dead yesterday in Bannu.
                                """)).isEqualTo("2015-01-03, 2015-01-04, 2015-01-04, 2015-01-03");
    }

    @Test
    void daysThatOpenTheLinesOfOneParagraphDateEachItsOwn() {
        assertThat(days(null, """
                                The siege: a diary

                                Day 12 (15 February 2012). Eleven people were killed in Homs.
                                Day 13. Nine dead. A mine killed two soldiers.
                                Day 15. Five fighters were killed in Homs.
                                """)).isEqualTo("2012-02-15, 2012-02-16, 2012-02-16, 2012-02-18");
        assertThat(days(null, """
                                The record of a week

                                Monday, 4 April 2011. Six soldiers were killed near Brega.
                                Tuesday, 5 April. Five civilians were killed by shells in Misrata.
                                Thursday, 7 April. Two tanks were destroyed near Brega.
                                Saturday. Two soldiers were killed near Brega.
                                """)).isEqualTo("2011-04-04, 2011-04-05, 2011-04-07, 2011-04-09");
    }

    @Test
    void aChronologyKeepsToTheYearOfItsTitle() {
        assertThat(days(null, """
                                A chronology of 1972

                                30 January: Thirteen civilians are shot dead in Derry.
                                22 February: A bomb kills seven in Aldershot.
                                21 July: Nine people are killed by bombs in Belfast.
                                """)).isEqualTo("1972-01-30, 1972-02-22, 1972-07-21");
    }

    @Test
    void postsWithTheirDayUnderThemCountFromIt() {
        assertThat(days(null, """
                                Two posts

                                The rebels attacked a barracks near Mbau yesterday, killing 11 soldiers.

                                21 May 2022

                                The rebels captured four policemen at Nanduli on Sunday.

                                7 June 2022
                                """)).isEqualTo("2022-05-20, 2022-06-05");
    }

    @Test
    void theYearOfADatelineIsThatOfThoseWhomTheTextNames() {
        String text = """
                SKOPJE, July 25 (Agency) - Guerrillas of the National Liberation Army of Macedonia killed two soldiers in Tetovo on \
                Wednesday, the army said.
                """;
        assertThat(days(null, text)).isEqualTo("2001-07-25");
        assertThat(days(null, text.replace("National Liberation Army of Macedonia", "mountains")))
                .isEqualTo("none");
    }

    @Test
    void anActHasTheDayThatTheNextSentenceNamesForIt() {
        assertThat(days(LocalDate.of(2024, 6, 14), """
                                Report on the war

                                An official says rebels have killed nine policemen in an attack on a checkpoint in Ghazni. The spokesman \
                                says four others were wounded in the attack early Monday.
                                """)).startsWith("2024-06-10");
    }
}
