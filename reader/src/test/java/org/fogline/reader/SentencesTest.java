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
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
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

    /** Sentences in any order, some cut off or in capitals, in paragraphs and lists: each claim has its passage. */
    @Property(tries = 300)
    void noOrderOfSentencesStopsTheReader(@ForAll("mixtures") String text) {
        for (Claim claim : read(text)) {
            assertThat(claim.quote().span().of(text)).isEqualTo(claim.quote().text());
        }
    }

    @Provide
    Arbitrary<String> mixtures() {
        Arbitrary<String> whole = Arbitraries.of(lines()).map(line -> line.substring(0, line.indexOf('\t')));
        Arbitrary<String> cut = Combinators.combine(
                        whole, Arbitraries.integers().between(1, 60))
                .as((sentence, from) -> sentence.substring(Math.min(from, sentence.length() - 1)));
        Arbitrary<String> sentence = Arbitraries.frequencyOf(
                Tuple.of(8, whole),
                Tuple.of(2, cut),
                Tuple.of(1, whole.map(words -> words.toUpperCase(Locale.ROOT))),
                Tuple.of(1, whole.map(words -> "\n- " + words)));
        Arbitrary<String> pause = Arbitraries.of(" ", " ", "\n\n");
        return Combinators.combine(sentence, pause)
                .as(String::concat)
                .list()
                .ofMinSize(2)
                .ofMaxSize(14)
                .map(parts -> "Report on shelling and an insurgency\n\n" + String.join("", parts));
    }

    private static List<Claim> read(String text) {
        Document document = new Document(
                "test",
                "text/plain",
                "0".repeat(64),
                text,
                new DocumentInfo(null, LocalDate.of(2024, 6, 14), "Test Wire", null, null, "en"),
                List.of());
        return READER.read(document).claims();
    }

    private static String told(String sentence) {
        String text = "Report on shelling, landmines, an insurgency and shellfire\n\n" + sentence + "\n";
        String claims = read(text).stream()
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
