package org.fogline.exchange;

import java.util.ArrayList;
import java.util.List;
import org.fogline.exchange.internal.TableFile;

/**
 * The rows of the loss claims that Radford and others published with "Estimating conflict losses and reporting biases"
 * (PNAS 2023): what a class of sources claimed on a day, as a running total or for that day alone.
 */
public final class LossClaims {

    /**
     * One row.
     *
     * @param line the line of the file, which names the claim
     * @param series the class of source and the type of loss
     * @param day days since the war began
     * @param count the number
     * @param minimum whether the number is only a lower bound
     * @param maximum whether it is only an upper bound
     * @param daily whether it counts that day alone
     */
    public record Row(long line, String series, int day, long count, boolean minimum, boolean maximum, boolean daily) {}

    private LossClaims() {}

    /**
     * All rows.
     *
     * @throws ImportException naming the line of a row that is none
     */
    public static List<Row> read(String fileName, String text) {
        TableFile table = TableFile.of(fileName, text);
        for (String column :
                List.of("days", "loss_count", "loss_type", "claim_source", "time_frame", "minimum", "maximum")) {
            if (!table.has(column)) {
                throw new ImportException(fileName + ": no column '" + column + "'");
            }
        }
        List<Row> rows = new ArrayList<>();
        for (TableFile.Row row : table.rows()) {
            Long day = TableFile.number(row.get("days"));
            Long count = TableFile.number(row.get("loss_count"));
            if (day == null || count == null || day > 1_000_000) {
                throw new ImportException(
                        fileName + ", line " + row.line() + ": days and loss_count must be whole numbers");
            }
            rows.add(new Row(
                    row.line(),
                    row.get("claim_source") + " / " + row.get("loss_type"),
                    day.intValue(),
                    count,
                    row.get("minimum").equals("1"),
                    row.get("maximum").equals("1"),
                    row.get("time_frame").equals("Day")));
        }
        return rows;
    }
}
