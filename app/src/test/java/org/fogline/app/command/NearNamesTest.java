package org.fogline.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.fogline.app.command.NearNames.Known;
import org.junit.jupiter.api.Test;

class NearNamesTest {

    private static List<String> like(String asked) {
        return NearNames.like(
                asked,
                Stream.of(
                        new Known("Northtown", "Northtown", 1),
                        new Known("Northton", "Northton", 9),
                        new Known("Upper Northtown", "Upper Northtown", 5),
                        new Known("Old Quay", "Harbour", 0),
                        new Known("Southtown", "Southtown", 0)));
    }

    @Test
    void theNearestSpellingComesFirst() {
        assertThat(like("Nortthown")).startsWith("Northtown", "Northton");
        assertThat(like("Nórthton ")).first().isEqualTo("Northton");
    }

    @Test
    void anotherWayToWriteItOffersItsName() {
        assertThat(like("Old Quai")).containsExactly("Harbour");
    }

    @Test
    void aNameWithAllTheWordsIsOfferedLast() {
        assertThat(like("Northtown upper")).containsExactly("Upper Northtown");
    }

    @Test
    void whatIsFarFromEveryNameOffersNothing() {
        assertThat(like("Quetzal")).isEmpty();
        assertThat(like("")).isEmpty();
    }
}
