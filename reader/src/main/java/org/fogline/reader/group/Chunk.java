package org.fogline.reader.group;

/** A stretch of a sentence that acts as one: a noun group, a verb group, a time, or what joins them. */
public sealed interface Chunk permits NounGroup, VerbGroup, Chunk.Time, Chunk.Link {

    /** The first token. */
    int first();

    /** The token after the last. */
    int end();

    /**
     * A time mention.
     *
     * @param mention the index of the mention among the sentence's times
     */
    record Time(int first, int end, int mention) implements Chunk {}

    /**
     * What joins or parts groups.
     *
     * @param kind what it does
     * @param word the folded word or mark
     */
    record Link(int first, int end, Kind kind, String word) implements Chunk {}

    /** What a link does. */
    enum Kind {
        PREPOSITION,
        CONJUNCTION,
        SUBORDINATOR,
        RELATIVE,
        COMMA,
        SEMICOLON,
        COLON,
        DASH,
        OPEN,
        CLOSE,
        QUOTE,
        ADVERB,
        OTHER
    }
}
