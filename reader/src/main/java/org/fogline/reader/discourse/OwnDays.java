package org.fogline.reader.discourse;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fogline.model.ClaimType;
import org.fogline.model.DatePrecision;
import org.fogline.model.Extent;
import org.fogline.model.Unit;
import org.fogline.model.When;
import org.fogline.reader.attribution.Utterance;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.frame.Frame;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.DiscourseWord;
import org.fogline.reader.time.ResolvedTime;
import org.fogline.reader.time.TimeContext;
import org.fogline.reader.time.TimeMention;
import org.fogline.reader.time.TimeMentions;
import org.jspecify.annotations.Nullable;

/** The days that a claim has from the words of time of its own sentence. */
final class OwnDays {

    /** Losses of so many days are a sum. */
    static final int LONG_STRETCH = 5;

    private static final int WEEK = 7;

    private static final int MONTH = 28;

    /** A report that comes out each week may cover a day or two more. */
    private static final int LONGEST_WEEK = 9;

    /** What is told without its day happened within so many. */
    private static final int FRESH_DAYS = 4;

    /** A campaign whose days are counted was over no longer ago. */
    private static final int FRESH = 7;

    private final Story story;
    private final Tellings tellings;
    private final String text;

    OwnDays(Story story, Tellings tellings, String text) {
        this.story = story;
        this.tellings = tellings;
        this.text = text;
    }

    /**
     * The time that the claim's own sentence gives: in its clause rather than in another, of the event rather than of
     * the saying.
     *
     * @param log the day of the entry of a log in which the sentence stands; its hour is no hour of what speakers say
     */
    void give(
            AnalysedSentence at,
            Frame frame,
            DraftClaim draft,
            List<Utterance> said,
            TimeContext context,
            TimeContext ofSaying,
            @Nullable LocalDate log) {
        int best = TimeChoice.best(
                at,
                frame,
                said,
                context.withStory(story.dayBefore),
                mention -> tellings.isDayOfCount(at, frame, mention));
        LocalDate shown = draft.evidence.isEmpty() ? null : Pictures.dayOut(at, frame, context);
        if (shown == null && best < 0 && !draft.evidence.isEmpty() && isOfCaptives(frame)) {
            LocalDate spoken = TakenDays.spoken(draft);
            shown = spoken == null ? context.now() : spoken;
        }
        if (shown != null) {
            // "a video that surfaced on Sunday shows two captives being shot": by then
            draft.when = new When(null, shown, DatePrecision.BEFORE, Extent.WITHIN, null, null);
            draft.ownTime = true;
            draft.because("when", "shown-by-that-day", draft.start, draft.end);
            return;
        }
        if (best >= 0) {
            // "Yesterday N. spoke of nine dead": the words that date the saying are not reckoned from it once more.
            int chunk = at.syntax().chunkAt(at.mentions().times().get(best).firstToken());
            boolean opens =
                    log != null && TimeKeeper.isAtHead(at, at.mentions().times().get(best));
            boolean isOfSaying = said.stream().anyMatch(utterance -> utterance.timeChunk() == chunk);
            if (isOfSaying && story.isOfPeriod(at, frame, TakenDays.spoken(draft))) {
                return;
            }
            boolean dates = opens || isOfSaying;
            resolve(
                    at,
                    frame,
                    draft,
                    dates ? ofSaying : context,
                    log == null ? context : ofSaying,
                    opens ? log : null,
                    log,
                    best);
            LocalDate evening = draft.when.from();
            if (isOfSaying && evening != null && TimeKeeper.isNight(draft.when)) {
                // "in its communiqué of last night spoke of nine dead": of the evening on which it was said
                draft.when = When.day(evening, draft.when.text());
            }
            return;
        }
        for (TimeMention mention : at.mentions().times()) {
            LocalDate day = tellings.isDayOfFinding(at, frame, mention) ? dayOf(mention, context) : null;
            if (day != null) {
                // "bodies were found on Sunday": killed by then
                draft.when = new When(null, day, DatePrecision.BEFORE, Extent.WITHIN, null, null);
                draft.ownTime = true;
                draft.because("when", "found-on-that-day", draft.start, draft.end);
                return;
            }
        }
    }

