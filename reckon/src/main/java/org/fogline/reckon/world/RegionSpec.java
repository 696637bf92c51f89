package org.fogline.reckon.world;

import java.util.BitSet;
import java.util.function.UnaryOperator;

/** A region as leaves of each dimension: it holds every combination of them. */
record RegionSpec(BitSet effects, BitSet sides, BitSet units, BitSet places, BitSet methods) {

    boolean isEmpty() {
        return effects.isEmpty() || sides.isEmpty() || units.isEmpty() || places.isEmpty() || methods.isEmpty();
    }

    RegionSpec withPlaces(UnaryOperator<BitSet> change) {
        return new RegionSpec(effects, sides, units, change.apply(places), methods);
    }
}
