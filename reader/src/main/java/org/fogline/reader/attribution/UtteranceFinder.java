package org.fogline.reader.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fogline.knowledge.word.Words;
import org.fogline.reader.Knowledge;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.Syntax;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.segment.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds who speaks in a sentence and over which tokens: verbs of speech, "according to", names in brackets. */
public final class UtteranceFinder {

    /** Words before a second speaker that end what the first says. */
    private static final Set<String> TURNS = Set.of("but", "while", "whereas", "though", "although");

    private final Voices voices;
    private final HeadlineSpeech headlines;
    private final VerbSpeech verbs;
    private final NounSpeech nouns;
    private final PhraseSpeech phrases;
    private final StatementSpeech statements;
    private final UntruthSpeech untruths;

    public UtteranceFinder(Knowledge knowledge, DocumentNames names) {
        Words words = knowledge.words();
        this.voices = new Voices(knowledge, names);
        SpeakerGroups speakers = new SpeakerGroups(voices);
        Relays relays = new Relays(voices);
        this.headlines = new HeadlineSpeech(voices, speakers);
        this.nouns = new NounSpeech(words, voices);
        this.phrases = new PhraseSpeech(voices, relays, nouns);
        this.untruths = new UntruthSpeech(voices, speakers);
        this.statements = new StatementSpeech(voices, speakers);
        this.verbs = new VerbSpeech(words, voices, speakers, relays, phrases);
    }

    /** The utterances of a sentence; they may lie inside one another. */
    public List<Utterance> find(AnalysedSentence at) {
        List<Utterance> found = new ArrayList<>();
        Syntax syntax = at.syntax();
        Utterance headline = headlines.headline(at);
        if (headline == null) {
            headline = headlines.account(at);
        }
        if (headline == null && at.sentence().kind() != Sentence.BlockKind.TITLE) {
            headline = headlines.label(at);
        }
        if (headline != null) {
            found.add(headline);
        }
        int dateline = at.datelineEnd();
        for (int index = 0; index < syntax.chunks().size(); index++) {
            Chunk chunk = syntax.chunk(index);
            Utterance utterance = null;
            if (chunk instanceof Chunk.Link link) {
                utterance = atLink(at, index, link);
            } else if (chunk instanceof VerbGroup group) {
                utterance = verbs.find(at, index, group);
                utterance = utterance == null ? phrases.goingBy(at, index, group) : utterance;
                utterance = utterance == null ? phrases.toBelieve(at, index, group) : utterance;
            } else if (at.nominal(index) != null) {
                utterance = nouns.byNoun(at, index);
            }
            if (utterance != null && !isByDateline(utterance, dateline)) {
                found.add(dated(at, utterance));
            }
        }
        Utterance untrue = untruths.find(at);
        if (untrue != null) {
            found.add(untrue);
        }
        Utterance opening = statements.opening(at, found);
        if (opening != null) {
            found.add(opening);
        }
        return takingTurns(at, found);
    }

    /** The utterance with the time of how its speaker was reached or of the paper in which he speaks, if it has none. */
    private Utterance dated(AnalysedSentence at, Utterance utterance) {
        int time = utterance.isDated() || utterance.isFigure() ? -1 : SayingTime.beside(at, utterance, voices);
        return time < 0 ? utterance : utterance.at(time);
    }

    private @Nullable Utterance atLink(AnalysedSentence at, int index, Chunk.Link link) {
        return switch (link.word()) {
            case "as" -> phrases.asReportedBy(at, index);
            case "so" -> phrases.soSays(at, index);
            case "for" -> phrases.forThem(at, index);
            case "if" -> phrases.ifBelieved(at, index);
            case "according" -> phrases.accordingTo(at, index);
            case "citing", "quoting" -> phrases.wholeSentence(at, index, index + 1, "citing");
            case "with" -> phrases.refersTo(at, index) ? phrases.wholeSentence(at, index, index + 3, "citing") : null;
            case "in", "per" -> phrases.inTheWordsOf(at, index);
            default -> link.kind() == Chunk.Kind.OPEN ? phrases.bracketed(at, index) : null;
        };
    }

    /** "NORTHVILLE - In a note published here": the town of a dateline publishes nothing. */
    private static boolean isByDateline(Utterance utterance, int dateline) {
        return dateline > 0
                && utterance.rule().equals("speech-verb")
                && !utterance.speakers().isEmpty()
                && utterance.speakers().stream()
                        .allMatch(speaker -> speaker.group().end() <= dateline);
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
            if (TURNS.contains(at.word(token))
                    || at.word(token).equals("and")
                            && token > 0
                            && at.sentence().token(token - 1).is(",")) {
                return token;
            }
        }
        return -1;
    }
}
