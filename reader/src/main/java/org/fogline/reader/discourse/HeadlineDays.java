package org.fogline.reader.discourse;

import java.util.List;
import org.fogline.model.ClaimType;
import org.fogline.model.Extent;
import org.fogline.model.Stance;
import org.fogline.model.When;
import org.fogline.model.Where;
import org.fogline.reader.frame.Frame;
import org.fogline.reader.frame.LossDraft;
import org.fogline.reader.group.NounGroup;
import org.fogline.reader.mention.Nominal;
import org.fogline.reader.segment.Dateline;
import org.fogline.reader.segment.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Gives a headline the day of the account below it: a headline names no day, for it says in short what the report then
 * dates. The account is the claim that is most like it; without one that is like it the headline stays undated.
 */
final class HeadlineDays {

    /** A figure that both give says more than the kind of act, which says more than the place. */
    private static final int SAME_LOSS = 8;

    private static final int AS_MANY = 6;
    private static final int SAME_TYPE = 4;
    private static final int SAME_GROUP = 3;
    private static final int HARM_OF_ACT = 2;
    private static final int SAME_PLACE = 1;
    private static final int ENOUGH = 2;
    private static final int LONG_SPAN = 30;
    private static final int SHORT = 3;

    private HeadlineDays() {}

    /** Dates the headlines among the drafts of a document, and what its first paragraph tells without a day. */
    static void give(List<DraftClaim> drafts) {
        giveLead(drafts);
        int firstParagraph = drafts.stream()
                .filter(draft -> draft.at.sentence().kind() == Sentence.BlockKind.PARAGRAPH)
                .mapToInt(draft -> draft.at.index())
                .findFirst()
                .orElse(-1);
        for (DraftClaim headline : drafts) {
            if (isLength(headline)) {
                giveWindow(headline, drafts);
            }
            boolean title = headline.at.sentence().kind() == Sentence.BlockKind.TITLE;
            boolean inDigest = headline.at.sentence().kind() == Sentence.BlockKind.LIST_ITEM
                    && headline.at.index() < firstParagraph;
            boolean open = (title || inDigest) && headline.when.equals(When.UNKNOWN) && !headline.frame.isPlanned();
            DraftClaim account = !open
                    ? null
                    : title
                            ? account(headline, drafts, ENOUGH, 0)
                            : account(headline, drafts, SAME_TYPE + SAME_PLACE, firstParagraph);
            if (account != null) {
                boolean total = account.when.extent() == Extent.THROUGHOUT;
                headline.when = account.when
                        .withText(null)
                        .withExtent(total && !headline.frame.losses().isEmpty() ? Extent.THROUGHOUT : Extent.WITHIN);
                headline.because("when", "headline-dated-below", account.start, account.end);
            }
        }
    }

    /** Whether a title tells only how long it took: "580 killed in three months". */
    static boolean isLength(DraftClaim draft) {
        return draft.at.sentence().kind() == Sentence.BlockKind.TITLE
                && draft.why.stream().anyMatch(reason -> reason.rule().equals("past-span"));
    }

    /** "580 killed in three months": the months are those that the report then names. */
    private static void giveWindow(DraftClaim headline, List<DraftClaim> drafts) {
        long length = OwnDays.days(headline.when);
        for (DraftClaim other : drafts) {
            boolean total = other.at.sentence().kind() != Sentence.BlockKind.TITLE
                    && other.ownTime
                    && OwnDays.days(other.when) > 1
                    && !other.frame.losses().isEmpty();
            if (total && Math.abs(OwnDays.days(other.when) - length) * SHORT <= length) {
                headline.when = other.when.withText(headline.when.text());
                headline.because("when", "headline-dated-below", other.start, other.end);
                return;
            }
        }
    }

