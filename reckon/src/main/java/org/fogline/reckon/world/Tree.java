package org.fogline.reckon.world;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The part of a tree (of places, of actors) that some claim mentions. Every node with mentioned nodes below it has a
 * leaf for the rest of it, and so has the whole: what nobody mentions falls there.
 */
final class Tree {

    private final Map<String, BitSet> leaves = new TreeMap<>();
    private final List<String> leafNames = new ArrayList<>();
    private final BitSet root = new BitSet();

    /**
     * @param mentioned the nodes inside the tree
     * @param outside nodes that may lie anywhere in it or outside: leaves of their own that the whole does not hold
     */
    Tree(Collection<String> mentioned, Collection<String> outside, Function<String, @Nullable String> parentOf) {
        Map<String, List<String>> children = new LinkedHashMap<>();
        Set<String> nodes = new TreeSet<>(mentioned);
        List<String> tops = new ArrayList<>();
        for (String node : nodes) {
            String above = mentionedAbove(node, nodes, parentOf);
            if (above == null) {
                tops.add(node);
            } else {
                children.computeIfAbsent(above, key -> new ArrayList<>()).add(node);
            }
        }
        for (String top : tops) {
            root.or(collect(top, children));
        }
        root.set(leaf("elsewhere"));
        for (String node : new TreeSet<>(outside)) {
            if (!leaves.containsKey(node)) {
                BitSet single = new BitSet();
                single.set(leaf(node));
                leaves.put(node, single);
            }
        }
    }

    /** The leaves of a node that was mentioned. */
    BitSet leaves(String node) {
        BitSet found = leaves.get(node);
        if (found == null) {
            throw new IllegalArgumentException("not mentioned: " + node);
        }
        return (BitSet) found.clone();
    }

    /** All leaves of the whole. */
    BitSet all() {
        return (BitSet) root.clone();
    }

    int size() {
        return leafNames.size();
    }

    private BitSet collect(String node, Map<String, List<String>> children) {
        BitSet own = new BitSet();
        List<String> below = children.getOrDefault(node, List.of());
        for (String child : below) {
            own.or(collect(child, children));
        }
        own.set(leaf(below.isEmpty() ? node : "rest of " + node));
        leaves.put(node, own);
        return own;
    }

    private int leaf(String name) {
        leafNames.add(name);
        return leafNames.size() - 1;
    }

    /** The nearest mentioned node above; a chain of parents that runs in a circle has none. */
    private static @Nullable String mentionedAbove(
            String node, Set<String> nodes, Function<String, @Nullable String> parentOf) {
        Set<String> seen = new HashSet<>(Set.of(node));
        for (String above = parentOf.apply(node); above != null && seen.add(above); above = parentOf.apply(above)) {
            if (nodes.contains(above)) {
                return runsBack(above, node, parentOf) ? null : above;
            }
        }
        return null;
    }

    private static boolean runsBack(String from, String node, Function<String, @Nullable String> parentOf) {
        Set<String> seen = new HashSet<>();
        for (String above = from; above != null && seen.add(above); above = parentOf.apply(above)) {
            if (above.equals(node)) {
                return true;
            }
        }
        return false;
    }
}
