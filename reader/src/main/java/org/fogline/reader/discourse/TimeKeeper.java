package org.fogline.reader.discourse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fogline.knowledge.word.Words;
import org.fogline.model.Attribution;
import org.fogline.model.ClaimType;
import org.fogline.model.DatePrecision;
import org.fogline.model.DateRange;
import org.fogline.model.DocumentInfo;
import org.fogline.model.Effect;
import org.fogline.model.Extent;
import org.fogline.model.When;
import org.fogline.model.Where;
import org.fogline.reader.attribution.Utterance;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.frame.Frame;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.NounGroup;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.Nominal;
import org.fogline.reader.segment.Dateline;
import org.fogline.reader.segment.Sentence;
import org.fogline.reader.time.ResolvedTime;
import org.fogline.reader.time.TimeContext;
import org.fogline.reader.time.TimeMention;
import org.jspecify.annotations.Nullable;

/** Keeps the days of a story as its sentences are read, and gives each claim its own. */
final class TimeKeeper {

    private static final Set<String> BEGINNINGS = Set.of("begin", "start", "launch", "open");
    /** The days that one event's story may span. */
    private static final int SHORT_SPAN = 3;

    /** A day so long before the story's is history. */
    private static final int LOOKING_BACK = 30;

    /** An act so many sentences after the story's day, in another paragraph, is of a day that is not said. */
    private static final int FAR_SENTENCES = 2;

    /** Figures from here on, told in the perfect, are totals up to the day of telling. */
    private static final int TOTAL_FIGURE = 25;

    private static final Set<String> CAMPAIGN_WORDS =
            Set.of("offensive", "campaign", "operation", "battle", "assault", "war");

    private final Words words;
    private final DocumentInfo info;
    private final SideResolver sides;
    private final Reports reports;
    private final String text;

    private @Nullable LocalDate storyDay;
    private When storyWhen = When.UNKNOWN;
    private @Nullable LocalDate campaignStart;
    private @Nullable DraftClaim lastTotal;
    private boolean newParagraph;
    private boolean storyFromEvent;
    private @Nullable LocalDate dayBeforeSentence;
    private List<Where> storyWhere = List.of();
    private @Nullable DraftClaim storyTeller;
    private boolean storyFromTeller;
    private @Nullable DraftClaim lastNight;
    private @Nullable When lastWindow;
    private int windowBlock = -1;

    TimeKeeper(Words words, DocumentInfo info, SideResolver sides, Reports reports, String text) {
        this.words = words;
        this.info = info;
        this.sides = sides;
        this.reports = reports;
        this.text = text;
    }

    /** A new paragraph goes on with the story's day; a list goes on with that of the line that opens it. */
    void enterParagraph(boolean listed) {
        newParagraph = !listed;
    }

    /** Keeps what a claim that is read gives for those after it. */
    void tell(DraftClaim draft) {
        Frame frame = draft.frame;
        if (draft.when.extent() == Extent.THROUGHOUT
                && !frame.losses().isEmpty()
                && draft.when.precision() != DatePrecision.UNKNOWN) {
            lastTotal = draft;
        }
        LocalDate day = draft.when.from();
        LocalDate last = draft.when.to();
        boolean isShort = day != null && last != null && !last.isAfter(day.plusDays(SHORT_SPAN));
        if (goesBack(draft)) {
            return;
        }
        if (day != null && !frame.isPlanned() && draft.ownTime && isShort) {
            storyDay = day;
            storyWhen = draft.when.withText(null).withExtent(Extent.WITHIN);
            storyFromEvent =
                    draft.why.stream().noneMatch(reason -> reason.rule().equals("day-of-statement"));
            storyWhere = draft.where;
            storyTeller = draft;
            storyFromTeller = true;
        }
        if (draft.ownTime && day != null && last != null && day.isBefore(last)) {
            lastWindow = draft.when.withText(null);
            lastNight = "night".equals(draft.when.time()) ? draft : lastNight;
        }
    }

