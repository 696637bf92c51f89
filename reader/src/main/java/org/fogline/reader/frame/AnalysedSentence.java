package org.fogline.reader.frame;

import java.util.ArrayList;
import java.util.List;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.NounGroup;
import org.fogline.reader.group.Syntax;
import org.fogline.reader.group.TaggedSentence;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.DiscourseWord;
import org.fogline.reader.mention.Nominal;
import org.fogline.reader.mention.SentenceMentions;
import org.fogline.reader.segment.Dateline;
import org.fogline.reader.segment.Sentence;
import org.jspecify.annotations.Nullable;

/** A sentence with all that the stages before the frames found in it. */
public final class AnalysedSentence {

    /** So many chunks hold "if X is to be believed". */
    private static final int LONGEST_BELIEF = 6;

    private static final int NOT_ASKED = -1;

    private final int index;
    private final @Nullable AnalysedSentence before;
    private final SentenceMentions mentions;
    private final TaggedSentence tagged;
    private final Sentence sentence;
    private final Syntax syntax;
    private final @Nullable Nominal[] nominals;
    private int datelineEnd = NOT_ASKED;

    public AnalysedSentence(
            int index,
            @Nullable AnalysedSentence before,
            SentenceMentions mentions,
            TaggedSentence tagged,
            Syntax syntax,
            @Nullable Nominal[] nominals) {
        this.index = index;
        this.before = before;
        this.mentions = mentions;
        this.tagged = tagged;
        this.sentence = tagged.sentence();
        this.syntax = syntax;
        this.nominals = nominals;
    }

    /** The number of the sentence in its document, from 0. */
    public int index() {
        return index;
    }

    /** The sentence before it in the same paragraph; null for the first one. */
    public @Nullable AnalysedSentence before() {
        return before != null && before.sentence().block() == sentence().block() ? before : null;
    }

    public Sentence sentence() {
        return sentence;
    }

    /** Where the dateline at its head ends; 0 where there is none. */
    public int datelineEnd() {
        if (datelineEnd == NOT_ASKED) {
            datelineEnd = Dateline.end(sentence);
        }
        return datelineEnd;
    }

    public SentenceMentions mentions() {
        return mentions;
    }

    public TaggedSentence tagged() {
        return tagged;
    }

    public Syntax syntax() {
        return syntax;
    }

    /** What the noun group at a chunk speaks of; null if the chunk is none. */
    public @Nullable Nominal nominal(int chunk) {
        return chunk < 0 || chunk >= nominals.length ? null : nominals[chunk];
    }

    /** "If the army is to be believed": whether the clause that a link opens only asks for belief, and sets no condition. */
    public boolean asksForBelief(int link) {
        int last = Math.min(syntax.chunks().size(), link + LONGEST_BELIEF);
        for (int chunk = link + 1; chunk < last && !syntax.isLink(chunk, Chunk.Kind.COMMA); chunk++) {
            if (syntax.chunk(chunk) instanceof VerbGroup group && DiscourseWord.BELIEVES.isWord(group.base())) {
                return group.passive();
            }
        }
        return false;
    }

    /** What these chunks speak of, those that are noun groups. */
    public List<Nominal> nominals(List<Integer> chunks) {
        List<Nominal> found = new ArrayList<>(chunks.size());
        for (int chunk : chunks) {
            Nominal nominal = nominal(chunk);
            if (nominal != null) {
                found.add(nominal);
            }
        }
        return found;
    }

    /** The folded words of a noun group before its event noun or head. */
    public String word(int token) {
        return sentence.folded(token);
    }

    /** Whether the sentence begins inside brackets: "(A captain said so.)", "[11:20] Rebels fire on a patrol". */
    public boolean opensBracket() {
        return sentence().token(0).is("(") || sentence().token(0).is("[");
    }

    /** Whether the group begins with a word such as "these", "the same", that points back. */
    public boolean pointsBack(NounGroup group) {
        String first = word(group.first());
        return first.equals("this")
                || first.equals("these")
                || first.equals("those")
                || first.equals("such")
                || first.equals("the");
    }
}
