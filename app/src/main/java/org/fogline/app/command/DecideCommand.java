package org.fogline.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fogline.ledger.CaseFile;
import org.fogline.ledger.Decision;
import org.fogline.ledger.RecipeReport;
import org.fogline.model.Claim;
import org.fogline.model.ClaimFormatException;
import org.fogline.model.ClaimJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fogline decide}: an analyst's decisions, undone and done again. */
@Command(
        name = "decide",
        mixinStandardHelpOptions = true,
        description =
                "Writes a decision into a case. Nothing is overwritten: each decision is an entry that can be undone.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  fogline decide war.fogline --reject c0123456789abcdef --reason \"another war\"",
            "  fogline decide war.fogline --correct c0123 --set 'type=\"SHELLING\"' --reason \"mortars, no raid\"",
            "  fogline decide war.fogline --place-alias \"Upper Town=Northtown\" --reason \"its old name\"",
            "  fogline decide war.fogline --grade-source \"Red=C\" --reason \"often wrong on numbers\"",
            "  fogline decide war.fogline --cut c0123456789abcdef,c0fedcba987654321 --reason \"two villages\"",
            "  fogline decide war.fogline --account-of \"Amaq=Amaq\" --reason \"counted apart from its owner\"",
            "  fogline decide war.fogline --undo last --reason \"it was the same war\""
        })