    private void resolve(
            AnalysedSentence at,
            Frame frame,
            DraftClaim draft,
            TimeContext given,
            TimeContext ofFirst,
            @Nullable LocalDate log,
            @Nullable LocalDate entry,
            int index) {
        TimeMention mention = at.mentions().times().get(index);
        LocalDate earlier =
                index == 0 ? null : dayOf(at.mentions().times().get(index - 1), index == 1 ? ofFirst : given);
        boolean hourOfEntry = entry != null
                && index == 1
                && TimeKeeper.isAtHead(at, at.mentions().times().get(0))
                && TimeChoice.isHour(at.mentions().times().get(0), given);
        earlier = hourOfEntry ? entry : earlier;
        if (earlier == null && index + 1 < at.mentions().times().size()) {
            LocalDate later = dayOf(at.mentions().times().get(index + 1), given);
            earlier = mention.expression()
                                    .resolve(given)
                                    .map(ResolvedTime::rule)
                                    .orElse("")
                                    .equals("days-spent")
                            || TimeChoice.isLink(at, mention)
                    ? later
                    : earlier;
        }
        boolean ofMonth = TimeChoice.containsWord(at, mention, "month");
        boolean monthOrYear = ofMonth || TimeChoice.containsWord(at, mention, "year");
        if (earlier == null && index > 0 && monthOrYear) {
            // "In August 1996 ..., and on the 31st of that month", "in October of the same year"
            earlier = at.mentions()
                    .times()
                    .get(index - 1)
                    .expression()
                    .resolve(given)
                    .map(time -> time.when().to())
                    .orElse(null);
        }
        boolean sinceDay = startsWith(at, mention, "since") && TimeChoice.containsWord(at, mention, "day");
        if (earlier == null && (monthOrYear || sinceDay) && TimeChoice.containsWord(at, mention, "that")) {
            // "Attacks grew from 1 June. In that month alone 160 were killed"
            earlier = namedJustBefore(at);
        }
        LocalDate storyEnd = story.when.to();
        boolean forward = storyEnd != null
                && story.dayBefore != null
                && story.dayBefore.equals(story.when.from())
                // "killed in the night of 3 to 4 May. The next morning": the 4th
                && !TimeKeeper.isNight(story.when)
                && (TimeChoice.containsWord(at, mention, "later")
                        || TimeChoice.containsWord(at, mention, "next")
                        || TimeChoice.containsWord(at, mention, "following"));
        // "over the past day ... During the day the air force struck": the last of the days told
        forward |= storyEnd != null
                && storyEnd.equals(given.now())
                && TimeChoice.containsWord(at, mention, "during")
                && at.word(mention.endToken() - 1).equals("day");
        LocalDate before = log != null ? log : forward ? storyEnd : story.dayBefore;
        if (log == null && TimeChoice.isHour(mention, given)) {
            before = dayOfHour(at, given, entry);
        }
        // "troops will leave on Friday": the next one
        boolean ahead = frame.isPlanned()
                && frame.at() == at
                && mention.firstToken() > frame.triggerToken()
                && at.syntax().chunk(frame.trigger()) instanceof VerbGroup;
        TimeContext context =
                given.withStory(earlier == null ? before : earlier).withPreferPast(!ahead);
        int start = at.sentence().token(mention.firstToken()).start();
        int end = at.sentence().token(mention.endToken() - 1).end();
        String written = text.substring(start, end);
        Optional<ResolvedTime> resolved = mention.expression().resolve(context);
        When when = null;
        String rule = "";
        DraftClaim total = story.total;
        boolean sameAgain = TimeChoice.containsWord(at, mention, "same");
        When ofCampaign = daysOfCampaign(at, mention, context);
        if (isOfReport(at, mention) && story.period != null) {
            when = story.period;
            rule = "period-of-the-report";
        } else if (isSameWindow(at, mention) && (total != null || story.window != null)) {
            when = total == null ? story.window : total.when;
            rule = "same-window";
        } else if (sameAgain && TimeChoice.containsWord(at, mention, "night") && story.night != null) {
            when = story.night.when;
            rule = "same-night";
        } else if (sameAgain && resolved.isPresent() && resolved.get().rule().equals("calendar-period")) {
            when = resolved.get().when();
            rule = "same-calendar-period";
        } else if (isThisPeriod(at, mention, resolved)) {
            when = story.period;
            rule = "period-of-the-report";
        } else if (ofCampaign != null) {
            when = ofCampaign;
            rule = "first-days-of-the-campaign";
        } else if (isPeriodBeside(resolved) && isAsLong(story.period, resolved)) {
            when = beside(story.period);
            rule = "window-before-the-window";
        } else if (isPreviousSpan(at, mention, resolved) && isAsLong(story.period, resolved)) {
            // "more than in the previous two weeks, when 38 were killed" in a report of two weeks
            when = beside(story.period);
            rule = "window-before-the-window";
        } else if (isPeriodBeside(resolved) && isAsLong(story.window, resolved)) {
            when = beside(story.window);
            rule = "window-before-the-window";
        } else if (isOffsetOfWindow(mention, resolved, context)) {
            // "603 were killed last week. A week earlier, 769 were killed"
            when = beside(story.last == null ? null : story.last.when);
            rule = "window-before-the-window";
        } else if (isLengthOfWindow(at, mention, resolved)) {
            when = story.window;
            rule = "same-window";
        } else if (isInsideWindow(at, mention, resolved)) {
            when = story.window;
            rule = "inside-the-window";
        } else if (sameAgain && !TimeChoice.containsWord(at, mention, "year") && !story.when.equals(When.UNKNOWN)) {
            when = story.when;
            rule = "same-day";
        } else if (startsWith(at, mention, "since")
                && (resolved.isEmpty()
                        || resolved.get().rule().equals("since-campaign-start")
                                && dayAfter(at, index, context) != null)) {
            LocalDate began = dayAfter(at, index, context);
            LocalDate from =
                    began == null && TimeChoice.containsWord(at, mention, "then") ? namedJustBefore(at) : began;
            LocalDate now = context.totalsEnd();
            boolean inside = frame.triggerToken() >= mention.firstToken() && frame.triggerToken() < mention.endToken();
            if (from != null && inside && frame.losses().isEmpty()) {
                when = When.day(from, null);
                rule = "day-that-opened-the-window";
            } else if (from != null && now != null && !now.isBefore(from)) {
                when = When.range(from, now, null).withExtent(Extent.THROUGHOUT);
                rule = "since-start-on-day";
            } else if (from != null && now == null) {
                when = new When(from, null, DatePrecision.AFTER, Extent.THROUGHOUT, null, null);
                rule = "since-start-on-day";
            } else if (now != null && !frame.losses().isEmpty()) {
                when = new When(null, now, DatePrecision.BEFORE, Extent.THROUGHOUT, null, null);
                rule = "since-unknown-start";
            }
        } else if (resolved.isPresent() && spentSince(at, index, resolved.get(), context) != null) {
            when = spentSince(at, index, resolved.get(), context);
            rule = "days-spent-since";
        } else if (resolved.isPresent()) {
            when = resolved.get().when();
            rule = resolved.get().rule();
            LocalDate from = when.from();
            LocalDate now = context.totalsEnd();
            if (rule.equals("running-unit") && when.to() != null && TimeChoice.containsWord(at, mention, "day")) {
                // "shelled the town for a third day": what is told is of that day
                when = When.day(Objects.requireNonNull(when.to()), null);
            } else if (rule.equals("from") && from != null && now != null && isSum(at, frame) && !now.isBefore(from)) {
                // "Cumulative from 6 May: 98 killed"
                when = When.range(from, now, null).withExtent(Extent.THROUGHOUT);
                rule = "since";
            } else if (rule.equals("as-of") || rule.equals("to-date") || rule.equals("by")) {
                LocalDate first = frame.losses().isEmpty() ? null : startOf(at, frame, index, context);
                first = first == null
                                && rule.equals("to-date")
                                && !frame.losses().isEmpty()
                        ? storyStart(at)
                        : first;
                LocalDate last = when.to();
                if (first != null && last != null && !first.isAfter(last)) {
                    when = first.equals(last)
                            ? When.day(first, null).withExtent(Extent.THROUGHOUT)
                            : When.range(first, last, null).withExtent(Extent.THROUGHOUT);
                    rule = "total-from-its-start";
                }
            }
            LocalDate namedBefore = rule.equals("after-story") ? namedJustBefore(at) : null;
            if (rule.equals("after-story")
                    && now != null
                    && from != null
                    && (isSum(at, frame) || isCountedSince(at, frame))
                    && TimeChoice.containsWord(at, mention, "since")) {
                // "The march began in April. Since then 1,000 have been killed"
                LocalDate first = namedBefore == null ? from : namedBefore;
                when = now.isAfter(first) ? When.range(first, now, null).withExtent(Extent.THROUGHOUT) : when;
                from = when.from();
            }
            boolean day = when.precision() == DatePrecision.DAY;
            When inPeriod = day && rule.equals("weekday") && context.said() == null ? ofThePeriod(when) : null;
            if (inPeriod != null) {
                when = inPeriod;
                from = when.from();
            }
            boolean counted = TimeChoice.isLink(at, mention)
                    && frame.triggerToken() >= mention.endToken()
                    && !TimeChoice.isParted(at, frame, mention);
            if (counted && day && from != null) {
                LocalDate base = context.story() == null ? now : context.story();
                when = base == null ? null : When.day(base.minusDays(ChronoUnit.DAYS.between(base, from)), null);
                rule = Story.COUNTED_BACK;
            } else if (opensWhenClause(at, frame, mention) && from != null) {
                // "since October 2022, when 317 were killed": in that month
                when = mention.expression()
                        .bounded()
                        .resolve(context)
                        .map(ResolvedTime::when)
                        .filter(opened -> opened.extent() == Extent.WITHIN && opened.to() != null)
                        .orElse(When.day(from, null));
                rule = "day-that-opened-the-window";
            } else if (rule.equals("by") && when.time() != null && when.to() != null && isAct(frame)) {
                // "By Monday evening the rebels had taken the bridge": in the course of Monday
                LocalDate last = Objects.requireNonNull(when.to());
                boolean after = TimeChoice.containsWord(at, mention, "next")
                        || TimeChoice.containsWord(at, mention, "following");
                // "crossed over by the next evening": from the day told before to that evening
                when = after && before != null && before.isBefore(last)
                        ? When.range(before, last, null).withTime(when.time())
                        : When.day(last, null).withTime(when.time());
                rule = "in-the-course-of-that-day";
            } else if (rule.equals("time-of-day")
                    && earlier == null
                    && isSinceHour(at, frame, mention)
                    && now != null) {
                // "20 have been killed since dawn": of the day of the statement
                when = When.day(now, null).withTime(when.time()).withExtent(Extent.THROUGHOUT);
                rule = "since-that-hour";
            } else if (isHoursAway(at, mention, rule, when)) {
                // "fired on the post at dawn. An hour later", "fell at four in the afternoon. An hour earlier": of the
                // same day
                when = When.day(Objects.requireNonNull(isHoursBefore(at, mention) ? when.to() : from), null);
                rule = "hours-from-the-story's-day";
            } else if (rule.equals("time-of-day") && day && isAfterNight(when, context)) {
                when = When.day(Objects.requireNonNull(story.when.to()), null).withTime(when.time());
                rule = "morning-after-the-story's-night";
            } else if (rule.equals("time-of-day")
                    && day
                    && !story.when.equals(When.UNKNOWN)
                    && story.listed
                    && Objects.equals(story.day, story.dayBefore)) {
                when = story.when.withTime(when.time());
                rule = "time-of-the-story's-day";
            } else if (from != null
                    && (now == null || !now.isBefore(from))
                    && when.extent() == Extent.WITHIN
                    && isLedBySince(at, frame, mention)) {
                when = now == null
                        ? new When(from, null, DatePrecision.AFTER, Extent.THROUGHOUT, null, null)
                        : When.range(from, now, null).withExtent(Extent.THROUGHOUT);
                rule = "since-what-happened";
            } else if (day && rule.equals("day-of-campaign") && from != null && isWholeBattle(at, frame, mention)) {
                LocalDate opened = context.campaignStart();
                when = opened == null ? when : When.range(opened, from, null).withExtent(Extent.THROUGHOUT);
                rule = "campaign-up-to-its-day";
            } else if (from != null && now != null && !now.isBefore(from) && opensCampaign(at, frame, mention)) {
                when = When.range(from, now, null).withExtent(Extent.THROUGHOUT);
                rule = "since-the-campaign-opened";
            } else if (day
                    && from != null
                    && !TimeChoice.isPossessive(at, mention)
                    && !Tellings.isBehindEvent(at, at.syntax().chunkAt(mention.firstToken()))
                    && tellings.raisesTotal(at, frame)) {
                when = new When(null, from, DatePrecision.BEFORE, Extent.THROUGHOUT, null, null);
                rule = "total-as-of";
            }
        }
        if (when == null && !mention.expression().namesDay()) {
            // "for three hours", "in a second week of fighting": a length that is no day of its own
            return;
        }
        if (when == null) {
            draft.when = When.UNKNOWN.withText(written);
            draft.because("when", "unresolved-words", start, end);
            return;
        }
        if (rule.equals("from-to") && !frame.losses().isEmpty() && days(when) >= LONG_STRETCH) {
            // "between 9 and 14 May 20 men were killed": a sum
            draft.sum = true;
        }
        boolean told = TimeChoice.containsWord(at, mention, "that");
        draft.when = (told ? when : upToNow(when, frame, context)).withText(written);
        draft.ownTime = true;
        draft.because("when", rule, start, end);
    }

