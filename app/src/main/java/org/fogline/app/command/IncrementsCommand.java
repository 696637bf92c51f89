package org.fogline.app.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.fogline.app.reckoning.ReckonJson;
import org.fogline.app.reckoning.SeriesWords;
import org.fogline.reckon.Increments;
import org.fogline.reckon.OwnSums;
import org.fogline.reckon.Reckoning;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code fogline increments}: a series of running totals as bounds for each day. */
@Command(
        name = "increments",
        mixinStandardHelpOptions = true,
        description = {
            "Turns a source's running totals into bounds for each day between them, and flags where the source changed whom "
                    + "it counts. With --against, what another source's own incidents add up to is set beside it, without and "
                    + "with civilians."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  fogline increments war.fogline --source \"Syrian Observatory for Human Rights\"",
            "  fogline increments war.fogline --source SOHR --against UCDP --party IS \\",
            "      --party \"Government of Syria\" --at Damascus --at \"al-Hajar al-Aswad\""
        })
final class IncrementsCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private ReckonOptions options;

    @Option(names = "--source", paramLabel = "S", required = true, description = "The source of the running totals.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String source;

    @Option(names = "--every-day", description = "Also the days on which nothing was claimed.")
    private boolean everyDay;

    @Option(
            names = "--against",
            paramLabel = "OTHER",
            description = "A source that lists incidents, to be summed beside it.")
    private @Nullable String against;

    @Option(
            names = "--party",
            paramLabel = "A",
            description = "With --against: only incidents in which this actor takes part; more than one: all of them.")
    private List<String> parties = List.of();

    @Option(
            names = "--at",
            paramLabel = "P",
            description = "With --against: where the other source puts what the totals count. Without it: inside the "
                    + "totals' place for sure, and perhaps on a place in which that lies.")
    private List<String> at = List.of();

    @Option(
            names = "--last-day-in-part",
            description =
                    "With --against: a total may have been told before its last day was over; what the other source "
                            + "has on that day may be counted or not, and the sum is a range.")
    private boolean lastDayInPart;

    @Option(names = "--list", description = "With --against: also print the incidents that were summed.")
    private boolean list;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Reckoning reckoning = options.reckoning();
        PrintWriter out = spec.commandLine().getOut();
        String name = options.names().actor("--source", source);
        Increments.Answer answer = reckoning.increments(name);
        AskedSums sums = AskedSums.of(options, reckoning, against, parties, at, lastDayInPart);
        ArrayNode series = ReckonJson.array();
        for (Increments.Series each : answer.series()) {
            List<OwnSums.Beside> beside = sums == null ? List.of() : sums.beside(each);
            if (json) {
                series.add(ReckonJson.series(each, against, beside));
                continue;
            }
            SeriesWords.series(each, everyDay).forEach(out::println);
            if (sums != null && each.claims().get(0).from() == null) {
                out.println("  not set beside " + sums.source() + ": it is not said from which day the totals count");
            } else if (sums != null && sums.isEmpty()) {
                out.println("  not set beside " + sums.source() + ": nothing counted by it fits");
            } else if (sums != null) {
                SeriesWords.beside(sums.source(), beside, list).forEach(out::println);
            }
        }
        if (json) {
            ObjectNode all = ReckonJson.object();
            all.set("series", series);
            answer.flags().forEach(all.putArray("flags")::add);
            out.println(ReckonJson.text(all));
        } else {
            answer.flags().forEach(flag -> out.println("flag: " + flag));
            if (answer.series().isEmpty()) {
                out.println(name + ": no two totals of the same thing by this source.");
                return ExitCode.OK;
            }
            out.println("Each bound holds only if the totals that are kept are true.");
        }
        return ExitCode.OK;
    }
}
