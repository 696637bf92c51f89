package org.fogline.reader.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.group.Syntax;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.DiscourseWord;
import org.fogline.reader.mention.Nominal;

/**
 * Who is said behind an act to have done it: "the blast was blamed on X", "police suspect X", "X claimed the attack", "X
 * admitted that it had planted them". Remembers what each sentence says; one for each document.
 */
final class Blames {

    /** So many sentences behind an act it may be told whose it was. */
    private static final int REACH = 2;

    private static final Set<String> POINTERS = Set.of("it", "them", "this", "both", "these");
    private static final Set<String> AT = Set.of("to", "on");

    private final DraftActors actors;
    private final List<AnalysedSentence> sentences;
    private final Map<Integer, List<String>> known = new HashMap<>();

    Blames(DraftActors actors, List<AnalysedSentence> sentences) {
        this.actors = actors;
        this.sentences = sentences;
    }

    /** Who is said in a sentence, or in one of those right behind it, to have done what the sentence tells; empty if nobody. */
    List<String> of(AnalysedSentence act) {
        for (int index = act.index(); index <= Math.min(sentences.size() - 1, act.index() + REACH); index++) {
            List<String> doers = known.computeIfAbsent(index, at -> in(sentences.get(at)));
            if (!doers.isEmpty()) {
                return doers;
            }
        }
        return List.of();
    }

    private List<String> in(AnalysedSentence at) {
        for (int verb = 0; verb < at.syntax().chunks().size(); verb++) {
            if (!(at.syntax().chunk(verb) instanceof VerbGroup group) || group.negated()) {
                continue;
            }
            List<String> doers = named(at, doers(at, verb, group));
            if (!doers.isEmpty()) {
                return doers;
            }
        }
        return List.of();
    }

    private List<String> named(AnalysedSentence at, List<Nominal> doers) {
        List<String> names = new ArrayList<>();
        doers.forEach(doer -> names.addAll(actors.blamed(at, doer)));
        return names;
    }

    private static List<Nominal> doers(AnalysedSentence at, int verb, VerbGroup group) {
        Syntax syntax = at.syntax();
        if (DiscourseWord.ATTRIBUTES.isWord(group.base())) {
            List<Integer> objects = syntax.objects(verb);
            int last = objects.isEmpty() ? verb : objects.get(objects.size() - 1);
            for (Syntax.Complement complement : syntax.complements(last)) {
                if (AT.contains(complement.preposition())) {
                    return at.nominals(complement.chain());
                }
            }
        }
        boolean accused = group.passive()
                && syntax.complements(verb).stream()
                        .anyMatch(complement -> complement.preposition().equals("for"));
        if (DiscourseWord.BLAMES.isWord(group.base())) {
            return accused ? at.nominals(syntax.subjects(verb)) : at.nominals(syntax.objects(verb));
        }
        boolean claims = DiscourseWord.CLAIMS.isWord(group.base()) && !group.passive() && takesAct(at, verb);
        return claims ? at.nominals(syntax.subjects(verb)) : List.of();
    }

    /** "Claimed responsibility", "claimed the attack", "admitted that it had planted them", "claimed it". */
    private static boolean takesAct(AnalysedSentence at, int verb) {
        for (Nominal object : at.nominals(at.syntax().objects(verb))) {
            String head = at.word(object.group().head());
            boolean act = object.is(Nominal.Kind.EVENT)
                    && object.count() == null
                    && object.events().stream()
                            .anyMatch(sense -> sense.type().group().isAttack());
            if (act || DiscourseWord.RESPONSIBILITY.isWord(head) || POINTERS.contains(head)) {
                return true;
            }
        }
        for (int inner = verb + 1; inner < at.syntax().chunks().size(); inner++) {
            if (at.syntax().chunk(inner) instanceof VerbGroup deed) {
                return DiscourseWord.LAYS.isWord(deed.base())
                        && at.nominals(at.syntax().objects(inner)).stream()
                                .anyMatch(object ->
                                        POINTERS.contains(at.word(object.group().head())));
            }
        }
        return false;
    }
}
