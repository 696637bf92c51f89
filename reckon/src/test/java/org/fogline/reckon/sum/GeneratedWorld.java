package org.fogline.reckon.sum;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/** A tree of places with a known truth, and claims about it of which some are false. */
final class GeneratedWorld {

    final List<Row> rows = new ArrayList<>();
    final long[][] truth;
    final List<BitSet> places = new ArrayList<>();

    GeneratedWorld(long seed, int leaves, int days, int claims, double falseShare) {
        Random random = new Random(seed);
        truth = new long[leaves][days];
        for (long[] place : truth) {
            for (int day = 0; day < days; day++) {
                place[day] = random.nextInt(4) == 0 ? random.nextInt(20) : 0;
            }
        }
        addPlaces(0, leaves, random);
        for (int claim = 0; claim < claims; claim++) {
            BitSet place = places.get(random.nextInt(places.size()));
            int from = random.nextInt(days);
            int to = Math.min(days - 1, from + (random.nextInt(3) == 0 ? random.nextInt(days) : random.nextInt(4)));
            long sum = sum(place, from, to);
            long low = sum;
            long high = sum;
            if (random.nextDouble() < falseShare) {
                long wrong = Math.round(sum * (random.nextBoolean() ? 0.4 : 1.7)) + random.nextInt(12);
                low = wrong;
                high = wrong;
            }
            int kind = random.nextInt(10);
            String name = "c" + claim;
            CellSet cells = CellSet.of(place);
            if (kind < 7) {
                rows.add(new Row(name, name, Sense.AT_LEAST, low, cells, from, to, null));
            }
            if (kind < 4 || kind >= 7) {
                rows.add(new Row(name + "+", name, Sense.AT_MOST, high, cells, from, to, null));
            }
        }
    }

    long sum(BitSet place, int from, int to) {
        long sum = 0;
        for (int leaf = place.nextSetBit(0); leaf >= 0; leaf = place.nextSetBit(leaf + 1)) {
            for (int day = from; day <= to; day++) {
                sum += truth[leaf][day];
            }
        }
        return sum;
    }

    private void addPlaces(int from, int to, Random random) {
        BitSet place = new BitSet();
        place.set(from, to);
        places.add(place);
        if (to - from == 1) {
            return;
        }
        int parts = Math.min(to - from, 2 + random.nextInt(4));
        int start = from;
        for (int part = 1; part <= parts; part++) {
            int end = part == parts ? to : Math.max(start + 1, from + (to - from) * part / parts);
            if (end > start) {
                addPlaces(start, end, random);
            }
            start = end;
        }
    }
}
