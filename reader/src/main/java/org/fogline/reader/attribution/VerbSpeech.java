package org.fogline.reader.attribution;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fogline.knowledge.actor.SpeakerWord;
import org.fogline.knowledge.text.Table;
import org.fogline.knowledge.word.FunctionClass;
import org.fogline.knowledge.word.Speech;
import org.fogline.knowledge.word.Words;
import org.fogline.model.ClaimType;
import org.fogline.model.Effect;
import org.fogline.model.Hedge;
import org.fogline.model.Stance;
import org.fogline.reader.attribution.DenialWords.Kind;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.NounGroup;
import org.fogline.reader.group.Syntax;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.ActorMention;
import org.fogline.reader.mention.DiscourseWord;
import org.fogline.reader.mention.Nominal;
import org.jspecify.annotations.Nullable;

/** Speech told by a verb: who stands before or behind it, and over which tokens. */
final class VerbSpeech {

    /** What a verb of speech needs beside it before it tells that someone spoke. */
    private enum Limit {
        OBJECT,
        INSERTED,
        REPORT,
        TOLL,
        REDUCED,
        NOTHING,
        PERFORMS,
        REFUSES,
        NO_NOUN,
        LEARNS,
        TENDS,
        CLAUSE,
        PAPER,
        BACKS,
        INTRODUCES,
        COUNTS,
        MAKES_IT,
        SEES,
        EVIDENT
    }

    /** "will reject": what someone is expected to say nobody has said. */
    private static final Set<String> EXPECTED = Set.of("will", "may", "might", "should", "must");

    /** "gave his losses as 58": words for losses that a light verb of speech may have as its object. */
    private static final Set<String> LOSSES = Set.of("losses", "casualties", "dead", "wounded", "loss");

    /** "about 70 wounded": participles that are people behind their number. */
    private static final Set<String> HARMED = Set.of("wound", "injure", "kill");

    /** The plainest verb of speech, as which light verbs with a count are read. */
    private static final String SAYS = "say";

    static final Set<String> REFLEXIVE = Set.of("himself", "herself", "itself", "themselves");

    /** So many chunks may stand between a report and its words: "the report spread by X on Monday that". */
    private static final int LONGEST_OWNER = 7;

    private static final Map<Limit, Set<String>> LIMITS = limits();
    private final Words words;
    private final Voices voices;
    private final SpeakerGroups groups;
    private final Relays relays;
    private final PhraseSpeech phrases;

    VerbSpeech(Words words, Voices voices, SpeakerGroups groups, Relays relays, PhraseSpeech phrases) {
        this.words = words;
        this.voices = voices;
        this.groups = groups;
        this.relays = relays;
        this.phrases = phrases;
    }

    private static Map<Limit, Set<String>> limits() {
        Map<Limit, Set<String>> limits = new EnumMap<>(Limit.class);
        for (Table.Row row :
                Table.builtIn("speech-limits.csv", "words", "limit").rows()) {
            Limit limit = Limit.valueOf(row.text("limit").replace('-', '_').toUpperCase(Locale.ROOT));
            limits.computeIfAbsent(limit, key -> new HashSet<>()).addAll(row.list("words"));
        }
        return limits;
    }

    /** Whether a word that is a verb of speech is also a noun for what was said: "claim" is, "post" and "state" are not. */
    static boolean isNounOfSpeech(String word) {
        return !hasLimit(word, Limit.NO_NOUN);
    }

    /** "issued a statement", "briefed the press": whether a verb tells that someone will speak, and not what he says. */
    static boolean introduces(VerbGroup group) {
        return hasLimit(group.base(), Limit.INTRODUCES);
    }

    private boolean is(VerbGroup group, Limit limit) {
        return hasLimit(group.base(), limit);
    }

    private static boolean hasLimit(String word, Limit limit) {
        Set<String> words = LIMITS.get(limit);
        return words != null && words.contains(word);
    }

    /** What the verb at a chunk tells someone to have said; null if it tells of no speech. */
    @Nullable
    Utterance find(AnalysedSentence at, int index, VerbGroup group) {
        Utterance learned = learnedFrom(at, index, group);
        if (learned != null) {
            return learned;
        }
        Utterance tended = tendedBy(at, index, group);
        if (tended != null) {
            return tended;
        }
        Utterance seen = seenBy(at, index, group);
        if (seen != null) {
            return seen;
        }
        Utterance backed = backedBy(at, index, group);
        if (backed != null) {
            return backed;
        }
        Utterance from = comesFrom(at, index, group);
        if (from != null) {
            return from;
        }
        Speech speech = tellsCount(at, index, group) ? words.speech(SAYS) : speechOf(at, index, group);
        if (speech == null
                || is(group, Limit.PAPER) && !isOfPaper(at, index)
                || introduces(group) && isAllOfIt(at, index)
                || group.negated()
                || isOfOneself(at, index)
                || isReducedBelief(at, index, group)
                || isPerformed(at, index, group)) {
            return null;
        }
        if (isDescription(at, index, group)) {
            return null;
        }
        if (EXPECTED.contains(group.modal()) || isRefusal(at, index, group) || isOfThing(at, index, group)) {
            return null;
        }
        if (isReducedPassive(at, index, group)) {
            Nominal report = at.nominal(index - 1);
            Nominal denier = at.nominal(index + 2);
            boolean apposed = speech.stance() == Stance.DENIES
                    && report != null
                    && voices.isReport(at, report)
                    && report.group().determined() == NounGroup.Determined.INDEFINITE
                    && SpeechScope.isAfterComma(at, index - 1);
            if (apposed && denier != null && voices.maySpeak(at, denier)) {
                // "..., a report dismissed by X"
                int first = group.first();
                return new Utterance(
                        first,
                        first,
                        List.of(denier),
                        Stance.DENIES,
                        Hedge.STATED,
                        -1,
                        "denies-what-was-said",
                        first,
                        denier.group().end());
            }
            return passive(at, index, group, speech, -1);
        }
        Utterance back = saidThis(at, index, group, speech);
        if (back != null) {
            return back;
        }
        Utterance given = is(group, Limit.OBJECT) ? givenFigures(at, index, group, speech) : null;
        if (given != null) {
            return given;
        }
        boolean amends = speech.stance() == Stance.AMENDS;
        boolean light = is(group, Limit.OBJECT);
        boolean inserted = !is(group, Limit.INSERTED) || isInserted(at, index) || SpeechScope.saysThat(at, index);
        return inserted && (!amends && !light || isOfToll(at, index)) ? byVerb(at, index, group, speech) : null;
    }

