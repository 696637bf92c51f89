package org.fogline.reader.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import org.jspecify.annotations.Nullable;

/** Speech told by a phrase or a mark instead of a verb: "according to X", "citing X", "(X)". */
public final class PhraseSpeech {

    private final Voices voices;
    private final Relays relays;
    private final NounSpeech nouns;

    PhraseSpeech(Voices voices, Relays relays, NounSpeech nouns) {
        this.voices = voices;
        this.relays = relays;
        this.nouns = nouns;
    }

    @Nullable
    Utterance accordingTo(AnalysedSentence at, int index) {
        int noun = index + 1;
        while (noun < at.syntax().chunks().size()
                && (at.syntax().isLink(noun, "to") || at.syntax().isLink(noun, Chunk.Kind.QUOTE))) {
            noun++;
        }
        noun = Voices.lastChunk(at, noun);
        int issuer = issuerOfPaper(at, noun);
        return wholeSentence(at, index, issuer >= 0 ? issuer : behindPaper(at, noun), ACCORDING);
    }

    /** "figures from the ministry", "a tally kept by the agency": who stands behind a thing that cannot speak. */
    private int behindPaper(AnalysedSentence at, int chunk) {
        int noun = chunk;
        while (at.nominal(noun) != null
                && !voices.maySpeak(at, Objects.requireNonNull(at.nominal(noun)))
                && !(voices.mightSpeak(at, Objects.requireNonNull(at.nominal(noun)))
                        && (at.syntax().isLink(noun + 1, "of") || at.syntax().isLink(noun + 1, "in")))
                && at.syntax().isLink(noun + 1, Chunk.Kind.PREPOSITION)
                && !at.syntax().isLink(noun + 1, "on")
                && at.nominal(noun + 2) != null) {
            noun += 2;
        }
        return noun;
    }

    /**
     * "As reported by the press office, a soldier was killed", "..., as was announced by N.": who reports it stands
     * behind "by". Null where "as" opens no such phrase.
     */
    @Nullable
    Utterance asReportedBy(AnalysedSentence at, int index) {
        int reported = at.syntax().chunk(index).first() + 1;
        int size = at.sentence().size();
        while (reported + 2 < size && Set.of("was", "is", "also", "first").contains(at.word(reported))) {
            reported++;
        }
        boolean opens = index == 0
                || at.syntax().isLink(index - 1, Chunk.Kind.COMMA)
                || at.syntax().isLink(index - 1, Chunk.Kind.DASH);
        boolean phrase = opens
                && reported + 2 < size
                && REPORTED.contains(at.word(reported))
                && at.word(reported + 1).equals("by");
        return phrase ? wholeSentence(at, index, at.syntax().chunkAt(reported + 2), ACCORDING) : null;
    }

    /** "..., going by the group's figures", "Judging by police reports, ...": verbs before "by" and who is gone by. */
    @Nullable
    Utterance goingBy(AnalysedSentence at, int index, VerbGroup group) {
        boolean opens = index == 0 || at.syntax().isLink(index - 1, Chunk.Kind.COMMA);
        boolean by = opens
                && group.form() == VerbGroup.Form.ING
                && DiscourseWord.GOES_BY.isWord(group.base())
                && at.syntax().isLink(index + 1, "by");
        return by ? wholeSentence(at, index, index + 2, ACCORDING) : null;
    }

    /** "If the army is to be believed, 60 rebels died": who is or is not believed says the rest, and the author leaves it open. */
    @Nullable
    Utterance ifBelieved(AnalysedSentence at, int index) {
        Nominal believed = at.nominal(index + 1);
        return believed == null || !at.asksForBelief(index) || !voices.mayOrMightSpeak(at, believed)
                ? null
                : leftOpen(at, index, index, believed);
    }

    /**
     * What somebody says whom a condition names: all behind its comma where it opens the sentence, else all before it. The
     * author leaves it open.
     */
    private Utterance leftOpen(AnalysedSentence at, int first, int verb, Nominal believed) {
        Syntax syntax = at.syntax();
        boolean opens = first == 0;
        int comma = verb + 2;
        while (opens && comma < syntax.chunks().size() && !syntax.isLink(comma, Chunk.Kind.COMMA)) {
            comma++;
        }
        return new Utterance(
                opens && comma < syntax.chunks().size() ? syntax.chunk(comma).end() : 0,
                opens ? at.sentence().size() : Math.max(1, syntax.chunk(first).first()),
                relays.chain(at, believed),
                Stance.ASSERTS,
                Hedge.UNCLEAR,
                -1,
                ACCORDING,
                syntax.chunk(first).first(),
                believed.group().end());
    }

