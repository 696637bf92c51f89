package org.fogline.reader.attribution;

import java.util.List;
import org.fogline.knowledge.actor.SpeakerWord;
import org.fogline.knowledge.word.FunctionClass;
import org.fogline.knowledge.word.Speech;
import org.fogline.knowledge.word.Words;
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
import org.jspecify.annotations.Nullable;

/** Speech told by a noun with its owner: "its claim to have", "the Red Cross's figure is", "by the mayor's count". */
final class NounSpeech {

    /** The rule of a noun of speech with its owner. */
    static final String RULE = "noun-of-speech";

    /** The rule of a figure that is somebody's. */
    static final String FIGURE = "figure-of";

    /** The rule of a count behind "by". */
    static final String COUNT = "by-count-of";

    /** So many chunks may stand between a claim and its words: "the claim of X of 28 June that". */
    private static final int LONGEST_CLAIM = 10;

    private final Words words;
    private final Voices voices;

    NounSpeech(Words words, Voices voices) {
        this.words = words;
        this.voices = voices;
    }

    /** "its claim to have", "the army’s statement that": a noun of speech with its owner. */
    @Nullable
    Utterance byNoun(AnalysedSentence at, int index) {
        Nominal noun = at.nominal(index);
        Utterance claimed = noun == null ? null : claimOf(at, noun);
        if (claimed != null) {
            return claimed;
        }
        if (noun != null && (isReckoning(at, noun) || isView(at, noun) && hasCounts(at, noun))) {
            Utterance count = byCountOf(at, noun);
            if (count != null) {
                return count;
            }
            Utterance figure = noun.count() == null ? figureOf(at, noun) : null;
            if (figure != null) {
                return figure;
            }
        }
        if (noun == null || noun.group().determined() != NounGroup.Determined.DEFINITE) {
            return null;
        }
        String head = at.word(noun.group().head());
        Speech speech = words.speech(head.endsWith("s") ? head.substring(0, head.length() - 1) : head);
        boolean owned =
                !noun.actors().isEmpty() || words.is(at.word(noun.group().first()), FunctionClass.POSSESSIVE);
        boolean headIsName = false;
        for (ActorMention actor : noun.actors()) {
            headIsName |= actor.end() > noun.group().head();
        }
        Nominal by = at.syntax().isLink(index + 1, "by") ? at.nominal(index + 2) : null;
        boolean thing = noun.is(Nominal.Kind.MATERIEL) || noun.is(Nominal.Kind.PLACE);
        boolean told = voices.isReport(at, noun) || noun.is(Nominal.Kind.TOLL) || isView(at, noun);
        Utterance count = told ? byCountOf(at, noun) : null;
        if (count != null) {
            return count;
        }
        if (noun.is(Nominal.Kind.TOLL) && noun.count() == null && !headIsName && (speech == null || !owned)) {
            return figureOf(at, noun);
        }
        if (speech == null || thing || headIsName || !owned && by == null || speech.stance() != Stance.ASSERTS) {
            return null;
        }
        Nominal speaker = by != null && voices.maySpeak(at, by)
                ? by
                : noun.actors().isEmpty() ? lastActorBefore(at, index) : noun;
        if (speaker == null && words.is(at.word(noun.group().first()), FunctionClass.POSSESSIVE)) {
            speaker = possessor(noun);
        }
        if (speaker == null) {
            return null;
        }
        return new Utterance(
                Math.max(noun.group().end(), speaker.group().end()),
                SpeechScope.scopeEnd(at, index),
                List.of(speaker),
                Stance.ASSERTS,
                speech.hedge(),
                -1,
                RULE,
                noun.group().first(),
                noun.group().end());
    }

