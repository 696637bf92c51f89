package org.fogline.reader.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fogline.model.Span;

class CoveredTest {

    private static final int START = 30;

    @Property
    void overlapsWhateverOneOfItsSpansOverlaps(@ForAll("spans") List<Span> spans, @ForAll("asked") Span asked) {
        Covered covered = new Covered(START);
        spans.forEach(covered::add);
        assertThat(covered.overlaps(asked)).isEqualTo(spans.stream().anyMatch(asked::overlaps));
    }

    @Provide
    Arbitrary<List<Span>> spans() {
        return from(0).list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<Span> asked() {
        return from(START);
    }

    private static Arbitrary<Span> from(int first) {
        return Arbitraries.integers()
                .between(first, 120)
                .flatMap(start -> Arbitraries.integers().between(1, 20).map(length -> new Span(start, start + length)));
    }
}
