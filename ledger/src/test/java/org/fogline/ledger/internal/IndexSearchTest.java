package org.fogline.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IndexSearchTest {

    /** The index takes the ending off a word; a token that ended in letters could lose its own. */
    @Test
    void noTokenOfANameHasAnEndingThatTheIndexTakesOff() {
        for (String number : List.of("ae", "aed", "oning", "es", "s", "y", "1")) {
            long term = Long.parseLong(number, Character.MAX_RADIX);
            assertThat(IndexSearch.termTokens(List.of(term))).containsExactly("t" + number + "0");
        }
    }
}
