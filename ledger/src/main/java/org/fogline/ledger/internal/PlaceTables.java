package org.fogline.ledger.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fogline.ledger.Area;
import org.fogline.ledger.PlacePoint;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The places that the case knows coordinates of, and the spatial index over them. */
public final class PlaceTables {

    private final Database database;

    public PlaceTables(Database database) {
        this.database = database;
    }

    /** Takes in what an entry says of where places are; the last word on a place counts. */
    void add(long sequence, JsonNode content) {
        for (JsonNode place : Json.items(content, "places")) {
            put(sequence, Json.required(place, "name"), number(place, "latitude"), number(place, "longitude"));
        }
    }

    private static double number(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null ? 0 : value.asDouble();
    }

    private void put(long sequence, String name, double latitude, double longitude) {
        long known = database.number("SELECT id FROM places WHERE name = ?", name);
        long row = known != 0 ? known : 1 + database.number("SELECT max(id) FROM places");
        if (known == 0) {
            database.run(
                    "INSERT INTO places (id, name, latitude, longitude, since) VALUES (?, ?, ?, ?, ?)",
                    row,
                    name,
                    latitude,
                    longitude,
                    sequence);
        } else {
            database.run(
                    "UPDATE places SET latitude = ?, longitude = ?, since = ? WHERE id = ?",
                    latitude,
                    longitude,
                    sequence,
                    row);
        }
        String insert = database.dialect().insertArea();
        if (insert != null) {
            if (known != 0) {
                database.run("DELETE FROM place_areas WHERE id = ?", row);
            }
            database.run(insert, row, latitude, latitude, longitude, longitude);
        }
    }

    /** What an entry about these places says, or null if it would say nothing new. */
    @Nullable
    String news(List<PlacePoint> points, String knowledge) {
        ObjectNode content = Json.object();
        content.put("knowledge", knowledge);
        ArrayNode places = content.putArray("places");
        for (PlacePoint point : points) {
            boolean same = database.number(
                            "SELECT count(*) FROM places WHERE name = ? AND latitude = ? AND longitude = ?",
                            point.name(),
                            point.latitude(),
                            point.longitude())
                    > 0;
            if (!same) {
                ObjectNode place = places.addObject();
                place.put("name", point.name());
                place.put("latitude", point.latitude());
                place.put("longitude", point.longitude());
            }
        }
        return places.isEmpty() ? null : Json.wellFormed(Json.write(content));
    }

    /** The names of places in claims of which the case knows no coordinates. */
    public List<String> unlocated() {
        return database.list(
                "SELECT t.name FROM terms t WHERE t.facet = ? AND NOT EXISTS (SELECT 1 FROM places p WHERE p.name = t.name)"
                        + " ORDER BY t.name",
                row -> row.getString(1),
                Facet.PLACE.code());
    }

    /** Where a place is, or null if the case does not know. */
    public @Nullable PlacePoint find(String name) {
        return database.first(
                "SELECT name, latitude, longitude FROM places WHERE name = ?",
                row -> new PlacePoint(row.getString(1), row.getDouble(2), row.getDouble(3)),
                name);
    }

    /** The names of the places in an area. */
    Set<String> in(Area area) {
        Set<String> names = new LinkedHashSet<>();
        for (double[] sides : sides(area)) {
            database.each(
                    database.dialect().placesInBox(),
                    row -> {
                        if (area.contains(row.getDouble(2), row.getDouble(3))) {
                            names.add(row.getString(1));
                        }
                    },
                    area.north(),
                    area.south(),
                    sides[1],
                    sides[0]);
        }
        return names;
    }

    /** The box's first and last longitude; of a box across the date line both halves. */
    private static List<double[]> sides(Area area) {
        List<double[]> sides = new ArrayList<>();
        if (area.west() <= area.east()) {
            sides.add(new double[] {area.west(), area.east()});
        } else {
            sides.add(new double[] {area.west(), 180});
            sides.add(new double[] {-180, area.east()});
        }
        return sides;
    }
}