    /** "the claim of X of 28 June that", "a report by X that", "Y media reports that": whose claim the words behind "that" are. */
    private @Nullable Utterance claimOf(AnalysedSentence at, Nominal noun) {
        Syntax syntax = at.syntax();
        if (!voices.isReport(at, noun) || noun.count() != null || noun.is(Nominal.Kind.TOLL)) {
            return null;
        }
        Nominal owner = owner(at, noun);
        if (owner == null) {
            owner = sender(at, noun);
        }
        int time = -1;
        int last = Math.min(syntax.chunks().size(), noun.chunk() + LONGEST_CLAIM);
        for (int index = noun.chunk() + 1; index < last; index++) {
            if (syntax.isLink(index, "that")) {
                return owner == null ? null : utterance(at, noun, owner, index, time);
            }
            time = syntax.chunk(index) instanceof Chunk.Time ? index : time;
            Nominal next = at.nominal(index);
            boolean by = syntax.isLink(index - 1, "of")
                    || syntax.isLink(index - 1, "by")
                    || syntax.isLink(index - 1, "from");
            if (next != null
                    && by
                    && owner == null
                    && next.count() == null
                    && (voices.maySpeak(at, next) || voices.mightSpeak(at, next) && syntax.isLink(index - 1, "from"))
                    // "reports from the capital that": where they come from, not whose they are
                    && !(next.is(Nominal.Kind.PLACE) && syntax.isLink(index - 1, "from"))
                    && !next.is(Nominal.Kind.PRONOUN)) {
                owner = next;
            }
            boolean arrives = syntax.chunk(index) instanceof VerbGroup way && DiscourseWord.ARRIVES.isWord(way.base());
            boolean finite =
                    syntax.chunk(index) instanceof VerbGroup verb && !SpeechScope.isBareParticiple(verb) && !arrives;
            if (finite || syntax.isLink(index, Chunk.Kind.SEMICOLON) || next != null && next.is(Nominal.Kind.EVENT)) {
                return null;
            }
        }
        return null;
    }

    /** "From the garrison came word that": who sends it, before the verb by which it comes; null if nobody is named. */
    private @Nullable Nominal sender(AnalysedSentence at, Nominal noun) {
        Syntax syntax = at.syntax();
        int verb = noun.chunk() - 1;
        boolean comes =
                verb > 1 && syntax.chunk(verb) instanceof VerbGroup group && DiscourseWord.ARRIVES.isWord(group.base());
        Nominal sender = comes ? at.nominal(Voices.headOf(at, verb - 1)) : null;
        boolean from = sender != null && syntax.isGoverned(sender.chunk()) && syntax.isLink(sender.chunk() - 1, "from");
        return sender != null
                        && from
                        && sender.count() == null
                        && (!sender.is(Nominal.Kind.PLACE) || voices.isCapital(at, sender))
                        && voices.mayOrMightSpeak(at, sender)
                ? sender
                : null;
    }

    /** Whether a noun tells of what holds somebody's numbers: a tally, records, a count. */
    static boolean isReckoning(AnalysedSentence at, Nominal noun) {
        return DiscourseWord.RECKONING.isWordOrPlural(at.word(noun.group().head()));
    }

    /**
     * Whose numbers or report a noun group tells of: "the mayor's count", "a tally by the agency", "a report of Radio X",
     * "hospital records"; null if it does not tell.
     */
    @Nullable
    Nominal whose(AnalysedSentence at, Nominal noun) {
        Nominal owner = owner(at, noun);
        if (owner != null) {
            return owner;
        }
        Syntax syntax = at.syntax();
        int next = noun.chunk() + 1;
        if (next < syntax.chunks().size()
                && syntax.chunk(next) instanceof VerbGroup kept
                && SpeechScope.isBareParticiple(kept)
                && syntax.isLink(next + 1, "by")) {
            next++;
        }
        boolean of = syntax.isLink(next, "of");
        Nominal behind = of || syntax.isLink(next, "by") || syntax.isLink(next, "from") ? at.nominal(next + 1) : null;
        if (behind != null
                && behind.count() == null
                && behind.effects().isEmpty()
                && !DiscourseWord.NO_VOICE.isWordOrPlural(at.word(behind.group().head()))
                && !behind.is(Nominal.Kind.PLACE)
                && (!of
                        || !noun.is(Nominal.Kind.TOLL)
                        || isReckoning(at, noun) && behind.group().determined() == NounGroup.Determined.DEFINITE)
                && voices.maySpeak(at, behind)) {
            return behind;
        }
        return compounded(at, noun);
    }

