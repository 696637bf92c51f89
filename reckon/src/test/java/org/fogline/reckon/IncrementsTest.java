package org.fogline.reckon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.fogline.exchange.Exchange;
import org.fogline.exchange.Imported;
import org.fogline.exchange.LossClaims;
import org.fogline.exchange.Names;
import org.fogline.model.Count;
import org.fogline.model.Unit;
import org.fogline.reckon.series.DailyGrowth;
import org.fogline.reckon.series.RunningTotal;
import org.fogline.reckon.series.SeriesTable;
import org.fogline.reckon.world.Assertion;
import org.junit.jupiter.api.Test;

class IncrementsTest {

    private static final Set<String> PLACES =
            Set.of("Damascus city", "Al Hajar Al Aswad suburb", "Ashrafiet Sahnaya suburb");

    private static Reckoning observatory() {
        ClaimsOfABattle battle = new ClaimsOfABattle();
        battle.monitorTotal("m1", "2018-04-26", Count.between(122, 148), Unit.COMBATANT);
        battle.monitorTotal("m2", "2018-05-01", Count.exactly(185), Unit.COMBATANT);
        battle.monitorTotal("m3", "2018-05-07", Count.atLeast(275), Unit.COMBATANT);
        battle.monitorTotal("m4", "2018-05-08", Count.atLeast(301), Unit.COMBATANT);
        battle.monitorTotal("m5", "2018-05-10", Count.between(306, 374), Unit.COMBATANT);
        battle.monitorTotal("m6", "2018-05-16", Count.between(387, 473), Unit.COMBATANT);
        battle.monitorTotal("m7", "2018-05-17", Count.atLeast(451), Unit.COMBATANT);
        battle.monitorTotal("m8", "2018-05-18", Count.exactly(530), Unit.COMBATANT);
        battle.monitorTotal("m9", "2018-05-19", Count.exactly(540), Unit.COMBATANT);
        return Reckoning.of(battle.claims(), SmallBackground.southernDamascus(), Policy.DEFAULT);
    }

    @Test
    void runningTotalsBoundEveryDayBetween() {
        Increments.Series series = observatory()
                .increments("Syrian Observatory for Human Rights")
                .series()
                .get(0);
        assertThat(series.dropped()).isEmpty();
        assertThat(series.level(LocalDate.parse("2018-05-04")))
                .isEqualTo(new Increments.Level(LocalDate.parse("2018-05-04"), 185, 374L));
        assertThat(series.level(LocalDate.parse("2018-05-07")))
                .isEqualTo(new Increments.Level(LocalDate.parse("2018-05-07"), 275, 374L));
        assertThat(series.growths()).hasSize(8);
        assertThat(series.growths().get(0).low()).isEqualTo(185 - 148);
        assertThat(series.growths().get(0).high()).isEqualTo(185 - 122);
    }

    @Test
    void aChangeOfWhomASeriesCountsIsFlaggedByItsWords() {
        ClaimsOfABattle battle = new ClaimsOfABattle();
        battle.monitorTotal("m7", "2018-05-17", Count.atLeast(451), Unit.COMBATANT);
        battle.monitorTotal("m8", "2018-05-18", Count.exactly(530), Unit.PERSON);
        assertThat(Reckoning.of(battle.claims(), SmallBackground.southernDamascus(), Policy.DEFAULT)
                        .increments("Syrian Observatory for Human Rights")
                        .flags())
                .anyMatch(text -> text.contains("changes whom it counts"));
    }

