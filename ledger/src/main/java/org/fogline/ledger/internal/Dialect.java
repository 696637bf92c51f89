package org.fogline.ledger.internal;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** All in which the kinds of database differ that can hold a case. */
public interface Dialect {

    /** The folder of its migrations, beside this package. */
    String migrations();

    /** Rows to fetch at once; 0 for the driver's choice. */
    int fetchSize();

    /** Begins a transaction during which nobody else writes. */
    void beginWrite(Connection connection) throws SQLException;

    /** Begins a transaction that sees one state. */
    void beginRead(Connection connection) throws SQLException;

    void commit(Connection connection) throws SQLException;

    void rollBack(Connection connection) throws SQLException;

    /** The version of the schema that the case has; 0 if it is new. */
    int schemaVersion(Connection connection) throws SQLException;

    /** Writes down the version of the schema. */
    void markVersion(Connection connection, int version) throws SQLException;

    /** Adds words to the full-text index; two parameters: the row of the claim, the words. */
    String insertWords();

    /** Empties the full-text index. */
    String clearWords();

    /** The join and condition that find claims {@code c} by words; one parameter, see {@link #wordsPattern}. */
    String wordsCondition();

    /** The table expression that comes before claims where words drive the query, and the row's column in it. */
    String wordsTable();

    /** The column by which pages are ordered where words drive the query. */
    String wordsOrder();

    /** The parameter of {@link #wordsCondition} for these words and phrases, all of which must match. */
    String wordsPattern(WordSearch search);

    /** What the database itself finds wrong with its storage; null if nothing, or if it has no such check. */
    @Nullable
    String selfCheck(Connection connection) throws SQLException;

    /** What went wrong, for a person. */
    String explain(SQLException exception);
}
