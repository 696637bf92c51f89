package org.fogline.reader.discourse;

import java.util.List;
import org.fogline.model.Stance;
import org.fogline.reader.attribution.StatementSpeech;
import org.fogline.reader.attribution.Utterance;
import org.fogline.reader.attribution.Voices;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.mention.Nominal;
import org.fogline.reader.segment.Sentence;

/**
 * A statement that stands below the sentence which announces it: the items of a list behind "the ministry announced:",
 * the paragraphs behind "has issued the following statement".
 */
final class LongStatement {

    private List<Speaker> issuer = List.of();

    /** Whether all that follows is the statement, until someone else speaks. */
    private boolean whole;

    /** Whether the statement's first paragraph is still to come, and whether it was an item of a list. */
    private boolean fresh;

    private boolean items;
    private boolean subhead;

    /** Who issued the statement to which the paragraph belongs; empty if it belongs to none. */
    List<Speaker> speaker() {
        return fresh ? List.of() : issuer;
    }

    /** Begins a paragraph: it goes on with the statement or ends it. */
    void enter(AnalysedSentence at, List<Utterance> said) {
        if (issuer.isEmpty()) {
            return;
        }
        boolean item = at.sentence().kind() == Sentence.BlockKind.LIST_ITEM;
        if (fresh) {
            items = item;
            if (at.sentence().token(0).is("\"")) {
                // quotation marks tell where it ends
                issuer = List.of();
            }
        }
        boolean own = whole
                ? said.stream().noneMatch(utterance -> isOfAnother(at, utterance))
                : fresh || items && item || subhead || isFirstPerson(at);
        if (!own) {
            issuer = List.of();
        }
        fresh = false;
        subhead = false;
    }

    private static boolean isOfAnother(AnalysedSentence at, Utterance utterance) {
        return utterance.speakers().stream()
                .anyMatch(noun -> !noun.is(Nominal.Kind.PRONOUN) && !Voices.isAuthor(at, noun));
    }

    private static boolean isFirstPerson(AnalysedSentence at) {
        return at.sentence().words().contains("our") || at.sentence().words().contains("we");
    }

    /**
     * Keeps in mind who alone spoke at the head of a text, in a paragraph that tells of nothing but this: all that
     * follows is his statement.
     */
    void head(List<Speaker> by) {
        if (issuer.isEmpty()) {
            issuer = by;
            whole = true;
            fresh = true;
        }
    }

    /** Keeps in mind who spoke in a sentence that announces a statement. */
    void see(AnalysedSentence at, List<Utterance> said, List<List<Speaker>> saidBy) {
        boolean announces = StatementSpeech.announces(at);
        subhead = announces && !issuer.isEmpty() && !fresh;
        boolean headline = at.sentence().kind() == Sentence.BlockKind.TITLE && !StatementSpeech.isFollowed(at);
        if (!announces || subhead || headline) {
            return;
        }
        for (int index = said.size() - 1; index >= 0; index--) {
            if (!saidBy.get(index).isEmpty() && said.get(index).stance() == Stance.ASSERTS) {
                issuer = saidBy.get(index);
                whole = StatementSpeech.isFollowed(at) || StatementSpeech.heads(at);
                fresh = true;
                return;
            }
        }
    }
}
