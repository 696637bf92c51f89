package org.fogline.reader.attribution;

import java.util.List;
import java.util.Set;
import org.fogline.knowledge.actor.SpeakerWord;
import org.fogline.model.Hedge;
import org.fogline.model.Stance;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.NounGroup;
import org.fogline.reader.group.Syntax;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.ActorMention;
import org.fogline.reader.mention.DiscourseWord;
import org.fogline.reader.mention.Nominal;
import org.fogline.reader.segment.Sentence;
import org.jspecify.annotations.Nullable;

/** Who speaks in a headline or before the colon of an account. */
public final class HeadlineSpeech {

    private final Voices voices;
    private final SpeakerGroups speakers;

    HeadlineSpeech(Voices voices, SpeakerGroups speakers) {
        this.voices = voices;
        this.speakers = speakers;
    }

    /** "PLACE TAKEN: MINISTRY", "Ministry: place taken", "Place taken - officials": who speaks in a headline. */
    @Nullable
    Utterance headline(AnalysedSentence at) {
        boolean title = at.sentence().kind() == Sentence.BlockKind.TITLE;
        // a list of headlines has no title, but its lines end in no mark
        boolean line = title
                || at.sentence().kind() == Sentence.BlockKind.PARAGRAPH
                        && !at.sentence().token(at.sentence().size() - 1).isMark();
        Syntax syntax = at.syntax();
        int size = syntax.chunks().size();
        for (int index = 1; index < size - 1; index++) {
            boolean colon = syntax.isLink(index, Chunk.Kind.COLON);
            boolean source = isClosedBySource(at, index);
            if (!colon && !source && !syntax.isLink(index, Chunk.Kind.DASH)) {
                continue;
            }
            Nominal before = speakers.chainBefore(at, index);
            Nominal after = at.nominal(index + 1);
            boolean opens = before != null
                    && before.chunk() == 0
                    && colon
                    && before.count() == null
                    && !before.is(Nominal.Kind.PLACE)
                    && !voices.isCapital(at, before)
                    && (title || syntax.isLink(index + 1, Chunk.Kind.QUOTE))
                    && (voices.wordInside(at, before) != null || isBody(before) || title && isLastName(at, before));
            boolean closes = after != null
                    && (source || line && after.chunk() == size - 1 && tellsSomething(at, index))
                    && after.count() == null
                    && !after.is(Nominal.Kind.PLACE)
                    && voices.maySpeak(at, after);
            if (opens && before != null) {
                int end = syntax.chunk(index).end();
                return new Utterance(
                        end,
                        at.sentence().size(),
                        List.of(before),
                        Stance.ASSERTS,
                        Hedge.STATED,
                        -1,
                        "headline-speaker",
                        before.group().first(),
                        end);
            }
            if (closes && after != null) {
                return new Utterance(
                        0,
                        syntax.chunk(index).first(),
                        List.of(after),
                        Stance.ASSERTS,
                        Hedge.STATED,
                        -1,
                        "headline-speaker",
                        syntax.chunk(index).first(),
                        after.group().end());
            }
        }
        return null;
    }

    /** Whether something happens before a link: "MISSION - NORTHMARCH COMMAND" is a letterhead. */
    private static boolean tellsSomething(AnalysedSentence at, int link) {
        for (int index = 0; index < link; index++) {
            Nominal noun = at.nominal(index);
            boolean told = noun != null
                    && (noun.count() != null
                            || !noun.effects().isEmpty()
                            || noun.is(Nominal.Kind.EVENT)
                            || noun.is(Nominal.Kind.TOLL));
            if (told || at.syntax().chunk(index) instanceof VerbGroup) {
                return true;
            }
        }
        return false;
    }

    /** "Three soldiers killed near N., military source.", "Nine dead — officials": a bare word for a source, and no more. */
    private boolean isClosedBySource(AnalysedSentence at, int link) {
        Syntax syntax = at.syntax();
        int size = syntax.chunks().size();
        boolean parted = syntax.isLink(link, Chunk.Kind.COMMA) || syntax.isLink(link, Chunk.Kind.DASH);
        boolean last = link + 2 == size || link + 3 == size && syntax.isLink(link + 2, Chunk.Kind.OTHER);
        Nominal after = parted && last ? at.nominal(link + 1) : null;
        if (after == null
                || after.count() != null
                || after.group().determined() != NounGroup.Determined.BARE
                || at.nominal(link - 1) == null && !(syntax.chunk(link - 1) instanceof Chunk.Time)) {
            return false;
        }
        SpeakerWord word = voices.wordInside(at, after);
        boolean source = word != null
                && (word.kind() == SpeakerWord.Kind.CROWD || word.kind().isOfficial());
        if (!source || syntax.isLink(link, Chunk.Kind.COMMA) && at.nominal(link - 1) != null && isListed(at, link)) {
            return false;
        }
        for (int index = 0; index < link; index++) {
            if (syntax.chunk(index) instanceof VerbGroup) {
                return true;
            }
        }
        return false;
    }

