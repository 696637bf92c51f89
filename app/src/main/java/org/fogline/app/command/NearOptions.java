package org.fogline.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fogline.knowledge.place.Gazetteer;
import org.fogline.knowledge.place.Place;
import org.fogline.ledger.Area;
import org.fogline.ledger.CaseFile;
import org.fogline.ledger.PlacePoint;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that ask for claims by where their places lie. */
final class NearOptions {

    private static final double KILOMETRES = 10;

    @Option(
            names = "--near",
            paramLabel = "PLACE|LAT,LON",
            description = "Only claims with a place near this one; see --within.")
    private @Nullable String near;

    @Option(
            names = "--within",
            paramLabel = "KM",
            description = "With --near: how near, in kilometres along the ground; default: 10.")
    private double kilometres = KILOMETRES;

    @Option(
            names = "--box",
            paramLabel = "S,W,N,E",
            description = "Only claims with a place between these latitudes and longitudes (degrees).")
    private @Nullable String box;

    /**
     * The area that is asked for, or null if none is.
     *
     * @throws CommandFailure if nobody knows where the place is, or there is no such area
     */
    @Nullable
    Area area(CaseFile file) {
        try {
            if (near != null && box != null) {
                throw new CommandFailure("--near or --box, not both");
            }
            if (box != null) {
                List<Double> degrees = numbers(box);
                if (degrees.size() != 4) {
                    throw new CommandFailure("--box needs four numbers, S,W,N,E, not '" + box + "'");
                }
                return Area.box(degrees.get(0), degrees.get(1), degrees.get(2), degrees.get(3));
            }
            return near == null ? null : around(file, near);
        } catch (IllegalArgumentException exception) {
            throw new CommandFailure(String.valueOf(exception.getMessage()), exception);
        }
    }

    private Area around(CaseFile file, String where) {
        List<Double> degrees = numbers(where);
        if (degrees.size() == 2) {
            return Area.around(degrees.get(0), degrees.get(1), kilometres);
        }
        Optional<Place> known = Gazetteer.builtIn().byName(where);
        Optional<PlacePoint> point = file.place(known.map(Place::name).orElse(where));
        if (point.isPresent()) {
            return Area.around(point.get().latitude(), point.get().longitude(), kilometres);
        }
        Double latitude = known.map(Place::latitude).orElse(null);
        Double longitude = known.map(Place::longitude).orElse(null);
        if (latitude == null || longitude == null) {
            throw new CommandFailure("--near: nobody knows where '" + where + "' is; give LAT,LON");
        }
        return Area.around(latitude, longitude, kilometres);
    }

    /** The numbers in a list with commas; none if it holds anything else. */
    private static List<Double> numbers(String list) {
        List<Double> numbers = new ArrayList<>();
        for (String word : list.split(",", -1)) {
            try {
                numbers.add(Double.valueOf(word.strip()));
            } catch (NumberFormatException noNumber) {
                return List.of();
            }
        }
        return numbers;
    }
}
