package org.fogline.reckon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fogline.model.Claim;
import org.fogline.reckon.sum.Certificate;
import org.fogline.reckon.sum.CertificateChecker;
import org.fogline.reckon.sum.Line;

/** Laws of the reckoning, from whole claims: with their words, places, sides and links. */
class ClaimPropertiesTest {

    @Property(tries = 150)
    void everyBoundHoldsTheTruthWhenNoClaimIsFalse(@ForAll long seed) {
        GeneratedClaims world = world(seed, 1 + size(seed, 18), 0);
        Question question = world.question();
        AccountReckoning account = world.reckoning(world.claims).account(GeneratedClaims.SOURCE, question);
        assertThat(account.isFeasible()).isTrue();
        BoundAnswer answer = account.bounds(List.of(question)).get(0);
        assertThat(answer.leftOut()).isEmpty();
        assertThat(answer.low()).isLessThanOrEqualTo(world.truth(question));
        Long high = answer.high();
        assertThat(high == null || high >= world.truth(question)).isTrue();
    }

    @Property(tries = 60)
    void eachReportedSetCannotHoldAndEachOfItsPartsCan(@ForAll long seed) {
        GeneratedClaims world = world(seed, 1 + size(seed, 12), 0.4);
        AccountReckoning account = world.reckoning(world.claims).account(GeneratedClaims.SOURCE);
        AccountReckoning.Contradictions contradictions = account.contradictions(1_000, 60_000);
        assertThat(contradictions.complete()).isTrue();
        assertThat(contradictions.found().isEmpty()).isEqualTo(account.isFeasible());
        for (Contradiction contradiction : contradictions.found()) {
            List<Claim> claims = claims(world, contradiction);
            assertThat(canHold(world, claims)).isFalse();
            for (Claim claim : claims) {
                List<Claim> fewer = new ArrayList<>(claims);
                fewer.remove(claim);
                assertThat(fewer.isEmpty() || canHold(world, fewer)).isTrue();
            }
        }
    }

    @Property(tries = 30)
    void theRepairLeavesAWorldThatHoldsAndNoSmallerOneDoes(@ForAll long seed) {
        GeneratedClaims world = world(seed, 1 + size(seed, 8), 0.5);
        RepairAnswer repair =
                world.reckoning(world.claims).account(GeneratedClaims.SOURCE).repair();
        assertThat(repair.proven()).isTrue();
        Set<String> doubted = repair.doubted().stream()
                .map(assertion -> assertion.claim().id())
                .collect(Collectors.toSet());
        int count = world.claims.size();
        int least = count;
        for (int dropped = 0; dropped < 1 << count; dropped++) {
            if (Integer.bitCount(dropped) < least && canHold(world, without(world.claims, dropped))) {
                least = Integer.bitCount(dropped);
            }
        }
        assertThat(doubted).hasSize(least);
        List<Claim> kept = new ArrayList<>(world.claims);
        kept.removeIf(claim -> doubted.contains(claim.id()));
        assertThat(canHold(world, kept)).isTrue();
    }

    @Property(tries = 120)
    void anotherAssertingClaimNeverWidensABound(@ForAll long seed) {
        GeneratedClaims world = world(seed, 2 + size(seed, 15), 0);
        Question question = world.question();
        BoundAnswer wide = answer(world, world.claims.subList(0, world.claims.size() - 1), question);
        BoundAnswer narrow = answer(world, world.claims, question);
        assertThat(narrow.low()).isGreaterThanOrEqualTo(wide.low());
        Long before = wide.high();
        Long after = narrow.high();
        assertThat(before == null || (after != null && after <= before)).isTrue();
    }

    @Property(tries = 60)
    void theOrderOfTheClaimsChangesNothing(@ForAll long seed) {
        GeneratedClaims world = world(seed, 1 + size(seed, 12), 0.3);
        List<Claim> shuffled = new ArrayList<>(world.claims);
        Collections.shuffle(shuffled, new Random(seed));
        Question question = world.question();
        AccountReckoning one = world.reckoning(world.claims).account(GeneratedClaims.SOURCE, question);
        AccountReckoning other = world.reckoning(shuffled).account(GeneratedClaims.SOURCE, question);
        assertThat(other.contradictions(1_000, 60_000)).isEqualTo(one.contradictions(1_000, 60_000));
        assertThat(other.repair()).isEqualTo(one.repair());
        assertThat(other.bounds(List.of(question))).isEqualTo(one.bounds(List.of(question)));
    }

    @Property(tries = 80)
    void certificatesVerifyAndNotWithOneNumberChanged(@ForAll long seed) {
        GeneratedClaims world = world(seed, 1 + size(seed, 12), 0.4);
        AccountReckoning account = world.reckoning(world.claims).account(GeneratedClaims.SOURCE);
        CertificateChecker checker =
                new CertificateChecker(account.world().problem().rowsById());
        long by = new Random(seed).nextBoolean() ? 1 : -1;
        for (Contradiction contradiction : account.contradictions(20, 60_000).found()) {
            Certificate certificate = contradiction.certificate();
            assertThat(checker.complaint(certificate)).isNull();
            for (int index = 0; index < certificate.lines().size(); index++) {
                Line line = certificate.lines().get(index);
                List<Line> bound = new ArrayList<>(certificate.lines());
                bound.set(index, new Line(line.sense(), line.rows(), line.bound() + by, line.multiplier()));
                List<Line> multiplier = new ArrayList<>(certificate.lines());
                multiplier.set(index, new Line(line.sense(), line.rows(), line.bound(), line.multiplier() + by));
                assertThat(checker.verifies(new Certificate(bound, certificate.least(), certificate.most())))
                        .isFalse();
                assertThat(checker.verifies(new Certificate(multiplier, certificate.least(), certificate.most())))
                        .isFalse();
            }
        }
    }

    private static GeneratedClaims world(long seed, int claims, double falseShare) {
        return new GeneratedClaims(seed, 5, claims, falseShare, seed % 2 == 0 ? Reading.EXACT : Reading.ROUNDED);
    }

    private static int size(long seed, int most) {
        return new Random(~seed).nextInt(most);
    }

    private static BoundAnswer answer(GeneratedClaims world, List<Claim> claims, Question question) {
        return world.reckoning(claims)
                .account(GeneratedClaims.SOURCE, question)
                .bounds(List.of(question))
                .get(0);
    }

    private static boolean canHold(GeneratedClaims world, List<Claim> claims) {
        return claims.isEmpty()
                || world.reckoning(claims).account(GeneratedClaims.SOURCE).isFeasible();
    }

    private static List<Claim> claims(GeneratedClaims world, Contradiction contradiction) {
        Set<String> ids = contradiction.claims().stream()
                .map(assertion -> assertion.claim().id())
                .collect(Collectors.toSet());
        return world.claims.stream().filter(claim -> ids.contains(claim.id())).toList();
    }

    private static List<Claim> without(List<Claim> claims, int dropped) {
        List<Claim> kept = new ArrayList<>();
        for (int index = 0; index < claims.size(); index++) {
            if ((dropped >> index & 1) == 0) {
                kept.add(claims.get(index));
            }
        }
        return kept;
    }
}
