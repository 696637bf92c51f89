package org.fogline.reader.attribution;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fogline.knowledge.actor.SpeakerWord;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.NounGroup;
import org.fogline.reader.group.Syntax;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.ActorMention;
import org.fogline.reader.mention.DiscourseWord;
import org.fogline.reader.mention.Nominal;
import org.jspecify.annotations.Nullable;

/** Finds the noun group that speaks beside a verb of speech: before it, before an aside, or behind an office. */
final class SpeakerGroups {

    private final Voices voices;

    SpeakerGroups(Voices voices) {
        this.voices = voices;
    }

    /** The head of the noun groups that end before a chunk: "the office of the governor", the office. */
    @Nullable
    Nominal chainBefore(AnalysedSentence at, int index) {
        Syntax syntax = at.syntax();
        int here = index - 1;
        while (here >= 0
                && (syntax.chunk(here) instanceof Chunk.Time
                        || syntax.isLink(here, Chunk.Kind.ADVERB)
                        || syntax.isLink(here, Chunk.Kind.QUOTE)
                        || isReflexive(at, here))) {
            here--;
        }
        if (here >= 3 && syntax.isLink(here, Chunk.Kind.OTHER) && isYounger(at, here - 1)) {
            // "Doe, Jr. said"
            here--;
        }
        if (here >= 2 && isYounger(at, here)) {
            here -= 2;
        }
        if (here >= 2 && isNumberOfPaper(at, here)) {
            here -= 2;
        }
        if (here >= 0 && syntax.isLink(here, Chunk.Kind.CLOSE)) {
            while (here >= 0 && !syntax.isLink(here, Chunk.Kind.OPEN)) {
                here--;
            }
            here--;
        }
        Nominal noun = at.nominal(here);
        while (noun != null
                && here >= 2
                && syntax.isGoverned(here)
                && !syntax.isLink(here - 1, "as")
                && at.nominal(here - 2) != null) {
            here -= 2;
            noun = at.nominal(here);
        }
        // "as the ministry informs": "as" opens a clause here
        boolean governed = here >= 1 && syntax.isGoverned(here) && !syntax.isLink(here - 1, "as");
        return noun != null && governed ? null : noun;
    }

    /** "communiqué No. 12 said": the number of a paper behind the full stop of "No.". */
    private static boolean isNumberOfPaper(AnalysedSentence at, int chunk) {
        Nominal paper = at.nominal(chunk - 2);
        return paper != null
                && at.sentence().token(at.syntax().chunk(chunk).first()).isNumber()
                && at.word(at.syntax().chunk(chunk - 1).first()).equals(".")
                && at.word(paper.group().end() - 1).equals("no");
    }

    private static boolean isYounger(AnalysedSentence at, int chunk) {
        Nominal noun = at.nominal(chunk);
        return noun != null
                && Set.of("jr", "sr").contains(at.word(noun.group().head()))
                && at.syntax().isLink(chunk - 1, Chunk.Kind.COMMA);
    }

    /** "the agency itself admitted". */
    private static boolean isReflexive(AnalysedSentence at, int chunk) {
        Nominal noun = at.nominal(chunk);
        return noun != null
                && VerbSpeech.REFLEXIVE.contains(at.word(noun.group().first()));
    }

    /** "The ministry's Tuesday statement": who stands before the day of a paper, with a mark of possession; else null. */
    static @Nullable Nominal issuerAcrossDay(AnalysedSentence at, Nominal paper) {
        int day = paper.chunk() - 1;
        Nominal owner = day > 0 && at.syntax().chunk(day) instanceof Chunk.Time ? at.nominal(day - 1) : null;
        return owner != null && at.word(owner.group().end() - 1).equals("'s") ? owner : null;
    }

