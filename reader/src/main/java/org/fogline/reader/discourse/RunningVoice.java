package org.fogline.reader.discourse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fogline.model.Stance;
import org.fogline.reader.attribution.HeadlineSpeech;
import org.fogline.reader.attribution.PhraseSpeech;
import org.fogline.reader.attribution.StatementSpeech;
import org.fogline.reader.attribution.Utterance;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.NounGroup;
import org.fogline.reader.group.Tense;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.DiscourseWord;
import org.fogline.reader.mention.Nominal;
import org.fogline.reader.segment.Sentence;
import org.fogline.reader.segment.Token;
import org.jspecify.annotations.Nullable;

/**
 * Whose words a sentence without a speaker of its own goes on with: a quotation that runs over sentences or paragraphs,
 * and reported speech behind a sentence that its speaker said whole. What speaks for and against reported speech is
 * weighed; in doubt the author speaks.
 */
final class RunningVoice {

    /** Rules that give a speaker the whole sentence. */
    private static final Set<String> WHOLE = Set.of(
            Utterance.CLOSING, "inserted-speech", PhraseSpeech.ACCORDING, "free-reported-speech", HeadlineSpeech.LABEL);

    /** A quotation is looked for a speaker at its end over so many sentences. */
    private static final int LONGEST_QUOTE = 8;

    /** So few words in quotation marks only tell what others call a thing: “reconciliation”. */
    private static final int LONGEST_SCARE = 1;

    /** A name in quotation marks has so many words; longer are titles of what someone said. */
    private static final int LONGEST_NAME = 4;

    /** Verbs that only who has spoken before does. */
    private static final Set<String> ADDS = Set.of("add", "continue", "go on");

    /** So many sentences may stand before one who adds. */
    private static final int LONGEST_ADDED = 4;

    /** So far apart two sayings of one paper may stand. */
    private static final int LONGEST_BETWEEN = 8;

    /** What must speak for reported speech before it is taken to go on. */
    private static final int ENOUGH = 2;

    private static final String CITING = "citing";

    /** What opens a sentence that tells of its speaker's own. */
    private static final Set<String> POSSESSIVES = Set.of("its", "their", "his", "her");

    /** A stretch of the sentence and who says it. */
    record Spoken(Utterance utterance, List<Speaker> by) {}

    private final List<AnalysedSentence> sentences;
    private final List<List<Utterance>> saidIn;
    private final SpeakerResolver speakers;

    /** Whether the document passes on what others say: a dispatch, an outlet's report. */
    private final boolean byOutlet;

    private List<Speaker> last = List.of();
    private int block = -1;
    private boolean quoteOpen;
    private @Nullable Utterance running;
    private int runningIndex = -1;
    private List<Speaker> runningBy = List.of();
    private int lastSpokeIn = -1;

    /** A statement that runs over paragraphs is looked for its end over so many sentences. */
    private static final int LONGEST_STATEMENT = 40;

    private final LongStatement statement = new LongStatement();
    private final Floor floor = new Floor();
    private final OwnStatement own;
    private final Dialogue dialogue;
    private final Briefing briefing;

    /** Whether someone said the whole of the last sentence in which anyone spoke. */
    private boolean wholeSaid;

    RunningVoice(
            List<AnalysedSentence> sentences,
            List<List<Utterance>> saidIn,
            SpeakerResolver speakers,
            boolean byOutlet) {
        this.sentences = sentences;
        this.saidIn = saidIn;
        this.speakers = speakers;
        this.byOutlet = byOutlet;
        this.own = new OwnStatement(sentences);
        this.dialogue = new Dialogue(sentences);
        this.briefing = new Briefing(sentences, speakers);
    }

    /** Whether all who speak in the text spoke at the briefing that it sums up. */
    boolean sumsUpBriefing() {
        return briefing.sumsUp();
    }

    /** Begins a paragraph: what was said in the one before ends there. */
    void enterSentence(AnalysedSentence at) {
        if (at.sentence().block() != block) {
            boolean goesOn = quoteOpen && closesLater(at);
            statement.enter(at, saidIn.get(at.index()));
            block = at.sentence().block();
            floor.enterParagraph();
            briefing.enterParagraph();
            if (!goesOn) {
                quoteOpen = false;
                running = null;
                runningBy = List.of();
            }
        }
        briefing.enterSentence(at);
    }

