package org.fogline.app.command;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fogline.ledger.CaseFile;
import org.fogline.ledger.ReaderVersion;
import org.fogline.model.Claim;
import org.fogline.model.ClaimIds;
import org.fogline.model.Document;
import org.fogline.model.DocumentInfo;
import org.fogline.model.Quote;
import org.fogline.model.Reason;
import org.fogline.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Claims that come without the documents that they were read from: in the case the passages of each document, one a line,
 * stand for it, under its name.
 */
final class ClaimPassages {

    private ClaimPassages() {}

    /** Records the claims, a document for each of theirs. */
    static void record(CaseFile file, List<Claim> claims, ReaderVersion version) {
        Map<String, List<Claim>> byDocument = new LinkedHashMap<>();
        claims.forEach(claim -> byDocument
                .computeIfAbsent(claim.document(), name -> new ArrayList<>())
                .add(claim));
        byDocument.forEach((name, own) -> {
            StringBuilder text = new StringBuilder();
            List<Claim> moved = new ArrayList<>();
            for (Claim claim : own) {
                moved.add(moved(claim, text.length()));
                text.append(claim.quote().text()).append('\n');
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            Document document = new Document(
                    name, "text/plain", ClaimIds.sha256(bytes), text.toString(), DocumentInfo.UNKNOWN, List.of());
            file.record(document, bytes, version, moved, List.of());
        });
    }

    private static Claim moved(Claim claim, int start) {
        Quote quote = claim.quote();
        Span span = new Span(start, start + quote.text().length());
        return claim.toBuilder()
                .quote(new Quote(span, quote.text()))
                .why(claim.why().stream()
                        .map(reason -> moved(reason, quote.span(), start))
                        .toList())
                .build();
    }

    /** The rule is kept with the characters that it read; of those outside of the passage only their place is known. */
    private static Reason moved(Reason reason, Span quote, int start) {
        Span read = reason.span();
        if (read == null) {
            return reason;
        }
        int by = start - quote.start();
        if (quote.contains(read)) {
            return new Reason(
                    reason.field(), reason.rule(), new Span(read.start() + by, read.end() + by), reason.note());
        }
        String place = "it read characters " + read.start() + " to " + read.end() + " of the document";
        return new Reason(reason.field(), reason.rule(), null, with(reason.note(), place));
    }

    private static String with(@Nullable String note, String more) {
        return note == null ? more : note + "; " + more;
    }
}
