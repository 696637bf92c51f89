package org.fogline.reader.discourse;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fogline.knowledge.word.EventSense;
import org.fogline.model.Attribution;
import org.fogline.model.ClaimType;
import org.fogline.model.DateRange;
import org.fogline.model.Effect;
import org.fogline.model.Stance;
import org.fogline.reader.attribution.DenialWords;
import org.fogline.reader.attribution.UntruthSpeech;
import org.fogline.reader.attribution.Utterance;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.Nominal;
import org.jspecify.annotations.Nullable;

/**
 * Denials and confirmations of what another said. A claim that someone denies in the same breath ("the army denied the
 * rebels' claim that ...") is told twice, once by each; a denial whose own words hold no claim ("the army denied it",
 * "this is a lie") holds the claim told before.
 */
final class Disputes {

    /** A denial is of what was told so many sentences before at most. */
    private static final int NEAR = 2;

    /** What is denied stands so many tokens behind the verb at most. */
    private static final int LONGEST_CHARGE = 8;

    private static final Set<String> POINTERS = Set.of("it", "this", "that", "both");

    private final TimeKeeper times;
    private final SideResolver sides;

    /** Of the drafts of a sentence that someone else denies: the number of the utterance that does. */
    private final Map<DraftClaim, Integer> contested = new IdentityHashMap<>();

    Disputes(TimeKeeper times, SideResolver sides) {
        this.times = times;
        this.sides = sides;
    }

    /**
     * The utterance that denies or doubts what another utterance inside it claims: "the army denied the rebels' claim
     * that"; null if what covers a claim has one voice.
     */
    static @Nullable Integer contested(List<Utterance> said, List<List<Speaker>> saidBy, List<Integer> covering) {
        for (Integer outer : covering) {
            Utterance denial = said.get(outer);
            if (denial.stance() != Stance.DENIES && denial.stance() != Stance.DOUBTS) {
                continue;
            }
            for (int inner : covering) {
                Utterance claim = said.get(inner);
                boolean inside = claim.evidenceFirst() >= denial.first() && claim.evidenceEnd() <= denial.end();
                if (inside
                        && inner != outer
                        && claim.stance() == Stance.ASSERTS
                        && claim.isOfAnother()
                        && !saidBy.get(inner).isEmpty()
                        && !saidBy.get(inner).equals(saidBy.get(outer))) {
                    return outer;
                }
            }
        }
        return null;
    }

    /** The draft is denied by an utterance of its sentence. */
    void remember(DraftClaim draft, int utterance) {
        contested.put(draft, utterance);
    }

    /** Adds the denials and confirmations of a sentence; {@code told} drafts stood before it. */
    void tell(
            AnalysedSentence at, List<Utterance> said, List<List<Speaker>> saidBy, List<DraftClaim> drafts, int told) {
        List<DraftClaim> own = List.copyOf(drafts.subList(told, drafts.size()));
        for (int index = 0; index < said.size(); index++) {
            Utterance utterance = said.get(index);
            List<Speaker> by = speakers(at, said, saidBy, index);
            boolean used = own.stream()
                    .anyMatch(draft -> draft.stance == utterance.stance() && isInside(draft, at, utterance));
            for (DraftClaim draft : own) {
                Integer denial = contested.get(draft);
                if (denial != null && denial == index) {
                    used = true;
                    add(at, utterance, by, draft, utterance.stance(), drafts);
                }
            }
            if (used) {
                continue;
            }
            if (isOfWhatWasSaid(at, utterance)) {
                DraftClaim denied = before(at, utterance, by, drafts, actOf(at, utterance));
                if (denied != null && (!by.isEmpty() || utterance.rule().equals(UntruthSpeech.RULE))) {
                    add(at, utterance, by, denied, utterance.stance(), drafts).bare = true;
                }
            } else if (!by.isEmpty() && own.stream().noneMatch(draft -> isInside(draft, at, utterance))) {
                Nominal act = confirmed(at, utterance);
                boolean named = act != null && act.is(Nominal.Kind.EVENT);
                DraftClaim known = act == null ? null : before(at, utterance, by, drafts, named ? act : null);
                if (act != null && known != null) {
                    DraftClaim confirmation = add(at, utterance, by, known, Stance.CONFIRMS, drafts);
                    confirmation.bare = true;
                    confirmation.end = Math.max(
                            confirmation.end,
                            at.sentence().token(act.group().end() - 1).end());
                } else {
                    accuse(at, utterance, by, drafts);
                }
            }
        }
        contested.clear();
    }