    /**
     * "Rebels killed 13 soldiers in a raid on a base, officials said. ... The rebels attacked the base on Sunday": a lead that
     * tells no day sums up what the report then dates.
     */
    private static void giveLead(List<DraftClaim> drafts) {
        int block = -1;
        for (DraftClaim lead : drafts) {
            Sentence sentence = lead.at.sentence();
            if (sentence.kind() != Sentence.BlockKind.PARAGRAPH) {
                continue;
            }
            block = block < 0 ? sentence.block() : block;
            if (sentence.block() != block) {
                return;
            }
            int dateline = Dateline.end(sentence);
            boolean open = lead.when.equals(When.UNKNOWN)
                    && lead.at.mentions().times().stream().noneMatch(time -> time.endToken() > dateline)
                    && !lead.frame.isPlanned()
                    && lead.stance != Stance.DENIES
                    && !Story.isState(lead)
                    && Tellings.tense(lead.at, lead.frame) != DayCircumstance.PAST_PERFECT;
            DraftClaim account = open ? dayBelow(lead, drafts) : null;
            if (account != null) {
                lead.when = account.when.withText(null).withExtent(Extent.WITHIN);
                lead.because("when", "lead-dated-below", account.start, account.end);
            }
        }
    }

    /** The first claim in a later paragraph that tells the same act and has a day by its own words; or null. */
    private static @Nullable DraftClaim dayBelow(DraftClaim lead, List<DraftClaim> drafts) {
        for (DraftClaim other : drafts) {
            boolean below = other.at.sentence().block() > lead.at.sentence().block()
                    && other.ownTime
                    && other.when.from() != null
                    && !isLong(other.when)
                    && OwnDays.days(other.when) <= SHORT
                    && !other.frame.isPlanned()
                    && other.stance != Stance.DENIES;
            if (below) {
                boolean sameHarm = lead.frame.losses().stream()
                        .filter(loss -> loss.count().low() > 1)
                        .anyMatch(loss -> other.frame.losses().stream().anyMatch(told -> same(loss, told)));
                boolean sameAct = lead.frame.type().group().isAttack()
                        && other.frame.type().group().isAttack()
                        && (isDefinite(other) || isAct(lead, other));
                return sameHarm || sameAct ? other : null;
            }
        }
        return null;
    }

    /** "Fighters attacked the village on Tuesday evening", behind a lead that counts its dead. */
    private static boolean isAct(DraftClaim lead, DraftClaim other) {
        return other.frame.losses().isEmpty()
                && !lead.frame.losses().isEmpty()
                && other.frame.type() == lead.frame.type()
                && other.at.index() - lead.at.index() == 1;
    }

    /** "The attack took place on Sunday", "the rebels attacked the base". */
    private static boolean isDefinite(DraftClaim draft) {
        Frame frame = draft.frame;
        for (int index = 0; index < draft.at.syntax().chunks().size(); index++) {
            boolean beside = Math.abs(index - frame.trigger()) <= 1;
            Nominal nominal = draft.at.nominal(index);
            if (nominal != null
                    && nominal.group().determined() == NounGroup.Determined.DEFINITE
                    && (nominal.is(Nominal.Kind.EVENT) && nominal.group().first() < frame.endToken()
                            || beside
                                    && !nominal.is(Nominal.Kind.PLACE)
                                    && nominal.actors().isEmpty())) {
                return true;
            }
        }
        return false;
    }

    /**
     * What tells a headline, or an item of the digest over a report, at length.
     *
     * @param enough how much like it that must be
     * @param body the sentence before which nothing tells it
     */
    private static @Nullable DraftClaim account(DraftClaim headline, List<DraftClaim> drafts, int enough, int body) {
        DraftClaim best = null;
        int bestLikeness = enough - 1;
        for (DraftClaim other : drafts) {
            boolean below = other.at.sentence().kind() != Sentence.BlockKind.TITLE
                    && other.at.index() >= body
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
        } else if (headline.frame.losses().stream()
                .anyMatch(loss -> other.frame.losses().stream().anyMatch(told -> isAsMany(loss, told)))) {
            likeness += AS_MANY;
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

    /** "28 killed" over "at least 28 were killed". */
    private static boolean isAsMany(LossDraft one, LossDraft two) {
        return one.count().low() == two.count().low()
                && one.count().low() > 1
                && one.effects().equals(two.effects());
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
