package org.fogline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.fogline.model.Claim;
import org.fogline.model.Count;
import org.fogline.model.Effect;
import org.fogline.model.Loss;
import org.fogline.model.Scope;
import org.fogline.model.Unit;
import org.junit.jupiter.api.Test;

class ExchangeTest {

    private static final String HEADER =
            "id,type_of_violence,side_a,side_b,source_headline,where_prec,where_coordinates,country,"
                    + "event_clarity,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,";

    @Test
    void gedColumnsAreFoundByNameWhateverTheirOrder() {
        String row = "7,1,Government of X,Rebels,\"two\nlines, and \"\"quotes\"\"\",1,Somewhere town,X,1,"
                + "1991-11-24 00:00:00.000,1991-11-25,3,4,1,0,";
        for (String[] order : new String[][] {{"best,high,low", "8,9,7"}, {"low,best,high", "7,8,9"}}) {
            Imported imported = Exchange.ucdpGed(
                    "ged.csv", "\uFEFF" + HEADER + order[0] + "\r\n" + row + order[1] + "\r\n", Names.AS_WRITTEN);
            assertThat(imported.warnings()).isEmpty();
            Claim claim = imported.claims().get(0);
            assertThat(claim.when().from()).hasToString("1991-11-24");
            assertThat(claim.losses().get(0).count()).isEqualTo(new Count(7, 9L, 8L));
            assertThat(claim.losses()).extracting(loss -> loss.count().low()).containsExactly(7L, 3L, 4L, 1L);
            assertThat(imported.text()
                            .substring(
                                    claim.quote().span().start(),
                                    claim.quote().span().end()))
                    .startsWith("7,1,Government")
                    .isEqualTo(claim.quote().text());
        }
    }

    @Test
    void oddFiguresAreKeptWithAWarningThatNamesTheLine() {
        String text = HEADER + "low,best,high\n"
                + "1,1,A,B,,1,P,X,1,2018-01-01,2018-01-01,2,0,0,0,5,2,3\n"
                + "2,1,A,B,,1,P,X,1,2018-01-01,2018-01-01,4,0,0,0,1,4,3\n"
                + "3,1,A,B,,1,P,X,1,2018-01-05,2018-01-01,1,0,0,0,1,1,x\n";
        Imported imported = Exchange.ucdpGed("odd.csv", text, Names.AS_WRITTEN);
        assertThat(imported.claims()).hasSize(3);
        assertThat(imported.warnings()).extracting(ImportWarning::line).containsExactly(2L, 3L, 4L, 4L, 4L);
        assertThat(imported.warnings().get(0).toString())
                .startsWith("odd.csv, line 2, column low: low (5) lies above best (2)");
    }

    @Test
    void aTableWithoutAMappingIsRefusedByName() {
        assertThatThrownBy(() -> Exchange.ucdpGed("list.csv", "a,b\n1,2\n", Names.AS_WRITTEN))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("list.csv")
                .hasMessageContaining("side_a");
    }

    @Test
    void aSpreadsheetIsReadByItsMapping() {
        ColumnMapping mapping = ColumnMapping.parse("who=source, day=when, town=where.place, killed=losses.killed.low,"
                + "most=losses.killed.high, side=losses.sides");
        Imported imported = Exchange.spreadsheet(
                "s.csv",
                "who;day;town;killed;most;side\nRadio;2018-05-04;Homs;\"1,200\";1300;Army\nRadio;2018-05-05;Homs;9;3;Army\n"
                        + "Radio;soon;Homs;9;12;Army\n",
                mapping,
                Names.AS_WRITTEN);
        assertThat(imported.claims()).hasSize(2);
        Loss loss = imported.claims().get(0).losses().get(0);
        assertThat(loss.count()).isEqualTo(Count.between(1200, 1300));
        assertThat(loss.sides()).containsExactly("Army");
        assertThat(imported.warnings()).extracting(ImportWarning::toString).anyMatch(text -> text.contains("line 3"));
        assertThat(imported.warnings())
                .extracting(ImportWarning::toString)
                .anyMatch(text -> text.contains("line 4, column day"));
        assertThat(ColumnMapping.parse(mapping.toText())).isEqualTo(mapping);
    }

    @Test
    void flagsOffsetsAndKindsByValue() {
        ColumnMapping mapping = ColumnMapping.parse("""
                # the first year of a war
                days=when.to+2022-02-24
                loss_count=losses.count
                category:Tanks=losses.destroyed.tank
                category:Deaths=losses.killed.combatant
                minimum=losses.minimum
                maximum=losses.maximum
                'cumulative'=scope
                """);
        List<Claim> claims = Exchange.spreadsheet(
                        "u.csv",
                        "days,loss_count,category,minimum,maximum\n2,1e+05,Deaths,0,0\n3,40,Tanks,1,0\n3,40,Tanks,0,1\n",
                        mapping,
                        Names.AS_WRITTEN)
                .claims();
        assertThat(claims).extracting(Claim::scope).containsOnly(Scope.CUMULATIVE);
        assertThat(claims.get(0).losses().get(0).count()).isEqualTo(Count.exactly(100_000));
        assertThat(claims.get(0).when().to()).hasToString("2022-02-26");
        assertThat(claims.get(1).losses().get(0).effects()).containsExactly(Effect.DESTROYED);
        assertThat(claims.get(1).losses().get(0).unit()).isEqualTo(Unit.TANK);
        assertThat(claims.get(1).losses().get(0).count()).isEqualTo(Count.atLeast(40));
        assertThat(claims.get(2).losses().get(0).count()).isEqualTo(Count.between(0, 40));
        assertThat(claims).extracting(Claim::id).doesNotHaveDuplicates();
    }

    @Test
    void aLineThatIsNoClaimIsLeftOutWithItsNumber() {
        Imported imported = Exchange.claims("c.jsonl", "\n{\"id\":\"x\"}\nnot json\n");
        assertThat(imported.claims()).isEmpty();
        assertThat(imported.warnings()).extracting(ImportWarning::line).containsExactly(2L, 3L);
    }
}