    /**
     * The day of an hour that stands without one: that of which is told, unless another was told only in passing since.
     *
     * @param entry the day of the entry of a log in which the sentence stands
     */
    private @Nullable LocalDate dayOfHour(AnalysedSentence at, TimeContext context, @Nullable LocalDate entry) {
        LocalDate told = story.dayBefore;
        LocalDate now = context.now();
        boolean here = story.fromTeller && story.block == at.sentence().block();
        if (entry != null && !here) {
            return entry;
        }
        boolean stale = told != null && now != null && told.isBefore(now.minusDays(FRESH_DAYS));
        boolean aside = !here && stale && story.period == null && context.history() == null;
        return now != null && (aside || story.isOpenedBefore(now)) ? now : told;
    }

    /** The first of the days that the sentence before, or this one till here, named last; or null. */
    private @Nullable LocalDate namedJustBefore(AnalysedSentence at) {
        When named = story.lastNamed;
        return named == null || at.index() - story.lastNamedIn > 1 ? null : named.from();
    }

    /** Counted losses that no act of someone else's or plan tells: a sum where its start is said. */
    private static boolean isSum(AnalysedSentence at, Frame frame) {
        return !frame.losses().isEmpty()
                && !frame.isPlanned()
                && (frame.isHarmAlone() || Tellings.isPerfectTotal(at, frame));
    }

