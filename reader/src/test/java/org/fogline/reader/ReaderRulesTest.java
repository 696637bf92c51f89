package org.fogline.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fogline.model.Cause;
import org.fogline.model.Claim;
import org.fogline.model.ClaimJson;
import org.fogline.model.ClaimType;
import org.fogline.model.Combine;
import org.fogline.model.Count;
import org.fogline.model.Document;
import org.fogline.model.DocumentInfo;
import org.fogline.model.Effect;
import org.fogline.model.Loss;
import org.fogline.model.PartOf;
import org.fogline.model.Stance;
import org.fogline.model.Unit;
import org.junit.jupiter.api.Test;

/** The rules of the cascade from end to end, each on a text of its own. */
class ReaderRulesTest {

    private static final Reader READER = Reader.builtIn();

    private static List<Claim> claims(String body) {
        return read(body).claims();
    }

    private static Reading read(String body) {
        String text = "Fighting in Syria\n\n" + body;
        return READER.read(new Document(
                "report",
                "text/plain",
                "0".repeat(64),
                text,
                new DocumentInfo(null, LocalDate.of(2018, 5, 11), null, null, null, "en"),
                List.of()));
    }

    private static List<Loss> losses(String body) {
        return claims(body).stream().flatMap(claim -> claim.losses().stream()).toList();
    }

    @Test
    void anAttackRepelledTakesUpTheHarmToldBesideIt() {
        List<Claim> claims = claims(
                "The Islamic State said it had repelled an attack by regime forces on Tadamon on 7 May, killing six soldiers and destroying three BMPs.");
        assertThat(claims).hasSize(1);
        Claim claim = claims.get(0);
        assertThat(claim.type()).isEqualTo(ClaimType.REPEL);
        assertThat(claim.when().from()).isEqualTo(LocalDate.of(2018, 5, 7));
        assertThat(claim.losses()).extracting(Loss::unit).containsExactly(Unit.COMBATANT, Unit.IFV);
        assertThat(claim.losses()).extracting(loss -> loss.count().low()).containsExactly(6L, 3L);
        assertThat(claim.attribution()).extracting(speaker -> speaker.source()).containsExactly("Islamic State");
    }

    @Test
    void theNumberOfAnIssueAndOneOfManyStoriesAreNoNumbersLeftUnread() {
        assertThat(
                        read("The group attacked a post in Tadamon. Al-Naba 131 showed one of its longest stories and attacked its enemies.")
                                .unread())
                .noneMatch(unread -> unread.kind() == Unread.Kind.NUMBER);
    }

    @Test
    void whatIsAdmittedOrHeldByOthersIsFoundBehindAnyVerb() {
        assertThat(losses("The rebels admitted killing five soldiers near Duma on Monday."))
                .extracting(loss -> loss.count().low())
                .containsExactly(5L);
        assertThat(claims("The rebels said that they had taken the last junta bases in Duma."))
                .extracting(Claim::type)
                .containsExactly(ClaimType.CAPTURE);
    }

    @Test
    void aPersonNamedBehindAnOfficeIsOne() {
        List<Loss> losses = losses("An air raid killed the rebel commander Khalil Darwish in Duma on Monday.");
        assertThat(losses).extracting(Loss::unit).containsExactly(Unit.OFFICER);
        assertThat(losses).extracting(loss -> loss.count()).containsExactly(Count.exactly(1));
    }

    @Test
    void aPartOfANumberPointsToTheWhole() {
        List<Loss> losses = losses("The group killed 180 soldiers, forty-four of them by sniper fire, on 3 May.");
        assertThat(losses).hasSize(2);
        assertThat(losses.get(1).count()).isEqualTo(Count.exactly(44));
        assertThat(losses.get(1).partOf()).isEqualTo(new PartOf(null, 0));
        assertThat(losses.get(1).cause()).isEqualTo(Cause.SNIPER);
    }

    @Test
    void someoneIncludedIsAPart() {
        List<Loss> losses =
                losses("Clashes on 3 May resulted in the killing of sixteen soldiers, including a lieutenant.");
        assertThat(losses).extracting(Loss::unit).containsExactly(Unit.COMBATANT, Unit.OFFICER);
        assertThat(losses.get(1).partOf()).isEqualTo(new PartOf(null, 0));
    }

