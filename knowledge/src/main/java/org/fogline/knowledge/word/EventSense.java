package org.fogline.knowledge.word;

import java.util.List;
import java.util.Set;
import org.fogline.model.Cause;
import org.fogline.model.ClaimType;
import org.fogline.model.Combine;
import org.fogline.model.Effect;
import org.jspecify.annotations.Nullable;

/**
 * What an event word means when its object is of a certain class.
 *
 * @param word the base form
 * @param noun whether it is a noun, else a verb
 * @param object the class of object that it needs: {@code any}, {@code none}, {@code people}, {@code place} …
 * @param type the type of claim
 * @param subject the role of the subject: a claim role, {@code victim}, {@code loser}, {@code device}; empty for none
 * @param objectRole the role of the object: a claim role, {@code place}, {@code attack}, {@code victim}; empty for none
 * @param effects the harm done to the object (or the subject, where that is the victim); may be empty
 * @param combine how one figure covers more than one effect
 * @param cause the cause that it implies, or null
 * @param flags {@code act}, {@code harm}, {@code weak}, {@code state}, {@code support}, {@code ended} …
 */
public record EventSense(
        String word,
        boolean noun,
        String object,
        ClaimType type,
        String subject,
        String objectRole,
        List<Effect> effects,
        @Nullable Combine combine,
        @Nullable Cause cause,
        Set<String> flags) {

    /** Whether it tells of an act, which takes up the harm told beside it. */
    public boolean isAct() {
        return flags.contains("act");
    }

    /** Whether it tells of harm alone, which an act beside it takes up. */
    public boolean isHarm() {
        return flags.contains("harm");
    }

    public boolean has(String flag) {
        return flags.contains(flag);
    }
}