    /** A quotation that a paragraph leaves open goes on where the next mark of quotation closes it and opens none. */
    private boolean closesLater(AnalysedSentence at) {
        int end = Math.min(sentences.size(), at.index() + LONGEST_STATEMENT);
        for (int index = at.index(); index < end; index++) {
            List<Token> tokens = sentences.get(index).sentence().tokens();
            for (int token = 0; token < tokens.size(); token++) {
                if (tokens.get(token).is("\"")) {
                    boolean apart = token == 0
                            || tokens.get(token - 1).end() < tokens.get(token).start();
                    return !tokens.get(token).text().equals("\u201C") && !apart;
                }
            }
        }
        return false;
    }

    /** Who spoke last before an utterance: in its own sentence ("N. said that ...; it denied"), else before it. */
    List<Speaker> spokeBefore(Utterance utterance, List<Utterance> said, List<List<Speaker>> saidBy) {
        List<Speaker> before = last;
        int nearest = -1;
        for (int index = 0; index < saidBy.size(); index++) {
            Utterance other = said.get(index);
            if (other.evidenceEnd() <= utterance.evidenceFirst()
                    && other.evidenceFirst() > nearest
                    && !saidBy.get(index).isEmpty()) {
                nearest = other.evidenceFirst();
                before = saidBy.get(index);
            }
        }
        return before;
    }

    /** Who spoke last, shortly before a sentence. */
    List<Speaker> justBefore(AnalysedSentence at) {
        return at.index() - lastSpokeIn <= LONGEST_ADDED ? last : List.of();
    }

    /** What of a sentence is said by who spoke before it or closes its quotation, though it names no speaker. */
    List<Spoken> carried(AnalysedSentence at, List<Utterance> said, List<List<Speaker>> saidBy) {
        List<Spoken> found = new ArrayList<>();
        boolean spoken = saidBy.stream().anyMatch(chain -> !chain.isEmpty());
        Dialogue.Turn turn = dialogue.of(at);
        if (turn != null) {
            if (!turn.isInterviewers()) {
                int from = turn.sentence() == at.index() ? turn.from() : 0;
                Speaker speaker = turn.isAnswer()
                        ? speakers.answerer(other -> dialogue.of(other) == null)
                        : speakers.labelled(turn.label());
                if (speaker != null) {
                    found.add(new Spoken(over(from, at.sentence().size(), null, Dialogue.TURN), List.of(speaker)));
                }
            }
            return found;
        }
        Utterance before = running;
        if (quoteOpen && before != null) {
            found.add(new Spoken(over(0, closingQuote(at), before, "quote-runs-on"), runningBy));
            return found;
        }
        List<Speaker> ahead = spoken ? List.of() : speakerAtTheEnd(at);
        if (!ahead.isEmpty()) {
            found.add(new Spoken(Utterance.whole(at, "quote-closed-by"), ahead));
            return found;
        }
        boolean quotes = hasQuote(at, LONGEST_SCARE)
                || runningIndex >= 0
                        && runningIndex == at.index() - 1
                        && sentences.get(runningIndex).sentence().token(0).is("\"")
                        && hasQuote(at, 0);
        if (!spoken && quotes && before != null && before.stance() == Stance.ASSERTS && !runningBy.isEmpty()) {
            found.add(new Spoken(over(0, at.sentence().size(), before, "quote-goes-on"), runningBy));
            return found;
        }
        if (!spoken && before == null && opensQuotedParagraph(at)) {
            found.add(new Spoken(Utterance.whole(at, "quoted-paragraph"), last));
            return found;
        }
        List<Speaker> issuer = statement.speaker();
        if (!spoken && !issuer.isEmpty()) {
            found.add(new Spoken(Utterance.whole(at, "statement-goes-on"), issuer));
            return found;
        }
        List<Speaker> party = own.speaker(at);
        if (!spoken && !party.isEmpty()) {
            found.add(new Spoken(Utterance.whole(at, "statement-in-first-person"), party));
            return found;
        }
        List<Speaker> ofPaper = said.isEmpty() ? betweenPapers(at) : List.of();
        if (!ofPaper.isEmpty()) {
            found.add(new Spoken(Utterance.whole(at, "statement-goes-on"), ofPaper));
            return found;
        }
        if (said.isEmpty() && before == null && isClosedByAdding(at)) {
            found.add(new Spoken(Utterance.whole(at, "free-reported-speech"), last));
            return found;
        }
        List<Speaker> denier = said.isEmpty() ? floor.hasJustDenied(at) : List.of();
        if (!denier.isEmpty() && tellsInstead(at)) {
            found.add(new Spoken(Utterance.whole(at, "free-reported-speech"), denier));
            return found;
        }
        if (said.isEmpty() && before != null && !runningBy.isEmpty() && goesOn(at, before)) {
            found.add(new Spoken(over(0, at.sentence().size(), before, "free-reported-speech"), runningBy));
            return found;
        }
        List<Speaker> briefed = said.isEmpty() ? briefing.speaker(at) : List.of();
        if (!briefed.isEmpty()) {
            found.add(new Spoken(Utterance.whole(at, "briefing-goes-on"), briefed));
            return found;
        }
        List<Speaker> only = said.isEmpty() ? onlyVoice(at) : List.of();
        if (!only.isEmpty()) {
            found.add(new Spoken(Utterance.whole(at, "only-voice-goes-on"), only));
        }
        return found;
    }

