package org.fogline.app.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.fogline.app.reckoning.ReckonWords;
import org.fogline.model.Claim;
import org.fogline.reckon.Reckoning;
import org.fogline.reckon.link.Event;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fogline events}: claims that speak of one event, side by side. */
@Command(
        name = "events",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the linked events, each with its claims side by side and the evidence for each link, in log-odds."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  fogline events war.fogline                       events that more than one claim speaks of",
            "  fogline events war.fogline --all --place \"Yarmouk Camp\" --from 2018-05-04 --to 2018-05-08"
        })
final class EventsCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private ReckonOptions options;

    @Option(names = "--all", description = "Also events that only one claim speaks of.")
    private boolean all;

    @Option(names = "--place", paramLabel = "P", description = "Only events at this place.")
    private @Nullable String place;

    @Option(names = "--from", paramLabel = "DATE", description = "Only events on this day or later.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Only events on this day or earlier.")
    private @Nullable LocalDate to;

    @Override
    public Integer call() {
        Reckoning reckoning = options.reckoning();
        PrintWriter out = spec.commandLine().getOut();
        String wanted = options.place(place);
        int shown = 0;
        for (Event event : reckoning.events()) {
            if ((all || event.claims().size() > 1) && event.claims().stream().anyMatch(claim -> fits(claim, wanted))) {
                ReckonWords.event(event, reckoning).forEach(out::println);
                shown++;
            }
        }
        out.println(shown + " events shown of " + reckoning.events().size() + ".");
        return ExitCode.OK;
    }

    private boolean fits(Claim claim, @Nullable String wanted) {
        LocalDate first = claim.when().from();
        LocalDate last = claim.when().to();
        boolean here = wanted == null
                || claim.where().stream().anyMatch(where -> options.background().isPlaceWithin(where.place(), wanted));
        return here
                && (from == null || (last != null && !last.isBefore(from)))
                && (to == null || (first != null && !first.isAfter(to)));
    }
}
