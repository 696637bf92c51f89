package org.fogline.app.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fogline.model.ActorRole;
import org.fogline.model.Claim;
import org.fogline.model.ClaimType;
import org.fogline.model.Loss;
import org.fogline.model.PlaceRelation;
import org.fogline.model.Relation;
import org.fogline.model.RelationType;
import org.fogline.model.Role;
import org.fogline.model.Strength;
import org.fogline.model.Where;

/** What a claim says, as one plain sentence without its speaker and without its days. */
public final class ClaimSentence {

    private final Claim claim;

    private ClaimSentence(Claim claim) {
        this.claim = claim;
    }

    /** The event and its losses: "Attack by A on B repelled in C: 30 fighters of A killed". */
    public static String of(Claim claim) {
        String event = event(claim);
        String losses = losses(claim);
        return losses.isEmpty() ? event : event + ": " + losses;
    }

    /** The event alone: "Attack by A on B repelled in C". */
    public static String event(Claim claim) {
        return new ClaimSentence(claim).event().strip();
    }

    /** The losses alone, separated by semicolons; empty for none. */
    public static String losses(Claim claim) {
        List<String> words = new ArrayList<>();
        for (Loss loss : claim.losses()) {
            boolean part = loss.partOf() != null;
            words.add((part ? "among them " : "") + LossWords.of(loss));
        }
        return String.join("; ", words);
    }

    private String event() {
        Relation relation = claim.relation();
        if (relation != null) {
            return link(relation);
        }
        return switch (claim.type()) {
            case ASSAULT -> deed("Attack", "on") + places();
            case REPEL -> deed("Attack", "on") + " repelled" + places();
            case CLASH -> encounter("Fighting") + places();
            case AMBUSH -> deed("Ambush", "of") + places();
            case SHELLING -> deed("Shelling", "of") + places();
            case AIRSTRIKE -> deed("Air strikes", "on") + places();
            case BOMBING -> deed("Bombing", "against") + places();
            case CHEMICAL -> deed("Chemical attack", "on") + places();
            case SNIPING -> deed("Sniper fire", "on") + places();
            case SHOOTDOWN -> deed("Aircraft brought down", "of") + places();
            case EXECUTION -> deed("Execution", "of captives of") + places();
            case KILLING -> deed("Killing", "of members of") + places();
            case ABDUCTION -> deed("Captives taken", "from") + places();
            case DEPRIVATION -> "Deaths by siege or want" + by() + places();
            case CAPTURE -> active("took", "Capture") + takenFrom();
            case WITHDRAWAL -> active("withdrew", "Withdrawal");
            case HANDOVER -> "Handover" + by() + to() + places();
            case CONTROL -> active("in control", "State of control");
            case SIEGE -> "Siege" + by() + places();
            case AGREEMENT -> encounter("Agreement") + places();
            case CEASEFIRE -> encounter("Ceasefire") + (claim.ended() ? " ended" : "") + places();
            case RELEASE -> "Release of captives" + by() + places();
            case EVACUATION -> "Evacuation" + moved() + by() + places();
            case DEPLOYMENT -> active("deployed", "Deployment") + strength();
            case DESTRUCTION -> deed("Destruction", "of materiel or buildings of") + places();
            case LOOTING -> "Looting" + by() + places();
            case TOLL -> "Losses" + places();
            case RELATION -> "Order of battle";
        };
    }

    private String deed(String noun, String preposition) {
        String targets = names(Role.TARGET);
        return noun + by() + (targets.isEmpty() ? parties() : " " + preposition + " " + targets);
    }

    private String encounter(String noun) {
        List<String> all = claim.actors().stream()
                .filter(actor -> actor.role() != Role.MEDIATOR && actor.role() != Role.BENEFICIARY)
                .map(ActorRole::actor)
                .distinct()
                .toList();
        String mediators = names(Role.MEDIATOR);
        String between = all.isEmpty() ? "" : (all.size() == 1 ? " with " : " between ") + Lists.and(all);
        return noun + between + (mediators.isEmpty() ? "" : ", mediated by " + mediators);
    }

