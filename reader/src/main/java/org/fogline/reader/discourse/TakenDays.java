package org.fogline.reader.discourse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fogline.model.Attribution;
import org.fogline.model.ClaimType;
import org.fogline.model.DatePrecision;
import org.fogline.model.DateRange;
import org.fogline.model.Effect;
import org.fogline.model.Extent;
import org.fogline.model.Hedge;
import org.fogline.model.When;
import org.fogline.reader.attribution.Utterance;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.frame.FigureFinder;
import org.fogline.reader.frame.Frame;
import org.fogline.reader.frame.LossDraft;
import org.fogline.reader.group.NounGroup;
import org.fogline.reader.mention.DiscourseWord;
import org.fogline.reader.mention.Nominal;
import org.fogline.reader.segment.Sentence;
import org.fogline.reader.time.TimeContext;
import org.fogline.reader.time.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * The days that a claim takes over where its own sentence names none for it: of all that the text offers, those for
 * which the most speaks.
 */
final class TakenDays {

    /** So many words open a sentence at most that tells of the time told before. */
    private static final int LONGEST_OPENING = 5;

    /** News is told within so many days. */
    private static final int FRESH = 4;

    /** So many sentences ago is far. */
    private static final int FAR = 4;

    private static final Set<String> MORE = Set.of("another", "more", "other", "others", "additional", "further");

    private final Story story;
    private final Tellings tellings;
    private final Weights<DayOrigin, DayCircumstance> weights;

    TakenDays(Story story, Tellings tellings, Weights<DayOrigin, DayCircumstance> weights) {
        this.story = story;
        this.tellings = tellings;
        this.weights = weights;
    }

    void give(AnalysedSentence at, Frame frame, DraftClaim draft, List<Utterance> said, TimeContext context) {
        LocalDate now = now(context);
        if (Tellings.isStanding(at, frame) && now != null) {
            draft.when = When.day(now, null);
            draft.because("when", DayOrigin.STATEMENT.rule(), draft.start, draft.end);
            return;
        }
        if (story.listed && story.headsList && !frame.isPlanned()) {
            draft.when = story.when;
            draft.because("when", "day-that-heads-the-list", draft.start, draft.end);
            return;
        }
        if (frame.isPlanned() && said.stream().noneMatch(Utterance::isDated)) {
            // what is only planned has no day but one that is said
            draft.because("when", DayOrigin.NONE.rule(), draft.start, draft.end);
            return;
        }
        DraftClaim before = story.last;
        if (before != null && tellsOthers(at, frame, before) && said.stream().noneMatch(Utterance::isDated)) {
            draft.when = before.when.withText(null);
            draft.because("when", DayOrigin.CLAIM_BEFORE.rule(), draft.start, draft.end);
            return;
        }
        if (before != null
                && before.when.from() != null
                && opensAtSameTime(at)
                && at.index() - before.at.index() <= 2) {
            draft.when = before.when.withText(null);
            draft.because("when", DayOrigin.CLAIM_BEFORE.rule(), draft.start, draft.end);
            return;
        }
        if (before != null && before.at == at && isSuch(at, frame)) {
            // "asked about an attack on Saturday, he said that no such attack took place"
            draft.when = before.when.withText(null);
            draft.because("when", DayOrigin.CLAIM_IN_SENTENCE.rule(), draft.start, draft.end);
            return;
        }
        When window = windowNamedAlone(at, frame, said);
        if (window != null) {
            draft.when = window.withText(null).withExtent(Extent.THROUGHOUT);
            draft.because("when", DayOrigin.WINDOW.rule(), draft.start, draft.end);
            return;
        }
        LocalDate spoken = spoken(draft);
        LocalDate upTo = spoken == null ? now : spoken;
        if (upTo != null && Tellings.isPresentTotal(at, frame)) {
            draft.when = upTo(upTo);
            draft.because("when", DayOrigin.UP_TO_STATEMENT.rule(), draft.start, draft.end);
            return;
        }
        When period = story.period;
        if (period != null && story.isOfPeriod(at, frame, spoken)) {
            draft.when = period;
            draft.because("when", DayOrigin.PERIOD.rule(), draft.start, draft.end);
            return;
        }
        draft.dayCandidates = candidates(at, frame, draft, said, context);
        draft.dayCircumstances = circumstances(at, frame, draft, said);
        Weights.put(draft.dayCircumstances, DayCircumstance.STALE, isStale(upTo));
        List<Weights.Ranked<DayCandidate>> ranked = weights.ranked(draft.dayCandidates, draft.dayCircumstances);
        DayCandidate best = ranked.get(0).candidate();
        DayOrigin origin = best.origins().iterator().next();
        if (!best.origins().contains(DayOrigin.NONE)) {
            draft.when = best.when();
            draft.ownTime = origin == DayOrigin.SAID;
        }
        draft.because(
                "when",
                origin.rule(),
                draft.start,
                draft.end,
                Weights.told(
                        ranked,
                        candidate -> days(candidate.when()),
                        candidate -> candidate.origins().iterator().next().rule()));
    }

