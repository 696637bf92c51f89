package org.fogline.ledger;

/** Decisions in a case in Postgres. */
class PostgresDecisionsTest extends DecisionsSuite {

    @Override
    String location() {
        return Places.postgres();
    }
}