    @Test
    void codedDataLieInsideTheMonitorsBoundsOnTheFirstSevenDates() throws IOException {
        Path file = SharedFiles.find("data/ged-syria-2018.csv");
        if (file == null) {
            return;
        }
        Imported imported = Exchange.read(file, null, Names.AS_WRITTEN);
        assertThat(imported.claims()).hasSize(2765);
        Reckoning coded = Reckoning.of(imported.claims(), SmallBackground.southernDamascus(), Policy.DEFAULT);
        Increments.Series series = observatory()
                .increments("Syrian Observatory for Human Rights")
                .series()
                .get(0);
        List<OwnSums.Beside> beside = new OwnSums(
                        coded.assertions(), IncrementsTest::isOfTheBattle, assertion -> false, false)
                .beside(series, LocalDate.parse("2018-04-19"));
        assertThat(beside)
                .extracting(each -> each.combatants().least())
                .containsExactly(133L, 185L, 293L, 302L, 342L, 439L, 454L, 475L, 484L);
        assertThat(beside)
                .extracting(each -> each.combatants().by())
                .containsExactly(0L, 0L, 0L, 0L, 0L, 0L, 0L, -50L, -51L);
        assertThat(beside).extracting(each -> each.withCivilians().least()).endsWith(542L, 557L);
        assertThat(beside).extracting(each -> each.withCivilians().by()).endsWith(7L, 12L);
        assertThat(beside.get(0).combatants().claims()).isNotEmpty();
        List<OwnSums.Beside> inPart = new OwnSums(
                        coded.assertions(), IncrementsTest::isOfTheBattle, assertion -> false, true)
                .beside(series, LocalDate.parse("2018-04-19"));
        assertThat(inPart)
                .extracting(each -> each.combatants().by())
                .containsExactly(0L, 0L, 0L, 0L, 0L, 0L, 0L, -50L, -51L);
        assertThat(inPart).extracting(each -> each.withCivilians().least()).endsWith(515L, 542L);
        assertThat(inPart).extracting(each -> each.withCivilians().most()).endsWith(542L, 557L);
        assertThat(inPart).extracting(each -> each.withCivilians().by()).endsWith(0L, 0L);
    }

    @Test
    void incidentsThatMayLieInsideMakeTheSumAnInterval() {
        Increments.Series series = observatory()
                .increments("Syrian Observatory for Human Rights")
                .series()
                .get(0);
        ClaimsOfABattle battle = new ClaimsOfABattle();
        battle.incident("a", "Register", null, "2018-05-02", "2018-05-01", "al-Qadam", Count.exactly(180));
        battle.incident("b", "Register", null, "2018-05-02", "2018-05-01", "Damascus", Count.exactly(40));
        Reckoning other = Reckoning.of(battle.claims(), SmallBackground.southernDamascus(), Policy.DEFAULT);
        OwnSums.Beside beside = new OwnSums(
                        other.assertions(),
                        item -> item.claim().id().equals("a"),
                        item -> item.claim().id().equals("b"),
                        false)
                .beside(series, LocalDate.parse("2018-04-19"))
                .get(1);
        assertThat(beside.combatants().least()).isEqualTo(180);
        assertThat(beside.combatants().most()).isEqualTo(220);
        assertThat(beside.isInside()).isTrue();
    }

    private static boolean isOfTheBattle(Assertion assertion) {
        return assertion.loss().partOf() != null
                && assertion.claim().actors().stream()
                        .anyMatch(actor -> actor.actor().equals("IS"))
                && assertion.claim().actors().stream()
                        .anyMatch(actor -> actor.actor().equals("Government of Syria"))
                && assertion.claim().where().stream().anyMatch(where -> PLACES.contains(where.place()))
                && !String.valueOf(assertion.to()).isEmpty()
                && assertion.to() != null
                && !assertion.to().isAfter(LocalDate.parse("2018-05-19"));
    }

    @Test
    void theLeastNumberOfClaimsToDropInTheLargestPublicSet() throws IOException {
        Path file = SharedFiles.find("data/ukraine-loss-claims.csv");
        if (file == null) {
            return;
        }
        List<LossClaims.Row> rows = LossClaims.read("ukraine-loss-claims.csv", Files.readString(file));
        for (Reading reading : Reading.values()) {
            SeriesTable table = new SeriesTable();
            SeriesTable mixed = new SeriesTable();
            for (LossClaims.Row row : rows) {
                Count count = row.minimum()
                        ? Count.atLeast(row.count())
                        : row.maximum() ? Count.between(0, row.count()) : Count.exactly(row.count());
                String name = "line " + row.line();
                RunningTotal total = new RunningTotal(name, row.day(), reading.low(count), reading.high(count));
                if (row.daily()) {
                    mixed.add(row.series(), new DailyGrowth(name, row.day(), reading.low(count)));
                } else {
                    table.add(row.series(), total);
                    mixed.add(row.series(), total);
                }
            }
            List<SeriesTable.Line> lines = table.lines();
            assertThat(lines).hasSize(105);
            assertThat(SeriesTable.dropped(lines)).isEqualTo(reading == Reading.EXACT ? 495 : 407);
            assertThat(SeriesTable.disagreeing(lines)).isEqualTo(reading == Reading.EXACT ? 53 : 51);
            assertThat(SeriesTable.dropped(mixed.lines())).isGreaterThanOrEqualTo(SeriesTable.dropped(lines));
        }
    }
}
