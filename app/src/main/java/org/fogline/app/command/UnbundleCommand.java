package org.fogline.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fogline.ledger.CaseFile;
import org.fogline.ledger.CaseOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fogline unbundle}: a case from a folder. */
@Command(
        name = "unbundle",
        mixinStandardHelpOptions = true,
        description = "Makes a case of a bundle, entry by entry, after checking it.",
        footerHeading = "%nExamples:%n",
        footer = {"  fogline unbundle war-bundle/ war.fogline"})
final class UnbundleCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the bundle.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    @Parameters(index = "1", paramLabel = "CASE", description = "The case to make.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String location;

    @Override
    public Integer call() {
        try (CaseFile file = CaseFile.unbundle(folder, location, CaseOptions.defaults())) {
            spec.commandLine()
                    .getErr()
                    .println("made " + location + " of " + file.head().sequence() + " entries");
        }
        return ExitCode.OK;
    }
}
