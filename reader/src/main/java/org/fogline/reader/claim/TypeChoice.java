package org.fogline.reader.claim;

import java.util.List;
import org.fogline.knowledge.actor.BelligerentRole;
import org.fogline.knowledge.word.EventSense;
import org.fogline.model.ClaimType;
import org.fogline.model.Count;
import org.fogline.model.DatePrecision;
import org.fogline.model.Effect;
import org.fogline.model.Loss;
import org.fogline.model.Unit;
import org.fogline.reader.discourse.DraftClaim;
import org.fogline.reader.discourse.NotTaken;
import org.fogline.reader.frame.Frame;
import org.fogline.reader.mention.DiscourseWord;
import org.fogline.reader.mention.Nominal;
import org.jspecify.annotations.Nullable;

/** Decides what is said to have happened: what the event word means, unless what it is told with shows more. */
final class TypeChoice {

    /** Why an attack that cost lives and came to nothing is one that was repelled. */
    static final String VAIN_ATTACK = "attempt-that-cost-lives";

    private TypeChoice() {}

    /**
     * The type of a claim.
     *
     * @param type the type
     * @param rule what showed that it is another one than the event word means by itself; null if it is that one
     */
    record Chosen(ClaimType type, @Nullable String rule) {

        /** What else it could have been, for a person to read; null if the word has one meaning and that was taken. */
        @Nullable
        String others(Frame frame) {
            NotTaken others = new NotTaken();
            EventSense sense = frame.sense();
            if (sense.type() != type) {
                others.add(sense.type().code(), "the word by itself");
            }
            boolean weighed = false;
            for (EventSense other : frame.senses()) {
                if (other.type() != type && other.type() != sense.type()) {
                    others.add(other.type().code(), needs(other));
                    weighed = true;
                }
            }
            String taken = rule != null ? rule : weighed ? needs(sense) : null;
            return others.after(taken);
        }

        private static String needs(EventSense sense) {
            return switch (sense.object()) {
                case "" -> "another meaning of the word";
                case "any" -> "with any object";
                case "none" -> "without an object";
                default -> "with “" + sense.object() + "”";
            };
        }
    }

    /**
     * The type of a draft's claim, of which the doers and the losses are known.
     *
     * @param byGroup whether all who did it are armed groups
     * @param total whether it is a total over more than one incident
     */
    static Chosen of(DraftClaim draft, List<String> initiators, boolean byGroup, List<Loss> losses, boolean total) {
        if (byGroup && isPlanted(draft.frame())) {
            return new Chosen(ClaimType.BOMBING, "bombed-by-a-group");
        }
        if (byGroup && isAtHand(draft.frame())) {
            return new Chosen(ClaimType.ASSAULT, "struck-by-fighters");
        }
        if (byGroup && isOnTheRoad(draft.frame())) {
            return new Chosen(ClaimType.AMBUSH, "struck-on-the-road");
        }
        Chosen chosen = told(draft, initiators, losses, total);
        ClaimType type = chosen.type();
        boolean sum = total
                && (type == ClaimType.CLASH
                        || type == ClaimType.DESTRUCTION && hasPeople(losses)
                        || isSumOfAttacks(draft, type) && hasPeople(losses));
        return sum ? new Chosen(ClaimType.TOLL, "total-of-losses") : chosen;
    }

    /** "Our units fell upon a patrol", "gunmen attacked a police convoy": who is on the road is ambushed. */
    private static boolean isOnTheRoad(Frame frame) {
        if (frame.type() != ClaimType.ASSAULT
                || frame.sense().noun()
                || frame.at().nominal(frame.trigger()) != null) {
            return false;
        }
        return frame.at().nominals(frame.at().syntax().objects(frame.trigger())).stream()
                .anyMatch(struck -> DiscourseWord.ON_THE_ROAD.isWordOrPlural(
                        frame.at().word(struck.group().head())));
    }

    /** "The rebels bombed the pipeline": a group without aircraft lays its bombs. */
    private static boolean isPlanted(Frame frame) {
        return frame.type() == ClaimType.AIRSTRIKE
                && !frame.sense().noun()
                && frame.sense().word().equals("bomb")
                && !frame.instruments().contains(ClaimType.AIRSTRIKE)
                && frame.initiators().stream().allMatch(Nominal::isPeople);
    }

