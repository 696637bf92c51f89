package org.fogline.reader.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fogline.knowledge.actor.SpeakerWord;
import org.fogline.knowledge.word.Speech;
import org.fogline.knowledge.word.Words;
import org.fogline.model.Hedge;
import org.fogline.model.Stance;
import org.fogline.reader.Knowledge;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.NounGroup;
import org.fogline.reader.group.Syntax;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.Nominal;
import org.fogline.reader.segment.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds who speaks in a sentence and over which tokens: verbs of speech, "according to", names in brackets. */
public final class UtteranceFinder {

    private static final int LONGEST_ASIDE = 14;

    /** Verbs that tell of speech only with a count or responsibility as their object. */
    private static final Set<String> LIGHT = Set.of("give", "accept", "take", "bring");

    /** Verbs that tell of speech only between commas or behind what was said: "in the north, the source continued,". */
    private static final Set<String> ONLY_INSERTED = Set.of("continue", "go on");

    /** Verbs whose passive tells of speech only with a report as its subject: "the bodies were found by residents". */
    private static final Set<String> NEEDS_REPORT = Set.of(
            "find",
            "give",
            "call",
            "bring",
            "establish",
            "put",
            "accept",
            "go on",
            "count",
            "show",
            "record",
            "list",
            "publish",
            "post",
            "confirm",
            "attribute",
            "add",
            "continue");

    /** Verbs whose passive tells of speech with a toll as its subject: "the dead are put by the mayor at 20". */
    private static final Set<String> COUNTS_PEOPLE = Set.of("put", "give", "count", "list", "confirm");

    private final Words words;
    private final Voices voices;

    public UtteranceFinder(Knowledge knowledge) {
        this.words = knowledge.words();
        this.voices = new Voices(knowledge);
    }

    /** The utterances of a sentence; they may lie inside one another. */
    public List<Utterance> find(AnalysedSentence at) {
        List<Utterance> found = new ArrayList<>();
        Syntax syntax = at.syntax();
        Utterance headline = headline(at, at.sentence().kind() == Sentence.BlockKind.TITLE);
        if (headline == null) {
            headline = account(at);
        }
        if (headline != null) {
            found.add(headline);
        }
        for (int index = 0; index < syntax.chunks().size(); index++) {
            Chunk chunk = syntax.chunk(index);
            Utterance utterance = null;
            if (chunk instanceof VerbGroup group) {
                Speech speech = words.speech(group.base());
                boolean amends = speech != null && speech.stance() == Stance.AMENDS;
                boolean light = LIGHT.contains(group.base());
                boolean inserted = !ONLY_INSERTED.contains(group.base()) || isInserted(at, index);
                if (speech != null && inserted && !group.negated() && (!amends && !light || isOfToll(at, index))) {
                    utterance = byVerb(at, index, group, speech);
                }
            } else if (syntax.isLink(index, "according")) {
                utterance = accordingTo(at, index);
            } else if (syntax.isLink(index, "citing") || syntax.isLink(index, "quoting")) {
                utterance = wholeSentence(at, index, index + 1, "citing");
            } else if (at.nominal(index) != null) {
                utterance = byNoun(at, index);
            } else if (syntax.isLink(index, Chunk.Kind.OPEN)) {
                utterance = bracketed(at, index);
            }
            if (utterance != null) {
                found.add(utterance);
            }
        }
        return takingTurns(at, found);
    }

