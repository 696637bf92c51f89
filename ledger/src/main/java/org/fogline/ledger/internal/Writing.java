package org.fogline.ledger.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.fogline.ledger.CaseException;
import org.fogline.ledger.CaseOptions;
import org.fogline.ledger.EntryKind;
import org.fogline.ledger.Original;
import org.fogline.ledger.PlacePoint;
import org.fogline.ledger.ReaderVersion;
import org.fogline.ledger.Recorded;
import org.fogline.ledger.UnreadPassage;
import org.fogline.model.Claim;
import org.fogline.model.ClaimJson;
import org.fogline.model.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Appends entries to a case and brings its projections up to date in the same transaction. */
public final class Writing {

    /** Passages that went unread in one entry. */
    private static final int UNREAD_TOGETHER = 5_000;

    /** Claims that are written together: enough to save statements, few enough to hold. */
    private static final int BATCH = 5_000;

    private final Database database;
    private final Chain chain;
    private final Projector projector;
    private final DocumentSelect documents;
    private final PlaceTables places;
    private boolean inside;
    private long lastTextEntry;
    private String lastText = "";

    public Writing(Database database, CaseOptions options) {
        this.database = database;
        this.chain = new Chain(database, options.author(), options.clock());
        this.projector = new Projector(database, database);
        this.documents = new DocumentSelect(database);
        this.places = new PlaceTables(database);
    }

    /** Begins the chain of a new case. */
    public void start(byte[] key) {
        write(() -> {
            chain.start(key);
            return 1;
        });
    }

    /** Does all of it or nothing. */
    public <T> T write(Supplier<T> work) {
        if (inside) {
            return work.get();
        }
        boolean done = false;
        try {
            T result = database.write(() -> inTransaction(work));
            done = true;
            return result;
        } finally {
            if (!done) {
                projector.forget();
            }
        }
    }

    private <T> T inTransaction(Supplier<T> work) {
        inside = true;
        chain.begin();
        projector.begin();
        lastTextEntry = 0;
        try {
            T result = work.get();
            projector.flush();
            return result;
        } finally {
            inside = false;
            lastText = "";
        }
    }

    /** Forgets what it knew of the tables, as they are made anew. */
    public void forget() {
        projector.forget();
    }

    /** Appends an entry and takes it into the projections. Only inside {@link #write}. */
    public long append(EntryKind kind, String content) {
        long sequence = chain.append(kind, content, null, null);
        projector.apply(sequence, kind, chain.time(), content);
        projector.flush();
        return sequence;
    }

    /** Adds a document, unless its bytes are there. */
    public Recorded document(Document document, Original original) {
        String sha256 = original.sha256();
        long known = documents.entryOf(sha256);
        if (known != 0) {
            return recorded(known, false, 0);
        }
        String text = Json.wellFormed(document.text());
        String line = Json.wellFormed(Json.write(Json.document(document)));
        // What is taken into the projections is what can be read again from the entry.
        JsonNode content = Json.read(line);
        long sequence = chain.append(EntryKind.DOCUMENT, line, original, text);
        projector.applyDocument(sequence, chain.time(), content, sha256, original.length(), text);
        lastTextEntry = sequence;
        lastText = text;
        return recorded(sequence, true, 0);
    }

    /** Adds a first reading of a document. */
    public int reading(long document, ReaderVersion version, Collection<Claim> claims, List<UnreadPassage> unread) {
        return reading(document, version, claims, List.of(), unread);
    }

    /** Adds a reading: the claims that came, and the ids of those that went. */
    public int reading(
            long document,
            ReaderVersion version,
            Collection<Claim> came,
            List<String> went,
            List<UnreadPassage> unread) {
        String text = textOf(document);
        // The claims are gone through twice and never held together, as there may be a million of them.
        Set<String> ids = new HashSet<>();
        for (Claim claim : came) {
            checkQuote(text, claim);
            ids.add(claim.id());
        }
        int count = ids.size();
        int first = Math.min(unread.size(), UNREAD_TOGETHER);
        long sequence =
                append(EntryKind.READING, readingContent(document, version, count, went, unread.subList(0, first)));
        for (int start = first; start < unread.size(); start += UNREAD_TOGETHER) {
            int end = Math.min(unread.size(), start + UNREAD_TOGETHER);
            append(EntryKind.UNREAD, unreadContent(sequence, start, unread.subList(start, end)));
        }
        List<Claim> batch = new ArrayList<>();
        for (Claim claim : came) {
            if (ids.remove(claim.id())) {
                batch.add(claim);
            }
            if (batch.size() == BATCH) {
                appendClaims(sequence, batch);
                batch.clear();
            }
        }
        appendClaims(sequence, batch);
        return count;
    }

