package org.fogline.ledger.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.fogline.ledger.Entry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells which steps of a case are on what was said by a day. Asked of the steps in their order. */
final class SaidBy {

    private final Database database;
    private final @Nullable LocalDate day;
    private final Set<Long> hidden = new HashSet<>();
    private final Map<String, Boolean> claims = new HashMap<>();

    /** @param day the last day; null for all */
    SaidBy(Database database, @Nullable LocalDate day) {
        this.database = database;
        this.day = day;
    }

    /** Whether the step is to be told; those that are on nothing that was said always are. */
    boolean shows(Entry entry, JsonNode content) {
        if (day == null) {
            return true;
        }
        boolean shows = switch (entry.kind()) {
            case CASE, PLACES -> true;
            case DOCUMENT -> isBy(Json.info(content).published(), day);
            case TEXT, READING, DECISION -> isOnShown(content, day);
            case UNDO, REDO -> !hidden.contains(Json.number(content, "of"));
            case ANCHOR ->
                Json.items(content, "moves").stream().noneMatch(move -> hidden.contains(Json.number(move, "decision")));
            case UNREAD, CLAIM -> false;
        };
        if (!shows) {
            hidden.add(entry.sequence());
        }
        return shows;
    }

    private boolean isOnShown(JsonNode content, LocalDate by) {
        if (hidden.contains(Json.number(content, "document"))) {
            return false;
        }
        return Json.items(content, "targets").stream()
                .allMatch(target -> claims.computeIfAbsent(Json.required(target, "claim"), id -> wasSaid(id, by)));
    }

    private boolean wasSaid(String claim, LocalDate by) {
        IndexSearch search = IndexSearch.claim(claim);
        String said = database.first(
                "SELECT c.said FROM " + database.dialect().indexTable() + " WHERE "
                        + database.dialect().indexCondition(search) + " AND c.claim_id = ? ORDER BY c.id LIMIT 1",
                row -> row.getString(1),
                database.dialect().indexValues(search).get(0),
                claim);
        return said != null && isBy(LocalDate.parse(said), by);
    }

    private static boolean isBy(@Nullable LocalDate said, LocalDate by) {
        return said != null && !said.isAfter(by);
    }
}
