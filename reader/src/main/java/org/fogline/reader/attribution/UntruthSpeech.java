package org.fogline.reader.attribution;

import java.util.List;
import java.util.Set;
import org.fogline.model.Hedge;
import org.fogline.model.Stance;
import org.fogline.reader.attribution.DenialWords.Kind;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.Syntax;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.lexicon.Phrases;
import org.fogline.reader.mention.Nominal;
import org.jspecify.annotations.Nullable;

/**
 * Denials without a verb of denial: "this is a lie", "the claim that the town fell is baseless", "it is not true that",
 * "Accra called reports of a retreat fabricated", "no such thing took place".
 */
public final class UntruthSpeech {

    /** The rule of what is called untrue. */
    public static final String RULE = "called-untrue";

    /** So many tokens may stand between "is" and the word for untruth: "is a complete and utter lie". */
    private static final int LONGEST_GAP = 6;

    private static final Set<String> BREAKS = Set.of(";", ":", "but");

    /** Words that tell how a report goes round, behind "what": "what the channels circulate is a lie". */
    private static final Set<String> POINTERS = Set.of(
            "this", "that", "these", "those", "it", "all", "they", "numbers", "figures", "figure", "number", "toll",
            "such", "what");

    private final Voices voices;
    private final SpeakerGroups groups;

    UntruthSpeech(Voices voices, SpeakerGroups groups) {
        this.voices = voices;
        this.groups = groups;
    }

