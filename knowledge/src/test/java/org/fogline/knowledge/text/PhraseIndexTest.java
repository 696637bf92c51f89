package org.fogline.knowledge.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseIndexTest {

    private final PhraseIndex<String> index = PhraseIndex.<String>builder()
            .add("army", "army")
            .add("army of conquest", "coalition")
            .add("army of islam", "faction")
            .add("rebel", "rebel")
            .build();
    private final WordSequence words = WordSequence.of("the army of conquest, an army of rebels");

    @Test
    void theLongestPhraseWins() {
        assertThat(index.longest(words, 1)).isEqualTo(new PhraseIndex.Hit<>(1, 4, List.of("coalition")));
    }

    @Test
    void aPhraseThatBreaksOffLeavesTheShorterOne() {
        assertThat(index.longest(words, 5)).isEqualTo(new PhraseIndex.Hit<>(5, 6, List.of("army")));
    }

    @Test
    void ofTheMeaningsOnlyThoseThatAreAcceptedCount() {
        assertThat(index.longest(words, 1, (value, to) -> to < 4))
                .isEqualTo(new PhraseIndex.Hit<>(1, 2, List.of("army")));
    }

    @Test
    void noPhraseBeginsWithAnotherWordOrBehindTheLast() {
        assertThat(index.longest(words, 0)).isNull();
        assertThat(index.longest(words, words.size())).isNull();
    }

    @Test
    void exactlyTakesTheWholeSequence() {
        assertThat(index.exactly(WordSequence.of("army of Islam"))).containsExactly("faction");
        assertThat(index.exactly(WordSequence.of("army of"))).isEmpty();
        assertThat(index.exactly(WordSequence.of(""))).isEmpty();
    }
}
