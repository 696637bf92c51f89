package org.fogline.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.fogline.app.command.Fogline;

/** The program's entry: runs the command line and ends with its exit code. */
public final class Main {

    private Main() {}

    /** Runs the command that the arguments name. */
    public static void main(String[] arguments) {
        QuietLogging.install();
        // A library's remark that it found no logging is no message for the user either.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        // Nothing is shown in windows; without this a PDF would make Java look for a display.
        System.setProperty("java.awt.headless", "true");
        // Claims are UTF-8 on every machine, whatever the terminal's locale says.
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        int code = Fogline.run(out, err, arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
