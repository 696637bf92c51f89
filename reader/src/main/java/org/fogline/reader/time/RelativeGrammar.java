package org.fogline.reader.time;

import java.time.DayOfWeek;
import java.util.function.IntFunction;
import org.fogline.reader.lexicon.Phrases;
import org.fogline.reader.numeral.Numeral;
import org.fogline.reader.time.TimeWords.Kind;
import org.fogline.reader.time.TimeWords.Meaning;
import org.jspecify.annotations.Nullable;

/** Times counted from the statement, from the story or from the campaign's start. */
final class RelativeGrammar {

    /** Between "the 26th day of" and "war" no more words may stand. */
    private static final int LONGEST_CAMPAIGN_NAME = 8;

    /** Longer counts are no spans of a report. */
    private static final int LARGEST_COUNT = 1000;

    private static final int HOURS = 24;

    /** So many tokens before "in ten days" a superlative is looked for. */
    private static final int LONGEST_RANKED = 6;

    private final TimeTokens tokens;

    RelativeGrammar(TimeTokens tokens) {
        this.tokens = tokens;
    }

    /** The fixed phrases of the table. */
    @Nullable
    Parsed phrase(int index) {
        if (!tokens.mayBeFixed(index)) {
            return null;
        }
        Parsed found = null;
        found = Parsed.longer(found, number(Kind.RELATIVE_DAY, index));
        found = Parsed.longer(found, number(Kind.STORY_DAY, index));
        found = Parsed.longer(found, withPart(Kind.RELATIVE_DAY_PART, index));
        found = Parsed.longer(found, withPart(Kind.STORY_DAY_PART, index));
        found = Parsed.longer(found, fixed(Kind.PRESENT, index, new RelativeDays(0, false)));
        found = Parsed.longer(found, fixed(Kind.LAST_NIGHT, index, new Overnight(null, false)));
        found = Parsed.longer(found, fixed(Kind.TO_DATE, index, new ToDate()));
        found = Parsed.longer(found, fixed(Kind.STORY_AFTER, index, new StoryOpen(true)));
        found = Parsed.longer(found, fixed(Kind.STORY_BEFORE, index, new StoryOpen(false)));
        found = Parsed.longer(found, fixed(Kind.SAME_WINDOW, index, new Unresolved("same-window")));
        found = Parsed.longer(found, fixed(Kind.WORDS, index, new Unresolved("no-days-said")));
        Phrases.Match<Meaning> hours = tokens.match(Kind.STORY_HOURS, index);
        if (hours != null) {
            String[] days = hours.value().value().split(" ");
            found = Parsed.longer(
                    found,
                    new Parsed(hours.end(), new StoryHours(Integer.parseInt(days[0]), Integer.parseInt(days[1]))));
        }
        return found;
    }

    private @Nullable Parsed fixed(Kind kind, int index, TimeExpression expression) {
        int end = tokens.end(kind, index);
        return end < 0 ? null : new Parsed(end, expression);
    }

    private @Nullable Parsed number(Kind kind, int index) {
        Phrases.Match<Meaning> match = tokens.match(kind, index);
        return match == null
                ? null
                : new Parsed(match.end(), new RelativeDays(match.value().number(), kind == Kind.STORY_DAY));
    }

    private @Nullable Parsed withPart(Kind kind, int index) {
        Phrases.Match<Meaning> match = tokens.match(kind, index);
        if (match == null) {
            return null;
        }
        String[] dayAndPart = match.value().value().split(" ", 2);
        RelativeDays day = new RelativeDays(Integer.parseInt(dayAndPart[0]), kind == Kind.STORY_DAY_PART);
        return new Parsed(match.end(), new AtTime(day, dayAndPart[1]));
    }

    /** "of that week". */
    private boolean isThatWeek(int index) {
        return tokens.is(index, "of") && tokens.is(index + 1, "that") && unit(index + 2) == Unit.WEEK;
    }

