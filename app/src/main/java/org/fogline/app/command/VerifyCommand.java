package org.fogline.app.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fogline.ledger.CaseFile;
import org.fogline.ledger.VerifyReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fogline verify}: checks a case or a bundle. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks a case, or a bundle of one: the chain of its entries, the hashes of all content, the offsets of all "
                    + "quotes, what was made from the entries, the signatures.",
            "Names the first thing that is wrong (exit code 1). The content hash depends on what the case holds alone, "
                    + "not on who wrote it and when."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  fogline verify war.fogline", "  fogline verify war-bundle/"})
final class VerifyCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "CASE|DIR", description = "The case, or the folder of a bundle.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String location;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        VerifyReport report = report();
        report.signatures().forEach(out::println);
        if (!report.isWhole()) {
            out.println("WRONG: " + report.firstWrong());
            return ExitCode.FAILED;
        }
        out.println("entries       " + report.entries());
        out.println("bytes hashed  " + report.bytes());
        out.println("head          " + report.head());
        out.println("content hash  "
                + (report.contentHash() == null ? "unknown: parts were left out" : report.contentHash()));
        out.println("nothing is wrong");
        return ExitCode.OK;
    }

    private VerifyReport report() {
        if (!location.contains("://") && Files.isDirectory(Path.of(location))) {
            return CaseFile.verifyBundle(Path.of(location));
        }
        try (CaseFile file = CaseFile.openReadOnly(location)) {
            return file.verify();
        }
    }
}
