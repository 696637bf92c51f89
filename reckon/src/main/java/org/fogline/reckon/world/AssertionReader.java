package org.fogline.reckon.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fogline.model.ActorRole;
import org.fogline.model.Attribution;
import org.fogline.model.Claim;
import org.fogline.model.DateRange;
import org.fogline.model.Loss;
import org.fogline.model.Scope;
import org.fogline.model.Stance;
import org.fogline.model.When;
import org.fogline.reckon.Background;
import org.fogline.reckon.Interest;
import org.fogline.reckon.Policy;
import org.fogline.reckon.Windows;
import org.jspecify.annotations.Nullable;

/**
 * Reads claims as assertions: which losses count, for whose account, over which window, and what was retired, denied or
 * left out.
 */
public final class AssertionReader {

    private final Background background;
    private final Policy policy;
    private final List<String> messages = new ArrayList<>();
    private final List<Claim> kept = new ArrayList<>();
    private final List<Assertion> assertions = new ArrayList<>();
    private final Map<String, String> retired = new LinkedHashMap<>();
    private final Set<String> belligerents = new TreeSet<>();
    private final Set<String> notYetSaid = new HashSet<>();

    public AssertionReader(List<Claim> claims, Background background, Policy policy) {
        this.background = background;
        this.policy = policy;
        List<Claim> sorted = new ArrayList<>(claims);
        sorted.sort(Comparator.comparing(Claim::id));
        Map<String, Claim> byId = new LinkedHashMap<>();
        for (Claim claim : sorted) {
            if (byId.putIfAbsent(claim.id(), claim) != null) {
                messages.add("claim " + claim.id() + " is there twice; the second is left out");
            }
        }
        byId.values().forEach(claim -> {
            claim.actors().forEach(this::noteBelligerent);
            claim.losses().forEach(loss -> belligerents.addAll(loss.sides()));
        });
        retireAmended(byId);
        byId.values().stream().filter(claim -> !isKnown(claim)).forEach(claim -> notYetSaid.add(claim.id()));
        for (Claim claim : byId.values()) {
            if (!notYetSaid.contains(claim.id())) {
                read(claim);
            }
        }
    }

    /** The assertions, by id. */
    public List<Assertion> assertions() {
        return List.copyOf(assertions);
    }

    /** The claims that take part in linking: asserted, not planned, not retired, not said again. */
    public List<Claim> claims() {
        return List.copyOf(kept);
    }

    /** What the user should know of claims that were not taken at their word. */
    public List<String> messages() {
        return List.copyOf(messages);
    }

    /** From a claim that was amended to the claim that amends it. */
    public Map<String, String> retired() {
        return Map.copyOf(retired);
    }

    /** The account that a claim belongs to: that of the last speaker in the chain, else of the document's author. */
    public String accountOf(Claim claim) {
        return policy.accountOf(claim, background);
    }

    /** Which way the account would gain by the claim. */
    public Interest interestOf(Claim claim, @Nullable Loss loss) {
        String account = accountOf(claim);
        if (background.onlyTells(account)) {
            return Interest.THIRD_PARTY;
        }
        if (loss != null && !loss.sides().isEmpty()) {
            for (String side : loss.sides()) {
                if (background.isActorWithin(side, account) || background.isActorWithin(account, side)) {
                    return Interest.AGAINST_OWN_INTEREST;
                }
            }
            return fights(account) ? Interest.SELF_SERVING : Interest.THIRD_PARTY;
        }
        if (!fights(account)) {
            return Interest.THIRD_PARTY;
        }
        boolean initiates = claim.actors().stream()
                .anyMatch(actor -> background.isActorWithin(actor.actor(), account)
                        && actor.role() == org.fogline.model.Role.INITIATOR);
        return switch (claim.type()) {
            case WITHDRAWAL -> initiates ? Interest.AGAINST_OWN_INTEREST : Interest.SELF_SERVING;
            case CAPTURE, REPEL, ASSAULT, CONTROL, AMBUSH, HANDOVER -> Interest.SELF_SERVING;
            case CLASH,
                    SHELLING,
                    AIRSTRIKE,
                    BOMBING,
                    CHEMICAL,
                    SNIPING,
                    SHOOTDOWN,
                    EXECUTION,
                    KILLING,
                    ABDUCTION,
                    DEPRIVATION,
                    SIEGE,
                    AGREEMENT,
                    CEASEFIRE,
                    RELEASE,
                    EVACUATION,
                    DEPLOYMENT,
                    DESTRUCTION,
                    LOOTING,
                    TOLL,
                    RELATION -> loss != null && initiates ? Interest.AGAINST_OWN_INTEREST : Interest.SELF_SERVING;
        };
    }

