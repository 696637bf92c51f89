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
import org.fogline.model.Count;
import org.fogline.model.Document;
import org.fogline.model.DocumentInfo;
import org.fogline.model.Effect;
import org.fogline.model.Loss;
import org.fogline.model.Stance;
import org.junit.jupiter.api.Test;

/** The simple sentences of {@code sentences.tsv}, each in a report of its own, and the claims and losses read in them. */
class SentencesTest {

    private static final Reader READER = Reader.builtIn();

    @Test
    void eachSentenceTellsWhatItSays() {
        List<String> wanted = new ArrayList<>();
        List<String> read = new ArrayList<>();
        for (String line : lines()) {
            String sentence = line.substring(0, line.indexOf('\t'));
            wanted.add(line.replace("\t", " => "));
            read.add(sentence + " => " + told(sentence));
        }
        assertThat(read).containsExactlyElementsOf(wanted);
    }

    private static String told(String sentence) {
        String text = "Report on shelling, landmines, an insurgency and shellfire\n\n" + sentence + "\n";
        Document document = new Document(
                "test",
                "text/plain",
                "0".repeat(64),
                text,
                new DocumentInfo(null, LocalDate.of(2024, 6, 14), "Test Wire", null, null, "en"),
                List.of());
        String claims = READER.read(document).claims().stream()
                .filter(claim -> claim.type() != ClaimType.RELATION)
                .map(SentencesTest::describe)
                .collect(Collectors.joining("; "));
        return claims.isEmpty() ? "nothing" : claims;
    }

    private static String describe(Claim claim) {
        String losses = claim.losses().stream().map(SentencesTest::describe).collect(Collectors.joining(", "));
        return claim.type()
                + (claim.stance() == Stance.ASSERTS ? "" : " " + claim.stance().code())
                + (claim.planned() ? " planned" : "")
                + (losses.isEmpty() ? "" : ": " + losses);
    }

    private static String describe(Loss loss) {
        Count count = loss.count();
        Long high = count.high();
        String number = high == null
                ? count.low() + "+"
                : high == count.low() ? String.valueOf(high) : count.low() + "-" + high;
        String effects = loss.effects().stream().map(Effect::code).collect(Collectors.joining("+"));
        return number + " " + effects + " " + loss.unit().code();
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(SentencesTest.class.getResourceAsStream("sentences.tsv"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
