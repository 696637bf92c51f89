package org.fogline.reader.discourse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fogline.knowledge.word.Words;
import org.fogline.model.Attribution;
import org.fogline.model.ClaimType;
import org.fogline.model.DatePrecision;
import org.fogline.model.DateRange;
import org.fogline.model.DocumentInfo;
import org.fogline.model.When;
import org.fogline.reader.attribution.StatementSpeech;
import org.fogline.reader.attribution.Utterance;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.frame.Frame;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.mention.DiscourseWord;
import org.fogline.reader.segment.Dateline;
import org.fogline.reader.segment.Sentence;
import org.fogline.reader.segment.Token;
import org.fogline.reader.time.ResolvedTime;
import org.fogline.reader.time.TimeAnchor;
import org.fogline.reader.time.TimeContext;
import org.fogline.reader.time.TimeMention;
import org.jspecify.annotations.Nullable;

/** Keeps the days of a story as its sentences are read, and gives each claim its own. */
final class TimeKeeper {

    /** The rule of a day that a line with nothing but it gives to what stands under it. */
    static final String LINE_ABOVE = "day-in-the-line-above";

    /** A dispatch is printed within so many days. */
    private static final int LATE_IN_PRINT = 4;

    /** A label before a figure has no more tokens. */
    private static final int LONGEST_LABEL = 12;

    private static final int FEWEST_ENTRIES = 3;

    /** What a report covers is said in so many sentences at its head. */
    private static final int HEAD_SENTENCES = 6;

    /** What is so many days past is history to a report. */
    private static final int HISTORY = 400;

    /** An hour with its minutes: "1730". */
    private static final int FOUR_FIGURES = 4;

    /** Marks behind the day that opens an entry. */
    private static final Set<String> ENDS_OF_HEAD = Set.of(".", ":", "-", "|", "]", ")");

    /** Rules of times that may have no year; and days and months by their names. */
    private static final Set<String> YEARLESS =
            Set.of("month", "part-of-month", "from-to", "by", "until", "before", "after", "time-of-day");

    private static final Weights<DayOrigin, DayCircumstance> DAY_WEIGHTS =
            Weights.builtIn("day-weights.csv", DayOrigin.class, DayCircumstance.class);

    private final DocumentInfo info;
    private final Reports reports;
    private final Story story = new Story();
    private final Campaigns campaigns = new Campaigns();
    private final OwnDays ownDays;
    private final TakenDays takenDays;
    private final DayHeadings headings;

    /** The day of a dispatch where its dateline has it, else that of publication. */
    private final @Nullable LocalDate written;

    /** Where the document has no date: the middle of the year that its title names, from which days count. */
    private final @Nullable LocalDate titleYear;

    /** The day of the entry of a diary or log in which the sentence that is read stands. */
    private @Nullable LocalDate entry;

    private int entryBlock = -1;

    /** The block of the sentence that was read last, and the day of the line above it. */
    private int sentenceBlock = -1;

    private @Nullable LocalDate headingBefore;

    /** The last day on which someone spoke, from which weekdays count where the document has no date. */
    private @Nullable LocalDate spoken;

    /** The day of the hour or date that opens the block that is read. */
    private @Nullable LocalDate hour;

    private int hourBlock = -1;

    /** Whether that hour has a line of its own, so that the blocks under it are of it too. */
    private boolean hourHeads;

    /** "Status as of 14 June": up to when the figures of the lists under such a line count; null where none stands. */
    private @Nullable When status;

    /** The day or two of which a report tells by its head: "Following are incidents reported on Tuesday"; null where none is said. */
    private @Nullable When reported;

    /** The past time of which the block that is read tells: its last date with a year. */
    private @Nullable LocalDate history;

    private int historyBlock = -1;

    /** Whether sentence after sentence opens with an hour in four figures: "1510 Car bomb goes off". */
    private final boolean isLog;

    /** Whether far more of the days that the text tells are near its own than long past. */
    private final boolean tellsOfToday;