    /** "Tuesday", "last Friday", "the following Monday". */
    @Nullable
    Parsed weekday(int index) {
        int at = tokens.skip("the", index);
        Weekday.Which which = Weekday.Which.PLAIN;
        if (tokens.is(at, "following")) {
            which = Weekday.Which.FOLLOWING;
            at++;
        } else if (tokens.end(Kind.NEXT, at) > 0) {
            which = Weekday.Which.NEXT;
            at = tokens.end(Kind.NEXT, at);
        } else if (tokens.end(Kind.LAST, at) > 0) {
            which = Weekday.Which.LAST;
            at = tokens.end(Kind.LAST, at);
        } else {
            at = tokens.skip(Kind.THIS, at);
        }
        Phrases.Match<Meaning> match = tokens.match(Kind.WEEKDAY, at);
        if (match != null && isThatWeek(match.end())) {
            DayOfWeek day = DayOfWeek.of(match.value().number());
            return new Parsed(match.end() + 3, new Weekday(day, Weekday.Which.OF_STORY));
        }
        if (match != null && which == Weekday.Which.PLAIN && tokens.token(at).isCapitalised()) {
            // "on Tuesday last week", "Thursday of last week"
            int period = tokens.skip("of", match.end());
            if (tokens.end(Kind.LAST, period) == period + 1 && unit(period + 1) == Unit.WEEK) {
                DayOfWeek day = DayOfWeek.of(match.value().number());
                return new Parsed(period + 2, new Weekday(day, Weekday.Which.OF_LAST_WEEK));
            }
        }
        return match == null
                        || !tokens.token(at).isCapitalised()
                        || at > index && which == Weekday.Which.PLAIN && tokens.is(at - 1, "the")
                ? null
                : tokens.is(match.end(), "last") && which == Weekday.Which.PLAIN && tokens.isMarkOrLink(match.end() + 1)
                        ? new Parsed(
                                match.end() + 1,
                                new Weekday(DayOfWeek.of(match.value().number()), Weekday.Which.LAST))
                        : new Parsed(
                                match.end(),
                                new Weekday(DayOfWeek.of(match.value().number()), which));
    }

    /** "late last month", "early this year", "at the end of last month", "in the first half of this year". */
    @Nullable
    Parsed partOfPeriod(int index) {
        Phrases.Match<Meaning> word = tokens.match(Kind.PART, index);
        if (word == null) {
            return null;
        }
        int at = tokens.skip("of", word.end());
        int offset = tokens.end(Kind.LAST, at) == at + 1 ? -1 : tokens.end(Kind.THIS, at) == at + 1 ? 0 : 1;
        Unit unit = offset > 0 ? null : unit(at + 1);
        boolean article = offset > 0 && tokens.is(at, "the") && at > word.end() - 1;
        if (article && unit(at + 1) == Unit.YEAR) {
            unit = Unit.YEAR;
            offset = 0;
        }
        return unit == Unit.MONTH || unit == Unit.YEAR
                ? new Parsed(at + 2, new PartOfPeriod(Part.valueOf(word.value().constant()), unit, offset))
                : null;
    }

