package org.fogline.bench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.fogline.reckon.sum.CellSet;
import org.fogline.reckon.sum.Row;
import org.fogline.reckon.sum.Sense;

/**
 * A generated tree of places with a known truth for each place and day, and claims about it: incidents as lower bounds,
 * totals over places and windows, exact or within a tenth; a share of them false by a third and more.
 */
final class PlaceTreeWorld {

    final List<Row> rows = new ArrayList<>();
    final List<BitSet> places = new ArrayList<>();
    final int days;
    private final long[][] truth;

    PlaceTreeWorld(long seed, int leaves, int days, int claims, double falseShare) {
        Random random = new Random(seed);
        this.days = days;
        this.truth = new long[leaves][days];
        for (long[] place : truth) {
            for (int day = 0; day < days; day++) {
                place[day] = random.nextInt(3) == 0 ? random.nextInt(25) : 0;
            }
        }
        addPlaces(0, leaves, random);
        for (int claim = 0; claim < claims; claim++) {
            addClaim("c" + claim, random, random.nextDouble() < falseShare);
        }
    }

    private void addClaim(String name, Random random, boolean isFalse) {
        BitSet place = places.get(random.nextInt(places.size()));
        int from = random.nextInt(days);
        int to = Math.min(days - 1, from + (random.nextInt(3) == 0 ? random.nextInt(days) : random.nextInt(7)));
        long sum = 0;
        for (int leaf = place.nextSetBit(0); leaf >= 0; leaf = place.nextSetBit(leaf + 1)) {
            for (int day = from; day <= to; day++) {
                sum += truth[leaf][day];
            }
        }
        if (isFalse) {
            sum = Math.round(sum * (random.nextBoolean() ? 0.5 : 1.5)) + random.nextInt(10);
        }
        long slack = random.nextInt(3) == 0 ? sum / 10 : 0;
        CellSet cells = CellSet.of(place);
        boolean incident = random.nextInt(3) == 0;
        rows.add(new Row(name, name, Sense.AT_LEAST, sum - slack, cells, from, to, null));
        if (!incident) {
            rows.add(new Row(name + "^", name, Sense.AT_MOST, sum + slack, cells, from, to, null));
        }
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
