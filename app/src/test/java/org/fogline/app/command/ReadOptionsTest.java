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
import org.fogline.model.Where;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code fogline read} compares with, and the places that a user gives it. */
class ReadOptionsTest {

    private static final String REPORT = """
            Notes from the camp
            Published: 2018-05-06
            Source: Amaq News Agency

            Twenty Syrian army soldiers were killed on 5 May in an attack on Yarmouk Camp.

            A tank was destroyed in Tell Sample in Syria on 4 May.
            """;

    @TempDir
    private Path directory = Path.of("");

    private Path report = Path.of("");

    @BeforeEach
    void aReport() throws IOException {
        report = file("camp.txt", REPORT);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text, StandardCharsets.UTF_8);
    }

    private static Run done(Object... arguments) {
        Run run = Run.of(arguments);
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
        return run;
    }

    private List<Claim> read(Object... options) {
        Object[] arguments = new Object[options.length + 3];
        arguments[0] = "read";
        arguments[1] = "--json";
        System.arraycopy(options, 0, arguments, 2, options.length);
        arguments[options.length + 2] = report;
        return ClaimJson.readAll(done(arguments).out());
    }

    private Path written(List<Claim> claims) throws IOException {
        StringBuilder lines = new StringBuilder();
        claims.forEach(claim -> lines.append(ClaimJson.write(claim)).append('\n'));
        return file("old.jsonl", lines.toString());
    }

    @Test
    void theSameReadingDiffersInNothing() throws IOException {
        Run run = done("read", "--diff", written(read()), report);

        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("0 came, 0 went, 0 changed");
    }

    @Test
    void claimsThatCameWentAndChangedAreToldFieldByField() throws IOException {
        List<Claim> now = read();
        assertThat(now).hasSize(2);
        Claim killed = now.get(0);
        Claim before = killed.toBuilder().id("was").where(List.of()).build();
        Claim gone = now.get(1).toBuilder()
                .id("gone")
                .document("camp")
                .type(org.fogline.model.ClaimType.CEASEFIRE)
                .build();
        Claim elsewhere = killed.toBuilder().id("elsewhere").document("other").build();

        Run run = done("read", "--diff", written(List.of(before, gone, elsewhere)), report);

        assertThat(run.out().lines())
                .anyMatch(line -> line.startsWith("== camp: 0 claims stay"))
                .anyMatch(line -> line.startsWith("+ " + now.get(1).id()))
                .anyMatch(line -> line.startsWith("- gone CEASEFIRE"))
                .anyMatch(line -> line.startsWith("~ was → " + killed.id()))
                .anyMatch(line -> line.startsWith("    where: ") && line.contains("Yarmouk Camp"))
                .noneMatch(line -> line.startsWith("    losses"));
        assertThat(run.err()).contains("1 came, 1 went, 1 changed").contains("1 document of the earlier reading");
        Run objects = done("read", "--json", "--diff", written(List.of(before, gone)), report);
        assertThat(objects.out().lines())
                .anyMatch(line -> line.startsWith("{\"change\":\"came\",\"after\":{"))
                .anyMatch(line -> line.startsWith("{\"change\":\"went\",\"before\":{"))
                .anyMatch(line ->
                        line.startsWith("{\"change\":\"changed\",\"before\":{") && line.contains("\"after\":{"));
    }

    @Test
    void aCaseIsComparedByReread() {
        Run run = Run.of("read", "--case", directory.resolve("c"), "--diff", "old.jsonl", report);

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("fogline reread");
    }

    @Test
    void placesOfTheUsersOwnAreFoundAndKeptWithTheCase() throws IOException {
        Path table = file("places.csv", "name,lat,lon,country\nTell Sample,34.1,36.9,SY\nYarmouk Camp,33.47,36.3,\n");
        assertThat(read("--gazetteer", table))
                .filteredOn(claim -> claim.quote().text().contains("tank"))
                .flatExtracting(Claim::where)
                .extracting(Where::id)
                .allMatch(id -> String.valueOf(id).startsWith("user:tell-sample"))
                .isNotEmpty();
        Path place = directory.resolve("own.fogline");
        done("new", place);

        done("read", "--case", place, "--gazetteer", table, report);
        Path page = directory.resolve("own.html");
        done("chronicle", place, "-o", page);

        assertThat(Jsoup.parse(Files.readString(page))
                        .select("svg.map.wide .name")
                        .eachText())
                .anyMatch(name -> name.startsWith("Tell Sample"))
                .anyMatch(name -> name.startsWith("Yarmouk Camp"));
    }

    @Test
    void aTableOfPlacesThatIsWrongIsNamedWithItsLineBeforeAnythingIsRead() throws IOException {
        Path table = file("places.csv", "name,lat,lon\nTell Sample,134.1,36.9\n");

        Run run = Run.of("read", "--json", "--gazetteer", table, report);

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("places.csv: line 2", "beyond 90 degrees");
    }

    @Test
    void aLongFileThatIsChangedWhileItIsReadIsLeftOutAndTheOthersAreRead() throws IOException {
        Path longer = file("before.txt", REPORT + "It was calm.\n\n".repeat(300_000));
        Path made = directory.resolve("changed.fogline");
        done("new", made);
        StringWriter err = new StringWriter() {
            @Override
            public void write(String words, int start, int length) {
                super.write(words, start, length);
                if (words.contains("% read")) {
                    longer.toFile().delete();
                }
            }
        };
        String[] arguments = {"read", "--case", made.toString(), longer.toString(), report.toString()};
        assertThat(Fogline.run(new PrintWriter(new StringWriter()), new PrintWriter(err), arguments))
                .isEqualTo(ExitCode.PARTLY_UNREADABLE);
        assertThat(err.toString())
                .contains("fogline: " + longer + ": cannot be read again (", "1 document read", "1 file could not be");
        assertThat(done("claims", made).out()).contains("Yarmouk");
        assertThat(done("verify", made).out()).contains("nothing is wrong");
    }
}