    /** "The police blamed the rebels": what was told before, by them, and said by who blames them. */
    private void accuse(AnalysedSentence at, Utterance utterance, List<Speaker> by, List<DraftClaim> drafts) {
        Accusations accusation = utterance.stance() == Stance.ASSERTS ? Accusations.of(at, utterance) : null;
        if (accusation == null) {
            return;
        }
        DraftClaim told = deedBefore(at, utterance, drafts, accusation.act());
        if (told == null
                || sources(told).equals(by.stream().map(Speaker::source).toList())) {
            return;
        }
        DraftClaim accused = add(at, utterance, by, told, Stance.ASSERTS, drafts);
        accused.bare = true;
        accused.blamed = accusation.doers();
        accused.blamedIn = at;
        int last = accusation.doers().get(accusation.doers().size() - 1).group().end() - 1;
        accused.end =
                at.sentence().token(Math.max(utterance.evidenceEnd() - 1, last)).end();
    }

    /** The act told last before an utterance, else the deaths; of an act that it names, one of its kind. */
    private static @Nullable DraftClaim deedBefore(
            AnalysedSentence at, Utterance utterance, List<DraftClaim> drafts, @Nullable Nominal act) {
        int start = at.sentence().token(utterance.evidenceFirst()).start();
        DraftClaim last = null;
        for (int index = drafts.size() - 1; index >= 0; index--) {
            DraftClaim draft = drafts.get(index);
            if (at.index() - draft.at.index() > NEAR) {
                break;
            }
            ClaimType.Group kind = draft.frame.type().group();
            boolean attack = kind.isAttack() || kind == ClaimType.Group.MATERIEL;
            boolean told = draft.stance == Stance.ASSERTS
                    && draft.blamed.isEmpty()
                    && (draft.at != at || draft.start < start)
                    && (act == null || isOfKind(draft, act))
                    && (attack || kind == ClaimType.Group.ABDUCTION || isDeath(draft));
            if (told && attack && (last == null || last.continues == draft || isInOneBlock(last, draft))) {
                // "A raid hit the camp. Forty died": what they are blamed for is the raid
                return draft;
            }
            last = told && last == null ? draft : last;
        }
        return last;
    }

    private static boolean isInOneBlock(DraftClaim one, DraftClaim other) {
        return one.at.sentence().block() == other.at.sentence().block();
    }

    /** "A teacher was found dead": a death that someone may have brought about. */
    private static boolean isDeath(DraftClaim draft) {
        return draft.frame.type() == ClaimType.TOLL
                && draft.frame.losses().stream()
                        .anyMatch(loss -> loss.effects().contains(Effect.KILLED)
                                && (loss.count().high() == null || loss.count().high() > 0));
    }

    private static boolean isInside(DraftClaim draft, AnalysedSentence at, Utterance utterance) {
        return draft.at == at && utterance.length() > 0 && utterance.covers(draft.frame.triggerToken());
    }

    /** Who denies: the speaker of the denial, and whoever says the sentence in which it stands. */
    private static List<Speaker> speakers(
            AnalysedSentence at, List<Utterance> said, List<List<Speaker>> saidBy, int index) {
        Utterance denial = said.get(index);
        if (!denial.rule().equals(UntruthSpeech.RULE) || !saidBy.get(index).isEmpty()) {
            return saidBy.get(index);
        }
        List<Speaker> by = new ArrayList<>();
        for (int other = 0; other < said.size(); other++) {
            Utterance utterance = said.get(other);
            boolean around = other != index
                    && utterance.stance() == Stance.ASSERTS
                    && !utterance.isOfAnother()
                    && utterance.covers(denial.evidenceEnd() - 1);
            for (Speaker speaker : around ? saidBy.get(other) : List.<Speaker>of()) {
                if (by.stream().noneMatch(known -> known.source().equals(speaker.source()))) {
                    by.add(speaker);
                }
            }
        }
        return by;
    }

    /** The act that a denial names without telling it anew ("reports of such an attack"); null if it names none. */
    private static @Nullable Nominal actOf(AnalysedSentence at, Utterance utterance) {
        boolean untrue = utterance.rule().equals(UntruthSpeech.RULE);
        int first = untrue ? utterance.first() : utterance.evidenceEnd();
        int end = untrue ? utterance.end() : at.sentence().size();
        for (int token = first; token < end; token++) {
            Nominal noun = at.nominal(at.syntax().chunkAt(token));
            if (noun != null && noun.is(Nominal.Kind.EVENT) && !noun.events().isEmpty()) {
                return noun;
            }
        }
        return null;
    }

    /** "... that the town had fallen is a lie": a denial with words of its own is of them, read or not. */
    private static boolean hasClause(AnalysedSentence at, Utterance utterance) {
        for (int token = utterance.first() + 1; token < utterance.end() - 1; token++) {
            if (at.syntax().isLink(at.syntax().chunkAt(token), "that")) {
                return true;
            }
        }
        return false;
    }