    /**
     * "..., so the agency", "...; or so the rebels say", "..., or so runs the bulletin": "so" behind a pause and who says
     * what stands before it. Null where "so" opens no such phrase.
     */
    @Nullable
    Utterance soSays(AnalysedSentence at, int index) {
        Syntax syntax = at.syntax();
        boolean or = syntax.isLink(index - 1, "or");
        int pause = or ? index - 2 : index - 1;
        boolean parted = pause > 1
                && (syntax.isLink(pause, Chunk.Kind.COMMA)
                        || syntax.isLink(pause, Chunk.Kind.DASH)
                        || syntax.isLink(pause, Chunk.Kind.SEMICOLON));
        if (!parted) {
            return null;
        }
        int first = index + 1;
        boolean runs = first < syntax.chunks().size()
                && syntax.chunk(first) instanceof VerbGroup verb
                && verb.isFinite()
                && !verb.negated();
        // "so runs the bulletin": the verb may be taken for a noun
        runs |= first < syntax.chunks().size()
                && syntax.chunk(first).end() - syntax.chunk(first).first() == 1
                && DiscourseWord.RUNS.isWord(at.word(syntax.chunk(first).first()));
        int noun = Voices.lastChunk(at, runs ? first + 1 : first);
        Nominal speaker = noun < syntax.chunks().size() ? at.nominal(noun) : null;
        if (speaker == null || speaker.count() != null || speaker.is(Nominal.Kind.EVENT)) {
            return null;
        }
        boolean says = or || runs;
        int next = noun + 1;
        while (!says
                && next < syntax.chunks().size()
                && (syntax.isLink(next, Chunk.Kind.PREPOSITION)
                        || syntax.isGoverned(next)
                        || syntax.isLink(next, Chunk.Kind.ADVERB)
                        || syntax.chunk(next) instanceof Chunk.Time)) {
            next++;
        }
        // "so the rebels fled": what follows from it is nobody's word
        boolean alone = says || next >= syntax.chunks().size() || !(syntax.chunk(next) instanceof VerbGroup);
        boolean speaks = voices.maySpeak(at, speaker)
                || voices.wordOf(at, speaker) != null
                || (or || runs) && voices.mightSpeak(at, speaker);
        return alone && speaks
                ? Utterance.closing(syntax.chunk(pause).first(), speaker.group().end(), relays.chain(at, speaker), -1)
                : null;
    }

    /** "..., to believe the rebels", "if one believes the mayor": the object of the verb says it, and the author leaves it open. */
    @Nullable
    Utterance toBelieve(AnalysedSentence at, int index, VerbGroup group) {
        Syntax syntax = at.syntax();
        Nominal believed =
                DiscourseWord.BELIEVES.isWord(group.base()) && !group.passive() ? at.nominal(index + 1) : null;
        int first = index;
        boolean infinitive = group.form() == VerbGroup.Form.INFINITIVE;
        while (!infinitive && first > Math.max(0, index - LONGEST_CONDITION) && !syntax.isLink(first, "if")) {
            first--;
        }
        boolean conditional = syntax.isLink(first, "if");
        boolean opens =
                first == 0 || syntax.isLink(first - 1, Chunk.Kind.COMMA) || syntax.isLink(first - 1, Chunk.Kind.DASH);
        if (believed == null
                || believed.count() != null
                || !opens
                || !infinitive && !conditional
                || !voices.mayOrMightSpeak(at, believed)) {
            return null;
        }
        return leftOpen(at, first, index, believed);
    }

    /** "if one is to believe" has no more chunks before its verb. */
    private static final int LONGEST_CONDITION = 4;

