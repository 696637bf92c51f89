package org.fogline.knowledge.text;

/** A knowledge file that cannot be used; the message names the file, the line and what is wrong. */
public class KnowledgeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KnowledgeException(String message) {
        super(message);
    }

    public KnowledgeException(String message, Throwable cause) {
        super(message, cause);
    }
}
