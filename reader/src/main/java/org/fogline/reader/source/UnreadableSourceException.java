package org.fogline.reader.source;

/** A source that cannot be read; the message is one line that names the file and the reason. */
public class UnreadableSourceException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String source;

    /** @param reason why, as the end of a sentence that begins with the file's name */
    public UnreadableSourceException(String source, String reason) {
        super(oneLine(source + ": " + reason));
        this.source = source;
    }

    public UnreadableSourceException(String source, String reason, Throwable cause) {
        super(oneLine(source + ": " + reason), cause);
        this.source = source;
    }

    /** The file's name. */
    public String source() {
        return source;
    }

    private static String oneLine(String message) {
        String line = message.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= 500 ? line : line.substring(0, 499) + "\u2026";
    }
}
