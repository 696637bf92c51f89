package org.fogline.reader.discourse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.fogline.knowledge.actor.Actor;
import org.fogline.knowledge.word.Speech;
import org.fogline.model.Attribution;
import org.fogline.model.ClaimType;
import org.fogline.model.Count;
import org.fogline.model.DatePrecision;
import org.fogline.model.DateRange;
import org.fogline.model.DocumentInfo;
import org.fogline.model.Effect;
import org.fogline.model.Extent;
import org.fogline.model.Hedge;
import org.fogline.model.PlaceRelation;
import org.fogline.model.Reason;
import org.fogline.model.Stance;
import org.fogline.model.When;
import org.fogline.reader.Knowledge;
import org.fogline.reader.attribution.DocumentNames;
import org.fogline.reader.attribution.PhraseSpeech;
import org.fogline.reader.attribution.StatementSpeech;
import org.fogline.reader.attribution.Utterance;
import org.fogline.reader.attribution.UtteranceFinder;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.frame.FigureFinder;
import org.fogline.reader.frame.FigureList;
import org.fogline.reader.frame.Frame;
import org.fogline.reader.frame.FrameFinder;
import org.fogline.reader.frame.ListLosses;
import org.fogline.reader.frame.LossDraft;
import org.fogline.reader.frame.TableLosses;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.NounGroup;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.ActorMention;
import org.fogline.reader.mention.HedgeMention;
import org.fogline.reader.mention.Nominal;
import org.fogline.reader.segment.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sentences of one document in order and gives each frame what the text around it adds: who speaks, when,
 * where. Days, places and speakers carry over within a paragraph, and from the line that opens a list to its items.
 */
public final class StoryReader {

    /** News is told within so many days. */
    private static final int LATE_NEWS = 7;

    private final Knowledge knowledge;
    private final FrameFinder frames;
    private final UtteranceFinder utterances;
    private final SpeakerResolver speakers;
    private final SideResolver sides;
    private final ActorReader actors;
    private final Reports reports;
    private final @Nullable Actor author;
    private final List<AnalysedSentence> sentences;

    private final Sayings sayings = new Sayings();

    /** The day on which the item of a digest was heard, and the block of that item. */
    private @Nullable LocalDate heard;

    private int heardIn = -1;

    /** Whether the text sums up a briefing. */
    private boolean briefed;

    private final TimeKeeper times;
    private final PlaceKeeper places;
    private final Disputes disputes;
    private final OtherVoices otherVoices;
    private final PressReview review;
    private final Broadcasts broadcasts;

    private int block = -1;
    private boolean listOpened;
    private @Nullable DraftClaim lastAct;

    /** Who spoke last before the sentence that is read. */
    private List<Speaker> spokeBefore = List.of();

    private final boolean byOutlet;

    public StoryReader(
            Knowledge knowledge, SideResolver sides, DocumentInfo info, String text, List<AnalysedSentence> sentences) {
        this.knowledge = knowledge;
        this.frames = new FrameFinder(knowledge.words());
        DocumentNames names = new DocumentNames(sentences);
        this.utterances = new UtteranceFinder(knowledge, names);
        this.sides = sides;
        this.actors = new ActorReader(sides);
        this.byOutlet = info.source() != null || hasDateline(sentences);
        String publisher = info.source() != null ? info.source() : info.author();
        this.speakers = new SpeakerResolver(knowledge, sides, publisher, text, sentences, names);
        this.reports = new Reports(knowledge);
        this.author = authorOf(knowledge, info);
        Actor known = author;
        if (known != null) {
            reports.isItself(known, info.title(), info.published());
        }
        this.times = new TimeKeeper(knowledge.words(), info, reports, text, sentences);
        this.places = new PlaceKeeper(knowledge.gazetteer(), knowledge.words(), sentences);
        sides.theatre(places.theatre());
        this.sentences = sentences;
        this.disputes = new Disputes(times, sides);
        this.otherVoices = new OtherVoices(sides);
        this.broadcasts = new Broadcasts(sentences, knowledge.actors());
        this.review = new PressReview(sentences, knowledge.actors());
    }

    /** "KANO, Nigeria, 4 May (Agency) - ": whether the text opens as the dispatch of an agency or a paper. */
    private static boolean hasDateline(List<AnalysedSentence> sentences) {
        for (AnalysedSentence at : sentences) {
            if (at.sentence().kind() == Sentence.BlockKind.TITLE) {
                continue;
            }
            if (at.datelineEnd() > 0) {
                return true;
            }
            for (int index = 0; index < at.syntax().chunks().size(); index++) {
                if (at.syntax().chunk(index) instanceof VerbGroup) {
                    return false;
                }
                if (at.syntax().isLink(index, Chunk.Kind.DASH)) {
                    return true;
                }
            }
            return false;
        }
        return false;
    }

    /** The body that publishes the document, if it is known: its words are read as that body means them. */
    private static @Nullable Actor authorOf(Knowledge knowledge, DocumentInfo info) {
        String source = info.source();
        String name = source != null ? source : info.author();
        return name == null ? null : knowledge.actors().byName(name).orElse(null);
    }

