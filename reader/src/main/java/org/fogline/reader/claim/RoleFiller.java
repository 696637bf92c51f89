package org.fogline.reader.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fogline.knowledge.actor.BackReference;
import org.fogline.model.ClaimType;
import org.fogline.model.Loss;
import org.fogline.model.Reason;
import org.fogline.model.Span;
import org.fogline.model.Stance;
import org.fogline.model.Unit;
import org.fogline.reader.discourse.DraftClaim;
import org.fogline.reader.discourse.SideResolver;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.frame.Frame;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.Nominal;
import org.jspecify.annotations.Nullable;

/**
 * Fills the parts in an act that its own words leave open, from what the text shows elsewhere: who suffers is struck by
 * its enemy, a party that tells of its enemy's losses has inflicted them, an act told without a doer goes on from the
 * one before. What nothing shows stays open.
 */
final class RoleFiller {

    private final SideResolver sides;
    private final DraftActors actors;
    private final Blames blames;

    RoleFiller(SideResolver sides, DraftActors actors, Blames blames) {
        this.sides = sides;
        this.actors = actors;
        this.blames = blames;
    }

    /** Adds to the lists what can be told of them; says why. */
    void fill(
            DraftClaim draft,
            ClaimType type,
            List<String> initiators,
            List<String> targets,
            List<String> parties,
            List<Loss> losses,
            List<Reason> why) {
        if (type == ClaimType.CLASH) {
            completeFight(draft, initiators, targets, parties, losses, why);
            return;
        }
        if (!parties.isEmpty()) {
            return;
        }
        if (!isAct(type)) {
            if (initiators.isEmpty()) {
                Doer mover = mover(draft, type);
                if (mover != null) {
                    initiators.addAll(mover.names());
                    why.add(reason(draft, "initiator", mover.rule()));
                }
            }
            return;
        }
        String told = actors.party(draft);
        if (type == ClaimType.REPEL && initiators.isEmpty() && targets.isEmpty() && told != null) {
            String enemy = sides.opponent(told);
            if (enemy != null) {
                initiators.add(enemy);
                targets.add(told);
                why.add(reason(draft, "initiator", "attack-repelled-by-party"));
                why.add(reason(draft, "target", "party-that-repels"));
            }
        }
        List<String> losers = harmed(List.of(), losses);
        if (draft.stance() == Stance.DENIES && told != null && initiators.isEmpty() && targets.isEmpty()) {
            deny(draft, type, told, losers, initiators, targets, why);
        }
        boolean comrades = told != null
                && losers.size() == 2
                && losers.stream().allMatch(loser -> sides.mayFight(told, loser))
                && !sides.mayFight(losers.get(0), losers.get(1));
        if (type == ClaimType.TOLL && losers.size() > 1 && !comrades) {
            // Totals of both sides in one clause: neither is told as the doer.
            initiators.clear();
            targets.clear();
            parties.addAll(losers);
            why.add(reason(draft, "party", "losses-of-both-sides"));
            return;
        }
        if (initiators.isEmpty()) {
            Doer doer = doer(draft, type, targets, losses);
            if (doer != null) {
                initiators.addAll(doer.names());
                why.add(reason(draft, "initiator", doer.rule()));
            }
        }
        if (targets.isEmpty()) {
            Doer struck = struck(draft, type, initiators, losses);
            if (struck != null) {
                targets.addAll(struck.names());
                why.add(reason(draft, "target", struck.rule()));
            }
        }
    }

    /**
     * "He denied that the town had fallen", "denies having shelled the market": a party denies what its enemy is said to have
     * won, and what it is itself said to have done to others.
     */
    private void deny(
            DraftClaim draft,
            ClaimType type,
            String party,
            List<String> losers,
            List<String> initiators,
            List<String> targets,
            List<Reason> why) {
        boolean own = losers.contains(sides.belligerent(party));
        boolean won = type == ClaimType.CAPTURE || type == ClaimType.SHOOTDOWN || own && type != ClaimType.TOLL;
        String enemy = won ? sides.opponent(party) : null;
        if (enemy != null) {
            initiators.add(enemy);
            targets.add(party);
            why.add(reason(draft, "initiator", "enemy-of-who-denies"));
            why.add(reason(draft, "target", "who-denies-it"));
        } else if (!own && isDoneToOthers(type)) {
            initiators.add(party);
            why.add(reason(draft, "initiator", "who-denies-it"));
        }
    }

