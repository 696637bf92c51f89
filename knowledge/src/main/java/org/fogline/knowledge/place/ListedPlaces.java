package org.fogline.knowledge.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fogline.knowledge.text.Folding;
import org.fogline.knowledge.text.KnowledgeException;
import org.fogline.knowledge.text.Table;
import org.jspecify.annotations.Nullable;

/**
 * The places that are kept as records: countries and their divisions, the supplement, users' own lists. Small beside
 * the world's towns, and looked up before them. An entry with the id of an earlier one takes its place.
 */
final class ListedPlaces {

    private static final int SHORTEST_KEY = 4;
    private static final int SHORTEST_DISTRICT_KEY = 7;
    private static final List<String> DIVISION_NOUNS = List.of("province", "governorate", "state", "region", "oblast");

    final List<Place> places;
    final HashIndex byName;
    final HashIndex byKey;
    final HashIndex byFirstWord;
    final HashIndex byFirstKey;
    private final Map<String, Integer> byId;
    private final Set<String> divisionWords;
    private final Map<String, String> idOfDivision;
    private final Map<String, String> idOfCountry;

    private ListedPlaces(Builder builder) {
        this.places = List.copyOf(builder.places);
        this.byId = builder.byId;
        this.divisionWords = builder.divisionWords;
        this.idOfDivision = builder.idOfDivision;
        this.idOfCountry = builder.idOfCountry;
        Pairs names = new Pairs();
        Pairs keys = new Pairs();
        Pairs firstKeys = new Pairs();
        Map<String, Integer> firstWords = new HashMap<>();
        StringBuilder key = new StringBuilder();
        for (int index = 0; index < places.size(); index++) {
            List<String> nouns = places.get(index).kind() == PlaceKind.PROVINCE ? DIVISION_NOUNS : List.of();
            for (String name : builder.names.get(index)) {
                int words = countWords(name);
                if (words > Gazetteer.MOST_WORDS) {
                    continue;
                }
                long state = HashIndex.add(HashIndex.start(), name);
                names.add(HashIndex.finish(state), index);
                boolean longer = !nouns.isEmpty() && words < Gazetteer.MOST_WORDS;
                if (longer) {
                    // "Idlib province": texts add the word for what a division is
                    long joined = HashIndex.add(state, ' ');
                    for (String noun : nouns) {
                        names.add(HashIndex.finish(HashIndex.add(joined, noun)), index);
                    }
                }
                int space = name.indexOf(' ');
                firstWords.merge(space < 0 ? name : name.substring(0, space), longer ? words + 1 : words, Math::max);
            }
            for (String name : builder.naturalNames(index)) {
                names.add(HashIndex.hash(name), index);
                firstWords.merge(name.substring(0, name.indexOf(' ')), countWords(name), Math::max);
            }
            boolean district = !places.get(index).listed() && places.get(index).kind() == PlaceKind.DISTRICT;
            for (String name : builder.names.get(index)) {
                key.setLength(0);
                int first = builder.transliteration.appendName(name, key);
                if (key.length() >= (district ? SHORTEST_DISTRICT_KEY : SHORTEST_KEY)) {
                    keys.add(key, index);
                    key.setLength(first);
                    firstKeys.add(key, 1);
                }
            }
        }
        Pairs first = new Pairs();
        firstWords.forEach(first::add);
        this.byName = names.index();
        this.byKey = keys.index();
        this.byFirstWord = first.index();
        this.byFirstKey = firstKeys.index();
    }

    private static int countWords(String folded) {
        int words = 1;
        for (int index = 0; index < folded.length(); index++) {
            if (folded.charAt(index) == ' ') {
                words++;
            }
        }
        return words;
    }

    /** The folded names under which a place is found, a division's also without the word for what it is. */
    private static Set<String> namesOf(Place place, Set<String> divisionWords) {
        String only = Folding.fold(place.name());
        if (place.variants().isEmpty() && place.kind() != PlaceKind.PROVINCE) {
            return only.isEmpty() ? Set.of() : Set.of(only);
        }
        Set<String> names = new LinkedHashSet<>();
        addFolded(only, names);
        place.variants().forEach(name -> addFolded(Folding.fold(name), names));
        if (place.kind() == PlaceKind.PROVINCE) {
            for (String name : List.copyOf(names)) {
                names.add(withoutDivisionWord(name, divisionWords));
            }
        }
        return names;
    }

    private static void addFolded(String folded, Set<String> names) {
        if (!folded.isEmpty()) {
            names.add(folded);
        }
    }