    /**
     * "The communiqué said ... Two soldiers fell. ... the communiqué said": what stands between two sayings of one paper,
     * with nobody else speaking, it says too; empty where it is not so.
     */
    private List<Speaker> betweenPapers(AnalysedSentence at) {
        String paper = lastSpokeIn < 0 ? null : paperIn(lastSpokeIn);
        for (int index = at.index() + 1;
                paper != null && index < Math.min(sentences.size(), at.index() + LONGEST_BETWEEN);
                index++) {
            if (!saidIn.get(index).isEmpty()) {
                return paper.equals(paperIn(index)) ? last : List.of();
            }
        }
        return List.of();
    }

    /** The word for the paper that alone speaks in a sentence ("the communiqué said"); null if another speaks or none. */
    private @Nullable String paperIn(int index) {
        String paper = null;
        for (Utterance utterance : saidIn.get(index)) {
            if (utterance.speakers().size() != 1 || utterance.stance() != Stance.ASSERTS) {
                return null;
            }
            Nominal speaker = utterance.speakers().get(0);
            String word = speakers.isPaper(sentences.get(index), speaker)
                    ? sentences.get(index).word(speaker.group().head())
                    : null;
            if (word == null || paper != null && !paper.equals(word)) {
                return null;
            }
            paper = word;
        }
        return paper;
    }

    /** Whether an utterance is part of a statement that runs over paragraphs, all of which was said at once. */
    static boolean isOfStatement(Utterance utterance) {
        return utterance.rule().equals("statement-goes-on")
                || utterance.rule().equals("statement-in-first-person")
                || utterance.rule().equals("quote-runs-on");
    }

    private static Utterance over(int first, int end, @Nullable Utterance before, String rule) {
        return new Utterance(
                first,
                Math.max(1, end),
                List.of(),
                before == null ? Stance.ASSERTS : before.stance(),
                before == null ? org.fogline.model.Hedge.STATED : before.hedge(),
                -1,
                rule,
                0,
                1);
    }

