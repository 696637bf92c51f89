package org.fogline.reader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadDateTest {

    private static final String BODY = "Two soldiers were killed on Sunday near Kunduz, the army said.";

    private static @Nullable LocalDate published(String text) throws UnreadableSourceException {
        return SourceReader.read("report.txt", text.getBytes(StandardCharsets.UTF_8), Limits.STANDARD)
                .document()
                .info()
                .published();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Army says 12 killed\nMarch 3, 2015\n\nBODY",
                "WAR REPORT\nEastern Bloc\n\nFeb. 2. BODY\n\nFor the cause,\nEASTERN BLOC\nMountains, March 3, 2015",
                "PRESS NOTE\n\nBODY\n\nKabul, 3 March 2015\nOffice of Information",
                "KABUL, March 3 2015 \u2014 BODY",
                "Press release no. 12/2015\n03.03.2015\n\nBODY",
                "SITUATION REPORT No. 7\nas of 3 March 2015\n\nBODY",
                "[Tuesday 3 March 2015] BODY",
                "Army says 12 killed\nBy Our Correspondent | 3 March 2015\n\nBODY",
                "Army says 12 killed\nUpdated 3 March 2015 12:40 GMT\n\nBODY",
                "(Kabul, 3 March 2015) BODY",
                "Kabul, 3 March 2015. BODY",
                "AGENCY - 3 March 2015 - BODY",
                "Kabul (Valley Wire), 3 March 2015: BODY",
                "Daily bulletin, Tuesday 3 March 2015, 18:00\n\nBODY",
                "Briefing of the Chief Directorate (3 March 2015)\n\nBODY",
                "Weekly summary, 24 February \u2013 3 March 2015\n\nBODY",
                "KABUL \u2014 March 3, 2015: BODY",
                "Radio bulletin 3 March 2015 (translated)\n\nBODY",
                "From our reporter in Kabul, 3 March 2015.\n\nBODY",
                "Bulletin of the committee, northern front. 3 March 2015.\n\nBODY",
                "A day in the hospitals\n\nThe ministry said today, 3 March 2015, that nine people had died. BODY",
                "To the editors\n\nBODY\n\nKabul, 3 March 2015"
            })
    void dateAtTheHeadIsTheDayOfTheDocument(String text) throws UnreadableSourceException {
        assertThat(published(text.replace("BODY", BODY))).isEqualTo(LocalDate.of(2015, 3, 3));
    }

    @Test
    void dateInsideASentenceIsNot() throws UnreadableSourceException {
        assertThat(published("The town fell on 3 March 2015. " + BODY + " It was quiet for a month after that day."))
                .isNull();
        assertThat(published("The fighting, which began on 3 March 2015, went on for most of that spring. " + BODY))
                .isNull();
    }

    @Test
    void monthAloneIsNoDay() throws UnreadableSourceException {
        assertThat(published("Review of the month, March 2015\n\n" + BODY)).isNull();
    }

    @Test
    void linesAboveTheTextAreReadOneByOne() throws UnreadableSourceException {
        assertThat(published(
                        "WEEKLY BRIEFING\nMinistry of Defence, Press and Public Relations Department, Staff of the Directorate"
                                + " of Information\nKabul, 3 March 2015\n\nDear friends,\n\n" + BODY))
                .isEqualTo(LocalDate.of(2015, 3, 3));
        assertThat(published("Radio bulletin of Tuesday 3 March 2015, 7 a.m.\n\n" + BODY))
                .isEqualTo(LocalDate.of(2015, 3, 3));
    }

    @Test
    void aDatelineWithoutAYearCountsFromTheMonthInTheTitle() throws UnreadableSourceException {
        assertThat(published("Review of the month, February 2015\n\nKabul, March 3 \u2014 " + BODY))
                .isEqualTo(LocalDate.of(2015, 3, 3));
    }

    @Test
    void theYearMayStandElsewhereInTheLine() throws UnreadableSourceException {
        assertThat(published("NAIROBI, March 3 (summary of a statement of the ministry, 2015)\n\n" + BODY))
                .isEqualTo(LocalDate.of(2015, 3, 3));
    }

    @Test
    void bracketsUnderTheTextTellItsDay() throws UnreadableSourceException {
        assertThat(
                        published(
                                "Briefing\n\n" + BODY
                                        + "\n\n(Daily briefing of the Chief of Staff, Western Command, Kabul, 3 March 2015; transcript.)"))
                .isEqualTo(LocalDate.of(2015, 3, 3));
    }

    @Test
    void aDayInBracketsBehindThisMorningIsTheDocuments() throws UnreadableSourceException {
        assertThat(published(
                        "What people tell me\n\nColumns crossed the bridge this morning (Tuesday 3 March 2015) and by"
                                + " noon they were in the city. " + BODY))
                .isEqualTo(LocalDate.of(2015, 3, 3));
    }
}
