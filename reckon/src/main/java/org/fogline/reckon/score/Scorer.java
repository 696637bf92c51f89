package org.fogline.reckon.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fogline.model.Claim;
import org.fogline.model.ClaimType;
import org.fogline.model.Effect;
import org.fogline.model.Loss;
import org.fogline.model.Relation;
import org.fogline.model.RelationType;
import org.fogline.model.Span;
import org.fogline.model.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Compares predicted claims with gold ones, document by document.
 *
 * <ul>
 *   <li><b>Loss count</b>: effects, low and high are equal and the claims' quotes overlap.
 *   <li><b>Loss full</b>: such a match whose sides, when (both ends), where (one place in common, or gold has none) and
 *       source (one in common; none where gold has none) agree too.
 *   <li><b>Event</b>: the quotes overlap and the types are of one group; a denial matches only a denial.
 *   <li><b>Event full</b>: such a match whose when, where, source, initiator and target agree too; of initiators and of
 *       targets one in common, none where gold has none.
 *   <li><b>Relations</b>: from, type and to agree; {@code part-of}, {@code allied-with} and {@code branch-of} are one.
 * </ul>
 *
 * <p>Pairs are one to one, those with the best slot agreement first. A predicted quote of more than 700 characters and
 * more than three times the gold one's length matches nothing, so that a quote of a whole text wins nothing. A gold
 * claim that is optional or repeats another is right if it is found and no miss if it is not. Other readings that gold
 * allows are right. Immutable.
 */
public final class Scorer {

    private static final int LONG_QUOTE = 700;
    private static final int LONG_QUOTE_RATIO = 3;
    private static final Set<RelationType> BELONGING =
            EnumSet.of(RelationType.PART_OF, RelationType.ALLIED_WITH, RelationType.BRANCH_OF);

    private final NameEquality names;
    private final SlotComparison slots;

    /** A scorer for which these names are the same. */
    public Scorer(NameEquality names) {
        this.names = names;
        this.slots = new SlotComparison(names);
    }

    /** What is right, extra and missed among the predicted claims. */
    public Score score(List<Claim> gold, List<Claim> predicted) {
        Map<String, List<Claim>> goldByDocument = byDocument(gold);
        Map<String, List<Claim>> predictedByDocument = byDocument(predicted);
        Set<String> documents = new TreeSet<>(goldByDocument.keySet());
        documents.addAll(predictedByDocument.keySet());
        Counter counter = new Counter();
        for (String document : documents) {
            List<Claim> goldHere = goldByDocument.getOrDefault(document, List.of());
            List<Claim> predictedHere = predictedByDocument.getOrDefault(document, List.of());
            scoreLosses(goldHere, predictedHere, counter);
            scoreEvents(goldHere, predictedHere, counter);
            scoreRelations(goldHere, predictedHere, counter);
        }
        return counter.score();
    }

    private record LossItem(Claim claim, int index) {
        Loss loss() {
            return claim.losses().get(index);
        }
    }

    private void scoreLosses(List<Claim> goldClaims, List<Claim> predictedClaims, Counter counter) {
        List<LossItem> gold = lossesOf(goldClaims);
        List<LossItem> predicted = lossesOf(predictedClaims);
        Matching matching = new Matching();
        for (int g = 0; g < gold.size(); g++) {
            LossItem goldItem = gold.get(g);
            for (int p = 0; p < predicted.size(); p++) {
                LossItem predictedItem = predicted.get(p);
                if (quotesMatch(goldItem.claim, predictedItem.claim)
                        && sameHarm(goldItem.loss(), predictedItem.loss())) {
                    int different = slots.ofLosses(
                                    goldItem.claim, goldItem.loss(), predictedItem.claim, predictedItem.loss())
                            .size();
                    // The unit is no slot of the measure, but of two losses that are else alike it tells which is
                    // which.
                    int unit = goldItem.loss().unit() == predictedItem.loss().unit() ? 1 : 0;
                    matching.add(
                            g, p, -2 * different + unit, Counter.asked(goldItem.claim), cover(goldItem, predictedItem));
                }
            }
        }
        int[] pairs = matching.pairs(gold.size());
        boolean[] found = new boolean[predicted.size()];
        for (int g = 0; g < gold.size(); g++) {
            LossItem goldItem = gold.get(g);
            if (pairs[g] < 0) {
                if (Counter.asked(goldItem.claim)) {
                    counter.lossMissed(goldItem.claim, goldItem.index);
                }
                continue;
            }
            found[pairs[g]] = true;
            LossItem match = predicted.get(pairs[g]);
            counter.lossFound(
                    goldItem.claim,
                    goldItem.index,
                    match.claim,
                    match.index,
                    slots.ofLosses(goldItem.claim, goldItem.loss(), match.claim, match.loss()));
        }
        for (int p = 0; p < predicted.size(); p++) {
            if (!found[p]) {
                counter.lossExtra(predicted.get(p).claim, predicted.get(p).index);
            }
        }
    }

