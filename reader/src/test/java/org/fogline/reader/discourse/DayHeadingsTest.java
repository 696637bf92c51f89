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