    /** What lies so many years before a report of today's war is the past. */
    private static final int LONG_PAST_YEARS = 15;

    /** Whether the whole text tells of a past time and of no day near its own. */
    private final boolean isHistory;

    TimeKeeper(Words words, DocumentInfo info, Reports reports, String text, List<AnalysedSentence> sentences) {
        this.info = info;
        this.written = written(info.published(), sentences);
        this.reports = reports;
        Tellings tellings = new Tellings(words);
        this.titleYear = info.published() == null ? titleYear(sentences) : null;
        LocalDate known = info.published() == null ? titleYear : info.published();
        this.isLog = isLog(sentences);
        List<ResolvedTime> told = resolved(info.published(), sentences);
        this.isHistory = isHistory(info.published(), told);
        this.tellsOfToday = tellsOfToday(info.published(), told);
        this.headings = new DayHeadings(
                sentences, info.published() == null ? TimeContext.NOTHING.withStory(known) : TimeContext.of(known));
        this.ownDays = new OwnDays(story, tellings, text);
        this.takenDays = new TakenDays(story, tellings, DAY_WEIGHTS);
    }

    /** Three entries or more open with hours that grow. */
    private static boolean isLog(List<AnalysedSentence> sentences) {
        String last = "";
        int entries = 0;
        for (AnalysedSentence at : sentences) {
            String word = at.word(0);
            if (isFullHour(word) && word.compareTo(last) >= 0) {
                last = word;
                entries++;
            }
        }
        return entries >= FEWEST_ENTRIES;
    }

    private static boolean isFullHour(String word) {
        return word.length() == 4 && isDigits(word) && word.compareTo("2400") < 0 && word.charAt(2) < '6';
    }

    /** "The battle of the ford (1978)": the middle of the one year that the title names. */
    private static @Nullable LocalDate titleYear(List<AnalysedSentence> sentences) {
        LocalDate found = null;
        for (AnalysedSentence at : sentences) {
            if (at.sentence().kind() != Sentence.BlockKind.TITLE) {
                break;
            }
            for (int token = 0; token < at.sentence().size(); token++) {
                String word = at.word(token);
                if (word.length() == 4 && (word.startsWith("19") || word.startsWith("20")) && isDigits(word)) {
                    if (found != null) {
                        return null;
                    }
                    found = LocalDate.of(Integer.parseInt(word), 7, 1);
                }
            }
        }
        return found;
    }

    private static boolean tellsOfToday(@Nullable LocalDate published, List<ResolvedTime> told) {
        if (published == null) {
            return false;
        }
        int near = 0;
        int past = 0;
        for (ResolvedTime time : told) {
            LocalDate to = time.when().to();
            if (to != null) {
                near += to.isBefore(published.minusDays(HISTORY)) ? 0 : 1;
                past += to.isBefore(published.minusYears(LONG_PAST_YEARS)) ? 1 : 0;
            }
        }
        return near > 2 * past;
    }

    /** What all the times of a text mean on the day on which it was published; none of a text without that day. */
    private static List<ResolvedTime> resolved(@Nullable LocalDate published, List<AnalysedSentence> sentences) {
        List<ResolvedTime> found = new ArrayList<>();
        for (AnalysedSentence at : published == null ? List.<AnalysedSentence>of() : sentences) {
            for (TimeMention mention : at.mentions().times()) {
                mention.expression().resolve(TimeContext.of(published)).ifPresent(found::add);
            }
        }
        return found;
    }

    /** "besieged by the Turks in 1683", "took the hill in 1982": what a report of this year tells only of how things came about. */
    boolean isLongPast(DraftClaim draft) {
        LocalDate published = info.published();
        LocalDate to = draft.when.to();
        return published != null
                && to != null
                && draft.ownTime
                && tellsOfToday
                && to.isBefore(published.minusYears(LONG_PAST_YEARS));
    }

