package org.fogline.app.command;

import java.util.concurrent.Callable;
import org.fogline.ledger.CaseFile;
import org.fogline.ledger.CaseOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fogline new}: makes an empty case. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Makes a new, empty case: one file that holds documents, claims and decisions.",
        footerHeading = "%nExamples:%n",
        footer = {"  fogline new war.fogline", "  fogline read --case war.fogline reports/"})
final class NewCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "CASE", description = "The file to make.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String location;

    @Override
    public Integer call() {
        CaseFile.create(location, CaseOptions.defaults()).close();
        spec.commandLine().getErr().println("made " + location);
        return ExitCode.OK;
    }
}