    @Test
    void aFigureAmendedOnTheSpotIsASecondClaim() {
        List<Claim> claims = claims(
                "Twenty soldiers—later amended to thirty soldiers—were killed in an attack on Yarmouk on 6 May.");
        assertThat(claims).extracting(Claim::stance).containsExactlyInAnyOrder(Stance.ASSERTS, Stance.AMENDS);
        Claim amended = claims.stream()
                .filter(claim -> claim.stance() == Stance.AMENDS)
                .findFirst()
                .orElseThrow();
        Claim first = claims.stream()
                .filter(claim -> claim.stance() == Stance.ASSERTS)
                .findFirst()
                .orElseThrow();
        assertThat(amended.losses().get(0).count()).isEqualTo(Count.exactly(30));
        assertThat(amended.of()).isEqualTo(first.id());
    }

    @Test
    void aDenialOfWhatWasSaidHoldsTheSameClaim() {
        List<Claim> claims = claims(
                "The Syrian Observatory for Human Rights said on 20 May that fighters of the Islamic State had been evacuated from Tadamon, something Syrian state media denied.");
        Claim denial = claims.stream()
                .filter(claim -> claim.stance() == Stance.DENIES)
                .findFirst()
                .orElseThrow();
        assertThat(denial.type()).isEqualTo(ClaimType.EVACUATION);
        assertThat(denial.attribution()).extracting(speaker -> speaker.source()).containsExactly("Syrian state media");
    }

    @Test
    void anAgencyInBracketsSaysTheSentence() {
        List<Claim> claims = claims("Two regime tanks were destroyed on the edge of Yarmouk on 4 May (Amaq).");
        assertThat(claims.get(0).attribution())
                .extracting(speaker -> speaker.source())
                .containsExactly("Amaq");
    }

    @Test
    void oneNumberOverTwoEffectsIsCountedOnce() {
        List<Loss> losses = losses("On Tuesday the rebels killed and wounded 30 soldiers near Idlib.");
        assertThat(losses).hasSize(1);
        assertThat(losses.get(0).effects()).containsExactly(Effect.KILLED, Effect.WOUNDED);
        assertThat(losses.get(0).combine()).isEqualTo(Combine.SUM);
    }

    @Test
    void twoNumbersOverTwoEffectsAreTwoLosses() {
        assertThat(losses("At least 30 people were killed and 12 wounded in clashes in Idlib on Tuesday."))
                .extracting(loss -> loss.effects().get(0) + " " + loss.count().low())
                .containsExactly("KILLED 30", "WOUNDED 12");
    }

    @Test
    void aListOfLossesIsOneClaim() {
        List<Claim> claims = claims(
                "The losses of the enemy since the start of the operation:\n\nTanks: 12\nHowitzers: 30\nSoldiers killed: 410");
        Claim list = claims.stream()
                .filter(claim -> claim.losses().size() == 3)
                .findFirst()
                .orElseThrow();
        assertThat(list.losses()).extracting(loss -> loss.count().low()).containsExactly(12L, 30L, 410L);
        assertThat(list.losses())
                .extracting(loss -> loss.effects().get(0))
                .containsExactly(Effect.DESTROYED, Effect.DESTROYED, Effect.KILLED);
    }

    @Test
    void aHijriDateBesideItsDayIsThatDay() {
        List<Claim> claims =
                claims("On 12 Shaban (28 April) fighters attacked an army post in Yalda, killing six soldiers.");
        assertThat(claims.get(0).when().from()).isEqualTo(LocalDate.of(2018, 4, 28));
    }

    @Test
    void whatIsPlannedConditionalOrDeniedIsNotToldAsAnEvent() {
        assertThat(claims("The army could attack Idlib if the talks fail.")).isEmpty();
        assertThat(claims("The army plans to attack Idlib.")).allMatch(Claim::planned);
        assertThat(claims("The army did not attack Idlib.")).noneMatch(claim -> claim.stance() == Stance.ASSERTS);
    }

    @Test
    void sportBorrowsTheWordsOfWarAndGivesNoClaim() {
        assertThat(
                        claims(
                                "The striker shot twice and the visitors attacked until the final whistle; the home defenders repelled every attack, and the league title was captured with a goal in the second half before 30,000 fans."))
                .isEmpty();
    }

    @Test
    void aLanguageThatIsNotKnownGivesNoClaim() {
        Document document = new Document(
                "arabic",
                "text/plain",
                "0".repeat(64),
                "قتل عشرون جنديا في مخيم اليرموك",
                new DocumentInfo(null, null, null, null, null, "ar"),
                List.of());
        assertThat(READER.read(document).claims()).isEmpty();
    }

