package org.fogline.ledger.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.fogline.ledger.ClaimStatus;
import org.fogline.model.ActorRole;
import org.fogline.model.Attribution;
import org.fogline.model.Claim;
import org.fogline.model.ClaimJson;
import org.fogline.model.Coded;
import org.fogline.model.DateRange;
import org.fogline.model.Effect;
import org.fogline.model.Loss;
import org.fogline.model.Where;
import org.jspecify.annotations.Nullable;

/**
 * The tables that claims are found by. A row is one state of a claim, from the entry that brought it up to the entry
 * that changed it; states that are over are kept, as they answer what the case was on an earlier day.
 */
final class ClaimTables {

    /** Names whose numbers are kept in memory from one transaction to the next. */
    private static final int MOST_TERMS = 100_000;

    private final Source source;
    private final Database target;
    private final DocumentTables documents;
    private final Map<String, Long> terms = new HashMap<>();
    private final Batch states;
    private final Batch index;
    private long lastRow;
    private long lastTerm;

    ClaimTables(Source source, Database target, DocumentTables documents) {
        this.source = source;
        this.target = target;
        this.documents = documents;
        this.states = Batch.of(
                target,
                "claims",
                "id",
                "claim_id",
                "document",
                "entry",
                "part",
                "reading",
                "since",
                "status",
                "visible",
                "type",
                "stance",
                "quote_start",
                "quote_end",
                "from_day",
                "to_day",
                "said",
                "grade",
                "content",
                "terms");
        this.index = new Batch(target, target.dialect().insertIndex());
    }

    Source source() {
        return source;
    }

    void begin() {
        states.clear();
        index.clear();
        if (terms.size() > MOST_TERMS) {
            terms.clear();
        }
        lastRow = target.number("SELECT max(id) FROM claims");
        lastTerm = target.number("SELECT max(id) FROM terms");
    }

    /** Forgets the numbers of names, as some were given in a transaction that came to nothing. */
    void forget() {
        terms.clear();
    }

    /** One state of a claim. */
    record State(
            long row,
            String claimId,
            long document,
            long entry,
            int part,
            long reading,
            ClaimStatus status,
            @Nullable String grade,
            @Nullable String content) {

        State becoming(ClaimStatus newStatus, @Nullable String newGrade, @Nullable String newContent) {
            return new State(row, claimId, document, entry, part, reading, newStatus, newGrade, newContent);
        }
    }

    /** Takes in a claim that was read; the state that it had before, or null if it is new. */
    @Nullable
    State addRead(long sequence, long reading, Claim claim) {
        long document = documents.documentOf(reading);
        State earlier = null;
        if (documents.brief(document).readBefore()) {
            earlier = current(document, claim.id());
            if (earlier != null) {
                close(earlier, sequence);
            }
        }
        State state = new State(0, claim.id(), document, sequence, 0, reading, ClaimStatus.READ, null, null);
        insert(state, claim, sequence);
        return earlier;
    }

    /** A later reading no longer has the claim. */
    void leave(long sequence, long document, String claimId) {
        State state = current(document, claimId);
        if (state != null) {
            Claim claim = claim(state);
            close(state, sequence);
            insert(state.becoming(ClaimStatus.GONE, state.grade(), state.content()), claim, sequence);
        }
    }

    /** The claim as it is in this state. */
    Claim claim(State state) {
        String corrected = state.content();
        return corrected != null ? ClaimJson.read(corrected) : base(state);
    }

    /** The claim of a state: as it was corrected, else as the content of the entry that brought it has it. */
    static Claim claim(@Nullable String corrected, long reading, int part, String content) {
        if (corrected != null) {
            return ClaimJson.read(corrected);
        }
        return reading > 0
                ? ClaimJson.read(Json.claimOf(content))
                : ClaimJson.read(
                        Json.write(Json.items(Json.read(content), "into").get(part)));
    }

    /** The claim as the entry that brought it has it. */
    Claim base(State state) {
        return claim(null, state.reading(), state.part(), source.content(state.entry()));
    }

