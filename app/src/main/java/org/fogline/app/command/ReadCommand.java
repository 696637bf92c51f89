package org.fogline.app.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fogline.app.reading.BatchReader;
import org.fogline.app.reading.BatchTally;
import org.fogline.app.reading.FileFinder;
import org.fogline.app.reading.FileFinder.Found;
import org.fogline.app.reading.Outcome;
import org.fogline.app.reading.ReportReader;
import org.fogline.app.words.ReadingDifference;
import org.fogline.ledger.CaseFile;
import org.fogline.ledger.OriginalException;
import org.fogline.ledger.ReaderVersion;
import org.fogline.ledger.Recorded;
import org.fogline.model.ClaimJson;
import org.fogline.model.DocumentInfo;
import org.fogline.reader.Reader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            "  fogline read --case war.fogline --source \"Mashriq Press\" --language ar flash.txt",
            "  fogline read --case war.fogline --gazetteer SY.txt --gazetteer my-places.csv reports/",
            "  fogline read --diff before.jsonl reports/         what a change to the knowledge changes"
        })
final class ReadCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--case", paramLabel = "CASE", description = "The case file into which the reports go.")
    private @Nullable String caseFile;

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

    @Option(
            names = "--diff",
            paramLabel = "OLD.jsonl",
            description =
                    "Compare with the claims of an earlier reading (read --json) and print those that came (+), went (-) "
                            + "and changed (~), field by field; with --json as objects. For trying out a change to the knowledge.")
    private @Nullable Path diff;

    @Mixin
    private GazetteerOptions gazetteers = new GazetteerOptions();

    @Mixin
    private WriterOptions writer = new WriterOptions();

    private ReaderVersion version = new ReaderVersion(Reader.version(), Reader.version());
    private @Nullable EarlierReading earlier;

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR|-", description = "Files, directories, or - for standard input.")
    private List<String> inputs = new ArrayList<>();

    @Override
    public Integer call() {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be at least 1, not " + threads);
        }
        if (caseFile == null && !json && diff == null) {
            throw new ParameterException(
                    spec.commandLine(), "Where to? Say --case CASE, or --json, or both, or --diff OLD.jsonl.");
        }
        if (caseFile != null && diff != null) {
            throw new ParameterException(
                    spec.commandLine(), "--diff compares files; for a case there is fogline reread");
        }
        gazetteers.check();
        version = gazetteers.version();
        earlier = diff == null ? null : EarlierReading.of(ClaimFiles.read(diff));
        String location = caseFile;
        if (location == null) {
            return read(null);
        }
        try (CaseFile file = CaseFile.open(location, writer.options())) {
            int code = read(file);
            Cases.locate(file, gazetteers.gazetteer());
            return code;
        }
    }

    private int read(@Nullable CaseFile file) {
        // With --json the claims of what is known already are wanted too, so it is read again.
        ReportReader reader = new ReportReader(
                gazetteers::reader,
                new DocumentInfo(null, published, source, null, null, language),
                hash -> file != null && !json && file.isRead(hash),
                threads,
                this::say);
        BatchTally tally = new BatchTally();
        new BatchReader<Input, Outcome>(threads, input -> input.read(reader))
                .read(inputs(), outcome -> take(outcome, file, tally));
        spec.commandLine().getErr().println(tally.words());
        if (earlier != null) {
            spec.commandLine().getErr().println(earlier.words());
        }
        return tally.hasUnreadable() ? ExitCode.PARTLY_UNREADABLE : ExitCode.OK;
    }

    private void take(Outcome outcome, @Nullable CaseFile file, BatchTally tally) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (outcome instanceof Outcome.Read read) {
            Recorded recorded = null;
            try {
                recorded = file == null ? null : Cases.record(file, read, version);
            } catch (OriginalException exception) {
                unreadable(err, read.file(), exception.getMessage(), tally);
                return;
            }
            if (recorded == null || recorded.isNew()) {
                tally.add(read);
            } else {
                tally.addKnown();
            }
            if (recorded != null) {
                likeness(err, read.file(), recorded);
            }
            String language = read.document().info().language();
            if (!Reader.knowsLanguage(language)) {
                err.println(read.file() + ": is in a language that is not read (" + language
                        + "): its text is kept, and claims can be added with 'fogline import'");
            }
            read.document().notices().forEach(notice -> err.println(read.file() + ": " + notice));
            if (earlier != null) {
                ReadingDifference difference = earlier.compare(read.document().name(), List.copyOf(read.claims()));
                (json ? difference.json() : difference.isNone() ? List.<String>of() : difference.lines())
                        .forEach(out::println);
                out.flush();
            } else if (json) {
                read.claims().forEach(claim -> out.println(ClaimJson.write(claim)));
                out.flush();
            }
        } else if (outcome instanceof Outcome.Unreadable unreadable) {
            unreadable(err, unreadable.file(), unreadable.reason(), tally);
        } else {
            tally.addKnown();
        }
        err.flush();
    }

    private static void unreadable(PrintWriter err, String file, @Nullable String reason, BatchTally tally) {
        tally.addUnreadable();
        err.println("fogline: " + file + ": " + reason);
        err.flush();
    }

    private void say(String message) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(message);
        err.flush();
    }

    private static void likeness(PrintWriter err, String file, Recorded recorded) {
        if (recorded.isNew() && recorded.versionOf() != null) {
            err.println(file + ": a later version of '" + recorded.versionOf()
                    + "'; 'fogline versions' shows what changed");
        }
        if (recorded.isNew() && recorded.copyOf() != null) {
            err.println(file + ": nearly equals '" + recorded.copyOf() + "'");
        }
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
}