    @Test
    void aNumberThatNoClaimTookUpIsListed() {
        Reading reading = read("Soldiers attacked Idlib on Tuesday with 40 men of the reserve.");
        assertThat(reading.unread()).anyMatch(unread -> unread.text().contains("40"));
    }

    @Test
    void theSameBytesAtAnyNumberOfThreads() throws ExecutionException, InterruptedException, IOException {
        List<String> texts = texts();
        List<String> alone = texts.stream().map(ReaderRulesTest::lines).toList();
        for (int threads : new int[] {1, 2, 8}) {
            ExecutorService pool = Executors.newFixedThreadPool(threads);
            try {
                List<Future<String>> pending = new ArrayList<>();
                texts.forEach(text -> pending.add(pool.submit(() -> lines(text))));
                for (int index = 0; index < texts.size(); index++) {
                    assertThat(pending.get(index).get()).isEqualTo(alone.get(index));
                }
            } finally {
                pool.shutdownNow();
            }
        }
    }

    @Test
    void everyQuoteStandsWhereItSays() throws IOException {
        for (String text : texts()) {
            Document document = document(text);
            for (Claim claim : READER.read(document).claims()) {
                assertThat(claim.quote().span().of(text))
                        .isEqualTo(claim.quote().text());
                assertThat(claim.quote().span().length()).isBetween(1, 700);
                claim.why().forEach(reason -> {
                    if (reason.span() != null) {
                        assertThat(reason.span().end()).isLessThanOrEqualTo(text.length());
                    }
                });
            }
        }
    }

    /** Sentences that are cut off, or whose words stand in no order, as bad scans have them. */
    @Test
    void brokenSentencesDoNotStopTheReader() {
        for (String broken : List.of(
                "Of soldiers and policemen were killed near Idlib on Sunday.",
                "The militia left behind dead and vehicles in the fighting. Pro-Russian writers speak of half of that. Two",
                "killed : The",
                "drones battle. the our combat two We have 16 wounded, Homs. Rebels put it at thirty.")) {
            assertThatCode(() -> READER.read(document("Report\n\n" + broken))).doesNotThrowAnyException();
        }
    }

    /** Words of every job in any order, as hostile or broken texts have them. */
    @Property(tries = 400)
    void noOrderOfWordsStopsTheReader(@ForAll("soup") String text) {
        for (Claim claim : READER.read(document(text)).claims()) {
            assertThat(claim.quote().span().of(text)).isEqualTo(claim.quote().text());
        }
    }

    @Provide
    Arbitrary<String> soup() {
        return Arbitraries.of(
                        "killed",
                        "wounding",
                        "six",
                        "soldiers",
                        "of",
                        "them",
                        "which",
                        "said",
                        "the",
                        "army",
                        ",",
                        ".",
                        ":",
                        "(Amaq)",
                        "\"",
                        "and",
                        "then",
                        "captured",
                        "to",
                        "storm",
                        "an",
                        "attack",
                        "by",
                        "IS",
                        "on",
                        "4 May",
                        "in",
                        "Idlib",
                        "tanks",
                        "were",
                        "destroyed",
                        "bringing",
                        "death toll",
                        "including",
                        "a lieutenant",
                        "—",
                        "later amended to",
                        "thirty",
                        "something",
                        "denied",
                        "had been",
                        "who",
                        "its",
                        "losses",
                        "came",
                        "at least",
                        "12",
                        ";",
                        "among",
                        "dead",
                        "The",
                        "rebels",
                        "clashes",
                        "with",
                        "not",
                        "if",
                        "most of",
                        "none",
                        "On Tuesday",
                        "\n")
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(words -> String.join(" ", words));
    }

    private static String lines(String text) {
        return String.join(
                "\n",
                READER.read(document(text)).claims().stream()
                        .map(ClaimJson::write)
                        .toList());
    }

    private static Document document(String text) {
        return new Document("text", "text/plain", "0".repeat(64), text, DocumentInfo.UNKNOWN, List.of());
    }

    /** The reports of the demo case that are plain text. */
    private static List<String> texts() throws IOException {
        Path directory = Path.of("..", "samples", "southern-damascus");
        List<String> texts = new ArrayList<>();
        try (var files = Files.list(directory)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
        }
        assertThat(texts).isNotEmpty();
        return texts;
    }
}
