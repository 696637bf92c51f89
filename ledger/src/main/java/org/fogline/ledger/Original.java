package org.fogline.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.fogline.ledger.internal.Hashing;
import org.fogline.model.ClaimIds;

/**
 * A document's original bytes, which are gone through more than once and need not be held in memory for it: a large file
 * is read again where it lies. Whoever goes through them to the end can be sure that they are those of the hash.
 */
public final class Original {

    private final String sha256;
    private final long length;
    private final Opener opener;

    private interface Opener {
        InputStream open() throws IOException;
    }

    /** Takes the bytes, piece by piece. */
    public interface Taker {
        /** Takes the first so many bytes of an array, which is used again afterwards. */
        void take(byte[] piece, int bytes);
    }

    private Original(String sha256, long length, Opener opener) {
        this.sha256 = sha256;
        this.length = length;
        this.opener = opener;
    }

    /** Bytes that are at hand. */
    public static Original of(byte[] bytes) {
        return new Original(ClaimIds.sha256(bytes), bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    /** The bytes of a file of which the hash and the length are known. */
    public static Original of(Path file, String sha256, long length) {
        return new Original(sha256, length, () -> Files.newInputStream(file));
    }

    /** The SHA-256 of the bytes, in hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    /** How many bytes there are. */
    public long length() {
        return length;
    }

    /**
     * Hands on all bytes in pieces of this length, the last one shorter.
     *
     * @throws OriginalException if they cannot be read, or are not those of the hash: a file that was changed meanwhile
     */
    public void pieces(int most, Taker taker) {
        MessageDigest digest = Hashing.sha256();
        byte[] piece = new byte[(int) Math.min(most, Math.max(1, length))];
        try (InputStream stream = opener.open()) {
            long left = length;
            for (int bytes = stream.readNBytes(piece, 0, piece.length);
                    bytes > 0 && left > 0;
                    bytes = stream.readNBytes(piece, 0, piece.length)) {
                int taken = (int) Math.min(left, bytes);
                digest.update(piece, 0, taken);
                taker.take(piece, taken);
                left -= taken;
            }
        } catch (IOException exception) {
            throw new OriginalException("cannot be read again (" + exception.getMessage() + ")", exception);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            throw new OriginalException("was changed while it was read; nothing of it was added", null);
        }
    }
}