    private static boolean isDigits(String word) {
        return word.chars().allMatch(character -> character >= '0' && character <= '9');
    }

    /** A chronicle or study: all dates with a year lie far back, and none is told by its weekday, "yesterday", "last week". */
    private static boolean isHistory(@Nullable LocalDate published, List<ResolvedTime> told) {
        if (published == null) {
            return false;
        }
        boolean past = false;
        for (ResolvedTime time : told) {
            LocalDate to = time.when().to();
            if (to == null) {
                continue;
            }
            boolean far = to.isBefore(published.minusDays(HISTORY));
            boolean itself = time.anchor() == TimeAnchor.ITSELF;
            past |= itself && far;
            if (!far && (itself || !isYearless(time))) {
                return false;
            }
        }
        return past;
    }

    /** "On 6 July", "in May": a day or month of whatever year the text tells of. */
    private static boolean isYearless(ResolvedTime time) {
        return time.rule().startsWith("day-and-month") || YEARLESS.contains(time.rule());
    }

    /** "SRINAGAR, Oct 29 -" in a paper of 30 October: its "today" is the 29th. */
    private static @Nullable LocalDate written(@Nullable LocalDate published, List<AnalysedSentence> sentences) {
        for (AnalysedSentence at : sentences) {
            boolean line = at.sentence().kind() == Sentence.BlockKind.HEADING && Dateline.standsAlone(at.sentence());
            int dateline = published == null ? 0 : line ? at.sentence().size() : at.datelineEnd();
            for (TimeMention mention : at.mentions().times()) {
                LocalDate day =
                        mention.endToken() <= dateline ? OwnDays.dayOf(mention, TimeContext.of(published)) : null;
                if (published != null
                        && day != null
                        && !day.isAfter(published)
                        && day.isAfter(published.minusDays(LATE_IN_PRINT))) {
                    return day;
                }
            }
            if (at.sentence().kind() == Sentence.BlockKind.PARAGRAPH) {
                break;
            }
        }
        return published;
    }

    /** A new paragraph goes on with the story's day; a list goes on with that of the line that opens it. */
    void enterParagraph(boolean inList) {
        story.listed = inList;
    }

    /** Keeps what a claim that is read gives for those after it. */
    void tell(DraftClaim draft) {
        story.tell(draft);
    }

    /** The day on which something is said: the one that is named beside it, else that of the entry of a log. */
    @Nullable
    DateRange saidOn(AnalysedSentence at, Utterance utterance) {
        if (!utterance.isDated()) {
            // "has published the following statement": on the day of the report
            // and so is what is answered in a transcript
            LocalDate opened = utterance.rule().equals(StatementSpeech.OPENING)
                            || StatementSpeech.isFollowed(at)
                            || utterance.rule().equals(Dialogue.TURN)
                            || utterance.rule().equals(Broadcasts.RULE)
                    ? baseContext().now()
                    : null;
            LocalDate day = at.sentence().block() == hourBlock ? hour : opened;
            return day == null ? null : DateRange.day(day);
        }
        Chunk.Time chunk = (Chunk.Time) at.syntax().chunk(utterance.timeChunk());
        TimeMention mention = at.mentions().times().get(chunk.mention());
        boolean briefing = written != null
                && mention.endToken() < at.sentence().size()
                && DiscourseWord.BRIEFING.isWord(at.word(mention.endToken()));
        // "at the afternoon briefing": of the day of the report, whatever night it told of before
        TimeContext context = briefing ? baseContext().withStory(written) : baseContext();
        DateRange day = mention.expression()
                .resolve(context)
                .map(ResolvedTime::when)
                .map(TimeKeeper::dayOfSaying)
                .orElse(null);
        spoken = day == null ? spoken : day.from();
        return day;
    }

    /** The day on which the document was written, or null. */
    @Nullable
    DateRange dayOfReport() {
        LocalDate day = written == null ? day() : written;
        return day == null ? null : DateRange.day(day);
    }

