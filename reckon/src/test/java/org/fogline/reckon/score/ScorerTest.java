package org.fogline.reckon.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fogline.model.Claim;
import org.fogline.model.ClaimJson;
import org.junit.jupiter.api.Test;

/** Each clause of the definition, on claims that differ in that clause alone. */
class ScorerTest {

    private static final NameEquality NAMES = new NameEquality() {
        @Override
        public boolean sameActor(String one, String other) {
            return plain(one).equals(plain(other));
        }

        @Override
        public boolean samePlace(String one, String other) {
            return plain(one).equals(plain(other));
        }

        private String plain(String name) {
            return name.equals("Old Name") ? "New Name" : name;
        }
    };

    /** A claim with the quote {@code start..end} and these further fields, JSON with ' for ". */
    private static Claim claim(int start, int end, String type, String more) {
        String text = "x".repeat(end - start);
        return ClaimJson.read(("{'id':'" + type + start + "-" + Math.abs(more.hashCode())
                        + "','document':'d','quote':{'start':" + start + ",'end':" + end + ",'text':'" + text
                        + "'},'type':'" + type + "'" + more + "}")
                .replace('\'', '"'));
    }

    private static String killed(int low, String high, String sides) {
        return "{'effects':['killed'],'sides':[" + sides + "],'unit':'combatant','low':" + low + ",'high':" + high
                + "}";
    }

    private static Claim loss(int start, int end, int low, String high, String sides, String more) {
        return claim(start, end, "CLASH", ",'losses':[" + killed(low, high, sides) + "]" + more);
    }

    private static Score score(List<Claim> gold, List<Claim> predicted) {
        return new Scorer(NAMES).score(gold, predicted);
    }

    private static Tally tally(int right, int extra, int missed) {
        return new Tally(right, extra, missed);
    }

    @Test
    void equalFilesAreWhollyRight() {
        List<Claim> claims = List.of(
                loss(0, 20, 7, "7", "'Army'", ",'when':{'from':'2018-05-01','to':'2018-05-01','precision':'day'}"),
                claim(30, 50, "RELATION", ",'relation':{'from':'A','type':'part-of','to':'B'}"));
        Score score = score(claims, claims);
        assertThat(score.lossFull()).isEqualTo(tally(1, 0, 0));
        assertThat(score.eventFull()).isEqualTo(tally(2, 0, 0));
        assertThat(score.eventFullWithoutRelations()).isEqualTo(tally(1, 0, 0));
        assertThat(score.relations()).isEqualTo(tally(1, 0, 0));
        assertThat(score.findings()).isEmpty();
    }

    @Test
    void aLossNeedsEqualBounds() {
        assertThat(score(List.of(loss(0, 20, 7, "7", "", "")), List.of(loss(0, 20, 7, "null", "", "")))
                        .lossCount())
                .isEqualTo(tally(0, 1, 1));
    }

    @Test
    void aLossNeedsEqualEffectsInAnyOrder() {
        String both = ",'losses':[{'effects':[%s],'combine':'sum','sides':[],'unit':'person','low':5,'high':5}]";
        Claim gold = claim(0, 9, "TOLL", both.formatted("'killed','wounded'"));
        assertThat(score(List.of(gold), List.of(claim(0, 9, "TOLL", both.formatted("'wounded','killed'"))))
                        .lossCount())
                .isEqualTo(tally(1, 0, 0));
        assertThat(score(List.of(gold), List.of(loss(0, 9, 5, "5", "", ""))).lossCount())
                .isEqualTo(tally(0, 1, 1));
    }

    @Test
    void quotesMustShareACharacter() {
        Claim gold = loss(0, 20, 7, "7", "", "");
        assertThat(score(List.of(gold), List.of(loss(19, 30, 7, "7", "", "")))
                        .lossCount()
                        .right())
                .isEqualTo(1);
        assertThat(score(List.of(gold), List.of(loss(20, 30, 7, "7", "", "")))
                        .lossCount()
                        .right())
                .isZero();
    }

