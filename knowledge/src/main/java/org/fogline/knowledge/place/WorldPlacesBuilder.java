package org.fogline.knowledge.place;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fogline.knowledge.text.Folding;

/**
 * Writes the binary list of the world's towns from GeoNames' {@code cities500.txt}; run by {@code tools/build-places}
 * when there is a newer file or when the rules of transliteration have changed.
 */
final class WorldPlacesBuilder {

    private static final int SHORTEST_KEY = 6;
    /** Only towns this large have keys for their other names, which hold many oddities. */
    private static final int LARGE = 20_000;

    private static final int MOST_WORDS = 6;

    private final Transliteration transliteration;
    private final Set<String> transliterated;
    private final List<Long> nameHashes = new ArrayList<>();
    private final List<Integer> nameValues = new ArrayList<>();
    private final List<Long> keyHashes = new ArrayList<>();
    private final List<Integer> keyValues = new ArrayList<>();
    private final Map<String, Integer> firstWords = new HashMap<>();
    private final Set<String> firstKeys = new LinkedHashSet<>();

    private WorldPlacesBuilder(Transliteration transliteration, Set<String> transliterated) {
        this.transliteration = transliteration;
        this.transliterated = transliterated;
    }

    /** Arguments: the file from GeoNames, the file to write. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: WorldPlacesBuilder cities500.txt world.bin");
            System.exit(1);
        }
        WorldPlacesBuilder builder = new WorldPlacesBuilder(
                Transliteration.builtIn(), WordList.builtIn("places/transliterated-countries.txt"));
        byte[] bytes = builder.build(Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8));
        Files.write(Path.of(arguments[1]), bytes);
        System.err.println(bytes.length + " bytes, " + builder.nameHashes.size() + " names, " + builder.keyHashes.size()
                + " keys");
    }

    private byte[] build(List<String> lines) throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            if (cells.length >= 15 && cells[8].length() == 2 && !isGone(cells[7])) {
                rows.add(cells);
            }
        }
        rows.sort((left, right) -> Integer.compare(Integer.parseInt(left[0]), Integer.parseInt(right[0])));
        Map<String, Integer> divisions = new LinkedHashMap<>();
        divisions.put("", 0);
        ByteArrayOutputStream names = new ByteArrayOutputStream();
        Columns columns = new Columns();
        for (int record = 0; record < rows.size(); record++) {
            String[] cells = rows.get(record);
            columns.ids.writeInt(Integer.parseInt(cells[0]));
            columns.latitudes.writeInt((int) Math.round(Double.parseDouble(cells[4]) * 100_000));
            columns.longitudes.writeInt((int) Math.round(Double.parseDouble(cells[5]) * 100_000));
            columns.populations.writeInt(cells[14].isEmpty() ? 0 : Integer.parseInt(cells[14]));
            columns.countries.writeShort(cells[8].charAt(0) << 8 | cells[8].charAt(1));
            columns.divisions.writeShort(divisions.computeIfAbsent(cells[10], code -> divisions.size()));
            columns.kinds.writeByte(kind(cells[7]));
            names.writeBytes(cells[1].getBytes(StandardCharsets.UTF_8));
            columns.nameEnds.writeInt(names.size());
            addNames(record, cells);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(WorldPlaces.MAGIC);
        out.writeInt(WorldPlaces.VERSION);
        out.writeLong(transliteration.fingerprint());
        out.writeInt(rows.size());
        out.writeInt(names.size());
        columns.writeTo(out);
        names.writeTo(out);
        byte[] codes = String.join("\n", divisions.keySet()).getBytes(StandardCharsets.UTF_8);
        out.writeInt(codes.length);
        out.write(codes);
        write(index(nameHashes, nameValues), out);
        write(index(keyHashes, keyValues), out);
        List<Long> firstHashes = new ArrayList<>();
        List<Integer> firstValues = new ArrayList<>();
        firstWords.forEach((word, longest) -> {
            firstHashes.add(HashIndex.hash(word));
            firstValues.add(longest);
        });
        write(index(firstHashes, firstValues), out);
        write(
                index(
                        firstKeys.stream().map(HashIndex::hash).toList(),
                        firstKeys.stream().map(key -> 1).toList()),
                out);
        byte[] body = bytes.toByteArray();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new DataOutputStream(file).writeInt(body.length);
        file.writeBytes(body);
        return file.toByteArray();
    }

    /** Abandoned, destroyed and historical places are left out. */
    private static boolean isGone(String featureCode) {
        return featureCode.equals("PPLQ")
                || featureCode.equals("PPLW")
                || featureCode.equals("PPLH")
                || featureCode.equals("PPLCH");
    }

