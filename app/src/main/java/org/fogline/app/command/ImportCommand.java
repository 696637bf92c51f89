package org.fogline.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fogline.app.reckoning.KnowledgeNames;
import org.fogline.exchange.ColumnMapping;
import org.fogline.exchange.Exchange;
import org.fogline.exchange.ImportException;
import org.fogline.exchange.ImportWarning;
import org.fogline.exchange.Imported;
import org.fogline.knowledge.actor.Actors;
import org.fogline.knowledge.place.Gazetteer;
import org.fogline.ledger.CaseException;
import org.fogline.ledger.CaseFile;
import org.fogline.ledger.CaseOptions;
import org.fogline.ledger.ReaderVersion;
import org.fogline.model.Claim;
import org.fogline.model.ClaimIds;
import org.fogline.model.ClaimJson;
import org.fogline.model.Document;
import org.fogline.model.DocumentInfo;
import org.fogline.model.Quote;
import org.fogline.model.Span;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fogline import}: coded data and spreadsheets in, as claims by their source. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Imports coded data as claims by its source: the UCDP Georeferenced Event Dataset (.csv, every layout), any "
                    + "spreadsheet (.csv with --map), claims in the claim format (.jsonl). Claims whose documents the case has "
                    + "stand in them, at their offsets; others bring their passages with them.",
            "A mapping is kept beside the spreadsheet as FILE.map and used again. What looks wrong is kept and named with "
                    + "file, line and column."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  fogline import war.fogline ged-syria-2018.csv",
            "  fogline import war.fogline list.csv --map \"day=when,town=where.place,killed=losses.killed.low\"",
            "  fogline import claims.jsonl ged-syria-2018.csv       appends to a file of claims"
        })
final class ImportCommand implements Callable<Integer> {

    private static final int WARNINGS = 20;
    private static final ReaderVersion READER = new ReaderVersion("import " + Version.FOGLINE, "-");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "CASE", description = "A case, or a file of claims (.jsonl) to append to.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String caseOrFile;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "What is imported.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--map",
            paramLabel = "MAPPING",
            description = "What each column holds (\"killed=losses.killed.low,…\"), or a file with such lines.")
    private @Nullable String map;

    @Override
    public Integer call() {
        KnowledgeNames names = new KnowledgeNames(Actors.builtIn(), Gazetteer.builtIn());
        int warned = 0;
        for (Path file : files) {
            try {
                warned += importFile(file, names);
            } catch (ImportException | CaseException exception) {
                throw new CommandFailure(String.valueOf(exception.getMessage()), exception);
            } catch (IOException exception) {
                throw new CommandFailure(file + ": " + exception.getMessage(), exception);
            }
        }
        return warned > 0 ? ExitCode.PARTLY_UNREADABLE : ExitCode.OK;
    }

    /** Returns how many rows were left out. */
    private int importFile(Path file, KnowledgeNames names) throws IOException {
        if (!Files.exists(file)) {
            throw new CommandFailure(file + ": there is no such file");
        }
        ColumnMapping mapping = mapping(file);
        Imported imported = Exchange.read(file, mapping, names);
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        List<ImportWarning> warnings = imported.warnings();
        warnings.stream().limit(WARNINGS).forEach(warning -> err.println("fogline: " + warning));
        if (warnings.size() > WARNINGS) {
            err.println("fogline: " + imported.name() + ": " + (warnings.size() - WARNINGS) + " more warnings");
        }
        keep(imported, file);
        out.println(file.getFileName() + " (" + imported.format() + "): "
                + imported.claims().size() + " claims, " + warnings.size() + " warnings");
        return (int) warnings.stream()
                .filter(warning -> warning.message().startsWith("left out"))
                .count();
    }

    private @Nullable ColumnMapping mapping(Path file) throws IOException {
        Path kept = file.resolveSibling(file.getFileName() + ".map");
        if (map == null) {
            return Files.exists(kept) ? ColumnMapping.read(kept) : null;
        }
        Path given = map.contains("=") ? null : Path.of(map);
        ColumnMapping mapping = given == null ? ColumnMapping.parse(map) : ColumnMapping.read(given);
        if (Files.isWritable(file.toAbsolutePath().getParent())) {
            Files.writeString(kept, mapping.toText(), StandardCharsets.UTF_8);
        }
        return mapping;
    }

    private void keep(Imported imported, Path file) throws IOException {
        if (caseOrFile.endsWith(".jsonl")) {
            StringBuilder lines = new StringBuilder();
            imported.claims()
                    .forEach(claim -> lines.append(ClaimJson.write(claim)).append('\n'));
            Files.writeString(
                    Path.of(caseOrFile),
                    lines,
                    StandardCharsets.UTF_8,
                    java.nio.file.StandardOpenOption.CREATE,
                    java.nio.file.StandardOpenOption.APPEND);
            return;
        }
        try (CaseFile caseFile = Files.exists(Path.of(caseOrFile))
                ? CaseFile.open(caseOrFile, CaseOptions.defaults())
                : CaseFile.create(caseOrFile, CaseOptions.defaults())) {
            boolean byHand = imported.format().equals("claims");
            if (byHand && ClaimsByHand.haveTheirDocuments(caseFile, imported.claims())) {
                ClaimsByHand.add(
                        caseFile,
                        String.valueOf(file.getFileName()),
                        imported.claims(),
                        spec.commandLine().getErr()::println);
                return;
            }
            byte[] bytes = Files.readAllBytes(file);
            Imported whole = byHand ? withItsQuotesAsText(imported) : imported;
            Document document = new Document(
                    whole.name(), "text/plain", ClaimIds.sha256(bytes), whole.text(), DocumentInfo.UNKNOWN, List.of());
            caseFile.record(document, bytes, READER, whole.claims(), List.of());
        }
    }

    /** Claims come without the texts that they were read from: in the case their passages, one a line, are the text. */
    private static Imported withItsQuotesAsText(Imported imported) {
        StringBuilder text = new StringBuilder();
        List<Claim> claims = new ArrayList<>();
        for (Claim claim : imported.claims()) {
            int start = text.length();
            text.append(claim.quote().text());
            Quote quote =
                    new Quote(new Span(start, text.length()), claim.quote().text());
            claims.add(claim.toBuilder()
                    .document(imported.name())
                    .quote(quote)
                    .why(List.of())
                    .build());
            text.append('\n');
        }
        return new Imported(imported.name(), imported.format(), text.toString(), claims, imported.warnings());
    }
}
