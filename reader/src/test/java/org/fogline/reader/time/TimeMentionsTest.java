package org.fogline.reader.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.fogline.model.Span;
import org.fogline.model.When;
import org.fogline.reader.segment.Token;
import org.fogline.reader.segment.Tokeniser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeMentionsTest {

    /** A Friday; the text last spoke of the Tuesday before; the campaign began on 19 April. */
    private static final TimeContext CONTEXT = new TimeContext(
            LocalDate.of(2018, 5, 11),
            null,
            LocalDate.of(2018, 5, 8),
            LocalDate.of(2018, 4, 19),
            null,
            true,
            null,
            null);

    private static final TimeContext WEEKLY =
            CONTEXT.withStory(null).withWeeklyIssue(LocalDate.of(2018, 5, 4)).withPublished(LocalDate.of(2018, 5, 4));

    static String read(String text, TimeContext context) {
        List<Token> tokens = Tokeniser.tokens(text, new Span(0, text.length()));
        return TimeMentions.find(tokens).stream()
                .map(mention -> mention.span(tokens).of(text) + " = "
                        + mention.expression()
                                .resolve(context)
                                .map(time -> shown(time.when()))
                                .orElse("?"))
                .collect(Collectors.joining("; "));
    }

    private static String shown(When when) {
        String days = switch (when.precision()) {
            case DAY -> String.valueOf(when.from());
            case RANGE -> when.from() + ".." + when.to();
            case MONTH -> "month " + when.from();
            case YEAR -> "year " + when.from();
            case BEFORE -> ".." + when.to();
            case AFTER -> when.from() + "..";
            case UNKNOWN -> "unknown";
        };
        return when.time() == null ? days : days + " " + when.time();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        On 4 May 2018, it fell                       | On 4 May 2018 = 2018-05-04
        on 4 de mayo de 2018 it fell                 | on 4 de mayo de 2018 = 2018-05-04
        Paris, 3 mars 2018 they                      | 3 mars 2018 = 2018-03-03
        Luanda, 4 Nov 75                             | 4 Nov 75 = 1975-11-04
        on 17 April, '71                             | on 17 April, '71 = 1971-04-17
        on 4 November 75 men fell                    | on 4 November = 2017-11-04
        DTG 051830Z JUN 91                           | 051830Z JUN 91 = 1991-06-05
        this 5th day of June 1998                    | 5th day of June 1998 = 1998-06-05
        12 Mai-Mai fighters                          | ''
        on 6 Ayyar, they                             | on 6 Ayyar = 2018-05-06
        On the 7th Peru had lost                     | On the 7th = 2018-05-07
        On the 7th Army troops had lost              | ''
        on the 9th our men took                      | on the 9th = 2018-05-09
        in the course of the 4th.                    | of the 4th = 2018-05-04
        between that day and the 10th, 91 fell       | between that day and the 10th = 2018-05-08..2018-05-10
        that day and the next they                   | that day and the next = 2018-05-08..2018-05-09
        from 3 May until last night: 9 dead          | from 3 May until last night = 2018-05-03..2018-05-10
        Week ended 29 April                          | Week ended 29 April = 2018-04-23..2018-04-29
        4 May 2018, 0900 to 6 May 2018, 0900         | 4 May 2018, 0900 to 6 May 2018, 0900 = 2018-05-04..2018-05-06 09:00
        as of 4 May 2018, 6 p.m. they                | as of 4 May 2018, 6 p.m. = ..2018-05-04 18:00
        in these two nights they                     | in these two nights = 2018-05-09..2018-05-11
        nineteen days of war, counting from 4 April  | nineteen days of war, counting from 4 April = 2018-04-04..2018-04-22
        on the last day they                         | on the last day = 2018-05-08
        on May 4, 2018 it fell                       | on May 4, 2018 = 2018-05-04
        the Monday of that week they                 | the Monday of that week = 2018-05-07
        since the first of the month they            | since the first of the month = 2018-05-01..2018-05-11
        in the 24 hours to Thursday noon they        | in the 24 hours to Thursday noon = 2018-05-09..2018-05-10
        in the 48 hours to 6 a.m. on 9 May they      | in the 48 hours to 6 a.m. on 9 May = 2018-05-07..2018-05-09
        in the 24 hours to this morning they         | in the 24 hours to this morning = 2018-05-10..2018-05-11
        in the night to Thursday they                | in the night to Thursday = 2018-05-09..2018-05-10 night
        on the night of the 9th armed men            | on the night of the 9th = 2018-05-09 night
        on the night of the 9th Division             | on the night = 2018-05-08 night
        on Wednesday the 9th to guard                | on Wednesday the 9th = 2018-05-09
        on the 16th of last month they               | on the 16th of last month = 2018-04-16
        in the first two weeks of the year they      | in the first two weeks of the year = 2018-01-01..2018-01-14
        in the first ten days of 2017 they           | in the first ten days of 2017 = 2017-01-01..2017-01-10
        since the New Year they                      | since the New Year = 2018-01-01..2018-05-11
        since New Year's Day they                    | since New Year's Day = 2018-01-01..2018-05-11
        on Tuesday and again on Wednesday they       | on Tuesday and again on Wednesday = 2018-05-08..2018-05-09
        on Tuesday, and then again on Wednesday      | on Tuesday, and then again on Wednesday = 2018-05-08..2018-05-09
        on 30 April and 1 May they                   | on 30 April and 1 May = 2018-04-30..2018-05-01
        in the six days since the push began         | in the six days = 2018-05-05..2018-05-11
        in the five-day battle they                  | in the five-day battle = 2018-05-04..2018-05-08
        a seven-day ceasefire                        | ''
        as of 0600 on 9 May they                     | as of 0600 on 9 May = ..2018-05-09 06:00
        up to and including 9 May they               | up to and including 9 May = ..2018-05-09
        the week after, they                         | the week after = 2018-05-14..2018-05-20
        towards evening they                         | towards evening = 2018-05-08 evening
        next night they                              | next night = 2018-05-09 night
        more than two years ago they                 | more than two years ago = year 2016-01-01
        4 May, 13:15 - Shells fall                   | 4 May, 13:15 = 2018-05-04 13:15
        26/4: two dead                               | 26/4 = 2018-04-26
        two dead (Agency, 25/4)                      | 25/4 = 2018-04-25
        they work 24/7 here                          | ''
        since 9/11 they                              | ''
        1/15 of them                                 | ''
        04.05, 13:05                                 | 04.05, 13:05 = 2018-05-04 13:05
        Thu 14:05 Shells fall                        | Thu 14:05 = 2018-05-10 14:05
        14h30 Shells fall                            | 14h30 = 2018-05-08 14:30
        4.5 percent of 13:05                         | 13:05 = 2018-05-08 13:05
        since it began they                          | since it began = 2018-04-19..2018-05-11
        on 20 June they                              | on 20 June = 2017-06-20
        on 4 May they                                | on 4 May = 2018-05-04
        Monday (5.7.18) they                         | Monday (5.7.18) = 2018-05-07
        on Thursday (May 3) they                     | on Thursday (May 3) = 2018-05-03
        from 6 p.m. Monday to midnight Wednesday     | from 6 p.m. Monday to midnight Wednesday = 2018-05-07..2018-05-09 18:00
        yesterday and today they                     | yesterday and today = 2018-05-10..2018-05-11
        late Sunday and Monday they                  | late Sunday and Monday = 2018-05-06..2018-05-07 late
        on Monday, Tuesday and Wednesday they        | on Monday, Tuesday and Wednesday = 2018-05-07..2018-05-09
        on Friday night and Saturday morning they    | on Friday night and Saturday morning = 2018-05-04..2018-05-05 night
        May 3rd, 4th and 5th                         | May 3rd, 4th and 5th = 2018-05-03..2018-05-05
        on 3, 4, and 5 May                           | on 3, 4, and 5 May = 2018-05-03..2018-05-05
        earlier in the month they                    | earlier in the month = 2018-05-01..2018-05-11
        late last month they                         | late last month = 2018-04-21..2018-04-30
        on 15 July last year they                    | on 15 July last year = 2017-07-15
        in May of that year they                     | in May of that year = month 2018-05-01
        so far in May they                           | so far in May = 2018-05-01..2018-05-11
        on Tuesday last week they                    | on Tuesday last week = 2018-05-01
        the week ending 29 April they                | the week ending 29 April = 2018-04-23..2018-04-29
        in the two-week period ending last Saturday  | in the two-week period ending last Saturday = 2018-04-22..2018-05-05
        in the early hours of this morning           | in the early hours of this morning = 2018-05-11 early hours
        from 7 to 13 Shaban 1439 (23 – 29 April 2018) | from 7 to 13 Shaban 1439 (23 – 29 April 2018) = 2018-04-23..2018-04-29
        on 30 December they                          | on 30 December = 2017-12-30
        on 20 May they                               | on 20 May = 2018-05-20
        on 04/05/2018 they                           | on 04/05/2018 = ?
        on 15/05/2018 they                           | on 15/05/2018 = 2018-05-15
        on 05/15/2018 they                           | on 05/15/2018 = 2018-05-15
        on 2018-05-04 they                           | on 2018-05-04 = 2018-05-04
        on 04.05.2018 they                           | on 04.05.2018 = 2018-05-04
        on the 4th of May                            | on the 4th of May = 2018-05-04
        May 4-6 saw                                  | May 4-6 = 2018-05-04..2018-05-06
        from 4 to 6 May                              | from 4 to 6 May = 2018-05-04..2018-05-06
        between 4 and 6 May                          | between 4 and 6 May = 2018-05-04..2018-05-06
        4–6 May 2018                                 | 4–6 May 2018 = 2018-05-04..2018-05-06
        19 April to 3 May                            | 19 April to 3 May = 2018-04-19..2018-05-03
        from 19 April until 3 May 2018               | from 19 April until 3 May 2018 = 2018-04-19..2018-05-03
        from 28 December to 3 January 2018           | from 28 December to 3 January 2018 = 2017-12-28..2018-01-03
        from 28 December 2016 to 3 January           | from 28 December 2016 to 3 January = 2016-12-28..2017-01-03
        between 11-13 Dec.                           | between 11-13 Dec = 2017-12-11..2017-12-13
        On Thursday, Dec. 15, aircraft               | On Thursday, Dec. 15 = 2016-12-15
        during his Dec.14th talk                     | Dec.14th = 2017-12-14
        the night of 4 May                           | the night of 4 May = 2018-05-04 night
        on the night of 4-5 May                      | on the night of 4-5 May = 2018-05-04..2018-05-05 night
        during the night of the 9th to the 10th and  | during the night of the 9th to the 10th = 2018-05-09..2018-05-10 night
        before dawn on Saturday they                 | before dawn on Saturday = 2018-05-05 dawn
        shortly after noon on Friday they            | shortly after noon on Friday = 2018-05-11 12:00
        in the first three weeks of March            | in the first three weeks of March = 2018-03-01..2018-03-21
        in the last ten days of April                | in the last ten days of April = 2018-04-21..2018-04-30
        the first six months of 2015                 | the first six months of 2015 = 2015-01-01..2015-06-30
        in 48 hours, they                            | in 48 hours = 2018-05-09..2018-05-11
        in the space of a week they                  | in the space of a week = 2018-05-04..2018-05-11
        the deadliest attack in ten days             | ''
        for the first time in three weeks            | ''
        after three days of fighting                 | three days of fighting = 2018-05-06..2018-05-08
        since the start of the week they             | since the start of the week = 2018-05-07..2018-05-11
        so far this year they                        | so far this year = 2018-01-01..2018-05-11
        on Wednesday and Thursday they               | on Wednesday and Thursday = 2018-05-09..2018-05-10
        in October and November 2016 they            | in October and November 2016 = 2016-10-01..2016-11-30
        on Wednesday last, they                      | on Wednesday last = 2018-05-09
        the final phase, from July 2006.             | from July 2006 = 2006-07-01..
        at 5:40 a.m. Tuesday, the 9th Division       | at 5:40 a.m. Tuesday = 2018-05-08 05:40
        on New Year's Day 2017 they                  | on New Year's Day 2017 = 2017-01-01
        on 11/05/2018 they                           | on 11/05/2018 = 2018-05-11
        as of noon, they                             | as of noon = ..2018-05-11 12:00
        overnight they                               | overnight = 2018-05-10..2018-05-11 night
        overnight on Tuesday                         | overnight on Tuesday = 2018-05-08..2018-05-09 night
        overnight into Tuesday                       | overnight into Tuesday = 2018-05-07..2018-05-08 night
        Later on 4 May:                              | Later on 4 May = 2018-05-04
        in the final hours of 6 May, saying          | in the final hours of 6 May = 2018-05-06 final hours
        in the 24 hours ended 0600 today, they       | in the 24 hours ended 0600 today = 2018-05-10..2018-05-11
        the 48-hour period ending at 6 a.m. Tuesday  | the 48-hour period ending at 6 a.m. Tuesday = 2018-05-06..2018-05-08
        in the week ended at midnight Saturday, they | in the week ended at midnight Saturday = 2018-04-29..2018-05-05
        in the week of 22 April they                 | in the week of 22 April = 2018-04-22..2018-04-28
        in the two weeks beginning on 22 April they  | in the two weeks beginning on 22 April = 2018-04-22..2018-05-05
        more than in the previous three months       | ''
        a rise from the last month, they             | ''
        more than in March, when                     | in March = month 2018-03-01
        in the first ten days of the offensive, they | in the first ten days of the offensive = 2018-04-19..2018-04-28
        in the first three months of the year, they  | in the first three months of the year = 2018-01-01..2018-03-31
        in the last six months of last year, they    | in the last six months of last year = 2017-07-01..2017-12-31
        in three days of fighting last week          | in three days of fighting last week = 2018-04-30..2018-05-06
        this spring they                             | this spring = 2018-03-01..2018-05-31
        last winter they                             | last winter = 2017-12-01..2018-02-28
        in the winter of 1971-72 they                | in the winter of 1971-72 = 1971-12-01..1972-02-29
        in late summer 1971 they                     | in late summer 1971 = 1971-08-01..1971-08-31
        a disastrous 1994-96 war                     | 1994-96 = 1994-01-01..1996-12-31
        the 2006 war                                 | 2006 = year 2006-01-01
        from 7 October to date they                  | from 7 October to date = 2017-10-07..2018-05-11
        in the latest 24 hours, they                 | in the latest 24 hours = 2018-05-10..2018-05-11
        in three months the army                     | in three months = 2018-02-11..2018-05-11
        a sixth raid in three days                   | ''
        since April until 5 May they                 | since April until 5 May = 2018-04-01..2018-05-05
        since June 10 last when they                 | since June 10 last = 2017-06-10..2018-05-11
        to-day they                                  | to-day = 2018-05-11
        in first exchange since winter               | ''
        """)
    void days(String text, String expected) {
        assertThat(read(text, CONTEXT)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        on Tuesday they                              | on Tuesday = 2018-05-08
        on Friday they                               | on Friday = 2018-05-11
        last Friday they                             | last Friday = 2018-05-04
        Thursday the 19th                            | Thursday the 19th = 2018-04-19
        since Thursday the 19th                      | since Thursday the 19th = 2018-04-19..2018-05-11
        Tuesday morning                              | Tuesday morning = 2018-05-08 morning
        early on Tuesday                             | early on Tuesday = 2018-05-08 early hours
        after Tuesday's attack                       | Tuesday = 2018-05-08
        on the 8th, they                             | on the 8th = 2018-05-08
        today they                                   | today = 2018-05-11
        yesterday they                               | yesterday = 2018-05-10
        This morning, they                           | This morning = 2018-05-11 morning
        tonight they                                 | tonight = 2018-05-11 night
        a day earlier they                           | a day earlier = 2018-05-07
        on the same day they                         | on the same day = 2018-05-08
        the next day they                            | the next day = 2018-05-09
        two days later they                          | two days later = 2018-05-10
        three days ago they                          | three days ago = 2018-05-08
        two years ago they                           | two years ago = year 2016-01-01
        hours earlier they                           | hours earlier = 2018-05-07..2018-05-08
        Hours after the deal                         | Hours after = 2018-05-08..2018-05-09
        two days after 4 May they                    | two days after 4 May = 2018-05-06
        in the past 24 hours                         | in the past 24 hours = 2018-05-10..2018-05-11
        over the past 72 hours                       | over the past 72 hours = 2018-05-08..2018-05-11
        in the past week                             | in the past week = 2018-05-04..2018-05-11
        in the past 17 days                          | in the past 17 days = 2018-04-24..2018-05-11
        over two weeks they                          | over two weeks = 2018-04-27..2018-05-11
        for about a week.                            | for about a week = 2018-05-04..2018-05-11
        for many years they                          | for many years = ?
        this week they                               | this week = 2018-05-07..2018-05-11
        last week they                               | last week = 2018-04-30..2018-05-06
        last month they                              | last month = month 2018-04-01
        earlier this month                           | earlier this month = 2018-05-01..2018-05-11
        in the last fortnight                        | in the last fortnight = 2018-04-27..2018-05-11
        for the second week they                     | for the second week = 2018-04-27..2018-05-11
        for the third consecutive day                | for the third consecutive day = 2018-05-09..2018-05-11
        the second time in two days                  | the second time in two days = 2018-05-09..2018-05-11
        the campaign’s seventeenth day               | the campaign’s seventeenth day = 2018-05-05
        “the seventeenth day of [the coalition’s] campaign” | the seventeenth day of [the coalition’s] campaign = 2018-05-05
        on the 26th day of the war                   | on the 26th day of the war = 2018-05-14
        since the campaign began exceeds             | since the campaign began = 2018-04-19..2018-05-11
        since the start of the campaign              | since the start of the campaign = 2018-04-19..2018-05-11
        to this point, which                         | to this point = ..2018-05-11
        in subsequent days the                       | in subsequent days = 2018-05-08..
        Recently it was                              | Recently = ?
        two camps in less than three months          | in less than three months = 2018-02-11..2018-05-11
        """)
    void countedFromTheStatementOrTheStory(String text, String expected) {
        assertThat(read(text, CONTEXT)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        in the first week of May                     | in the first week of May = 2018-05-01..2018-05-07
        in early September                           | in early September = 2017-09-01..2017-09-10
        mid-September 2014 saw                       | mid-September 2014 = 2014-09-11..2014-09-20
        in late September 2014                       | in late September 2014 = 2014-09-21..2014-09-30
        in March after                               | in March = month 2018-03-01
        In December 2016, the                        | In December 2016 = month 2016-12-01
        in 2015 that                                 | in 2015 = year 2015-01-01
        between 2011 and 2013                        | between 2011 and 2013 = 2011-01-01..2013-12-31
        in 2011-12 they                              | in 2011-12 = 2011-01-01..2012-12-31
        in the 1990s they                            | in the 1990s = 1990-01-01..1999-12-31
        in spring 2016                               | in spring 2016 = 2016-03-01..2016-05-31
        in winter 2016                               | in winter 2016 = ?
        since September the                          | since September = 2017-09-01..2018-05-11
        since July 2013.                             | since July 2013 = 2013-07-01..2018-05-11
        by 14 May the                                | by 14 May = ..2018-05-14
        until 29 April.                              | until 29 April = ..2018-04-29
        before 4 May                                 | before 4 May = ..2018-05-03
        after 4 May they                             | after 4 May = 2018-05-05..
        from 4 May onwards                           | from 4 May onwards = 2018-05-04..
        In March 15 people died                      | In March = month 2018-03-01
        from January to March 2018                   | from January to March 2018 = 2018-01-01..2018-03-31
        at 04:30 on 4 May                            | at 04:30 on 4 May = 2018-05-04 04:30
        on 4 May at 4.30 pm they                     | on 4 May at 4.30 pm = 2018-05-04 16:30
        at dawn they                                 | at dawn = 2018-05-08 dawn
        in the early hours of Tuesday                | in the early hours of Tuesday = 2018-05-08 early hours
        from 09:00 to 17:00 they                     | from 09:00 to 17:00 = 2018-05-08 09:00
        """)
    void monthsYearsBoundsAndTimesOfDay(String text, String expected) {
        assertThat(read(text, CONTEXT)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        on 12 Shaban (28 April), killing             | on 12 Shaban (28 April) = 2018-04-28
        on 12 Sha'ban 1439 they                      | on 12 Sha'ban 1439 = 2018-04-28
        on 12 Shaʿbān 1439 AH                        | on 12 Shaʿbān 1439 AH = 2018-04-28
        on 28 April 2018 / 12 Sha'ban 1439           | on 28 April 2018 / 12 Sha'ban 1439 = 2018-04-28
        on 3 Rajab they                              | on 3 Rajab = 2018-03-20
        on 10 Dhu al-Hijjah 1438                     | on 10 Dhu al-Hijjah 1438 = 2017-09-01
        on 3 Khordad 1361, they                      | on 3 Khordad 1361 = 1982-05-24
        from 10 Ordibehesht (30 April) until this hour | from 10 Ordibehesht (30 April) until this hour = 2018-04-30..2018-05-11
        Tehran, Mordad 5, 1367                       | Mordad 5, 1367 = 1988-07-27
        on 7 Mehr reporters                          | ''
        on 21 Ordibehesht, they                      | on 21 Ordibehesht = 2018-05-11
        during Ramadan 1438                          | during Ramadan 1438 = 2017-05-27..2017-06-24
        """)
    void hijriDates(String text, String expected) {
        assertThat(read(text, CONTEXT)).isEqualTo(expected);
    }

    @Test
    void hijriAndGregorianThatDisagreeAreNoted() {
        String text = "on 20 Shaban 1439 (28 April 2018)";
        ResolvedTime time = TimeMentions.find(Tokeniser.tokens(text, new Span(0, text.length())))
                .get(0)
                .expression()
                .resolve(CONTEXT)
                .orElseThrow();
        assertThat(time.when().from()).isEqualTo(LocalDate.of(2018, 4, 28));
        assertThat(time.notices())
                .singleElement()
                .asString()
                .contains("2018-05-06")
                .contains("8 days");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        in the last fortnight                        | in the last fortnight = 2018-04-19..2018-05-03
        For the Second Week, Soldiers                | For the Second Week = 2018-04-19..2018-05-03
        this week                                    | this week = 2018-04-27..2018-05-03
        last week                                    | last week = 2018-04-19..2018-04-26
        since the campaign began                     | since the campaign began = 2018-04-19..2018-05-03
        """)
    void weeksOfADatedWeekly(String text, String expected) {
        assertThat(read(text, WEEKLY)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        it may 12 times fail
        They march 20 kilometres to the city
        the second commander, of the 4th Division
        the 104th Brigade and Unit 8200 fought
        Theresa May said the army lost 2-1
        killing of 2015 men by 2000 troops
        a story in the Sunday Times on the 30th Street
        the 17 May Brigade and the March 14 Alliance
        he was 44 and paid 12 dollars
        from the 12 villages three of them fled in a lorry with 2,500 others
        """)
    void whatOnlyLooksLikeTime(String text) {
        assertThat(read(text, CONTEXT)).isEmpty();
    }

    @Test
    void runningAccountCountsTodayFromItsLatestDay() {
        TimeContext running = TimeContext.of(LocalDate.of(2018, 5, 4)).withStory(LocalDate.of(2018, 5, 20));
        assertThat(read("clashes continue today", running)).isEqualTo("today = 2018-05-20");
        assertThat(read("on 22 May", running)).isEqualTo("on 22 May = 2018-05-22");
    }

    @Test
    void aSpanThatIsPlannedLiesAhead() {
        assertThat(read("will leave within 48 hours", CONTEXT.withPreferPast(false)))
                .isEqualTo("within 48 hours = 2018-05-11..2018-05-13");
    }

    @Test
    void withNothingKnownOnlyWholeDatesResolve() {
        assertThat(read("on 4 May, yesterday, on Tuesday, in 2016 and on 5 June 2016", TimeContext.NOTHING))
                .isEqualTo("on 4 May = ?; yesterday = ?; on Tuesday = ?; in 2016 = year 2016-01-01;"
                        + " on 5 June 2016 = 2016-06-05");
    }
}
