package org.fogline.ledger;

import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.fogline.ledger.internal.BundleCheck;
import org.fogline.ledger.internal.Bundles;
import org.fogline.ledger.internal.Chain;
import org.fogline.ledger.internal.ClaimSelect;
import org.fogline.ledger.internal.Database;
import org.fogline.ledger.internal.Deciding;
import org.fogline.ledger.internal.DocumentSelect;
import org.fogline.ledger.internal.History;
import org.fogline.ledger.internal.LinkSelect;
import org.fogline.ledger.internal.Opening;
import org.fogline.ledger.internal.PlaceTables;
import org.fogline.ledger.internal.Rebuild;
import org.fogline.ledger.internal.Recipes;
import org.fogline.ledger.internal.Rereading;
import org.fogline.ledger.internal.Signatures;
import org.fogline.ledger.internal.Source;
import org.fogline.ledger.internal.Times;
import org.fogline.ledger.internal.Verifier;
import org.fogline.ledger.internal.Versions;
import org.fogline.ledger.internal.Writing;
import org.fogline.model.Claim;
import org.fogline.model.Document;
import org.jspecify.annotations.Nullable;

/**
 * A case: its documents, the claims that were read from them, and what analysts decided. Nothing in it is changed or
 * deleted; each step appends an entry that carries the hash of the one before. A case is one SQLite file, or a PostgreSQL
 * database ({@code postgresql://user:password@host:port/database}). Safe for use by several threads, which take turns;
 * several programs may have one case open.
 *
 * <p>All methods throw {@link CaseException} with a message for a person where the case cannot be read or written.
 */
public final class CaseFile implements AutoCloseable {

    private final Database database;
    private final CaseOptions options;
    private final Writing writing;
    private final Deciding deciding;
    private final Rereading rereading;
    private final DocumentSelect documents;

    private CaseFile(Database database, CaseOptions options) {
        this.options = options;
        this.database = database;
        this.writing = new Writing(database, options);
        this.deciding = new Deciding(database, writing);
        this.rereading = new Rereading(database, writing);
        this.documents = new DocumentSelect(database);
    }

    /**
     * Makes a new case.
     *
     * @throws CaseException if there is something at that place already
     */
    public static CaseFile create(String location, CaseOptions options) {
        CaseOptions keyed = options.withKey();
        byte[] key = keyed.key();
        if (key == null) {
            throw new IllegalStateException("a new case has a key");
        }
        CaseFile made = new CaseFile(Opening.create(location), keyed);
        made.writing.start(key);
        return made;
    }

    /**
     * Opens a case for reading and writing; for reading alone where its file or folder cannot be written to.
     *
     * @throws CaseException if there is none, it is no case, or a newer program wrote it
     */
    public static CaseFile open(String location, CaseOptions options) {
        return new CaseFile(Opening.open(location, false), options);
    }

    /**
     * Opens a case for reading alone: whatever is asked of it, its file does not change, but that a case of an older version
     * is brought up to date first.
     *
     * @throws CaseException also if that is needed and the file cannot be written to
     */
    public static CaseFile openReadOnly(String location) {
        return new CaseFile(Opening.open(location, true), CaseOptions.defaults());
    }

    /** Adds a document that is not read yet; bytes that the case holds add nothing. */
    public synchronized Recorded addDocument(Document document, byte[] original) {
        return writing.write(() -> writing.document(document, Original.of(original)));
    }

    /**
     * Adds a document with what a reader found in it, all or nothing. Bytes that the case holds and that were read add
     * nothing; bytes that it holds unread get the claims.
     *
     * @throws CaseException also if a claim's quote is not what the document's text has at its offsets
     */
    public synchronized Recorded record(
            Document document,
            byte[] original,
            ReaderVersion version,
            Collection<Claim> claims,
            List<UnreadPassage> unread) {
        return record(document, Original.of(original), version, claims, unread);
    }

    /** The same for bytes that need not be in memory. */
    public synchronized Recorded record(
            Document document,
            Original original,
            ReaderVersion version,
            Collection<Claim> claims,
            List<UnreadPassage> unread) {
        return writing.write(() -> {
            Recorded added = writing.document(document, original);
            if (!added.isNew() && writing.wasRead(added.document())) {
                return added;
            }
            int count = writing.reading(added.document(), version, claims, unread);
            return writing.recorded(added.document(), added.isNew(), count);
        });
    }

    /**
     * Tells the case where places are, so that claims can be asked for by area; what it knows already adds nothing.
     *
     * @param knowledge the version of the gazetteer that says so
     * @return whether any of it was new
     */
    public synchronized boolean locate(List<PlacePoint> places, String knowledge) {
        return writing.write(() -> writing.places(places, knowledge));
    }

    /** The names of the places in claims of which the case does not know where they are. */
    public synchronized List<String> unlocatedPlaces() {
        return new PlaceTables(database).unlocated();
    }

    /** Where a place is, if the case was told. */
    public synchronized Optional<PlacePoint> place(String name) {
        return Optional.ofNullable(new PlaceTables(database).find(name));
    }