    /** "The report has 30 soldiers killed", "the minister left it at nine dead": a light verb behind who counts. */
    private boolean tellsCount(AnalysedSentence at, int index, VerbGroup group) {
        if (group.negated() || group.passive() || !group.isFinite()) {
            return false;
        }
        Syntax syntax = at.syntax();
        Nominal object = at.nominal(index + 1);
        if (is(group, Limit.MAKES_IT)) {
            int figure = syntax.isLink(index + 2, "at") ? index + 3 : index + 2;
            Nominal count = at.nominal(figure);
            return object != null
                    && object.is(Nominal.Kind.PRONOUN)
                    && count != null
                    && count.count() != null
                    && (figure > index + 2 || !count.effects().isEmpty() || tellsOfDead(at, count));
        }
        Nominal counter = at.nominal(Voices.headOf(at, index - 1));
        if (!is(group, Limit.COUNTS) || object == null || object.count() == null || counter == null) {
            return false;
        }
        boolean harm = !object.effects().isEmpty()
                || index + 2 < syntax.chunks().size()
                        && syntax.chunk(index + 2) instanceof VerbGroup participle
                        && SpeechScope.isBareParticiple(participle)
                        && !words.events().verb(participle.base()).isEmpty();
        SpeakerWord word = voices.wordInside(at, counter);
        boolean counts = counter.is(Nominal.Kind.TOLL)
                || voices.isReport(at, counter)
                || voices.isOutlet(at, counter)
                || voices.publishes(counter)
                || word != null
                        && (word.kind() == SpeakerWord.Kind.PAPER
                                || word.kind() == SpeakerWord.Kind.OFFICE
                                || word.kind() == SpeakerWord.Kind.OUTLET)
                || DiscourseWord.VIEW.isWord(at.word(counter.group().head()));
        return harm && counts;
    }

    /** "seventeen dead policemen": a word for the dead or the wounded inside the group. */
    private static boolean tellsOfDead(AnalysedSentence at, Nominal count) {
        for (int token = count.group().first(); token < count.group().end(); token++) {
            if (LOSSES.contains(at.word(token))) {
                return true;
            }
        }
        return false;
    }

    /** "..., an account backed by the army", "... (a figure given by N.)": who stands behind what the sentence told. */
    private @Nullable Utterance backedBy(AnalysedSentence at, int index, VerbGroup group) {
        Nominal report = at.nominal(index - 1);
        boolean apposed =
                is(group, Limit.BACKS) && report != null && isReducedPassive(at, index, group) && isApposed(at, report);
        Nominal backer = apposed ? at.nominal(index + 2) : null;
        return report == null || backer == null || !voices.maySpeak(at, backer)
                ? null
                : Utterance.closing(report.group().first(), backer.group().end(), relays.chain(at, backer), -1);
    }

    /** "The figure comes from the Red Cross.": who said what stands before. */
    private @Nullable Utterance comesFrom(AnalysedSentence at, int index, VerbGroup group) {
        Nominal figure = at.nominal(index - 1);
        boolean theFigure = group.base().equals("come")
                && !group.negated()
                && figure != null
                && figure.count() == null
                && SpeechScope.isDefinite(at, figure)
                && (figure.is(Nominal.Kind.TOLL) || voices.isReport(at, figure))
                && at.syntax().isLink(index + 1, "from");
        Nominal source = theFigure ? at.nominal(index + 2) : null;
        return source == null || figure == null || !voices.maySpeak(at, source)
                ? null
                : new Utterance(
                        figure.group().first(),
                        figure.group().first(),
                        relays.chain(at, source),
                        Stance.ASSERTS,
                        Hedge.STATED,
                        -1,
                        Utterance.SAID_THIS,
                        figure.group().first(),
                        source.group().end());
    }

    /** ", a figure", ", an account": a report or a count that stands for what the sentence told before it. */
    private boolean isApposed(AnalysedSentence at, Nominal report) {
        boolean figure = report.is(Nominal.Kind.TOLL) || voices.isReport(at, report);
        boolean parted = at.syntax().isLink(report.chunk() - 1, Chunk.Kind.COMMA)
                || at.syntax().isLink(report.chunk() - 1, Chunk.Kind.DASH)
                || at.syntax().isLink(report.chunk() - 1, Chunk.Kind.OPEN);
        return figure
                && parted
                && report.chunk() > 2
                && report.count() == null
                && report.group().determined() != NounGroup.Determined.BARE;
    }

    /** "released a video in which", "issued a list of": a paper or pictures are what is made public. */
    private boolean isOfPaper(AnalysedSentence at, int index) {
        Nominal object = at.nominal(index + 1);
        SpeakerWord word = object == null ? null : voices.wordInside(at, object);
        return object != null
                && object.count() == null
                && (voices.isReport(at, object) || word != null && word.kind() == SpeakerWord.Kind.PAPER);
    }

    /** "The army put out a statement on Monday.": that there is a paper, and nothing of what it says. */
    private boolean isAllOfIt(AnalysedSentence at, int index) {
        return isOfPaper(at, index)
                && at.mentions().counts().isEmpty()
                && !SpeechScope.saysThat(at, index)
                && index + 2 <= at.syntax().chunks().size()
                && SpeechScope.nothingFollows(at, index + 1);
    }

    /** "a man who identified himself as N.", "they call themselves": of oneself nothing is told that happened. */
    private static boolean isOfOneself(AnalysedSentence at, int index) {
        Nominal object = at.nominal(index + 1);
        return object != null && REFLEXIVE.contains(at.word(object.group().first()));
    }

    /** "police found nine bodies": a thing is found, and nothing said. */
    private boolean isOfThing(AnalysedSentence at, int index, VerbGroup group) {
        return is(group, Limit.CLAUSE)
                && !group.passive()
                && at.nominal(index + 1) != null
                && !(index + 2 < at.syntax().chunks().size()
                        && at.syntax().chunk(index + 2) instanceof VerbGroup verb
                        && verb.isFinite());
    }