    private String active(String verb, String noun) {
        String initiators = names(Role.INITIATOR);
        if (initiators.isEmpty()) {
            initiators = names(Role.PARTY);
        }
        if (initiators.isEmpty()) {
            return noun + places();
        }
        String where = places();
        boolean takes = claim.type() == ClaimType.CAPTURE && where.startsWith(" in ");
        return initiators + " " + verb + (takes ? where.substring(" in".length()) : where);
    }

    private String takenFrom() {
        String targets = names(Role.TARGET);
        return targets.isEmpty() ? "" : " from " + targets;
    }

    private String moved() {
        String targets = names(Role.TARGET);
        if (targets.isEmpty()) {
            targets = names(Role.PARTY);
        }
        return targets.isEmpty() ? "" : " of " + targets;
    }

    private String by() {
        String initiators = names(Role.INITIATOR);
        return initiators.isEmpty() ? "" : " by " + initiators;
    }

    private String to() {
        String beneficiaries = names(Role.BENEFICIARY);
        String receiver = beneficiaries.isEmpty() ? names(Role.TARGET) : beneficiaries;
        return receiver.isEmpty() ? "" : " to " + receiver;
    }

    private String parties() {
        String parties = names(Role.PARTY);
        return parties.isEmpty() ? "" : " (" + parties + ")";
    }

    private String strength() {
        Strength strength = claim.strength();
        return strength == null ? "" : " (" + CountWords.of(strength.count()) + ")";
    }

    private String names(Role role) {
        return Lists.and(claim.actors().stream()
                .filter(actor -> actor.role() == role)
                .map(ActorRole::actor)
                .distinct()
                .toList());
    }

    /** The places, with a space before: " in A and B, on the outskirts of C"; empty for none. */
    private String places() {
        StringBuilder words = new StringBuilder();
        for (PlaceRelation relation : PlaceRelation.values()) {
            List<String> here = claim.where().stream()
                    .filter(where -> where.relation() == relation)
                    .map(ClaimSentence::place)
                    .toList();
            if (!here.isEmpty()) {
                words.append(words.isEmpty() ? " " : ", ")
                        .append(preposition(relation))
                        .append(' ')
                        .append(Lists.and(here));
            }
        }
        return words.toString();
    }

    private static String place(Where where) {
        StringBuilder words = new StringBuilder();
        Double distance = where.distanceKilometres();
        String bearing = where.bearing();
        String part = where.part();
        if (distance != null) {
            words.append(String.format(Locale.ROOT, "%.0f km ", distance));
        }
        if (bearing != null) {
            words.append(bearing).append(" of ");
        } else if (distance != null) {
            words.append("from ");
        }
        if (part != null) {
            words.append(part).append(" of ");
        }
        return words.append(where.place()).toString();
    }

    private static String preposition(PlaceRelation relation) {
        return switch (relation) {
            case IN -> "in";
            case NEAR -> "near";
            case OUTSKIRTS -> "on the outskirts of";
            case FROM -> "from";
            case TO -> "to";
            case TOWARD -> "towards";
            case BETWEEN -> "between";
        };
    }

    /** A link of the order of battle: "Liwa al-Quds is allied with the Syrian government". */
    public static String link(Relation relation) {
        return relation.from() + " " + verb(relation.type()) + (relation.to() == null ? "" : " " + relation.to());
    }

    private static String verb(RelationType type) {
        return "is " + words(type);
    }

    /** The kind of a link, in words: "part of", "led by". */
    public static String words(RelationType type) {
        return switch (type) {
            case PART_OF -> "part of";
            case FORMERLY_PART_OF -> "formerly part of";
            case SPLIT_FROM -> "split from";
            case ALLIED_WITH -> "allied with";
            case COMMANDED_BY -> "commanded by";
            case LED_BY -> "led by";
            case BACKED_BY -> "backed by";
            case STAFFED_BY -> "staffed by";
            case BRANCH_OF -> "a branch of";
            case NEUTRAL -> "neutral";
        };
    }

    /** The chain of speakers, nearest the reader first: "Al-Naba, quoting the Islamic State"; empty for the author. */
    public static String speakers(Claim claim) {
        return claim.attribution().stream()
                .map(speaker -> speaker.source() + (speaker.org() == null ? "" : " (" + speaker.org() + ")"))
                .collect(Collectors.joining(", citing "));
    }
}