    /** "PLACE TAKEN: MINISTRY", "Ministry: place taken", "Place taken - officials": who speaks in a headline. */
    private @Nullable Utterance headline(AnalysedSentence at, boolean title) {
        Syntax syntax = at.syntax();
        int size = syntax.chunks().size();
        for (int index = 1; index < size - 1; index++) {
            boolean parts = syntax.isLink(index, Chunk.Kind.COLON) || syntax.isLink(index, Chunk.Kind.DASH);
            if (!parts) {
                continue;
            }
            Nominal before = chainBefore(at, index);
            Nominal after = at.nominal(index + 1);
            boolean opens = before != null
                    && before.chunk() == 0
                    && syntax.isLink(index, Chunk.Kind.COLON)
                    && before.count() == null
                    && !before.is(Nominal.Kind.PLACE)
                    && !voices.isCapital(at, before)
                    && (title || syntax.isLink(index + 1, Chunk.Kind.QUOTE))
                    && (voices.wordInside(at, before) != null || isBody(before) || title && isLastName(at, before));
            boolean closes = title
                    && after != null
                    && after.chunk() == size - 1
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

    /** "X published its balance: ...", "X gave a version of its own: ...": whoever opens the sentence tells what follows. */
    private @Nullable Utterance account(AnalysedSentence at) {
        Syntax syntax = at.syntax();
        Nominal first = at.nominal(0);
        if (first == null || first.count() != null || !maySpeak(at, first) && voices.wordInside(at, first) == null) {
            return null;
        }
        boolean verb = false;
        boolean account = false;
        for (int index = 1; index < syntax.chunks().size() - 1; index++) {
            verb |= syntax.chunk(index) instanceof VerbGroup;
            Nominal noun = at.nominal(index);
            account |= verb && noun != null && isPaper(at, noun);
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
                    -1,
                    "account-behind-colon",
                    first.group().first(),
                    end);
        }
        return null;
    }

    /** "Lindero: 12 soldiers dead": one capitalised word before the colon of a headline. */
    private static boolean isLastName(AnalysedSentence at, Nominal noun) {
        return noun.is(Nominal.Kind.OTHER)
                && noun.group().end() - noun.group().first() == 1
                && at.sentence().token(noun.group().first()).isCapitalised()
                && !at.sentence().token(noun.group().first()).isAllCapitals();
    }

    private boolean isPaper(AnalysedSentence at, Nominal noun) {
        SpeakerWord word = voices.wordOf(at, noun);
        return isReport(at, noun) || word != null && word.kind() == SpeakerWord.Kind.PAPER;
    }

    private static boolean isBody(Nominal noun) {
        return noun.is(Nominal.Kind.ACTOR) || !noun.actors().isEmpty() && noun.is(Nominal.Kind.OTHER);
    }

    /** Of two speakers in one sentence each has his own half: a semicolon or ", but" before the second ends the first. */
    private static List<Utterance> takingTurns(AnalysedSentence at, List<Utterance> found) {
        List<Utterance> parted = new ArrayList<>(found);
        for (int one = 0; one < parted.size(); one++) {
            for (int two = 0; two < parted.size(); two++) {
                Utterance first = parted.get(one);
                Utterance second = parted.get(two);
                if (one == two || first.evidenceEnd() > second.evidenceFirst()) {
                    continue;
                }
                int part = partBetween(at, first.evidenceEnd(), second.evidenceFirst());
                if (part >= 0) {
                    parted.set(one, first.within(first.first(), Math.min(first.end(), part)));
                    parted.set(two, second.within(Math.max(second.first(), part + 1), second.end()));
                }
            }
        }
        return parted;
    }

    private static int partBetween(AnalysedSentence at, int from, int to) {
        for (int token = to - 1; token >= from; token--) {
            if (at.sentence().token(token).is(";")) {
                return token;
            }
        }
        for (int token = to - 1; token >= Math.max(from, to - 3); token--) {
            if (Set.of("but", "while", "whereas").contains(at.word(token))
                    || at.word(token).equals("and")
                            && token > 0
                            && at.sentence().token(token - 1).is(",")) {
                return token;
            }
        }
        return -1;
    }

    /** The head of the noun groups that end before a chunk: "the office of the governor", the office. */
    private @Nullable Nominal chainBefore(AnalysedSentence at, int index) {
        Syntax syntax = at.syntax();
        int here = index - 1;
        while (here >= 0
                && (syntax.chunk(here) instanceof Chunk.Time
                        || syntax.isLink(here, Chunk.Kind.ADVERB)
                        || syntax.isLink(here, Chunk.Kind.QUOTE))) {
            here--;
        }
        if (here >= 0 && syntax.isLink(here, Chunk.Kind.CLOSE)) {
            while (here >= 0 && !syntax.isLink(here, Chunk.Kind.OPEN)) {
                here--;
            }
            here--;
        }
        Nominal noun = at.nominal(here);
        while (noun != null && here >= 2 && syntax.isGoverned(here) && at.nominal(here - 2) != null) {
            here -= 2;
            noun = at.nominal(here);
        }
        return noun != null && here >= 1 && syntax.isGoverned(here) ? null : noun;
    }

    /** Who stands before a verb of speech, also before an aside between commas ("X, the governor, said"); or null. */
    private @Nullable Nominal speakerBefore(AnalysedSentence at, int verb) {
        Syntax syntax = at.syntax();
        if (verb > 2
                && syntax.isGoverned(verb - 1)
                && syntax.chunk(verb - 3) instanceof VerbGroup auxiliary
                && auxiliary.base().equals("have")) {
            // "has in turn claimed", "have for their part denied"
            return speakerBefore(at, verb - 3);
        }
        Nominal near = oneOfSeveral(at, chainBefore(at, verb));
        if (near != null && maySpeak(at, near)) {
            return near;
        }
        Nominal described = relativeHead(at, verb);
        if (described != null) {
            return described;
        }
        int comma = verb - 1;
        while (comma > 0
                && (syntax.chunk(comma) instanceof Chunk.Time
                        || syntax.isLink(comma, Chunk.Kind.ADVERB)
                        || syntax.isLink(comma, Chunk.Kind.PREPOSITION)
                        || syntax.isGoverned(comma) && at.nominal(comma) != null)) {
            comma--;
        }
        if (!syntax.isLink(comma, Chunk.Kind.COMMA)) {
            return null;
        }
        boolean tells = false;
        for (int open = comma - 1; open > Math.max(0, comma - LONGEST_ASIDE); open--) {
            tells |= syntax.chunk(open) instanceof VerbGroup group && group.isFinite() && !isReduced(at, open, group);
            if (syntax.isLink(open, Chunk.Kind.SEMICOLON)) {
                return null;
            }
            if (!syntax.isLink(open, Chunk.Kind.COMMA) || isInsideName(at, open)) {
                continue;
            }
            if (tells && !syntax.isLink(open + 1, Chunk.Kind.RELATIVE)) {
                return null;
            }
            Nominal before = chainBefore(at, open);
            if (before != null) {
                Nominal aside = at.nominal(open + 1);
                boolean explains = aside != null && aside.is(Nominal.Kind.ACTOR) && aside.count() == null;
                return before.count() == null && maySpeak(at, before) ? before : explains ? aside : null;
            }
        }
        return null;
    }

    /** "one of the military sources said": the circle that the one belongs to. */
    private static @Nullable Nominal oneOfSeveral(AnalysedSentence at, @Nullable Nominal near) {
        boolean one = near != null
                && Set.of("one", "two", "three", "another", "some", "several", "both", "others")
                        .contains(at.word(near.group().head()))
                && at.syntax().isLink(near.chunk() + 1, "of");
        Nominal circle = one && near != null ? at.nominal(near.chunk() + 2) : null;
        return circle != null && !circle.is(Nominal.Kind.PRONOUN) ? circle : near;
    }

    /** "An official whom we reached by telephone said": who a relative clause right before the verb describes. */
    private @Nullable Nominal relativeHead(AnalysedSentence at, int verb) {
        Syntax syntax = at.syntax();
        int verbs = 0;
        for (int index = verb - 1; index > Math.max(0, verb - LONGEST_ASIDE / 2); index--) {
            if (syntax.isLink(index, Chunk.Kind.COMMA) || syntax.isLink(index, Chunk.Kind.SEMICOLON)) {
                return null;
            }
            verbs += syntax.chunk(index) instanceof VerbGroup ? 1 : 0;
            if (syntax.isLink(index, Chunk.Kind.RELATIVE)) {
                Nominal head = at.nominal(headOf(at, index - 1));
                return verbs > 0 && head != null && head.count() == null && maySpeak(at, head) ? head : null;
            }
        }
        return null;
    }

    /** Whether a comma or the end of the sentence follows a speaker and what belongs to it. */
    private static boolean pauses(AnalysedSentence at, int noun) {
        int next = afterPhrases(at, noun, false);
        return next >= at.syntax().chunks().size() || at.syntax().isLink(next, Chunk.Kind.COMMA);
    }

    /** The first chunk of "the inspector general of police" from its last. */
    private static int headOf(AnalysedSentence at, int chunk) {
        int head = chunk;
        while (head >= 2 && at.syntax().isGoverned(head) && at.nominal(head - 2) != null) {
            head -= 2;
        }
        return head;
    }

    /** "residents and an army officer said": who speaks beside the last of two; null if nobody does. */
    private @Nullable Nominal besideSpeaker(AnalysedSentence at, int last) {
        Nominal before = at.syntax().isLink(last - 1, "and") ? at.nominal(headOf(at, last - 2)) : null;
        boolean opens =
                before != null && (before.chunk() == 0 || at.syntax().isLink(before.chunk() - 1, Chunk.Kind.COMMA));
        boolean many = before != null && before.count() != null && voices.wordOf(at, before) == null;
        return opens && before != null && !many && maySpeak(at, before) ? before : null;
    }

    /** "X put the toll at 40 and said that": the sentence's first noun group speaks on behind "and". */
    private @Nullable Nominal sharedSpeaker(AnalysedSentence at, int verb) {
        Nominal first = at.syntax().isLink(verb - 1, "and") ? at.nominal(0) : null;
        if (first != null
                && at.nominal(2) != null
                && Voices.firstChunk(at, java.util.Objects.requireNonNull(at.nominal(2))) == 0) {
            return at.nominal(2);
        }
        return first != null && first.count() == null && maySpeak(at, first) ? first : null;
    }

    /** The head that a relative clause belongs to ("a commander who gave his name as N."), from a chunk inside it. */
    private static int beforeRelative(AnalysedSentence at, int chunk) {
        for (int index = chunk - 1; index > Math.max(0, chunk - LONGEST_ASIDE / 2); index--) {
            if (at.syntax().isLink(index, Chunk.Kind.COMMA) || at.syntax().isLink(index, Chunk.Kind.QUOTE)) {
                return chunk;
            }
            if (at.syntax().isLink(index, Chunk.Kind.RELATIVE) && at.nominal(index - 1) != null) {
                return headOf(at, index - 1);
            }
        }
        return chunk;
    }

    /** "Inspector (Operations) N. N.": the rank before the brackets that stand before a name, from the name. */
    private static int beforeRank(AnalysedSentence at, int chunk) {
        if (!at.syntax().isLink(chunk - 1, Chunk.Kind.CLOSE)) {
            return chunk;
        }
        int open = chunk - 2;
        while (open > Math.max(0, chunk - LONGEST_ASIDE / 2) && !at.syntax().isLink(open, Chunk.Kind.OPEN)) {
            open--;
        }
        return at.nominal(open - 1) == null ? chunk : open - 1;
    }

    /** "..., the diocese of N. said": behind a comma, before nothing else, whatever "said" has as its subject spoke. */
    private static boolean closesWithName(AnalysedSentence at, int verb, List<Nominal> subjects) {
        if (subjects.isEmpty()) {
            return false;
        }
        Nominal subject = subjects.get(0);
        int head = headOf(at, Voices.firstChunk(at, subject));
        return head > 2
                && subject.count() == null
                && !subject.is(Nominal.Kind.TOLL)
                && isAfterComma(at, head)
                && nothingFollows(at, verb);
    }

    /** "Partners say that", "the parish told the radio that": whoever stands before the verb of a reported clause. */
    private static boolean opensReport(AnalysedSentence at, int verb, List<Nominal> subjects) {
        Nominal subject = subjects.isEmpty() ? null : subjects.get(0);
        boolean person = subject != null
                && subject.count() == null
                && (subject.is(Nominal.Kind.OTHER) || subject.is(Nominal.Kind.PEOPLE));
        int that = verb + 1;
        while (that < at.syntax().chunks().size()
                && !at.syntax().isLink(that, "that")
                && (at.syntax().chunk(that) instanceof Chunk.Time
                        || at.syntax().isLink(that, Chunk.Kind.PREPOSITION)
                        || at.nominal(that) != null)) {
            that++;
        }
        return person && at.syntax().isLink(that, "that");
    }

    private static boolean isInsideName(AnalysedSentence at, int comma) {
        int token = at.syntax().chunk(comma).first();
        return at.mentions().actors().stream().anyMatch(actor -> actor.first() < token && token < actor.end());
    }

    /** "raises the toll to 80": who corrects a count tells the new one. */
    private static boolean isOfToll(AnalysedSentence at, int verb) {
        return at.nominals(at.syntax().objects(verb)).stream()
                .anyMatch(noun -> noun.is(Nominal.Kind.TOLL)
                        || noun.is(Nominal.Kind.COUNT)
                        || noun.count() != null && verbGives(at, verb)
                        || at.word(noun.group().head()).equals("responsibility"));
    }

    private static boolean verbGives(AnalysedSentence at, int verb) {
        return at.syntax().chunk(verb) instanceof VerbGroup group
                && group.base().equals("give");
    }

    private static boolean isInserted(AnalysedSentence at, int verb) {
        int next = afterPhrases(at, verb, false);
        boolean pause = next >= at.syntax().chunks().size() || at.syntax().isLink(next, Chunk.Kind.COMMA);
        int subject = verb - 1;
        return pause && at.nominal(subject) != null && isAfterComma(at, headOf(at, subject));
    }

    private @Nullable Utterance byVerb(AnalysedSentence at, int index, VerbGroup group, Speech speech) {
        Syntax syntax = at.syntax();
        Stance stance = speech.stance() == Stance.AMENDS ? Stance.ASSERTS : speech.stance();
        Nominal direct = speakerBefore(at, index);
        List<Nominal> subjects = direct != null ? List.of(direct) : at.nominals(syntax.subjects(index));
        int time = timeOfSaying(at, index);
        boolean citing = Set.of("cite", "quote").contains(group.base());
        if (citing) {
            Nominal source = at.nominal(index + 1);
            return source == null ? null : wholeSentence(at, index, index + 1, "citing");
        }
        Utterance denial = speech.stance() == Stance.DENIES ? denialOfSaid(at, index, group, subjects, time) : null;
        if (denial != null) {
            return denial;
        }
        if (group.passive()) {
            return passive(at, index, group, speech, time);
        }
        boolean closesQuote = syntax.isLink(index - 1, Chunk.Kind.QUOTE) || syntax.isLink(index - 1, Chunk.Kind.COMMA);
        boolean placeBefore = direct != null && (direct.is(Nominal.Kind.PLACE) || voices.isCapital(at, direct));
        if ((direct == null || placeBefore) && closesQuote && !group.base().equals("tell")) {
            Nominal inverted = oneOfThem(at, index + 1);
            if (inverted != null
                    && !inverted.is(Nominal.Kind.PRONOUN)
                    && maySpeak(at, inverted)
                    && pauses(at, index + 1)) {
                return new Utterance(
                        0,
                        at.sentence().size(),
                        chain(at, inverted),
                        speech.stance(),
                        speech.hedge(),
                        time,
                        "inserted-speech",
                        group.first(),
                        inverted.group().end());
            }
        }
        List<Nominal> speakers =
                subjects.stream().filter(noun -> maySpeak(at, noun)).toList();
        Nominal shared = speakers.isEmpty() ? sharedSpeaker(at, index) : null;
        if (shared != null) {
            speakers = List.of(shared);
        }
        if (speakers.isEmpty()
                && speech.plain()
                && (closesWithName(at, index, subjects) || opensReport(at, index, subjects))) {
            speakers = List.of(subjects.get(0));
        }
        if (speakers.isEmpty()) {
            return passive(at, index, group, speech, time);
        }
        List<Nominal> chain = new ArrayList<>(outlets(at, speakers.get(0), index));
        int firstSpeaker = headOf(at, Voices.firstChunk(at, speakers.get(0)));
        Nominal beside = besideSpeaker(at, firstSpeaker);
        if (beside != null) {
            chain.add(beside);
            firstSpeaker = headOf(at, Voices.firstChunk(at, beside));
        }
        chain.add(speakers.get(0));
        Nominal message = messageSource(at, index);
        if (message != null) {
            chain = new ArrayList<>(chain);
            chain.add(message);
        }
        int subjectFirst = Math.min(
                speakers.get(0).group().first(), syntax.chunk(firstSpeaker).first());
        int clauseFirst = beforeRank(at, beforeRelative(at, firstSpeaker));
        boolean commaBefore = clauseFirst > 2 && isAfterComma(at, clauseFirst);
        subjectFirst = Math.min(subjectFirst, syntax.chunk(clauseFirst).first());
        int next = afterPhrases(at, index, group.base().equals("tell"));
        boolean pause = next >= syntax.chunks().size()
                || syntax.isLink(next, Chunk.Kind.COMMA)
                || syntax.isLink(next, Chunk.Kind.SEMICOLON);
        boolean inserted = commaBefore && pause && next < syntax.chunks().size();
        if (inserted) {
            return new Utterance(
                    0,
                    at.sentence().size(),
                    chain,
                    stance,
                    speech.hedge(),
                    time,
                    "inserted-speech",
                    subjectFirst,
                    group.end());
        }
        boolean quoted = commaBefore && endsQuoteBefore(at, clauseFirst) && !saysThat(at, index);
        if (commaBefore && nothingFollows(at, index) || quoted || something(at, speakers.get(0))) {
            return new Utterance(
                    0,
                    commaBefore ? Math.max(1, subjectFirst) : at.sentence().size(),
                    chain,
                    stance,
                    speech.hedge(),
                    time,
                    "closing-speech",
                    subjectFirst,
                    group.end());
        }
        if (stance == Stance.DENIES && nothingFollows(at, index)) {
            return new Utterance(
                    0, at.sentence().size(), chain, stance, speech.hedge(), time, "denial", subjectFirst, group.end());
        }
        return new Utterance(
                group.end(),
                scopeEnd(at, index),
                chain,
                stance,
                speech.hedge(),
                time,
                "speech-verb",
                subjectFirst,
                group.end());
    }

    /** "claimed one of them, N. N.": the name behind the comma; else the noun group itself. */
    private static @Nullable Nominal oneOfThem(AnalysedSentence at, int chunk) {
        Nominal one = at.nominal(chunk);
        boolean ofThem = one != null
                && at.word(one.group().first()).equals("one")
                && at.syntax().isLink(chunk + 1, "of")
                && at.syntax().isLink(chunk + 3, Chunk.Kind.COMMA);
        Nominal name = ofThem ? at.nominal(chunk + 4) : null;
        return name != null && at.sentence().token(name.group().head()).isCapitalised() ? name : one;
    }

    /** "by the mayor's count, 40 died": a count governed by "by" is what its owner says. */
    private static @Nullable Utterance byCountOf(AnalysedSentence at, Nominal noun) {
        boolean opens = noun.chunk() == 1 || at.syntax().isLink(noun.chunk() - 2, Chunk.Kind.COMMA);
        boolean by = at.syntax().isLink(noun.chunk() - 1, "by") || at.syntax().isLink(noun.chunk() - 1, "on");
        int end = noun.group().end();
        boolean pauses = end >= at.sentence().size() || at.sentence().token(end).isMark();
        boolean owned = at.sentence().words().subList(noun.group().first(), end).contains("'s");
        if (!opens || !by || !owned || !pauses || noun.count() != null) {
            return null;
        }
        return new Utterance(
                at.syntax().chunk(noun.chunk() - 1).first(),
                scopeEnd(at, noun.chunk()),
                List.of(noun),
                Stance.ASSERTS,
                Hedge.STATED,
                -1,
                "by-count-of",
                noun.group().first(),
                end);
    }

    /** "its claim to have", "the army’s statement that": a noun of speech with its owner. */
    private @Nullable Utterance byNoun(AnalysedSentence at, int index) {
        Nominal noun = at.nominal(index);
        if (noun == null || noun.group().determined() != NounGroup.Determined.DEFINITE) {
            return null;
        }
        String head = at.word(noun.group().head());
        Speech speech = words.speech(head.endsWith("s") ? head.substring(0, head.length() - 1) : head);
        boolean owned =
                !noun.actors().isEmpty() || words.is(at.word(noun.group().first()), "possessive");
        boolean headIsName = noun.actors().stream()
                .anyMatch(actor -> actor.end() > noun.group().head());
        Nominal by = at.syntax().isLink(index + 1, "by") ? at.nominal(index + 2) : null;
        boolean thing = noun.is(Nominal.Kind.MATERIEL) || noun.is(Nominal.Kind.PLACE);
        Utterance count = speech != null || noun.is(Nominal.Kind.TOLL) ? byCountOf(at, noun) : null;
        if (count != null) {
            return count;
        }
        if (speech == null && noun.is(Nominal.Kind.TOLL) && noun.count() == null && !headIsName) {
            return figureOf(at, noun);
        }
        if (speech == null || thing || headIsName || !owned && by == null || speech.stance() != Stance.ASSERTS) {
            return null;
        }
        Nominal speaker =
                by != null && maySpeak(at, by) ? by : noun.actors().isEmpty() ? lastActorBefore(at, index) : noun;
        if (speaker == null) {
            return null;
        }
        return new Utterance(
                Math.max(noun.group().end(), speaker.group().end()),
                scopeEnd(at, index),
                List.of(speaker),
                Stance.ASSERTS,
                speech.hedge(),
                -1,
                "noun-of-speech",
                noun.group().first(),
                noun.group().end());
    }

    /** "the Red Cross's figure is 600": a count that is said to be somebody's is what he says. */
    private @Nullable Utterance figureOf(AnalysedSentence at, Nominal noun) {
        boolean owned = noun.actors().stream()
                .anyMatch(actor -> actor.end() < noun.group().head() + 1
                        && at.word(actor.end()).equals("'s"));
        boolean office = at.sentence()
                        .words()
                        .subList(noun.group().first(), noun.group().end())
                        .contains("'s")
                && voices.wordInside(at, noun) != null;
        if (!owned && !office) {
            return null;
        }
        return new Utterance(
                noun.group().end(),
                scopeEnd(at, noun.chunk()),
                List.of(noun),
                Stance.ASSERTS,
                Hedge.STATED,
                -1,
                "figure-of",
                noun.group().first(),
                noun.group().end());
    }

    private static @Nullable Nominal lastActorBefore(AnalysedSentence at, int index) {
        for (int before = index - 1; before >= 0; before--) {
            Nominal noun = at.nominal(before);
            if (noun != null && noun.is(Nominal.Kind.ACTOR)) {
                return noun;
            }
        }
        return null;
    }

    /** "something X denied", "X denied the report", "it was denied by X": what was said before is denied. */
    private @Nullable Utterance denialOfSaid(
            AnalysedSentence at, int index, VerbGroup group, List<Nominal> subjects, int time) {
        Syntax syntax = at.syntax();
        Nominal speaker = null;
        boolean back = false;
        int first = group.first();
        if (group.passive()) {
            for (Syntax.Complement complement : syntax.complements(index)) {
                if (complement.preposition().equals("by")) {
                    speaker =
                            at.nominals(complement.chain()).stream().findFirst().orElse(null);
                }
            }
            back = subjects.isEmpty() || subjects.get(0).is(Nominal.Kind.PRONOUN) || isReport(at, subjects.get(0));
        } else if (!subjects.isEmpty()) {
            speaker = subjects.get(0);
            List<Nominal> objects = at.nominals(syntax.objects(index));
            boolean pronoun = !objects.isEmpty()
                    && (objects.get(0).is(Nominal.Kind.PRONOUN)
                            || isReport(at, objects.get(0)) && !saysWhat(at, objects.get(0))
                            || isThis(at, objects.get(0)));
            back = something(at, speaker) || syntax.isLink(speaker.chunk() - 1, "which") || pronoun;
            first = Math.min(
                    first,
                    something(at, speaker)
                            ? at.syntax().chunk(speaker.chunk() - 1).first()
                            : speaker.group().first());
        }
        if (!back || speaker == null || !maySpeak(at, speaker)) {
            return null;
        }
        int end = Math.max(group.end(), speaker.group().end());
        return new Utterance(
                first, first, List.of(speaker), Stance.DENIES, Hedge.STATED, time, "denies-what-was-said", first, end);
    }

    private boolean isReport(AnalysedSentence at, Nominal noun) {
        String head = at.word(noun.group().head());
        String singular = head.endsWith("s") ? head.substring(0, head.length() - 1) : head;
        return Set.of("allegation", "rumour", "rumor", "news", "account", "information", "accusation")
                        .contains(singular)
                || words.speech(singular) != null;
    }

    /** "reports that fighters had left", "reports of an evacuation": what they say follows, and is what is denied. */
    private boolean saysWhat(AnalysedSentence at, Nominal report) {
        Syntax syntax = at.syntax();
        int next = report.chunk() + 1;
        if (syntax.isLink(next, "that")) {
            return true;
        }
        boolean about = syntax.isLink(next, "of") || syntax.isLink(next, "about") || syntax.isLink(next, "on");
        Nominal what = about ? at.nominal(next + 1) : null;
        return what != null && what.is(Nominal.Kind.EVENT);
    }

    private static boolean isThis(AnalysedSentence at, Nominal noun) {
        return noun.group().end() - noun.group().first() == 1
                && Set.of("this", "that", "these").contains(at.word(noun.group().first()));
    }

    /** "something X denied": the relative stands for all that was said before. */
    private static boolean something(AnalysedSentence at, Nominal subject) {
        int before = subject.chunk() - 1;
        Nominal pronoun = at.nominal(before);
        return pronoun != null && at.word(pronoun.group().first()).equals("something");
    }

    private @Nullable Utterance passive(AnalysedSentence at, int index, VerbGroup group, Speech speech, int time) {
        Syntax syntax = at.syntax();
        boolean needsReport = NEEDS_REPORT.contains(group.base());
        boolean statement = !needsReport
                || at.nominals(syntax.subjects(index)).stream()
                        .anyMatch(noun -> noun.is(Nominal.Kind.PRONOUN)
                                || isReport(at, noun)
                                || noun.is(Nominal.Kind.EVENT)
                                || COUNTS_PEOPLE.contains(group.base())
                                        && (noun.is(Nominal.Kind.TOLL)
                                                || !noun.effects().isEmpty()));
        for (int later = index + 1;
                statement && later < Math.min(syntax.chunks().size(), index + 8);
                later++) {
            if (syntax.isLink(later, Chunk.Kind.SUBORDINATOR) || syntax.isLink(later, "that")) {
                break;
            }
            String preposition = syntax.preposition(later);
            Nominal noun = at.nominal(later);
            boolean agent =
                    preposition.equals("by") || preposition.equals("in") && noun != null && voices.isOutlet(at, noun);
            if (noun != null && agent && maySpeak(at, noun)) {
                return new Utterance(
                        0,
                        at.sentence().size(),
                        chain(at, noun),
                        speech.stance(),
                        speech.hedge(),
                        time,
                        "reported-by",
                        group.first(),
                        noun.group().end());
            }
        }
        return null;
    }

    private @Nullable Utterance accordingTo(AnalysedSentence at, int index) {
        int noun = index + 1;
        while (noun < at.syntax().chunks().size()
                && (at.syntax().isLink(noun, "to") || at.syntax().isLink(noun, Chunk.Kind.QUOTE))) {
            noun++;
        }
        int issuer = issuerOfPaper(at, noun);
        return wholeSentence(at, index, issuer >= 0 ? issuer : noun, "according-to");
    }

    /** "a note attributed to the committee", "figures released by the ministry": the chunk of who issued it, or -1. */
    private int issuerOfPaper(AnalysedSentence at, int chunk) {
        Syntax syntax = at.syntax();
        Nominal paper = at.nominal(chunk);
        boolean issued = paper != null
                && paper.actors().isEmpty()
                && syntax.chunks().size() > chunk + 3
                && syntax.chunk(chunk + 1) instanceof VerbGroup group
                && !group.isFinite() | isBareParticiple(group)
                && (syntax.isLink(chunk + 2, "by") || syntax.isLink(chunk + 2, "to") || syntax.isLink(chunk + 2, "in"));
        Nominal issuer = issued ? at.nominal(chunk + 3) : null;
        return issuer != null && (maySpeak(at, issuer) || voices.wordOf(at, issuer) != null) ? chunk + 3 : -1;
    }

    private @Nullable Utterance wholeSentence(AnalysedSentence at, int index, int noun, String rule) {
        Nominal speaker = noun < at.syntax().chunks().size() ? at.nominal(noun) : null;
        if (speaker == null || !maySpeak(at, speaker)) {
            return null;
        }
        return new Utterance(
                0,
                at.sentence().size(),
                chain(at, speaker),
                Stance.ASSERTS,
                Hedge.STATED,
                -1,
                rule,
                at.syntax().chunk(index).first(),
                speaker.group().end());
    }

    /** "(Agency)" alone in brackets, at the end of what it says. */
    private @Nullable Utterance bracketed(AnalysedSentence at, int open) {
        Syntax syntax = at.syntax();
        Nominal inside = at.nominal(open + 1);
        if (inside == null || !syntax.isLink(open + 2, Chunk.Kind.CLOSE) || !voices.publishes(inside)) {
            return null;
        }
        int next = open + 3;
        while (next < syntax.chunks().size() && syntax.isLink(next, Chunk.Kind.QUOTE)) {
            next++;
        }
        boolean ends = next >= syntax.chunks().size()
                || syntax.isLink(next, Chunk.Kind.OTHER)
                || syntax.isLink(next, Chunk.Kind.SEMICOLON);
        Nominal before = at.nominal(open - 1);
        boolean definesAcronym = before != null
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
                -1,
                "source-in-brackets",
                syntax.chunk(open).first(),
                inside.group().end());
    }

