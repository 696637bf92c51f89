package org.fogline.reader.discourse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fogline.model.Attribution;
import org.fogline.model.ClaimType;
import org.fogline.model.DatePrecision;
import org.fogline.model.DateRange;
import org.fogline.model.DocumentInfo;
import org.fogline.model.Extent;
import org.fogline.model.When;
import org.fogline.reader.attribution.Utterance;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.frame.Frame;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.group.NounGroup;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.segment.Sentence;
import org.fogline.reader.time.ResolvedTime;
import org.fogline.reader.time.TimeContext;
import org.fogline.reader.time.TimeMention;
import org.jspecify.annotations.Nullable;

/** Keeps the days of a story as its sentences are read, and gives each claim its own. */
final class TimeKeeper {

    private static final Set<String> BEGINNINGS = Set.of("begin", "start", "launch", "open");
    private static final Set<String> CAMPAIGN_WORDS =
            Set.of("offensive", "campaign", "operation", "battle", "assault", "war");

    private final DocumentInfo info;
    private final SideResolver sides;
    private final Reports reports;
    private final String text;

    private @Nullable LocalDate storyDay;
    private When storyWhen = When.UNKNOWN;
    private @Nullable LocalDate campaignStart;
    private @Nullable DraftClaim lastTotal;
    private boolean newParagraph;

    TimeKeeper(DocumentInfo info, SideResolver sides, Reports reports, String text) {
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
        if (day != null && !frame.isPlanned() && draft.ownTime && draft.when.precision() == DatePrecision.DAY) {
            storyDay = day;
            storyWhen = draft.when;
        }
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

    /** "Since the campaign began on 19 April": of two times side by side the first, which opens the window. */
    private static int opener(AnalysedSentence at, int chunk) {
        boolean pair = chunk > 0
                && at.syntax().chunk(chunk) instanceof Chunk.Time
                && at.syntax().chunk(chunk - 1) instanceof Chunk.Time
                && at.word(at.syntax().chunk(chunk - 1).first()).equals("since");
        return pair ? chunk - 1 : chunk;
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

    void time(AnalysedSentence at, Frame frame, DraftClaim draft, List<Utterance> said) {
        TimeContext context = context(draft);
        int best = -1;
        int bestDistance = Integer.MAX_VALUE;
        for (int index = 0; index < at.syntax().chunks().size(); index++) {
            if (!(at.syntax().chunk(index) instanceof Chunk.Time)) {
                continue;
            }
            final int chunk = index;
            boolean ofSpeech =
                    said.stream().anyMatch(utterance -> utterance.timeChunk() == chunk && utterance.first() > 0);
            int clause = at.syntax().clause(index);
            int apart = frame.clauses().contains(clause) ? 0 : clauseDistance(frame, clause);
            int distance = apart * 100 + Math.abs(index - frame.trigger()) + (ofSpeech ? 50 : 0);
            boolean takenByLater = apart > 0 && belongsElsewhere(at, index);
            if (distance < bestDistance && !takenByLater) {
                best = index;
                bestDistance = distance;
            }
        }
        best = best < 0 ? best : opener(at, best);
        if (best >= 0) {
            TimeMention mention =
                    at.mentions().times().get(((Chunk.Time) at.syntax().chunk(best)).mention());
            Optional<ResolvedTime> resolved = mention.expression().resolve(context);
            int start = at.sentence().token(mention.firstToken()).start();
            int end = at.sentence().token(mention.endToken() - 1).end();
            String words = text.substring(start, end);
            if (resolved.isPresent()) {
                draft.when = resolved.get().when().withText(words);
                draft.ownTime = true;
                draft.because("when", resolved.get().rule(), start, end);
                return;
            }
            draft.when = When.UNKNOWN.withText(words);
            draft.because("when", "unresolved-words", start, end);
        }
        for (Attribution speaker : draft.attribution) {
            DateRange day = speaker.said();
            LocalDate from = day == null ? null : day.from();
            boolean ofThisSentence = said.stream().anyMatch(utterance -> utterance.timeChunk() >= 0);
            if (from != null && ofThisSentence) {
                draft.when = When.day(from, null);
                draft.ownTime = true;
                draft.because("when", "day-of-statement", draft.start, draft.end);
                return;
            }
        }
        if (lastTotal != null
                && lastTotal.at.sentence().block() == at.sentence().block()
                && draft.when.text() == null
                && !frame.losses().isEmpty()
                && java.util.Objects.equals(account(lastTotal), account(draft))
                && frame.isHarmAlone()) {
            draft.when = lastTotal.when;
            draft.because("when", "window-of-the-total-before", lastTotal.start, lastTotal.end);
            return;
        }
        if (!storyWhen.equals(When.UNKNOWN) && draft.when.text() == null && !frame.isPlanned()) {
            draft.when = storyWhen;
            draft.because("when", "day-of-the-story", draft.start, draft.end);
        }
    }

    private @Nullable String account(DraftClaim draft) {
        return draft.speaker == null ? null : sides.account(draft.speaker);
    }

    static int clauseDistance(Frame frame, int clause) {
        int distance = Integer.MAX_VALUE / 1000;
        for (int own : frame.clauses()) {
            distance = Math.min(distance, Math.abs(own - clause));
        }
        return distance;
    }

    /** A time in another clause with a verb of its own that tells of something else. */
    private static boolean belongsElsewhere(AnalysedSentence at, int time) {
        int clause = at.syntax().clause(time);
        int start = at.syntax().clauseStart(clause);
        boolean simultaneous = at.syntax().isLink(start, "as")
                || at.syntax().isLink(start, "while")
                || at.syntax().isLink(start, "when");
        return start > 0
                && !simultaneous
                && (at.syntax().isLink(start, Chunk.Kind.RELATIVE)
                        || at.syntax().isLink(start, Chunk.Kind.SUBORDINATOR));
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

    void updateDay(AnalysedSentence at, List<Utterance> said) {
        boolean ofSpeech = said.stream().anyMatch(utterance -> utterance.timeChunk() >= 0);
        if (at.sentence().kind() != Sentence.BlockKind.PARAGRAPH || ofSpeech) {
            return;
        }
        boolean introduces = at.sentence().token(at.sentence().size() - 1).is(":");
        if (introduces || at.mentions().times().size() == 1) {
            LocalDate day = dayIn(at);
            if (day != null) {
                storyDay = day;
                TimeMention mention = at.mentions().times().get(0);
                storyWhen = When.day(
                        day,
                        text.substring(
                                at.sentence().token(mention.firstToken()).start(),
                                at.sentence().token(mention.endToken() - 1).end()));
            }
        }
    }

    /** "The campaign began on 19 April": the day from which the campaign's days and totals count. */
    void seeCampaign(AnalysedSentence at) {
        for (int index = 0; index < at.syntax().chunks().size() && campaignStart == null; index++) {
            if (opener(at, index) < index && namesCampaign(at, at.syntax().chunk(index - 1))) {
                dayOf(at, index);
                continue;
            }
            boolean campaign = at.syntax().chunk(index) instanceof NounGroup group
                    && CAMPAIGN_WORDS.contains(at.word(group.head()));
            if (!campaign) {
                continue;
            }
            int verb = -1;
            for (int next = index + 1; next < Math.min(at.syntax().chunks().size(), index + 9); next++) {
                if (at.syntax().chunk(next) instanceof VerbGroup group && BEGINNINGS.contains(group.base())) {
                    verb = next;
                } else if (verb >= 0 && next - verb <= 3 && at.syntax().chunk(next) instanceof Chunk.Time) {
                    dayOf(at, next);
                }
            }
        }
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
