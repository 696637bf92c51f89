package org.fogline.reader.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.fogline.model.Span;
import org.fogline.reader.segment.Token;
import org.fogline.reader.segment.Tokeniser;

class TimePropertiesTest {

    private static final String[] HIJRI_MONTHS = {
        "Muharram",
        "Safar",
        "Rabi' al-Awwal",
        "Rabi' al-Thani",
        "Jumada al-Awwal",
        "Jumada al-Thani",
        "Rajab",
        "Sha'ban",
        "Ramadan",
        "Shawwal",
        "Dhu al-Qa'dah",
        "Dhu al-Hijjah"
    };

    private static List<Token> tokens(String text) {
        return Tokeniser.tokens(text, new Span(0, text.length()));
    }

    private static LocalDate only(String text, TimeContext context) {
        List<TimeMention> mentions = TimeMentions.find(tokens(text));
        assertThat(mentions).as(text).hasSize(1);
        return Objects.requireNonNull(
                mentions.get(0)
                        .expression()
                        .resolve(context)
                        .orElseThrow()
                        .when()
                        .from(),
                text);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1950, 1, 1).toEpochDay(),
                        LocalDate.of(2060, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property
    void everyWayToWriteADayGivesThatDay(@ForAll("days") LocalDate day) {
        for (String pattern : List.of(
                "'On' d MMMM yyyy",
                "'on' MMMM d, yyyy",
                "yyyy-MM-dd",
                "dd.MM.yyyy",
                "'on the' d'th of' MMMM yyyy",
                "'on' EEEE, d MMM yyyy",
                "d MMM. yyyy",
                "yyyy/MM/dd")) {
            String text = DateTimeFormatter.ofPattern(pattern, Locale.UK).format(day);
            assertThat(only(text, TimeContext.NOTHING)).as(text).isEqualTo(day);
        }
    }

    @Property
    void hijriDaysComeBack(@ForAll("days") LocalDate day) {
        HijrahDate hijri = HijrahDate.from(day);
        String text = "on " + hijri.get(ChronoField.DAY_OF_MONTH) + " "
                + HIJRI_MONTHS[hijri.get(ChronoField.MONTH_OF_YEAR) - 1];
        assertThat(only(text + " " + hijri.get(ChronoField.YEAR), TimeContext.NOTHING))
                .isEqualTo(day);
        assertThat(only(text, TimeContext.of(day.plusDays(30)))).isEqualTo(day);
    }

    @Property
    void aDayWithoutYearLiesNearThePublication(
            @ForAll("days") LocalDate published, @ForAll @IntRange(max = 300) int before) {
        LocalDate day = published.minusDays(before);
        if (day.getMonthValue() == 2 && day.getDayOfMonth() == 29) {
            return;
        }
        String text = DateTimeFormatter.ofPattern("'on' d MMMM", Locale.UK).format(day);
        assertThat(only(text, TimeContext.of(published))).isEqualTo(day);
    }

    @Provide
    Arbitrary<String> timeSoup() {
        return Arbitraries.of(
                        "on",
                        "in",
                        "since",
                        "until",
                        "before",
                        "after",
                        "between",
                        "from",
                        "to",
                        "and",
                        "the",
                        "of",
                        "May",
                        "September",
                        "Sha'ban",
                        "4",
                        "12",
                        "31",
                        "2018",
                        "1439",
                        "Tuesday",
                        "last",
                        "this",
                        "next",
                        "week",
                        "month",
                        "two",
                        "days",
                        "ago",
                        "later",
                        "earlier",
                        "overnight",
                        "night",
                        "early",
                        "mid",
                        "late",
                        "first",
                        "day",
                        "campaign",
                        "war",
                        "began",
                        "for",
                        "past",
                        "hours",
                        "24",
                        "04:30",
                        "at",
                        "dawn",
                        ",",
                        "-",
                        "(",
                        ")",
                        "yesterday",
                        "today",
                        "second",
                        "1990s",
                        "spring",
                        "year",
                        "into")
                .list()
                .ofMaxSize(25)
                .map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<TimeContext> contexts() {
        Arbitrary<Optional<LocalDate>> maybe = days().optional();
        return net.jqwik.api.Combinators.combine(maybe, maybe, maybe, maybe, maybe, Arbitraries.of(true, false))
                .as((published, said, story, start, issue, past) -> new TimeContext(
                        published.orElse(null),
                        said.orElse(null),
                        story.orElse(null),
                        start.orElse(null),
                        issue.orElse(null),
                        past,
                        null,
                        past ? story.orElse(null) : null));
    }

    @Property(tries = 3000)
    void whateverIsFoundResolvesInOrderAndTwiceTheSame(
            @ForAll("timeSoup") String text, @ForAll("contexts") TimeContext context) {
        List<Token> tokens = tokens(text);
        List<TimeMention> mentions = TimeMentions.find(tokens);
        int end = 0;
        for (TimeMention mention : mentions) {
            assertThat(mention.firstToken()).isGreaterThanOrEqualTo(end);
            assertThat(mention.endToken()).isGreaterThan(mention.firstToken()).isLessThanOrEqualTo(tokens.size());
            end = mention.endToken();
            Optional<ResolvedTime> resolved = mention.expression().resolve(context);
            resolved.ifPresent(time -> {
                LocalDate from = time.when().from();
                LocalDate to = time.when().to();
                assertThat(from == null || to == null || !from.isAfter(to)).isTrue();
            });
            assertThat(mention.expression().resolve(context)).isEqualTo(resolved);
        }
        assertThat(TimeMentions.find(tokens)).isEqualTo(mentions);
    }
}
