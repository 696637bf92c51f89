package org.fogline.reader.discourse;

import java.util.List;
import org.fogline.model.Hedge;
import org.fogline.model.Stance;
import org.fogline.reader.attribution.UntruthSpeech;
import org.fogline.reader.attribution.Utterance;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.segment.Sentence;

/**
 * Who has the floor: the one who opens a paragraph and alone has spoken in it, the only one who has spoken in the text,
 * and who has just denied what others say.
 */
final class Floor {

    private List<Speaker> ofParagraph = List.of();
    private List<Speaker> ofText = List.of();

    private List<Speaker> ofLead = List.of();

    /** How many paragraphs were begun since somebody spoke. */
    private int spoken;

    /** Whether several have spoken in the text. */
    private boolean shared;

    private List<Speaker> denier = List.of();
    private int deniedIn = -1;

    /** Begins a paragraph: nobody has spoken in it. */
    void enterParagraph() {
        spoken += ofText.isEmpty() ? 0 : 1;
        ofLead = spoken == 1 ? ofParagraph : List.of();
        ofParagraph = List.of();
    }

    /** Who alone spoke in the first paragraph in which anybody did, if it is the one before; empty if nobody or others did. */
    List<Speaker> ofLead() {
        return ofLead;
    }

    /** Keeps in mind who spoke in a sentence; {@code opens} if it is the first of its paragraph. */
    void see(AnalysedSentence at, boolean opens, List<Utterance> said, List<List<Speaker>> saidBy) {
        boolean mixed = false;
        for (int index = 0; index < said.size(); index++) {
            Utterance utterance = said.get(index);
            List<Speaker> by = saidBy.get(index);
            boolean another = said.size() > 1 && (utterance.isOfAnother() || utterance.isFigure());
            if (by.isEmpty() || another || utterance.hedge() == Hedge.BELIEVED) {
                // "called the army's figure a lie" gives the army no floor, and "officers believe" tells no story
                continue;
            }
            if (isDenial(utterance) || utterance.stance() == Stance.DENIES) {
                denier = by;
                deniedIn = at.index();
            }
            if (opens && ofParagraph.isEmpty() && !mixed) {
                ofParagraph = by;
            } else if (!shareOne(ofParagraph, by)) {
                ofParagraph = List.of();
                mixed = true;
            }
            if (at.sentence().kind() != Sentence.BlockKind.TITLE) {
                shared |= !ofText.isEmpty() && !shareOne(ofText, by);
                ofText = by;
            }
        }
    }

    /** The speaker with whom the paragraph began and who alone has spoken in it; empty if nobody or others have. */
    List<Speaker> ofParagraph() {
        return ofParagraph;
    }

    /** The only one who has spoken below the title; empty if nobody or several have. */
    List<Speaker> ofText() {
        return shared ? List.of() : ofText;
    }

    /** Who denied something in the sentence before; empty if nobody did. */
    List<Speaker> hasJustDenied(AnalysedSentence at) {
        return deniedIn == at.index() - 1 ? denier : List.of();
    }

    /** Whether the speakers have one in common. */
    static boolean shareOne(List<Speaker> ones, List<Speaker> others) {
        return ones.stream()
                .anyMatch(one -> others.stream().anyMatch(other -> one.source().equals(other.source())));
    }

    /** Whether an utterance only says of another's words that they are untrue. */
    static boolean isDenial(Utterance utterance) {
        return utterance.rule().equals("denies-what-was-said")
                || utterance.rule().equals(UntruthSpeech.RULE);
    }
}
