package org.fogline.app.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiPredicate;
import org.fogline.app.reckoning.ReckonJson;
import org.fogline.app.reckoning.SeriesWords;
import org.fogline.model.Where;
import org.fogline.reckon.Increments;
import org.fogline.reckon.OwnSums;
import org.fogline.reckon.Reckoning;
import org.fogline.reckon.world.Assertion;
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

    @Option(names = "--list", description = "With --against: also print the incidents that were summed.")
    private boolean list;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Reckoning reckoning = options.reckoning();
        PrintWriter out = spec.commandLine().getOut();
        Increments.Answer answer = reckoning.increments(options.actor(source));
        if (answer.series().isEmpty()) {
            throw new CommandFailure(source + ": no two totals of the same thing by this source; accounts: "
                    + String.join(", ", reckoning.accounts()));
        }
        ArrayNode series = ReckonJson.array();
        for (Increments.Series each : answer.series()) {
            List<OwnSums.Beside> beside = against == null ? List.of() : beside(reckoning, each, against);
            if (json) {
                series.add(ReckonJson.series(each, against, beside));
                continue;
            }
            SeriesWords.series(each, everyDay).forEach(out::println);
            if (against != null && each.claims().get(0).from() == null) {
                out.println("  not set beside " + against + ": it is not said from which day the totals count");
            } else if (against != null) {
                SeriesWords.beside(against, beside, list).forEach(out::println);
            }
        }
        if (json) {
            ObjectNode all = ReckonJson.object();
            all.set("series", series);
            answer.flags().forEach(all.putArray("flags")::add);
            out.println(ReckonJson.text(all));
        } else {
            answer.flags().forEach(flag -> out.println("flag: " + flag));
            out.println("Each bound holds only if the totals that are kept are true.");
        }
        return ExitCode.OK;
    }

    private List<OwnSums.Beside> beside(Reckoning reckoning, Increments.Series series, String other) {
        LocalDate start = series.claims().get(0).from();
        if (start == null) {
            return List.of();
        }
        String account = options.account(reckoning, other);
        List<String> actors = parties.stream().map(options::actor).toList();
        List<String> named = at.stream().map(options.background()::placeName).toList();
        List<String> counted = named.isEmpty()
                ? series.claims().get(0).claim().where().stream()
                        .map(Where::place)
                        .toList()
                : named;
        List<Assertion> own = reckoning.assertions().stream()
                .filter(item -> item.account().equals(account) && hasAll(item, actors))
                .toList();
        return new OwnSums(
                        own,
                        item -> any(item, counted, options.background()::isPlaceWithin),
                        item -> named.isEmpty()
                                && any(
                                        item,
                                        counted,
                                        (place, whole) -> options.background().isPlaceWithin(whole, place)))
                .beside(series, start);
    }

    private static boolean any(Assertion item, List<String> places, BiPredicate<String, String> fits) {
        return item.claim().where().stream()
                .anyMatch(where -> places.stream().anyMatch(place -> fits.test(where.place(), place)));
    }

    private boolean hasAll(Assertion item, List<String> actors) {
        return actors.stream()
                .allMatch(actor -> item.claim().actors().stream()
                        .anyMatch(each -> options.background().isActorWithin(each.actor(), actor)));
    }
}
