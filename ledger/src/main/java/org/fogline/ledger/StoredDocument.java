package org.fogline.ledger;

import java.time.Instant;
import org.fogline.model.Document;
import org.jspecify.annotations.Nullable;

/**
 * A document of the case.
 *
 * @param entry the sequence number of its entry
 * @param document name, hash, plain text and what is known of it; in lists the text is empty
 * @param size the number of original bytes
 * @param characters the length of the plain text in UTF-16 code units
 * @param recorded when it came into the case
 * @param reading the sequence number of the last reading, or null if it was not read
 * @param version what read it last, or null if it was not read
 * @param claims the number of claims that the last reading found
 * @param versionOf the entry of the earlier document with the same URL and other bytes, or null
 * @param copyOf the entry of the earlier document that this one nearly equals, or null
 * @param similarity with {@code copyOf}: the estimated share of equal word sequences, 0 to 1; else null
 */
public record StoredDocument(
        long entry,
        Document document,
        long size,
        long characters,
        Instant recorded,
        @Nullable Long reading,
        @Nullable ReaderVersion version,
        int claims,
        @Nullable Long versionOf,
        @Nullable Long copyOf,
        @Nullable Double similarity) {}