    /** Keeps in mind who spoke in a sentence. */
    void see(AnalysedSentence at, List<Utterance> said, List<List<Speaker>> saidBy) {
        List<List<Speaker>> chains = withThoseCited(said, saidBy);
        floor.see(at, at.before() == null, said, chains);
        for (int index = 0; index < said.size(); index++) {
            Utterance utterance = said.get(index);
            List<Speaker> by = saidBy.get(index);
            boolean aside = isAside(at) && !utterance.rule().equals(PhraseSpeech.BRACKETS);
            if (by.isEmpty() || aside || isToldInside(at, utterance, said, saidBy)) {
                continue;
            }
            wholeSaid = wholeSaid && runningIndex == at.index() || WHOLE.contains(utterance.rule());
            last = by;
            lastSpokeIn = at.index();
            if (!Floor.isDenial(utterance)) {
                running = utterance;
                runningIndex = at.index();
                runningBy = chains.get(index).isEmpty() ? by : chains.get(index);
            }
        }
        statement.see(at, said, saidBy);
        briefing.see(at, said, saidBy);
        if (headsStatement(at, said)) {
            statement.head(floor.ofText());
        }
        if (own.beginsWith(at)) {
            List<Speaker> by = runningIndex == at.index() ? runningBy : List.of();
            own.begin(at, speakers.speaksInStatement(at, by) ? by : List.of());
        }
        quoteOpen = endsInsideQuote(at, quoteOpen);
    }

    /** "The agency, citing the army, said": the agency and behind it the army say what comes next, and the army alone nothing. */
    private static List<List<Speaker>> withThoseCited(List<Utterance> said, List<List<Speaker>> saidBy) {
        List<List<Speaker>> chains = new ArrayList<>(saidBy);
        for (int cited = 0; cited < said.size(); cited++) {
            for (int citing = 0; said.get(cited).rule().equals(CITING) && citing < said.size(); citing++) {
                boolean own = citing != cited
                        && !said.get(citing).rule().equals(CITING)
                        && !saidBy.get(citing).isEmpty()
                        && said.get(citing).length() > 0;
                if (own && !saidBy.get(cited).isEmpty()) {
                    List<Speaker> chain = new ArrayList<>(saidBy.get(citing));
                    chain.addAll(saidBy.get(cited));
                    chains.set(citing, chain);
                    chains.set(cited, List.of());
                }
            }
        }
        return chains;
    }

    /**
     * "The General Staff reports." and "The council's spokesman held his briefing at noon." alone in their paragraph, or
     * "This was reported by the governor." at the end of the first one: what follows is said by the only one named.
     */
    private boolean headsStatement(AnalysedSentence at, List<Utterance> said) {
        boolean last = at.index() + 1 < sentences.size()
                && sentences.get(at.index() + 1).sentence().block() != block;
        List<Speaker> only = floor.ofText();
        if (!byOutlet
                || !last
                || only.isEmpty()
                || !at.mentions().counts().isEmpty()
                || at.sentence().kind() != Sentence.BlockKind.PARAGRAPH) {
            return false;
        }
        boolean items = sentences.get(at.index() + 1).sentence().kind() == Sentence.BlockKind.LIST_ITEM;
        for (Utterance utterance : said) {
            boolean saysThis = utterance.rule().equals(Utterance.SAID_THIS)
                    || utterance.rule().equals("reported-by") && at.word(0).equals("this");
            boolean saysNothing = utterance.rule().equals(StatementSpeech.OPENING) || utterance.length() <= 1 || items;
            if (utterance.stance() == Stance.ASSERTS && (saysThis || saysNothing && at.before() == null)) {
                return true;
            }
        }
        return false;
    }

    /** "(A captain outside the hall said: nine dead.)": who speaks in brackets does not go on behind them. */
    private static boolean isAside(AnalysedSentence at) {
        return at.opensBracket();
    }

    /** "The minister said that residents suspected N.": who speaks in what another says has not spoken here. */
    private boolean isToldInside(
            AnalysedSentence at, Utterance inner, List<Utterance> said, List<List<Speaker>> saidBy) {
        if (inner.closes() || inner.rule().equals("inserted-speech")) {
            return false;
        }
        for (int index = 0; index < said.size(); index++) {
            Utterance outer = said.get(index);
            boolean around = outer != inner
                    && !saidBy.get(index).isEmpty()
                    && !speakers.isOutlet(at, outer)
                    && outer.rule().equals("speech-verb")
                    && inner.evidenceFirst() >= outer.first()
                    && inner.evidenceEnd() <= outer.end();
            if (around) {
                return true;
            }
        }
        return false;
    }

    // ---- quotations ----

