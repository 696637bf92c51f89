package org.fogline.app.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.fogline.app.reckoning.ReckonJson;
import org.fogline.app.reckoning.ReckonWords;
import org.fogline.reckon.Estimate;
import org.fogline.reckon.EstimatePolicy;
import org.fogline.reckon.Reckoning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code fogline estimate}: low, best and high by a named policy. */
@Command(
        name = "estimate",
        mixinStandardHelpOptions = true,
        description = {
            "Prints low, best and high by a named policy, with the rule, what each account allows, and its claims. Another "
                    + "policy gives another figure; none is the truth.",
            "Policies: ucdp-like, conservative, range."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  fogline estimate war.fogline --policy ucdp-like --side \"Syrian government\"",
            "  fogline estimate war.fogline --policy range --effect wounded --unit civilian"
        })
final class EstimateCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private ReckonOptions options;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private QuestionOptions asked;

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            required = true,
            description = "ucdp-like, conservative or range.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String policy;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        EstimatePolicy rule = null;
        for (EstimatePolicy each : EstimatePolicy.values()) {
            rule = each.code().equals(policy.toLowerCase(Locale.ROOT)) ? each : rule;
        }
        if (rule == null) {
            throw new ParameterException(
                    spec.commandLine(), "--policy: '" + policy + "' is none of: ucdp-like, conservative, range");
        }
        Reckoning reckoning = options.reckoning();
        PrintWriter out = spec.commandLine().getOut();
        Estimate estimate = reckoning.estimate(rule, asked.question(reckoning, options));
        if (json) {
            out.println(ReckonJson.text(ReckonJson.estimate(estimate)));
        } else {
            ReckonWords.estimate(estimate).forEach(out::println);
        }
        return ExitCode.OK;
    }
}
