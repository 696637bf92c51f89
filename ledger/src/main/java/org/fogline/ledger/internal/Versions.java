package org.fogline.ledger.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fogline.ledger.CaseException;
import org.fogline.ledger.ClaimInVersion;
import org.fogline.ledger.ClaimQuery;
import org.fogline.ledger.StoredClaim;
import org.fogline.ledger.StoredDocument;
import org.fogline.ledger.VersionDifference;
import org.fogline.model.Claim;
import org.fogline.model.Quote;
import org.fogline.model.Span;
import org.jspecify.annotations.Nullable;

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

    /** What the later document has otherwise than the earlier one, as of the time of a query. */
    public VersionDifference difference(long earlier, long later, ClaimQuery asOf) {
        StoredDocument one = document(earlier);
        StoredDocument other = document(later);
        List<Claim> went = claims(one, asOf);
        List<Claim> came = claims(other, asOf);
        Map<Claim, Deque<Claim>> bareBefore = new HashMap<>();
        went.forEach(claim -> bareBefore
                .computeIfAbsent(bare(claim), key -> new ArrayDeque<>())
                .add(claim));
        List<VersionDifference.Change> same = new ArrayList<>();
        for (Claim claim : came) {
            Claim before =
                    bareBefore.getOrDefault(bare(claim), new ArrayDeque<>()).poll();
            if (before != null) {
                same.add(new VersionDifference.Change(before, claim));
            }
        }
        went.removeAll(same.stream().map(VersionDifference.Change::before).collect(Collectors.toSet()));
        came.removeAll(same.stream().map(VersionDifference.Change::after).collect(Collectors.toSet()));
        List<VersionDifference.Change> changed = new ArrayList<>();
        for (Claim claim : List.copyOf(came)) {
            Claim nearest = nearest(went, claim);
            if (nearest != null) {
                went.remove(nearest);
                came.remove(claim);
                changed.add(new VersionDifference.Change(nearest, claim));
            }
        }
        return new VersionDifference(one.document().name(), other.document().name(), came, went, changed, same);
    }

    /** What the other versions of its document have of a claim, as of the time of a query; in the order in which they came. */
    public List<ClaimInVersion> of(StoredClaim claim, ClaimQuery asOf) {
        List<ClaimInVersion> found = new ArrayList<>();
        String url = document(claim.document()).document().info().url();
        if (url == null) {
            return found;
        }
        for (StoredDocument other : documents.all(asOf)) {
            if (other.entry() != claim.document()
                    && url.equals(other.document().info().url())) {
                found.add(in(other, claim, asOf));
            }
        }
        return found;
    }

    private ClaimInVersion in(StoredDocument other, StoredClaim stored, ClaimQuery asOf) {
        // The claim itself may be rejected and no longer show; what its own version says too belongs to that.
        Claim claim = stored.claim();
        Set<Claim> beside = claims(document(stored.document()), asOf).stream()
                .filter(own -> !own.id().equals(claim.id()))
                .map(Versions::bare)
                .collect(Collectors.toSet());
        List<Claim> there = claims(other, asOf);
        Claim same = there.stream()
                .filter(one -> bare(one).equals(bare(claim)))
                .findFirst()
                .orElse(null);
        there.removeIf(one -> beside.contains(bare(one)));
        return new ClaimInVersion(
                other.document().name(),
                other.entry(),
                other.recorded(),
                other.entry() > stored.document(),
                same != null,
                same != null ? same : nearest(there, claim));
    }

    private StoredDocument document(long entry) {
        StoredDocument stored = documents.byEntryWithoutText(entry);
        if (stored == null) {
            throw new CaseException(database.name() + ": there is no document " + entry);
        }
        return stored;
    }

    private List<Claim> claims(StoredDocument document, ClaimQuery asOf) {
        ClaimQuery query = ClaimQuery.builder()
                .saidBy(asOf.saidBy())
                .recordedBy(asOf.recordedBy())
                .recordedUpTo(asOf.recordedUpTo())
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

    private static @Nullable Claim nearest(List<Claim> candidates, Claim claim) {
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