    /**
     * Does several steps in one transaction: all of them or none, and none of them is confirmed before all are done. The
     * steps are calls of the other methods that write; each of them sees what the ones before it did.
     */
    public synchronized <T> T together(Supplier<T> steps) {
        return writing.write(steps);
    }

    /** Whether the case holds a document with these bytes that was read. */
    public synchronized boolean isRead(String sha256) {
        long entry = documents.entryOf(sha256);
        return entry != 0 && writing.wasRead(entry);
    }

    /** The claims that a query asks for, in the order in which they came. */
    public synchronized Page<StoredClaim> claims(ClaimQuery query) {
        return database.read(() -> new ClaimSelect(database, query).page());
    }

    /** The number of claims that a query asks for, whatever its limit. */
    public synchronized long countClaims(ClaimQuery query) {
        return database.read(() -> new ClaimSelect(database, query).count());
    }

    /**
     * The claim with this id as it stood at the time of a query, also where queries do not show it; of several documents'
     * the latest.
     *
     * @param asOf the query whose time counts; its filters are passed over
     */
    public synchronized Optional<StoredClaim> claim(String id, ClaimQuery asOf) {
        return database.read(() -> ClaimSelect.byId(database, id, asOf));
    }

    /** The claim with this id as it now stands, also where queries do not show it; of several documents' the latest. */
    public synchronized Optional<StoredClaim> claim(String id) {
        return database.read(() -> ClaimSelect.byId(database, id));
    }

    /** The visible claims whose ids begin so, at most as many as the limit; in the order in which they came. */
    public synchronized List<StoredClaim> claimsBeginning(String id, int limit) {
        return database.read(() -> ClaimSelect.beginning(database, id, limit));
    }

    /** All documents in the order in which they came, with empty texts. */
    public synchronized List<StoredDocument> documents() {
        return documents.all();
    }

    /** Those that were recorded and published by the time of a query; its filters are passed over. */
    public synchronized List<StoredDocument> documents(ClaimQuery asOf) {
        return database.read(() -> documents.all(asOf));
    }

    /** The document with this SHA-256 or name, with its text; of several with one name the latest. */
    public synchronized Optional<StoredDocument> document(String nameOrSha256) {
        return Optional.ofNullable(documents.byName(nameOrSha256));
    }

    /** The document of this entry, with its text. */
    public synchronized Optional<StoredDocument> document(long entry) {
        return Optional.ofNullable(documents.byEntry(entry));
    }

    /** The bytes of a document as they came. */
    public synchronized byte[] original(long document) {
        return new Source(database).original(document);
    }

    /** How the claims of two documents differ, of which the second is a later version of the first. */
    public VersionDifference difference(long earlier, long later) {
        return difference(earlier, later, ClaimQuery.ALL);
    }

    /** The same as of the time of a query; its filters are passed over. */
    public synchronized VersionDifference difference(long earlier, long later, ClaimQuery asOf) {
        return database.read(() -> new Versions(database).difference(earlier, later, asOf));
    }

    /**
     * What the other versions of its document (the same URL, other bytes) have of a claim, in the order in which they came.
     *
     * @param asOf the query whose time counts; its filters are passed over
     */
    public synchronized List<ClaimInVersion> inOtherVersions(StoredClaim claim, ClaimQuery asOf) {
        return database.read(() -> new Versions(database).of(claim, asOf));
    }

    /** What readers saw and no claim took up, from the last reading of each document. */
    public List<StoredUnread> unread() {
        return unread(ClaimQuery.ALL);
    }

    /**
     * The same as of an earlier day: of documents published by {@link ClaimQuery#saidBy}, as it was recorded by then. The
     * query's other filters are passed over.
     */
    public synchronized List<StoredUnread> unread(ClaimQuery query) {
        return database.read(() -> documents.unread(query));
    }

    /** The last entry of the chain; its hash is the head of the case. */
    public synchronized Entry head() {
        Entry head = Chain.head(database);
        if (head == null) {
            throw new CaseException(database.name() + ": not a case: it has no first entry");
        }
        return head;
    }

    /** Appends a decision; the number of its entry. */
    public synchronized long decide(Decision decision) {
        return writing.write(() -> deciding.decide(decision));
    }

    /** The links that analysts forced or cut, as they now stand. */
    public List<AnalystLink> links() {
        return links(ClaimQuery.ALL);
    }

    /** The same as they stood at the time of a query; its filters are passed over. */
    public synchronized List<AnalystLink> links(ClaimQuery asOf) {
        return database.read(() -> new LinkSelect(database).links(asOf));
    }

    /** The accounts that analysts joined or split: from a source to the account that it counts to. */
    public Map<String, String> accounts() {
        return accounts(ClaimQuery.ALL);
    }

    /** The same as they stood at the time of a query; its filters are passed over. */
    public synchronized Map<String, String> accounts(ClaimQuery asOf) {
        return database.read(() -> new LinkSelect(database).accounts(asOf));
    }