    /** Whether the account, or a part of it, takes part in the fighting or has losses in it. */
    private boolean fights(String account) {
        return belligerents.contains(account)
                || belligerents.stream().anyMatch(actor -> background.isActorWithin(actor, account));
    }

    private void noteBelligerent(ActorRole actor) {
        switch (actor.role()) {
            case INITIATOR, TARGET, PARTY -> belligerents.add(actor.actor());
            case MEDIATOR, BENEFICIARY -> {
                // does not fight
            }
        }
    }

    private void retireAmended(Map<String, Claim> byId) {
        for (Claim claim : byId.values()) {
            String older = claim.of();
            if (claim.stance() != Stance.AMENDS || older == null) {
                continue;
            }
            if (!byId.containsKey(older)) {
                messages.add("claim " + claim.id() + " amends " + older + ", which is not there");
            } else if (runsBack(claim, byId)) {
                messages.add("the amendments of " + claim.id() + " run in a circle; none of them retires another");
            } else {
                retired.put(older, claim.id());
            }
        }
    }

    private static boolean runsBack(Claim start, Map<String, Claim> byId) {
        Set<String> seen = new HashSet<>();
        for (Claim claim = start; claim != null && claim.stance() == Stance.AMENDS; claim = byId.get(claim.of())) {
            if (!seen.add(claim.id())) {
                return true;
            }
            if (claim.of() == null) {
                return false;
            }
        }
        return false;
    }

    private boolean isKnown(Claim claim) {
        LocalDate asOf = policy.asOf();
        if (asOf == null) {
            return true;
        }
        for (Attribution attribution : claim.attribution()) {
            DateRange said = attribution.said();
            if (said != null && said.to() != null) {
                return !said.to().isAfter(asOf);
            }
        }
        LocalDate to = claim.when().to();
        return to != null && !to.isAfter(asOf);
    }

    private void read(Claim claim) {
        boolean holds = claim.stance() == Stance.ASSERTS
                || claim.stance() == Stance.AMENDS
                || claim.stance() == Stance.CONFIRMS;
        if (!holds) {
            if (!claim.losses().isEmpty()) {
                messages.add("claim " + claim.id() + " " + claim.stance().code() + " its figures: they bound nothing");
            }
            return;
        }
        String newer = retired.get(claim.id());
        // With "as of", an amendment that was not made yet retires nothing.
        if (newer != null && !notYetSaid.contains(newer)) {
            messages.add("claim " + claim.id() + " was amended by " + newer + " and is kept in the history only");
            return;
        }
        if (claim.planned() || claim.repeats() != null) {
            return;
        }
        kept.add(claim);
        for (int index = 0; index < claim.losses().size(); index++) {
            assertions.add(assertion(claim, index));
        }
    }

    private Assertion assertion(Claim claim, int index) {
        Loss loss = claim.losses().get(index);
        List<String> notes = new ArrayList<>();
        boolean total = claim.scope() != Scope.INCIDENT;
        When when = policy.windows() == Windows.ROLLING && total ? RollingWindows.roll(claim.when()) : claim.when();
        if (total && claim.where().isEmpty()) {
            notes.add("a total over no place: only a lower bound for everywhere");
        }
        if (total && when.from() == null && when.to() != null) {
            notes.add("it is not said from which day the total counts: only a lower bound until " + when.to());
        }
        if (total && when.to() == null) {
            notes.add("it is not said until which day the total counts: only a lower bound");
        }
        // A part without a cause of its own ("44 of the 180") falls in the same cells as its whole: it bounds them from
        // below only.
        boolean plainPart = loss.partOf() != null && loss.cause() == null;
        String listing = loss.partOf() == null && !total ? listing(claim) : null;
        return new Assertion(
                claim.id() + "#" + index,
                claim,
                index,
                accountOf(claim),
                interestOf(claim, loss),
                policy.reading().low(loss.count()),
                plainPart ? null : policy.reading().high(loss.count()),
                when.from(),
                when.to(),
                listing,
                notes);
    }

    /** One speaker in one named report: what it lists, it lists side by side. */
    private static @Nullable String listing(Claim claim) {
        for (Attribution attribution : claim.attribution()) {
            if (attribution.report() != null) {
                return attribution.source() + " / " + attribution.report();
            }
        }
        return null;
    }
}