    /** "rejected the ceasefire", "rejects the strike that the rebels imposed": what is refused is nothing that someone said. */
    private boolean isRefusal(AnalysedSentence at, int index, VerbGroup group) {
        Nominal what = is(group, Limit.REFUSES) ? at.nominal(index + 1) : null;
        if (what == null
                || what.is(Nominal.Kind.PRONOUN)
                || voices.isReport(at, what)
                || SpeechScope.isThis(at, what)) {
            return false;
        }
        int first = what.group().first();
        boolean said = DenialWords.has(
                at, first, Math.min(at.sentence().size(), what.group().end() + 3), Kind.CHARGE);
        for (int later = index + 2;
                !said && later < Math.min(at.syntax().chunks().size(), index + LONGEST_OWNER + 3);
                later++) {
            Nominal noun = at.nominal(later);
            boolean tells = at.syntax().chunk(later) instanceof VerbGroup verb && words.speech(verb.base()) != null;
            said = tells || noun != null && voices.isReport(at, noun);
        }
        return !said;
    }

    /** "the paper learned from the ministry that", "..., we were told by residents": whom the author asked. */
    private @Nullable Utterance learnedFrom(AnalysedSentence at, int index, VerbGroup group) {
        Nominal source =
                is(group, Limit.LEARNS) && !group.negated() && at.syntax().isLink(index + 1, "from")
                        ? at.nominal(index + 2)
                        : null;
        if (source == null
                || source.count() != null && voices.wordOf(at, source) == null
                || !voices.mayOrMightSpeak(at, source)) {
            return null;
        }
        int subject = index - 1;
        boolean closes = at.nominal(subject) != null
                && SpeechScope.isAfterComma(at, Voices.headOf(at, subject))
                && SpeechScope.nothingFollows(at, index);
        int from = closes ? 0 : source.group().end();
        int to = closes
                ? at.syntax().chunk(Voices.headOf(at, subject)).first()
                : at.sentence().size();
        return new Utterance(
                from,
                Math.max(from, to),
                relays.chain(at, source),
                Stance.ASSERTS,
                Hedge.STATED,
                SayingTime.timeOfSaying(at, index, voices),
                closes ? Utterance.CLOSING : "speech-verb",
                closes ? to : group.first(),
                source.group().end());
    }

    /** "The Red Cross has picked up 37 bodies", "the hospital was handed 56 dead": who tends them tells how many they are. */
    private @Nullable Utterance tendedBy(AnalysedSentence at, int index, VerbGroup group) {
        boolean particle = !is(group, Limit.TENDS)
                && index + 1 < at.syntax().chunks().size()
                && LIMITS.getOrDefault(Limit.TENDS, Set.of())
                        .contains(group.base()
                                + ' '
                                + at.word(at.syntax().chunk(index + 1).first()));
        if (!particle && !is(group, Limit.TENDS)
                || group.negated()
                || !group.modal().isEmpty()
                || !group.isFinite()
                || group.passive() && !group.base().equals("hand")) {
            return null;
        }
        Nominal before = groups.speakerBefore(at, index);
        Nominal speaker = before != null
                ? before
                // "the charity, which runs three clinics, has treated 70 wounded"
                : at.nominals(at.syntax().subjects(index)).stream().findFirst().orElse(null);
        int object = particle ? index + 2 : index + 1;
        Nominal tended = at.nominal(object);
        boolean harmed = tended != null
                && tended.count() != null
                && (tended.effects().contains(Effect.KILLED)
                        || tended.effects().contains(Effect.WOUNDED)
                        || object + 1 < at.syntax().chunks().size()
                                && at.syntax().chunk(object + 1) instanceof VerbGroup harm
                                && SpeechScope.isBareParticiple(harm)
                                && HARMED.contains(harm.base()));
        boolean theirs = speaker != null && words.is(at.word(speaker.group().first()), FunctionClass.POSSESSIVE);
        return harmed && speaker != null && !theirs && voices.helps(at, speaker)
                ? new Utterance(
                        SpeechScope.partStart(at, index),
                        SpeechScope.partEnd(at, index),
                        List.of(speaker),
                        Stance.ASSERTS,
                        Hedge.STATED,
                        -1,
                        "who-tends-the-dead",
                        speaker.group().first(),
                        group.end())
                : null;
    }

    /** "Two drivers saw nine bodies on the road": what bystanders saw of harm is known from them. */
    private @Nullable Utterance seenBy(AnalysedSentence at, int index, VerbGroup group) {
        if (!is(group, Limit.SEES)
                || group.negated()
                || group.passive()
                || !group.isFinite()
                || !group.modal().isEmpty()) {
            return null;
        }
        Nominal before = groups.speakerBefore(at, index);
        Nominal witness = before != null
                ? before
                : at.nominals(at.syntax().subjects(index)).stream().findFirst().orElse(null);
        if (witness == null || !isBystander(at, witness)) {
            return null;
        }
        boolean harm = false;
        int last = Math.min(at.syntax().chunks().size(), index + 1 + LONGEST_OWNER);
        for (int later = index + 1; later < last && !harm; later++) {
            Nominal object = at.nominal(later);
            harm = object != null
                    && (object.count() != null || !object.effects().isEmpty());
            if (at.syntax().isLink(later, Chunk.Kind.SEMICOLON)) {
                break;
            }
        }
        return harm
                ? new Utterance(
                        witness.group().first(),
                        SpeechScope.scopeEnd(at, index),
                        List.of(witness),
                        Stance.ASSERTS,
                        Hedge.STATED,
                        -1,
                        "who-saw-it",
                        witness.group().first(),
                        group.end())
                : null;
    }

    /** Whether somebody who belongs to no party and no outlet stands here: a villager, a driver, a person told of before. */
    private boolean isBystander(AnalysedSentence at, Nominal witness) {
        if (witness.is(Nominal.Kind.PRONOUN)) {
            return witness.chunk() == 0
                    && Set.of("he", "she").contains(at.word(witness.group().first()));
        }
        SpeakerWord word = voices.wordInside(at, witness);
        return word != null
                && (word.kind() == SpeakerWord.Kind.ROLE || word.kind() == SpeakerWord.Kind.CROWD)
                && !voices.isOutlet(at, witness)
                && witness.actors().stream().noneMatch(actor -> actor.kind() == ActorMention.Kind.NAMED)
                && !DiscourseWord.INTERVIEWER.isWordOrPlural(
                        at.word(witness.group().head()));
    }