    /** The outlet's "message from", "statement by": the one who speaks through it. */
    private static @Nullable Nominal messageSource(AnalysedSentence at, int verb) {
        for (int object : at.syntax().objects(verb)) {
            Nominal noun = at.nominal(object);
            if (noun != null
                    && Set.of("message", "statement", "communique", "report", "bulletin", "video", "press")
                            .contains(at.word(noun.group().head()))) {
                for (Syntax.Complement complement : at.syntax().complements(object)) {
                    if (complement.preposition().equals("from")
                            || complement.preposition().equals("by")) {
                        for (Nominal source : at.nominals(complement.chain())) {
                            if (!source.actors().isEmpty()) {
                                return source;
                            }
                        }
                    }
                }
            }
        }
        return null;
    }

    private List<Nominal> chain(AnalysedSentence at, Nominal speaker) {
        List<Nominal> chain = new ArrayList<>(outlets(at, speaker, speaker.chunk()));
        chain.add(speaker);
        return chain;
    }

    /** The outlets that pass on what is said: "told X", "on X", "quoted by X", "a statement carried by X". */
    private List<Nominal> outlets(AnalysedSentence at, Nominal speaker, int verb) {
        Syntax syntax = at.syntax();
        List<Nominal> found = new ArrayList<>();
        int last = Math.min(syntax.chunks().size(), verb + 9);
        for (int index = Math.max(0, speaker.chunk()); index < last; index++) {
            Nominal noun = at.nominal(index);
            if (index > verb
                    && (syntax.isLink(index, Chunk.Kind.SUBORDINATOR) || syntax.isLink(index, Chunk.Kind.SEMICOLON))) {
                break;
            }
            if (noun == null || noun == speaker || !voices.isOutlet(at, noun) || Voices.isAuthor(at, noun)) {
                continue;
            }
            String preposition = syntax.preposition(index);
            boolean told = index > 0
                    && syntax.chunk(index - 1) instanceof VerbGroup verbBefore
                    && verbBefore.base().equals("tell");
            boolean quotes = syntax.isLink(index - 1, Chunk.Kind.RELATIVE)
                    && index + 1 < syntax.chunks().size()
                    && syntax.chunk(index + 1) instanceof VerbGroup;
            if (told
                    || quotes
                    || Set.of("on", "via", "through", "by", "with", "in").contains(preposition)) {
                found.add(noun);
            }
        }
        return found;
    }