    /** "had been moved since then", "has counted 142 dead since then": what has gone on until it is told. */
    private static boolean isCountedSince(AnalysedSentence at, Frame frame) {
        DayCircumstance tense = Tellings.tense(at, frame);
        return !frame.losses().isEmpty()
                && !frame.isPlanned()
                && (tense == DayCircumstance.PERFECT || tense == DayCircumstance.PAST_PERFECT);
    }

    /** "As of Monday evening the army has lost 223 men since 27 September": the day that opens the stretch, or null. */
    private static @Nullable LocalDate startOf(AnalysedSentence at, Frame frame, int index, TimeContext context) {
        List<TimeMention> mentions = at.mentions().times();
        for (int other = 0; other < mentions.size(); other++) {
            TimeMention mention = mentions.get(other);
            boolean opens = other != index
                    && (startsWith(at, mention, "since") && isInClauseOf(at, frame, mention)
                            || opensCampaign(at, frame, mention));
            LocalDate from = opens
                    ? mention.expression()
                            .resolve(context)
                            .map(time -> time.when().from())
                            .orElse(null)
                    : null;
            if (from != null) {
                return from;
            }
        }
        return null;
    }

    /** "Since dawn our men have been attacking. So far 26 were killed": since what the paragraph has told began. */
    private @Nullable LocalDate storyStart(AnalysedSentence at) {
        DraftClaim teller = story.teller;
        boolean lasts = teller != null
                && story.fromTeller
                && story.block == at.sentence().block()
                && teller.when.extent() == Extent.THROUGHOUT;
        return lasts ? story.when.from() : null;
    }

