package org.fogline.app.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.fogline.app.reckoning.ReckonJson;
import org.fogline.app.reckoning.ReckonWords;
import org.fogline.reckon.AccountReckoning;
import org.fogline.reckon.Comparison;
import org.fogline.reckon.Contradiction;
import org.fogline.reckon.NotItemised;
import org.fogline.reckon.Reckoning;
import org.fogline.reckon.Strain;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code fogline contradictions}: claims of one account that cannot all be true. */
@Command(
        name = "contradictions",
        mixinStandardHelpOptions = true,
        description = {
            "Prints, for each account, every minimal set of its claims that cannot all be true, as a sum that can be redone "
                    + "with a pencil; the least number of claims to doubt; totals that lean on few days; what no incident "
                    + "itemises; and independent figures beside the account's own."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  fogline contradictions war.fogline",
            "  fogline contradictions war.fogline --account \"Islamic State\" --reading exact",
            "  fogline contradictions war.fogline --windows rolling"
        })
final class ContradictionsCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private ReckonOptions options;

    @Option(names = "--account", paramLabel = "X", description = "Only this account; a source will do.")
    private @Nullable String chosen;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many for each account; default: 100.")
    private int limit = 100;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "The time to look for them, for each account; default: 30.")
    private int seconds = 30;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Reckoning reckoning = options.reckoning();
        PrintWriter out = spec.commandLine().getOut();
        List<String> accounts = chosen == null
                ? reckoning.accounts()
                : Stream.of(options.account(reckoning, "--account", chosen))
                        .filter(reckoning.accounts()::contains)
                        .toList();
        if (json) {
            ObjectNode all = ReckonJson.object();
            ArrayNode pages = all.putArray("accounts");
            accounts.forEach(account -> pages.add(json(reckoning, reckoning.account(account))));
            reckoning.messages().forEach(all.putArray("notes")::add);
            out.println(ReckonJson.text(all));
            return ExitCode.OK;
        }
        boolean any = false;
        for (String account : accounts) {
            any |= print(out, reckoning, reckoning.account(account), chosen != null);
        }
        if (!any) {
            out.println(accounts.isEmpty() ? ReckonWords.NOTHING : "Each account agrees with itself.");
        }
        Notes.print(out, reckoning.messages());
        return ExitCode.OK;
    }

    private boolean print(PrintWriter out, Reckoning reckoning, AccountReckoning account, boolean always) {
        AccountReckoning.Contradictions contradictions = account.contradictions(limit, seconds * 1_000L);
        List<Strain> strains = reckoning.strains(account);
        Comparison comparison = reckoning.comparison(account.name());
        List<NotItemised> items = reckoning.notItemised(account);
        boolean found = !contradictions.found().isEmpty();
        if (!found && strains.isEmpty() && !always) {
            return false;
        }
        out.println(account.name());
        if (found) {
            out.println("  cannot all be true" + (contradictions.complete() ? ":" : " (perhaps not all found):"));
            int number = 0;
            for (Contradiction contradiction : contradictions.found()) {
                ReckonWords.contradiction(++number, contradiction).forEach(out::println);
            }
            ReckonWords.repair(account.repair()).forEach(out::println);
        } else {
            out.println("  agrees with itself");
        }
        section(
                out,
                "  strained, though it can be true:",
                strains.stream().map(ReckonWords::strain).toList());
        section(
                out,
                "  totals and what its own incidents come to:",
                items.stream().map(ReckonWords::notItemised).toList());
        section(out, "  beside independent figures:", ReckonWords.comparison(comparison));
        account.caveats().forEach(caveat -> out.println("  " + caveat));
        return true;
    }

    private ObjectNode json(Reckoning reckoning, AccountReckoning account) {
        AccountReckoning.Contradictions contradictions = account.contradictions(limit, seconds * 1_000L);
        ObjectNode page = ReckonJson.object();
        page.put("account", account.name());
        page.put("all_found", contradictions.complete());
        ArrayNode found = page.putArray("contradictions");
        contradictions.found().forEach(each -> found.add(ReckonJson.contradiction(each)));
        page.set("repair", ReckonJson.repair(account.repair()));
        ArrayNode strains = page.putArray("strains");
        reckoning.strains(account).forEach(each -> strains.add(ReckonJson.strain(each)));
        ArrayNode items = page.putArray("totals_and_items");
        reckoning.notItemised(account).forEach(each -> items.add(ReckonJson.notItemised(each)));
        page.set("independent", ReckonJson.comparison(reckoning.comparison(account.name())));
        account.caveats().forEach(page.putArray("caveats")::add);
        return page;
    }

    private static void section(PrintWriter out, String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            out.println(heading);
            lines.forEach(line -> out.println("    " + line.strip()));
        }
    }
}
