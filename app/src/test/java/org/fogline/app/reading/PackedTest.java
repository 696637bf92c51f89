package org.fogline.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PackedTest {

    @Property(tries = 200)
    void holdsWhatWasAddedInItsOrderEachTimeThatItIsGoneThrough(@ForAll List<List<Integer>> pieces) {
        Packed<Integer> packed = new Packed<>(number -> "é – " + number, line -> Integer.valueOf(line.substring(4)));
        List<Integer> all = new ArrayList<>();
        for (List<Integer> piece : pieces) {
            packed.addAll(piece);
            all.addAll(piece);
        }
        assertThat(packed).hasSize(all.size()).containsExactlyElementsOf(all);
        assertThat(List.copyOf(packed)).isEqualTo(all);
    }
}
