package org.fogline.reader.frame;

import java.util.Set;
import org.fogline.knowledge.word.Words;
import org.fogline.model.ClaimType;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.Nominal;

/** Tells whether what a verb says happened, was planned or tried, or did not happen: by what governs it and by the clauses around it. */
final class Governors {

    static final Set<String> HYPOTHETICAL = Set.of("could", "may", "might", "should", "must", "can", "cannot");

    static final Set<String> PERHAPS = Set.of("may", "might", "must");

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
            if (group.form() == VerbGroup.Form.ING && at.syntax().isLink(index - 1, "from")) {
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
        Nominal before = at.nominal(index - 1);
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

    boolean isConditional(AnalysedSentence at, int index) {
        int start = at.syntax().clauseStart(at.syntax().clause(index));
        for (int chunk = start; chunk <= index; chunk++) {
            if (at.syntax().isLink(chunk, "if")
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
        return isDoubtful(at, start);
    }

    /** "rumours that the town had fallen", "fears that they will attack": the noun that a clause explains. */
    private boolean isDoubtful(AnalysedSentence at, int start) {
        Nominal noun = at.syntax().isLink(start, "that") ? at.nominal(start - 1) : null;
        return noun != null && words.isDoubtNoun(at.word(noun.group().head()));
    }
}
