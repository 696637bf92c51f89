package org.fogline.reader.discourse;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.segment.Sentence;
import org.fogline.reader.time.TimeContext;
import org.fogline.reader.time.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * The days of a text that is parted by lines with nothing but a day, as diaries and day-by-day lists are: what stands under
 * such a line is of its day. Posts have the day on which they were written under them.
 */
final class DayHeadings {

    /** One line with a day is that of the text. */
    private static final int FEWEST = 2;

    /** A day may be named by its number and its date. */
    private static final int MOST_NAMES = 2;

    private final Map<Integer, LocalDate> bySentence = new HashMap<>();
    private final Map<Integer, LocalDate> writtenOn = new HashMap<>();

    DayHeadings(List<AnalysedSentence> sentences, TimeContext context) {
        List<AnalysedSentence> days = new ArrayList<>();
        List<LocalDate> dates = new ArrayList<>();
        TimeContext known = context;
        for (AnalysedSentence at : sentences) {
            LocalDate first = isDay(at) ? Campaigns.numberedFrom(at, known) : null;
            known = first == null ? known : known.withCampaignStart(first);
            LocalDate day = isDay(at) ? goingOn(at, dayOf(at, known), dates) : null;
            if (day != null) {
                days.add(at);
                dates.add(day);
                // a line without a year goes on from the one above it
                known = known.withStory(day);
            }
        }
        boolean beneath = !days.isEmpty()
                && days.get(days.size() - 1).index()
                        == sentences.get(sentences.size() - 1).index();
        if (days.size() < FEWEST) {
            return;
        }
        if (beneath) {
            seePosts(sentences, days, dates);
            return;
        }
        LocalDate day = null;
        int next = 0;
        int entry = -1;
        for (int index = 0; index < sentences.size(); index++) {
            AnalysedSentence at = sentences.get(index);
            if (next < days.size() && days.get(next) == at) {
                day = dates.get(next);
                next++;
                // "Nov. 2. Two men were shot.": of its own paragraph alone
                int block = at.sentence().block();
                boolean opens = index + 1 < sentences.size()
                        && sentences.get(index + 1).sentence().block() == block;
                entry = opens ? block : -1;
            } else if (at.sentence().kind() == Sentence.BlockKind.HEADING && endsDay(at)
                    || entry >= 0 && at.sentence().block() != entry) {
                day = null;
            } else if (day != null) {
                bySentence.put(index, day);
            }
        }
    }

    /** Posts one beneath the other, each with its day under it. */
    private void seePosts(List<AnalysedSentence> sentences, List<AnalysedSentence> days, List<LocalDate> dates) {
        int next = 0;
        for (AnalysedSentence at : sentences) {
            if (days.get(next) == at) {
                next = Math.min(next + 1, days.size() - 1);
            } else if (at.sentence().kind() != Sentence.BlockKind.TITLE) {
                writtenOn.put(at.sentence().block(), dates.get(next));
            }
        }
    }

    /** The day on which a block was written, told in the line under it; or null. */
    @Nullable
    LocalDate writtenOn(int block) {
        return writtenOn.get(block);
    }

    /** The day of the line above a sentence, or null. */
    @Nullable
    LocalDate of(AnalysedSentence at) {
        return bySentence.get(at.index());
    }

    /** "Background": a heading that goes on with something else; one of a place or a list stays under the day. */
    private static boolean endsDay(AnalysedSentence at) {
        return at.mentions().places().isEmpty()
                && !at.sentence().token(at.sentence().size() - 1).is(":");
    }

    private static @Nullable LocalDate dayOf(AnalysedSentence at, TimeContext context) {
        for (TimeMention mention : at.mentions().times()) {
            LocalDate day = OwnDays.dayOf(mention, context);
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    /** "Saturday." below "Friday, 18 November.": the next one, where the days have grown until then. */
    private static @Nullable LocalDate goingOn(AnalysedSentence at, @Nullable LocalDate day, List<LocalDate> dates) {
        LocalDate last = dates.isEmpty() ? null : dates.get(dates.size() - 1);
        if (!at.mentions().times().get(0).isWeekday() || day == null || last == null) {
            return day;
        }
        boolean back = day.isBefore(last) && !last.isBefore(dates.get(0));
        return back ? last.with(TemporalAdjusters.next(day.getDayOfWeek())) : day;
    }

    /** A line that is a day and no more than marks beside it: "Tuesday, 5 April.", "Day 12 (15 February 2012)". */
    private static boolean isDay(AnalysedSentence at) {
        Sentence sentence = at.sentence();
        int times = at.mentions().times().size();
        if (times == 0
                || times > MOST_NAMES
                || sentence.kind() == Sentence.BlockKind.TITLE
                || sentence.kind() == Sentence.BlockKind.LIST_ITEM) {
            return false;
        }
        for (int token = 0; token < sentence.size(); token++) {
            int here = token;
            boolean inside = at.mentions().times().stream().anyMatch(time -> time.covers(here));
            if (!inside && !sentence.token(token).isMark()) {
                return false;
            }
        }
        return true;
    }
}