    /** The drafts of all claims of the document, in the order of the text. */
    public List<DraftClaim> read() {
        List<List<Frame>> framesOf = new ArrayList<>();
        for (AnalysedSentence sentence : sentences) {
            framesOf.add(frames.find(sentence));
        }
        new ListLosses(knowledge.words()).read(sentences, framesOf);
        new TableLosses(knowledge.words()).read(sentences, framesOf);
        sentences.forEach(times::seeCampaign);
        learnOpposition(framesOf);
        List<List<Utterance>> saidIn = new ArrayList<>();
        for (AnalysedSentence sentence : sentences) {
            List<Utterance> said = utterances.find(sentence);
            said.forEach(utterance -> speakers.learn(sentence, utterance));
            if (said.isEmpty()) {
                speakers.learnSpokesmen(sentence);
            }
            saidIn.add(said);
        }
        List<DraftClaim> drafts = new ArrayList<>();
        RunningVoice voice = new RunningVoice(sentences, saidIn, speakers, byOutlet);
        briefed = voice.sumsUpBriefing();
        for (int index = 0; index < sentences.size(); index++) {
            readSentence(sentences.get(index), framesOf.get(index), saidIn.get(index), voice, drafts);
        }
        nameHeadlineSpeakers(drafts);
        HeadlineDays.give(drafts);
        return drafts;
    }

    /** A headline that gives its speaker by kind alone ("rights body") means the first that the text then names. */
    private void nameHeadlineSpeakers(List<DraftClaim> drafts) {
        for (DraftClaim headline : drafts) {
            if (headline.at.sentence().kind() != Sentence.BlockKind.TITLE || headline.attribution.size() != 1) {
                continue;
            }
            String source = headline.attribution.get(0).source();
            boolean known = sides.party(source) != null
                    || isFullName(source)
                    || drafts.stream()
                            .anyMatch(other -> other.at.index() > headline.at.index()
                                    && other.attribution.stream()
                                            .anyMatch(by -> by.source().equals(source)));
            if (known) {
                continue;
            }
            drafts.stream()
                    .filter(other -> other.at.index() > headline.at.index() && !other.attribution.isEmpty())
                    .findFirst()
                    .ifPresent(other -> {
                        headline.attribution = other.attribution;
                        headline.speaker = other.speaker;
                        headline.because("attribution", "headline-speaker-named-below", headline.start, headline.end);
                    });
        }
    }

    /** "Joan Doe", "Valley Rights Council": a name of more than one word, which no kind of body is. */
    private static boolean isFullName(String source) {
        String[] parts = source.split(" ");
        boolean capital = parts.length > 1;
        for (String part : parts) {
            capital &= !part.isEmpty() && Character.isUpperCase(part.codePointAt(0));
        }
        return capital;
    }

    /** Learns who fights whom: first from fights between names, then from those of words that these make clear. */
    private void learnOpposition(List<List<Frame>> framesOf) {
        for (boolean named : new boolean[] {true, false}) {
            for (List<Frame> inSentence : framesOf) {
                for (Frame frame : inSentence) {
                    learnOpposition(frame, named);
                }
            }
        }
    }

    private void learnOpposition(Frame frame, boolean named) {
        boolean fighting = switch (frame.type().group()) {
            case FIGHTING, REMOTE, BOMBING, CAPTURE, KILLING, TOLL, MATERIEL, SIEGE -> true;
            default -> false;
        };
        if (!fighting) {
            return;
        }
        List<ActorReader.Found> one = found(frame.initiators());
        List<ActorReader.Found> two = new ArrayList<>(found(frame.targets()));
        for (LossDraft loss : frame.losses()) {
            List<ActorReader.Found> victims = found(List.of(loss.nominal()));
            two.addAll(victims);
            learnOpposition(found(loss.killers()), victims, named);
        }
        learnOpposition(one, two, named);
        List<ActorReader.Found> parties = found(frame.parties());
        if (parties.size() == 2) {
            learnOpposition(parties.subList(0, 1), parties.subList(1, 2), named);
        }
    }

    private void learnOpposition(List<ActorReader.Found> one, List<ActorReader.Found> two, boolean named) {
        for (ActorReader.Found first : one) {
            for (ActorReader.Found second : two) {
                if (named == (isName(first) && isName(second))) {
                    sides.learnOpposition(first.name(), second.name(), named ? 2 : 1);
                }
            }
        }
    }

    private static boolean isName(ActorReader.Found found) {
        return found.mention().kind() == ActorMention.Kind.NAMED
                || found.rule().equals("generic-word-of-country")
                || found.rule().equals("adjective-of-country");
    }

    private List<ActorReader.Found> found(List<Nominal> nominals) {
        List<ActorReader.Found> found = new ArrayList<>();
        for (Nominal nominal : nominals) {
            found.addAll(actors.of(nominal, author == null ? null : author.name()));
        }
        return found;
    }

