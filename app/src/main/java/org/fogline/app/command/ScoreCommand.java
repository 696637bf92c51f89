package org.fogline.app.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fogline.app.words.ScoreWords;
import org.fogline.reckon.score.Score;
import org.fogline.reckon.score.Scorer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fogline score}: how well predicted claims agree with gold ones. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = "Compares predicted claims with gold ones: precision, recall and F.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  fogline score gold.jsonl predicted.jsonl",
            "  fogline score gold.jsonl predicted.jsonl --detail    every miss, extra and wrong slot",
            "  fogline read --json report.txt | fogline score gold.jsonl /dev/stdin"
        })
final class ScoreCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "GOLD", description = "What is right, in the claim format (.jsonl).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path gold;

    @Parameters(index = "1", paramLabel = "PREDICTED", description = "What is compared with it, in the claim format.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path predicted;

    @Option(names = "--detail", description = "List every miss, extra and wrong slot, with its passage.")
    private boolean detail;

    @Option(names = "--json", description = "Print the measures as one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        Score score = new Scorer(new KnownNames()).score(ClaimFiles.read(gold), ClaimFiles.read(predicted));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(ScoreWords.json(score));
        } else {
            out.print(ScoreWords.table(score));
            if (detail) {
                out.print(ScoreWords.detail(score));
            }
        }
        return ExitCode.OK;
    }
}
