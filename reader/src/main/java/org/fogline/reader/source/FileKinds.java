package org.fogline.reader.source;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tells kinds of files that cannot be read by the bytes with which they begin, so that the message can name them. */
final class FileKinds {

    private record Kind(String name, String beginning) {}

    private static final Kind[] KINDS = {
        new Kind("an old Word or an encrypted Office document", "\u00D0\u00CF\u0011\u00E0"),
        new Kind("a document in Rich Text Format", "{\\rtf"),
        new Kind("a picture", "\u0089PNG"),
        new Kind("a picture", "\u00FF\u00D8\u00FF"),
        new Kind("a picture", "GIF8"),
        new Kind("a program", "\u007FELF"),
        new Kind("a program", "MZ\u0090"),
        new Kind("a compressed file", "\u001F\u008B"),
        new Kind("a compressed file", "BZh9"),
        new Kind("a compressed file", "7z\u00BC\u00AF"),
        new Kind("a compressed file", "\u00FD7zXZ"),
        new Kind("a compressed file", "\u0028\u00B5\u002F\u00FD"),
        new Kind("an archive", "Rar!"),
        new Kind("an empty ZIP archive", "PK\u0005\u0006"),
        new Kind("a database", "SQLite format 3"),
    };

    private FileKinds() {}

    /** What kind of unreadable file this is, with its article; null if it may be text. */
    static @Nullable String unreadable(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        for (Kind kind : KINDS) {
            if (head.startsWith(kind.beginning)) {
                return kind.name;
            }
        }
        return null;
    }
}
