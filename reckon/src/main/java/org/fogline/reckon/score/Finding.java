package org.fogline.reckon.score;

import org.fogline.model.Claim;
import org.jspecify.annotations.Nullable;

/** One difference between gold and predicted claims. */
public sealed interface Finding {

    /** What is compared. */
    enum Subject {
        LOSS,
        EVENT,
        RELATION
    }

    /** What is compared here. */
    Subject subject();

    /** The document in which the difference is. */
    String document();

    /**
     * Gold has it, and it was not predicted.
     *
     * @param loss the index of the loss in the gold claim, or null if the subject is no loss
     */
    record Missed(Subject subject, Claim gold, @Nullable Integer loss) implements Finding {
        @Override
        public String document() {
            return gold.document();
        }
    }

    /**
     * It was predicted, and gold does not have it.
     *
     * @param loss the index of the loss in the predicted claim, or null if the subject is no loss
     */
    record Extra(Subject subject, Claim predicted, @Nullable Integer loss) implements Finding {
        @Override
        public String document() {
            return predicted.document();
        }
    }

    /**
     * It was found, and one slot of it differs.
     *
     * @param goldLoss the index of the loss in the gold claim, or null if the subject is no loss
     * @param predictedLoss the index of the loss in the predicted claim, or null if the subject is no loss
     * @param expected the slot in gold, in words
     * @param found the slot as predicted, in words
     */
    record WrongSlot(
            Subject subject,
            Claim gold,
            @Nullable Integer goldLoss,
            Claim predicted,
            @Nullable Integer predictedLoss,
            Slot slot,
            String expected,
            String found)
            implements Finding {
        @Override
        public String document() {
            return gold.document();
        }
    }
}
