package org.fogline.reader.discourse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fogline.knowledge.text.KnowledgeException;
import org.fogline.knowledge.text.Table;
import org.fogline.model.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightsTest {

    private static final DayCandidate STORY =
            DayCandidate.of(When.day(LocalDate.of(2025, 3, 9), null), DayOrigin.STORY);
    private static final DayCandidate NONE = DayCandidate.of(When.UNKNOWN, DayOrigin.NONE);

    @TempDir
    Path directory;

    private Weights<DayOrigin, DayCircumstance> weights(String rows) throws IOException {
        Path file = directory.resolve("weights.csv");
        Files.writeString(file, "origin,circumstance,weight\n" + rows);
        return Weights.of(Table.of(file, "origin", "circumstance", "weight"), DayOrigin.class, DayCircumstance.class);
    }

    @Test
    void circumstancesSpeakForAndAgainst() throws IOException {
        Weights<DayOrigin, DayCircumstance> weights = weights("story,,1\nstory,other-place,-2\nnone,,0.5\n");

        assertThat(weights.ranked(List.of(NONE, STORY), Set.of()))
                .extracting(Weights.Ranked::candidate)
                .containsExactly(STORY, NONE);
        assertThat(weights.ranked(List.of(NONE, STORY), EnumSet.of(DayCircumstance.OTHER_PLACE)))
                .extracting(Weights.Ranked::candidate)
                .containsExactly(NONE, STORY);
    }

    @Test
    void eachOriginOfTheSameDaysSpeaksForThem() throws IOException {
        Weights<DayOrigin, DayCircumstance> weights = weights("story,,1\nlead,,1.5\nnone,,2\n");
        DayCandidate both = new DayCandidate(STORY.when(), EnumSet.of(DayOrigin.STORY, DayOrigin.LEAD));

        assertThat(weights.of(both, Set.of())).isEqualTo(2.5);
        assertThat(weights.ranked(List.of(NONE, both), Set.of()))
                .extracting(Weights.Ranked::candidate)
                .containsExactly(both, NONE);
    }

    @Test
    void aRowThatNamesNothingKnownIsRefused() {
        assertThatThrownBy(() -> weights("story,sunshine,1\n")).isInstanceOf(KnowledgeException.class);
        assertThatThrownBy(() -> weights("story,,much\n")).isInstanceOf(KnowledgeException.class);
    }

    @Test
    void whatSpokeForThoseNotTakenIsTold() throws IOException {
        List<Weights.Ranked<DayCandidate>> ranked =
                weights("story,,1\nnone,,0.5\n").ranked(List.of(NONE, STORY), Set.of());

        assertThat(Weights.told(
                        ranked, candidate -> String.valueOf(candidate.when().from()), candidate -> "rule"))
                .isEqualTo("weighed 1.0; not taken: null (rule, 0.5)");
    }
}
