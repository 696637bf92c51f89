package org.fogline.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A document's original bytes could not be read again as they were, so that nothing of the document was added. The case
 * is as it was before and takes further documents. The message says what befell the file, without its name.
 */
public class OriginalException extends CaseException {

    private static final long serialVersionUID = 1L;

    public OriginalException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