    private static int closingQuote(AnalysedSentence at) {
        for (int token = at.sentence().size() - 1; token >= 0; token--) {
            if (at.sentence().token(token).is("\"")) {
                return token;
            }
        }
        return at.sentence().size();
    }

    /**
     * Whether quoted words stand in the sentence that are no name: "Wrath of Boma".
     *
     * @param shortest what is no longer than so many words is taken for the author's distance from a word; behind a sentence
     *     that opens with a quotation a single word in marks goes on with it
     */
    private static boolean hasQuote(AnalysedSentence at, int shortest) {
        int open = -1;
        for (int token = 0; token < at.sentence().size(); token++) {
            if (!at.sentence().token(token).is("\"")) {
                continue;
            }
            if (open >= 0 && token - open - 1 > shortest && !isName(at, open + 1, token)) {
                return true;
            }
            open = open < 0 ? token : -1;
        }
        return open >= 0;
    }

    private static boolean isName(AnalysedSentence at, int first, int end) {
        return first < end
                && end - first <= LONGEST_NAME
                && at.sentence().token(first).isCapitalised()
                && at.sentence().token(end - 1).isCapitalised();
    }

    /** "They came at dawn. They shot two men," said N.: the speaker who closes a quotation that this sentence opens. */
    private List<Speaker> speakerAtTheEnd(AnalysedSentence at) {
        if (!endsInsideQuote(at, quoteOpen)) {
            return List.of();
        }
        int end = Math.min(sentences.size(), at.index() + LONGEST_QUOTE);
        boolean open = true;
        for (int index = at.index() + 1; index < end && open; index++) {
            AnalysedSentence next = sentences.get(index);
            if (next.sentence().block() != at.sentence().block()) {
                return List.of();
            }
            for (Utterance utterance : saidIn.get(index)) {
                boolean closes = utterance.rule().equals(Utterance.CLOSING)
                        || utterance.rule().equals("inserted-speech");
                if (closes) {
                    return speakers.resolve(next, utterance, last);
                }
            }
            open = endsInsideQuote(next, true);
        }
        return List.of();
    }

    /** A paragraph in quotation marks behind one in which someone spoke, or which closed with a colon. */
    private boolean opensQuotedParagraph(AnalysedSentence at) {
        return at.sentence().token(0).is("\"")
                && !last.isEmpty()
                && lastSpokeIn == at.index() - 1
                && endsInsideQuote(at, false);
    }

    private static boolean endsInsideQuote(AnalysedSentence at, boolean openBefore) {
        boolean open = openBefore;
        for (Token token : at.sentence().tokens()) {
            if (!token.is("\"")) {
                continue;
            }
            switch (token.text()) {
                case "\u201C" -> open = true;
                case "\u201D" -> open = false;
                case "\"" -> open = !open;
                default -> {}
            }
        }
        return open;
    }

    // ---- reported speech ----

    /**
     * "The army denied the claim. It had lost two men.": what one who denies tells in its stead, a tense further back or of
     * himself.
     */
    private boolean tellsInstead(AnalysedSentence at) {
        return byOutlet
                && at.before() != null
                && !opensAnew(at)
                && !isOfTheAuthorsTime(at)
                && (isShiftedBack(at)
                        || POSSESSIVES.contains(at.word(0))
                        || at.word(0).equals("it"));
    }

    /**
     * The body that alone has spoken in an outlet's report so far and speaks again further down: it has said what stands
     * between too, also in a new paragraph. Empty where it is not so.
     */
    private List<Speaker> onlyVoice(AnalysedSentence at) {
        List<Speaker> only = floor.ofText();
        boolean goesOn = byOutlet
                && !only.isEmpty()
                && lastSpokeIn == at.index() - 1
                && sentences.get(lastSpokeIn).sentence().kind() == Sentence.BlockKind.PARAGRAPH
                && at.sentence().kind() == Sentence.BlockKind.PARAGRAPH
                && !opensAnew(at)
                && !isOfTheAuthorsTime(at);
        if (!goesOn) {
            return List.of();
        }
        boolean issued = running != null && running.rule().equals(StatementSpeech.OPENING);
        // "Shells hit the market, N. said. // Seven people died.": what a report's lead begins
        boolean alone = at.before() == null && sentences.get(at.index() - 1).before() == null;
        boolean led = !floor.ofLead().isEmpty() && alone && !isDated(at);
        if (led || issued && only.get(0).known()) {
            return only;
        }
        if (!only.get(0).known()) {
            return List.of();
        }
        int end = Math.min(sentences.size(), at.index() + LONGEST_BETWEEN);
        for (int index = at.index() + 1; index < end; index++) {
            for (Utterance later : saidIn.get(index)) {
                List<Speaker> by = speakers.resolve(sentences.get(index), later, last);
                if (!by.isEmpty()) {
                    return Floor.shareOne(only, by) ? only : List.of();
                }
            }
        }
        return List.of();
    }