    /** The state that a claim has now, or null if there is no such claim. */
    @Nullable
    State current(long document, String claimId) {
        flush();
        IndexSearch search = IndexSearch.claim(claimId);
        return target.first(
                "SELECT c.id, c.entry, c.part, c.reading, c.status, c.grade, c.content FROM "
                        + target.dialect().indexTable() + " WHERE "
                        + target.dialect().indexCondition(search)
                        + " AND c.claim_id = ? AND c.document = ? AND c.until IS NULL",
                row -> new State(
                        row.getLong(1),
                        claimId,
                        document,
                        row.getLong(2),
                        row.getInt(3),
                        row.getLong(4),
                        Coded.parse(ClaimStatus.class, row.getString(5)),
                        row.getString(6),
                        row.getString(7)),
                target.dialect().indexValues(search).get(0),
                claimId,
                document);
    }

    void close(State state, long sequence) {
        target.run("UPDATE claims SET until = ? WHERE id = ?", sequence, state.row());
    }

    void insert(State state, Claim claim, long since) {
        DocumentTables.Brief document = documents.brief(state.document());
        long row = ++lastRow;
        LocalDate said = said(claim, document);
        LocalDate from = claim.when().from();
        LocalDate to = claim.when().to();
        String terms = termsOf(claim, document);
        states.add(
                row,
                state.claimId(),
                state.document(),
                state.entry(),
                state.part(),
                state.reading(),
                since,
                state.status().code(),
                state.status().visible() ? 1 : 0,
                claim.type().name(),
                claim.stance().code(),
                claim.quote().span().start(),
                claim.quote().span().end(),
                from == null ? null : from.toString(),
                to == null ? null : to.toString(),
                said == null ? null : said.toString(),
                state.grade(),
                state.content(),
                terms);
        index.add(row, claim.quote().text(), terms + IndexSearch.claimToken(state.claimId()));
    }

    /** Writes what was held back; before the tables are asked. */
    void flush() {
        states.flush();
        index.flush();
    }

    /** When it was said: the day that the nearest speaker with a day spoke, else that of the document. */
    private static @Nullable LocalDate said(Claim claim, DocumentTables.Brief document) {
        for (Attribution attribution : claim.attribution()) {
            DateRange said = attribution.said();
            if (said != null && (said.to() != null || said.from() != null)) {
                return said.to() != null ? said.to() : said.from();
            }
        }
        return document.published();
    }

    /** The tokens of what the claim is filtered by, with a space after each. */
    private String termsOf(Claim claim, DocumentTables.Brief document) {
        Set<Long> found = new LinkedHashSet<>();
        for (Attribution attribution : claim.attribution()) {
            found.add(term(Facet.SOURCE, attribution.source()));
            String body = attribution.org();
            if (body != null) {
                found.add(term(Facet.SOURCE, body));
            }
        }
        String publisher = document.source();
        if (claim.attribution().isEmpty() && publisher != null) {
            found.add(term(Facet.SOURCE, publisher));
        }
        for (Loss loss : claim.losses()) {
            for (Effect effect : loss.effects()) {
                found.add(term(Facet.EFFECT, effect.code()));
            }
            for (String side : loss.sides()) {
                found.add(term(Facet.SIDE, side));
            }
        }
        for (Where where : claim.where()) {
            found.add(term(Facet.PLACE, where.place()));
        }
        for (ActorRole actor : claim.actors()) {
            found.add(term(Facet.ACTOR, actor.actor()));
        }
        StringBuilder tokens = new StringBuilder();
        found.forEach(term -> tokens.append(IndexSearch.termToken(term)).append(' '));
        return tokens.toString();
    }

    private long term(Facet facet, String name) {
        String key = facet.code() + " " + name;
        Long known = terms.get(key);
        if (known == null) {
            known = target.number("SELECT id FROM terms WHERE facet = ? AND name = ?", facet.code(), name);
            if (known == 0) {
                known = ++lastTerm;
                target.run("INSERT INTO terms (id, facet, name) VALUES (?, ?, ?)", known, facet.code(), name);
            }
            terms.put(key, known);
        }
        return known;
    }
}