    private void readSentence(
            AnalysedSentence at,
            List<Frame> found,
            List<Utterance> uttered,
            RunningVoice voice,
            List<DraftClaim> drafts) {
        enterBlock(at);
        voice.enterSentence(at);
        times.enterSentence(at);
        int told = drafts.size();
        List<Utterance> said = new ArrayList<>(uttered);
        speakers.see(at);
        List<List<Speaker>> saidBy = new ArrayList<>();
        DateRange sameDay = null;
        for (Utterance utterance : said) {
            List<Speaker> by = speakers.resolve(at, utterance, voice.spokeBefore(utterance, said, saidBy));
            reports.seePaper(at, by);
            boolean opens = utterance.rule().equals(StatementSpeech.OPENING)
                    || StatementSpeech.isFollowed(at) && at.sentence().kind() != Sentence.BlockKind.TITLE;
            boolean dated = (utterance.isDated() || opens) && !isInside(utterance, uttered);
            DateRange day = dated ? times.saidOn(at, utterance) : null;
            sameDay = day == null ? sameDay : day;
            if (day == null && !isInside(utterance, uttered)) {
                // "A reported on 6 May that ..., and B published ...": on that day too
                day = sameDay;
            }
            if (day != null) {
                for (Speaker speaker : by) {
                    sayings.tell(speaker.source(), at, day);
                }
            }
            saidBy.add(by);
        }
        for (RunningVoice.Spoken carried : voice.carried(at, said, saidBy)) {
            said.add(carried.utterance());
            saidBy.add(carried.by());
        }
        int inItem = said.size();
        boolean opensItem = broadcasts.isHeading(at) || review.isDated(at) && at.before() == null;
        if (opensItem) {
            LocalDate day = times.dateIn(at);
            heard = day == null ? heard : day;
            heardIn = at.sentence().block();
        }
        List<Speaker> station = broadcasts.of(at, saidBy.stream().anyMatch(by -> !by.isEmpty()));
        if (!station.isEmpty()) {
            reports.seePaper(at, station);
            said.add(Utterance.whole(at, Broadcasts.RULE));
            saidBy.add(station);
        }
        List<Speaker> outlet = review.of(at);
        if (!outlet.isEmpty() && saidBy.stream().noneMatch(by -> Floor.shareOne(by, outlet))) {
            said.add(Utterance.whole(at, PressReview.RULE));
            saidBy.add(outlet);
        }
        reports.see(at, times.dayIn(at));
        times.seeCampaign(at);
        spokeBefore = voice.justBefore(at);
        for (Frame frame : found) {
            readFrame(at, frame, said, saidBy, drafts);
        }
        creditInBrackets(at, said, saidBy, drafts);
        disputes.tell(at, said, saidBy, drafts, told);
        voice.see(at, said.subList(0, inItem), saidBy.subList(0, inItem));
        boolean timed = drafts.subList(told, drafts.size()).stream().anyMatch(draft -> draft.ownTime);
        boolean placed = drafts.subList(told, drafts.size()).stream().anyMatch(draft -> draft.ownPlace);
        times.see(at, said, timed);
        When named = told == drafts.size() ? times.namedAlone(at) : null;
        if (named != null && lastAct != null && (isOfActors(at, named, lastAct) || isOfThatAct(at, named, lastAct))) {
            giveDay(
                    drafts,
                    lastAct,
                    named,
                    at.sentence().token(0).start(),
                    at.sentence().token(at.sentence().size() - 1).end());
        }
        sayings.see(at, times.dayIn(at));
        if (!broadcasts.isHeading(at)) {
            places.see(at, placed, said);
        }
        listOpened = at.sentence().token(at.sentence().size() - 1).is(":");
    }

    /**
     * "(Agency)" alone behind a passage is the source of what the paragraph told before it, and "the governor reported
     * this" of that or of the paragraph before.
     */
    private void creditInBrackets(
            AnalysedSentence at, List<Utterance> said, List<List<Speaker>> saidBy, List<DraftClaim> drafts) {
        for (int index = 0; index < said.size(); index++) {
            Utterance utterance = said.get(index);
            boolean back = utterance.rule().equals(Utterance.SAID_THIS);
            boolean alone = back || utterance.rule().equals(PhraseSpeech.BRACKETS) && utterance.length() == 0;
            int from = at.sentence().block() - (back && at.index() > 0 && at.before() == null ? 1 : 0);
            for (DraftClaim draft : alone ? drafts : List.<DraftClaim>of()) {
                boolean near = draft.at.sentence().block() >= from
                        && draft.at.sentence().block() <= at.sentence().block()
                        && draft.at.sentence().kind() != Sentence.BlockKind.TITLE;
                if (near && draft.attribution.isEmpty()) {
                    List<Attribution> chain = new ArrayList<>();
                    for (Speaker speaker : saidBy.get(index)) {
                        chain.add(new Attribution(speaker.source(), speaker.words(), speaker.org(), null, null));
                        draft.speaker = sides.party(speaker.source());
                    }
                    draft.attribution = chain;
                    draft.because("attribution", utterance.rule(), draft.start, draft.end);
                }
            }
        }
    }

    /** Whether someone speaks inside what another says. */
    private static boolean isInside(Utterance utterance, List<Utterance> said) {
        for (Utterance other : said) {
            // "The army denied it on Friday: ..., it said": one speaker all along
            boolean again = other.closes()
                    && other.speakers().size() == 1
                    && other.speakers().get(0).is(Nominal.Kind.PRONOUN);
            if (other != utterance && !again && other.covers(utterance.evidenceFirst())) {
                return true;
            }
        }
        return false;
    }

    private void enterBlock(AnalysedSentence at) {
        if (at.sentence().block() == block) {
            return;
        }
        boolean item = at.sentence().kind() == Sentence.BlockKind.LIST_ITEM;
        block = at.sentence().block();
        times.enterParagraph(item || listOpened);
        if (item) {
            places.forget();
        }
        places.enterItem(at);
    }

    // ---- one frame ----

