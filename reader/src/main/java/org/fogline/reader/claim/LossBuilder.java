package org.fogline.reader.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fogline.knowledge.actor.BackReference;
import org.fogline.knowledge.actor.BelligerentRole;
import org.fogline.knowledge.actor.PeopleNoun;
import org.fogline.knowledge.text.Folding;
import org.fogline.model.Attribution;
import org.fogline.model.Cause;
import org.fogline.model.ClaimType;
import org.fogline.model.Combine;
import org.fogline.model.Effect;
import org.fogline.model.Loss;
import org.fogline.model.PartOf;
import org.fogline.model.Reason;
import org.fogline.model.Span;
import org.fogline.model.Unit;
import org.fogline.reader.discourse.ActorReader;
import org.fogline.reader.discourse.DraftClaim;
import org.fogline.reader.discourse.NotTaken;
import org.fogline.reader.discourse.SideResolver;
import org.fogline.reader.discourse.Weighed;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.frame.Frame;
import org.fogline.reader.frame.ListLosses;
import org.fogline.reader.frame.LossDraft;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.NounGroup;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.ActorMention;
import org.fogline.reader.mention.DiscourseWord;
import org.fogline.reader.mention.Nominal;
import org.jspecify.annotations.Nullable;

/** Decides of each loss whose it is and who is counted, and says by which rule. */
final class LossBuilder {

    /** Why nobody's side is told of the dead and hurt. */
    private static final String TENDED = "counted-by-who-tends-them";

    /** Why men who are counted beside their officers are of the same side. */
    private static final String MEN = "men-beside-their-officers";

    /** Why a figure of a list is of the same side as the one before. */
    private static final String IN_LIST = "goes-on-in-list";

    /** Why those who were hurt beside a force's vehicle or men are its men. */
    private static final String STRUCK = "force-named-just-before";

    /** Why those who are counted beside fighters are of no side. */
    private static final String OTHERS = "others-beside-the-counted";

    /** Why those who are counted are of the side of whom the text told just before. */
    private static final String THOSE_BEFORE = "of-those-before";

    /** Why nobody is told to have lost the counted. */
    private static final String UNSAID = "no-side-said";

    /** Why they are of whom the one fights who speaks. */
    static final String SPEAKERS_FOE = "opponent-of-speaker";

    /** Why they are of whom words such as "its" and "their" name. */
    private static final String POSSESSOR = "possessor";

    /** Rules whose words say whose the counted are, also where the count is of "dead" alone. */
    private static final Set<String> SURE = Set.of(
            "own-ranks",
            "losses-named",
            TENDED,
            "side-named",
            "admitted-by-loser",
            POSSESSOR,
            "group-told-before",
            "member-of",
            "speakers-own",
            "caught-in-the-clause-before",
            "attacker-repelled",
            "as-the-number-before",
            "part-of-the-larger",
            "body-of-person",
            "loser",
            "side-of-heading",
            "side-of-row",
            "side-before-colon",
            "both-sides",
            "owner-behind",
            THOSE_BEFORE);

    /** So many tokens may stand before the colon that parts whose losses they are from the losses. */
    private static final int LONGEST_LABEL = 8;

    /** The same of a list of figures. */
    private static final int LONGEST_OPENING = 40;

    /** So many sentences back the dead may have been told of to whom more are added. */
    private static final int ADDED = 2;

    /** "The rebels speak of 40": another figure for those who were counted just before. */
    private static final String SAME = "figure-for-the-same";

    /** Rules that speak of the losses of a force: whom they count as men are its fighters. */
    private static final Set<String> FORCES = Set.of(
            "loser", "nation-at-war", "own-ranks", "losses-named", "member-of", "group-told-before", MEN, STRUCK);

    /** What came with those who are counted before. */
    private static final String TOGETHER = "together-with";

    /** What sets a side that nobody named. */
    private static final Set<String> GUESSED = Set.of("opponent-in-text", "opponent-of-killer", "target");

    /** So many sentences of a paragraph back a foe is looked for. */
    private static final int FOE_REACH = 2;

    /** Soldiers are of the nation's force that the sentence names before. */
    static final String FORCE_BEFORE = "soldiers-of-force-before";

    private final SideResolver sides;
    private final ActorReader reader;
    private final DraftActors actors;
    private @Nullable AnalysedSentence lastAt;
    private @Nullable String lastSpeaker;
    private @Nullable Loss last;
    /** The last loss of fighters of a group, and where it is told. */
    private @Nullable Loss lastOfGroup;

    private @Nullable AnalysedSentence lastOfGroupAt;
    private final String text;
    private final List<AnalysedSentence> sentences;

    LossBuilder(SideResolver sides, DraftActors actors, String text, List<AnalysedSentence> sentences) {
        this.sides = sides;
        this.reader = new ActorReader(sides);
        this.actors = actors;
        this.text = text;
        this.sentences = sentences;
    }

    /** The same sentence, or one of the two before it in the same paragraph. */
    private static boolean isJustBefore(@Nullable AnalysedSentence before, AnalysedSentence at) {
        return before != null && before.sentence().block() == at.sentence().block() && at.index() - before.index() <= 2;
    }

    List<Loss> losses(DraftClaim draft, List<String> initiators, List<String> targets, List<Reason> why) {
        Frame frame = draft.frame();
        List<Loss> built = new ArrayList<>();
        boolean tended = !frame.losses().isEmpty() && saidByWhoTends(draft);
        String lastRule = "";
        for (int index = 0; index < frame.losses().size(); index++) {
            LossDraft loss = frame.losses().get(index);
            AnalysedSentence at = sentenceOf(frame, index);
            Whose whose = whose(draft, at, loss, initiators, targets);
            boolean anybody = tended
                    && !loss.nominal().effects().isEmpty()
                    && !whose.rule().equals("loser")
                    && !isOfForce(whose.explicit());
            if (anybody) {
                whose = new Whose(List.of(), TENDED, null);
            }
            Loss larger = loss.larger() < 0 || loss.larger() >= index ? null : built.get(loss.larger());
            Loss before = index > 0 && sentenceOf(frame, index - 1) == at
                    ? counterpart(at, frame, index, built)
                    : isJustBefore(lastAt, at)
                                            && (Objects.equals(lastSpeaker, draft.speaker())
                                                    || loss.rule().equals(SAME))
                                            && goesOn(at, loss)
                                    || index == 0 && addsToTheLast(at, loss)
                            ? last
                            : null;
            boolean unsaid = loss.larger() >= 0
                    && whose.sides().isEmpty()
                    && whose.rule().equals(UNSAID);
            boolean open = whose.explicit() == null && (loss.owner() == null || unsaid) && !SURE.contains(whose.rule());
            boolean bareOfLarger =
                    loss.nominal().is(Nominal.Kind.COUNT) && whose.rule().equals("side-before-colon");
            if ((open || bareOfLarger) && larger != null && isForce(larger) && isPeople(loss)) {
                whose = new Whose(larger.sides(), "part-of-the-larger", null);
            } else if (open && before != null && index > 0 && areOthersBeside(at, frame, index, before)) {
                whose = new Whose(List.of(), OTHERS, null);
            } else if (whose.explicit() == null && index > 0 && areOthersBesideCivilians(at, frame, index, built)) {
                whose = new Whose(List.of(), OTHERS, null);
            } else if (open && before != null && index > 0 && areMenBeside(at, frame, index, before)) {
                whose = new Whose(before.sides(), MEN, null);
            } else if (open && index > 0 && isBareNumber(at, loss) && isBehindBothKinds(at, frame, index, built)) {
                whose = new Whose(List.of(), OTHERS, null);
            } else if ((open || whose.rule().equals("attacker-repelled") && isBesideForce(at, frame, index, before))
                    && isBareNumber(at, loss)
                    && before != null
                    && before.unit().isPeople()
                    && !(index == 0 && isOfDoers(before, initiators))) {
                String nation = isForce(before) ? nationOf(loss, draft) : null;
                whose = new Whose(nation == null ? before.sides() : List.of(nation), "as-the-number-before", null);
            } else if ((open || whose.rule().equals(POSSESSOR) && isOwned(at, loss.nominal()))
                    && index > 0
                    && loss.rule().equals(TOGETHER)
                    && isMateriel(loss)
                    && isForce(built.get(index - 1))) {
                // "Two soldiers gave themselves up with a machine gun"
                whose = asBefore(built, index);
            } else if (whose.rule().equals(SPEAKERS_FOE)
                    && frame.type().group().isAttack()
                    && isMateriel(loss)
                    && index > 0
                    && isForce(built.get(index - 1))) {
                // "A convoy was ambushed: five soldiers were killed and two trucks burned"
                whose = asBefore(built, index);
            }
            if (index > 0
                    && isCrew(at, loss, whose, frame, index)
                    && !built.get(index - 1).sides().isEmpty()) {
                // "shot down a jet and captured its pilot"
                whose = asBefore(built, index);
            }
            if (index > 0 && goesOnInList(loss, whose, frame.losses().get(index - 1), built.get(index - 1), lastRule)) {
                whose = new Whose(built.get(index - 1).sides(), IN_LIST, null);
            }
            if (whose.sides().stream().anyMatch(sides::isMedia)) {
                // "according to a Norland News tally, more than 200 have died": who counts has not suffered
                whose = NOBODY;
            }
            lastRule = whose.rule();
            if (whose.sides().isEmpty()
                    && whose.rule().equals(UNSAID)
                    && index > 0
                    && loss.nominal().is(Nominal.Kind.COUNT)
                    && isHarmed(loss)
                    && isVehicleOfForce(built.get(index - 1))
                    && frame.type().group().isAttack()) {
                // "A mine blew up an army truck, killing four"
                whose = asBefore(built, index);
            }
            boolean others = whose.rule().equals(OTHERS);
            Unit unit = isUnknownCrowd(draft, loss, whose) || (anybody || others) && unitOf(loss) == Unit.COMBATANT
                    ? Unit.PERSON
                    : unit(loss, whose);
            if (unit == Unit.PERSON && !anybody && ambushesForce(frame) && isBareNumber(at, loss)) {
                // "ambushed a column: 12 dead"
                unit = Unit.COMBATANT;
            }
            boolean men = loss.owner() != null
                    && at.word(loss.nominal().group().head()).equals("men");
            if (unit == Unit.PERSON && (men || !whose.sides().isEmpty() && areFightersTaken(frame, loss))) {
                // "the brigade lost its commander and 40 men"
                unit = Unit.COMBATANT;
            }
            if (unit == Unit.PERSON && larger != null && larger.unit() == Unit.COMBATANT && isBareNumber(at, loss)) {
                // "caused the army 720 casualties, among them 312 dead"
                unit = Unit.COMBATANT;
            }
            boolean sure = (whose.explicit() != null && !isRelative(loss, unit, whose) || SURE.contains(whose.rule()))
                    && unit != Unit.CIVILIAN;
            boolean nobodys =
                    hasNoSide(unit) || unit == Unit.PRISONER && isHarmed(loss) && GUESSED.contains(whose.rule());
            List<String> owners = nobodys && !sure ? List.of() : sides.withoutHeld(whose.sides());
            Span span = at.sentence().span(loss.firstToken(), loss.endToken());
            built.add(new Loss(
                    loss.effects(),
                    loss.combine() == null && loss.effects().size() > 1 ? Combine.SUM : loss.combine(),
                    owners,
                    unit,
                    loss.count(),
                    span.of(text),
                    loss.larger() < 0 || loss.larger() >= index ? null : new PartOf(null, loss.larger()),
                    cause(draft, loss),
                    List.of()));
            lastAt = at;
            lastSpeaker = draft.speaker();
            last = built.get(index);
            if (isForce(last) && last.sides().stream().allMatch(sides::isGroup)) {
                lastOfGroup = last;
                lastOfGroupAt = at;
            }
            why.add(new Reason("losses." + index, loss.rule(), span, null));
            boolean dropped = owners.isEmpty() && !whose.sides().isEmpty();
            why.add(new Reason(
                    "losses." + index + ".sides",
                    owners.isEmpty() ? UNSAID : whose.rule(),
                    span,
                    dropped ? sideless(unit, whose) : null));
        }
        return built;
    }

    /** Of the same side as the loss before. */
    private static Whose asBefore(List<Loss> built, int index) {
        return new Whose(built.get(index - 1).sides(), "as-the-loss-before", null);
    }

