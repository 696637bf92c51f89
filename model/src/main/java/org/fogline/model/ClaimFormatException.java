package org.fogline.model;

/** Text that is not a claim in the claim format; the message says where and what would be right. */
public class ClaimFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ClaimFormatException(String message) {
        super(message);
    }

    public ClaimFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
