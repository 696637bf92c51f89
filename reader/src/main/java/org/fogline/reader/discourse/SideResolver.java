package org.fogline.reader.discourse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fogline.knowledge.actor.Actor;
import org.fogline.knowledge.actor.ActorKind;
import org.fogline.knowledge.actor.Affix;
import org.fogline.knowledge.actor.BelligerentRole;
import org.fogline.knowledge.actor.Meaning;
import org.fogline.model.Coded;
import org.fogline.reader.Knowledge;
import org.fogline.reader.mention.ActorMention;
import org.jspecify.annotations.Nullable;

/**
 * Decides which actor words mean in this document: names by the document's countries, generic words by country and
 * role, partisan words by who speaks, and "the enemy" by who fights whom in the text. One for each document.
 */
public final class SideResolver {

    private final Knowledge knowledge;
    private final Map<String, Integer> countryVotes = new TreeMap<>();
    private final Map<String, Integer> mentions = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> opposition = new HashMap<>();
    private @Nullable LocalDate date;
    private List<String> countries = List.of();

    public SideResolver(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The day that decides which actors were there. */
    public void date(@Nullable LocalDate newDate) {
        this.date = newDate;
    }

    /** Counts a sign that the document is about a country (ISO code). */
    public void voteCountry(String code, int weight) {
        countryVotes.merge(code, weight, Integer::sum);
        countries = countryVotes.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The countries that the document is about, the likeliest first. */
    public List<String> countries() {
        return countries;
    }

    /** Learns from a mention which actors the document speaks of. */
    public void learn(ActorMention mention) {
        switch (mention.kind()) {
            case NAMED -> {
                List<Actor> candidates = candidates(mention);
                for (Actor actor : candidates) {
                    if (candidates.size() == 1) {
                        mentions.merge(actor.name(), 1, Integer::sum);
                    }
                    if (!actor.kind().isMedia() && actor.countries().size() <= 3) {
                        actor.countries().forEach(code -> voteCountry(code, candidates.size() == 1 ? 2 : 1));
                    }
                }
            }
            case DEMONYM -> mention.values().forEach(code -> voteCountry(code, 1));
            case ROLE, PERSPECTIVE -> {}
        }
    }

    /** Learns that two actors fight each other. */
    public void learnOpposition(String first, String second) {
        String one = belligerent(first);
        String two = belligerent(second);
        if (!one.equals(two)) {
            opposition.computeIfAbsent(one, key -> new TreeMap<>()).merge(two, 1, Integer::sum);
            opposition.computeIfAbsent(two, key -> new TreeMap<>()).merge(one, 1, Integer::sum);
        }
    }

    /** The belligerent that an actor is part of, or the name itself if it is not known. */
    public String belligerent(String name) {
        return knowledge
                .actors()
                .byName(name)
                .map(actor -> knowledge.actors().belligerentOf(actor).name())
                .orElse(name);
    }

    /** The owner of an outlet, at the top; any other name is its own account. */
    public String account(String name) {
        return knowledge.actors().accountOf(name);
    }

    /** Whom an actor fights in this document, or null if the text does not show it. */
    public @Nullable String opponent(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String own = belligerent(name);
        Map<String, Integer> known = opposition.get(own);
        if (known != null) {
            return known.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(entry -> mentions.getOrDefault(entry.getKey(), 0))
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .map(Map.Entry::getKey)
                    .orElse(null);
        }
        return null;
    }

    /**
     * The actor that a mention means.
     *
     * @param mention the words
     * @param speaker the canonical name of who says them, or null for the author
     * @return empty if it cannot be told
     */
    public Optional<Side> resolve(ActorMention mention, @Nullable String speaker) {
        Optional<Side> side = switch (mention.kind()) {
            case NAMED -> named(mention);
            case ROLE -> role(mention);
            case PERSPECTIVE -> perspective(mention, speaker);
            case DEMONYM -> demonym(mention);
        };
        if (mention.affix().isEmpty() || side.isEmpty()) {
            return side;
        }
        Affix.Meaning affix = Coded.parse(Affix.Meaning.class, mention.affix());
        return switch (affix) {
            case SAME -> side.map(inner -> new Side(belligerent(inner.name()), inner.rule() + "+affix"));
            case OPPOSED -> Optional.ofNullable(opponent(side.get().name())).map(name -> new Side(name, "opposed-to"));
            case NONE -> Optional.empty();
        };
    }

    /** The known actor for whom a source speaks, or null: witnesses and persons without a body speak for none. */
    public @Nullable String party(@Nullable String source) {
        return source == null
                ? null
                : knowledge.actors().byName(source).map(actor -> source).orElse(null);
    }

    /** The actor that a name means, not its belligerent, or null if it is not known. */
    public @Nullable String actorOf(ActorMention mention) {
        Actor best = best(candidates(mention));
        return best == null ? null : best.name();
    }

    /** Whether an actor was there on the document's day; true if the day is not known. */
    public boolean isActive(Actor actor) {
        return date == null || actor.activeOn(date);
    }

    /** The belligerent that a country's state is, or null. */
    public @Nullable String stateOf(String country) {
        for (BelligerentRole role : List.of(BelligerentRole.GOVERNMENT, BelligerentRole.ARMY)) {
            String name = inRoleOf(country, role);
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    /** The first actor in a role in a country, or null. */
    public @Nullable String inRoleOf(String country, BelligerentRole role) {
        List<Actor> actors = inRole(country, role);
        return actors.isEmpty() ? null : coarse(actors.get(0));
    }

    /** An actor and the rule that found it. */
    public record Side(String name, String rule) {}

    private List<Actor> candidates(ActorMention mention) {
        return mention.values().stream()
                .map(name -> knowledge.actors().byName(name))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Side> named(ActorMention mention) {
        List<Actor> candidates = candidates(mention);
        Actor best = best(candidates);
        return best == null
                ? Optional.empty()
                : Optional.of(new Side(coarse(best), candidates.size() > 1 ? "name-by-country" : "name"));
    }

    private @Nullable Actor best(List<Actor> candidates) {
        Actor best = null;
        int bestScore = Integer.MIN_VALUE;
        for (Actor actor : candidates) {
            int score = mentions.getOrDefault(actor.name(), 0);
            for (int rank = 0; rank < countries.size(); rank++) {
                if (actor.countries().contains(countries.get(rank))) {
                    score += 100 - 10 * Math.min(rank, 9);
                    break;
                }
            }
            if (date != null && !actor.activeOn(date)) {
                score -= 50;
            }
            if (score > bestScore) {
                best = actor;
                bestScore = score;
            }
        }
        return best;
    }

    /** Governments, their armies and ministries and those who lead them are named by the belligerent. */
    private String coarse(Actor actor) {
        return switch (actor.kind()) {
            case ARMED_FORCES, GOVERNMENT, MINISTRY, OFFICE, PERSON, POLICE, STATE ->
                knowledge.actors().belligerentOf(actor).name();
            case UNIT,
                    ARMED_GROUP,
                    COALITION,
                    MILITIA,
                    PARTY,
                    AGENCY,
                    OUTLET,
                    NEWSPAPER,
                    BROADCASTER,
                    MONITOR,
                    INTERNATIONAL,
                    NGO,
                    COMMUNITY -> actor.name();
        };
    }

    private Optional<Side> role(ActorMention mention) {
        for (String value : mention.values()) {
            BelligerentRole role = Coded.parse(BelligerentRole.class, value);
            for (String country : countries.subList(0, Math.min(2, countries.size()))) {
                List<Actor> actors = inRole(country, role);
                if (!actors.isEmpty()) {
                    Actor best = actors.get(0);
                    for (Actor actor : actors) {
                        if (mentions.getOrDefault(actor.name(), 0) > mentions.getOrDefault(best.name(), 0)) {
                            best = actor;
                        }
                    }
                    return Optional.of(new Side(coarse(best), "generic-word-by-country"));
                }
            }
        }
        return Optional.empty();
    }

    private List<Actor> inRole(String country, BelligerentRole role) {
        List<Actor> found = new ArrayList<>();
        for (String name : knowledge.belligerents().namesOf(country, role, date)) {
            knowledge.actors().byName(name).ifPresent(found::add);
        }
        boolean ofState =
                role == BelligerentRole.ARMY || role == BelligerentRole.POLICE || role == BelligerentRole.GOVERNMENT;
        if (found.isEmpty() && ofState) {
            knowledge
                    .countries()
                    .byCode(country)
                    .flatMap(state -> knowledge.actors().byName(state.name()))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** The belligerent whose part a role is in the document's likeliest country. */
    public Optional<Side> byRole(BelligerentRole role) {
        for (String country : countries.subList(0, Math.min(1, countries.size()))) {
            List<Actor> actors = inRole(country, role);
            if (!actors.isEmpty()) {
                return Optional.of(new Side(coarse(actors.get(0)), "role-by-country"));
            }
        }
        return Optional.empty();
    }

    private Optional<Side> perspective(ActorMention mention, @Nullable String speaker) {
        String words = mention.values().get(0);
        String country = countries.isEmpty() ? null : countries.get(0);
        List<String> speakers = new ArrayList<>();
        if (speaker != null) {
            speakers.add(knowledge.actors().accountOf(speaker));
            speakers.add(belligerent(knowledge.actors().accountOf(speaker)));
        } else {
            speakers.addAll(opposition.keySet().stream().sorted().toList());
        }
        for (String who : speakers) {
            Optional<Meaning> meaning = knowledge.perspective().meaning(who, words, country);
            if (meaning.isPresent()) {
                Meaning found = meaning.get();
                String actor = found.actors().isEmpty() ? null : found.actors().get(0);
                String name = switch (found.kind()) {
                    case ENEMY -> speaker == null ? null : opponent(who);
                    case OWN -> speaker == null ? null : belligerent(who);
                    case ACTOR -> actor;
                    case CIVILIANS -> null;
                };
                if (name != null) {
                    return Optional.of(new Side(name, "word-of-speaker"));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Side> demonym(ActorMention mention) {
        for (String code : mention.values()) {
            List<Actor> army = inRole(code, BelligerentRole.ARMY);
            if (!army.isEmpty()) {
                return Optional.of(new Side(coarse(army.get(0)), "adjective-of-country"));
            }
        }
        return Optional.empty();
    }

    /** Whether the name is that of an actor who publishes what others say. */
    public boolean isMedia(String name) {
        return knowledge
                .actors()
                .byName(name)
                .map(actor -> actor.kind().isMedia() || actor.kind() == ActorKind.AGENCY)
                .orElse(false);
    }
}
