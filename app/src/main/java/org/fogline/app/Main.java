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
        // A library's remark that it found no logging is no message for the user.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
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
