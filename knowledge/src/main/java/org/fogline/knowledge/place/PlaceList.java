package org.fogline.knowledge.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.fogline.knowledge.text.Folding;
import org.fogline.knowledge.text.KnowledgeException;
import org.fogline.knowledge.text.Table;
import org.fogline.model.Coded;
import org.jspecify.annotations.Nullable;

/** Reads lists of places: the supplement, users' own tables, GeoNames' country files. */
final class PlaceList {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern GEONAMES = Pattern.compile("GeoNames \\d+");
    private static final int GEONAMES_COLUMNS = 19;

    private PlaceList() {}

    /**
     * A place as a list tells it, before parents are looked up.
     *
     * @param parentName the name or id of the parent; empty if not said
     * @param where the file and line, for messages
     */
    record Entry(Place place, String parentName, String where) {}

    /**
     * The places of a table with the supplement's columns, or with the three columns name, lat, lon.
     *
     * @param listed whether they are likelier to be meant than namesakes elsewhere
     */
    static List<Entry> ofTable(Table table, String idPrefix, boolean listed) {
        List<Entry> entries = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            String name = row.text("name");
            if (Folding.fold(name).isEmpty()) {
                throw row.wrong("name", "a place needs a name");
            }
            Double latitude = degrees(row, row.text("latitude").isEmpty() ? "lat" : "latitude", 90);
            Double longitude = degrees(row, row.text("longitude").isEmpty() ? "lon" : "longitude", 180);
            if ((latitude == null) != (longitude == null)) {
                throw row.wrong("latitude", "latitude and longitude must stand together");
            }
            String source = row.text("coordinate_source");
            String country = row.text("country");
            if (!country.isEmpty() && !COUNTRY.matcher(country).matches()) {
                throw row.wrong("country", "'" + country + "' is not a code of two capital letters");
            }
            Place place = new Place(
                    GEONAMES.matcher(source).matches() ? "geonames:" + source.substring(9) : id(idPrefix, name, row),
                    name,
                    kind(row),
                    null,
                    country,
                    latitude,
                    longitude,
                    precision(row, latitude != null),
                    0,
                    row.list("variants"),
                    listed);
            entries.add(new Entry(place, row.text("parent"), table.name() + ": line " + row.line()));
        }
        return entries;
    }

    /** The supplement's names are unique; a user's list may have namesakes, which the line tells apart. */
    private static String id(String prefix, String name, Table.Row row) {
        String slug = prefix + Folding.fold(name).replace(' ', '-');
        return prefix.equals("user:") ? slug + "-" + row.line() : slug;
    }

    private static PlaceKind kind(Table.Row row) {
        String kind = row.text("kind");
        if (kind.isEmpty()) {
            return PlaceKind.TOWN;
        }
        try {
            return Coded.parse(PlaceKind.class, kind);
        } catch (IllegalArgumentException exception) {
            throw row.wrong("kind", String.valueOf(exception.getMessage()));
        }
    }

    private static Precision precision(Table.Row row, boolean located) {
        String precision = row.text("precision");
        if (precision.isEmpty()) {
            return located ? Precision.EXACT : Precision.UNLOCATED;
        }
        try {
            return Coded.parse(Precision.class, precision);
        } catch (IllegalArgumentException exception) {
            throw row.wrong("precision", String.valueOf(exception.getMessage()));
        }
    }

    private static @Nullable Double degrees(Table.Row row, String column, double limit) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            double degrees = Double.parseDouble(text);
            if (Math.abs(degrees) <= limit) {
                return degrees;
            }
        } catch (NumberFormatException exception) {
            throw row.wrong(column, "'" + text + "' is not a number of degrees");
        }
        throw row.wrong(column, "'" + text + "' is beyond " + (int) limit + " degrees");
    }

    /** The places of a GeoNames country file: 19 columns parted by tabs, no header. */
    static List<Entry> ofGeoNames(Path file) {
        List<Entry> entries = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    entries.add(geoNamesEntry(line.split("\t", -1), file + ": line " + number));
                }
            }
        } catch (CharacterCodingException exception) {
            throw new KnowledgeException(file + ": is not UTF-8 text", exception);
        } catch (IOException exception) {
            throw new KnowledgeException(file + ": cannot be read: " + exception.getMessage(), exception);
        } catch (UncheckedIOException exception) {
            throw new KnowledgeException(file + ": is not UTF-8 text", exception);
        }
        return entries;
    }

    private static Entry geoNamesEntry(String[] cells, String where) {
        if (cells.length != GEONAMES_COLUMNS) {
            throw new KnowledgeException(where + ": has " + cells.length + " columns parted by tabs, where a GeoNames "
                    + "country file has " + GEONAMES_COLUMNS);
        }
        List<String> variants = new ArrayList<>();
        for (String name : (cells[2] + "," + cells[3]).split(",")) {
            if (name.length() > 3) {
                variants.add(name);
            }
        }
        try {
            int id = Integer.parseInt(cells[0]);
            double latitude = Double.parseDouble(cells[4]);
            double longitude = Double.parseDouble(cells[5]);
            long population = cells[14].isEmpty() ? 0 : Long.parseLong(cells[14]);
            if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
                throw new KnowledgeException(where + ": the coordinates are not on the globe");
            }
            Place place = new Place(
                    "geonames:" + id,
                    cells[1],
                    geoNamesKind(cells[6], cells[7], population),
                    null,
                    cells[8].toUpperCase(Locale.ROOT),
                    latitude,
                    longitude,
                    Precision.EXACT,
                    population,
                    variants,
                    false);
            String division = cells[10].isEmpty() || cells[7].equals("ADM1") ? "" : cells[8] + "." + cells[10];
            return new Entry(place, division, where);
        } catch (NumberFormatException exception) {
            throw new KnowledgeException(where + ": id, coordinates or population is not a number", exception);
        }
    }

    private static PlaceKind geoNamesKind(String type, String code, long population) {
        return switch (code) {
            case "PPLC" -> PlaceKind.CAPITAL;
            case "PPLX" -> PlaceKind.NEIGHBOURHOOD;
            case "ADM1" -> PlaceKind.PROVINCE;
            case "PCLI" -> PlaceKind.COUNTRY;
            case "AIRP", "AIRF" -> PlaceKind.AIRPORT;
            case "AIRB", "MILB", "INSM" -> PlaceKind.BASE;
            case "CMPRF", "CMP" -> PlaceKind.CAMP;
            case "ISL" -> PlaceKind.ISLAND;
            default ->
                switch (type) {
                    case "A" -> PlaceKind.DISTRICT;
                    case "P" ->
                        population >= 50_000
                                ? PlaceKind.CITY
                                : population >= 5_000 ? PlaceKind.TOWN : PlaceKind.VILLAGE;
                    case "H" -> PlaceKind.WATER;
                    case "T" -> PlaceKind.MOUNTAIN;
                    case "V" -> PlaceKind.FOREST;
                    case "R" -> PlaceKind.STREET;
                    case "S" -> PlaceKind.FACILITY;
                    default -> PlaceKind.REGION;
                };
        };
    }
}