    /** The verb's sense of speech; "spoke on Monday of 84 dead" is "speak of". */
    private @Nullable Speech speechOf(AnalysedSentence at, int index, VerbGroup group) {
        Speech speech = words.speech(group.base());
        if (speech == null && hasItThat(at, index, group)) {
            return words.speech("say");
        }
        int next = index + 1;
        while (speech == null
                && next < at.syntax().chunks().size()
                && !at.syntax().isLink(next, "of")
                && (at.syntax().chunk(next) instanceof Chunk.Time
                        || at.syntax().isLink(next, Chunk.Kind.ADVERB)
                        || at.syntax().isLink(next, Chunk.Kind.PREPOSITION)
                        || at.syntax().isGoverned(next))) {
            next++;
        }
        return speech == null && at.syntax().isLink(next, "of") ? words.speech(group.base() + " of") : speech;
    }

    /** "X has it that", "the army's version has it that", "..., X had it". */
    private static boolean hasItThat(AnalysedSentence at, int index, VerbGroup group) {
        return group.base().equals("have")
                && group.isFinite()
                && at.nominal(index + 1) != null
                && at.word(at.syntax().chunk(index + 1).first()).equals("it")
                && (at.syntax().isLink(index + 2, "that")
                        || SpeechScope.isAfterComma(at, Voices.headOf(at, index - 1))
                                && (index + 2 >= at.syntax().chunks().size()
                                        || at.syntax().isLink(index + 2, Chunk.Kind.OTHER)));
    }

    /** "gunmen believed to belong to X", "the rebels, estimated at 3,000,": the participle describes them, and nobody here speaks. */
    private boolean isReducedBelief(AnalysedSentence at, int index, VerbGroup group) {
        // "said at a briefing that" is no number
        Nominal number = at.syntax().isLink(index + 1, "at") ? at.nominal(index + 2) : null;
        boolean described = index + 1 < at.syntax().chunks().size()
                        && at.syntax().chunk(index + 1) instanceof VerbGroup next
                        && (next.form() == VerbGroup.Form.INFINITIVE || isReportedHarmed(at, index, next))
                || number != null && number.count() != null;
        return !group.passive()
                && SpeechScope.isBareParticiple(group)
                && group.verb().isPastOnly()
                && described
                && is(group, Limit.REDUCED);
    }

    /** "26 civilians reported killed": they are said to have been, and say nothing. */
    private boolean isReportedHarmed(AnalysedSentence at, int index, VerbGroup next) {
        Nominal harmed = at.nominal(index - 1);
        return harmed != null
                && (harmed.count() != null || harmed.plural())
                && SpeechScope.isBareParticiple(next)
                && !words.events().verb(next.base()).isEmpty();
    }

    /** "the movement, listed as a terrorist organisation by the state, has ...": the participle says what it is called. */
    private static boolean isDescription(AnalysedSentence at, int index, VerbGroup group) {
        return !group.passive()
                && SpeechScope.isBareParticiple(group)
                && group.verb().isPastOnly()
                && SpeechScope.isAfterComma(at, index)
                && at.nominal(index - 2) != null
                && at.syntax().isLink(index + 1, "as");
    }

    /** "declared a ceasefire", "a truce announced by the president": by saying so they make it. */
    private boolean isPerformed(AnalysedSentence at, int index, VerbGroup group) {
        if (!is(group, Limit.PERFORMS)) {
            return false;
        }
        boolean passive = group.passive() || isReducedPassive(at, index, group);
        Nominal made = passive
                ? at.nominals(at.syntax().subjects(index)).stream().findFirst().orElse(null)
                : at.nominal(index + 1);
        made = made == null && passive ? at.nominal(index - 1) : made;
        return made != null
                && made.is(Nominal.Kind.EVENT)
                && !made.events().isEmpty()
                && made.events().stream().allMatch(sense -> sense.type().group() == ClaimType.Group.TERMS);
    }

    /** "men identified by survivors as": a bare participle before "by" is passive. */
    private boolean isReducedPassive(AnalysedSentence at, int index, VerbGroup group) {
        Nominal agent = at.syntax().isLink(index + 1, "by") ? at.nominal(index + 2) : null;
        // "residents said by telephone": what is no speaker is no agent
        boolean means =
                agent != null && agent.group().determined() == NounGroup.Determined.BARE && !voices.maySpeak(at, agent);
        return !group.passive()
                && SpeechScope.isBareParticiple(group)
                && group.verb().isPastOnly()
                && at.syntax().isLink(index + 1, "by")
                && !means
                && at.nominal(index - 1) != null;
    }

    /**
     * "the count that the prosecutor gave", "the ministry, which gives these figures,": whoever gives a count that stands
     * elsewhere says what the sentence or the paragraph before it tells.
     */
    private @Nullable Utterance givenFigures(AnalysedSentence at, int index, VerbGroup group, Speech speech) {
        Syntax syntax = at.syntax();
        int subject = index - 1;
        while (subject > 0 && syntax.chunk(subject) instanceof Chunk.Time) {
            subject--;
        }
        Nominal giver = at.nominal(Voices.headOf(at, subject));
        if (giver == null) {
            // "the figure which the commander, N. N., has given"
            giver = groups.speakerBefore(at, index);
        }
        int relative = giver == null ? -1 : Voices.firstChunk(at, giver) - 1;
        if (giver != null && syntax.isLink(relative, Chunk.Kind.RELATIVE) && voices.maySpeak(at, giver)) {
            Nominal count = at.nominal(syntax.antecedent(relative));
            boolean figure = count != null
                    && at.syntax().objects(index).isEmpty()
                    && (count.is(Nominal.Kind.TOLL) || voices.isReport(at, count));
            return figure ? over(at, 0, giver, speech, "figure-given", group).at(timeOfGiving(at, index)) : null;
        }
        Nominal figures = at.nominal(index + 1);
        boolean these = figures != null
                && figures.plural()
                && (figures.is(Nominal.Kind.TOLL) || voices.isReport(at, figures))
                && SpeechScope.isDefinite(at, figures);
        if (these && syntax.isLink(index - 1, Chunk.Kind.RELATIVE)) {
            Nominal who = at.nominal(syntax.antecedent(index - 1));
            return who != null && voices.maySpeak(at, who) ? over(at, 0, who, speech, GIVES, group) : null;
        }
        return null;
    }

    /** "the count that the prosecutor gave yesterday", "the count the army on Monday gave": the time right beside the verb; or -1. */
    private static int timeOfGiving(AnalysedSentence at, int verb) {
        boolean behind = verb + 1 < at.syntax().chunks().size() && at.syntax().chunk(verb + 1) instanceof Chunk.Time;
        return behind ? verb + 1 : at.syntax().chunk(verb - 1) instanceof Chunk.Time ? verb - 1 : -1;
    }