    private void readFrame(
            AnalysedSentence at,
            Frame frame,
            List<Utterance> said,
            List<List<Speaker>> saidBy,
            List<DraftClaim> drafts) {
        DraftClaim before = drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
        boolean figure = frame.sense().word().equals(FigureFinder.FIGURE);
        boolean share = frame.sense().word().equals(FigureFinder.SHARE);
        if (figure || share) {
            DraftClaim whole = share ? harmOf(at, frame, drafts) : harmBefore(at, drafts);
            if (whole == null && (figure || frame.losses().get(0).effects().isEmpty())) {
                return;
            }
            if (whole != null && share && !isSaidByOthers(at, frame, said, saidBy, whole)) {
                whole.frame.takeShare(frame);
                whole.end = Math.max(
                        whole.end,
                        at.sentence().token(Math.max(0, frame.endToken() - 1)).end());
                whole.lastSentence = at.index();
                return;
            }
            if (whole != null) {
                frame.asFigureFor(whole.frame);
            }
        }
        DraftClaim draft = new DraftClaim(
                frame,
                at.sentence().token(frame.firstToken()).start(),
                at.sentence()
                        .token(Math.max(frame.firstToken(), frame.endToken() - 1))
                        .end());
        attribute(at, frame, said, saidBy, draft);
        hedge(at, frame, draft);
        amend(at, frame, draft);
        draft.evidence = Pictures.evidence(at, frame);
        times.own(at, frame, draft, said);
        places.place(at, frame, draft, said);
        times.inherit(at, frame, draft, said);
        DraftClaim act = actBefore(at, frame, draft);
        if (act != null && goesOn(at, frame, draft, act, isSaidAtTheEnd(said))) {
            act.frame.take(frame);
            act.end = Math.max(act.end, draft.end);
            act.lastSentence = at.index();
            if (act.attribution.isEmpty() && !draft.attribution.isEmpty()) {
                act.attribution = draft.attribution;
                act.speaker = draft.speaker;
                act.because("attribution", "speaker-named-at-the-end", draft.start, draft.end);
            }
            act.because("losses", "harm-told-after-the-act", draft.start, draft.end);
            return;
        }
        if (lastAct != null && isDayOf(at, frame, draft, lastAct)) {
            giveDay(drafts, lastAct, draft);
            return;
        }
        if (lastAct != null && tellsDayOf(at, frame, draft, lastAct)) {
            giveDay(drafts, lastAct, draft);
        }
        if (lastAct != null && namesDayOf(at, frame, draft, lastAct)) {
            giveDay(drafts, lastAct, draft);
        }
        if (act != null && !frame.sense().word().equals("casualties")) {
            draft.inherited = act.frame.type();
            draft.continues = act;
            draft.because("type", "event-told-before", act.start, act.end);
        }
        if (before != null && isSameVoice(draft, before) && pointsBack(at, frame, draft, before)) {
            before.frame.take(frame);
            before.end = Math.max(before.end, draft.end);
            if (before.attribution.isEmpty()) {
                before.attribution = draft.attribution;
                before.speaker = draft.speaker;
                if (!draft.attribution.isEmpty()) {
                    before.because("attribution", "speaker-of-what-points-back", draft.start, draft.end);
                }
            }
            before.because("losses", "points-back", draft.start, draft.end);
            return;
        }
        if (isNoHarmAlone(frame, draft)) {
            return;
        }
        times.campaign(at, frame, draft);
        if (times.isLongPast(draft)) {
            return;
        }
        drafts.add(draft);
        if (isBodilyAct(frame) && draft.stance == Stance.ASSERTS && !frame.isPlanned()) {
            lastAct = draft;
        }
        times.tell(draft);
        places.tell(draft);
    }

    /** "The attack took place late on Monday": tells the day of the act told shortly before, and no other act. */
    private boolean isDayOf(AnalysedSentence at, Frame frame, DraftClaim draft, DraftClaim act) {
        Nominal noun = at.nominal(frame.trigger());
        // "The strike hit late on Friday": the verb says no more of the strike
        boolean verb = !frame.sense().noun() && frame.targets().isEmpty() && isEventWithArticle(at.nominal(0));
        return frame.losses().isEmpty()
                && frame.initiators().isEmpty()
                && (verb || frame.sense().noun() && isDefinite(noun))
                && draft.ownTime
                && (!act.ownTime || isDayOfStatement(act))
                && act.stance == Stance.ASSERTS
                && draft.stance == Stance.ASSERTS
                && at.index() > act.at.index()
                && at.index() - act.lastSentence <= 2
                && act.frame.type().group().isAttack()
                && frame.type().group().isAttack()
                && (!draft.ownPlace || !act.ownPlace || isSamePlace(draft, act));
    }

    /** "Nine police died in an attack. Four were hurt in the attack early on Monday": the day of what had none till then. */
    private boolean namesDayOf(AnalysedSentence at, Frame frame, DraftClaim draft, DraftClaim act) {
        Nominal noun = at.nominal(frame.trigger());
        return isDefinite(noun)
                && draft.ownTime
                && draft.when.text() != null
                && draft.when.precision() == DatePrecision.DAY
                && !act.ownTime
                && act.when.from() == null
                && act.when.to() == null
                && act.frame.type() == frame.type()
                && act.stance == Stance.ASSERTS
                && draft.stance == Stance.ASSERTS
                && at.index() > act.at.index()
                && at.index() - act.lastSentence <= 2
                && act.frame.type().group().isAttack()
                && (at.index() == act.lastSentence + 1 || !draft.ownPlace || !act.ownPlace || isSamePlace(draft, act));
    }

    /**
     * "Ten died in an attack on a market, police said on Tuesday. The gunmen arrived late on Sunday and fired": who is
     * meant by the article did what was told, whose own day until then is only that of its telling.
     */
    private static boolean tellsDayOf(AnalysedSentence at, Frame frame, DraftClaim draft, DraftClaim act) {
        boolean same = !frame.initiators().isEmpty()
                && frame.initiators().stream()
                        .allMatch(nominal -> nominal.group().determined() == NounGroup.Determined.DEFINITE
                                && nominal.count() == null
                                && nominal.actors().stream()
                                        .noneMatch(actor -> actor.kind() == ActorMention.Kind.NAMED));
        LocalDate told = draft.when.from();
        LocalDate said = act.when.from();
        return same
                && isDayOfStatement(act)
                && draft.ownTime
                && !isDayOfStatement(draft)
                && isJustBefore(told, said)
                && at.index() > act.at.index()
                && at.index() - act.lastSentence <= 3
                && draft.stance == Stance.ASSERTS
                && act.frame.type().group().isAttack()
                && frame.type().group().isAttack()
                && (!draft.ownPlace || !act.ownPlace || isSamePlace(draft, act));
    }