    /** "For the agency the figure was 200", "For the rebels the toll stood at 40": who counts, before a count that is his. */
    @Nullable
    Utterance forThem(AnalysedSentence at, int index) {
        Nominal counter = index == 0 ? at.nominal(1) : null;
        int toll = at.syntax().isLink(2, Chunk.Kind.COMMA) ? 3 : 2;
        Nominal figure = counter == null ? null : at.nominal(toll);
        boolean counts = figure != null
                && figure.count() == null
                && (figure.is(Nominal.Kind.TOLL)
                        || DiscourseWord.RECKONING.isWord(at.word(figure.group().head())));
        return counter != null && counts && counter.count() == null && voices.maySpeak(at, counter)
                ? wholeSentence(at, 0, 1, ACCORDING)
                : null;
    }

    private static final Set<String> REPORTED = Set.of(
            "reported",
            "announced",
            "stated",
            "confirmed",
            "noted",
            "claimed",
            "told",
            "related",
            "given",
            "published",
            "quoted",
            "recorded",
            "documented",
            "counted",
            "described",
            "admitted",
            "acknowledged");

    /** "Agency X reports with reference to the ministry": "with reference to" and who is cited behind it. */
    boolean refersTo(AnalysedSentence at, int index) {
        Nominal reference = at.nominal(index + 1);
        return reference != null
                && reference.group().end() - reference.group().first() == 1
                && at.word(reference.group().first()).equals("reference")
                && at.syntax().isLink(index + 2, "to");
    }

    /** "in the words of one resident", "per the ministry": a phrase that says whose words these are. */
    @Nullable
    Utterance inTheWordsOf(AnalysedSentence at, int index) {
        Syntax syntax = at.syntax();
        Nominal words = at.nominal(index + 1);
        boolean opens = index == 0 || syntax.isLink(index - 1, Chunk.Kind.COMMA);
        if (syntax.isLink(index, "per") && opens) {
            return words != null && (!words.actors().isEmpty() || voices.wordInside(at, words) != null)
                    ? wholeSentence(at, index, index + 1, ACCORDING)
                    : null;
        }
        boolean inWords = syntax.isLink(index, "in")
                && words != null
                && at.word(words.group().head()).equals("words")
                && syntax.isLink(index + 2, "of");
        Utterance whole = inWords ? wholeSentence(at, index, index + 3, "in-the-words-of") : null;
        List<Integer> quotes = new ArrayList<>();
        for (int token = 0; whole != null && token < at.sentence().size(); token++) {
            if (at.sentence().token(token).is("\"")) {
                quotes.add(token);
            }
        }
        return whole == null || quotes.size() < 2 ? whole : whole.within(quotes.get(0), quotes.get(quotes.size() - 1));
    }

    /** "a note attributed to the committee", "figures released by the ministry": the chunk of who issued it, or -1. */
    int issuerOfPaper(AnalysedSentence at, int chunk) {
        Syntax syntax = at.syntax();
        Nominal paper = at.nominal(chunk);
        boolean issued = paper != null
                && paper.actors().isEmpty()
                && syntax.chunks().size() > chunk + 3
                && syntax.chunk(chunk + 1) instanceof VerbGroup group
                && !group.isFinite() | SpeechScope.isBareParticiple(group)
                && (syntax.isLink(chunk + 2, "by") || syntax.isLink(chunk + 2, "to") || syntax.isLink(chunk + 2, "in"));
        Nominal issuer = issued ? at.nominal(chunk + 3) : null;
        return issuer != null && (voices.maySpeak(at, issuer) || voices.wordOf(at, issuer) != null) ? chunk + 3 : -1;
    }

    @Nullable
    Utterance wholeSentence(AnalysedSentence at, int index, int noun, String rule) {
        Nominal speaker = noun < at.syntax().chunks().size() ? at.nominal(noun) : null;
        if (speaker != null && !voices.maySpeak(at, speaker) && speaker.count() == null) {
            // "according to police figures", "citing the mayor's count"
            Nominal owner = nouns.whose(at, speaker);
            speaker = owner == null && isUnknown(at, speaker, rule) ? speaker : owner;
        }
        if (speaker == null
                || !voices.maySpeak(at, speaker)
                        && voices.wordOf(at, speaker) == null
                        && !isUnknown(at, speaker, rule)) {
            return null;
        }
        return new Utterance(
                SpeechScope.partStart(at, index),
                index == 0 ? at.sentence().size() : SpeechScope.partEnd(at, index),
                relays.chain(at, speaker),
                Stance.ASSERTS,
                Hedge.STATED,
                timeOfIssue(at, noun),
                rule,
                at.syntax().chunk(index).first(),
                speaker.group().end());
    }