    /** The rule of what others claim in a relative clause: "the media, which claim that". */
    static final String RELATIVE = "who-claim-that";

    /** "The governor reported this", "This was announced by the army.": who said what stands before; null if none did. */
    private @Nullable Utterance saidThis(AnalysedSentence at, int index, VerbGroup group, Speech speech) {
        if (speech.stance() != Stance.ASSERTS || speech.hedge() != Hedge.STATED || StatementSpeech.announces(at)) {
            return null;
        }
        Nominal speaker = null;
        if (group.passive()) {
            Nominal subject = at.nominal(index - 1);
            boolean back = subject != null
                    && SpeechScope.isThis(at, subject)
                    && at.syntax().isLink(index + 1, "by");
            speaker = back ? at.nominal(index + 2) : null;
        } else {
            Nominal object = at.nominal(index + 1);
            boolean back = object != null && SpeechScope.isThis(at, object);
            speaker = back ? groups.speakerBefore(at, index) : null;
        }
        if (speaker == null || !voices.maySpeak(at, speaker)) {
            return null;
        }
        int first = Math.min(group.first(), speaker.group().first());
        int end = Math.max(group.end(), speaker.group().end());
        return new Utterance(
                first,
                first,
                relays.chain(at, speaker),
                Stance.ASSERTS,
                Hedge.STATED,
                -1,
                Utterance.SAID_THIS,
                first,
                end);
    }

    /** The rule of "which gives these figures". */
    static final String GIVES = "gives-these-figures";

    private Utterance over(
            AnalysedSentence at, int first, Nominal speaker, Speech speech, String rule, VerbGroup group) {
        int from = Math.min(speaker.group().first(), group.first());
        int to = Math.max(speaker.group().end(), group.end());
        return new Utterance(
                first,
                at.sentence().size(),
                relays.chain(at, speaker),
                Stance.ASSERTS,
                speech.hedge(),
                -1,
                rule,
                from,
                to);
    }

