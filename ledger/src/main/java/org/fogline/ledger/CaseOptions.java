package org.fogline.ledger;

import java.security.SecureRandom;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Who writes into a case, and by which clock.
 *
 * @param author the name that each new entry carries
 * @param clock gives the UTC time of new entries
 * @param key 32 secret bytes from which a new case derives the salts of its entries; null for random ones. Cases with
 *     equal keys, entries, authors and times have equal heads.
 */
public record CaseOptions(String author, Clock clock, byte @Nullable [] key) {

    /** Bytes in a key. */
    public static final int KEY_BYTES = 32;

    /** @throws IllegalArgumentException if the author is empty or the key is not of 32 bytes */
    public CaseOptions {
        if (author.isBlank()) {
            throw new IllegalArgumentException("an entry needs an author");
        }
        if (key != null && key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a case key has " + KEY_BYTES + " bytes, not " + key.length);
        }
        key = key == null ? null : key.clone();
    }

    /** This author, the machine's clock and a random key. */
    public static CaseOptions by(String author) {
        return by(author, Clock.systemUTC());
    }

    /** This author and clock and a random key. */
    public static CaseOptions by(String author, Clock clock) {
        return new CaseOptions(author, clock, null);
    }

    /** The same author and clock with a given key of 32 bytes. */
    public CaseOptions withKey(byte[] given) {
        return new CaseOptions(author, clock, given);
    }

    /** The name of the user of the machine, the machine's clock and a random key. */
    public static CaseOptions defaults() {
        String user = System.getProperty("user.name", "");
        return by(user.isBlank() ? "unknown" : user);
    }

    /** The same author and clock, with a key that is never null: the given one or a random one. */
    public CaseOptions withKey() {
        if (key != null) {
            return this;
        }
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        return new CaseOptions(author, clock, random);
    }
}
