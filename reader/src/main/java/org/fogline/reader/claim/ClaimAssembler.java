package org.fogline.reader.claim;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fogline.knowledge.actor.BelligerentRole;
import org.fogline.knowledge.word.EventSense;
import org.fogline.model.ActorRole;
import org.fogline.model.Claim;
import org.fogline.model.ClaimType;
import org.fogline.model.Count;
import org.fogline.model.DatePrecision;
import org.fogline.model.Effect;
import org.fogline.model.Extent;
import org.fogline.model.Loss;
import org.fogline.model.PlaceRelation;
import org.fogline.model.Quote;
import org.fogline.model.Reason;
import org.fogline.model.Role;
import org.fogline.model.Scope;
import org.fogline.model.Span;
import org.fogline.model.Stance;
import org.fogline.model.Unit;
import org.fogline.model.When;
import org.fogline.model.Where;
import org.fogline.reader.discourse.DraftClaim;
import org.fogline.reader.discourse.SideResolver;
import org.fogline.reader.frame.Amendment;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.frame.Frame;
import org.fogline.reader.group.NounGroup;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.Nominal;
import org.jspecify.annotations.Nullable;

/** Makes claims of drafts: names the actors, decides the final type and scope, and gives each field its reason. */
public final class ClaimAssembler {

    private static final int LONGEST_QUOTE = 690;

    private final SideResolver sides;
    private final DraftActors actors;
    private final RoleFiller roleFiller;
    private final LossBuilder lossBuilder;
    private final String document;
    private final String text;
    private final Map<DraftClaim, Parts> partsOf = new IdentityHashMap<>();

    /** Who did an act and to whom. */
    private record Parts(List<String> initiators, List<String> targets, int sentence) {}

    private final Map<ClaimType, Parts> lastOfType = new EnumMap<>(ClaimType.class);

    private static final Set<String> POINTERS = Set.of("the", "this", "that", "these", "those");

    /** How many sentences back "the attack" may point. */
    private static final int REACH = 6;

    public ClaimAssembler(SideResolver sides, String document, String text, List<AnalysedSentence> sentences) {
        this.sides = sides;
        this.actors = new DraftActors(sides, sentences);
        this.lossBuilder = new LossBuilder(sides, actors, text, sentences);
        this.roleFiller = new RoleFiller(sides, actors);
        this.document = document;
        this.text = text;
    }

    /** The claims that amend a claim of this draft: figures that the text corrects on the spot. */
    public List<Claim> amendments(DraftClaim draft, Claim claim) {
        List<Claim> found = new ArrayList<>();
        for (Amendment amendment : draft.frame().amendments()) {
            if (amendment.loss() >= claim.losses().size()) {
                continue;
            }
            Loss old = claim.losses().get(amendment.loss());
            Span span = draft.frame().at().sentence().span(amendment.firstToken(), amendment.endToken());
            Loss corrected = new Loss(
                    old.effects(),
                    old.combine(),
                    old.sides(),
                    old.unit(),
                    amendment.count(),
                    span.of(text),
                    null,
                    old.cause(),
                    List.of());
            List<Reason> why = new ArrayList<>(claim.why());
            why.add(new Reason("stance", "amended-on-the-spot", span, null));
            why.add(new Reason("losses.0", "amended-on-the-spot", span, null));
            found.add(claim.toBuilder()
                    .id("")
                    .stance(Stance.AMENDS)
                    .of(claim.id())
                    .losses(List.of(corrected))
                    .why(why)
                    .build());
        }
        return found;
    }

    /** The claim of a draft that denies or confirms another: what it says is what that one says, in another's mouth. */
    public Claim dispute(DraftClaim draft, Claim disputed) {
        Span span = quote(draft);
        List<Reason> why = new ArrayList<>(draft.why());
        why.add(new Reason("type", "as-in-the-claim-disputed", span, null));
        return disputed.toBuilder()
                .id("")
                .quote(Quote.of(text, span))
                .stance(draft.stance())
                .hedge(draft.hedge())
                .of(disputed.id())
                .attribution(draft.attribution())
                .losses(draft.isBare() ? List.of() : disputed.losses())
                .why(why)
                .build();
    }