    /** One day; of the two of a night, in whose evening statements are made, the first. */
    private static @Nullable DateRange dayOfSaying(When when) {
        LocalDate from = when.from();
        LocalDate to = when.to();
        if (from == null || to == null) {
            return null;
        }
        return from.equals(to) || isNight(when) ? DateRange.day(from) : null;
    }

    static boolean isNight(When when) {
        LocalDate from = when.from();
        return "night".equals(when.time()) && from != null && from.plusDays(1).equals(when.to());
    }

    /** The day that a sentence which was just seen gives the story without a claim of its own; else null. */
    @Nullable
    When namedAlone(AnalysedSentence at) {
        return story.sentence == at.index() && story.fromEvent && !story.fromTeller ? story.when : null;
    }

    private TimeContext baseContext() {
        return TimeContext.of(written == null ? spoken : written)
                .withRunning(written == null ? running() : null)
                .withSaid(entry)
                .withStory(day())
                .withCampaignStart(campaigns.start())
                .withHistory(history);
    }

    private @Nullable LocalDate day() {
        if (story.day != null || info.published() != null) {
            return story.day;
        }
        LocalDate anchor = story.anchor;
        boolean ofTitle = titleYear != null && (anchor == null || anchor.getYear() == titleYear.getYear());
        if (!ofTitle) {
            return anchor;
        }
        return spoken == null ? titleYear : spoken;
    }

    /** The day that was named last, unless that only looked back. */
    private @Nullable LocalDate running() {
        LocalDate told = day();
        LocalDate named = story.anchor;
        return named == null || Story.isLongBefore(named, told) ? told : named;
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
        ownDays.give(
                at,
                frame,
                draft,
                said,
                context(draft),
                baseContext(),
                at.sentence().block() == hourBlock ? hour : null);
    }

    /** What a claim without a time of its own takes over from what stands around it. */
    void inherit(AnalysedSentence at, Frame frame, DraftClaim draft, List<Utterance> said) {
        LocalDate heading = headings.of(at);
        if (!draft.ownTime && heading != null && isOfHeading(at, frame)) {
            draft.when = When.day(heading, null);
            draft.ownTime = true;
            draft.because("when", LINE_ABOVE, draft.start, draft.end);
        } else if (!draft.ownTime
                && hour != null
                && at.sentence().block() == hourBlock
                && !isToldOfAnotherDay(at)
                && isOfHeading(at, frame)) {
            // "09:05 Column still blocked. Five tanks burnt."
            draft.when = When.day(hour, null);
            draft.because("when", "day-of-the-entry", draft.start, draft.end);
        } else if (!draft.ownTime && reported != null && draft.when.text() == null && isOfReport(at, frame)) {
            draft.when = reported;
            draft.because("when", "day-of-the-report", draft.start, draft.end);
        } else if (!draft.ownTime && status != null && story.window == null && isListedFigure(at, frame)) {
            draft.when = status;
            draft.because("when", "status-as-of", draft.start, draft.end);
        } else if (!draft.ownTime && draft.when.text() == null) {
            takenDays.give(at, frame, draft, said, context(draft));
            When period = story.period;
            if (period != null
                    && OwnDays.days(period) >= OwnDays.LONG_STRETCH
                    && frame.type() != ClaimType.AMBUSH
                    && !frame.losses().isEmpty()
                    && period.from() != null
                    && period.from().equals(draft.when.from())
                    && period.to() != null
                    && period.to().equals(draft.when.to())) {
                // losses of all the days of a report are its sum
                draft.sum = true;
            }
        }
    }

    /** What a report of a day tells without a day, but behind a day of its own that its paragraph has told. */
    private boolean isOfReport(AnalysedSentence at, Frame frame) {
        return isOfHeading(at, frame)
                && !(story.fromTeller && story.block == at.sentence().block());
    }