    private static boolean isInClauseOf(AnalysedSentence at, Frame frame, TimeMention mention) {
        return frame.clauses().contains(at.syntax().clause(at.syntax().chunkAt(mention.firstToken())));
    }

    /** "have been killed in June", told on the 20th: what has happened lies before it is told. */
    private static When upToNow(When when, Frame frame, TimeContext context) {
        LocalDate from = when.from();
        LocalDate to = when.to();
        LocalDate now = context.said() == null && context.published() == null ? null : context.now();
        return from != null && to != null && now != null && !frame.isPlanned() && from.isBefore(now) && to.isAfter(now)
                ? When.range(from, now, null).withExtent(when.extent()).withTime(when.time())
                : when;
    }

    /** "during the reporting period", "in the period under review". */
    private static boolean isOfReport(AnalysedSentence at, TimeMention mention) {
        return isSameWindow(at, mention)
                && (TimeChoice.containsWord(at, mention, "reporting")
                        || TimeChoice.containsWord(at, mention, "review")
                        || at.word(mention.endToken() - 2).equals("the"));
    }

    /** "over the same period", "in the reporting period": the window told before. */
    private static boolean isSameWindow(AnalysedSentence at, TimeMention mention) {
        String last = at.word(mention.endToken() - 1);
        boolean same = TimeChoice.containsWord(at, mention, "same")
                || TimeChoice.containsWord(at, mention, "this")
                || TimeChoice.containsWord(at, mention, "that");
        return last.equals("period") || last.equals("review") || same && (last.equals("time") || last.equals("window"));
    }

    /** "in the week", "this month": the stretch of which the whole report tells, if it is as long. */
    private boolean isThisPeriod(AnalysedSentence at, TimeMention mention, Optional<ResolvedTime> resolved) {
        When period = story.period;
        if (period == null || TimeChoice.containsWord(at, mention, "last")) {
            return false;
        }
        long length = days(period);
        String unit = at.word(mention.endToken() - 1);
        boolean fits = unit.equals("week") && length >= 5 && length <= 9
                || unit.equals("fortnight") && length >= 12 && length <= 16
                || unit.equals("month") && length >= 27 && length <= 32
                || unit.equals("year") && length >= 350;
        return fits
                && resolved.map(time -> time.rule().equals("calendar-period")).orElse(true);
    }

