package org.fogline.reader.group;

/**
 * A noun with what belongs to it on its left: "the six burnt vehicles", "Army X’s fighters", "30".
 *
 * @param first the first token
 * @param end the token after the last
 * @param head the token of the head noun, the last noun or name; the last token where there is none
 * @param determined how it begins
 */
public record NounGroup(int first, int end, int head, Determined determined) implements Chunk {

    /** How a noun group begins. */
    public enum Determined {
        /** "a", "an", "another". */
        INDEFINITE,
        /** "the", "these", a possessive. */
        DEFINITE,
        /** Nothing. */
        BARE,
        /** A personal pronoun alone. */
        PRONOUN
    }
}
