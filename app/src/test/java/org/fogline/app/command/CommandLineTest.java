package org.fogline.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fogline.model.Claim;
import org.fogline.model.ClaimJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands as a user runs them: arguments in, output, messages and exit code out. */
class CommandLineTest {

    private static final String REPORT = """
            Fighting at the camp
            Published: 2018-05-06
            Source: Amaq News Agency

            Twenty Syrian army soldiers were killed on 5 May in an attack on Yarmouk Camp.
            """;

    @TempDir
    private Path directory;

    private Path file(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    @Test
    void everyCommandHasHelpWithExamples() {
        CommandLine all = Fogline.commandLine(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()));
        assertThat(all.getSubcommands().keySet())
                .contains(
                        "demo", "new", "read", "claims", "why", "unread", "chronicle", "score", "generate-completion");
        all.getSubcommands().keySet().forEach(name -> {
            Run run = Run.of(name, "--help");
            assertThat(run.code()).as(name).isEqualTo(ExitCode.OK);
            assertThat(run.out()).as(name).contains("Usage:", "Example", "fogline ");
        });
    }

    @Test
    void aCommandTakenInAloneIsTheSameAsAmongAll() {
        PrintWriter none = new PrintWriter(new StringWriter());
        CommandLine all = Fogline.commandLine(none, none);
        all.getSubcommands().forEach((name, command) -> {
            assertThat(command.getCommandName()).isEqualTo(name);
            CommandLine alone = Fogline.commandLine(none, none, name, "--help");
            assertThat(alone.getSubcommands())
                    .hasEntrySatisfying(
                            name, taken -> assertThat(taken.getUsageMessage()).isEqualTo(command.getUsageMessage()));
        });
        assertThat(Fogline.commandLine(none, none, "read").getSubcommands()).hasSize(1);
        assertThat(Fogline.commandLine(none, none, "generate-completion").getSubcommands())
                .hasSameSizeAs(all.getSubcommands());
    }

    @Test
    void wrongUsageHasItsOwnExitCodeAndOneHint() {
        assertThat(Run.of().code()).isEqualTo(ExitCode.USAGE);
        Run run = Run.of("raed");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("raed").contains("--help");
        assertThat(Run.of("read", "x.txt").err()).contains("--case");
        assertThat(Run.of("claims", "c", "--type", "PARTY").err())
                .contains("PARTY")
                .contains("REPEL");
        assertThat(Run.of("claims", "c", "--from", "yesterday").err())
                .contains("--from", "'yesterday' is no day; write it like 2018-05-04");
    }

    @Test
    void readPrintsClaimsWhoseQuotesAreTheText() throws IOException {
        Path report = file("camp.txt", REPORT);

        Run run = Run.of("read", "--json", report);

        assertThat(run.code()).isEqualTo(ExitCode.OK);
        List<Claim> claims = ClaimJson.readAll(run.out());
        assertThat(claims).isNotEmpty().allSatisfy(claim -> {
            assertThat(claim.document()).isEqualTo("camp");
            assertThat(claim.quote().text()).isEqualTo(claim.quote().span().of(REPORT));
        });
        assertThat(run.err()).contains("1 document read");
    }

    @Test
    void threadsChangeNothing() throws IOException {
        for (int number = 0; number < 9; number++) {
            file("many/r" + number + ".txt", REPORT.replace("Twenty", "Some " + (20 + number)));
        }
        String one = Run.of("read", "--json", "--threads", "1", directory.resolve("many"))
                .out();
        assertThat(Run.of("read", "--json", "--threads", "8", directory.resolve("many"))
                        .out())
                .isEqualTo(one);
        assertThat(one.lines().count()).isGreaterThanOrEqualTo(9);
    }

    @Test
    void aBadFileIsNamedInOneLineAndTheRestIsRead() throws IOException {
        Path report = file("camp.txt", REPORT);
        Path missing = directory.resolve("missing.txt");

        Run run = Run.of("read", "--json", missing, report);

        assertThat(run.code()).isEqualTo(ExitCode.PARTLY_UNREADABLE);
        assertThat(run.err().lines().filter(line -> line.contains("missing.txt")))
                .hasSize(1);
        assertThat(run.out()).isNotEmpty();
    }

    @Test
    void directoriesGiveTheirReportsButNoReadmeAndNothingHidden() throws IOException {
        file("in/b.txt", REPORT);
        file("in/sub/a.txt", REPORT);
        file("in/README.txt", REPORT);
        file("in/.hidden/c.txt", REPORT);
        file("in/d.jsonl", "{}");
        Run run = Run.of("read", "--json", directory.resolve("in"));
        assertThat(run.err()).contains("2 documents read");
        assertThat(ClaimJson.readAll(run.out()).stream().map(Claim::document).distinct())
                .containsExactly("b", "a");
    }

