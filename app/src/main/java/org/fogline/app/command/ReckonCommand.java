package org.fogline.app.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fogline.app.reckoning.ReckonJson;
import org.fogline.app.reckoning.ReckonWords;
import org.fogline.reckon.AccountReckoning;
import org.fogline.reckon.BoundAnswer;
import org.fogline.reckon.NotItemised;
import org.fogline.reckon.Question;
import org.fogline.reckon.Reckoning;
import org.fogline.reckon.world.Assertion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

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

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Reckoning reckoning = options.reckoning();
        Question question = asked.question(reckoning, options);
        PrintWriter out = spec.commandLine().getOut();
        List<String> accounts = chosen.isEmpty()
                ? reckoning.accounts()
                : chosen.stream()
                        .map(name -> options.account(reckoning, "--account", name))
                        .toList();
        List<Answer> answers = new ArrayList<>();
        for (String account : accounts) {
            Answer answer = answer(reckoning, List.of(account), account, question);
            if (answer != null && (answer.bounds().saysSomething() || !chosen.isEmpty())) {
                answers.add(answer);
            }
        }
        List<String> speaking = answers.stream().map(Answer::name).toList();
        Answer joint = all && speaking.size() > 1
                ? answer(reckoning, speaking, String.join(" and ", speaking) + " jointly", question)
                : null;
        if (json) {
            out.println(ReckonJson.text(json(question, answers, joint, reckoning.messagesOfClaims())));
            return ExitCode.OK;
        }
        out.println(question);
        answers.forEach(answer -> print(out, answer));
        if (joint != null) {
            print(out, joint);
        }
        Notes.print(out, reckoning.messagesOfClaims());
        out.println(
                answers.isEmpty()
                        ? ReckonWords.NOTHING
                        : "Each bound holds only if the claims that are kept are true. It is no estimate.");
        return ExitCode.OK;
    }

    /** What one account, or several jointly, say to the question. */
    private record Answer(
            String name,
            BoundAnswer bounds,
            List<NotItemised> items,
            List<Assertion> wider,
            List<String> caveats,
            List<String> notes) {}

    private static @Nullable Answer answer(Reckoning reckoning, List<String> accounts, String name, Question question) {
        AccountReckoning own = reckoning.bearing(accounts, question);
        if (own == null) {
            return null;
        }
        List<NotItemised> items = accounts.size() > 1
                ? List.of()
                : reckoning.notItemised(own).stream()
                        .filter(item -> item.total().loss().effects().contains(question.effect())
                                && (question.side() == null
                                        || item.total().loss().sides().contains(question.side())))
                        .toList();
        return new Answer(
                name,
                own.bounds(List.of(question)).get(0),
                items,
                reckoning.wider(own, question),
                own.caveats(),
                Reckoning.messages(own.assertions()));
    }

    private static void print(PrintWriter out, Answer answer) {
        ReckonWords.bounds(answer.name(), answer.bounds()).forEach(out::println);
        answer.items().forEach(item -> out.println("  " + ReckonWords.notItemised(item)));
        if (!answer.wider().isEmpty()) {
            out.println("  " + ReckonWords.wider(answer.wider()));
        }
        answer.caveats().forEach(caveat -> out.println("  " + caveat));
        Notes.print(out, answer.notes());
    }

    private static ObjectNode json(
            Question question, List<Answer> answers, @Nullable Answer joint, List<String> notes) {
        ObjectNode all = ReckonJson.object();
        all.set("question", ReckonJson.question(question));
        ArrayNode pages = all.putArray("accounts");
        answers.forEach(answer -> pages.add(json(answer)));
        notes.forEach(all.putArray("notes")::add);
        if (joint != null) {
            all.set("jointly", json(joint));
        }
        return all;
    }

    private static ObjectNode json(Answer answer) {
        ObjectNode page = ReckonJson.bounds(answer.name(), answer.bounds());
        ArrayNode items = page.putArray("totals_and_items");
        answer.items().forEach(each -> items.add(ReckonJson.notItemised(each)));
        page.set("perhaps_inside", ReckonJson.assertions(answer.wider()));
        answer.caveats().forEach(page.putArray("caveats")::add);
        answer.notes().forEach(page.putArray("notes")::add);
        return page;
    }
}