    /** Weighs whether a sentence without a speaker goes on with what was said just before in its paragraph. */
    private boolean goesOn(AnalysedSentence at, Utterance before) {
        boolean next = runningIndex == at.index() - 1
                && before.stance() == Stance.ASSERTS
                && at.sentence().kind() == Sentence.BlockKind.PARAGRAPH;
        if (!next) {
            return false;
        }
        if (isResumed(at) || tellsWhatIsClaimed(at) || isGivenAs(at)) {
            return true;
        }
        if (opensAnew(at)) {
            return false;
        }
        boolean adds = addsToWhatWasSaid(at);
        int weight = adds ? 2 : 0;
        weight += wholeSaid ? byOutlet ? 2 : 1 : 0;
        boolean own = !floor.ofParagraph().isEmpty();
        weight += own ? 2 : 0;
        weight -= !adds && isOfTheAuthorsTime(at) ? 4 : 0;
        weight -= !adds && isDated(at) ? byOutlet ? 1 : 2 : 0;
        weight += isShiftedBack(at) ? isDated(at) ? own ? 1 : 0 : 2 : 0;
        weight += !POSSESSIVES.contains(at.word(0)) ? 0 : own || byOutlet ? 2 : 1;
        weight += opensWithNumber(at) ? 1 : 0;
        weight += tellsOfOwn(at) ? 2 : 0;
        weight += before.rule().equals(StatementSpeech.OPENING) ? 3 : 0;
        weight += before.rule().equals(HeadlineSpeech.LABEL) || isTimedLine(at) ? 2 : 0;
        return weight >= ENOUGH;
    }

    /** "The last reported incident was the raid on N.": reported by who spoke before. */
    private static boolean tellsWhatIsClaimed(AnalysedSentence at) {
        Nominal first = at.nominal(at.syntax().pastQuotes(0));
        if (first == null || first.group().determined() != NounGroup.Determined.DEFINITE) {
            return false;
        }
        for (int token = first.group().first() + 1; token < first.group().head(); token++) {
            if (DiscourseWord.CLAIMED.isWord(at.word(token))) {
                return true;
            }
        }
        return false;
    }

    /** "Losses in the same time were given as 67 dead.": given, put or listed by who spoke before, where nobody else is named. */
    private static boolean isGivenAs(AnalysedSentence at) {
        for (int index = 0; index < at.syntax().chunks().size(); index++) {
            if (at.syntax().chunk(index) instanceof VerbGroup verb && verb.isFinite()) {
                // "are put at 160": by whom the author leaves open
                boolean now = Tense.of(at.sentence().words(), verb) == Tense.PAST
                        || at.sentence().words().contains("now");
                return verb.passive()
                        && now
                        && !verb.negated()
                        && DiscourseWord.GIVES.isWord(verb.base())
                        && (at.syntax().isLink(index + 1, "as") || at.syntax().isLink(index + 1, "at"))
                        && at.sentence().words().stream().noneMatch("by"::equals);
            }
        }
        return false;
    }

    /** Whether the sentence behind goes on with the same speaker: "it added", "in N., the source added". */
    private boolean isResumed(AnalysedSentence at) {
        if (at.index() + 1 >= sentences.size()) {
            return false;
        }
        AnalysedSentence next = sentences.get(at.index() + 1);
        boolean here = next.sentence().block() == at.sentence().block();
        return saidIn.get(at.index() + 1).stream()
                .anyMatch(utterance -> here && utterance.rule().equals(Utterance.CLOSING) && isPronoun(utterance)
                        || isAdding(next, utterance));
    }

