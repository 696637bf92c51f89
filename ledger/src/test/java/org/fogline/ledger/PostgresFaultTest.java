package org.fogline.ledger;

/** What a case in a PostgreSQL database must survive. */
class PostgresFaultTest extends FaultSuite {

    @Override
    String place() {
        return Places.postgres();
    }
}
