package org.fogline.app.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;

/**
 * The commands by their names, in the order of the help. To take in the options of all of them takes longer than to read
 * a report, so a run that names a command takes in that one alone.
 */
final class Commands {

    /** It writes a script that completes all the others. */
    private static final String COMPLETION = "generate-completion";

    private static final Map<String, Class<?>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("demo", DemoCommand.class);
        ALL.put("new", NewCommand.class);
        ALL.put("read", ReadCommand.class);
        ALL.put("claims", ClaimsCommand.class);
        ALL.put("why", WhyCommand.class);
        ALL.put("unread", UnreadCommand.class);
        ALL.put("chronicle", ChronicleCommand.class);
        ALL.put("decide", DecideCommand.class);
        ALL.put("history", HistoryCommand.class);
        ALL.put("reread", RereadCommand.class);
        ALL.put("versions", VersionsCommand.class);
        ALL.put("verify", VerifyCommand.class);
        ALL.put("bundle", BundleCommand.class);
        ALL.put("unbundle", UnbundleCommand.class);
        ALL.put("sign", SignCommand.class);
        ALL.put("score", ScoreCommand.class);
        ALL.put("events", EventsCommand.class);
        ALL.put("reckon", ReckonCommand.class);
        ALL.put("contradictions", ContradictionsCommand.class);
        ALL.put("increments", IncrementsCommand.class);
        ALL.put("estimate", EstimateCommand.class);
        ALL.put("import", ImportCommand.class);
        ALL.put(COMPLETION, GenerateCompletion.class);
    }

    private Commands() {}

    /** Adds the command that the arguments begin with; all, if they begin with none or with one that needs the others. */
    static void addTo(CommandLine commandLine, String... arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        Class<?> named = first.equals(COMPLETION) ? null : ALL.get(first);
        if (named != null) {
            commandLine.addSubcommand(first, named);
            return;
        }
        ALL.forEach(commandLine::addSubcommand);
        describeCompletion(commandLine);
    }

    private static void describeCompletion(CommandLine commandLine) {
        CommandLine completion = commandLine.getSubcommands().get(COMPLETION);
        Objects.requireNonNull(completion)
                .getCommandSpec()
                .usageMessage()
                .description("Prints a completion script for bash and zsh.")
                .footerHeading("%nExample:%n")
                .footer("  source <(fogline generate-completion)");
    }
}
