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

    /** Of each sentence whether a place heads it; of none where not several paragraphs have different heads. */
    static boolean[] headed(List<Sentence> sentences, List<MentionFinder.Names> names) {
        boolean[] headed = new boolean[sentences.size()];
        Set<String> heads = new HashSet<>();
        for (int index = 0; index < sentences.size(); index++) {
            headed[index] = isHeaded(sentences.get(index), names.get(index).matches());
            if (headed[index]) {
                heads.add(sentences.get(index).words().get(0));
            }
        }
        return heads.size() >= LEAST ? headed : new boolean[sentences.size()];
    }

    /** Whether a name opens a paragraph, with a mark and more behind it. */
    private static boolean isHeaded(Sentence sentence, List<PlaceMatch> matches) {
        if (sentence.kind() != Sentence.BlockKind.PARAGRAPH
                || matches.isEmpty()
                || matches.get(0).from() != 0) {
            return false;
        }
        int mark = matches.get(0).to();
        if (mark + 1 >= sentence.size()) {
            return false;
        }
        boolean dash = sentence.token(mark).is("-")
                && sentence.token(mark - 1).end() < sentence.token(mark).start();
        return dash || sentence.token(mark).is(":");
    }
}
