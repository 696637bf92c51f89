package org.fogline.reader.group;

import org.fogline.knowledge.word.Verb;
import org.fogline.reader.segment.Sentence;
import org.jspecify.annotations.Nullable;

/** A sentence with a tag for each token, and the verb where one begins. */
public final class TaggedSentence {

    private final Sentence sentence;
    private final Tag[] tags;
    private final @Nullable Verb[] verbs;
    private final int[] phraseEnds;

    TaggedSentence(Sentence sentence, Tag[] tags, @Nullable Verb[] verbs, int[] phraseEnds) {
        this.sentence = sentence;
        this.tags = tags;
        this.verbs = verbs;
        this.phraseEnds = phraseEnds;
    }

    public Sentence sentence() {
        return sentence;
    }

    public Tag tag(int index) {
        return tags[index];
    }

    /** The verb or verb phrase that begins at a token, or null. */
    public @Nullable Verb verb(int index) {
        return verbs[index];
    }

    /** The token after the verb phrase that begins here. */
    public int verbEnd(int index) {
        return phraseEnds[index];
    }

    public int size() {
        return tags.length;
    }
}
