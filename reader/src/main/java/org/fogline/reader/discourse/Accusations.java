package org.fogline.reader.discourse;

import java.util.List;
import java.util.Set;
import org.fogline.reader.attribution.Utterance;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.NounGroup;
import org.fogline.reader.group.Syntax;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.DiscourseWord;
import org.fogline.reader.mention.Nominal;
import org.jspecify.annotations.Nullable;

/**
 * An accusation without a deed of its own: "the police blamed the rebels", "the ministry blames the attack on X", "they
 * accuse the army". Someone says who did what was told just before.
 *
 * @param doers who is said to have done it
 * @param act the words for what they did; null if there are none
 */
record Accusations(List<Nominal> doers, @Nullable Nominal act) {

    private static final Set<String> POINTERS = Set.of("it", "this", "that", "both", "them");

    /** The accusation that an utterance is; null if it is another one. */
    static @Nullable Accusations of(AnalysedSentence at, Utterance utterance) {
        Syntax syntax = at.syntax();
        for (int verb = syntax.chunkAt(utterance.evidenceFirst());
                verb < syntax.chunks().size();
                verb++) {
            if (syntax.chunk(verb).first() >= utterance.evidenceEnd()) {
                return null;
            }
            boolean accuses = syntax.chunk(verb) instanceof VerbGroup group
                    && !group.negated()
                    && !group.passive()
                    && !syntax.isLink(verb - 1, Chunk.Kind.RELATIVE)
                    && DiscourseWord.ACCUSES.isWord(group.base());
            if (accuses) {
                return behind(at, verb);
            }
        }
        return null;
    }

    private static @Nullable Accusations behind(AnalysedSentence at, int verb) {
        Syntax syntax = at.syntax();
        List<Nominal> objects = at.nominals(syntax.objects(verb));
        if (objects.isEmpty()) {
            return null;
        }
        Nominal last = objects.get(objects.size() - 1);
        List<Syntax.Complement> complements = syntax.complements(last.chunk());
        if (isAct(at, objects.get(0))) {
            for (Syntax.Complement complement : complements) {
                if (complement.preposition().equals("on")) {
                    return new Accusations(at.nominals(complement.chain()), namedAct(objects.get(0)));
                }
            }
            return null;
        }
        for (Syntax.Complement complement : complements) {
            if (complement.preposition().equals("for")) {
                Nominal act = at.nominal(complement.noun());
                return act == null || !isAct(at, act) ? null : new Accusations(objects, namedAct(act));
            }
        }
        int next = last.chunk() + 1;
        boolean ends = next >= syntax.chunks().size()
                || !(syntax.chunk(next) instanceof VerbGroup)
                        && !syntax.isLink(next, Chunk.Kind.PREPOSITION)
                        && !syntax.isLink(next, "of");
        return ends ? new Accusations(objects, null) : null;
    }

    /** "it", "the attack", "both killings": what was told before. */
    private static boolean isAct(AnalysedSentence at, Nominal noun) {
        boolean told = noun.is(Nominal.Kind.EVENT)
                && noun.count() == null
                && noun.group().determined() == NounGroup.Determined.DEFINITE;
        return told || POINTERS.contains(at.word(noun.group().head()));
    }

    private static @Nullable Nominal namedAct(Nominal noun) {
        return noun.is(Nominal.Kind.EVENT) ? noun : null;
    }
}
