package org.fogline.reader.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.fogline.model.Span;
import org.fogline.reader.numeral.Numeral;
import org.fogline.reader.numeral.Numerals;
import org.fogline.reader.segment.Token;
import org.fogline.reader.segment.Tokeniser;
import org.fogline.reader.time.TimeMentions;
import org.junit.jupiter.api.Test;

class NumberPropertiesTest {

    private static final String[] UNITS = {
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };

    private static List<Token> tokens(String text) {
        return Tokeniser.tokens(text, new Span(0, text.length()));
    }

    /** The number as an English writer spells it. */
    private static String spelled(int number) {
        if (number < 20) {
            return UNITS[number];
        }
        if (number < 100) {
            return TENS[number / 10] + (number % 10 == 0 ? "" : "-" + UNITS[number % 10]);
        }
        if (number < 1000) {
            return UNITS[number / 100] + " hundred" + (number % 100 == 0 ? "" : " and " + spelled(number % 100));
        }
        int rest = number % 1000;
        return spelled(number / 1000) + " thousand" + (rest == 0 ? "" : (rest < 100 ? " and " : " ") + spelled(rest));
    }

    @Property
    void wordsAndDigitsAgree(@ForAll @IntRange(max = 999_999) int number) {
        String words = spelled(number);
        List<Token> tokens = tokens(words);
        Numeral numeral = Objects.requireNonNull(Numerals.builtIn().at(tokens, 0), words);
        assertThat(numeral.whole()).as(words).isEqualTo(number);
        assertThat(numeral.end()).isEqualTo(tokens.size());
    }

    @Property
    void digitsWithAndWithoutSeparatorsAgree(@ForAll @LongRange(min = 1, max = 999_999_999_999L) long number) {
        for (String written : List.of(
                Long.toString(number),
                String.format(java.util.Locale.ROOT, "%,d", number),
                String.format(java.util.Locale.ROOT, "%,d", number).replace(',', ' '))) {
            Numeral numeral = Objects.requireNonNull(Numerals.builtIn().at(tokens(written), 0), written);
            assertThat(numeral.whole()).as(written).isEqualTo(number);
        }
    }

    @Provide
    Arbitrary<String> numberSoup() {
        return Arbitraries.of(
                        "at least",
                        "more than",
                        "up to",
                        "about",
                        "between",
                        "and",
                        "to",
                        "or",
                        "6",
                        "12",
                        "1,000",
                        "hundred",
                        "thousand",
                        "dozen",
                        "dozens",
                        "several",
                        "a",
                        "half",
                        "of",
                        "most of",
                        "no",
                        "one",
                        "another",
                        "more",
                        "others",
                        "km",
                        "%",
                        "-",
                        "–",
                        "[",
                        "]",
                        "aged",
                        "$",
                        "the",
                        "May",
                        "4",
                        "2018",
                        "nearly",
                        "million",
                        "soldiers",
                        ",",
                        "T-72",
                        "30th",
                        "two",
                        "seven",
                        "twenty")
                .list()
                .ofMaxSize(30)
                .map(words -> String.join(" ", words));
    }

    @Property
    void mentionsAreOrderedDisjointAndOutsideTimes(@ForAll("numberSoup") String text) {
        List<Token> tokens = tokens(text);
        var times = TimeMentions.find(tokens);
        Quantities quantities = CountMentions.read(tokens, times);
        int end = 0;
        for (CountMention mention : quantities.counts()) {
            assertThat(mention.firstToken()).isGreaterThanOrEqualTo(end);
            assertThat(mention.endToken()).isGreaterThan(mention.firstToken()).isLessThanOrEqualTo(tokens.size());
            end = mention.endToken();
            assertThat(times)
                    .noneMatch(
                            time -> time.firstToken() < mention.endToken() && mention.firstToken() < time.endToken());
            assertThat(quantities.measures())
                    .noneMatch(measure ->
                            measure.firstToken() < mention.endToken() && mention.firstToken() < measure.endToken());
            Long high = mention.count().high();
            assertThat(high == null || high >= mention.count().low()).isTrue();
        }
        assertThat(CountMentions.read(tokens, times)).isEqualTo(quantities);
    }

    @Test
    void hostileRunsOfNumbersAreReadInOnePass() {
        for (String hostile : List.of(
                "1".repeat(1_000_000),
                "hundred ".repeat(200_000),
                "one hundred ".repeat(200_000),
                "at least ".repeat(200_000),
                "between 6 and ".repeat(100_000),
                "1 000 ".repeat(200_000),
                "most of the ".repeat(100_000),
                "12-".repeat(200_000),
                "since ".repeat(200_000),
                "the night of ".repeat(100_000),
                "4 and ".repeat(200_000))) {
            List<Token> tokens = tokens(hostile);
            Quantities quantities = CountMentions.read(tokens, TimeMentions.find(tokens));
            assertThat(quantities.counts().size() + quantities.measures().size())
                    .isLessThanOrEqualTo(tokens.size());
        }
    }
}
