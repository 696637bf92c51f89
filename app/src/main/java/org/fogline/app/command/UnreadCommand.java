package org.fogline.app.command;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fogline.app.words.Lists;
import org.fogline.app.words.Surroundings;
import org.fogline.ledger.CaseFile;
import org.fogline.ledger.StoredUnread;
import org.fogline.model.Document;
import org.fogline.model.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code fogline unread}: what no claim took up. */
@Command(
        name = "unread",
        mixinStandardHelpOptions = true,
        description = "Lists the numbers, dates, names and event words that no claim took up, with their passages.",
        footerHeading = "%nExamples:%n",
        footer = {"  fogline unread war.fogline", "  fogline unread war.fogline --kind number --json"})
final class UnreadCommand implements Callable<Integer> {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "CASE", description = "The case.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String location;

    @Option(names = "--kind", paramLabel = "K", description = "Only these: number, date, name, event word.")
    private List<String> kinds = List.of();

    @Option(names = "--json", description = "Print one JSON object a line.")
    private boolean json;

    @Mixin
    private AsOf asOf = new AsOf();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        int count = 0;
        try (CaseFile file = CaseFile.openReadOnly(location)) {
            Map<Long, String> texts = new HashMap<>();
            String heading = "";
            for (StoredUnread unread : file.unread(asOf.query())) {
                if (!kinds.isEmpty() && !kinds.contains(unread.passage().kind())) {
                    continue;
                }
                count++;
                String text = texts.computeIfAbsent(
                        unread.document(),
                        entry -> file.document(entry)
                                .map(stored -> stored.document())
                                .map(Document::text)
                                .orElse(""));
                if (json) {
                    out.println(json(unread, text));
                } else {
                    if (!heading.equals(unread.name())) {
                        heading = unread.name();
                        out.println((count > 1 ? System.lineSeparator() : "") + "== " + heading);
                    }
                    out.println(unread.passage().kind() + "  " + inSentence(unread, text)
                            + (unread.passage().note() == null
                                    ? ""
                                    : "  (" + unread.passage().note() + ")"));
                }
            }
        }
        spec.commandLine().getErr().println(Lists.counted(count, "passage", "passages") + " unread");
        return ExitCode.OK;
    }

    private static String inSentence(StoredUnread unread, String text) {
        Span span = unread.passage().span();
        if (span.end() > text.length()) {
            return "[" + unread.passage().text() + "]";
        }
        Span sentence = Surroundings.sentence(text, span);
        String marked = text.substring(sentence.start(), span.start()) + "[" + span.of(text) + "]"
                + text.substring(span.end(), sentence.end());
        return marked.replaceAll("\\s+", " ");
    }

    private static String json(StoredUnread unread, String text) {
        Span span = unread.passage().span();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("document", unread.name());
        object.put("kind", unread.passage().kind());
        object.put("start", span.start());
        object.put("end", span.end());
        object.put("text", unread.passage().text());
        if (span.end() <= text.length()) {
            object.put("passage", Surroundings.sentence(text, span).of(text));
        }
        if (unread.passage().note() != null) {
            object.put("reason", unread.passage().note());
        }
        return MAPPER.writeValueAsString(object);
    }
}