    /** "four days earlier", a date long before the story's: what is looked back to does not become the story's day. */
    private boolean goesBack(DraftClaim draft) {
        LocalDate day = draft.when.from();
        LocalDate story = storyDay;
        if (day == null || story == null || !day.isBefore(story)) {
            return false;
        }
        return day.isBefore(story.minusDays(LOOKING_BACK))
                || draft.why.stream()
                        .anyMatch(reason -> reason.field().equals("when")
                                && (reason.rule().equals("offset-from-story")
                                        || reason.rule().equals("counted-from-what-came-after")));
    }

    @Nullable
    DateRange saidOn(AnalysedSentence at, Utterance utterance) {
        if (utterance.timeChunk() < 0) {
            return null;
        }
        Chunk.Time chunk = (Chunk.Time) at.syntax().chunk(utterance.timeChunk());
        TimeMention mention = at.mentions().times().get(chunk.mention());
        return mention.expression()
                .resolve(baseContext())
                .map(ResolvedTime::when)
                .filter(when -> when.from() != null && when.from().equals(when.to()))
                .map(when -> new DateRange(when.from(), when.to()))
                .orElse(null);
    }

    private TimeContext baseContext() {
        return TimeContext.of(info.published()).withStory(storyDay).withCampaignStart(campaignStart);
    }

    private TimeContext context(DraftClaim draft) {
        TimeContext context = baseContext();
        for (Attribution speaker : draft.attribution) {
            DateRange day = speaker.said();
            if (day != null && day.from() != null) {
                context = context.withSaid(day.from());
            }
            Reports.Report report = reports.current(speaker.source());
            if (report != null && report.day() != null) {
                context = context.withWeeklyIssue(report.day());
            }
        }
        String author = draft.attribution.isEmpty() ? draft.speaker : null;
        Reports.Report own = author == null ? null : reports.current(author);
        if (own != null && own.day() != null) {
            context = context.withWeeklyIssue(own.day());
        }
        return context;
    }

    /**
     * The time that the claim's own sentence gives: in its clause rather than in another, of the event rather than of
     * the saying.
     */
    void own(AnalysedSentence at, Frame frame, DraftClaim draft, List<Utterance> said) {
        TimeContext context = context(draft);
        int best = TimeChoice.best(at, frame, said, context.withStory(dayBeforeSentence));
        if (best >= 0) {
            // "Yesterday N. spoke of nine dead": the words that date the saying are not reckoned from it once more.
            int chunk = at.syntax().chunkAt(at.mentions().times().get(best).firstToken());
            boolean ofSaying = said.stream().anyMatch(utterance -> utterance.timeChunk() == chunk);
            resolve(at, frame, draft, ofSaying ? baseContext() : context, best);
        }
    }

