package org.fogline.reader.discourse;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.fogline.model.DateRange;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.mention.DiscourseWord;
import org.fogline.reader.segment.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The days on which the speakers of a document spoke. Who goes on speaking ("he said", "the statement added") speaks on
 * the day named before; what a list quotes under "Later on 4 May:" was said on that day.
 */
final class Sayings {

    /** A statement is gone on with for no more than so many paragraphs. */
    private static final int PARAGRAPHS = 3;

    private record Saying(int block, DateRange day) {}

    private final Map<String, Saying> bySpeaker = new HashMap<>();
    private @Nullable DateRange listDay;

    /** A speaker's words are dated. */
    void tell(String speaker, AnalysedSentence at, DateRange day) {
        bySpeaker.put(speaker, new Saying(at.sentence().block(), day));
    }

    private static boolean goesElsewhere(AnalysedSentence at) {
        return at.sentence().size() > 0 && DiscourseWord.ANOTHER_EVENT.isWord(at.word(0));
    }

    /** A sentence is read: one that opens a list gives the list its day, any other but an item ends it. */
    void see(AnalysedSentence at, @Nullable LocalDate day) {
        boolean opens = at.sentence().token(at.sentence().size() - 1).is(":");
        if (opens) {
            listDay = day == null ? null : DateRange.day(day);
        } else if (at.sentence().kind() != Sentence.BlockKind.LIST_ITEM) {
            listDay = null;
        }
    }

    /**
     * The day on which a speaker says what a sentence passes on without a day of its own; null if it is not known.
     *
     * @param inStatement whether the sentence is part of a statement that runs over paragraphs
     */
    @Nullable
    DateRange of(String speaker, AnalysedSentence at, boolean inStatement) {
        if (listDay != null && !inStatement && at.sentence().kind() == Sentence.BlockKind.LIST_ITEM) {
            return listDay;
        }
        Saying saying = bySpeaker.get(speaker);
        if (saying != null && !inStatement && at.sentence().block() > saying.block && goesElsewhere(at)) {
            // "Elsewhere, two boats were sunk, a Navy spokesman said": not what was said on the day named before
            bySpeaker.remove(speaker);
            return null;
        }
        boolean near = saying != null && (inStatement || at.sentence().block() - saying.block < PARAGRAPHS);
        if (near && saying != null && at.sentence().block() > saying.block) {
            // who goes on is heard on
            bySpeaker.put(speaker, new Saying(at.sentence().block(), saying.day));
        }
        return near && saying != null ? saying.day : null;
    }
}
