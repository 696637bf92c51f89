package org.fogline.reader.discourse;

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
import org.fogline.model.Attribution;
import org.fogline.model.Claim;
import org.fogline.model.Stance;
import org.junit.jupiter.api.Test;

/** The passages of {@code speakers.tsv}, each in a report of its own, and who says each claim that is read in them. */
class SpeakerSentencesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 14);

    @Test
    void eachClaimHasItsSpeakers() {
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
        return SpeakerKit.claims(DAY, null, passage.replace(" // ", "\n\n")).stream()
                .map(SpeakerSentencesTest::describe)
                .collect(Collectors.joining("; "));
    }

    private static String describe(Claim claim) {
        String speakers = claim.attribution().stream().map(Attribution::source).collect(Collectors.joining(" < "));
        return claim.type()
                + (claim.stance() == Stance.ASSERTS ? "" : " " + claim.stance().code())
                + " by "
                + (speakers.isEmpty() ? "the author" : speakers);
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(SpeakerSentencesTest.class.getResourceAsStream("speakers.tsv"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
