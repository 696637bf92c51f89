package org.fogline.reader.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fogline.knowledge.actor.BelligerentRole;
import org.fogline.model.Cause;
import org.fogline.model.Loss;
import org.fogline.model.PartOf;
import org.fogline.model.Reason;
import org.fogline.model.Span;
import org.fogline.model.Unit;
import org.fogline.reader.discourse.DraftClaim;
import org.fogline.reader.discourse.SideResolver;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.frame.Frame;
import org.fogline.reader.frame.LossDraft;
import org.fogline.reader.mention.ActorMention;
import org.fogline.reader.mention.Nominal;
import org.jspecify.annotations.Nullable;

/** Decides of each loss whose it is and who is counted, and says by which rule. */
final class LossBuilder {

    private final SideResolver sides;
    private final String text;

    LossBuilder(SideResolver sides, String text) {
        this.sides = sides;
        this.text = text;
    }

    List<Loss> losses(DraftClaim draft, List<String> initiators, List<String> targets, List<Reason> why) {
        Frame frame = draft.frame();
        List<Loss> built = new ArrayList<>();
        for (int index = 0; index < frame.losses().size(); index++) {
            LossDraft loss = frame.losses().get(index);
            AnalysedSentence at = sentenceOf(frame, index);
            Whose whose = whose(draft, at, loss, initiators, targets);
            Unit unit = unit(loss, whose);
            List<String> owners = hasNoSide(unit) && whose.explicit() == null ? List.of() : whose.sides();
            Span span = at.sentence().span(loss.firstToken(), loss.endToken());
            built.add(new Loss(
                    loss.effects(),
                    loss.combine(),
                    owners,
                    unit,
                    loss.count(),
                    span.of(text),
                    loss.larger() < 0 || loss.larger() >= index ? null : new PartOf(null, loss.larger()),
                    cause(draft, loss),
                    List.of()));
            why.add(new Reason("losses." + index, loss.rule(), span, null));
            why.add(new Reason(
                    "losses." + index + ".sides", owners.isEmpty() ? "no-side-said" : whose.rule(), span, null));
        }
        return built;
    }

    /** The frame, or the one it took up, whose sentence the loss stands in. */
    private static AnalysedSentence sentenceOf(Frame frame, int index) {
        LossDraft loss = frame.losses().get(index);
        for (Frame part : frame.absorbed()) {
            if (part.losses().stream()
                    .anyMatch(other -> other.nominal() == loss.nominal() && other.firstToken() == loss.firstToken())) {
                return part.at();
            }
        }
        return frame.at();
    }

    private @Nullable Cause cause(DraftClaim draft, LossDraft loss) {
        if (loss.cause() != null) {
            return loss.cause();
        }
        boolean people = loss.nominal().isPeople() || !loss.nominal().effects().isEmpty();
        if (!people) {
            return null;
        }
        Cause ofAct = draft.frame().sense().cause();
        if (ofAct != null) {
            return ofAct;
        }
        for (Frame part : draft.frame().absorbed()) {
            if (part.sense().cause() != null && part.sense().isAct()) {
                return part.sense().cause();
            }
        }
        return null;
    }

    private record Whose(
            List<String> sides, String rule, @Nullable ActorMention explicit) {}

    private Whose whose(
            DraftClaim draft, AnalysedSentence at, LossDraft loss, List<String> initiators, List<String> targets) {
        Whose named = named(loss.nominal(), draft.speaker());
        if (named != null && !isKillersOwn(draft, loss, named)) {
            return named;
        }
        Nominal owner = loss.owner();
        if (owner != null) {
            Whose losers = named(owner, draft.speaker());
            if (losers != null) {
                return new Whose(losers.sides(), "loser", null);
            }
        }
        List<String> killers = new ArrayList<>();
        for (Nominal killer : loss.killers()) {
            Whose who = named(killer, draft.speaker());
            if (who != null) {
                killers.addAll(who.sides());
            } else if (killer.is(Nominal.Kind.PRONOUN) && draft.speaker() != null) {
                killers.add(draft.speaker());
            }
        }
        if (loss.effects().contains(org.fogline.model.Effect.DISPLACED)
                || loss.effects().contains(org.fogline.model.Effect.RELEASED)) {
            return new Whose(List.of(), "no-side-said", null);
        }
        for (String killer : killers) {
            String opponent = opponentIn(killer, initiators, targets);
            if (opponent != null) {
                return new Whose(List.of(opponent), "opponent-of-killer", null);
            }
        }
        boolean repel = draft.frame().type() == org.fogline.model.ClaimType.REPEL;
        if (repel && !initiators.isEmpty()) {
            return new Whose(List.of(initiators.get(0)), "attacker-repelled", null);
        }
        if (!targets.isEmpty() && !initiators.isEmpty()) {
            return new Whose(List.of(targets.get(0)), "target", null);
        }
        if (!initiators.isEmpty()) {
            String opponent = sides.opponent(initiators.get(0));
            if (opponent != null) {
                return new Whose(List.of(opponent), "opponent-in-text", null);
            }
        }
        if (!targets.isEmpty()) {
            return new Whose(List.of(targets.get(0)), "target", null);
        }
        if (draft.speaker() != null
                && sides.opponent(draft.speaker()) != null
                && loss.nominal().unit() == Unit.COMBATANT) {
            return new Whose(List.of(String.valueOf(sides.opponent(draft.speaker()))), "opponent-of-speaker", null);
        }
        if (loss.nominal().unit() == Unit.COMBATANT && isSoldiers(at, loss.nominal())) {
            return sides.byRole(BelligerentRole.ARMY)
                    .map(side -> new Whose(List.of(side.name()), side.rule(), null))
                    .orElse(new Whose(List.of(), "no-side-said", null));
        }
        return new Whose(List.of(), "no-side-said", null);
    }

