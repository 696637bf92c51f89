package org.fogline.reader.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.fogline.model.Claim;
import org.fogline.reader.Passages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that borrow the words of war have no claims; texts of war that speak of other matters too have some. */
class RelevanceTest {

    private static Stream<String> texts(String resource) {
        try (InputStream stream = RelevanceTest.class.getResourceAsStream(resource)) {
            String all = new String(java.util.Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(all.split("\n====\n"));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    static Stream<String> otherMatters() {
        return texts("other-matters.txt");
    }

    static Stream<String> conflicts() {
        return texts("conflict-beside-other-matters.txt");
    }

    private static List<Claim> claims(String text) {
        return Passages.claims(LocalDate.of(2024, 5, 4), text);
    }

    @ParameterizedTest
    @MethodSource("otherMatters")
    void otherMattersHaveNoClaims(String text) {
        assertThat(claims(text)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("conflicts")
    void conflictsBesideOtherMattersHaveClaims(String text) {
        assertThat(claims(text)).isNotEmpty();
    }

    @Test
    void whatNobodyMeantToDoIsNoClaimInATextOfWarEither() {
        assertThat(claims("Rebels hold hills above Goma\n\nM23 rebels shelled Goma on Monday. "
                        + "Eleven people died in a road accident near Sake. The storm killed nine."))
                .allSatisfy(claim -> assertThat(claim.losses()).isEmpty());
    }
}
