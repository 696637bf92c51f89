package org.fogline.app.words;

import java.util.Locale;
import org.fogline.model.Count;
import org.jspecify.annotations.Nullable;

/** Numbers as bounds, in words and figures: "180", "at least 25", "up to 50", "45–49", "some". */
public final class CountWords {

    private CountWords() {}

    /** The bounds in words; figures have commas from 1,000 on. */
    public static String of(Count count) {
        Long high = count.high();
        if (high == null) {
            return count.low() <= 1 ? "some" : "at least " + figure(count.low());
        }
        if (high == count.low()) {
            return high == 0 ? "no" : figure(high);
        }
        return count.low() == 0 ? "up to " + figure(high) : figure(count.low()) + "–" + figure(high);
    }

    /** Whether a noun after these words stands in the singular. */
    public static boolean isOne(Count count) {
        Long high = count.high();
        return count.low() == 1 && high != null && high == 1;
    }

    /** A bound as a figure; "open" for none. */
    public static String bound(@Nullable Long bound) {
        return bound == null ? "open" : figure(bound);
    }

    /** A figure with commas from 1,000 on. */
    public static String figure(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
