package org.fogline.reader.discourse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fogline.knowledge.word.Words;
import org.fogline.model.Attribution;
import org.fogline.model.DatePrecision;
import org.fogline.model.DateRange;
import org.fogline.model.DocumentInfo;
import org.fogline.model.When;
import org.fogline.reader.attribution.Utterance;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.frame.Frame;
import org.fogline.reader.group.Chunk;
import org.fogline.reader.segment.Dateline;
import org.fogline.reader.segment.Sentence;
import org.fogline.reader.time.ResolvedTime;
import org.fogline.reader.time.TimeContext;
import org.fogline.reader.time.TimeMention;
import org.jspecify.annotations.Nullable;

/** Keeps the days of a story as its sentences are read, and gives each claim its own. */
final class TimeKeeper {

    private final DocumentInfo info;
    private final Reports reports;
    private final Story story = new Story();
    private final Campaigns campaigns = new Campaigns();
    private final OwnDays ownDays;
    private final TakenDays takenDays;

    TimeKeeper(Words words, DocumentInfo info, Reports reports, String text) {
        this.info = info;
        this.reports = reports;
        Tellings tellings = new Tellings(words);
        this.ownDays = new OwnDays(story, tellings, text);
        this.takenDays = new TakenDays(story, tellings, DayWeights.builtIn());
    }

    /** A new paragraph goes on with the story's day; a list goes on with that of the line that opens it. */
    void enterParagraph(boolean inList) {
        story.listed = inList;
    }

    /** Keeps what a claim that is read gives for those after it. */
    void tell(DraftClaim draft) {
        story.tell(draft);
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
        return TimeContext.of(info.published()).withStory(day()).withCampaignStart(campaigns.start());
    }

    private @Nullable LocalDate day() {
        return story.day == null && info.published() == null ? story.anchor : story.day;
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
        ownDays.give(at, frame, draft, said, context(draft), baseContext());
    }

    /** What a claim without a time of its own takes over from what stands around it. */
    void inherit(AnalysedSentence at, Frame frame, DraftClaim draft, List<Utterance> said) {
        if (!draft.ownTime && draft.when.text() == null) {
            takenDays.give(at, frame, draft, said, context(draft));
        }
    }

    /** A new sentence: words such as "the next day" count from the day told before it. */
    void enterSentence() {
        story.dayBefore = day();
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
                    .resolve(baseContext().withStory(named == null ? story.dayBefore : named))
                    .map(ResolvedTime::when)
                    .orElse(When.UNKNOWN);
            story.named(when, at);
            if (when.precision() == DatePrecision.RANGE && kind == Sentence.BlockKind.PARAGRAPH) {
                story.window = when;
                story.windowBlock = at.sentence().block();
            }
            boolean day = when.precision() == DatePrecision.DAY && kind == Sentence.BlockKind.PARAGRAPH;
            boolean window = heads && when.from() != null && when.to() != null;
            boolean past =
                    when.to() != null && (info.published() == null || !when.to().isAfter(info.published()));
            if ((day || window) && past) {
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

    /** "The campaign began on 19 April": the day from which the campaign's days and totals count. */
    void seeCampaign(AnalysedSentence at) {
        campaigns.see(at, baseContext());
    }

    void campaign(AnalysedSentence at, Frame frame, DraftClaim draft) {
        campaigns.tell(at, frame, draft);
    }
}
