package org.fogline.reader.attribution;

import java.util.List;
import java.util.Set;
import org.fogline.knowledge.actor.SpeakerWord;
import org.fogline.model.Hedge;
import org.fogline.model.Stance;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.Syntax;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.DiscourseWord;
import org.fogline.reader.mention.Nominal;
import org.fogline.reader.segment.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds the sentences behind which a statement follows: "the army issued its communiqué, of which the text follows:". */
public final class StatementSpeech {

    /** The rule of a sentence that says nothing itself but whose statement comes next. */
    public static final String OPENING = "opens-statement";

    /** The most tokens of a line that heads a statement. */
    private static final int LONGEST_HEAD = 24;

    /** So many lines and sentences stand before the head of a statement that is not the document's own. */
    private static final int FIRST_HEAD = 3;

    /** The most tokens at the end of a sentence that tell that a text follows. */
    private static final int LONGEST_CLOSE = 8;

    private static final Set<String> PAPERS = Set.of(
            "statement",
            "communique",
            "communiqué",
            "text",
            "message",
            "announcement",
            "declaration",
            "report",
            "bulletin",
            "release",
            "note",
            "summary",
            "balance");

    private final Voices voices;
    private final SpeakerGroups groups;

    StatementSpeech(Voices voices, SpeakerGroups groups) {
        this.voices = voices;
        this.groups = groups;
    }

    /** Whether what follows the sentence is a statement that it announces: a colon ends it, or it says "the following". */
    public static boolean announces(AnalysedSentence at) {
        return at.sentence().token(at.sentence().size() - 1).is(":") || isFollowed(at) || heads(at);
    }

    /**
     * "Statement by the spokesman of the ministry, 7 February": a line without a verb over the words of whom it names. At the
     * head of a document it names the author.
     */
    public static boolean heads(AnalysedSentence at) {
        boolean line = at.sentence().kind() == Sentence.BlockKind.PARAGRAPH
                || at.sentence().kind() == Sentence.BlockKind.HEADING;
        int paper = at.sentence().size() > 2 && at.word(0).equals("the") ? 1 : 0;
        return line
                && at.index() >= FIRST_HEAD
                && at.before() == null
                && at.sentence().size() <= LONGEST_HEAD
                && at.sentence().size() > paper + 2
                && PAPERS.contains(at.word(paper))
                && (at.word(paper + 1).equals("by")
                        || at.word(paper + 1).equals("of")
                        || at.word(paper + 1).equals("from"))
                && at.mentions().counts().isEmpty()
                && at.syntax().chunks().stream().noneMatch(VerbGroup.class::isInstance);
    }

    /** "has published the following statement", "the text of which follows". */
    public static boolean isFollowed(AnalysedSentence at) {
        int size = at.sentence().size();
        for (int token = Math.max(0, size - LONGEST_CLOSE); token < size; token++) {
            String word = at.word(token);
            boolean paper = word.equals("following") && token + 1 < size && PAPERS.contains(at.word(token + 1));
            if (paper || word.equals("follows") && token > 0 && PAPERS.contains(at.word(token - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Who issues the statement that follows, where no verb of speech tells it. */
    @Nullable
    Utterance opening(AnalysedSentence at, List<Utterance> found) {
        Syntax syntax = at.syntax();
        boolean spoken = false;
        for (Utterance utterance : found) {
            spoken |= !utterance.speakers().isEmpty();
        }
        boolean heads = heads(at);
        boolean place = at.sentence().kind() == Sentence.BlockKind.PARAGRAPH
                || at.sentence().kind() == Sentence.BlockKind.TITLE && isFollowed(at)
                || heads;
        boolean announces = announces(at);
        // "another version" counts nothing
        boolean counts = at.mentions().counts().stream()
                .anyMatch(count -> !at.word(count.firstToken()).equals("another"));
        if (spoken || !place || !announces && counts) {
            return null;
        }
        if (heads) {
            return heading(at);
        }
        for (int index = 1; index < syntax.chunks().size(); index++) {
            boolean aside = syntax.isLink(index - 1, Chunk.Kind.RELATIVE)
                    || syntax.isLink(index - 1, Chunk.Kind.COMMA) && isBareBehindIssuer(syntax, index);
            if (aside || !(syntax.chunk(index) instanceof VerbGroup verb) || !verb.isFinite() || verb.passive()) {
                continue;
            }
            if (!announces && !VerbSpeech.introduces(verb)) {
                return null;
            }
            Nominal before = groups.speakerBefore(at, index);
            Nominal issuer = before != null
                    ? before
                    : at.nominals(syntax.subjects(index)).stream().findFirst().orElse(null);
            if (issuer == null || issuer.count() != null || !voices.maySpeak(at, issuer) && !isBody(at, issuer)) {
                return null;
            }
            for (int later = index + 1; later < syntax.chunks().size(); later++) {
                Nominal paper = at.nominal(later);
                SpeakerWord word = paper == null ? null : voices.wordInside(at, paper);
                boolean audience = !announces
                        && paper != null
                        && DiscourseWord.AUDIENCE.isWordOrPlural(
                                at.word(paper.group().head()));
                if (paper != null
                        && (audience
                                || DiscourseWord.RECKONING.isWordOrPlural(
                                        at.word(paper.group().head()))
                                || voices.isReport(at, paper)
                                || word != null && word.kind() == SpeakerWord.Kind.PAPER)) {
                    return new Utterance(
                            at.sentence().size() - 1,
                            at.sentence().size(),
                            List.of(issuer),
                            Stance.ASSERTS,
                            Hedge.STATED,
                            SayingTime.timeOfSaying(at, index, voices),
                            OPENING,
                            issuer.group().first(),
                            verb.end());
                }
            }
            return null;
        }
        return null;
    }

    /** Who speaks beneath "Statement by the spokesman of the ministry, 7 February"; null if nobody who may is named. */
    private @Nullable Utterance heading(AnalysedSentence at) {
        int time = -1;
        Nominal issuer = null;
        for (int index = 1; index < at.syntax().chunks().size(); index++) {
            Nominal noun = at.nominal(index);
            issuer = issuer == null && at.nominal(0) != null ? noun : issuer;
            time = time < 0 && at.syntax().chunk(index) instanceof Chunk.Time ? index : time;
        }
        return issuer == null || issuer.count() != null || !voices.maySpeak(at, issuer) && !isBody(at, issuer)
                ? null
                : new Utterance(
                        at.sentence().size() - 1,
                        at.sentence().size(),
                        List.of(issuer),
                        Stance.ASSERTS,
                        Hedge.STATED,
                        time,
                        OPENING,
                        issuer.group().first(),
                        issuer.group().end());
    }

    /** "The station, monitored abroad, has": one participle between commas tells of the issuer, behind them his verb comes. */
    private static boolean isBareBehindIssuer(Syntax syntax, int index) {
        boolean bare = syntax.chunk(index) instanceof VerbGroup verb
                && SpeechScope.isBareParticiple(verb)
                && verb.verb().isPastOnly();
        for (int later = index + 1; bare && later < syntax.chunks().size(); later++) {
            if (syntax.chunk(later) instanceof VerbGroup verb && verb.isFinite()) {
                return syntax.isLink(later - 1, Chunk.Kind.COMMA);
            }
        }
        return false;
    }

    private boolean isBody(AnalysedSentence at, Nominal noun) {
        return voices.wordInside(at, noun) != null
                && at.sentence().token(noun.group().head()).isCapitalised();
    }
}
