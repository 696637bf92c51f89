package org.fogline.reckon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.fogline.model.Claim;
import org.fogline.model.Loss;
import org.fogline.reckon.link.Event;
import org.fogline.reckon.link.EventLinker;
import org.fogline.reckon.world.Assertion;
import org.fogline.reckon.world.AssertionReader;
import org.fogline.reckon.world.World;
import org.jspecify.annotations.Nullable;

/**
 * What claims add up to, and which cannot all be true. A pure function of the claims, the background and the policy: the
 * order of the claims changes nothing. It never merges accounts into a truth.
 */
public final class Reckoning {

    private final Background background;
    private final AssertionReader reader;
    private final List<Assertion> assertions;
    private final Map<String, List<Assertion>> byAccount = new TreeMap<>();
    private @Nullable List<Event> events;
    private final Policy policy;
    /** Whether all claims together are more than can be linked. */
    private boolean tooManyToLink;

    private Reckoning(List<Claim> claims, Background background, Policy policy) {
        this.background = background;
        this.policy = policy;
        this.reader = new AssertionReader(claims, background, policy);
        this.assertions = reader.assertions();
        for (Assertion assertion : assertions) {
            byAccount
                    .computeIfAbsent(assertion.account(), account -> new ArrayList<>())
                    .add(assertion);
        }
    }

    /** Reads the claims; nothing is solved yet. */
    public static Reckoning of(List<Claim> claims, Background background, Policy policy) {
        return new Reckoning(claims, background, policy);
    }

    /** Every counted loss that is asserted, by id. */
    public List<Assertion> assertions() {
        return assertions;
    }

    /** The accounts that assert something counted, by name. */
    public List<String> accounts() {
        return List.copyOf(byAccount.keySet());
    }

    /** What was not taken at its word: amended, denied, without a place or a day. */
    public List<String> messages() {
        List<String> messages = new ArrayList<>(reader.messages());
        messages.addAll(messages(assertions));
        return messages;
    }

    /** What of some assertions was not taken at its word. */
    public static List<String> messages(Collection<Assertion> assertions) {
        List<String> messages = new ArrayList<>();
        for (Assertion assertion : assertions) {
            assertion
                    .notes()
                    .forEach(note -> messages.add("claim " + assertion.id() + " (" + assertion.figure() + ", "
                            + assertion.speaker() + "): " + note));
        }
        return messages;
    }

    /** Amendments that run in a circle, claims that are there twice, figures that are denied. */
    public List<String> messagesOfClaims() {
        return reader.messages();
    }

    /** The linked events, each with its claims and the evidence for each link. */
    public synchronized List<Event> events() {
        if (events == null) {
            events = EventLinker.link(reader.claims(), background, policy);
        }
        return events;
    }

    /**
     * The linked events that one of the claims asked for belongs to. Of a case with too many claims to be linked at once
     * only those are linked, among themselves.
     *
     * @throws TooManyClaimsException if those are too many too
     */
    public List<Event> events(Predicate<Claim> asked) {
        return eventsAmong(asked).stream()
                .filter(event -> event.claims().stream().anyMatch(asked))
                .toList();
    }

    private synchronized List<Event> eventsAmong(Predicate<Claim> asked) {
        if (!tooManyToLink) {
            try {
                return events();
            } catch (TooManyClaimsException exception) {
                tooManyToLink = true;
            }
        }
        return EventLinker.link(reader.claims().stream().filter(asked).toList(), background, policy);
    }

    /** The account that a claim belongs to. */
    public String accountOf(Claim claim) {
        return reader.accountOf(claim);
    }

    /** Which way the claim's account would gain by it. */
    public Interest interestOf(Claim claim) {
        return reader.interestOf(
                claim, claim.losses().isEmpty() ? null : claim.losses().get(0));
    }

    /**
     * One account, or several jointly.
     *
     * @param accounts their names
     * @param questions the questions that will be asked of it
     * @throws IllegalArgumentException if an account asserts nothing counted, or there is too much for one reckoning
     */
    public AccountReckoning account(Collection<String> accounts, Collection<Question> questions) {
        List<Assertion> joint = new ArrayList<>();
        for (String account : new TreeSet<>(accounts)) {
            List<Assertion> own = byAccount.get(account);
            if (own == null) {
                throw new IllegalArgumentException("no account '" + account + "' with counted losses; there are: "
                        + String.join(", ", accounts()));
            }
            joint.addAll(own);
        }
        World.refuseTooMany(joint.size());
        return new AccountReckoning(
                String.join(" and ", new TreeSet<>(accounts)), joint, questions, countedEvents(joint), background);
    }