    /** "according to a weaver", "according to her": nobody of whom knowledge tells, where the phrase shows that somebody speaks. */
    private boolean isUnknown(AnalysedSentence at, Nominal speaker, String rule) {
        return rule.equals(ACCORDING) && (voices.mightSpeak(at, speaker) || Voices.isOblique(at, speaker));
    }

    /** "according to the union's report released on January 13": the chunk of the day on which it came out, or -1. */
    private static int timeOfIssue(AnalysedSentence at, int noun) {
        int time = noun + 2;
        return time < at.syntax().chunks().size()
                        && at.syntax().chunk(time) instanceof Chunk.Time span
                        && !SayingTime.isPossessive(at, span)
                        && at.syntax().chunk(noun + 1) instanceof VerbGroup issued
                        && SpeechScope.isBareParticiple(issued)
                ? time
                : -1;
    }

    /** "(Agency)" alone in brackets, at the end of what it says, or with its day: "(Daily News, 25/5)". */
    @Nullable
    Utterance bracketed(AnalysedSentence at, int open) {
        Syntax syntax = at.syntax();
        Nominal inside = at.nominal(open + 1);
        if (inside == null) {
            return null;
        }
        int close = open + 2;
        int day = -1;
        boolean dated = false;
        if (syntax.isLink(close, Chunk.Kind.COMMA)) {
            close++;
            while (close < Math.min(syntax.chunks().size(), open + LONGEST_BRACKET)
                    && !syntax.isLink(close, Chunk.Kind.CLOSE)) {
                day = syntax.chunk(close) instanceof Chunk.Time ? close : day;
                dated |= day >= 0
                        || at.sentence().token(syntax.chunk(close).first()).isNumber();
                close++;
            }
        }
        // a day behind it tells that an unknown name is that of a paper
        boolean paper = dated
                && at.sentence().token(inside.group().first()).isCapitalised()
                && !inside.is(Nominal.Kind.PLACE)
                && inside.count() == null;
        boolean source = voices.publishes(inside) || isSource(at, inside);
        if (!syntax.isLink(close, Chunk.Kind.CLOSE) || !paper && (close > open + 2 || !source)) {
            return null;
        }
        int next = close + 1;
        while (next < syntax.chunks().size() && syntax.isLink(next, Chunk.Kind.QUOTE)) {
            next++;
        }
        boolean ends = next >= syntax.chunks().size()
                || syntax.isLink(next, Chunk.Kind.OTHER)
                || syntax.isLink(next, Chunk.Kind.SEMICOLON);
        Nominal before = at.nominal(open - 1);
        boolean definesAcronym = !dated
                && before != null
                && at.sentence().token(inside.group().first()).isAllCapitals()
                && !before.actors().isEmpty();
        if (!ends || definesAcronym) {
            return null;
        }
        return new Utterance(
                0,
                syntax.chunk(open).first(),
                List.of(inside),
                Stance.ASSERTS,
                Hedge.STATED,
                day,
                BRACKETS,
                syntax.chunk(open).first(),
                syntax.chunk(close).end());
    }

    /** "(police communique)", "(eyewitnesses)", "(N.)": a paper, those who tell, or a person whom the text names elsewhere. */
    private boolean isSource(AnalysedSentence at, Nominal inside) {
        SpeakerWord word = voices.wordOf(at, inside);
        boolean tells = word != null
                && (word.kind() == SpeakerWord.Kind.CROWD
                        || word.kind().isOfficial()
                        || word.kind() == SpeakerWord.Kind.OUTLET
                        || word.kind() == SpeakerWord.Kind.PAPER
                                && !inside.actors().isEmpty());
        return inside.count() == null && (tells || voices.isNameElsewhere(at, inside));
    }

    /** The rule of a phrase that says whose words these are: "according to X", "as reported by X". */
    public static final String ACCORDING = "according-to";

    /** The rule of who stands in brackets behind what he says. */
    public static final String BRACKETS = "source-in-brackets";

    /** The name of a paper and its day in brackets have no more chunks. */
    private static final int LONGEST_BRACKET = 9;
}