    private void resolve(AnalysedSentence at, Frame frame, DraftClaim draft, TimeContext given, int index) {
        TimeMention mention = at.mentions().times().get(index);
        LocalDate earlier = index == 0 ? null : dayOf(at.mentions().times().get(index - 1), given);
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
        LocalDate storyEnd = storyWhen.to();
        boolean forward = storyEnd != null
                && dayBeforeSentence != null
                && dayBeforeSentence.equals(storyWhen.from())
                && (TimeChoice.containsWord(at, mention, "later")
                        || TimeChoice.containsWord(at, mention, "next")
                        || TimeChoice.containsWord(at, mention, "following"));
        LocalDate before = forward ? storyEnd : dayBeforeSentence;
        TimeContext context = given.withStory(earlier == null ? before : earlier);
        int start = at.sentence().token(mention.firstToken()).start();
        int end = at.sentence().token(mention.endToken() - 1).end();
        String written = text.substring(start, end);
        Optional<ResolvedTime> resolved = mention.expression().resolve(context);
        When when = null;
        String rule = "";
        DraftClaim total = lastTotal;
        boolean sameAgain = TimeChoice.containsWord(at, mention, "same");
        if (isSameWindow(at, mention) && (total != null || lastWindow != null)) {
            when = total == null ? lastWindow : total.when;
            rule = "same-window";
        } else if (sameAgain && TimeChoice.containsWord(at, mention, "night") && lastNight != null) {
            when = lastNight.when;
            rule = "same-night";
        } else if (sameAgain && resolved.isPresent() && resolved.get().rule().equals("calendar-period")) {
            when = resolved.get().when();
            rule = "same-calendar-period";
        } else if (isPeriodBeside(resolved) && isAsLong(lastWindow, resolved)) {
            when = beside(lastWindow);
            rule = "window-before-the-window";
        } else if (sameAgain && !storyWhen.equals(When.UNKNOWN)) {
            when = storyWhen;
            rule = "same-day";
        } else if (resolved.isEmpty() && startsWith(at, mention, "since")) {
            LocalDate from = dayAfter(at, index, context);
            LocalDate now = context.totalsEnd();
            boolean inside = frame.triggerToken() >= mention.firstToken() && frame.triggerToken() < mention.endToken();
            if (from != null && inside && frame.losses().isEmpty()) {
                when = When.day(from, null);
                rule = "day-that-opened-the-window";
            } else if (from != null && now != null && !now.isBefore(from)) {
                when = When.range(from, now, null).withExtent(Extent.THROUGHOUT);
                rule = "since-start-on-day";
            } else if (now != null && !frame.losses().isEmpty()) {
                when = new When(null, now, DatePrecision.BEFORE, Extent.THROUGHOUT, null, null);
                rule = "since-unknown-start";
            }
        } else if (resolved.isPresent()) {
            when = resolved.get().when();
            rule = resolved.get().rule();
            LocalDate from = when.from();
            LocalDate now = context.totalsEnd();
            boolean day = when.precision() == DatePrecision.DAY;
            if (TimeChoice.isLink(at, mention) && frame.triggerToken() >= mention.endToken() && day && from != null) {
                LocalDate base = context.story() == null ? now : context.story();
                when = base == null
                        ? null
                        : When.day(base.minusDays(java.time.temporal.ChronoUnit.DAYS.between(base, from)), null);
                rule = "counted-from-what-came-after";
            } else if (opensWhenClause(at, frame, mention) && from != null) {
                when = When.day(from, null);
                rule = "day-that-opened-the-window";
            } else if (rule.equals("hours-from-story") && isEarly(storyWhen.time()) && from != null) {
                when = When.day(from, null);
                rule = "hours-from-the-story's-morning";
            } else if (rule.equals("time-of-day") && day && !storyWhen.equals(When.UNKNOWN) && !newParagraph) {
                when = storyWhen.withTime(when.time());
                rule = "time-of-the-story's-day";
            } else if (from != null
                    && now != null
                    && !now.isBefore(from)
                    && when.extent() == Extent.WITHIN
                    && isLedBySince(at, frame, mention)) {
                when = When.range(from, now, null).withExtent(Extent.THROUGHOUT);
                rule = "since-what-happened";
            } else if (day && from != null && !TimeChoice.isPossessive(at, mention) && raisesTotal(at, frame)) {
                when = new When(null, from, DatePrecision.BEFORE, Extent.THROUGHOUT, null, null);
                rule = "total-as-of";
            }
        }
        if (when == null) {
            draft.when = When.UNKNOWN.withText(written);
            draft.because("when", "unresolved-words", start, end);
            return;
        }
        draft.when = when.withText(written);
        draft.ownTime = true;
        draft.because("when", rule, start, end);
    }