    private static boolean isDoneToOthers(ClaimType type) {
        return type == ClaimType.EXECUTION
                || type == ClaimType.KILLING
                || type == ClaimType.SHELLING
                || type == ClaimType.AIRSTRIKE
                || type == ClaimType.CHEMICAL
                || type == ClaimType.BOMBING
                || type == ClaimType.LOOTING;
    }

    /**
     * "Ten soldiers were killed as they tried to advance", "in a failed attack": where the words name no attacker, those who
     * lost men are the attackers, and who killed them defended.
     */
    void turnToAttackers(
            DraftClaim draft, List<String> initiators, List<String> targets, List<Loss> losses, List<Reason> why) {
        List<String> losers = harmed(List.of(), losses);
        boolean named = draft.frame().initiators().stream().anyMatch(nominal -> !nominal.is(Nominal.Kind.PRONOUN));
        if (losers.size() != 1) {
            return;
        }
        String attacker = losers.get(0);
        List<String> defenders = initiators.stream()
                .filter(doer -> !sides.belligerent(doer).equals(attacker))
                .toList();
        if (named && !defenders.isEmpty()) {
            return;
        }
        initiators.clear();
        initiators.add(attacker);
        why.add(reason(draft, "initiator", "lost-men-in-vain"));
        targets.removeIf(target -> sides.belligerent(target).equals(attacker));
        if (targets.isEmpty() && !defenders.isEmpty()) {
            targets.addAll(defenders);
            why.add(reason(draft, "target", "attackers-lost-men-to"));
        }
    }

    /** Two fight each other: beside the one whom the words name stands the other who lost men, who tells of it, or who is its enemy. */
    private void completeFight(
            DraftClaim draft,
            List<String> initiators,
            List<String> targets,
            List<String> parties,
            List<Loss> losses,
            List<Reason> why) {
        boolean told = !initiators.isEmpty() && !draft.frame().initiators().isEmpty();
        if (told) {
            return;
        }
        for (String side : initiators) {
            addNew(parties, side);
        }
        for (String side : targets) {
            addNew(parties, side);
        }
        initiators.clear();
        targets.clear();
        for (Loss loss : losses) {
            loss.sides().forEach(side -> addNew(parties, side));
        }
        String party = actors.party(draft);
        if (parties.size() == 1 && party != null && isEnemy(party, parties.get(0))) {
            addNew(parties, party);
        }
        String enemy = parties.size() == 1 ? enemyNamed(parties.get(0)) : null;
        if (enemy != null) {
            addNew(parties, enemy);
            why.add(reason(draft, "party", "enemy-of-party"));
        }
    }

    /** Adds a side that is not there under another name. */
    private void addNew(List<String> parties, String side) {
        boolean known = false;
        for (String party : parties) {
            known |= sides.belligerent(party).equals(sides.belligerent(side));
        }
        if (!known) {
            parties.add(side);
        }
    }

    private record Doer(List<String> names, String rule) {}

