package org.fogline.ledger;

import java.security.KeyPair;
import java.util.List;
import java.util.Optional;
import org.fogline.ledger.internal.Chain;
import org.fogline.ledger.internal.ClaimSelect;
import org.fogline.ledger.internal.Database;
import org.fogline.ledger.internal.Deciding;
import org.fogline.ledger.internal.DocumentSelect;
import org.fogline.ledger.internal.Opening;
import org.fogline.ledger.internal.Rebuild;
import org.fogline.ledger.internal.Signatures;
import org.fogline.ledger.internal.Source;
import org.fogline.ledger.internal.Times;
import org.fogline.ledger.internal.Verifier;
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
    private final DocumentSelect documents;

    private CaseFile(Database database, CaseOptions options) {
        this.options = options;
        this.database = database;
        this.writing = new Writing(database, options);
        this.deciding = new Deciding(database, writing);
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

    /** Opens a case for reading alone: whatever is asked of it, its file does not change. */
    public static CaseFile openReadOnly(String location) {
        return new CaseFile(Opening.open(location, true), CaseOptions.defaults());
    }

    /** Adds a document that is not read yet; bytes that the case holds add nothing. */
    public synchronized Recorded addDocument(Document document, byte[] original) {
        return writing.write(() -> writing.document(document, original));
    }

    /**
     * Adds a document with what a reader found in it, all or nothing. Bytes that the case holds and that were read add
     * nothing; bytes that it holds unread get the claims.
     *
     * @throws CaseException also if a claim's quote is not what the document's text has at its offsets
     */
    public synchronized Recorded record(
            Document document, byte[] original, ReaderVersion version, List<Claim> claims, List<UnreadPassage> unread) {
        return writing.write(() -> {
            Recorded added = writing.document(document, original);
            if (!added.isNew() && writing.wasRead(added.document())) {
                return added;
            }
            int count = writing.reading(added.document(), version, claims, unread);
            return writing.recorded(added.document(), added.isNew(), count);
        });
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

    /** The claim with this id as it now stands, also where queries do not show it; of several documents' the latest. */
    public synchronized Optional<StoredClaim> claim(String id) {
        return database.read(() -> ClaimSelect.byId(database, id));
    }

    /** All documents in the order in which they came, with empty texts. */
    public synchronized List<StoredDocument> documents() {
        return documents.all();
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

    /** What readers saw and no claim took up, from the last reading of each document. */
    public synchronized List<StoredUnread> unread() {
        return documents.unread();
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

    /** Undoes a decision, the last one if {@code entry} is null; the number of the decision's entry. */
    public synchronized long undo(@Nullable Long entry) {
        return writing.write(() -> deciding.undo(entry));
    }

    /** Does an undone decision again, the one undone last if {@code entry} is null; the number of its entry. */
    public synchronized long redo(@Nullable Long entry) {
        return writing.write(() -> deciding.redo(entry));
    }

    /** Drops what was made from the entries and makes it again; the number of entries. */
    public synchronized long rebuild() {
        return Rebuild.of(database);
    }

    /** Checks all of the case; what is wrong with it comes in the report, never as an exception. */
    public synchronized VerifyReport verify() {
        return new Verifier(database).verify();
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
