package org.fogline.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fogline.app.reckoning.KnowledgeNames;
import org.fogline.app.words.Lists;
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
        if (map != null && mapping != null) {
            keepMapping(mapping, file);
        }
        out.println(file.getFileName() + " (" + imported.format() + "): "
                + Lists.counted(imported.claims().size(), "claim", "claims") + ", "
                + Lists.counted(warnings.size(), "warning", "warnings"));
        return (int) warnings.stream()
                .filter(warning -> warning.message().startsWith("left out"))
                .count();
    }

    private @Nullable ColumnMapping mapping(Path file) {
        if (map == null) {
            Path kept = keptMapping(file);
            return Files.exists(kept) ? ColumnMapping.read(kept) : null;
        }
        Path given = map.contains("=") ? null : Path.of(map);
        return given == null ? ColumnMapping.parse(map) : ColumnMapping.read(given);
    }

    /** Only a mapping by which the file could be read is kept. */
    private void keepMapping(ColumnMapping mapping, Path file) throws IOException {
        if (Files.isWritable(file.toAbsolutePath().getParent())) {
            Files.writeString(keptMapping(file), mapping.toText(), StandardCharsets.UTF_8);
            spec.commandLine().getErr().println("the mapping is kept as " + keptMapping(file));
        }
    }

    private static Path keptMapping(Path file) {
        return file.resolveSibling(file.getFileName() + ".map");
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
            if (imported.format().equals("claims")) {
                keepClaims(caseFile, imported, String.valueOf(file.getFileName()));
                return;
            }
            byte[] bytes = Files.readAllBytes(file);
            Document document = new Document(
                    imported.name(),
                    "text/plain",
                    ClaimIds.sha256(bytes),
                    imported.text(),
                    DocumentInfo.UNKNOWN,
                    List.of());
            caseFile.record(document, bytes, READER, imported.claims(), List.of());
        }
    }

    /** Claims whose documents the case has stand in them; the others bring their passages. */
    private void keepClaims(CaseFile caseFile, Imported imported, String origin) {
        Set<String> known = imported.claims().stream()
                .map(Claim::document)
                .distinct()
                .filter(name -> caseFile.document(name).isPresent())
                .collect(Collectors.toSet());
        Map<Boolean, List<Claim>> withDocument = imported.claims().stream()
                .collect(Collectors.partitioningBy(claim -> known.contains(claim.document())));
        List<Claim> atHome = withDocument.getOrDefault(true, List.of());
        if (!atHome.isEmpty()) {
            ClaimsByHand.add(caseFile, origin, atHome, spec.commandLine().getErr()::println);
        }
        ClaimPassages.record(caseFile, withDocument.getOrDefault(false, List.of()), READER);
    }
}
