package org.fogline.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fogline.ledger.CaseFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fogline bundle}: a case as a folder. */
@Command(
        name = "bundle",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a case as a folder of JSON lines and original files with a manifest of their hashes; the same case "
                    + "gives the same bytes.",
            "A case with something marked as sensitive is not written until you say how."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  fogline bundle war.fogline war-bundle/",
            "  fogline bundle war.fogline shared/ --without-sensitive   still verifies: fogline verify shared/"
        })
final class BundleCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "CASE", description = "The case.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String location;

    @Parameters(index = "1", paramLabel = "DIR", description = "A new or empty folder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    @Option(names = "--without-sensitive", description = "Leave out what is marked as sensitive.")
    private boolean without;

    @Option(names = "--with-sensitive", description = "Write all, also what is marked as sensitive.")
    private boolean with;

    @Override
    public Integer call() {
        try (CaseFile file = CaseFile.openReadOnly(location)) {
            if (without) {
                int left = file.bundleWithoutSensitive(folder);
                spec.commandLine().getErr().println("wrote " + folder + "; parts left out: " + left);
                return ExitCode.OK;
            }
            if (file.hasSensitive() && !with) {
                throw new CommandFailure(location + ": something is marked as sensitive; say --without-sensitive to "
                        + "leave it out, or --with-sensitive to let it leave the case");
            }
            file.bundle(folder);
            spec.commandLine().getErr().println("wrote " + folder);
        }
        return ExitCode.OK;
    }
}
