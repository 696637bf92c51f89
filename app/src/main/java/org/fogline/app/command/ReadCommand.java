package org.fogline.app.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fogline.app.reading.BatchReader;
import org.fogline.app.reading.FileFinder;
import org.fogline.app.reading.FileFinder.Found;
import org.fogline.app.reading.Outcome;
import org.fogline.app.reading.ReportReader;
import org.fogline.app.words.Lists;
import org.fogline.model.ClaimJson;
import org.fogline.model.DocumentInfo;
import org.fogline.reader.Reader;
import org.fogline.reader.Unread;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fogline read}: reports in, claims out, into a case or as JSON lines. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = {
            "Reads reports: .txt, .html, .pdf and .docx.",
            "With --case the documents and their claims go into the case; reading the same bytes again adds nothing. "
                    + "With --json the claims are printed, one a line. A file that cannot be read is named on standard "
                    + "error, and the rest is read (exit code 2)."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  fogline read --case war.fogline reports/          all reports in a directory and those beneath it",
            "  fogline read --json report.txt > claims.jsonl     no case: the claims in the claim format",
            "  curl -s https://example.org/report | fogline read --json --published 2018-05-04 -",
            "  fogline read --case war.fogline --source \"Mashriq Press\" --language ar flash.txt"
        })
final class ReadCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--case", paramLabel = "CASE", description = "The case file into which the reports go.")
    private @Nullable Path caseFile;

    @Option(names = "--json", description = "Print the claims in the claim format, one a line.")
    private boolean json;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "The day of publication (2018-05-04) of reports that do not say it themselves.")
    private @Nullable LocalDate published;

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "Who published the reports that do not say it themselves.")
    private @Nullable String source;

    @Option(
            names = "--language",
            paramLabel = "L",
            description = "The language (en, ar) of reports that do not say it themselves.")
    private @Nullable String language;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many files are read at a time; default: as many as there are processors.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR|-", description = "Files, directories, or - for standard input.")
    private List<String> inputs = new ArrayList<>();

    @Override
    public Integer call() {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be at least 1, not " + threads);
        }
        if (caseFile == null && !json) {
            throw new ParameterException(spec.commandLine(), "Where to? Say --case CASE, or --json, or both.");
        }
        ReportReader reader =
                new ReportReader(Reader.builtIn(), new DocumentInfo(null, published, source, null, null, language));
        Tally tally = new Tally();
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        new BatchReader<Input>(threads, input -> input.read(reader)).read(inputs(), outcome -> {
            if (outcome instanceof Outcome.Read read) {
                tally.add(read);
                if (json) {
                    read.reading().claims().forEach(claim -> out.println(ClaimJson.write(claim)));
                    out.flush();
                }
            } else if (outcome instanceof Outcome.Unreadable unreadable) {
                tally.unreadable++;
                err.println("fogline: " + unreadable.file() + ": " + unreadable.reason());
                err.flush();
            }
        });
        err.println(tally.words());
        return tally.unreadable > 0 ? ExitCode.PARTLY_UNREADABLE : ExitCode.OK;
    }

    /** A file or standard input. */
    private interface Input {
        Outcome read(ReportReader reader);
    }

    private List<Input> inputs() {
        List<Input> all = new ArrayList<>();
        for (String input : inputs) {
            if (input.equals("-")) {
                all.add(reader -> reader.read(System.in, "stdin"));
            } else {
                for (Found found : FileFinder.find(List.of(Path.of(input)))) {
                    all.add(reader -> reader.read(found));
                }
            }
        }
        return all;
    }

    /** What the batch came to. */
    private static final class Tally {
        private int documents;
        private int claims;
        private int losses;
        private int unreadNumbers;
        private int unreadable;

        void add(Outcome.Read read) {
            documents++;
            claims += read.reading().claims().size();
            losses += read.reading().claims().stream()
                    .mapToInt(claim -> claim.losses().size())
                    .sum();
            unreadNumbers += (int) read.reading().unread().stream()
                    .filter(unread -> unread.kind() == Unread.Kind.NUMBER)
                    .count();
        }

        String words() {
            return Lists.counted(documents, "document", "documents") + " read: "
                    + Lists.counted(claims, "claim", "claims") + ", "
                    + Lists.counted(losses, "counted loss", "counted losses") + ", "
                    + Lists.counted(unreadNumbers, "number", "numbers") + " unread"
                    + (unreadable == 0 ? "" : "; " + Lists.counted(unreadable, "file", "files") + " could not be read");
        }
    }
}
