package org.fogline.reader.attribution;

import java.util.List;
import org.fogline.knowledge.actor.SpeakerWord;
import org.fogline.model.Hedge;
import org.fogline.model.Stance;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.Syntax;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.Nominal;
import org.jspecify.annotations.Nullable;

/** Who speaks in a headline or before the colon of an account. */
final class HeadlineSpeech {

    private final Voices voices;
    private final SpeakerGroups speakers;

    HeadlineSpeech(Voices voices, SpeakerGroups speakers) {
        this.voices = voices;
        this.speakers = speakers;
    }

    /** "PLACE TAKEN: MINISTRY", "Ministry: place taken", "Place taken - officials": who speaks in a headline. */
    @Nullable
    Utterance headline(AnalysedSentence at, boolean title) {
        Syntax syntax = at.syntax();
        int size = syntax.chunks().size();
        for (int index = 1; index < size - 1; index++) {
            boolean parts = syntax.isLink(index, Chunk.Kind.COLON) || syntax.isLink(index, Chunk.Kind.DASH);
            if (!parts) {
                continue;
            }
            Nominal before = speakers.chainBefore(at, index);
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
        return noun.is(Nominal.Kind.ACTOR) || !noun.actors().isEmpty() && noun.is(Nominal.Kind.OTHER);
    }
}
