package org.fogline.reckon.sum;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;
import org.jspecify.annotations.Nullable;

/**
 * OR-Tools' native library, loaded when it is first needed. Where it cannot be loaded the program goes on with what it
 * can find without it, and says so.
 */
public final class NativeSolver {

    /** Set to {@code off} to do without the native library. */
    public static final String PROPERTY = "fogline.native";

    private static @Nullable String complaint;
    private static boolean tried = false;

    private NativeSolver() {}

    /** Whether the native library is there. */
    public static boolean isAvailable() {
        return complaint() == null;
    }

    /** Why the native library is not there, in words for the user; null if it is. */
    public static synchronized @Nullable String complaint() {
        if ("off".equals(System.getProperty(PROPERTY))) {
            return "the native solver is turned off (" + PROPERTY
                    + "=off): large sets of claims are answered by shortest"
                    + " paths only, so bounds may be wider than they need be and contradictions may be missed";
        }
        if (!tried) {
            tried = true;
            complaint = load();
        }
        return complaint;
    }

    // A native library can fail in any way that the platform thinks of; whatever it is, the answer is the same.
    @SuppressWarnings("PMD.AvoidCatchingThrowable")
    private static @Nullable String load() {
        try {
            Loader.loadNativeLibraries();
            MPSolver solver = MPSolver.createSolver("GLOP");
            return solver == null ? missing("no GLOP in it") : null;
        } catch (RuntimeException | LinkageError exception) {
            return missing(String.valueOf(exception.getMessage()));
        }
    }

    private static String missing(String reason) {
        return "the native solver (OR-Tools) could not be loaded on " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + " (" + reason
                + "): large sets of claims are answered by shortest paths"
                + " only, so bounds may be wider than they need be and contradictions may be missed";
    }
}
