package org.fogline.reader.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.fogline.model.Claim;
import org.fogline.model.Document;
import org.fogline.model.DocumentInfo;
import org.fogline.model.Relation;
import org.fogline.model.RelationType;
import org.fogline.reader.Reader;
import org.junit.jupiter.api.Test;

class RelationFinderTest {

    private static final Reader READER = Reader.builtIn();

    private static List<Relation> relations(String sentence) {
        String text = "Clashes in the north\n\n" + sentence + " Seven soldiers were killed in an attack on Monday.";
        DocumentInfo info = new DocumentInfo("Clashes in the north", null, "Test Wire", null, null, "en");
        return READER.read(new Document("test", "text/plain", "0".repeat(64), text, info, List.of())).claims().stream()
                .map(Claim::relation)
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void aGroupIsPartOfAnother() {
        assertThat(relations("The Hamza Division, which belongs to the Syrian National Army, was there."))
                .containsExactly(new Relation("Hamza Division", RelationType.PART_OF, "Syrian National Army"));
    }

    @Test
    void armedWingIsPartOfItsOwner() {
        assertThat(relations("Hamas's armed wing, the Qassam Brigades, was there."))
                .containsExactly(new Relation("Qassam Brigades", RelationType.PART_OF, "Hamas"));
    }

    @Test
    void secondRelationBehindAndHasTheSameSubject() {
        assertThat(relations("M23 split from the National Congress for the Defence of the People "
                        + "and is supported by Rwanda."))
                .containsExactly(
                        new Relation("M23", RelationType.SPLIT_FROM, "National Congress for the Defence of the People"),
                        new Relation("M23", RelationType.BACKED_BY, "Rwanda"));
    }

    @Test
    void leaderIsNamedBehindTheGroup() {
        assertThat(relations("Gran Grif, led by its founder Marc Altidor, was there."))
                .containsExactly(new Relation("Gran Grif", RelationType.LED_BY, "Marc Altidor"));
    }

    @Test
    void leaderIsNamedBeforeTheGroup() {
        assertThat(relations("Omar Belmadi, who leads Ansaru, was there."))
                .containsExactly(new Relation("Ansaru", RelationType.LED_BY, "Omar Belmadi"));
    }

    @Test
    void branchOfAnother() {
        assertThat(relations("Boko Haram fought JNIM, al-Qaeda's branch in the Sahel, near Gao."))
                .containsExactly(
                        new Relation("Jama'at Nusrat al-Islam wal-Muslimin", RelationType.BRANCH_OF, "Al-Qaeda"));
    }

    @Test
    void aCountrysAdjectiveIsNoMember() {
        assertThat(relations("Iraqi fighters, who are part of the Fatemiyoun, were there."))
                .isEmpty();
    }

    @Test
    void aCountryIsNotPartOfAMission() {
        assertThat(relations("Kenyan troops have been in Somalia since 2011 as part of AMISOM."))
                .isEmpty();
    }

    @Test
    void namesTogetherAloneAreNoRelation() {
        assertThat(relations("The Taliban and the Haqqani Network were there.")).isEmpty();
    }

    @Test
    void anAllianceIncludesItsMembers() {
        assertThat(relations("The Desert Council, an alliance that includes Ansaru and the Tamarisk Front, was there."))
                .containsExactly(
                        new Relation("Ansaru", RelationType.PART_OF, "Desert Council"),
                        new Relation("Tamarisk Front", RelationType.PART_OF, "Desert Council"));
    }

    @Test
    void groupsThatNoTableNamesAndTheirShortForms() {
        assertThat(relations("The Front for the Defence of the Coast (FDCX) was there. The FDCX is backed by Rwanda."))
                .containsExactly(new Relation("Front for the Defence of the Coast", RelationType.BACKED_BY, "Rwanda"));
    }

    @Test
    void itIsTheGroupOfTheSentenceBefore() {
        assertThat(relations("The Shield Brigade was there. It is led by Jean Mukasa."))
                .containsExactly(new Relation("Shield Brigade", RelationType.LED_BY, "Jean Mukasa"));
    }

    @Test
    void whoLeadsAPartLeadsNotTheWhole() {
        assertThat(relations("Omar Belmadi, the head of Ansaru's naval unit, was there."))
                .isEmpty();
        assertThat(relations("Omar Belmadi, the chief of staff of Ansaru, was there."))
                .isEmpty();
    }

    @Test
    void groupIsComposedOfGroups() {
        assertThat(relations("JNIM is composed of Ansar Dine and Al-Mourabitoun."))
                .containsExactly(
                        new Relation("Ansar Dine", RelationType.PART_OF, "Jama'at Nusrat al-Islam wal-Muslimin"),
                        new Relation("Al-Mourabitoun", RelationType.PART_OF, "Jama'at Nusrat al-Islam wal-Muslimin"));
    }

    @Test
    void leaderStandsBehindAWordForWhatHeIs() {
        assertThat(relations("Gran Grif, which is led by Haitian politician Marc Altidor, was there."))
                .containsExactly(new Relation("Gran Grif", RelationType.LED_BY, "Marc Altidor"));
    }

    @Test
    void attackOnAForceMakesNobodyPartOfIt() {
        assertThat(relations("M23 attacked a combined force of the Hamza Division."))
                .isEmpty();
    }

    @Test
    void placeThatIsHeldIsNoForce() {
        assertThat(relations("M23 raided a village in an area controlled by the Hamza Division."))
                .isEmpty();
    }

    @Test
    void someoneAccusedOfArmingAGroupBacksIt() {
        assertThat(relations("The president accused South Africa of arming RENAMO."))
                .containsExactly(new Relation("RENAMO", RelationType.BACKED_BY, "South Africa"));
        assertThat(relations("Rwanda backs the M23."))
                .containsExactly(new Relation("M23", RelationType.BACKED_BY, "Rwanda"));
    }

    @Test
    void leaderIsNamedBehindTheOffice() {
        assertThat(relations("The ADF's supreme commander is Jamil Mukasa."))
                .containsExactly(new Relation("Allied Democratic Forces", RelationType.LED_BY, "Jamil Mukasa"));
        assertThat(relations("The LRA is led by ICC indictee Joseph Okello."))
                .containsExactly(new Relation("Lord's Resistance Army", RelationType.LED_BY, "Joseph Okello"));
        assertThat(relations("Ansaru, led by the Algerian Djamel Belkacem, was there."))
                .containsExactly(new Relation("Ansaru", RelationType.LED_BY, "Djamel Belkacem"));
    }

    @Test
    void groupsUnderTheCommandOfAManAreCommandedByHim() {
        assertThat(relations("Ansaru is under the command of Omar Belmadi."))
                .containsExactly(new Relation("Ansaru", RelationType.COMMANDED_BY, "Omar Belmadi"));
    }

    @Test
    void subjectOfThePassiveIsTheGroupSpokenOf() {
        assertThat(relations("The APCLS, a rival of the M23, is headed by Janvier Kasereka."))
                .containsExactly(new Relation("APCLS", RelationType.LED_BY, "Janvier Kasereka"));
    }

    @Test
    void aWingOfAnotherGroupInAListIsPartOfTheWhole() {
        assertThat(relations("The CMA comprises the HCUA and a wing of the MAA."))
                .containsExactly(
                        new Relation(
                                "High Council for the Unity of Azawad",
                                RelationType.PART_OF,
                                "Coordination of Azawad Movements"),
                        new Relation(
                                "Arab Movement of Azawad", RelationType.PART_OF, "Coordination of Azawad Movements"));
    }
}
