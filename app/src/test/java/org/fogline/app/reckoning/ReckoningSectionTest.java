package org.fogline.app.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fogline.app.chronicle.Chronicle;
import org.fogline.app.chronicle.ChronicleInput;
import org.fogline.knowledge.actor.Actors;
import org.fogline.knowledge.place.Gazetteer;
import org.fogline.model.ActorRole;
import org.fogline.model.Attribution;
import org.fogline.model.Claim;
import org.fogline.model.ClaimType;
import org.fogline.model.Count;
import org.fogline.model.DateRange;
import org.fogline.model.Effect;
import org.fogline.model.Extent;
import org.fogline.model.Loss;
import org.fogline.model.PlaceRelation;
import org.fogline.model.Quote;
import org.fogline.model.Role;
import org.fogline.model.Scope;
import org.fogline.model.Span;
import org.fogline.model.Unit;
import org.fogline.model.When;
import org.fogline.model.Where;
import org.fogline.reckon.Interest;
import org.fogline.reckon.Policy;
import org.fogline.reckon.Reckoning;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ReckoningSectionTest {

    private static final String ARMY = "Syrian government and allies";

    private final List<Claim> claims = new ArrayList<>();

    private void total(String id, String source, int figure, String from, String to) {
        String words = "they count " + figure;
        claims.add(Claim.builder("reports", new Quote(new Span(0, words.length()), words), ClaimType.TOLL)
                .id(id)
                .scope(Scope.CUMULATIVE)
                .attribution(List.of(new Attribution(source, null, null, null, DateRange.day(LocalDate.parse(to)))))
                .actors(List.of(ActorRole.of("Islamic State", Role.INITIATOR), ActorRole.of(ARMY, Role.TARGET)))
                .losses(List.of(Loss.of(Effect.KILLED, List.of(ARMY), Unit.COMBATANT, Count.exactly(figure), null)))
                .when(When.range(LocalDate.parse(from), LocalDate.parse(to), null)
                        .withExtent(Extent.THROUGHOUT))
                .where(List.of(Where.of("Southern Damascus", PlaceRelation.IN)))
                .build());
    }

    private Document page() {
        ReckoningSection section = ReckoningSection.of(claims, Map.of());
        Chronicle chronicle = Chronicle.of(
                new ChronicleInput("Case", List.of(), claims, List.of(), "imprint", List.of(section)),
                Actors.builtIn(),
                (place, id) -> Optional.empty());
        return Jsoup.parse(chronicle.html());
    }

    @Test
    void theContradictionStandsInWordsAndEachFigureLeadsToItsClaims() {
        total("a", "Al-Naba", 180, "2018-04-19", "2018-05-03");
        total("b", "Al-Naba", 300, "2018-05-04", "2018-05-10");
        total("c", "Amaq", 640, "2018-04-19", "2018-05-10");
        total("d", "Syrian Observatory for Human Rights", 340, "2018-04-19", "2018-05-10");

        Document page = page();

        assertThat(page.select("#reckoning .conflicts li").eachText())
                .singleElement()
                .asString()
                .contains("= 480; but 640");
        assertThat(page.select("#reckoning .conflicts li a")).hasSize(3);
        assertThat(page.select("#reckoning a")).allSatisfy(link -> {
            Element target = page.getElementById(link.attr("href").substring(1));
            assertThat(target).as(link.outerHtml()).isNotNull();
        });
        assertThat(page.select("#reckoning").text())
                .contains("Syrian Observatory for Human Rights has 335 to 345")
                .contains("No factor is given: it takes 5 independent figures, and there is 1");
        assertThat(page.select("#reckoning details tbody tr"))
                .isNotEmpty()
                .allSatisfy(
                        row -> assertThat(row.select("td").get(1).select("a")).isNotEmpty());
    }

    @Test
    void whoOnlyTellsIsAThirdPartyThoughAClaimMakesItTakePart() {
        total("a", "Syrian Observatory for Human Rights", 340, "2018-04-19", "2018-05-10");
        claims.set(
                0,
                claims.get(0).toBuilder()
                        .actors(List.of(ActorRole.of("Syrian Observatory for Human Rights", Role.INITIATOR)))
                        .build());
        total("b", "Amaq", 640, "2018-04-19", "2018-05-10");
        KnowledgeBackground background = new KnowledgeBackground(Actors.builtIn(), Gazetteer.builtIn());
        Reckoning reckoning = Reckoning.of(claims, background, Policy.DEFAULT);
        assertThat(claims.stream().map(reckoning::interestOf))
                .containsExactly(Interest.THIRD_PARTY, Interest.SELF_SERVING);
    }
}