    private @Nullable Doer doer(DraftClaim draft, ClaimType type, List<String> targets, List<Loss> losses) {
        List<String> harmed = ofMission(targets, harmed(targets, losses));
        String party = actors.party(draft);
        boolean groupsTale = party != null && sides.isGroup(party);
        Doer fell = fellInAttack(draft, type, targets, harmed);
        if (fell != null) {
            return fell;
        }
        Doer blamed = blamed(draft, type, harmed);
        if (blamed != null) {
            return blamed;
        }
        boolean comrades = party != null
                && type == ClaimType.TOLL
                && harmed.size() == 2
                && harmed.stream().allMatch(side -> sides.mayFight(party, side));
        // Who tells of his own men whom a bomb struck leaves no doubt whose it was; of others a bomb that nobody is
        // said to have laid stays nobody's.
        boolean ownMen = party != null
                && !draft.attribution().isEmpty()
                && harmed.size() == 1
                && harmed.get(0).equals(sides.belligerent(party));
        boolean nobodys = type == ClaimType.BOMBING && !harmed.isEmpty() && !groupsTale && !ownMen;
        if (harmed.size() > 1 && !comrades || nobodys) {
            return null;
        }
        if (party != null && !harmed.isEmpty() && !harmed.contains(party)) {
            // Of a man who was killed a group that has others to fight does not say that it did it.
            boolean another = groupsTale && type != ClaimType.KILLING && sides.mayFight(party, harmed.get(0));
            return another || isEnemy(party, harmed.get(0))
                    ? new Doer(List.of(actors.groupThatSays(draft, party)), "enemys-loss-told-by-party")
                    : null;
        }
        if (type == ClaimType.TOLL) {
            // A count of the dead by others than their enemy names nobody who killed them.
            return null;
        }
        if (!harmed.isEmpty()) {
            String enemy = enemyInText(draft, harmed.get(0));
            if (type == ClaimType.AIRSTRIKE && sides.isGroup(harmed.get(0)) && enemy != null && sides.isGroup(enemy)) {
                // Of several who fight them those who have aircraft.
                return flier(draft);
            }
            return enemy == null ? null : new Doer(List.of(enemy), "enemy-of-harmed");
        }
        if (type == ClaimType.AIRSTRIKE || type == ClaimType.SHELLING && !(groupsTale && losses.isEmpty())) {
            Doer shooter = shooter(draft, party);
            if (shooter != null || !losses.isEmpty()) {
                return shooter == null && type == ClaimType.AIRSTRIKE ? flier(draft) : shooter;
            }
            if (type == ClaimType.AIRSTRIKE) {
                return flier(draft);
            }
        }
        if (type == ClaimType.ABDUCTION && party != null && sides.isState(party)) {
            return new Doer(List.of(party), "state-tells-of-arrests");
        }
        boolean another = type == ClaimType.CAPTURE && isSomebodyElse(draft);
        List<String> before = goesOn(type) && !another ? actors.doersJustBefore(draft.at()) : List.of();
        if (party != null
                && draft.frame().sense().word().startsWith("counter")
                && before.stream().anyMatch(doer -> isEnemy(party, doer))) {
            return new Doer(List.of(party), "act-told-by-party");
        }
        if (!before.isEmpty()) {
            return new Doer(before, "doer-before");
        }
        if (losses.isEmpty()) {
            Doer attacker = another ? enemyOfLast(draft, type) : attacker(type, party);
            if (attacker != null) {
                return attacker;
            }
        }
        String group = isCivilHarm(type) ? actors.onlyGroup() : null;
        return group == null ? null : new Doer(List.of(group), "only-group-that-acted");
    }

    /** "A car bomb killed two officers. Police suspect X": who is said behind an attack to have made it. */
    private @Nullable Doer blamed(DraftClaim draft, ClaimType type, List<String> harmed) {
        boolean open = type.group().isAttack()
                && type != ClaimType.REPEL
                && draft.frame().initiators().stream().noneMatch(Nominal::isPeople);
        List<String> doers = open ? blames.of(draft.at()) : List.of();
        return doers.isEmpty() || doers.stream().map(sides::belligerent).anyMatch(harmed::contains)
                ? null
                : new Doer(doers, "blamed-for-it");
    }

    /** Of a mission's patrol and the soldiers of one of its states who fell there the mission alone. */
    private List<String> ofMission(List<String> targets, List<String> harmed) {
        boolean allies = targets.size() == 1
                && harmed.size() == 2
                && harmed.stream().allMatch(sides::isStateSide)
                && !sides.mayFight(harmed.get(0), harmed.get(1));
        return allies ? harmed.subList(0, 1) : harmed;
    }