    /** "LTTE radio transmissions", "hospital records": the body before the head of the noun group. */
    private @Nullable Nominal compounded(AnalysedSentence at, Nominal noun) {
        int head = noun.group().head();
        int first = noun.group().first();
        if (noun.group().determined() != NounGroup.Determined.BARE) {
            first++;
        }
        for (ActorMention actor : noun.actors()) {
            boolean body =
                    actor.kind() == ActorMention.Kind.NAMED || !noun.is(Nominal.Kind.TOLL) || isReckoning(at, noun);
            if (body && actor.end() <= head && actor.first() >= first) {
                NounGroup group = new NounGroup(actor.first(), actor.end(), actor.end() - 1, NounGroup.Determined.BARE);
                return asOwner(noun, group, List.of(actor));
            }
        }
        if (first >= head) {
            return null;
        }
        NounGroup group = new NounGroup(first, head, head - 1, NounGroup.Determined.BARE);
        Nominal circle = asOwner(noun, group, List.of());
        SpeakerWord word = voices.wordOf(at, circle);
        // "the civilian toll" is nobody's
        return word != null && word.kind() != SpeakerWord.Kind.ROLE ? circle : null;
    }

    private static Nominal asOwner(Nominal noun, NounGroup group, List<ActorMention> actors) {
        return new Nominal(
                noun.chunk(),
                group,
                actors.isEmpty() ? Nominal.Kind.OTHER : Nominal.Kind.ACTOR,
                actors,
                null,
                null,
                List.of(),
                List.of(),
                -1,
                false);
    }

    private static Utterance utterance(AnalysedSentence at, Nominal noun, Nominal owner, int that, int time) {
        return new Utterance(
                at.syntax().chunk(that).first(),
                SpeechScope.scopeEnd(at, that),
                List.of(owner),
                Stance.ASSERTS,
                Hedge.STATED,
                time,
                RULE,
                noun.group().first(),
                Math.max(noun.group().end(), owner.group().end()));
    }

    /**
     * "by the mayor's count, 40 died", "40 died, by the count of the mayor", "by their own account": a count governed by
     * "by" is what its owner says; at the end it is of all that stands before it.
     */
    @Nullable
    Utterance byCountOf(AnalysedSentence at, Nominal noun) {
        int by = noun.chunk() - 1;
        boolean opens = by == 0;
        boolean inserted = at.syntax().isLink(by - 1, Chunk.Kind.COMMA);
        boolean theirs = words.is(at.word(noun.group().first()), FunctionClass.POSSESSIVE);
        boolean in = at.syntax().isLink(by, "in") && !theirs;
        boolean governed = in || at.syntax().isLink(by, "by") || at.syntax().isLink(by, "on");
        if (!opens && !inserted || !governed || noun.count() != null) {
            return null;
        }
        Nominal opener = theirs && by > 0 ? at.nominal(0) : null;
        boolean told = opener != null && opener.count() == null && voices.maySpeak(at, opener);
        Nominal owner = !theirs ? whose(at, noun) : told ? opener : possessor(noun);
        if (owner == null) {
            return null;
        }
        int end = theirs
                ? noun.group().end()
                : Math.max(noun.group().end(), owner.group().end());
        int after = at.syntax().chunkAt(end - 1) + 1;
        boolean pauses =
                end >= at.sentence().size() || at.sentence().token(end).isMark() || opens && at.nominal(after) != null;
        if (!pauses) {
            return null;
        }
        boolean closes =
                inserted && (after >= at.syntax().chunks().size() || at.syntax().isLink(after, Chunk.Kind.OTHER));
        boolean beforeVerb = inserted && !hasVerbBefore(at, by);
        return new Utterance(
                closes || beforeVerb
                        ? SpeechScope.partStart(at, by)
                        : at.syntax().chunk(by).first(),
                closes ? end : SpeechScope.scopeEnd(at, noun.chunk()),
                List.of(owner),
                Stance.ASSERTS,
                Hedge.STATED,
                -1,
                COUNT,
                noun.group().first(),
                end);
    }

    private static boolean hasVerbBefore(AnalysedSentence at, int chunk) {
        for (int index = chunk - 1; index >= 0 && !at.syntax().isLink(index, Chunk.Kind.SEMICOLON); index--) {
            if (at.syntax().chunk(index) instanceof VerbGroup) {
                return true;
            }
        }
        return false;
    }

