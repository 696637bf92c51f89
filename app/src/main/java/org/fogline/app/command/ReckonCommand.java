package org.fogline.app.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fogline.app.reckoning.ReckonWords;
import org.fogline.reckon.AccountReckoning;
import org.fogline.reckon.BoundAnswer;
import org.fogline.reckon.Question;
import org.fogline.reckon.Reckoning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fogline reckon}: the lowest and the highest that each account's claims allow. */
@Command(
        name = "reckon",
        mixinStandardHelpOptions = true,
        description = {
            "Prints, for each account, the lowest and the highest number that its own claims allow, with the claims that bind "
                    + "them and what they leave out.",
            "A bound holds for the claims that are kept and is no estimate. Accounts are never merged; --all also reckons "
                    + "them jointly, as if all were true."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  fogline reckon war.fogline --side \"Syrian government\" --effect killed",
            "  fogline reckon war.fogline --side \"Syrian government\" --from 2018-05-04 --to 2018-05-10 --reading exact",
            "  fogline reckon war.fogline --account \"Islamic State\" --place \"Yarmouk Camp\" --as-of 2018-05-06"
        })
final class ReckonCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private ReckonOptions options;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private QuestionOptions asked;

    @Option(names = "--account", paramLabel = "X", description = "Only this account (repeatable); a source will do.")
    private List<String> chosen = new ArrayList<>();

    @Option(names = "--all", description = "Also all accounts jointly.")
    private boolean all;

    @Override
    public Integer call() {
        Reckoning reckoning = options.reckoning();
        Question question = asked.question(reckoning, options);
        PrintWriter out = spec.commandLine().getOut();
        out.println(question);
        List<String> accounts = chosen.isEmpty()
                ? reckoning.accounts()
                : chosen.stream().map(name -> options.account(reckoning, name)).toList();
        List<String> speaking = new ArrayList<>();
        for (String account : accounts) {
            AccountReckoning own = reckoning.bearing(List.of(account), question);
            if (own == null) {
                continue;
            }
            BoundAnswer answer = own.bounds(List.of(question)).get(0);
            if (!answer.saysSomething() && chosen.isEmpty()) {
                continue;
            }
            speaking.add(account);
            ReckonWords.bounds(account, answer).forEach(out::println);
            reckoning.notItemised(own).stream()
                    .filter(item -> item.total().loss().effects().contains(question.effect())
                            && (question.side() == null
                                    || item.total().loss().sides().contains(question.side())))
                    .forEach(item -> out.println("  " + ReckonWords.notItemised(item)));
            own.caveats().forEach(caveat -> out.println("  " + caveat));
        }
        AccountReckoning joint = all && speaking.size() > 1 ? reckoning.bearing(speaking, question) : null;
        if (joint != null) {
            ReckonWords.bounds(
                            String.join(" and ", speaking) + " jointly",
                            joint.bounds(List.of(question)).get(0))
                    .forEach(out::println);
        }
        if (speaking.isEmpty()) {
            out.println("No account says anything that bears on it.");
        } else {
            out.println("Each bound holds only if the claims that are kept are true. It is no estimate.");
        }
        return ExitCode.OK;
    }
}
