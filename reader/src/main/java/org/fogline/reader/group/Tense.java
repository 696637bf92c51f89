package org.fogline.reader.group;

import java.util.List;
import java.util.Set;
import org.fogline.knowledge.word.VerbForm;

/** Where a finite verb puts what it tells. */
public enum Tense {
    /** "were killed", "fled". */
    PAST,
    /** "are", "holds", "is fighting". */
    PRESENT,
    /** "has held", "have been killed". */
    PERFECT,
    /** "had fled". */
    PAST_PERFECT,
    /** A verb that is not finite, or stands behind a modal verb. */
    OTHER;

    private static final Set<String> NOW = Set.of("is", "are", "am", "do", "does", "'re", "'m");
    private static final Set<String> SINCE = Set.of("has", "have", "'ve");

    /** The tense of a verb group in a sentence of these folded words. */
    public static Tense of(List<String> words, VerbGroup group) {
        if (!group.isFinite() || !group.modal().isEmpty()) {
            return OTHER;
        }
        String first = words.get(group.first());
        if (group.alone()) {
            boolean past = group.verb().mayBe(VerbForm.PAST);
            return NOW.contains(first) || SINCE.contains(first) || !past ? PRESENT : PAST;
        }
        if (SINCE.contains(first)) {
            return PERFECT;
        }
        return first.equals("had") ? PAST_PERFECT : NOW.contains(first) ? PRESENT : PAST;
    }
}