    /** The claim of a draft, or null if nothing that the format holds is left of it. */
    public @Nullable Claim assemble(DraftClaim draft) {
        Frame frame = draft.frame();
        List<Reason> why = new ArrayList<>(draft.why());
        // Who acts may have come from elsewhere; who is struck is where it happened.
        sides.enter(List.of());
        List<String> initiators = actors.names(frame.initiators(), draft, "actors.initiator", why);
        sides.enter(draft.where());
        List<String> targets = actors.names(frame.targets(), draft, "actors.target", why);
        List<String> parties = actors.names(frame.parties(), draft, "actors.party", why);
        if (frame.type() == ClaimType.REPEL && initiators.isEmpty() && !targets.isEmpty()) {
            addOpponent(initiators, targets.get(0));
        }
        takeFromAct(draft, initiators, targets, parties, why);
        List<Loss> losses = lossBuilder.losses(draft, initiators, targets, why);
        if (initiators.isEmpty() && parties.isEmpty() && frame.isHarmAlone()) {
            addSpeakerAsDoer(draft, initiators, losses, why);
        }
        boolean total = isTotal(draft, losses);
        ClaimType type = type(draft, initiators, losses, total);
        if (total && (type == ClaimType.CLASH || type == ClaimType.DESTRUCTION && hasPeople(losses))) {
            type = ClaimType.TOLL;
        }
        roleFiller.fill(draft, type, initiators, targets, parties, losses, why);
        if (initiators.isEmpty() && targets.isEmpty() && parties.isEmpty()) {
            losses.stream().flatMap(loss -> loss.sides().stream()).distinct().forEach(targets::add);
        }
        actors.remember(draft, initiators);
        Parts parts = new Parts(
                List.copyOf(initiators), List.copyOf(targets), draft.at().index());
        partsOf.put(draft, parts);
        if (!initiators.isEmpty() && !isPointer(frame)) {
            lastOfType.put(type, parts);
        }
        Span span = quote(draft);
        if (span.length() == 0) {
            return null;
        }
        Claim.Builder builder = Claim.builder(document, Quote.of(text, span), type)
                .stance(draft.stance())
                .hedge(draft.hedge())
                .attribution(draft.attribution())
                .when(when(draft, type, total))
                .where(where(draft, type))
                .actors(roles(frame, type, initiators, targets, parties))
                .losses(losses)
                .scope(total ? Scope.CUMULATIVE : Scope.INCIDENT)
                .planned(frame.isPlanned() || frame.isAttempted() && type != ClaimType.REPEL)
                .ended(frame.isEnded());
        if (frame.isNegated() && draft.stance() == Stance.ASSERTS) {
            builder.stance(Stance.DENIES);
        }
        why.add(new Reason("type", "event-word:" + frame.sense().word(), trigger(frame), null));
        return builder.why(why).build();
    }

    /** The parts of the last act of its kind, for "the attack" that says nothing of who or whom. */
    private @Nullable Parts pointedAt(DraftClaim draft) {
        Frame frame = draft.frame();
        Parts last = lastOfType.get(frame.type());
        boolean near = last != null && draft.at().index() - last.sentence() <= REACH;
        return near && isPointer(frame) ? last : null;
    }

    /** "The attack", "that raid". */
    private static boolean isPointer(Frame frame) {
        Nominal nominal = frame.at().nominal(frame.trigger());
        return nominal != null
                && nominal.is(Nominal.Kind.EVENT)
                && nominal.group().determined() == NounGroup.Determined.DEFINITE
                && POINTERS.contains(frame.at().word(nominal.group().first()));
    }