    /** "on Thursday" in a report of the days from 20 to 26 January that came out later: the Thursday among those. */
    private @Nullable When ofThePeriod(When weekday) {
        When period = story.period;
        LocalDate day = weekday.from();
        LocalDate first = period == null ? null : period.from();
        LocalDate last = period == null ? null : period.to();
        boolean week = period != null && days(period) >= WEEK && days(period) <= LONGEST_WEEK;
        if (day == null || first == null || last == null || !week || !day.isAfter(last)) {
            return null;
        }
        LocalDate inside = last.with(TemporalAdjusters.previousOrSame(day.getDayOfWeek()));
        return inside.isBefore(first) || inside.isBefore(day.minusDays(WEEK))
                ? null
                : When.day(inside, null).withTime(weekday.time());
    }

    /** "in the two days of fighting", "in these five days", behind "the fighting began on 13 September": its days; or null. */
    private static @Nullable When daysOfCampaign(AnalysedSentence at, TimeMention mention, TimeContext context) {
        LocalDate start = context.campaignStart();
        boolean these = TimeChoice.containsWord(at, mention, "these");
        boolean definite = these
                || TimeChoice.containsWord(at, mention, "the")
                || mention.firstToken() > 0 && at.word(mention.firstToken() - 1).equals("the");
        if (start == null || !definite) {
            return null;
        }
        LocalDate late = start.plusYears(1);
        ResolvedTime length = mention.expression().resolve(TimeContext.of(late)).orElse(null);
        boolean span = length != null && these && length.rule().equals("past-span");
        boolean spent = length != null && length.rule().equals("days-spent");
        if (length == null || !span && !spent) {
            return null;
        }
        long count = days(length.when()) - (span ? 1 : 0);
        LocalDate end = start.plusDays(count - 1);
        LocalDate now = context.now();
        boolean fresh = now == null || !end.isAfter(now) && !end.isBefore(now.minusDays(FRESH));
        return fresh && count > 1 ? When.range(start, end, null).withExtent(Extent.THROUGHOUT) : null;
    }

    /** "in nine days of fighting which began on 27 August": so many days from the one on which they began; or null. */
    private static @Nullable When spentSince(AnalysedSentence at, int index, ResolvedTime spent, TimeContext context) {
        List<TimeMention> mentions = at.mentions().times();
        if (!spent.rule().equals("days-spent") || index + 1 >= mentions.size()) {
            return null;
        }
        TimeMention next = mentions.get(index + 1);
        int verb = at.syntax().verbBefore(at.syntax().chunkAt(next.firstToken()));
        LocalDate from = verb >= 0
                        && at.syntax().chunk(verb).first()
                                >= mentions.get(index).endToken()
                        && at.syntax().chunk(verb) instanceof VerbGroup group
                        && DiscourseWord.BEGINS.isWord(group.base())
                ? dayOf(next, context)
                : null;
        return from == null
                ? null
                : When.range(from, from.plusDays(days(spent.when()) - 1), null).withExtent(Extent.THROUGHOUT);
    }

    /** "the week before". */
    private static boolean isPeriodBeside(Optional<ResolvedTime> resolved) {
        return resolved.map(time -> time.rule().equals("calendar-period-before"))
                .orElse(false);
    }

    /** "the previous two weeks". */
    private static boolean isPreviousSpan(AnalysedSentence at, TimeMention mention, Optional<ResolvedTime> resolved) {
        return resolved.map(time -> time.rule().equals("past-span")).orElse(false)
                && (TimeChoice.containsWord(at, mention, "previous")
                        || TimeChoice.containsWord(at, mention, "preceding"));
    }

    /** "a week earlier" behind what was told of a whole week: so much before a stretch as long. */
    private boolean isOffsetOfWindow(TimeMention mention, Optional<ResolvedTime> resolved, TimeContext context) {
        DraftClaim told = story.last;
        LocalDate end = told == null ? null : told.when.to();
        boolean earlier =
                resolved.map(time -> time.rule().equals("offset-from-story")).orElse(false);
        if (told == null || end == null || !earlier || days(told.when) < WEEK) {
            return false;
        }
        LocalDate before = dayOf(mention, context.withStory(end));
        return before != null && Math.abs(ChronoUnit.DAYS.between(before, end) - days(told.when)) <= 1;
    }

    /** "bringing the dead to 2,000 in one week" behind "in the week ending 18 March": the length is that of the week told. */
    private boolean isLengthOfWindow(AnalysedSentence at, TimeMention mention, Optional<ResolvedTime> resolved) {
        boolean length = isLengthAlone(at, mention, resolved);
        int block = at.sentence().block();
        boolean beside = story.windowBlock == block
                || story.total != null && story.total.at.sentence().block() == block;
        return length
                && beside
                && story.window != null
                && days(story.window) >= WEEK
                && isAsLong(story.window, resolved);
    }