    /** "this week", "last month", "earlier this year", "the previous week", "the weekend". */
    @Nullable
    Parsed period(int index, boolean lead) {
        int at = index;
        if (tokens.is(at, "earlier") && tokens.is(at + 1, "in") && tokens.is(at + 2, "the")) {
            // "earlier in the month"
            Unit current = unit(at + 3);
            return current == Unit.WEEK || current == Unit.MONTH || current == Unit.YEAR
                    ? new Parsed(at + 4, new RelativePeriod(current, 0, false))
                    : null;
        }
        if (tokens.is(at, "earlier") || tokens.is(at, "later")) {
            at++;
        }
        boolean article = tokens.is(at, "the");
        at = tokens.skip("the", at);
        Unit alone = unit(at);
        if (article && lead && alone == Unit.WEEKEND) {
            return new Parsed(at + 1, new RelativePeriod(Unit.WEEKEND, 0, false));
        }
        boolean through = tokens.is(index - 1, "during")
                || tokens.is(index - 1, "over")
                || tokens.is(index - 1, "throughout")
                || tokens.is(index - 1, "in") && tokens.is(at + 1, ",");
        boolean counts = tokens.is(index - 1, "during") && tokens.numeral(at + 1) != null
                || tokens.is(index - 1, "for") && tokens.is(at + 1, ":");
        if (article
                && lead
                && (alone == Unit.WEEK || alone == Unit.MONTH)
                && (through && tokens.isMark(at + 1) || counts)) {
            // "29 people died during the week.", "During the week 29 people died", "Losses for the week: 29 killed"
            return new Parsed(at + 1, new RelativePeriod(alone, 0, false));
        }
        boolean before = tokens.is(at + 1, "before") || tokens.is(at + 1, "earlier");
        if (article
                && (before || tokens.is(at + 1, "after") || tokens.is(at + 1, "following"))
                && tokens.isMarkOrLink(at + 2)
                && (alone == Unit.WEEK || alone == Unit.MONTH || alone == Unit.YEAR)) {
            return new Parsed(at + 2, new RelativePeriod(alone, before ? -1 : 1, true));
        }
        Unit unit = unit(at + 1);
        if (unit == null || unit == Unit.DAY || unit == Unit.HOUR || unit == Unit.MINUTE) {
            return null;
        }
        if (tokens.end(Kind.THIS, at) == at + 1 && !article) {
            return new Parsed(at + 2, new RelativePeriod(unit, 0, false));
        }
        if (tokens.is(at, "that") || tokens.is(at, "same")) {
            return new Parsed(at + 2, new RelativePeriod(unit, 0, true));
        }
        if (article && (tokens.is(at, "previous") || tokens.is(at, "preceding"))) {
            return new Parsed(at + 2, new RelativePeriod(unit, -1, true));
        }
        if (article && tokens.is(at, "following")) {
            return new Parsed(at + 2, new RelativePeriod(unit, 1, true));
        }
        if (tokens.end(Kind.NEXT, at) == at + 1 && !article) {
            return new Parsed(at + 2, new RelativePeriod(unit, 1, false));
        }
        return tokens.end(Kind.LAST, at) == at + 1 && !article && unit != Unit.FORTNIGHT
                ? new Parsed(at + 2, new RelativePeriod(unit, -1, false))
                : null;
    }

    /** "the past 24 hours", "the last fortnight", "the past week", "last 3 days". */
    @Nullable
    Parsed past(int index) {
        boolean article = tokens.is(index, "the");
        int past = tokens.end(Kind.PAST, tokens.skip("the", index));
        if (past < 0) {
            // "in these two nights"
            Amount since = tokens.is(index, "the") ? amount(tokens.skip(Kind.ROUGHLY, index + 1), false) : null;
            if (since != null && since.unit != Unit.MINUTE && tokens.is(since.end, "since")) {
                // "in the six days since the army began its push"
                return new Parsed(since.end, new PastSpan(since.count, since.unit));
            }
            Amount these = tokens.is(index, "these") ? amount(index + 1, false) : null;
            return these == null || these.unit == Unit.MINUTE
                    ? null
                    : new Parsed(these.end, new PastSpan(these.count, these.unit));
        }
        Amount amount = amount(tokens.skip(Kind.ROUGHLY, past), false);
        if (amount != null) {
            boolean verb = !article && amount.unit == Unit.MINUTE;
            return verb ? null : new Parsed(amount.end, new PastSpan(amount.count, amount.unit));
        }
        Unit unit = unit(past);
        if (unit == Unit.DAY && article && tokens.is(index - 1, "on")) {
            // "five soldiers died on the last day": of the battle
            return null;
        }
        boolean span = unit != null
                && (article && !tokens.is(past - 1, "previous") && !tokens.is(past - 1, "preceding")
                        || tokens.is(past - 1, "past")
                        || unit == Unit.FORTNIGHT);
        return unit != null && span ? new Parsed(past + 1, new PastSpan(1, unit)) : null;
    }

