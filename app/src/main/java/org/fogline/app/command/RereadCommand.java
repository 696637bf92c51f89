package org.fogline.app.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fogline.app.words.ClaimDifference;
import org.fogline.ledger.CaseFile;
import org.fogline.ledger.ReaderVersion;
import org.fogline.ledger.RereadPlan;
import org.fogline.ledger.StoredDocument;
import org.fogline.model.Claim;
import org.fogline.reader.Reader;
import org.fogline.reader.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fogline reread}: reads the documents of a case anew. */
@Command(
        name = "reread",
        mixinStandardHelpOptions = true,
        description = {
            "Reads the documents of a case with the reader and the knowledge of this program and shows which claims would "
                    + "come, go and change, and where decisions would go.",
            "With --apply it does so. Decisions stay with their passages; those that find no claim are shown as orphaned."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  fogline reread war.fogline",
            "  fogline reread war.fogline --apply",
            "  fogline reread war.fogline --gazetteer places.csv     with places of your own, which are not kept whole in it"
        })
final class RereadCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "CASE", description = "The case.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String location;

    @Option(names = "--apply", description = "Do it.")
    private boolean apply;

    @Mixin
    private GazetteerOptions gazetteers = new GazetteerOptions();

    @Mixin
    private WriterOptions writer = new WriterOptions();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        int came = 0;
        int went = 0;
        int changed = 0;
        try (CaseFile file = apply ? CaseFile.open(location, writer.options()) : CaseFile.openReadOnly(location)) {
            for (RereadPlan plan : plans(file, gazetteers)) {
                changed += plan.changed().size();
                came += plan.came().size() - plan.changed().size();
                went += plan.went().size() - plan.changed().size();
                show(out, plan);
                if (apply) {
                    file.apply(plan);
                }
            }
            if (apply) {
                Cases.locate(file, gazetteers.gazetteer());
            }
        }
        spec.commandLine()
                .getErr()
                .println(came + " come, " + went + " go, " + changed + " change"
                        + (apply ? "; done" : "; nothing is done without --apply"));
        return ExitCode.OK;
    }

    private static List<RereadPlan> plans(CaseFile file, GazetteerOptions gazetteers) {
        Reader reader = gazetteers.reader();
        ReaderVersion version = gazetteers.version();
        List<RereadPlan> plans = new ArrayList<>();
        for (StoredDocument listed : file.documents()) {
            StoredDocument stored = file.document(listed.entry()).orElseThrow();
            Reading reading = reader.read(stored.document());
            RereadPlan plan = file.planReread(
                    stored.entry(),
                    stored.document().text(),
                    version,
                    reading.claims(),
                    Cases.unread(reading.unread()));
            if (!plan.changesNothing() || !version.equals(stored.version())) {
                plans.add(plan);
            }
        }
        return plans;
    }

    private static void show(PrintWriter out, RereadPlan plan) {
        out.println("== " + plan.name() + ": " + plan.kept() + " stay");
        List<Claim> after =
                plan.changed().stream().map(RereadPlan.Change::after).toList();
        List<Claim> before =
                plan.changed().stream().map(RereadPlan.Change::before).toList();
        plan.came().stream()
                .filter(claim -> !after.contains(claim))
                .forEach(claim -> out.println("+ " + ClaimDifference.line(claim)));
        plan.went().stream()
                .filter(claim -> !before.contains(claim))
                .forEach(claim -> out.println("- " + ClaimDifference.line(claim)));
        plan.changed().forEach(change -> {
            out.println("~ " + change.before().id() + " → " + ClaimDifference.line(change.after()));
            ClaimDifference.words(change.before(), change.after()).forEach(words -> out.println("    " + words));
        });
        plan.moves()
                .forEach(move -> out.println("  step " + move.decision() + ": "
                        + (move.to() == null ? "orphaned" : "goes to " + move.to() + " by its " + move.by())));
    }
}
