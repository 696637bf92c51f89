package org.fogline.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Ids of claims: the same passage with the same content has the same id, on any machine and in any order of reading. */
public final class ClaimIds {

    private static final int DIGITS = 16;

    private ClaimIds() {}

    /**
     * The id of a claim: {@code c} and the first 16 hexadecimal digits of the SHA-256 of its claim format, without its
     * id, its links to other claims, its reasons and what only gold has.
     */
    public static String idOf(Claim claim) {
        Claim bare = claim.toBuilder()
                .id("-")
                .of(null)
                .repeats(null)
                .partOf(null)
                .losses(claim.losses().stream().map(ClaimIds::withoutLink).toList())
                .why(List.of())
                .optional(false)
                .alternatives(Alternatives.NONE)
                .build();
        return "c" + sha256(ClaimJson.writeBytes(bare)).substring(0, DIGITS);
    }

    /** The SHA-256 of these bytes, as 64 hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static Loss withoutLink(Loss loss) {
        PartOf partOf = loss.partOf();
        return partOf == null || partOf.claim() == null ? loss : loss.withPartOf(null);
    }
}
