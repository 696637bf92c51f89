package org.fogline.bench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.fogline.reckon.sum.CellSet;
import org.fogline.reckon.sum.Row;
import org.fogline.reckon.sum.Sense;

/**
 * A generated tree of places with a known truth for each place and day, and claims about it: a third of them incidents
 * (lower bounds), the others totals over places and windows, exact or within a tenth. An exact share of the claims, drawn
 * by lot, is false: an incident is raised, a total raised or lowered, by a half and at least ten.
 */
final class PlaceTreeWorld {

    final List<Row> rows = new ArrayList<>();
    final List<BitSet> places = new ArrayList<>();
    final int days;
    final int falseClaims;
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
        List<Integer> order = new ArrayList<>();
        for (int claim = 0; claim < claims; claim++) {
            order.add(claim);
        }
        Collections.shuffle(order, random);
        Set<Integer> lies = new HashSet<>(order.subList(0, (int) Math.round(claims * falseShare)));
        this.falseClaims = lies.size();
        for (int claim = 0; claim < claims; claim++) {
            addClaim("c" + claim, random, lies.contains(claim));
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
        boolean incident = random.nextInt(3) == 0;
        if (isFalse) {
            long by = Math.max(10, sum / 2) + random.nextInt(10);
            sum = incident || sum < by || random.nextBoolean() ? sum + by : sum - by;
        }
        long slack = random.nextInt(3) == 0 ? sum / 10 : 0;
        CellSet cells = CellSet.of(place);
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
