package org.fogline.ledger;

import java.time.Instant;
import java.util.HexFormat;

/**
 * One link of the case's chain; once written it is never changed.
 *
 * @param sequence its number, from 1
 * @param kind what it brings
 * @param author who made it
 * @param time when, UTC; never before that of the entry before it
 * @param content what it brings, as one JSON object
 * @param salt 16 secret bytes that make the commitment say nothing of the content to who does not have it
 * @param commitment the salted hash of the content, of original bytes and plain text
 * @param hashBytes the hash of all that and of the entry before
 */
public record Entry(
        long sequence,
        EntryKind kind,
        String author,
        Instant time,
        String content,
        byte[] salt,
        byte[] commitment,
        byte[] hashBytes) {

    /** The hash in 64 hexadecimal digits. */
    public String hash() {
        return HexFormat.of().formatHex(hashBytes);
    }
}
