package org.fogline.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fogline.app.chronicle.Chronicle;
import org.fogline.app.reading.BatchReader;
import org.fogline.app.reading.BatchTally;
import org.fogline.app.reading.FileFinder;
import org.fogline.app.reading.FileFinder.Found;
import org.fogline.app.reading.Outcome;
import org.fogline.app.reading.ReportReader;
import org.fogline.app.reckoning.ReckoningSection;
import org.fogline.app.words.Lists;
import org.fogline.ledger.CaseFile;
import org.fogline.ledger.CaseOptions;
import org.fogline.ledger.ClaimQuery;
import org.fogline.ledger.ReaderVersion;
import org.fogline.model.DocumentInfo;
import org.fogline.reader.Reader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fogline demo}: reads the sample reports into a new case and tells it. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Reads twenty reports on one battle into a new case, says what they come to, and writes the chronicle.",
            "The reports are samples/southern-damascus; a demo case from an earlier run is replaced."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  fogline demo", "  fogline demo --out /tmp/demo"})
final class DemoCommand implements Callable<Integer> {

    private static final String SAMPLES = "samples/southern-damascus";
    /** More would not fit on one screen. */
    private static final int MOST_CONTRADICTIONS = 4;

    private static final String TITLE = "The battle of southern Damascus";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the case and the chronicle go; default: fogline-demo in the current directory.")
    private Path out = Path.of("fogline-demo");

    @Override
    public Integer call() {
        Path samples = Path.of(System.getProperty("fogline.home", ".")).resolve(SAMPLES);
        if (!Files.isDirectory(samples)) {
            throw new CommandFailure("the sample reports are missing: there is no directory " + samples);
        }
        PrintWriter stdout = spec.commandLine().getOut();
        Path caseFile = out.resolve("southern-damascus.fogline");
        Path page = out.resolve("southern-damascus.html");
        makeRoom(caseFile);
        BatchTally tally = new BatchTally();
        try (CaseFile file = CaseFile.create(caseFile.toString(), CaseOptions.defaults())) {
            readAll(samples, file, tally);
            Cases.locate(file);
            CaseClaims reckoned = CaseClaims.of(file, ClaimQuery.ALL);
            ReckoningSection reckoning = ReckoningSection.of(reckoned.claims(), reckoned.publishers());
            Chronicle chronicle =
                    ChronicleCommand.of(file, Cases.chronicle(file, TITLE, ClaimQuery.ALL, List.of(reckoning)));
            ChronicleCommand.write(page, chronicle.html());
            stdout.println();
            stdout.print(chronicle.summary());
            if (!reckoning.contradictions().isEmpty()) {
                stdout.println();
                stdout.println("Claims of one account that cannot all be true:");
                reckoning.contradictions().stream()
                        .limit(MOST_CONTRADICTIONS)
                        .forEach(line -> stdout.println("  " + line));
                int others = reckoning.contradictions().size() - MOST_CONTRADICTIONS;
                if (others > 0) {
                    stdout.println("  and " + others + " more (fogline contradictions lists them)");
                }
            }
        }
        stdout.println();
        stdout.println("Chronicle: " + page.toAbsolutePath().normalize());
        stdout.println("Case:      " + caseFile.toAbsolutePath().normalize());
        return tally.hasUnreadable() ? ExitCode.PARTLY_UNREADABLE : ExitCode.OK;
    }

    private void readAll(Path samples, CaseFile file, BatchTally tally) {
        PrintWriter err = spec.commandLine().getErr();
        ReportReader reader = new ReportReader(Reader::builtIn, DocumentInfo.UNKNOWN, hash -> false);
        List<Found> files = FileFinder.find(List.of(samples));
        err.println("Reading " + Lists.counted(files.size(), "report", "reports") + " from " + samples);
        err.flush();
        int threads = Runtime.getRuntime().availableProcessors();
        ReaderVersion version = GazetteerOptions.builtInVersion();
        new BatchReader<Found, Outcome>(threads, reader::read).read(files, outcome -> {
            Path name = Path.of(outcome.file()).getFileName();
            if (outcome instanceof Outcome.Read read) {
                Cases.record(file, read, version);
                tally.add(read);
                err.printf("  %-44s %4d claims%n", name, read.claims().size());
            } else if (outcome instanceof Outcome.Unreadable unreadable) {
                tally.addUnreadable();
                err.println("fogline: " + unreadable.file() + ": " + unreadable.reason());
            }
            err.flush();
        });
        err.println(tally.words());
    }

    /** Makes the directory, and removes the demo's own case of an earlier run with what SQLite keeps beside it. */
    private void makeRoom(Path caseFile) {
        try {
            Files.createDirectories(out);
            for (String ending : List.of("", "-wal", "-shm", "-journal")) {
                Files.deleteIfExists(caseFile.resolveSibling(caseFile.getFileName() + ending));
            }
        } catch (IOException exception) {
            throw new CommandFailure(out + ": cannot be written to (" + exception.getMessage() + ")", exception);
        }
    }
}
