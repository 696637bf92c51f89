package org.fogline.reader.frame;

import java.util.ArrayList;
import java.util.List;
import org.fogline.knowledge.word.EventSense;
import org.fogline.knowledge.word.Words;
import org.fogline.model.ClaimType;
import org.fogline.model.Combine;
import org.fogline.model.Effect;
import org.fogline.model.Unit;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.Syntax;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.Nominal;
import org.jspecify.annotations.Nullable;

/** Verbs of harm that share one number: "killed and wounded 30". */
final class JointHarms {

    private final Words words;

    JointHarms(Words words) {
        this.words = words;
    }

    /** "killed and wounded 30", "killed, wounded or captured": verbs of harm with one object tell one number over all. */
    @Nullable
    EventSense jointHarm(AnalysedSentence at, int index, List<EventSense> senses) {
        Syntax syntax = at.syntax();
        int last = lastOfJoint(syntax, index);
        if (last < 0) {
            return null;
        }
        boolean things = isOfThings(at, index, last);
        EventSense one = harmOf(senses, things);
        if (one == null) {
            return null;
        }
        // "shot and wounded two men": what became of them the second verb says
        boolean open = one.has("weak");
        List<Effect> effects = open ? new ArrayList<>() : new ArrayList<>(one.effects());
        for (int next = index + 2; next <= last; next += 2) {
            EventSense other = harmOf(words.events().verb(((VerbGroup) syntax.chunk(next)).base()), things);
            boolean same = other != null && (open ? one.effects() : effects).containsAll(other.effects());
            if (other == null || same) {
                return null;
            }
            effects.addAll(other.effects());
        }
        if (effects.contains(Effect.CAPTURED) && isOfBuilding(at, index, last)) {
            // "the shop was looted and burned": what is carried off is not the shop
            return null;
        }
        boolean either = syntax.isLink(last - 1, "or");
        if (!either && !things && effects.get(0) == Effect.CAPTURED && effects.contains(Effect.KILLED)) {
            // "were captured and killed": each of them was taken first, and then killed
            return null;
        }
        Combine combine = effects.size() < 2 ? null : either ? Combine.EITHER : Combine.SUM;
        return new EventSense(
                one.word(),
                false,
                one.object(),
                open ? ClaimType.ASSAULT : one.type(),
                one.subject(),
                one.objectRole(),
                effects,
                combine,
                one.cause(),
                one.flags());
    }

    /** The last of two or three verbs that share their object, from the first; -1 if it stands alone. */
    static int lastOfJoint(Syntax syntax, int index) {
        VerbGroup first = (VerbGroup) syntax.chunk(index);
        boolean comma = syntax.isLink(index + 1, Chunk.Kind.COMMA)
                && (syntax.isLink(index + 3, "or") || syntax.isLink(index + 3, "and"));
        int last = comma ? index + 4 : index + 2;
        boolean joined = comma || syntax.isLink(index + 1, "and") || syntax.isLink(index + 1, "or");
        for (int next = index + 2; joined && next <= last; next += 2) {
            joined = next < syntax.chunks().size()
                    && syntax.chunk(next) instanceof VerbGroup verb
                    && verb.alone()
                    && (verb.form() == first.form() || first.passive())
                    && (next == last || syntax.objects(next).isEmpty());
        }
        return joined ? last : -1;
    }

    boolean isSecondOfJointHarm(AnalysedSentence at, int index) {
        for (int before = index - 2; before >= Math.max(0, index - 4); before -= 2) {
            if (!(at.syntax().chunk(before) instanceof VerbGroup first)) {
                return false;
            }
            if (lastOfJoint(at.syntax(), before) >= index
                    && jointHarm(at, before, words.events().verb(first.base())) != null) {
                return true;
            }
        }
        return false;
    }

    /** "400 in killed and wounded": a participle joined to a word for the dead is one too. */
    static boolean isSecondCasualty(AnalysedSentence at, int index, VerbGroup group) {
        Nominal before = at.nominal(index - 2);
        return before != null
                && (at.syntax().isLink(index - 1, "and") || at.syntax().isLink(index - 1, "or"))
                && !before.effects().isEmpty()
                && before.count() == null
                && before.group().end() - before.group().first() == 1
                && group.alone()
                && group.verb().isPastOnly()
                && at.syntax().objects(index).isEmpty();
    }

    /** Whether two joined verbs of harm are of things: "destroyed or captured 34 tanks", "34 tanks were burned or seized". */
    private static boolean isOfThings(AnalysedSentence at, int index, int last) {
        Nominal thing = sufferer(at, index, last);
        return thing != null && thing.is(Nominal.Kind.MATERIEL);
    }

    private static boolean isOfBuilding(AnalysedSentence at, int index, int last) {
        Nominal thing = sufferer(at, index, last);
        return thing != null && thing.unit() == Unit.BUILDING;
    }

    private static @Nullable Nominal sufferer(AnalysedSentence at, int index, int last) {
        Syntax syntax = at.syntax();
        List<Integer> subjects = syntax.subjects(index);
        // "38 men were killed and wounded and six cars were burned": of a passive they are the subject
        boolean passive = syntax.chunk(index) instanceof VerbGroup verb && verb.passive() && !subjects.isEmpty();
        List<Integer> suffer = passive || syntax.objects(last).isEmpty() ? subjects : syntax.objects(last);
        Nominal first = suffer.isEmpty() ? null : at.nominal(suffer.get(0));
        Nominal inner = first != null && first.is(Nominal.Kind.COUNT) ? SenseChoice.behindOf(at, first) : null;
        return inner == null ? first : inner;
    }

    private static @Nullable EventSense harmOf(List<EventSense> senses, boolean things) {
        for (EventSense sense : senses) {
            boolean ofPeople = sense.object().equals(things ? "materiel" : "people")
                    && sense.isHarm()
                    && sense.effects().size() == 1;
            if (ofPeople) {
                return sense;
            }
        }
        return null;
    }
}
