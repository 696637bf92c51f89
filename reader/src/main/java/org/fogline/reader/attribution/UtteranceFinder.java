package org.fogline.reader.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import org.fogline.reader.mention.Nominal;
import org.jspecify.annotations.Nullable;

/** Finds who speaks in a sentence and over which tokens: verbs of speech, "according to", names in brackets. */
public final class UtteranceFinder {

    private final Words words;

    public UtteranceFinder(Words words) {
        this.words = words;
    }

    /** The utterances of a sentence; they may lie inside one another. */
    public List<Utterance> find(AnalysedSentence at) {
        List<Utterance> found = new ArrayList<>();
        Syntax syntax = at.syntax();
        for (int index = 0; index < syntax.chunks().size(); index++) {
            Chunk chunk = syntax.chunk(index);
            Utterance utterance = null;
            if (chunk instanceof VerbGroup group) {
                Speech speech = words.speech(group.base());
                if (speech != null && !group.negated() && speech.stance() != Stance.AMENDS) {
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
        return found;
    }

    private @Nullable Utterance byVerb(AnalysedSentence at, int index, VerbGroup group, Speech speech) {
        Syntax syntax = at.syntax();
        List<Nominal> subjects = at.nominals(syntax.subjects(index));
        int time = timeAfter(at, index);
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
        if (subjects.isEmpty() && syntax.isLink(index - 1, Chunk.Kind.COMMA)) {
            Nominal inverted = at.nominal(index + 1);
            if (inverted != null && maySpeak(at, inverted)) {
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
        if (speakers.isEmpty()) {
            return passive(at, index, group, speech, time);
        }
        List<Nominal> chain = chain(at, speakers.get(0));
        if (group.base().equals("tell")) {
            List<Nominal> told = at.nominals(syntax.objects(index)).stream()
                    .filter(noun -> maySpeak(at, noun))
                    .toList();
            if (!told.isEmpty()) {
                chain = new ArrayList<>(chain);
                chain.add(0, told.get(0));
            }
        }
        Nominal message = messageSource(at, index);
        if (message != null) {
            chain = new ArrayList<>(chain);
            chain.add(message);
        }
        int subjectFirst = speakers.get(0).group().first();
        boolean commaBefore = isAfterComma(at, speakers.get(0).chunk());
        boolean inserted = commaBefore && syntax.isLink(afterTime(at, index), Chunk.Kind.COMMA);
        if (inserted) {
            return new Utterance(
                    0,
                    at.sentence().size(),
                    chain,
                    speech.stance(),
                    speech.hedge(),
                    time,
                    "inserted-speech",
                    subjectFirst,
                    group.end());
        }
        if (commaBefore && nothingFollows(at, index) || something(at, speakers.get(0))) {
            return new Utterance(
                    0,
                    commaBefore ? Math.max(1, subjectFirst) : at.sentence().size(),
                    chain,
                    speech.stance(),
                    speech.hedge(),
                    time,
                    "closing-speech",
                    subjectFirst,
                    group.end());
        }
        if (speech.stance() == Stance.DENIES && nothingFollows(at, index)) {
            return new Utterance(
                    0,
                    at.sentence().size(),
                    chain,
                    speech.stance(),
                    speech.hedge(),
                    time,
                    "denial",
                    subjectFirst,
                    group.end());
        }
        return new Utterance(
                group.end(),
                scopeEnd(at, index),
                chain,
                speech.stance(),
                speech.hedge(),
                time,
                "speech-verb",
                subjectFirst,
                group.end());
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
        if (speech == null || !owned || speech.stance() != Stance.ASSERTS) {
            return null;
        }
        Nominal speaker = noun.actors().isEmpty() ? lastActorBefore(at, index) : noun;
        if (speaker == null) {
            return null;
        }
        return new Utterance(
                noun.group().end(),
                scopeEnd(at, index),
                List.of(speaker),
                Stance.ASSERTS,
                speech.hedge(),
                -1,
                "noun-of-speech",
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
                            || isReport(at, objects.get(0))
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
        for (int later = index + 1; later < Math.min(syntax.chunks().size(), index + 8); later++) {
            String preposition = syntax.preposition(later);
            Nominal noun = at.nominal(later);
            boolean agent = preposition.equals("by") || preposition.equals("in") && noun != null && isOutlet(noun);
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

    private static boolean isOutlet(Nominal noun) {
        return noun.is(Nominal.Kind.ACTOR)
                && noun.actors().stream().anyMatch(actor -> actor.kind() == ActorMention.Kind.NAMED);
    }

    private @Nullable Utterance accordingTo(AnalysedSentence at, int index) {
        int noun = index + 1;
        while (noun < at.syntax().chunks().size()
                && (at.syntax().isLink(noun, "to") || at.syntax().isLink(noun, Chunk.Kind.QUOTE))) {
            noun++;
        }
        return wholeSentence(at, index, noun, "according-to");
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
        if (inside == null || !syntax.isLink(open + 2, Chunk.Kind.CLOSE) || !isOutlet(inside)) {
            return null;
        }
        int next = open + 3;
        while (next < syntax.chunks().size() && syntax.isLink(next, Chunk.Kind.QUOTE)) {
            next++;
        }
        boolean ends = next >= syntax.chunks().size()
                || syntax.isLink(next, Chunk.Kind.OTHER)
                || syntax.isLink(next, Chunk.Kind.SEMICOLON);
        boolean definesAcronym = at.nominal(open - 1) != null
                && at.sentence().token(inside.group().first()).isAllCapitals()
                && !at.nominal(open - 1).actors().isEmpty();
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

    private static List<Nominal> chain(AnalysedSentence at, Nominal speaker) {
        return List.of(speaker);
    }

    /** Bodies, people and pronouns speak; numbers, things and places do not. */
    private static boolean maySpeak(AnalysedSentence at, Nominal noun) {
        return switch (noun.kind()) {
            case ACTOR, PRONOUN -> !at.word(noun.group().first()).equals("there");
            case PEOPLE -> noun.count() == null || noun.unit() == null;
            case OTHER ->
                noun.group().head() > 0
                        && at.sentence().token(noun.group().head()).isCapitalised();
            case PLACE -> !noun.actors().isEmpty();
            case COUNT, MATERIEL, EVENT, TOLL -> false;
        };
    }

    private static boolean isAfterComma(AnalysedSentence at, int chunk) {
        int before = chunk - 1;
        while (before >= 0 && at.syntax().isLink(before, Chunk.Kind.QUOTE)) {
            before--;
        }
        return at.syntax().isLink(before, Chunk.Kind.COMMA) || at.syntax().isLink(before, Chunk.Kind.DASH);
    }

    /** Whether the verb closes its sentence, but for a time, a place or an addressee. */
    private static boolean nothingFollows(AnalysedSentence at, int verb) {
        for (int index = verb + 1; index < at.syntax().chunks().size(); index++) {
            Chunk chunk = at.syntax().chunk(index);
            if (chunk instanceof VerbGroup || at.syntax().isLink(index, Chunk.Kind.RELATIVE)) {
                return false;
            }
            Nominal noun = at.nominal(index);
            if (noun != null && noun.count() != null && noun.isPeople()) {
                return false;
            }
            if (at.syntax().isLink(index, Chunk.Kind.COLON)) {
                return false;
            }
        }
        return true;
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

    /** The chunk after a verb and a time that belongs to it. */
    private static int afterTime(AnalysedSentence at, int verb) {
        int next = verb + 1;
        return next < at.syntax().chunks().size() && at.syntax().chunk(next) instanceof Chunk.Time ? next + 1 : next;
    }

    private static int timeAfter(AnalysedSentence at, int verb) {
        Syntax syntax = at.syntax();
        for (int index = verb + 1; index < Math.min(syntax.chunks().size(), verb + 5); index++) {
            if (syntax.chunk(index) instanceof Chunk.Time) {
                return index;
            }
            if (syntax.chunk(index) instanceof VerbGroup
                    || syntax.isLink(index, Chunk.Kind.RELATIVE)
                    || syntax.isLink(index, Chunk.Kind.SUBORDINATOR)
                    || at.nominal(index) != null && !syntax.isGoverned(index) && index > verb + 1) {
                break;
            }
        }
        return -1;
    }
}