    /** "among soldiers, policemen, officials": nouns in a row. */
    private static boolean isListed(AnalysedSentence at, int comma) {
        return at.syntax().isLink(comma - 2, Chunk.Kind.COMMA);
    }

    /** The rule of "20:30 Minister N. N.: ...". */
    public static final String LABEL = "label-before-colon";

    /**
     * "20:30 Police: two gunmen killed", "Gen. N.: our losses 118 dead": a label before a colon tells who says the line.
     * Where no time of day leads the line, as it does in a running report, the label must be a person with an office or a
     * rank: "Army: 12 killed" is a row of a table.
     */
    @Nullable
    Utterance label(AnalysedSentence at) {
        Syntax syntax = at.syntax();
        if (!tellsSomething(at, syntax.chunks().size())) {
            // "Speakers: N. N., spokesman of the army; N. N., of the ministry"
            return null;
        }
        int first = isItemNumber(at) ? 3 : 0;
        boolean timed = false;
        while (first < syntax.chunks().size()
                && (syntax.chunk(first) instanceof Chunk.Time
                        || syntax.isLink(first, Chunk.Kind.DASH)
                        || isHourInBrackets(at, first)
                        || timed
                                && (syntax.isLink(first, Chunk.Kind.COMMA)
                                        || syntax.isLink(first, Chunk.Kind.CLOSE)))) {
            timed |= syntax.chunk(first) instanceof Chunk.Time;
            first++;
        }
        Utterance post = post(at, first);
        if (post == null) {
            post = introduced(at, first);
        }
        if (post != null) {
            return post;
        }
        int colon = first;
        while (colon < Math.min(syntax.chunks().size() - 1, first + LONGEST_LABEL)
                && !syntax.isLink(colon, Chunk.Kind.COLON)) {
            if (syntax.chunk(colon) instanceof VerbGroup) {
                return null;
            }
            colon++;
        }
        Nominal speaker = syntax.isLink(colon, Chunk.Kind.COLON) ? labelled(at, first, colon) : null;
        if (speaker == null
                || speaker.count() != null
                || colon + 1 >= syntax.chunks().size()
                || isHeading(at, speaker)) {
            return null;
        }
        SpeakerWord word = voices.wordInside(at, speaker);
        boolean paper = word != null && word.kind() == SpeakerWord.Kind.PAPER;
        if (paper && speaker.actors().isEmpty()) {
            // "Balance for the period: 40 killed"
            return null;
        }
        boolean ranked = word != null && (word.kind().isOfficial() || word.kind() == SpeakerWord.Kind.RANK)
                || Voices.firstChunk(at, speaker) < speaker.chunk();
        // "09:35 Breaking: ..." is nobody's name
        boolean unknown = speaker.is(Nominal.Kind.OTHER)
                && speaker.actors().isEmpty()
                && speaker.group().end() - speaker.group().first() == 1
                && !voices.isNameElsewhere(at, speaker);
        boolean body = word != null || isBody(speaker) || !unknown && voices.maySpeak(at, speaker);
        boolean tells = ranked
                || informs(at, speaker, word)
                || isOneWhoKnows(at, speaker, word)
                || tellsOfItself(at, speaker, colon)
                || tellsOfOthers(at, speaker, colon)
                || body && !speaker.is(Nominal.Kind.PLACE) && tellsOfEvent(at, speaker, word, colon)
                || voices.isNameElsewhere(at, speaker) && at.nominal(colon + 1) != null;
        return (timed ? body : tells) ? label(at, first, colon, speaker, -1) : null;
    }

    /** What stands behind a colon, in the mouth of whom the label from a chunk up to the colon names. */
    private static Utterance label(AnalysedSentence at, int first, int colon, Nominal speaker, int day) {
        int end = at.syntax().chunk(colon).end();
        return new Utterance(
                end,
                at.sentence().size(),
                List.of(speaker),
                Stance.ASSERTS,
                Hedge.STATED,
                day,
                LABEL,
                at.syntax().chunk(first).first(),
                end);
    }