    /** What a sentence calls untrue; null if it calls nothing so. */
    @Nullable
    Utterance find(AnalysedSentence at) {
        for (int token = 0; token < at.sentence().size(); token++) {
            Phrases.Match<Kind> match = DenialWords.at(at, token);
            if (match == null) {
                continue;
            }
            Utterance found = switch (match.value()) {
                case UNTRUE -> called(at, token, match.end());
                case DOUBTED -> doubted(called(at, token, match.end()));
                case TRUE -> isNegated(at, token) ? judged(at, token, match.end()) : null;
                case DENIED -> back(at, token, match.end());
                case CALL, CHARGE, CONFIRM -> null;
            };
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** "an exaggerated figure" says that something else is true, not that nothing is. */
    private static @Nullable Utterance doubted(@Nullable Utterance found) {
        return found == null ? null : found.as(Stance.DOUBTS);
    }

    private @Nullable Utterance called(AnalysedSentence at, int first, int end) {
        Syntax syntax = at.syntax();
        int verb = callBefore(at, first);
        if (verb < 0) {
            return isNegated(at, first) ? null : judged(at, first, end);
        }
        Nominal speaker = groups.speakerBefore(at, verb);
        if (speaker == null) {
            speaker = at.nominals(syntax.subjects(verb)).stream().findFirst().orElse(null);
        }
        if (speaker == null || !voices.maySpeak(at, speaker)) {
            return null;
        }
        int from = syntax.chunk(verb).end();
        int to = first;
        boolean fronted = to - from <= 2 && speaker.group().first() > 2;
        if (fronted && !hasWord(at, from, to)) {
            from = 0;
            to = speaker.group().first();
            int report =
                    syntax.isLink(speaker.chunk() - 1, Chunk.Kind.RELATIVE) ? speaker.chunk() - 2 : speaker.chunk() - 1;
            Nominal said = at.nominal(report);
            if (said != null && voices.isReport(at, said) && syntax.isLink(report - 1, Chunk.Kind.COMMA)) {
                // "..., a claim that the army called false"
                return of(
                        at,
                        said.group().first(),
                        said.group().first(),
                        List.of(speaker),
                        said.group().first(),
                        end);
            }
        }
        return of(at, from, to, List.of(speaker), speaker.group().first(), end);
    }

    private static final int LONGEST_CALLED = 24;

    /** The verb of "called the report that the town fell a lie" before the word for untruth; -1 if "is" or nothing is. */
    private static int callBefore(AnalysedSentence at, int token) {
        for (int verb = verbBefore(at, token, LONGEST_CALLED); verb >= 0; verb--) {
            if (!(at.syntax().chunk(verb) instanceof VerbGroup group)) {
                if (at.syntax().isLink(verb, Chunk.Kind.SEMICOLON)
                        || at.syntax().isLink(verb, Chunk.Kind.COMMA)) {
                    return -1;
                }
                continue;
            }
            if (DenialWords.isBase(group.base(), Kind.CALL)) {
                return group.negated() || group.passive() ? -1 : verb;
            }
            if (isState(at, verb) && token - group.end() <= LONGEST_GAP) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean hasWord(AnalysedSentence at, int first, int end) {
        for (int token = first; token < end; token++) {
            if (at.sentence().token(token).isWord() && !at.word(token).equals("a")) {
                return true;
            }
        }
        return false;
    }

    /** "X is a lie": what stands before the verb is denied, or what follows "it is not true that". */
    private @Nullable Utterance judged(AnalysedSentence at, int first, int end) {
        int verb = verbBefore(at, first, LONGEST_GAP);
        if (at.word(first).equals("not") && first > 1) {
            // "does not correspond to reality": no verb that the grammar knows
            return subjectOf(at, first - 1, end);
        }
        if (verb < 0 || !isState(at, verb)) {
            return null;
        }
        int start = at.syntax().chunk(verb).first();
        if (start > 0 && at.word(start - 1).equals("there")) {
            return back(at, first, end);
        }
        return subjectOf(at, start, end);
    }

    private @Nullable Utterance subjectOf(AnalysedSentence at, int start, int end) {
        int from = start;
        while (from > 0 && !BREAKS.contains(at.word(from - 1))) {
            from--;
        }
        int that = clauseStart(at, from, start);
        if (that > from && !tellsOfReport(at, from, that)) {
            from = that;
        }
        boolean it = start - from <= 2 && at.word(Math.max(from, start - 1)).equals("it");
        for (int token = end; it && token < Math.min(at.sentence().size(), end + LONGEST_CALLED / 2); token++) {
            if (at.word(token).equals("that")) {
                return of(at, token, at.sentence().size(), List.of(), from, end);
            }
        }
        return isSomethingSaid(at, from, start) ? of(at, from, start, List.of(), from, end) : null;
    }

    /** "told the radio that the claim was baseless": the subject begins behind the last "that" of a verb; -1 if none. */
    private static int clauseStart(AnalysedSentence at, int from, int start) {
        for (int token = start - 1; token > from; token--) {
            int chunk = at.syntax().chunkAt(token);
            if (at.syntax().isLink(chunk, "that")) {
                int verb = verbBefore(at, token, LONGEST_CALLED);
                return verb >= 0 && !isState(at, verb) ? token + 1 : -1;
            }
        }
        return -1;
    }

    private Utterance back(AnalysedSentence at, int first, int end) {
        return of(at, first, first, List.of(), first, end);
    }

    private static Utterance of(AnalysedSentence at, int from, int to, List<Nominal> speakers, int first, int end) {
        return new Utterance(from, Math.max(from, to), speakers, Stance.DENIES, Hedge.STATED, -1, RULE, first, end);
    }

    /** Whether a subject tells of something said: a report, a word that points back, "what they spread". */
    private boolean isSomethingSaid(AnalysedSentence at, int from, int to) {
        int first = from;
        while (first < to && !at.sentence().token(first).isWord()) {
            first++;
        }
        if (first >= to) {
            return false;
        }
        if (POINTERS.contains(at.word(first)) || POINTERS.contains(at.word(to - 1))) {
            return true;
        }
        return tellsOfReport(at, first, to);
    }

    private boolean tellsOfReport(AnalysedSentence at, int first, int to) {
        for (int chunk = at.syntax().chunkAt(first);
                chunk < at.syntax().chunks().size() && at.syntax().chunk(chunk).first() < to;
                chunk++) {
            Nominal noun = at.nominal(chunk);
            if (noun != null && voices.isReport(at, noun)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNegated(AnalysedSentence at, int token) {
        int verb = verbBefore(at, token, LONGEST_GAP);
        return verb >= 0 && at.syntax().chunk(verb) instanceof VerbGroup group && group.negated();
    }

    private static boolean isState(AnalysedSentence at, int verb) {
        return at.syntax().chunk(verb) instanceof VerbGroup group
                && Set.of("be", "remain", "contain", "lack", "have", "bear", "do", "prove")
                        .contains(group.base());
    }

    /** The nearest verb that ends before a token, so many tokens away at most; -1 if there is none. */
    private static int verbBefore(AnalysedSentence at, int token, int longest) {
        int chunk = at.syntax().chunkAt(token);
        for (int index = chunk; index >= 0 && at.syntax().chunk(index).end() > token - longest; index--) {
            if (at.syntax().chunk(index) instanceof VerbGroup group && group.first() < token) {
                return index;
            }
        }
        return -1;
    }
}
