package org.fogline.reader.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fogline.model.Span;
import org.junit.jupiter.api.Test;

class TokeniserTest {

    private static List<String> texts(String text) {
        return Tokeniser.tokens(text, new Span(0, text.length())).stream()
                .map(Token::text)
                .toList();
    }

    @Test
    void wordsNumbersAndMarksComeApart() {
        assertThat(texts("On 4 May, Hay’at Tahrir’s men (1,200 of them) hit al-Qadam; the U.S. denied it."))
                .containsExactly(
                        "On", "4", "May", ",", "Hay’at", "Tahrir", "’s", "men", "(", "1,200", "of", "them", ")", "hit",
                        "al", "Qadam", ";", "the", "U.S.", "denied", "it", ".");
    }

    @Test
    void hyphensJoinAndDashesPart() {
        List<Token> tokens = Tokeniser.tokens("thirty-five—T-72s 6–8", new Span(0, 21));
        assertThat(tokens).extracting(Token::text).containsExactly("thirty", "five", "—", "T", "72s", "6", "–", "8");
        assertThat(tokens)
                .extracting(Token::hyphenated)
                .containsExactly(false, true, false, false, true, false, false, false);
    }

    @Test
    void possessivesOfPluralsAndClosingQuotesDiffer() {
        assertThat(texts("rebels’ base")).containsExactly("rebels", "’", "base");
        assertThat(Tokeniser.tokens("rebels’ base", new Span(0, 12)).get(1).kind())
                .isEqualTo(Token.Kind.POSSESSIVE);
        assertThat(Tokeniser.tokens("‘attack’ on", new Span(0, 11)).get(2).kind())
                .isEqualTo(Token.Kind.MARK);
    }

    @Test
    void initialsKeepTheirDotButTheNumbersOfAListDoNot() {
        assertThat(texts("Brigadier D. S. Roe fell")).containsExactly("Brigadier", "D.", "S.", "Roe", "fell");
        assertThat(texts("It fell.\nB. Losses")).containsExactly("It", "fell", ".", "B", ".", "Losses");
    }

    @Property
    void tokensLieInOrderInsideTheTextAndHoldItsCharacters(@ForAll String text) {
        int last = 0;
        for (Token token : Tokeniser.tokens(text, new Span(0, text.length()))) {
            assertThat(token.start()).isGreaterThanOrEqualTo(last);
            assertThat(token.end()).isGreaterThan(token.start());
            assertThat(token.span().of(text)).isEqualTo(token.text());
            last = token.end();
        }
    }
}
