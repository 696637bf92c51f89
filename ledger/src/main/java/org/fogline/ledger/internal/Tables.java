package org.fogline.ledger.internal;

import java.util.List;
import java.util.stream.Collectors;

/** The tables that are made from the entries and can be made again, each with the columns that order it. */
record Tables(String name, String order) {

    static final List<Tables> PROJECTIONS = List.of(
            new Tables("documents", "entry"),
            new Tables("document_bands", "id"),
            new Tables("readings", "entry"),
            new Tables("claims", "id"),
            new Tables("terms", "id"),
            new Tables("unread", "reading, part"),
            new Tables("decisions", "entry"),
            new Tables("decision_targets", "decision, part"),
            new Tables("aliases", "since"),
            new Tables("source_grades", "since"),
            new Tables("places", "id"));

    /** Empties all of them. */
    static void clear(Database database) {
        PROJECTIONS.forEach(table -> database.run("DELETE FROM " + table.name()));
        database.run(database.dialect().clearIndex());
        String areas = database.dialect().clearAreas();
        if (areas != null) {
            database.run(areas);
        }
    }

    String select() {
        return "SELECT * FROM " + name + " ORDER BY " + order;
    }

    static String names() {
        return PROJECTIONS.stream().map(Tables::name).collect(Collectors.joining(", "));
    }
}
