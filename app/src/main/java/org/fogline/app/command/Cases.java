package org.fogline.app.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fogline.app.chronicle.ChronicleInput;
import org.fogline.app.chronicle.FurtherSection;
import org.fogline.app.chronicle.PlaceFinder;
import org.fogline.app.chronicle.UnreadPassage;
import org.fogline.app.reading.Outcome;
import org.fogline.app.words.Surroundings;
import org.fogline.knowledge.place.Gazetteer;
import org.fogline.ledger.CaseFile;
import org.fogline.ledger.ClaimQuery;
import org.fogline.ledger.PlacePoint;
import org.fogline.ledger.ReaderVersion;
import org.fogline.ledger.Recorded;
import org.fogline.ledger.StoredClaim;
import org.fogline.ledger.StoredDocument;
import org.fogline.ledger.StoredUnread;
import org.fogline.model.Claim;
import org.fogline.model.Document;
import org.fogline.model.Where;
import org.fogline.reader.Reader;
import org.fogline.reader.Unread;

/** What commands do with a case. */
final class Cases {

    /** A page with more passages that went unread is more than a browser opens. */
    private static final int MOST_UNREAD = 5_000;

    private Cases() {}

    /** Tells a case where the places of its claims are, as far as the built-in gazetteer knows and the case does not. */
    static void locate(CaseFile file) {
        locate(file, Gazetteer.builtIn());
    }

    /** Tells a case where the places of its claims are, as far as a gazetteer knows and the case does not. */
    static void locate(CaseFile file, Gazetteer gazetteer) {
        List<PlacePoint> points = new ArrayList<>();
        for (String name : file.unlocatedPlaces()) {
            gazetteer.byName(name).filter(place -> place.name().equals(name)).ifPresent(place -> {
                Double latitude = place.latitude();
                Double longitude = place.longitude();
                if (latitude != null && longitude != null) {
                    points.add(new PlacePoint(name, latitude, longitude));
                }
            });
        }
        if (!points.isEmpty()) {
            file.locate(points, Reader.version());
        }
    }

    /**
     * Where the places of a case lie: as the built-in gazetteer knows them, or, of places that a user's own gazetteer
     * gave, as the case keeps them.
     */
    static PlaceFinder places(CaseFile file, List<Claim> claims) {
        PlaceFinder builtIn = PlaceFinder.of(Gazetteer.builtIn(), claims);
        Map<String, Optional<PlacePoint>> kept = new HashMap<>();
        for (Claim claim : claims) {
            for (Where where : claim.where()) {
                kept.computeIfAbsent(where.place(), file::place);
            }
        }
        return (name, id) -> {
            Optional<PlaceFinder.Position> known = builtIn.find(name, id);
            boolean itself =
                    known.filter(position -> position.name().equals(name)).isPresent();
            Optional<PlacePoint> own = kept.getOrDefault(name, Optional.empty());
            return itself || own.isEmpty()
                    ? known
                    : own.map(point -> new PlaceFinder.Position(name, point.latitude(), point.longitude(), false));
        };
    }

    /** Records what was read; bytes that the case holds already add nothing. */
    static Recorded record(CaseFile file, Outcome.Read read, ReaderVersion version) {
        return file.record(read.document(), read.original(), version, read.claims(), unread(read.unread()));
    }

    /** What a reading did not take up, as the ledger keeps it. */
    static List<org.fogline.ledger.UnreadPassage> unread(List<Unread> unread) {
        return unread.stream()
                .map(one -> new org.fogline.ledger.UnreadPassage(
                        one.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        one.span(),
                        one.text(),
                        one.reason()))
                .toList();
    }

    /**
     * The id of the claim that an analyst named by it or by how it begins.
     *
     * @throws CommandFailure if there is none, or several
     */
    static String claimId(CaseFile file, String location, String begun) {
        if (file.claim(begun).isPresent()) {
            return begun;
        }
        List<StoredClaim> found = file.claimsBeginning(begun, 2);
        if (found.size() == 1) {
            return found.get(0).claim().id();
        }
        throw new CommandFailure(
                found.isEmpty()
                        ? location + ": no claim's id is or begins with '" + begun + "'"
                        : location + ": several claims' ids begin with '" + begun + "'; give more of it");
    }

    /** The claims that a query finds, without what the ledger keeps beside them. */
    static List<Claim> claims(CaseFile file, ClaimQuery query) {
        return file.claims(query).items().stream().map(StoredClaim::claim).toList();
    }

    /**
     * The documents of a case with their texts, in the order in which they came: those that were there at the time of a
     * query, and those of its claims, as a document may quote what was said before.
     */
    static List<Document> documents(CaseFile file, ClaimQuery asOf, List<Claim> claims) {
        Set<String> named = claims.stream().map(Claim::document).collect(Collectors.toSet());
        Set<Long> there =
                file.documents(asOf).stream().map(StoredDocument::entry).collect(Collectors.toSet());
        List<Document> documents = new ArrayList<>();
        for (StoredDocument listed : file.documents()) {
            if (!there.contains(listed.entry())
                    && !named.contains(listed.document().name())) {
                continue;
            }
            file.document(listed.entry()).ifPresent(stored -> documents.add(stored.document()));
        }
        return documents;
    }

    /** What a chronicle of this case tells of. */
    static ChronicleInput chronicle(
            CaseFile file, String title, ClaimQuery query, List<FurtherSection> furtherSections) {
        List<Claim> claims = claims(file, query);
        List<Document> documents = documents(file, query, claims);
        List<UnreadPassage> unread = new ArrayList<>();
        List<StoredUnread> all = file.unread(query);
        for (StoredUnread stored : all.subList(0, Math.min(all.size(), MOST_UNREAD))) {
            documents.stream()
                    .filter(document -> document.name().equals(stored.name()))
                    .findFirst()
                    .ifPresent(document -> unread.add(new UnreadPassage(
                            stored.name(),
                            stored.passage().kind(),
                            stored.passage().span(),
                            Surroundings.sentence(
                                    document.text(), stored.passage().span()),
                            stored.passage().note() == null
                                    ? ""
                                    : stored.passage().note())));
        }
        String cut = all.size() <= MOST_UNREAD
                ? ""
                : String.format(
                        Locale.ROOT,
                        " Of %,d passages that went unread it shows the first %,d; fogline unread lists all.",
                        all.size(),
                        MOST_UNREAD);
        String imprint = "Made by Fogline " + Version.FOGLINE + " from a case of "
                + documents.size() + " documents; its last entry is "
                + file.head().sequence() + ", " + file.head().hash() + "." + cut;
        return new ChronicleInput(title, documents, claims, unread, imprint, furtherSections);
    }
}
