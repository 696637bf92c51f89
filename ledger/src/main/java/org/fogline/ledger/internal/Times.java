package org.fogline.ledger.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** UTC times as text of one length, so that their order as text is their order in time. */
public final class Times {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Times() {}

    /** To the millisecond. */
    public static String write(Instant time) {
        return FORMAT.format(time);
    }

    public static Instant read(String text) {
        return Instant.parse(text);
    }
}
