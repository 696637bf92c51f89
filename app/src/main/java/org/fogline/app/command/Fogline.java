package org.fogline.app.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.fogline.knowledge.text.KnowledgeException;
import org.fogline.ledger.CaseException;
import org.fogline.reckon.TooManyClaimsException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** The command that holds all others. */
@Command(
        name = "fogline",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Reads reports about an armed conflict, keeps who says what, and shows what it adds up to.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  fogline demo                           read twenty reports on one battle and see the chronicle",
            "  fogline read --json report.txt         the claims of one report, as JSON lines",
            "  fogline new war.fogline && fogline read --case war.fogline reports/",
            "  fogline chronicle war.fogline -o war.html",
            "",
            "Exit codes: 0 done; 1 not done; 2 done but for input that could not be read; 64 wrong usage."
        })
public final class Fogline implements Runnable {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    /** Runs a command line and returns its exit code; see {@link ExitCode}. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        try {
            return commandLine(out, err, arguments).execute(arguments);
        } catch (OutOfMemoryError error) {
            long twice = Math.max(4, Runtime.getRuntime().maxMemory() / (1L << 29));
            err.println("fogline: this needs more memory than Java has; FOGLINE_JAVA_OPTIONS=-Xmx" + twice
                    + "g gives it " + twice + " GB");
            return ExitCode.FAILED;
        } catch (ExceptionInInitializerError error) {
            KnowledgeException wrong = wrongTable(error);
            if (wrong == null) {
                throw error;
            }
            err.println("fogline: " + wrong.getMessage());
            return ExitCode.FAILED;
        }
    }

    /** The table with a mistake in it that is behind a failure, if that is why. */
    private static @Nullable KnowledgeException wrongTable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof KnowledgeException wrong) {
                return wrong;
            }
        }
        return null;
    }

    /**
     * The command line, ready to run, to be asked for its help, or to be looked over by tests: with the command that the
     * arguments name, or with all.
     */
    static CommandLine commandLine(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine commandLine = new CommandLine(new Fogline());
        Commands.addTo(commandLine, arguments);
        return commandLine
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new OneLine())
                .setParameterExceptionHandler(Fogline::wrongUsage)
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(100)
                .registerConverter(LocalDate.class, Fogline::day);
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException exception) {
            throw new TypeConversionException("'" + written + "' is no day; write it like 2018-05-04");
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    private static int wrongUsage(ParameterException exception, String[] arguments) {
        CommandLine commandLine = exception.getCommandLine();
        PrintWriter err = commandLine.getErr();
        err.println("fogline: " + exception.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(exception, err);
        err.println("Try '" + commandLine.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    /** Shows what the user can do something about in one line, and what is the program's fault with its trace. */
    private static final class OneLine implements IExecutionExceptionHandler {
        @Override
        public int handleExecutionException(Exception exception, CommandLine commandLine, ParseResult result) {
            PrintWriter err = commandLine.getErr();
            KnowledgeException wrong = wrongTable(exception);
            if (exception instanceof CommandFailure
                    || exception instanceof CaseException
                    || exception instanceof TooManyClaimsException) {
                err.println("fogline: " + exception.getMessage());
            } else if (wrong != null) {
                err.println("fogline: " + wrong.getMessage());
            } else {
                err.println("fogline: an error of the program, please report it:");
                exception.printStackTrace(err);
            }
            return ExitCode.FAILED;
        }
    }
}