    /** "three days ago", "two days later", "a week earlier", "two days after 4 May" (the last through its point). */
    @Nullable
    Parsed offset(int index, IntFunction<@Nullable Parsed> point) {
        Amount amount = withHalf(amount(tokens.skip(Kind.ROUGHLY, index), true));
        if (amount == null) {
            return null;
        }
        int ago = tokens.end(Kind.AGO, amount.end);
        if (ago > 0) {
            return new Parsed(ago, new Ago(amount.count, amount.unit, false, null));
        }
        int earlier = tokens.end(Kind.OFFSET_EARLIER, amount.end);
        if (tokens.is(amount.end, "before") && beginsVerb(amount.end + 1)) {
            // "for twelve hours before retreating"
            return null;
        }
        if (tokens.is(amount.end, "before") || tokens.is(amount.end, "after")) {
            int sign = tokens.is(amount.end, "before") ? 1 : -1;
            Parsed from = point.apply(amount.end + 1);
            if (from != null) {
                return new Parsed(from.end(), new Ago(sign * amount.count, amount.unit, false, from.expression()));
            }
            return new Parsed(amount.end + 1, new Ago(sign * amount.count, amount.unit, true, null));
        }
        if (earlier > 0) {
            return new Parsed(earlier, new Ago(amount.count, amount.unit, true, null));
        }
        int later = tokens.end(Kind.OFFSET_LATER, amount.end);
        return later < 0 ? null : new Parsed(later, new Ago(-amount.count, amount.unit, true, null));
    }

    /** "the week to 9 June", "the two days ending on Thursday", "the 24 hours ended 0600 today", "the 24 hours to Sunday noon". */
    @Nullable
    Parsed endingOn(int index, boolean lead, IntFunction<@Nullable Parsed> point, IntFunction<@Nullable Parsed> hour) {
        int at = tokens.skip("the", index);
        int past = tokens.end(Kind.PAST, at);
        at = past > 0 ? past : at;
        Unit alone = unit(at);
        Amount amount = alone == null ? amount(at, true) : new Amount(at + 1, 1, alone);
        int after = amount == null ? -1 : tokens.skip("period", amount.end);
        int end = amount == null ? -1 : tokens.end(Kind.ENDING, after);
        boolean ends = tokens.is(after, "ending") || tokens.is(after, "ended");
        boolean hours = amount != null && amount.unit == Unit.HOUR;
        Parsed last = end < 0 || !lead && !ends || tokens.is(at, "night")
                ? null
                : ends || hours ? hour.apply(end) : point.apply(end);
        boolean days = amount != null && amount.unit != Unit.MINUTE && (!hours || amount.count % HOURS == 0);
        return amount == null || last == null || !days
                ? null
                : new Parsed(last.end(), new EndingOn(amount.count, amount.unit, last.expression()));
    }

    /** "the week of 22 July", "the two weeks beginning on 4 May". */
    @Nullable
    Parsed beginningOn(int index, IntFunction<@Nullable Parsed> point) {
        int at = tokens.skip("the", index);
        Unit alone = unit(at);
        Amount amount = alone == null ? amount(at, false) : new Amount(at + 1, 1, alone);
        if (amount == null || amount.unit.weeks() == 0 || at == index && alone != null) {
            return null;
        }
        int begins = tokens.end(Kind.BEGINNING, amount.end);
        Parsed first = begins < 0 ? null : point.apply(begins);
        boolean ranged = first != null && (tokens.end(Kind.RANGE_WORD, first.end()) > 0 || tokens.is(first.end(), "-"));
        return first != null && !ranged && first.expression() instanceof CalendarDay
                ? new Parsed(first.end(), new BeginningOn(amount.count, amount.unit, first.expression()))
                : null;
    }

    /** "the deadliest attack in ten days", "for the first time in weeks": a length that ranks, and dates nothing. */
    private boolean isRanked(int index) {
        for (int at = index - 1; at >= Math.max(0, index - LONGEST_RANKED) && !tokens.isMark(at); at--) {
            String word = tokens.token(at).folded();
            boolean ordinal = tokens.ordinal(at) != null;
            if (ordinal || tokens.end(Kind.RANK, at) > 0 || word.length() > 5 && word.endsWith("est")) {
                return true;
            }
        }
        return false;
    }

