package org.fogline.reckon.sum;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Checks a certificate against the rows, by adding up and counting only. It knows nothing of how a certificate is found.
 */
public final class CertificateChecker {

    private final Map<String, Row> rows;

    /** @param rows what was said, by row id */
    public CertificateChecker(Map<String, Row> rows) {
        this.rows = Map.copyOf(rows);
    }

    /** Whether the certificate proves that its rows cannot all hold. */
    public boolean verifies(Certificate certificate) {
        return complaint(certificate) == null;
    }

    /** What is wrong with a certificate, or null if it proves that its rows cannot all hold. */
    public @Nullable String complaint(Certificate certificate) {
        List<Row> regions = new ArrayList<>();
        long least = 0;
        long most = 0;
        try {
            for (Line line : certificate.lines()) {
                String complaint = complaint(line);
                if (complaint != null) {
                    return complaint;
                }
                regions.add(region(line));
                long product = Math.multiplyExact(line.bound(), line.multiplier());
                if (line.sense() == Sense.AT_LEAST) {
                    least = Math.addExact(least, product);
                } else {
                    most = Math.addExact(most, product);
                }
            }
        } catch (ArithmeticException exception) {
            return "the sums are too large";
        }
        if (least != certificate.least() || most != certificate.most()) {
            return "the lines add up to " + least + " and " + most + ", not " + certificate.least() + " and "
                    + certificate.most();
        }
        return least <= most ? least + " does not exceed " + most : coverage(certificate, regions);
    }

    private @Nullable String complaint(Line line) {
        if (line.multiplier() < 1 || line.rows().isEmpty()) {
            return "a line that counts nothing";
        }
        if (new HashSet<>(line.rows()).size() < line.rows().size()) {
            return "a row twice in one line";
        }
        long sum = 0;
        Set<@Nullable String> listings = new HashSet<>();
        for (String id : line.rows()) {
            Row row = rows.get(id);
            if (row == null) {
                return "no row " + id;
            }
            if (row.sense() != line.sense()) {
                return "row " + id + " holds the other way";
            }
            sum = Math.addExact(sum, row.bound());
            listings.add(row.listing());
        }
        if (line.rows().size() > 1
                && (line.sense() == Sense.AT_MOST || listings.size() > 1 || listings.contains(null))) {
            return "rows added in one line that no one statement lists side by side: " + line.rows();
        }
        if (sum != line.bound()) {
            return "line " + line.rows() + " has " + line.bound() + ", its rows say " + sum;
        }
        return line.sense() == Sense.AT_LEAST && sum == 0 ? "a line that says nothing: " + line.rows() : null;
    }

    /** The box around the rows of a line; a lower bound on the rows is one on the box. */
    private Row region(Line line) {
        Row first = row(line.rows().get(0));
        CellSet cells = first.cells();
        int from = first.from();
        int to = first.to();
        for (String id : line.rows()) {
            Row row = row(id);
            cells = cells.union(row.cells());
            from = Math.min(from, row.from());
            to = Math.max(to, row.to());
        }
        return new Row(first.id(), first.assertion(), line.sense(), line.bound(), cells, from, to, null);
    }

    private Row row(String id) {
        Row row = rows.get(id);
        if (row == null) {
            throw new IllegalArgumentException("no row " + id);
        }
        return row;
    }

    /**
     * Counts every cell on every day on which the count can change. Each upper line must be needed as often as it is
     * taken: somewhere inside it the counts are equal.
     */
    private static @Nullable String coverage(Certificate certificate, List<Row> regions) {
        Set<Integer> days = new TreeSet<>();
        CellSet cells = CellSet.of();
        for (Row region : regions) {
            days.add(region.from());
            days.add(region.to() + 1);
            cells = cells.union(region.cells());
        }
        Set<Integer> needed = new HashSet<>();
        for (int cell : cells.toArray()) {
            for (int day : days) {
                long balance = 0;
                for (int line = 0; line < regions.size(); line++) {
                    if (holds(regions.get(line), cell, day)) {
                        long multiplier = certificate.lines().get(line).multiplier();
                        balance += regions.get(line).sense() == Sense.AT_MOST ? multiplier : -multiplier;
                    }
                }
                if (balance < 0) {
                    return "cell " + cell + " on day " + day + " is counted too often below";
                }
                for (int line = 0; line < regions.size() && balance == 0; line++) {
                    if (regions.get(line).sense() == Sense.AT_MOST && holds(regions.get(line), cell, day)) {
                        needed.add(line);
                    }
                }
            }
        }
        for (int line = 0; line < regions.size(); line++) {
            if (regions.get(line).sense() == Sense.AT_MOST && !needed.contains(line)) {
                return "line " + certificate.lines().get(line).rows() + " is taken more often than needed";
            }
        }
        return null;
    }

    private static boolean holds(Row region, int cell, int day) {
        return region.from() <= day && day <= region.to() && region.cells().contains(cell);
    }
}
