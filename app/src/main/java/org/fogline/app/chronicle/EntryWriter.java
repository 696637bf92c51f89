package org.fogline.app.chronicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fogline.app.chronicle.Entry.Badge;
import org.fogline.app.chronicle.Entry.Figure;
import org.fogline.app.chronicle.Entry.Passage;
import org.fogline.app.words.ClaimSentence;
import org.fogline.app.words.CountWords;
import org.fogline.app.words.Days;
import org.fogline.app.words.Lists;
import org.fogline.app.words.LossWords;
import org.fogline.app.words.UnitWords;
import org.fogline.model.Claim;
import org.fogline.model.Document;
import org.fogline.model.Loss;
import org.fogline.model.Scope;
import org.fogline.model.Span;
import org.fogline.model.Stance;
import org.jspecify.annotations.Nullable;

/** Puts claims into the words of the page. */
final class EntryWriter {

    private static final int AROUND = 170;

    private final Map<String, Document> documents;
    private final DayBook book;
    private final Voices voices;
    private final Map<String, Numbered> byId = new HashMap<>();
    private final Map<String, List<Numbered>> answers = new HashMap<>();

    EntryWriter(Map<String, Document> documents, DayBook book, Voices voices) {
        this.documents = documents;
        this.book = book;
        this.voices = voices;
        for (Numbered numbered : book.all()) {
            byId.put(numbered.claim().id(), numbered);
            String of = numbered.claim().of();
            if (of != null) {
                answers.computeIfAbsent(of, id -> new ArrayList<>()).add(numbered);
            }
        }
    }

    /** The entry of a claim under a day, or under none. */
    Entry entry(Numbered numbered, @Nullable LocalDate day) {
        Claim claim = numbered.claim();
        List<Passage> again = new ArrayList<>();
        List<Claim> sayings = book.sayingsAgain().getOrDefault(claim.id(), List.of());
        for (int index = 0; index < sayings.size(); index++) {
            again.add(passage(sayings.get(index), numbered.passageAnchor() + "-" + (index + 2)));
        }
        return new Entry(
                numbered.number(),
                numbered.anchor(),
                claim.stance().code(),
                voices.speaker(claim),
                verb(claim.stance()),
                Lists.and(voices.relayedBy(claim)),
                ClaimSentence.event(claim),
                figures(claim),
                when(claim, day),
                badges(numbered),
                passage(claim, numbered.passageAnchor()),
                again);
    }

    /** Whether the claim's quote stands in a document that is at hand. */
    boolean standsInDocument(Claim claim) {
        Document document = documents.get(claim.document());
        Span span = claim.quote().span();
        return document != null
                && span.end() <= document.text().length()
                && document.text().startsWith(claim.quote().text(), span.start());
    }

    private static String verb(Stance stance) {
        return switch (stance) {
            case ASSERTS -> "says";
            case DENIES -> "denies";
            case CONFIRMS -> "confirms";
            case DOUBTS -> "doubts";
            case AMENDS -> "corrects itself";
        };
    }

    private static List<Figure> figures(Claim claim) {
        List<Figure> figures = new ArrayList<>();
        for (Loss loss : claim.losses()) {
            String noun = CountWords.isOne(loss.count()) ? UnitWords.one(loss.unit()) : UnitWords.many(loss.unit());
            String sides = loss.sides().isEmpty() ? "" : ", " + Lists.and(loss.sides());
            String cause =
                    loss.cause() == null ? "" : " (" + loss.cause().code().replace('-', ' ') + ")";
            figures.add(new Figure(
                    CountWords.of(loss.count()),
                    noun + " " + LossWords.effects(loss) + cause + sides,
                    loss.partOf() != null,
                    loss.unit().isPeople()));
        }
        return figures;
    }

    private static String when(Claim claim, @Nullable LocalDate day) {
        boolean plain = day != null
                && day.equals(claim.when().from())
                && day.equals(claim.when().to());
        String time = claim.when().time();
        return !plain ? Days.of(claim.when()) : time == null ? "" : time;
    }

