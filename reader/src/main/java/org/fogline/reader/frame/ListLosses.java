package org.fogline.reader.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fogline.knowledge.word.EventSense;
import org.fogline.knowledge.word.Words;
import org.fogline.model.ClaimType;
import org.fogline.model.Combine;
import org.fogline.model.Effect;
import org.fogline.model.Unit;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.Nominal;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists and small tables of losses: lines, or parts of a line, of the form "Tanks: 12". What was done to them is
 * said in the line, or in the line that opens the list; without either, people are dead and things destroyed. Lines that
 * follow each other are one claim.
 */
public final class ListLosses {

    private static final EventSense TABLE = new EventSense(
            "list of losses", true, "any", ClaimType.TOLL, "", "", List.of(Effect.KILLED), null, null, Set.of("harm"));

    private final Words words;

    public ListLosses(Words words) {
        this.words = words;
    }

    /** Puts the frames of lists in place of those found in their lines, in the list of frames of each sentence. */
    public void read(List<AnalysedSentence> sentences, List<List<Frame>> framesOf) {
        Frame open = null;
        int last = -2;
        List<Effect> told = List.of();
        for (int index = 0; index < sentences.size(); index++) {
            AnalysedSentence at = sentences.get(index);
            Frame row = row(at, told);
            if (row == null) {
                open = null;
                told = effectsSaid(at);
                continue;
            }
            framesOf.set(index, new ArrayList<>());
            if (open != null && last == index - 1) {
                open.take(row);
            } else {
                open = row;
                framesOf.get(index).add(row);
            }
            last = index;
        }
    }

    private @Nullable Frame row(AnalysedSentence at, List<Effect> told) {
        Frame frame = null;
        int chunks = at.syntax().chunks().size();
        for (int index = 0; index + 2 < chunks; index++) {
            int colon = index + 1;
            Nominal label = at.nominal(index);
            List<Effect> own = List.of();
            if (label != null && at.syntax().chunk(colon) instanceof VerbGroup verb) {
                own = effectsOf(verb.base());
                colon++;
            }
            Nominal number = colon + 1 < chunks ? at.nominal(colon + 1) : null;
            boolean pair = label != null
                    && label.count() == null
                    && (label.is(Nominal.Kind.MATERIEL)
                            || label.is(Nominal.Kind.PEOPLE)
                            || !label.effects().isEmpty())
                    && at.syntax().isLink(colon, Chunk.Kind.COLON)
                    && number != null
                    && number.is(Nominal.Kind.COUNT)
                    && number.count() != null;
            if (!pair || label == null || number == null || number.count() == null) {
                if (index == 0 && !isOpener(at)) {
                    return null;
                }
                continue;
            }
            if (frame == null) {
                frame = new Frame(
                        at, TABLE, index, label.group().first(), number.group().end());
                frame.told = true;
            }
            boolean things = label.is(Nominal.Kind.MATERIEL);
            List<Effect> effects =
                    !own.isEmpty() ? own : !label.effects().isEmpty() ? label.effects() : fitting(told, things);
            Unit unit = label.unit();
            frame.losses.add(new LossDraft(
                    effects,
                    effects.size() > 1 ? Combine.SUM : null,
                    label,
                    null,
                    List.of(),
                    number.count(),
                    unit,
                    number.group().first(),
                    number.group().end(),
                    -1,
                    null,
                    "list-of-losses"));
            frame.cover(label.group().first(), number.group().end());
            index = colon + 1;
        }
        return frame;
    }

    /** Words before the first pair of a line ("Losses of the enemy: tanks: 3; …") do not spoil it. */
    private static boolean isOpener(AnalysedSentence at) {
        return at.sentence().size() < 60;
    }

    private static List<Effect> fitting(List<Effect> told, boolean things) {
        for (Effect effect : told) {
            boolean ofThings = effect == Effect.DESTROYED
                    || effect == Effect.DAMAGED
                    || effect == Effect.CAPTURED
                    || effect == Effect.SHOT_DOWN;
            boolean ofPeople = effect == Effect.KILLED || effect == Effect.WOUNDED || effect == Effect.CAPTURED;
            if (things ? ofThings : ofPeople) {
                return List.of(effect);
            }
        }
        return List.of(things ? Effect.DESTROYED : Effect.KILLED);
    }

    private List<Effect> effectsSaid(AnalysedSentence at) {
        List<Effect> effects = new ArrayList<>();
        for (Chunk chunk : at.syntax().chunks()) {
            if (chunk instanceof VerbGroup verb) {
                effects.addAll(effectsOf(verb.base()));
            }
        }
        return effects;
    }

    private List<Effect> effectsOf(String base) {
        List<Effect> effects = new ArrayList<>();
        for (EventSense sense : words.events().verb(base)) {
            if (sense.isHarm()) {
                effects.addAll(sense.effects());
            }
        }
        return effects.isEmpty() ? List.of() : List.of(effects.get(0));
    }
}
