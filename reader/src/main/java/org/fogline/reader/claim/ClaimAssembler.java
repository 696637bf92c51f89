package org.fogline.reader.claim;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fogline.model.ActorRole;
import org.fogline.model.Claim;
import org.fogline.model.ClaimType;
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
import org.fogline.model.When;
import org.fogline.model.Where;
import org.fogline.reader.discourse.DraftClaim;
import org.fogline.reader.discourse.SideResolver;
import org.fogline.reader.frame.Amendment;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.frame.FigureFinder;
import org.fogline.reader.frame.Frame;
import org.fogline.reader.frame.LossDraft;
import org.fogline.reader.group.NounGroup;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.Nominal;
import org.jspecify.annotations.Nullable;

/** Makes claims of drafts: names the actors, decides the final type and scope, and gives each field its reason. */
public final class ClaimAssembler {

    private static final int LONGEST_QUOTE = 690;

    /** So far apart are the first and the last day at least over which the harm to several is a total. */
    private static final int LEAST_DAYS = 4;

    /** And so many are they at least. */
    private static final int LEAST_HARMED = 5;

    private final SideResolver sides;
    private final DraftActors actors;
    private final RoleFiller roleFiller;
    private final LossBuilder lossBuilder;
    private final OtherParts otherParts;
    private final String document;
    private final String text;
    private final Map<DraftClaim, Parts> partsOf = new IdentityHashMap<>();

    /** Who did an act and to whom. */
    private record Parts(List<String> initiators, List<String> targets, int sentence) {}

    private @Nullable Parts lastHarm;

    private final Map<ClaimType, Parts> lastOfType = new EnumMap<>(ClaimType.class);

    private static final Set<String> POINTERS = Set.of("the", "this", "that", "these", "those");

    /** How many sentences back "the attack" may point. */
    private static final int REACH = 6;

