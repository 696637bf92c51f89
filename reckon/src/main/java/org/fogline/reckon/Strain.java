package org.fogline.reckon;

import java.time.LocalDate;
import java.util.List;
import org.fogline.reckon.world.Assertion;

/**
 * A total that holds only if much of it lies on the few days that its parts leave open.
 *
 * @param total the total
 * @param parts the totals inside its window that leave no more
 * @param days the days that no part covers
 * @param remainder what must lie on them at the least, by the figures as they stand
 * @param remainderAsRead the same by the figures as the policy reads them
 * @param ratio the remainder for each of those days over the parts' mean for each of theirs
 * @param sentence the strain in words
 */
public record Strain(
        Assertion total,
        List<Assertion> parts,
        List<LocalDate> days,
        long remainder,
        long remainderAsRead,
        double ratio,
        String sentence) {

    public Strain {
        parts = List.copyOf(parts);
        days = List.copyOf(days);
    }
}
