package org.fogline.ledger.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.fogline.ledger.ClaimQuery;
import org.fogline.ledger.ClaimStatus;
import org.fogline.ledger.Page;
import org.fogline.ledger.StoredClaim;
import org.fogline.model.Claim;
import org.fogline.model.ClaimJson;
import org.fogline.model.Coded;
import org.fogline.model.Effect;
import org.jspecify.annotations.Nullable;

/** Finds claims. Filters become conditions with bound parameters; no text of a query becomes part of the SQL. */
public final class ClaimSelect {

    private static final String COLUMNS =
            "c.id, c.document, c.entry, c.since, c.status, c.said, c.grade, c.content, e.content, c.part, c.reading";

    private final Database database;
    private final ClaimQuery query;
    private final StringBuilder conditions = new StringBuilder();
    private final List<@Nullable Object> values = new ArrayList<>();
    private String tables = "claims c";
    private String order = "c.id";
    private boolean nothing;

    public ClaimSelect(Database database, ClaimQuery query) {
        this.database = database;
        this.query = query;
        build();
    }

    /** The claims, at most as many as the query allows. */
    public Page<StoredClaim> page() {
        List<StoredClaim> found = new ArrayList<>();
        if (nothing) {
            return new Page<>(found, null);
        }
        long limit = query.limit() == Integer.MAX_VALUE ? Integer.MAX_VALUE : query.limit() + 1L;
        List<@Nullable Object> all = new ArrayList<>(values);
        all.add(limit);
        database.each(
                "SELECT " + COLUMNS + " FROM " + tables + " JOIN entries e ON e.sequence = c.entry WHERE " + conditions
                        + " ORDER BY " + order + " LIMIT ?",
                row -> found.add(stored(row)),
                all.toArray());
        if (found.size() <= query.limit()) {
            return new Page<>(found, null);
        }
        List<StoredClaim> page = found.subList(0, query.limit());
        return new Page<>(page, page.get(page.size() - 1).row());
    }

    /** The number of claims, whatever the query's limit. */
    public long count() {
        return nothing
                ? 0
                : database.number("SELECT count(*) FROM " + tables + " WHERE " + conditions, values.toArray());
    }

    /** The claim with this id as it now stands. */
    public static Optional<StoredClaim> byId(Database database, String id) {
        IndexSearch search = IndexSearch.claim(id);
        return Optional.ofNullable(database.first(
                "SELECT " + COLUMNS + " FROM " + database.dialect().indexTable()
                        + " JOIN entries e ON e.sequence = c.entry WHERE "
                        + database.dialect().indexCondition(search)
                        + " AND c.claim_id = ? AND c.until IS NULL ORDER BY c.visible DESC, c.id DESC LIMIT 1",
                ClaimSelect::stored,
                database.dialect().indexValues(search).get(0),
                id));
    }

    /** The claim with this id as it stood at the time of a query, visible or not. */
    public static Optional<StoredClaim> byId(Database database, String id, ClaimQuery asOf) {
        ClaimQuery query = ClaimQuery.builder()
                .claim(id)
                .statuses(EnumSet.allOf(ClaimStatus.class))
                .saidBy(asOf.saidBy())
                .recordedBy(asOf.recordedBy())
                .recordedUpTo(asOf.recordedUpTo())
                .build();
        return new ClaimSelect(database, query)
                .page().items().stream()
                        .max(Comparator.comparing(
                                        (StoredClaim stored) -> stored.status().visible())
                                .thenComparing(StoredClaim::row));
    }

    /** Whether a document has, or had, a claim with this id. */
    static boolean isTaken(Database database, String id, long document) {
        IndexSearch search = IndexSearch.claim(id);
        return database.number(
                        "SELECT count(*) FROM " + database.dialect().indexTable() + " WHERE "
                                + database.dialect().indexCondition(search) + " AND c.claim_id = ? AND c.document = ?",
                        database.dialect().indexValues(search).get(0),
                        id,
                        document)
                > 0;
    }

    /** Visible claims whose ids begin so. */
    public static List<StoredClaim> beginning(Database database, String id, int limit) {
        return database.list(
                "SELECT " + COLUMNS + " FROM claims c JOIN entries e ON e.sequence = c.entry"
                        + " WHERE substr(c.claim_id, 1, ?) = ? AND c.until IS NULL AND c.visible = 1 ORDER BY c.id LIMIT ?",
                ClaimSelect::stored,
                id.length(),
                id,
                limit);
    }

    private static StoredClaim stored(ResultSet row) throws SQLException {
        String said = row.getString(6);
        String corrected = row.getString(8);
        return new StoredClaim(
                row.getLong(1),
                corrected != null
                        ? ClaimJson.read(corrected)
                        : claim(row.getString(9), row.getInt(10), row.getLong(11)),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                Coded.parse(ClaimStatus.class, row.getString(5)),
                said == null ? null : LocalDate.parse(said),
                row.getString(7));
    }