    /**
     * One account, or several jointly, with only those claims that can bear on a question; for large cases.
     *
     * @return null if none of their claims can
     */
    public @Nullable AccountReckoning bearing(Collection<String> accounts, Question question) {
        List<Assertion> joint = new ArrayList<>();
        for (String account : new TreeSet<>(accounts)) {
            joint.addAll(Bearing.on(question, byAccount.getOrDefault(account, List.of()), background));
        }
        World.refuseTooMany(joint.size());
        return joint.isEmpty()
                ? null
                : new AccountReckoning(
                        String.join(" and ", new TreeSet<>(accounts)),
                        joint,
                        List.of(question),
                        countedEvents(joint),
                        background);
    }

    /** The incidents that an answer leaves open: on places in which the one that was asked for lies. */
    public List<Assertion> wider(AccountReckoning account, Question question) {
        String place = question.place();
        if (place == null) {
            return List.of();
        }
        return account.assertions().stream()
                .filter(assertion -> !assertion.isTotal()
                        && assertion.loss().partOf() == null
                        && assertion.claim().where().stream()
                                .allMatch(where ->
                                        !where.place().equals(place) && background.isPlaceWithin(place, where.place()))
                        && !assertion.claim().where().isEmpty())
                .toList();
    }

    /** One account. */
    public AccountReckoning account(String account, Question... questions) {
        return account(List.of(account), List.of(questions));
    }

    /** What the totals of an account claim beyond its own incidents. */
    public List<NotItemised> notItemised(AccountReckoning account) {
        return new Remainders(account.world(), eventIds(account.assertions())).notItemised();
    }

    /** The totals of an account that hold only if much lies on few days, the most strained first. */
    public List<Strain> strains(AccountReckoning account) {
        return new Remainders(account.world(), eventIds(account.assertions())).strains();
    }

    /** Every claim of the account that is a total, by its last day. */
    public List<Assertion> totals(String account) {
        List<Assertion> totals = new ArrayList<>(byAccount.getOrDefault(account, List.of()));
        totals.removeIf(assertion -> !assertion.isTotal() || assertion.loss().partOf() != null);
        totals.sort(
                Comparator.comparing((Assertion total) -> dayKey(total.to())).thenComparing(Assertion::id));
        return totals;
    }

    /** What an account claims of the enemy's losses beside independent figures. */
    public Comparison comparison(String account) {
        return Comparison.of(this, account);
    }

    /** Low, best and high by a policy, from what each account allows. */
    public Estimate estimate(EstimatePolicy estimatePolicy, Question question) {
        List<Estimate.Part> parts = new ArrayList<>();
        for (String account : accounts()) {
            AccountReckoning own = bearing(List.of(account), question);
            if (own == null) {
                continue;
            }
            BoundAnswer bounds = own.bounds(List.of(question)).get(0);
            if (bounds.saysSomething()) {
                parts.add(new Estimate.Part(account, interestOf(account, bounds), bounds));
            }
        }
        return Estimate.of(estimatePolicy, question, parts);
    }

    /** The running totals of a source as bounds for each day. */
    public Increments.Answer increments(String source) {
        return Increments.of(assertions, source);
    }

    private static Interest interestOf(String account, BoundAnswer bounds) {
        List<Assertion> binding = new ArrayList<>(bounds.lowFrom());
        binding.addAll(bounds.highFrom());
        return binding.stream()
                .filter(assertion -> assertion.account().equals(account))
                .map(Assertion::interest)
                .findFirst()
                .orElse(Interest.THIRD_PARTY);
    }

    Background background() {
        return background;
    }

    Policy policy() {
        return policy;
    }

    private Map<String, String> eventIds(Collection<Assertion> among) {
        Set<String> claims = new HashSet<>();
        among.forEach(assertion -> claims.add(assertion.claim().id()));
        Map<String, String> ids = new HashMap<>();
        for (Event event : eventsAmong(claim -> claims.contains(claim.id()))) {
            event.claims().forEach(claim -> ids.put(claim.id(), event.id()));
        }
        return ids;
    }

    /** For each event the figures for the same thing: they count the same people. */
    private List<List<String>> countedEvents(List<Assertion> joint) {
        Map<String, String> ids = eventIds(joint);
        Map<String, Map<String, List<String>>> groups = new LinkedHashMap<>();
        for (Assertion assertion : joint) {
            Loss loss = assertion.loss();
            if (loss.partOf() == null) {
                String claim = assertion.claim().id();
                String key = ids.get(claim) + " " + loss.effects() + loss.unit() + new TreeSet<>(loss.sides())
                        + loss.cause();
                groups.computeIfAbsent(key, group -> new LinkedHashMap<>())
                        .computeIfAbsent(claim, group -> new ArrayList<>())
                        .add(assertion.id());
            }
        }
        // A claim with two such figures tells of two things: neither is the event's one count.
        return groups.values().stream()
                .map(group -> group.values().stream()
                        .filter(figures -> figures.size() == 1)
                        .map(figures -> figures.get(0))
                        .toList())
                .filter(group -> group.size() > 1)
                .toList();
    }

    static String dayKey(@Nullable LocalDate day) {
        return day == null ? "9999" : day.toString();
    }
}