    /** "Killed of the army: 96 – captured: 2 – destroyed: 4 tanks": what a list counts on without a name is of the same. */
    private static boolean goesOnInList(
            LossDraft loss, Whose whose, LossDraft draftBefore, Loss before, String ruleBefore) {
        boolean named =
                ruleBefore.equals("side-before-colon") || ruleBefore.equals(POSSESSOR) || ruleBefore.equals(IN_LIST);
        return loss.rule().equals("list-of-losses")
                && draftBefore.rule().equals("list-of-losses")
                && named
                && !before.sides().isEmpty()
                && whose.explicit() == null
                && !SURE.contains(whose.rule());
    }

    /** "A jet ... and its pilot": those whom the words right behind a lost thing say to be of it. */
    private static boolean isCrew(AnalysedSentence at, LossDraft loss, Whose whose, Frame frame, int index) {
        LossDraft before = frame.losses().get(index - 1);
        if (!whose.rule().equals(POSSESSOR) && !whose.rule().equals("speakers-own")
                || !at.word(loss.nominal().group().first()).equals("its")
                || !isMateriel(before)
                || sentenceOf(frame, index - 1) != at) {
            return false;
        }
        int between = loss.nominal().chunk() - 1;
        while (between > before.nominal().chunk() && at.nominal(between) == null) {
            between--;
        }
        return between == before.nominal().chunk();
    }

    /** The loss that a bare number goes on from: of those that its words stand behind the last of people, else the one before. */
    private static Loss counterpart(AnalysedSentence at, Frame frame, int index, List<Loss> built) {
        int first = frame.losses().get(index).firstToken();
        Loss before = built.get(index - 1);
        for (int other = index - 1; other >= 0 && !before.unit().isPeople(); other--) {
            boolean stands =
                    sentenceOf(frame, other) == at && frame.losses().get(other).firstToken() < first;
            before = stands && built.get(other).unit().isPeople() ? built.get(other) : before;
        }
        // "Eight people, among them a guardsman, were killed and 16 hurt": it goes on from the eight
        PartOf part = before.partOf();
        boolean inside = part != null
                && part.claim() == null
                && frame.losses().get(index).larger() < 0;
        return inside && part != null ? built.get(part.loss()) : before;
    }

    /** "Killed ten civilians and three soldiers and wounded 61": a number behind people of both kinds is of no side. */
    private static boolean isBehindBothKinds(AnalysedSentence at, Frame frame, int index, List<Loss> built) {
        LossDraft before = frame.losses().get(index - 1);
        if (index < 2 || before.larger() >= 0 || !isForce(built.get(index - 1))) {
            return false;
        }
        LossDraft other = frame.losses().get(index - 2);
        return sentenceOf(frame, index - 2) == at
                && isCivil(built.get(index - 2).unit())
                && other.larger() < 0
                && isJoinedTo(at, other, before);
    }

    /** "Nine mothers of soldiers": whose kin they are makes nobody a fighter. */
    private static boolean isRelative(LossDraft loss, Unit unit, Whose whose) {
        ActorMention mention = whose.explicit();
        boolean unarmed = isCivil(unit) || unit == Unit.FAMILY || unit == Unit.FAMILY_MEMBER;
        return unarmed
                && mention != null
                && mention.kind() == ActorMention.Kind.ROLE
                && mention.first() > loss.nominal().group().head();
    }

    /** "19 soldiers were killed and nine are missing": the number before in the same sentence is of a force. */
    private static boolean isBesideForce(AnalysedSentence at, Frame frame, int index, @Nullable Loss before) {
        return index > 0 && before != null && sentenceOf(frame, index - 1) == at && isForce(before);
    }

    /** Whether those who lost men before are those who act now: "Eight soldiers died. Troops surrounded a band and killed 37". */
    private boolean isOfDoers(Loss before, List<String> initiators) {
        List<String> doers = initiators.stream().map(sides::belligerent).toList();
        return !before.sides().isEmpty()
                && before.sides().stream().map(sides::belligerent).allMatch(doers::contains);
    }

    /** "2,670 martyrs", by a ministry of health: who speaks counts the dead and hurt of all kinds. */
    private boolean saidByWhoTends(DraftClaim draft) {
        List<Attribution> chain = draft.attribution();
        String who =
                chain.isEmpty() ? draft.speaker() : chain.get(chain.size() - 1).source();
        if (who == null || sides.isGroup(who)) {
            return false;
        }
        for (String word : Folding.fold(who).split(" ")) {
            if (DiscourseWord.HELPS.isWordOrPlural(word)) {
                return true;
            }
        }
        return false;
    }

    /** "31 government dead": who tends them says whose fighters they were. */
    private static boolean isOfForce(@Nullable ActorMention mention) {
        return mention != null && mention.kind() == ActorMention.Kind.ROLE;
    }

    /** Whose the loss would be if it were of such as have a side. */
    private static @Nullable String sideless(Unit unit, Whose whose) {
        NotTaken others = new NotTaken();
        whose.sides().forEach(side -> others.add(side, whose.rule() + ", but a " + unit.code() + " has no side"));
        return others.after(null);
    }

    /** "Fourteen", "12 wounded", "seven others": a count that says no more of whom than the one before. */
    private static boolean isBareNumber(AnalysedSentence at, LossDraft loss) {
        Nominal nominal = loss.nominal();
        boolean others = OwnSide.isAdded(at, nominal);
        for (int token = nominal.group().first(); token < nominal.group().head(); token++) {
            // "Four other Ugandans were hurt", behind soldiers of theirs
            others |= at.word(token).equals("other") && isNational(nominal);
        }
        // "55 rebel bodies" tells whose they are
        boolean said = nominal.actors().stream().anyMatch(mention -> mention.kind() == ActorMention.Kind.ROLE);
        boolean harmed = !nominal.effects().isEmpty() && !nominal.effects().equals(List.of(Effect.DISPLACED)) && !said;
        return nominal.is(Nominal.Kind.COUNT) || harmed || others;
    }

    /** "Two officers and 12 men were killed". */
    private static boolean areMenBeside(AnalysedSentence at, Frame frame, int index, Loss before) {
        LossDraft loss = frame.losses().get(index);
        boolean joined =
                loss.rule().equals(TOGETHER) || isJoinedTo(at, frame.losses().get(index - 1), loss);
        return before.unit() == Unit.OFFICER
                && !before.sides().isEmpty()
                && joined
                && at.word(loss.nominal().group().head()).equals("men");
    }

    private static boolean isJoinedTo(AnalysedSentence at, LossDraft beside, LossDraft loss) {
        int chunk = loss.nominal().chunk();
        boolean joined = at.syntax().isLink(chunk - 1, Chunk.Kind.CONJUNCTION)
                || at.syntax().isLink(chunk - 1, Chunk.Kind.COMMA);
        return joined && beside.nominal().chunk() == chunk - 2 && loss.effects().equals(beside.effects());
    }

    /** "Killed two soldiers and 30 others": who is counted beside the soldiers under the same verb is none of them. */
    private static boolean areOthersBeside(AnalysedSentence at, Frame frame, int index, Loss before) {
        LossDraft loss = frame.losses().get(index);
        return before.unit() == Unit.COMBATANT
                && isJoinedTo(at, frame.losses().get(index - 1), loss)
                && at.word(loss.nominal().group().head()).equals("others");
    }

