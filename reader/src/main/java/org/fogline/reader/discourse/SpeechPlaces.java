package org.fogline.reader.discourse;

import java.util.Set;
import org.fogline.knowledge.word.Words;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.NounGroup;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.DiscourseWord;
import org.fogline.reader.mention.PlaceMention;

/**
 * Places where somebody speaks: "told reporters at the base that …", "in a statement issued in X", "speaking in X". What
 * is told happened elsewhere, or is not said to have happened there.
 */
final class SpeechPlaces {

    /** So many chunks before a place may show that somebody speaks there. */
    private static final int FARTHEST = 4;

    /** Prepositions between a verb and those who listen, or the paper that is read. */
    private static final Set<String> BEFORE_AUDIENCE = Set.of("to", "at", "in", "before", "during");

    private final Words words;

    SpeechPlaces(Words words) {
        this.words = words;
    }

    /** Whether somebody speaks at a place that a preposition leads. */
    boolean isWhereSaid(AnalysedSentence at, PlaceMention mention) {
        int preposition = mention.first() - 1;
        while (preposition > 0 && !at.word(preposition).equals(mention.preposition())) {
            preposition--;
        }
        if (mention.preposition().isEmpty() || preposition < 1) {
            return false;
        }
        int chunk = at.syntax().chunkAt(preposition - 1);
        if (at.syntax().chunk(chunk) instanceof VerbGroup verb) {
            if (verb.form() == VerbGroup.Form.ING) {
                return words.speech(verb.base()) != null || DiscourseWord.SPEAKS.isWord(verb.base());
            }
            if (!verb.alone()) {
                return false;
            }
            // "a statement issued in X"
            chunk--;
        }
        if (chunk > 0
                && at.syntax().chunk(chunk) instanceof NounGroup
                && at.syntax().chunk(chunk - 1) instanceof VerbGroup verb
                && DiscourseWord.TELLS.isWord(verb.base())) {
            return true;
        }
        if (chunk > 1 && !isHearer(at, chunk) && isSite(at, chunk)) {
            // "told reporters at a base in X"
            chunk -= 2;
        }
        return chunk > 0 && isHearer(at, chunk) && isSpokenTo(at, chunk);
    }

    /** "at a base", "from the palace": words behind a preposition that are nobody who listens. */
    private static boolean isSite(AnalysedSentence at, int chunk) {
        return at.syntax().chunk(chunk) instanceof NounGroup
                && BEFORE_AUDIENCE.contains(at.word(at.syntax().chunk(chunk - 1).first()));
    }

    /** "reporters", "a press conference", "a statement". */
    private static boolean isHearer(AnalysedSentence at, int chunk) {
        if (!(at.syntax().chunk(chunk) instanceof NounGroup group)) {
            return false;
        }
        String head = at.word(group.head());
        return DiscourseWord.AUDIENCE.isWordOrPlural(head) || DiscourseWord.BULLETIN.isWordOrPlural(head);
    }

    /** Whether the verb before those who listen is one of speech, or a preposition leads them. */
    private boolean isSpokenTo(AnalysedSentence at, int hearer) {
        for (int chunk = hearer - 1; chunk >= 0 && chunk >= hearer - FARTHEST; chunk--) {
            Chunk before = at.syntax().chunk(chunk);
            if (before instanceof VerbGroup verb) {
                return words.speech(verb.base()) != null || DiscourseWord.SPEAKS.isWord(verb.base());
            }
            boolean led = before.end() - before.first() == 1 && BEFORE_AUDIENCE.contains(at.word(before.first()));
            if (!led && !(before instanceof NounGroup)) {
                return false;
            }
        }
        return false;
    }
}
