package org.fogline.reader.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.fogline.model.Count;
import org.fogline.model.Span;
import org.fogline.reader.segment.Token;
import org.fogline.reader.segment.Tokeniser;
import org.fogline.reader.time.TimeMentions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountMentionsTest {

    private static List<Token> tokens(String text) {
        return Tokeniser.tokens(text, new Span(0, text.length()));
    }

    private static Quantities quantities(String text) {
        List<Token> tokens = tokens(text);
        return CountMentions.read(tokens, TimeMentions.find(tokens));
    }

    static String counts(String text) {
        List<Token> tokens = tokens(text);
        return quantities(text).counts().stream()
                .map(mention -> mention.span(tokens).of(text) + " = " + shown(mention.count())
                        + (mention.additional() ? " more" : ""))
                .collect(Collectors.joining("; "));
    }

    private static String measures(String text) {
        List<Token> tokens = tokens(text);
        return quantities(text).measures().stream()
                .map(measure -> measure.span(tokens).of(text) + " = " + measure.kind() + " " + measure.value()
                        + (measure.upTo() == null ? "" : ".." + measure.upTo()) + measure.unit())
                .collect(Collectors.joining("; "));
    }

    private static String shown(Count count) {
        return count.low() + ".." + (count.high() == null ? "" : count.high());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        thirty soldiers                       | thirty = 30..30
        at least 25 apostates                 | at least 25 = 25..
        no fewer than 25                      | no fewer than 25 = 25..
        More than 65 soldiers                 | More than 65 = 66..
        over 65 soldiers                      | over 65 = 66..
        the number killed exceeds 600         | exceeds 600 = 601..
        up to 50 men                          | up to 50 = 0..50
        as many as 50 men                     | as many as 50 = 0..50
        fewer than 20 men                     | fewer than 20 = 0..19
        nearly fifty men                      | nearly fifty = 45..49
        almost 50 men                         | almost 50 = 45..49
        nearly 100 men                        | nearly 100 = 90..99
        could be near 1,000.                  | near 1,000 = 900..999
        about 300 men                         | about 300 = 270..330
        some 300 men                          | some 300 = 270..330
        between 6 and 8 men                   | between 6 and 8 = 6..8
        6–8 men                               | 6–8 = 6..8
        6-8 men                               | 6-8 = 6..8
        six or seven men                      | six or seven = 6..7
        several jihadists                     | several = 3..9
        a few tanks                           | a few = 3..9
        dozens of families                    | dozens = 24..
        scores of men                         | scores = 40..
        tens of men                           | tens = 20..
        hundreds of men                       | hundreds = 200..
        thousands fled                        | thousands = 2000..
        tens of thousands fled                | tens of thousands = 20000..
        most of 500 men                       | most of 500 = 251..500
        most of the 500 men                   | most of the 500 = 251..500
        a number of men                       | a number = 1..
        many of them                          | many = 1..
        suffered heavy losses                 | heavy = 1..
        no one was killed                     | no one = 0..0
        no casualties                         | no = 0..0
        none of them                          | none = 0..0
        """)
    void countsOfTheClaimFormat(String text, String expected) {
        assertThat(counts(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        one hundred and twenty men            | one hundred and twenty = 120..120
        forty-four of them                    | forty-four = 44..44
        1.2 million people                    | 1.2 million = 1200000..1200000
        1,000 men                             | 1,000 = 1000..1000
        1 000 men                             | 1 000 = 1000..1000
        12k men                               | 12k = 12000..12000
        two dozen men                         | two dozen = 24..24
        half a dozen men                      | half a dozen = 6..6
        a dozen men                           | a dozen = 12..12
        several hundred men                   | several hundred = 300..900
        a few dozen men                       | a few dozen = 36..108
        a hundred men                         | a hundred = 100..100
        two to three hundred men              | two to three hundred = 200..300
        a pair of tanks                       | a pair = 2..2
        a couple of tanks                     | a couple = 2..2
        another 12 men                        | another 12 = 12..12 more
        12 more men                           | 12 more = 12..12 more
        Thirty-three more soldiers            | Thirty-three more = 33..33 more
        a further 12                          | a further 12 = 12..12 more
        an additional 12                      | an additional 12 = 12..12 more
        and wounding 12 others                | 12 = 12..12 more
        a total of 12 men                     | 12 = 12..12
        at least another 12 men               | at least another 12 = 12.. more
        up to about 30 men                    | up to about 30 = 0..33
        30 or more men                        | 30 or more = 30..
        30-odd men                            | 30-odd = 27..33
        about 30 to 40 men                    | about 30 to 40 = 27..44
        another soldier                       | another = 1..1 more
        not a single soldier                  | not a single = 0..0
        2 lakh people                         | 2 lakh = 200000..200000
        rose from 12 to 30                    | 12 = 12..12; 30 = 30..30
        killed 2,300 fighters on 4 May        | 2,300 = 2300..2300
        killing 2015 fighters                 | 2015 = 2015..2015
        2000 soldiers came                    | 2000 = 2000..2000
        In Aleppo 30 were killed              | 30 = 30..30
        Tanks: 12; APCs: 30                   | 12 = 12..12; 30 = 30..30
        half of them                          | half of = 1..
        a third of 300 men                    | a third of 300 = 100..100
        """)
    void countsInOtherWords(String text, String expected) {
        assertThat(counts(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a T-72 and a Su-25                    | 72 = DESIGNATION 72.0; 25 = DESIGNATION 25.0
        the 30th Street                       | 30th = DESIGNATION 30.0
        the 104th Brigade                     | 104th = DESIGNATION 104.0
        forces[1] and                         | 1 = FOOTNOTE 1.0
        122mm rockets                         | 122mm = CALIBRE 122.0mm
        a 122-mm gun                          | 122-mm = CALIBRE 122.0mm
        12 km from                            | 12 km = DISTANCE 12.0km
        12km from                             | 12km = DISTANCE 12.0km
        a 30-kilometre march                  | 30-kilometre = DISTANCE 30.0km
        500 metres away                       | 500 metres = DISTANCE 0.5km
        2 to 3 km from                        | 2 to 3 km = DISTANCE 2.0..3.0km
        30% of it                             | 30% = PERCENT 30.0%
        30 per cent of it                     | 30 per cent = PERCENT 30.0%
        paid $1.2 million                     | $1.2 million = MONEY 1200000.0currency
        paid 500 dollars                      | 500 dollars = MONEY 500.0currency
        a man aged 30                         | aged 30 = AGE 30.0years
        boys aged 12 and 13 were              | aged 12 and 13 = AGE 12.0years
        a woman, 40, and her                  | 40 = AGE 40.0
        a 30-year-old man                     | 30-year-old = AGE 30.0years
        Mahmud Hourani, 30, died              | 30 = AGE 30.0
        won 2-1 at home                       | 2-1 = SCORE 2.0
        the match ended 1-2 after             | 1-2 = SCORE 1.0
        the 2016 elections                   | 2016 = YEAR 2016.0
        Al-Naba 130 was published             | 130 = DESIGNATION 130.0
        on page 4 of it                       | page 4 = DESIGNATION 4.0
        from LIB 344 on Sunday                | LIB 344 = DESIGNATION 344.0
        Resolution 2254 says                  | Resolution 2254 = DESIGNATION 2254.0
        a 12-man team                         | 12-man = ATTRIBUTIVE 12.0
        No. 12 is out                         | No. 12 = DESIGNATION 12.0
        two-hour fight                        | two-hour = DURATION 7200.0s
        1. Pingback of it                     | 1 = FOOTNOTE 1.0
        a 4.5 on the scale                    | 4.5 = OTHER 4.5
        """)
    void measures(String text, String expected) {
        assertThat(measures(text)).isEqualTo(expected);
        assertThat(counts(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"On 4 May 2018 they left", "the second time in two days", "no longer there", "one another", "a soldier"
    })
    void whatIsNoCount(String text) {
        assertThat(counts(text)).isEmpty();
    }

    @Test
    void aSentenceOfTolls() {
        assertThat(counts("It killed 180 of them in the last fortnight, forty-four by sniper fire, and lost 8 tanks"))
                .isEqualTo("180 = 180..180; forty-four = 44..44; 8 = 8..8");
    }
}
