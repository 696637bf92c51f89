package org.fogline.reader.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordFormsTest {

    @Test
    void wordsThatFallOnOnePlaceAreToldApart() {
        WordForms forms = new WordForms(word -> word.toLowerCase(Locale.ROOT));
        for (int round = 0; round < 2; round++) {
            for (int number = 0; number < 20_000; number++) {
                String word = "Word" + number;
                WordForms.Form form = forms.of("(" + word + ")", 1, 1 + word.length());
                assertThat(form.text()).isEqualTo(word);
                assertThat(form.folded()).isEqualTo("word" + number);
            }
        }
    }

    @Test
    void aWordMetAgainIsNotFoldedAgain() {
        int[] folded = {0};
        WordForms forms = new WordForms(word -> {
            folded[0]++;
            return word;
        });
        assertThat(forms.of("the front and the rear", 0, 3)).isSameAs(forms.of("the front and the rear", 14, 17));
        assertThat(folded[0]).isEqualTo(1);
    }

    @Test
    void aLongWordIsReadWhole() {
        WordForms forms = new WordForms(word -> word);
        String word = "a".repeat(200);
        assertThat(forms.of(word, 0, 200).text()).isEqualTo(word);
    }
}
