package org.fogline.reader.mention;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fogline.knowledge.place.PlaceMatch;
import org.fogline.reader.segment.Sentence;

/**
 * Places that head the paragraphs of a survey: "FALLUJA - A sniper killed a soldier.", "MARIB: Seven men were killed." One
 * alone is a dateline; where several paragraphs open so, each with another place, what follows happened there.
 */
final class PlaceHeads {

    /** So many different heads show that they are none of where a report was written. */
    private static final int LEAST = 2;

    private PlaceHeads() {}

    /** Whether several paragraphs are headed by different places. */
    static boolean areHeads(List<Sentence> sentences, List<MentionFinder.Names> names) {
        Set<String> heads = new HashSet<>();
        for (int index = 0; index < sentences.size(); index++) {
            int end = end(sentences.get(index), names.get(index).matches());
            if (end > 0) {
                heads.add(sentences.get(index).words().get(0));
            }
        }
        return heads.size() >= LEAST;
    }

    /** The token after the mark behind the only name that opens a paragraph; 0 where none does. */
    static int end(Sentence sentence, List<PlaceMatch> matches) {
        if (sentence.kind() != Sentence.BlockKind.PARAGRAPH
                || matches.isEmpty()
                || matches.get(0).from() != 0) {
            return 0;
        }
        int mark = matches.get(0).to();
        if (mark + 1 >= sentence.size()) {
            return 0;
        }
        boolean dash = sentence.token(mark).is("-")
                && sentence.token(mark - 1).end() < sentence.token(mark).start();
        return dash || sentence.token(mark).is(":") ? mark + 1 : 0;
    }
}