    @Test
    void aQuoteOfTheWholeTextMatchesNothing() {
        Claim shortGold = loss(100, 300, 7, "7", "", "");
        assertThat(score(List.of(shortGold), List.of(loss(0, 700, 7, "7", "", "")))
                        .lossCount()
                        .right())
                .as("700 characters are not over 700")
                .isEqualTo(1);
        assertThat(score(List.of(shortGold), List.of(loss(0, 701, 7, "7", "", "")))
                        .lossCount())
                .isEqualTo(tally(0, 1, 1));
        Claim longGold = loss(0, 300, 7, "7", "", "");
        assertThat(score(List.of(longGold), List.of(loss(0, 900, 7, "7", "", "")))
                        .lossCount()
                        .right())
                .as("900 is not over three times 300")
                .isEqualTo(1);
    }

    @Test
    void claimsOfOtherDocumentsNeverMatch() {
        Claim gold = loss(0, 20, 7, "7", "", "");
        assertThat(score(List.of(gold), List.of(gold.toBuilder().document("e").build()))
                        .lossCount())
                .isEqualTo(tally(0, 1, 1));
    }

    @Test
    void pairsAreOneToOne() {
        Claim gold = loss(0, 20, 7, "7", "", "");
        assertThat(score(List.of(gold), List.of(gold, gold)).lossCount()).isEqualTo(tally(1, 1, 0));
        assertThat(score(List.of(gold, gold), List.of(gold)).lossCount()).isEqualTo(tally(1, 0, 1));
    }

    @Test
    void theBestSlotAgreementIsTakenFirst() {
        Claim army = loss(0, 20, 7, "7", "'Army'", "");
        Claim rebels = loss(0, 20, 7, "7", "'Rebels'", "");
        assertThat(score(List.of(army, rebels), List.of(rebels, army)).lossFull())
                .isEqualTo(tally(2, 0, 0));
    }

    @Test
    void sidesAreComparedAsSetsByTheirNames() {
        Claim gold = loss(0, 20, 7, "7", "'New Name','Army'", "");
        assertThat(score(List.of(gold), List.of(loss(0, 20, 7, "7", "'Army','Old Name'", "")))
                        .lossFull()
                        .right())
                .isEqualTo(1);
        Score one = score(List.of(gold), List.of(loss(0, 20, 7, "7", "'Army'", "")));
        assertThat(one.lossCount()).isEqualTo(tally(1, 0, 0));
        assertThat(one.lossFull()).isEqualTo(tally(0, 1, 1));
        assertThat(one.findings()).singleElement().isInstanceOfSatisfying(Finding.WrongSlot.class, wrong -> {
            assertThat(wrong.slot()).isEqualTo(Slot.SIDES);
            assertThat(wrong.expected()).isEqualTo("New Name; Army");
            assertThat(wrong.found()).isEqualTo("Army");
        });
    }

    @Test
    void bothEndsOfWhenMustAgree() {
        String day = ",'when':{'from':'2018-05-01','to':'2018-05-01','precision':'day'}";
        String before = ",'when':{'from':null,'to':'2018-05-01','precision':'before'}";
        String other = ",'when':{'from':'2018-05-02','to':'2018-05-02','precision':'day'}";
        Claim gold = loss(0, 20, 7, "7", "", day + ",'alt_when':[['2018-05-02','2018-05-02']]");
        assertThat(score(List.of(gold), List.of(loss(0, 20, 7, "7", "", day)))
                        .lossFull()
                        .right())
                .isEqualTo(1);
        assertThat(score(List.of(gold), List.of(loss(0, 20, 7, "7", "", before)))
                        .lossFull()
                        .right())
                .isZero();
        assertThat(score(List.of(gold), List.of(loss(0, 20, 7, "7", "", other)))
                        .lossFull()
                        .right())
                .as("another reading that gold allows")
                .isEqualTo(1);
    }

