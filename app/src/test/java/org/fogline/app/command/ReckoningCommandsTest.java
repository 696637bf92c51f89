package org.fogline.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReckoningCommandsTest {

    /** Totals of one side by two outlets of one owner, and one by a monitor. */
    private static final String CLAIMS =
            line("a", "Al-Naba", "\"2018-04-19\",\"to\":\"2018-05-03\"", 180, "\"Southern Damascus\"")
                    + line("b", "Al-Naba", "\"2018-05-04\",\"to\":\"2018-05-10\"", 300, "\"Southern Damascus\"")
                    + line("c", "Amaq", "\"2018-04-19\",\"to\":\"2018-05-10\"", 640, "\"Southern Damascus\"")
                    + line("d", "A monitor", "\"2018-04-19\",\"to\":\"2018-05-10\"", 340, null);

    @TempDir
    private Path directory;

    private static String line(String id, String source, String days, int figure, @Nullable String place) {
        return "{\"id\":\"" + id + "\",\"document\":\"reports\",\"quote\":{\"start\":0,\"end\":4,\"text\":\"said\"},"
                + "\"type\":\"TOLL\",\"stance\":\"asserts\",\"hedge\":\"stated\",\"attribution\":[{\"source\":\""
                + source
                + "\"}],\"when\":{\"from\":" + days + ",\"precision\":\"range\",\"extent\":\"throughout\"},\"where\":["
                + (place == null ? "" : "{\"place\":" + place + ",\"relation\":\"in\"}")
                + "],\"actors\":[{\"actor\":\"Islamic State\",\"role\":\"initiator\"}],\"losses\":[{\"effects\":[\"killed\"],"
                + "\"sides\":[\"Syrian government and allies\"],\"unit\":\"combatant\",\"low\":" + figure + ",\"high\":"
                + figure + ",\"text\":\"" + figure + "\"}],\"scope\":\"cumulative\"}\n";
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text, StandardCharsets.UTF_8)
                .toString();
    }

    @Test
    void theAccountOfAnOwnerIsReckonedAsOneAndCanBeSplit() throws IOException {
        String claims = file("claims.jsonl", CLAIMS);
        Run one = Run.of("contradictions", claims);
        assertThat(one.code()).isEqualTo(ExitCode.OK);
        assertThat(one.out())
                .contains("Islamic State\n", "= 480; but 640", "self-serving")
                .contains("To agree with itself one claim must go (proven: no fewer will do)");
        Run split = Run.of("contradictions", claims, "--account-of", "Amaq=Amaq");
        assertThat(split.out()).contains("Each account agrees with itself.");
        Run joined = Run.of("contradictions", claims, "--account-of", "Amaq=Amaq", "--account-of", "Al-Naba=Amaq");
        assertThat(joined.out()).contains("Amaq\n", "= 480; but 640");
    }

    @Test
    void whatIsNotTakenAtItsWordIsSaid() throws IOException {
        String claims = file("claims.jsonl", CLAIMS);
        Run run = Run.of("reckon", claims, "--side", "Syrian government and allies", "--place", "everywhere", "--all");
        assertThat(run.out())
                .contains("A monitor: at least 335")
                .contains("note: claim d#0 (340, A monitor): a total over no place: only a lower bound for everywhere")
                .contains("on condition that these are left out")
                .contains("jointly")
                .contains("It is no estimate.");
        assertThat(Run.of("contradictions", claims).out()).contains("a total over no place");
    }

    @Test
    void anOpenHighIsSaidToBeOpenAndIsNullInJson() throws IOException {
        String claims = file("claims.jsonl", CLAIMS);
        Object[] asked = {"estimate", claims, "--policy", "range", "--side", "Syrian government and allies"};
        assertThat(Run.of(asked).out())
                .contains(
                        "high open\n",
                        "Islamic State: the totals count from 19 Apr, and nothing bounds the days before")
                .contains("the most is open: ");
        Object[] json = Arrays.copyOf(asked, asked.length + 1);
        json[asked.length] = "--json";
        assertThat(Run.of(json).out()).contains("\"high\" : null,", "\"high_open\" : \"Islamic State: the totals");
        Run nobody = Run.of("estimate", claims, "--policy", "range", "--effect", "captured");
        assertThat(nobody.code()).isEqualTo(ExitCode.OK);
        assertThat(nobody.out()).contains("No account says anything that bears on it.");
    }

    @Test
    void aNameThatNobodyKnowsIsWrongUsageWithNearNames() throws IOException {
        String claims = file("claims.jsonl", CLAIMS);
        assertUnknown(
                "'Syrian goverment and allies'; near: Syrian government and allies",
                "reckon",
                claims,
                "--side",
                "Syrian goverment and allies");
        assertUnknown("'Southern Damscus'; near: Southern Damascus", "reckon", claims, "--place", "Southern Damscus");
        assertUnknown("'kiled' is none of: killed, ", "estimate", claims, "--policy", "range", "--effect", "kiled");
        assertUnknown("; near: killed", "events", claims, "--effect", "kiled");
        assertUnknown("'Al-Nabba'; near: Al-Naba", "contradictions", claims, "--account", "Al-Nabba");
        assertUnknown("'A moniter'; near: A monitor", "increments", claims, "--source", "A moniter");
        assertUnknown("'Xyzzyx'", "increments", claims, "--source", "A monitor", "--against", "Xyzzyx");
        assertUnknown("'Amak'; near: Amaq", "reckon", claims, "--account-of", "Amak=Amak");
        assertUnknown("near: A monitor", "events", claims, "--source", "A moniter");
    }

    private static void assertUnknown(String words, Object... command) {
        Run run = Run.of(command);
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(words);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aKnownNameWithoutClaimsIsNoError() throws IOException {
        String claims = file("claims.jsonl", CLAIMS);
        String nothing = "No account says anything that bears on it.";
        assertQuiet(nothing, "reckon", claims, "--side", "Boko Haram");
        assertQuiet(nothing, "reckon", claims, "--account", "Boko Haram");
        assertQuiet(nothing, "contradictions", claims, "--account", "Boko Haram");
        assertQuiet(nothing, "estimate", claims, "--policy", "range", "--place", "Paris");
        assertQuiet("no two totals of the same thing", "increments", claims, "--source", "a MONITOR");
        assertThat(Run.of("events", claims, "--source", "Boko Haram").code()).isEqualTo(ExitCode.OK);
    }

    private static void assertQuiet(String words, Object... command) {
        Run run = Run.of(command);
        assertThat(run.code()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).contains(words);
    }

    @Test
    void civiliansAreASideThatCanBeAskedFor() throws IOException {
        String claims = file(
                "claims.jsonl",
                CLAIMS.replace("\"sides\":[\"Syrian government and allies\"]", "\"sides\":[]")
                        .replace("combatant", "civilian"));
        assertThat(Run.of("reckon", claims, "--side", "civilians").out()).contains("A monitor: at least 335");
        assertThat(Run.of("events", claims, "--all", "--side", "Civilians").err())
                .contains("3 events shown of 3");
        String fighters = file("fighters.jsonl", CLAIMS);
        assertThat(Run.of("events", fighters, "--all", "--side", "civilians").err())
                .contains("0 events shown of 0");
    }

    @Test
    void moreClaimsThanAreTakenAreCountedAndRefusedBeforeTheyAreRead() throws IOException {
        String claims = file("many.jsonl", "{}\n".repeat(100_001));
        Run run = Run.of("reckon", claims);
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err())
                .contains("many.jsonl holds 100001 claims, more than the 100000", "--from DATE --to DATE")
                .hasLineCount(1);
    }

    @Test
    void tooManyClaimsOnOneDayAreOneLineAndARunningTotalIsAnsweredAllTheSame() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int number = 0; number < 6_000; number++) {
            lines.append(line("n" + number, "Radio " + number % 3, "\"2018-05-04\",\"to\":\"2018-05-04\"", 5, null));
        }
        String claims = file("day.jsonl", lines + CLAIMS);
        Run run = Run.of("events", claims);
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err())
                .contains("6000 claims end on 2018-05-04", "narrow the question")
                .hasLineCount(1);
        assertThat(Run.of("events", claims, "--source", "Al-Naba", "--all").out())
                .contains("Al-Naba");
        assertThat(Run.of("increments", claims, "--source", "Radio 1").out()).contains("2000 totals");
    }

    @Test
    void nonsenseIsOneLine() throws IOException {
        String window = file("window.jsonl", line("a", "Radio", "\"2018-05-09\",\"to\":\"2018-05-02\"", 5, null));
        assertThat(Run.of("reckon", window).err())
                .contains("a window cannot end (2018-05-02) before it begins (2018-05-09)");
        String count = file("count.jsonl", CLAIMS.replace("\"high\":180", "\"high\":18"));
        Run run = Run.of("contradictions", count);
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("line 1").contains("a count's high (18) lies below its low (180)");
    }

    @Test
    void aMappingIsKeptOnlyIfTheFileCouldBeReadByIt() throws IOException {
        String list = file("list.csv", "day,town,killed,by\n2018-05-04,Yarmouk Camp,12,Amaq\n");
        String claims = directory.resolve("imported.jsonl").toString();
        Run wrong = Run.of("import", claims, list, "--map", "killed=losses.nothing");
        assertThat(wrong.code()).isEqualTo(ExitCode.FAILED);
        assertThat(directory.resolve("list.csv.map")).doesNotExist();
        Run right =
                Run.of("import", claims, list, "--map", "day=when,town=where.place,killed=losses.killed.low,by=source");
        assertThat(right.out()).contains("list.csv (spreadsheet): 1 claim, 0 warnings");
        assertThat(right.err()).contains("list.csv.map");
        assertThat(Run.of("import", claims, list).out()).contains("1 claim, 0 warnings");
        assertThat(Files.readString(Path.of(claims))).contains("\"Amaq\"", "Yarmouk Camp");
    }
}