    /** "The gunmen came on foot late on Sunday": what those meant by the article did, though it is no act of its own. */
    private static boolean isOfActors(AnalysedSentence at, When named, DraftClaim act) {
        Nominal subject = at.nominal(0);
        LocalDate told = named.from();
        LocalDate said = act.when.from();
        return subject != null
                && subject.group().determined() == NounGroup.Determined.DEFINITE
                && subject.count() == null
                && (subject.is(Nominal.Kind.ACTOR) || subject.isPeople())
                && subject.actors().stream().allMatch(actor -> actor.kind() == ActorMention.Kind.ROLE)
                && isDayOfStatement(act)
                && isJustBefore(told, said)
                && at.index() - act.lastSentence <= 2
                && act.frame.type().group().isAttack();
    }

    /** "It happened on Monday", "The attack, which lasted seven hours, took place on Monday": the day of the act just told. */
    private boolean isOfThatAct(AnalysedSentence at, When named, DraftClaim act) {
        LocalDate told = named.from();
        LocalDate said = act.when.from();
        boolean dayOfSaying = isDayOfStatement(act) && isJustBefore(told, said);
        return told != null
                && named.precision() == DatePrecision.DAY
                && (dayOfSaying || !act.ownTime && said == null && act.when.to() == null)
                && act.frame.type().group().isAttack()
                && at.index() - act.lastSentence == 1
                && (isEventWithArticle(at.nominal(0)) || at.word(0).equals("it"))
                && at.syntax().chunks().stream()
                        .anyMatch(chunk -> chunk instanceof VerbGroup group
                                && knowledge.words().isOccurrence(group.base()));
    }

    /** "the attack": one that was told before. */
    private static boolean isEventWithArticle(@Nullable Nominal subject) {
        return subject != null && subject.is(Nominal.Kind.EVENT) && isDefinite(subject);
    }

    private static boolean isDefinite(@Nullable Nominal nominal) {
        return nominal != null
                && nominal.group().determined() == NounGroup.Determined.DEFINITE
                && nominal.count() == null;
    }

    /** Whether what happened on one day may be news on the other. */
    private static boolean isJustBefore(@Nullable LocalDate told, @Nullable LocalDate said) {
        return told != null && said != null && told.isBefore(said) && told.isAfter(said.minusDays(LATE_NEWS));
    }

    private static boolean isDayOfStatement(DraftClaim draft) {
        return hasDayBy(draft, DayOrigin.SAID.rule()) && draft.when.text() == null;
    }

    /** Whether a rule set the day of a claim. */
    private static boolean hasDayBy(DraftClaim draft, String rule) {
        for (int index = draft.why.size() - 1; index >= 0; index--) {
            if (draft.why.get(index).field().equals("when")) {
                return draft.why.get(index).rule().equals(rule);
            }
        }
        return false;
    }

    /** Whether one place is common, or the other was told only to be near one. */
    private static boolean isSamePlace(DraftClaim one, DraftClaim other) {
        return one.where.stream()
                .anyMatch(where -> other.where.stream()
                        .anyMatch(known ->
                                known.place().equals(where.place()) || known.relation() == PlaceRelation.NEAR));
    }

    /** Gives an act, and what was told of it without a day of its own, the day that stands below. */
    private static void giveDay(List<DraftClaim> drafts, DraftClaim act, DraftClaim below) {
        giveDay(drafts, act, below.when, below.start, below.end);
    }

    private static void giveDay(List<DraftClaim> drafts, DraftClaim act, When when, int start, int end) {
        for (DraftClaim told : drafts) {
            boolean of = told == act || told.continues == act;
            if (of && (!told.ownTime || isDayOfStatement(told))) {
                told.when = when;
                told.ownTime = true;
                told.because("when", "day-told-below", start, end);
            }
        }
    }

    /** "No one was hurt" where no act was told to which it belongs: nothing happened that a claim could hold. */
    private static boolean isNoHarmAlone(Frame frame, DraftClaim draft) {
        return frame.isHarmAlone()
                && draft.inherited == null
                && draft.attribution.isEmpty()
                && draft.stance == Stance.ASSERTS
                && !frame.losses().isEmpty()
                && frame.losses().stream()
                        .allMatch(loss ->
                                loss.count().high() != null && loss.count().high() == 0);
    }

    /** "The army killed 14. The ombudsman said four of the dead were boys": whether another voice tells a share of a number. */
    private boolean isSaidByOthers(
            AnalysedSentence at, Frame frame, List<Utterance> said, List<List<Speaker>> saidBy, DraftClaim whole) {
        if (said.isEmpty() || at == whole.at) {
            return false;
        }
        DraftClaim share = new DraftClaim(frame, 0, 0);
        attribute(at, frame, said, saidBy, share);
        return !share.attribution.isEmpty() && !sources(whole).containsAll(sources(share));
    }

    /** "Two of the 25 were boys": the claim that told of 25 a little before; else the last that tells of people's harm. */
    private static @Nullable DraftClaim harmOf(AnalysedSentence at, Frame share, List<DraftClaim> drafts) {
        int of = share.trigger() + 1;
        Nominal whole = at.syntax().isLink(of, "of") ? at.nominal(of + 1) : null;
        Count number = whole == null ? null : whole.count();
        DraftClaim told = number == null
                ? null
                : lastBefore(
                        at,
                        drafts,
                        losses -> !losses.isEmpty() && losses.get(0).count().sameBounds(number));
        if (told != null) {
            return told;
        }
        List<Effect> harm = share.losses().get(0).effects();
        DraftClaim same = harm.isEmpty()
                ? null
                : lastBefore(
                        at,
                        drafts,
                        losses ->
                                losses.stream().anyMatch(loss -> loss.effects().equals(harm)));
        return same != null ? same : harmBefore(at, drafts);
    }