    private void appendClaims(long reading, List<Claim> claims) {
        List<String> contents = new ArrayList<>();
        List<Claim> stored = new ArrayList<>();
        for (Claim claim : claims) {
            String line = ClaimJson.write(claim);
            String wellFormed = Json.wellFormed(line);
            // What is taken into the projections is what can be read again from the entry.
            stored.add(wellFormed.equals(line) ? claim : ClaimJson.read(wellFormed));
            contents.add(Json.claimContent(reading, wellFormed));
        }
        long first = chain.sequence() + 1;
        chain.appendAll(EntryKind.CLAIM, contents);
        for (int index = 0; index < stored.size(); index++) {
            projector.applyClaim(first + index, reading, stored.get(index));
        }
        projector.flush();
    }

    /** Adds another text of a document. */
    public void text(long document, String text) {
        String content = "{\"document\":" + document + "}";
        long sequence = chain.append(EntryKind.TEXT, content, null, Json.wellFormed(text));
        projector.apply(sequence, EntryKind.TEXT, chain.time(), content);
    }

    private String textOf(long document) {
        long entry = database.number("SELECT text_entry FROM documents WHERE entry = ?", document);
        if (entry == 0) {
            throw new CaseException(database.name() + ": there is no document " + document);
        }
        return entry == lastTextEntry ? lastText : new Source(database).text(entry);
    }

    void checkQuote(String text, Claim claim) {
        int start = claim.quote().span().start();
        int end = claim.quote().span().end();
        if (end > text.length()
                || !text.regionMatches(start, Json.wellFormed(claim.quote().text()), 0, end - start)) {
            throw new CaseException(database.name() + ": claim " + claim.id() + " of '" + claim.document()
                    + "' quotes characters that the document does not have at " + start + " to " + end);
        }
    }

    private static String readingContent(
            long document, ReaderVersion version, int claims, List<String> went, List<UnreadPassage> unread) {
        ObjectNode content = Json.object();
        content.put("document", document);
        content.put("reader", version.reader());
        content.put("knowledge", version.knowledge());
        content.put("claims", claims);
        if (!went.isEmpty()) {
            went.forEach(content.putArray("went")::add);
        }
        putUnread(content, unread);
        return Json.wellFormed(Json.write(content));
    }

    private static String unreadContent(long reading, int first, List<UnreadPassage> unread) {
        ObjectNode content = Json.object();
        content.put("reading", reading);
        content.put("first", first);
        putUnread(content, unread);
        return Json.wellFormed(Json.write(content));
    }

    private static void putUnread(ObjectNode content, List<UnreadPassage> unread) {
        if (unread.isEmpty()) {
            return;
        }
        ArrayNode passages = content.putArray("unread");
        for (UnreadPassage passage : unread) {
            ObjectNode node = passages.addObject();
            node.put("kind", passage.kind());
            node.put("start", passage.span().start());
            node.put("end", passage.span().end());
            node.put("text", passage.text());
            Json.putIfKnown(node, "note", passage.note());
        }
    }

    /** What is to be said of a document that was recorded. */
    public Recorded recorded(long document, boolean isNew, int claims) {
        Recorded found = database.first(
                "SELECT d.sha256, v.name, k.name FROM documents d LEFT JOIN documents v ON v.entry = d.version_of"
                        + " LEFT JOIN documents k ON k.entry = d.copy_of WHERE d.entry = ?",
                row -> new Recorded(document, row.getString(1), isNew, claims, row.getString(2), row.getString(3)),
                document);
        if (found == null) {
            throw new CaseException(database.name() + ": there is no document " + document);
        }
        return found;
    }

    /** Whether a document was read before. */
    public boolean wasRead(long document) {
        return database.number("SELECT count(*) FROM documents WHERE entry = ? AND reading IS NOT NULL", document) > 0;
    }

    /** Takes down where places are; whether any of it is new. */
    public boolean places(List<PlacePoint> points, String knowledge) {
        String news = places.news(points, knowledge);
        if (news != null) {
            append(EntryKind.PLACES, news);
        }
        return news != null;
    }
}