    @Test
    void onePlaceInCommonIsEnoughAndNoneIsAskedWhereGoldHasNone() {
        String two = ",'where':[{'place':'P','relation':'in'},{'place':'New Name','relation':'in'}]";
        String one = ",'where':[{'place':'Old Name','relation':'near'}]";
        String elsewhere = ",'where':[{'place':'Q','relation':'in'}]";
        Claim gold = loss(0, 20, 7, "7", "", two);
        assertThat(score(List.of(gold), List.of(loss(0, 20, 7, "7", "", one)))
                        .lossFull()
                        .right())
                .isEqualTo(1);
        assertThat(score(List.of(gold), List.of(loss(0, 20, 7, "7", "", elsewhere)))
                        .lossFull()
                        .right())
                .isZero();
        assertThat(score(List.of(gold), List.of(loss(0, 20, 7, "7", "", "")))
                        .lossFull()
                        .right())
                .isZero();
        assertThat(score(List.of(loss(0, 20, 7, "7", "", "")), List.of(loss(0, 20, 7, "7", "", elsewhere)))
                        .lossFull()
                        .right())
                .isEqualTo(1);
    }

    @Test
    void oneSourceInCommonIsEnoughAndNoneMayBeAddedWhereGoldHasNone() {
        String chain = ",'attribution':[{'source':'Agency'},{'source':'Army'}]";
        String army = ",'attribution':[{'source':'Army'}]";
        Claim gold = loss(0, 20, 7, "7", "", chain);
        Claim own = loss(0, 20, 7, "7", "", "");
        assertThat(score(List.of(gold), List.of(loss(0, 20, 7, "7", "", army)))
                        .lossFull()
                        .right())
                .isEqualTo(1);
        assertThat(score(List.of(gold), List.of(own)).lossFull().right()).isZero();
        assertThat(score(List.of(own), List.of(loss(0, 20, 7, "7", "", army)))
                        .lossFull()
                        .right())
                .isZero();
        Claim either = loss(0, 20, 7, "7", "", ",'alt_attribution':['Army']");
        assertThat(score(List.of(either), List.of(loss(0, 20, 7, "7", "", army)))
                        .lossFull()
                        .right())
                .isEqualTo(1);
        assertThat(score(List.of(either), List.of(own)).lossFull().right()).isEqualTo(1);
    }

    @Test
    void otherSidesThatGoldAllowsAreRight() {
        Claim gold = claim(
                0,
                20,
                "CLASH",
                ",'losses':[{'effects':['killed'],'sides':['Army'],'alt_sides':[[]],'unit':'combatant','low':7,'high':7}]");
        assertThat(score(List.of(gold), List.of(loss(0, 20, 7, "7", "", "")))
                        .lossFull()
                        .right())
                .isEqualTo(1);
    }

    @Test
    void optionalAndRepeatedClaimsAreRightIfFoundAndNoMissIfNot() {
        for (String mark : List.of(",'optional':true", ",'repeats':'other'")) {
            Claim gold = loss(0, 20, 7, "7", "'Army'", mark);
            Score missed = score(List.of(gold), List.of());
            assertThat(missed.lossCount()).isEqualTo(tally(0, 0, 0));
            assertThat(missed.event()).isEqualTo(tally(0, 0, 0));
            assertThat(missed.findings()).isEmpty();
            assertThat(score(List.of(gold), List.of(gold)).lossFull()).isEqualTo(tally(1, 0, 0));
            assertThat(score(List.of(gold), List.of(loss(0, 20, 7, "7", "", "")))
                            .lossFull())
                    .as("found, with a slot wrong: no miss, but a wrong one among the predicted")
                    .isEqualTo(tally(0, 1, 0));
        }
    }

