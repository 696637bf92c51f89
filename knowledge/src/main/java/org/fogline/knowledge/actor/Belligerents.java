package org.fogline.knowledge.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fogline.knowledge.text.Table;
import org.jspecify.annotations.Nullable;

/**
 * Whom a generic word means in a country and at a time: in Sudan "the army" is the Sudanese Armed Forces; in
 * Afghanistan "the government" is another one from 15 August 2021. From {@code belligerents.csv}.
 */
public final class Belligerents {

    private final Map<String, List<Entry>> byCountry;

    private Belligerents(Map<String, List<Entry>> byCountry) {
        this.byCountry = byCountry;
    }

    public static Belligerents builtIn() {
        return of(Table.builtIn("belligerents.csv", "country", "role", "actor", "from", "to"));
    }

    static Belligerents of(Table table) {
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
        return new Belligerents(byCountry);
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
        List<String> names = new ArrayList<>();
        for (LocalDate day = before; day.isAfter(before.minusYears(years)); day = day.minusYears(1)) {
            for (String name : namesOf(country, role, day)) {
                if (!names.contains(name)) {
                    names.add(name);
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
        return byCountry.values().stream().flatMap(List::stream).toList();
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
