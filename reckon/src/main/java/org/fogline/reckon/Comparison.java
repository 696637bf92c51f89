package org.fogline.reckon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fogline.model.Effect;
import org.fogline.model.Where;
import org.fogline.reckon.world.Assertion;
import org.jspecify.annotations.Nullable;

/**
 * What an account claims of the enemy's losses beside what independent accounts say of the same. Both intervals are always
 * shown; a factor only from five comparable figures, with their number.
 *
 * @param account the account
 * @param pairs the comparable figures, by day
 * @param factor how many times the independent figures the account claims, as an interval; null from fewer than five
 */
public record Comparison(
        String account, List<Pair> pairs, @Nullable Factor factor) {

    /** The least number of comparable figures from which a factor is given. */
    public static final int FACTOR_FROM = 5;

    /**
     * One independent total beside the account's own bounds.
     *
     * @param independent the independent total
     * @param own the account's bounds for the same people, place and days
     * @param note what the comparison takes for granted, or null
     */
    public record Pair(
            Assertion independent,
            BoundAnswer own,
            @Nullable String note) {}

    /**
     * An interval of factors.
     *
     * @param low the account's least over the independent most
     * @param high the account's most over the independent least; null if either is open
     */
    public record Factor(double low, @Nullable Double high) {}

    public Comparison {
        pairs = List.copyOf(pairs);
    }

    /** Sets the independent totals of a reckoning beside an account's own bounds. */
    static Comparison of(Reckoning reckoning, String account) {
        Map<Assertion, Question> questions = new LinkedHashMap<>();
        Map<Assertion, String> notes = new LinkedHashMap<>();
        LocalDate earliest = reckoning.totals(account).stream()
                .map(Assertion::from)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        for (Assertion independent : reckoning.assertions()) {
            Question question = question(reckoning, account, independent, earliest);
            if (question != null) {
                questions.put(independent, question);
                if (independent.from() == null) {
                    notes.put(
                            independent,
                            "it is not said from which day the independent figure counts; set beside the account's from "
                                    + earliest);
                }
            }
        }
        if (questions.isEmpty()) {
            return new Comparison(account, List.of(), null);
        }
        AccountReckoning own = reckoning.account(List.of(account), List.copyOf(questions.values()));
        List<BoundAnswer> answers = own.bounds(List.copyOf(questions.values()));
        List<Pair> pairs = new ArrayList<>();
        int index = 0;
        for (Assertion independent : questions.keySet()) {
            BoundAnswer answer = answers.get(index++);
            if (answer.saysSomething()) {
                pairs.add(new Pair(independent, answer, notes.get(independent)));
            }
        }
        pairs.sort(Comparator.comparing(
                        (Pair pair) -> Reckoning.dayKey(pair.independent().to()))
                .thenComparing(pair -> pair.independent().id()));
        return new Comparison(account, pairs, factor(pairs));
    }

    /** The same people, place and days, if the other's total is a third party's and the account is a party. */
    private static @Nullable Question question(
            Reckoning reckoning, String account, Assertion independent, @Nullable LocalDate earliest) {
        LocalDate from = independent.from() != null ? independent.from() : earliest;
        LocalDate to = independent.to();
        boolean fits = independent.isTotal()
                && independent.loss().partOf() == null
                && !independent.account().equals(account)
                && independent.interest() == Interest.THIRD_PARTY
                && independent.loss().effects().equals(List.of(Effect.KILLED))
                && independent.loss().sides().size() == 1
                && independent.claim().where().size() == 1
                && from != null
                && to != null
                && !to.isBefore(from);
        if (!fits) {
            return null;
        }
        String side = independent.loss().sides().get(0);
        boolean claimsIt = reckoning.assertions().stream()
                .anyMatch(own -> own.account().equals(account)
                        && own.interest() == Interest.SELF_SERVING
                        && own.loss().sides().contains(side));
        Where where = independent.claim().where().get(0);
        return claimsIt ? new Question(side, Effect.KILLED, independent.loss().unit(), where.place(), from, to) : null;
    }

    /** One figure for each independent account and day counts: a wire report that is copied counts once. */
    private static @Nullable Factor factor(List<Pair> pairs) {
        Map<String, Pair> distinct = new LinkedHashMap<>();
        pairs.forEach(pair -> distinct.putIfAbsent(
                pair.independent().account() + pair.independent().to(), pair));
        if (distinct.size() < FACTOR_FROM) {
            return null;
        }
        double ownLow = 0;
        double ownHigh = 0;
        double otherLow = 0;
        double otherHigh = 0;
        boolean open = false;
        for (Pair pair : distinct.values()) {
            ownLow += pair.own().low();
            otherLow += pair.independent().low();
            Long most = pair.own().high();
            Long otherMost = pair.independent().high();
            ownHigh += most == null ? 0 : most;
            otherHigh += otherMost == null ? 0 : otherMost;
            open |= most == null || otherMost == null;
        }
        if (otherHigh == 0 || (open && otherLow == 0)) {
            return null;
        }
        return new Factor(ownLow / otherHigh, open || otherLow == 0 ? null : Double.valueOf(ownHigh / otherLow));
    }
}