    @Test
    void typesOfOneGroupAreOneEvent() {
        List<List<String>> groups = List.of(
                List.of("ASSAULT", "REPEL", "CLASH", "AMBUSH", "SNIPING"),
                List.of("SHELLING", "AIRSTRIKE"),
                List.of("EXECUTION", "KILLING"),
                List.of("AGREEMENT", "CEASEFIRE"),
                List.of("DESTRUCTION", "SHOOTDOWN"),
                List.of("BOMBING"),
                List.of("CAPTURE"),
                List.of("CONTROL"),
                List.of("TOLL"));
        for (List<String> group : groups) {
            for (List<String> other : groups) {
                for (String type : group) {
                    for (String otherType : other) {
                        assertThat(score(List.of(claim(0, 9, type, "")), List.of(claim(0, 9, otherType, "")))
                                        .event()
                                        .right())
                                .as("%s and %s", type, otherType)
                                .isEqualTo(group == other ? 1 : 0);
                    }
                }
            }
        }
    }

    @Test
    void otherTypesThatGoldAllowsAreRight() {
        Claim gold = claim(0, 9, "AIRSTRIKE", ",'alt_types':['DESTRUCTION']");
        assertThat(score(List.of(gold), List.of(claim(0, 9, "SHOOTDOWN", "")))
                        .event()
                        .right())
                .isEqualTo(1);
    }

    @Test
    void denialsMatchDenialsOnly() {
        Claim denial = claim(0, 9, "EVACUATION", ",'stance':'denies'");
        Claim assertion = claim(0, 9, "EVACUATION", "");
        Claim amendment = claim(0, 9, "EVACUATION", ",'stance':'amends'");
        assertThat(score(List.of(denial), List.of(assertion)).event().right()).isZero();
        assertThat(score(List.of(assertion), List.of(denial)).event().right()).isZero();
        assertThat(score(List.of(denial), List.of(denial)).event().right()).isEqualTo(1);
        assertThat(score(List.of(assertion), List.of(amendment)).event().right())
                .isEqualTo(1);
    }

    @Test
    void initiatorAndTargetAreAskedOfAFullEvent() {
        String both = ",'actors':[{'actor':'A','role':'initiator'},{'actor':'B','role':'target'}]";
        String swapped = ",'actors':[{'actor':'B','role':'initiator'},{'actor':'A','role':'target'}]";
        String first = ",'actors':[{'actor':'A','role':'initiator'}]";
        Claim gold = claim(0, 9, "ASSAULT", both);
        assertThat(score(List.of(gold), List.of(claim(0, 9, "ASSAULT", both)))
                        .eventFull()
                        .right())
                .isEqualTo(1);
        Score wrong = score(List.of(gold), List.of(claim(0, 9, "ASSAULT", swapped)));
        assertThat(wrong.event().right()).isEqualTo(1);
        assertThat(wrong.eventFull().right()).isZero();
        assertThat(wrong.findings()).hasSize(2);
        assertThat(score(List.of(claim(0, 9, "ASSAULT", first)), List.of(gold))
                        .eventFull()
                        .right())
                .as("gold has no target, so none may be given")
                .isZero();
    }

    @Test
    void relationsNeedFromTypeAndToWherebyBelongingIsOne() {
        String link = ",'relation':{'from':'%s','type':'%s','to':'%s'}";
        Claim gold = claim(0, 9, "RELATION", link.formatted("New Name", "part-of", "B"));
        for (String type : List.of("part-of", "allied-with", "branch-of")) {
            Claim predicted = claim(90, 99, "RELATION", link.formatted("Old Name", type, "B"));
            assertThat(score(List.of(gold), List.of(predicted)).relations()).isEqualTo(tally(1, 0, 0));
        }
        Claim led = claim(0, 9, "RELATION", link.formatted("New Name", "led-by", "B"));
        Claim turned = claim(0, 9, "RELATION", link.formatted("B", "part-of", "New Name"));
        assertThat(score(List.of(gold), List.of(led)).relations()).isEqualTo(tally(0, 1, 1));
        assertThat(score(List.of(gold), List.of(turned)).relations()).isEqualTo(tally(0, 1, 1));
        Claim neutral = claim(0, 9, "RELATION", ",'relation':{'from':'A','type':'neutral','to':null}");
        assertThat(score(List.of(neutral), List.of(neutral)).relations()).isEqualTo(tally(1, 0, 0));
    }