    /** "Four soldiers and five assailants died in an attack on a base": of those who lost men the one that was not struck. */
    private @Nullable Doer fellInAttack(DraftClaim draft, ClaimType type, List<String> targets, List<String> harmed) {
        boolean attack = type == ClaimType.ASSAULT || type == ClaimType.AMBUSH || type == ClaimType.BOMBING;
        List<String> groups = harmed.stream().filter(sides::isGroup).toList();
        boolean gunmen = draft.frame().initiators().stream()
                .anyMatch(nominal -> nominal.actors().stream().anyMatch(SideResolver::areInsurgents));
        if (attack && gunmen && targets.isEmpty() && harmed.size() == 2 && groups.size() == 1) {
            // "Gunmen fired at a patrol; two soldiers and one of the assailants were killed"
            return new Doer(groups, "lost-men-attacking");
        }
        if (attack && groups.size() == 1 && harmed.size() == 1 && goesOnFrom(draft, groups.get(0))) {
            return new Doer(groups, "lost-men-attacking");
        }
        if (!attack || targets.size() != 1 || harmed.size() != 2) {
            return null;
        }
        String struck = sides.belligerent(targets.get(0));
        String other = harmed.get(0).equals(struck) ? harmed.get(1) : harmed.get(0);
        return harmed.contains(struck) && sides.isGroup(other) && sides.mayFight(struck, other)
                ? new Doer(List.of(other), "lost-men-attacking")
                : null;
    }

    /** "The attack left six of the militants dead": one told before, and those who made it are the ones who fell. */
    private boolean goesOnFrom(DraftClaim draft, String group) {
        AnalysedSentence at = draft.at();
        boolean told = actors.lastDoers().stream()
                .anyMatch(doer -> sides.belligerent(doer).equals(group));
        return told
                && draft.frame().initiators().isEmpty()
                && Stream.concat(Stream.of(draft.frame()), draft.frame().absorbed().stream())
                        .filter(frame -> frame.sense().noun() && frame.triggerToken() > 0)
                        .map(frame -> at.word(frame.triggerToken() - 1))
                        .anyMatch(before -> before.equals("the") || before.equals("'s"));
    }

    /** The same, or whom a generic word close by means: "the column was ambushed; the rebels fired from three sides". */
    private @Nullable String enemyInText(DraftClaim draft, String harmed) {
        String named = enemyNamed(harmed);
        String meant = named == null && actors.speaksOfInsurgents(draft.at()) ? sides.opponent(harmed) : null;
        return meant != null && sides.isMeantByRole(meant) && sides.mayFight(harmed, meant) ? meant : named;
    }

    /** Whom the text shows fighting those who were harmed; of two states the other that it names. */
    private @Nullable String enemyNamed(String harmed) {
        String shown = sides.shownOpponent(harmed);
        String enemy = shown == null ? sides.opponent(harmed) : shown;
        boolean states = enemy != null && sides.isState(harmed) && sides.isState(enemy) && sides.isNamed(enemy);
        boolean known = enemy != null && sides.isNamed(enemy) && sides.mayFight(harmed, enemy);
        return shown != null || states || known ? enemy : null;
    }

    /** An attack told without anyone in it is the teller's own, if that is a group; else it goes on from the last act. */
    private @Nullable Doer attacker(ClaimType type, @Nullable String party) {
        boolean onTheGround = type == ClaimType.ASSAULT || type == ClaimType.CAPTURE || type == ClaimType.SIEGE;
        boolean attack = onTheGround || type == ClaimType.BOMBING || type == ClaimType.SHELLING;
        boolean own = party != null && (sides.isGroup(party) && attack || type == ClaimType.CAPTURE);
        if (own && party != null) {
            return new Doer(List.of(party), "act-told-by-party");
        }
        List<String> last = onTheGround && party == null ? actors.lastDoers() : List.of();
        return last.isEmpty() ? null : new Doer(last, "last-doer");
    }

