package org.fogline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.fogline.exchange.LossClaims;
import org.fogline.model.Count;
import org.fogline.reckon.Reading;
import org.fogline.reckon.series.DailyGrowth;
import org.fogline.reckon.series.RunningTotal;
import org.fogline.reckon.series.SeriesTable;

/**
 * The largest public set of claims of losses (Radford and others 2023): how many claims of each class of source must go
 * before it agrees with itself. Arguments: the file {@code ukraine-loss-claims.csv}, and {@code --table} for every series.
 */
public final class LossClaimsRun {

    private LossClaimsRun() {}

    /** Runs all four readings and prints a table for each. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        List<LossClaims.Row> rows =
                LossClaims.read(String.valueOf(file.getFileName()), Files.readString(file, StandardCharsets.UTF_8));
        boolean table = List.of(arguments).contains("--table");
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        out.println("reading  claims                  n     series  disagreeing  to drop  sets of 2 / 3 / 4   ms");
        for (boolean daily : new boolean[] {false, true}) {
            for (Reading reading : Reading.values()) {
                long start = System.nanoTime();
                List<SeriesTable.Line> lines = table(rows, reading, daily).lines();
                long milliseconds = (System.nanoTime() - start) / 1_000_000;
                out.printf(
                        "%-8s %-22s %5d %7d %12d %8d  %-19s %4d%n",
                        reading,
                        daily ? "cumulative and daily" : "cumulative",
                        lines.stream().mapToInt(SeriesTable.Line::claims).sum(),
                        lines.size(),
                        SeriesTable.disagreeing(lines),
                        SeriesTable.dropped(lines),
                        sizes(lines),
                        milliseconds);
                if (table && !daily && reading == Reading.EXACT) {
                    print(out, lines);
                }
            }
        }
        out.flush();
    }

    /** The series of a file under a reading; a minimum is a lower bound, a maximum an upper one, a day's figure a lower bound. */
    static SeriesTable table(List<LossClaims.Row> rows, Reading reading, boolean daily) {
        SeriesTable table = new SeriesTable();
        for (LossClaims.Row row : rows) {
            Count count = row.minimum()
                    ? Count.atLeast(row.count())
                    : row.maximum() ? Count.between(0, row.count()) : Count.exactly(row.count());
            String name = "line " + row.line();
            if (!row.daily()) {
                table.add(row.series(), new RunningTotal(name, row.day(), reading.low(count), reading.high(count)));
            } else if (daily) {
                table.add(row.series(), new DailyGrowth(name, row.day(), reading.low(count)));
            }
        }
        return table;
    }

    private static String sizes(List<SeriesTable.Line> lines) {
        return SeriesTable.setsBySize(lines).getOrDefault(2, 0L) + " / "
                + SeriesTable.setsBySize(lines).getOrDefault(3, 0L) + " / "
                + SeriesTable.setsBySize(lines).getOrDefault(4, 0L);
    }

    private static void print(PrintStream out, List<SeriesTable.Line> lines) {
        lines.stream()
                .sorted(Comparator.comparingInt(
                                (SeriesTable.Line line) -> -line.dropped().size())
                        .thenComparing(SeriesTable.Line::name))
                .forEach(line -> out.printf(
                        "    %-50s %4d claims, %3d to drop, %5d pairs%n",
                        line.name(),
                        line.claims(),
                        line.dropped().size(),
                        line.contradictions().size()));
    }
}
