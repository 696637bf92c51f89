package org.fogline.app.chronicle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.fogline.app.chronicle.SideTotals.AccountTotals;
import org.fogline.app.chronicle.SideTotals.Step;
import org.fogline.app.chronicle.SideTotals.Total;
import org.fogline.app.words.CountWords;
import org.fogline.app.words.Days;
import org.jspecify.annotations.Nullable;

/**
 * The geometry of one chart: the totals that each account gives for one side's dead, over time. Totals since the
 * beginning are points joined by a full line, totals for a stretch are bars over their days, and what the single
 * incidents come to is a dashed stair.
 */
record TotalsChart(
        String title,
        int width,
        int height,
        int left,
        int right,
        int top,
        int bottom,
        List<Tick> rows,
        List<Tick> columns,
        List<Series> series) {

    /** A line across, or a mark on the time axis. */
    record Tick(double at, String label) {}

    /** A figure; {@code open} has no upper bound, {@code top} is where its upper bound lies. */
    record Point(double x, double y, double top, boolean open, int claim, String label) {}

    /** A total for a stretch of days. */
    record Bar(double x, double width, double y, int claim, String label) {}

    /** One account's marks; {@code line} and {@code stair} are SVG paths, empty for none. */
    record Series(
            String account,
            String colour,
            String line,
            List<Point> points,
            List<Bar> bars,
            String stair,
            double labelY,
            List<String> label,
            String figure) {}

    private static final int NARROW_GAP = 15;
    private static final int WIDE_GAP = 51;
    private static final int LABEL_LINE = 26;
    private static final int DAYS_WITHOUT_YEAR = 300;

    /** The chart of a side; a narrow one has its names in the legend only. */
    static TotalsChart of(SideTotals side, Palette palette, boolean narrow) {
        int width = narrow ? 360 : 760;
        int height = narrow ? 260 : 330;
        return new Plot(side, palette, width, height, narrow ? 44 : 46, narrow ? 74 : 196).chart();
    }

    /** Works out one chart. */
    private static final class Plot {
        private static final int TOP = 16;
        private static final int BOTTOM = 30;

        private final SideTotals side;
        private final Palette palette;
        private final int width;
        private final int height;
        private final int left;
        private final int right;
        private final LocalDate first;
        private final long days;
        private final long step;
        private final long highest;

        Plot(SideTotals side, Palette palette, int width, int height, int left, int right) {
            this.side = side;
            this.palette = palette;
            this.width = width;
            this.height = height;
            this.left = left;
            this.right = right;
            List<LocalDate> dates = side.accounts().stream()
                    .flatMap(account -> Stream.concat(
                            Stream.concat(account.totals().stream(), account.stretches().stream())
                                    .map(Total::day),
                            account.itemised().stream().map(Step::day)))
                    .sorted()
                    .toList();
            this.first = dates.get(0);
            this.days = Math.max(1, ChronoUnit.DAYS.between(first, dates.get(dates.size() - 1)));
            long top = side.accounts().stream()
                    .flatMapToLong(account -> java.util.stream.LongStream.concat(
                            Stream.concat(account.totals().stream(), account.stretches().stream())
                                    .mapToLong(Plot::top),
                            account.itemised().stream().mapToLong(Step::sum)))
                    .max()
                    .orElse(1);
            this.step = step(top, height > 300 ? 5 : 4);
            // The axis ends with a line above all figures.
            this.highest = Math.max(step, (top + step - 1) / step * step);
        }

        TotalsChart chart() {
            List<Series> series = new ArrayList<>();
            for (AccountTotals account : side.accounts()) {
                if (!account.totals().isEmpty()
                        || !account.stretches().isEmpty()
                        || account.itemised().size() > 1) {
                    series.add(series(account));
                }
            }
            return new TotalsChart(
                    side.side(), width, height, left, right, TOP, BOTTOM, rows(), columns(), apart(series));
        }

        private Series series(AccountTotals account) {
            List<Point> points = account.totals().stream().map(this::point).toList();
            List<Bar> bars = account.stretches().stream().map(this::bar).toList();
            StringBuilder line = new StringBuilder();
            for (Point point : points) {
                line.append(line.isEmpty() ? "M" : "L")
                        .append(Svg.number(point.x))
                        .append(' ')
                        .append(Svg.number(point.y));
            }
            StringBuilder stair = new StringBuilder();
            List<Step> steps = account.itemised().size() > 1 ? account.itemised() : List.of();
            for (Step each : steps) {
                stair.append(stair.isEmpty() ? "M" : "H").append(Svg.number(x(each.day())));
                stair.append(stair.indexOf("V") < 0 && stair.indexOf("H") < 0 ? " " + Svg.number(y(0)) : "");
                stair.append("V").append(Svg.number(y(each.sum())));
            }
            Total latest = account.latest();
            Step lastStep = account.itemised().isEmpty()
                    ? null
                    : account.itemised().get(account.itemised().size() - 1);
            double labelY =
                    latest != null ? y(latest.loss().count().low()) : lastStep != null ? y(lastStep.sum()) : y(0);
            return new Series(
                    account.account(),
                    palette.of(account.account()),
                    points.size() > 1 ? line.toString() : "",
                    points,
                    bars,
                    stair.toString(),
                    labelY,
                    lines(account.account()),
                    figure(latest, lastStep));
        }

        private static String figure(@Nullable Total latest, @Nullable Step lastStep) {
            if (latest != null) {
                return CountWords.of(latest.loss().count()).replace("at least ", "≥ ");
            }
            return lastStep == null ? "" : "Σ " + CountWords.figure(lastStep.sum());
        }

        private Point point(Total total) {
            long low = total.loss().count().low();
            return new Point(
                    x(total.day()),
                    y(low),
                    y(top(total)),
                    total.loss().count().high() == null,
                    total.claim().number(),
                    CountWords.of(total.loss().count()) + " to " + Days.full(total.day()));
        }

        private Bar bar(Total total) {
            LocalDate from = total.from() == null || total.from().isBefore(first) ? first : total.from();
            return new Bar(
                    x(from),
                    Math.max(3, x(total.day()) - x(from)),
                    y(total.loss().count().low()),
                    total.claim().number(),
                    CountWords.of(total.loss().count()) + ", "
                            + Days.range(from.isAfter(total.day()) ? total.day() : from, total.day()) + " only");
        }

        private List<Tick> rows() {
            List<Tick> rows = new ArrayList<>();
            for (long value = 0; value <= highest; value += step) {
                rows.add(new Tick(y(value), CountWords.figure(value)));
            }
            return rows;
        }

        private List<Tick> columns() {
            int wanted = Math.max(2, (width - left - right) / 84);
            long step = Math.max(1, (days + wanted - 1) / wanted);
            List<Tick> columns = new ArrayList<>();
            for (long day = 0; day <= days; day += step) {
                LocalDate date = first.plusDays(day);
                columns.add(new Tick(x(date), days > DAYS_WITHOUT_YEAR ? Days.monthOfYear(date) : Days.brief(date)));
            }
            return columns;
        }

        private double x(LocalDate day) {
            return left + (double) (width - left - right) * ChronoUnit.DAYS.between(first, day) / days;
        }

        private double y(long value) {
            return height - BOTTOM - (double) (height - TOP - BOTTOM) * value / Math.max(1, highest);
        }

        private static long top(Total total) {
            Long high = total.loss().count().high();
            return high == null ? total.loss().count().low() : high;
        }

        /** Labels moved down, and up again from the bottom, until none covers another. */
        private List<Series> apart(List<Series> series) {
            List<Series> sorted = new ArrayList<>(series);
            sorted.sort(Comparator.comparingDouble(Series::labelY));
            double[] at = new double[sorted.size()];
            double gap = width > 500 ? WIDE_GAP : NARROW_GAP;
            double free = TOP;
            for (int index = 0; index < at.length; index++) {
                at[index] = Math.max(sorted.get(index).labelY, free);
                free = at[index] + gap;
            }
            double limit = height - BOTTOM - (width > 500 ? 28 : 0);
            for (int index = at.length - 1; index >= 0; index--) {
                at[index] = Math.min(at[index], limit);
                limit = at[index] - gap;
            }
            List<Series> apart = new ArrayList<>();
            for (int index = 0; index < at.length; index++) {
                Series one = sorted.get(index);
                apart.add(new Series(
                        one.account,
                        one.colour,
                        one.line,
                        one.points,
                        one.bars,
                        one.stair,
                        at[index],
                        one.label,
                        one.figure));
            }
            return apart;
        }
    }

    /** A round step that divides a range into about so many parts. */
    static long step(long range, int parts) {
        double rough = Math.max(1, (double) range / parts);
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double factor : new double[] {1, 2, 2.5, 5, 10}) {
            double step = factor * power;
            if (step >= rough && step == Math.rint(step)) {
                return (long) step;
            }
        }
        return (long) (10 * power);
    }

    /** The name in one line or two; what is longer is cut. */
    private static List<String> lines(String name) {
        int space = name.lastIndexOf(' ', LABEL_LINE);
        if (name.length() <= LABEL_LINE || space < 0) {
            return List.of(cut(name));
        }
        return List.of(name.substring(0, space), cut(name.substring(space + 1)));
    }

    private static String cut(String line) {
        return line.length() <= LABEL_LINE
                ? line
                : line.substring(0, LABEL_LINE - 1).strip() + "…";
    }
}