    /** "NORTHVILLE:", "WHAT CAME BEFORE:": words in capitals over a part of the text, which name nobody who speaks. */
    private boolean isHeading(AnalysedSentence at, Nominal speaker) {
        boolean capitals = true;
        for (int token = speaker.group().first(); token < speaker.group().end(); token++) {
            capitals &= at.sentence().token(token).isAllCapitals();
        }
        boolean acronym = speaker.group().end() - speaker.group().first() == 1
                && at.sentence().token(speaker.group().head()).text().length() <= LONGEST_ACRONYM;
        boolean place = at.mentions().placeAt(speaker.group().first()) != null;
        boolean shouted = at.sentence().tokens().stream().noneMatch(token -> token.isWord() && !token.isAllCapitals());
        return capitals
                && !shouted
                && (place || !acronym)
                && speaker.actors().isEmpty()
                && voices.wordInside(at, speaker) == null;
    }

    private static final int LONGEST_ACRONYM = 5;

    /**
     * "AGENCY, 10 April: "...", "ARMY, 12 April (Brig. N. N.): ...", "A local official, to this channel: "...": a post
     * among posts, whose label names who wrote it and mostly the day.
     */
    private @Nullable Utterance post(AnalysedSentence at, int first) {
        Syntax syntax = at.syntax();
        int last = Math.min(syntax.chunks().size() - 1, first + LONGEST_POST);
        int day = -1;
        boolean parted = false;
        Nominal speaker = at.nominal(first);
        Nominal cited = speaker != null
                        && syntax.isLink(first + 1, Chunk.Kind.COMMA)
                        && syntax.chunk(Math.min(last, first + 2)) instanceof VerbGroup citing
                        && citing.base().equals("cite")
                ? at.nominal(first + 3)
                : null;
        if (cited != null && speaker != null && syntax.isLink(first + 4, Chunk.Kind.COLON)) {
            // "AGENCY, citing the governor: ..."
            return new Utterance(
                    syntax.chunk(first + 4).end(),
                    at.sentence().size(),
                    List.of(speaker, cited),
                    Stance.ASSERTS,
                    Hedge.STATED,
                    -1,
                    LABEL,
                    speaker.group().first(),
                    cited.group().end());
        }
        int bracketEnd = 0;
        for (int index = first; index < last; index++) {
            bracketEnd = syntax.isLink(index, Chunk.Kind.OPEN) ? syntax.pastBracket(index) : bracketEnd;
            if (syntax.isLink(index, Chunk.Kind.COLON)) {
                if (index < bracketEnd) {
                    // "Losses of the enemy from 3 to 9 May (in brackets: over the past day)"
                    return null;
                }
                boolean quoted = syntax.isLink(index + 1, Chunk.Kind.QUOTE);
                return parted && (quoted || day >= 0) && speaker != null && mayPost(at, speaker)
                        ? label(at, first, index, speaker, day)
                        : null;
            }
            if (syntax.chunk(index) instanceof VerbGroup || syntax.isLink(index, Chunk.Kind.SEMICOLON)) {
                return null;
            }
            day = day < 0 && syntax.chunk(index) instanceof Chunk.Time ? index : day;
            parted |= syntax.isLink(index, Chunk.Kind.COMMA) || syntax.isLink(index, Chunk.Kind.OPEN);
            boolean goesOn = index == first + 1 && at.nominal(index) != null && at.nominal(index + 1) == null;
            speaker = goesOn && !parted ? at.nominal(index) : speaker;
        }
        return null;
    }

