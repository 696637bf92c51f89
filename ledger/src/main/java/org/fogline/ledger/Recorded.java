package org.fogline.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What recording a document did.
 *
 * @param document the sequence number of the document's entry
 * @param sha256 the hash of the original bytes
 * @param isNew false if the case held these bytes before, and nothing was added for the document
 * @param claimsAdded the number of claims that were added
 * @param versionOf the name of the earlier document with the same URL and other bytes, or null
 * @param copyOf the name of the earlier document that this one nearly equals, or null
 */
public record Recorded(
        long document,
        String sha256,
        boolean isNew,
        int claimsAdded,
        @Nullable String versionOf,
        @Nullable String copyOf) {}