    /** The chunk after a verb and the times and phrases with prepositions that belong to it. */
    private static int afterPhrases(AnalysedSentence at, int verb, boolean addressee) {
        Syntax syntax = at.syntax();
        int next = verb + 1;
        if (addressee && at.nominal(next) != null) {
            next++;
        }
        while (next < syntax.chunks().size()) {
            if (syntax.chunk(next) instanceof Chunk.Time
                    || syntax.isLink(next, Chunk.Kind.QUOTE)
                    || syntax.isLink(next, Chunk.Kind.ADVERB)) {
                next++;
            } else if (syntax.isLink(next, Chunk.Kind.PREPOSITION) && at.nominal(next + 1) != null) {
                next += 2;
            } else {
                break;
            }
        }
        if (next < syntax.chunks().size() && syntax.isLink(next, Chunk.Kind.OTHER)) {
            return syntax.chunks().size();
        }
        return next;
    }

    private boolean maySpeak(AnalysedSentence at, Nominal noun) {
        return voices.maySpeak(at, noun);
    }

    private static boolean isAfterComma(AnalysedSentence at, int chunk) {
        int before = chunk - 1;
        while (before >= 0 && at.syntax().isLink(before, Chunk.Kind.QUOTE)) {
            before--;
        }
        return at.syntax().isLink(before, Chunk.Kind.COMMA) || at.syntax().isLink(before, Chunk.Kind.DASH);
    }