    /** Whether the words tell of somebody who acts, though not who that is: "units of the 201st Division retook the post". */
    private boolean isSomebodyElse(DraftClaim draft) {
        return draft.frame().initiators().stream().anyMatch(nominal -> actors.isOfUnit(draft.at(), nominal));
    }

    /** A unit that no table lists and that takes back what a group took is of the state that the group fights. */
    private @Nullable Doer enemyOfLast(DraftClaim draft, ClaimType type) {
        List<String> last = actors.lastDoers();
        String enemy =
                type == ClaimType.CAPTURE && !last.isEmpty() && last.stream().allMatch(sides::isGroup)
                        ? sides.opponent(last.get(0))
                        : null;
        return enemy != null && sides.isStateSide(enemy) ? new Doer(List.of(enemy), "enemy-of-last-doer") : null;
    }

    private static boolean isCivilHarm(ClaimType type) {
        return type == ClaimType.KILLING || type == ClaimType.DESTRUCTION || type == ClaimType.LOOTING;
    }

    /** Fire on a country comes from the state that it fights. */
    private @Nullable Doer shooter(DraftClaim draft, @Nullable String party) {
        if (party != null && sides.isStateSide(party) && flyAtForce(draft)) {
            return new Doer(List.of(party), "act-told-by-party");
        }
        String home = party != null && sides.isState(party)
                ? party
                : sides.countries().isEmpty()
                        ? null
                        : sides.stateOf(sides.countries().get(0));
        String enemy = sides.opponent(home);
        if (enemy == null || !sides.isState(enemy) || !sides.isNamed(enemy)) {
            return acrossTheBorder(draft, party);
        }
        if (!enemy.equals(sides.stateAt(draft.where()))) {
            return new Doer(List.of(enemy), "state-that-fights-it");
        }
        // What falls on the enemy's own soil is the other's, if it is told only that it was hit.
        boolean returned = home != null
                && sides.isState(home)
                && sides.isNamed(home)
                && sides.mayFight(home, enemy)
                && !draft.frame().targets().isEmpty()
                && draft.frame().initiators().isEmpty();
        return returned ? new Doer(List.of(home), "state-that-fights-it") : null;
    }

    /** "Helicopters hit a concentration of manpower": who tells so has flown them at his enemy. */
    private static boolean flyAtForce(DraftClaim draft) {
        Frame frame = draft.frame();
        boolean active = frame.at().syntax().chunk(frame.trigger()) instanceof VerbGroup verb && !verb.passive();
        boolean flown = active
                && !frame.initiators().isEmpty()
                && frame.initiators().stream()
                        .allMatch(nominal -> nominal.is(Nominal.Kind.MATERIEL)
                                && nominal.actors().isEmpty());
        boolean own = frame.targets().stream()
                .anyMatch(target -> frame.at().nominal(target.chunk()) == target
                        && (OwnSide.isOwn(frame.at(), target)
                                || DraftActors.OWNERS.contains(
                                        frame.at().word(target.group().first()))));
        return flown && !own && strikesForce(frame);
    }

    /** Rockets of which a state tells that they fell on its soil are those of the group of another country that it fights. */
    private @Nullable Doer acrossTheBorder(DraftClaim draft, @Nullable String party) {
        String state = sides.stateAt(draft.where());
        String enemy = state == null ? null : sides.opponent(state);
        boolean abroad = enemy != null
                && state != null
                && state.equals(party)
                && sides.isGroup(enemy)
                && sides.isNamed(enemy)
                && sides.mayFight(state, enemy)
                && sides.isOfOtherCountry(enemy, draft.where());
        return abroad && enemy != null ? new Doer(List.of(enemy), "group-across-the-border") : null;
    }

