package org.fogline.knowledge.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fogline.knowledge.text.Folding;
import org.fogline.knowledge.text.Table;
import org.fogline.model.Coded;
import org.jspecify.annotations.Nullable;

/**
 * Whom a generic word means in a country and at a time: in Sudan "the army" is the Sudanese Armed Forces; in
 * Afghanistan "the government" is another one from 15 August 2021. From {@code belligerents.csv}.
 */
public final class Belligerents {

    private final Map<String, List<Entry>> byCountry;
    /** By the country and the name of a part of it. */
    private final Map<String, List<Entry>> byPart;

    private Belligerents(Map<String, List<Entry>> byCountry, Map<String, List<Entry>> byPart) {
        this.byCountry = byCountry;
        this.byPart = byPart;
    }

    public static Belligerents builtIn() {
        Table parts = Table.builtIn("strongholds.csv", "places", "country", "role", "actor", "from", "to");
        return new Belligerents(
                ofCountries(Table.builtIn("belligerents.csv", "country", "role", "actor", "from", "to")),
                ofParts(parts));
    }

    static Belligerents of(Table table) {
        return new Belligerents(ofCountries(table), Map.of());
    }

    private static Map<String, List<Entry>> ofParts(Table table) {
        Map<String, List<Entry>> byPart = new HashMap<>();
        for (Table.Row row : table.rows()) {
            for (String role : row.list("role")) {
                Entry entry = new Entry(
                        Coded.parse(BelligerentRole.class, role),
                        row.text("actor"),
                        Cells.firstDay(row, "from"),
                        Cells.lastDay(row, "to"),
                        row);
                for (String place : row.list("places")) {
                    byPart.computeIfAbsent(part(row.text("country"), place), key -> new ArrayList<>())
                            .add(entry);
                }
            }
        }
        return byPart;
    }

    private static String part(String country, String place) {
        return country + ' ' + Folding.fold(place);
    }

    private static Map<String, List<Entry>> ofCountries(Table table) {
        Map<String, List<Entry>> byCountry = new HashMap<>();
        for (Table.Row row : table.rows()) {
            String country = row.text("country");
            if (country.length() != 2) {
                throw row.wrong("country", "'" + country + "' is not a code of two letters");
            }
            String actor = row.text("actor");
            if (actor.isEmpty()) {
                throw row.wrong("actor", "whom does the word mean?");
            }
            byCountry
                    .computeIfAbsent(country, code -> new ArrayList<>())
                    .add(new Entry(
                            Cells.constant(row, "role", BelligerentRole.class),
                            actor,
                            Cells.firstDay(row, "from"),
                            Cells.lastDay(row, "to"),
                            row));
        }
        return byCountry;
    }

    /** Whom words of a role mean in a part of a country, by the part's name; null where it is the same as elsewhere in it. */
    public @Nullable String nameIn(String country, String place, BelligerentRole role, @Nullable LocalDate on) {
        for (Entry entry : byPart.getOrDefault(part(country, place), List.of())) {
            if (entry.role == role && (on == null || entry.coversDay(on))) {
                return entry.actor;
            }
        }
        return null;
    }

    /**
     * The names of the actors in a role, in the order of the file, which puts the likeliest first.
     *
     * @param country two letters
     * @param on the day that is spoken of; null for any time
     */
    public List<String> namesOf(String country, BelligerentRole role, @Nullable LocalDate on) {
        List<String> names = new ArrayList<>();
        for (Entry entry : byCountry.getOrDefault(country, List.of())) {
            if (entry.role == role && (on == null || entry.coversDay(on)) && !names.contains(entry.actor)) {
                names.add(entry.actor);
            }
        }
        return names;
    }

    /** Those of the role who took part in fighting there at most so many years before a day, the likeliest first. */
    public List<String> namesWithin(String country, BelligerentRole role, LocalDate before, int years) {
        List<Entry> ofRole = new ArrayList<>();
        for (Entry entry : byCountry.getOrDefault(country, List.of())) {
            if (entry.role == role) {
                ofRole.add(entry);
            }
        }
        List<String> names = new ArrayList<>();
        LocalDate first = before.minusYears(years);
        for (LocalDate day = before; !ofRole.isEmpty() && day.isAfter(first); day = day.minusYears(1)) {
            for (Entry entry : ofRole) {
                if (entry.coversDay(day) && !names.contains(entry.actor)) {
                    names.add(entry.actor);
                }
            }
        }
        return names;
    }

    /** A country's likeliest government, if it governs to this day; else an empty string. */
    String standingGovernment(String country) {
        for (Entry entry : byCountry.getOrDefault(country, List.of())) {
            if (entry.role == BelligerentRole.GOVERNMENT) {
                return entry.to == null ? entry.actor : "";
            }
        }
        return "";
    }

    /** Every row, for checks of the data. */
    List<Entry> entries() {
        return Stream.concat(byCountry.values().stream(), byPart.values().stream())
                .flatMap(List::stream)
                .toList();
    }

    record Entry(
            BelligerentRole role,
            String actor,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Table.Row row) {

        boolean coversDay(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }
}
