package org.fogline.ledger;

/** A case in a PostgreSQL database. */
class PostgresCaseFileTest extends CaseFileSuite {

    @Override
    String location() {
        return Places.postgres();
    }
}