    /** "Following are security developments reported on Tuesday", "Period: 220001 to 222359 July 1993". */
    private void seeReported(AnalysedSentence at) {
        if (reported != null || at.index() > HEAD_SENTENCES || story.lead != null) {
            return;
        }
        boolean opens = false;
        boolean listed = false;
        boolean covers = false;
        for (int token = 0; token < at.sentence().size(); token++) {
            opens |= token > 0 && DiscourseWord.LIST_OPENER.isWord(at.word(token - 1) + ' ' + at.word(token));
            listed |= DiscourseWord.LISTED.isWordOrPlural(at.word(token));
            covers |= DiscourseWord.COVERS.isWord(at.word(token));
        }
        if (!(opens && listed) && !(covers && Story.isHeadLine(at))) {
            return;
        }
        for (TimeMention mention : at.mentions().times()) {
            When when = mention.expression()
                    .resolve(baseContext())
                    .map(ResolvedTime::when)
                    .orElse(When.UNKNOWN);
            LocalDate from = when.from();
            LocalDate to = when.to();
            if (from != null && to != null && !to.isAfter(from.plusDays(1))) {
                reported = from.equals(to) ? When.day(from, null) : When.range(from, to, null);
            }
        }
    }

    /** "11:00 The army left on Monday. Six were shot as it withdrew.": the sentence before tells of a day that is not the entry's. */
    private boolean isToldOfAnotherDay(AnalysedSentence at) {
        return story.fromTeller
                && story.block == at.sentence().block()
                && at.index() - story.sentence == 1
                && story.day != null
                && !story.day.equals(hour);
    }

    /** "Enemy killed: 202": a figure behind its label, in a line of its own. */
    private static boolean isListedFigure(AnalysedSentence at, Frame frame) {
        boolean label = false;
        for (int token = 1; token < Math.min(at.sentence().size(), LONGEST_LABEL); token++) {
            label |= at.sentence().token(token).is(":");
        }
        return label
                && !frame.losses().isEmpty()
                && frame.isHarmAlone()
                && at.sentence().size() <= 2 * LONGEST_LABEL
                && at.mentions().times().isEmpty();
    }

    /** What happened, and no sum up to the day nor what was told as earlier. */
    private static boolean isOfHeading(AnalysedSentence at, Frame frame) {
        return !frame.isPlanned()
                && (!Tellings.isPerfectTotal(at, frame) || !Campaigns.isNamedBefore(at, frame))
                && Tellings.tense(at, frame) != DayCircumstance.PAST_PERFECT;
    }

    /** A new sentence: words such as "the next day" count from the day told before it. */
    void enterSentence(AnalysedSentence at) {
        int block = at.sentence().block();
        LocalDate above = headings.of(at);
        LocalDate heading = block == sentenceBlock && Objects.equals(above, headingBefore) ? null : above;
        sentenceBlock = block;
        headingBefore = above;
        // "1. General. ... 2. Sarajevo. ... at 1420": hours are of the day on which is reported, until the paragraph
        // names another
        LocalDate reportDay = reported == null || block == story.block ? null : reported.to();
        story.dayBefore = heading != null ? heading : reportDay != null ? reportDay : day();
        List<TimeMention> times = at.mentions().times();
        if (at.index() == 0
                || !isHistory
                        && (block != historyBlock
                                || times.isEmpty()
                                || times.get(0).firstToken() > 0)) {
            history = null;
        }
        if (hourHeads && block > hourBlock) {
            hourBlock = block;
        }
        if (block != entryBlock || heading != null) {
            entry = above == null ? headings.writtenOn(block) : above;
        }
        if (heading != null && block == hourBlock) {
            hour = heading;
        }
        LocalDate running = hour == null ? baseContext().now() : hour;
        if (isLog && isFullHour(at.word(0)) && running != null) {
            hour = running;
            hourBlock = block;
        }
        enterEntry(at);
    }

