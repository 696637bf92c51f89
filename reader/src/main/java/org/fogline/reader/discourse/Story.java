package org.fogline.reader.discourse;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fogline.model.ClaimType;
import org.fogline.model.DatePrecision;
import org.fogline.model.Effect;
import org.fogline.model.Extent;
import org.fogline.model.When;
import org.fogline.model.Where;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.frame.Frame;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.segment.Sentence;
import org.jspecify.annotations.Nullable;

/** What a text has told of days so far: the day of which it speaks, and the stretches and totals that it named. */
final class Story {

    /** The days that one event's story may span. */
    private static final int SHORT_SPAN = 3;

    /** A day so long before the story's is history. */
    private static final int LOOKING_BACK = 30;

    private static final int YEAR = 366;

    /** A stretch that the first sentences name may be that of the whole report. */
    private static final int HEAD = 2;

    /** So many lines of a letterhead may stand over a text, and so long is one. */
    private static final int LINES = 8;

    private static final int LONGEST_LINE = 16;

    /** The rule of "two days after rebels killed nine": what is told of came later. */
    static final String COUNTED_BACK = "counted-from-what-came-after";

    static final int LONGEST_PERIOD = 370;

    /** The day of which the text last spoke. */
    @Nullable
    LocalDate day;

    /** The same, or the stretch that begins with it. */
    When when = When.UNKNOWN;

    /** Whether it is the day of an event, not of a statement. */
    boolean fromEvent;

    List<Where> where = List.of();

    /** The claim that gave the story its day. */
    @Nullable
    DraftClaim teller;

    /** The sentence that named it, and its block. */
    int sentence = -1;

    int block = -1;

    /** Whether what is read stands in a list. */
    boolean listed = true;

    /** Whether the sentence that named it opens a list: "Later on 4 May:". */
    boolean headsList;

    /** Whether the day came with a claim. */
    boolean fromTeller;

    /** The story's day before the sentence that is read. */
    @Nullable
    LocalDate dayBefore;

    @Nullable
    DraftClaim total;

    @Nullable
    DraftClaim night;

    /** The last stretch of days that was named, and the block in which a sentence named it without a claim. */
    @Nullable
    When window;

    int windowBlock = -1;

    /** The sentence that told it, with a claim or without. */
    int windowTold = -1;

    /** The sentence that named it without a claim. */
    int windowSentence = -1;

    /** The stretch of days of which the whole report tells, as its title, a heading or its first words have it. */
    @Nullable
    When period;

    /** Where the document has no date: a day of the time of which it tells, from which days without a year count. */
    @Nullable
    LocalDate anchor;

    /** The days that words of time last named, and the sentence of those. */
    @Nullable
    When lastNamed;

    int lastNamedIn = -1;

    /** The first claim with a day of its own in its paragraph. */
    @Nullable
    DraftClaim paragraph;

    /** The first claim with a day. */
    @Nullable
    DraftClaim lead;

    /** The last claim. */
    @Nullable
    DraftClaim last;

    /** The last claim with a day, for each kind of event. */
    final Map<ClaimType.Group, DraftClaim> byKind = new EnumMap<>(ClaimType.Group.class);

    /** The days on which claims by their own words begin. */
    final Set<LocalDate> days = new HashSet<>();

    /** Keeps what a claim that is read gives for those after it. */
    void tell(DraftClaim draft) {
        Frame frame = draft.frame;
        last = draft;
        boolean dated = draft.when.from() != null;
        if (dated) {
            byKind.put(frame.type().group(), draft);
        }
        if (dated && draft.ownTime) {
            days.add(draft.when.from());
        }
        if (dated
                && lead == null
                && draft.at.sentence().kind() != Sentence.BlockKind.TITLE
                && !isBy(draft, COUNTED_BACK)) {
            lead = draft;
        }
        if (draft.when.extent() == Extent.THROUGHOUT
                && !frame.losses().isEmpty()
                && draft.when.precision() != DatePrecision.UNKNOWN) {
            this.total = draft;
        }
        // "300 battles in a month" over a report of September: a title's length tells no days
        boolean length = HeadlineDays.isLength(draft);
        if (draft.ownTime && !length) {
            named(
                    draft.when,
                    draft.at,
                    draft.why.stream().noneMatch(reason -> reason.rule().equals("day-of-campaign")));
            if (dated && draft.when.to() == null && !isState(draft)) {
                // "since martial law was declared on 19 May": from there the account goes on
                anchor = draft.when.from();
            }
            if (dated
                    && (paragraph == null
                            || paragraph.at.sentence().block()
                                    != draft.at.sentence().block())) {
                paragraph = draft;
            }
        }
        LocalDate first = draft.when.from();
        LocalDate end = draft.when.to();
        boolean isShort = first != null && end != null && !end.isAfter(first.plusDays(SHORT_SPAN));
        if (goesBack(draft) || day != null && isAside(draft)) {
            return;
        }
        if (first != null && !frame.isPlanned() && draft.ownTime && isShort) {
            this.day = first;
            this.when = draft.when.withText(null).withExtent(Extent.WITHIN);
            this.fromEvent =
                    draft.why.stream().noneMatch(reason -> reason.rule().equals("day-of-statement"));
            this.where = draft.where;
            this.teller = draft;
            namedIn(draft.at);
            this.fromTeller = true;
        }
        if (draft.ownTime && !length && first != null && end != null && first.isBefore(end) && !isState(draft)) {
            this.window = draft.when.withText(null);
            this.windowTold = draft.at.index();
            this.night = "night".equals(draft.when.time()) ? draft : this.night;
        }
    }

