package org.fogline.app.command;

import java.util.HexFormat;
import java.util.concurrent.Callable;
import org.fogline.ledger.CaseFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(
            names = "--key",
            paramLabel = "HEX",
            description =
                    "The secret of the case's salts, 64 hexadecimal digits, in place of a random one. Cases with equal"
                            + " keys, entries, authors and times have equal heads.")
    private @Nullable String key;

    @Mixin
    private WriterOptions writer = new WriterOptions();

    @Override
    public Integer call() {
        CaseFile.create(location, writer.options(key())).close();
        spec.commandLine().getErr().println("made " + location);
        return ExitCode.OK;
    }

    private byte @Nullable [] key() {
        if (key == null) {
            return null;
        }
        try {
            return HexFormat.of().parseHex(key);
        } catch (IllegalArgumentException exception) {
            throw new CommandFailure("--key: not hexadecimal digits", exception);
        }
    }
}
