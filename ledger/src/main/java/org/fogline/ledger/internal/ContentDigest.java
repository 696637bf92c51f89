package org.fogline.ledger.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * What an entry's content comes to (see {@link Hashing}), taken in part by part and piece by piece: a document of 100 MB is
 * not held a second time for it. Serves one entry after the other. Not safe for use by more than one thread.
 */
final class ContentDigest {

    private final Hashing hashing;
    private final MessageDigest part = Hashing.sha256();
    private final MessageDigest whole = Hashing.sha256();
    private final MessageDigest running = Hashing.sha256();
    private byte[] salt = new byte[0];
    private boolean runs;
    private int parts;
    private long bytes;

    ContentDigest(Hashing hashing) {
        this.hashing = hashing;
    }

    /** Begins an entry whose contents are not added to a running hash. */
    void begin(byte[] entrySalt) {
        begin(entrySalt, "", null);
    }

    /** Begins an entry; {@code before} is the running hash of contents, or null where there is none. */
    void begin(byte[] entrySalt, String kind, byte @Nullable [] before) {
        salt = entrySalt;
        parts = 0;
        bytes = 0;
        // An entry that failed midway must leave nothing behind.
        part.reset();
        whole.reset();
        running.reset();
        runs = before != null;
        whole.update((byte) 'c');
        if (before != null) {
            running.update(before);
            running.update(kind.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Takes in a whole part. */
    void part(byte[] content) {
        beginPart(content.length);
        add(content, content.length);
        endPart();
    }

    /** Takes in the passages of a plain text, each a part. */
    void passages(String text) {
        Parts.eachPassage(text, passage -> part(passage.getBytes(StandardCharsets.UTF_8)));
    }

    /** Begins a part of this many bytes. */
    void beginPart(long length) {
        part.update(hashing.partSalt(salt, parts));
        if (runs) {
            running.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt((int) length).array());
        }
    }

    /** Adds the first bytes of these to the part. */
    void add(byte[] piece, int length) {
        part.update(piece, 0, length);
        if (runs) {
            running.update(piece, 0, length);
        }
        bytes += length;
    }

    /** Ends a part. */
    void endPart() {
        whole.update(part.digest());
        parts++;
    }

    /** The commitment to all parts; ends the entry. */
    byte[] commitment() {
        return whole.digest();
    }

    /** The running hash with this entry's contents; ends the entry. */
    byte[] contents() {
        return running.digest();
    }

    /** How many bytes the parts have. */
    long bytes() {
        return bytes;
    }
}
