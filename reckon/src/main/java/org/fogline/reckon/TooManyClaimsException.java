package org.fogline.reckon;

import java.io.Serial;

/** More claims than are reckoned or linked at once: the message says how many there are, and what to do. */
public final class TooManyClaimsException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    public TooManyClaimsException(String message) {
        super(message);
    }
}