final class DecideCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "CASE", description = "The case.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String location;

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private What what;

    @Option(names = "--set", paramLabel = "FIELD=JSON", description = "With --correct: the field and its new value.")
    private @Nullable String set;

    @Option(
            names = "--into",
            paramLabel = "FILE",
            description = "With --split and --merge: the new claims, as JSON lines.")
    private @Nullable Path into;

    @Option(names = "--claim", paramLabel = "CLAIM", description = "With --note: the claim that it is on.")
    private @Nullable String noteOn;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "Why. Needed but with --note, --undo, --redo and --replay.")
    private String reason = "";

    @Mixin
    private WriterOptions writer = new WriterOptions();

    /** Exactly one of these. */
    private static final class What {
        @Option(names = "--accept", paramLabel = "CLAIM", description = "The claim stands.")
        private @Nullable String accept;

        @Option(names = "--reject", paramLabel = "CLAIM", description = "The claim does not stand.")
        private @Nullable String reject;

        @Option(names = "--correct", paramLabel = "CLAIM", description = "A field is wrong; see --set.")
        private @Nullable String correct;

        @Option(names = "--add", paramLabel = "FILE", description = "Claims that no reader found, as JSON lines.")
        private @Nullable Path add;

        @Option(names = "--split", paramLabel = "CLAIM", description = "The claim is several; see --into.")
        private @Nullable String split;

        @Option(names = "--merge", paramLabel = "CLAIM", split = ",", description = "The claims are one; see --into.")
        private @Nullable List<String> merge;

        @Option(names = "--place-alias", paramLabel = "NAME=PLACE", description = "Another name of a place.")
        private @Nullable String placeAlias;

        @Option(names = "--actor-alias", paramLabel = "NAME=ACTOR", description = "Another name of an actor.")
        private @Nullable String actorAlias;

        @Option(names = "--note", paramLabel = "TEXT", description = "A remark; see --claim.")
        private @Nullable String note;

        @Option(names = "--grade", paramLabel = "CLAIM=1-6", description = "How credible a claim is.")
        private @Nullable String grade;

        @Option(names = "--grade-source", paramLabel = "SOURCE=A-F", description = "How far a source can be relied on.")
        private @Nullable String gradeSource;

        @Option(
                names = "--sensitive-document",
                paramLabel = "NAME",
                description = "A document that must not leave the case.")
        private @Nullable String sensitiveDocument;

        @Option(names = "--sensitive", paramLabel = "WORDS", description = "Words that must not leave the case.")
        private @Nullable String sensitive;

        @Option(
                names = "--link",
                paramLabel = "CLAIM",
                split = ",",
                description = "The two claims (parted by a comma) speak of one event.")
        private @Nullable List<String> link;

        @Option(
                names = "--cut",
                paramLabel = "CLAIM",
                split = ",",
                description = "The two claims (parted by a comma) speak of two events.")
        private @Nullable List<String> cut;

        @Option(
                names = "--account-of",
                paramLabel = "SOURCE=ACCOUNT",
                description = "What the source says counts to this account: joins or splits accounts.")
        private @Nullable String account;

        @Option(names = "--undo", paramLabel = "STEP|last", description = "Undo a decision.")
        private @Nullable String undo;

        @Option(names = "--redo", paramLabel = "STEP|last", description = "Do an undone decision again.")
        private @Nullable String redo;

        @Option(names = "--replay", paramLabel = "FILE", description = "Do the decisions of a recipe.")
        private @Nullable Path replay;

        boolean needsReason() {
            return note == null && undo == null && redo == null && replay == null;
        }
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        if (reason.isBlank() && what.needsReason()) {
            throw new ParameterException(spec.commandLine(), "Why? Say it with --reason.");
        }
        try (CaseFile file = CaseFile.open(location, writer.options())) {
            if (what.replay != null) {
                return replay(file, what.replay);
            }
            if (what.undo != null) {
                err.println("undid step " + file.undo(step(what.undo), reason));
            } else if (what.redo != null) {
                err.println("did step " + file.redo(step(what.redo), reason) + " again");
            } else if (what.add != null) {
                for (Claim claim : claims(what.add)) {
                    err.println("step " + file.decide(new Decision.Add(claim, reason)));
                }
            } else {
                err.println("step " + file.decide(decision(file)));
            }
        } catch (IllegalArgumentException exception) {
            throw new CommandFailure(String.valueOf(exception.getMessage()), exception);
        }
        return ExitCode.OK;
    }

    private Decision decision(CaseFile file) {
        if (what.accept != null) {
            return new Decision.Accept(id(file, what.accept), reason);
        } else if (what.reject != null) {
            return new Decision.Reject(id(file, what.reject), reason);
        } else if (what.correct != null) {
            String[] field = pair("--set", set);
            return new Decision.Correct(
                    id(file, what.correct), field[0], field[1].equals("null") ? null : field[1], reason);
        } else if (what.split != null) {
            return new Decision.Split(id(file, what.split), claims(needed(into)), reason);
        } else if (what.merge != null) {
            return new Decision.Merge(ids(file, what.merge), one(claims(needed(into))), reason);
        } else if (what.placeAlias != null) {
            String[] names = pair("--place-alias", what.placeAlias);
            return new Decision.Alias(Decision.AliasOf.PLACE, names[0], names[1], reason);
        } else if (what.actorAlias != null) {
            String[] names = pair("--actor-alias", what.actorAlias);
            return new Decision.Alias(Decision.AliasOf.ACTOR, names[0], names[1], reason);
        } else if (what.grade != null) {
            String[] grade = pair("--grade", what.grade);
            return new Decision.GradeClaim(id(file, grade[0]), grade[1], reason);
        } else if (what.gradeSource != null) {
            String[] grade = pair("--grade-source", what.gradeSource);
            return new Decision.GradeSource(grade[0], grade[1], reason);
        } else if (what.sensitiveDocument != null) {
            return new Decision.Sensitive(Decision.SensitiveOf.DOCUMENT, what.sensitiveDocument, reason);
        } else if (what.sensitive != null) {
            return new Decision.Sensitive(Decision.SensitiveOf.WORDS, what.sensitive, reason);
        }
        if (what.link != null) {
            return link(file, Decision.LinkOf.SAME, "--link", what.link);
        } else if (what.cut != null) {
            return link(file, Decision.LinkOf.APART, "--cut", what.cut);
        } else if (what.account != null) {
            String[] names = pair("--account-of", what.account);
            return new Decision.Account(names[0], names[1], reason);
        }
        return new Decision.Note(noteOn == null ? null : id(file, noteOn), what.note == null ? reason : what.note);
    }

    private Decision link(CaseFile file, Decision.LinkOf of, String option, List<String> claims) {
        if (claims.size() != 2) {
            throw new ParameterException(spec.commandLine(), option + " needs two claims, parted by a comma");
        }
        List<String> ids = ids(file, claims);
        return new Decision.Link(of, ids.get(0), ids.get(1), reason);
    }

    private String id(CaseFile file, String claim) {
        return Cases.claimId(file, location, claim);
    }

    private List<String> ids(CaseFile file, List<String> claims) {
        return claims.stream().map(claim -> id(file, claim.strip())).toList();
    }

    private int replay(CaseFile file, Path recipe) {
        RecipeReport report = file.replay(lines(recipe).lines().toList());
        PrintWriter err = spec.commandLine().getErr();
        report.orphaned().forEach(orphan -> err.println("fogline: " + recipe + ": " + orphan));
        err.println(report.applied() + " done, " + report.orphaned().size() + " without a place");
        return report.orphaned().isEmpty() ? ExitCode.OK : ExitCode.PARTLY_UNREADABLE;
    }

    private @Nullable Long step(String word) {
        if (word.equals("last")) {
            return null;
        }
        try {
            return Long.valueOf(word);
        } catch (NumberFormatException exception) {
            throw new ParameterException(spec.commandLine(), "'" + word + "' is neither a step's number nor 'last'");
        }
    }

    private String[] pair(String option, @Nullable String value) {
        int equals = value == null ? -1 : value.lastIndexOf('=');
        if (value != null && option.equals("--set")) {
            equals = value.indexOf('=');
        }
        if (value == null || equals < 1 || equals == value.length() - 1) {
            throw new ParameterException(spec.commandLine(), option + " needs NAME=VALUE");
        }
        return new String[] {value.substring(0, equals), value.substring(equals + 1)};
    }

    private Path needed(@Nullable Path file) {
        if (file == null) {
            throw new ParameterException(spec.commandLine(), "Which new claims? Say --into FILE.");
        }
        return file;
    }

    private static Claim one(List<Claim> claims) {
        if (claims.size() != 1) {
            throw new CommandFailure("a merge gives one claim, the file has " + claims.size());
        }
        return claims.get(0);
    }

    private static List<Claim> claims(Path file) {
        try {
            return ClaimJson.readAll(lines(file));
        } catch (ClaimFormatException exception) {
            throw new CommandFailure(file + ": " + exception.getMessage(), exception);
        }
    }

    private static String lines(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure(file + ": no such file");
        }
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException exception) {
            throw new CommandFailure(file + ": cannot be read (" + exception.getMessage() + ")", exception);
        }
    }
}