    /** A folded name without the word for a division at its end. */
    String withoutDivisionWord(String folded) {
        return withoutDivisionWord(folded, divisionWords);
    }

    private static String withoutDivisionWord(String name, Set<String> divisionWords) {
        int space = name.lastIndexOf(' ');
        // "Free State" and "Red Sea" are not called "Free" and "Red".
        return space > 4 && divisionWords.contains(name.substring(space + 1)) ? name.substring(0, space) : name;
    }

    @Nullable
    Place byId(String id) {
        Integer index = byId.get(id);
        return index == null ? null : places.get(index);
    }

    @Nullable
    String idOfDivision(@Nullable String code) {
        return code == null ? null : idOfDivision.get(code);
    }

    @Nullable
    String idOfCountry(String code) {
        return idOfCountry.get(code);
    }

    /** Hashes of names with numbers. */
    private static final class Pairs {
        private long[] hashes = new long[1 << 10];
        private int[] values = new int[1 << 10];
        private int size;

        void add(CharSequence name, int value) {
            add(HashIndex.hash(name), value);
        }

        void add(long hash, int value) {
            if (size == hashes.length) {
                hashes = Arrays.copyOf(hashes, 2 * size);
                values = Arrays.copyOf(values, 2 * size);
            }
            hashes[size] = hash;
            values[size] = value;
            size++;
        }

        HashIndex index() {
            return HashIndex.of(Arrays.copyOf(hashes, size), Arrays.copyOf(values, size));
        }
    }

    /** Gathers the lists, the weightiest last. */
    static final class Builder {

        private final Transliteration transliteration;
        private final WorldPlaces world;
        private final Set<String> divisionWords = WordList.builtIn("places/division-words.txt");
        private final NaturalNouns naturalNouns = NaturalNouns.builtIn();
        private final List<Place> places = new ArrayList<>();
        private final List<Set<String>> names = new ArrayList<>();
        private final Map<String, Integer> byId = new HashMap<>();
        private final Map<String, List<Place>> byFoldedName = new HashMap<>();
        private final Map<String, String> idOfDivision = new HashMap<>();
        private final Map<String, String> idOfCountry = new HashMap<>();

        Builder(Transliteration transliteration, WorldPlaces world) {
            this.transliteration = transliteration;
            this.world = world;
        }

        void addDivisions(Table table) {
            for (Table.Row row : table.rows()) {
                String code = row.text("code");
                boolean country = row.text("kind").equals("country");
                String iso = code.substring(0, 2);
                (country ? idOfCountry : idOfDivision).put(code, row.text("id"));
                add(new Place(
                        row.text("id"),
                        row.text("name"),
                        country ? PlaceKind.COUNTRY : PlaceKind.PROVINCE,
                        country ? null : idOfCountry.get(iso),
                        iso,
                        null,
                        null,
                        Precision.UNLOCATED,
                        0,
                        row.list("variants"),
                        false));
            }
        }

        /** Adds second-order divisions, which have a code and a name alone. */
        void addDistricts(Table table) {
            for (Table.Row row : table.rows()) {
                String code = row.text("code");
                String iso = code.substring(0, 2);
                add(new Place(
                        "geonames-admin2:" + code,
                        row.text("name"),
                        PlaceKind.DISTRICT,
                        idOfDivision.getOrDefault(
                                code.substring(0, code.lastIndexOf('.')), idOfCountry.getOrDefault(iso, "")),
                        iso,
                        null,
                        null,
                        Precision.UNLOCATED,
                        0,
                        List.of(),
                        false));
            }
        }

        /** Gives a country its plain name, and other names besides those that it has. */
        void nameCountry(String code, String name, List<String> names) {
            Place place = countryPlace(code);
            if (place == null) {
                return;
            }
            Set<String> variants = new LinkedHashSet<>(place.variants());
            variants.add(place.name());
            variants.addAll(names);
            variants.remove(name);
            add(new Place(
                    place.id(),
                    name,
                    place.kind(),
                    null,
                    code,
                    null,
                    null,
                    place.precision(),
                    0,
                    List.copyOf(variants),
                    place.listed()));
        }

        private @Nullable Place countryPlace(String code) {
            Integer index = byId.get(idOfCountry.getOrDefault(code, ""));
            return index == null ? null : places.get(index);
        }

        /** Adds a list; parents may stand after their parts. */
        void addAll(List<PlaceList.Entry> entries) {
            List<Integer> added = new ArrayList<>();
            for (PlaceList.Entry entry : entries) {
                added.add(add(filledFromWorld(entry.place())));
            }
            for (int index = 0; index < entries.size(); index++) {
                PlaceList.Entry entry = entries.get(index);
                Place place = places.get(added.get(index));
                String parent = entry.parentName().isEmpty() ? countryOf(place) : parentId(entry, place);
                places.set(added.get(index), withParent(place, parent));
            }
        }

