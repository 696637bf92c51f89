package org.fogline.reckon.world;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fogline.reckon.sum.CellSet;

/**
 * The coarsest division into cells that tells all regions apart: combinations of leaves that lie in the same regions are
 * one cell, and those that lie in none are left out.
 */
final class CellSpace {

    private final Map<RegionSpec, CellSet> cells = new HashMap<>();
    private int size;

    CellSpace(Collection<RegionSpec> specs) {
        List<RegionSpec> regions = new ArrayList<>(new LinkedHashSet<>(specs));
        List<BitSet> members = new ArrayList<>();
        regions.forEach(region -> members.add(new BitSet()));
        List<Map<Integer, BitSet>> byLeaf = List.of(
                regionsByLeaf(regions, RegionSpec::effects),
                regionsByLeaf(regions, RegionSpec::units),
                regionsByLeaf(regions, RegionSpec::sides),
                regionsByLeaf(regions, RegionSpec::methods),
                regionsByLeaf(regions, RegionSpec::places));
        BitSet all = new BitSet();
        all.set(0, regions.size());
        Map<BitSet, Integer> numbers = new HashMap<>();
        divide(byLeaf, 0, all, numbers);
        numbers.forEach((holding, cell) ->
                holding.stream().forEach(region -> members.get(region).set(cell)));
        for (int index = 0; index < regions.size(); index++) {
            cells.put(regions.get(index), CellSet.of(members.get(index)));
        }
        size = numbers.size();
    }

    CellSet cells(RegionSpec spec) {
        CellSet found = cells.get(spec);
        if (found == null) {
            throw new IllegalArgumentException("a region that was not told of: " + spec);
        }
        return found;
    }

    /** A cell of its own that no region holds. */
    CellSet extraCell() {
        return CellSet.of(size++);
    }

    private static void divide(
            List<Map<Integer, BitSet>> byLeaf, int dimension, BitSet holding, Map<BitSet, Integer> numbers) {
        if (dimension == byLeaf.size()) {
            numbers.computeIfAbsent(holding, key -> numbers.size());
            return;
        }
        // Leaves that lie in the same of the regions still held need be followed only once.
        LinkedHashSet<BitSet> rests = new LinkedHashSet<>();
        for (BitSet regions : byLeaf.get(dimension).values()) {
            BitSet rest = (BitSet) holding.clone();
            rest.and(regions);
            if (!rest.isEmpty()) {
                rests.add(rest);
            }
        }
        for (BitSet rest : rests) {
            divide(byLeaf, dimension + 1, rest, numbers);
        }
    }

    private static Map<Integer, BitSet> regionsByLeaf(
            List<RegionSpec> regions, Function<RegionSpec, BitSet> dimension) {
        Map<Integer, BitSet> byLeaf = new java.util.TreeMap<>();
        for (int index = 0; index < regions.size(); index++) {
            int region = index;
            dimension.apply(regions.get(index)).stream()
                    .forEach(leaf ->
                            byLeaf.computeIfAbsent(leaf, key -> new BitSet()).set(region));
        }
        return byLeaf;
    }
}
