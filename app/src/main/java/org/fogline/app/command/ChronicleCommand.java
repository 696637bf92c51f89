package org.fogline.app.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.fogline.app.chronicle.Chronicle;
import org.fogline.app.chronicle.ChronicleInput;
import org.fogline.app.chronicle.FurtherSection;
import org.fogline.app.reckoning.ReckoningSection;
import org.fogline.app.versions.VersionsSection;
import org.fogline.knowledge.actor.Actors;
import org.fogline.ledger.CaseFile;
import org.fogline.ledger.ClaimQuery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fogline chronicle}: a case as one page. */
@Command(
        name = "chronicle",
        mixinStandardHelpOptions = true,
        description = {
            "Tells a case as one page that needs nothing else: the days in order, who says what, totals side by side and "
                    + "over time, a map, the order of battle, the sources, what went unread, and the reports themselves.",
            "The path of what was written is printed."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  fogline chronicle war.fogline                        writes war.html beside the case",
            "  fogline chronicle war.fogline -o war.md              the same without drawings, as Markdown",
            "  fogline chronicle war.fogline --as-of 2018-05-06     what was known by then"
        })
final class ChronicleCommand implements Callable<Integer> {

    private static final long MOST_CLAIMS = 20_000;
    private static final long LONG_REPORT = 1_000_000;
    private static final long MOST_CHARACTERS = 30_000_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "CASE", description = "The case.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String location;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Where to write; the ending says what: .html or .md.")
    private @Nullable Path out;

    @Option(names = "--title", paramLabel = "TEXT", description = "The page's title; default: the case's name.")
    private @Nullable String title;

    @Option(names = "--from", paramLabel = "D", description = "Leave out what ended before this day (2018-05-01).")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "D", description = "Leave out what began after this day.")
    private @Nullable LocalDate to;

    @Mixin
    private AsOf asOf = new AsOf();

    @Override
    public Integer call() {
        Path file = out != null ? out : besideCase();
        String ending = file.toString().toLowerCase(Locale.ROOT);
        if (!ending.endsWith(".html") && !ending.endsWith(".htm") && !ending.endsWith(".md")) {
            throw new ParameterException(spec.commandLine(), "-o must end in .html or .md: " + file);
        }
        Chronicle chronicle;
        try (CaseFile opened = CaseFile.openReadOnly(location)) {
            ClaimQuery query =
                    asOf.narrow(ClaimQuery.builder().from(from).to(to)).build();
            requireFits(opened, query);
            CaseClaims reckoned = CaseClaims.of(opened, query);
            ReckoningSection reckoning = ReckoningSection.of(reckoned.claims(), reckoned.publishers());
            String heading = (title != null ? title : caseName()) + asOf.words();
            VersionsSection versions = VersionsSection.of(opened, query);
            List<FurtherSection> further = new ArrayList<>();
            if (!reckoning.accounts().isEmpty()) {
                further.add(reckoning);
            }
            if (!versions.isEmpty()) {
                further.add(versions);
            }
            chronicle = of(opened, Cases.chronicle(opened, heading, query, further));
        }
        write(file, ending.endsWith(".md") ? chronicle.markdown() : chronicle.html());
        spec.commandLine().getOut().println(file);
        return ExitCode.OK;
    }

    /** A page must be such that a browser opens it. */
    private void requireFits(CaseFile file, ClaimQuery query) {
        long claims = file.countClaims(query);
        if (claims > MOST_CLAIMS) {
            throw new CommandFailure(String.format(
                    Locale.ROOT,
                    "%s: %,d claims are more than a page can tell (%,d); narrow them with --from and --to",
                    location,
                    claims,
                    MOST_CLAIMS));
        }
        long characters = file.documents(query).stream()
                // Of a very long report only what stands around its claims is on the page.
                .mapToLong(stored -> Math.min(stored.characters(), LONG_REPORT))
                .sum();
        if (characters > MOST_CHARACTERS) {
            throw new CommandFailure(String.format(
                    Locale.ROOT,
                    "%s: its reports have %,d characters, more than a page can hold (%,d); fogline claims lists them",
                    location,
                    characters,
                    MOST_CHARACTERS));
        }
    }

    /** A chronicle with the built-in knowledge and the places that the case keeps. */
    static Chronicle of(CaseFile file, ChronicleInput input) {
        return Chronicle.of(input, Actors.builtIn(), Cases.places(file, input.claims()));
    }

    /**
     * Writes a page.
     *
     * @throws CommandFailure naming the file, if it cannot be written
     */
    static void write(Path file, String page) {
        try {
            Files.writeString(file, page, StandardCharsets.UTF_8);
        } catch (IOException exception) {
            throw new CommandFailure(file + ": cannot be written (" + exception.getMessage() + ")", exception);
        }
    }

    private String caseName() {
        String name = location.substring(Math.max(location.lastIndexOf('/'), location.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private Path besideCase() {
        if (location.contains("://")) {
            return Path.of(caseName() + ".html");
        }
        return Path.of(location).resolveSibling(caseName() + ".html");
    }
}