    /** "The heaviest day was 30 April. Thirty soldiers were killed.": the sentence before names the story's day and no more. */
    private boolean isDayNamedAlone(AnalysedSentence at) {
        return !story.fromTeller
                && at.index() - story.sentence == 1
                && at.sentence().block() == story.block;
    }

    /** "While this was going on, fifteen soldiers were killed": of the days told just before. */
    private static boolean opensAtSameTime(AnalysedSentence at) {
        StringBuilder words = new StringBuilder();
        for (int token = 0; token < Math.min(at.sentence().size(), LONGEST_OPENING); token++) {
            words.append(token == 0 ? "" : " ").append(at.word(token));
            if (DiscourseWord.SAME_TIME.isWord(words.toString())) {
                return true;
            }
        }
        return false;
    }

    /** "Since June 466 have been killed. 343 others were captured": others are counted over the same days. */
    private static boolean tellsOthers(AnalysedSentence at, Frame frame, DraftClaim before) {
        boolean total = before.when.extent() == Extent.THROUGHOUT
                && !before.frame.losses().isEmpty()
                && at.index() - before.at.index() == 1
                && before.at.sentence().block() == at.sentence().block();
        return total
                && frame.losses().stream()
                        .filter(loss -> loss.firstToken() <= 1 && frame.at() == at)
                        .anyMatch(loss -> at.word(loss.endToken() - 1).equals("others"));
    }

    private static boolean isSuch(AnalysedSentence at, Frame frame) {
        int token = frame.triggerToken();
        return token > 0 && at.word(token - 1).equals("such")
                || token > 1 && at.word(token - 2).equals("such");
    }

    /** The day of the statement; none in an account of a time long past, of which nothing is told up to its own day. */
    private static @Nullable LocalDate now(TimeContext context) {
        return context.history() == null ? context.now() : null;
    }

    /** "The report covers the week ending 18 March. A total of 211 men were lost": a sentence that only names days is of those after it. */
    private @Nullable When windowNamedAlone(AnalysedSentence at, Frame frame, List<Utterance> said) {
        boolean beside = story.windowSentence == at.index() - 1
                && story.windowBlock == at.sentence().block();
        When window = story.window;
        return beside
                        && window != null
                        && OwnDays.days(window) <= Story.LONGEST_PERIOD
                        && !frame.losses().isEmpty()
                        && said.stream().noneMatch(Utterance::isDated)
                        && Tellings.tense(at, frame) != DayCircumstance.PAST_PERFECT
                        && Tellings.tense(at, frame) != DayCircumstance.PERFECT
                ? window
                : null;
    }

    private static String days(When when) {
        LocalDate from = when.from();
        LocalDate to = when.to();
        if (from == null) {
            return to == null ? "none" : "up to " + to;
        }
        return from.equals(to) ? from.toString() : from + " to " + (to == null ? "" : to);
    }

