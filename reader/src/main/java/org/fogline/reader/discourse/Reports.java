package org.fogline.reader.discourse;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fogline.knowledge.actor.Actor;
import org.fogline.knowledge.text.Folding;
import org.fogline.reader.Knowledge;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.mention.ActorMention;
import org.fogline.reader.segment.Token;
import org.jspecify.annotations.Nullable;

/** The issue of a periodical that a document speaks of at the moment: "Al-Naba 130", published on 4 May. */
final class Reports {

    /** An issue: the outlet, its title with the number, and the day it came out, if known. */
    record Report(String outlet, String title, @Nullable LocalDate day) {}

    /** A numbered paper, and the paragraph in which it was named. */
    private record Paper(String title, int block) {}

    private static final Pattern ISSUE = Pattern.compile(
            "\\b(?:issue|number|no|nr|edition|bulletin|newsletter|weekly)\\.?\\s*#?\\s*(\\d{1,4})(?![\\w,.]*\\w)"
                    + "|#\\s?(\\d{1,4})\\b",
            Pattern.CASE_INSENSITIVE);

    /** A number right behind a name. */
    private static final Pattern NUMBER = Pattern.compile("^[\\s,#-]{1,3}(\\d{1,4})\\b(?![\\w,.]*\\w)");

    /** "military communiqué No. 43", "communiqué, No. 43", "bulletin no. 22/73": a paper and its number. */
    private static final Pattern PAPER = Pattern.compile(
            "((?:(?:military|war) )?(?:communiqu[eé]|bulletin|press release|situation report|statement))(,?) "
                    + "((?:no\\.?|number) ?\\d[\\d/,]*"
                    // "communique 776 of last night"
                    + "|(?<=communiqu[eé] )\\d{1,4}(?=[,.;]| (?:of|said|says|from|issued)\\b))",
            Pattern.CASE_INSENSITIVE);

    private final Knowledge knowledge;
    private final Map<String, Report> byOutlet = new HashMap<>();
    private final Map<String, Paper> papers = new HashMap<>();
    private @Nullable Report latest;

    Reports(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The issue that the document itself is: an outlet of its own with a number in the title ("Bulletin 12"). */
    void isItself(Actor outlet, @Nullable String title, @Nullable LocalDate published) {
        String number = title == null || !outlet.kind().isMedia() ? null : issueIn(outlet, title);
        if (number != null || outlet.kind().isMedia() && outlet.note().contains("weekly")) {
            Report report =
                    new Report(outlet.name(), number == null ? outlet.name() : outlet.name() + " " + number, published);
            byOutlet.put(outlet.name(), report);
            latest = report;
        }
    }

    /** The number behind a word for an issue or behind the outlet's name; "19 killed" in a title is none. */
    private static @Nullable String issueIn(Actor outlet, String title) {
        Matcher number = ISSUE.matcher(title);
        if (number.find()) {
            return number.group(1) == null ? number.group(2) : number.group(1);
        }
        String folded = Folding.fold(title);
        String name = Folding.fold(outlet.name());
        int at = folded.indexOf(name);
        Matcher behind = at < 0 ? null : NUMBER.matcher(folded.substring(at + name.length()));
        return behind != null && behind.find() ? behind.group(1) : null;
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

    /** Keeps in mind the numbered paper in which somebody speaks in a sentence. */
    void seePaper(AnalysedSentence at, List<Speaker> by) {
        if (by.isEmpty()) {
            return;
        }
        Matcher paper = PAPER.matcher(at.sentence().written(0, at.sentence().size()));
        if (!paper.find()) {
            return;
        }
        String kind =
                paper.group(2).isEmpty() ? paper.group(1) : paper.group(1).replaceFirst("(?i)^(?:military|war) ", "");
        String number = paper.group(3).replaceFirst("[,/]+$", "");
        papers.put(
                by.get(by.size() - 1).source(),
                new Paper(kind + ' ' + number, at.sentence().block()));
    }

    /** The numbered paper in which somebody speaks in this paragraph; null if none was named. */
    @Nullable
    String paperOf(String speaker, AnalysedSentence at) {
        Paper paper = papers.get(speaker);
        return paper != null && paper.block() == at.sentence().block() ? paper.title() : null;
    }
}