    /** "over the same period", "in the reporting period": the window told before. */
    private static boolean isSameWindow(AnalysedSentence at, TimeMention mention) {
        String last = at.word(mention.endToken() - 1);
        boolean same = TimeChoice.containsWord(at, mention, "same");
        return last.equals("period") || last.equals("review") || same && (last.equals("time") || last.equals("window"));
    }

    /** "the week before". */
    private static boolean isPeriodBeside(Optional<ResolvedTime> resolved) {
        return resolved.map(time -> time.rule().equals("calendar-period-before"))
                .orElse(false);
    }

    /** Whether the window told before is about as long as the period that the words name. */
    private static boolean isAsLong(@Nullable When window, Optional<ResolvedTime> period) {
        When named = period.map(ResolvedTime::when).orElse(null);
        return window != null && named != null && Math.abs(days(window) - days(named)) <= 3;
    }

    private static long days(When window) {
        LocalDate from = window.from();
        LocalDate to = window.to();
        return from == null || to == null ? 0 : java.time.temporal.ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** The window of the same length that ends the day before. */
    private static @Nullable When beside(@Nullable When window) {
        LocalDate from = window == null ? null : window.from();
        LocalDate to = window == null ? null : window.to();
        if (from == null || to == null) {
            return null;
        }
        long days = java.time.temporal.ChronoUnit.DAYS.between(from, to) + 1;
        return When.range(from.minusDays(days), from.minusDays(1), null).withExtent(Extent.THROUGHOUT);
    }

    /** "since Friday, when fighting spread": what the clause tells happened on the day that opens the window. */
    private static boolean opensWhenClause(AnalysedSentence at, Frame frame, TimeMention mention) {
        int next = mention.endToken();
        next += next < at.sentence().size() && at.word(next).equals(",") ? 1 : 0;
        return startsWith(at, mention, "since")
                && next < at.sentence().size()
                && at.word(next).equals("when")
                && frame.firstToken() > next;
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

    /** What a claim without a time of its own takes over from what stands around it. */
    void inherit(AnalysedSentence at, Frame frame, DraftClaim draft, List<Utterance> said) {
        if (draft.ownTime) {
            return;
        }
        boolean standing = isStanding(at, frame);
        LocalDate now = context(draft).now();
        if (standing && now != null && draft.when.text() == null) {
            draft.when = When.day(now, null);
            draft.because("when", "stands-on-the-day-of-statement", draft.start, draft.end);
            return;
        }
        boolean elsewhere = draft.ownPlace
                && !storyWhere.isEmpty()
                && draft.where.stream()
                        .noneMatch(where -> storyWhere.stream()
                                .anyMatch(known -> known.place().equals(where.place())));
        DateRange spoken = null;
        boolean ofThisSentence = said.stream().anyMatch(utterance -> utterance.timeChunk() >= 0);
        for (Attribution speaker : draft.attribution) {
            spoken = spoken == null && ofThisSentence ? speaker.said() : spoken;
        }
        LocalDate spokenDay = spoken == null ? null : spoken.from();
        DraftClaim teller = storyTeller;
        boolean sameBreath = teller != null
                && teller.at.sentence().block() == at.sentence().block()
                && java.util.Objects.equals(teller.speaker, draft.speaker);
        boolean farAct = teller != null
                && storyFromTeller
                && teller.at.sentence().block() != at.sentence().block()
                && at.index() - teller.at.index() > FAR_SENTENCES
                && !frame.isHarmAlone();
        boolean goesOn = !storyWhen.equals(When.UNKNOWN)
                && draft.when.text() == null
                && !frame.isPlanned()
                && !farAct
                && (!newParagraph || !elsewhere || sameBreath);
        LocalDate day = spokenDay == null ? now : spokenDay;
        if (draft.when.text() == null && day != null && isPerfectTotal(at, frame)) {
            draft.when = campaignStart == null || !namesCampaignBefore(at, frame) || day.isBefore(campaignStart)
                    ? new When(null, day, DatePrecision.BEFORE, Extent.THROUGHOUT, null, null)
                    : When.range(campaignStart, day, null).withExtent(Extent.THROUGHOUT);
            draft.because("when", "total-in-the-perfect", draft.start, draft.end);
            return;
        }
        When window = lastWindow;
        if (window != null
                && windowBlock == at.sentence().block()
                && draft.when.text() == null
                && spokenDay == null
                && !frame.isPlanned()
                && frame.isHarmAlone()) {
            draft.when = window.withExtent(Extent.THROUGHOUT);
            draft.because("when", "window-of-the-paragraph", draft.start, draft.end);
            return;
        }
        DraftClaim total = lastTotal;
        if (total != null
                && total.at.sentence().block() == at.sentence().block()
                && draft.when.text() == null
                && spokenDay == null
                && !frame.losses().isEmpty()
                && (java.util.Objects.equals(account(total), account(draft))
                        || total.speaker == null && !draft.ownPlace && at.index() - total.at.index() == 1)
                && frame.isHarmAlone()) {
            draft.when = total.when;
            draft.because("when", "window-of-the-total-before", total.start, total.end);
            return;
        }
        if (goesOn && (spokenDay == null || !elsewhere && storyFromEvent)) {
            draft.when = storyWhen;
            draft.because("when", "day-of-the-story", draft.start, draft.end);
            return;
        }
        if (spokenDay != null && !frame.isPlanned()) {
            boolean total2 = raisesTotal(at, frame);
            draft.when = total2
                    ? new When(null, spokenDay, DatePrecision.BEFORE, Extent.THROUGHOUT, null, null)
                    : When.day(spokenDay, null);
            draft.ownTime = true;
            draft.because("when", total2 ? "total-as-of" : "day-of-statement", draft.start, draft.end);
        }
    }

    /** "Nearly 6,300 people have fled", "has now killed 191": a sum up to the day of telling. */
    private static boolean isPerfectTotal(AnalysedSentence at, Frame frame) {
        int verb = at.syntax().chunk(frame.trigger()) instanceof VerbGroup ? frame.trigger() : -1;
        boolean large = frame.losses().stream().anyMatch(loss -> loss.count().low() >= TOTAL_FIGURE);
        if (verb < 0 || !large || !(at.syntax().chunk(verb) instanceof VerbGroup group)) {
            return false;
        }
        String first = at.word(group.first());
        boolean before = group.first() > 0 && group.end() - group.first() == 1;
        String auxiliary = before ? at.word(group.first() - 1) : first;
        boolean perfect =
                first.equals("has") || first.equals("have") || auxiliary.equals("has") || auxiliary.equals("have");
        boolean theirs = group.passive()
                || frame.losses().stream().anyMatch(loss -> loss.effects().contains(Effect.DISPLACED))
                || frame.initiators().isEmpty()
                || namesCampaignBefore(at, frame);
        return perfect && theirs;
    }

    private static boolean namesCampaignBefore(AnalysedSentence at, Frame frame) {
        for (int token = 0; token < frame.triggerToken(); token++) {
            if (CAMPAIGN_WORDS.contains(at.word(token))) {
                return true;
            }
        }
        return false;
    }

    /** "holds", "has been under siege": a state that lasts when it is told of. */
    private static boolean isStanding(AnalysedSentence at, Frame frame) {
        if (frame.type() != ClaimType.CONTROL && frame.type() != ClaimType.SIEGE) {
            return false;
        }
        int verb = at.syntax().chunk(frame.trigger()) instanceof VerbGroup
                ? frame.trigger()
                : at.syntax().verbBefore(frame.trigger());
        if (verb < 0 || !(at.syntax().chunk(verb) instanceof VerbGroup group)) {
            return false;
        }
        String word = at.word(group.first());
        boolean still = false;
        for (int token = Math.max(0, group.first() - 2);
                token < Math.min(at.sentence().size(), group.end() + 2);
                token++) {
            still |= at.word(token).equals("still");
        }
        return still
                || word.equals("has")
                || word.equals("have")
                || word.equals("is")
                || word.equals("are")
                || group.isFinite() && word.equals(group.base())
                || group.isFinite() && word.equals(group.base() + "s");
    }

    /** "the toll rose to 80 on Sunday", "which brings the dead to 12": a total on the day it is told. */
    private boolean raisesTotal(AnalysedSentence at, Frame frame) {
        if (frame.losses().isEmpty()) {
            return false;
        }
        for (int index = 0; index < at.syntax().chunks().size(); index++) {
            if (at.syntax().chunk(index) instanceof VerbGroup verb
                    && words.isTotalVerb(verb.base())
                    && Math.abs(index - frame.trigger()) <= 6) {
                for (int noun = 0; noun < at.syntax().chunks().size(); noun++) {
                    Nominal nominal = at.nominal(noun);
                    if (nominal != null && nominal.is(Nominal.Kind.TOLL)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean startsWith(AnalysedSentence at, TimeMention mention, String word) {
        return at.word(mention.firstToken()).equals(word);
    }

    /** "Since returning to X on Saturday": a "since" that leads the clause in which the time stands. */
    private static boolean isLedBySince(AnalysedSentence at, Frame frame, TimeMention mention) {
        for (int token = mention.firstToken() - 1; token >= Math.max(0, mention.firstToken() - 9); token--) {
            if (at.word(token).equals("since")) {
                return frame.triggerToken() < token || frame.triggerToken() >= mention.endToken();
            }
            if (at.sentence().token(token).isMark()) {
                return false;
            }
        }
        return false;
    }

    /** "since the operation began on 30 November": the day that follows at once. */
    private static @Nullable LocalDate dayAfter(AnalysedSentence at, int index, TimeContext context) {
        List<TimeMention> mentions = at.mentions().times();
        if (index + 1 >= mentions.size()
                || mentions.get(index + 1).firstToken() - mentions.get(index).endToken() > 2) {
            return null;
        }
        return mentions.get(index + 1)
                .expression()
                .resolve(context)
                .map(resolved -> resolved.when().from())
                .orElse(null);
    }

    private @Nullable String account(DraftClaim draft) {
        return draft.speaker == null ? null : sides.account(draft.speaker);
    }

    private static @Nullable LocalDate dayOf(TimeMention mention, TimeContext context) {
        return mention.expression()
                .resolve(context)
                .map(ResolvedTime::when)
                .filter(when -> when.precision() == DatePrecision.DAY)
                .map(When::from)
                .orElse(null);
    }

    /** A new sentence: words such as "the next day" count from the day told before it. */
    void enterSentence() {
        dayBeforeSentence = storyDay;
    }

    @Nullable
    LocalDate dayIn(AnalysedSentence at) {
        for (TimeMention mention : at.mentions().times()) {
            Optional<ResolvedTime> resolved = mention.expression().resolve(baseContext());
            if (resolved.isPresent() && resolved.get().when().precision() == DatePrecision.DAY) {
                return resolved.get().when().from();
            }
        }
        return null;
    }

    /** A day that a sentence names, without a claim that takes it, is the story's; a heading may give a window. */
    void see(AnalysedSentence at, List<Utterance> said, boolean taken) {
        boolean introduces = at.sentence().token(at.sentence().size() - 1).is(":");
        Sentence.BlockKind kind = at.sentence().kind();
        boolean heads = introduces || kind == Sentence.BlockKind.TITLE || kind == Sentence.BlockKind.HEADING;
        if (taken || kind == Sentence.BlockKind.LIST_ITEM) {
            return;
        }
        int dateline = Dateline.end(at.sentence());
        for (TimeMention mention : at.mentions().times()) {
            int chunk = at.syntax().chunkAt(mention.firstToken());
            if (mention.endToken() <= dateline || TimeChoice.isOfSpeech(at, chunk, said)) {
                continue;
            }
            LocalDate named = dayIn(at);
            When when = mention.expression()
                    .resolve(baseContext().withStory(named == null ? dayBeforeSentence : named))
                    .map(ResolvedTime::when)
                    .orElse(When.UNKNOWN);
            if (when.precision() == DatePrecision.RANGE && kind == Sentence.BlockKind.PARAGRAPH) {
                lastWindow = when;
                windowBlock = at.sentence().block();
            }
            boolean day = when.precision() == DatePrecision.DAY && kind == Sentence.BlockKind.PARAGRAPH;
            boolean window = heads && when.from() != null && when.to() != null;
            boolean past =
                    when.to() != null && (info.published() == null || !when.to().isAfter(info.published()));
            if ((day || window) && past) {
                storyDay = day ? when.from() : storyDay;
                storyWhen = when;
                storyFromEvent = true;
                storyFromTeller = false;
                storyWhere = List.of();
                return;
            }
        }
    }

    /** "The campaign began on 19 April": the day from which the campaign's days and totals count. */
    void seeCampaign(AnalysedSentence at) {
        for (int index = 0; index < at.syntax().chunks().size() && campaignStart == null; index++) {
            if (isOpened(at, index) && namesCampaign(at, at.syntax().chunk(index - 1))) {
                dayOf(at, index);
                continue;
            }
            boolean campaign = at.syntax().chunk(index) instanceof NounGroup group
                            && CAMPAIGN_WORDS.contains(at.word(group.head()))
                    || at.syntax().chunk(index) instanceof Chunk.Time
                            && namesCampaign(at, at.syntax().chunk(index));
            if (!campaign) {
                continue;
            }
            int verb = -1;
            int limit = Math.min(at.syntax().chunks().size(), index + 16);
            for (int next = index + 1; next < limit && campaignStart == null; next++) {
                if (at.syntax().chunk(next) instanceof VerbGroup group) {
                    if (verb >= 0) {
                        break;
                    }
                    verb = BEGINNINGS.contains(group.base()) ? next : -1;
                } else if (verb >= 0 && at.syntax().chunk(next) instanceof Chunk.Time) {
                    dayOf(at, next);
                }
            }
        }
    }

    private static boolean isOpened(AnalysedSentence at, int chunk) {
        return at.syntax().chunk(chunk) instanceof Chunk.Time time
                && TimeChoice.opener(at, time.mention()) < time.mention();
    }

    private static boolean namesCampaign(AnalysedSentence at, Chunk chunk) {
        for (int token = chunk.first(); token < chunk.end(); token++) {
            if (CAMPAIGN_WORDS.contains(at.word(token))) {
                return true;
            }
        }
        return false;
    }

    private void dayOf(AnalysedSentence at, int chunk) {
        Chunk.Time time = (Chunk.Time) at.syntax().chunk(chunk);
        at.mentions()
                .times()
                .get(time.mention())
                .expression()
                .resolve(baseContext())
                .map(ResolvedTime::when)
                .filter(when -> when.precision() == DatePrecision.DAY)
                .ifPresent(when -> campaignStart = when.from());
    }

    void campaign(AnalysedSentence at, Frame frame, DraftClaim draft) {
        if (campaignStart != null || draft.when.precision() != DatePrecision.DAY || frame.type() != ClaimType.ASSAULT) {
            return;
        }
        String head = at.syntax().chunk(frame.trigger()) instanceof NounGroup group ? at.word(group.head()) : "";
        int verb = at.syntax().verbBefore(frame.trigger());
        boolean begins =
                verb >= 0 && at.syntax().chunk(verb) instanceof VerbGroup group && BEGINNINGS.contains(group.base());
        if (begins && CAMPAIGN_WORDS.contains(head)) {
            campaignStart = draft.when.from();
        }
    }
}
