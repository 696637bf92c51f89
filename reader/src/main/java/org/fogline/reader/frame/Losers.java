package org.fogline.reader.frame;

import java.util.List;
import org.fogline.knowledge.word.EventSense;
import org.fogline.knowledge.word.VerbForm;
import org.fogline.knowledge.word.Words;
import org.fogline.model.Effect;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.Syntax;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.Nominal;
import org.jspecify.annotations.Nullable;

/**
 * Whose losses the figures behind a verb of losing are: "the army suffered 30 killed and 120 wounded", "the enemy had 12
 * killed". The participles behind the numbers look like verbs of their own, which have no one for their subject but the
 * number.
 */
final class Losers {

    private static final String LOSER = "loser";

    private final Words words;

    Losers(Words words) {
        this.words = words;
    }

    /** Gives each figure in a chain behind a verb of losing the verb's subject for an owner. */
    void assign(AnalysedSentence at, List<Frame> frames) {
        for (Frame frame : frames) {
            for (int index = 0; index < frame.losses.size(); index++) {
                LossDraft loss = frame.losses.get(index);
                if (loss.owner() == null
                        && loss.killers().isEmpty()
                        && at.nominal(loss.nominal().chunk()) != null) {
                    Nominal owner = ownerOf(at, loss);
                    if (owner != null) {
                        frame.losses.set(index, loss.ownedBy(owner));
                    }
                }
            }
        }
    }

    private @Nullable Nominal ownerOf(AnalysedSentence at, LossDraft loss) {
        int counted = loss.nominal().chunk();
        Syntax syntax = at.syntax();
        for (int index = counted - 1; index >= 0; index--) {
            Chunk chunk = syntax.chunk(index);
            if (chunk instanceof VerbGroup verb) {
                if (isFigureParticiple(at, index, verb)) {
                    continue;
                }
                boolean loses = isLosing(verb, loss, index + 1 == counted || isFigure(at, index + 1));
                List<Nominal> subjects = loses ? at.nominals(syntax.subjects(index)) : List.of();
                return subjects.size() == 1 && subjects.get(0).count() == null ? subjects.get(0) : null;
            }
            boolean joins = syntax.isLink(index, Chunk.Kind.COMMA)
                    || syntax.isLink(index, Chunk.Kind.CONJUNCTION)
                    || syntax.isLink(index, "with");
            if (!joins && !isFigure(at, index)) {
                return null;
            }
        }
        return null;
    }

    private boolean isLosing(VerbGroup verb, LossDraft loss, boolean beforeFigure) {
        if (verb.passive() || verb.negated()) {
            return false;
        }
        // "took losses", but "took prisoners"
        boolean captives = loss.effects().contains(Effect.CAPTURED);
        for (EventSense sense : words.events().verb(verb.base())) {
            if (sense.subject().equals(LOSER) && !(captives && sense.object().equals("losses"))) {
                return true;
            }
        }
        return beforeFigure && words.isHaving(verb.base());
    }

    /** "30 killed": a participle that stands alone behind a number. */
    private static boolean isFigureParticiple(AnalysedSentence at, int index, VerbGroup verb) {
        return verb.first() == verb.main()
                && verb.verb().mayBe(VerbForm.PARTICIPLE)
                && index > 0
                && isFigure(at, index - 1);
    }

    private static boolean isFigure(AnalysedSentence at, int index) {
        Nominal nominal = at.nominal(index);
        return nominal != null
                && nominal.count() != null
                && (nominal.is(Nominal.Kind.COUNT) || nominal.isPeople() || nominal.is(Nominal.Kind.MATERIEL));
    }
}