    private List<Badge> badges(Numbered numbered) {
        Claim claim = numbered.claim();
        List<Badge> badges = new ArrayList<>();
        addStance(claim, badges);
        for (Numbered answer : answers.getOrDefault(claim.id(), List.of())) {
            addAnswer(answer, badges);
        }
        switch (claim.hedge()) {
            case STATED -> {}
            case REPORTED -> badges.add(new Badge(Badge.Kind.HEDGE, "reported at second hand", 0));
            case BELIEVED -> badges.add(new Badge(Badge.Kind.HEDGE, "believed, not known", 0));
            case UNCLEAR -> badges.add(new Badge(Badge.Kind.HEDGE, "unclear", 0));
        }
        if (claim.planned()) {
            badges.add(new Badge(Badge.Kind.PLAN, "announced, not said to have happened", 0));
        }
        if (claim.scope() == Scope.CUMULATIVE) {
            badges.add(new Badge(Badge.Kind.TOTAL, "running total", 0));
        } else if (claim.scope() == Scope.SUBTOTAL) {
            badges.add(new Badge(Badge.Kind.TOTAL, "part of a total", 0));
        }
        claim.evidence()
                .forEach(evidence -> badges.add(new Badge(Badge.Kind.EVIDENCE, "evidence: " + evidence.code(), 0)));
        return badges;
    }

    private void addStance(Claim claim, List<Badge> badges) {
        Numbered other = claim.of() == null ? null : byId.get(claim.of());
        int target = other == null ? 0 : other.number();
        switch (claim.stance()) {
            case ASSERTS -> {}
            case DENIES -> badges.add(new Badge(Badge.Kind.DENIAL, "denial", target));
            case CONFIRMS -> badges.add(new Badge(Badge.Kind.AMENDMENT, "confirmation", target));
            case DOUBTS -> badges.add(new Badge(Badge.Kind.DENIAL, "doubt", target));
            case AMENDS ->
                badges.add(new Badge(
                        Badge.Kind.AMENDMENT,
                        other == null ? "amends an earlier figure" : "amends " + change(other.claim(), claim),
                        target));
        }
    }

    private static void addAnswer(Numbered answer, List<Badge> badges) {
        switch (answer.claim().stance()) {
            case ASSERTS -> {}
            case DENIES -> badges.add(new Badge(Badge.Kind.DENIAL, "denied", answer.number()));
            case CONFIRMS -> badges.add(new Badge(Badge.Kind.AMENDMENT, "confirmed", answer.number()));
            case DOUBTS -> badges.add(new Badge(Badge.Kind.DENIAL, "doubted", answer.number()));
            case AMENDS -> badges.add(new Badge(Badge.Kind.AMENDMENT, "later amended", answer.number()));
        }
    }

    private static String change(Claim before, Claim after) {
        if (before.losses().isEmpty() || after.losses().isEmpty()) {
            return "an earlier statement";
        }
        return CountWords.of(before.losses().get(0).count()) + " to "
                + CountWords.of(after.losses().get(0).count());
    }

    private Passage passage(Claim claim, String anchor) {
        Document document = documents.get(claim.document());
        if (document == null || !standsInDocument(claim)) {
            return new Passage("", claim.quote().text(), "", claim.document(), null, "auto", "");
        }
        String text = document.text();
        Span span = claim.quote().span();
        return new Passage(
                before(text, span.start()),
                claim.quote().text(),
                after(text, span.end()),
                Report.heading(document) + " (" + Report.byline(document.info()) + ")",
                anchor,
                Report.direction(document),
                Report.language(document));
    }

    /** Up to so many characters before an offset, from the beginning of a word and of the same paragraph. */
    private static String before(String text, int end) {
        int start = Math.max(0, end - AROUND);
        int paragraph = text.lastIndexOf("\n\n", Math.max(0, end - 1));
        if (paragraph >= start) {
            return text.substring(Math.min(end, paragraph + 2), end);
        }
        if (start > 0) {
            int space = text.indexOf(' ', start);
            return "… " + text.substring(space >= 0 && space < end ? space + 1 : start, end);
        }
        return text.substring(0, end);
    }

    private static String after(String text, int start) {
        int end = Math.min(text.length(), start + AROUND);
        int paragraph = text.indexOf("\n\n", start);
        if (paragraph >= 0 && paragraph <= end) {
            return text.substring(start, paragraph);
        }
        if (end < text.length()) {
            int space = text.lastIndexOf(' ', end);
            return text.substring(start, space > start ? space : end) + " …";
        }
        return text.substring(start, end);
    }
}
