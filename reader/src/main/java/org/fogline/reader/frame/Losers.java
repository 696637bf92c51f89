package org.fogline.reader.frame;

import java.util.List;
import java.util.Set;
import org.fogline.knowledge.word.EventSense;
import org.fogline.knowledge.word.Words;
import org.fogline.model.Count;
import org.fogline.model.Effect;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.Syntax;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.Nominal;
import org.jspecify.annotations.Nullable;

/**
 * Whose losses the figures behind a verb of losing are: "the army suffered 30 killed and 120 wounded", "the enemy had 12
 * killed".
 */
final class Losers {

    private static final Set<String> ON = Set.of("on", "upon", "to", "among", "against");

    private static final String LOSER = "loser";
    private static final String LOSS = "loss";

    /** How far behind its verb, in chunks, another loser's figure is looked for. */
    private static final int FARTHEST = 30;

    private final Words words;

    Losers(Words words) {
        this.words = words;
    }

    /** Gives each figure in a chain behind a verb of losing the verb's subject for an owner. */
    void assign(AnalysedSentence at, List<Frame> frames) {
        for (Frame frame : frames) {
            gapped(at, frame);
            for (int index = 0; index < frame.losses.size(); index++) {
                LossDraft loss = frame.losses.get(index);
                if (loss.owner() == null
                        && loss.killers().isEmpty()
                        && at.nominal(loss.nominal().chunk()) != null) {
                    Nominal paying = payer(at, frame);
                    Nominal owner = paying == null ? ownerOf(at, loss) : paying;
                    if (owner != null) {
                        frame.losses.set(index, likeBefore(frames, frame, loss).ownedBy(owner));
                    }
                    inflicted(at, frame, loss);
                }
            }
        }
    }

    /** "The rebels inflicted 200 casualties": who is the subject of the verb did it. */
    private void inflicted(AnalysedSentence at, Frame frame, LossDraft loss) {
        int verb = FigureChain.before(at, loss.nominal().chunk());
        boolean inflicts = frame.sense().noun()
                && frame.initiators.isEmpty()
                && verb > 0
                && at.syntax().chunk(verb) instanceof VerbGroup deals
                && !deals.passive()
                && !deals.negated()
                && words.isInflicting(deals.base());
        for (Nominal doer : inflicts ? at.nominals(at.syntax().subjects(verb)) : List.<Nominal>of()) {
            if (doer.isPeople() && doer.count() == null) {
                frame.initiators.add(doer);
            }
        }
    }

    /** "The army lost nine men, the police 12 and the rebels 48": the verb stands once, and the others' figures right behind them. */
    private void gapped(AnalysedSentence at, Frame frame) {
        Syntax syntax = at.syntax();
        if (frame.losses.isEmpty() || at.nominal(frame.losses.get(0).nominal().chunk()) == null) {
            return;
        }
        LossDraft first = frame.losses.get(0);
        // "the rebels had six dead, the army two"
        int having =
                frame.sense().noun() ? FigureChain.before(at, first.nominal().chunk()) : -1;
        boolean has = having > 0 && syntax.chunk(having) instanceof VerbGroup verb && isLosing(verb, first);
        if (!has && (!frame.sense().subject().equals(LOSER) || !(syntax.chunk(frame.trigger()) instanceof VerbGroup))) {
            return;
        }
        int end = Math.min(syntax.chunks().size() - 1, (has ? having : frame.trigger()) + FARTHEST);
        for (int index = first.nominal().chunk() + 1; index < end; index++) {
            if (syntax.chunk(index) instanceof VerbGroup) {
                return;
            }
            Nominal owner = at.nominal(index);
            Nominal figure = at.nominal(index + 1);
            boolean other = owner != null
                    && owner.count() == null
                    && (owner.is(Nominal.Kind.ACTOR) || owner.is(Nominal.Kind.PEOPLE))
                    && (syntax.isLink(index - 1, Chunk.Kind.COMMA)
                            || syntax.isLink(index - 1, Chunk.Kind.SEMICOLON)
                            || syntax.isLink(index - 1, "and"));
            if (!other || owner == null || figure == null || figure.count() == null) {
                continue;
            }
            for (Nominal lost : at.nominals(syntax.coordinatedRight(index + 1))) {
                Count count = LossFinder.countOf(at, lost, lost);
                boolean thing = lost.is(Nominal.Kind.MATERIEL);
                boolean people =
                        !first.nominal().is(Nominal.Kind.MATERIEL) && (lost.isPeople() || lost.is(Nominal.Kind.COUNT));
                if (count == null || !thing && !people) {
                    continue;
                }
                frame.losses.removeIf(
                        known -> known.firstToken() == lost.group().first());
                frame.losses.add(LossDraft.of(
                                thing ? List.of(Effect.DESTROYED) : first.effects(),
                                lost,
                                count,
                                lost.unit() == null && !thing ? first.unit() : lost.unit(),
                                lost.group().first(),
                                lost.group().end(),
                                "lost-by-another")
                        .ownedBy(owner));
                frame.cover(owner.group().first(), lost.group().end());
            }
        }
    }

