package org.fogline.reader.discourse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fogline.knowledge.actor.Actor;
import org.fogline.knowledge.actor.ActorKind;
import org.fogline.knowledge.actor.BelligerentRole;
import org.fogline.knowledge.actor.Country;
import org.fogline.reader.Knowledge;
import org.jspecify.annotations.Nullable;

/** Names the bodies of a country that a text calls by their kind alone: "the defence ministry", "police". */
final class BodyNames {

    private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "in");

    private final Knowledge knowledge;
    private final SideResolver sides;
    private final String text;

    BodyNames(Knowledge knowledge, SideResolver sides, String text) {
        this.knowledge = knowledge;
        this.sides = sides;
        this.text = text;
    }

    /** The belligerent that stands for a country's state, its army or its police; null if the knowledge has none. */
    @Nullable
    String government(String country) {
        return sides.stateOf(country);
    }

    /** A ministry by its words ("defence ministry", "Ministry of National Defence") in a country. */
    @Nullable
    String ministry(String words, @Nullable Actor owner, String country) {
        String plain = words.toLowerCase(Locale.ROOT).replaceFirst("^(the|a|its|his) ", "");
        String field =
                plain.replaceAll("\\b(ministry|of|the|for)\\b", " ").strip().replaceAll("\\s+", " ");
        if (field.isEmpty()) {
            return null;
        }
        String lastWord = field.substring(field.lastIndexOf(' ') + 1);
        boolean ofMovement = owner != null && !owner.kind().isState() && owner.kind() != ActorKind.STATE;
        if (ofMovement && owner != null) {
            // a movement that calls itself a state speaks for itself
            return knowledge.actors().all().stream()
                    .filter(actor ->
                            actor.kind() == ActorKind.MINISTRY && owner.name().equals(actor.parent()))
                    .filter(actor -> actor.name().toLowerCase(Locale.ROOT).contains(lastWord))
                    .map(Actor::name)
                    .findFirst()
                    .orElse(owner.name());
        }
        for (String other :
                sides.countries().subList(0, Math.min(3, sides.countries().size()))) {
            Country state = knowledge.countries().byCode(other).orElse(null);
            for (Actor actor : state == null || words.indexOf(" of ") < 0
                    ? List.<Actor>of()
                    : knowledge.actors().ofKind(ActorKind.MINISTRY)) {
                boolean exact = actor.countries().contains(other)
                        && sides.isActive(actor)
                        && actor.name().toLowerCase(Locale.ROOT).endsWith(" " + plain);
                if (exact) {
                    return actor.name();
                }
            }
        }
        for (Actor actor : knowledge.actors().ofKind(ActorKind.MINISTRY)) {
            boolean owned = (owner == null || owner.name().equals(actor.parent()))
                    && actor.countries().contains(country)
                    && sides.isActive(actor);
            if (owned && actor.name().toLowerCase(Locale.ROOT).contains(lastWord)) {
                return actor.name();
            }
        }
        Country state = knowledge.countries().byCode(country).orElse(null);
        if (state == null || state.adjectives().isEmpty()) {
            return null;
        }
        String adjective = state.adjectives().get(0);
        for (Actor actor : knowledge.actors().candidates(adjective + " " + field + " ministry")) {
            if (actor.kind() == ActorKind.MINISTRY && sides.isActive(actor)) {
                return actor.name();
            }
        }
        return adjective + " Ministry of " + capitalised(field);
    }

    private static String capitalised(String words) {
        List<String> parts = new ArrayList<>();
        for (String word : words.split(" ")) {
            parts.add(SMALL.contains(word) ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return String.join(" ", parts);
    }

    /** The police of a country: a force whose region the text names, else the one with the country's own name. */
    @Nullable
    String police(String country) {
        Actor best = null;
        int bestScore = 0;
        Actor national = null;
        Country state = knowledge.countries().byCode(country).orElse(null);
        for (Actor actor : knowledge.actors().ofKind(ActorKind.POLICE)) {
            if (!actor.countries().contains(country) || !sides.isActive(actor)) {
                continue;
            }
            int score = 0;
            List<String> names = new ArrayList<>(actor.aliases());
            names.add(actor.name());
            for (String name : names) {
                String stem = name.replaceFirst("(?i)\\s+police$", "");
                boolean region = !stem.equals(name) && state != null && !isOf(stem, state);
                if (region && text.contains(stem)) {
                    score++;
                }
            }
            if (score > bestScore) {
                best = actor;
                bestScore = score;
            }
            if (national == null
                    && state != null
                    && (isOf(actor.name(), state) || actor.name().startsWith("Royal "))) {
                national = actor;
            }
        }
        Actor found = best != null ? best : national;
        return found != null ? found.name() : government(country);
    }

    private static boolean isOf(String name, Country state) {
        return name.startsWith(state.name()) || state.adjectives().stream().anyMatch(name::startsWith);
    }

    /** The actor that plays a role in a country. */
    @Nullable
    String inRole(String country, BelligerentRole role) {
        return sides.inRoleOf(country, role);
    }
}