    /**
     * "N. N., spokesman of the ministry, on the radio: ...", "Northville, the General Staff: ...", "The mayor of N., N. N.:
     * ...": a label in several parts between commas, the first of which, or behind a town the second, names who says the
     * line, and one of which tells that he speaks for somebody or to others.
     */
    private @Nullable Utterance introduced(AnalysedSentence at, int first) {
        Syntax syntax = at.syntax();
        int last = Math.min(syntax.chunks().size() - 1, first + LONGEST_POST);
        int colon = first;
        int comma = -1;
        while (colon < last && !syntax.isLink(colon, Chunk.Kind.COLON)) {
            if (syntax.chunk(colon) instanceof VerbGroup
                    || syntax.isLink(colon, Chunk.Kind.SEMICOLON)
                    || syntax.isLink(colon, Chunk.Kind.QUOTE)) {
                return null;
            }
            comma = comma < 0 && syntax.isLink(colon, Chunk.Kind.COMMA) ? colon : comma;
            colon = syntax.isLink(colon, Chunk.Kind.OPEN) ? Math.max(colon + 1, syntax.pastBracket(colon)) : colon + 1;
        }
        boolean parts = comma > first
                && syntax.isLink(colon, Chunk.Kind.COLON)
                && colon + 1 < syntax.chunks().size();
        Nominal opener = parts ? at.nominal(Voices.lastChunk(at, first)) : null;
        Nominal second = parts ? at.nominal(Voices.lastChunk(at, comma + 1)) : null;
        if (opener == null || opener.count() != null || isHeading(at, opener)) {
            return null;
        }
        boolean seat = second != null && (opener.is(Nominal.Kind.PLACE) || voices.isCapital(at, opener));
        Nominal speaker = seat && second != null ? second : opener;
        if (speaker.count() != null || !mayPost(at, speaker)) {
            return null;
        }
        boolean tells = isWhoTells(at, speaker) || !seat && second != null && isWhoTells(at, second);
        return tells ? label(at, first, colon, speaker, -1) : null;
    }

    /** Whether a part of a label names an office, an outlet, a body that only tells, or one who knows. */
    private boolean isWhoTells(AnalysedSentence at, Nominal part) {
        SpeakerWord word = voices.wordInside(at, part);
        return word != null && (word.kind().isOfficial() || word.kind() == SpeakerWord.Kind.RANK)
                || informs(at, part, word)
                || isOneWhoKnows(at, part, word);
    }

    /** "Health ministry: 12 killed": a body that tells and has no losses of its own, so that this is no row of a table. */
    private boolean informs(AnalysedSentence at, Nominal speaker, @Nullable SpeakerWord word) {
        boolean told = word != null
                && (word.kind() == SpeakerWord.Kind.OUTLET || word.words().endsWith("ministry"));
        boolean several = false;
        for (ActorMention mention : speaker.actors()) {
            several |= mention.kind() == ActorMention.Kind.NAMED
                    && mention.values().size() > 1;
        }
        return told || !several && voices.publishes(speaker) || !several && voices.isOutlet(at, speaker);
    }

    /** "A doctor at N.: 11 bodies", "Hospital sources: ...", "The N. Conference: ...": who loses nobody and so can but tell. */
    private boolean isOneWhoKnows(AnalysedSentence at, Nominal speaker, @Nullable SpeakerWord word) {
        if (word == null) {
            return false;
        }
        if (word.kind() == SpeakerWord.Kind.BODY
                && DiscourseWord.HOSPITAL.isWordOrPlural(at.word(speaker.group().head()))) {
            // "Hospital: 7 dead, 31 wounded": who tends them
            return true;
        }
        boolean role = word.kind() == SpeakerWord.Kind.ROLE
                && !speaker.plural()
                && speaker.group().determined() == NounGroup.Determined.INDEFINITE;
        boolean body = word.kind() == SpeakerWord.Kind.BODY
                && isNamed(at, speaker)
                && speaker.actors().stream()
                        .allMatch(actor -> actor.kind() == ActorMention.Kind.DEMONYM || voices.publishes(speaker));
        return role || word.kind() == SpeakerWord.Kind.CROWD || body;
    }

    /** Whether a label is more than one word for a kind of body: "Gezira Conference", and no "Police". */
    private static boolean isNamed(AnalysedSentence at, Nominal speaker) {
        return speaker.group().end() - speaker.group().first() > 1
                && at.sentence().token(speaker.group().head()).isCapitalised();
    }

    /**
     * "ARMY: Our troops killed 22 of them", "General Staff: 40 terrorists have been neutralised": behind a party's name a
     * whole sentence in which it speaks of itself or of its enemy is no row of a table.
     */
    private static boolean tellsOfItself(AnalysedSentence at, Nominal speaker, int colon) {
        boolean named = speaker.actors().stream()
                .anyMatch(actor -> actor.kind() == ActorMention.Kind.NAMED || actor.kind() == ActorMention.Kind.ROLE);
        if (!named || !isBody(speaker)) {
            return false;
        }
        Syntax syntax = at.syntax();
        boolean clause = false;
        for (int index = colon + 2; index < syntax.chunks().size(); index++) {
            clause |= syntax.chunk(index) instanceof VerbGroup verb
                    && verb.isFinite()
                    && (!SpeechScope.isBareParticiple(verb)
                            || at.nominal(index + 1) != null
                                    && at.nominal(index - 1) != null
                                    && !verb.verb().isPastOnly());
        }
        int first = syntax.chunk(colon).end();
        boolean self = false;
        for (int token = first; token < at.sentence().size(); token++) {
            self |= Set.of("we", "our", "us", "ours").contains(at.word(token));
        }
        boolean enemy = at.mentions().actors().stream()
                .anyMatch(actor -> actor.first() >= first && actor.kind() == ActorMention.Kind.PERSPECTIVE);
        return self || clause && enemy;
    }