    /** "the rebels' version has nine people killed". */
    private static boolean hasCounts(AnalysedSentence at, Nominal noun) {
        Nominal counted = at.nominal(noun.chunk() + 2);
        return counted != null
                && counted.count() != null
                && at.syntax().chunk(noun.chunk() + 1) instanceof VerbGroup verb
                && verb.base().equals("have")
                && verb.isFinite();
    }

    /** "on the rebels' showing", "in the army's telling": a noun for how somebody sees it. */
    private static boolean isView(AnalysedSentence at, Nominal noun) {
        return DiscourseWord.VIEW.isWord(at.word(noun.group().head()));
    }

    /** "its" of "its claim": whom it means the text before tells. */
    private static Nominal possessor(Nominal noun) {
        int first = noun.group().first();
        NounGroup group = new NounGroup(first, first + 1, first, NounGroup.Determined.PRONOUN);
        return new Nominal(
                noun.chunk(), group, Nominal.Kind.PRONOUN, List.of(), null, null, List.of(), List.of(), -1, false);
    }

    /** Whose report, count or account a noun group tells of: the words before "'s" as a noun group of their own. */
    private @Nullable Nominal owner(AnalysedSentence at, Nominal noun) {
        int mark = -1;
        for (int token = noun.group().first() + 1; token < noun.group().head(); token++) {
            mark = at.word(token).equals("'s") || at.word(token).equals("'") ? token : mark;
        }
        if (mark < 0) {
            return null;
        }
        int end = mark;
        NounGroup group =
                new NounGroup(noun.group().first(), end, end - 1, noun.group().determined());
        List<ActorMention> actors =
                noun.actors().stream().filter(actor -> actor.end() <= end).toList();
        Nominal owner = asOwner(noun, group, actors);
        boolean capital = voices.isCapital(at, owner);
        boolean unknown = (isReckoning(at, noun) || isView(at, noun)) && voices.mightSpeak(at, owner);
        return capital || unknown || voices.maySpeak(at, owner) || voices.wordOf(at, owner) != null ? owner : null;
    }

    /** "the Red Cross's figure is 600", "a tally by X stops at 38": a count that is somebody's is what he says. */
    @Nullable
    Utterance figureOf(AnalysedSentence at, Nominal noun) {
        boolean governed = at.syntax().isGoverned(noun.chunk());
        Nominal owner = governed ? null : isReckoning(at, noun) ? whose(at, noun) : owner(at, noun);
        if (owner == null
                || owner.is(Nominal.Kind.EVENT)
                || DiscourseWord.CAMPAIGN.isWord(at.word(owner.group().head()))) {
            // "the toll of the Norland offensive" is what it cost, and no figure of Norland's
            return null;
        }
        int end = Math.max(noun.group().end(), owner.group().end());
        if (!noun.is(Nominal.Kind.TOLL) && !isSubject(at, at.syntax().chunkAt(end - 1))) {
            return null;
        }
        return new Utterance(
                noun.group().first(),
                SpeechScope.scopeEnd(at, noun.chunk()),
                List.of(owner),
                Stance.ASSERTS,
                Hedge.STATED,
                -1,
                FIGURE,
                noun.group().first(),
                end);
    }

    /** Whether a finite verb follows, perhaps behind a time or an adverb. */
    private static boolean isSubject(AnalysedSentence at, int chunk) {
        int next = chunk + 1;
        while (next < at.syntax().chunks().size()
                && (at.syntax().chunk(next) instanceof Chunk.Time || at.syntax().isLink(next, Chunk.Kind.ADVERB))) {
            next++;
        }
        return next < at.syntax().chunks().size()
                && at.syntax().chunk(next) instanceof VerbGroup verb
                && verb.isFinite();
    }

    static @Nullable Nominal lastActorBefore(AnalysedSentence at, int index) {
        for (int before = index - 1; before >= 0; before--) {
            Nominal noun = at.nominal(before);
            if (noun != null && noun.is(Nominal.Kind.ACTOR)) {
                return noun;
            }
        }
        return null;
    }
}