    private boolean beginsVerb(int index) {
        return tokens.has(index) && tokens.token(index).folded().endsWith("ing");
    }

    /** "for about a week", "over two weeks", "for the second week", "the second time in two days". */
    @Nullable
    Parsed lasting(int index) {
        if (tokens.is(index, "for")) {
            Parsed running = running(index + 1);
            if (running != null) {
                return running;
            }
            Amount amount = amount(tokens.skip(Kind.ROUGHLY, index + 1), true);
            return amount == null ? null : new Parsed(amount.end, new Lasting(amount.count, amount.unit));
        }
        if (tokens.is(index, "over") || tokens.is(index, "throughout")) {
            Amount amount = amount(tokens.skip(Kind.ROUGHLY, index + 1), false);
            return amount == null ? null : new Parsed(amount.end, new Lasting(amount.count, amount.unit));
        }
        int inside = tokens.end(Kind.SPAN_WITHIN, index);
        if (inside > 0) {
            Parsed spent = spent(inside);
            if (spent != null) {
                return spent;
            }
            boolean bare = inside == index + 1;
            boolean week = tokens.is(inside, "a") && (unit(inside + 1) == Unit.WEEK || unit(inside + 1) == Unit.MONTH);
            Amount amount = amount(tokens.skip(Kind.ROUGHLY, inside), !bare || week);
            boolean later = amount != null && tokens.is(amount.end, "'s");
            boolean standsFor = amount != null
                    && !isRanked(index)
                    && (!bare
                            || amount.unit == Unit.HOUR
                            || amount.unit == Unit.DAY
                            || amount.unit == Unit.WEEK
                            || amount.unit == Unit.MONTH);
            return amount == null
                            || later
                            || !standsFor
                            || amount.unit == Unit.MINUTE
                            || amount.unit == Unit.HOUR && amount.count < 24
                    ? null
                    : new Parsed(tokens.skip("'", amount.end), new PastSpan(amount.count, amount.unit));
        }
        int ordinal = tokens.skip("the", index);
        Numeral time = tokens.ordinal(ordinal);
        if (time != null && time.value() > 1 && tokens.is(time.end(), "time") && tokens.is(time.end() + 1, "in")) {
            // "the second time in two days"; in weeks and months it ranks and tells no day
            Amount amount = amount(time.end() + 2, true);
            return amount == null || amount.unit != Unit.DAY
                    ? null
                    : new Parsed(amount.end, new PastSpan(amount.count, amount.unit));
        }
        return null;
    }

    private @Nullable Parsed running(int index) {
        int at = tokens.is(index, "the") || tokens.is(index, "a") ? index + 1 : index;
        Numeral ordinal = tokens.ordinal(at);
        if (ordinal == null || ordinal.value() < 2 || ordinal.value() > LARGEST_COUNT) {
            return null;
        }
        int next = tokens.skip(Kind.RUNNING_WORD, ordinal.end());
        Unit unit = unit(next);
        return unit == null || unit == Unit.HOUR || unit == Unit.MINUTE
                ? null
                : new Parsed(tokens.skip(Kind.RUNNING_WORD, next + 1), new Running((int) ordinal.whole(), unit));
    }

