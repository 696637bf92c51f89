package org.fogline.reader.attribution;

import java.util.Set;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.NounGroup;
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

    /** "proclaimed last night on the radio that": whether a clause hangs on a verb, behind a time, a place or who listens. */
    static boolean saysThat(AnalysedSentence at, int verb) {
        Syntax syntax = at.syntax();
        for (int index = verb + 1; index < Math.min(syntax.chunks().size(), verb + LONGEST_LEAD); index++) {
            if (syntax.isLink(index, "that") || syntax.isLink(index, Chunk.Kind.COLON)) {
                return true;
            }
            boolean lead = index < verb + 3
                    || syntax.chunk(index) instanceof Chunk.Time
                    || syntax.isLink(index, Chunk.Kind.PREPOSITION)
                    || syntax.isGoverned(index);
            if (!lead) {
                return false;
            }
        }
        return false;
    }

    /** So many chunks may stand between a verb of speech and "that". */
    private static final int LONGEST_LEAD = 8;

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

    /**
     * Where the clause begins into which a speaker is inserted ("and, the survivors say, strengthened by", "a night in
     * which, an activist told me, 13 died"): the first token of the word that opens it; -1 for a whole sentence.
     */
    static int innerClause(AnalysedSentence at, int speaker) {
        int comma = speaker - 1;
        while (comma > 0 && !at.syntax().isLink(comma, Chunk.Kind.COMMA)) {
            comma--;
        }
        boolean inner = comma > 1
                && (at.syntax().isLink(comma - 1, Chunk.Kind.CONJUNCTION)
                        || at.syntax().isLink(comma - 1, Chunk.Kind.RELATIVE)
                        || at.syntax().isLink(comma - 1, "that"));
        return inner ? at.syntax().chunk(comma - 1).first() : -1;
    }

    /** Where ", who the army says are backed by B," ends: the comma before the main clause goes on; else the end. */
    static int relativeEnd(AnalysedSentence at, int speaker, int verb) {
        Syntax syntax = at.syntax();
        boolean relative =
                (syntax.isLink(speaker - 1, Chunk.Kind.RELATIVE) && syntax.isLink(speaker - 2, Chunk.Kind.COMMA))
                        || syntax.isLink(verb - 1, Chunk.Kind.RELATIVE) && syntax.isLink(verb - 2, Chunk.Kind.COMMA);
        for (int index = verb + 1; relative && index + 1 < syntax.chunks().size(); index++) {
            if (syntax.isLink(index, Chunk.Kind.COMMA)
                    && syntax.chunk(index + 1) instanceof VerbGroup group
                    && group.isFinite()) {
                return syntax.chunk(index).first();
            }
        }
        return at.sentence().size();
    }

    /** The first token behind the last semicolon before a chunk that closes a clause with a verb, and no item of a list. */
    static int partStart(AnalysedSentence at, int chunk) {
        int start = 0;
        boolean verb = false;
        for (int index = 0; index < chunk; index++) {
            verb |= isClause(at, index);
            if (verb && at.syntax().isLink(index, Chunk.Kind.SEMICOLON)) {
                start = at.syntax().chunk(index).end();
                verb = false;
            }
        }
        return start;
    }

    /** The next semicolon behind a chunk that parts it from a clause with a verb, or the sentence's end. */
    static int partEnd(AnalysedSentence at, int chunk) {
        int end = at.sentence().size();
        boolean verb = false;
        for (int index = at.syntax().chunks().size() - 1; index > chunk; index--) {
            verb |= isClause(at, index);
            if (verb && at.syntax().isLink(index, Chunk.Kind.SEMICOLON)) {
                end = at.syntax().chunk(index).first();
                verb = false;
            }
        }
        return end;
    }

    private static boolean isClause(AnalysedSentence at, int index) {
        return at.syntax().chunk(index) instanceof VerbGroup group
                && group.isFinite()
                && !at.syntax().isLink(index - 1, Chunk.Kind.RELATIVE)
                && !at.syntax().isLink(index - 1, "that");
    }

    static boolean isDefinite(AnalysedSentence at, Nominal noun) {
        return noun.group().determined() == NounGroup.Determined.DEFINITE;
    }

    /** The head that a relative clause belongs to ("a commander who gave his name as N."), from a chunk inside it. */
    static int beforeRelative(AnalysedSentence at, int chunk) {
        for (int index = chunk - 1; index > Math.max(0, chunk - LONGEST_ASIDE / 2); index--) {
            if (at.syntax().isLink(index, Chunk.Kind.COMMA) || at.syntax().isLink(index, Chunk.Kind.QUOTE)) {
                return chunk;
            }
            if (at.syntax().isLink(index, Chunk.Kind.RELATIVE) && at.nominal(index - 1) != null) {
                return Voices.headOf(at, index - 1);
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
