package org.fogline.reader.discourse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fogline.knowledge.actor.Actor;
import org.fogline.knowledge.actor.Actors;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.mention.ActorMention;
import org.fogline.reader.segment.Sentence;
import org.fogline.reader.time.ResolvedTime;
import org.fogline.reader.time.TimeContext;
import org.fogline.reader.time.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * The day of a dispatch whose dateline has no year, in a text that names none: of the days that its weekdays allow, the one
 * on which those whom it names were there.
 */
public final class DatelineYear {

    private static final int FIRST = 1945;
    private static final int LAST = 2030;

    /** A dateline stands in one of the first sentences, at its head. */
    private static final int HEAD = 3;

    private static final int LONGEST = 14;

    /** Those whose end is not known are written of soon after they began, and not again on such a weekday for so long. */
    private static final int YEARS_APART = 5;

    private DatelineYear() {}

    /** The day, or null where there is no such dateline or several years are left. */
    public static @Nullable LocalDate of(List<AnalysedSentence> sentences, Actors actors) {
        for (AnalysedSentence at : sentences) {
            if (at.index() > HEAD) {
                return null;
            }
            TimeMention dateline = dateline(at);
            if (dateline != null) {
                Set<Actor> named = bounded(sentences, actors);
                List<TimeMention> weekdays = weekdays(at, dateline);
                List<TimeMention> first = weekdays.subList(0, Math.min(1, weekdays.size()));
                LocalDate day = choose(days(dateline, first), named);
                return day == null && weekdays.size() > 1 ? choose(days(dateline, weekdays), named) : day;
            }
        }
        return null;
    }

    /** "SKOPJE, July 25 (Agency) -", "New Delhi, June 14:": a day without a year behind names alone, before a mark. */
    private static @Nullable TimeMention dateline(AnalysedSentence at) {
        if (at.sentence().kind() != Sentence.BlockKind.PARAGRAPH
                || at.mentions().times().isEmpty()) {
            return null;
        }
        TimeMention first = at.mentions().times().get(0);
        if (first.firstToken() == 0
                || first.endToken() > LONGEST
                || first.endToken() >= at.sentence().size()) {
            return null;
        }
        for (int token = 0; token < first.firstToken(); token++) {
            if (at.sentence().token(token).isWord()
                    && !at.sentence().token(token).isCapitalised()) {
                return null;
            }
        }
        boolean closed = at.sentence().token(first.endToken()).isMark()
                && !at.sentence().token(first.endToken()).is(",");
        boolean undated = first.expression().resolve(TimeContext.NOTHING).isEmpty();
        boolean date = isDate(first);
        return closed && undated && date ? first : null;
    }

    private static boolean isDate(TimeMention mention) {
        return mention.expression()
                .resolve(TimeContext.NOTHING.withStory(LocalDate.of(FIRST, 1, 1)))
                .map(ResolvedTime::rule)
                .orElse("")
                .startsWith("day-and-month");
    }

    private static List<TimeMention> weekdays(AnalysedSentence at, TimeMention dateline) {
        List<TimeMention> found = new ArrayList<>();
        for (TimeMention mention : at.mentions().times()) {
            if (mention != dateline && mention.isWeekday()) {
                found.add(mention);
            }
        }
        return found;
    }

    /** The days that the dateline may be, one in each year in which one of the weekdays falls on it. */
    private static List<LocalDate> days(TimeMention dateline, List<TimeMention> weekdays) {
        List<LocalDate> found = new ArrayList<>();
        for (int year = FIRST; year <= LAST; year++) {
            LocalDate day = OwnDays.dayOf(dateline, TimeContext.NOTHING.withHistory(LocalDate.of(year, 1, 1)));
            if (day != null && day.getYear() == year && (weekdays.isEmpty() || isOn(day, weekdays))) {
                found.add(day);
            }
        }
        return found;
    }

    private static boolean isOn(LocalDate day, List<TimeMention> weekdays) {
        return weekdays.stream().anyMatch(weekday -> day.equals(OwnDays.dayOf(weekday, TimeContext.of(day))));
    }

    /** Those whom the text names by names that are no others', as far as their first or last day is known. */
    private static Set<Actor> bounded(List<AnalysedSentence> sentences, Actors actors) {
        Set<Actor> found = new HashSet<>();
        for (AnalysedSentence at : sentences) {
            for (ActorMention mention : at.mentions().actors()) {
                Actor actor = mention.kind() == ActorMention.Kind.NAMED
                                && mention.values().size() == 1
                        ? actors.byName(mention.values().get(0)).orElse(null)
                        : null;
                if (actor != null && (actor.from() != null || actor.to() != null)) {
                    found.add(actor);
                }
            }
        }
        return found;
    }

    private static @Nullable LocalDate choose(List<LocalDate> days, Set<Actor> actors) {
        List<LocalDate> left = new ArrayList<>();
        for (LocalDate day : days) {
            if (actors.stream().allMatch(actor -> actor.activeOn(day))) {
                left.add(day);
            }
        }
        if (left.size() == 1) {
            return left.get(0);
        }
        LocalDate began = null;
        for (Actor actor : actors) {
            LocalDate from = actor.from();
            began = from != null && (began == null || from.isAfter(began)) ? from : began;
        }
        if (began == null || left.size() < 2) {
            return null;
        }
        LocalDate earliest = left.get(0);
        boolean soon = !earliest.isAfter(began.plusYears(YEARS_APART));
        boolean apart = left.get(1).isAfter(earliest.plusYears(YEARS_APART));
        return soon && apart ? earliest : null;
    }
}
