package org.fogline.app.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.fogline.app.reckoning.ReckonWords;
import org.fogline.model.Unit;
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

/** {@code fogline increments}: a series of running totals as bounds for each day. */
@Command(
        name = "increments",
        mixinStandardHelpOptions = true,
        description = {
            "Turns a source's running totals into bounds for each day between them, and flags where the source changed whom "
                    + "it counts. With --against, what another source's own incidents add up to is set beside it."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  fogline increments war.fogline --source \"Syrian Observatory for Human Rights\"",
            "  fogline increments war.fogline --source SOHR --against \"Uppsala Conflict Data Program\" --civilians"
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
            description = "With --against: only incidents in which this actor takes part.")
    private @Nullable String party;

    @Option(names = "--civilians", description = "With --against: count its dead civilians too.")
    private boolean civilians;

    @Override
    public Integer call() {
        Reckoning reckoning = options.reckoning();
        PrintWriter out = spec.commandLine().getOut();
        Increments.Answer answer = reckoning.increments(options.actor(source));
        if (answer.series().isEmpty()) {
            throw new CommandFailure(source + ": no two totals of the same thing by this source; accounts: "
                    + String.join(", ", reckoning.accounts()));
        }
        for (Increments.Series series : answer.series()) {
            ReckonWords.series(series, everyDay).forEach(out::println);
            if (against != null) {
                beside(out, reckoning, series, against);
            }
        }
        answer.flags().forEach(flag -> out.println("flag: " + flag));
        out.println("Each bound holds only if the totals that are kept are true.");
        return ExitCode.OK;
    }

    private void beside(PrintWriter out, Reckoning reckoning, Increments.Series series, String other) {
        LocalDate start = series.claims().get(0).from();
        if (start == null) {
            out.println("  not set beside " + other + ": it is not said from which day the totals count");
            return;
        }
        String account = options.account(reckoning, other);
        Set<Unit> units = EnumSet.of(Unit.COMBATANT);
        if (civilians) {
            units.add(Unit.CIVILIAN);
        }
        List<LocalDate> days = series.claims().stream()
                .map(Assertion::to)
                .filter(Objects::nonNull)
                .toList();
        Map<LocalDate, Long> sums = OwnSums.killed(
                reckoning.assertions(),
                item -> item.account().equals(account) && fits(item, series),
                units,
                start,
                days);
        ReckonWords.beside(other, Increments.beside(series, sums)).forEach(out::println);
    }

    /** Inside one of the series' places, and with the party if one was named. */
    private boolean fits(Assertion item, Increments.Series series) {
        boolean inside = item.claim().where().stream()
                .anyMatch(where -> series.claims().get(0).claim().where().stream()
                        .anyMatch(whole -> options.background().isPlaceWithin(where.place(), whole.place())));
        String actor = party == null ? null : options.actor(party);
        return inside
                && (actor == null
                        || item.claim().actors().stream()
                                .anyMatch(each -> options.background().isActorWithin(each.actor(), actor)));
    }
}
