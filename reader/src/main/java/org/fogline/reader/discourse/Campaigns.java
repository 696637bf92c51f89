package org.fogline.reader.discourse;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.fogline.model.ClaimType;
import org.fogline.model.DatePrecision;
import org.fogline.model.When;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.frame.Frame;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.NounGroup;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.DiscourseWord;
import org.fogline.reader.time.ResolvedTime;
import org.fogline.reader.time.TimeAnchor;
import org.fogline.reader.time.TimeContext;
import org.fogline.reader.time.TimeMention;
import org.jspecify.annotations.Nullable;

/** Finds the day on which the campaign or war of a text began: its days and totals count from there. */
final class Campaigns {

    /** Between a campaign and the verb by which it begins no more chunks stand. */
    private static final int LONGEST_NAME = 6;

    private static final TimeContext FROM_EPOCH = TimeContext.NOTHING.withCampaignStart(LocalDate.EPOCH);

    private @Nullable LocalDate start;

    /** The first day of the campaign, if the text has given it. */
    @Nullable
    LocalDate start() {
        return start;
    }

    /** "The campaign began on 19 April": the day from which the campaign's days and totals count. */
    void see(AnalysedSentence at, TimeContext context) {
        seeNumbered(at, context);
        for (int index = 0; index < at.syntax().chunks().size() && start == null; index++) {
            if (isOpened(at, index) && namesCampaign(at, at.syntax().chunk(index - 1))) {
                dayOf(at, index, context);
                continue;
            }
            boolean campaign = at.syntax().chunk(index) instanceof NounGroup group && isCampaign(at, group)
                    || at.syntax().chunk(index) instanceof Chunk.Time
                            && namesCampaign(at, at.syntax().chunk(index));
            if (!campaign) {
                continue;
            }
            int verb = -1;
            int limit = Math.min(at.syntax().chunks().size(), index + 16);
            for (int next = index + 1; next < limit && start == null; next++) {
                if (at.syntax().chunk(next) instanceof VerbGroup group) {
                    if (verb >= 0) {
                        break;
                    }
                    verb = DiscourseWord.BEGINS.isWord(group.base()) ? next : -1;
                } else if (verb >= 0 && at.syntax().chunk(next) instanceof Chunk.Time) {
                    dayOf(at, next, context);
                }
            }
        }
    }

    /** "on Tuesday, the fifth day of the battle", "entered its fourteenth day this morning": the first day is reckoned back. */
    private void seeNumbered(AnalysedSentence at, TimeContext context) {
        if (start == null) {
            start = numberedFrom(at, context);
        }
    }

    /** The day from which a day's number counts beside its date: "Day 12 (15 February)"; null where none is, or where it is known. */
    static @Nullable LocalDate numberedFrom(AnalysedSentence at, TimeContext context) {
        List<TimeMention> mentions = at.mentions().times();
        for (int index = 0; index < mentions.size() && context.campaignStart() == null; index++) {
            LocalDate numbered = numbered(mentions.get(index));
            LocalDate beside = index + 1 < mentions.size() && isBeside(mentions.get(index), mentions.get(index + 1))
                    ? OwnDays.dayOf(mentions.get(index + 1), context)
                    : null;
            if (beside == null && index > 0 && isBeside(mentions.get(index - 1), mentions.get(index))) {
                beside = OwnDays.dayOf(mentions.get(index - 1), context);
            }
            if (numbered != null && beside != null) {
                return beside.minusDays(ChronoUnit.DAYS.between(LocalDate.EPOCH, numbered));
            }
        }
        return null;
    }

    private static boolean isBeside(TimeMention one, TimeMention next) {
        return next.firstToken() - one.endToken() <= 1;
    }

    /** The day that words such as "the fifth day of the battle" come to where the first is the first of all. */
    private static @Nullable LocalDate numbered(TimeMention mention) {
        return mention.expression()
                .resolve(FROM_EPOCH)
                .filter(time -> time.anchor() == TimeAnchor.CAMPAIGN)
                .map(ResolvedTime::when)
                .filter(when -> when.precision() == DatePrecision.DAY)
                .map(When::from)
                .orElse(null);
    }

    private static boolean isOpened(AnalysedSentence at, int chunk) {
        return at.syntax().chunk(chunk) instanceof Chunk.Time time
                && TimeChoice.opener(at, time.mention()) < time.mention();
    }

    private static boolean namesCampaign(AnalysedSentence at, Chunk chunk) {
        for (int token = chunk.first(); token < chunk.end(); token++) {
            if (DiscourseWord.CAMPAIGN.isWord(at.word(token))) {
                return true;
            }
        }
        return false;
    }

    private void dayOf(AnalysedSentence at, int chunk, TimeContext context) {
        Chunk.Time time = (Chunk.Time) at.syntax().chunk(chunk);
        at.mentions()
                .times()
                .get(time.mention())
                .expression()
                .resolve(context)
                .map(ResolvedTime::when)
                .filter(when -> when.precision() == DatePrecision.DAY)
                .ifPresent(when -> start = when.from());
    }

    void tell(AnalysedSentence at, Frame frame, DraftClaim draft) {
        if (start != null || draft.when.precision() != DatePrecision.DAY || frame.type() != ClaimType.ASSAULT) {
            return;
        }
        String head = at.syntax().chunk(frame.trigger()) instanceof NounGroup group ? at.word(group.head()) : "";
        int verb = at.syntax().verbBefore(frame.trigger());
        boolean begins = verb >= 0
                && at.syntax().chunk(verb) instanceof VerbGroup group
                && DiscourseWord.BEGINS.isWord(group.base());
        if (begins && DiscourseWord.CAMPAIGN.isWord(head)) {
            start = draft.when.from();
        }
    }

    /** "the battle, which began on 31 January": a verb by which a campaign named before it in the sentence begins. */
    static boolean opens(AnalysedSentence at, int verb) {
        if (!(at.syntax().chunk(verb) instanceof VerbGroup group) || !DiscourseWord.BEGINS.isWord(group.base())) {
            return false;
        }
        for (int index = verb - 1; index >= Math.max(0, verb - LONGEST_NAME); index--) {
            if (at.syntax().chunk(index) instanceof NounGroup noun && isCampaign(at, noun)) {
                return true;
            }
        }
        return false;
    }

    /** "the battle", "Operation Dawn of Victory". */
    private static boolean isCampaign(AnalysedSentence at, NounGroup noun) {
        return DiscourseWord.CAMPAIGN.isWord(at.word(noun.head()))
                || DiscourseWord.CAMPAIGN.isWord(at.word(noun.first()))
                        && at.sentence().token(noun.first()).isCapitalised();
    }

    static boolean isNamedBefore(AnalysedSentence at, Frame frame) {
        for (int token = 0; token < frame.triggerToken(); token++) {
            if (DiscourseWord.CAMPAIGN.isWord(at.word(token))) {
                return true;
            }
        }
        return false;
    }
}
