package org.fogline.reckon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fogline.reckon.sum.NativeSolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is answered, and said, where the native library does not load. */
class WithoutNativeSolverTest {

    @BeforeEach
    void turnOff() {
        System.setProperty(NativeSolver.PROPERTY, "off");
    }

    @AfterEach
    void turnOn() {
        System.clearProperty(NativeSolver.PROPERTY);
    }

    @Test
    void boundsOfLargeSetsAreRightIfWideAndItIsSaid() {
        GeneratedClaims world = new GeneratedClaims(11, 60, 260, 0, Reading.EXACT);
        List<Question> questions = List.of(world.question(), world.question(), world.question(), world.question());
        AccountReckoning account = world.reckoning(world.claims).account(List.of(GeneratedClaims.SOURCE), questions);
        for (BoundAnswer answer : account.bounds(questions)) {
            assertThat(answer.leftOut()).isEmpty();
            assertThat(answer.low()).isLessThanOrEqualTo(world.truth(answer.question()));
            Long high = answer.high();
            assertThat(high == null || high >= world.truth(answer.question())).isTrue();
        }
        assertThat(account.caveats()).singleElement().asString().contains("turned off", "shortest paths", "wider");
    }

    @Test
    void whatShortestPathsFindIsFoundAndNothingIsCalledProven() {
        GeneratedClaims world = new GeneratedClaims(11, 60, 260, 0.1, Reading.EXACT);
        AccountReckoning account = world.reckoning(world.claims).account(GeneratedClaims.SOURCE);
        RepairAnswer repair = account.repair();
        assertThat(repair.doubted()).isNotEmpty();
        assertThat(repair.proven()).isFalse();
        assertThat(account.caveats()).singleElement().asString().contains("contradictions may be missed");
    }

    @Test
    void smallSetsNeedNoNativeLibraryAndNoCaveat() {
        GeneratedClaims world = new GeneratedClaims(3, 5, 12, 0.4, Reading.EXACT);
        AccountReckoning account = world.reckoning(world.claims).account(GeneratedClaims.SOURCE);
        assertThat(account.repair().proven()).isTrue();
        assertThat(account.caveats()).isEmpty();
    }
}
