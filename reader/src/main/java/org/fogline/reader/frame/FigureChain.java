package org.fogline.reader.frame;

import org.fogline.knowledge.word.VerbForm;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.Syntax;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.Nominal;

/**
 * Figures in a row: "30 killed, 120 wounded and 14 captured". The participles behind the numbers look like verbs of
 * their own, which have nothing but the number for their subject.
 */
public final class FigureChain {

    private FigureChain() {}

    /** The chunk that stands before the row of figures to which a counted one belongs; -1 if nothing does. */
    public static int before(AnalysedSentence at, int counted) {
        Syntax syntax = at.syntax();
        int index = counted - 1;
        while (index >= 0) {
            Chunk chunk = syntax.chunk(index);
            boolean joins = syntax.isLink(index, Chunk.Kind.COMMA)
                    || syntax.isLink(index, Chunk.Kind.CONJUNCTION)
                    || syntax.isLink(index, "with");
            boolean participle = chunk instanceof VerbGroup verb && isOfFigure(at, index, verb);
            if (!joins && !participle && !isFigure(at, index)) {
                return index;
            }
            index--;
        }
        return -1;
    }

    private static boolean isOfFigure(AnalysedSentence at, int index, VerbGroup verb) {
        return verb.alone() && verb.verb().mayBe(VerbForm.PARTICIPLE) && index > 0 && isFigure(at, index - 1);
    }

    private static boolean isFigure(AnalysedSentence at, int index) {
        Nominal nominal = at.nominal(index);
        return nominal != null
                && nominal.count() != null
                && (nominal.is(Nominal.Kind.COUNT) || nominal.isPeople() || nominal.is(Nominal.Kind.MATERIEL));
    }
}
