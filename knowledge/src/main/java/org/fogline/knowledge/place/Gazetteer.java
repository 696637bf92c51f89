package org.fogline.knowledge.place;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fogline.knowledge.text.Folding;
import org.fogline.knowledge.text.KnowledgeException;
import org.fogline.knowledge.text.Table;
import org.fogline.knowledge.text.WordSequence;
import org.fogline.knowledge.text.WordSet;
import org.jspecify.annotations.Nullable;

/**
 * Names of places with what they may mean: the countries, their first-order divisions and some 200,000 towns by
 * GeoNames, a supplement of places of conflict, and users' own lists. A name is looked up as it is spelt, case and
 * diacritics aside, and then by the key that its transliterations have in common.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class Gazetteer {

    /** The words of the longest name that is looked for. */
    public static final int MOST_WORDS = 6;

    /** Before the number in the id of a place of the world's list. */
    private static final String WORLD_ID = "geonames:";

    /** No chain of places that lie in one another is longer. */
    private static final int MOST_PARENTS = 8;

    private static final int SHORTEST_KEY = 6;
    private static final int SHORTEST_LISTED_KEY = 4;
    private static final int LONGEST_ACRONYM = 6;
    /** "US: ..." and "UN - ..." are acronyms at the head of a line too. */
    private static final int SHORTEST_HEAD = 3;
    /** What stands behind the place that heads a line. */
    private static final Set<String> HEAD_MARKS = Set.of(",", ":", "-", "–", "—", ".");

    private static final int MOST_SMALL_WORDS = 2;
    private static final int SHORTEST_SMALL_WORD = 4;
    /** A town this large is believed to be meant even where its name is an ordinary word. */
    private static final long LARGE = 100_000;

    /** A country file of GeoNames has no header: a number, then a tab. */
    private static final Pattern GEONAMES = Pattern.compile("\\d+\\t");

    private static final String[] COLUMNS = {
        "name", "kind", "parent", "country", "latitude", "longitude", "coordinate_source", "precision", "variants"
    };

    private final WorldPlaces world;
    private final Transliteration transliteration;
    private final WordSet notPlaces;
    private final WordSet everyday;
    private final UsualMeanings usual = UsualMeanings.builtIn();
    private final NaturalNouns naturalNouns = NaturalNouns.builtIn();
    private final List<List<PlaceList.Entry>> lists;
    private final ListedPlaces listed;
    private final CandidateCache cache = new CandidateCache();
    private final NameWords nameWords = new NameWords();

    private Gazetteer(
            WorldPlaces world,
            Transliteration transliteration,
            WordSet notPlaces,
            WordSet everyday,
            List<List<PlaceList.Entry>> lists) {
        this.world = world;
        this.transliteration = transliteration;
        this.notPlaces = notPlaces;
        this.everyday = everyday;
        this.lists = lists;
        ListedPlaces.Builder builder = new ListedPlaces.Builder(transliteration, world);
        builder.addDivisions(Table.builtIn("places/divisions.csv", "id", "kind", "code", "name", "variants"));
        for (Table.Row row : Table.builtIn("places/country-names.csv", "code", "name", "variants")
                .rows()) {
            builder.nameCountry(row.text("code"), row.text("name"), row.list("variants"));
        }
        builder.addDistricts(Table.builtIn("places/districts.csv", "code", "name"));
        lists.forEach(builder::addAll);
        this.listed = builder.build();
    }

    /** The gazetteer that comes with the program; loaded at the first call and shared. */
    public static Gazetteer builtIn() {
        return BuiltIn.INSTANCE;
    }

    private static final class BuiltIn {
        private static final Gazetteer INSTANCE = load();

        private static Gazetteer load() {
            Transliteration transliteration = Transliteration.builtIn();
            List<List<PlaceList.Entry>> lists = new ArrayList<>();
            lists.add(PlaceList.ofTable(Table.builtIn("places/ged-syria.csv", COLUMNS), "ged:", false));
            lists.add(PlaceList.ofTable(Table.builtIn("places/supplement.csv", COLUMNS), "fogline:", true));
            return new Gazetteer(
                    WorldPlaces.builtIn(),
                    transliteration,
                    new WordSet(WordList.builtIn("places/not-places.txt")),
                    new WordSet(WordList.builtIn("places/everyday-words.txt")),
                    lists);
        }
    }

    /**
     * This gazetteer with a user's list over it: a table with the columns of the supplement or only name, lat and lon,
     * or a country file of GeoNames (19 columns parted by tabs). What the list says of a place that is known already
     * counts.
     *
     * @throws KnowledgeException if it cannot be used, naming the file and the line
     */
    public Gazetteer with(Path file) {
        List<PlaceList.Entry> entries;
        if (isGeoNames(file)) {
            entries = PlaceList.ofGeoNames(file);
        } else {
            entries = PlaceList.ofTable(Table.of(file, "name"), "user:", true).stream()
                    .map(this::refined)
                    .toList();
        }
        List<List<PlaceList.Entry>> all = new ArrayList<>(lists);
        all.add(entries);
        return new Gazetteer(world, transliteration, notPlaces, everyday, all);
    }

    /** A row that has the name of one listed place, and no other country, says where that place is. */
    private PlaceList.Entry refined(PlaceList.Entry entry) {
        Place said = entry.place();
        Place known = byName(said.name())
                .filter(place -> place.listed() && place.name().equals(said.name()))
                .filter(place -> said.country().isEmpty() || said.country().equals(place.country()))
                .orElse(null);
        if (known == null || !said.isLocated()) {
            return entry;
        }
        List<String> variants = new ArrayList<>(known.variants());
        variants.addAll(said.variants());
        String parent = known.parent();
        return new PlaceList.Entry(
                new Place(
                        known.id(),
                        known.name(),
                        known.kind(),
                        null,
                        known.country(),
                        said.latitude(),
                        said.longitude(),
                        said.precision(),
                        known.population(),
                        List.copyOf(variants),
                        true),
                entry.parentName().isEmpty() && parent != null ? parent : entry.parentName(),
                entry.where());
    }

    private static boolean isGeoNames(Path file) {
        byte[] head = new byte[64];
        int length;
        try (var stream = Files.newInputStream(file)) {
            length = stream.readNBytes(head, 0, head.length);
        } catch (IOException exception) {
            throw new KnowledgeException(
                    file + ": cannot be read (" + exception.getClass().getSimpleName() + ")", exception);
        }
        return GEONAMES.matcher(new String(head, 0, length, StandardCharsets.UTF_8))
                .lookingAt();
    }

    /** What a name may mean: listed places first, then by size; found as spelt, else by transliteration. */
    public List<Candidate> candidates(String name) {
        String folded = Folding.fold(name);
        if (folded.isEmpty()) {
            return List.of();
        }
        List<Candidate> found = named(HashIndex.hash(folded), folded);
        if (!found.isEmpty()) {
            return found;
        }
        String key = transliteration.key(name);
        return key.length() < SHORTEST_LISTED_KEY
                ? List.of()
                : transliterated(HashIndex.hash(key), key.length() >= SHORTEST_KEY);
    }

    /**
     * The longest name of a place that may begin at a word. A name begins with a capital letter, a digit or an article
     * before a capital ("al-Qadam").
     *
     * @return null if none begins there
     */
    public @Nullable PlaceMatch longestMatch(WordSequence words, int from) {
        int first = firstCapital(words, from);
        NameWord word = first < 0 ? null : nameWord(words.folded(from));
        if (word == null || !word.begins()) {
            return null;
        }
        PlaceMatch exact = longestNamed(words, from, first, word.mostWords());
        PlaceMatch byKey = longestTransliterated(words, from, first, exact == null);
        return exact != null && (byKey == null || exact.to() >= byKey.to()) ? exact : byKey;
    }

    /** What is known of a word before any name is looked up: most words begin none. */
    private NameWord nameWord(String folded) {
        NameWord known = nameWords.get(folded);
        return known != null ? known : nameWords.put(look(folded));
    }

    private NameWord look(String folded) {
        long hash = HashIndex.hash(folded);
        StringBuilder key = new StringBuilder();
        transliteration.append(folded, key);
        long keyHash = HashIndex.hash(key);
        boolean goesOn = listed.byFirstKey.find(keyHash) >= 0 || world.byFirstKey.find(keyHash) >= 0;
        boolean leftOut = transliteration.isLeftOut(folded);
        boolean begins = listed.byFirstWord.find(hash) >= 0
                || world.byFirstWord.find(hash) >= 0
                || leftOut
                || goesOn
                || listed.byKey.find(keyHash) >= 0
                || world.byKey.find(keyHash) >= 0;
        return new NameWord(
                folded,
                begins,
                Math.max(mostWords(listed.byFirstWord, hash), mostWords(world.byFirstWord, hash)),
                leftOut,
                key.toString(),
                goesOn,
                folded.length() > 2 && !everyday.contains(folded) && !notPlaces.contains(folded));
    }

    /** The index of the first word that must be capitalised; negative if it is not. */
    private int firstCapital(WordSequence words, int from) {
        String written = words.written(from);
        if (written.isEmpty()) {
            return -1;
        }
        if (isCapitalOrDigit(written)) {
            return from;
        }
        boolean article = from + 1 < words.size()
                && isCapitalOrDigit(words.written(from + 1))
                && transliteration.isLeftOut(words.folded(from))
                && !notPlaces.contains(words.folded(from));
        return article ? from + 1 : -1;
    }

    private static boolean isCapitalOrDigit(String written) {
        if (written.isEmpty()) {
            return false;
        }
        int first = written.codePointAt(0);
        if (Character.isLetterOrDigit(first)) {
            return !Character.isLowerCase(first);
        }
        // An apostrophe for ʿayn may stand before the capital.
        return written.length() > 1 && Character.isUpperCase(written.charAt(1));
    }

    private @Nullable PlaceMatch longestNamed(WordSequence words, int from, int first, int most) {
        if (most == 0) {
            return null;
        }
        long state = HashIndex.add(HashIndex.start(), words.folded(from));
        long hash = HashIndex.finish(state);
        int limit = Math.min(words.size(), from + Math.min(most, MOST_WORDS));
        int bestTo = -1;
        long bestHash = 0;
        for (int to = from + 1; ; to++) {
            if (to > first && isName(words, from, to, hash)) {
                bestTo = to;
                bestHash = hash;
            }
            if (to >= limit) {
                break;
            }
            state = HashIndex.add(HashIndex.add(state, ' '), words.folded(to));
            hash = HashIndex.finish(state);
        }
        if (bestTo < 0) {
            return null;
        }
        StringBuilder folded = new StringBuilder(words.folded(from));
        for (int index = from + 1; index < bestTo; index++) {
            folded.append(' ').append(words.folded(index));
        }
        List<Candidate> candidates = named(bestHash, folded.toString());
        return candidates.isEmpty()
                ? null
                : new PlaceMatch(from, bestTo, candidates, isEveryday(words, from, bestTo, candidates));
    }

    private static int mostWords(HashIndex firstWords, long hash) {
        int position = firstWords.find(hash);
        return position < 0 ? 0 : firstWords.value(position);
    }

    private boolean isName(WordSequence words, int from, int to, long hash) {
        if (listed.byName.find(hash) >= 0) {
            return to - from > 1
                    || !notPlaces.contains(words.folded(from))
                            && !isListedAcronym(words, from, hash)
                            && !(everyday.contains(words.folded(from)) && isDistrictOnly(hash));
        }
        int position = world.byName.find(hash);
        if (position < 0) {
            return false;
        }
        if (to - from > 1) {
            return isCapitalOrDigit(words.written(to - 1));
        }
        String folded = words.folded(from);
        if (folded.length() < 3 || notPlaces.contains(folded) || isAcronym(words, from)) {
            return false;
        }
        return !everyday.contains(folded) || largest(position, hash) >= LARGE;
    }

    /** Whether of all places only districts of the world bear the name, which an everyday word is not taken for. */
    private boolean isDistrictOnly(long hash) {
        for (int at = listed.byName.find(hash); at >= 0 && listed.byName.has(at, hash); at++) {
            Place place = listed.places.get(listed.byName.value(at));
            if (place.listed() || place.kind() != PlaceKind.DISTRICT) {
                return false;
            }
        }
        return world.byName.find(hash) < 0;
    }

    /** "USA" is a country, "CAR" too, but "IS" is no listed place's name in capitals. */
    private boolean isListedAcronym(WordSequence words, int from, long hash) {
        if (!isAcronym(words, from)) {
            return false;
        }
        for (int at = listed.byName.find(hash); at >= 0 && listed.byName.has(at, hash); at++) {
            Place place = listed.places.get(listed.byName.value(at));
            String written = words.written(from);
            if (place.name().equals(written) || place.variants().contains(written)) {
                return false;
            }
        }
        return true;
    }

    private long largest(int position, long hash) {
        long largest = 0;
        for (int at = position; world.byName.has(at, hash); at++) {
            largest = Math.max(largest, world.populations[world.byName.value(at)]);
        }
        return largest;
    }

    /** A country or a capital is stronger than the word that it is spelt like. */
    private boolean isEveryday(WordSequence words, int from, int to, List<Candidate> candidates) {
        return to - from == 1
                && everyday.contains(words.folded(from))
                && candidates.get(0).place().kind() != PlaceKind.COUNTRY
                && candidates.get(0).place().kind() != PlaceKind.CAPITAL;
    }

    private @Nullable PlaceMatch longestTransliterated(WordSequence words, int from, int first, boolean withWorld) {
        if (words.folded(from).equals("the")) {
            return null;
        }
        StringBuilder key = new StringBuilder();
        PlaceMatch best = null;
        int limit = Math.min(words.size(), from + MOST_WORDS);
        int contentWords = 0;
        int smallWords = 0;
        for (int index = from; index < limit; index++) {
            String folded = words.folded(index);
            if (folded.isEmpty() || !Character.isLetter(folded.charAt(0))) {
                break;
            }
            NameWord word = nameWord(folded);
            if (word.leftOut()) {
                continue;
            }
            // "Joura in" sounds like Jurin: a short word without a capital belongs to no name.
            if (folded.length() < SHORTEST_SMALL_WORD && !isCapitalOrDigit(words.written(index))) {
                break;
            }
            key.append(word.key());
            contentWords++;
            if (contentWords == 1 && !(word.likelyName() && !isAcronym(words, index))) {
                break;
            }
            // Lower-case nouns may still belong to a listed name: "Yarmouk camp".
            boolean capital = isCapitalOrDigit(words.written(index));
            if (!capital && ++smallWords > MOST_SMALL_WORDS || capital && smallWords > 0) {
                break;
            }
            long hash = HashIndex.hash(key);
            if (index >= first && key.length() >= SHORTEST_LISTED_KEY) {
                boolean lookInWorld = withWorld && capital && key.length() >= SHORTEST_KEY;
                List<Candidate> candidates = transliterated(hash, lookInWorld);
                if (!candidates.isEmpty()) {
                    best = new PlaceMatch(from, index + 1, candidates, false);
                }
            }
            if (contentWords == 1 && !word.goesOnByKey()) {
                break;
            }
        }
        return best;
    }

    /** Short words all in capitals are taken for acronyms, unless the words around them are in capitals too. */
    private static boolean isAcronym(WordSequence words, int index) {
        String written = words.written(index);
        if (written.length() > LONGEST_ACRONYM || written.length() < 2 || !isAllCapitals(written)) {
            return false;
        }
        if (opensLine(words, index)
                && written.length() > SHORTEST_HEAD
                && index + 1 < words.size()
                && HEAD_MARKS.contains(words.written(index + 1))) {
            // "KABUL, July 25": where a report was written; "MARIB: ...", "* BASRA - ...": where an item tells of
            return false;
        }
        for (int near = Math.max(0, index - 2); near <= Math.min(words.size() - 1, index + 2); near++) {
            if (near != index && words.written(near).length() > 2 && !isAllCapitals(words.written(near))) {
                return true;
            }
        }
        return written.length() <= 3;
    }

    /** Whether only marks stand before a word. */
    private static boolean opensLine(WordSequence words, int index) {
        for (int before = 0; before < index; before++) {
            if (words.written(before).codePoints().anyMatch(Character::isLetterOrDigit)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllCapitals(String written) {
        for (int index = 0; index < written.length(); index++) {
            if (Character.isLowerCase(written.charAt(index))) {
                return false;
            }
        }
        return true;
    }

    private List<Candidate> named(long hash, String folded) {
        List<Candidate> known = cache.get(hash, 0);
        return known != null ? known : cache.put(hash, 0, findNamed(hash, folded));
    }

    private List<Candidate> findNamed(long hash, String folded) {
        List<Candidate> found = new ArrayList<>();
        for (int at = listed.byName.find(hash); at >= 0 && listed.byName.has(at, hash); at++) {
            Place place = listed.places.get(listed.byName.value(at));
            found.add(new Candidate(place, how(place, folded)));
        }
        for (int at = world.byName.find(hash); at >= 0 && world.byName.has(at, hash); at++) {
            Place place = worldPlace(world.byName.value(at));
            addUnlessThere(found, new Candidate(place, how(place, folded)));
        }
        return sorted(found);
    }

    private MatchKind how(Place place, String folded) {
        if (usual.isUsual(folded, place)) {
            return MatchKind.USUAL;
        }
        return Folding.fold(place.name()).equals(folded) ? MatchKind.NAME : MatchKind.VARIANT;
    }

    private List<Candidate> transliterated(long hash, boolean withWorld) {
        boolean none = listed.byKey.find(hash) < 0 && (!withWorld || world.byKey.find(hash) < 0);
        if (none) {
            return List.of();
        }
        int table = withWorld ? 1 : 2;
        List<Candidate> known = cache.get(hash, table);
        return known != null ? known : cache.put(hash, table, findTransliterated(hash, withWorld));
    }

    private List<Candidate> findTransliterated(long hash, boolean withWorld) {
        List<Candidate> found = new ArrayList<>();
        for (int at = listed.byKey.find(hash); at >= 0 && listed.byKey.has(at, hash); at++) {
            found.add(new Candidate(listed.places.get(listed.byKey.value(at)), MatchKind.TRANSLITERATED));
        }
        if (withWorld) {
            for (int at = world.byKey.find(hash); at >= 0 && world.byKey.has(at, hash); at++) {
                addUnlessThere(found, new Candidate(worldPlace(world.byKey.value(at)), MatchKind.TRANSLITERATED));
            }
        }
        return sorted(found);
    }

    private static void addUnlessThere(List<Candidate> found, Candidate candidate) {
        for (Candidate other : found) {
            if (other.place().id().equals(candidate.place().id())) {
                return;
            }
        }
        found.add(candidate);
    }

    private static List<Candidate> sorted(List<Candidate> found) {
        if (found.size() > 1) {
            found.sort((left, right) -> {
                int order = Integer.compare(rank(left.place()), rank(right.place()));
                if (order == 0) {
                    order = Long.compare(
                            right.place().population(), left.place().population());
                }
                return order != 0
                        ? order
                        : left.place().id().compareTo(right.place().id());
            });
        }
        return List.copyOf(found);
    }

    private static int rank(Place place) {
        if (place.kind() == PlaceKind.COUNTRY) {
            return 0;
        }
        if (place.listed()) {
            return 1;
        }
        return place.kind() == PlaceKind.CAPITAL ? 2 : place.kind() == PlaceKind.PROVINCE ? 3 : 4;
    }

    private Place worldPlace(int record) {
        Place replaced = listed.byId(WORLD_ID + world.ids[record]);
        if (replaced != null) {
            return replaced;
        }
        String division = listed.idOfDivision(world.divisionOf(record));
        return world.place(record, division != null ? division : listed.idOfCountry(world.countryOf(record)));
    }

    /** The place with an id. */
    public Optional<Place> byId(String id) {
        return Optional.ofNullable(find(id));
    }

    private @Nullable Place find(String id) {
        Place place = listed.byId(id);
        if (place != null) {
            return place;
        }
        int number = worldNumber(id);
        int record = number < 0 ? -1 : world.recordOf(number);
        return record < 0 ? null : worldPlace(record);
    }

    /** The number of a place of the world's list in its id, "geonames:123"; -1 if it is none. */
    private static int worldNumber(String id) {
        int digits = id.length() - WORLD_ID.length();
        if (!id.startsWith(WORLD_ID) || digits < 1 || digits > 9) {
            return -1;
        }
        int number = 0;
        for (int index = WORLD_ID.length(); index < id.length(); index++) {
            char c = id.charAt(index);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = 10 * number + (c - '0');
        }
        return number;
    }

    /** The place of that canonical name; of several the listed one, then the largest. */
    public Optional<Place> byName(String name) {
        List<Candidate> candidates = candidates(name);
        return candidates.stream()
                .filter(candidate -> candidate.how() == MatchKind.NAME)
                .findFirst()
                .or(() -> candidates.stream().findFirst())
                .map(Candidate::place);
    }

    /** The country with a code of two letters. */
    public Optional<Place> country(String code) {
        String id = listed.idOfCountry(code);
        return id == null ? Optional.empty() : byId(id);
    }

    /** The place in which a place lies. */
    public Optional<Place> parentOf(Place place) {
        return Optional.ofNullable(parentOrNull(place));
    }

    private @Nullable Place parentOrNull(Place place) {
        String parent = place.parent();
        return parent == null ? null : find(parent);
    }

    /** The places in which a place lies, from the nearest to the widest. */
    public List<Place> parents(Place place) {
        List<Place> parents = new ArrayList<>();
        Place parent = parentOrNull(place);
        while (parent != null && parents.size() < MOST_PARENTS) {
            parents.add(parent);
            parent = parentOrNull(parent);
        }
        return parents;
    }

    /** A place and those in which it lies, from itself to the widest. */
    public List<Place> withParents(Place place) {
        List<Place> all = new ArrayList<>();
        all.add(place);
        all.addAll(parents(place));
        return all;
    }

    /** Whether one place is the other or lies in it. */
    public boolean isWithin(Place inner, Place outer) {
        if (inner.id().equals(outer.id())) {
            return true;
        }
        Place parent = parentOrNull(inner);
        for (int steps = 0; parent != null && steps < MOST_PARENTS; steps++) {
            if (parent.id().equals(outer.id())) {
                return true;
            }
            parent = parentOrNull(parent);
        }
        return false;
    }

    /**
     * Whether two names may mean the same place: equal when folded, but for the word for a division behind them and for
     * which noun says that they name mountains, a river, a forest, or names or variants of one place.
     */
    public boolean sameName(String left, String right) {
        String leftPlain = naturalNouns.plain(listed.withoutDivisionWord(Folding.fold(left)));
        String rightPlain = naturalNouns.plain(listed.withoutDivisionWord(Folding.fold(right)));
        if (leftPlain.equals(rightPlain)) {
            return true;
        }
        List<Candidate> others = candidates(right);
        for (Candidate candidate : candidates(left)) {
            for (Candidate other : others) {
                if (other.place().id().equals(candidate.place().id())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The places of the supplement, of divisions and of users' lists, in the order of their lists. */
    public List<Place> listed() {
        return listed.places;
    }

    /** Every place, the listed ones first; those of the world's list without their variants. */
    public Stream<Place> all() {
        return Stream.concat(
                listed.places.stream(), IntStream.range(0, world.size()).mapToObj(this::worldPlace));
    }

    /** How many places there are in all. */
    public int size() {
        return world.size() + listed.places.size();
    }

    /** Whether the resource of the world's towns was built by the rules of transliteration that are in force. */
    boolean isUpToDate() {
        return world.fingerprint == transliteration.fingerprint();
    }
}