    private @Nullable Utterance byVerb(AnalysedSentence at, int index, VerbGroup group, Speech speech) {
        Syntax syntax = at.syntax();
        Stance stance = speech.stance() == Stance.AMENDS ? Stance.ASSERTS : speech.stance();
        Nominal direct = groups.speakerBefore(at, index);
        List<Nominal> subjects = direct != null ? List.of(direct) : at.nominals(syntax.subjects(index));
        int time = SayingTime.timeOfSaying(at, index, voices);
        time = time < 0 && speech.stance() == Stance.AMENDS ? SayingTime.ofCorrection(at, index) : time;
        boolean citing = Set.of("cite", "quote").contains(group.base());
        if (citing && group.passive()) {
            return quotedBy(at, index, group, subjects, time);
        }
        if (citing) {
            Nominal source = at.nominal(index + 1);
            Utterance closing = source == null ? null : quotesAtEnd(at, index, direct, source, time);
            return source == null || closing != null ? closing : phrases.wholeSentence(at, index, index + 1, "citing");
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
        // "Six people: a doctor and two students, said N. N.": who is told of before the comma does not speak
        boolean toldOf = direct != null && direct.is(Nominal.Kind.PEOPLE) && isFollowedByName(at, index);
        if ((direct == null || placeBefore || toldOf)
                && closesQuote
                && !group.base().equals("tell")) {
            int behind = Voices.lastChunk(at, index + 1);
            Nominal inverted = oneOfThem(at, behind);
            if (inverted != null
                    && !inverted.is(Nominal.Kind.PRONOUN)
                    // "N. N., reached at home, put rebel losses at 40"
                    && !LOSSES.contains(at.word(inverted.group().head()))
                    && (voices.maySpeak(at, inverted)
                            || inverted.group().determined() != NounGroup.Determined.BARE
                                    && voices.mightSpeak(at, inverted))
                    && (SpeechScope.pauses(at, behind)
                            || syntax.isLink(behind + 1, "and")
                                    && behind + 2 < syntax.chunks().size()
                                    && syntax.chunk(behind + 2) instanceof VerbGroup)) {
                return new Utterance(
                        0,
                        at.sentence().size(),
                        relays.chain(at, inverted),
                        speech.stance(),
                        speech.hedge(),
                        time,
                        "inserted-speech",
                        group.first(),
                        inverted.group().end());
            }
        }
        List<Nominal> speakers =
                subjects.stream().filter(noun -> voices.maySpeak(at, noun)).toList();
        boolean counted = direct == null
                && !speakers.isEmpty()
                && (speakers.get(0).count() != null
                        || at.syntax().isGoverned(speakers.get(0).chunk()));
        Nominal shared = speakers.isEmpty() || counted ? groups.sharedSpeaker(at, index) : null;
        if (shared != null) {
            speakers = List.of(shared);
        }
        if (speakers.isEmpty()
                && speech.plain()
                && (closesWithName(at, index, subjects)
                        || opensReport(at, index, subjects)
                        || direct != null
                                && syntax.isLink(direct.chunk() + 1, Chunk.Kind.COMMA)
                                && groups.isTitled(at, direct, at.nominal(direct.chunk() + 2))
                        || saysAlone(index, group, subjects))) {
            speakers = List.of(subjects.get(0));
        }
        Nominal unknown = speakers.isEmpty() && stance == Stance.ASSERTS && !is(group, Limit.EVIDENT)
                ? groups.unknownBefore(at, index)
                : null;
        if (unknown != null
                && (closesWithName(at, index, List.of(unknown))
                        || tellsThat(at, index)
                        || tellsOfHarm(at, index, group))) {
            speakers = List.of(unknown);
        }
        if (speakers.isEmpty()) {
            Utterance claimed = claimedByThem(at, index, group, speech);
            return claimed != null ? claimed : passive(at, index, group, speech, time);
        }
        List<Nominal> chain = new ArrayList<>(relays.outlets(at, speakers.get(0), index));
        int firstSpeaker = Voices.headOf(at, Voices.firstChunk(at, speakers.get(0)));
        Nominal beside = groups.besideSpeaker(at, firstSpeaker);
        Nominal whole = beside == null ? null : groups.oneName(at, beside, speakers.get(0));
        if (whole != null && beside != null) {
            speakers = List.of(whole);
            firstSpeaker = Voices.headOf(at, Voices.firstChunk(at, beside));
        } else if (beside != null) {
            chain.add(beside);
            firstSpeaker = Voices.headOf(at, Voices.firstChunk(at, beside));
        }
        if (beside == null && groups.sharesHead(at, firstSpeaker)) {
            firstSpeaker -= 2;
        }
        chain.add(speakers.get(0));
        Nominal message = Relays.messageSource(at, index);
        if (message != null) {
            chain = new ArrayList<>(chain);
            chain.add(message);
        }
        int subjectFirst = Math.min(
                speakers.get(0).group().first(), syntax.chunk(firstSpeaker).first());
        int clauseFirst = SpeechScope.beforeRank(at, SpeechScope.beforeRelative(at, firstSpeaker));
        if (syntax.isLink(clauseFirst - 1, "as")) {
            // "..., as the ministry informs"
            clauseFirst--;
        }
        Nominal apposed =
                at.nominal(syntax.isLink(clauseFirst - 1, Chunk.Kind.RELATIVE) ? clauseFirst - 2 : clauseFirst - 1);
        if (apposed != null
                && stance == Stance.ASSERTS
                && isApposed(at, apposed)
                && syntax.objects(index).isEmpty()
                && SpeechScope.nothingFollows(at, index)) {
            // "..., a figure the army later confirmed"
            return new Utterance(
                    0,
                    Math.max(1, apposed.group().first()),
                    chain,
                    stance,
                    speech.hedge(),
                    time,
                    Utterance.CLOSING,
                    apposed.group().first(),
                    group.end());
        }
        // "In a statement, the army put their losses at 44": what it gives stands behind the verb, not before the comma
        boolean commaBefore = !is(group, Limit.OBJECT)
                && (clauseFirst > 2 || clauseFirst == 2 && isCount(at.nominal(0)))
                && SpeechScope.isAfterComma(at, clauseFirst);
        subjectFirst = Math.min(subjectFirst, syntax.chunk(clauseFirst).first());
        int next = SpeechScope.afterPhrases(at, index, group.base().equals("tell"));
        boolean pause = next >= syntax.chunks().size()
                || syntax.isLink(next, Chunk.Kind.COMMA)
                || syntax.isLink(next, Chunk.Kind.COLON)
                || syntax.isLink(next, Chunk.Kind.SEMICOLON);
        boolean inserted = commaBefore && pause && next < syntax.chunks().size();
        if (inserted) {
            int inner = SpeechScope.innerClause(at, clauseFirst);
            return new Utterance(
                    Math.max(0, inner),
                    at.sentence().size(),
                    chain,
                    stance,
                    speech.hedge(),
                    time,
                    inner < 0 ? "inserted-speech" : "inserted-in-clause",
                    subjectFirst,
                    group.end());
        }
        boolean quoted =
                commaBefore && SpeechScope.endsQuoteBefore(at, clauseFirst) && !SpeechScope.saysThat(at, index);
        if (commaBefore && SpeechScope.nothingFollows(at, index)
                || quoted
                || SpeechScope.something(at, speakers.get(0))) {
            return new Utterance(
                    0,
                    commaBefore ? Math.max(1, subjectFirst) : at.sentence().size(),
                    chain,
                    stance,
                    speech.hedge(),
                    time,
                    Utterance.CLOSING,
                    subjectFirst,
                    group.end());
        }
        if (stance == Stance.DENIES && SpeechScope.nothingFollows(at, index)) {
            return new Utterance(
                    0, at.sentence().size(), chain, stance, speech.hedge(), time, "denial", subjectFirst, group.end());
        }
        return new Utterance(
                group.end(),
                Math.min(SpeechScope.scopeEnd(at, index), SpeechScope.relativeEnd(at, firstSpeaker, index)),
                chain,
                stance,
                speech.hedge(),
                time,
                "speech-verb",
                subjectFirst,
                group.end());
    }

    /** "..., the agency quoted a resident as saying": who passes it on and who said it, behind all of it. */
    private @Nullable Utterance quotesAtEnd(
            AnalysedSentence at, int index, @Nullable Nominal outlet, Nominal source, int time) {
        if (outlet == null || !voices.maySpeak(at, outlet)) {
            return null;
        }
        Syntax syntax = at.syntax();
        int first = Voices.headOf(at, Voices.firstChunk(at, outlet));
        int as = Voices.lastChunk(at, index + 1) + 1;
        boolean closes = first > 2
                && SpeechScope.isAfterComma(at, first)
                && syntax.isLink(as, "as")
                && as + 1 < syntax.chunks().size()
                && (syntax.chunk(as + 1) instanceof VerbGroup || at.nominal(as + 1) != null)
                && syntax.chunk(as + 1).end() - syntax.chunk(as + 1).first() == 1
                && (as + 2 >= syntax.chunks().size() || syntax.isLink(as + 2, Chunk.Kind.OTHER));
        return closes
                ? Utterance.closing(
                        syntax.chunk(first).first(), syntax.chunk(as + 1).end(), List.of(outlet, source), time)
                : null;
    }

    /** "..., N., the mayor, was quoted by the agency as saying": who said it, and who passes it on, behind all of it. */
    private @Nullable Utterance quotedBy(
            AnalysedSentence at, int index, VerbGroup group, List<Nominal> subjects, int time) {
        Syntax syntax = at.syntax();
        Nominal speaker = subjects.stream()
                .filter(noun -> voices.maySpeak(at, noun))
                .findFirst()
                .orElse(null);
        if (speaker == null) {
            return null;
        }
        int first = Voices.headOf(at, Voices.firstChunk(at, speaker));
        int last = index + 1;
        while (last < syntax.chunks().size()
                && (syntax.isLink(last, Chunk.Kind.PREPOSITION)
                        || syntax.isLink(last, "as")
                        || syntax.chunk(last) instanceof Chunk.Time
                        || at.nominal(last) != null
                        || syntax.chunk(last) instanceof VerbGroup saying
                                && saying.base().equals("say"))) {
            last++;
        }
        boolean closes = first > 2
                && SpeechScope.isAfterComma(at, first)
                && (last >= syntax.chunks().size() || syntax.isLink(last, Chunk.Kind.OTHER));
        if (!closes) {
            return null;
        }
        List<Nominal> chain = new ArrayList<>(relays.outlets(at, speaker, index));
        chain.add(speaker);
        return Utterance.closing(syntax.chunk(first).first(), group.end(), chain, time);
    }

    /** "Four more soldiers dead, Northville says": a count alone before the comma tells enough. */
    private static boolean isCount(@Nullable Nominal first) {
        return first != null && first.count() != null && !first.effects().isEmpty();
    }

    /** "the campaign of the media, which claim that": who stands right before a relative clause of speech. */
    private @Nullable Utterance claimedByThem(AnalysedSentence at, int index, VerbGroup group, Speech speech) {
        Syntax syntax = at.syntax();
        boolean relative = syntax.isLink(index - 1, Chunk.Kind.RELATIVE) && !syntax.isLink(index - 1, "that");
        int before = syntax.isLink(index - 2, Chunk.Kind.COMMA) ? index - 3 : index - 2;
        boolean tells = syntax.isLink(index + 1, "that") || group.base().equals("speak");
        Nominal who = relative && tells ? at.nominal(before) : null;
        if (who == null || who.count() != null || !voices.maySpeak(at, who) || speech.stance() != Stance.ASSERTS) {
            return null;
        }
        return new Utterance(
                group.end(),
                SpeechScope.scopeEnd(at, index),
                List.of(who),
                Stance.ASSERTS,
                speech.hedge(),
                -1,
                RELATIVE,
                who.group().first(),
                group.end());
    }

    /** "said Lt. Col. N. N.": whether an unknown name of two words or more stands behind the verb. */
    private static boolean isFollowedByName(AnalysedSentence at, int verb) {
        Nominal name = at.nominal(Voices.lastChunk(at, verb + 1));
        return name != null
                && name.is(Nominal.Kind.OTHER)
                && name.group().end() - name.group().first() > 1
                && at.sentence().token(name.group().first()).isCapitalised()
                && at.sentence().token(name.group().head()).isCapitalised();
    }

    /** "claimed one of them, N. N.": the name behind the comma; else the noun group itself. */
    static @Nullable Nominal oneOfThem(AnalysedSentence at, int chunk) {
        Nominal one = at.nominal(chunk);
        boolean ofThem = one != null
                && at.word(one.group().first()).equals("one")
                && at.syntax().isLink(chunk + 1, "of")
                && at.syntax().isLink(chunk + 3, Chunk.Kind.COMMA);
        Nominal name = ofThem ? at.nominal(chunk + 4) : null;
        return name != null && at.sentence().token(name.group().head()).isCapitalised() ? name : one;
    }

    /** "..., the diocese of N. said": behind a comma, before nothing else, whatever "said" has as its subject spoke. */
    static boolean closesWithName(AnalysedSentence at, int verb, List<Nominal> subjects) {
        if (subjects.isEmpty()) {
            return false;
        }
        Nominal subject = subjects.get(0);
        int head = Voices.headOf(at, Voices.firstChunk(at, subject));
        return head > 2
                && subject.count() == null
                && !subject.is(Nominal.Kind.TOLL)
                && SpeechScope.isAfterComma(at, head)
                && SpeechScope.nothingFollows(at, verb);
    }

    /** "Toure said": one word right before such a verb, which at the head of a sentence might be any. */
    private boolean saysAlone(int verb, VerbGroup group, List<Nominal> subjects) {
        Nominal subject = subjects.isEmpty() ? null : subjects.get(0);
        return subject != null
                && subject.chunk() == verb - 1
                && subject.group().first() == 0
                && subject.group().end() == 1
                && (subject.is(Nominal.Kind.OTHER) || subject.is(Nominal.Kind.PEOPLE))
                && subject.count() == null
                && is(group, Limit.NOTHING);
    }

    /** "Partners say that", "the parish told the radio that": whoever stands before the verb of a reported clause. */
    static boolean opensReport(AnalysedSentence at, int verb, List<Nominal> subjects) {
        Nominal subject = subjects.isEmpty() ? null : subjects.get(0);
        boolean person = subject != null
                && subject.count() == null
                && (subject.is(Nominal.Kind.OTHER) || subject.is(Nominal.Kind.PEOPLE));
        return person && tellsThat(at, verb);
    }

    /** Whether a clause with "that" hangs on a verb, perhaps behind a time, a place or who listens. */
    private static boolean tellsThat(AnalysedSentence at, int verb) {
        int that = verb + 1;
        while (that < at.syntax().chunks().size()
                && !at.syntax().isLink(that, "that")
                && (at.syntax().chunk(that) instanceof Chunk.Time
                        || at.syntax().isLink(that, Chunk.Kind.PREPOSITION)
                        || at.nominal(that) != null)) {
            that++;
        }
        return at.syntax().isLink(that, "that");
    }

    /** "announced eight people dead", "described nine men being shot": the object is people who came to harm. */
    private boolean tellsOfHarm(AnalysedSentence at, int verb, VerbGroup group) {
        Nominal object = at.nominal(verb + 1);
        if (object != null && object.is(Nominal.Kind.TOLL) && is(group, Limit.OBJECT)) {
            return true;
        }
        boolean counted = object != null && object.count() != null && !is(group, Limit.CLAUSE) && group.isFinite();
        if (object == null || !counted) {
            return false;
        }
        boolean participle = verb + 2 < at.syntax().chunks().size()
                && at.syntax().chunk(verb + 2) instanceof VerbGroup harm
                && (!harm.isFinite() || SpeechScope.isBareParticiple(harm))
                && !words.events().verb(harm.base()).isEmpty();
        return participle || !object.effects().isEmpty();
    }

    /** "raises the toll to 80": who corrects a count tells the new one. */
    static boolean isOfToll(AnalysedSentence at, int verb) {
        if (isOfTollBehindCount(at, verb)) {
            return true;
        }
        boolean takes = at.syntax().chunk(verb) instanceof VerbGroup group
                && group.base().equals("take");
        return at.nominals(at.syntax().objects(verb)).stream()
                .anyMatch(noun -> noun.is(Nominal.Kind.TOLL)
                        // "took 40 prisoner" tells of no figure
                        || !takes && noun.is(Nominal.Kind.COUNT)
                        || !takes
                                && noun.count() != null
                                && (verbGives(at, verb) || !noun.effects().isEmpty())
                        || verbGives(at, verb)
                                && LOSSES.contains(at.word(noun.group().head()))
                        || at.word(noun.group().head()).equals("responsibility"));
    }

    /** "lowered to 63 the number of people killed", "put at nine the dead": the count stands before what it is of. */
    private static boolean isOfTollBehindCount(AnalysedSentence at, int verb) {
        boolean figure = at.syntax().isLink(verb + 1, "to") || at.syntax().isLink(verb + 1, "at");
        Nominal count = figure ? at.nominal(verb + 2) : null;
        Nominal toll =
                count != null && count.count() != null && !count.is(Nominal.Kind.TOLL) ? at.nominal(verb + 3) : count;
        return toll != null && count != null && count.count() != null && toll.is(Nominal.Kind.TOLL);
    }

    static boolean verbGives(AnalysedSentence at, int verb) {
        return at.syntax().chunk(verb) instanceof VerbGroup group
                && group.base().equals("give");
    }

    static boolean isInserted(AnalysedSentence at, int verb) {
        int next = SpeechScope.afterPhrases(at, verb, false);
        boolean pause = next >= at.syntax().chunks().size() || at.syntax().isLink(next, Chunk.Kind.COMMA);
        int subject = at.syntax().isLink(verb - 1, Chunk.Kind.COMMA) ? verb - 2 : verb - 1;
        return pause && at.nominal(subject) != null && SpeechScope.isAfterComma(at, Voices.headOf(at, subject));
    }

    /** "denied it had bombed the hospital": the pronoun begins what is denied, and points to nothing said before. */
    private static boolean opensClause(Syntax syntax, int pronoun) {
        return pronoun + 1 < syntax.chunks().size()
                && syntax.chunk(pronoun + 1) instanceof VerbGroup verb
                && verb.isFinite();
    }

    /** "something X denied", "X denied the report", "it was denied by X": what was said before is denied. */
    @Nullable
    Utterance denialOfSaid(AnalysedSentence at, int index, VerbGroup group, List<Nominal> subjects, int time) {
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
            back = subjects.isEmpty()
                    || subjects.get(0).is(Nominal.Kind.PRONOUN)
                    || voices.isReport(at, subjects.get(0));
        } else if (!subjects.isEmpty()) {
            speaker = subjects.get(0);
            List<Nominal> objects = at.nominals(syntax.objects(index));
            boolean pronoun = !objects.isEmpty()
                    && !opensClause(syntax, objects.get(0).chunk())
                    && (objects.get(0).is(Nominal.Kind.PRONOUN)
                            || voices.isReport(at, objects.get(0)) && !saysWhat(at, objects.get(0))
                            || SpeechScope.isThis(at, objects.get(0)));
            back = SpeechScope.something(at, speaker)
                    || syntax.isLink(speaker.chunk() - 1, "which")
                    || pronoun
                    || isApposedReport(at, speaker);
            first = Math.min(
                    first,
                    SpeechScope.something(at, speaker)
                            ? at.syntax().chunk(speaker.chunk() - 1).first()
                            : speaker.group().first());
        }
        if (!back || speaker == null || !voices.maySpeak(at, speaker)) {
            return null;
        }
        int end = Math.max(group.end(), speaker.group().end());
        return new Utterance(
                first, first, List.of(speaker), Stance.DENIES, Hedge.STATED, time, "denies-what-was-said", first, end);
    }