    /** Undoes a decision, the last one if {@code entry} is null; the number of the decision's entry. */
    public long undo(@Nullable Long entry) {
        return undo(entry, "");
    }

    /** The same with a reason. */
    public synchronized long undo(@Nullable Long entry, String reason) {
        return writing.write(() -> deciding.undo(entry, reason));
    }

    /** Does an undone decision again, the one undone last if {@code entry} is null; the number of its entry. */
    public long redo(@Nullable Long entry) {
        return redo(entry, "");
    }

    /** The same with a reason. */
    public synchronized long redo(@Nullable Long entry, String reason) {
        return writing.write(() -> deciding.redo(entry, reason));
    }

    /** Drops what was made from the entries and makes it again; the number of entries. */
    public synchronized long rebuild() {
        writing.forget();
        return Rebuild.of(database);
    }

    /** Checks all of the case; what is wrong with it comes in the report, never as an exception. */
    public synchronized VerifyReport verify() {
        return new Verifier(database).verify();
    }

    /** What was done to the case, oldest first, in sentences. */
    public List<HistoryStep> history() {
        return history(ClaimQuery.ALL);
    }

    /**
     * The same up to the time of a query. With {@link ClaimQuery#saidBy} steps on documents that were published later, or on
     * an unknown day, are left out, and decisions on claims that were said later; other filters are passed over.
     */
    public synchronized List<HistoryStep> history(ClaimQuery asOf) {
        return database.read(() -> new History(database).steps(asOf));
    }

    /**
     * What was decided on a claim, oldest first, with what is undone; also the decision that brought it.
     *
     * @param asOf the query whose time of recording counts; its filters are passed over
     */
    public synchronized List<HistoryStep> decisionsOn(StoredClaim claim, ClaimQuery asOf) {
        return database.read(() -> new History(database).on(claim, asOf));
    }

    /** The decisions that are not undone, as JSON lines that {@link #replay} does again on another case. */
    public List<String> recipe() {
        return recipe(ClaimQuery.ALL);
    }

    /** The decisions that were not undone at the time of a query; its filters are passed over. */
    public synchronized List<String> recipe(ClaimQuery asOf) {
        return database.read(() -> new Recipes(database).export(asOf));
    }

    /** Does the decisions of a recipe, each with this case's author and time; those that find no place are told. */
    public synchronized RecipeReport replay(List<String> recipe) {
        return writing.write(() -> new Recipes(database).replay(recipe, deciding));
    }

    /** What a new reading of a document would change; {@link #apply} does it. */
    public synchronized RereadPlan planReread(
            long document, String text, ReaderVersion version, List<Claim> claims, List<UnreadPassage> unread) {
        return database.read(() -> rereading.plan(document, text, version, claims, unread));
    }

    /** Does what a plan says; it must be of this case as it now is. */
    public synchronized void apply(RereadPlan plan) {
        writing.write(() -> {
            rereading.apply(plan);
            return 0;
        });
    }

    /** Decisions whose claims no longer are there, after documents were read anew. */
    public synchronized List<Orphan> orphans() {
        return database.read(rereading::orphans);
    }

    /** Writes all of the case into a new or empty folder, as JSON Lines and original files. */
    public synchronized void bundle(Path folder) {
        new Bundles(database).write(folder);
    }

    /**
     * Writes the case into a new or empty folder without what is marked as sensitive; the number of parts left out. What
     * is there still verifies, see {@link #verifyBundle}.
     */
    public synchronized int bundleWithoutSensitive(Path folder) {
        return new Bundles(database).writeWithoutSensitive(folder);
    }

    /** Whether anything in the case is marked as sensitive. */
    public synchronized boolean hasSensitive() {
        return database.number(
                        "SELECT count(*) FROM decisions WHERE kind = ? AND active = 1", DecisionKind.SENSITIVE.code())
                > 0;
    }

    /** Checks a bundle as it lies there. */
    public static VerifyReport verifyBundle(Path folder) {
        return new BundleCheck(folder).verify();
    }

    /**
     * Makes a case of a bundle.
     *
     * @throws CaseException if the bundle is damaged, or parts of it were left out
     */
    public static CaseFile unbundle(Path folder, String location, CaseOptions options) {
        VerifyReport report = verifyBundle(folder);
        if (!report.isWhole()) {
            throw new CaseException(String.valueOf(report.firstWrong()));
        }
        if (report.contentHash() == null) {
            throw new CaseException(folder + ": parts of the case were left out of this export; it can be checked, but"
                    + " no case can be made of it");
        }
        Database made = Opening.create(location);
        new Bundles(made).read(folder);
        return new CaseFile(made, options);
    }

    /** Signs the head of the chain with an Ed25519 key. */
    public synchronized void sign(KeyPair key) {
        writing.write(() -> {
            String time = Times.write(options.clock().instant());
            Signatures.sign(database, head(), options.author(), time, key.getPrivate(), key.getPublic());
            return 0;
        });
    }

    @Override
    public synchronized void close() {
        database.close();
    }
}
