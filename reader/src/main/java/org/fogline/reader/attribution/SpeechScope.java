package org.fogline.reader.attribution;

import java.util.Set;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.Syntax;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.Nominal;

/** Tells where what someone says begins and ends around a verb of speech. */
final class SpeechScope {

    static final int LONGEST_ASIDE = 14;

    private SpeechScope() {}

    /** The chunk after a verb and the times and phrases with prepositions that belong to it. */
    static int afterPhrases(AnalysedSentence at, int verb, boolean addressee) {
        Syntax syntax = at.syntax();
        int next = verb + 1;
        if (addressee && at.nominal(next) != null) {
            next++;
        }
        while (next < syntax.chunks().size()) {
            if (syntax.chunk(next) instanceof Chunk.Time
                    || syntax.isLink(next, Chunk.Kind.QUOTE)
                    || syntax.isLink(next, Chunk.Kind.ADVERB)) {
                next++;
            } else if (syntax.isLink(next, Chunk.Kind.PREPOSITION) && at.nominal(next + 1) != null) {
                next += 2;
            } else {
                break;
            }
        }
        if (next < syntax.chunks().size() && syntax.isLink(next, Chunk.Kind.OTHER)) {
            return syntax.chunks().size();
        }
        return next;
    }

    /** Whether a comma or the end of the sentence follows a speaker and what belongs to it. */
    static boolean pauses(AnalysedSentence at, int noun) {
        int next = afterPhrases(at, noun, false);
        return next >= at.syntax().chunks().size() || at.syntax().isLink(next, Chunk.Kind.COMMA);
    }

    static boolean isAfterComma(AnalysedSentence at, int chunk) {
        int before = chunk - 1;
        while (before >= 0 && at.syntax().isLink(before, Chunk.Kind.QUOTE)) {
            before--;
        }
        return at.syntax().isLink(before, Chunk.Kind.COMMA) || at.syntax().isLink(before, Chunk.Kind.DASH);
    }

    /**
     * Whether the verb closes its sentence, but for times, places, an addressee, and what belongs to these ("in a
     * statement received on Monday", "in a briefing that showed pictures").
     */
    static boolean nothingFollows(AnalysedSentence at, int verb) {
        Syntax syntax = at.syntax();
        boolean afterNoun = false;
        for (int index = verb + 1; index < syntax.chunks().size(); index++) {
            Chunk chunk = syntax.chunk(index);
            Nominal noun = at.nominal(index);
            if (noun != null) {
                boolean governed = syntax.isGoverned(index) || index == verb + 1 && isTold(at, verb);
                if (!governed && noun.count() != null && noun.isPeople()) {
                    return false;
                }
                afterNoun = governed || afterNoun;
            } else if (chunk instanceof VerbGroup group) {
                boolean relative = syntax.isLink(index - 1, Chunk.Kind.RELATIVE) || syntax.isLink(index - 1, "that");
                boolean without = !group.isFinite() && syntax.isLink(index - 1, "without");
                if (!without && !afterNoun || group.isFinite() && !relative && !isBareParticiple(group)) {
                    return false;
                }
            } else if (syntax.isLink(index, Chunk.Kind.COLON)) {
                return false;
            } else if (syntax.isLink(index, Chunk.Kind.RELATIVE) && !afterNoun) {
                return false;
            }
        }
        return true;
    }

    /** "...," N. told the radio as shells fell: what stands in quotation marks right before the speaker is what is said. */
    static boolean endsQuoteBefore(AnalysedSentence at, int speaker) {
        return at.syntax().isLink(speaker - 1, Chunk.Kind.QUOTE) && at.syntax().isLink(speaker - 2, Chunk.Kind.COMMA);
    }

    static boolean saysThat(AnalysedSentence at, int verb) {
        for (int index = verb + 1; index < Math.min(at.syntax().chunks().size(), verb + 4); index++) {
            if (at.syntax().isLink(index, "that") || at.syntax().isLink(index, Chunk.Kind.COLON)) {
                return true;
            }
        }
        return false;
    }

    static boolean isTold(AnalysedSentence at, int verb) {
        return at.syntax().chunk(verb) instanceof VerbGroup group
                && group.base().equals("tell");
    }

    /** "in a statement carried by the agency", "in a note read on the radio": a participle that describes a noun. */
    static boolean isReduced(AnalysedSentence at, int index, VerbGroup group) {
        return isBareParticiple(group)
                && at.nominal(index - 1) != null
                && at.syntax().isLink(index + 1, Chunk.Kind.PREPOSITION);
    }

    /** "made public", "received by": one word that may stand for a relative clause in the passive. */
    static boolean isBareParticiple(VerbGroup group) {
        return group.end() - group.first() == 1;
    }

    /** What is said goes on to the sentence's end, or to where the author speaks again. */
    static int scopeEnd(AnalysedSentence at, int verb) {
        Syntax syntax = at.syntax();
        for (int index = verb + 1; index < syntax.chunks().size(); index++) {
            boolean aside = syntax.isLink(index, Chunk.Kind.COMMA)
                    && at.nominal(index + 1) != null
                    && Set.of("something", "which")
                            .contains(at.word(syntax.chunk(index + 1).first()));
            if (aside) {
                return syntax.chunk(index).first();
            }
        }
        return at.sentence().size();
    }

    /** The first chunk of "the inspector general of police" from its last. */
    static int headOf(AnalysedSentence at, int chunk) {
        int head = chunk;
        while (head >= 2 && at.syntax().isGoverned(head) && at.nominal(head - 2) != null) {
            head -= 2;
        }
        return head;
    }

    /** The head that a relative clause belongs to ("a commander who gave his name as N."), from a chunk inside it. */
    static int beforeRelative(AnalysedSentence at, int chunk) {
        for (int index = chunk - 1; index > Math.max(0, chunk - LONGEST_ASIDE / 2); index--) {
            if (at.syntax().isLink(index, Chunk.Kind.COMMA) || at.syntax().isLink(index, Chunk.Kind.QUOTE)) {
                return chunk;
            }
            if (at.syntax().isLink(index, Chunk.Kind.RELATIVE) && at.nominal(index - 1) != null) {
                return headOf(at, index - 1);
            }
        }
        return chunk;
    }

    /** "Inspector (Operations) N. N.": the rank before the brackets that stand before a name, from the name. */
    static int beforeRank(AnalysedSentence at, int chunk) {
        if (!at.syntax().isLink(chunk - 1, Chunk.Kind.CLOSE)) {
            return chunk;
        }
        int open = chunk - 2;
        while (open > Math.max(0, chunk - LONGEST_ASIDE / 2) && !at.syntax().isLink(open, Chunk.Kind.OPEN)) {
            open--;
        }
        return at.nominal(open - 1) == null ? chunk : open - 1;
    }

    /** "something X denied": the relative stands for all that was said before. */
    static boolean something(AnalysedSentence at, Nominal subject) {
        int before = subject.chunk() - 1;
        Nominal pronoun = at.nominal(before);
        return pronoun != null && at.word(pronoun.group().first()).equals("something");
    }

    static boolean isThis(AnalysedSentence at, Nominal noun) {
        return noun.group().end() - noun.group().first() == 1
                && Set.of("this", "that", "these").contains(at.word(noun.group().first()));
    }
}