    /** "Our guerrillas hit the post at close range": men of a group who are not said to have fired from afar. */
    private static boolean isAtHand(Frame frame) {
        return frame.type() == ClaimType.SHELLING
                && frame.sense().has("remote")
                && frame.instruments().isEmpty()
                && !frame.initiators().isEmpty()
                && (frame.targets().isEmpty() && frame.placeObjects().isEmpty()
                        || frame.initiators().stream().allMatch(doer -> doer.is(Nominal.Kind.PEOPLE)));
    }

    /** "killed in two attacks", "97 clashes": the harm of several acts together is a total. */
    private static boolean isSeveral(Frame frame, ClaimType type) {
        if (!frame.sense().noun() || type != ClaimType.ASSAULT && type != ClaimType.CLASH && type != ClaimType.AMBUSH) {
            return false;
        }
        Nominal nominal = frame.at().nominal(frame.trigger());
        Count count = nominal == null ? null : nominal.count();
        return count != null && count.low() > 1;
    }

    private static Chosen told(DraftClaim draft, List<String> initiators, List<Loss> losses, boolean total) {
        Frame frame = draft.frame();
        ClaimType type = frame.type();
        boolean combatants =
                losses.stream().anyMatch(loss -> loss.unit() == Unit.COMBATANT || loss.unit() == Unit.OFFICER);
        if (frame.isFailed()
                && (type.group() == ClaimType.Group.FIGHTING && type != ClaimType.CLASH || frame.isAttempted())) {
            return new Chosen(ClaimType.REPEL, "had-no-success");
        }
        if (frame.isInVain() && type.group() == ClaimType.Group.FIGHTING && combatants) {
            return new Chosen(ClaimType.REPEL, VAIN_ATTACK);
        }
        if (type == ClaimType.ASSAULT
                && frame.sense().objectRole().equals("place")
                && frame.isUnopposed()
                && !frame.isPlanned()) {
            return new Chosen(ClaimType.CAPTURE, "entered-unopposed");
        }
        if (frame.isAttempted() && type == ClaimType.CAPTURE) {
            return new Chosen(ClaimType.ASSAULT, "tried-to-take");
        }
        ClaimType byInstrument = byInstrument(frame, type);
        if (byInstrument != null) {
            return new Chosen(byInstrument, "by-instrument");
        }
        if (isSeveral(frame, type) && !losses.isEmpty()) {
            return new Chosen(ClaimType.TOLL, "several-acts-together");
        }
        boolean captives = losses.stream()
                .anyMatch(loss -> loss.unit() == Unit.PRISONER && loss.effects().contains(Effect.KILLED));
        if (captives && (type == ClaimType.TOLL || type == ClaimType.KILLING)) {
            return new Chosen(ClaimType.EXECUTION, "captives-killed");
        }
        if (type != ClaimType.TOLL) {
            return new Chosen(type, type == frame.sense().type() ? null : "event-beside");
        }
        if (frame.losses().stream().anyMatch(loss -> loss.rule().equals("named-person"))) {
            return new Chosen(ClaimType.KILLING, "named-victim");
        }
        for (Loss loss : losses) {
            if (loss.cause() != null) {
                ClaimType byCause = switch (loss.cause()) {
                    case SNIPER -> ClaimType.SNIPING;
                    case SHELLING -> ClaimType.SHELLING;
                    case AIRSTRIKE, DRONE -> ClaimType.AIRSTRIKE;
                    case IED, SUICIDE, MINE -> ClaimType.BOMBING;
                    case EXECUTION -> ClaimType.EXECUTION;
                    case STARVATION -> ClaimType.DEPRIVATION;
                    case AMBUSH -> ClaimType.AMBUSH;
                    case OTHER -> ClaimType.TOLL;
                };
                if (loss.partOf() == null) {
                    return new Chosen(byCause, "by-cause");
                }
            }
        }
        boolean displaced = losses.stream().anyMatch(loss -> loss.effects().contains(Effect.DISPLACED));
        if (displaced) {
            return new Chosen(ClaimType.EVACUATION, "people-displaced");
        }
        ClaimType inherited = draft.inherited();
        if (inherited != null && inherited != ClaimType.CAPTURE && !total) {
            return new Chosen(inherited, "event-told-before");
        }
        boolean doer = frame.initiators().stream().anyMatch(noun -> noun.isPeople() && !noun.is(Nominal.Kind.PRONOUN));
        boolean murdered = (!initiators.isEmpty() || doer)
                && !total
                && !losses.isEmpty()
                && losses.stream()
                        .allMatch(loss -> loss.effects().equals(List.of(Effect.KILLED)) && isUnarmed(loss.unit()));
        if (murdered) {
            return new Chosen(ClaimType.KILLING, "unarmed-killed-by-someone");
        }
        boolean fought = !initiators.isEmpty()
                && combatants
                && hasPlaceInSentence(draft)
                && !frame.sense().subject().equals("loser");
        return fought ? new Chosen(ClaimType.CLASH, "combatants-killed-at-a-place") : new Chosen(ClaimType.TOLL, null);
    }