    /**
     * "IDF: 20 gunmen killed in Jenin", "Police: nine bandits killed", "Army: 12 killed in a strike on Monday": what a body's
     * label stands before tells of others or of an event, and is no row of its losses.
     */
    private boolean tellsOfOthers(AnalysedSentence at, Nominal speaker, int colon) {
        boolean enemy = speaker.actors().stream().anyMatch(actor -> actor.kind() == ActorMention.Kind.PERSPECTIVE);
        boolean speaks = isBody(speaker)
                || voices.wordInside(at, speaker) != null
                || !speaker.actors().isEmpty() && voices.maySpeak(at, speaker);
        if (enemy || !speaks) {
            return false;
        }
        Syntax syntax = at.syntax();
        Nominal counted = at.nominal(colon + 1);
        if (counted == null || counted.count() == null || counted.is(Nominal.Kind.MATERIEL)) {
            return false;
        }
        boolean others = counted.actors().stream()
                .anyMatch(actor -> speaker.actors().stream()
                        .noneMatch(own -> own.values().equals(actor.values()) && own.kind() == actor.kind()));
        boolean dated = false;
        for (int index = colon + 2; index < syntax.chunks().size(); index++) {
            if (syntax.isLink(index, Chunk.Kind.SEMICOLON) || syntax.isLink(index, Chunk.Kind.COLON)) {
                return false;
            }
            dated |= syntax.chunk(index) instanceof Chunk.Time;
        }
        return others && (namesBody(counted) || dated && !counted.is(Nominal.Kind.COUNT));
    }

    /** "(3) Police: ...": whether the number of an item stands in brackets before a line. */
    private static boolean isItemNumber(AnalysedSentence at) {
        Nominal number = at.syntax().isLink(0, Chunk.Kind.OPEN) && at.syntax().isLink(2, Chunk.Kind.CLOSE)
                ? at.nominal(1)
                : null;
        return number != null && number.is(Nominal.Kind.COUNT);
    }

    /** "[09:35] Police: ...": whether a bracket opens before the hour of a line. */
    private static boolean isHourInBrackets(AnalysedSentence at, int chunk) {
        Syntax syntax = at.syntax();
        return syntax.isLink(chunk, Chunk.Kind.OPEN)
                && chunk + 2 < syntax.chunks().size()
                && syntax.chunk(chunk + 1) instanceof Chunk.Time
                && syntax.isLink(chunk + 2, Chunk.Kind.CLOSE);
    }

    /**
     * "City council: six dead in a strike on a shelter", "Army statement: ten soldiers killed near N.": behind the label of a
     * body that has a name or speaks for others an event is told or where it was, as no row of a table of losses does. Of one
     * who may have lost them himself the people must be called what they are.
     */
    private boolean tellsOfEvent(AnalysedSentence at, Nominal speaker, @Nullable SpeakerWord word, int colon) {
        Syntax syntax = at.syntax();
        if (word == null && speaker.actors().isEmpty()) {
            return false;
        }
        boolean state =
                word == null && speaker.actors().stream().allMatch(actor -> actor.kind() == ActorMention.Kind.DEMONYM)
                        || voices.isCapital(at, speaker);
        Nominal counted = at.nominal(colon + 1);
        boolean party = word == null || word.kind() == SpeakerWord.Kind.BODY;
        boolean bare = party && counted != null && counted.is(Nominal.Kind.COUNT);
        if (state
                || bare
                || speaker.actors().stream().anyMatch(actor -> actor.kind() == ActorMention.Kind.PERSPECTIVE)) {
            return false;
        }
        boolean event = false;
        for (int index = colon + 1; index < syntax.chunks().size(); index++) {
            Nominal noun = at.nominal(index);
            event |= noun != null
                    && (noun.is(Nominal.Kind.EVENT) || noun.is(Nominal.Kind.PLACE) && syntax.isGoverned(index));
        }
        return event || word != null && word.kind() == SpeakerWord.Kind.PAPER;
    }