    /** "23:00 - N. counts 27 killed. 7,000 evacuated.": the line of a running report, which one speaker fills. */
    private boolean isTimedLine(AnalysedSentence at) {
        int first = at.index();
        while (first > 0
                && sentences.get(first - 1).sentence().block() == at.sentence().block()) {
            first--;
        }
        AnalysedSentence opening = sentences.get(first);
        return runningIndex == first
                && opening.sentence().token(0).isNumber()
                && opening.syntax().chunk(0) instanceof Chunk.Time
                && (opening.syntax().isLink(1, Chunk.Kind.DASH) || opening.nominal(1) != null)
                && opening.sentence()
                                .written(0, Math.min(opening.sentence().size(), 3))
                                .indexOf(':')
                        > 0;
    }

    private static boolean isPronoun(Utterance utterance) {
        return utterance.speakers().size() == 1 && utterance.speakers().get(0).is(Nominal.Kind.PRONOUN);
    }

    /** "it added", "the same source went on": a verb that nobody opens with. */
    private static boolean isAdding(AnalysedSentence at, Utterance utterance) {
        boolean inside =
                utterance.rule().equals(Utterance.CLOSING) || utterance.rule().equals("inserted-speech");
        int chunk = at.syntax().chunkAt(Math.max(0, utterance.evidenceEnd() - 1));
        return inside
                && utterance.speakers().size() == 1
                && at.syntax().chunk(chunk) instanceof VerbGroup verb
                && ADDS.contains(verb.base())
                && (isPronoun(utterance)
                        || at.word(utterance.speakers().get(0).group().first()).equals("the"));
    }

    /** "Sixteen were wounded. Troops found a rifle, it added.": a paragraph without a speaker up to one who adds. */
    private boolean isClosedByAdding(AnalysedSentence at) {
        boolean near = !last.isEmpty() && at.index() - lastSpokeIn <= LONGEST_ADDED;
        for (int index = at.index() + 1;
                near && index < Math.min(sentences.size(), at.index() + LONGEST_ADDED);
                index++) {
            AnalysedSentence next = sentences.get(index);
            if (next.sentence().block() != at.sentence().block()) {
                return false;
            }
            if (!saidIn.get(index).isEmpty()) {
                return saidIn.get(index).stream()
                        .anyMatch(utterance -> isAdding(next, utterance) && isPronoun(utterance));
            }
        }
        return false;
    }

    /** "Of 60 lorries seized, 13 came back.", "Of those, 12 were women." */
    private static boolean isShare(AnalysedSentence at) {
        Nominal whole = at.syntax().isLink(0, "of") ? at.nominal(1) : null;
        return whole != null
                && (whole.count() != null
                        || Set.of("those", "these", "them")
                                .contains(at.word(whole.group().head())));
    }

    /** "Over the past day, 30 were killed", "In all, 30 were killed": days that end with the saying, and sums. */
    private static boolean isUpToNow(AnalysedSentence at) {
        if (at.sentence().size() < 3) {
            return false;
        }
        boolean days = at.word(1).equals("the")
                && Set.of("past", "last", "previous").contains(at.word(2))
                && DiscourseWord.LEADS_DAYS.isWord(at.word(0));
        return days || isSum(at);
    }

    /** "In all, 30 were killed". */
    private static boolean isSum(AnalysedSentence at) {
        return at.word(0).equals("in")
                && at.sentence().size() > 1
                && Set.of("all", "total").contains(at.word(1));
    }

    private static boolean opensAnew(AnalysedSentence at) {
        if (isUpToNow(at)) {
            return false;
        }
        return at.syntax().isLink(0, Chunk.Kind.PREPOSITION) && !isShare(at)
                || DiscourseWord.ANOTHER_EVENT.isWord(at.word(0))
                || at.syntax().isLink(0, Chunk.Kind.CONJUNCTION)
                || at.syntax().isLink(0, Chunk.Kind.SUBORDINATOR)
                || at.syntax().chunk(0) instanceof Chunk.Time;
    }

