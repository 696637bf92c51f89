package org.fogline.knowledge.place;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fogline.knowledge.text.KnowledgeException;
import org.jspecify.annotations.Nullable;

/**
 * The towns of the world by GeoNames, as one binary resource: flat arrays, from which a {@link Place} is made only
 * when it is asked for. {@link WorldPlacesBuilder} writes it.
 *
 * <p>Layout, big-endian: the letters {@code FGPL}; version; fingerprint of the transliteration rules; the number of
 * places and of characters of names; per place GeoNames id (ascending), latitude and longitude in 1/100,000 degree,
 * population, country (two letters), division (index into the table of codes), kind, end of name; the names as UTF-8;
 * the table of division codes; four {@link HashIndex hash indexes}: names, keys of transliteration, first words with
 * the number of words of the longest name that begins so, keys of first words.
 */
final class WorldPlaces {

    static final int MAGIC = 0x4647504c;
    static final int VERSION = 1;
    static final String RESOURCE = "/org/fogline/knowledge/places/world.bin";

    final long fingerprint;
    final int[] ids;
    final int[] latitudes;
    final int[] longitudes;
    final int[] populations;
    final short[] countries;
    final short[] divisions;
    final byte[] kinds;
    final int[] nameEnds;
    final byte[] names;
    final String[] divisionCodes;
    final HashIndex byName;
    final HashIndex byKey;
    final HashIndex byFirstWord;
    final HashIndex byFirstKey;

    private WorldPlaces(ByteBuffer buffer) {
        if (buffer.getInt() != MAGIC || buffer.getInt() != VERSION) {
            throw new KnowledgeException(RESOURCE + ": is not a list of places of version " + VERSION);
        }
        fingerprint = buffer.getLong();
        int count = buffer.getInt();
        int letters = buffer.getInt();
        ids = ints(buffer, count);
        latitudes = ints(buffer, count);
        longitudes = ints(buffer, count);
        populations = ints(buffer, count);
        countries = shorts(buffer, count);
        divisions = shorts(buffer, count);
        kinds = new byte[count];
        buffer.get(kinds);
        nameEnds = ints(buffer, count);
        names = new byte[letters];
        buffer.get(names);
        byte[] codes = new byte[buffer.getInt()];
        buffer.get(codes);
        divisionCodes = new String(codes, StandardCharsets.UTF_8).split("\n", -1);
        byName = index(buffer);
        byKey = index(buffer);
        byFirstWord = index(buffer);
        byFirstKey = index(buffer);
    }

    private static int[] ints(ByteBuffer buffer, int count) {
        int[] values = new int[count];
        buffer.asIntBuffer().get(values);
        buffer.position(buffer.position() + 4 * count);
        return values;
    }

    private static short[] shorts(ByteBuffer buffer, int count) {
        short[] values = new short[count];
        buffer.asShortBuffer().get(values);
        buffer.position(buffer.position() + 2 * count);
        return values;
    }

    private static HashIndex index(ByteBuffer buffer) {
        int count = buffer.getInt();
        long[] hashes = new long[count];
        buffer.asLongBuffer().get(hashes);
        buffer.position(buffer.position() + 8 * count);
        return new HashIndex(hashes, ints(buffer, count));
    }

    static WorldPlaces builtIn() {
        try (InputStream stream = WorldPlaces.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new KnowledgeException("there is no built-in list of places " + RESOURCE);
            }
            DataInputStream data = new DataInputStream(stream);
            byte[] all = new byte[data.readInt()];
            data.readFully(all);
            return new WorldPlaces(ByteBuffer.wrap(all));
        } catch (IOException exception) {
            throw new KnowledgeException(RESOURCE + ": cannot be read: " + exception.getMessage(), exception);
        }
    }

    int size() {
        return ids.length;
    }

    /** The record with a GeoNames id; negative if there is none. */
    int recordOf(int geoNamesId) {
        return java.util.Arrays.binarySearch(ids, geoNamesId);
    }

    String countryOf(int record) {
        short country = countries[record];
        return new String(new char[] {(char) (country >>> 8 & 0xff), (char) (country & 0xff)});
    }

    /** The code of the division in which it lies, as {@code SY.12}; null if it has none. */
    @Nullable
    String divisionOf(int record) {
        String code = divisionCodes[divisions[record] & 0xffff];
        return code.isEmpty() ? null : countryOf(record) + "." + code;
    }

    String nameOf(int record) {
        int start = record == 0 ? 0 : nameEnds[record - 1];
        return new String(names, start, nameEnds[record] - start, StandardCharsets.UTF_8);
    }

    /** The place of a record. */
    Place place(int record, @Nullable String parent) {
        return new Place(
                "geonames:" + ids[record],
                nameOf(record),
                kindOf(record),
                parent,
                countryOf(record),
                latitudes[record] / 100_000.0,
                longitudes[record] / 100_000.0,
                Precision.EXACT,
                populations[record],
                List.of(),
                false);
    }

    PlaceKind kindOf(int record) {
        return switch (kinds[record]) {
            case 'C' -> PlaceKind.CAPITAL;
            case 'N' -> PlaceKind.NEIGHBOURHOOD;
            default -> {
                int population = populations[record];
                yield population >= 50_000
                        ? PlaceKind.CITY
                        : population >= 5_000 || kinds[record] == 'S' ? PlaceKind.TOWN : PlaceKind.VILLAGE;
            }
        };
    }
}