    /** Harm told after its act was done by those who did the act, to those to whom they did it. */
    private void takeFromAct(
            DraftClaim draft, List<String> initiators, List<String> targets, List<String> parties, List<Reason> why) {
        DraftClaim act = draft.continues();
        Parts parts = act == null ? pointedAt(draft) : partsOf.get(act);
        boolean otherVoice = act != null
                && draft.speaker() != null
                && !draft.speaker().equals(act.speaker())
                && !(act.speaker() == null && sides.partyOf(draft.speaker()) == null);
        if (parts == null || otherVoice || !parties.isEmpty() || !targets.isEmpty()) {
            return;
        }
        if (initiators.isEmpty()) {
            initiators.addAll(parts.initiators());
            targets.addAll(parts.targets());
        } else if (parts.initiators().containsAll(initiators)) {
            targets.addAll(parts.targets());
        }
        why.add(new Reason("actors", "parts-of-the-act-before", new Span(draft.start(), draft.end()), null));
    }

    /** The word that tells of the event; of a verb the whole group: "have beaten back". */
    private static Span trigger(Frame frame) {
        int token = frame.triggerToken();
        int chunk = frame.at().syntax().chunkAt(token);
        return chunk >= 0 && frame.at().syntax().chunk(chunk) instanceof VerbGroup verb
                ? frame.at().sentence().span(verb.first(), verb.end())
                : frame.at().sentence().span(token, token + 1);
    }

    private void addOpponent(List<String> names, String of) {
        String opponent = sides.opponent(of);
        if (opponent != null) {
            names.add(opponent);
        }
    }

