package org.fogline.ledger.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fogline.ledger.CaseException;
import org.fogline.ledger.Entry;

/** Ed25519 signatures over the head of the chain, and with it over all before. They stand beside the chain, not in it. */
public final class Signatures {

    private Signatures() {}

    /** One signature as it is kept. */
    record Kept(long sequence, byte[] hash, String signer, String time, byte[] publicKey, byte[] signature) {}

    /** Signs the head. Only inside {@link Database#write}. */
    public static void sign(
            Database database, Entry head, String signer, String time, PrivateKey privateKey, PublicKey publicKey) {
        try {
            byte[] encoded = publicKey.getEncoded();
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(privateKey);
            signature.update(message(head.sequence(), head.hashBytes(), signer, time));
            Kept kept = new Kept(head.sequence(), head.hashBytes(), signer, time, encoded, signature.sign());
            verify(kept);
            add(database, kept);
        } catch (GeneralSecurityException exception) {
            throw new CaseException(database.name() + ": cannot sign: " + exception.getMessage(), exception);
        }
    }

    static void add(Database database, Kept kept) {
        database.run(
                "INSERT INTO signatures (id, sequence, hash, signer, time, public_key, signature)"
                        + " VALUES ((SELECT coalesce(max(id), 0) + 1 FROM signatures), ?, ?, ?, ?, ?, ?)",
                kept.sequence(),
                kept.hash(),
                kept.signer(),
                kept.time(),
                kept.publicKey(),
                kept.signature());
    }

    static List<Kept> all(Database database) {
        return database.list(
                "SELECT sequence, hash, signer, time, public_key, signature FROM signatures ORDER BY id",
                row -> new Kept(
                        row.getLong(1),
                        row.getBytes(2),
                        row.getString(3),
                        row.getString(4),
                        row.getBytes(5),
                        row.getBytes(6)));
    }

    /**
     * One line for each signature of a case.
     *
     * @throws CaseException naming the first that does not hold
     */
    static List<String> check(Database database) {
        List<String> lines = new ArrayList<>();
        for (Kept kept : all(database)) {
            byte[] hash = database.first(
                    "SELECT hash FROM entries WHERE sequence = ?", row -> row.getBytes(1), kept.sequence());
            lines.add(check(kept, hash == null ? new byte[0] : hash));
        }
        return lines;
    }

    /** The line for one signature, where this is the hash of the entry that it names. */
    static String check(Kept kept, byte[] hash) {
        String name = "signature of '" + kept.signer() + "' on entry " + kept.sequence();
        try {
            if (!Arrays.equals(hash, kept.hash())) {
                throw new CaseException(name + ": the entry is not the one that was signed");
            }
            verify(kept);
        } catch (GeneralSecurityException | IllegalArgumentException exception) {
            throw new CaseException(name + ": " + exception.getMessage(), exception);
        }
        String fingerprint =
                Hashing.hex(Hashing.sha256().digest(kept.publicKey())).substring(0, 16);
        return kept.signer() + " signed entry " + kept.sequence() + " at " + kept.time() + " with key " + fingerprint;
    }

    private static void verify(Kept kept) throws GeneralSecurityException {
        PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(kept.publicKey()));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(key);
        signature.update(message(kept.sequence(), kept.hash(), kept.signer(), kept.time()));
        if (!signature.verify(kept.signature())) {
            throw new GeneralSecurityException("it does not hold");
        }
    }

    private static byte[] message(long sequence, byte[] hash, String signer, String time) {
        return ("fogline-head\n" + sequence + "\n" + Hashing.hex(hash) + "\n" + time + "\n" + signer)
                .getBytes(StandardCharsets.UTF_8);
    }
}