    /** "..., a claim that X rejected", "..., an account X disputes": the report is what stands before the comma. */
    private boolean isApposedReport(AnalysedSentence at, Nominal speaker) {
        int before = speaker.chunk() - 1;
        int report = at.syntax().isLink(before, Chunk.Kind.RELATIVE) ? before - 1 : before;
        Nominal noun = at.nominal(report);
        return noun != null
                && voices.isReport(at, noun)
                && noun.group().determined() == NounGroup.Determined.INDEFINITE
                && (at.syntax().isLink(report - 1, Chunk.Kind.COMMA)
                        || at.syntax().isLink(report - 1, Chunk.Kind.DASH));
    }

    /** "reports that fighters had left", "reports of an evacuation": what they say follows, and is what is denied. */
    private static boolean saysWhat(AnalysedSentence at, Nominal report) {
        Syntax syntax = at.syntax();
        int next = report.chunk() + 1;
        if (syntax.isLink(next, "that") || syntax.isLink(next, "according")) {
            return true;
        }
        for (int later = next; later < Math.min(syntax.chunks().size(), next + LONGEST_OWNER); later++) {
            if (syntax.isLink(later, "that")) {
                return true;
            }
            boolean finite = syntax.chunk(later) instanceof VerbGroup verb && !SpeechScope.isBareParticiple(verb);
            if (finite || syntax.isLink(later, Chunk.Kind.COMMA) || syntax.isLink(later, Chunk.Kind.SEMICOLON)) {
                break;
            }
        }
        boolean about = syntax.isLink(next, "of") || syntax.isLink(next, "about") || syntax.isLink(next, "on");
        Nominal what = about ? at.nominal(next + 1) : null;
        return what != null && what.is(Nominal.Kind.EVENT);
    }

