package org.fogline.reader.mention;

import java.util.List;
import org.fogline.knowledge.word.EventSense;
import org.fogline.model.Count;
import org.fogline.model.Effect;
import org.fogline.model.Unit;
import org.fogline.reader.group.NounGroup;
import org.jspecify.annotations.Nullable;

/**
 * What a noun group speaks of.
 *
 * @param chunk the index of the noun group among the chunks of its sentence
 * @param group the noun group
 * @param kind the class of thing
 * @param actors the actors that its words name, the head's last
 * @param unit who or what is counted, or null if the words do not say
 * @param count the number said, or null
 * @param events with {@link Kind#EVENT}: the senses of the event noun
 * @param effects with a casualty noun ("dead"): the harm it tells of
 * @param eventFirst with {@link Kind#EVENT}: the first token of the event noun
 * @param plural whether the head is plural
 */
public record Nominal(
        int chunk,
        NounGroup group,
        Kind kind,
        List<ActorMention> actors,
        @Nullable Unit unit,
        @Nullable Count count,
        List<EventSense> events,
        List<Effect> effects,
        int eventFirst,
        boolean plural) {

    /** "The Norland-backed group": whether all whom it names are named only for how they stand to somebody else. */
    public boolean namesBackersAlone() {
        return !actors.isEmpty()
                && actors.stream().noneMatch(actor -> actor.affix().isEmpty());
    }

    /** The class of thing that a noun group speaks of. */
    public enum Kind {
        ACTOR,
        PEOPLE,
        MATERIEL,
        PLACE,
        EVENT,
        TOLL,
        /** A number alone: "fourteen", "900". */
        COUNT,
        PRONOUN,
        OTHER
    }

    public boolean isPeople() {
        return kind == Kind.PEOPLE || kind == Kind.ACTOR || kind == Kind.COUNT || kind == Kind.PRONOUN;
    }

    /** The same people counted as fighters who were taken. */
    public Nominal asTaken() {
        return new Nominal(
                chunk,
                group,
                kind,
                actors,
                Unit.COMBATANT,
                count,
                events,
                List.of(Effect.CAPTURED),
                eventFirst,
                plural);
    }

    /** The same people counted in another unit. */
    Nominal asUnit(@Nullable Unit other) {
        return new Nominal(chunk, group, kind, actors, other, count, events, effects, eventFirst, plural);
    }

    public boolean is(Kind other) {
        return kind == other;
    }
}
