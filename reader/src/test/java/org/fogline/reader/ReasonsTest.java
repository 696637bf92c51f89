package org.fogline.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fogline.reader.Passages.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fogline.model.Claim;
import org.fogline.model.ClaimType;
import org.fogline.model.Hedge;
import org.fogline.model.Reason;
import org.fogline.model.Scope;
import org.fogline.model.Stance;
import org.junit.jupiter.api.Test;

/** Every field of a claim says which rule set it, and where there was a choice what was not taken. */
class ReasonsTest {

    private static final LocalDate DAY = LocalDate.of(2018, 5, 6);

    private static final String REPORT = "Fighting in southern Damascus, Syria\n\n"
            + "Islamic State fighters seized the Zein school in Yarmouk, Damascus, on Friday, SANA said. "
            + "The army repelled an attack by Islamic State on Hajar al-Aswad on Saturday and killed twelve of the attackers, "
            + "while the Syrian Observatory for Human Rights said that nine soldiers were killed.\n\n"
            + "Amaq denied that the town had fallen. Reportedly 40 civilians were killed by shelling since April.\n";

    private static Claim of(ClaimType type) {
        return claims(DAY, REPORT).stream()
                .filter(claim -> claim.type() == type)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> notes(Claim claim, String field) {
        return claim.why().stream()
                .filter(reason -> reason.field().equals(field))
                .map(Reason::note)
                .map(String::valueOf)
                .toList();
    }

    private static List<String> setFields(Claim claim) {
        List<String> fields = new ArrayList<>(List.of("type", "attribution"));
        if (claim.when().from() != null || claim.when().to() != null) {
            fields.add("when");
        }
        if (!claim.where().isEmpty()) {
            fields.add("where");
        }
        for (int index = 0; index < claim.losses().size(); index++) {
            fields.add("losses." + index);
            fields.add("losses." + index + ".sides");
        }
        if (claim.stance() != Stance.ASSERTS) {
            fields.add("stance");
        }
        if (claim.hedge() != Hedge.STATED) {
            fields.add("hedge");
        }
        if (claim.scope() != Scope.INCIDENT) {
            fields.add("scope");
        }
        return fields;
    }

    @Test
    void everyFieldThatIsSetHasAReason() {
        List<Claim> claims = claims(DAY, REPORT);
        assertThat(claims).hasSizeGreaterThanOrEqualTo(4);
        for (Claim claim : claims) {
            List<String> told = claim.why().stream().map(Reason::field).toList();
            assertThat(told).as(claim.quote().text()).containsAll(setFields(claim));
            claim.actors()
                    .forEach(actor -> assertThat(told)
                            .as(claim.quote().text())
                            .containsAnyOf("actors", "actors." + actor.role().code()));
        }
    }

    @Test
    void typeNamesTheOtherMeaningsOfItsWord() {
        assertThat(notes(of(ClaimType.CAPTURE), "type").get(0))
                .startsWith("with “place”; not taken: ")
                .contains("ABDUCTION (with “people”)");
    }

    @Test
    void doerNamesWhoElseTheSentenceNames() {
        Claim capture = of(ClaimType.CAPTURE);
        assertThat(notes(capture, "actors.initiator").get(0))
                .contains("not taken: ")
                .contains("(says it)");
    }

    @Test
    void attackerAndDefenderAreNotEachOther() {
        Claim repelled = of(ClaimType.REPEL);
        assertThat(notes(repelled, "actors.initiator").get(0)).contains("Syrian government and allies (is the target)");
        assertThat(notes(repelled, "actors.target").get(0)).contains("Islamic State (is the initiator)");
    }

    @Test
    void sideOfALossNamesWhoDidNotSufferIt() {
        assertThat(notes(of(ClaimType.REPEL), "losses.0.sides").get(0))
                .contains("Syrian government and allies (is the target)");
    }

    @Test
    void enemyTakenNamesTheOthersWhomItCouldFight() {
        Claim shelled = claims(
                        DAY,
                        "Syria\n\nIslamic State fighters fought the army in Yarmouk, Damascus, on Friday. Hay'at Tahrir al-Sham"
                                + " holds Idlib. Islamic State seized the hospital of Yarmouk on Saturday.\n")
                .stream()
                .filter(claim -> claim.type() == ClaimType.CAPTURE)
                .findFirst()
                .orElseThrow();
        assertThat(notes(shelled, "actors.target").get(0))
                .startsWith("enemy of Islamic State, weighed ")
                .contains("not taken: ")
                .contains("(weighed ");
    }

    @Test
    void speakerNamesWhoSpokeLastBefore() {
        Claim nine = claims(
                        DAY,
                        "Syria\n\nSANA said on Friday that the army seized the Zein school in Yarmouk, Damascus. Amaq said that"
                                + " nine soldiers were killed by a bomb in the town.\n")
                .stream()
                .filter(claim -> !claim.losses().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(nine.attribution()).isNotEmpty();
        assertThat(notes(nine, "attribution").get(0)).contains("not taken: SANA (spoke last");
    }

    @Test
    void claimInTheAuthorsVoiceNamesWhoCouldHaveSaidIt() {
        Claim repelled = of(ClaimType.REPEL);
        assertThat(repelled.attribution()).isEmpty();
        assertThat(notes(repelled, "attribution").get(0))
                .contains("Syrian Observatory for Human Rights (says “")
                .contains("SANA (spoke last");
    }

    @Test
    void lossOfCiviliansTellsWhoseItWouldBe() {
        Claim struck = claims(
                        DAY,
                        "Syria\n\nThe army shelled Islamic State in Yarmouk, Damascus, on Friday, killing 14 civilians.\n")
                .stream()
                .filter(claim -> !claim.losses().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(notes(struck, "losses.0.sides").get(0)).contains("but a civilian has no side");
    }
}