        private @Nullable String countryOf(Place place) {
            return place.kind() == PlaceKind.COUNTRY ? null : idOfCountry.get(place.country());
        }

        /** What GeoNames knows of a place that the supplement only names again. */
        private Place filledFromWorld(Place place) {
            int record = recordOf(place.id());
            Integer before = byId.get(place.id());
            Place earlier = before != null ? places.get(before) : record >= 0 ? world.place(record, null) : null;
            if (earlier == null) {
                return place;
            }
            List<String> variants = new ArrayList<>(place.variants());
            if (!earlier.name().equals(place.name())) {
                variants.add(earlier.name());
            }
            earlier.variants().stream().filter(name -> !variants.contains(name)).forEach(variants::add);
            return new Place(
                    place.id(),
                    place.name(),
                    place.kind(),
                    place.parent(),
                    place.country(),
                    place.isLocated() ? place.latitude() : earlier.latitude(),
                    place.isLocated() ? place.longitude() : earlier.longitude(),
                    place.isLocated() ? place.precision() : earlier.precision(),
                    Math.max(place.population(), earlier.population()),
                    variants,
                    place.listed());
        }

        private int recordOf(String id) {
            return id.startsWith("geonames:") ? world.recordOf(Integer.parseInt(id.substring(9))) : -1;
        }

        private @Nullable String parentId(PlaceList.Entry entry, Place place) {
            String name = entry.parentName();
            if (byId.containsKey(name)) {
                return name;
            }
            if (idOfDivision.containsKey(name)) {
                return idOfDivision.get(name);
            }
            Place best = null;
            String folded = Folding.fold(name);
            List<Place> namesakes = byFoldedName.getOrDefault(
                    folded, byFoldedName.getOrDefault(withoutDivisionWord(folded, divisionWords), List.of()));
            for (Place candidate : namesakes) {
                boolean sameCountry = candidate.country().equals(place.country())
                        || candidate.country().isEmpty()
                        || place.country().isEmpty();
                if (sameCountry
                        && !candidate.id().equals(place.id())
                        && (best == null || candidate.name().equals(name))) {
                    best = candidate;
                }
            }
            if (best != null) {
                return best.id();
            }
            long hash = HashIndex.hash(Folding.fold(name));
            int found = -1;
            for (int position = world.byName.find(hash);
                    position >= 0 && world.byName.has(position, hash);
                    position++) {
                int record = world.byName.value(position);
                if (world.countryOf(record).equals(place.country())
                        && (found < 0 || world.populations[record] > world.populations[found])) {
                    found = record;
                }
            }
            if (found >= 0) {
                return "geonames:" + world.ids[found];
            }
            // A code of a division that is not listed is no mistake of whoever wrote the file.
            if (name.matches("[A-Z]{2}\\..*")) {
                return countryOf(place);
            }
            throw new KnowledgeException(entry.where() + ": column 'parent': no place is called '" + name
                    + "' in country '" + place.country() + "'");
        }

        private static Place withParent(Place place, @Nullable String parent) {
            return new Place(
                    place.id(),
                    place.name(),
                    place.kind(),
                    parent,
                    place.country(),
                    place.latitude(),
                    place.longitude(),
                    place.precision(),
                    place.population(),
                    place.variants(),
                    place.listed());
        }

        private int add(Place place) {
            Integer before = byId.get(place.id());
            int index = before != null ? before : places.size();
            if (before != null) {
                places.set(index, place);
            } else {
                places.add(place);
                byId.put(place.id(), index);
            }
            Set<String> found = namesOf(place, divisionWords);
            if (before != null) {
                names.set(index, found);
            } else {
                names.add(found);
            }
            for (String name : found) {
                byFoldedName.computeIfAbsent(name, key -> new ArrayList<>(1)).add(place);
            }
            return index;
        }

        /** The names of a place with other nouns for what it is, where it is a feature of nature. */
        private List<String> naturalNames(int index) {
            Place place = places.get(index);
            return place.listed()
                    ? names.get(index).stream()
                            .flatMap(name -> naturalNouns.others(place.kind(), name).stream())
                            .filter(name -> !names.get(index).contains(name))
                            .distinct()
                            .toList()
                    : List.of();
        }

        ListedPlaces build() {
            return new ListedPlaces(this);
        }
    }
}