    /** "the 26th day of the war", "the campaign's seventeenth day", "day 26 of the war", "on its 26th day". */
    @Nullable
    Parsed campaign(int index) {
        int at = tokens.skip("the", index);
        int name = tokens.end(Kind.CAMPAIGN, at);
        if (name > 0 && tokens.is(name, "'s")) {
            return ordinalUnit(name + 1);
        }
        if (tokens.is(index, "its") || tokens.is(index, "their")) {
            return ordinalUnit(index + 1);
        }
        if (tokens.is(at, "day")) {
            int day = tokens.plainNumber(at + 1, 1, 4);
            int campaign = day < 1 ? -1 : campaignAfter("of", at + 2);
            // "Day 12: Shells fell again.", "Day 12 (15 February)": the entry of a diary
            boolean heads = day > 0 && at == 0 && tokens.isMark(at + 2) && !tokens.is(at + 2, ",");
            return campaign < 0 && !heads
                    ? null
                    : new Parsed(Math.max(campaign, at + 2), new CampaignTime(day, Unit.DAY));
        }
        Parsed opening = openingOf(index);
        if (opening != null) {
            return opening;
        }
        Parsed ordinal = ordinalUnit(at);
        if (ordinal != null) {
            int campaign = campaignAfter("of", ordinal.end());
            boolean alone = campaign < 0 && at > index && tokens.is(index - 1, "on") && !tokens.is(ordinal.end(), "of");
            return campaign < 0 ? (alone ? ordinal : null) : new Parsed(campaign, ordinal.expression());
        }
        Amount amount = amount(at, true);
        if (amount != null && amount.unit == Unit.DAY) {
            int campaign = campaignAfter("into", amount.end);
            return campaign < 0 ? null : new Parsed(campaign, new CampaignTime(amount.count + 1, Unit.DAY));
        }
        return null;
    }

    /** "the first ten days of the offensive"; "the first three days" alone counts from the same. */
    private @Nullable Parsed openingOf(int index) {
        boolean opens = tokens.is(index, "the") && (tokens.is(index + 1, "first") || tokens.is(index + 1, "opening"));
        Amount amount = opens ? amount(index + 2, false) : null;
        if (amount == null || amount.unit == Unit.MINUTE || amount.unit == Unit.HOUR && amount.count % HOURS != 0) {
            return null;
        }
        int campaign = campaignAfter("of", amount.end);
        return campaign < 0 && !tokens.isMarkOrLink(amount.end)
                ? null
                : new Parsed(campaign < 0 ? amount.end : campaign, new CampaignOpening(amount.count, amount.unit));
    }

    private @Nullable Parsed ordinalUnit(int index) {
        Numeral ordinal = tokens.ordinal(index);
        Unit unit = ordinal == null ? null : unit(ordinal.end());
        boolean counted = unit == Unit.DAY || unit == Unit.WEEK || unit == Unit.MONTH || unit == Unit.YEAR;
        return ordinal == null
                        || unit == null
                        || !counted
                        || ordinal.value() < 1
                        || ordinal.value() > 20 * LARGEST_COUNT
                ? null
                : new Parsed(ordinal.end() + 1, new CampaignTime((int) ordinal.whole(), unit));
    }

    private int campaignAfter(String word, int index) {
        return tokens.is(index, word) ? campaignWithin(index + 1, LONGEST_CAMPAIGN_NAME) : -1;
    }

    /** The token after a word for a campaign that stands among the next few, with no stop before it. */
    private int campaignWithin(int index, int most) {
        for (int at = index; at < index + most && tokens.has(at); at++) {
            if (tokens.is(at, ".") || tokens.is(at, ";") || tokens.is(at, ",") || tokens.is(at, ":")) {
                return -1;
            }
            if (at > index && tokens.is(at, "since")) {
                // "driven from their homes in B since the offensive began": two phrases
                return -1;
            }
            int end = tokens.end(Kind.CAMPAIGN, at);
            if (end > 0) {
                return end;
            }
        }
        return -1;
    }

    /** After "since" or "from": "the campaign began", "the start of the campaign". */
    @Nullable
    Parsed campaignStart(int index) {
        int at = tokens.skip("the", index);
        int start = tokens.end(Kind.CAMPAIGN_START, at);
        if (start > 0) {
            int period = tokens.is(start, "of") ? tokens.skip("the", start + 1) : -1;
            Unit unit = period < 0 ? null : unit(tokens.skip(Kind.THIS, period));
            if (unit == Unit.DAY) {
                return new Parsed(tokens.skip(Kind.THIS, period) + 1, new RelativeDays(0, false));
            }
            if (unit == Unit.WEEK || unit == Unit.MONTH || unit == Unit.YEAR) {
                return new Parsed(tokens.skip(Kind.THIS, period) + 1, new RelativePeriod(unit, 0, false));
            }
            int campaign = campaignAfter("of", start);
            return campaign < 0 ? null : new Parsed(campaign, new CampaignTime(0, Unit.DAY));
        }
        int itself =
                tokens.is(index, "it") || tokens.is(index, "they") ? tokens.end(Kind.CAMPAIGN_START, index + 1) : -1;
        if (itself > 0) {
            // "since it began"
            return new Parsed(itself, new CampaignTime(0, Unit.DAY));
        }
        int campaign = campaignWithin(index, LONGEST_CAMPAIGN_NAME);
        int began = campaign < 0 ? -1 : tokens.end(Kind.CAMPAIGN_START, tokens.skip("there", campaign));
        return began < 0 ? null : new Parsed(began, new CampaignTime(0, Unit.DAY));
    }

