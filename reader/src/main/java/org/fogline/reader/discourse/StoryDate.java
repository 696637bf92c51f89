package org.fogline.reader.discourse;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.time.ResolvedTime;
import org.fogline.reader.time.TimeAnchor;
import org.fogline.reader.time.TimeContext;
import org.fogline.reader.time.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * The day that decides which actors were there: that of a document, but of a text that has none, or that tells of a war
 * of long before it, a day of the year that its full dates name most.
 */
public final class StoryDate {

    /** A text whose dates lie so many years before it tells of another time. */
    private static final int LONG_BEFORE_YEARS = 6;
    /** So many dates of that time make a text one of history; one alone may be an aside. */
    private static final int ENOUGH = 2;

    private StoryDate() {}

    /** The day of the story, or null where neither the document nor its words tell of one. */
    public static @Nullable LocalDate of(@Nullable LocalDate published, Iterable<AnalysedSentence> sentences) {
        Map<Integer, Integer> years = new TreeMap<>();
        Map<Integer, LocalDate> firstOf = new TreeMap<>();
        int all = 0;
        for (AnalysedSentence at : sentences) {
            for (TimeMention mention : at.mentions().times()) {
                LocalDate day = fullDate(mention);
                if (day != null) {
                    years.merge(day.getYear(), 1, Integer::sum);
                    firstOf.putIfAbsent(day.getYear(), day);
                    all++;
                }
            }
        }
        LocalDate most = null;
        int count = 0;
        for (Map.Entry<Integer, Integer> year : years.entrySet()) {
            if (year.getValue() > count) {
                count = year.getValue();
                most = firstOf.get(year.getKey());
            }
        }
        if (published == null || most == null) {
            return published == null ? most : published;
        }
        int longAgo = published.getYear() - LONG_BEFORE_YEARS;
        int old = 0;
        for (Map.Entry<Integer, Integer> year : years.entrySet()) {
            old += year.getKey() <= longAgo ? year.getValue() : 0;
        }
        return old >= ENOUGH && old == all ? most : published;
    }

    private static @Nullable LocalDate fullDate(TimeMention mention) {
        Optional<ResolvedTime> resolved = mention.expression().resolve(TimeContext.NOTHING);
        return resolved.filter(time -> time.anchor() == TimeAnchor.ITSELF)
                .map(time -> time.when().from() != null
                        ? time.when().from()
                        : time.when().to())
                .orElse(null);
    }
}