    /** The last claim before, at most three sentences away, that tells of people who came to harm. */
    private static @Nullable DraftClaim harmBefore(AnalysedSentence at, List<DraftClaim> drafts) {
        return lastBefore(
                at,
                drafts,
                losses -> losses.stream()
                        .anyMatch(loss -> loss.nominal().isPeople()
                                || !loss.nominal().effects().isEmpty()));
    }

    /** The last claim before, at most three sentences away and not denied, whose losses are of a kind; null if none is. */
    private static @Nullable DraftClaim lastBefore(
            AnalysedSentence at, List<DraftClaim> drafts, Predicate<List<LossDraft>> ofKind) {
        for (int index = drafts.size() - 1; index >= 0; index--) {
            DraftClaim draft = drafts.get(index);
            boolean near = at.index() - draft.lastSentence <= 3;
            if (near && draft.stance != Stance.DENIES && ofKind.test(draft.frame.losses())) {
                return draft;
            }
        }
        return null;
    }

    /** The act told shortly before, to which harm told alone belongs; null where day or place speak against it. */
    private @Nullable DraftClaim actBefore(AnalysedSentence at, Frame frame, DraftClaim draft) {
        DraftClaim act = lastAct;
        boolean alone = frame.isHarmAlone()
                && !frame.sense().word().equals(FigureFinder.FIGURE)
                && !frame.losses().isEmpty()
                && !frame.losses().get(0).rule().equals(FigureList.RULE)
                && draft.when.extent() != Extent.THROUGHOUT;
        if (act == null || !alone || at.index() == act.at.index() || at.index() - act.lastSentence > 3) {
            return null;
        }
        // "- Seven strikes were flown. - Shot down: two drones": each item tells of its own
        boolean items = ListLosses.isList(frame)
                && at.sentence().kind() == Sentence.BlockKind.LIST_ITEM
                && act.at.sentence().kind() == Sentence.BlockKind.LIST_ITEM;
        if (items) {
            return null;
        }
        boolean otherDay = draft.ownTime
                && act.ownTime
                && draft.when.from() != null
                && act.when.from() != null
                && !draft.when.from().equals(act.when.from());
        boolean otherPlace = draft.ownPlace
                && act.ownPlace
                && draft.where.stream()
                        .noneMatch(where -> act.where.stream()
                                .anyMatch(known -> known.place().equals(where.place())));
        return otherDay || otherPlace || isOfOthers(frame, act.frame) ? null : act;
    }

    /**
     * Aircraft that are shot down are an event of their own; and neither who fired nor what he lost himself belongs to the
     * fire of others: "planes bombed the town. The guerrillas killed six".
     */
    private boolean isOfOthers(Frame harm, Frame act) {
        if (harm.type() == ClaimType.SHOOTDOWN) {
            return true;
        }
        List<String> doers = belligerents(act.initiators());
        if (act.type().group() != ClaimType.Group.REMOTE || doers.isEmpty()) {
            return false;
        }
        List<String> others = belligerents(harm.initiators());
        boolean own = harm.losses().stream()
                .anyMatch(loss ->
                        loss.owner() != null && !Collections.disjoint(doers, belligerents(List.of(loss.owner()))));
        return own || !others.isEmpty() && Collections.disjoint(doers, others);
    }

    private List<String> belligerents(List<Nominal> nominals) {
        return found(nominals).stream()
                .map(one -> sides.belligerent(one.name()))
                .toList();
    }

    /** "A truck was ambushed. Eight men died, the governor said": who closes a passage has told what came before. */
    private static boolean isSaidAtTheEnd(List<Utterance> said) {
        return said.stream()
                .anyMatch(utterance -> utterance.rule().equals(Utterance.CLOSING)
                        || utterance.rule().equals("inserted-speech"));
    }

    /** The same voice goes on in the next sentence, without a day or a place of its own. */
    private static boolean goesOn(
            AnalysedSentence at, Frame frame, DraftClaim draft, DraftClaim act, boolean saidAtTheEnd) {
        boolean next = at.sentence().block() == act.at.sentence().block() && at.index() - act.lastSentence == 1;
        boolean toll = frame.sense().word().equals("toll")
                && !frame.losses().isEmpty()
                && frame.losses().get(0).rule().equals("running-toll");
        boolean addsHarm = act.frame.losses().isEmpty() && isSameVoice(draft, act)
                || frame.type() != ClaimType.ABDUCTION
                        && sources(draft).equals(sources(act))
                        && draft.frame.absorbed().stream()
                                .noneMatch(part -> part.sense().isAct());
        boolean otherTime = draft.ownTime
                && !(hasDayBy(draft, TimeKeeper.LINE_ABOVE)
                        && Objects.equals(draft.when.from(), act.when.from())
                        && Objects.equals(draft.when.to(), act.when.to()));
        return next
                && !toll
                && !otherTime
                && !draft.ownPlace
                && draft.stance == act.stance
                && draft.hedge == act.hedge
                && (Objects.equals(draft.speaker, act.speaker) || act.attribution.isEmpty() && saidAtTheEnd)
                && addsHarm;
    }

    private static boolean isSameVoice(DraftClaim one, DraftClaim other) {
        return one.attribution.isEmpty()
                || other.attribution.isEmpty()
                || sources(one).equals(sources(other));
    }

    private static List<String> sources(DraftClaim draft) {
        return draft.attribution.stream().map(Attribution::source).toList();
    }

