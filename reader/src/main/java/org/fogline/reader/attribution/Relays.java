package org.fogline.reader.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.Syntax;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.ActorMention;
import org.fogline.reader.mention.DiscourseWord;
import org.fogline.reader.mention.Nominal;
import org.jspecify.annotations.Nullable;

/** Finds the outlets that pass on what someone says: "told X", "on X", "quoted by X", "a statement carried by X". */
final class Relays {

    private static final Set<String> THROUGH = Set.of("on", "via", "through", "by", "with", "in");

    private final Voices voices;

    Relays(Voices voices) {
        this.voices = voices;
    }

    List<Nominal> chain(AnalysedSentence at, Nominal speaker) {
        List<Nominal> chain = new ArrayList<>(outlets(at, speaker, speaker.chunk()));
        chain.add(speaker);
        return chain;
    }

    /** The outlets that pass on what is said: "told X", "on X", "quoted by X", "a statement carried by X". */
    List<Nominal> outlets(AnalysedSentence at, Nominal speaker, int verb) {
        Syntax syntax = at.syntax();
        List<Nominal> found = new ArrayList<>();
        Nominal interviewer = interviewer(at, speaker);
        if (interviewer != null) {
            found.add(interviewer);
        }
        int last = Math.min(syntax.chunks().size(), verb + 9);
        for (int index = Math.max(0, speaker.chunk()); index < last; index++) {
            Nominal noun = at.nominal(index);
            boolean ends = syntax.isLink(index, Chunk.Kind.SUBORDINATOR)
                    || syntax.isLink(index, Chunk.Kind.SEMICOLON)
                    || syntax.isLink(index, "that");
            boolean clause = verb == speaker.chunk()
                    && index > verb
                    && syntax.chunk(index) instanceof VerbGroup group
                    && !(SpeechScope.isBareParticiple(group)
                            && group.verb().isPastOnly()
                            && !group.base().equals("tell"));
            if (index > verb && ends || clause) {
                // "according to the army, confirming what officials had told X"
                break;
            }
            if (noun == null || noun == speaker || Voices.isAuthor(at, noun)) {
                continue;
            }
            boolean told = index > 0
                    && syntax.chunk(index - 1) instanceof VerbGroup verbBefore
                    && verbBefore.base().equals("tell");
            boolean quotes = syntax.isLink(index - 1, Chunk.Kind.RELATIVE)
                    && index + 1 < syntax.chunks().size()
                    && syntax.chunk(index + 1) instanceof VerbGroup;
            boolean passes = told || quotes || THROUGH.contains(syntax.preposition(index));
            if (passes && (isNamedOutlet(at, noun) || told && (isAcronym(at, noun) || isReporter(at, noun)))) {
                found.add(noun);
            }
        }
        return found;
    }

    /** "In an interview with X, the minister said", "Speaking to X, he said": the outlet that asked. */
    private @Nullable Nominal interviewer(AnalysedSentence at, Nominal speaker) {
        boolean speaks =
                at.syntax().chunk(0) instanceof VerbGroup group && group.base().equals("speak");
        boolean interview = at.syntax().isLink(0, "in") && at.nominal(1) != null;
        for (int index = speaks ? 2 : 3; (speaks || interview) && index < Math.min(speaker.chunk(), 6); index++) {
            Nominal noun = at.nominal(index);
            String preposition = at.syntax().preposition(index);
            if (noun != null && (preposition.equals("with") || preposition.equals("to")) && isNamedOutlet(at, noun)) {
                return noun;
            }
        }
        // "In X, the group claims", "Turning to X, the group claims"
        boolean turned = at.syntax().chunk(0) instanceof VerbGroup group
                && group.form() == VerbGroup.Form.ING
                && at.syntax().isLink(1, "to");
        int outlet = turned ? 2 : 1;
        Nominal inside = turned || at.syntax().isLink(0, "in") ? at.nominal(outlet) : null;
        boolean alone = inside != null
                && at.syntax().isLink(outlet + 1, Chunk.Kind.COMMA)
                && speaker.chunk() == outlet + 2
                && isNamedOutlet(at, inside);
        return alone ? inside : null;
    }

    /** An outlet with a name; "its channel", "a newspaper" tell nobody whom to ask. */
    private boolean isNamedOutlet(AnalysedSentence at, Nominal noun) {
        if (!voices.isOutlet(at, noun)) {
            return false;
        }
        boolean known = noun.actors().stream().anyMatch(actor -> actor.kind() != ActorMention.Kind.DEMONYM);
        for (int token = noun.group().first(); token < noun.group().end() && !known; token++) {
            if (DiscourseWord.PLATFORM.isWord(at.word(token))) {
                return false;
            }
            known = at.sentence().token(token).isCapitalised();
        }
        return known;
    }

    /** "told N. N., a reporter of X": a person with a name who is said to report. */
    private static boolean isReporter(AnalysedSentence at, Nominal noun) {
        Nominal apposed = at.syntax().isLink(noun.chunk() + 1, Chunk.Kind.COMMA) ? at.nominal(noun.chunk() + 2) : null;
        return apposed != null
                && DiscourseWord.INTERVIEWER.isWordOrPlural(
                        at.word(apposed.group().head()))
                && noun.is(Nominal.Kind.OTHER)
                && at.sentence().token(noun.group().first()).isCapitalised()
                && at.sentence().token(noun.group().head()).isCapitalised();
    }

    /** "told SNA": letters that no knowledge has are the agency that was told. */
    private static boolean isAcronym(AnalysedSentence at, Nominal noun) {
        return noun.group().end() - noun.group().first() == 1
                && noun.actors().isEmpty()
                && noun.is(Nominal.Kind.OTHER)
                && at.sentence().token(noun.group().first()).isAllCapitals()
                && !isAllCapitals(at);
    }

    private static boolean isAllCapitals(AnalysedSentence at) {
        return at.sentence().tokens().stream().noneMatch(token -> token.isWord() && !token.isCapitalised());
    }

    /** The outlet's "message from", "statement by": the one who speaks through it. */
    static @Nullable Nominal messageSource(AnalysedSentence at, int verb) {
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
}
