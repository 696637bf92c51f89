package org.fogline.reader.frame;

import java.util.Set;
import org.fogline.knowledge.word.Words;
import org.fogline.model.ClaimType;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.Nominal;
import org.jspecify.annotations.Nullable;

/** Tells whether what a verb says happened, was planned or tried, or did not happen: by what governs it and by the clauses around it. */
final class Governors {

    static final Set<String> HYPOTHETICAL = Set.of("could", "may", "might", "should", "must", "can", "cannot");

    static final Set<String> PERHAPS = Set.of("may", "might", "must");

    /** How far behind an attack, in words, the text says that it had no success, and in how many words. */
    private static final int VAIN_WORDS = 14;

    private static final int VAIN_LENGTH = 3;

    private final Words words;

    Governors(Words words) {
        this.words = words;
    }

    /** "could attack", "would have been killed"; but "may have died" is a guess at what happened. */
    static boolean isHypothetical(AnalysedSentence at, VerbGroup group) {
        boolean perfect = false;
        for (int token = group.first(); token < group.main(); token++) {
            perfect |= at.word(token).equals("have");
        }
        if (perfect && PERHAPS.contains(group.modal())) {
            return false;
        }
        return HYPOTHETICAL.contains(group.modal()) || perfect && group.modal().equals("would");
    }

    enum Governed {
        HAPPENED,
        PLANNED,
        ATTEMPTED,
        NOT
    }

    Governed governed(AnalysedSentence at, int index, VerbGroup group) {
        if (group.form() != VerbGroup.Form.INFINITIVE) {
            boolean without = at.syntax().isLink(index - 1, "without")
                    || at.syntax().preposition(index - 1).equals("without");
            if (group.form() == VerbGroup.Form.ING && (without || at.syntax().isLink(index - 1, "from"))) {
                // "left without a shot being fired", "kept from attacking"
                return Governed.NOT;
            }
            return Governed.HAPPENED;
        }
        int governor = at.syntax().verbBefore(index);
        if (governor >= 0 && isSecondInfinitive(at, group)) {
            return governed(at, governor, (VerbGroup) at.syntax().chunk(governor));
        }
        String noun = nounGovernor(at, index);
        if (!noun.isEmpty()) {
            return noun.equals("attempt") ? Governed.ATTEMPTED : Governed.PLANNED;
        }
        if (governor < 0) {
            return Governed.PLANNED;
        }
        VerbGroup verb = (VerbGroup) at.syntax().chunk(governor);
        if (isBefore(at, verb, index, "unable")) {
            return Governed.NOT;
        }
        if (isAbleTo(at, verb, index)) {
            return verb.negated() || verb.form() != VerbGroup.Form.FINITE ? Governed.NOT : Governed.HAPPENED;
        }
        if (words.speech(verb.base()) != null || verb.base().equals("be")) {
            return verb.base().equals("be") ? Governed.PLANNED : Governed.HAPPENED;
        }
        String effect = words.governor(verb.passive() ? "be " + verb.base() : verb.base());
        if (effect == null) {
            effect = words.governor(verb.base());
        }
        if (effect == null) {
            Set<String> arrival = Set.of("arrive", "return", "go on", "manage");
            // "carried out a strike to target fighters": what something is for is not said to have happened.
            return arrival.contains(verb.base()) ? Governed.HAPPENED : Governed.NOT;
        }
        boolean negated = verb.negated();
        return switch (effect) {
            case "plan" -> Governed.PLANNED;
            case "attempt" -> Governed.ATTEMPTED;
            case "not" -> Governed.NOT;
            default -> negated ? Governed.NOT : governedVerbIsPlan(at, governor) ? Governed.PLANNED : Governed.HAPPENED;
        };
    }

    /** "to pursue the bandits and rescue the hostages": an infinitive without its own "to". */
    private static boolean isSecondInfinitive(AnalysedSentence at, VerbGroup group) {
        return group.form() == VerbGroup.Form.INFINITIVE && group.first() == group.main();
    }

    /** "were able on Tuesday to overrun", "made it possible to seize": what was possible was done. */
    private static boolean isAbleTo(AnalysedSentence at, VerbGroup verb, int infinitive) {
        String word = verb.base().equals("be") ? "able" : verb.base().equals("make") ? "possible" : "";
        return !word.isEmpty() && verb.modal().isEmpty() && isBefore(at, verb, infinitive, word);
    }

