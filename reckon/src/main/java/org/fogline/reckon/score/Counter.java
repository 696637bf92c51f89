package org.fogline.reckon.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fogline.model.Attribution;
import org.fogline.model.Claim;
import org.fogline.model.ClaimType;
import org.fogline.model.Span;
import org.fogline.reckon.score.Finding.Extra;
import org.fogline.reckon.score.Finding.Missed;
import org.fogline.reckon.score.Finding.Subject;
import org.fogline.reckon.score.Finding.WrongSlot;
import org.fogline.reckon.score.SlotComparison.Difference;
import org.jspecify.annotations.Nullable;

/** Adds up what the comparison of each document found. Not safe for use by more than one thread. */
final class Counter {

    /** One measure as it grows. */
    private static final class Running {
        private int right;
        private int extra;
        private int missed;

        /** A pair that was found; where it is not right it is an extra one, and a miss if gold asks for it. */
        void pair(boolean isRight, boolean asked) {
            if (isRight) {
                right++;
            } else {
                extra++;
                missed += asked ? 1 : 0;
            }
        }

        Tally tally() {
            return new Tally(right, extra, missed);
        }
    }

    private final Running lossCount = new Running();
    private final Running lossFull = new Running();
    private final Running event = new Running();
    private final Running eventFull = new Running();
    private final Running plainEvent = new Running();
    private final Running plainEventFull = new Running();
    private final Running relations = new Running();
    private int saidRight;
    private int saidFound;
    private int saidGiven;
    private int reportRight;
    private int reportFound;
    private int reportGiven;
    private final List<Finding> findings = new ArrayList<>();

    void lossFound(Claim gold, int goldLoss, Claim predicted, int predictedLoss, List<Difference> differences) {
        lossCount.pair(true, asked(gold));
        lossFull.pair(differences.isEmpty(), asked(gold));
        addWrongSlots(Subject.LOSS, gold, goldLoss, predicted, predictedLoss, differences);
    }

    void lossMissed(Claim gold, int loss) {
        lossCount.missed++;
        lossFull.missed++;
        findings.add(new Missed(Subject.LOSS, gold, loss));
    }

    void lossExtra(Claim predicted, int loss) {
        lossCount.extra++;
        lossFull.extra++;
        findings.add(new Extra(Subject.LOSS, predicted, loss));
    }

    void eventFound(Claim gold, Claim predicted, List<Difference> differences, List<Difference> sayings) {
        boolean full = differences.isEmpty();
        event.pair(true, asked(gold));
        eventFull.pair(full, asked(gold));
        if (gold.type() != ClaimType.RELATION) {
            plainEvent.pair(true, asked(gold));
            plainEventFull.pair(full, asked(gold));
        }
        int said = saidIn(gold);
        int reports = reportsIn(gold);
        saidGiven += said;
        saidFound += said;
        saidRight += said - count(sayings, Slot.SAID);
        reportGiven += reports;
        reportFound += reports;
        reportRight += reports - count(sayings, Slot.REPORT);
        addWrongSlots(Subject.EVENT, gold, null, predicted, null, differences);
        addWrongSlots(Subject.EVENT, gold, null, predicted, null, sayings);
    }

    void eventMissed(Claim gold) {
        event.missed++;
        eventFull.missed++;
        if (gold.type() != ClaimType.RELATION) {
            plainEvent.missed++;
            plainEventFull.missed++;
        }
        saidGiven += saidIn(gold);
        reportGiven += reportsIn(gold);
        findings.add(new Missed(Subject.EVENT, gold, null));
    }

    void eventExtra(Claim predicted) {
        event.extra++;
        eventFull.extra++;
        if (predicted.type() != ClaimType.RELATION) {
            plainEvent.extra++;
            plainEventFull.extra++;
        }
        findings.add(new Extra(Subject.EVENT, predicted, null));
    }

    void relationFound() {
        relations.right++;
    }

    void relationMissed(Claim gold) {
        relations.missed++;
        findings.add(new Missed(Subject.RELATION, gold, null));
    }

    void relationExtra(Claim predicted) {
        relations.extra++;
        findings.add(new Extra(Subject.RELATION, predicted, null));
    }

    Score score() {
        List<Finding> sorted = new ArrayList<>(findings);
        sorted.sort(Comparator.comparing(Finding::document)
                .thenComparing(Counter::place)
                .thenComparing(Finding::subject));
        return new Score(
                lossCount.tally(),
                lossFull.tally(),
                event.tally(),
                eventFull.tally(),
                plainEvent.tally(),
                plainEventFull.tally(),
                relations.tally(),
                new Agreement(saidRight, saidFound, saidGiven),
                new Agreement(reportRight, reportFound, reportGiven),
                sorted);
    }

    private void addWrongSlots(
            Subject subject,
            Claim gold,
            @Nullable Integer goldLoss,
            Claim predicted,
            @Nullable Integer predictedLoss,
            List<Difference> differences) {
        for (Difference difference : differences) {
            findings.add(new WrongSlot(
                    subject,
                    gold,
                    goldLoss,
                    predicted,
                    predictedLoss,
                    difference.slot(),
                    difference.expected(),
                    difference.found()));
        }
    }

    private static Span place(Finding finding) {
        if (finding instanceof Missed missed) {
            return missed.gold().quote().span();
        }
        if (finding instanceof Extra extra) {
            return extra.predicted().quote().span();
        }
        return ((WrongSlot) finding).gold().quote().span();
    }

    /** Whether gold asks for the claim: it is neither optional nor a saying again. */
    static boolean asked(Claim gold) {
        return !gold.optional() && gold.repeats() == null;
    }

    private static int saidIn(Claim gold) {
        return (int) gold.attribution().stream()
                .map(Attribution::said)
                .filter(said -> said != null)
                .count();
    }

    private static int reportsIn(Claim gold) {
        return (int) gold.attribution().stream()
                .map(Attribution::report)
                .filter(report -> report != null)
                .count();
    }

    private static int count(List<Difference> differences, Slot slot) {
        return (int) differences.stream()
                .filter(difference -> difference.slot() == slot)
                .count();
    }
}