    /**
     * Whether the verb closes its sentence, but for times, places, an addressee, and what belongs to these ("in a
     * statement received on Monday", "in a briefing that showed pictures").
     */
    private static boolean nothingFollows(AnalysedSentence at, int verb) {
        Syntax syntax = at.syntax();
        boolean afterNoun = false;
        for (int index = verb + 1; index < syntax.chunks().size(); index++) {
            Chunk chunk = syntax.chunk(index);
            Nominal noun = at.nominal(index);
            if (noun != null) {
                boolean governed = syntax.isGoverned(index) || index == verb + 1 && isTold(at, verb);
                if (!governed && noun.count() != null && noun.isPeople()) {
                    return false;
                }
                afterNoun = governed || afterNoun;
            } else if (chunk instanceof VerbGroup group) {
                boolean relative = syntax.isLink(index - 1, Chunk.Kind.RELATIVE) || syntax.isLink(index - 1, "that");
                boolean without = !group.isFinite() && syntax.isLink(index - 1, "without");
                if (!without && !afterNoun || group.isFinite() && !relative && !isBareParticiple(group)) {
                    return false;
                }
            } else if (syntax.isLink(index, Chunk.Kind.COLON)) {
                return false;
            } else if (syntax.isLink(index, Chunk.Kind.RELATIVE) && !afterNoun) {
                return false;
            }
        }
        return true;
    }

