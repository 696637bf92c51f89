package org.fogline.ledger.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fogline.ledger.CaseException;
import org.fogline.ledger.ClaimQuery;
import org.fogline.ledger.StoredClaim;
import org.fogline.ledger.StoredDocument;
import org.fogline.ledger.VersionDifference;
import org.fogline.model.Claim;
import org.fogline.model.Quote;
import org.fogline.model.Span;

/** Compares the claims of two versions of a document. */
public final class Versions {

    /** Quotes of claims of one type that share so much of their words say the same thing in other words. */
    private static final double SAME_PASSAGE = 0.6;

    private final Database database;
    private final DocumentSelect documents;

    public Versions(Database database) {
        this.database = database;
        this.documents = new DocumentSelect(database);
    }

    /** What the later document has otherwise than the earlier one. */
    public VersionDifference difference(long earlier, long later) {
        StoredDocument one = document(earlier);
        StoredDocument other = document(later);
        List<Claim> went = claims(one);
        List<Claim> came = claims(other);
        int before = went.size();
        for (Claim claim : List.copyOf(came)) {
            Claim bare = bare(claim);
            went.stream().filter(old -> bare(old).equals(bare)).findFirst().ifPresent(old -> {
                went.remove(old);
                came.remove(claim);
            });
        }
        int kept = before - went.size();
        List<VersionDifference.Change> changed = new ArrayList<>();
        for (Claim claim : List.copyOf(came)) {
            Claim nearest = nearest(went, claim);
            if (nearest != null) {
                went.remove(nearest);
                came.remove(claim);
                changed.add(new VersionDifference.Change(nearest, claim));
            }
        }
        return new VersionDifference(one.document().name(), other.document().name(), came, went, changed, kept);
    }

    private StoredDocument document(long entry) {
        StoredDocument stored = documents.byEntry(entry);
        if (stored == null) {
            throw new CaseException(database.name() + ": there is no document " + entry);
        }
        return stored;
    }

    private List<Claim> claims(StoredDocument document) {
        ClaimQuery query = ClaimQuery.builder()
                .documents(List.of(document.document().sha256()))
                .build();
        return new ArrayList<>(new ClaimSelect(database, query)
                .page().items().stream().map(StoredClaim::claim).toList());
    }

    /** The claim without what depends on where it stands: its id, its document, its offsets, its reasons and links. */
    private static Claim bare(Claim claim) {
        String quote = claim.quote().text().replaceAll("\\s+", " ");
        return claim.toBuilder()
                .id("-")
                .document("-")
                .quote(new Quote(new Span(0, quote.length()), quote))
                .of(null)
                .repeats(null)
                .partOf(null)
                .losses(claim.losses().stream()
                        .map(loss -> loss.withPartOf(null))
                        .toList())
                .why(List.of())
                .build();
    }

    private static @org.jspecify.annotations.Nullable Claim nearest(List<Claim> candidates, Claim claim) {
        Claim nearest = null;
        double most = SAME_PASSAGE;
        for (Claim candidate : candidates) {
            double shared = shared(candidate, claim);
            if (candidate.type() == claim.type() && (shared > most || nearest == null && shared >= most)) {
                nearest = candidate;
                most = shared;
            }
        }
        return nearest;
    }

    private static double shared(Claim one, Claim other) {
        Set<String> words = words(one);
        Set<String> both = new HashSet<>(words);
        both.retainAll(words(other));
        words.addAll(words(other));
        return words.isEmpty() ? 0 : (double) both.size() / words.size();
    }

    private static Set<String> words(Claim claim) {
        Set<String> words = new HashSet<>(
                List.of(claim.quote().text().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
        words.remove("");
        return words;
    }
}