    public ClaimAssembler(SideResolver sides, String document, String text, List<AnalysedSentence> sentences) {
        this.sides = sides;
        this.actors = new DraftActors(sides, sentences);
        this.lossBuilder = new LossBuilder(sides, actors, text, sentences);
        this.roleFiller = new RoleFiller(sides, actors, new Blames(actors, sentences));
        this.otherParts = new OtherParts(sides);
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
        disputed.why().stream()
                .filter(reason -> isOfWhatIsDisputed(reason, draft.isBare()))
                .forEach(why::add);
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

    /** The claim of a draft that tells who did what another claim tells; null if its words name no belligerent. */
    public @Nullable Claim blame(DraftClaim draft, Claim told) {
        AnalysedSentence in = draft.blamedIn();
        if (in == null) {
            return null;
        }
        List<String> doers = new ArrayList<>();
        for (Nominal nominal : draft.blamed()) {
            doers.addAll(actors.blamed(in, nominal));
        }
        if (doers.isEmpty() || doers.stream().anyMatch(doer -> isOfSpeakers(draft, doer))) {
            return null;
        }
        Set<String> names = new LinkedHashSet<>(doers);
        List<ActorRole> roles = new ArrayList<>();
        names.forEach(name -> roles.add(ActorRole.of(name, Role.INITIATOR)));
        told.actors().stream()
                .filter(role -> role.role() == Role.TARGET && !names.contains(role.actor()))
                .forEach(roles::add);
        // Of a death without a doer somebody makes a killing.
        ClaimType type = told.type() == ClaimType.TOLL ? ClaimType.KILLING : told.type();
        return dispute(draft, told).toBuilder()
                .of(null)
                .type(type)
                .actors(roles)
                .build();
    }

    private static boolean isOfSpeakers(DraftClaim draft, String name) {
        return draft.attribution().stream().anyMatch(speaker -> speaker.source().equals(name));
    }

    /** Whether a claim that denies another has a field from it, and with the field the reason. */
    private static boolean isOfWhatIsDisputed(Reason reason, boolean bare) {
        String field = reason.field();
        return field.equals("when")
                || field.equals("where")
                || field.equals("scope")
                || field.equals("planned")
                || field.equals("ended")
                || field.startsWith("actors")
                || field.startsWith("losses") && !bare;
    }

    /** The claim of a draft, or null if nothing that the format holds is left of it. */
    public @Nullable Claim assemble(DraftClaim draft) {
        Frame frame = draft.frame();
        List<Reason> why = new ArrayList<>(draft.why());
        // Who acts may have come from elsewhere; who is struck is where it happened.
        sides.enter(draft.at(), List.of());
        List<String> initiators = actors.names(frame.initiators(), draft, DraftActors.INITIATOR, why);
        initiators.removeIf(sides::onlyTells);
        sides.enter(draft.at(), draft.where());
        List<String> targets = actors.names(frame.targets(), draft, "actors.target", why);
        List<String> parties = actors.names(frame.parties(), draft, "actors.party", why);
        if (frame.type() == ClaimType.REPEL && initiators.isEmpty() && !targets.isEmpty()) {
            addOpponent(initiators, targets.get(0));
            if (!initiators.isEmpty()) {
                why.add(reason(draft, "actors.initiator", "enemy-of-defender"));
            }
        }
        String taker = initiators.isEmpty() && parties.isEmpty() && isBooty(frame) ? actors.party(draft) : null;
        String robbed = taker == null ? null : sides.opponent(taker);
        if (taker != null && robbed != null) {
            // "Recovered from the scene were 14 rifles": who tells of what was taken has taken it.
            initiators.add(taker);
            targets.clear();
            targets.add(robbed);
            why.add(reason(draft, "actors", "booty-told-by-party"));
        } else {
            takeFromAct(draft, initiators, targets, parties, why);
        }
        if (frame.type() != ClaimType.TOLL) {
            // "gunmen opened fire on their patrol": nobody attacks his own
            targets.removeIf(initiators::contains);
        }
        // "flew 400 sorties in support of ground troops": nor his allies
        targets.removeIf(target -> initiators.stream().anyMatch(doer -> sides.areAllies(doer, target)));
        List<Loss> losses = lossBuilder.losses(draft, initiators, targets, why);
        nameStruck(draft, initiators, targets, losses, why);
        if (initiators.isEmpty() && parties.isEmpty() && frame.isHarmAlone()) {
            addSpeakerAsDoer(draft, initiators, losses, why);
        }
        boolean total = isTotal(draft, losses);
        TypeChoice.Chosen chosen = TypeChoice.of(
                draft,
                initiators,
                !initiators.isEmpty() && initiators.stream().allMatch(sides::isGroup),
                losses,
                total);
        ClaimType type = chosen.type();
        if (TypeChoice.VAIN_ATTACK.equals(chosen.rule())) {
            roleFiller.turnToAttackers(draft, initiators, targets, losses, why);
        }
        roleFiller.fill(draft, type, initiators, targets, parties, losses, why);
        if (initiators.isEmpty() && targets.isEmpty() && parties.isEmpty()) {
            losses.stream().flatMap(loss -> loss.sides().stream()).distinct().forEach(targets::add);
            if (!targets.isEmpty()) {
                why.add(reason(draft, "actors.target", "sides-of-losses"));
            }
        }
        if (type == ClaimType.TOLL && initiators.isEmpty() && parties.isEmpty()) {
            takeFromHarm(draft, initiators, targets, losses, why);
        }
        actors.remember(draft, initiators);
        Parts parts = new Parts(
                List.copyOf(initiators), List.copyOf(targets), draft.at().index());
        partsOf.put(draft, parts);
        if (!initiators.isEmpty() && !isPointer(frame)) {
            lastOfType.put(type, parts);
        }
        rememberHarm(draft, type, parts, losses);
        Span span = quote(draft);
        if (span.length() == 0) {
            return null;
        }
        List<ActorRole> roles = roles(frame, type, initiators, targets, parties);
        Claim.Builder builder = Claim.builder(document, Quote.of(text, span), type)
                .stance(draft.stance())
                .hedge(draft.hedge())
                .evidence(draft.evidence())
                .attribution(draft.attribution())
                .when(when(draft, type, total))
                .where(where(draft, type))
                .actors(roles)
                .losses(losses)
                .scope(total ? Scope.CUMULATIVE : Scope.INCIDENT)
                .planned(frame.isPlanned() || frame.isAttempted() && type.group() != ClaimType.Group.FIGHTING)
                .ended(frame.isEnded());
        if (frame.isNegated() && draft.stance() == Stance.ASSERTS) {
            builder.stance(Stance.DENIES);
            why.add(new Reason("stance", "negated", trigger(frame), null));
        }
        why.add(new Reason("type", "event-word:" + frame.sense().word(), trigger(frame), chosen.others(frame)));
        mode(draft, type, total, why);
        if (draft.attribution().isEmpty()) {
            why.add(new Reason("attribution", "nobody-else-says-it", null, draft.otherVoices()));
        }
        return builder.why(otherParts.told(draft, roles, losses, why)).build();
    }

    /** Why it is a total, a plan, or the end of something. */
    private static void mode(DraftClaim draft, ClaimType type, boolean total, List<Reason> why) {
        Frame frame = draft.frame();
        if (total) {
            boolean toll = isTollWord(frame);
            Span window = draft.why().stream()
                    .filter(reason -> reason.field().equals("when"))
                    .map(Reason::span)
                    .reduce(null, (first, next) -> next);
            why.add(new Reason(
                    "scope", toll ? "word-of-totals" : "over-a-window", toll ? trigger(frame) : window, null));
        }
        if (frame.isPlanned()) {
            why.add(new Reason("planned", "not-said-to-have-happened", trigger(frame), null));
        } else if (frame.isAttempted() && type.group() != ClaimType.Group.FIGHTING) {
            why.add(new Reason("planned", "attempted", trigger(frame), null));
        }
        if (frame.isEnded()) {
            why.add(new Reason("ended", "word-of-an-end", trigger(frame), null));
        }
    }

    /** Whether all that was lost in a frame are arms and vehicles that somebody took. */
    private static boolean isBooty(Frame frame) {
        boolean booty = !frame.losses().isEmpty();
        for (LossDraft loss : frame.losses()) {
            booty &= loss.effects().equals(List.of(Effect.CAPTURED))
                    && loss.killers().isEmpty()
                    && loss.owner() == null
                    && LossBuilder.isMateriel(loss);
        }
        return booty;
    }

    private static Reason reason(DraftClaim draft, String field, String rule) {
        return new Reason(field, rule, new Span(draft.start(), draft.end()), null);
    }

    private static boolean isTollWord(Frame frame) {
        return frame.sense().word().equals("toll");
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
        boolean fight = act != null && act.frame().type() == ClaimType.CLASH;
        if (parts == null || fight || otherVoice || !parties.isEmpty() || !targets.isEmpty()) {
            // Of a fight nobody is the target.
            return;
        }
        boolean turned = act != null
                && act.frame().type() == ClaimType.REPEL
                && draft.frame().type() == ClaimType.ABDUCTION;
        if (initiators.isEmpty() && turned) {
            // "repelled the attack; their commander was taken prisoner"
            initiators.addAll(parts.targets());
            targets.addAll(parts.initiators());
        } else if (initiators.isEmpty()) {
            initiators.addAll(parts.initiators());
            targets.addAll(parts.targets());
        } else if (parts.initiators().containsAll(initiators)) {
            targets.addAll(isHarmOfOthers(draft.frame()) ? List.of() : parts.targets());
        }
        why.add(reason(draft, "actors", "parts-of-the-act-before"));
    }

    /** Whether all who came to harm are told to be unarmed people. */
    private static boolean isHarmOfOthers(Frame frame) {
        return !frame.losses().isEmpty()
                && frame.losses().stream().allMatch(loss -> LossBuilder.isCivil(LossBuilder.unitOf(loss)));
    }

    /** Keeps the last attack in which people came to harm: what is counted behind it are its dead. */
    private void rememberHarm(DraftClaim draft, ClaimType type, Parts parts, List<Loss> losses) {
        boolean harm = type.group().isAttack()
                && losses.stream().anyMatch(loss -> loss.unit().isPeople())
                && draft.stance() == Stance.ASSERTS
                && !draft.frame().isPlanned();
        if (harm) {
            lastHarm = parts;
        }
    }

    /** "A hospital put the dead at nine": another count of an attack told before has its doers, and those whom it struck. */
    private void takeFromHarm(
            DraftClaim draft, List<String> initiators, List<String> targets, List<Loss> losses, List<Reason> why) {
        Parts act = lastHarm;
        String word = draft.frame().sense().word();
        boolean count = word.equals("toll") || word.equals(FigureFinder.FIGURE);
        boolean window = draft.when().extent() == Extent.THROUGHOUT
                && draft.when().precision() != DatePrecision.DAY
                && draft.when().text() != null;
        if (act == null || !count || window || draft.at().index() - act.sentence() > REACH) {
            return;
        }
        for (Loss loss : losses) {
            for (String side : loss.sides()) {
                if (!act.targets().contains(side)) {
                    return;
                }
            }
        }
        if (act.initiators().isEmpty()) {
            return;
        }
        initiators.addAll(act.initiators());
        if (targets.isEmpty()) {
            targets.addAll(act.targets());
        }
        why.add(reason(draft, "actors", "parts-of-the-attack-counted"));
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

    /** "An X fighter was killed when guerrillas shelled a military post": whose post it was is shown by whose men fell there. */
    private void nameStruck(
            DraftClaim draft, List<String> initiators, List<String> targets, List<Loss> losses, List<Reason> why) {
        boolean generic = !targets.isEmpty();
        for (Reason reason : why) {
            generic &= !reason.field().equals("actors.target")
                    || reason.rule().startsWith("generic-word")
                    || reason.rule().equals("speakers-own-forces");
        }
        List<String> harmed = losses.stream()
                .flatMap(loss -> loss.sides().stream())
                .distinct()
                .toList();
        boolean alike = why.stream().anyMatch(reason -> reason.rule().equals(LossBuilder.FORCE_BEFORE));
        boolean others = generic && harmed.size() == 1 && (!initiators.isEmpty() || alike);
        for (String side : harmed) {
            others &= !initiators.contains(side)
                    && !sides.mayFight(side, targets.isEmpty() ? side : targets.get(0))
                    && targets.stream()
                            .noneMatch(target -> sides.belligerent(target).equals(sides.belligerent(side)));
        }
        if (others) {
            targets.clear();
            targets.addAll(harmed);
            why.removeIf(reason -> reason.field().equals("actors.target"));
            why.add(reason(draft, "actors.target", "sides-of-losses"));
        }
    }

    /** A party to the fighting that tells of its enemy's dead claims to have killed them. */
    private void addSpeakerAsDoer(DraftClaim draft, List<String> initiators, List<Loss> losses, List<Reason> why) {
        String speaker = draft.speaker();
        if (speaker == null) {
            return;
        }
        String party = actors.party(draft);
        // A monitor that tells of one side's dead has killed nobody.
        String enemy = party != null && sides.isBelligerent(party) ? sides.opponent(party) : null;
        boolean enemyLoss = enemy != null
                && losses.stream()
                        .flatMap(loss -> loss.sides().stream())
                        .anyMatch(side -> sides.belligerent(side).equals(enemy));
        if (enemyLoss && party != null && enemy != null) {
            String shown = draft.attribution().isEmpty() && !sides.areOpposed(party, enemy)
                    ? sides.shownOpponent(enemy)
                    : null;
            // Of the author's own voice the text may show another who fights them.
            initiators.add(shown != null ? shown : actors.groupThatSays(draft, party));
            why.add(reason(draft, "actors", "speaker-tells-of-enemy-loss"));
        }
    }

    private static boolean isTotal(DraftClaim draft, List<Loss> losses) {
        if (losses.isEmpty()) {
            return false;
        }
        boolean toll = isTollWord(draft.frame());
        When when = draft.when();
        boolean window = when.extent() == Extent.THROUGHOUT && when.precision() != DatePrecision.DAY
                || when.precision() == DatePrecision.BEFORE && when.text() != null;
        return toll
                || (window || draft.isSum() || isOverDays(draft, losses))
                        && draft.frame().type() != ClaimType.CAPTURE;
    }

    /** "Killed 104 last month", "15 died in clashes in September": the harm to several over days that the words name. */
    private static boolean isOverDays(DraftClaim draft, List<Loss> losses) {
        When when = draft.when();
        Frame frame = draft.frame();
        Nominal act = frame.sense().noun() ? frame.at().nominal(frame.trigger()) : null;
        // "In November the group killed 28 passengers of a bus": a massacre is one deed, whatever month it was.
        boolean massacre = frame.isHarmAlone()
                && (frame.type() == ClaimType.KILLING
                        || frame.initiators().stream().anyMatch(Nominal::isPeople)
                                && losses.stream().allMatch(loss -> TypeChoice.isUnarmed(loss.unit())));
        boolean several = frame.isHarmAlone() && !massacre || act != null && act.plural() && act.is(Nominal.Kind.EVENT);
        return several
                && when.text() != null
                && when.from() != null
                && when.to() != null
                && ChronoUnit.DAYS.between(when.from(), when.to()) >= LEAST_DAYS
                && losses.stream()
                        .anyMatch(loss -> loss.unit().isPeople() && loss.count().low() >= LEAST_HARMED);
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
