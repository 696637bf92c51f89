package org.fogline.app.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.fogline.app.reckoning.EventWords;
import org.fogline.app.reckoning.ReckonJson;
import org.fogline.app.words.Lists;
import org.fogline.reckon.Reckoning;
import org.fogline.reckon.link.Event;
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

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private ClaimFilter asked;

    @Option(names = "--json", description = "Print JSON, one event a line.")
    private boolean json;

    @Override
    public Integer call() {
        Reckoning reckoning = options.reckoning();
        ClaimFilter.Filter filter = asked.filter(options.names(), options.background());
        PrintWriter out = spec.commandLine().getOut();
        List<Event> found = reckoning.events(filter::fits);
        List<Event> shown =
                found.stream().filter(event -> all || event.claims().size() > 1).toList();
        for (Event event : shown) {
            if (json) {
                out.println(ReckonJson.event(event, reckoning));
            } else {
                EventWords.event(event, reckoning).forEach(out::println);
            }
        }
        spec.commandLine()
                .getErr()
                .println(Lists.counted(shown.size(), "event", "events") + " shown of " + found.size()
                        + (all ? "" : "; --all also shows those that only one claim speaks of"));
        return ExitCode.OK;
    }
}