    /** A generic word ("soldiers", "jihadists") that would make the killers their own victims means the others. */
    private boolean isKillersOwn(DraftClaim draft, LossDraft loss, Whose named) {
        ActorMention mention = named.explicit();
        if (mention == null
                || mention.kind() == ActorMention.Kind.NAMED
                || mention.kind() == ActorMention.Kind.PERSPECTIVE
                || !mention.affix().isEmpty()) {
            return false;
        }
        List<Nominal> killers = loss.killers().isEmpty() && !loss.effects().contains(org.fogline.model.Effect.DISPLACED)
                ? draft.frame().initiators()
                : loss.killers();
        boolean repelled = loss.killers().isEmpty() && draft.frame().type() == org.fogline.model.ClaimType.REPEL;
        for (Nominal killer : killers) {
            Whose who = named(killer, draft.speaker());
            if (who != null
                    && !repelled
                    && who.sides().stream()
                            .map(sides::belligerent)
                            .anyMatch(side -> named.sides().stream()
                                    .map(sides::belligerent)
                                    .anyMatch(side::equals))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSoldiers(AnalysedSentence at, Nominal nominal) {
        String head = at.word(nominal.group().head());
        return Set.of("soldier", "soldiers", "troops", "servicemen", "conscripts")
                .contains(head);
    }

    private @Nullable String opponentIn(String killer, List<String> initiators, List<String> targets) {
        String own = sides.belligerent(killer);
        for (String other : initiators) {
            if (!sides.belligerent(other).equals(own)
                    && targets.stream()
                            .anyMatch(target -> sides.belligerent(target).equals(own))) {
                return other;
            }
        }
        for (String other : targets) {
            if (!sides.belligerent(other).equals(own)) {
                return other;
            }
        }
        return sides.opponent(killer);
    }

    private @Nullable Whose named(Nominal nominal, @Nullable String speaker) {
        Set<String> found = new LinkedHashSet<>();
        String rule = "";
        ActorMention explicit = null;
        for (ActorMention mention : nominal.actors()) {
            var side = sides.resolve(mention, speaker);
            if (side.isPresent() && mayBelong(nominal, mention)) {
                found.add(side.get().name());
                rule = side.get().rule();
                explicit = mention;
            }
        }
        return found.isEmpty() ? null : new Whose(List.copyOf(found), rule, explicit);
    }

    /** "Syrian civilians" are nobody's fighters; "Syrian soldiers" are. */
    private static boolean mayBelong(Nominal nominal, ActorMention mention) {
        Unit unit = nominal.unit();
        boolean civil = unit != null && isCivil(unit) && nominal.kind() == Nominal.Kind.PEOPLE;
        return !(mention.kind() == ActorMention.Kind.DEMONYM && (civil || unit == Unit.PERSON));
    }

    private static boolean isCivil(Unit unit) {
        return unit == Unit.CIVILIAN || unit == Unit.CHILD || unit == Unit.WOMAN;
    }

    private static boolean hasNoSide(Unit unit) {
        return isCivil(unit) || unit == Unit.PERSON;
    }

    private static Unit unit(LossDraft loss, Whose whose) {
        Unit said = loss.unit();
        if (said != null
                && !(said == Unit.PERSON
                        && !whose.sides().isEmpty()
                        && whose.explicit() != null
                        && loss.nominal().kind() != Nominal.Kind.PEOPLE)) {
            boolean bareCasualty =
                    said == Unit.PERSON && !loss.nominal().effects().isEmpty() && whose.explicit() != null;
            return bareCasualty ? Unit.COMBATANT : said;
        }
        boolean known = !whose.sides().isEmpty();
        return known ? Unit.COMBATANT : Unit.PERSON;
    }
}
