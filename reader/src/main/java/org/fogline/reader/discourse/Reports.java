package org.fogline.reader.discourse;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.fogline.knowledge.actor.Actor;
import org.fogline.reader.Knowledge;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.mention.ActorMention;
import org.fogline.reader.segment.Token;
import org.jspecify.annotations.Nullable;

/** The issue of a periodical that a document speaks of at the moment: "Al-Naba 130", published on 4 May. */
final class Reports {

    /** An issue: the outlet, its title with the number, and the day it came out, if known. */
    record Report(String outlet, String title, @Nullable LocalDate day) {}

    private final Knowledge knowledge;
    private final Map<String, Report> byOutlet = new HashMap<>();
    private @Nullable Report latest;

    Reports(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The issue that the document itself is: an outlet of its own with a number in the title ("Bulletin 12"). */
    void isItself(Actor outlet, @Nullable String title, @Nullable LocalDate published) {
        java.util.regex.Matcher number =
                java.util.regex.Pattern.compile("(?:^|\\D)(\\d{1,4})(?:\\D|$)").matcher(title == null ? "" : title);
        boolean numbered = number.find();
        if (outlet.kind().isMedia() && (numbered || outlet.note().contains("weekly"))) {
            Report report = new Report(
                    outlet.name(), numbered ? outlet.name() + " " + number.group(1) : outlet.name(), published);
            byOutlet.put(outlet.name(), report);
            latest = report;
        }
    }

    /** Looks in a sentence for an outlet with a number: behind it, or as an ordinal of an issue or edition before it. */
    void see(AnalysedSentence at, @Nullable LocalDate day) {
        for (ActorMention mention : at.mentions().actors()) {
            if (mention.kind() != ActorMention.Kind.NAMED || mention.values().size() != 1) {
                continue;
            }
            Actor actor = knowledge.actors().byName(mention.values().get(0)).orElse(null);
            if (actor == null || !actor.kind().isMedia()) {
                continue;
            }
            String number = numberAfter(at, mention.end());
            if (number == null) {
                number = ordinalBefore(at, mention.first());
            }
            if (number != null) {
                Report known = byOutlet.get(actor.name());
                String title = actor.name() + " " + number;
                LocalDate published =
                        day == null && known != null && known.title().equals(title) ? known.day() : day;
                Report report = new Report(actor.name(), title, published);
                byOutlet.put(actor.name(), report);
                latest = report;
            }
        }
    }

    private static @Nullable String numberAfter(AnalysedSentence at, int token) {
        if (token >= at.sentence().size()) {
            return null;
        }
        int next = token;
        String word = at.word(next);
        if ((word.equals("issue") || word.equals("no") || word.equals("number") || word.equals("edition"))
                && next + 1 < at.sentence().size()) {
            next++;
        }
        Token number = at.sentence().token(next);
        return number.isNumber()
                        && number.folded().chars().allMatch(Character::isDigit)
                        && number.folded().length() <= 4
                ? number.folded()
                : null;
    }

    private static @Nullable String ordinalBefore(AnalysedSentence at, int token) {
        for (int before = token - 1; before >= Math.max(1, token - 6); before--) {
            String word = at.word(before);
            if (word.equals("edition") || word.equals("issue") || word.equals("number")) {
                Token left = at.sentence().token(before - 1);
                Token right = at.sentence().token(before + 1);
                String digits = left.isNumber()
                        ? left.folded().replaceAll("\\D", "")
                        : right.isNumber() ? right.folded().replaceAll("\\D", "") : "";
                return digits.isEmpty() ? null : digits;
            }
        }
        return null;
    }

    /** The issue that a speaker's words stand in: the outlet's own, or that of an outlet which the speaker owns. */
    @Nullable
    Report current(String speaker) {
        Report own = byOutlet.get(speaker);
        if (own != null) {
            return own;
        }
        Report last = latest;
        return last != null && knowledge.actors().accountOf(last.outlet()).equals(speaker) ? last : null;
    }
}