    private static boolean isBefore(AnalysedSentence at, VerbGroup verb, int infinitive, String word) {
        for (int token = verb.end(); token < at.syntax().chunk(infinitive).first(); token++) {
            if (at.word(token).equals(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean governedVerbIsPlan(AnalysedSentence at, int governor) {
        VerbGroup verb = (VerbGroup) at.syntax().chunk(governor);
        return verb.form() == VerbGroup.Form.INFINITIVE && governed(at, governor, verb) == Governed.PLANNED;
    }

    /** "an effort to storm", "a plan to attack": the noun before the infinitive governs it. */
    private static String nounGovernor(AnalysedSentence at, int index) {
        Nominal before = nounBefore(at, index);
        if (before == null) {
            return "";
        }
        String head = at.word(before.group().head());
        if (Set.of("effort", "attempt", "bid", "efforts", "attempts").contains(head)) {
            return "attempt";
        }
        if (Set.of("plan", "plans", "order", "orders", "decision", "deal", "agreement", "operation", "campaign")
                .contains(head)) {
            return "plan";
        }
        return "";
    }

    /** The noun that an infinitive explains, past who stands between: "an attempt by the rebels to advance". */
    private static @Nullable Nominal nounBefore(AnalysedSentence at, int infinitive) {
        int noun = infinitive - 1;
        while (noun >= 2
                && (at.syntax().isLink(noun - 1, "by") || at.syntax().isLink(noun - 1, "of"))
                && at.nominal(noun) != null
                && at.nominal(noun - 2) != null) {
            noun -= 2;
        }
        return at.nominal(noun);
    }

    /** "Attempts to overrun the post were thrown back": the attempt of which the verb tells, past what was attempted; null if there is none. */
    static @Nullable Nominal attemptBefore(AnalysedSentence at, int verb) {
        int before = at.syntax().verbBefore(verb);
        boolean infinitive = before >= 0
                && at.syntax().chunk(before) instanceof VerbGroup attempted
                && attempted.form() == VerbGroup.Form.INFINITIVE
                && nounGovernor(at, before).equals("attempt");
        return infinitive ? nounBefore(at, before) : null;
    }

    /** What an agreement involves, provides or allows is what was agreed, not what happened. */
    static boolean isTermOfAgreement(AnalysedSentence at, int index) {
        for (int chunk = 0; chunk < index; chunk++) {
            if (at.syntax().chunk(chunk) instanceof VerbGroup verb
                    && Set.of("involve", "include", "provide", "stipulate", "allow", "permit", "call for", "require")
                            .contains(verb.base())) {
                return at.nominals(at.syntax().subjects(chunk)).stream()
                        .anyMatch(subject -> SenseChoice.hasType(subject, ClaimType.AGREEMENT)
                                || SenseChoice.hasType(subject, ClaimType.CEASEFIRE));
            }
        }
        return false;
    }

    /** "stormed the building twice and failed", "tried to advance but had no success": an attack that came to nothing. */
    boolean isInVain(AnalysedSentence at, int index, ClaimType type) {
        return (type.group() == ClaimType.Group.FIGHTING || type == ClaimType.CAPTURE)
                && isSaidBehind(at, index, "vain");
    }

    /** Whether shortly behind a chunk stands a phrase that the table of governors has with an effect. */
    boolean isSaidBehind(AnalysedSentence at, int index, String effect) {
        int start = at.syntax().chunk(index).end();
        int end = Math.min(at.sentence().size(), start + VAIN_WORDS);
        for (int first = start; first < end; first++) {
            if (at.word(first).equals(";")) {
                return false;
            }
            String phrase = at.word(first);
            if (!words.governorBegins(phrase)) {
                continue;
            }
            for (int last = first; last < Math.min(end, first + VAIN_LENGTH); last++) {
                phrase = last == first ? phrase : phrase + ' ' + at.word(last);
                // "stormed it but failed", not "fired on the car but failed to stop it"
                boolean goesOn =
                        last + 1 < at.sentence().size() && at.word(last + 1).equals("to");
                if (!goesOn && effect.equals(words.governor(phrase))) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean isConditional(AnalysedSentence at, int index) {
        int start = at.syntax().clauseStart(at.syntax().clause(index));
        for (int chunk = start; chunk <= index; chunk++) {
            if (at.syntax().isLink(chunk, "if") && !at.asksForBelief(chunk)
                    || at.syntax().isLink(chunk, "unless")
                    || at.syntax().isLink(chunk, "whether")) {
                return true;
            }
        }
        // "would attack if the talks failed"
        boolean modal = at.syntax().chunk(index) instanceof VerbGroup verb
                && !verb.modal().isEmpty();
        for (int chunk = index + 1; modal && chunk < at.syntax().chunks().size(); chunk++) {
            if (at.syntax().isLink(chunk, "if") || at.syntax().isLink(chunk, "unless")) {
                return true;
            }
        }
        return isDoubtful(at, start) || isOnlyFeared(at, index);
    }

    /** "fear that the militia will attack", "vowed that his men would retake it": what is feared or vowed has not happened. */
    private boolean isOnlyFeared(AnalysedSentence at, int index) {
        boolean future = at.syntax().chunk(index) instanceof VerbGroup verb
                && (verb.modal().equals("will") || verb.modal().equals("would"));
        int before = future ? at.syntax().verbBefore(index) : -1;
        return before >= 0
                && at.syntax().isLink(before + 1, "that")
                && at.syntax().chunk(before) instanceof VerbGroup governor
                && "not".equals(words.governor(governor.base()));
    }

    /** "rumours that the town had fallen", "fears that they will attack": the noun that a clause explains. */
    private boolean isDoubtful(AnalysedSentence at, int start) {
        Nominal noun = at.syntax().isLink(start, "that") ? at.nominal(start - 1) : null;
        return noun != null && words.isDoubtNoun(at.word(noun.group().head()));
    }
}