    /** "Besieged since January": a state lasts longer than what happens in it. */
    static boolean isState(DraftClaim draft) {
        ClaimType type = draft.frame.type();
        return (type == ClaimType.SIEGE || type == ClaimType.CONTROL) && draft.when.extent() == Extent.THROUGHOUT;
    }

    /**
     * Days that a sentence names: the first stretch may be the report's, and the last is what others count from.
     *
     * @param mayBePeriod whether a report may be on these days
     */
    void named(When days, AnalysedSentence at, boolean mayBePeriod) {
        LocalDate from = days.from();
        LocalDate to = days.to();
        anchor = to == null ? anchor : anchorOf(from, to);
        if (from != null) {
            lastNamed = days;
            lastNamedIn = at.index();
        }
        if (from == null || to == null) {
            return;
        }
        Sentence.BlockKind kind = at.sentence().kind();
        boolean heads = kind == Sentence.BlockKind.TITLE
                || kind == Sentence.BlockKind.HEADING
                || at.index() <= HEAD
                || last == null && at.index() <= LINES && isLine(at);
        if (mayBePeriod
                && period == null
                && heads
                && to.isAfter(from.plusDays(1))
                && !to.isAfter(from.plusDays(LONGEST_PERIOD))) {
            period = When.range(from, to, null).withExtent(Extent.THROUGHOUT);
        }
    }

    /** From where days without a year or month count that follow: a month's or year's days lie in it, so its middle; else the last day. */
    private static LocalDate anchorOf(@Nullable LocalDate from, LocalDate to) {
        long days = from == null ? 0 : ChronoUnit.DAYS.between(from, to);
        return days <= YEAR ? to.minusDays(days / 2) : to;
    }

    /** "Emergency: week ended 6th February": a line over the text that is no sentence. */
    private static boolean isLine(AnalysedSentence at) {
        return at.sentence().size() <= LONGEST_LINE
                && !at.sentence().token(at.sentence().size() - 1).isMark()
                && isHeadLine(at);
    }

    /** A line or two without a verb, also where "6 p.m." ends them. */
    static boolean isHeadLine(AnalysedSentence at) {
        return at.sentence().size() <= 2 * LONGEST_LINE
                && at.syntax().chunks().stream()
                        .noneMatch(chunk -> chunk instanceof VerbGroup group && group.isFinite());
    }

    /**
     * "Over 1,000 killed in April. ... In a report of Monday the group said that 486 died in shelling": losses of a period
     * that was over when they were told, in a text that has told of no day in it.
     */
    boolean isOfPeriod(AnalysedSentence at, Frame frame, @Nullable LocalDate told) {
        When over = period;
        LocalDate end = over == null ? null : over.to();
        return over != null
                && end != null
                && told != null
                && told.isAfter(end)
                && !fromTeller
                && OwnDays.days(over) >= OwnDays.LONG_STRETCH
                && frame.losses().stream()
                        .anyMatch(loss -> loss.effects().contains(Effect.KILLED)
                                || loss.effects().contains(Effect.WOUNDED))
                && Tellings.tense(at, frame) != DayCircumstance.PAST_PERFECT
                && !Tellings.isPerfectTotal(at, frame);
    }

    void namedIn(AnalysedSentence at) {
        sentence = at.index();
        block = at.sentence().block();
        headsList = at.sentence().token(at.sentence().size() - 1).is(":");
    }

    /** "15 killed since Sunday": whether the story's days are such a stretch that runs up to a day. */
    boolean isOpenedBefore(LocalDate now) {
        return teller != null
                && fromTeller
                && when.from() != null
                && now.equals(when.to())
                && when.from().isBefore(now.minusDays(1))
                && isBy(teller, "since");
    }

    /** Whether a day lies so long before the one told of that it is only looked back to. */
    static boolean isLongBefore(@Nullable LocalDate day, @Nullable LocalDate told) {
        return day != null && told != null && day.isBefore(told.minusDays(LOOKING_BACK));
    }

    /** "four days earlier", a date long before the story's: what is looked back to does not become the story's day. */
    private boolean goesBack(DraftClaim draft) {
        LocalDate told = draft.when.from();
        LocalDate now = day;
        if (told == null || now == null || !told.isBefore(now)) {
            return false;
        }
        return isLongBefore(told, now)
                || isBy(draft, "offset-from-story")
                || isBy(draft, "day-of-story")
                || isBy(draft, COUNTED_BACK);
    }

    private static boolean isBy(DraftClaim draft, String rule) {
        return draft.why.stream()
                .anyMatch(
                        reason -> reason.field().equals("when") && reason.rule().equals(rule));
    }

    /** "The commander, who was wounded on 19 August, puts the dead at 108": what says who someone is moves no story. */
    private static boolean isAside(DraftClaim draft) {
        int start = draft.at.syntax().clauseStart(draft.at.syntax().clause(draft.frame.trigger()));
        return draft.frame.at() == draft.at
                && start > 0
                && draft.at.syntax().isLink(start, "who")
                && draft.at.syntax().isLink(start - 1, Chunk.Kind.COMMA);
    }
}
