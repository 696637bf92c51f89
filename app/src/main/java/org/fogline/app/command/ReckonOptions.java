package org.fogline.app.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fogline.app.reckoning.KnowledgeBackground;
import org.fogline.knowledge.actor.Actors;
import org.fogline.knowledge.place.Gazetteer;
import org.fogline.model.Claim;
import org.fogline.reckon.Policy;
import org.fogline.reckon.Reading;
import org.fogline.reckon.Reckoning;
import org.fogline.reckon.Windows;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private AsOf asOf = new AsOf();

    @Option(
            names = "--account-of",
            paramLabel = "SOURCE=ACCOUNT",
            description = "Counts a source to another account than the knowledge does, to join or to split accounts.")
    private Map<String, String> accounts = new LinkedHashMap<>();

    @Option(
            names = "--cut",
            paramLabel = "CLAIM,CLAIM",
            description = "Takes two claims to speak of two events, this time only; 'decide --cut' keeps it.")
    private List<String> cut = List.of();

    @Option(
            names = "--link",
            paramLabel = "CLAIM,CLAIM",
            description = "Takes two claims to speak of one event, this time only; 'decide --link' keeps it.")
    private List<String> link = List.of();

    private @Nullable KnowledgeBackground background;

    Reckoning reckoning() {
        CaseClaims found = CaseClaims.read(caseOrFile, asOf);
        List<Claim> claims = found.claims();
        if (claims.isEmpty()) {
            throw new CommandFailure(caseOrFile + ": there are no claims in it");
        }
        Map<String, String> chosen = new LinkedHashMap<>(found.accounts());
        chosen.putAll(accounts);
        accounts = chosen;
        Set<String> ids = claims.stream().map(Claim::id).collect(Collectors.toSet());
        Policy policy = Policy.DEFAULT
                .withReading(reading)
                .withWindows(windows)
                .withAsOf(CaseClaims.isClaims(caseOrFile) ? asOf.said() : null)
                .withAccounts(background().accounts(found.publishers(), accounts))
                .withLinks(with(found.cut(), "--cut", cut, ids), with(found.forced(), "--link", link, ids));
        return Reckoning.of(claims, background(), policy);
    }

    /** Pairs that were kept in the case, with those of an option. */
    private List<Policy.Pair> with(List<Policy.Pair> kept, String option, List<String> words, Set<String> ids) {
        List<Policy.Pair> pairs = new ArrayList<>(kept);
        for (String word : words) {
            List<String> two = List.of(word.split(",", -1));
            if (two.size() != 2) {
                throw new CommandFailure(option + " needs two claims, parted by a comma, not '" + word + "'");
            }
            for (String id : two) {
                if (!ids.contains(id.strip())) {
                    throw new CommandFailure(option + ": " + caseOrFile + " has no claim '" + id.strip() + "'");
                }
            }
            pairs.add(new Policy.Pair(two.get(0).strip(), two.get(1).strip()));
        }
        return pairs;
    }

    /** Loaded when it is first asked for: help and other commands do without. */
    KnowledgeBackground background() {
        KnowledgeBackground known = background;
        if (known == null) {
            known = new KnowledgeBackground(Actors.builtIn(), Gazetteer.builtIn());
            background = known;
        }
        return known;
    }

    /** The name that the knowledge uses for an actor or a source, else the name itself. */
    String actor(String name) {
        return background().actor(name);
    }

    @Nullable
    String place(@Nullable String name) {
        return name == null ? null : background().placeName(name);
    }

    /** The account that is meant: an account of the case, or the account of a source. */
    String account(Reckoning reckoning, String name) {
        if (reckoning.accounts().contains(name)) {
            return name;
        }
        String account = accounts.getOrDefault(name, background().accountOf(actor(name)));
        if (!reckoning.accounts().contains(account)) {
            throw new CommandFailure("no account '" + name + "' with counted losses; there are: "
                    + String.join(", ", reckoning.accounts()));
        }
        return account;
    }
}