    /** A party to the fighting that tells of its enemy's dead claims to have killed them. */
    private void addSpeakerAsDoer(DraftClaim draft, List<String> initiators, List<Loss> losses, List<Reason> why) {
        String speaker = draft.speaker();
        if (speaker == null) {
            return;
        }
        String account = sides.belligerent(sides.account(speaker));
        String enemy = sides.opponent(account);
        boolean enemyLoss = enemy != null
                && losses.stream()
                        .flatMap(loss -> loss.sides().stream())
                        .anyMatch(side -> sides.belligerent(side).equals(enemy));
        if (enemyLoss) {
            initiators.add(account);
            why.add(new Reason("actors", "speaker-tells-of-enemy-loss", new Span(draft.start(), draft.end()), null));
        }
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

    private ClaimType type(DraftClaim draft, List<String> initiators, List<Loss> losses, boolean total) {
        Frame frame = draft.frame();
        ClaimType type = frame.type();
        boolean combatants =
                losses.stream().anyMatch(loss -> loss.unit() == Unit.COMBATANT || loss.unit() == Unit.OFFICER);
        if (frame.isAttempted() && type.group() == ClaimType.Group.FIGHTING && combatants) {
            return ClaimType.REPEL;
        }
        ClaimType byInstrument = byInstrument(frame, type);
        if (byInstrument != null) {
            return byInstrument;
        }
        if (isSeveral(frame, type) && !losses.isEmpty()) {
            return ClaimType.TOLL;
        }
        if (type != ClaimType.TOLL) {
            return type;
        }
        if (frame.losses().stream().anyMatch(loss -> loss.rule().equals("named-person"))) {
            return ClaimType.KILLING;
        }
        if (losses.stream()
                .anyMatch(loss -> loss.unit() == Unit.PRISONER && loss.effects().contains(Effect.KILLED))) {
            return ClaimType.EXECUTION;
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
                    return byCause;
                }
            }
        }
        boolean displaced = losses.stream().anyMatch(loss -> loss.effects().contains(Effect.DISPLACED));
        if (displaced) {
            return ClaimType.EVACUATION;
        }
        ClaimType inherited = draft.inherited();
        if (inherited != null && inherited != ClaimType.CAPTURE && !total) {
            return inherited;
        }
        boolean murdered = !initiators.isEmpty()
                && !total
                && !losses.isEmpty()
                && losses.stream().allMatch(loss -> loss.effects().contains(Effect.KILLED) && isUnarmed(loss.unit()));
        if (murdered) {
            return ClaimType.KILLING;
        }
        boolean fought = !initiators.isEmpty()
                && combatants
                && hasPlaceInSentence(draft)
                && !frame.sense().subject().equals("loser");
        return fought ? ClaimType.CLASH : ClaimType.TOLL;
    }

    private static boolean isUnarmed(Unit unit) {
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
            if (type != ClaimType.SHELLING || instrument == ClaimType.AIRSTRIKE) {
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

    private static boolean isTotal(DraftClaim draft, List<Loss> losses) {
        if (losses.isEmpty()) {
            return false;
        }
        boolean toll = draft.frame().sense().word().equals("toll");
        When when = draft.when();
        boolean window = when.extent() == Extent.THROUGHOUT && when.precision() != DatePrecision.DAY
                || when.precision() == DatePrecision.BEFORE && when.text() != null;
        return toll || window && draft.frame().type() != ClaimType.CAPTURE;
    }

    private static When when(DraftClaim draft, ClaimType type, boolean total) {
        When when = draft.when();
        if (total && when.precision() != DatePrecision.UNKNOWN) {
            return when.withExtent(Extent.THROUGHOUT);
        }
        boolean state = type == ClaimType.CONTROL || type == ClaimType.SIEGE;
        return state ? when.withExtent(Extent.THROUGHOUT) : when;
    }

    private static List<Where> where(DraftClaim draft, ClaimType type) {
        if (type != ClaimType.WITHDRAWAL && type != ClaimType.EVACUATION) {
            return draft.where();
        }
        List<Where> places = new ArrayList<>();
        for (Where where : draft.where()) {
            boolean plain = where.relation() == PlaceRelation.IN;
            places.add(
                    plain
                            ? new Where(
                                    where.place(),
                                    where.id(),
                                    PlaceRelation.FROM,
                                    where.part(),
                                    where.bearing(),
                                    where.distanceKilometres())
                            : where);
        }
        return places;
    }

    private static List<ActorRole> roles(
            Frame frame, ClaimType type, List<String> initiators, List<String> targets, List<String> parties) {
        List<ActorRole> roles = new ArrayList<>();
        // "Troops killed forty fighters": a fight by what it is, but told of one side as the doer.
        boolean killers = frame.type() == ClaimType.TOLL
                && parties.isEmpty()
                && !initiators.isEmpty()
                && targets.stream().anyMatch(target -> !initiators.contains(target));
        boolean symmetric = type == ClaimType.CLASH && !killers
                || type == ClaimType.AGREEMENT
                || type == ClaimType.CEASEFIRE
                || type == ClaimType.TOLL && !parties.isEmpty() && initiators.isEmpty() && targets.isEmpty();
        if (symmetric) {
            Set<String> all = new LinkedHashSet<>(parties);
            all.addAll(initiators);
            all.addAll(targets);
            all.forEach(name -> roles.add(ActorRole.of(name, Role.PARTY)));
            return roles;
        }
        Set<String> first = new LinkedHashSet<>(initiators);
        first.addAll(parties);
        first.forEach(name -> roles.add(ActorRole.of(name, Role.INITIATOR)));
        Role other = type == ClaimType.HANDOVER ? Role.BENEFICIARY : Role.TARGET;
        targets.stream()
                .filter(name -> !first.contains(name))
                .distinct()
                .forEach(name -> roles.add(ActorRole.of(name, other)));
        return roles;
    }

    /** The passage, cut at the end if it is longer than a quote may be. */
    private Span quote(DraftClaim draft) {
        int end = Math.min(draft.end(), draft.start() + LONGEST_QUOTE);
        return new Span(draft.start(), Math.max(draft.start(), Math.min(end, text.length())));
    }
}