    /** "reports of captured soldiers", "what they spread about the junction": of something that may be new. */
    private static boolean tellsOfMore(AnalysedSentence at, Utterance utterance) {
        for (int token = utterance.first() + 1; token < utterance.end() - 1; token++) {
            if (at.word(token).equals("of") || at.word(token).equals("about")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a denial may hold what was told before: "denied it", "a lie", "denied responsibility". */
    private static boolean isOfWhatWasSaid(AnalysedSentence at, Utterance utterance) {
        if (utterance.rule().equals(UntruthSpeech.RULE)) {
            return !hasClause(at, utterance) && (actOf(at, utterance) != null || !tellsOfMore(at, utterance));
        }
        if (utterance.rule().equals("denies-what-was-said")) {
            return true;
        }
        return utterance.stance() == Stance.DENIES
                && DenialWords.has(
                        at,
                        utterance.evidenceEnd(),
                        Math.min(
                                utterance.evidenceEnd() + LONGEST_CHARGE,
                                at.sentence().size()),
                        DenialWords.Kind.CHARGE);
    }

    /** "The police confirmed the attack": the act that such a verb has as its object, with no words of its own. */
    private static @Nullable Nominal confirmed(AnalysedSentence at, Utterance utterance) {
        int chunk = at.syntax().chunkAt(Math.max(0, utterance.evidenceEnd() - 1));
        boolean confirms = at.syntax().chunk(chunk) instanceof VerbGroup verb
                && DenialWords.isBase(verb.base(), DenialWords.Kind.CONFIRM);
        int next = chunk + 1;
        while (next < at.syntax().chunks().size() && at.syntax().chunk(next) instanceof Chunk.Time) {
            next++;
        }
        Nominal act = confirms ? at.nominal(next) : null;
        boolean told = act != null
                && (act.is(Nominal.Kind.EVENT) && act.count() == null && isThe(at, act)
                        || POINTERS.contains(at.word(act.group().head()))
                                && act.group().head() == act.group().first());
        return told ? act : null;
    }

    private static boolean isThe(AnalysedSentence at, Nominal act) {
        String first = at.word(act.group().first());
        return first.equals("the")
                || first.equals("this")
                || first.equals("that")
                || first.equals("these")
                || first.equals("his")
                || first.equals("her")
                || first.equals("their")
                || act.group().first() > 0 && at.word(act.group().first() - 1).equals("'s");
    }

    /** The claim told last before an utterance by someone else; of an act, one of its kind. */
    private static @Nullable DraftClaim before(
            AnalysedSentence at,
            Utterance utterance,
            List<Speaker> by,
            List<DraftClaim> drafts,
            @Nullable Nominal act) {
        List<String> deniers = by.stream().map(Speaker::source).toList();
        int start = at.sentence().token(utterance.evidenceFirst()).start();
        for (int index = drafts.size() - 1; index >= 0; index--) {
            DraftClaim draft = drafts.get(index);
            if (at.index() - draft.at.index() > NEAR) {
                return null;
            }
            boolean other = draft.stance == Stance.ASSERTS
                    && (draft.at != at || draft.start < start)
                    && (deniers.isEmpty() || !sources(draft).equals(deniers));
            if (other && (act == null || isOfKind(draft, act))) {
                return draft;
            }
        }
        return null;
    }

    private static boolean isOfKind(DraftClaim draft, Nominal act) {
        return act.events().stream().map(EventSense::type).anyMatch(type -> isOfKind(draft.frame.type(), type));
    }

    /** "The attack" may be a raid, shelling or an air strike told of before. */
    private static boolean isOfKind(ClaimType told, ClaimType named) {
        boolean attack = named == ClaimType.ASSAULT || named == ClaimType.KILLING;
        return told == named || attack && (told.group().isAttack() || told == ClaimType.TOLL);
    }

    private static List<String> sources(DraftClaim draft) {
        return draft.attribution.stream().map(Attribution::source).toList();
    }

    private DraftClaim add(
            AnalysedSentence at,
            Utterance utterance,
            List<Speaker> by,
            DraftClaim what,
            Stance stance,
            List<DraftClaim> drafts) {
        List<String> deniers = by.stream().map(Speaker::source).toList();
        for (DraftClaim other : drafts) {
            if (other.of == what && sources(other).equals(deniers)) {
                // "denied it then and deny it now": one denial
                return other;
            }
        }
        DraftClaim denial = new DraftClaim(
                what.frame,
                at.sentence().token(utterance.evidenceFirst()).start(),
                at.sentence().token(utterance.evidenceEnd() - 1).end());
        denial.stance = stance;
        denial.of = what;
        denial.when = what.when;
        denial.where = what.where;
        DateRange day = times.saidOn(at, utterance);
        DateRange carried = what.attribution.isEmpty()
                ? null
                : what.attribution.get(what.attribution.size() - 1).said();
        List<Attribution> chain = new ArrayList<>();
        for (Speaker speaker : by) {
            chain.add(new Attribution(
                    speaker.source(),
                    speaker.words(),
                    speaker.org(),
                    null,
                    day != null ? day : at == what.at ? carried : null));
            denial.speaker = sides.party(speaker.org() == null ? speaker.source() : speaker.org());
        }
        denial.attribution = chain;
        denial.because("stance", utterance.rule(), denial.start, denial.end);
        denial.because("attribution", utterance.rule(), denial.start, denial.end);
        drafts.add(denial);
        return denial;
    }
}