    private static int kind(String featureCode) {
        return switch (featureCode) {
            case "PPLC" -> 'C';
            case "PPLX" -> 'N';
            case "PPLA", "PPLA2", "PPLG" -> 'S';
            default -> 'P';
        };
    }

    private void addNames(int record, String[] cells) {
        Set<String> folded = new LinkedHashSet<>();
        Set<String> keys = new LinkedHashSet<>();
        add(cells[1], folded);
        add(cells[2], folded);
        for (String name : cells[3].split(",")) {
            if (isUseful(name)) {
                add(name, folded);
            }
        }
        Set<String> first = new LinkedHashSet<>();
        add(cells[1], first);
        add(cells[2], first);
        boolean large = !cells[14].isEmpty() && Integer.parseInt(cells[14]) >= LARGE;
        boolean withKeys = transliterated.contains(cells[8]);
        for (String name : folded) {
            nameHashes.add(HashIndex.hash(name));
            nameValues.add(record);
            List<String> words = Folding.words(name);
            firstWords.merge(words.get(0), words.size(), Math::max);
            String key = withKeys && (large || first.contains(name)) ? transliteration.key(name) : "";
            if (key.length() >= SHORTEST_KEY) {
                keys.add(key);
                firstKeys.add(transliteration.firstKey(name));
            }
        }
        for (String key : keys) {
            keyHashes.add(HashIndex.hash(key));
            keyValues.add(record);
        }
    }

    private static void add(String name, Set<String> folded) {
        List<String> words = Folding.words(name);
        if (!words.isEmpty() && words.size() <= MOST_WORDS) {
            folded.add(String.join(" ", words));
        }
    }

    /** In Latin letters, with a capital first, long enough, and no code of an airport. */
    private static boolean isUseful(String name) {
        if (name.length() < 4 || !Character.isUpperCase(name.charAt(0)) && !isMark(name.charAt(0))) {
            return name.contains("-") && name.length() > 5 && isLatin(name);
        }
        return isLatin(name);
    }

    private static boolean isMark(char c) {
        return c == '\'' || c == '`' || c == '\u2018' || c == '\u2019' || c == '\u02BF' || c == '\u02BB';
    }

    private static boolean isLatin(String name) {
        return name.chars()
                .filter(Character::isLetter)
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN
                        || Character.UnicodeScript.of(c) == Character.UnicodeScript.COMMON);
    }

    private static HashIndex index(List<Long> hashes, List<Integer> values) {
        return HashIndex.of(
                hashes.stream().mapToLong(Long::longValue).toArray(),
                values.stream().mapToInt(Integer::intValue).toArray());
    }

    private static void write(HashIndex index, DataOutputStream out) throws IOException {
        out.writeInt(index.size());
        for (long hash : index.hashes()) {
            out.writeLong(hash);
        }
        for (int value : index.values()) {
            out.writeInt(value);
        }
    }

    /** The columns of the list, each a run of bytes. */
    private static final class Columns {
        private final List<ByteArrayOutputStream> all = new ArrayList<>();
        private final DataOutputStream ids = column();
        private final DataOutputStream latitudes = column();
        private final DataOutputStream longitudes = column();
        private final DataOutputStream populations = column();
        private final DataOutputStream countries = column();
        private final DataOutputStream divisions = column();
        private final DataOutputStream kinds = column();
        private final DataOutputStream nameEnds = column();

        private DataOutputStream column() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            all.add(bytes);
            return new DataOutputStream(bytes);
        }

        private void writeTo(DataOutputStream out) throws IOException {
            for (ByteArrayOutputStream column : all) {
                column.writeTo(out);
            }
        }
    }
}
