package org.fogline.reader.frame;

import java.util.List;
import org.fogline.knowledge.word.EventSense;
import org.fogline.knowledge.word.Words;
import org.fogline.model.Effect;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.Nominal;
import org.jspecify.annotations.Nullable;

/**
 * Whose losses the figures behind a verb of losing are: "the army suffered 30 killed and 120 wounded", "the enemy had 12
 * killed".
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
        int before = FigureChain.before(at, loss.nominal().chunk());
        if (before > 0
                && at.nominal(before) != null
                && at.syntax().chunk(before - 1) instanceof VerbGroup deals
                && words.isInflicting(deals.base())) {
            // "caused the army 720 casualties"
            return at.nominal(before);
        }
        if (before < 0 || !(at.syntax().chunk(before) instanceof VerbGroup verb) || !isLosing(verb, loss)) {
            return null;
        }
        List<Nominal> subjects = at.nominals(at.syntax().subjects(before));
        return subjects.size() == 1 && subjects.get(0).count() == null ? subjects.get(0) : null;
    }

    private boolean isLosing(VerbGroup verb, LossDraft loss) {
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
        return words.isHaving(verb.base());
    }
}
