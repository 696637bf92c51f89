package org.fogline.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The index of a large case is compared by one number for each term; every difference must show in it. */
class ComparisonTest {

    private record Row(long id, String words, String terms) {}

    private static final List<Row> ROWS = List.of(
            new Row(1, "near the bridge of the town", "t1 t2 iabc"),
            new Row(4, "bridge by bridge", "t1 iabd"),
            new Row(70_000, "no crossing, no bridge", "t2 iabe"));

    @Test
    void equalIndexesAreEqual() {
        assertThat(difference(ROWS)).isNull();
    }

    @Test
    void anotherClaimAnotherPlaceAndAnotherColumnAreFound() {
        assertThat(difference(List.of(ROWS.get(0), new Row(5, "bridge by bridge", "t1 iabd"), ROWS.get(2))))
                .contains("full-text index", "bridg");
        assertThat(difference(
                        List.of(new Row(1, "the near bridge of the town", "t1 t2 iabc"), ROWS.get(1), ROWS.get(2))))
                .contains("near");
        assertThat(difference(List.of(ROWS.get(0), new Row(4, "bridge by bridge iabd", "t1"), ROWS.get(2))))
                .contains("iabd");
        assertThat(difference(List.of(ROWS.get(0), ROWS.get(2)))).contains("bridg");
        // Sums of the numbers of claims would be the same.
        assertThat(difference(List.of(
                        new Row(2, "near the bridge of the town", "t1 t2 iabc"),
                        new Row(3, "bridge by bridge", "t1 iabd"),
                        ROWS.get(2))))
                .contains("bridg");
    }

    private static @Nullable String difference(List<Row> rows) {
        try (Shadow found = Shadow.make();
                Shadow expected = Shadow.make()) {
            fill(found.database(), rows);
            fill(expected.database(), ROWS);
            return new Comparison(found.database(), expected.database(), -1).firstDifference();
        }
    }

    private static void fill(Database database, List<Row> rows) {
        Batch batch = new Batch(database, database.dialect().insertIndex());
        rows.forEach(row -> batch.add(row.id(), row.words(), row.terms()));
        batch.flush();
    }
}
