package org.fogline.app.command;

import java.io.PrintWriter;
import java.util.List;

/** Notes under an answer: what was not taken at its word, and why. */
final class Notes {

    private static final int SHOWN = 20;

    private Notes() {}

    /** Prints the first of them, and how many there are more. */
    static void print(PrintWriter out, List<String> notes) {
        notes.stream().limit(SHOWN).forEach(note -> out.println("  note: " + note));
        if (notes.size() > SHOWN) {
            out.println("  note: and " + (notes.size() - SHOWN) + " more of such notes; --json gives all");
        }
    }
}
