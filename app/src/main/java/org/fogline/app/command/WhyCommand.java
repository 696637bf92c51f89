package org.fogline.app.command;

import java.io.PrintWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fogline.app.words.ClaimSentence;
import org.fogline.app.words.Explanation;
import org.fogline.ledger.CaseFile;
import org.fogline.ledger.ClaimInVersion;
import org.fogline.ledger.ClaimStatus;
import org.fogline.ledger.HistoryStep;
import org.fogline.ledger.StoredClaim;
import org.fogline.model.Claim;
import org.fogline.model.ClaimJson;
import org.fogline.model.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fogline why}: where a claim stands and why each of its fields is what it is. */
@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        description =
                "Shows a claim's passage, and for each field the rule and the words that set it, with what else it "
                        + "could have been.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  fogline claims war.fogline --source Nashir",
            "  fogline why war.fogline c53b8a1f0",
            "  fogline why war.fogline c53b8a1f0 --recorded-by 2018-05-06   as it stood before it was corrected"
        })
final class WhyCommand implements Callable<Integer> {

    private static final DateTimeFormatter RECORDED =
            DateTimeFormatter.ofPattern("'recorded' uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "CASE", description = "The case.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String location;

    @Parameters(index = "1", paramLabel = "CLAIM", description = "The claim's id, or how it begins.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String id;

    @Option(names = "--json", description = "Print the claim with its reasons in the claim format.")
    private boolean json;

    @Mixin
    private AsOf asOf = new AsOf();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (CaseFile file = CaseFile.openReadOnly(location)) {
            StoredClaim stored = find(file);
            if (json) {
                out.println(ClaimJson.write(stored.claim()));
            } else {
                Optional<Document> document = file.document(stored.document()).map(found -> found.document());
                out.print(Explanation.of(stored.claim(), document.orElse(null)));
                decisions(file, stored).forEach(out::println);
                file.inOtherVersions(stored, asOf.query()).forEach(other -> out.println(line(other)));
            }
        }
        return ExitCode.OK;
    }

    /** How the claim stands where analysts decided on it, and their decisions. */
    private List<String> decisions(CaseFile file, StoredClaim stored) {
        List<HistoryStep> steps = file.decisionsOn(stored, asOf.query());
        if (steps.isEmpty() && stored.status() == ClaimStatus.READ) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        String grade = stored.grade();
        lines.add(System.lineSeparator() + "It stands as " + stored.status().code()
                + (grade == null ? "" : ", graded " + grade) + asOf.words() + (steps.isEmpty() ? "." : ":"));
        steps.forEach(step -> lines.add("  " + HistoryCommand.line(step)));
        return lines;
    }

    /** What another version of the document has of the claim. */
    private static String line(ClaimInVersion other) {
        String version = System.lineSeparator() + (other.isLater() ? "The later" : "The earlier") + " version '"
                + other.document() + "' (" + RECORDED.format(other.recorded()) + ") ";
        Claim claim = other.claim();
        if (claim == null) {
            return version + "does not have it.";
        }
        if (other.isSame()) {
            return version + "has it too: " + claim.id();
        }
        return version + "has it otherwise: " + claim.id() + "  " + ClaimSentence.of(claim) + " “"
                + claim.quote().text().replaceAll("\\s+", " ") + "”";
    }

    private StoredClaim find(CaseFile file) {
        Optional<StoredClaim> exact = file.claim(id, asOf.query());
        if (exact.isPresent()) {
            return exact.get();
        }
        String whole = Cases.claimId(file, location, id);
        return file.claim(whole, asOf.query())
                .orElseThrow(() -> new CommandFailure(location + ": there is no claim " + whole + asOf.words()));
    }
}
