package org.fogline.app.command;

import java.io.PrintWriter;
import java.io.StringWriter;

/** One run of a command: its exit code, its output and its messages. */
record Run(int code, String out, String err) {

    /** Runs {@code fogline} with these arguments, as their texts. */
    static Run of(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = new String[arguments.length];
        for (int index = 0; index < arguments.length; index++) {
            words[index] = arguments[index].toString();
        }
        int code = Fogline.run(new PrintWriter(out), new PrintWriter(err), words);
        return new Run(code, out.toString(), err.toString());
    }
}