    private List<DayCandidate> candidates(
            AnalysedSentence at, Frame frame, DraftClaim draft, List<Utterance> said, TimeContext context) {
        List<DayCandidate> found = new ArrayList<>();
        boolean ofThisSentence = said.stream().anyMatch(Utterance::isDated);
        LocalDate spoken = spoken(draft);
        boolean dated = spoken != null && ofThisSentence && !frame.isPlanned();
        boolean sum = now(context) != null && Tellings.isPerfectTotal(at, frame);
        if (!dated && !sum) {
            // "X said on Tuesday it had ...": at the least Tuesday; a total: at the least up to its statement
            add(found, When.UNKNOWN, DayOrigin.NONE);
        }
        if (spoken != null) {
            add(found, When.day(spoken, null), ofThisSentence ? DayOrigin.SAID : DayOrigin.SAID_BEFORE);
            boolean act = !frame.initiators().isEmpty() && !tellings.raisesTotal(at, frame);
            // "X said on Tuesday that it has killed nine": of Tuesday, as what someone did is no count kept up to a day
            if (!dated || !act || sum) {
                add(found, upTo(spoken), ofThisSentence ? DayOrigin.UP_TO_SAID : DayOrigin.UP_TO_SAID_BEFORE);
            }
        }
        if (dated && isStale(spoken)) {
            return found;
        }
        add(found, story.when, DayOrigin.STORY);
        int block = at.sentence().block();
        if (!dated || story.windowBlock == block) {
            add(found, story.window, story.windowBlock == block ? DayOrigin.WINDOW : DayOrigin.WINDOW_BEFORE);
        }
        if (!isDayNamedAlone(at)) {
            add(found, story.period, DayOrigin.PERIOD);
        }
        DraftClaim first = story.paragraph;
        if (first != null && first.at.sentence().block() == block) {
            add(found, first.when, DayOrigin.PARAGRAPH);
        }
        DraftClaim total = story.total;
        boolean beside = total != null && total.at.sentence().block() == block;
        if (total != null && (!dated || beside)) {
            add(found, total.when, beside ? DayOrigin.TOTAL : DayOrigin.TOTAL_BEFORE);
        }
        DraftClaim last = story.last;
        if (last != null) {
            boolean sameSentence = last.at.index() == at.index();
            boolean sameParagraph = last.at.sentence().block() == block;
            DayOrigin before = sameParagraph ? DayOrigin.CLAIM_IN_PARAGRAPH : DayOrigin.CLAIM_BEFORE;
            if (isPassedOn(last, frame)) {
                add(found, last.when, sameSentence ? DayOrigin.CLAIM_IN_SENTENCE : before);
            }
        }
        DraftClaim like = story.byKind.get(frame.type().group());
        add(found, like == null ? null : like.when, DayOrigin.LIKE_CLAIM);
        DraftClaim lead = story.lead;
        add(found, lead == null || !isPassedOn(lead, frame) ? null : lead.when, DayOrigin.LEAD);
        LocalDate now = now(context);
        if (now != null) {
            add(found, When.day(now, null), DayOrigin.STATEMENT);
            add(found, upTo(now), DayOrigin.UP_TO_STATEMENT);
            LocalDate start = context.campaignStart();
            if (start != null && !now.isBefore(start) && (!dated || Campaigns.isNamedBefore(at, frame))) {
                add(found, When.range(start, now, null).withExtent(Extent.THROUGHOUT), DayOrigin.CAMPAIGN);
            }
        }
        return found;
    }

    /** "Besieged since January, and most of its people have left": the days of a state are another state's at most. */
    private static boolean isPassedOn(DraftClaim told, Frame frame) {
        return !Story.isState(told) || frame.type() == told.frame.type();
    }

    /** Adds days, or where they are among the candidates that they come from there too. */
    private static void add(List<DayCandidate> found, @Nullable When when, DayOrigin origin) {
        if (when == null || when.from() == null && when.to() == null && origin != DayOrigin.NONE) {
            return;
        }
        for (DayCandidate candidate : found) {
            if (candidate.isSame(when)) {
                candidate.origins().add(origin);
                return;
            }
        }
        found.add(DayCandidate.of(when.withText(null), origin));
    }

    private static When upTo(LocalDate day) {
        return new When(null, day, DatePrecision.BEFORE, Extent.THROUGHOUT, null, null);
    }

    static @Nullable LocalDate spoken(DraftClaim draft) {
        for (Attribution speaker : draft.attribution) {
            DateRange day = speaker.said();
            if (day != null) {
                return day.from();
            }
        }
        return null;
    }

