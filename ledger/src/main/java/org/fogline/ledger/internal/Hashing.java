package org.fogline.ledger.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The hashes of the chain. An entry's content is a list of parts (its JSON; a document's bytes; the passages of its text, see {@link Parts}); each part is committed to by
 * SHA-256 over its own salt and its bytes, so that an export can leave a part out and show only its commitment. The
 * entry's commitment is the SHA-256 over those of its parts; its hash is the SHA-256 over number, kind, author, time,
 * commitment and the hash of the entry before. Not safe for use by more than one thread.
 */
public final class Hashing {

    /** Bytes in a salt. */
    public static final int SALT_BYTES = 16;

    /** What the first entry has for the hash of the one before. */
    public static final byte[] BEGINNING = new byte[32];

    private final MessageDigest digest = sha256();
    private @Nullable Mac macOfKey;
    private byte[] lastKey = new byte[0];

    /** A new SHA-256. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** The salt of an entry, from the case's key and the entry's place in the chain. */
    public byte[] salt(byte[] key, long sequence, byte[] previous) {
        try {
            Mac mac = macOfKey;
            if (mac == null || !Arrays.equals(key, lastKey)) {
                mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                macOfKey = mac;
                lastKey = key.clone();
            }
            mac.update(ByteBuffer.allocate(Long.BYTES).putLong(sequence).array());
            mac.update(previous);
            return Arrays.copyOf(mac.doFinal(), SALT_BYTES);
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }

    /** The salt of one part; it says nothing of the salts of the others. */
    public byte[] partSalt(byte[] salt, int part) {
        digest.update((byte) 'p');
        digest.update(salt);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part).array());
        return Arrays.copyOf(digest.digest(), SALT_BYTES);
    }

    /** What commits to a part with this salt of its own. */
    public byte[] partCommitment(byte[] partSalt, byte[] bytes) {
        digest.update(partSalt);
        return digest.digest(bytes);
    }

    /** What commits to a whole entry's content. */
    public byte[] commitment(List<byte[]> partCommitments) {
        digest.update((byte) 'c');
        partCommitments.forEach(digest::update);
        return digest.digest();
    }

    /** The hash of an entry. */
    public byte[] entryHash(
            long sequence, String kind, String author, String time, byte[] commitment, byte[] previous) {
        byte[] name = author.getBytes(StandardCharsets.UTF_8);
        String head = "fogline-entry\n" + sequence + "\n" + kind + "\n" + time + "\n" + name.length + "\n";
        digest.update(head.getBytes(StandardCharsets.US_ASCII));
        digest.update(name);
        digest.update(commitment);
        return digest.digest(previous);
    }

    /** As 2 lower-case hexadecimal digits a byte. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
