package org.fogline.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.fogline.model.ActorRole;
import org.fogline.model.Attribution;
import org.fogline.model.Claim;
import org.fogline.model.ClaimIds;
import org.fogline.model.ClaimType;
import org.fogline.model.Count;
import org.fogline.model.DateRange;
import org.fogline.model.Document;
import org.fogline.model.DocumentInfo;
import org.fogline.model.Effect;
import org.fogline.model.Loss;
import org.fogline.model.PlaceRelation;
import org.fogline.model.Quote;
import org.fogline.model.Role;
import org.fogline.model.Span;
import org.fogline.model.Unit;
import org.fogline.model.When;
import org.fogline.model.Where;

/** Documents and claims for tests: one claim a line of the text. */
final class Samples {

    static final ReaderVersion VERSION = new ReaderVersion("reader-1", "knowledge-1");
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T08:00:00Z"), ZoneOffset.UTC);
    static final byte[] KEY = new byte[CaseOptions.KEY_BYTES];

    private Samples() {}

    static CaseOptions options() {
        return new CaseOptions("Analyst", CLOCK, KEY);
    }

    static CaseOptions options(String time) {
        return new CaseOptions("Analyst", Clock.fixed(Instant.parse(time), ZoneOffset.UTC), KEY);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Document document(String name, String text, DocumentInfo info) {
        return new Document(name, "text/plain", ClaimIds.sha256(bytes(text)), text, info, List.of());
    }

    static DocumentInfo info(String source, String published) {
        return new DocumentInfo("Title of " + source, LocalDate.parse(published), source, null, null, "en");
    }

    /** A claim for each line: the number in it is the count of killed. */
    static List<Claim> claims(String name, String text) {
        List<Claim> claims = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n")) {
            if (!line.isBlank()) {
                claims.add(claim(name, text, start, line));
            }
            start += line.length() + 1;
        }
        return claims;
    }

    private static Claim claim(String name, String text, int start, String line) {
        int count = Integer.parseInt("0" + line.replaceAll("[^0-9]", ""));
        Claim.Builder builder = Claim.builder(
                        name, Quote.of(text, new Span(start, start + line.length())), ClaimType.CLASH)
                .when(When.day(LocalDate.parse("2018-04-20").plusDays(count), null))
                .where(List.of(Where.of(line.contains("north") ? "Northtown" : "Southtown", PlaceRelation.IN)))
                .actors(List.of(ActorRole.of("Red", Role.INITIATOR), ActorRole.of("Blue", Role.TARGET)))
                .losses(List.of(Loss.of(
                        Effect.KILLED, List.of("Blue"), Unit.COMBATANT, new Count(count, (long) count, null), null)));
        if (line.startsWith("Red said")) {
            builder.attribution(List.of(new Attribution(
                    "Red",
                    "Red",
                    null,
                    null,
                    DateRange.day(LocalDate.parse("2018-05-04").plusDays(count)))));
        }
        return builder.build();
    }

    static final String FIRST = "Red said that 3 men fell in the north.\nRed said that 9 men fell in the south.\n"
            + "It was quiet on day 5 elsewhere.\n";
    static final String SECOND = "The monitor counted 4 dead in the north.\nIt was quiet on day 6 elsewhere.\n";

    /** A case of two documents with five claims. */
    static void fill(CaseFile file) {
        file.record(
                document("first", FIRST, info("Herald", "2018-05-10")),
                bytes(FIRST),
                VERSION,
                claims("first", FIRST),
                List.of(new UnreadPassage("number", new Span(14, 15), "3", "as a test")));
        file.record(
                document("second", SECOND, info("Monitor", "2018-05-11")),
                bytes(SECOND),
                VERSION,
                claims("second", SECOND),
                List.of());
    }
}