    private void scoreEvents(List<Claim> gold, List<Claim> predicted, Counter counter) {
        Matching matching = new Matching();
        for (int g = 0; g < gold.size(); g++) {
            Claim goldClaim = gold.get(g);
            for (int p = 0; p < predicted.size(); p++) {
                Claim predictedClaim = predicted.get(p);
                if (quotesMatch(goldClaim, predictedClaim) && sameEvent(goldClaim, predictedClaim)) {
                    int different = slots.ofEvents(goldClaim, predictedClaim).size();
                    matching.add(
                            g,
                            p,
                            -4 * different + likeness(goldClaim, predictedClaim),
                            Counter.asked(goldClaim),
                            Matching.cover(
                                    goldClaim.quote().span(),
                                    predictedClaim.quote().span()));
                }
            }
        }
        int[] pairs = matching.pairs(gold.size());
        boolean[] found = new boolean[predicted.size()];
        for (int g = 0; g < gold.size(); g++) {
            Claim goldClaim = gold.get(g);
            if (pairs[g] < 0) {
                if (Counter.asked(goldClaim)) {
                    counter.eventMissed(goldClaim);
                }
                continue;
            }
            found[pairs[g]] = true;
            Claim match = predicted.get(pairs[g]);
            counter.eventFound(goldClaim, match, slots.ofEvents(goldClaim, match), slots.ofSayings(goldClaim, match));
        }
        for (int p = 0; p < predicted.size(); p++) {
            if (!found[p]) {
                counter.eventExtra(predicted.get(p));
            }
        }
    }

    private void scoreRelations(List<Claim> goldClaims, List<Claim> predictedClaims, Counter counter) {
        List<Claim> gold = withRelation(goldClaims);
        List<Claim> predicted = withRelation(predictedClaims);
        Matching matching = new Matching();
        for (int g = 0; g < gold.size(); g++) {
            for (int p = 0; p < predicted.size(); p++) {
                if (sameRelation(gold.get(g).relation(), predicted.get(p).relation())) {
                    double cover = Matching.cover(
                            gold.get(g).quote().span(), predicted.get(p).quote().span());
                    matching.add(g, p, 0, Counter.asked(gold.get(g)), cover);
                }
            }
        }
        int[] pairs = matching.pairs(gold.size());
        boolean[] found = new boolean[predicted.size()];
        for (int g = 0; g < gold.size(); g++) {
            if (pairs[g] >= 0) {
                found[pairs[g]] = true;
                counter.relationFound();
            } else if (Counter.asked(gold.get(g))) {
                counter.relationMissed(gold.get(g));
            }
        }
        for (int p = 0; p < predicted.size(); p++) {
            if (!found[p]) {
                counter.relationExtra(predicted.get(p));
            }
        }
    }

    private static boolean quotesMatch(Claim gold, Claim predicted) {
        Span goldSpan = gold.quote().span();
        Span predictedSpan = predicted.quote().span();
        boolean tooLong = predictedSpan.length() > LONG_QUOTE
                && predictedSpan.length() > (long) LONG_QUOTE_RATIO * goldSpan.length();
        return goldSpan.overlaps(predictedSpan) && !tooLong;
    }

    private static boolean sameHarm(Loss gold, Loss predicted) {
        return effects(gold).equals(effects(predicted)) && gold.count().sameBounds(predicted.count());
    }

    private static Set<Effect> effects(Loss loss) {
        return EnumSet.copyOf(loss.effects());
    }

    private static boolean sameEvent(Claim gold, Claim predicted) {
        boolean bothOrNoDenial = (gold.stance() == Stance.DENIES) == (predicted.stance() == Stance.DENIES);
        ClaimType.Group group = predicted.type().group();
        return bothOrNoDenial
                && (gold.type().group() == group
                        || gold.alternatives().types().stream().anyMatch(type -> type.group() == group));
    }

    /** 0 to 3: how much of what no slot of the measure holds is the same too. It tells claims on one passage apart. */
    private int likeness(Claim gold, Claim predicted) {
        boolean sameStatement = gold.type() == predicted.type() && gold.stance() == predicted.stance();
        boolean sameLink = gold.relation() == null && predicted.relation() == null
                || sameRelation(gold.relation(), predicted.relation());
        boolean sameLoss = gold.losses().isEmpty() && predicted.losses().isEmpty()
                || gold.losses().stream()
                        .anyMatch(loss -> predicted.losses().stream().anyMatch(other -> sameHarm(loss, other)));
        return (sameStatement ? 1 : 0) + (sameLink ? 1 : 0) + (sameLoss ? 1 : 0);
    }

    private boolean sameRelation(@Nullable Relation gold, @Nullable Relation predicted) {
        if (gold == null || predicted == null) {
            return false;
        }
        boolean sameType = gold.type() == predicted.type()
                || (BELONGING.contains(gold.type()) && BELONGING.contains(predicted.type()));
        return sameType && names.sameActor(gold.from(), predicted.from()) && sameTo(gold.to(), predicted.to());
    }

    private boolean sameTo(@Nullable String gold, @Nullable String predicted) {
        return gold == null || predicted == null ? gold == predicted : names.sameActor(gold, predicted);
    }

    private static double cover(LossItem gold, LossItem predicted) {
        return Matching.cover(gold.claim.quote().span(), predicted.claim.quote().span());
    }

    private static List<Claim> withRelation(List<Claim> claims) {
        return claims.stream().filter(claim -> claim.relation() != null).toList();
    }

    private static List<LossItem> lossesOf(List<Claim> claims) {
        List<LossItem> items = new ArrayList<>();
        for (Claim claim : claims) {
            for (int index = 0; index < claim.losses().size(); index++) {
                items.add(new LossItem(claim, index));
            }
        }
        return items;
    }

    private static Map<String, List<Claim>> byDocument(List<Claim> claims) {
        Map<String, List<Claim>> documents = new TreeMap<>();
        for (Claim claim : claims) {
            documents
                    .computeIfAbsent(claim.document(), name -> new ArrayList<>())
                    .add(claim);
        }
        documents
                .values()
                .forEach(list ->
                        list.sort(Comparator.comparing(claim -> claim.quote().span())));
        return documents;
    }
}