    private Set<DayCircumstance> circumstances(
            AnalysedSentence at, Frame frame, DraftClaim draft, List<Utterance> said) {
        Set<DayCircumstance> found = EnumSet.noneOf(DayCircumstance.class);
        DayCircumstance tense = Tellings.tense(at, frame);
        if (tense != null) {
            found.add(tense);
        }
        Weights.put(found, DayCircumstance.MODAL, frame.isPlanned());
        Weights.put(found, DayCircumstance.HARM, frame.isHarmAlone());
        losses(found, at, frame);
        Weights.put(found, DayCircumstance.TOLL, frame.sense().word().equals("toll"));
        Weights.put(found, DayCircumstance.FIGURE, frame.sense().word().equals(FigureFinder.FIGURE));
        Weights.put(found, DayCircumstance.RISING, tellings.raisesTotal(at, frame));
        Weights.put(found, DayCircumstance.PERFECT_TOTAL, Tellings.isPerfectTotal(at, frame));
        Weights.put(found, DayCircumstance.STATE, frame.type() == ClaimType.CONTROL || frame.type() == ClaimType.SIEGE);
        Weights.put(found, DayCircumstance.SPOKEN, !draft.attribution.isEmpty());
        Weights.put(found, DayCircumstance.DAY_OF_SAYING, said.stream().anyMatch(Utterance::isDated));
        Weights.put(found, DayCircumstance.HEDGED, draft.hedge != Hedge.STATED);
        Weights.put(found, DayCircumstance.QUOTED, Tellings.isQuoted(at, frame));
        Weights.put(found, DayCircumstance.OTHER_TIME, hasOtherTime(at, said));
        Weights.put(found, DayCircumstance.LISTED, at.sentence().kind() == Sentence.BlockKind.LIST_ITEM);
        Weights.put(found, DayCircumstance.PERIODIC, story.period != null);
        Nominal event = at.nominal(frame.trigger());
        Weights.put(
                found,
                DayCircumstance.DEFINITE,
                event != null && event.group().determined() == NounGroup.Determined.DEFINITE);
        Weights.put(
                found,
                DayCircumstance.INDEFINITE,
                event != null && event.group().determined() == NounGroup.Determined.INDEFINITE);
        Weights.put(found, DayCircumstance.ANOTHER_EVENT, Tellings.isOfAnotherEvent(at, frame));
        besideTheStory(found, at, frame, draft);
        besideTheClaims(found, at, frame, draft);
        DraftClaim last = story.last;
        boolean undated = last != null && last.when.from() == null && last.when.to() == null;
        Weights.put(found, DayCircumstance.UNDATED_BEFORE, undated);
        Weights.put(
                found,
                DayCircumstance.UNDATED_IN_PARAGRAPH,
                last != null
                        && undated
                        && last.at.sentence().block() == at.sentence().block());
        Weights.put(found, DayCircumstance.ONE_DAY, story.days.size() == 1);
        Weights.put(found, DayCircumstance.MANY_DAYS, story.days.size() >= 3);
        return found;
    }

    private boolean isStale(@Nullable LocalDate statement) {
        LocalDate end = story.when.to();
        return end != null && statement != null && end.isBefore(statement.minusDays(FRESH));
    }

    private static void losses(Set<DayCircumstance> found, AnalysedSentence at, Frame frame) {
        for (LossDraft loss : frame.losses()) {
            Long high = loss.count().high();
            found.add(DayCircumstance.LOSSES);
            Weights.put(found, DayCircumstance.LARGE, loss.count().low() >= Tellings.LARGE_FIGURE);
            Weights.put(found, DayCircumstance.HUGE, loss.count().low() >= Tellings.HUGE_FIGURE);
            Weights.put(found, DayCircumstance.NONE_LOST, high != null && high == 0);
            Weights.put(found, DayCircumstance.DISPLACED, loss.effects().contains(Effect.DISPLACED));
            int end = frame.at() == at ? Math.min(loss.endToken(), at.sentence().size()) : 0;
            for (int token = Math.max(0, loss.firstToken() - 1); token < end; token++) {
                Weights.put(found, DayCircumstance.MORE, MORE.contains(at.word(token)));
            }
        }
    }

    private static boolean hasOtherTime(AnalysedSentence at, List<Utterance> said) {
        int dateline = at.datelineEnd();
        for (TimeMention mention : at.mentions().times()) {
            int chunk = at.syntax().chunkAt(mention.firstToken());
            if (mention.endToken() > dateline && !TimeChoice.isOfSpeech(at, chunk, said)) {
                return true;
            }
        }
        return false;
    }