    /** "in one week", "in three days", and no word that they are the past ones. */
    private static boolean isLengthAlone(AnalysedSentence at, TimeMention mention, Optional<ResolvedTime> resolved) {
        return startsWith(at, mention, "in")
                && !TimeChoice.containsWord(at, mention, "past")
                && !TimeChoice.containsWord(at, mention, "last")
                && resolved.map(time -> time.rule().equals("past-span")).orElse(false);
    }

    /** "In the third week of March ... killed 450 in three days": the length lies somewhere in the stretch told just before. */
    private boolean isInsideWindow(AnalysedSentence at, TimeMention mention, Optional<ResolvedTime> resolved) {
        When window = story.window;
        When length = resolved.map(ResolvedTime::when).orElse(null);
        return window != null
                && length != null
                && isLengthAlone(at, mention, resolved)
                && story.windowTold == at.index() - 1
                && days(window) < MONTH
                && days(window) > days(length)
                && days(length) > 2;
    }

    /** Whether the window told before is about as long as the period that the words name. */
    private static boolean isAsLong(@Nullable When window, Optional<ResolvedTime> period) {
        When named = period.map(ResolvedTime::when).orElse(null);
        return window != null && named != null && Math.abs(days(window) - days(named)) <= 3;
    }

    static long days(When window) {
        LocalDate from = window.from();
        LocalDate to = window.to();
        return from == null || to == null ? 0 : ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** The window of the same length that ends the day before. */
    private static @Nullable When beside(@Nullable When window) {
        LocalDate from = window == null ? null : window.from();
        LocalDate to = window == null ? null : window.to();
        if (from == null || to == null) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return When.range(from.minusDays(days), from.minusDays(1), null).withExtent(Extent.THROUGHOUT);
    }

    /** "on Tuesday, the fifth day of a battle in which 100 have been killed": of all its days. */
    private static boolean isWholeBattle(AnalysedSentence at, Frame frame, TimeMention mention) {
        int next = mention.endToken();
        boolean relative = next + 1 < at.sentence().size()
                && (at.word(next).equals("in") && at.word(next + 1).equals("which")
                        || at.word(next).equals("that"));
        return relative && frame.endToken() > next && !frame.losses().isEmpty();
    }

    /** "In the battle, which began on 31 January, 5,113 have been killed": losses since then, told outside that clause. */
    private static boolean opensCampaign(AnalysedSentence at, Frame frame, TimeMention mention) {
        int chunk = at.syntax().chunkAt(mention.firstToken());
        int clause = at.syntax().clause(chunk);
        int verb = at.syntax().verbBefore(chunk);
        int link = at.syntax().clauseStart(clause);
        if (verb > link && at.syntax().isLink(link, "when") && at.syntax().verbBefore(link) >= 0) {
            // "the war, which began when rebels crossed the border in March 1991"
            verb = at.syntax().verbBefore(link);
            clause = at.syntax().clause(verb);
        }
        return !frame.losses().isEmpty()
                && verb >= 0
                && verb != frame.trigger()
                && at.syntax().clause(verb) == clause
                && (!frame.clauses().contains(clause)
                        || Tellings.tense(at, frame) == DayCircumstance.PERFECT
                        || Tellings.isPerfectBehind(at, chunk))
                && Campaigns.opens(at, verb);
    }

    /** "since Friday, when fighting spread": what the clause tells happened on the day that opens the window. */
    private static boolean opensWhenClause(AnalysedSentence at, Frame frame, TimeMention mention) {
        int next = mention.endToken();
        next += next < at.sentence().size() && at.word(next).equals(",") ? 1 : 0;
        return startsWith(at, mention, "since")
                && next < at.sentence().size()
                && at.word(next).equals("when")
                && frame.firstToken() > next
                && frame.clauses().contains(at.syntax().clause(at.syntax().chunkAt(next)));
    }

    /**
     * "Drones came in the night. At 8.20 a shell fell on the market": of the two days of a night the second, and so of the
     * 24 hours up to the statement.
     */
    private boolean isAfterNight(When when, TimeContext context) {
        LocalDate first = story.when.from();
        LocalDate last = story.when.to();
        return first != null
                && last != null
                && last.equals(first.plusDays(1))
                && first.equals(context.story())
                && ("night".equals(story.when.time()) && isEarly(when.time())
                        || last.equals(context.now()) && isBeforeDay(when.time()));
    }

    private static boolean isBeforeDay(@Nullable String time) {
        return time != null && (time.equals("dawn") || time.equals("early hours") || time.equals("sunrise"));
    }

    /** Whether hours after that time of day it is still the same day. */
    private static boolean isEarly(@Nullable String time) {
        return time != null
                        && (time.equals("morning")
                                || time.equals("dawn")
                                || time.equals("early hours")
                                || time.equals("sunrise"))
                || time != null && time.length() == 5 && time.charAt(2) == ':' && time.compareTo("14:00") < 0;
    }

    /** Hours from what was told before that need not have led into another day. */
    private boolean isHoursAway(AnalysedSentence at, TimeMention mention, String rule, When when) {
        boolean counted = rule.equals("hours-from-story") || rule.equals("offset-from-story");
        String time = story.when.time();
        boolean intoAnother = isHoursBefore(at, mention) ? isEarly(time) : isLate(time);
        return counted && isOfHours(at, mention) && days(when) == 2 && !intoAnother;
    }

    private static boolean isOfHours(AnalysedSentence at, TimeMention mention) {
        return TimeChoice.containsWord(at, mention, "hour")
                || TimeChoice.containsWord(at, mention, "hours")
                || TimeChoice.containsWord(at, mention, "minutes");
    }

    private static boolean isHoursBefore(AnalysedSentence at, TimeMention mention) {
        return isOfHours(at, mention)
                && (TimeChoice.containsWord(at, mention, "earlier") || TimeChoice.containsWord(at, mention, "before"));
    }

    /** Whether hours before that time of day it was still the same day. */
    private static boolean isLate(@Nullable String time) {
        return time != null
                && (time.equals("afternoon")
                        || time.equals("evening")
                        || time.equals("dusk")
                        || time.length() == 5 && time.charAt(2) == ':' && time.compareTo("12:00") >= 0);
    }

    /** "Since returning to X on Saturday": a "since" that leads the clause in which the time stands. */
    private static boolean isLedBySince(AnalysedSentence at, Frame frame, TimeMention mention) {
        for (int token = mention.firstToken() - 1; token >= Math.max(0, mention.firstToken() - 9); token--) {
            if (at.word(token).equals("since")) {
                if (TimeMentions.ranksBefore(at.sentence().tokens(), token)) {
                    return false;
                }
                return frame.triggerToken() < token || frame.triggerToken() >= mention.endToken();
            }
            if (at.sentence().token(token).isMark()) {
                return false;
            }
        }
        return false;
    }

    /**
     * "since the operation began on 30 November", "since the outbreak of clashes between the army and a militia in the hills
     * on 30 November": the day that follows before another verb.
     */
    private static @Nullable LocalDate dayAfter(AnalysedSentence at, int index, TimeContext context) {
        List<TimeMention> mentions = at.mentions().times();
        if (index + 1 >= mentions.size() || !isOfStart(at, mentions.get(index), mentions.get(index + 1))) {
            return null;
        }
        return mentions.get(index + 1)
                .expression()
                .resolve(context)
                .map(resolved -> resolved.when().from())
                .orElse(null);
    }

    private static boolean isOfStart(AnalysedSentence at, TimeMention start, TimeMention day) {
        if (day.firstToken() - start.endToken() <= 2) {
            return true;
        }
        boolean noun = TimeChoice.containsWord(at, start, "of");
        boolean plain = at.word(day.firstToken()).equals("on")
                || at.word(day.firstToken()).equals("in");
        for (int token = start.endToken(); token < day.firstToken(); token++) {
            boolean parted = at.sentence().token(token).isMark()
                    && (!noun || !at.sentence().token(token).is(","));
            if (parted || at.syntax().chunk(at.syntax().chunkAt(token)) instanceof VerbGroup) {
                return false;
            }
        }
        return plain;
    }

    static @Nullable LocalDate dayOf(TimeMention mention, TimeContext context) {
        return mention.expression()
                .resolve(context)
                .map(ResolvedTime::when)
                .filter(when -> when.precision() == DatePrecision.DAY)
                .map(When::from)
                .orElse(null);
    }

    /** What was done to captives is seldom of the day of which the story tells. */
    private static boolean isOfCaptives(Frame frame) {
        return frame.type() == ClaimType.EXECUTION
                || frame.losses().stream().anyMatch(loss -> loss.unit() == Unit.PRISONER);
    }

    /** Someone's act, or one that is more than harm. */
    private static boolean isAct(Frame frame) {
        return !frame.isHarmAlone() || !frame.initiators().isEmpty();
    }

    private static boolean isSinceHour(AnalysedSentence at, Frame frame, TimeMention mention) {
        return startsWith(at, mention, "since") && Tellings.tense(at, frame) != DayCircumstance.PAST_PERFECT;
    }

    private static boolean startsWith(AnalysedSentence at, TimeMention mention, String word) {
        return at.word(mention.firstToken()).equals(word);
    }
}
