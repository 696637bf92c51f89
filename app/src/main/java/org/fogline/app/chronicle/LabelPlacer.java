package org.fogline.app.chronicle;

import java.util.ArrayList;
import java.util.List;
import org.fogline.app.chronicle.PlaceMap.Frame;
import org.fogline.app.chronicle.PlaceMap.Label;
import org.jspecify.annotations.Nullable;

/** Puts names beside spots so that no name covers another or leaves the map; a name without room is left out. */
final class LabelPlacer {

    private static final double LETTER = 7.8;
    private static final double LINE = 14;

    private final int width;
    private final int height;
    private final List<Frame> taken = new ArrayList<>();

    LabelPlacer(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Keeps names away from this rectangle. */
    void block(Frame frame) {
        taken.add(frame);
    }

    /** A free place for the name: right, left, above or below its spot; null if there is none. */
    @Nullable
    Label place(String name, double x, double y, double radius) {
        double length = name.length() * LETTER;
        double aside = radius + 4;
        List<Label> tries = List.of(
                new Label(x + aside, y + 4, "start"),
                new Label(x - aside, y + 4, "end"),
                new Label(x, y - aside - 1, "middle"),
                new Label(x, y + aside + 10, "middle"),
                new Label(x + aside * 0.75, y - aside * 0.75, "start"),
                new Label(x + aside * 0.75, y + aside * 0.75 + 8, "start"),
                new Label(x - aside * 0.75, y - aside * 0.75, "end"),
                new Label(x - aside * 0.75, y + aside * 0.75 + 8, "end"));
        for (Label label : tries) {
            Frame box = box(label, length);
            boolean onMap = box.x() >= 2
                    && box.x() + box.width() <= width - 2
                    && box.y() >= 2
                    && box.y() + box.height() <= height - 16;
            if (onMap && taken.stream().noneMatch(other -> overlap(box, other))) {
                taken.add(box);
                return label;
            }
        }
        return null;
    }

    private static Frame box(Label label, double length) {
        double left = switch (label.anchor()) {
            case "end" -> label.x() - length;
            case "middle" -> label.x() - length / 2;
            default -> label.x();
        };
        return new Frame(left, label.y() - LINE + 3, length, LINE);
    }

    private static boolean overlap(Frame one, Frame other) {
        return one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }
}
