package org.fogline.knowledge.word;

/** The classes of words of grammar; the names are those of the column {@code class} of {@code function-words.csv}. */
public enum FunctionClass {
    ADVERB,
    AUXILIARY,
    CONJUNCTION,
    DETERMINER,
    MODAL,
    NEGATION,
    /** Which one of several: "first", "last". */
    ORDERING,
    PLURAL_NOUN,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SUBORDINATOR,
    TO
}
