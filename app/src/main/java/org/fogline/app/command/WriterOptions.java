package org.fogline.app.command;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.fogline.ledger.CaseOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who writes into a case, and at what time. */
final class WriterOptions {

    @Option(
            names = "--author",
            paramLabel = "NAME",
            description = "Whose name the new entries carry; default: the user of the machine.")
    private @Nullable String author;

    @Option(
            names = "--time",
            paramLabel = "TIME",
            description =
                    "The UTC time that the new entries carry (2018-05-06T12:00:00Z) in place of the machine's clock:"
                            + " for a case that is to be made again with the same hashes.")
    private @Nullable Instant time;

    /** With a random key where a new case is made. */
    CaseOptions options() {
        return options(null);
    }

    CaseOptions options(byte @Nullable [] key) {
        try {
            Clock clock = time == null ? Clock.systemUTC() : Clock.fixed(time, ZoneOffset.UTC);
            CaseOptions options =
                    CaseOptions.by(author == null ? CaseOptions.defaults().author() : author, clock);
            return key == null ? options : options.withKey(key);
        } catch (IllegalArgumentException exception) {
            throw new CommandFailure(String.valueOf(exception.getMessage()), exception);
        }
    }
}