    @Test
    void aCaseFromNewToChronicle() throws IOException {
        Path caseFile = directory.resolve("a case.fogline");
        Path report = file("camp.txt", REPORT);

        assertThat(Run.of("new", caseFile).code()).isEqualTo(ExitCode.OK);
        assertThat(Run.of("new", caseFile).code()).isEqualTo(ExitCode.FAILED);
        assertThat(Run.of("read", "--case", caseFile, report).err()).contains("1 document read");
        assertThat(Run.of("read", "--case", caseFile, report).err()).contains("in the case already and added nothing");

        Run claims = Run.of("claims", caseFile, "--json");
        assertThat(claims.code()).isEqualTo(ExitCode.OK);
        assertThat(claims.out()).isEqualTo(Run.of("read", "--json", report).out());
        assertThat(Run.of("claims", caseFile, "--effect", "wounded").out()).isEmpty();
        assertThat(Run.of("claims", caseFile, "--effect", "killed", "--csv").out())
                .startsWith("id,document,type")
                .contains("killed");
        assertThat(Run.of("claims", caseFile, "--as-of", "2018-05-01").out()).isEmpty();
        // Under what name the report has its source, and under which it is asked for, is all one.
        assertThat(Run.of("claims", caseFile, "--source", "Amaq", "--json").out())
                .isEqualTo(claims.out());
        assertThat(Run.of("claims", caseFile, "--source", "SANA", "--json").out())
                .isEmpty();
        assertThat(Run.of("claims", caseFile, "--side", "civilians").out()).isEmpty();
        assertThat(Run.of("read", "--case", caseFile, file("toll.txt", """
                        Published: 2018-05-07

                        Seven civilians were killed in Yarmouk Camp on 6 May.
                        """)).code())
                .isEqualTo(ExitCode.OK);
        assertThat(Run.of("claims", caseFile, "--side", "civilians", "--csv").out())
                .contains("civilian,7,7")
                .doesNotContain("soldiers");

        String id = ClaimJson.readAll(claims.out()).get(0).id();
        Run why = Run.of("why", caseFile, id.substring(0, 8));
        assertThat(why.code()).isEqualTo(ExitCode.OK);
        assertThat(why.out()).contains(id, "rule", "camp, characters");
        assertThat(Run.of("why", caseFile, "nothing").code()).isEqualTo(ExitCode.FAILED);
        assertThat(Run.of("unread", caseFile).code()).isEqualTo(ExitCode.OK);

        Path page = directory.resolve("page.html");
        Run chronicle = Run.of("chronicle", caseFile, "-o", page);
        assertThat(chronicle.out().strip()).isEqualTo(page.toString());
        assertThat(Files.readString(page)).contains("<h1>a case</h1>", "Twenty Syrian army soldiers");
        Path markdown = directory.resolve("page.md");
        assertThat(Run.of("chronicle", caseFile, "-o", markdown).code()).isEqualTo(ExitCode.OK);
        assertThat(Files.readString(markdown)).startsWith("# a case");
        assertThat(Run.of("chronicle", caseFile, "-o", directory.resolve("page.pdf"))
                        .code())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void claimsByHandStandInADocumentWhoseLanguageTheReaderDoesNotKnow() throws IOException {
        String text = "قتل سبعة جنود في المخيم يوم الأحد، وقالت الوكالة إن القتال مستمر في أطراف المخيم.";
        Path caseFile = directory.resolve("arabic.fogline");
        Path report = file("arabic.txt", text);
        String quote = "قتل سبعة جنود";
        Path byHand = file(
                "hand.jsonl",
                "{\"id\":\"h1\",\"document\":\"arabic\",\"quote\":{\"start\":0,\"end\":" + quote.length()
                        + ",\"text\":\"" + quote + "\"},\"type\":\"TOLL\"}");
        Run.of("new", caseFile);
        Run read = Run.of("read", "--case", caseFile, "--language", "ar", report);
        assertThat(read.code()).isEqualTo(ExitCode.OK);
        assertThat(read.err())
                .contains("0 claims", "arabic.txt: is in a language that is not read (ar)", "fogline import");

        assertThat(Run.of("import", caseFile, byHand).err()).contains("1 claim added");
        assertThat(Run.of("import", caseFile, byHand).err()).contains("1 in the case already");

        assertThat(Run.of("claims", caseFile, "--json").out()).contains("\"id\":\"h1\"", quote);
        Path page = directory.resolve("arabic.html");
        assertThat(Run.of("chronicle", caseFile, "-o", page).code()).isEqualTo(ExitCode.OK);
        assertThat(Files.readString(page)).contains("dir=\"rtl\"", "<mark>" + quote + "</mark>");
    }

    @Test
    void aMissingCaseIsOneLine() {
        Run run = Run.of("claims", directory.resolve("none.fogline"));
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err().strip().lines()).hasSize(1);
        assertThat(run.err()).contains("none.fogline");
    }

    @Test
    void scoreSaysWhatIsWrongAndWhere() throws IOException {
        Path gold = file(
                "gold.jsonl", Run.of("read", "--json", file("camp.txt", REPORT)).out());
        Path predicted = file("empty.jsonl", "");
        assertThat(Run.of("score", gold, gold).out()).contains("loss count", "1.000");
        Run run = Run.of("score", gold, predicted, "--detail");
        assertThat(run.code()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).contains("MISSED", "“");
        assertThat(Run.of("score", gold, file("bad.jsonl", "{")).err()).contains("bad.jsonl", "line 1");
        assertThat(Run.of("score", gold, gold, "--json").out()).startsWith("{\"loss count\":{");
    }
}