    private boolean mayPost(AnalysedSentence at, Nominal speaker) {
        return speaker.count() == null
                && !speaker.is(Nominal.Kind.PLACE)
                && (voices.wordInside(at, speaker) != null || isBody(speaker) || voices.maySpeak(at, speaker));
    }

    /** The noun group that a label consists of, from its first chunk to the colon; of a paper ("correction from N.") its issuer. */
    private @Nullable Nominal labelled(AnalysedSentence at, int first, int colon) {
        Nominal last = speakers.chainBefore(at, colon);
        Nominal opener = at.nominal(first);
        Nominal sender = at.syntax().isLink(first + 1, "from") ? at.nominal(first + 2) : null;
        if (opener != null && sender != null && voices.isReport(at, opener) && voices.maySpeak(at, sender)) {
            // "Correction from N. on the fire: ..."
            return sender;
        }
        if (last == null) {
            return null;
        }
        int head = Voices.firstChunk(at, last);
        Nominal issuer = at.syntax().isLink(first + 1, "from") ? at.nominal(first + 2) : null;
        if (head == first && issuer != null) {
            return issuer;
        }
        boolean inside =
                head > first && Voices.headOf(at, head) == first && !at.syntax().isLink(first + 1, "by");
        if (inside && opener != null && !isPaper(at, opener)) {
            // "A doctor at the hospital: ..."
            return opener;
        }
        return head == first ? last : null;
    }

    private static final int LONGEST_LABEL = 8;
    /** The label of a post, with its day and who wrote it, has no more chunks. */
    private static final int LONGEST_POST = 16;

    /** "X published its balance: ...", "X gave a version of its own: ...": whoever opens the sentence tells what follows. */
    @Nullable
    Utterance account(AnalysedSentence at) {
        Syntax syntax = at.syntax();
        Nominal first = at.nominal(0);
        if (first == null
                || first.count() != null
                || !voices.maySpeak(at, first) && voices.wordInside(at, first) == null) {
            return null;
        }
        boolean verb = false;
        boolean account = false;
        int day = -1;
        for (int index = 1; index < syntax.chunks().size() - 1; index++) {
            verb |= syntax.chunk(index) instanceof VerbGroup;
            // "The ministry gave its figures on Wednesday: ..."
            boolean dated = syntax.isLink(index + 1, Chunk.Kind.COLON)
                    && syntax.chunk(index) instanceof Chunk.Time span
                    && !SayingTime.isSpan(at, span);
            day = dated ? index : day;
            Nominal noun = at.nominal(index);
            account |= verb && noun != null && (isPaper(at, noun) || isFigures(at, noun));
            if (!syntax.isLink(index, Chunk.Kind.COLON)) {
                continue;
            }
            boolean quoted = syntax.isLink(index + 1, Chunk.Kind.QUOTE);
            if (!verb || !quoted && !account) {
                return null;
            }
            int end = syntax.chunk(index).end();
            return new Utterance(
                    end,
                    at.sentence().size(),
                    List.of(first),
                    Stance.ASSERTS,
                    Hedge.STATED,
                    day,
                    "account-behind-colon",
                    first.group().first(),
                    end);
        }
        return null;
    }

    /** "offered other numbers: 12 dead", "told parliament: 12 dead". */
    private static boolean isFigures(AnalysedSentence at, Nominal noun) {
        return noun.count() == null
                && DiscourseWord.AUDIENCE.isWordOrPlural(at.word(noun.group().head()));
    }

    /** "Lindero: 12 soldiers dead": one capitalised word before the colon of a headline. */
    static boolean isLastName(AnalysedSentence at, Nominal noun) {
        return noun.is(Nominal.Kind.OTHER)
                && noun.group().end() - noun.group().first() == 1
                && at.sentence().token(noun.group().first()).isCapitalised()
                && !at.sentence().token(noun.group().first()).isAllCapitals();
    }

    boolean isPaper(AnalysedSentence at, Nominal noun) {
        SpeakerWord word = voices.wordOf(at, noun);
        return voices.isReport(at, noun) || word != null && word.kind() == SpeakerWord.Kind.PAPER;
    }

    static boolean isBody(Nominal noun) {
        return noun.is(Nominal.Kind.ACTOR) || noun.is(Nominal.Kind.OTHER) && namesBody(noun);
    }

    /** "Thai south: bomb kills five": a nation's adjective names no body. */
    private static boolean namesBody(Nominal noun) {
        return noun.actors().stream().anyMatch(actor -> actor.kind() != ActorMention.Kind.DEMONYM);
    }
}