    private static Claim claim(String content, int part, long reading) {
        return ClaimJson.read(
                reading > 0
                        ? Json.claimOf(content)
                        : Json.write(Json.items(Json.read(content), "into").get(part)));
    }

    private void build() {
        List<List<String>> tokens = new ArrayList<>();
        Long upTo = upTo(database, query);
        wanted(tokens, Facet.SOURCE, query.sources(), upTo);
        wanted(tokens, Facet.SIDE, query.sides(), upTo);
        wanted(tokens, Facet.EFFECT, query.effects().stream().map(Effect::code).toList(), upTo);
        wanted(tokens, Facet.PLACE, query.places(), upTo);
        wanted(tokens, Facet.ACTOR, query.actors(), upTo);
        if (query.area() != null) {
            tokens.add(tokens(Facet.PLACE, new PlaceTables(database).in(query.area()), upTo));
        }
        String claim = query.claim();
        if (claim != null) {
            tokens.add(List.of(IndexSearch.claimToken(claim)));
        }
        List<String> words =
                query.text() == null ? List.of() : WordSearch.of(query.text()).parts();
        nothing = query.text() != null && words.isEmpty() || tokens.stream().anyMatch(List::isEmpty);
        IndexSearch search = new IndexSearch(words, tokens);
        if (!search.isEmpty()) {
            tables = database.dialect().indexTable();
            and(
                    database.dialect().indexCondition(search),
                    database.dialect().indexValues(search).toArray());
            order = database.dialect().indexOrder();
        }
        if (claim != null) {
            and("c.claim_id = ?", claim);
        }
        state(upTo);
        oneOf("c.type", query.types().stream().map(Enum::name).sorted().toList());
        days();
        documents();
        if (query.after() != null) {
            and(order + " > ?", query.after());
        }
    }

    /** The entry after which the case is asked for, or null for now. */
    static @Nullable Long upTo(Database database, ClaimQuery query) {
        Long upTo = query.recordedUpTo();
        LocalDate day = query.recordedBy();
        if (day == null) {
            return upTo;
        }
        long last = Chain.lastBefore(database, day.plusDays(1) + "T00:00:00.000Z");
        return upTo == null ? Long.valueOf(last) : Long.valueOf(Math.min(upTo, last));
    }

    /** Numbers of entries are the database's own, so they may stand in the SQL. */
    private static String list(Collection<Long> entries) {
        return entries.toString().replace('[', '(').replace(']', ')');
    }

    private void state(@Nullable Long upTo) {
        if (upTo == null) {
            and("c.until IS NULL");
        } else {
            and("c.since <= ?", upTo);
            and("(c.until IS NULL OR c.until > ?)", upTo);
        }
        if (query.statuses().isEmpty()) {
            and("c.visible = 1");
        } else {
            oneOf(
                    "c.status",
                    query.statuses().stream().map(Coded::code).sorted().toList());
        }
    }

    private void days() {
        if (query.from() != null) {
            and(
                    "(c.to_day >= ? OR (c.to_day IS NULL AND c.from_day IS NOT NULL))",
                    query.from().toString());
        }
        if (query.to() != null) {
            and(
                    "(c.from_day <= ? OR (c.from_day IS NULL AND c.to_day IS NOT NULL))",
                    query.to().toString());
        }
        if (query.saidBy() != null) {
            and("c.said <= ?", query.saidBy().toString());
        }
    }

    private void documents() {
        if (query.documents().isEmpty()) {
            return;
        }
        TreeSet<Long> entries = new TreeSet<>();
        for (String document : query.documents()) {
            entries.addAll(database.list(
                    "SELECT entry FROM documents WHERE name = ? OR sha256 = ?",
                    row -> row.getLong(1),
                    document,
                    document));
        }
        if (entries.isEmpty()) {
            nothing = true;
        } else {
            and("c.document IN " + list(entries));
        }
    }

    private void wanted(List<List<String>> tokens, Facet facet, Collection<String> names, @Nullable Long upTo) {
        if (!names.isEmpty()) {
            tokens.add(tokens(facet, names, upTo));
        }
    }

    /** The tokens of names and their aliases; empty if no claim has any of them. */
    private List<String> tokens(Facet facet, Collection<String> names, @Nullable Long upTo) {
        TreeSet<Long> terms = new TreeSet<>();
        for (String name : Aliases.meaning(database, facet, names, upTo)) {
            long term = database.number("SELECT id FROM terms WHERE facet = ? AND name = ?", facet.code(), name);
            if (term != 0) {
                terms.add(term);
            }
        }
        return IndexSearch.termTokens(terms);
    }

    private void oneOf(String column, List<String> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        and(column + " IN (" + "?, ".repeat(wanted.size() - 1) + "?)", wanted.toArray());
    }

    private void and(String condition, @Nullable Object... bound) {
        conditions.append(conditions.isEmpty() ? "" : " AND ").append(condition);
        values.addAll(List.of(bound));
    }
}
