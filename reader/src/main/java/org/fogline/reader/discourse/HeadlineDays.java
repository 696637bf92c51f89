package org.fogline.reader.discourse;

import java.util.List;
import org.fogline.model.ClaimType;
import org.fogline.model.Extent;
import org.fogline.model.Stance;
import org.fogline.model.When;
import org.fogline.model.Where;
import org.fogline.reader.frame.LossDraft;
import org.fogline.reader.segment.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Gives a headline the day of the account below it: a headline names no day, for it says in short what the report then
 * dates. The account is the claim that is most like it; without one that is like it the headline stays undated.
 */
final class HeadlineDays {

    /** A figure that both give says more than the kind of act, which says more than the place. */
    private static final int SAME_LOSS = 8;

    private static final int SAME_TYPE = 4;
    private static final int SAME_GROUP = 3;
    private static final int HARM_OF_ACT = 2;
    private static final int SAME_PLACE = 1;
    private static final int ENOUGH = 2;
    private static final int LONG_SPAN = 30;

    private HeadlineDays() {}

    /** Dates the headlines among the drafts of a document. */
    static void give(List<DraftClaim> drafts) {
        for (DraftClaim headline : drafts) {
            boolean open = headline.at.sentence().kind() == Sentence.BlockKind.TITLE
                    && headline.when.equals(When.UNKNOWN)
                    && !headline.frame.isPlanned();
            DraftClaim account = open ? account(headline, drafts) : null;
            if (account != null) {
                boolean total = account.when.extent() == Extent.THROUGHOUT;
                headline.when = account.when
                        .withText(null)
                        .withExtent(total && !headline.frame.losses().isEmpty() ? Extent.THROUGHOUT : Extent.WITHIN);
                headline.because("when", "headline-dated-below", account.start, account.end);
            }
        }
    }

    private static @Nullable DraftClaim account(DraftClaim headline, List<DraftClaim> drafts) {
        DraftClaim best = null;
        int bestLikeness = ENOUGH - 1;
        for (DraftClaim other : drafts) {
            boolean below = other.at.sentence().kind() != Sentence.BlockKind.TITLE
                    && !other.when.withText(null).equals(When.UNKNOWN)
                    && !other.frame.isPlanned()
                    && (other.stance == Stance.DENIES) == (headline.stance == Stance.DENIES)
                    && other.why.stream().noneMatch(reason -> reason.rule().equals("offset-from-story"));
            int likeness = below ? likeness(headline, other) : 0;
            if (likeness > bestLikeness) {
                best = other;
                bestLikeness = likeness;
            }
        }
        return best;
    }

    private static int likeness(DraftClaim headline, DraftClaim other) {
        int likeness = 0;
        ClaimType one = headline.frame.type();
        ClaimType two = other.inherited == null ? other.frame.type() : other.inherited;
        if (one == two) {
            likeness += SAME_TYPE;
        } else if (one.group() == two.group()) {
            likeness += SAME_GROUP;
        } else if (harms(one) && harms(two)) {
            likeness += HARM_OF_ACT;
        }
        if (headline.frame.losses().stream()
                .anyMatch(loss -> other.frame.losses().stream().anyMatch(told -> same(loss, told)))) {
            likeness += SAME_LOSS;
        } else if (isLong(other.when)) {
            // a sum over a long time is not what a headline with other figures tells of
            return 0;
        }
        return likeness == 0 ? 0 : likeness + (samePlace(headline.where, other.where) ? SAME_PLACE : 0);
    }

    private static boolean isLong(When when) {
        return when.extent() == Extent.THROUGHOUT
                && (when.from() == null
                        || when.to() == null
                        || when.to().isAfter(when.from().plusDays(LONG_SPAN)));
    }

    private static boolean same(LossDraft one, LossDraft two) {
        return one.count().sameBounds(two.count()) && one.effects().equals(two.effects());
    }

    private static boolean samePlace(List<Where> one, List<Where> two) {
        return one.stream()
                .anyMatch(where -> two.stream().anyMatch(other -> other.place().equals(where.place())));
    }

    /** Whether people are harmed in it: a headline that counts the dead may leave out how they died. */
    private static boolean harms(ClaimType type) {
        return type.group().isAttack() || type == ClaimType.CAPTURE || type == ClaimType.TOLL;
    }
}
