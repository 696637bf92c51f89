package org.fogline.app.command;

import java.io.PrintWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fogline.ledger.CaseFile;
import org.fogline.ledger.HistoryStep;
import org.fogline.ledger.Orphan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code fogline history}: what was done to a case. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = "Tells what was done to a case, step by step: who, when, what and why.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  fogline history war.fogline",
            "  fogline history war.fogline --recipe > recipe.jsonl   the decisions, to be done again elsewhere",
            "  fogline decide other.fogline --replay recipe.jsonl"
        })
final class HistoryCommand implements Callable<Integer> {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "CASE", description = "The case.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String location;

    @Option(names = "--recipe", description = "Print the decisions that are not undone, one JSON object a line.")
    private boolean recipe;

    @Option(names = "--json", description = "Print one JSON object a line.")
    private boolean json;

    @Mixin
    private AsOf asOf = new AsOf();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (CaseFile file = CaseFile.openReadOnly(location)) {
            if (recipe) {
                file.recipe(asOf.query()).forEach(out::println);
                return ExitCode.OK;
            }
            for (HistoryStep step : file.history(asOf.query())) {
                out.println(json ? json(step) : line(step));
            }
            for (Orphan orphan : asOf.words().isEmpty() ? file.orphans() : List.<Orphan>of()) {
                spec.commandLine()
                        .getErr()
                        .println("step " + orphan.decision() + " is orphaned: no claim of '" + orphan.document()
                                + "' says “" + orphan.quote().replaceAll("\\s+", " ") + "” any more");
            }
        }
        return ExitCode.OK;
    }

    /** A step as one line. */
    static String line(HistoryStep step) {
        return step.entry() + "  " + TIME.format(step.time()) + "  " + step.author() + " " + step.words()
                + (step.active() ? "" : "  (undone)");
    }

    private static String json(HistoryStep step) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("entry", step.entry());
        object.put("time", step.time().toString());
        object.put("author", step.author());
        object.put("words", step.words());
        object.put("active", step.active());
        return MAPPER.writeValueAsString(object);
    }
}