    /** Whether the sentence has a day of its own. */
    private static boolean isDated(AnalysedSentence at) {
        return !isUpToNow(at)
                && at.mentions().times().stream()
                        .anyMatch(time -> !at.word(time.firstToken()).equals("then")
                                && time.expression().namesDay());
    }

    /** "Troops had freed 29 captives.": what someone said in the past tense stands a tense further back. */
    private static boolean isShiftedBack(AnalysedSentence at) {
        for (int index = 0; index < at.syntax().chunks().size(); index++) {
            if (at.syntax().chunk(index) instanceof VerbGroup verb && verb.isFinite()) {
                if (!at.syntax().isLink(index - 1, Chunk.Kind.RELATIVE)) {
                    return Tense.of(at.sentence().words(), verb) == Tense.PAST_PERFECT;
                }
            }
        }
        return false;
    }

    /** "Three of its own fighters died.": what its speaker lost himself. */
    private static boolean tellsOfOwn(AnalysedSentence at) {
        int verb = 0;
        while (verb < at.syntax().chunks().size() && !(at.syntax().chunk(verb) instanceof VerbGroup)) {
            verb++;
        }
        int end = verb < at.syntax().chunks().size() ? at.syntax().chunk(verb).first() : 0;
        for (int token = 1; token < end; token++) {
            String before = at.word(token - 1);
            if (at.word(token).equals("own")
                    && (before.equals("its") || before.equals("their") || before.equals("his"))) {
                return true;
            }
        }
        return false;
    }

    /** "Two soldiers were wounded.": people or things counted, without an actor of their own. */
    private static boolean opensWithNumber(AnalysedSentence at) {
        Nominal first = at.nominal(0);
        return first != null
                && first.count() != null
                && at.syntax().chunks().size() > 1
                && at.syntax().chunk(1) instanceof VerbGroup verb
                && verb.passive();
    }

    /** Standing states and what has come since ("has held the town since"), which reporters tell on their own. */
    private static boolean isOfTheAuthorsTime(AnalysedSentence at) {
        for (int index = 0; index < at.syntax().chunks().size(); index++) {
            if (at.syntax().chunk(index) instanceof VerbGroup verb && verb.isFinite()) {
                Tense tense = Tense.of(at.sentence().words(), verb);
                boolean inside = at.syntax().isLink(index - 1, Chunk.Kind.RELATIVE);
                if (!inside) {
                    return tense == Tense.PERFECT || tense == Tense.PRESENT;
                }
            }
        }
        return false;
    }

    /** "Forty more were wounded.", "Ten of them were women.", "No civilian was hurt.": a number that adds to others. */
    private static boolean addsToWhatWasSaid(AnalysedSentence at) {
        if (isShare(at) || isSum(at) && !isOfTheAuthorsTime(at)) {
            return true;
        }
        boolean there = at.word(0).equals("there") && at.syntax().chunks().size() > 2;
        Nominal first = there ? at.nominal(2) : at.nominal(0);
        if (there && first != null && at.word(first.group().first()).equals("no")) {
            return true;
        }
        if (first == null || first.count() == null) {
            return false;
        }
        boolean none = first.count().high() != null && first.count().high() == 0;
        if (first.is(Nominal.Kind.COUNT)
                && !isOfTheAuthorsTime(at)
                && first.chunk() + 1 < at.syntax().chunks().size()
                && at.syntax().chunk(first.chunk() + 1) instanceof VerbGroup) {
            // "Twelve died at once": of those told of before
            return true;
        }
        Nominal whole = at.syntax().isLink(1, "of") ? at.nominal(2) : null;
        return none
                || whole != null
                        && (whole.is(Nominal.Kind.PRONOUN)
                                || POSSESSIVES.contains(at.word(whole.group().first()))
                                        // "two of his nephews are said to be dead": said by anybody
                                        && !isOfTheAuthorsTime(at))
                || at.mentions().counts().stream()
                        .anyMatch(count -> count.additional()
                                && count.firstToken() < first.group().end());
    }
}