    private static boolean coversLosses(Utterance utterance, Frame frame) {
        return frame.losses().stream().anyMatch(loss -> loss.nominal() != null && utterance.covers(loss.firstToken()))
                && (utterance.first() == 0
                        || frame.losses().stream().allMatch(loss -> utterance.covers(loss.firstToken())));
    }

    private static boolean isBodilyAct(Frame frame) {
        return frame.type().group().isAttack() || frame.type() == ClaimType.CAPTURE;
    }

    /** A station that reads out what others say, a paper in brackets behind a whole line: nearest the reader. */
    private static boolean isOutermost(Utterance utterance) {
        return utterance.rule().equals(Broadcasts.RULE)
                || utterance.rule().equals(PressReview.RULE)
                || utterance.rule().equals(PhraseSpeech.BRACKETS);
    }

    /** "..., a source said, according to Norland News": an outlet named last is the one that passes on what the others said. */
    private boolean passesOn(List<Utterance> said, List<List<Speaker>> saidBy, List<Integer> covering, int index) {
        Utterance utterance = said.get(index);
        return covering.size() > 1
                && utterance.rule().equals(PhraseSpeech.ACCORDING)
                && !saidBy.get(index).isEmpty()
                && saidBy.get(index).stream().allMatch(speaker -> sides.isMedia(speaker.source()))
                && covering.stream()
                        .allMatch(other -> other == index
                                || said.get(other).evidenceFirst() < utterance.evidenceFirst()
                                        && saidBy.get(other).stream()
                                                .noneMatch(speaker -> sides.isMedia(speaker.source())));
    }

    private void attribute(
            AnalysedSentence at, Frame frame, List<Utterance> said, List<List<Speaker>> saidBy, DraftClaim draft) {
        List<Integer> covering = new ArrayList<>();
        for (int index = 0; index < said.size(); index++) {
            Utterance utterance = said.get(index);
            boolean covers = utterance.length() > 0
                    && (utterance.covers(frame.triggerToken()) || frame.at() == at && coversLosses(utterance, frame));
            boolean own = !utterance.speakers().isEmpty()
                    && !utterance.isFigure()
                    && frame.trigger() < at.syntax().chunks().size()
                    && at.syntax().chunk(frame.trigger()).first() == utterance.evidenceFirst();
            if (covers && !own && !isStandingAside(at, frame, utterance)) {
                covering.add(index);
            }
        }
        Integer contest = Disputes.contested(said, saidBy, covering);
        if (contest != null) {
            covering.remove(contest);
            disputes.remember(draft, contest);
        }
        covering.removeIf(denial -> said.get(denial).stance() == Stance.DENIES
                && covering.stream().anyMatch(later -> goesOnToSay(said, saidBy, denial, later)));
        covering.sort(Comparator.comparing((Integer one) -> !isOutermost(said.get(one)))
                .thenComparing(one -> !passesOn(said, saidBy, covering, one))
                .thenComparing(one -> said.get(one).rule().equals("citing"))
                .thenComparing(one -> !said.get(one).closes())
                .thenComparing(one -> -said.get(one).length()));
        List<Attribution> chain = new ArrayList<>();
        int reasons = draft.why.size();
        DateRange ofAll = dayOfAll(at);
        for (int index : covering) {
            Utterance utterance = said.get(index);
            if (utterance.stance() == Stance.DENIES || utterance.stance() == Stance.DOUBTS) {
                draft.stance = utterance.stance();
                because(draft, "stance", at, utterance);
            }
            if (utterance.hedge() != Hedge.STATED) {
                draft.hedge = utterance.hedge();
                because(draft, "hedge", at, utterance);
            }
            boolean ofItem =
                    utterance.rule().equals(Broadcasts.RULE) || utterance.rule().equals(PressReview.RULE);
            DateRange day = ofItem && ofAll != null ? ofAll : times.saidOn(at, utterance);
            for (Speaker speaker : saidBy.get(index)) {
                Reports.Report report = reports.current(speaker.source());
                DateRange saidDay = day != null
                        ? day
                        : report == null || report.day() == null
                                ? sayings.of(speaker.source(), at, RunningVoice.isOfStatement(utterance))
                                : DateRange.day(report.day());
                if (saidDay == null) {
                    saidDay = ofAll;
                }
                if (chain.stream().noneMatch(known -> known.source().equals(speaker.source()))) {
                    chain.add(new Attribution(
                            speaker.source(),
                            speaker.words(),
                            speaker.org(),
                            report == null || !report.outlet().equals(speaker.source())
                                    ? reports.paperOf(speaker.source(), at)
                                    : report.title(),
                            saidDay));
                }
                boolean ofOrg = speaker.org() != null && sides.partyOf(speaker.source()) == null;
                String party = sides.party(ofOrg ? speaker.org() : speaker.source());
                draft.speaker = party == null ? draft.speaker : party;
            }
            because(draft, "attribution", at, utterance);
        }
        draft.attribution = chain;
        String others = otherVoices.of(at, said, saidBy, covering, chain, spokeBefore);
        if (chain.isEmpty()) {
            draft.otherVoices = others;
        } else if (others != null) {
            note(draft.why, reasons, "attribution", others);
        }
        if (draft.speaker == null && author != null) {
            draft.speaker = author.name();
        }
    }

    /** The day on which all speak whom a sentence names: that of its item in a digest of broadcasts, or of a briefing; or null. */
    private @Nullable DateRange dayOfAll(AnalysedSentence at) {
        LocalDate ofItem = at.sentence().block() == heardIn ? heard : null;
        if (ofItem != null) {
            return DateRange.day(ofItem);
        }
        return briefed ? times.dayOfReport() : null;
    }

