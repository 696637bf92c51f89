package org.fogline.app.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fogline.app.words.Explanation;
import org.fogline.ledger.CaseFile;
import org.fogline.ledger.StoredClaim;
import org.fogline.model.ClaimJson;
import org.fogline.model.Document;
import picocli.CommandLine.Command;
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
        footer = {"  fogline claims war.fogline --source Nashir", "  fogline why war.fogline c53b8a1f0"})
final class WhyCommand implements Callable<Integer> {

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
            }
        }
        return ExitCode.OK;
    }

    private StoredClaim find(CaseFile file) {
        Optional<StoredClaim> exact = file.claim(id);
        if (exact.isPresent()) {
            return exact.get();
        }
        List<StoredClaim> begun = file.claimsBeginning(id, 2);
        if (begun.size() == 1) {
            return begun.get(0);
        }
        throw new CommandFailure(
                begun.isEmpty()
                        ? location + ": no claim's id is or begins with '" + id + "'"
                        : location + ": several claims' ids begin with '" + id + "'; give more of it");
    }
}
