package org.fogline.app.chronicle;

import java.util.Locale;

/** Numbers as drawings write them. */
final class Svg {

    private Svg() {}

    /** A coordinate with one decimal, a point before it on every machine. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