    /** "denies that it was there and says that others burned the town": who denied one thing goes on to say another. */
    private static boolean goesOnToSay(List<Utterance> said, List<List<Speaker>> saidBy, int denial, int later) {
        Utterance next = said.get(later);
        return next.stance() == Stance.ASSERTS
                && next.first() > said.get(denial).first()
                && !saidBy.get(later).isEmpty()
                && sources(saidBy.get(later)).equals(sources(saidBy.get(denial)));
    }

    private static List<String> sources(List<Speaker> speakers) {
        return speakers.stream().map(Speaker::source).toList();
    }

    private static void because(DraftClaim draft, String field, AnalysedSentence at, Utterance utterance) {
        draft.because(
                field,
                utterance.rule(),
                at.sentence().token(utterance.evidenceFirst()).start(),
                at.sentence()
                        .token(Math.max(utterance.evidenceFirst(), utterance.evidenceEnd() - 1))
                        .end());
    }

    /** Gives the first reason of a field, from a number on, its note. */
    private static void note(List<Reason> why, int from, String field, String note) {
        for (int index = from; index < why.size(); index++) {
            Reason reason = why.get(index);
            if (reason.field().equals(field)) {
                why.set(index, new Reason(field, reason.rule(), reason.span(), note));
                return;
            }
        }
    }

    /** ", which has besieged the town since May,": a standing state in a relative clause is background of the author's. */
    private static boolean isStandingAside(AnalysedSentence at, Frame frame, Utterance utterance) {
        boolean standing = frame.type() == ClaimType.CONTROL || frame.type() == ClaimType.SIEGE;
        int trigger = frame.trigger();
        return standing
                && frame.at() == at
                && trigger >= 2
                && at.syntax().isLink(trigger - 1, Chunk.Kind.RELATIVE)
                && at.syntax().isLink(trigger - 2, Chunk.Kind.COMMA)
                && utterance.evidenceEnd() != at.syntax().chunk(trigger).first();
    }

    private void hedge(AnalysedSentence at, Frame frame, DraftClaim draft) {
        for (HedgeMention hedge : at.mentions().hedges()) {
            boolean near =
                    frame.clauses().contains(at.syntax().clause(at.syntax().chunkAt(hedge.first())))
                            || hedge.end() <= frame.endToken() && hedge.first() >= frame.firstToken()
                            || frame.firstToken() >= hedge.end() && frame.firstToken() - hedge.end() <= 3;
            if (near && draft.hedge == Hedge.STATED) {
                draft.hedge = hedge.hedge();
                draft.because(
                        "hedge",
                        "hedge-word",
                        at.sentence().token(hedge.first()).start(),
                        at.sentence().token(hedge.end() - 1).end());
            }
        }
    }

    /** "The figure is amended: thirty were killed": what follows such a verb corrects what was said before. */
    private void amend(AnalysedSentence at, Frame frame, DraftClaim draft) {
        for (int index = 0; index < frame.trigger(); index++) {
            if (at.syntax().chunk(index) instanceof VerbGroup verb
                    && verb.form() != VerbGroup.Form.ING
                    && amends(verb)
                    && !frame.losses().isEmpty()) {
                boolean figure =
                        at.nominals(at.syntax().subjects(index)).stream().anyMatch(noun -> noun.is(Nominal.Kind.TOLL))
                                || at.nominals(at.syntax().objects(index)).stream()
                                        .anyMatch(noun -> noun.is(Nominal.Kind.TOLL));
                if (figure && draft.stance == Stance.ASSERTS) {
                    draft.stance = Stance.AMENDS;
                    draft.because(
                            "stance",
                            "figure-amended",
                            at.sentence().token(verb.first()).start(),
                            at.sentence().token(verb.end() - 1).end());
                }
            }
        }
    }

    private boolean amends(VerbGroup verb) {
        Speech speech = knowledge.words().speech(verb.base());
        return speech != null && speech.stance() == Stance.AMENDS;
    }

    /** "In these clashes, seven were killed": the event is the one told just before. */
    private boolean pointsBack(AnalysedSentence at, Frame frame, DraftClaim draft, DraftClaim before) {
        if (at.sentence().block() != before.at.sentence().block()
                || at.index() - before.at.index() > 2
                || at.index() == before.at.index()) {
            return false;
        }
        boolean fightingBefore = switch (before.frame.type().group()) {
            case FIGHTING, REMOTE, BOMBING -> true;
            default -> false;
        };
        if (!fightingBefore || draft.ownTime) {
            return false;
        }
        boolean demonstrative = false;
        List<Frame> all = new ArrayList<>(frame.absorbed());
        all.add(frame);
        for (Frame each : all) {
            Nominal nominal = each.at() == at ? at.nominal(each.trigger()) : null;
            if (nominal != null && nominal.is(Nominal.Kind.EVENT)) {
                demonstrative |= at.pointsBack(nominal.group())
                        || nominal.group().determined() == NounGroup.Determined.BARE
                                && nominal.count() == null
                                && !draft.ownPlace;
            }
        }
        for (int index = 0; index < at.syntax().chunks().size() && !demonstrative; index++) {
            Nominal nominal = at.nominal(index);
            demonstrative = nominal != null
                    && nominal.is(Nominal.Kind.EVENT)
                    && at.pointsBack(nominal.group())
                    && frame.type().group() == ClaimType.Group.MATERIEL;
        }
        boolean samePlace = !draft.ownPlace
                || draft.where.stream()
                        .anyMatch(where -> before.where.stream()
                                .anyMatch(known -> known.place().equals(where.place())));
        return demonstrative && samePlace;
    }
}
