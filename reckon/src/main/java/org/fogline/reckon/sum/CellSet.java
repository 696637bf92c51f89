package org.fogline.reckon.sum;

import java.util.BitSet;

/**
 * A set of cells, which are numbered from 0. A cell is the finest part of the victims, effects, places and methods that
 * the claims can tell apart; days are kept apart from it. Immutable.
 */
public final class CellSet {

    private final BitSet bits;

    private CellSet(BitSet bits) {
        this.bits = bits;
    }

    /** The set of these cells; the bits are copied. */
    public static CellSet of(BitSet bits) {
        return new CellSet((BitSet) bits.clone());
    }

    /** The set of these cells. */
    public static CellSet of(int... cells) {
        BitSet bits = new BitSet();
        for (int cell : cells) {
            bits.set(cell);
        }
        return new CellSet(bits);
    }

    public boolean isEmpty() {
        return bits.isEmpty();
    }

    /** The number of cells. */
    public int size() {
        return bits.cardinality();
    }

    public boolean contains(int cell) {
        return bits.get(cell);
    }

    /** Whether every cell of the other lies in this set. */
    public boolean containsAll(CellSet other) {
        for (int cell = other.bits.nextSetBit(0); cell >= 0; cell = other.bits.nextSetBit(cell + 1)) {
            if (!bits.get(cell)) {
                return false;
            }
        }
        return true;
    }

    public boolean intersects(CellSet other) {
        return bits.intersects(other.bits);
    }

    public CellSet union(CellSet other) {
        BitSet both = (BitSet) bits.clone();
        both.or(other.bits);
        return new CellSet(both);
    }

    public CellSet minus(CellSet other) {
        BitSet rest = (BitSet) bits.clone();
        rest.andNot(other.bits);
        return new CellSet(rest);
    }

    /** The cells, ascending. */
    public int[] toArray() {
        return bits.stream().toArray();
    }

    /** The cells as bits; a copy. */
    public BitSet toBits() {
        return (BitSet) bits.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CellSet set && set.bits.equals(bits);
    }

    @Override
    public int hashCode() {
        return bits.hashCode();
    }

    @Override
    public String toString() {
        return bits.toString();
    }
}
