package org.fogline.app.reckoning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fogline.reckon.ReckoningReport.Level;
import org.fogline.reckon.world.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The band between the least and the most of an account over time, as geometry for an SVG drawing.
 *
 * @param style {@code wide} or {@code narrow}, the class that shows it on such a screen
 * @param width of the drawing, in its own units
 * @param height of the drawing
 * @param band the points of the band's polygon
 * @param rows the lines across, each with its number
 * @param columns the days at which totals end, each with its name
 * @param last the figure at the end of the band
 */
public record BandChart(
        String style, int width, int height, String band, List<Tick> rows, List<Tick> columns, Tick last) {

    /** Where the drawing begins on the left, after the numbers of the rows. */
    public static final int LEFT = 44;

    /** What is left free on the right for the figure at the end. */
    public static final int RIGHT = 82;

    private static final int TOP = 12;
    private static final int BOTTOM = 28;
    private static final int MOST_ROWS = 4;
    private static final int ROOM = 52;

    /** A mark on an axis: where, and what is written there; nothing where two marks would touch. */
    public record Tick(double at, String label) {
        /** The place with one decimal, a point before it on every machine. */
        public String place() {
            return number(at);
        }
    }

    /** The chart for a wide or a narrow screen; null where there are not two days to draw. */
    static @Nullable BandChart of(List<Level> levels, boolean narrow) {
        if (levels.size() < 2
                || levels.get(0).day().equals(levels.get(levels.size() - 1).day())) {
            return null;
        }
        Scale scale = narrow ? new Scale(levels, 372, 190) : new Scale(levels, 760, 250);
        StringBuilder there = new StringBuilder();
        StringBuilder back = new StringBuilder();
        for (Level level : levels) {
            String x = number(scale.x(level.day()));
            there.append(x)
                    .append(',')
                    .append(number(scale.y(scale.high(level))))
                    .append(' ');
            back.insert(0, x + "," + number(scale.y(level.low())) + " ");
        }
        Level last = levels.get(levels.size() - 1);
        double middle = (scale.y(last.low()) + scale.y(scale.high(last))) / 2;
        return new BandChart(
                narrow ? "narrow" : "wide",
                scale.width,
                scale.height,
                (there.toString() + back).strip(),
                scale.rows(),
                scale.columns(),
                new Tick(middle, Wording.figure(last.low(), last.high()).replace(" to ", "–")));
    }

    /** Where the days stand. */
    public int base() {
        return height - BOTTOM;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static final class Scale {

        private final List<Level> levels;
        private final int width;
        private final int height;
        private final long step;
        private final long top;

        Scale(List<Level> levels, int width, int height) {
            this.levels = levels;
            this.width = width;
            this.height = height;
            long most = 1;
            for (Level level : levels) {
                most = Math.max(most, high(level));
            }
            this.step = step(most);
            this.top = (most + step - 1) / step * step;
        }

        /** The least of 1, 2 and 5 times a power of ten that gives few rows. */
        private static long step(long most) {
            long power = 1;
            while (true) {
                for (long times : new long[] {1, 2, 5}) {
                    if (power * times * MOST_ROWS >= most) {
                        return power * times;
                    }
                }
                power *= 10;
            }
        }

        /** An open upper end is drawn a quarter above the lower one. */
        long high(Level level) {
            Long high = level.high();
            return high == null ? level.low() * 5 / 4 : high;
        }

        double x(LocalDate day) {
            long first = levels.get(0).day().toEpochDay();
            long last = levels.get(levels.size() - 1).day().toEpochDay();
            return LEFT + (double) (width - LEFT - RIGHT) * (day.toEpochDay() - first) / (last - first);
        }

        double y(long value) {
            return TOP + (double) (height - TOP - BOTTOM) * (top - value) / top;
        }

        List<Tick> rows() {
            List<Tick> rows = new ArrayList<>();
            for (long value = 0; value <= top; value += step) {
                rows.add(new Tick(y(value), String.format(Locale.ROOT, "%,d", value)));
            }
            return rows;
        }

        /** The last day is always named, others where there is room before the next name. */
        List<Tick> columns() {
            List<Tick> columns = new ArrayList<>();
            double next = Double.MAX_VALUE;
            for (int index = levels.size() - 1; index >= 0; index--) {
                LocalDate day = levels.get(index).day();
                double at = x(day);
                boolean room = next - at >= ROOM;
                columns.add(0, new Tick(at, room ? Wording.window(day, day) : ""));
                next = room ? at : next;
            }
            return columns;
        }
    }
}
