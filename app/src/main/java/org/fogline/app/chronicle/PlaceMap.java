package org.fogline.app.chronicle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fogline.app.chronicle.PlaceFinder.Position;
import org.fogline.app.words.CountWords;
import org.fogline.app.words.Lists;
import org.jspecify.annotations.Nullable;

/**
 * The geometry of one map panel: an equirectangular projection with its own middle parallel true to scale, good for
 * anything smaller than a country or two.
 *
 * @param title what the panel shows
 * @param width of the drawing, in its own units
 * @param height of the drawing
 * @param scale the radius of a circle is this times the root of its dead
 * @param spots the places, the largest first so that small ones lie on top
 * @param meridians the lines of the graticule from top to bottom
 * @param parallels the lines from left to right
 * @param bar the scale bar's length in units, and its words
 * @param frame the part that a closer panel shows, or null
 */
record PlaceMap(
        String title,
        int width,
        int height,
        double scale,
        List<Spot> spots,
        List<GridLine> meridians,
        List<GridLine> parallels,
        ScaleBar bar,
        @Nullable Frame frame) {

    /** A place; {@code days} is day:dead pairs, the day counted from the map's first. */
    record Spot(
            String name,
            String title,
            double x,
            double y,
            double radius,
            long dead,
            boolean rough,
            String days,
            @Nullable Label label) {

        /** The dead as a figure; empty for none. */
        String figure() {
            return dead == 0 ? "" : CountWords.figure(dead);
        }
    }

    /** A name beside its spot. */
    record Label(double x, double y, String anchor) {}

    /** A line of the graticule and its degrees in words. */
    record GridLine(double at, String label) {}

    /** A length that stands for a round number of kilometres. */
    record ScaleBar(double length, String label) {}

    /** A rectangle. */
    record Frame(double x, double y, double width, double height) {}

    private static final double KILOMETRES_PER_DEGREE = 111.2;
    private static final double LARGEST_RADIUS = 34;
    static final double SMALLEST_RADIUS = 3.5;
    private static final int LEAST_HEIGHT = 220;
    /** Nearer to each other the degrees would run into one another. */
    private static final double LEAST_GRID = 56;

    /**
     * One panel, or two where some places lie far from where most is claimed: first the close one, then the wide one.
     * None if no place has coordinates.
     */
    static List<PlaceMap> of(List<PlaceTally> tallies, LocalDate firstDay, boolean narrow) {
        List<PlaceTally> located =
                tallies.stream().filter(tally -> tally.position() != null).toList();
        if (located.isEmpty()) {
            return List.of();
        }
        Position middle = weightedMedian(located);
        List<PlaceTally> outward = new ArrayList<>(located);
        outward.sort(Comparator.comparingDouble(tally -> distance(middle, at(tally))));
        int claims = located.stream().mapToInt(PlaceTally::claims).sum();
        int counted = 0;
        double most = 0;
        for (PlaceTally tally : outward) {
            if (counted < 0.75 * claims) {
                most = distance(middle, at(tally));
            }
            counted += tally.claims();
        }
        double reach = Math.max(2.5, 2 * most);
        List<PlaceTally> near = outward.stream()
                .filter(tally -> distance(middle, at(tally)) <= reach)
                .toList();
        int width = narrow ? 360 : 720;
        double farthest = distance(middle, at(outward.get(outward.size() - 1)));
        if (near.size() == outward.size() || farthest < 2 * reach) {
            Projection whole = new Projection(outward, width, narrow ? 380 : 450);
            return List.of(whole.map("All places that have coordinates", outward, firstDay, null));
        }
        Projection close = new Projection(near, width, narrow ? 360 : 420);
        Projection wide = new Projection(outward, width, narrow ? 260 : 290);
        return List.of(
                close.map("Where most is claimed", near, firstDay, null),
                wide.map("The same and the places farther off", outward, firstDay, wide.frameOf(close)));
    }

    private static Position at(PlaceTally tally) {
        return Objects.requireNonNull(tally.position());
    }

    /** The place in whose north, south, east and west about as much is claimed. */
    private static Position weightedMedian(List<PlaceTally> tallies) {
        Position middle =
                median(tallies, Comparator.comparingDouble(tally -> at(tally).latitude()));
        Position across =
                median(tallies, Comparator.comparingDouble(tally -> at(tally).longitude()));
        return new Position(middle.name(), middle.latitude(), across.longitude(), false);
    }

    private static Position median(List<PlaceTally> tallies, Comparator<PlaceTally> order) {
        List<PlaceTally> sorted = tallies.stream().sorted(order).toList();
        int half = sorted.stream().mapToInt(PlaceTally::claims).sum() / 2;
        int counted = 0;
        for (PlaceTally tally : sorted) {
            counted += tally.claims();
            if (counted > half) {
                return at(tally);
            }
        }
        return at(sorted.get(sorted.size() - 1));
    }

    /** Kilometres, on a plane; near enough to compare distances. */
    private static double distance(Position one, Position other) {
        double north = (one.latitude() - other.latitude()) * KILOMETRES_PER_DEGREE;
        double east = (one.longitude() - other.longitude())
                * KILOMETRES_PER_DEGREE
                * Math.cos(Math.toRadians((one.latitude() + other.latitude()) / 2));
        return Math.hypot(north, east);
    }

    /** Degrees to units of the drawing. */
    private static final class Projection {
        private final int width;
        private final int height;
        private final double unitsPerKilometre;
        private final double middleLatitude;
        private final double middleLongitude;
        private final double shrink;

        /** A projection that shows all these places, no higher than is said. */
        Projection(List<PlaceTally> tallies, int width, int most) {
            this.width = width;
            double south = tallies.stream()
                    .mapToDouble(tally -> at(tally).latitude())
                    .min()
                    .orElse(0);
            double north = tallies.stream()
                    .mapToDouble(tally -> at(tally).latitude())
                    .max()
                    .orElse(0);
            double west = tallies.stream()
                    .mapToDouble(tally -> at(tally).longitude())
                    .min()
                    .orElse(0);
            double east = tallies.stream()
                    .mapToDouble(tally -> at(tally).longitude())
                    .max()
                    .orElse(0);
            middleLatitude = (south + north) / 2;
            middleLongitude = (west + east) / 2;
            shrink = Math.cos(Math.toRadians(middleLatitude));
            double kilometresHigh = Math.max(1, (north - south) * KILOMETRES_PER_DEGREE);
            double kilometresWide = Math.max(1, (east - west) * KILOMETRES_PER_DEGREE * shrink);
            unitsPerKilometre = Math.min((width - 150) / kilometresWide, (most - 120) / kilometresHigh);
            height = (int) Math.ceil(Math.max(LEAST_HEIGHT, Math.min(most, kilometresHigh * unitsPerKilometre + 120)));
        }

        double x(double longitude) {
            return width / 2.0 + (longitude - middleLongitude) * KILOMETRES_PER_DEGREE * shrink * unitsPerKilometre;
        }

        double y(double latitude) {
            return height / 2.0 - (latitude - middleLatitude) * KILOMETRES_PER_DEGREE * unitsPerKilometre;
        }

        double latitude(double y) {
            return middleLatitude + (height / 2.0 - y) / KILOMETRES_PER_DEGREE / unitsPerKilometre;
        }

        double longitude(double x) {
            return middleLongitude + (x - width / 2.0) / KILOMETRES_PER_DEGREE / shrink / unitsPerKilometre;
        }

        Frame frameOf(Projection closer) {
            double left = x(closer.longitude(0));
            double top = y(closer.latitude(0));
            double across = x(closer.longitude(closer.width)) - left;
            double down = y(closer.latitude(closer.height)) - top;
            double grow = Math.max(0, 14 - Math.min(across, down)) / 2;
            return new Frame(left - grow, top - grow, across + 2 * grow, down + 2 * grow);
        }

        PlaceMap map(String title, List<PlaceTally> tallies, LocalDate firstDay, @Nullable Frame frame) {
            long most = Math.max(
                    1, tallies.stream().mapToLong(PlaceTally::dead).max().orElse(1));
            double largest = Math.min(LARGEST_RADIUS, width / 12.0);
            double scale = largest / Math.sqrt(most);
            LabelPlacer placer = new LabelPlacer(width, height);
            List<PlaceTally> largestFirst = new ArrayList<>(tallies);
            largestFirst.sort(Comparator.comparingLong(PlaceTally::dead)
                    .thenComparingInt(PlaceTally::claims)
                    .reversed()
                    .thenComparing(PlaceTally::name));
            if (frame != null) {
                placer.block(frame);
            }
            for (PlaceTally tally : largestFirst) {
                if (frame == null || !inside(frame, tally)) {
                    double radius = radius(tally, scale);
                    placer.block(new Frame(
                            x(at(tally).longitude()) - radius / 2,
                            y(at(tally).latitude()) - radius / 2,
                            radius,
                            radius));
                }
            }
            List<Spot> spots = new ArrayList<>();
            for (PlaceTally tally : largestFirst) {
                double x = x(at(tally).longitude());
                double y = y(at(tally).latitude());
                double radius = radius(tally, scale);
                // Inside the frame the closer panel has the names.
                Label label = frame != null && inside(frame, tally)
                        ? null
                        : placer.place(shown(tally) + " " + tally.dead(), x, y, radius);
                spots.add(new Spot(
                        shown(tally),
                        title(tally),
                        x,
                        y,
                        radius,
                        tally.dead(),
                        isRough(tally),
                        days(tally, firstDay),
                        label));
            }
            return new PlaceMap(title, width, height, scale, spots, meridians(), parallels(), bar(), frame);
        }

        private boolean inside(Frame frame, PlaceTally tally) {
            double x = x(at(tally).longitude());
            double y = y(at(tally).latitude());
            return x >= frame.x && x <= frame.x + frame.width && y >= frame.y && y <= frame.y + frame.height;
        }

        private static boolean isRough(PlaceTally tally) {
            return at(tally).rough() || !tally.parts().isEmpty();
        }

        /** "Damascus with 9 more": a place with those that are shown with it. */
        private static String shown(PlaceTally tally) {
            return tally.parts().isEmpty()
                    ? tally.name()
                    : tally.name() + " with " + tally.parts().size() + " more";
        }

        private static String title(PlaceTally tally) {
            String parts = tally.parts().isEmpty()
                    ? ""
                    : ", with " + Lists.and(tally.parts().stream().sorted().toList());
            return tally.name() + parts + ": " + tally.dead() + " dead in single incidents";
        }

        private static double radius(PlaceTally tally, double scale) {
            return Math.max(SMALLEST_RADIUS, scale * Math.sqrt(tally.dead()));
        }

        private static String days(PlaceTally tally, LocalDate firstDay) {
            return tally.deadByDay().entrySet().stream()
                    .map(day -> ChronoUnit.DAYS.between(firstDay, day.getKey()) + ":" + day.getValue())
                    .collect(Collectors.joining(" "));
        }

        private List<GridLine> meridians() {
            double step = gridStep();
            List<GridLine> lines = new ArrayList<>();
            double last = Math.min(180, longitude(width));
            for (double at = Math.ceil(Math.max(-180, longitude(0)) / step) * step; at < last; at += step) {
                lines.add(new GridLine(x(at), degrees(at, step, "E", "W")));
            }
            return lines;
        }

        private List<GridLine> parallels() {
            double step = gridStep();
            List<GridLine> lines = new ArrayList<>();
            double last = Math.min(90, latitude(0));
            for (double at = Math.ceil(Math.max(-90, latitude(height)) / step) * step; at < last; at += step) {
                lines.add(new GridLine(y(at), degrees(at, step, "N", "S")));
            }
            return lines;
        }

        private double gridStep() {
            double span = latitude(0) - latitude(height);
            double unitsPerDegree = KILOMETRES_PER_DEGREE * shrink * unitsPerKilometre;
            double step = 60;
            for (double smaller : new double[] {30, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01}) {
                if (span / step >= 3 || smaller * unitsPerDegree < LEAST_GRID) {
                    break;
                }
                step = smaller;
            }
            return step;
        }

        private static String degrees(double value, double step, String positive, String negative) {
            int decimals = step >= 1 ? 0 : step >= 0.1 ? 1 : 2;
            return String.format(
                    Locale.ROOT, "%." + decimals + "f° %s", Math.abs(value), value < 0 ? negative : positive);
        }

        private ScaleBar bar() {
            double wanted = width / 5.0 / unitsPerKilometre;
            double power = Math.pow(10, Math.floor(Math.log10(wanted)));
            double kilometres = wanted >= 5 * power ? 5 * power : wanted >= 2 * power ? 2 * power : power;
            String words = kilometres >= 1
                    ? String.format(Locale.ROOT, "%.0f km", kilometres)
                    : String.format(Locale.ROOT, "%.0f m", kilometres * 1000);
            return new ScaleBar(kilometres * unitsPerKilometre, words);
        }
    }
}
