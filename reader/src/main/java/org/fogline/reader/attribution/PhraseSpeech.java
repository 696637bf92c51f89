package org.fogline.reader.attribution;

import java.util.List;
import org.fogline.model.Hedge;
import org.fogline.model.Stance;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.Syntax;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.Nominal;
import org.jspecify.annotations.Nullable;

/** Speech told by a phrase or a mark instead of a verb: "according to X", "citing X", "(X)". */
final class PhraseSpeech {

    private final Voices voices;
    private final Relays relays;

    PhraseSpeech(Voices voices, Relays relays) {
        this.voices = voices;
        this.relays = relays;
    }

    @Nullable
    Utterance accordingTo(AnalysedSentence at, int index) {
        int noun = index + 1;
        while (noun < at.syntax().chunks().size()
                && (at.syntax().isLink(noun, "to") || at.syntax().isLink(noun, Chunk.Kind.QUOTE))) {
            noun++;
        }
        int issuer = issuerOfPaper(at, noun);
        return wholeSentence(at, index, issuer >= 0 ? issuer : noun, "according-to");
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
        if (speaker == null || !voices.maySpeak(at, speaker)) {
            return null;
        }
        return new Utterance(
                0,
                at.sentence().size(),
                relays.chain(at, speaker),
                Stance.ASSERTS,
                Hedge.STATED,
                -1,
                rule,
                at.syntax().chunk(index).first(),
                speaker.group().end());
    }

    /** "(Agency)" alone in brackets, at the end of what it says. */
    @Nullable
    Utterance bracketed(AnalysedSentence at, int open) {
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
}
