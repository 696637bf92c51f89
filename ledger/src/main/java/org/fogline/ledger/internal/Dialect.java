package org.fogline.ledger.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
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

    /** Adds a claim to the index; three parameters: the row, the words of the quote, the tokens. */
    String insertIndex();

    /** Empties the index. */
    String clearIndex();

    /** The table expression that comes before claims {@code c} where the index drives the query. */
    String indexTable();

    /** The condition that finds claims in the index, with one parameter for each of {@link #indexValues}. */
    String indexCondition(IndexSearch search);

    /** The parameters of {@link #indexCondition}. */
    List<String> indexValues(IndexSearch search);

    /** The column by which pages are ordered where the index drives the query. */
    String indexOrder();

    /** The statement that adds a place's area to the spatial index, with its row and latitude twice, longitude twice; null if the table of places needs none. */
    @Nullable
    String insertArea();

    /** Empties the spatial index; null if there is none beside the table of places. */
    @Nullable
    String clearAreas();

    /** The name and coordinates of all places in a box; four parameters: north, south, east, west. */
    String placesInBox();

    /** A text without what the database cannot store, so that {@link #plainText} gives it back. */
    String storedText(String text);

    /** The text that {@link #storedText} was given. */
    String plainText(String stored);

    /** A value without what the database cannot store, which is replaced; for what is made from the entries. */
    String storable(String value);

    /** The expression that gives a column of text as its bytes in UTF-8, as they are stored. */
    String bytesOf(String column);

    /** What the database itself finds wrong with its storage; null if nothing, or if it has no such check. */
    @Nullable
    String selfCheck(Connection connection) throws SQLException;

    /** What went wrong, for a person. */
    String explain(SQLException exception);
}
