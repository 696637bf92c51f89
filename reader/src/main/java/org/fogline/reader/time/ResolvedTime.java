package org.fogline.reader.time;

import java.util.List;
import org.fogline.model.When;

/**
 * The days that an expression of time comes to.
 *
 * @param when the days; its {@code text} is left open, its extent is a hint from the words alone
 * @param rule the name of the rule that set them
 * @param anchor on what they depend
 * @param notices what a person should know ("the two calendars disagree by 3 days")
 */
public record ResolvedTime(When when, String rule, TimeAnchor anchor, List<String> notices) {

    public ResolvedTime {
        notices = List.copyOf(notices);
    }

    static ResolvedTime of(When when, String rule, TimeAnchor anchor) {
        return new ResolvedTime(when, rule, anchor, List.of());
    }

    ResolvedTime withWhen(When newWhen) {
        return new ResolvedTime(newWhen, rule, anchor, notices);
    }
}