    /** A unit named here, or null. */
    @Nullable
    Unit unit(int index) {
        Phrases.Match<Meaning> match = tokens.match(Kind.UNIT, index);
        return match == null || match.end() != index + 1
                ? null
                : Unit.valueOf(match.value().constant());
    }

    /** "in the five-day battle"; but "after a two-day battle in which 20 fell" tells of the battle and is no time. */
    private @Nullable Parsed battle(int index) {
        boolean led = tokens.is(index - 1, "in")
                || tokens.is(index - 1, "during")
                || tokens.is(index - 1, "over")
                || tokens.is(index - 1, "after")
                || tokens.is(index - 1, "of");
        boolean article = tokens.is(index, "the") || tokens.is(index, "a") || tokens.is(index, "an");
        Amount length = led && article ? amount(index + 1, false) : null;
        if (length == null
                || length.unit == Unit.HOUR
                || length.unit == Unit.MINUTE
                || !tokens.hyphenated(length.end - 1)
                || tokens.is(length.end, "truce")
                || tokens.is(length.end, "ceasefire")) {
            return null;
        }
        int end = tokens.end(Kind.CAMPAIGN, length.end);
        boolean told = tokens.is(end, "which")
                || tokens.is(end, "where")
                || tokens.is(end, "that")
                || tokens.is(end, "in") && tokens.is(end + 1, "which");
        return end < 0 || told ? null : new Parsed(end, new Spent(length.count, length.unit));
    }

    /** "three days of fighting", "two weeks of clashes". */
    @Nullable
    Parsed spent(int index) {
        Parsed battle = battle(index);
        if (battle != null) {
            return battle;
        }
        Amount amount = amount(index, false);
        if (amount == null || amount.unit == Unit.HOUR || amount.unit == Unit.MINUTE || !tokens.is(amount.end, "of")) {
            return null;
        }
        int campaign = campaignWithin(amount.end + 1, 3);
        Parsed period = campaign < 0 || amount.unit != Unit.DAY ? null : period(campaign, false);
        if (period != null && tokens.end(Kind.LAST, campaign) > 0) {
            // "in five days of fighting last week": some of that week's days
            return period;
        }
        return campaign < 0 ? null : new Parsed(campaign, new Spent(amount.count, amount.unit));
    }

    private record Amount(int end, int count, Unit unit) {}

    /** "an hour and a half", "two weeks and a half": the half tells no other day. */
    private @Nullable Amount withHalf(@Nullable Amount amount) {
        boolean half = amount != null
                && tokens.is(amount.end, "and")
                && tokens.is(amount.end + 1, "a")
                && tokens.is(amount.end + 2, "half");
        return amount != null && half ? new Amount(amount.end + 3, amount.count, amount.unit) : amount;
    }

    /** "two weeks", "24 hours", "72-hour"; with an article where that is allowed: "a week". */
    private @Nullable Amount amount(int index, boolean article) {
        if (article && (tokens.is(index, "a") || tokens.is(index, "an"))) {
            Unit unit = unit(index + 1);
            if (unit != null) {
                return new Amount(index + 2, 1, unit);
            }
        }
        Numeral number = tokens.numeral(index);
        if (number == null || !number.isCount() || number.value() < 1 || number.value() > LARGEST_COUNT) {
            return null;
        }
        Unit unit = unit(number.end());
        return unit == null ? null : new Amount(number.end() + 1, (int) number.whole(), unit);
    }
}
