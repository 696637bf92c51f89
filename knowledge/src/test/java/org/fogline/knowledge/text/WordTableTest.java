package org.fogline.knowledge.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class WordTableTest {

    @Property
    void knowsWhatAMapKnows(
            @ForAll @Size(max = 300) List<@AlphaChars @StringLength(max = 2) String> put,
            @ForAll @Size(max = 100) List<@AlphaChars @StringLength(max = 2) String> asked) {
        WordTable<Integer> table = new WordTable<>();
        Map<String, Integer> map = new HashMap<>();
        for (int index = 0; index < put.size(); index++) {
            table.put(put.get(index), index);
            map.put(put.get(index), index);
        }
        assertThat(asked).allSatisfy(word -> assertThat(table.get(word)).isEqualTo(map.get(word)));
        assertThat(put).allSatisfy(word -> assertThat(table.get(word)).isEqualTo(map.get(word)));
    }

    @Test
    void wordsOfOneHashAreToldApart() {
        WordTable<String> table = new WordTable<>();
        table.put("Aa", "first");
        assertThat("BB").hasSameHashCodeAs("Aa");
        assertThat(table.has("BB")).isFalse();
        table.put("BB", "second");
        assertThat(table.get("Aa")).isEqualTo("first");
        assertThat(table.get("BB")).isEqualTo("second");
    }
}