    /** How the claim stands to the one that gave the story its day. */
    private void besideTheStory(Set<DayCircumstance> found, AnalysedSentence at, Frame frame, DraftClaim draft) {
        Weights.put(found, DayCircumstance.STORY_OF_EVENT, story.fromEvent);
        Weights.put(found, DayCircumstance.STORY_OF_CLAIM, story.fromTeller);
        LocalDate day = story.when.from();
        Weights.put(found, DayCircumstance.STRETCH, day != null && !day.equals(story.when.to()));
        boolean samePlace = draft.where.stream()
                .anyMatch(where ->
                        story.where.stream().anyMatch(known -> known.place().equals(where.place())));
        Weights.put(found, DayCircumstance.NO_PLACE, !draft.ownPlace);
        Weights.put(found, DayCircumstance.SAME_PLACE, draft.ownPlace && samePlace);
        Weights.put(found, DayCircumstance.OTHER_PLACE, draft.ownPlace && !samePlace && !story.where.isEmpty());
        int paragraphs = story.block < 0 ? -1 : at.sentence().block() - story.block;
        Weights.put(found, DayCircumstance.SAME_PARAGRAPH, paragraphs == 0);
        Weights.put(found, DayCircumstance.NEXT_PARAGRAPH, paragraphs == 1);
        Weights.put(found, DayCircumstance.LATER_PARAGRAPH, paragraphs > 1);
        Weights.put(found, DayCircumstance.NEXT_SENTENCE, at.index() - story.sentence <= 1);
        Weights.put(found, DayCircumstance.DAY_NAMED_ALONE, isDayNamedAlone(at));
        Weights.put(found, DayCircumstance.NO_STORY, paragraphs < 0);
        DraftClaim teller = story.teller;
        if (teller == null || !story.fromTeller) {
            return;
        }
        Weights.put(
                found,
                DayCircumstance.SAME_KIND,
                teller.frame.type().group() == frame.type().group());
        boolean others = !sources(teller).equals(sources(draft));
        Weights.put(found, DayCircumstance.OTHER_SOURCE, others);
        Weights.put(found, DayCircumstance.ACT_BY_OTHERS, others && !frame.isHarmAlone());
        Weights.put(found, DayCircumstance.HARM_BY_OTHERS, others && frame.isHarmAlone());
        List<LossDraft> before = teller.frame.losses();
        Weights.put(found, DayCircumstance.LOSSES_BEFORE, !before.isEmpty());
        Weights.put(
                found,
                DayCircumstance.SAME_HARM,
                !before.isEmpty()
                        && !frame.losses().isEmpty()
                        && before.get(0).effects().equals(frame.losses().get(0).effects()));
    }

    /** How the claim stands to the claims whose days it may take. */
    private void besideTheClaims(Set<DayCircumstance> found, AnalysedSentence at, Frame frame, DraftClaim draft) {
        int block = at.sentence().block();
        DraftClaim like = story.byKind.get(frame.type().group());
        if (like != null) {
            Weights.put(found, DayCircumstance.LIKE_NEAR, at.index() - like.lastSentence <= 1);
            Weights.put(
                    found, DayCircumstance.LIKE_IN_PARAGRAPH, like.at.sentence().block() == block);
            Weights.put(found, DayCircumstance.LIKE_AT_PLACE, sharesPlace(draft, like));
            Weights.put(found, DayCircumstance.LIKE_ELSEWHERE, isElsewhere(draft, like));
        }
        DraftClaim lead = story.lead;
        if (lead != null) {
            Weights.put(
                    found, DayCircumstance.LEAD_IN_PARAGRAPH, lead.at.sentence().block() == block);
            Weights.put(found, DayCircumstance.LEAD_AT_PLACE, sharesPlace(draft, lead));
            Weights.put(found, DayCircumstance.LEAD_ELSEWHERE, isElsewhere(draft, lead));
            Weights.put(found, DayCircumstance.STORY_MOVED, !Objects.equals(lead.when.from(), story.when.from()));
        }
        DraftClaim last = story.last;
        if (last != null) {
            Weights.put(found, DayCircumstance.LAST_NEAR, at.index() - last.lastSentence <= 1);
            Weights.put(found, DayCircumstance.LAST_OF_OWN_DAY, last.ownTime);
            Weights.put(found, DayCircumstance.LAST_AT_PLACE, sharesPlace(draft, last));
            Weights.put(found, DayCircumstance.LAST_ELSEWHERE, isElsewhere(draft, last));
            Weights.put(
                    found,
                    DayCircumstance.LAST_OF_KIND,
                    last.frame.type().group() == frame.type().group());
            Weights.put(found, DayCircumstance.LAST_BY_OTHERS, !sources(last).equals(sources(draft)));
        }
        DraftClaim teller = story.teller;
        Weights.put(
                found,
                DayCircumstance.STORY_ASIDE,
                story.fromTeller && teller != null && Tellings.looksBack(teller.at, teller.frame));
        Weights.put(found, DayCircumstance.STORY_OF_SENTENCE, story.sentence == at.index());
        Weights.put(found, DayCircumstance.STORY_FAR, story.sentence >= 0 && at.index() - story.sentence >= FAR);
    }

    private static boolean sharesPlace(DraftClaim one, DraftClaim other) {
        return one.where.stream()
                .anyMatch(where ->
                        other.where.stream().anyMatch(known -> known.place().equals(where.place())));
    }

    private static boolean isElsewhere(DraftClaim draft, DraftClaim other) {
        return draft.ownPlace && !other.where.isEmpty() && !sharesPlace(draft, other);
    }

    private static List<String> sources(DraftClaim draft) {
        return draft.attribution.stream().map(Attribution::source).toList();
    }
}