    /** "3 June. Two men are shot.": a date that opens a line is that of all that the entry tells. */
    private void enterEntry(AnalysedSentence at) {
        List<TimeMention> mentions = at.mentions().times();
        TimeMention first = mentions.isEmpty() ? null : mentions.get(0);
        boolean heads = at.sentence().block() != entryBlock;
        if (first == null
                || !isAtHead(at, first)
                || at.sentence().kind() == Sentence.BlockKind.TITLE
                || !heads && !isLineOfEntry(at, first)) {
            return;
        }
        if (heads) {
            seeHour(at, first);
        }
        int end = first.endToken();
        boolean closed = end >= at.sentence().size() || ENDS_OF_HEAD.contains(at.word(end));
        // the day of the entry before is not the one on which this is said
        TimeContext context = heads ? baseContext() : baseContext().withSaid(null);
        LocalDate day = closed && !TimeChoice.isHour(first, context) ? OwnDays.dayOf(first, context) : null;
        boolean dated = at.sentence().token(0).isNumber() && end - first.firstToken() >= 2
                || at.sentence().token(0).isCapitalised();
        boolean counted =
                at.word(end - 1).equals("yesterday") || at.word(end - 1).equals("today");
        if (day != null && dated && !counted && (info.published() == null || !day.isAfter(info.published()))) {
            entry = day;
            entryBlock = at.sentence().block();
            hour = day;
            hourBlock = entryBlock;
        }
    }

    /** "09:30 The army says", "[11:20] Rebels fire on a patrol". */
    static boolean isAtHead(AnalysedSentence at, TimeMention first) {
        return first.firstToken() == 0 || first.firstToken() == 1 && at.opensBracket();
    }

    /** "22 February: A bomb went off." below "30 January: Thirteen were shot.", in one block: a date that opens the next line. */
    private static boolean isLineOfEntry(AnalysedSentence at, TimeMention first) {
        return first.endToken() < at.sentence().size()
                && at.word(first.endToken()).equals(":");
    }

    /** "09:30 The army says ...", "13:00 yesterday - ...": what an entry of a log passes on was said on its day. */
    private void seeHour(AnalysedSentence at, TimeMention first) {
        LocalDate running = hour == null ? baseContext().now() : hour;
        When when = first.expression()
                .resolve(running == null ? baseContext() : baseContext().withStory(running))
                .map(ResolvedTime::when)
                .orElse(When.UNKNOWN);
        String time = when.time();
        boolean clock = time != null && time.length() == 5 && time.charAt(2) == ':';
        if (clock && when.precision() == DatePrecision.DAY && !TimeChoice.isBounded(at, first)) {
            hour = when.from();
            hourBlock = at.sentence().block();
            // "17:30", "18:50 The border under fire"
            hourHeads = !at.sentence().token(at.sentence().size() - 1).isMark();
        }
    }

