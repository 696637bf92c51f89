package org.fogline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimJsonTest {

    private static Claim full() {
        String text = "Unit A said it had killed 30 soldiers, four of them officers, near Harbour Town on 4 May.";
        return Claim.builder("report", Quote.of(text, new Span(0, text.length())), ClaimType.CLASH)
                .stance(Stance.AMENDS)
                .of("c1")
                .hedge(Hedge.REPORTED)
                .evidence(List.of(Evidence.PHOTO))
                .attribution(List.of(new Attribution(
                        "Unit A", "Unit A", "Army", "Bulletin 4", DateRange.day(LocalDate.of(2018, 5, 4)))))
                .when(When.day(LocalDate.of(2018, 5, 4), "on 4 May").withTime("morning"))
                .where(List.of(new Where("Harbour Town", "p1", PlaceRelation.NEAR, "north", "north-east", 2.5)))
                .actors(List.of(new ActorRole("Unit A", "a1", Role.INITIATOR)))
                .losses(List.of(
                        Loss.of(Effect.KILLED, List.of("Army"), Unit.COMBATANT, Count.exactly(30), "30 soldiers"),
                        new Loss(
                                List.of(Effect.KILLED, Effect.WOUNDED),
                                Combine.SUM,
                                List.of(),
                                Unit.OFFICER,
                                new Count(4, null, 5L),
                                null,
                                new PartOf(null, 0),
                                Cause.SNIPER,
                                List.of(List.of("Army"), List.of()))))
                .people(List.of(new Person("N. N.", 30, "Lieutenant", "victim")))
                .scope(Scope.SUBTOTAL)
                .partOf("c9")
                .planned(true)
                .ended(true)
                .repeats("c2")
                .strength(new Strength(Count.between(180, 220), "about 200"))
                .relation(new Relation("Unit A", RelationType.SPLIT_FROM, "Unit B"))
                .why(List.of(new Reason("when", "day-month", new Span(81, 86), "no other date")))
                .optional(true)
                .alternatives(new Alternatives(
                        List.of(ClaimType.ASSAULT),
                        List.of("Army"),
                        List.of(new DateRange(LocalDate.of(2018, 5, 3), LocalDate.of(2018, 5, 4)))))
                .build();
    }

    @Test
    void everyFieldSurvivesWritingAndReading() {
        Claim claim = full();
        assertThat(ClaimJson.read(ClaimJson.write(claim))).isEqualTo(claim);
    }

    @Test
    void theIdDependsOnContentAndNotOnLinksOrReasons() {
        Claim claim = full();
        Claim relinked =
                claim.toBuilder().id("").of("c77").repeats(null).why(List.of()).build();
        assertThat(relinked.id()).isEqualTo(claim.id());
        Claim other = claim.toBuilder().id("").hedge(Hedge.STATED).build();
        assertThat(other.id()).isNotEqualTo(claim.id());
    }

    @Test
    void complaintsNameTheLineAndTheField() {
        String good = ClaimJson.write(full());
        assertThatThrownBy(() -> ClaimJson.readAll(good + "\n\n" + good.replace("\"low\":30", "\"low\":-1")))
                .isInstanceOf(ClaimFormatException.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining("losses.0")
                .hasMessageContaining("negative");
        assertThatThrownBy(() -> ClaimJson.read(good.replace("\"CLASH\"", "\"BATTLE\"")))
                .hasMessageContaining("BATTLE")
                .hasMessageContaining("ASSAULT");
        assertThatThrownBy(() -> ClaimJson.read("{\"id\":")).hasMessageContaining("not JSON");
        assertThatThrownBy(() -> ClaimJson.read("[]")).hasMessageContaining("object");
        assertThatThrownBy(() -> ClaimJson.read("{}")).hasMessageContaining("quote");
    }

    @Test
    void unknownFieldsArePassedOver() {
        String extended = ClaimJson.write(full()).replaceFirst("\\{", "{\"alt_colour\":[1],");
        assertThat(ClaimJson.read(extended)).isEqualTo(full());
    }

    @Test
    void theSeedGoldIsReadWholeWhereItIsAtHand() throws IOException {
        Path gold = Path.of("..", "..", "shared", "seed", "gold.jsonl");
        if (Files.exists(gold)) {
            List<Claim> claims = ClaimJson.readAll(Files.readString(gold));
            assertThat(claims).hasSize(129);
            assertThat(claims)
                    .allSatisfy(claim ->
                            assertThat(ClaimJson.read(ClaimJson.write(claim))).isEqualTo(claim));
        }
    }
}
