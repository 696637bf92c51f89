package org.fogline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterTry;

/** What holds for a case whatever was decided in it, in whatever order. */
class LedgerLawsTest {

    private static final int TRIES = 12;

    /** A case in which these steps were done; each number stands for one. */
    private static CaseFile decided(Path folder, List<Integer> steps) {
        CaseFile file = CaseFile.create(folder.resolve("case.fogline").toString(), Samples.options());
        Samples.fill(file);
        List<String> claims = file.claims(ClaimQuery.ALL).items().stream()
                .map(stored -> stored.claim().id())
                .toList();
        for (int step : steps) {
            String claim = claims.get(step % claims.size());
            try {
                switch (step / 10) {
                    case 0 -> file.decide(new Decision.Accept(claim, "seen"));
                    case 1 -> file.decide(new Decision.Reject(claim, "not so"));
                    case 2 -> file.decide(new Decision.Correct(claim, "type", "\"SHELLING\"", ""));
                    case 3 -> file.decide(new Decision.GradeClaim(claim, String.valueOf(1 + step % 6), ""));
                    case 4 -> file.decide(new Decision.Alias(Decision.AliasOf.PLACE, "Town " + step, "Northtown", ""));
                    case 5 ->
                        file.decide(new Decision.Split(
                                claim, List.of(file.claim(claim).orElseThrow().claim()), ""));
                    case 6 -> file.undo(null);
                    case 7 -> file.redo(null);
                    default -> file.locate(List.of(new PlacePoint("Northtown", step % 10, step)), "gazetteer");
                }
            } catch (CaseException nothingToDo) {
                // A correction that changes nothing, or nothing to undo: the case stays as it is.
            }
        }
        return file;
    }

    private final List<Path> folders = new ArrayList<>();

    private Path folder() throws IOException {
        Path folder = Files.createTempDirectory("fogline-laws");
        folders.add(folder);
        return folder;
    }

    @AfterTry
    void removeFolders() throws IOException {
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        folders.clear();
    }

    @Property(tries = TRIES)
    void whateverWasDecidedTheCaseIsWholeAndItsProjectionsAreThoseOfItsEntries(
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 89) Integer> steps) throws Exception {
        try (CaseFile file = decided(folder(), steps)) {
            assertThat(file.verify().firstWrong()).isNull();
            List<StoredClaim> before = file.claims(ClaimQuery.ALL).items();
            file.rebuild();
            assertThat(file.claims(ClaimQuery.ALL).items()).isEqualTo(before);
            assertThat(file.verify().firstWrong()).isNull();
        }
    }

    @Property(tries = TRIES)
    void undoBringsBackWhatWasAndRedoWhatWasDecided(
            @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 59) Integer> steps,
            @ForAll @IntRange(min = 0, max = 4) int which)
            throws Exception {
        try (CaseFile file = decided(folder(), steps)) {
            List<Shown> before = shown(file);
            String claim = Samples.claims("first", Samples.FIRST).get(which % 3).id();
            file.decide(new Decision.Reject(claim, "not so"));
            List<Shown> after = shown(file);
            file.undo(null);
            assertThat(shown(file)).isEqualTo(before);
            file.redo(null);
            assertThat(shown(file)).isEqualTo(after);
        }
    }

    private record Shown(org.fogline.model.Claim claim, ClaimStatus status) {}

    /** The claims that show, in the order of their ids: a change of state is a new row of the case. */
    private static List<Shown> shown(CaseFile file) {
        return file.claims(ClaimQuery.ALL).items().stream()
                .map(stored -> new Shown(stored.claim(), stored.status()))
                .sorted(Comparator.comparing(shown -> shown.claim().id()))
                .toList();
    }

    @Property(tries = TRIES)
    void anyEditOfAnEntryIsFound(
            @ForAll @Size(max = 4) List<@IntRange(min = 0, max = 49) Integer> steps,
            @ForAll @IntRange(min = 0, max = 1000) int entry,
            @ForAll @IntRange(min = 0, max = 3) int column)
            throws Exception {
        Path folder = folder();
        long last;
        try (CaseFile file = decided(folder, steps)) {
            last = file.head().sequence();
        }
        long edited = 1 + entry % last;
        String name = List.of("author", "time", "content", "kind").get(column);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("case.fogline"));
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE entries SET " + name + " = " + name + " || ' ' WHERE sequence = ?")) {
            update.setLong(1, edited);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
        try (CaseFile file =
                CaseFile.openReadOnly(folder.resolve("case.fogline").toString())) {
            assertThat(file.verify().firstWrong()).contains("entry " + edited + " ");
        }
    }

    @Property(tries = TRIES)
    void aBundleGivesTheSameCaseAgain(@ForAll @Size(max = 8) List<@IntRange(min = 0, max = 89) Integer> steps)
            throws Exception {
        Path folder = folder();
        try (CaseFile file = decided(folder, steps)) {
            file.bundle(folder.resolve("bundle"));
            try (CaseFile again = CaseFile.unbundle(
                    folder.resolve("bundle"), folder.resolve("again.fogline").toString(), Samples.options())) {
                assertThat(again.head().hash()).isEqualTo(file.head().hash());
                assertThat(again.claims(ClaimQuery.ALL)).isEqualTo(file.claims(ClaimQuery.ALL));
                assertThat(again.verify().firstWrong()).isNull();
            }
        }
    }
}