    /** A date with a year that lies far back: days and months without one that follow in its block are of that time. */
    private void seeHistory(AnalysedSentence at) {
        LocalDate published = info.published();
        if (published == null) {
            return;
        }
        for (TimeMention mention : at.mentions().times()) {
            Optional<ResolvedTime> resolved = mention.expression().resolve(baseContext());
            LocalDate from = resolved.map(time -> time.when().from()).orElse(null);
            TimeAnchor anchor = resolved.map(ResolvedTime::anchor).orElse(null);
            if (anchor == TimeAnchor.ITSELF && from != null) {
                boolean past = from.isBefore(published.minusDays(HISTORY)) && (isHistory || mention.firstToken() == 0);
                history = past ? from : null;
                historyBlock = at.sentence().block();
            } else if (anchor == TimeAnchor.DOCUMENT && !isHistory) {
                history = null;
            } else if (from != null && history != null && anchor == TimeAnchor.STORY) {
                history = from;
            }
        }
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

    /** The day that a heading names by its date, and not by the hour alone; or null. */
    @Nullable
    LocalDate dateIn(AnalysedSentence at) {
        for (TimeMention mention : at.mentions().times()) {
            Token first = at.sentence().token(mention.firstToken());
            boolean hour = first.isNumber()
                    && first.text().length() == FOUR_FIGURES
                    && mention.endToken() - mention.firstToken() <= 2;
            LocalDate day = hour ? null : OwnDays.dayOf(mention, baseContext());
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    /** A day that a sentence names, without a claim that takes it, is the story's; a heading may give a window. */
    void see(AnalysedSentence at, List<Utterance> said, boolean taken) {
        seeHistory(at);
        seeReported(at);
        boolean introduces = at.sentence().token(at.sentence().size() - 1).is(":");
        Sentence.BlockKind kind = at.sentence().kind();
        boolean heads = introduces || kind == Sentence.BlockKind.TITLE || kind == Sentence.BlockKind.HEADING;
        boolean item = kind == Sentence.BlockKind.LIST_ITEM;
        if (taken || item && story.headsList) {
            return;
        }
        int dateline = at.datelineEnd();
        for (TimeMention mention : at.mentions().times()) {
            if (Story.isHeadLine(at)) {
                status = mention.expression()
                        .resolve(baseContext())
                        .filter(time -> time.rule().equals("as-of"))
                        .map(ResolvedTime::when)
                        .orElse(status);
            }
            int chunk = at.syntax().chunkAt(mention.firstToken());
            if (mention.endToken() <= dateline
                    || TimeChoice.isOfSpeech(at, chunk, said)
                    || heads && isInBrackets(at, mention)) {
                continue;
            }
            LocalDate named = dayIn(at);
            Optional<ResolvedTime> resolved =
                    mention.expression().resolve(baseContext().withStory(named == null ? story.dayBefore : named));
            When when = resolved.map(ResolvedTime::when).orElse(When.UNKNOWN);
            if (kind == Sentence.BlockKind.TITLE && isLength(mention)) {
                continue;
            }
            // "Second week of fighting": how long it has lasted is no period on which is reported
            boolean lasting = resolved.filter(time -> time.rule().equals("day-of-campaign"))
                    .isPresent();
            story.named(when, at, !lasting);
            if (when.precision() == DatePrecision.RANGE && kind == Sentence.BlockKind.PARAGRAPH) {
                story.window = when;
                story.windowTold = at.index();
                story.windowBlock = at.sentence().block();
                story.windowSentence = at.index();
            }
            boolean day = (when.precision() == DatePrecision.DAY || isNight(when))
                    && (item || kind == Sentence.BlockKind.PARAGRAPH);
            boolean window = heads && when.from() != null && when.to() != null;
            boolean past =
                    when.to() != null && (info.published() == null || !when.to().isAfter(info.published()));
            boolean goesBack = day && story.fromTeller && Story.isLongBefore(when.from(), story.day);
            if ((day || window) && past && !goesBack) {
                story.day = day ? when.from() : story.day;
                story.when = when;
                story.fromEvent = true;
                story.fromTeller = false;
                story.namedIn(at);
                story.where = List.of();
                return;
            }
        }
    }

    /** "Losses from 24 February to 14 July (in brackets: over the past day):": what stands in brackets behind other days. */
    private static boolean isInBrackets(AnalysedSentence at, TimeMention mention) {
        for (int token = mention.firstToken() - 1; token > 0; token--) {
            if (at.sentence().token(token).is(")")) {
                return false;
            }
            if (at.sentence().token(token).is("(")) {
                return at.mentions().times().get(0).endToken() <= token;
            }
        }
        return false;
    }

    /** "300 battles in a month": a length, which in a title tells no days. */
    private boolean isLength(TimeMention mention) {
        return mention.rule(baseContext()).equals("past-span");
    }

    /** "The campaign began on 19 April": the day from which the campaign's days and totals count. */
    void seeCampaign(AnalysedSentence at) {
        if (isHistory) {
            seeHistory(at);
        }
        campaigns.see(at, baseContext());
    }

    void campaign(AnalysedSentence at, Frame frame, DraftClaim draft) {
        campaigns.tell(at, frame, draft);
    }
}
