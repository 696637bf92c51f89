package org.fogline.reader.discourse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fogline.model.Attribution;
import org.fogline.model.Claim;
import org.fogline.model.ClaimType;
import org.fogline.model.Document;
import org.fogline.model.DocumentInfo;
import org.fogline.model.Loss;
import org.fogline.reader.Reader;
import org.fogline.reader.source.PlainBlocks;
import org.fogline.reader.source.SourceDocument;
import org.jspecify.annotations.Nullable;

/** Reads a short text as a document with a title, a day and an outlet, and gives the fields that tests ask for. */
final class SpeakerKit {

    private static final Reader READER = Reader.builtIn();

    private SpeakerKit() {}

    /** The claims of a text under a neutral title. */
    static List<Claim> claims(LocalDate published, @Nullable String outlet, String text) {
        return titled("Report of the day", published, outlet, text);
    }

    static List<Claim> titled(String title, LocalDate published, @Nullable String outlet, String text) {
        String whole = title + "\n\n" + text;
        DocumentInfo info = new DocumentInfo(title, published, outlet, null, null, "en");
        Document document = new Document("test", "text/plain", "0".repeat(64), whole, info, List.of());
        return READER.read(new SourceDocument(document, PlainBlocks.of(whole))).claims().stream()
                .filter(claim -> claim.type() != ClaimType.RELATION)
                .toList();
    }

    /** The relations of a text, as "X part-of Y". */
    static List<String> relations(String text) {
        String whole = "Order of battle\n\n" + text;
        DocumentInfo info = new DocumentInfo(null, null, null, null, null, "en");
        Document document = new Document("test", "text/plain", "0".repeat(64), whole, info, List.of());
        List<String> found = new ArrayList<>();
        for (Claim claim :
                READER.read(new SourceDocument(document, PlainBlocks.of(whole))).claims()) {
            if (claim.relation() != null) {
                found.add(
                        claim.relation().from() + " " + claim.relation().type().code() + " "
                                + claim.relation().to());
            }
        }
        return found;
    }

    /** Who says the claim with a loss of so many, nearest the reader first. */
    static List<String> sourcesOf(List<Claim> claims, int count) {
        for (Claim claim : claims) {
            for (Loss loss : claim.losses()) {
                if (loss.count().low() == count) {
                    return claim.attribution().stream().map(Attribution::source).toList();
                }
            }
        }
        throw new AssertionError("no loss of " + count + " in " + claims);
    }

    /** Whose loss of so many it is. */
    static List<String> sidesOf(List<Claim> claims, int count) {
        for (Claim claim : claims) {
            for (Loss loss : claim.losses()) {
                if (loss.count().low() == count) {
                    return loss.sides();
                }
            }
        }
        throw new AssertionError("no loss of " + count + " in " + claims);
    }
}
