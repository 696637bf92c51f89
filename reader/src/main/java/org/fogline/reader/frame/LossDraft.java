package org.fogline.reader.frame;

import java.util.List;
import org.fogline.model.Cause;
import org.fogline.model.Combine;
import org.fogline.model.Count;
import org.fogline.model.Effect;
import org.fogline.model.Unit;
import org.fogline.reader.mention.Nominal;
import org.jspecify.annotations.Nullable;

/**
 * A loss before its side is decided.
 *
 * @param effects the harm
 * @param combine how one figure covers more than one effect, or null
 * @param nominal the noun group that is counted
 * @param owner the noun group whose loss it is ("the army lost"), or null
 * @param killers the noun groups that did the harm, where they differ from those who did the act
 * @param count the number
 * @param unit who or what is counted, or null if the words do not say
 * @param firstToken where its words begin
 * @param endToken where they end, exclusive
 * @param larger the index, among the frame's losses, of the loss that includes it; -1 for none
 * @param cause how it was done, or null
 * @param rule the rule that found it
 */
public record LossDraft(
        List<Effect> effects,
        @Nullable Combine combine,
        Nominal nominal,
        @Nullable Nominal owner,
        List<Nominal> killers,
        Count count,
        @Nullable Unit unit,
        int firstToken,
        int endToken,
        int larger,
        @Nullable Cause cause,
        String rule) {

    /** A loss that stands for itself, of nobody yet; one figure over several effects is their sum. */
    static LossDraft of(
            List<Effect> effects,
            Nominal nominal,
            Count count,
            @Nullable Unit unit,
            int firstToken,
            int endToken,
            String rule) {
        Combine combine = effects.size() > 1 ? Combine.SUM : null;
        return new LossDraft(
                effects, combine, nominal, null, List.of(), count, unit, firstToken, endToken, -1, null, rule);
    }

    LossDraft within(int newLarger) {
        return new LossDraft(
                effects, combine, nominal, owner, killers, count, unit, firstToken, endToken, newLarger, cause, rule);
    }

    /** The same words as a figure for the harm of another loss. */
    public LossDraft asFigureFor(LossDraft other) {
        List<Effect> harm = effects.isEmpty() ? other.effects() : effects;
        return new LossDraft(
                harm,
                effects.isEmpty() ? other.combine() : combine,
                nominal,
                owner == null ? other.owner() : owner,
                killers,
                count,
                unit == null ? other.unit() : unit,
                firstToken,
                endToken,
                larger,
                cause,
                rule);
    }

    /** The same figure for things that were lost. */
    LossDraft ofThings(@Nullable Unit things) {
        return new LossDraft(
                List.of(Effect.DESTROYED),
                null,
                nominal,
                owner,
                killers,
                count,
                things,
                firstToken,
                endToken,
                larger,
                cause,
                rule);
    }

    /** The same figure of another harm. */
    LossDraft withEffects(List<Effect> newEffects) {
        return new LossDraft(
                newEffects,
                newEffects.size() > 1 ? Combine.SUM : null,
                nominal,
                owner,
                killers,
                count,
                unit,
                firstToken,
                endToken,
                larger,
                cause,
                rule);
    }

    LossDraft ownedBy(Nominal newOwner) {
        return new LossDraft(
                effects, combine, nominal, newOwner, killers, count, unit, firstToken, endToken, larger, cause, rule);
    }

    LossDraft killedBy(List<Nominal> newKillers) {
        return new LossDraft(
                effects, combine, nominal, owner, newKillers, count, unit, firstToken, endToken, larger, cause, rule);
    }
}
