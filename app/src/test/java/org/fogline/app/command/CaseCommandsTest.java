package org.fogline.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fogline.model.Claim;
import org.fogline.model.ClaimJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about a case as a user runs them. */
class CaseCommandsTest {

    private static final String HEADER =
            "The day at the camp\nPublished: 2018-05-06\nSource: Herald\nURL: https://example.org/day\n\n";
    private static final String FIRST = HEADER
            + "Twenty rebels were killed in clashes near Homs on 5 May 2018.\n\n"
            + "Two tanks were destroyed near Palmyra on 4 May.\n";
    private static final String LATER = HEADER
            + "Thirty rebels were killed in clashes near Homs on 5 May 2018.\n\n"
            + "Two tanks were destroyed near Palmyra on 4 May.\n\n"
            + "Six rebels were captured in Daraa on 3 May.\n";
    private static final String TIME = "2018-05-07T08:00:00Z";

    @TempDir
    private Path directory = Path.of("");

    private Path place = Path.of("");

    private static Run done(Object... arguments) {
        Run run = Run.of(arguments);
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
        return run;
    }

    @BeforeEach
    void aCase() throws IOException {
        Path folder = Files.createDirectories(directory.resolve("a case \u0645\u0644\u0641"));
        place = folder.resolve("the war \u062d\u0631\u0628.fogline");
        done("new", place, "--key", "ab".repeat(32), "--author", "Analyst", "--time", TIME);
        done("read", "--case", place, "--author", "Analyst", "--time", TIME, file("day.txt", FIRST));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text, StandardCharsets.UTF_8);
    }

    private static List<Claim> claims(Path location, Object... options) {
        Object[] words = new Object[options.length + 3];
        words[0] = "claims";
        words[1] = location;
        words[2] = "--json";
        System.arraycopy(options, 0, words, 3, options.length);
        return ClaimJson.readAll(done(words).out());
    }

    private static String line(Run verified, String name) {
        return verified.out()
                .lines()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void equalEntriesAuthorsAndTimesGiveEqualHeadsAndOthersTheSameContentHash() throws IOException {
        Path same = directory.resolve("same.fogline");
        done("new", same, "--key", "ab".repeat(32), "--author", "Analyst", "--time", TIME);
        done("read", "--case", same, "--author", "Analyst", "--time", TIME, file("day.txt", FIRST));
        Path other = directory.resolve("other.fogline");
        done("new", other, "--author", "Somebody else");
        done("read", "--case", other, "--author", "Somebody else", file("day.txt", FIRST));
        Run one = done("verify", place);
        assertThat(line(done("verify", same), "head")).isEqualTo(line(one, "head"));
        assertThat(line(done("verify", other), "head")).isNotEqualTo(line(one, "head"));
        assertThat(line(done("verify", other), "content hash")).isEqualTo(line(one, "content hash"));
        assertThat(Run.of("new", directory.resolve("x.fogline"), "--key", "abc").err())
                .contains("--key");
    }

    @Test
    void aLaterVersionIsKeptBesideTheOldOneAndItsDifferencesAreShown() throws IOException {
        Run read = done("read", "--case", place, file("day-b.txt", LATER));
        assertThat(read.err()).contains("a later version of 'day'");
        Run versions = done("versions", place);
        assertThat(versions.out())
                .contains("== day-b is a later version of day: 1 claim stays")
                .contains("+ ")
                .contains("Daraa")
                .contains("~ ")
                .contains("now ")
                .contains("Thirty rebels");
        assertThat(versions.out().lines().filter(line -> line.startsWith("- "))).isEmpty();
        assertThat(done("history", place).out()).contains("a later version of 'day'");
        assertThat(Run.of("versions", place, "--document", "none").err()).contains("none");
        Path page = directory.resolve("page.html");
        done("chronicle", place, "-o", page);
        assertThat(page)
                .content()
                .contains("Documents that changed", "day-b is a later version of day: 1 claim stays", "and now says");
        done("chronicle", place, "-o", page, "--as-of", "2018-05-04");
        assertThat(page).content().doesNotContain("Documents that changed");
    }

    @Test
    void claimsAreFoundByWhereTheyAre() {
        assertThat(claims(place, "--near", "Palmyra", "--within", "30")).hasSize(1);
        assertThat(claims(place, "--near", "34.56,38.28", "--within", "10")).hasSize(1);
        assertThat(claims(place, "--box", "30,30,40,45")).isNotEmpty();
        assertThat(claims(place, "--box", "-10,30,0,45")).isEmpty();
        assertThat(Run.of("claims", place, "--box", "1,2").err()).contains("--box");
        assertThat(Run.of("claims", place, "--near", "Nowhere at all").err()).contains("Nowhere");
    }

    @Test
    void theCaseAsItStoodAfterAnEntry() {
        String id = claims(place).get(0).id();
        done("decide", place, "--reject", id, "--reason", "a slip");
        assertThat(claims(place)).hasSize(1);
        String before = done("history", place)
                .out()
                .lines()
                .filter(line -> line.contains("rejected"))
                .map(line -> line.split(" ")[0])
                .findFirst()
                .orElseThrow();
        assertThat(claims(place, "--recorded-up-to", Long.parseLong(before) - 1))
                .hasSize(2);
        assertThat(claims(place, "--as-of", "2018-05-05")).isEmpty();
        done("decide", place, "--undo", "last");
        assertThat(claims(place)).hasSize(2);
        done("decide", place, "--redo", "last");
        assertThat(claims(place)).hasSize(1);
    }

    @Test
    void whatWasSaidOrDoneLaterIsNotSeenBeforeItsDay() throws IOException {
        String later = "The day after\nPublished: 2018-05-08\nSource: Herald\nURL: https://example.org/day\n\n"
                + "Thirty rebels were killed in clashes near Homs on 5 May 2018.\n\n"
                + "State media denied that two tanks were destroyed near Palmyra on 4 May.\n";
        String first = claims(place).get(0).id();
        long entries = Long.parseLong(
                line(done("verify", place), "entries").substring(7).strip());
        done("read", "--case", place, file("after.txt", later));
        done("decide", place, "--reject", first, "--reason", "amended");
        String news = claims(place).get(claims(place).size() - 1).id();
        for (String[] then : new String[][] {
            {"--as-of", "2018-05-06"}, {"--recorded-by", "2018-05-07"}, {"--recorded-up-to", String.valueOf(entries)}
        }) {
            for (String command : List.of("history", "versions", "unread", "claims")) {
                Run run = done(command, place, then[0], then[1]);
                assertThat(run.out()).as(command + " " + then[0]).doesNotContain("after", "State media");
            }
            Run why = Run.of("why", place, news, then[0], then[1]);
            assertThat(why.code()).isNotEqualTo(ExitCode.OK);
            assertThat(why.err()).contains("there is no claim " + news).contains(then[1]);
            Path page = directory.resolve("page.md");
            done("chronicle", place, "-o", page, then[0], then[1]);
            assertThat(page).content().doesNotContain("State media", "Thirty rebels");
            assertThat(done("events", place, then[0], then[1]).out()).doesNotContain("30 ", "2018-05-08");
        }
        assertThat(done("why", place, first).out())
                .contains("The later version 'after'")
                .contains("has it otherwise")
                .contains("Thirty rebels");
        assertThat(done("why", place, first, "--recorded-up-to", entries).out()).doesNotContain("version");
        assertThat(done("history", place).out()).contains("'after'").contains("amended");
    }

    @Test
    void whatWasDecidedOnAClaimStandsBesideIt() {
        String id = claims(place).get(0).id();
        Run silent = Run.of("decide", place, "--reject", id);
        assertThat(silent.code()).isEqualTo(ExitCode.USAGE);
        assertThat(silent.err()).contains("--reason");
        assertThat(done("why", place, id).out()).doesNotContain("stands as");
        done("decide", place, "--reject", id.substring(0, 8), "--reason", "a slip");
        assertThat(done("why", place, id).out()).contains("It stands as rejected", "rejected " + id, ": a slip");
        done("decide", place, "--undo", "last", "--reason", "no slip after all");
        assertThat(done("why", place, id).out()).contains("It stands as read", "(undone)");
        assertThat(done("history", place).out()).contains("no slip after all");
        assertThat(Run.of("decide", place, "--accept", "c", "--reason", "which?")
                        .err())
                .contains("several claims' ids");
        assertThat(Run.of("decide", place, "--accept", "zzz", "--reason", "none")
                        .err())
                .contains("begins with 'zzz'");
        assertThat(Run.of("decide", place, "--correct", id, "--set", "type=SHELLING", "--reason", "no quotes")
                        .err())
                .contains("type=\"SHELLING\"");
        assertThat(done("verify", place).out()).contains("nothing is wrong");
    }

    @Test
    void aRecipeWithAMistakeIsRefusedAsAWhole() throws IOException {
        Path recipe = file(
                "recipe.jsonl",
                "{\"decision\":\"grade-source\",\"source\":\"Red\",\"grade\":\"B\",\"reason\":\"x\"}\nno step\n");
        String before = done("history", place).out();
        Run replay = Run.of("decide", place, "--replay", recipe);
        assertThat(replay.code()).isEqualTo(ExitCode.FAILED);
        assertThat(replay.err()).contains("line 2");
        assertThat(done("history", place).out()).isEqualTo(before);
        assertThat(Run.of("decide", place, "--replay", directory.resolve("none.jsonl"))
                        .err())
                .contains("no such file");
    }

    @Test
    void splitAndMergeAndARecipe() throws IOException {
        List<Claim> claims = claims(place);
        Claim whole = claims.get(0);
        Path parts = file(
                "parts.jsonl",
                ClaimJson.write(whole.toBuilder().id("").planned(true).build()) + "\n"
                        + ClaimJson.write(whole.toBuilder().id("").ended(true).build()) + "\n");
        done("decide", place, "--split", whole.id(), "--into", parts, "--reason", "two things");
        assertThat(claims(place)).hasSize(3);
        List<String> two = claims(place).stream()
                .map(Claim::id)
                .filter(id -> !id.equals(claims.get(1).id()))
                .toList();
        Path one = file(
                "one.jsonl",
                ClaimJson.write(whole.toBuilder().id("").optional(true).build()) + "\n");
        done("decide", place, "--merge", String.join(",", two), "--into", one, "--reason", "one thing");
        assertThat(claims(place)).hasSize(2);
        done("decide", place, "--grade-source", "Herald=B", "--reason", "often right");
        done(
                "decide",
                place,
                "--note",
                "to be looked at",
                "--claim",
                claims.get(1).id());
        done("decide", place, "--place-alias", "Tadmor=Palmyra", "--reason", "its old name");
        assertThat(done("verify", place).out()).contains("nothing is wrong");
        Path recipe = file("recipe.jsonl", done("history", place, "--recipe").out());
        Path other = directory.resolve("other.fogline");
        done("new", other);
        done("read", "--case", other, file("day.txt", FIRST));
        Run replay = Run.of("decide", other, "--replay", recipe);
        assertThat(replay.code()).as(replay.err()).isEqualTo(ExitCode.OK);
        assertThat(claims(other)).isEqualTo(claims(place));
    }

    @Test
    void bundlesAreTheSameBytesAndWhatIsSensitiveStays() throws IOException {
        done("bundle", place, directory.resolve("one"));
        done("unbundle", directory.resolve("one"), directory.resolve("again.fogline"));
        done("bundle", directory.resolve("again.fogline"), directory.resolve("two"));
        for (String name : List.of("entries.jsonl", "manifest.json", "signatures.jsonl")) {
            assertThat(directory.resolve("two").resolve(name))
                    .hasSameBinaryContentAs(directory.resolve("one").resolve(name));
        }
        done("decide", place, "--sensitive", "Palmyra", "--reason", "a source at risk");
        done("bundle", place, directory.resolve("out"), "--without-sensitive");
        try (java.util.stream.Stream<Path> files = Files.walk(directory.resolve("out"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).doesNotContain("Palmyra");
            }
        }
        assertThat(done("verify", directory.resolve("out")).out()).contains("nothing is wrong");
    }
}