    /** "...," N. told the radio as shells fell: what stands in quotation marks right before the speaker is what is said. */
    private static boolean endsQuoteBefore(AnalysedSentence at, int speaker) {
        return at.syntax().isLink(speaker - 1, Chunk.Kind.QUOTE) && at.syntax().isLink(speaker - 2, Chunk.Kind.COMMA);
    }

    private static boolean saysThat(AnalysedSentence at, int verb) {
        for (int index = verb + 1; index < Math.min(at.syntax().chunks().size(), verb + 4); index++) {
            if (at.syntax().isLink(index, "that") || at.syntax().isLink(index, Chunk.Kind.COLON)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTold(AnalysedSentence at, int verb) {
        return at.syntax().chunk(verb) instanceof VerbGroup group
                && group.base().equals("tell");
    }

    /** "in a statement carried by the agency", "in a note read on the radio": a participle that describes a noun. */
    private static boolean isReduced(AnalysedSentence at, int index, VerbGroup group) {
        return isBareParticiple(group)
                && at.nominal(index - 1) != null
                && at.syntax().isLink(index + 1, Chunk.Kind.PREPOSITION);
    }

    /** "made public", "received by": one word that may stand for a relative clause in the passive. */
    private static boolean isBareParticiple(VerbGroup group) {
        return group.end() - group.first() == 1;
    }

    /** What is said goes on to the sentence's end, or to where the author speaks again. */
    private static int scopeEnd(AnalysedSentence at, int verb) {
        Syntax syntax = at.syntax();
        for (int index = verb + 1; index < syntax.chunks().size(); index++) {
            boolean aside = syntax.isLink(index, Chunk.Kind.COMMA)
                    && at.nominal(index + 1) != null
                    && Set.of("something", "which")
                            .contains(at.word(syntax.chunk(index + 1).first()));
            if (aside) {
                return syntax.chunk(index).first();
            }
        }
        return at.sentence().size();
    }

    /** The time at which something was said: behind the verb, else between the speaker and it, else before both. */
    private static int timeOfSaying(AnalysedSentence at, int verb) {
        int after = timeAfter(at, verb);
        if (after >= 0) {
            return after;
        }
        Syntax syntax = at.syntax();
        if (verb > 0 && isDayOfSaying(at, verb - 1)) {
            return verb - 1;
        }
        int first = syntax.clauseStart(syntax.clause(verb));
        boolean leads = first < verb
                && isDayOfSaying(at, first)
                && (syntax.isLink(first + 1, Chunk.Kind.COMMA) || at.nominal(first + 1) != null);
        return leads ? first : -1;
    }

    private static int timeAfter(AnalysedSentence at, int verb) {
        Syntax syntax = at.syntax();
        for (int index = verb + 1; index < Math.min(syntax.chunks().size(), verb + 5); index++) {
            if (syntax.chunk(index) instanceof Chunk.Time time) {
                if (!isPossessive(at, time)) {
                    return index;
                }
                continue;
            }
            boolean reduced = syntax.chunk(index) instanceof VerbGroup group && !group.isFinite() && index > verb + 2;
            if (syntax.chunk(index) instanceof VerbGroup && !reduced
                    || syntax.isLink(index, Chunk.Kind.RELATIVE)
                    || syntax.isLink(index, Chunk.Kind.SUBORDINATOR)
                    || at.nominal(index) != null && !syntax.isGoverned(index) && index > verb + 1) {
                break;
            }
        }
        return -1;
    }

    /** "Friday's fighting": the day of the fighting, not of what is said of it. */
    private static boolean isPossessive(AnalysedSentence at, Chunk.Time time) {
        return time.end() < at.sentence().size() && at.word(time.end()).equals("'s");
    }

    /** "on Friday", "yesterday": a day before the verb; a span or a bound there is what is spoken of. */
    private static boolean isDayOfSaying(AnalysedSentence at, int chunk) {
        return at.syntax().chunk(chunk) instanceof Chunk.Time time
                && !isPossessive(at, time)
                && (at.word(time.first()).equals("on") || time.end() - time.first() == 1);
    }
}