    /** Where a state fights a group, what bombs from the air is the state's. */
    private @Nullable Doer flier(DraftClaim draft) {
        if (isSomebodyElse(draft)) {
            return null;
        }
        String group = sides.armedGroup().map(SideResolver.Side::name).orElse(null);
        String enemy = group == null ? null : sides.opponent(group);
        boolean otherStates =
                sides.bothSides().stream().filter(sides::isStateSide).count() > 1;
        String party = actors.party(draft);
        if (party != null && group != null && sides.isStateSide(party) && sides.mayFight(party, group)) {
            enemy = party;
        } else if (enemy != null && group != null && sides.isGroup(enemy)) {
            String state = sides.countries().isEmpty()
                    ? null
                    : sides.stateOf(sides.countries().get(0));
            enemy = state != null && sides.mayFight(group, state) ? state : null;
        }
        // "Two stations were attacked by drones, the minister said": nobody tells of his own strikes like that.
        boolean suffered = enemy != null
                && !draft.attribution().isEmpty()
                && enemy.equals(party)
                && draft.frame().at().syntax().chunk(draft.frame().trigger()) instanceof VerbGroup verb
                && verb.passive();
        return enemy != null && sides.isStateSide(enemy) && !otherStates && !suffered
                ? new Doer(List.of(enemy), "only-the-state-flies")
                : null;
    }

    /** Who moves, holds or frees, where the words leave it open. */
    private @Nullable Doer mover(DraftClaim draft, ClaimType type) {
        String party = actors.party(draft);
        if (type == ClaimType.DEPLOYMENT || type == ClaimType.RELEASE) {
            return party == null ? null : new Doer(List.of(party), "told-by-party");
        }
        if (type == ClaimType.CONTROL
                && party != null
                && draft.frame().initiators().isEmpty()
                && isOurs(draft)) {
            return new Doer(List.of(actors.groupThatSays(draft, party)), "in-our-hands");
        }
        // Somebody who is told and not known is not the one before.
        boolean goesOn = (type == ClaimType.CONTROL || type == ClaimType.WITHDRAWAL)
                && draft.frame().initiators().isEmpty();
        List<String> before = goesOn ? actors.doersInSentence(draft.at()) : List.of();
        return before.isEmpty() ? null : new Doer(before, "doer-before");
    }

    /** "The town is in our hands", "the airfield is ours". */
    private static boolean isOurs(DraftClaim draft) {
        AnalysedSentence at = draft.at();
        for (int token = draft.frame().triggerToken(); token < at.sentence().size(); token++) {
            if (at.word(token).equals("our") || at.word(token).equals("ours")) {
                return true;
            }
            if (at.sentence().token(token).is(";")) {
                return false;
            }
        }
        return false;
    }

    /** Harm done to people and their goods is told on without its doer; fire and bombs are not. */
    private static boolean goesOn(ClaimType type) {
        return type == ClaimType.KILLING
                || type == ClaimType.ASSAULT
                || type == ClaimType.ABDUCTION
                || type == ClaimType.DESTRUCTION
                || type == ClaimType.LOOTING
                || type == ClaimType.CAPTURE;
    }

    private boolean isEnemy(String party, String other) {
        String shown = sides.shownOpponent(party);
        return shown == null && sides.mayFight(party, other)
                || sides.areOpposed(party, other)
                || sides.belligerent(other).equals(shown);
    }

    private @Nullable Doer struck(DraftClaim draft, ClaimType type, List<String> initiators, List<Loss> losses) {
        List<String> doers = initiators.stream().map(sides::belligerent).toList();
        List<String> harmed = new ArrayList<>();
        for (Loss loss : losses) {
            for (String side : loss.sides()) {
                if (!doers.contains(sides.belligerent(side)) && !harmed.contains(side)) {
                    harmed.add(side);
                }
            }
        }
        if (!harmed.isEmpty()) {
            return new Doer(harmed, "sides-of-losses");
        }
        if (initiators.isEmpty() || !losses.isEmpty() && losses.stream().allMatch(RoleFiller::isCivil)) {
            return null;
        }
        String party = actors.party(draft);
        // Who tells of its enemy's attack was attacked.
        boolean own = party != null && isEnemy(party, initiators.get(0));
        String enemy = own ? party : sides.opponent(initiators.get(0));
        if (enemy == null || type == ClaimType.ASSAULT && strikesCivilians(draft.frame())) {
            return null;
        }
        if (type == ClaimType.CAPTURE) {
            enemy = holder(draft, initiators.get(0), enemy);
        }
        boolean flown = type == ClaimType.AIRSTRIKE
                && losses.isEmpty()
                && sides.isStateSide(initiators.get(0))
                && !strikesCivilians(draft.frame());
        boolean taken = flown
                || type == ClaimType.CAPTURE
                || type == ClaimType.REPEL
                || type == ClaimType.SHOOTDOWN
                || type == ClaimType.AMBUSH
                || type == ClaimType.ASSAULT;
        if (taken) {
            return new Doer(List.of(enemy), "enemy-of-doer");
        }
        String state = type == ClaimType.SHELLING && losses.isEmpty() ? sides.stateAt(draft.where()) : null;
        boolean across = state != null
                && sides.isForeignAt(draft.where(), initiators.get(0))
                && sides.mayFight(initiators.get(0), state);
        if (across && state != null) {
            return new Doer(List.of(state), "state-fired-at");
        }
        return strikesForce(draft.frame()) ? new Doer(List.of(enemy), "force-of-enemy") : null;
    }

