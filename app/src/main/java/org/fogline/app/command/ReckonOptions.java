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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    private @Nullable KnowledgeBackground background;
    private @Nullable AskedNames names;

    Reckoning reckoning() {
        CaseClaims found = CaseClaims.read(caseOrFile, asOf);
        List<Claim> claims = found.claims();
        if (claims.isEmpty()) {
            throw new CommandFailure(caseOrFile + ": there are no claims in it");
        }
        names = names(found);
        Map<String, String> chosen = new LinkedHashMap<>(found.accounts());
        for (Map.Entry<String, String> asked : accounts.entrySet()) {
            chosen.put(names().actor("--account-of", asked.getKey()), asked.getValue());
        }
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

    private AskedNames names(CaseClaims found) {
        List<String> further = new ArrayList<>(found.publishers().values());
        further.addAll(found.accounts().values());
        // Who speaks only later is known all the same.
        List<Claim> ever =
                asOf.isSet() ? CaseClaims.read(caseOrFile, new AsOf()).claims() : found.claims();
        return new AskedNames(command.commandLine(), background(), ever, further);
    }

    /** The names that may be asked by, once the case is read. */
    AskedNames names() {
        if (names == null) {
            throw new IllegalStateException("the case is not read yet");
        }
        return names;
    }

    /** Wrong usage, in words. */
    ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }

    /** The account that is meant: an account of the case, or the account of a source. It may say nothing counted. */
    String account(Reckoning reckoning, String option, String name) {
        if (reckoning.accounts().contains(name) || accounts.containsValue(name)) {
            return name;
        }
        String chosen = accounts.get(name);
        if (chosen != null) {
            return chosen;
        }
        String actor = names().actor(option, name);
        return accounts.getOrDefault(actor, background().accountOf(actor));
    }
}
