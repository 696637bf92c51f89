package org.fogline.reckon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.fogline.model.Where;
import org.fogline.reckon.world.Assertion;
import org.jspecify.annotations.Nullable;

/**
 * The reckoning of a case as a page needs it: for each account what it claims in all, what its own claims allow, and where
 * they cannot all be true.
 *
 * @param accounts the accounts that give totals or contradict themselves, those with contradictions first
 * @param caveats what the user should know of how far the answers go
 */
public record ReckoningReport(List<AccountPage> accounts, List<String> caveats) {

    private static final int CONTRADICTIONS = 50;
    private static final long MILLISECONDS = 10_000;

    /**
     * One account.
     *
     * @param account its name
     * @param ladder its totals, by their last day
     * @param contradictions its minimal contradictions, each told once, the shortest first
     * @param complete whether these are all
     * @param repair the least number of claims to doubt
     * @param strains totals that lean on few days
     * @param comparison independent figures beside its own bounds
     * @param subject whom the levels count, null if the account gives no total with a side and a place
     * @param levels the bounds of the sum since the first day, at each day on which a total ends
     */
    public record AccountPage(
            String account,
            List<Rung> ladder,
            List<Contradiction> contradictions,
            boolean complete,
            RepairAnswer repair,
            List<Strain> strains,
            Comparison comparison,
            @Nullable Question subject,
            List<Level> levels) {}

    /** A total, and what it claims beyond the account's own incidents; null if there are none inside it. */
    public record Rung(Assertion total, @Nullable NotItemised items) {}

    /**
     * The least and the most by the end of a day.
     *
     * @param high the most, null where it is open
     * @param lowFrom the claims that bind the least
     * @param highFrom the claims that bind the most
     */
    public record Level(
            LocalDate day, long low, @Nullable Long high, List<Assertion> lowFrom, List<Assertion> highFrom) {

        public Level {
            lowFrom = List.copyOf(lowFrom);
            highFrom = List.copyOf(highFrom);
        }
    }

    public ReckoningReport {
        accounts = List.copyOf(accounts);
        caveats = List.copyOf(caveats);
    }

    /** The report of a reckoning. */
    public static ReckoningReport of(Reckoning reckoning) {
        List<AccountPage> pages = new ArrayList<>();
        TreeSet<String> caveats = new TreeSet<>();
        for (String account : reckoning.accounts()) {
            List<Assertion> totals = reckoning.totals(account);
            Question subject = subject(totals);
            List<Question> questions = subject == null ? List.of() : questions(subject, totals);
            AccountReckoning own = reckoning.account(List.of(account), questions);
            AccountReckoning.Contradictions contradictions = own.contradictions(CONTRADICTIONS, MILLISECONDS);
            if (totals.isEmpty() && contradictions.found().isEmpty()) {
                continue;
            }
            Map<String, NotItemised> items = new HashMap<>();
            reckoning.notItemised(own).forEach(each -> items.put(each.total().id(), each));
            pages.add(new AccountPage(
                    account,
                    totals.stream()
                            .map(total -> new Rung(total, items.get(total.id())))
                            .toList(),
                    Contradiction.differentFirst(Contradiction.toldOnce(contradictions.found())),
                    contradictions.complete(),
                    own.repair(),
                    reckoning.strains(own),
                    reckoning.comparison(account),
                    subject,
                    levels(own, questions)));
            caveats.addAll(own.caveats());
        }
        pages.sort((left, right) -> {
            int byCount = right.contradictions().size() - left.contradictions().size();
            return byCount != 0 ? byCount : left.account().compareTo(right.account());
        });
        return new ReckoningReport(pages, List.copyOf(caveats));
    }

    /** What most of the totals count: the same effect, unit, side and place. */
    private static @Nullable Question subject(List<Assertion> totals) {
        Map<Question, Integer> counts = new HashMap<>();
        Question best = null;
        for (Assertion total : totals) {
            List<Where> where = total.claim().where();
            boolean plain = total.loss().sides().size() == 1 && where.size() == 1 && total.to() != null;
            if (!plain) {
                continue;
            }
            Question question = new Question(
                    total.loss().sides().get(0),
                    total.loss().effects().get(0),
                    total.loss().unit(),
                    where.get(0).place(),
                    null,
                    null);
            int count = counts.merge(question, 1, Integer::sum);
            if (best == null || count > counts.getOrDefault(best, 0)) {
                best = question;
            }
        }
        return best;
    }

    private static List<Question> questions(Question subject, List<Assertion> totals) {
        TreeSet<LocalDate> ends = new TreeSet<>();
        TreeSet<LocalDate> starts = new TreeSet<>();
        for (Assertion total : totals) {
            LocalDate from = total.from();
            LocalDate to = total.to();
            boolean same = total.loss().sides().equals(subject.side() == null ? List.of() : List.of(subject.side()));
            if (same && to != null) {
                ends.add(to);
                if (from != null) {
                    starts.add(from);
                }
            }
        }
        LocalDate start = starts.isEmpty() ? null : starts.first();
        return ends.stream()
                .filter(end -> start == null || !end.isBefore(start))
                .map(end -> subject.withWindow(start, end))
                .toList();
    }

    private static List<Level> levels(AccountReckoning own, List<Question> questions) {
        List<Level> levels = new ArrayList<>();
        if (!questions.isEmpty()) {
            for (BoundAnswer answer : own.bounds(questions)) {
                LocalDate day = answer.question().to();
                if (day != null) {
                    levels.add(new Level(day, answer.low(), answer.high(), answer.lowFrom(), answer.highFrom()));
                }
            }
        }
        return List.copyOf(levels);
    }
}
