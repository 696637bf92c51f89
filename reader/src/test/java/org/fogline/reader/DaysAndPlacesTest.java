package org.fogline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fogline.model.Claim;
import org.fogline.model.ClaimType;
import org.fogline.model.When;
import org.junit.jupiter.api.Test;

/** The passages of {@code days-and-places.tsv}, each in a report of its own, and when and where their claims are. */
class DaysAndPlacesTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2024, 6, 14);

    @Test
    void eachClaimHasItsDaysAndPlaces() {
        List<String> wanted = new ArrayList<>();
        List<String> read = new ArrayList<>();
        for (String line : lines()) {
            String passage = line.substring(0, line.indexOf('\t'));
            wanted.add(line.replace("\t", " => "));
            read.add(passage + " => " + told(passage));
        }
        assertThat(read).containsExactlyElementsOf(wanted);
    }

    private static String told(String passage) {
        String text = "Report on shelling, landmines, an insurgency and shellfire\n\n" + passage.replace(" // ", "\n\n")
                + "\n";
        return Passages.claims(PUBLISHED, text).stream()
                .filter(claim -> claim.type() != ClaimType.RELATION)
                .map(DaysAndPlacesTest::describe)
                .collect(Collectors.joining("; "));
    }

    private static String describe(Claim claim) {
        String places = claim.where().stream().map(where -> where.place()).collect(Collectors.joining(" + "));
        return claim.type() + " " + days(claim.when()) + (places.isEmpty() ? "" : " " + places);
    }

    private static String days(When when) {
        LocalDate from = when.from();
        LocalDate to = when.to();
        if (from == null) {
            return to == null ? "undated" : "by " + to;
        }
        return to == null ? "from " + from : from.equals(to) ? from.toString() : from + " to " + to;
    }

    private static List<String> lines() {
        try (InputStream in =
                        Objects.requireNonNull(DaysAndPlacesTest.class.getResourceAsStream("days-and-places.tsv"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