    /** Who stands before a verb of speech, also before an aside between commas ("X, the governor, said"); or null. */
    @Nullable
    Nominal speakerBefore(AnalysedSentence at, int verb) {
        Syntax syntax = at.syntax();
        if (verb > 2
                && syntax.isGoverned(verb - 1)
                && syntax.chunk(verb - 3) instanceof VerbGroup auxiliary
                && auxiliary.base().equals("have")) {
            // "has in turn claimed", "have for their part denied"
            return speakerBefore(at, verb - 3);
        }
        Nominal near = wholeName(at, oneOfSeveral(at, chainBefore(at, verb)));
        Nominal issuer = near == null ? null : issuerAcrossDay(at, near);
        if (issuer != null && voices.maySpeak(at, issuer)) {
            return issuer;
        }
        Nominal reached = near == null ? null : whoReached(at, near);
        if (reached != null) {
            return reached;
        }
        if (near != null && voices.maySpeak(at, near)) {
            return near;
        }
        Nominal described = relativeHead(at, verb);
        if (described != null) {
            return described;
        }
        Nominal tail = nameBehindPlatform(at, verb);
        if (tail != null) {
            return tail;
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
        for (int open = comma - 1; open > Math.max(0, comma - SpeechScope.LONGEST_ASIDE); open--) {
            tells |= syntax.chunk(open) instanceof VerbGroup group
                    && group.isFinite()
                    && !(syntax.isLink(open - 1, Chunk.Kind.RELATIVE) && at.nominal(open - 2) != null)
                    && !SpeechScope.isReduced(at, open, group)
                    && !isLedBy(at, open, group);
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
            before = before == null ? describedBefore(at, open) : before;
            if (before != null) {
                Nominal aside = at.nominal(open + 1);
                boolean explains = aside != null && aside.is(Nominal.Kind.ACTOR) && aside.count() == null;
                boolean speaks = isOneOrBody(before) && voices.maySpeak(at, before) || isTitled(at, before, aside);
                Nominal named = speaks ? nameExplainedBy(at, before) : null;
                return named != null ? named : speaks ? before : explains ? aside : null;
            }
        }
        return null;
    }

    /** "Doe, spokesman of the council, said": one word in capitals, whose office between commas tells that it is a name. */
    boolean isTitled(AnalysedSentence at, Nominal before, @Nullable Nominal aside) {
        SpeakerWord office = aside == null ? null : voices.wordInside(at, aside);
        return office != null
                && office.kind() == SpeakerWord.Kind.OFFICE
                && before.is(Nominal.Kind.OTHER)
                && before.count() == null
                && at.sentence().token(before.group().head()).isCapitalised();
    }

    /**
     * "A driver who reached the capital on Monday said", "a delegate who toured two hospitals said": who is told of, where a
     * place or what he did ends his relative clause; or null.
     */
    private @Nullable Nominal whoReached(AnalysedSentence at, Nominal place) {
        Syntax syntax = at.syntax();
        int before = place.chunk() - 1;
        boolean object = before > 1
                && syntax.chunk(before) instanceof VerbGroup
                && syntax.isLink(before - 1, Chunk.Kind.RELATIVE)
                && syntax.isLink(before - 1, "who");
        if (!object && !place.is(Nominal.Kind.PLACE) && !voices.isCapital(at, place)) {
            return null;
        }
        int verb = place.chunk() - 1;
        while (verb > 0 && (syntax.isLink(verb, Chunk.Kind.PREPOSITION) || syntax.isLink(verb, Chunk.Kind.ADVERB))) {
            verb--;
        }
        boolean relative =
                verb > 1 && syntax.chunk(verb) instanceof VerbGroup && syntax.isLink(verb - 1, Chunk.Kind.RELATIVE);
        Nominal head = relative ? at.nominal(Voices.headOf(at, verb - 2)) : null;
        return head != null && isOneOrBody(head) && voices.mayOrMightSpeak(at, head) ? head : null;
    }

    /**
     * Who stands before a verb though no knowledge tells that such a one speaks: "a weaver said", "a weaver, N. N., said",
     * "an assembly convened on Monday said", "a weaver who had seen it said"; null if nobody does.
     */
    @Nullable
    Nominal unknownBefore(AnalysedSentence at, int verb) {
        Nominal near = chainBefore(at, verb);
        int comma = near == null ? -1 : near.chunk() - 1;
        Nominal explained = near != null && at.syntax().isLink(verb - 1, Chunk.Kind.COMMA) ? null : near;
        if (near == null && at.syntax().isLink(verb - 1, Chunk.Kind.COMMA)) {
            near = chainBefore(at, verb - 1);
            comma = near == null ? -1 : near.chunk() - 1;
            boolean name = near != null
                    && near.is(Nominal.Kind.OTHER)
                    && at.sentence().token(near.group().head()).isCapitalised()
                    && at.syntax().isLink(comma, Chunk.Kind.COMMA);
            explained = name ? chainBefore(at, comma) : null;
        }
        boolean direct = explained != null && !followsRelative(at, Voices.headOf(at, explained.chunk()));
        if (explained != null && direct) {
            return voices.mightSpeak(at, explained) ? explained : null;
        }
        return describedHead(at, verb);
    }

    /** Whether a verb or a relative pronoun that opens a clause stands right before a chunk. */
    private static boolean followsRelative(AnalysedSentence at, int chunk) {
        return chunk > 1
                && (at.syntax().chunk(chunk - 1) instanceof VerbGroup
                        || at.syntax().isGoverned(chunk)
                        || at.syntax().isLink(chunk - 1, Chunk.Kind.RELATIVE));
    }

    /** "An assembly convened on Monday said", "a weaver who had seen it said": the head before what describes it; or null. */
    private @Nullable Nominal describedHead(AnalysedSentence at, int verb) {
        Syntax syntax = at.syntax();
        for (int index = verb - 1; index > Math.max(0, verb - SpeechScope.LONGEST_ASIDE / 2); index--) {
            if (syntax.isLink(index, Chunk.Kind.COMMA)
                    || syntax.isLink(index, Chunk.Kind.SEMICOLON)
                    || syntax.isLink(index, "that")) {
                return null;
            }
            boolean participle = syntax.chunk(index) instanceof VerbGroup group
                    && (group.form() == VerbGroup.Form.ING && !group.isFinite()
                            || SpeechScope.isBareParticiple(group)
                                    && group.verb().isPastOnly())
                    && !syntax.isLink(index - 1, Chunk.Kind.RELATIVE);
            boolean relative = syntax.isLink(index, Chunk.Kind.RELATIVE) && index < verb - 1;
            if (!participle && !relative) {
                continue;
            }
            Nominal head = at.nominal(index - 1) == null ? null : at.nominal(Voices.headOf(at, index - 1));
            boolean opens = head != null && (head.chunk() == 0 || syntax.isLink(head.chunk() - 1, Chunk.Kind.COMMA));
            return head != null && opens && voices.mayOrMightSpeak(at, head) ? head : null;
        }
        return null;
    }

    /** "In a message on Twitter X said": the known name that ends the noun group of what it was said through; or null. */
    private static @Nullable Nominal nameBehindPlatform(AnalysedSentence at, int verb) {
        Nominal through = at.syntax().isGoverned(verb - 1) && at.syntax().isLink(0, "in") ? at.nominal(verb - 1) : null;
        ActorMention last = through == null || through.actors().isEmpty()
                ? null
                : through.actors().get(through.actors().size() - 1);
        boolean name = through != null
                && last != null
                && last.kind() == ActorMention.Kind.NAMED
                && last.first() > through.group().first()
                && last.end() == through.group().end()
                && DiscourseWord.PLATFORM.isWord(at.word(last.first() - 1));
        if (!name || through == null || last == null) {
            return null;
        }
        NounGroup group = new NounGroup(last.first(), last.end(), last.end() - 1, NounGroup.Determined.BARE);
        return new Nominal(
                through.chunk(), group, Nominal.Kind.ACTOR, List.of(last), null, null, List.of(), List.of(), -1, false);
    }

    /** ", headed by N.,": a participle behind a comma that only describes who stands before it. */
    private static boolean isLedBy(AnalysedSentence at, int index, VerbGroup group) {
        return SpeechScope.isBareParticiple(group)
                && at.syntax().isLink(index - 1, Chunk.Kind.COMMA)
                && at.syntax().isLink(index + 1, "by");
    }

    /** "The Peace Council (PC), the main movement, headed by N., said": the name that a speaker between commas explains. */
    private @Nullable Nominal nameExplainedBy(AnalysedSentence at, Nominal explaining) {
        int comma = Voices.headOf(at, explaining.chunk()) - 1;
        Nominal named = at.syntax().isLink(comma, Chunk.Kind.COMMA)
                        && !at.sentence().token(explaining.group().head()).isCapitalised()
                        && explaining.group().determined() != NounGroup.Determined.BARE
                ? chainBefore(at, comma)
                : null;
        return named != null
                        && named.chunk() == 0
                        && named.count() == null
                        && at.sentence().token(named.group().head()).isCapitalised()
                        && voices.maySpeak(at, named)
                ? named
                : null;
    }

    /** "the Cooperative for Peace and Dialogue": the name whose last word alone stands behind "and". */
    private @Nullable Nominal wholeName(AnalysedSentence at, @Nullable Nominal near) {
        boolean tail = near != null
                && at.syntax().isLink(near.chunk() - 1, "and")
                && near.actors().isEmpty()
                && near.is(Nominal.Kind.OTHER)
                && near.group().determined() == NounGroup.Determined.BARE
                && at.sentence().token(near.group().head()).isCapitalised()
                && voices.wordInside(at, near) == null
                && at.syntax().isGoverned(near.chunk() - 2);
        Nominal head = tail && near != null ? at.nominal(Voices.headOf(at, near.chunk() - 2)) : null;
        return head != null && at.sentence().token(head.group().head()).isCapitalised() ? head : near;
    }

    /** "one of the military sources said": the circle that the one belongs to. */
    static @Nullable Nominal oneOfSeveral(AnalysedSentence at, @Nullable Nominal near) {
        boolean one = near != null
                && Set.of("one", "two", "three", "another", "some", "several", "both", "others")
                        .contains(at.word(near.group().head()))
                && at.syntax().isLink(near.chunk() + 1, "of");
        Nominal circle = one && near != null ? at.nominal(near.chunk() + 2) : null;
        return circle != null && !circle.is(Nominal.Kind.PRONOUN) ? circle : near;
    }

    /** "An official whom we reached by telephone said": who a relative clause right before the verb describes. */
    @Nullable
    Nominal relativeHead(AnalysedSentence at, int verb) {
        Syntax syntax = at.syntax();
        int verbs = 0;
        for (int index = verb - 1; index > Math.max(0, verb - SpeechScope.LONGEST_ASIDE / 2); index--) {
            if (syntax.isLink(index, Chunk.Kind.COMMA) || syntax.isLink(index, Chunk.Kind.SEMICOLON)) {
                return null;
            }
            verbs += syntax.chunk(index) instanceof VerbGroup ? 1 : 0;
            boolean participle = isDescribing(at, index);
            if (participle || syntax.isLink(index, Chunk.Kind.RELATIVE)) {
                Nominal head = at.nominal(Voices.headOf(at, index - 1));
                return verbs > 0 && head != null && isOneOrBody(head) && voices.maySpeak(at, head) ? head : null;
            }
        }
        return null;
    }

    /** "a man claiming to speak for X", "an official reached by telephone": a verb without "who" that describes a noun. */
    private boolean isDescribing(AnalysedSentence at, int index) {
        return at.syntax().chunk(index) instanceof VerbGroup verb
                && at.nominal(index - 1) != null
                && (!verb.isFinite() && verb.form() == VerbGroup.Form.ING || isIssued(at, index, verb));
    }

    /** "a communiqué issued in N. said": a participle behind a paper, and who stands behind it. */
    private boolean isIssued(AnalysedSentence at, int index, VerbGroup verb) {
        SpeakerWord paper = voices.wordOf(at, Objects.requireNonNull(at.nominal(Voices.headOf(at, index - 1))));
        return paper != null
                && paper.kind() == SpeakerWord.Kind.PAPER
                && SpeechScope.isBareParticiple(verb)
                && at.syntax().isLink(index + 1, Chunk.Kind.PREPOSITION);
    }

    /** "a man who gave his name as N., a spokesman for X, said": whom a relative clause before a comma describes. */
    private @Nullable Nominal describedBefore(AnalysedSentence at, int comma) {
        Nominal head = relativeHead(at, comma);
        boolean opens = head != null && (head.chunk() == 0 || at.syntax().isLink(head.chunk() - 1, Chunk.Kind.COMMA));
        return opens ? head : null;
    }

    private static boolean isOneOrBody(Nominal noun) {
        return noun.count() == null || !noun.plural();
    }

    /** "residents and an army officer said": who speaks beside the last of two; null if nobody does. */
    @Nullable
    Nominal besideSpeaker(AnalysedSentence at, int last) {
        Nominal before = at.syntax().isLink(last - 1, "and") ? at.nominal(Voices.headOf(at, last - 2)) : null;
        boolean opens = before != null
                && (before.chunk() == 0
                        || at.syntax().isLink(before.chunk() - 1, Chunk.Kind.COMMA)
                        || at.syntax().isLink(before.chunk() - 1, "but")
                        || at.syntax().isLink(before.chunk() - 1, "while"));
        boolean many = before != null && before.count() != null && voices.wordOf(at, before) == null;
        if (sharesHead(at, last)) {
            return null;
        }
        return opens && before != null && !many && voices.maySpeak(at, before) ? before : null;
    }

    /** "security and local sources said": whether a bare word stands beside the speaker and has its noun in common. */
    boolean sharesHead(AnalysedSentence at, int speaker) {
        Nominal before = at.syntax().isLink(speaker - 1, "and") ? at.nominal(speaker - 2) : null;
        return before != null
                && before.group().end() - before.group().first() == 1
                && before.actors().isEmpty()
                && before.is(Nominal.Kind.OTHER)
                && !before.plural()
                && SpeechScope.isAfterComma(at, speaker - 2);
    }

    /** "the Information and Press Committee": two groups in capitals that are one body's name; null if they are not. */
    @Nullable
    Nominal oneName(AnalysedSentence at, Nominal first, Nominal last) {
        SpeakerWord kind = voices.wordOf(at, last);
        boolean name = kind != null
                && kind.kind() == SpeakerWord.Kind.BODY
                && last.group().determined() == NounGroup.Determined.BARE
                && last.actors().isEmpty()
                && at.sentence().token(last.group().head()).isCapitalised()
                && at.sentence().token(first.group().head()).isCapitalised()
                && voices.wordInside(at, first) == null
                && first.actors().stream()
                        .noneMatch(actor -> actor.end() > first.group().head())
                && first.chunk() + 2 == last.chunk();
        if (!name) {
            return null;
        }
        NounGroup group = new NounGroup(
                first.group().first(),
                last.group().end(),
                last.group().head(),
                first.group().determined());
        return new Nominal(
                last.chunk(), group, last.kind(), first.actors(), null, null, List.of(), List.of(), -1, false);
    }

    /** "X put the toll at 40 and said that": the sentence's first noun group speaks on behind "and". */
    @Nullable
    Nominal sharedSpeaker(AnalysedSentence at, int verb) {
        Nominal first = at.syntax().isLink(verb - 1, "and") ? at.nominal(0) : null;
        if (first != null
                && at.nominal(2) != null
                && Voices.firstChunk(at, Objects.requireNonNull(at.nominal(2))) == 0) {
            return at.nominal(2);
        }
        return first != null && first.count() == null && voices.maySpeak(at, first) ? first : null;
    }

    static boolean isInsideName(AnalysedSentence at, int comma) {
        int token = at.syntax().chunk(comma).first();
        return at.mentions().actors().stream().anyMatch(actor -> actor.first() < token && token < actor.end());
    }
}
