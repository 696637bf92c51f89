package org.fogline.reader.time;

import org.fogline.reader.lexicon.Phrases;
import org.fogline.reader.time.TimeWords.Kind;
import org.fogline.reader.time.TimeWords.Meaning;
import org.jspecify.annotations.Nullable;

/** Puts days, spans and times of day together: prepositions, bounds, ranges. Each rule looks a bounded way ahead. */
final class TimeGrammar {

    /** Earlier hours of a night are those after midnight. */
    private static final int FIRST_OF_EVENING = 5;

    private static final int MONTHS = 12;

    /** Between "the heaviest" and "since" no more words stand. */
    private static final int LONGEST_RANKED = 14;

    /** "in comparison with" and the like have no more words. */
    private static final int LONGEST_COMPARING = 3;

    private final TimeTokens tokens;
    private final DateGrammar dates;
    private final RelativeGrammar relatives;
    private final ClockGrammar clocks;

    /** The days read so far: many rules ask for the day at the same token. */
    private final @Nullable Parsed[] days;

    private final boolean[] known;

    /** What was read with a time of day at each token, without a preposition before it and then with one. */
    private final @Nullable Parsed[] timed;

    private final boolean[] timedKnown;

    TimeGrammar(TimeTokens tokens) {
        this.tokens = tokens;
        this.days = new Parsed[tokens.size()];
        this.known = new boolean[tokens.size()];
        this.timed = new Parsed[2 * tokens.size()];
        this.timedKnown = new boolean[2 * tokens.size()];
        this.dates = new DateGrammar(tokens);
        this.relatives = new RelativeGrammar(tokens);
        this.clocks = new ClockGrammar(tokens);
    }

    /** The longest expression of time that begins at a token, or null. */
    @Nullable
    Parsed at(int index) {
        Parsed found = bounded(index);
        int preposition = tokens.end(Kind.PREPOSITION, index);
        if (preposition > 0) {
            found = Parsed.longer(found, led(index, preposition));
            found = Parsed.longer(found, year(index, preposition));
        }
        found = Parsed.longer(found, relatives.lasting(index));
        found = Parsed.longer(found, countedFrom(relatives.spent(index)));
        found = Parsed.longer(found, ranged(index, false));
        int toDate = tokens.end(Kind.TO_DATE, index);
        if (toDate > 0) {
            // "so far this year" is the year up to now
            Parsed period = relatives.period(tokens.skip("in", toDate), false);
            period = period == null ? dates.monthOrPart(tokens.skip("in", toDate), true) : period;
            period = period == null && tokens.is(toDate, "today") ? day(toDate) : period;
            found = Parsed.longer(
                    found,
                    period == null
                            ? null
                            : new Parsed(period.end(), new Bounded(Bounded.Kind.SINCE, period.expression())));
        }
        found = Parsed.longer(found, yearsOfCampaign(index));
        found = Parsed.longer(found, timeOfDay(index));
        found = Parsed.longer(found, lastNightAt(index));
        found = Parsed.longer(found, headOfEntry(index));
        found = Parsed.longer(found, laterAtStart(index));
        return found == null || isName(found.end()) || isInAddress(index) ? null : found;
    }

    /** "27 Feb, 13:15 - Shells fall", "[10.05 13:05] Shells fall", "10.05, 13:05": the day and hour that open an entry. */
    private @Nullable Parsed headOfEntry(int index) {
        if (index > 1 || index == 1 && !tokens.isMark(0)) {
            return null;
        }
        Parsed day = day(index);
        day = day == null ? dates.dottedDay(index) : day;
        day = day == null ? dates.shortWeekday(index) : day;
        if (day == null || !(day.expression() instanceof CalendarDay || day.expression() instanceof Weekday)) {
            return null;
        }
        int hour = tokens.skip("at", tokens.skip("-", tokens.skip(",", day.end())));
        boolean minutes = tokens.is(hour + 1, ":");
        ClockGrammar.Clock clock = minutes ? clocks.alone(hour) : null;
        return clock == null ? null : new Parsed(clock.end(), at(day.expression(), clock.time()));
    }