    @Nullable
    Utterance passive(AnalysedSentence at, int index, VerbGroup group, Speech speech, int time) {
        Syntax syntax = at.syntax();
        boolean needsReport = is(group, Limit.REPORT);
        boolean statement = !needsReport
                || at.nominals(syntax.subjects(index)).stream()
                        .anyMatch(noun -> noun.is(Nominal.Kind.PRONOUN)
                                || voices.isReport(at, noun)
                                || noun.is(Nominal.Kind.EVENT)
                                || is(group, Limit.TOLL)
                                        && (noun.is(Nominal.Kind.TOLL)
                                                || !noun.effects().isEmpty()));
        for (int later = index + 1;
                statement && later < Math.min(syntax.chunks().size(), index + 8);
                later++) {
            if (syntax.isLink(later, Chunk.Kind.SUBORDINATOR)
                    || syntax.isLink(later, "that")
                    || syntax.chunk(later) instanceof VerbGroup verb && verb.form() == VerbGroup.Form.INFINITIVE) {
                // "were reported to have been killed by X": X has killed, and reported nothing
                break;
            }
            String preposition = syntax.preposition(later);
            Nominal noun = at.nominal(later);
            boolean agent =
                    preposition.equals("by") || preposition.equals("in") && noun != null && voices.isOutlet(at, noun);
            if (noun != null && agent && voices.maySpeak(at, noun)) {
                return new Utterance(
                        SpeechScope.partStart(at, index),
                        SpeechScope.partEnd(at, index),
                        relays.chain(at, noun),
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
}
