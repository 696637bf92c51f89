package org.fogline.reader.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fogline.knowledge.word.EventSense;
import org.fogline.knowledge.word.Words;
import org.fogline.model.Claim;
import org.fogline.model.Reason;
import org.fogline.model.Span;
import org.fogline.reader.Unread;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.group.VerbGroup;
import org.fogline.reader.mention.ActorMention;
import org.fogline.reader.mention.Nominal;
import org.fogline.reader.number.CountMention;
import org.fogline.reader.time.TimeMention;
import org.jspecify.annotations.Nullable;

/** Lists what looked like part of a claim and was taken up by none, so that nothing is lost without a word. */
public final class UnreadFinder {

    private final Words words;

    public UnreadFinder(Words words) {
        this.words = words;
    }

    /** What the claims of a document leave unread, in the order of the text. */
    public List<Unread> find(String text, List<AnalysedSentence> sentences, List<Claim> claims) {
        List<Unread> found = new ArrayList<>();
        if (sentences.isEmpty()) {
            return found;
        }
        int start = sentences.get(0).sentence().span().start();
        Covered quoted = new Covered(start);
        claims.forEach(claim -> quoted.add(claim.quote().span()));
        Covered used = new Covered(start);
        claims.forEach(claim -> addUsed(claim, used));
        for (AnalysedSentence sentence : sentences) {
            boolean eventful = isEventful(sentence);
            boolean claimed = quoted.overlaps(sentence.sentence().span());
            for (CountMention count : sentence.mentions().counts()) {
                Span span = sentence.sentence().span(count.firstToken(), count.endToken());
                boolean countsHarm = eventful && countsPeopleOrMateriel(sentence, count);
                if (countsHarm && !used.overlaps(span)) {
                    found.add(unread(
                            text,
                            sentence,
                            span,
                            Unread.Kind.NUMBER,
                            "a number of people or things in a sentence that tells of an event"));
                }
            }
            if (claimed || !eventful) {
                continue;
            }
            for (TimeMention time : sentence.mentions().times()) {
                found.add(unread(
                        text,
                        sentence,
                        sentence.sentence().span(time.firstToken(), time.endToken()),
                        Unread.Kind.DATE,
                        "a time in a sentence that tells of an event and gave no claim"));
            }
            for (ActorMention actor : sentence.mentions().actors()) {
                if (actor.kind() == ActorMention.Kind.NAMED) {
                    found.add(unread(
                            text,
                            sentence,
                            sentence.sentence().span(actor.first(), actor.end()),
                            Unread.Kind.NAME,
                            "an actor in a sentence that tells of an event and gave no claim"));
                }
            }
            Span event = eventWord(sentence);
            if (event != null) {
                found.add(unread(text, sentence, event, Unread.Kind.EVENT_WORD, "an event word that gave no claim"));
            }
        }
        found.sort(Comparator.comparing(Unread::span).thenComparing(Unread::kind));
        return found;
    }

    private static Unread unread(String text, AnalysedSentence sentence, Span span, Unread.Kind kind, String reason) {
        return new Unread(span, span.of(text), kind, sentence.sentence().span(), reason);
    }

    /** Adds the passages that a claim's losses, strengths and days were read from. */
    private static void addUsed(Claim claim, Covered used) {
        for (Reason reason : claim.why()) {
            Span span = reason.span();
            boolean counted = reason.field().startsWith("losses.")
                    || reason.field().equals("strength")
                    || reason.field().equals("when");
            if (span != null && counted) {
                used.add(span);
            }
        }
    }

    private boolean isEventful(AnalysedSentence sentence) {
        return eventWord(sentence) != null;
    }

    private @Nullable Span eventWord(AnalysedSentence sentence) {
        for (int index = 0; index < sentence.syntax().chunks().size(); index++) {
            if (sentence.syntax().chunk(index) instanceof VerbGroup verb) {
                boolean real =
                        verb.isFinite() && !verb.negated() && verb.modal().isEmpty();
                if (real && isStrong(words.events().verb(verb.base()))) {
                    return sentence.sentence().span(verb.first(), verb.end());
                }
            }
            Nominal nominal = sentence.nominal(index);
            if (nominal != null && !nominal.effects().isEmpty() && nominal.count() != null) {
                return sentence.sentence()
                        .span(nominal.group().first(), nominal.group().end());
            }
        }
        return null;
    }

    private static boolean isStrong(List<EventSense> senses) {
        for (int index = 0; index < senses.size(); index++) {
            if (isStrong(senses.get(index))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStrong(EventSense sense) {
        return (sense.isAct() || sense.isHarm()) && !sense.has("weak") && !sense.has("state");
    }

    /** Whether a number may be one of people or things: no running number of a paper, no "one of its longest stories". */
    private static boolean countsPeopleOrMateriel(AnalysedSentence sentence, CountMention count) {
        int chunk = sentence.syntax().chunkAt(count.firstToken());
        Nominal nominal = sentence.nominal(chunk);
        if (nominal == null || isBehindName(sentence, count)) {
            return false;
        }
        int of = sentence.syntax().pastQuotes(chunk + 1);
        Nominal whole = sentence.syntax().isLink(of, "of")
                ? sentence.nominal(sentence.syntax().pastQuotes(of + 1))
                : null;
        return switch (nominal.kind()) {
            case PEOPLE, MATERIEL, ACTOR -> true;
            case COUNT -> whole == null ? !isVague(nominal, count) : mayBeCounted(whole.kind());
            case PLACE, EVENT, TOLL, PRONOUN, OTHER -> false;
        };
    }

    /** "another story", "some anxiety": no number, before a noun that names neither people nor arms. */
    private static boolean isVague(Nominal nominal, CountMention count) {
        return nominal.group().head() >= count.endToken() && count.count().low() <= 1;
    }

    private static boolean mayBeCounted(Nominal.Kind whole) {
        return switch (whole) {
            case PEOPLE, MATERIEL, ACTOR, COUNT, PRONOUN -> true;
            case PLACE, EVENT, TOLL, OTHER -> false;
        };
    }

    /** "Bulletin 131": a number right behind a name is a part of the name. */
    private static boolean isBehindName(AnalysedSentence sentence, CountMention count) {
        return sentence.mentions().actors().stream()
                .anyMatch(actor -> actor.kind() == ActorMention.Kind.NAMED && actor.end() == count.firstToken());
    }
}