    /** What a group takes from a state and its foreign helpers is the state's in whose country it lies. */
    private String holder(DraftClaim draft, String taker, String enemy) {
        String home = sides.stateAt(draft.where());
        boolean helpers = home != null
                && !home.equals(enemy)
                && sides.isGroup(taker)
                && sides.isForeignAt(draft.where(), enemy)
                && sides.isNamed(home)
                && sides.mayFight(taker, home)
                && !sides.mayFight(enemy, home);
        return helpers && home != null ? home : enemy;
    }

    /** Whether all whom an attack struck are unarmed people or their houses. */
    private static boolean strikesCivilians(Frame frame) {
        boolean civil = !frame.targets().isEmpty();
        for (Nominal nominal : frame.targets()) {
            Unit unit = nominal.unit();
            civil &= (unit == Unit.BUILDING || unit == Unit.PERSON || LossBuilder.isCivil(unit))
                    && DraftActors.reference(frame.at(), nominal) != BackReference.FORCE;
        }
        return civil;
    }

    private static boolean strikesForce(Frame frame) {
        List<Nominal> struck = new ArrayList<>(frame.targets());
        struck.addAll(frame.placeObjects());
        for (Nominal nominal : struck) {
            if (DraftActors.reference(frame.at(), nominal) == BackReference.FORCE) {
                return true;
            }
        }
        return false;
    }

    private List<String> harmed(List<String> targets, List<Loss> losses) {
        List<String> found = new ArrayList<>();
        for (String target : targets) {
            add(found, target);
        }
        for (Loss loss : losses) {
            loss.sides().forEach(side -> add(found, side));
        }
        return found;
    }

    private void add(List<String> names, String name) {
        String belligerent = sides.belligerent(name);
        if (!names.contains(belligerent)) {
            names.add(belligerent);
        }
    }

    private static boolean isCivil(Loss loss) {
        return loss.sides().isEmpty() && (loss.unit().isPeople() || loss.unit() == Unit.BUILDING);
    }

    private static boolean isAct(ClaimType type) {
        return switch (type) {
            case ASSAULT,
                    REPEL,
                    AMBUSH,
                    SHELLING,
                    AIRSTRIKE,
                    BOMBING,
                    CHEMICAL,
                    SNIPING,
                    SHOOTDOWN,
                    EXECUTION,
                    KILLING,
                    ABDUCTION,
                    CAPTURE,
                    SIEGE,
                    DESTRUCTION,
                    LOOTING,
                    TOLL -> true;
            case CLASH,
                    DEPRIVATION,
                    WITHDRAWAL,
                    HANDOVER,
                    CONTROL,
                    AGREEMENT,
                    CEASEFIRE,
                    RELEASE,
                    EVACUATION,
                    DEPLOYMENT,
                    RELATION -> false;
        };
    }

    private static Reason reason(DraftClaim draft, String field, String rule) {
        return new Reason("actors." + field, rule, new Span(draft.start(), draft.end()), null);
    }
}
