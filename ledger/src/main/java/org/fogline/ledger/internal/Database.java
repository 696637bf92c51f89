package org.fogline.ledger.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.fogline.ledger.CaseException;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a case, with its statements kept prepared. Values go in as bound parameters only. Not safe for use
 * by more than one thread.
 */
public final class Database implements AutoCloseable {

    private static final int KEPT_STATEMENTS = 200;

    private final String name;
    private final Connection connection;
    private final Dialect dialect;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>(16, 0.75f, true);

    /** @param name what messages call the case */
    public Database(String name, Connection connection, Dialect dialect) {
        this.name = name;
        this.connection = connection;
        this.dialect = dialect;
    }

    /** Makes a value of one row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Takes one row. */
    @FunctionalInterface
    public interface RowVisitor {
        void visit(ResultSet row) throws SQLException;
    }

    public String name() {
        return name;
    }

    public Dialect dialect() {
        return dialect;
    }

    Connection connection() {
        return connection;
    }

    /** Runs a statement that gives no rows; the number of rows that it changed. */
    public int run(String sql, @Nullable Object... values) {
        try {
            PreparedStatement statement = bound(sql, values);
            int changed = statement.executeUpdate();
            // A kept statement must not keep a document of 100 MB alive.
            statement.clearParameters();
            return changed;
        } catch (SQLException exception) {
            throw failure(exception);
        }
    }

    /** Runs a statement that gives no rows once for each of these values, all of them handed over together. */
    void runAll(String sql, List<@Nullable Object[]> rows) {
        try {
            PreparedStatement statement = prepared(sql);
            for (@Nullable Object[] values : rows) {
                bind(statement, values);
                statement.addBatch();
            }
            statement.executeBatch();
            statement.clearBatch();
        } catch (SQLException exception) {
            throw failure(exception);
        }
    }

    /** All rows of a query. */
    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values) {
        List<T> rows = new ArrayList<>();
        each(sql, row -> rows.add(reader.read(row)), values);
        return rows;
    }

    /** The first row of a query, or null if it has none. */
    public <T> @Nullable T first(String sql, RowReader<@Nullable T> reader, @Nullable Object... values) {
        try (ResultSet row = bound(sql, values).executeQuery()) {
            return row.next() ? reader.read(row) : null;
        } catch (SQLException exception) {
            throw failure(exception);
        }
    }

    /** The number in the first column of the first row; 0 if there is none or it is null. */
    public long number(String sql, @Nullable Object... values) {
        Long number = first(sql, row -> row.getLong(1), values);
        return number == null ? 0 : number;
    }

    /** Hands each row of a query on, without holding all of them. The visitor must not use the same SQL. */
    public void each(String sql, RowVisitor visitor, @Nullable Object... values) {
        try (ResultSet row = bound(sql, values).executeQuery()) {
            while (row.next()) {
                visitor.visit(row);
            }
        } catch (SQLException exception) {
            throw failure(exception);
        }
    }

    /** Does all of it or nothing, with no other writer in between. */
    public <T> T write(Supplier<T> work) {
        try {
            dialect.beginWrite(connection);
            boolean done = false;
            try {
                T result = work.get();
                dialect.commit(connection);
                done = true;
                return result;
            } finally {
                if (!done) {
                    rollBack();
                }
            }
        } catch (SQLException exception) {
            throw failure(exception);
        }
    }

    /** Reads one state of the case, whatever others write meanwhile. */
    public <T> T read(Supplier<T> work) {
        try {
            dialect.beginRead(connection);
            try {
                return work.get();
            } finally {
                rollBack();
            }
        } catch (SQLException exception) {
            throw failure(exception);
        }
    }

    private void rollBack() {
        try {
            dialect.rollBack(connection);
        } catch (SQLException alreadyOver) {
            // The database ended the transaction by itself, for example with the disk full: nothing is left to undo.
        }
    }

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared(sql);
        bind(statement, values);
        return statement;
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            if (statements.size() >= KEPT_STATEMENTS) {
                String eldest = statements.keySet().iterator().next();
                PreparedStatement old = statements.remove(eldest);
                if (old != null) {
                    old.close();
                }
            }
            statement = connection.prepareStatement(sql);
            statement.setFetchSize(dialect.fetchSize());
            statements.put(sql, statement);
        }
        return statement;
    }

    private void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            Object value = values[index];
            if (value == null) {
                statement.setObject(index + 1, null);
            } else if (value instanceof Long number) {
                statement.setLong(index + 1, number);
            } else if (value instanceof Integer number) {
                statement.setLong(index + 1, number);
            } else if (value instanceof String text) {
                statement.setString(index + 1, dialect.storable(text));
            } else if (value instanceof byte[] bytes) {
                statement.setBytes(index + 1, bytes);
            } else if (value instanceof Double number) {
                statement.setDouble(index + 1, number);
            } else {
                throw new IllegalArgumentException("no column holds a " + value.getClass());
            }
        }
    }

    private CaseException failure(SQLException exception) {
        return new CaseException(name + ": " + dialect.explain(exception), exception);
    }

    @Override
    public void close() {
        try {
            for (PreparedStatement statement : statements.values()) {
                statement.close();
            }
            statements.clear();
            connection.close();
        } catch (SQLException exception) {
            throw failure(exception);
        }
    }
}
