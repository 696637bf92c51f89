package org.fogline.app;

/**
 * A configuration of {@code java.util.logging} that writes nothing: what libraries remark on fonts or connections is no
 * message for the user, and standard error holds only what the commands say.
 *
 * <p>The log manager makes an object of this class instead of reading its file, and so has no handlers. Whoever wants
 * the remarks names a file: {@code FOGLINE_JAVA_OPTIONS=-Djava.util.logging.config.file=logging.properties}.
 */
public final class QuietLogging {

    static final String FILE_PROPERTY = "java.util.logging.config.file";
    static final String CLASS_PROPERTY = "java.util.logging.config.class";

    /** Called by the log manager; there is nothing to set up. */
    public QuietLogging() {}

    /** Makes this the configuration, unless the user gave one. */
    static void install() {
        if (System.getProperty(FILE_PROPERTY) == null && System.getProperty(CLASS_PROPERTY) == null) {
            System.setProperty(CLASS_PROPERTY, QuietLogging.class.getName());
        }
    }
}