    /** "Killed in attacks since March", "407 have died by shelling since then": no single attack is behind them. */
    private static boolean isSumOfAttacks(DraftClaim draft, ClaimType type) {
        Frame frame = draft.frame();
        boolean window =
                draft.when().precision() != DatePrecision.DAY && draft.when().text() != null;
        // "killed by shelling" counts the dead; "shelling has killed" tells of the shelling
        boolean harm = frame.isHarmAlone() && !frame.sense().word().equals("toll")
                || frame.sense().noun()
                        && frame.absorbed().stream()
                                .anyMatch(part -> part.isHarmAlone()
                                        && part.at() == frame.at()
                                        && part.trigger() < frame.trigger());
        return window
                && (type == ClaimType.ASSAULT
                        || type == ClaimType.AMBUSH
                        || harm && (type == ClaimType.SHELLING || type == ClaimType.BOMBING));
    }

    static boolean isUnarmed(Unit unit) {
        return unit == Unit.CIVILIAN || unit == Unit.CHILD || unit == Unit.WOMAN || unit == Unit.PERSON;
    }

    /** What the act is done with decides its type: aircraft and drones strike from the air, guns and rockets shell. */
    private static @Nullable ClaimType byInstrument(Frame frame, ClaimType type) {
        if (frame.sense().has("remote") && frame.type() == ClaimType.SHELLING) {
            for (ClaimType instrument : frame.instruments()) {
                return instrument;
            }
            boolean byHand = frame.initiators().stream()
                    .anyMatch(doer -> doer.is(Nominal.Kind.PEOPLE)
                            && doer.actors().stream()
                                    .anyMatch(actor -> actor.values().contains(BelligerentRole.ARMED_GROUP.code())
                                            || actor.values().contains(BelligerentRole.REBELS.code())));
            return byHand ? ClaimType.ASSAULT : null;
        }
        boolean open = type == ClaimType.ASSAULT
                || type == ClaimType.TOLL
                || type == ClaimType.DESTRUCTION
                || type == ClaimType.SHELLING;
        if (type == ClaimType.KILLING && frame.instruments().contains(ClaimType.SNIPING)) {
            return ClaimType.SNIPING;
        }
        if (!open) {
            return null;
        }
        for (ClaimType instrument : frame.instruments()) {
            boolean gunfire = instrument == ClaimType.ASSAULT;
            if (instrument == ClaimType.BOMBING
                    && type == ClaimType.SHELLING
                    && frame.sense().word().equals("lob")) {
                // "lobbed a grenade into a bar"
                return instrument;
            }
            if (!gunfire && (type != ClaimType.SHELLING || instrument == ClaimType.AIRSTRIKE)) {
                return instrument;
            }
        }
        for (Nominal doer : frame.initiators()) {
            for (EventSense event : doer.events()) {
                boolean weapon = event.type() == ClaimType.SHELLING
                        || event.type() == ClaimType.AIRSTRIKE
                        || event.type() == ClaimType.BOMBING;
                if (weapon && type != ClaimType.SHELLING) {
                    return event.type();
                }
            }
        }
        return null;
    }

    private static boolean hasPlaceInSentence(DraftClaim draft) {
        return draft.why().stream().anyMatch(reason -> reason.rule().equals("named-in-clause"));
    }

    private static boolean hasPeople(List<Loss> losses) {
        return losses.stream().anyMatch(loss -> loss.unit().isPeople());
    }
}
