package org.fogline.reader.group;

/** What a token does in its sentence, as far as groups need it. */
public enum Tag {
    NAME,
    NOUN,
    ADJECTIVE,
    NUMBER,
    TIME,
    DETERMINER,
    POSSESSIVE_PRONOUN,
    POSSESSIVE_MARK,
    PRONOUN,
    PREPOSITION,
    CONJUNCTION,
    SUBORDINATOR,
    RELATIVE,
    TO,
    NEGATION,
    MODAL,
    AUXILIARY,
    VERB,
    ADVERB,
    MARK;

    /** Whether a noun group may hold it. */
    public boolean isNominal() {
        return switch (this) {
            case NAME, NOUN, ADJECTIVE, NUMBER, DETERMINER, POSSESSIVE_PRONOUN, PRONOUN -> true;
            case TIME,
                    POSSESSIVE_MARK,
                    PREPOSITION,
                    CONJUNCTION,
                    SUBORDINATOR,
                    RELATIVE,
                    TO,
                    NEGATION,
                    MODAL,
                    AUXILIARY,
                    VERB,
                    ADVERB,
                    MARK -> false;
        };
    }
}
