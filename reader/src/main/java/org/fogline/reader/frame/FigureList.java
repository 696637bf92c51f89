package org.fogline.reader.frame;

import java.util.List;
import org.fogline.knowledge.word.Words;
import org.fogline.model.Count;
import org.fogline.model.Effect;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.Syntax;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.Nominal;
import org.jspecify.annotations.Nullable;

/**
 * Reads the figures that staffs give behind a colon, each behind what it counts: "Losses of the enemy: personnel about
 * 136,880 (+1,140) killed; tanks 3,280 (+22)", "tanks - 3280 (+22), artillery systems - 2287". What stands in brackets is
 * the growth of a day and no figure of its own.
 */
public final class FigureList {

    /** The rule that finds its losses; they are totals of a staff's, not the harm of an act told before. */
    public static final String RULE = "figure-list";

    /** Fewer pairs are no list. */
    private static final int FEWEST = 3;

    private final Words words;

    FigureList(Words words) {
        this.words = words;
    }

    /** The frame that holds the figures of a sentence, or null if it is no such list. */
    @Nullable
    Frame read(AnalysedSentence at) {
        Syntax syntax = at.syntax();
        int colon = 0;
        while (colon < syntax.chunks().size() && !syntax.isLink(colon, Chunk.Kind.COLON)) {
            colon++;
        }
        if (colon + 1 >= syntax.chunks().size()) {
            return null;
        }
        boolean losses = false;
        for (int chunk = 0; chunk < colon && !losses; chunk++) {
            Nominal nominal = at.nominal(chunk);
            losses = nominal != null && !nominal.effects().isEmpty() || tellsLosses(at, chunk);
        }
        if (!losses) {
            return null;
        }
        Frame frame = null;
        int start = colon + 1;
        while (start < syntax.chunks().size()) {
            int end = segmentEnd(syntax, start);
            LossDraft loss = pair(at, start, end);
            if (loss != null) {
                if (frame == null) {
                    int first = loss.nominal().group().first();
                    frame = new Frame(at, ListLosses.TABLE, loss.nominal().chunk(), first, loss.endToken());
                    frame.told = true;
                }
                frame.losses.add(loss);
                frame.cover(loss.nominal().group().first(), loss.endToken());
            }
            start = end + 1;
        }
        return frame == null || frame.losses.size() < FEWEST ? null : frame;
    }

    /** Whether any words of a sentence speak of losses. */
    boolean tellsLosses(AnalysedSentence at) {
        for (int chunk = 0; chunk < at.syntax().chunks().size(); chunk++) {
            Nominal nominal = at.nominal(chunk);
            if (nominal != null && !nominal.effects().isEmpty() || tellsLosses(at, chunk)) {
                return true;
            }
        }
        return false;
    }

    /** "losses of the enemy": the word for losses may stand inside a partisan phrase. */
    private boolean tellsLosses(AnalysedSentence at, int chunk) {
        for (int token = at.syntax().chunk(chunk).first();
                token < at.syntax().chunk(chunk).end();
                token++) {
            if (at.word(token).equals("losses") || words.harmAdjective(at.word(token)) != null) {
                return true;
            }
        }
        return false;
    }

    /** The comma or semicolon outside brackets that ends a pair, or the end of the sentence. */
    private static int segmentEnd(Syntax syntax, int start) {
        int index = start;
        while (index < syntax.chunks().size()
                && !syntax.isLink(index, Chunk.Kind.COMMA)
                && !syntax.isLink(index, Chunk.Kind.SEMICOLON)) {
            index = syntax.isLink(index, Chunk.Kind.OPEN) ? Math.max(index + 1, syntax.pastBracket(index)) : index + 1;
        }
        return index;
    }

    private @Nullable LossDraft pair(AnalysedSentence at, int start, int end) {
        Syntax syntax = at.syntax();
        Nominal label = null;
        Nominal number = null;
        int index = start;
        while (index < end && number == null) {
            Nominal nominal = at.nominal(index);
            if (nominal != null && nominal.is(Nominal.Kind.COUNT) && nominal.count() != null) {
                number = nominal;
            } else if (nominal != null && nominal.count() == null && label == null) {
                label = nominal;
            } else if (nominal != null && nominal.count() != null || syntax.chunk(index) instanceof VerbGroup) {
                return null;
            }
            index++;
        }
        if (label == null || number == null || !label.isPeople() && !label.is(Nominal.Kind.MATERIEL)) {
            return null;
        }
        List<Effect> effects = label.is(Nominal.Kind.MATERIEL) ? List.of(Effect.DESTROYED) : List.of(Effect.KILLED);
        for (int verb = index; verb < end; verb++) {
            if (syntax.chunk(verb) instanceof VerbGroup said) {
                List<Effect> harm = ListLosses.effectsOf(words, said.base());
                effects = harm.isEmpty() ? effects : harm;
            }
        }
        Count count = number.count();
        return count == null
                ? null
                : LossDraft.of(
                        effects,
                        label,
                        count,
                        label.unit(),
                        label.group().first(),
                        number.group().end(),
                        RULE);
    }
}