    /** "nineteen days of war, counting from 26 January": so many days that begin with that day. */
    private @Nullable Parsed countedFrom(@Nullable Parsed spent) {
        if (spent == null || !(spent.expression() instanceof Spent length)) {
            return spent;
        }
        int word = tokens.skip(",", spent.end());
        boolean counts = tokens.is(word, "counting")
                || tokens.is(word, "counted")
                || tokens.is(word, "reckoning")
                || tokens.is(word, "reckoned");
        Parsed first = counts && tokens.is(word + 1, "from") ? day(word + 2) : null;
        return first == null
                ? spent
                : new Parsed(first.end(), new BeginningOn(length.count(), length.unit(), first.expression()));
    }

    /** A name such as "17 May Brigade" holds no time. */
    private boolean isName(int end) {
        return tokens.end(Kind.NAME_HEAD, end) > 0
                && tokens.token(end).isCapitalised()
                && !tokens.token(end - 1).isAllCapitals();
    }

    /** Words inside a web address hold no time. */
    private boolean isInAddress(int index) {
        return index > 0
                && tokens.is(index - 1, "/")
                && tokens.touches(index)
                && !tokens.token(index).isNumber();
    }

    /** "the heaviest fighting since January", "more than in March": what is only compared with is no time of what is told. */
    boolean onlyRanks(int index, int end) {
        boolean dates = tokens.is(tokens.skip(",", end), "when");
        return !dates && (ranksBefore(tokens, index) || comparesBefore(index));
    }

    /** "more than in March", "up from last year", "a rise from the previous month": the words right before compare. */
    private boolean comparesBefore(int index) {
        for (int at = index - 1; at >= Math.max(0, index - LONGEST_COMPARING); at--) {
            // "a rise from the last month": the preposition may lead the time as well
            int end = tokens.end(Kind.COMPARES, at);
            if (end == index || end == index + 1 && end - at > 1) {
                return true;
            }
        }
        return false;
    }