    /** "Killing three soldiers and a civilian and wounding 11 others": of both kinds, so of no side. */
    private static boolean areOthersBesideCivilians(AnalysedSentence at, Frame frame, int index, List<Loss> built) {
        LossDraft loss = frame.losses().get(index);
        boolean others = at.word(loss.nominal().group().head()).equals("others");
        for (int other = 0; others && other < index; other++) {
            if (sentenceOf(frame, other) == at && isCivil(built.get(other).unit())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNational(Nominal nominal) {
        return nominal.unit() == Unit.PERSON
                && nominal.actors().stream().anyMatch(mention -> mention.kind() == ActorMention.Kind.DEMONYM);
    }

    /** "Eight Burkinabe soldiers were killed and three Nigeriens hurt": the state whose men the word counts, or null. */
    private @Nullable String nationOf(LossDraft loss, DraftClaim draft) {
        for (ActorMention mention : loss.nominal().actors()) {
            String name = mention.kind() == ActorMention.Kind.DEMONYM ? nameOf(mention, draft) : "";
            if (!name.isEmpty() && sides.isStateSide(name)) {
                return name;
            }
        }
        return null;
    }

    /** "Three more were killed", "four of the wounded died": told of whose dead or wounded the text told last. */
    private boolean addsToTheLast(AnalysedSentence at, LossDraft loss) {
        AnalysedSentence before = lastAt;
        Loss known = last;
        if (before == null || known == null || at.index() - before.index() > ADDED) {
            return false;
        }
        for (int token = loss.firstToken(); token < loss.endToken(); token++) {
            if (at.word(token).equals("more") && token > loss.firstToken()) {
                return true;
            }
        }
        return loss.nominal().effects().contains(Effect.WOUNDED)
                && !loss.effects().contains(Effect.WOUNDED)
                && known.effects().contains(Effect.WOUNDED);
    }

    /** A count alone goes on from the sentence before; "nobody" and "the bodies of five men" do not. */
    private static boolean goesOn(AnalysedSentence at, LossDraft loss) {
        Long high = loss.count().high();
        boolean ofOthers = !loss.nominal().is(Nominal.Kind.COUNT)
                && at.syntax().isLink(loss.nominal().chunk() + 1, "of");
        return !ofOthers && (high == null || high > 0);
    }

    /** Of fallen fighters also the women are their side's; of the dead of a village nobody is. */
    private static boolean isForce(Loss loss) {
        return !loss.sides().isEmpty()
                && (loss.unit() == Unit.COMBATANT || loss.unit() == Unit.OFFICER || loss.unit() == Unit.PRISONER);
    }

    /** A vehicle that is told to be somebody's, and no building: who died in it were its men. */
    private static boolean isVehicleOfForce(Loss loss) {
        Unit unit = loss.unit();
        return !loss.sides().isEmpty()
                && (unit == Unit.VEHICLE || unit == Unit.TANK || unit == Unit.IFV || unit == Unit.HELICOPTER);
    }

    private static boolean isPeople(LossDraft loss) {
        Unit unit = loss.unit() != null ? loss.unit() : loss.nominal().unit();
        return unit == null || unit.isPeople();
    }

    /** The frame, or the one it took up, whose sentence the loss stands in. */
    private static AnalysedSentence sentenceOf(Frame frame, int index) {
        return sentenceOf(frame, frame.losses().get(index));
    }

    private static AnalysedSentence sentenceOf(Frame frame, LossDraft loss) {
        for (Frame part : frame.absorbed()) {
            for (LossDraft other : part.losses()) {
                if (other.nominal() == loss.nominal() && other.firstToken() == loss.firstToken()) {
                    return part.at();
                }
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

    /** Of no side that the text tells. */
    private static final Whose NOBODY = new Whose(List.of(), UNSAID, null);

    private static final Set<String> ALL = Set.of("all", "both");
    /** Arms that are recovered behind a fight were those of who has no right to arms. */
    private static final String RECOVER = "recover";

    private Whose whose(
            DraftClaim draft, AnalysedSentence at, LossDraft loss, List<String> initiators, List<String> targets) {
        Whose named = named(at, loss.nominal(), draft.speaker());
        Whose possessor = possessor(at, draft, loss.nominal());
        if (possessor != null && !isVictimOf(at, loss, possessor, initiators)) {
            return possessor;
        }
        Whose several = overSides(at, draft, loss);
        if (several != null) {
            return several;
        }
        Whose member = memberOf(at, draft, loss);
        if (member != null) {
            return member;
        }
        // "30 were killed on both sides, 20 of them rebels": a part names its own side
        boolean ownPart = loss.larger() >= 0 && named != null && isSure(named);
        Whose both = ownPart ? null : bothSides(at, draft, loss);
        if (both != null) {
            return both;
        }
        Whose behind = ownerBehind(at, draft, loss);
        if (behind != null) {
            return behind;
        }
        if (named != null && isSure(named)) {
            Whose attackers = attackers(draft, loss, named, initiators, targets);
            Whose struck = attackers == null ? struck(named, initiators, targets) : null;
            return attackers != null ? attackers : struck != null ? struck : named;
        }
        Whose own = ownSide(at, draft, loss);
        if (own != null) {
            return own;
        }
        if (named == null
                && !initiators.isEmpty()
                && initiators.stream().allMatch(sides::isBelligerent)
                && OwnSide.isExchange(at, loss)) {
            return new Whose(initiators, "loser", null);
        }
        List<String> ofPerson =
                loss.rule().equals("named-person") ? actors.names(List.of(loss.nominal()), draft) : List.of();
        if (named == null && !ofPerson.isEmpty() && ofPerson.stream().allMatch(sides::isBelligerent)) {
            return new Whose(ofPerson, "body-of-person", null);
        }
        Whose heading = ofHeading(at, draft, loss);
        if (heading != null) {
            return heading;
        }
        Whose fallen =
                isFallen(draft, loss) && (named == null || !isSure(named)) ? speakersOwn(draft, "speakers-own") : null;
        if (fallen != null) {
            // "A gallant officer paid the supreme price": who honours the dead has lost them.
            return fallen;
        }
        Whose ownLoss =
                loss.rule().equals("lost-by-somebody") && named == null ? speakersOwn(draft, "speakers-own") : null;
        if (ownLoss != null) {
            // "Two jets were lost, the command said."
            return ownLoss;
        }
        Whose loser = named == null ? null : loserNamed(draft, loss);
        if (loser != null) {
            return loser;
        }
        Whose label = named == null || isSure(named) ? null : beforeColon(at, draft, loss);
        if (label != null && draft.frame().isHarmAlone() && OwnSide.namesLosses(at, loss.firstToken())) {
            // "Russian losses: 136,880 soldiers, 3,280 tanks": what stands before the colon tells more than "soldiers".
            return label;
        }
        Whose foe = named != null && named.rule().equals("speakers-own-forces") && isToldBy("foe", draft.frame(), loss)
                ? speakersFoe(draft)
                : null;
        if (foe != null) {
            // "120 servicemen were eliminated": nobody says so of his own
            return foe;
        }
        if (named != null && !isKillersOwn(at, draft, loss, named)) {
            Whose army = genericArmy(draft, at, loss, named, initiators, targets);
            Whose attackers = army == null ? attackers(draft, loss, named, initiators, targets) : army;
            return attackers != null ? attackers : named;
        }
        if (named == null && areUnknownInsurgents(loss.nominal())) {
            // "The attackers", of whom nothing is known: those who are told to attack, and never whom they struck
            List<String> groups = initiators.stream().filter(sides::isGroup).toList();
            return new Whose(groups, groups.isEmpty() ? UNSAID : "of-the-attackers", null);
        }
        Whose group = groupToldBefore(at, draft, loss);
        if (group != null) {
            return group;
        }
        Whose all = allOfThose(at, draft, loss);
        if (all != null) {
            return all;
        }
        Whose colon = beforeColon(at, draft, loss);
        if (colon != null) {
            return colon;
        }
        Whose theirs = named == null && OwnSide.isTheirs(at, loss) ? speakersFoe(draft) : null;
        if (theirs != null) {
            return theirs;
        }
        Nominal owner = loss.owner();
        if (owner != null) {
            List<String> losers = actors.names(List.of(owner), draft);
            if (!losers.isEmpty() && losers.stream().allMatch(sides::isBelligerent)) {
                return new Whose(losers, "loser", null);
            }
            if (losers.isEmpty() && targets.size() == 1 && !initiators.isEmpty() && isUnknownName(at, owner)) {
                // "The army attacked the brigade. The Fusiliers lost 62 men"
                return new Whose(targets, "loser", null);
            }
        }
        Whose sufferer = named == null ? sufferer(at, draft, loss) : null;
        if (sufferer != null) {
            return sufferer;
        }
        Whose them = ofThem(at, draft, loss);
        if (them != null) {
            return them;
        }
        List<String> killers = new ArrayList<>();
        boolean repel = draft.frame().type() == ClaimType.REPEL;
        for (Nominal killer : loss.killers()) {
            // Who repels an attack goes on to destroy; the attackers are named before.
            boolean attacker = repel && draft.frame().initiators().contains(killer);
            killers.addAll(attacker ? List.of() : actors.names(List.of(killer), draft));
        }
        if (loss.effects().contains(Effect.DISPLACED) || loss.effects().contains(Effect.RELEASED)) {
            return NOBODY;
        }
        Whose flown = flownByState(draft, loss, targets);
        if (flown != null) {
            return flown;
        }
        Whose service = byNoun(draft, at, loss, initiators, targets, killers);
        if (service != null) {
            return service;
        }
        Whose nation = nationAtWar(at, draft, loss, targets);
        if (nation != null) {
            return nation;
        }
        Whose leaver = leftBehind(at, draft, loss);
        if (leaver != null) {
            return leaver;
        }
        List<String> caught = caughtBefore(at, draft, loss);
        if (!caught.isEmpty()) {
            return new Whose(caught, "caught-in-the-clause-before", null);
        }
        if (isGoods(at, draft, loss) || loss.rule().equals("settlement")) {
            return NOBODY;
        }
        for (String killer : killers) {
            String opponent = opponentIn(killer, initiators, targets);
            String told = targets.isEmpty() ? foeToldBefore(at, draft, loss, killer) : null;
            opponent = told == null ? opponent : told;
            if (opponent != null) {
                return new Whose(List.of(opponent), "opponent-of-killer", null);
            }
        }
        if (repel && !initiators.isEmpty()) {
            return new Whose(List.of(initiators.get(0)), "attacker-repelled", null);
        }
        boolean found = draft.frame().sense().word().equals(RECOVER);
        Whose recovered = (initiators.isEmpty() || found) && killers.isEmpty() ? recovered(at, draft, loss) : null;
        if (recovered != null) {
            return recovered;
        }
        boolean unarmed = isMateriel(loss)
                && loss.effects().equals(List.of(Effect.CAPTURED))
                && targets.stream().noneMatch(sides::isArmed);
        if (!targets.isEmpty() && !initiators.isEmpty() && !unarmed) {
            boolean enemys = draft.frame().isHarmAlone() && isMateriel(loss) && isOfParty(draft, targets.get(0));
            return enemys
                    ? new Whose(List.of(initiators.get(0)), SPEAKERS_FOE, null)
                    : new Whose(List.of(targets.get(0)), "target", null);
        }
        if (!initiators.isEmpty()) {
            String opponent = opponentBut(initiators.get(0), initiators);
            if (opponent != null) {
                return new Whose(List.of(opponent), "opponent-in-text", null);
            }
        }
        if (!targets.isEmpty()) {
            return new Whose(List.of(targets.get(0)), "target", null);
        }
        String party = actors.party(draft);
        String enemy = party == null ? null : sides.opponent(party);
        Unit counted = areFightersTaken(draft.frame(), loss) ? Unit.COMBATANT : unitOf(loss);
        boolean taken = loss.effects().equals(List.of(Effect.CAPTURED))
                && (counted == Unit.OFFICER || counted == Unit.PRISONER);
        boolean fighters =
                taken || counted == Unit.COMBATANT || counted != null && !counted.isPeople() && !isHouse(at, loss);
        String ofHeading = fighters ? sides.headingSide(at.index()) : null;
        if (ofHeading != null) {
            return new Whose(List.of(ofHeading), "side-of-heading", null);
        }
        if (party != null && killers.isEmpty() && enemy != null && fighters) {
            String told = foeToldBefore(at, draft, loss, party);
            return new Whose(List.of(told == null ? enemy : told), SPEAKERS_FOE, null);
        }
        if (killers.isEmpty()
                && loss.nominal().is(Nominal.Kind.COUNT)
                && draft.frame().isHarmAlone()
                && isSubjectOfPassive(at, loss.nominal().chunk())) {
            // "A band of rebels was intercepted; 41 were killed"
            List<String> struck = actors.struckBefore(at, loss.firstToken(), draft);
            if (!struck.isEmpty()) {
                return new Whose(struck, "struck-in-the-clause-before", null);
            }
        }
        Whose struck = struckBefore(at, draft, loss, initiators);
        if (struck != null) {
            return struck;
        }
        if (isMateriel(loss) && initiators.isEmpty() && killers.isEmpty() && OwnSide.isOfService(at, loss.nominal())) {
            // "A bomb damaged a military truck"
            List<String> state = stateHere(draft);
            if (!state.isEmpty()) {
                return new Whose(state, "service-of-state", null);
            }
        }
        boolean aircraft = counted == Unit.AIRCRAFT || counted == Unit.HELICOPTER;
        if (aircraft && draft.frame().type() == ClaimType.SHOOTDOWN) {
            return stateOfBoth()
                    .map(state -> new Whose(List.of(state), "only-the-state-flies", null))
                    .orElse(NOBODY);
        }
        return NOBODY;
    }

    /**
     * "A bomb went off under a police van; four were killed", "hit an RUC car. The car was destroyed": of the force whose
     * vehicle, column or men the words just before name.
     */
    private @Nullable Whose struckBefore(
            AnalysedSentence at, DraftClaim draft, LossDraft loss, List<String> initiators) {
        ClaimType type = draft.frame().type();
        boolean strikes = type == ClaimType.BOMBING || type == ClaimType.AMBUSH || type == ClaimType.SNIPING;
        boolean bare = isPeople(loss)
                && isHarmed(loss)
                && (isBareNumber(at, loss)
                        || at.word(loss.nominal().group().head()).equals("men"));
        boolean same = isMateriel(loss) && loss.nominal().group().determined() == NounGroup.Determined.DEFINITE;
        for (int index = at.index(); strikes && (bare || same) && index >= Math.max(0, at.index() - 1); index--) {
            AnalysedSentence earlier = sentences.get(index);
            int end = earlier == at
                    ? loss.nominal().chunk()
                    : earlier.sentence().block() == at.sentence().block()
                            ? earlier.syntax().chunks().size()
                            : 0;
            for (int chunk = end - 1; chunk >= 0; chunk--) {
                Nominal before = earlier.nominal(chunk);
                if (before == null) {
                    continue;
                }
                if (isCivil(before.unit()) || bare && before.unit() == Unit.BUILDING) {
                    return null;
                }
                if (draft.frame().initiators().contains(before)
                        || loss.killers().contains(before)) {
                    continue;
                }
                boolean another = same
                        && !earlier.word(before.group().head())
                                .equals(at.word(loss.nominal().group().head()));
                List<String> owners = another ? List.of() : ownersOfForce(earlier, before, draft);
                if (!owners.isEmpty()) {
                    return initiators.containsAll(owners) ? null : new Whose(owners, STRUCK, null);
                }
            }
        }
        return null;
    }

    /**
     * "The army broke through to the town, where X had dug in. Two trucks were burned": of all whom one fights the one that
     * the words before name last, if it is another than the text shows it fighting most; null if they name none.
     */
    private @Nullable String foeToldBefore(AnalysedSentence at, DraftClaim draft, LossDraft loss, String fighter) {
        String own = sides.belligerent(fighter);
        String likeliest = sides.opponent(fighter);
        for (int index = at.index(); index >= Math.max(0, at.index() - FOE_REACH); index--) {
            AnalysedSentence earlier = sentences.get(index);
            if (earlier.sentence().block() != at.sentence().block()) {
                break;
            }
            List<ActorMention> mentions = earlier.mentions().actors();
            for (int last = mentions.size() - 1; last >= 0; last--) {
                ActorMention mention = mentions.get(last);
                boolean before = earlier != at || mention.end() <= loss.firstToken();
                String foe = before ? foe(earlier, draft, mention, own) : null;
                if (foe != null) {
                    return foe.equals(likeliest) ? null : foe;
                }
            }
        }
        return null;
    }

    /** Whom a mention names that fights one; null for places, adjectives of things, and who is no foe. */
    private @Nullable String foe(AnalysedSentence at, DraftClaim draft, ActorMention mention, String own) {
        Nominal nominal = at.nominal(at.syntax().chunkAt(mention.first()));
        boolean armed = nominal != null
                && !nominal.is(Nominal.Kind.PLACE)
                && mention.affix().isEmpty()
                && mention.kind() != ActorMention.Kind.ROLE
                && (mention.kind() != ActorMention.Kind.DEMONYM
                        || nominal.unit() == Unit.COMBATANT
                        || nominal.is(Nominal.Kind.ACTOR));
        String name = armed ? nameOf(mention, draft) : "";
        boolean fights = !name.isEmpty()
                && !sides.belligerent(name).equals(own)
                && sides.isArmed(name)
                && sides.mayFight(own, name);
        return fights ? name : null;
    }

    /** Whose a convoy, a military vehicle, a unit or a party of soldiers is; empty for other words. */
    private List<String> ownersOfForce(AnalysedSentence at, Nominal nominal, DraftClaim draft) {
        boolean vehicle = nominal.is(Nominal.Kind.MATERIEL) && nominal.unit() != Unit.BUILDING;
        boolean men = nominal.is(Nominal.Kind.PEOPLE) && nominal.unit() == Unit.COMBATANT;
        boolean unit = actors.isOfUnit(at, nominal);
        boolean force = vehicle || men || unit || DraftActors.reference(at, nominal) == BackReference.FORCE;
        if (!force || nominal.is(Nominal.Kind.PLACE)) {
            return List.of();
        }
        List<String> named = reader.names(nominal, draft.speaker()).stream()
                .filter(sides::isBelligerent)
                .filter(name -> !men || sides.isStateSide(name) || isNamed(nominal))
                .toList();
        boolean ofState = vehicle && OwnSide.isOfService(at, nominal)
                || men
                        && sides.nounSide(
                                        at.sentence(),
                                        nominal.group().first(),
                                        nominal.group().end())
                                == PeopleNoun.Side.STATE;
        return named.isEmpty() && (ofState || unit) ? stateHere(draft) : named;
    }

    /** The state in whose country something happened, else that of the document's country; empty if neither is known. */
    private List<String> stateHere(DraftClaim draft) {
        String here = sides.stateAt(draft.where());
        return here != null
                ? List.of(here)
                : sides.byRole(BelligerentRole.ARMY)
                        .map(found -> List.of(found.name()))
                        .orElse(List.of());
    }

    private static boolean isNamed(Nominal nominal) {
        return nominal.actors().stream().anyMatch(mention -> mention.kind() == ActorMention.Kind.NAMED);
    }

    /** An aircraft that was brought down in a war of one state with those who have none was the state's. */
    private @Nullable Whose flownByState(DraftClaim draft, LossDraft loss, List<String> targets) {
        Unit unit = unitOf(loss);
        boolean shot =
                draft.frame().type() == ClaimType.SHOOTDOWN && (unit == Unit.AIRCRAFT || unit == Unit.HELICOPTER);
        String group = loss.effects().contains(Effect.SHOT_DOWN) ? actors.party(draft) : null;
        String flier = group == null || !sides.isGroup(group) ? null : sides.opponent(group);
        if (flier != null && sides.isStateSide(flier) && targets.stream().allMatch(sides::isGroup)) {
            // "A helicopter was brought down", in the mouth of a group that fights a state
            return new Whose(List.of(flier), "only-the-state-flies", null);
        }
        String party = shot ? actors.party(draft) : null;
        String enemy = party == null || !sides.isState(party) ? null : sides.opponent(party);
        List<Nominal> doers = new ArrayList<>(loss.killers());
        doers.addAll(draft.frame().initiators());
        // "brought down by ground fire" names nobody
        boolean active = !doers.isEmpty()
                && draft.frame().at().syntax().chunk(draft.frame().trigger()) instanceof VerbGroup verb
                && !verb.passive();
        boolean told = shot && !active && actors.names(doers, draft).isEmpty();
        return told && party != null && enemy != null && sides.isGroup(enemy)
                ? new Whose(List.of(sides.belligerent(party)), "only-the-state-flies", null)
                : null;
    }

    /** "Hit a grouping of the brigade and killed 150 of its men": nobody kills his own. */
    private boolean isVictimOf(AnalysedSentence at, LossDraft loss, Whose owner, List<String> initiators) {
        int verb = loss.nominal().chunk() - 1;
        boolean object = verb > 0
                && loss.nominal().group().end() <= at.sentence().size()
                && at.syntax().chunk(verb) instanceof VerbGroup group
                && !group.passive()
                && loss.owner() == null
                && loss.effects().contains(Effect.KILLED);
        List<String> doers = initiators.stream().map(sides::belligerent).toList();
        ActorMention mention = owner.explicit();
        boolean subjects = object
                && mention != null
                && at.nominals(at.syntax().subjects(verb)).stream()
                        .anyMatch(subject -> subject.actors().contains(mention));
        return subjects
                || object
                        && !owner.sides().isEmpty()
                        && owner.sides().stream().map(sides::belligerent).allMatch(doers::contains);
    }

    /** Whom the one fights who speaks. */
    private @Nullable Whose speakersFoe(DraftClaim draft) {
        String foe = sides.opponent(actors.party(draft));
        return foe == null ? null : new Whose(List.of(foe), SPEAKERS_FOE, null);
    }

    /** "The Fusiliers": a name that no table lists. */
    private static boolean isUnknownName(AnalysedSentence at, Nominal nominal) {
        return nominal.is(Nominal.Kind.OTHER)
                && nominal.actors().isEmpty()
                && at.nominal(nominal.chunk()) == nominal
                && at.sentence().token(nominal.group().head()).isCapitalised();
    }

    /** "Helicopters caught the rebels near the river and killed two dozen": whom the verb before has for its object. */
    private List<String> caughtBefore(AnalysedSentence at, DraftClaim draft, LossDraft loss) {
        int verb = loss.nominal().chunk() - 1;
        boolean object = loss.nominal().is(Nominal.Kind.COUNT)
                && verb > 1
                && at.syntax().chunk(verb) instanceof VerbGroup group
                && !group.passive()
                && at.syntax().isLink(verb - 1, "and");
        for (int before = verb - 2; object && before >= 0; before--) {
            if (at.syntax().chunk(before) instanceof VerbGroup other) {
                Nominal struck = other.passive() ? null : at.nominal(before + 1);
                boolean people = struck != null && (struck.isPeople() || struck.is(Nominal.Kind.ACTOR));
                List<String> names = people ? actors.names(List.of(struck), draft) : List.of();
                return names.stream().allMatch(sides::isBelligerent) ? names : List.of();
            }
        }
        return List.of();
    }

    private static boolean ambushesForce(Frame frame) {
        return frame.type() == ClaimType.AMBUSH
                && frame.targets().stream()
                        .anyMatch(target -> DraftActors.reference(frame.at(), target) == BackReference.FORCE);
    }

    /** Whom the text shows a nation's state fighting, else another country's state of the text that it is known to fight. */
    private @Nullable String enemyOfNation(String state, ActorMention nation) {
        String shown = sides.shownOpponent(state);
        String known = shown == null ? sides.opponent(state) : null;
        if (known == null || !sides.isNamed(known) || !sides.mayFight(state, known)) {
            return shown;
        }
        for (String country : sides.countries()) {
            if (!nation.values().contains(country) && known.equals(sides.stateOf(country))) {
                return known;
            }
        }
        return null;
    }

    /** "Attacked the Kenyan base, killing 57 Kenyans": of the force that was struck. */
    private boolean isOfStruckForce(DraftClaim draft, String state, List<String> targets) {
        return draft.frame().targets().stream().anyMatch(LossBuilder::isArmed)
                && targets.stream()
                        .map(sides::belligerent)
                        .anyMatch(side -> side.equals(state)
                                || sides.isForeignAt(draft.where(), side)
                                        && sides.isForeignAt(draft.where(), state)
                                        && !sides.mayFight(side, state));
    }

    /** "Killed 32 Cubans": of a state whose men the text shows fighting abroad, or fighting another state. */
    private @Nullable Whose nationAtWar(AnalysedSentence at, DraftClaim draft, LossDraft loss, List<String> targets) {
        ClaimType type = draft.frame().type();
        boolean told = type == ClaimType.CLASH
                || type == ClaimType.TOLL
                || type == ClaimType.REPEL
                || type == ClaimType.AMBUSH
                || type == ClaimType.SHOOTDOWN
                || (type == ClaimType.ASSAULT || type == ClaimType.CAPTURE || type == ClaimType.ABDUCTION)
                        && loss.effects().contains(Effect.CAPTURED);
        Nominal counted = loss.nominal();
        if (counted.unit() != Unit.PERSON
                || counted.count() == null
                || counted.actors().isEmpty()) {
            return null;
        }
        ActorMention mention = counted.actors().get(counted.actors().size() - 1);
        if (mention.kind() != ActorMention.Kind.DEMONYM
                || !endsWith(at, counted, mention)
                || !mention.affix().isEmpty()) {
            return null;
        }
        String state = sides.resolve(mention, draft.speaker())
                .map(SideResolver.Side::name)
                .orElse(null);
        if (state != null && sides.isStateSide(state) && isOfStruckForce(draft, state, targets)) {
            return new Whose(List.of(state), "nation-at-war", mention);
        }
        String party = actors.party(draft);
        boolean fight = told && type != ClaimType.TOLL;
        if (fight
                && state != null
                && sides.isStateSide(state)
                && party != null
                && sides.isGroup(party)
                && sides.mayFight(party, state)) {
            // "We killed 40 Norlanders", in the mouth of a group that fights them
            return new Whose(List.of(state), "nation-at-war", mention);
        }
        String enemy = state == null || !told ? null : enemyOfNation(state, mention);
        boolean abroad = !sides.countries().isEmpty()
                && !mention.values().contains(sides.countries().get(0));
        boolean atWar =
                enemy != null && state != null && sides.isStateSide(state) && (abroad || sides.isStateSide(enemy));
        if (state != null && (atWar || isExpedition(draft, state, mention))) {
            return new Whose(List.of(state), "nation-at-war", mention);
        }
        return null;
    }

    /**
     * "32 Cubans were killed": of a state that is shown or known to fight in the country where they fell, and has its
     * soldiers there, where no bomb or shell may as well have struck its travellers.
     */
    private boolean isExpedition(DraftClaim draft, String state, ActorMention nation) {
        ClaimType type = draft.frame().type();
        boolean alone = type != ClaimType.BOMBING
                && type != ClaimType.SHELLING
                && type != ClaimType.AIRSTRIKE
                && type != ClaimType.ASSAULT;
        List<Nominal> struck = draft.frame().targets();
        boolean fight = type != ClaimType.KILLING
                && type != ClaimType.EXECUTION
                && type != ClaimType.ABDUCTION
                && (alone && struck.isEmpty()
                        || struck.stream().anyMatch(target -> isArmed(target) && !isCivilTransport(draft, target)));
        boolean abroad = sides.isForeignAt(draft.where(), state)
                || !sides.countries().isEmpty()
                        && !nation.values().contains(sides.countries().get(0));
        if (!fight || !abroad || !sides.isStateSide(state) || !sides.isOf(state, nation.values())) {
            return false;
        }
        String enemy = sides.opponent(state);
        return enemy != null
                && sides.mayFight(state, enemy)
                && (sides.isGroup(enemy) || sides.areOpposed(state, enemy));
    }

    /** "12 Norlanders", also "12 Norlanders dead". */
    private static boolean endsWith(AnalysedSentence at, Nominal counted, ActorMention mention) {
        for (int token = mention.end(); token < counted.group().end(); token++) {
            if (!OwnSide.isHarmed(at.word(token))) {
                return false;
            }
        }
        return true;
    }

    private boolean isCivilTransport(DraftClaim draft, Nominal target) {
        AnalysedSentence at = draft.frame().at();
        return at.nominal(target.chunk()) == target
                && sides.isCivilTransport(
                        at.sentence(), target.group().first(), target.group().end());
    }

    /** "Our troops recorded five dead", "the column fell back with 12 wounded", "was driven off with 40 dead": whose they are. */
    private @Nullable Whose sufferer(AnalysedSentence at, DraftClaim draft, LossDraft loss) {
        boolean hurt = isHarmed(loss) || loss.effects().contains(Effect.MISSING);
        int verb = hurt ? OwnSide.suffering(at, loss) : -1;
        List<Nominal> subjects = verb < 0 ? List.of() : at.nominals(at.syntax().subjects(verb));
        boolean force = !subjects.isEmpty()
                && subjects.stream().allMatch(noun -> !isCivil(noun.unit()) && !noun.is(Nominal.Kind.PLACE));
        List<String> names = force ? actors.names(subjects, draft) : List.of();
        return names.isEmpty() || !names.stream().allMatch(sides::isArmed) ? null : new Whose(names, "loser", null);
    }

    /** "The enemy left 250 dead on the field": who left them there has lost them. */
    private @Nullable Whose leftBehind(AnalysedSentence at, DraftClaim draft, LossDraft loss) {
        int verb = loss.nominal().chunk() - 1;
        int next = loss.nominal().group().end();
        boolean onField = at.syntax().isLink(loss.nominal().chunk() + 1, "on");
        boolean lost = next < at.sentence().size() && at.word(next).equals("behind")
                || DiscourseWord.BODIES.isWordOrPlural(
                        at.word(loss.nominal().group().head()))
                || draft.frame().type() == ClaimType.REPEL;
        boolean left = verb > 0
                && at.syntax().chunk(verb) instanceof VerbGroup group
                && DiscourseWord.LEAVES.isWord(group.base())
                && (lost && (group.isFinite() || OwnSide.isBehindFlight(at, verb)) || onField);
        if (!left || !loss.effects().contains(Effect.KILLED)) {
            return null;
        }
        List<Nominal> subjects = at.nominals(at.syntax().subjects(verb));
        boolean people = !subjects.isEmpty()
                && subjects.stream().allMatch(noun -> noun.isPeople() || noun.is(Nominal.Kind.ACTOR));
        List<String> names = people ? actors.names(subjects, draft) : List.of();
        return names.isEmpty() ? null : new Whose(names, "loser", null);
    }

    private static boolean isSubjectOfPassive(AnalysedSentence at, int noun) {
        int next = noun + 1;
        return next < at.syntax().chunks().size()
                && at.syntax().chunk(next) instanceof VerbGroup verb
                && verb.passive();
    }

    /** Whether arms, vehicles and the like were lost, no people and no building. */
    static boolean isMateriel(LossDraft loss) {
        Unit unit = unitOf(loss);
        return unit != null && !unit.isPeople() && unit != Unit.BUILDING;
    }

    /**
     * "Recovered at the scene were two rifles": what is taken by nobody who is named was the group's, where the text has a
     * state fight one group and does not speak for that group.
     */
    private @Nullable Whose recovered(AnalysedSentence at, DraftClaim draft, LossDraft loss) {
        String party = actors.party(draft);
        boolean taken = loss.effects().equals(List.of(Effect.CAPTURED)) && isMateriel(loss);
        if (!taken || party != null && !sides.isStateSide(party)) {
            return null;
        }
        Loss beaten = lastOfGroup;
        if (beaten != null && isJustBefore(lastOfGroupAt, at)) {
            // "Troops killed five fighters of X. Two rifles were recovered"
            return new Whose(beaten.sides(), "recovered-from-the-group", null);
        }
        List<String> both = sides.bothSides();
        List<String> groups = both.stream().filter(sides::isGroup).toList();
        boolean state = both.stream().anyMatch(sides::isState);
        if (both.size() == 2 && state && groups.size() == 1) {
            return new Whose(groups, "recovered-from-the-group", null);
        }
        String foe = sides.opponent(sides.stateAt(draft.where()));
        return foe != null && sides.isGroup(foe) && sides.isNamed(foe)
                ? new Whose(List.of(foe), "recovered-from-the-group", null)
                : null;
    }

    /** "Four gunmen attacked a base. All four were shot dead": those of whom as many were told before. */
    private @Nullable Whose allOfThose(AnalysedSentence at, DraftClaim draft, LossDraft loss) {
        String first = at.word(loss.nominal().group().first());
        Long low = loss.count().low();
        boolean all = loss.nominal().is(Nominal.Kind.COUNT)
                && (ALL.contains(first)
                        || ALL.contains(at.word(loss.nominal().group().head())));
        if (!all || low == null || !low.equals(loss.count().high())) {
            return null;
        }
        for (int index = at.index(); index >= Math.max(0, at.index() - 2); index--) {
            AnalysedSentence earlier = sentences.get(index);
            int end = index == at.index()
                    ? loss.nominal().chunk()
                    : earlier.syntax().chunks().size();
            for (int chunk = end - 1; chunk >= 0; chunk--) {
                Nominal before = earlier.nominal(chunk);
                boolean asMany = before != null
                        && before.is(Nominal.Kind.PEOPLE)
                        && before.count() != null
                        && low.equals(before.count().low())
                        && low.equals(before.count().high());
                if (before != null && asMany) {
                    Whose who = named(earlier, before, draft.speaker());
                    if (isCivil(before.unit())) {
                        return null;
                    }
                    return who == null
                            ? new Whose(List.of(), THOSE_BEFORE, null)
                            : new Whose(who.sides(), THOSE_BEFORE, who.explicit());
                }
            }
        }
        return null;
    }

    private static boolean areUnknownInsurgents(Nominal counted) {
        return counted.isPeople()
                && !counted.actors().isEmpty()
                && counted.actors().stream().allMatch(SideResolver::areInsurgents);
    }

    /** What is left burning after an attack on the party that tells of it is the attacker's. */
    private boolean isOfParty(DraftClaim draft, String target) {
        String party = actors.party(draft);
        return party != null && sides.belligerent(target).equals(sides.belligerent(party));
    }

    /** Whether the words for the death are those for one's own dead, and fighters are meant. */
    private static boolean isFallen(DraftClaim draft, LossDraft loss) {
        Unit unit = unitOf(loss);
        boolean fighters = unit == Unit.COMBATANT || unit == Unit.OFFICER;
        return fighters && isToldBy("own", draft.frame(), loss);
    }

    /** "61 laid down their arms", "200 men were taken prisoner": who is told to be taken so has fought. */
    private static boolean areFightersTaken(Frame frame, LossDraft loss) {
        Unit unit = unitOf(loss);
        return loss.effects().equals(List.of(Effect.CAPTURED))
                && (unit == null || unit == Unit.PERSON)
                && isToldBy("arms", frame, loss);
    }

    /** Whether words of a kind tell of a loss: the frame's own or those of one that it has taken into itself. */
    private static boolean isToldBy(String flag, Frame frame, LossDraft loss) {
        return tells(flag, frame, loss) || frame.absorbed().stream().anyMatch(part -> tells(flag, part, loss));
    }

    private static boolean tells(String flag, Frame frame, LossDraft loss) {
        return frame.sense().has(flag) && frame.losses().stream().anyMatch(other -> other.nominal() == loss.nominal());
    }

    /** "The enemy lost 60 servicemen": who lost them is named, whatever the noun says. */
    private @Nullable Whose loserNamed(DraftClaim draft, LossDraft loss) {
        Nominal owner = loss.owner();
        List<ActorReader.Found> found = owner == null ? List.of() : reader.of(owner, draft.speaker());
        boolean sure = !found.isEmpty()
                && found.stream().allMatch(one -> one.mention().kind() != ActorMention.Kind.ROLE)
                && found.stream().allMatch(one -> sides.isBelligerent(one.name()));
        return sure
                ? new Whose(
                        found.stream().map(ActorReader.Found::name).distinct().toList(), "loser", null)
                : null;
    }

    /** Of a state and a group that the text shows fighting, the state. */
    private Optional<String> stateOfBoth() {
        List<String> states = sides.bothSides().stream().filter(sides::isState).toList();
        return states.size() == 1 ? Optional.of(states.get(0)) : Optional.empty();
    }

    /** Houses and shops, and what burns with them, buses and ferries are nobody's materiel. */
    private boolean isGoods(AnalysedSentence at, DraftClaim draft, LossDraft loss) {
        boolean houses =
                draft.frame().losses().stream().anyMatch(other -> isHouse(sentenceOf(draft.frame(), other), other));
        NounGroup group = loss.nominal().group();
        return isHouse(at, loss)
                || unitOf(loss) == Unit.VEHICLE && houses
                || isMateriel(loss) && sides.isCivilTransport(at.sentence(), group.first(), group.end());
    }

    /** A building that is no position of fighters. */
    private boolean isHouse(AnalysedSentence at, LossDraft loss) {
        NounGroup group = loss.nominal().group();
        return unitOf(loss) == Unit.BUILDING && !sides.isMilitaryPosition(at.sentence(), group.first(), group.end());
    }

    /** What a loss counts: its own unit, else that of the words that name it. */
    static @Nullable Unit unitOf(LossDraft loss) {
        return loss.unit() != null ? loss.unit() : loss.nominal().unit();
    }

    /** "Four of them were killed": those who were spoken of just before. */
    private @Nullable Whose ofThem(AnalysedSentence at, DraftClaim draft, LossDraft loss) {
        int of = loss.nominal().chunk() + 1;
        boolean them = at.syntax().isLink(of, "of")
                && of + 1 < at.syntax().chunks().size()
                && Set.of("them", "whom")
                        .contains(at.word(at.syntax().chunk(of + 1).first()));
        if (!them || loss.larger() >= 0 || loss.nominal().is(Nominal.Kind.MATERIEL)) {
            return null;
        }
        for (int index = loss.nominal().chunk() - 1; index >= 0; index--) {
            Nominal before = at.nominal(index);
            boolean people = before != null && (before.is(Nominal.Kind.PEOPLE) || before.is(Nominal.Kind.ACTOR));
            if (before != null
                    && people
                    && !loss.killers().contains(before)
                    && !isWhoOfVerb(at, index, loss.nominal().chunk() - 1)) {
                Whose who = named(at, before, draft.speaker());
                if (who == null && before.unit() == Unit.CIVILIAN) {
                    // "went after the herdsmen and killed four of them"
                    return null;
                }
                if (who != null && who.sides().stream().allMatch(sides::isBelligerent)) {
                    return new Whose(who.sides(), THOSE_BEFORE, who.explicit());
                }
            }
        }
        return ofThoseToldBefore(at, draft);
    }

    /** "The rebels tried to cross the river. Ten of them fell": of whom the sentence before tells first. */
    private @Nullable Whose ofThoseToldBefore(AnalysedSentence at, DraftClaim draft) {
        AnalysedSentence earlier = at.index() > 0 ? sentences.get(at.index() - 1) : null;
        if (earlier == null || earlier.sentence().block() != at.sentence().block()) {
            return null;
        }
        String party = actors.party(draft);
        for (int index = 0; index < earlier.syntax().chunks().size(); index++) {
            Nominal before = earlier.nominal(index);
            boolean people = before != null
                    && (before.is(Nominal.Kind.PEOPLE) || before.is(Nominal.Kind.ACTOR))
                    && before.plural();
            if (before != null && people) {
                Whose who = isCivil(before.unit()) ? null : named(earlier, before, draft.speaker());
                if (who != null && who.sides().stream().map(sides::belligerent).allMatch(side -> side.equals(party))) {
                    // Who tells of them is not "them".
                    continue;
                }
                return who != null && who.sides().stream().allMatch(sides::isBelligerent)
                        ? new Whose(who.sides(), THOSE_BEFORE, who.explicit())
                        : null;
            }
        }
        return null;
    }

    /** "Opened fire on the troops, who killed three of them": the troops are not those of whom three were killed. */
    private static boolean isWhoOfVerb(AnalysedSentence at, int noun, int verb) {
        if (verb <= noun || !(at.syntax().chunk(verb) instanceof VerbGroup group) || group.passive()) {
            return false;
        }
        List<Integer> subjects = at.syntax().subjects(verb);
        if (subjects.contains(noun)) {
            return true;
        }
        int who = verb - 1;
        boolean relative = at.word(at.syntax().chunk(who).first()).equals("who");
        int described = at.syntax().isLink(who - 1, Chunk.Kind.COMMA) ? who - 2 : who - 1;
        return relative && described == noun;
    }

    /** "A sergeant", "three reservists", "a militant": whose service the noun tells, of those who fight here. */
    private @Nullable Whose byNoun(
            DraftClaim draft,
            AnalysedSentence at,
            LossDraft loss,
            List<String> initiators,
            List<String> targets,
            List<String> killers) {
        NounGroup group = loss.nominal().group();
        PeopleNoun.Side side = isPeople(loss) ? sides.nounSide(at.sentence(), group.first(), group.end()) : null;
        if (side == null || side == PeopleNoun.Side.ANY || side == PeopleNoun.Side.CIVILIAN) {
            return null;
        }
        List<String> around = new ArrayList<>(targets);
        killers.forEach(killer -> addIfKnown(around, sides.opponent(killer)));
        if (killers.isEmpty()) {
            initiators.forEach(doer -> addIfKnown(around, sides.opponent(doer)));
            around.addAll(initiators);
        }
        addIfKnown(around, actors.party(draft));
        addIfKnown(around, sides.opponent(actors.party(draft)));
        boolean state = side == PeopleNoun.Side.STATE;
        for (String name : around) {
            boolean fits = state ? sides.isStateSide(name) : sides.isGroup(sides.belligerent(name));
            if (fits && !killers.contains(name)) {
                return new Whose(List.of(name), state ? "service-of-state" : "fighter-of-group", null);
            }
        }
        return (state ? sides.byRole(BelligerentRole.ARMY) : sides.armedGroup())
                .filter(found -> !killers.contains(found.name()))
                .map(found -> new Whose(List.of(found.name()), found.rule(), null))
                .orElse(null);
    }

    private static void addIfKnown(List<String> names, @Nullable String name) {
        if (name != null) {
            names.add(name);
        }
    }

    /** "A shootout between soldiers and rebels led to the death of four soldiers": one of the killers is the enemy of the lost. */
    private boolean areBothSides(AnalysedSentence at, DraftClaim draft, List<Nominal> killers, Whose lost) {
        for (Nominal killer : killers) {
            Whose who = named(at, killer, draft.speaker());
            if (who != null
                    && who.sides().stream()
                            .anyMatch(side -> lost.sides().stream().anyMatch(other -> sides.areOpposed(side, other)))) {
                return true;
            }
        }
        return false;
    }

    /** A generic word ("soldiers", "jihadists") that would make the killers their own victims means the others. */
    private boolean isKillersOwn(AnalysedSentence at, DraftClaim draft, LossDraft loss, Whose named) {
        ActorMention mention = named.explicit();
        if (mention == null
                || mention.kind() == ActorMention.Kind.NAMED
                || mention.kind() == ActorMention.Kind.PERSPECTIVE
                || mention.values().contains(BelligerentRole.ARMED_GROUP.code())
                || !mention.affix().isEmpty()) {
            return false;
        }
        List<Nominal> killers = loss.killers().isEmpty() && !loss.effects().contains(Effect.DISPLACED)
                ? draft.frame().initiators()
                : loss.killers();
        boolean own = draft.frame().targets().stream()
                .anyMatch(target -> at.nominal(target.chunk()) == target && OwnSide.isOwn(at, target));
        if (own) {
            // "bombed friendly positions"
            return false;
        }
        boolean repelled = loss.killers().isEmpty() && draft.frame().type() == ClaimType.REPEL;
        if (killers.size() > 1 && areBothSides(at, draft, killers, named)) {
            return false;
        }
        for (Nominal killer : killers) {
            Whose who = named(at, killer, draft.speaker());
            if (who != null && isMateriel(loss) && areStatesAtPeace(who.sides(), named.sides())) {
                // "The Rwandan units seized military equipment" in a country that they help
                return true;
            }
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

    private boolean areStatesAtPeace(List<String> one, List<String> other) {
        return one.stream().allMatch(sides::isState)
                && other.stream().allMatch(sides::isState)
                && one.stream().noneMatch(first -> other.stream().anyMatch(second -> sides.mayFight(first, second)));
    }

    /** "340 members of the army, its allies and the group": one figure over those who fight each other. */
    private @Nullable Whose overSides(AnalysedSentence at, DraftClaim draft, LossDraft loss) {
        Nominal counted = loss.nominal();
        boolean behind = at.syntax().isLink(counted.chunk() + 1, "of");
        int first = behind ? counted.chunk() + 2 : counted.chunk();
        if (!counted.isPeople()
                || counted.count() == null
                || !behind && !at.syntax().isLink(counted.chunk() - 1, "of")) {
            return null;
        }
        Set<String> owners = new LinkedHashSet<>();
        for (Nominal body : at.nominals(withOf(at, first))) {
            if (body.count() != null && body.chunk() != counted.chunk()) {
                return null;
            }
            actors.names(List.of(body), draft).stream().map(sides::belligerent).forEach(owners::add);
        }
        return owners.size() > 1 ? new Whose(List.copyOf(owners), "members-of-several", null) : null;
    }

    /** "233 members of the organisation", "ten of the group": of the body that the words point back to. */
    private @Nullable Whose groupToldBefore(AnalysedSentence at, DraftClaim draft, LossDraft loss) {
        int of = loss.nominal().chunk() + 1;
        Nominal body = at.syntax().isLink(of, "of") ? at.nominal(of + 1) : null;
        for (int token = loss.nominal().group().first();
                loss.nominal().isPeople()
                        && at.nominal(loss.nominal().chunk()) == loss.nominal()
                        && token < loss.nominal().group().head();
                token++) {
            if (DraftActors.pointsTo(at, token) == BackReference.GROUP
                    && loss.nominal().actors().isEmpty()) {
                // "28 of the group's men"
                List<String> owners =
                        actors.groupBefore(at, loss.nominal().group().first());
                return owners.isEmpty() ? null : new Whose(owners, "group-told-before", null);
            }
        }
        if (body == null
                || !loss.nominal().isPeople()
                || DraftActors.reference(at, body) != BackReference.GROUP
                || body.group().determined() != NounGroup.Determined.DEFINITE) {
            return null;
        }
        List<String> owners = actors.names(List.of(body), draft);
        return owners.isEmpty() ? null : new Whose(owners, "group-told-before", null);
    }

    /** The noun groups joined to one, also where each has its "of": "of the army and of the group". */
    private static List<Integer> withOf(AnalysedSentence at, int first) {
        List<Integer> chain = new ArrayList<>(at.syntax().coordinatedRight(first));
        int next = chain.get(chain.size() - 1) + 1;
        if (at.syntax().isLink(next, "and") && at.syntax().isLink(next + 1, "of")) {
            chain.addAll(at.syntax().coordinatedRight(next + 2));
        }
        List<Integer> subject = beforeVerb(at, first);
        return subject.size() > chain.size() ? subject : chain;
    }

    /** "40 members of the army, its allies and the group were killed": joined before the verb whose subject they are. */
    private static List<Integer> beforeVerb(AnalysedSentence at, int first) {
        List<Integer> chain = new ArrayList<>();
        boolean and = false;
        for (int index = first; index < at.syntax().chunks().size(); index++) {
            if (at.nominal(index) != null) {
                chain.add(index);
            } else if (at.syntax().chunk(index) instanceof VerbGroup verb) {
                boolean subject = and
                        && (verb.passive()
                                || at.syntax().subjects(index).stream().anyMatch(noun -> noun < first));
                return subject ? chain : new ArrayList<>(List.of(first));
            } else if (at.syntax().isLink(index, Chunk.Kind.CONJUNCTION)) {
                and = true;
            } else if (!at.syntax().isLink(index, Chunk.Kind.COMMA)) {
                break;
            }
        }
        return new ArrayList<>(List.of(first));
    }

    /** "two militants of X", "five of them members of X": the body that the counted belong to. */
    private @Nullable Whose memberOf(AnalysedSentence at, DraftClaim draft, LossDraft loss) {
        boolean namedItself =
                loss.nominal().actors().stream().anyMatch(mention -> mention.kind() == ActorMention.Kind.NAMED);
        if (namedItself || !loss.nominal().isPeople()) {
            return null;
        }
        int end = loss.endToken();
        int next = loss.nominal().chunk() + 1;
        Nominal whole = at.syntax().isLink(next, "of") ? at.nominal(next + 1) : loss.nominal();
        boolean kin = whole != null
                && (whole.unit() == Unit.FAMILY || whole.unit() == Unit.FAMILY_MEMBER)
                && !at.word(whole.group().first()).equals("our");
        boolean others = whole != null
                && at.word(whole.group().first()).equals("its")
                && isOfSomeGroup(at, whole.group().first());
        if (whole != null
                && whole.isPeople()
                && isOwned(at, whole)
                && !isCivil(whole.unit())
                && !isPeopleOf(at, whole)
                && !kin
                && !others) {
            // "38 of his men", "ten of our comrades"
            List<String> owners = actors.names(List.of(whole), draft);
            if (!owners.isEmpty() && owners.stream().allMatch(sides::isBelligerent)) {
                return new Whose(owners, "member-of", null);
            }
        }
        List<String> unit = whole == null || whole == loss.nominal() ? List.of() : actors.ofUnit(at, whole);
        if (!unit.isEmpty()) {
            // "twelve members of the Battalion"
            return new Whose(unit, "member-of", null);
        }
        while (at.syntax().isLink(next, "of") && at.nominal(next + 1) != null) {
            // "servicemen of the armed forces of X"
            end = Math.max(end, at.syntax().chunk(next + 1).end());
            next += 2;
        }
        Set<String> members = new LinkedHashSet<>();
        ActorMention last = null;
        for (ActorMention mention : at.mentions().actors()) {
            boolean generic =
                    mention.kind() == ActorMention.Kind.PERSPECTIVE || mention.kind() == ActorMention.Kind.ROLE;
            boolean body = mention.kind() == ActorMention.Kind.NAMED || generic && mention.length() > 1;
            boolean inside = body
                    && mention.affix().isEmpty()
                    && mention.first() > loss.nominal().group().head()
                    && mention.end() <= end;
            if (inside && precededByOf(at, mention.first())) {
                sides.resolve(mention, draft.speaker()).ifPresent(side -> members.add(side.name()));
                last = mention;
            }
        }
        return members.isEmpty() ? null : new Whose(List.copyOf(members), "member-of", last);
    }

    /** "Nine of our compatriots", "its people": whose people they are makes nobody a fighter. */
    private static boolean isPeopleOf(AnalysedSentence at, Nominal nominal) {
        return nominal.unit() == Unit.PERSON
                && DiscourseWord.POPULACE.isWord(at.word(nominal.group().head()));
    }

    private static boolean isOwned(AnalysedSentence at, Nominal nominal) {
        return DraftActors.OWNERS.contains(at.word(nominal.group().first()));
    }

    private static boolean precededByOf(AnalysedSentence at, int token) {
        for (int before = token - 1; before >= Math.max(0, token - 4); before--) {
            if (at.word(before).equals("of") || at.word(before).equals("from")) {
                return true;
            }
            if (at.sentence().token(before).isMark()) {
                return false;
            }
        }
        return false;
    }

    /**
     * "Two trucks belonging to the army", "23 rifles seized from the soldiers", "a truck of the police": of whom the words
     * right behind things or captives say that they had them.
     */
    private @Nullable Whose ownerBehind(AnalysedSentence at, DraftClaim draft, LossDraft loss) {
        boolean taken = loss.effects().equals(List.of(Effect.CAPTURED));
        boolean building = unitOf(loss) == Unit.BUILDING;
        boolean things = isMateriel(loss) || building;
        Nominal owner = things || taken ? OwnSide.ownerBehind(at, loss, things, taken) : null;
        if (owner == null || owner.is(Nominal.Kind.PLACE) || isCivil(owner.unit())) {
            return null;
        }
        List<String> names = reader.names(owner, draft.speaker());
        names = names.isEmpty() ? actors.ofUnit(at, owner) : names;
        if (building && names.stream().anyMatch(sides::isState)) {
            // "A warehouse of the rebels", but not "an office of the government"
            return null;
        }
        return names.isEmpty() || !names.stream().allMatch(sides::isBelligerent)
                ? null
                : new Whose(names, "owner-behind", null);
    }

    /** "on both sides": one figure over the two whom the text shows fighting. */
    private @Nullable Whose bothSides(AnalysedSentence at, DraftClaim draft, LossDraft loss) {
        List<String> words = at.sentence().words();
        boolean said = false;
        for (int token = loss.firstToken(); token < Math.min(words.size(), loss.endToken() + 10); token++) {
            said |= DraftActors.pointsTo(at, token) == BackReference.BOTH_SIDES;
        }
        for (int token = Math.max(0, loss.firstToken() - 12); token < loss.firstToken(); token++) {
            said |= words.get(token).equals("both") && DraftActors.pointsTo(at, token) == BackReference.BOTH_SIDES;
        }
        String party = said ? actors.party(draft) : null;
        String enemy = party == null || !sides.isBelligerent(party) ? null : sides.opponent(party);
        List<String> both = enemy == null || party == null
                ? sides.bothSides()
                : List.of(sides.belligerent(party), enemy).stream().sorted().toList();
        return said && !both.isEmpty() ? new Whose(both, "both-sides", null) : null;
    }

    /** A name or a partisan word tells whose; "soldiers" and "rebels" do not always. */
    private static boolean isSure(Whose named) {
        ActorMention mention = named.explicit();
        return mention != null
                && (mention.kind() == ActorMention.Kind.NAMED
                        || mention.kind() == ActorMention.Kind.DEMONYM
                        || named.rule().equals("word-of-speaker")
                        || named.rule().equals("generic-word-of-country"));
    }

    /** "three dead of its own", "wounded in its ranks", "on the government side", "X admitted six dead". */
    private @Nullable Whose ownSide(AnalysedSentence at, DraftClaim draft, LossDraft loss) {
        OwnSide.Found found = OwnSide.of(at, loss);
        if (found == null) {
            return null;
        }
        ActorMention mention = found.mention();
        if (mention == null) {
            boolean admitted = found.rule().equals("admitted-by-loser");
            String party = actors.party(draft);
            if (found.rule().equals(OwnSide.MOURNED) && (party == null || !sides.isGroup(party))) {
                // A state tells of its enemies' deaths in the same words
                return null;
            }
            Whose speakers = admitted && isDoneBySpeaker(draft, loss) ? null : speakersOwn(draft, found.rule());
            return speakers != null || !found.subjects() ? speakers : subjectsOwn(at, draft, loss, found.rule());
        }
        SideResolver.Side side = sides.resolve(mention, draft.speaker()).orElse(null);
        if (side == null) {
            return null;
        }
        // "On the Indian side" people live as well; "on the government side" and "in the group's ranks" they fight.
        boolean land = !found.rule().equals("losses-named")
                && (mention.kind() == ActorMention.Kind.DEMONYM
                        || mention.kind() == ActorMention.Kind.NAMED && sides.isState(sides.belligerent(side.name())));
        return new Whose(List.of(sides.belligerent(side.name())), land ? "side-of-country" : found.rule(), null);
    }

    /** "X killed 20 men and put its own losses at nine": of whom the sentence tells, where nobody is known to speak. */
    private @Nullable Whose subjectsOwn(AnalysedSentence at, DraftClaim draft, LossDraft loss, String rule) {
        for (int verb = loss.nominal().chunk() - 1; verb > 0; verb--) {
            List<Nominal> subjects = at.syntax().chunk(verb) instanceof VerbGroup
                    ? at.nominals(at.syntax().subjects(verb))
                    : List.of();
            List<String> names = subjects.isEmpty() ? List.of() : actors.names(subjects, draft);
            if (!names.isEmpty()) {
                return names.stream().allMatch(sides::isBelligerent) ? new Whose(names, rule, null) : null;
            }
        }
        return null;
    }

    /** "The army admitted that it had killed five people" is no loss of the army's. */
    private boolean isDoneBySpeaker(DraftClaim draft, LossDraft loss) {
        String party = actors.party(draft);
        List<Nominal> doers = new ArrayList<>(loss.killers());
        // "admitted the loss of an officer and said that its men had killed three": what is told behind is another act
        boolean behind = draft.frame().triggerToken() > loss.firstToken();
        doers.addAll(
                draft.frame().type() == ClaimType.REPEL || behind
                        ? List.of()
                        : draft.frame().initiators());
        return party != null
                && actors.names(doers, draft).stream().map(sides::belligerent).anyMatch(party::equals);
    }

    /**
     * In a list the words before the nearest colon that name a side say whose losses they are, in a table the first cell
     * of the row; else the heading over the lines.
     */
    private @Nullable Whose ofHeading(AnalysedSentence at, DraftClaim draft, LossDraft loss) {
        boolean list = loss.rule().equals("list-of-losses");
        if (!list && !loss.rule().equals("row-of-losses")) {
            return null;
        }
        Whose label = list ? ofLabel(at, draft, loss) : ofRow(at, draft);
        Whose colon = label == null && list ? beforeColon(at, draft, loss) : label;
        String side = colon == null ? sides.headingSide(at.index()) : null;
        return side != null ? new Whose(List.of(side), "side-of-heading", null) : colon;
    }

    /** "MNLF: 51 killed, 48 captured; army: 6 killed": the label nearest before a figure that names a side. */
    private @Nullable Whose ofLabel(AnalysedSentence at, DraftClaim draft, LossDraft loss) {
        int end = -1;
        for (int token = loss.firstToken() - 1; token >= 0; token--) {
            if (at.sentence().token(token).is(":")) {
                end = end < 0 ? token : end;
            } else if (end >= 0
                    && (at.sentence().token(token).is(";")
                            || at.sentence().token(token).isNumber())) {
                break;
            }
            Whose named = end < 0 ? null : sideEnding(at, draft, token + 1, end);
            if (named != null) {
                return named;
            }
        }
        return null;
    }

    /** The actor that a mention means in the mouth of who speaks; empty if it cannot be told. */
    private String nameOf(ActorMention mention, DraftClaim draft) {
        return sides.resolve(mention, draft.speaker())
                .map(SideResolver.Side::name)
                .orElse("");
    }

    private @Nullable Whose sideEnding(AnalysedSentence at, DraftClaim draft, int end, int last) {
        for (ActorMention mention : at.mentions().actors()) {
            if (mention.end() == end && mention.end() <= last) {
                String name = nameOf(mention, draft);
                if (!name.isEmpty() && !sides.isMedia(name)) {
                    return new Whose(List.of(name), "side-before-colon", mention);
                }
            }
        }
        return null;
    }

    /** "UNITA | 1,450 | 3,000": the side that the first cell of a row names. */
    private @Nullable Whose ofRow(AnalysedSentence at, DraftClaim draft) {
        int edge = at.sentence().words().indexOf("|");
        for (ActorMention mention : at.mentions().actors()) {
            if (mention.first() == 0 && mention.end() <= edge) {
                String name = nameOf(mention, draft);
                boolean party = mention.kind() != ActorMention.Kind.DEMONYM && sides.isBelligerent(name);
                return party ? new Whose(List.of(name), "side-of-row", mention) : null;
            }
        }
        return null;
    }

    private @Nullable Whose speakersOwn(DraftClaim draft, String rule) {
        String party = actors.party(draft);
        return party == null ? null : new Whose(List.of(sides.belligerent(party)), rule, null);
    }

    /** "its soldiers": of the actor named last before them, else of who speaks. */
    private @Nullable Whose possessor(AnalysedSentence at, DraftClaim draft, Nominal nominal) {
        int first = nominal.group().first();
        boolean possessive = Set.of("its", "their").contains(at.word(first));
        int inner = first;
        while (!possessive && ++inner < nominal.group().end()) {
            possessive = Set.of("its", "their").contains(at.word(inner));
        }
        boolean ofIts = at.syntax().isLink(nominal.chunk() + 1, "of")
                && at.nominal(nominal.chunk() + 2) != null
                && Set.of("its", "their")
                        .contains(at.word(at.syntax().chunk(nominal.chunk() + 2).first()));
        int owned = ofIts ? at.syntax().chunk(nominal.chunk() + 2).first() + 1 : first + 1;
        if (owned < at.sentence().size() && at.word(owned).equals("own") && actors.party(draft) != null) {
            // "nine of their own": of who speaks, which another rule says
            return null;
        }
        if (!possessive && !ofIts || nominal.actors().stream().anyMatch(m -> m.kind() == ActorMention.Kind.NAMED)) {
            return null;
        }
        Nominal owns = ofIts ? at.nominal(nominal.chunk() + 2) : nominal;
        if (isCivil(nominal.unit()) || owns != null && (isCivil(owns.unit()) || isPeopleOf(at, owns))) {
            return null;
        }
        Whose losing = ofIts ? losing(draft, nominal) : null;
        if (losing != null) {
            return losing;
        }
        boolean one = at.word(owned - 1).equals("its");
        ActorMention before = null;
        boolean several = false;
        for (ActorMention mention : at.mentions().actors()) {
            String name = mention.end() <= first ? nameOf(mention, draft) : "";
            boolean known =
                    mention.end() <= first && (before == null && !sides.isMedia(name) || sides.isBelligerent(name));
            Nominal place = at.nominal(at.syntax().chunkAt(mention.first()));
            if (known && place != null && place.is(Nominal.Kind.PLACE)
                    || !mention.affix().isEmpty()) {
                // "near Khiam in Lebanon", "the Norland-backed group"
                continue;
            }
            if (known && one && isOfSeveral(at, mention)) {
                // "killed three gunmen and two of its soldiers were hurt": several men have no "its"
                several = true;
            } else if (known) {
                before = mention;
            }
        }
        if (one && isOfSomeGroup(at, first)) {
            // "clashed with a group and killed eight of its members"
            return null;
        }
        Nominal group = one ? groupBehind(at, first) : null;
        // "fired at Norland positions, the group said, after the killing of one of its men"
        Nominal body = group != null
                        && (before == null || before.end() <= group.group().first())
                ? group
                : null;
        List<String> members = body == null ? List.of() : actors.names(List.of(body), draft);
        if (!members.isEmpty()) {
            return new Whose(members, "group-told-before", null);
        }
        if (before == null
                && (several || one && isSaidIn(at, draft))
                && !draft.attribution().isEmpty()) {
            Whose speakers = speakersOwn(draft, "speakers-own");
            if (speakers != null) {
                return speakers;
            }
        }
        AnalysedSentence sentenceBefore = at.index() > 0 ? sentences.get(at.index() - 1) : null;
        if (before == null
                && sentenceBefore != null
                && sentenceBefore.sentence().block() == at.sentence().block()) {
            before = sentenceBefore.mentions().actors().stream()
                    .filter(mention -> sides.isBelligerent(nameOf(mention, draft)))
                    .findFirst()
                    .orElse(null);
        }
        if (before == null) {
            return speakersOwn(draft, "speakers-own");
        }
        ActorMention owner = before;
        String said = draft.attribution().isEmpty()
                ? null
                : sides.resolve(before, null).map(SideResolver.Side::name).orElse(null);
        if (said != null && sides.belligerent(said).equals(actors.party(draft))) {
            // "The enemy admitted the death of four of its men": the word for who speaks is the author's
            return new Whose(List.of(sides.belligerent(said)), POSSESSOR, owner);
        }
        return sides.resolve(before, draft.speaker())
                .map(side -> new Whose(List.of(sides.belligerent(side.name())), POSSESSOR, owner))
                .orElse(null);
    }

    /** Whether the last that stands before "its members" in the sentence is a group that is not said to be anybody's. */
    private static boolean isOfSomeGroup(AnalysedSentence at, int token) {
        for (int chunk = at.syntax().chunkAt(token) - 1; chunk >= 0; chunk--) {
            Nominal nominal = at.nominal(chunk);
            boolean body = nominal != null
                    && (DraftActors.reference(at, nominal) == BackReference.GROUP || DraftActors.isUnit(at, nominal));
            if (nominal != null && body) {
                return nominal.actors().isEmpty()
                        && nominal.group().determined() == NounGroup.Determined.INDEFINITE
                        && !at.syntax().isLink(chunk + 1, "of");
            }
            if (nominal != null
                    && !nominal.actors().isEmpty()
                    && !nominal.is(Nominal.Kind.PLACE)
                    && !at.syntax().isGoverned(chunk)) {
                return false;
            }
        }
        return false;
    }

    /** "Pursued the group and killed four of its members": the words for a group that stand before a token in its sentence. */
    private static @Nullable Nominal groupBehind(AnalysedSentence at, int token) {
        for (int chunk = at.syntax().chunkAt(token) - 1; chunk >= 0; chunk--) {
            Nominal nominal = at.nominal(chunk);
            boolean body = nominal != null
                    && (nominal.actors().isEmpty() || DraftActors.isBackedGroup(at, nominal))
                    && nominal.group().determined() == NounGroup.Determined.DEFINITE
                    && DraftActors.reference(at, nominal) == BackReference.GROUP;
            if (body) {
                return nominal;
            }
        }
        return null;
    }

    /** Whether a mention stands in words for several people: "36 militants", "the gunmen". */
    private static boolean isOfSeveral(AnalysedSentence at, ActorMention mention) {
        int chunk = at.syntax().chunkAt(mention.first());
        Nominal nominal = chunk < 0 ? null : at.nominal(chunk);
        String head = nominal == null ? "" : at.word(nominal.group().head());
        for (int token = mention.first(); token < mention.end(); token++) {
            if (at.word(token).equals("its")) {
                // "the army and its militias": one that has the others
                return false;
            }
        }
        return nominal != null
                && nominal.isPeople()
                && nominal.plural()
                && (nominal.count() != null
                        || mention.kind() == ActorMention.Kind.DEMONYM && nominal.unit() == Unit.PERSON
                        || mention.kind() != ActorMention.Kind.NAMED && (head.endsWith("s") || head.endsWith("men")));
    }

    /** Whether the words that tell who says a claim stand in a sentence. */
    private boolean isSaidIn(AnalysedSentence at, DraftClaim draft) {
        String words = at.sentence().span(0, at.sentence().size()).of(text);
        return draft.attribution().stream()
                .map(Attribution::text)
                .anyMatch(said -> said != null && words.contains(said));
    }

    /** "The army killed four rebels while losing two of its own": who loses some of its men is who acts, not who stands nearest. */
    private @Nullable Whose losing(DraftClaim draft, Nominal nominal) {
        for (LossDraft loss : draft.frame().losses()) {
            if (loss.nominal() == nominal && loss.owner() != null) {
                List<String> losers = actors.names(List.of(loss.owner()), draft);
                return !losers.isEmpty() && losers.stream().allMatch(sides::isBelligerent)
                        ? new Whose(losers, "loser", null)
                        : null;
            }
        }
        return null;
    }

    /** "soldiers", "police" in a text on two states: of the one that is struck or that the killers are shown to fight. */
    private @Nullable Whose genericArmy(
            DraftClaim draft,
            AnalysedSentence at,
            LossDraft loss,
            Whose named,
            List<String> initiators,
            List<String> targets) {
        ActorMention mention = named.explicit();
        boolean generic = mention != null
                && mention.kind() == ActorMention.Kind.ROLE
                && mention.affix().isEmpty()
                && (mention.values().contains(BelligerentRole.ARMY.code())
                        || mention.values().contains(BelligerentRole.POLICE.code()));
        if (!generic) {
            return null;
        }
        boolean struck = targets.stream().map(sides::belligerent).anyMatch(named.sides()::contains);
        for (String target : struck ? List.<String>of() : targets) {
            String side = sides.belligerent(target);
            if (sides.isState(side) && !named.sides().contains(side)) {
                return new Whose(List.of(side), "soldiers-of-target", mention);
            }
        }
        boolean alone = initiators.isEmpty()
                && draft.frame().targets().stream()
                        .allMatch(target -> target.chunk() == loss.nominal().chunk());
        String force = alone ? forceBefore(at, loss) : null;
        if (force != null && named.sides().stream().map(sides::belligerent).noneMatch(force::equals)) {
            return new Whose(List.of(force), FORCE_BEFORE, mention);
        }
        for (String initiator : struck ? List.<String>of() : initiators) {
            String shown = sides.shownOpponent(initiator);
            boolean strangers =
                    shown == null && named.sides().stream().noneMatch(side -> sides.mayFight(initiator, side));
            String side = strangers ? sides.opponent(initiator) : shown;
            if (side != null && sides.isState(side) && !named.sides().contains(side)) {
                return new Whose(List.of(side), "soldiers-of-opponent", mention);
            }
        }
        return null;
    }

    /**
     * "Drove a truck into the barracks of the American marines, killing 240 servicemen": the one nation's force that the
     * sentence names before; null if it names none or several.
     */
    private @Nullable String forceBefore(AnalysedSentence at, LossDraft loss) {
        Set<String> forces = new LinkedHashSet<>();
        for (int chunk = 0; chunk < loss.nominal().chunk(); chunk++) {
            Nominal nominal = at.nominal(chunk);
            boolean armed = nominal != null
                    && (nominal.unit() == Unit.COMBATANT || nominal.is(Nominal.Kind.ACTOR))
                    && nominal.actors().stream()
                            .anyMatch(mention -> mention.kind() == ActorMention.Kind.DEMONYM
                                    || mention.kind() == ActorMention.Kind.NAMED);
            if (armed && nominal != null) {
                reader.names(nominal, null).stream()
                        .map(sides::belligerent)
                        .filter(sides::isState)
                        .forEach(forces::add);
            }
        }
        return forces.size() == 1 ? forces.iterator().next() : null;
    }

    /**
     * "X raided the post; five of the assailants were killed": of those who attacked, whatever other groups the text names,
     * unless it is told that they did the killing.
     */
    private @Nullable Whose attackers(
            DraftClaim draft, LossDraft loss, Whose named, List<String> initiators, List<String> targets) {
        ActorMention mention = named.explicit();
        ClaimType type = draft.frame().type();
        boolean attack = type == ClaimType.ASSAULT || type == ClaimType.REPEL || type == ClaimType.AMBUSH;
        boolean fits = attack
                && mention != null
                && mention.affix().isEmpty()
                && SideResolver.areInsurgents(mention)
                && loss.killers().stream().noneMatch(draft.frame().initiators()::contains);
        boolean struck = targets.stream().map(sides::belligerent).anyMatch(named.sides()::contains);
        return fits
                        && !struck
                        && !initiators.isEmpty()
                        && initiators.stream().allMatch(sides::isGroup)
                        && !initiators.containsAll(named.sides())
                ? new Whose(List.copyOf(initiators), "of-the-attackers", null)
                : null;
    }

    /** "The army bombed a camp of X; 14 guerrillas died": of the group that was struck, whatever other groups the text names. */
    private @Nullable Whose struck(Whose named, List<String> initiators, List<String> targets) {
        ActorMention mention = named.explicit();
        boolean fits = mention != null
                && mention.affix().isEmpty()
                && SideResolver.areInsurgents(mention)
                && !targets.isEmpty()
                && targets.stream().allMatch(sides::isGroup)
                && named.sides().stream().allMatch(sides::isGroup)
                && named.sides().stream().noneMatch(targets::contains)
                && named.sides().stream().noneMatch(initiators::contains)
                && !initiators.isEmpty()
                && initiators.stream().allMatch(sides::isState);
        return fits ? new Whose(List.copyOf(targets), "of-those-struck", null) : null;
    }

    /** "On our side: 14 martyrs, 28 wounded", "Enemy: 3 tanks": the side stands before a colon. */
    private @Nullable Whose beforeColon(AnalysedSentence at, DraftClaim draft, LossDraft loss) {
        int colon = -1;
        for (int index = 0; index < at.syntax().chunks().size() && colon < 0; index++) {
            boolean label = at.syntax().isLink(index, Chunk.Kind.COLON) || isDashOfLabel(at, index);
            if (label) {
                colon = at.syntax().chunk(index).first();
            }
        }
        boolean list = ListLosses.isList(draft.frame());
        if (colon < 0 || colon > (list ? LONGEST_OPENING : LONGEST_LABEL) || loss.firstToken() < colon) {
            return null;
        }
        Whose last = null;
        // "NIGERIA: Gunmen abduct 80": the label says where, if somebody does something behind it.
        boolean act = !list
                && !OwnSide.namesLosses(at, loss.firstToken())
                && !(draft.frame().initiators().isEmpty() && loss.killers().isEmpty());
        for (ActorMention mention :
                act ? List.<ActorMention>of() : at.mentions().actors()) {
            if (mention.end() <= colon) {
                var side = sides.resolve(mention, draft.speaker());
                boolean adjective = mention.kind() == ActorMention.Kind.DEMONYM
                        && at.sentence().token(mention.end()).isMark();
                boolean where = !list
                        && !adjective
                        && sides.isCountry(at, mention)
                        && !OwnSide.namesLosses(at, loss.firstToken());
                if (side.isPresent() && !where && sides.isArmed(side.get().name())) {
                    last = new Whose(List.of(side.get().name()), "side-before-colon", mention);
                }
            }
        }
        return last;
    }

    /** "American - 562 killed", "Rebels – 30 dead": a dash between whose losses they are and the first figure. */
    private static boolean isDashOfLabel(AnalysedSentence at, int dash) {
        Nominal figure = at.syntax().isLink(dash, Chunk.Kind.DASH) ? at.nominal(dash + 1) : null;
        int end = at.syntax().chunk(dash).first();
        return figure != null
                && figure.count() != null
                && at.mentions().actors().stream().anyMatch(mention -> mention.end() == end);
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
        return opponentBut(killer, initiators);
    }

    /** Whom one fights, but none of those who act beside it: the foe of "X and Y" is neither. */
    private @Nullable String opponentBut(String name, List<String> beside) {
        String opponent = sides.opponent(name);
        List<String> friends = beside.stream().map(sides::belligerent).toList();
        if (opponent == null || beside.size() < 2 || !friends.contains(sides.belligerent(opponent))) {
            return opponent;
        }
        for (Weighed other : sides.weighedAgainst(name)) {
            if (!friends.contains(sides.belligerent(other.name()))) {
                return other.name();
            }
        }
        return null;
    }

    /** Whom a noun group names, with the ones that "and" joins to it under one count: "forty soldiers and policemen". */
    private @Nullable Whose named(AnalysedSentence at, Nominal nominal, @Nullable String speaker) {
        List<ActorReader.Found> found = new ArrayList<>(reader.of(nominal, speaker));
        if (found.isEmpty()) {
            return null;
        }
        ActorReader.Found last = found.get(found.size() - 1);
        int next = nominal.chunk() + 1;
        Nominal joined =
                at.nominal(nominal.chunk()) == nominal && at.syntax().isLink(next, "and") ? at.nominal(next + 1) : null;
        if (joined != null && joined.isPeople() && joined.count() == null && nominal.count() != null) {
            found.addAll(reader.of(joined, speaker));
        }
        return new Whose(found.stream().map(ActorReader.Found::name).distinct().toList(), last.rule(), last.mention());
    }

    static boolean isCivil(@Nullable Unit unit) {
        return unit == Unit.CIVILIAN || unit == Unit.CHILD || unit == Unit.WOMAN;
    }

    private static boolean hasNoSide(Unit unit) {
        return isCivil(unit) || unit == Unit.PERSON || unit == Unit.FAMILY || unit == Unit.FAMILY_MEMBER;
    }

    /** Captives who are killed or hurt: hostages are nobody's men unless the text says whose. */
    private static boolean isHarmed(LossDraft loss) {
        return loss.effects().contains(Effect.KILLED) || loss.effects().contains(Effect.WOUNDED);
    }

    /**
     * "shelled the camp, killing 14": who was killed in a place is not said where neither the speaker nor the words of
     * the attack make them fighters.
     */
    private boolean isUnknownCrowd(DraftClaim draft, LossDraft loss, Whose whose) {
        boolean guessed = GUESSED.contains(whose.rule());
        boolean open = guessed || whose.rule().equals("opponent-of-killer") && strikesUnarmed(draft.frame());
        boolean told = actors.party(draft) != null && !strikesUnarmed(draft.frame());
        if (!open || loss.unit() != null || !loss.nominal().is(Nominal.Kind.COUNT) || told) {
            return false;
        }
        ClaimType type = draft.frame().type();
        boolean fight = type == ClaimType.CLASH || type == ClaimType.AMBUSH || type == ClaimType.REPEL;
        return !fight && draft.frame().targets().stream().noneMatch(LossBuilder::isArmed);
    }

    /** "Shelled a refugee camp, killing five": all that was struck is told to be no force's. */
    private static boolean strikesUnarmed(Frame frame) {
        return !frame.targets().isEmpty()
                && frame.targets().stream()
                        .allMatch(target -> !isArmed(target)
                                && (target.unit() == Unit.BUILDING || isCivil(target.unit()))
                                && DraftActors.reference(frame.at(), target) != BackReference.FORCE);
    }

    private static boolean isArmed(Nominal target) {
        return target.is(Nominal.Kind.ACTOR)
                || target.unit() == Unit.COMBATANT
                || target.unit() == Unit.OFFICER
                || hasForce(target)
                || target.is(Nominal.Kind.MATERIEL) && target.unit() != Unit.BUILDING;
    }

    /** "The army's post", "a Norland patrol", but not "a Norland oil field". */
    private static boolean hasForce(Nominal target) {
        boolean place = target.is(Nominal.Kind.PLACE) || target.unit() == Unit.BUILDING;
        return target.actors().stream().anyMatch(mention -> !place || mention.kind() != ActorMention.Kind.DEMONYM);
    }

    /** "Eight SDF men": persons right behind the name of those who fight. */
    private boolean areMenOf(LossDraft loss, Whose whose) {
        ActorMention mention = whose.explicit();
        return mention != null
                && mention.kind() == ActorMention.Kind.NAMED
                && mention.end() == loss.nominal().group().head()
                && loss.nominal().effects().isEmpty()
                && !whose.sides().isEmpty()
                && whose.sides().stream().allMatch(sides::isBelligerent);
    }

    /** "The rebels had six dead", "the troops, who lost five men": of a force, also where the text does not tell which. */
    private static boolean isLostByForce(LossDraft loss) {
        Nominal owner = loss.owner();
        return owner != null && (owner.unit() == Unit.COMBATANT || owner.unit() == Unit.OFFICER);
    }

    private Unit unit(LossDraft loss, Whose whose) {
        Unit said = loss.unit();
        boolean fighters = FORCES.contains(whose.rule()) || areMenOf(loss, whose);
        if (said == Unit.PERSON && (fighters || isLostByForce(loss))) {
            // "The front lost 20 men."
            return Unit.COMBATANT;
        }
        if (said != null
                && !(said == Unit.PERSON
                        && !whose.sides().isEmpty()
                        && whose.explicit() != null
                        && loss.nominal().kind() != Nominal.Kind.PEOPLE)) {
            boolean bareCasualty = said == Unit.PERSON
                    && !loss.nominal().effects().isEmpty()
                    && !whose.sides().isEmpty()
                    && (whose.explicit() != null || SURE.contains(whose.rule()));
            return bareCasualty ? Unit.COMBATANT : said;
        }
        boolean known = !whose.sides().isEmpty() || isLostByForce(loss);
        return known ? Unit.COMBATANT : Unit.PERSON;
    }
}
