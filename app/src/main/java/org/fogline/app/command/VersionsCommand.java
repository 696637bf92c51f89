package org.fogline.app.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.fogline.app.words.ClaimSentence;
import org.fogline.app.words.Lists;
import org.fogline.ledger.CaseFile;
import org.fogline.ledger.StoredDocument;
import org.fogline.ledger.VersionDifference;
import org.fogline.model.Claim;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fogline versions}: how documents changed, and which are copies of each other. */
@Command(
        name = "versions",
        mixinStandardHelpOptions = true,
        description = {
            "Shows which documents of a case are later versions of others (the same URL, other bytes), with the claims that "
                    + "came (+), went (-) and changed (~), and which nearly equal an earlier one.",
            "That is how running accounts and silent edits look, and one wire report in many papers."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  fogline versions war.fogline", "  fogline versions war.fogline --document report-b"})
final class VersionsCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "CASE", description = "The case.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String location;

    @Option(names = "--document", paramLabel = "NAME", description = "Only this later version or copy.")
    private @Nullable String document;

    @Mixin
    private AsOf asOf = new AsOf();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        int versions = 0;
        int copies = 0;
        try (CaseFile file = CaseFile.openReadOnly(location)) {
            if (document != null && file.document(document).isEmpty()) {
                throw new CommandFailure(location + ": there is no document '" + document + "'");
            }
            for (StoredDocument stored : file.documents(asOf.query())) {
                if (document != null && !stored.document().name().equals(document)) {
                    continue;
                }
                if (stored.versionOf() != null) {
                    versions++;
                    show(out, file.difference(stored.versionOf(), stored.entry(), asOf.query()));
                }
                if (stored.copyOf() != null) {
                    copies++;
                    out.println("== " + stored.document().name() + " nearly equals " + name(file, stored.copyOf())
                            + " (" + percent(stored.similarity()) + " of their word sequences)");
                }
            }
        }
        spec.commandLine()
                .getErr()
                .println(Lists.counted(versions, "later version", "later versions") + ", "
                        + Lists.counted(copies, "near-copy", "near-copies") + asOf.words());
        return ExitCode.OK;
    }

    private static String name(CaseFile file, long entry) {
        return file.document(entry).map(found -> found.document().name()).orElse("?");
    }

    private static String percent(@Nullable Double share) {
        return share == null ? "?" : Math.round(100 * share) + " %";
    }

    private static void show(PrintWriter out, VersionDifference difference) {
        out.println("== " + difference.after() + " is a later version of " + difference.before() + ": "
                + Lists.counted(difference.kept(), "claim stays", "claims stay"));
        difference.came().forEach(claim -> out.println("+ " + line(claim)));
        difference.went().forEach(claim -> out.println("- " + line(claim)));
        for (VersionDifference.Change change : difference.changed()) {
            out.println("~ " + line(change.before()));
            out.println("  now " + line(change.after()));
        }
    }

    private static String line(Claim claim) {
        return claim.id() + " " + ClaimSentence.of(claim) + " “"
                + claim.quote().text().replaceAll("\\s+", " ") + "”";
    }
}