    /** Whether a "since" compares with what a rank before it tells of. */
    static boolean ranksBefore(TimeTokens tokens, int index) {
        if (!tokens.is(index, "since")) {
            return false;
        }
        for (int at = index - 1; at >= Math.max(0, index - LONGEST_RANKED) && !tokens.isMark(at); at--) {
            boolean rank = tokens.end(Kind.RANK, at) > 0 && !tokens.is(at + 1, "of") && !tokens.is(at, "time");
            if (rank && at > 0 && tokens.end(Kind.RANK_LEAD, at - 1) > 0) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Parsed led(int index, int preposition) {
        Parsed found = ranged(preposition, true);
        if (found == null || tokens.is(found.end(), "'s")) {
            return null;
        }
        boolean in = tokens.is(index, "in") && preposition == index + 1;
        if (in && found.expression() instanceof CalendarDay day && day.year() == null) {
            // "in March 15 people" speaks of a month, for nobody says "in March 15"
            return dates.month(preposition, false) == null ? found : dates.monthOrPart(preposition, true);
        }
        return found;
    }

    /** "since September", "by 14 May", "before 2011", "since the campaign began". */
    private @Nullable Parsed bounded(int index) {
        Phrases.Match<Meaning> bound = tokens.match(Kind.BOUND, index);
        if (bound == null) {
            return null;
        }
        Bounded.Kind kind = Bounded.Kind.valueOf(bound.value().constant());
        int next = bound.end();
        if (kind == Bounded.Kind.SINCE || kind == Bounded.Kind.FROM) {
            Parsed campaign = relatives.campaignStart(next);
            if (campaign != null) {
                return campaign.expression() instanceof CampaignTime
                        ? campaign
                        : new Parsed(campaign.end(), new Bounded(Bounded.Kind.SINCE, campaign.expression()));
            }
        }
        Parsed time = ranged(tokens.skip("on", next), true);
        if (kind == Bounded.Kind.AS_OF) {
            // "as of 0600 on 9 June"
            time = Parsed.longer(time, dayWithHour(next));
        }
        if (kind == Bounded.Kind.SINCE) {
            int newYear = tokens.skip("the", next);
            boolean named =
                    tokens.is(newYear, "new") && tokens.is(newYear + 1, "year") && !tokens.is(newYear + 2, "'s");
            time = Parsed.longer(time, named ? new Parsed(newYear + 2, new CalendarDay(null, 1, 1, null)) : null);
        }
        int year = tokens.year(next);
        if (year > 0 && (time == null || time.end() <= next + 1) && yearStands(index, next + 1)) {
            time = new Parsed(next + 1, new CalendarYear(year, null));
        }
        if (time == null && kind == Bounded.Kind.AS_OF) {
            ClockGrammar.Clock clock = clocks.part(next);
            clock = clock == null ? clocks.alone(next) : clock;
            return clock == null
                    ? null
                    : new Parsed(clock.end(), new Bounded(kind, new AtTime(new RelativeDays(0, false), clock.time())));
        }
        if (time == null || tokens.is(time.end(), "'s") || time.expression() instanceof Unresolved) {
            return null;
        }
        if (kind == Bounded.Kind.SINCE && time.expression() instanceof Between) {
            // "since May until the end of June"
            return time;
        }
        if (kind == Bounded.Kind.FROM) {
            int present = tokens.end(Kind.TO_DATE, time.end());
            if (present > 0) {
                // "from 7 October to date"
                return new Parsed(present, new Bounded(Bounded.Kind.SINCE, time.expression()));
            }
            int onwards = tokens.end(Kind.ONWARDS, time.end());
            if (onwards < 0) {
                boolean open = tokens.isMark(time.end())
                        && !tokens.is(time.end(), "-")
                        && (time.expression() instanceof CalendarDay || time.expression() instanceof CalendarMonth);
                return open ? new Parsed(time.end(), new Bounded(kind, time.expression())) : null;
            }
            return new Parsed(onwards, new Bounded(kind, time.expression()));
        }
        boolean beside = kind == Bounded.Kind.BEFORE || kind == Bounded.Kind.AFTER;
        if (beside && time.expression() instanceof AtTime clock && clock.day() != null) {
            // "before dawn on Saturday" is still Saturday
            return new Parsed(time.end(), clock);
        }
        boolean wholly = time.expression() instanceof PastSpan || time.expression() instanceof ToDate;
        return wholly ? null : new Parsed(time.end(), new Bounded(kind, time.expression()));
    }

    /** "in 2015", "between 2011 and 2013", "in 2011-12". */
    private @Nullable Parsed year(int index, int preposition) {
        int at = tokens.skip("the", tokens.skip("year", preposition));
        at = tokens.skip("year", at);
        int first = tokens.year(at);
        if (first < 0) {
            return null;
        }
        Parsed years = yearsFrom(at, first);
        if (years != null) {
            return years;
        }
        int next = at + 1;
        return yearStands(index, next) ? new Parsed(next, new CalendarYear(first, null)) : null;
    }

    /** "a disastrous 1994-96 war", "the 2006 war": years that say which campaign. */
    private @Nullable Parsed yearsOfCampaign(int index) {
        int year = tokens.year(index);
        if (year < 0 || !tokens.token(index).isNumber()) {
            return null;
        }
        Parsed years = yearsFrom(index, year);
        int next = years == null ? index + 1 : years.end();
        boolean campaign = tokens.end(Kind.CAMPAIGN, next) > 0
                || tokens.end(Kind.CAMPAIGN, next + 1) > 0
                        && tokens.has(next)
                        && tokens.token(next).isWord();
        return campaign ? new Parsed(next, years == null ? new CalendarYear(year, null) : years.expression()) : null;
    }

    /** Behind a year the end of a stretch of years that begins with it: "2011-12", "2011 and 2013"; or null. */
    private @Nullable Parsed yearsFrom(int at, int first) {
        int next = at + 1;
        int second = tokens.hyphenated(next)
                ? next
                : tokens.is(next, "-") || tokens.is(next, "and") || tokens.is(next, "/")
                        ? next + 1
                        : tokens.end(Kind.RANGE_WORD, next);
        if (second < 0) {
            return null;
        }
        int last = tokens.year(second);
        int shortLast = last < 0 && !tokens.is(next, "and") ? tokens.plainNumber(second, 2, 2) : -1;
        if (shortLast > first % 100) {
            last = first - first % 100 + shortLast;
        }
        return last > first
                ? new Parsed(second + 1, new Between(new CalendarYear(first, null), new CalendarYear(last, null)))
                : null;
    }

    /** After words that may lead a count as well ("of 2015", "by 2000 troops") a year must not stand before a noun. */
    private boolean yearStands(int lead, int next) {
        if (tokens.end(Kind.SPAN_LEAD, lead) > 0 && !tokens.is(lead, "of") && !tokens.is(lead, "over")
                || tokens.is(lead, "since")) {
            return true;
        }
        return tokens.isMark(next)
                || tokens.end(Kind.PREPOSITION, next) > 0
                || tokens.token(next).isWord()
                        && (tokens.is(next, "and") || tokens.is(next, "the") || tokens.is(next, "when"));
    }

    /** A time, or the stretch from one to another. */
    private @Nullable Parsed ranged(int index, boolean lead) {
        Parsed first = timed(index, lead);
        if (first == null || first.expression() instanceof Between || first.expression() instanceof Unresolved) {
            return first;
        }
        int next = first.end();
        int second = tokens.hyphenated(next) ? next : tokens.end(Kind.RANGE_WORD, next);
        boolean dash = tokens.is(next, "-");
        boolean between = tokens.is(next, "and") && index > 0 && tokens.is(index - 1, "between");
        if (dash || between) {
            second = next + 1;
        }
        Parsed last = second < 0 ? null : timed(tokens.skip("on", second), true);
        if (last == null && second > 0 && isPoint(first.expression())) {
            last = dayOfMonth(second, false);
        }
        if (last != null && tokens.end(Kind.LAST_NIGHT, second) == last.end()) {
            // "from 3 December until last night"
            last = new Parsed(last.end(), new RelativeDays(-1, false));
        }
        if (last == null && second > 0 && first.expression() instanceof AtTime) {
            last = hourOn(second);
        }
        if (last == null && tokens.is(next, ",") && first.expression() instanceof Weekday) {
            // "Monday, Tuesday and Wednesday"
            Parsed others = ranged(next + 1, lead);
            last = others != null
                            && others.expression() instanceof Between rest
                            && follows(first.expression(), rest.first())
                            && rest.last() instanceof Weekday to
                    ? new Parsed(others.end(), to)
                    : null;
        }
        int link = tokens.is(next, ",") && tokens.is(next + 1, "and") && tokens.end(Kind.AGAIN, next + 2) > 0
                ? next + 1
                : next;
        if (last == null && (tokens.is(link, "and") || tokens.is(link, "or"))) {
            int after = tokens.skip("on", tokens.skip(Kind.AGAIN, link + 1));
            Parsed following = timed(after, lead);
            last = following != null
                            && follows(first.expression(), following.expression())
                            && !tokens.is(following.end(), "'s")
                    ? following
                    : null;
        }
        boolean joins = last != null
                && !(last.expression() instanceof Between)
                && sameKind(first.expression(), last.expression());
        return joins && last != null
                ? new Parsed(last.end(), new Between(first.expression(), last.expression()))
                : first;
    }

    /** "between 10.30 p.m. on Thursday and 2.30 on Friday": behind an hour another may stand without "a.m." */
    private @Nullable Parsed hourOn(int index) {
        ClockGrammar.Clock hour = clocks.hour(index);
        Parsed day = hour == null ? null : day(tokens.skip("on", hour.end()));
        return hour == null || day == null ? null : withTail(new Parsed(day.end(), at(day.expression(), hour.time())));
    }

    /** "Wednesday and Thursday", "October and November": two that lie side by side are one stretch. */
    private static boolean follows(TimeExpression first, TimeExpression next) {
        if (first instanceof AtTime || next instanceof AtTime) {
            TimeExpression one = first instanceof AtTime time ? time.day() : first;
            TimeExpression two = next instanceof AtTime time ? time.day() : next;
            return one != null && two != null && !one.equals(two) && follows(one, two);
        }
        if (first instanceof CalendarDay day
                && next instanceof CalendarDay other
                && other.month() == day.month() % MONTHS + 1) {
            // "31 May and 1 June"
            return other.day() == 1 && day.year() == null && !CalendarDay.exists(null, day.month(), day.day() + 1);
        }
        return first instanceof Weekday one
                        && next instanceof Weekday two
                        && one.which() == two.which()
                        && (one.day().plus(1) == two.day() || one.day().plus(2) == two.day())
                || first instanceof RelativeDays ago
                        && next instanceof RelativeDays then
                        && ago.fromStory() == then.fromStory()
                        && ago.days() + 1 == then.days()
                || first instanceof CalendarDay day
                        && next instanceof CalendarDay other
                        && day.year() == null
                        && other.month() == day.month()
                        && other.day() == day.day() + 1
                || first instanceof CalendarMonth earlier
                        && next instanceof CalendarMonth later
                        && earlier.part() == null
                        && later.part() == null
                        && earlier.month() + 1 == later.month();
    }

    private static boolean sameKind(TimeExpression first, TimeExpression last) {
        return isPoint(first) && isPoint(last);
    }

    private static boolean isPoint(TimeExpression time) {
        return time instanceof CalendarDay
                || time instanceof CalendarMonth
                || time instanceof Weekday
                || time instanceof DayOfMonth
                || time instanceof HijriTime
                || time instanceof RelativeDays
                || time instanceof CalendarYear
                || time instanceof InYear
                || time instanceof AtTime;
    }

    /** A day or span with its time of day, on either side of it. */
    private @Nullable Parsed timed(int index, boolean lead) {
        if (!tokens.has(index)) {
            return null;
        }
        int at = lead ? tokens.size() + index : index;
        if (!timedKnown[at]) {
            timedKnown[at] = true;
            timed[at] = readTimed(index, lead);
        }
        return timed[at];
    }

    private @Nullable Parsed readTimed(int index, boolean lead) {
        Parsed found = before(index);
        Parsed plain = plain(index, lead);
        found = Parsed.longer(found, plain == null ? null : withTail(plain));
        return found;
    }

    /** "early on Tuesday", "the night of 4 May", "04:30 on 4 May", "overnight into Friday". */
    private @Nullable Parsed before(int index) {
        Phrases.Match<Meaning> word = tokens.match(Kind.DAY_PART_BEFORE, index);
        Parsed found = null;
        if (word != null) {
            Parsed day = day(tokens.skip("on", word.end()));
            day = day == null ? partOfDay(word.end()) : day;
            found = day == null
                    ? null
                    : new Parsed(day.end(), at(day.expression(), word.value().value()));
        }
        ClockGrammar.Clock part = clocks.part(index);
        if (part != null) {
            boolean joined =
                    tokens.is(part.end(), "of") || tokens.is(part.end(), "on") || tokens.is(part.end(), "between");
            Parsed day = joined ? dayOrDays(part.end() + 1) : day(part.end());
            day = day == null && joined ? dayOfMonth(part.end() + 1, true) : day;
            day = day == null && joined ? partOfDay(part.end() + 1) : day;
            found = Parsed.longer(found, day == null ? null : new Parsed(day.end(), at(day.expression(), part.time())));
            boolean into =
                    part.time().equals("night") && (tokens.is(part.end(), "to") || tokens.is(part.end(), "into"));
            Parsed morrow = into ? day(part.end() + 1) : null;
            found = Parsed.longer(
                    found, morrow == null ? null : new Parsed(morrow.end(), new Overnight(morrow.expression(), true)));
        }
        ClockGrammar.Clock clock = clocks.alone(index);
        if (clock != null) {
            Parsed day = dayOrDays(tokens.skip("on", tokens.skip(",", clock.end())));
            found = Parsed.longer(
                    found, day == null ? null : new Parsed(day.end(), at(day.expression(), clock.time())));
        }
        int overnight = tokens.end(Kind.OVERNIGHT, index);
        if (overnight > 0) {
            boolean into = tokens.is(overnight, "into") || tokens.is(overnight, "to");
            int next = into
                    ? overnight + 1
                    : tokens.is(overnight, "on")
                                    || tokens.is(overnight, "of")
                                    || tokens.is(overnight, "from")
                                    || tokens.is(overnight, "between")
                            ? overnight + 1
                            : overnight;
            Parsed day = dayOrDays(next);
            found = Parsed.longer(
                    found,
                    day == null
                            ? new Parsed(overnight, new Overnight(null, false))
                            : new Parsed(day.end(), new Overnight(day.expression(), into)));
        }
        return found;
    }

    /** "this morning", "yesterday evening". */
    private @Nullable Parsed partOfDay(int index) {
        Parsed phrase = relatives.phrase(index);
        return phrase != null
                        && phrase.expression() instanceof AtTime time
                        && time.day() instanceof RelativeDays day
                        && !day.fromStory()
                ? phrase
                : null;
    }

    /** "at 7.20 last night", "last night around 11 pm": of the two days of a night the one on which that hour fell. */
    private @Nullable Parsed lastNightAt(int index) {
        int night = tokens.end(Kind.LAST_NIGHT, index);
        if (night > 0) {
            int lead = tokens.end(Kind.CLOCK_LEAD, tokens.skip(",", night));
            ClockGrammar.Clock after = lead < 0 ? null : clocks.hour(tokens.skip(Kind.CLOCK_LEAD, lead));
            return after == null ? null : new Parsed(after.end(), lastNight(after.time()));
        }
        int lead = tokens.skip(Kind.CLOCK_LEAD, tokens.skip(Kind.CLOCK_LEAD, index));
        ClockGrammar.Clock before = clocks.hour(lead);
        int end = before == null ? -1 : tokens.end(Kind.LAST_NIGHT, before.end());
        if (before != null && end < 0) {
            return inPart(before);
        }
        return before == null ? null : new Parsed(end, lastNight(before.time()));
    }

    /** "at 6 this morning", "around 9.30 yesterday evening". */
    private @Nullable Parsed inPart(ClockGrammar.Clock clock) {
        Phrases.Match<Meaning> part = tokens.match(Kind.RELATIVE_DAY_PART, clock.end());
        if (part == null) {
            return null;
        }
        String[] dayAndPart = part.value().value().split(" ", 2);
        int hour = Integer.parseInt(clock.time().substring(0, 2));
        boolean later = hour < 12 && !dayAndPart[1].equals("morning");
        String time = later ? (hour + 12) + clock.time().substring(2) : clock.time();
        return new Parsed(part.end(), new AtTime(new RelativeDays(Integer.parseInt(dayAndPart[0]), false), time));
    }

    /** Hours from five to eleven are those of the evening, those after midnight of the day of the statement. */
    private static TimeExpression lastNight(String time) {
        int hour = Integer.parseInt(time.substring(0, 2));
        boolean evening = hour >= FIRST_OF_EVENING && hour != 12;
        String half =
                evening && hour < 12 ? (hour + 12) + time.substring(2) : hour == 12 ? "00" + time.substring(2) : time;
        return new AtTime(new RelativeDays(evening ? -1 : 0, false), half);
    }

    private static TimeExpression at(TimeExpression day, String time) {
        return day instanceof AtTime inner ? new AtTime(inner.day(), time) : new AtTime(day, time);
    }

    private @Nullable Parsed dayOrDays(int index) {
        Parsed first = day(index);
        first = first == null ? dates.bareDays(index) : first;
        if (first == null || first.expression() instanceof Between) {
            return first;
        }
        int word = tokens.end(Kind.RANGE_WORD, first.end());
        if (tokens.is(first.end(), "-") || tokens.is(first.end(), "and")) {
            word = first.end() + 1;
        }
        Parsed last = word < 0 ? null : day(word);
        return last == null
                        || last.expression() instanceof Between
                        || !isPoint(first.expression())
                        || !isPoint(last.expression())
                ? first
                : new Parsed(last.end(), new Between(first.expression(), last.expression()));
    }

    /** A day of any kind, without a time of day. */
    private @Nullable Parsed day(int index) {
        if (!tokens.has(index)) {
            return null;
        }
        if (!known[index]) {
            known[index] = true;
            days[index] = readDay(index);
        }
        return days[index];
    }

    private @Nullable Parsed readDay(int index) {
        Parsed found = lastOne(inYear(dates.day(index)));
        found = Parsed.longer(found, dates.hijri(index, false, found));
        found = Parsed.longer(found, relatives.weekday(index));
        Parsed phrase = relatives.phrase(index);
        return Parsed.longer(found, phrase != null && phrase.expression() instanceof RelativeDays ? phrase : null);
    }

    /** "June 10 last", as old papers write: the last day of that name. */
    private @Nullable Parsed lastOne(@Nullable Parsed date) {
        boolean last = date != null
                && tokens.is(date.end(), "last")
                && (tokens.isMarkOrLink(date.end() + 1) || tokens.is(date.end() + 1, "when"));
        return date != null && last ? new Parsed(date.end() + 1, date.expression()) : date;
    }

    /** "15 July last year", "in May of that year": the year of a date that has none. */
    private @Nullable Parsed inYear(@Nullable Parsed date) {
        if (date == null || !InYear.lacksYear(date.expression())) {
            return date;
        }
        int next = tokens.skip("of", tokens.skip(",", date.end()));
        Parsed year = tokens.has(next) ? relatives.period(next, false) : null;
        return year != null
                        && year.expression() instanceof RelativePeriod period
                        && period.unit() == Unit.YEAR
                        && tokens.end(Kind.NEXT, next) != next + 1
                ? new Parsed(year.end(), new InYear(date.expression(), period.offset(), period.fromStory()))
                : date;
    }

    private @Nullable Parsed plain(int index, boolean lead) {
        if (!tokens.has(index)) {
            return null;
        }
        Parsed found = day(index);
        found = lead ? Parsed.longer(found, dates.hijri(index, true, found)) : found;
        found = Parsed.longer(found, inYear(dates.monthOrPart(index, lead)));
        int shift = tokens.end(Kind.LAST, index) > 0 ? tokens.end(Kind.LAST, index) : tokens.end(Kind.THIS, index);
        if (shift > 0) {
            found = Parsed.longer(found, dates.monthOrPart(shift, true));
            found = Parsed.longer(found, dates.shiftedSeason(shift, tokens.end(Kind.LAST, index) > 0));
        }
        found = Parsed.longer(found, relatives.partOfPeriod(index));
        found = Parsed.longer(found, inYear(dates.openingOf(index)));
        found = Parsed.longer(found, dates.decade(index));
        found = Parsed.longer(found, dates.season(index, lead));
        found = Parsed.longer(found, relatives.phrase(index));
        found = Parsed.longer(found, relatives.period(index, lead));
        found = Parsed.longer(found, relatives.past(index));
        found = Parsed.longer(found, relatives.offset(index, this::day));
        found = Parsed.longer(found, relatives.endingOn(index, lead, this::day, this::dayWithHour));
        found = Parsed.longer(found, relatives.beginningOn(index, this::day));
        found = Parsed.longer(found, relatives.campaign(index));
        return Parsed.longer(found, lead ? bareDayOfMonth(index) : null);
    }

    /** "0600 today", "6 a.m. on Friday", "Sunday noon", "this morning": a day with its hour on either side, or the day alone. */
    private @Nullable Parsed dayWithHour(int index) {
        int at = tokens.skip("at", index);
        ClockGrammar.Clock certain = clocks.alone(at);
        certain = certain == null ? clocks.militaryHour(at) : certain;
        certain = certain == null ? clocks.part(at) : certain;
        ClockGrammar.Clock hour = certain == null ? clocks.hour(at) : certain;
        Parsed day = hour == null ? null : day(tokens.skip("on", tokens.skip(",", hour.end())));
        Parsed named = day(tokens.skip("on", index));
        Parsed plain = Parsed.longer(named == null ? null : withTail(named), partOfDay(index));
        if (day != null && hour != null) {
            return Parsed.longer(plain, new Parsed(day.end(), at(day.expression(), hour.time())));
        }
        return plain != null || certain == null
                ? plain
                : new Parsed(certain.end(), new AtTime(new RelativeDays(0, false), certain.time()));
    }

    /** "on the 19th": an ordinal in digits that no noun follows. */
    private @Nullable Parsed bareDayOfMonth(int index) {
        boolean led = tokens.is(index - 1, "on")
                || tokens.is(index - 1, "since")
                || tokens.is(index - 1, "by")
                || tokens.is(index - 1, "until")
                || tokens.is(index - 1, "of") && tokens.is(index - 2, "course");
        return led ? dayOfMonth(index, false) : null;
    }

    /**
     * "the 19th", where the words before it call for a day.
     *
     * @param certain whether they can lead to nothing else, so that a noun behind it is not what is counted: "on the night
     *     of the 19th armed men came"
     */
    private @Nullable Parsed dayOfMonth(int index, boolean certain) {
        if (!tokens.is(index, "the")) {
            return null;
        }
        org.fogline.reader.numeral.Numeral ordinal = tokens.ordinal(index + 1);
        if (ordinal == null || ordinal.value() < 1 || ordinal.value() > 31) {
            return null;
        }
        int next = ordinal.end();
        boolean ofMonth = tokens.is(next, "of") && relatives.unit(next + 2) == Unit.MONTH;
        if (!ofMonth && !tokens.token(index + 1).isNumber()) {
            return null;
        }
        int day = (int) ordinal.whole();
        if (ofMonth) {
            // "on the 31st of that month", "by the 3rd of this month"
            boolean told = tokens.is(next + 1, "that");
            boolean present = tokens.end(Kind.THIS, next + 1) > 0 || tokens.is(next + 1, "the");
            if (!told && !present && tokens.end(Kind.LAST, next + 1) > 0) {
                return new Parsed(next + 3, new DayOfMonth(day, null, DayOfMonth.Of.LAST_MONTH));
            }
            return told || present
                    ? new Parsed(
                            next + 3,
                            new DayOfMonth(day, null, told ? DayOfMonth.Of.STORY : DayOfMonth.Of.LATEST_MONTH))
                    : null;
        }
        Parsed beside = tokens.is(next, "(") ? dates.day(next + 1) : null;
        if (beside != null && tokens.is(beside.end(), ")")) {
            // "on the 19th (24 August)", of a month of another calendar
            return new Parsed(beside.end() + 1, beside.expression());
        }
        boolean counts =
                tokens.is(next, "of") || tokens.end(Kind.UNIT_NOUN, next) > 0 || tokens.end(Kind.UNIT, next) > 0;
        return dates.standsAlone(next) || certain && !counts
                ? new Parsed(next, new DayOfMonth(day, null, DayOfMonth.Of.LATEST_MONTH))
                : null;
    }

    /** "Tuesday morning", "4 May at 04:30", "4 May, at dawn", "4 May in the early hours". */
    private Parsed withTail(Parsed day) {
        if (!(isPoint(day.expression()))
                || day.expression() instanceof CalendarMonth
                || day.expression() instanceof CalendarYear) {
            return day;
        }
        int next = day.end();
        ClockGrammar.Clock part = tokens.is(next, "the") ? null : clocks.part(next);
        if (part == null) {
            int at = tokens.skip(",", next);
            ClockGrammar.Clock clock =
                    tokens.is(at, "from") || tokens.is(at, "by") || tokens.is(at, "to") ? null : clocks.led(at);
            boolean led =
                    tokens.is(at, "at") || tokens.is(at, "in") || tokens.is(at, "around") || tokens.is(at, "during");
            part = clock != null ? clock : led ? clocks.part(at + 1) : fullHour(day.expression(), at);
        }
        return part == null ? day : new Parsed(part.end(), at(day.expression(), part.time()));
    }

    /** "5 June 2000, 0900 to 11 June 2000, 0900": the hour behind the year of a day, or null. */
    private ClockGrammar.@Nullable Clock fullHour(TimeExpression day, int index) {
        boolean full = day instanceof CalendarDay date && date.year() != null && tokens.is(index - 1, ",");
        ClockGrammar.Clock clock = full ? clocks.alone(index) : null;
        if (clock != null) {
            return clock;
        }
        ClockGrammar.Clock hour = full ? clocks.militaryHour(index) : null;
        boolean ends = hour != null
                && (!tokens.has(hour.end())
                        || tokens.isMark(hour.end())
                        || tokens.end(Kind.RANGE_WORD, hour.end()) > 0);
        return ends ? hour : null;
    }

    /** A time of day with no day beside it: "at 04:30", "at dawn", "in the early hours". */
    private @Nullable Parsed timeOfDay(int index) {
        ClockGrammar.Clock clock = clocks.led(index);
        if (clock == null) {
            clock = clocks.alone(index);
        }
        if (clock == null
                && tokens.end(Kind.PREPOSITION, index) > 0
                && !tokens.is(index, "of")
                && !tokens.is(index, "for")) {
            clock = clocks.part(index + 1);
        }
        int lead = clock == null ? tokens.end(Kind.CLOCK_LEAD, index) : -1;
        if (lead > 0) {
            clock = clocks.part(lead);
        }
        if (clock == null) {
            return null;
        }
        Parsed day = dayOrDays(tokens.skip("on", tokens.skip(",", clock.end())));
        return day == null
                ? new Parsed(clock.end(), new AtTime(null, clock.time()))
                : new Parsed(day.end(), at(day.expression(), clock.time()));
    }

    /** "Later, …" at the head of a sentence goes on with the day. */
    private @Nullable Parsed laterAtStart(int index) {
        return tokens.is(index, "later") && tokens.is(index + 1, ",") && tokens.beginsSentence(index)
                ? new Parsed(index + 1, new RelativeDays(0, true))
                : null;
    }
}
