package org.fogline.reader.discourse;

import java.util.List;
import java.util.Set;
import org.fogline.model.Stance;
import org.fogline.reader.attribution.PhraseSpeech;
import org.fogline.reader.attribution.Utterance;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.ActorMention;
import org.fogline.reader.mention.DiscourseWord;
import org.fogline.reader.mention.Nominal;
import org.fogline.reader.segment.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A text in which somebody sums up what was said at a briefing, by one speaker or several in turn: what names no speaker
 * there was said by the one whom the paragraph's heading names ("2. Coalition."), else by who spoke in the paragraph
 * before it, else by who opened the briefing.
 */
final class Briefing {

    /** The lines over a text in which it calls itself a summary of a briefing. */
    private static final int HEAD = 3;

    /** A heading inside a paragraph has no more words. */
    private static final int LONGEST_HEADING = 4;

    private static final Set<String> FIRST_PERSON = Set.of("we", "us", "i", "my");

    /** Rules of those who speak there, and of nobody whose words they are asked about. */
    private static final Set<String> SAYS =
            Set.of("speech-verb", Utterance.CLOSING, "inserted-speech", "account-behind-colon", PhraseSpeech.ACCORDING);

    private final boolean sumsUp;
    private final SpeakerResolver speakers;
    private List<Speaker> opener = List.of();
    private List<Speaker> ofParagraph = List.of();

    Briefing(List<AnalysedSentence> sentences, SpeakerResolver speakers) {
        this.speakers = speakers;
        boolean briefing = false;
        boolean summary = false;
        Speaker body = null;
        for (AnalysedSentence at : sentences.subList(0, Math.min(HEAD, sentences.size()))) {
            for (int token = 0; tellsNothing(at) && token < at.sentence().size(); token++) {
                boolean before = token > 0 && DiscourseWord.BRIEFING.isWord(at.word(token - 1));
                briefing |= DiscourseWord.BRIEFING.isWord(at.word(token));
                // a "briefing note" briefs its readers
                summary |= !before && DiscourseWord.SUMS_UP.isWord(at.word(token));
            }
            body = body == null && tellsNothing(at) ? named(at, true) : body;
        }
        sumsUp = briefing && summary;
        if (sumsUp) {
            speakers.host(body);
        }
    }

    private static boolean tellsNothing(AnalysedSentence at) {
        return at.sentence().kind() == Sentence.BlockKind.TITLE
                || at.syntax().chunks().stream().noneMatch(chunk -> chunk instanceof VerbGroup verb && verb.isFinite());
    }

    /** Whether the text sums up a briefing, at which all who speak in it spoke. */
    boolean sumsUp() {
        return sumsUp;
    }

    /** Begins a paragraph: nobody has spoken in it. */
    void enterParagraph() {
        ofParagraph = List.of();
    }

    /** Begins a sentence, which may be the heading that names the body that speaks in its paragraph. */
    void enterSentence(AnalysedSentence at) {
        Speaker named = sumsUp ? heading(at) : null;
        if (named != null) {
            ofParagraph = List.of(named);
        }
    }

    /** "2. Coalition.", "UNAMI.": the body that stands alone before the first sentence of a paragraph; null if none does. */
    private @Nullable Speaker heading(AnalysedSentence at) {
        boolean brief = at.sentence().size() <= LONGEST_HEADING
                && at.syntax().chunks().stream().noneMatch(VerbGroup.class::isInstance);
        return brief ? named(at, false) : null;
    }

    /** The first body that a line names, by a name of its own or also by its kind; null if it names none, or only a country. */
    private @Nullable Speaker named(AnalysedSentence at, boolean byName) {
        for (int chunk = 0; chunk < at.syntax().chunks().size(); chunk++) {
            Nominal body = at.nominal(chunk);
            boolean speaks = body != null
                    && body.count() == null
                    && !body.is(Nominal.Kind.PLACE)
                    && body.actors().stream()
                            .anyMatch(actor -> actor.kind() == ActorMention.Kind.NAMED
                                    || !byName && actor.kind() == ActorMention.Kind.ROLE);
            if (body != null && speaks) {
                return speakers.body(at, body);
            }
        }
        return null;
    }

    /** Who said a sentence that names no speaker; empty where the author speaks. */
    List<Speaker> speaker(AnalysedSentence at) {
        boolean told = sumsUp
                && at.sentence().kind() != Sentence.BlockKind.TITLE
                && !at.opensBracket()
                && at.sentence().words().stream().noneMatch(FIRST_PERSON::contains);
        return !told ? List.of() : ofParagraph.isEmpty() ? opener : ofParagraph;
    }

    /** Keeps in mind who spoke in a sentence. */
    void see(AnalysedSentence at, List<Utterance> said, List<List<Speaker>> saidBy) {
        if (!sumsUp
                || at.sentence().kind() == Sentence.BlockKind.TITLE
                || at.sentence().token(0).is("(")) {
            return;
        }
        for (int index = 0; index < said.size(); index++) {
            List<Speaker> by = saidBy.get(index);
            boolean briefs = by.size() == 1
                    && said.get(index).stance() == Stance.ASSERTS
                    && !said.get(index).speakers().isEmpty()
                    && SAYS.contains(said.get(index).rule())
                    && speakers.briefs(by.get(0));
            if (briefs) {
                opener = opener.isEmpty() ? by : opener;
                ofParagraph = by;
            }
        }
    }
}