    /** "Shot down twenty planes for the loss of two": a bare figure for the price is of the things counted before. */
    private static LossDraft likeBefore(List<Frame> frames, Frame frame, LossDraft loss) {
        boolean bare = LOSS.equals(frame.sense().word()) && loss.nominal().is(Nominal.Kind.COUNT);
        LossDraft before = null;
        for (Frame other : bare ? frames : List.<Frame>of()) {
            for (LossDraft known : other == frame ? List.<LossDraft>of() : other.losses) {
                boolean nearer = known.endToken() <= loss.firstToken()
                        && (before == null || known.firstToken() > before.firstToken());
                before = nearer ? known : before;
            }
        }
        boolean thing = before != null && before.nominal().is(Nominal.Kind.MATERIEL);
        return before == null || !thing ? loss : loss.ofThings(before.unit());
    }

    /** "An army unit was forced back with the loss of one tank": who does or suffers something at a price has paid it. */
    private static @Nullable Nominal payer(AnalysedSentence at, Frame frame) {
        int price = frame.trigger();
        int verb = price - 2;
        boolean priced =
                verb > 0 && LOSS.equals(frame.sense().word()) && at.syntax().isLink(price - 1, Chunk.Kind.PREPOSITION);
        while (priced && verb > 0 && !(at.syntax().chunk(verb) instanceof VerbGroup)) {
            priced = !at.syntax().isLink(verb, Chunk.Kind.COMMA) && !at.syntax().isLink(verb, Chunk.Kind.CONJUNCTION);
            verb--;
        }
        List<Nominal> subjects = priced && verb > 0 ? at.nominals(at.syntax().subjects(verb)) : List.of();
        Nominal subject = subjects.size() == 1 ? subjects.get(0) : null;
        return subject != null && subject.count() == null && !subject.actors().isEmpty() ? subject : null;
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
        if (before < 0
                || !(at.syntax().chunk(before) instanceof VerbGroup verb)
                || hasVerbOfItsOwn(at, loss.nominal().chunk())) {
            return null;
        }
        if (words.isInflicting(verb.base())) {
            // "inflicted 200 casualties on the army"
            for (Syntax.Complement complement :
                    at.syntax().complements(loss.nominal().chunk())) {
                Nominal sufferer = at.nominal(complement.noun());
                if (ON.contains(complement.preposition())
                        && sufferer != null
                        && sufferer.isPeople()
                        && !sufferer.is(Nominal.Kind.PRONOUN)) {
                    return sufferer;
                }
            }
            return null;
        }
        if (!isLosing(verb, loss)) {
            return null;
        }
        List<Nominal> subjects = at.nominals(at.syntax().subjects(before));
        return subjects.size() == 1 && subjects.get(0).count() == null ? subjects.get(0) : null;
    }

    /** "The army suffered six dead, and 65 rebels were killed". */
    private static boolean hasVerbOfItsOwn(AnalysedSentence at, int counted) {
        return counted + 1 < at.syntax().chunks().size()
                && at.syntax().chunk(counted + 1) instanceof VerbGroup verb
                && verb.form() == VerbGroup.Form.FINITE
                && !verb.alone();
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
