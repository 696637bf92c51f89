package org.fogline.app.command;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fogline.app.reckoning.KnowledgeBackground;
import org.fogline.knowledge.actor.Actors;
import org.fogline.knowledge.place.Gazetteer;
import org.fogline.model.Claim;
import org.fogline.reckon.Policy;
import org.fogline.reckon.Reading;
import org.fogline.reckon.Reckoning;
import org.fogline.reckon.Windows;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What all commands of the reckoning share: the case, and how its claims are read. */
final class ReckonOptions {

    @Parameters(index = "0", paramLabel = "CASE", description = "A case, or a file of claims (.jsonl).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String caseOrFile;

    @Option(
            names = "--reading",
            paramLabel = "R",
            description = "How a round figure is read: rounded (640 means 635 to 645; the default) or exact.")
    private Reading reading = Reading.ROUNDED;

    @Option(
            names = "--windows",
            paramLabel = "W",
            description = "How weeks and fortnights are read: as_claimed (the default), or rolling: 7 and 14 days.")
    private Windows windows = Windows.AS_CLAIMED;

    @Option(names = "--as-of", paramLabel = "DATE", description = "Only what was said by this day (2018-05-06).")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--account-of",
            paramLabel = "SOURCE=ACCOUNT",
            description = "Counts a source to another account than the knowledge does, to join or to split accounts.")
    private Map<String, String> accounts = new LinkedHashMap<>();

    private final KnowledgeBackground background = new KnowledgeBackground(Actors.builtIn(), Gazetteer.builtIn());

    Reckoning reckoning() {
        CaseClaims found = CaseClaims.read(caseOrFile, asOf);
        List<Claim> claims = found.claims();
        if (claims.isEmpty()) {
            throw new CommandFailure(caseOrFile + ": there are no claims in it");
        }
        Policy policy = Policy.DEFAULT
                .withReading(reading)
                .withWindows(windows)
                .withAsOf(CaseClaims.isClaims(caseOrFile) ? asOf : null)
                .withAccounts(background.accounts(found.publishers(), accounts));
        return Reckoning.of(claims, background, policy);
    }

    KnowledgeBackground background() {
        return background;
    }

    /** The name that the knowledge uses for an actor or a source, else the name itself. */
    String actor(String name) {
        return background.actor(name);
    }

    @Nullable
    String place(@Nullable String name) {
        return name == null ? null : background.place(name, "");
    }

    /** The account that is meant: an account of the case, or the account of a source. */
    String account(Reckoning reckoning, String name) {
        if (reckoning.accounts().contains(name)) {
            return name;
        }
        String account = accounts.getOrDefault(name, background.accountOf(actor(name)));
        if (!reckoning.accounts().contains(account)) {
            throw new CommandFailure("no account '" + name + "' with counted losses; there are: "
                    + String.join(", ", reckoning.accounts()));
        }
        return account;
    }
}
