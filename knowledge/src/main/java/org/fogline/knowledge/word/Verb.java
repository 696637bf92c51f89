package org.fogline.knowledge.word;

import java.util.Set;

/**
 * A written form of a verb, or of a phrase that a verb begins.
 *
 * @param base the base form ("shoot down")
 * @param forms what the written form may be
 */
public record Verb(String base, Set<VerbForm> forms) {

    public boolean mayBe(VerbForm form) {
        return forms.contains(form);
    }

    /** Whether it can only be a form that also serves as an adjective: the past or the participle. */
    public boolean isPastOnly() {
        return !mayBe(VerbForm.BASE) && !mayBe(VerbForm.THIRD) && !mayBe(VerbForm.ING);
    }
}