    @Test
    void relationsOnOnePassageFindTheirOwnEvents() {
        String link = ",'relation':{'from':'%s','type':'led-by','to':'%s'}";
        Claim one = claim(0, 9, "RELATION", link.formatted("A", "B") + ",'attribution':[]");
        Claim two = claim(0, 9, "RELATION", link.formatted("C", "D") + ",'attribution':[]");
        Score score = score(List.of(one, two), List.of(two));
        assertThat(score.findings())
                .filteredOn(finding -> finding.subject() == Finding.Subject.EVENT)
                .singleElement()
                .isEqualTo(new Finding.Missed(Finding.Subject.EVENT, one, null));
    }

    @Test
    void saidAndReportAreCountedWhereGoldHasThem() {
        String full = ",'attribution':[{'source':'N','report':'N 130','said':{'from':'2018-05-04','to':'2018-05-04'}}]";
        String bare = ",'attribution':[{'source':'N'}]";
        Claim gold = claim(0, 9, "TOLL", full);
        Score right = score(List.of(gold, claim(20, 29, "TOLL", full)), List.of(gold));
        assertThat(right.said()).isEqualTo(new Agreement(1, 1, 2));
        assertThat(right.report()).isEqualTo(new Agreement(1, 1, 2));
        Score wrong = score(List.of(gold), List.of(claim(0, 9, "TOLL", bare)));
        assertThat(wrong.said()).isEqualTo(new Agreement(0, 1, 1));
        assertThat(wrong.eventFull().right()).isEqualTo(1);
        assertThat(score(List.of(claim(0, 9, "TOLL", bare)), List.of(gold)).said())
                .isEqualTo(new Agreement(0, 0, 0));
    }

    @Test
    void measuresOfATally() {
        Tally tally = tally(6, 2, 4);
        assertThat(tally.precision()).isEqualTo(0.75);
        assertThat(tally.recall()).isEqualTo(0.6);
        assertThat(tally.f()).isEqualTo(12.0 / 18.0);
        assertThat(tally(0, 0, 0).f()).as("nothing asked, nothing said").isEqualTo(1);
        assertThat(tally(0, 3, 0).f()).isZero();
    }

    @Property(tries = 200)
    void theOrderOfClaimsChangesNoTally(@ForAll @IntRange(min = 0, max = 1 << 16) int seed) {
        java.util.Random random = new java.util.Random(seed);
        List<Claim> gold = new java.util.ArrayList<>();
        List<Claim> predicted = new java.util.ArrayList<>();
        for (int i = 0; i < 6; i++) {
            gold.add(randomLoss(random));
            predicted.add(randomLoss(random));
        }
        Score before = score(gold, predicted);
        java.util.Collections.shuffle(gold, random);
        java.util.Collections.shuffle(predicted, random);
        Score after = score(gold, predicted);
        assertThat(before.lossCount().right() + before.lossCount().extra()).isEqualTo(6);
        assertThat(before.lossFull().right())
                .isLessThanOrEqualTo(before.lossCount().right());
        assertThat(after.lossCount()).isEqualTo(before.lossCount());
        assertThat(after.lossFull()).isEqualTo(before.lossFull());
    }

    private static Claim randomLoss(java.util.Random random) {
        int start = random.nextInt(4) * 20;
        return loss(start, start + 15, random.nextInt(2), "null", random.nextBoolean() ? "'Army'" : "", "");
    }
}
