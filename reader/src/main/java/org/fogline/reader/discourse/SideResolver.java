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
    private final Map<String, Integer> roles = new LinkedHashMap<>();
    private @Nullable String author;
    private @Nullable String headingSide;
    private @Nullable LocalDate date;
    private List<String> countries = List.of();

    public SideResolver(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The day that decides which actors were there. */
    public void date(@Nullable LocalDate newDate) {
        this.date = newDate;
    }

    /** The outlet or body that published the document: its words are a party's if it is one or speaks for one. */
    public void author(@Nullable String source) {
        if (source == null) {
            return;
        }
        String account = knowledge.actors().accountOf(source);
        author = knowledge
                .actors()
                .byName(account)
                .map(actor -> knowledge.actors().belligerentOf(actor))
                .filter(actor -> actor.kind().isArmed())
                .map(Actor::name)
                .orElse(null);
    }

    /** The party in whose voice the document is written, or null. */
    public @Nullable String authorParty() {
        return author;
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
            case ROLE -> mention.values().forEach(role -> roles.merge(role, 1, Integer::sum));
            case PERSPECTIVE -> {}
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

    /**
     * The belligerent that an actor is part of, or the name itself if it is not known: the top of the chain of parents,
     * but an armed group that belongs to a movement of groups stands for itself.
     */
    public String belligerent(String name) {
        Actor actor = knowledge.actors().byName(name).orElse(null);
        if (actor == null) {
            return name;
        }
        Actor here = actor;
        for (int step = 0; step < 6; step++) {
            Actor parent = knowledge.actors().parentOf(here).orElse(null);
            boolean ofMovement = parent != null && isArmedGroup(here) && isArmedGroup(parent);
            if (parent == null || ofMovement) {
                break;
            }
            here = parent;
        }
        return here.name();
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
        return likelyOpponent(own);
    }

    /** Whom the text shows an actor fighting; null if it shows it of nobody. */
    public @Nullable String shownOpponent(String name) {
        return opposition.containsKey(belligerent(name)) ? opponent(name) : null;
    }

    /**
     * Without a fight told between two names: the armed actor that the text names most beside the one given, of another
     * kind than it if it is a state; else the group that a generic word of the text means, else the other state.
     */
    private @Nullable String likelyOpponent(String own) {
        boolean state = isState(own);
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> entry : mentions.entrySet()) {
            String other = belligerent(entry.getKey());
            Actor actor = knowledge.actors().byName(other).orElse(null);
            if (actor != null && actor.kind().isArmed() && (isArmedGroup(actor) || !state)) {
                counts.merge(other, entry.getValue(), Integer::sum);
            }
        }
        for (Map.Entry<String, Integer> entry : roles.entrySet()) {
            ofRole(Coded.parse(BelligerentRole.class, entry.getKey()))
                    .filter(side -> knowledge
                            .actors()
                            .byName(side.name())
                            .filter(actor -> actor.kind().isArmed())
                            .isPresent())
                    .ifPresent(side -> counts.merge(belligerent(side.name()), entry.getValue(), Integer::sum));
        }
        counts.remove(own);
        String best = null;
        int most = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (best == null || entry.getValue() > most) {
                most = entry.getValue();
                best = entry.getKey();
            }
        }
        if (best != null) {
            return best;
        }
        for (String country : countries.subList(0, Math.min(2, countries.size()))) {
            String other = stateOf(country);
            if (other != null && !other.equals(own)) {
                return other;
            }
        }
        return null;
    }

    /** Whether a name is that of one that takes part in fighting. */
    public boolean isBelligerent(String name) {
        return knowledge
                .actors()
                .byName(belligerent(name))
                .map(actor -> actor.kind().isArmed())
                .orElse(false);
    }

    /** Whether a name is that of a state, a government or one of its forces. */
    public boolean isState(String name) {
        return knowledge
                .actors()
                .byName(name)
                .map(actor -> actor.kind().isState())
                .orElse(false);
    }

    private static boolean isArmedGroup(Actor actor) {
        return actor.kind() == ActorKind.ARMED_GROUP || actor.kind() == ActorKind.MILITIA;
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
            Optional<Side> side = ofRole(Coded.parse(BelligerentRole.class, value));
            if (side.isPresent()) {
                return side;
            }
        }
        return Optional.empty();
    }

    /** The one of a role in the document's countries: of several the one that the text names most. */
    private Optional<Side> ofRole(BelligerentRole role) {
        Actor first = null;
        for (String country : countries.subList(0, Math.min(2, countries.size()))) {
            Actor best = null;
            for (Actor actor : inRole(country, role)) {
                first = first == null ? actor : first;
                int count = mentions.getOrDefault(actor.name(), 0);
                if (count > 0 && (best == null || count > mentions.getOrDefault(best.name(), 0))) {
                    best = actor;
                }
            }
            if (best != null) {
                return Optional.of(new Side(coarse(best), "generic-word-by-country"));
            }
            if (first != null && !isInsurgent(role)) {
                return Optional.of(new Side(coarse(first), "generic-word-by-country"));
            }
        }
        Actor named = isInsurgent(role) ? mostNamedGroup() : null;
        if (named != null) {
            return Optional.of(new Side(named.name(), "generic-word-by-named-group"));
        }
        return first == null ? Optional.empty() : Optional.of(new Side(coarse(first), "generic-word-by-country"));
    }

    private static boolean isInsurgent(BelligerentRole role) {
        return switch (role) {
            case REBELS, JIHADISTS, SEPARATISTS, GANGS -> true;
            case GOVERNMENT,
                    ARMY,
                    POLICE,
                    JUNTA,
                    MILITIAS,
                    PARAMILITARIES,
                    FOREIGN_COALITION,
                    PEACEKEEPERS,
                    STATE_MEDIA -> false;
        };
    }

    private @Nullable Actor mostNamedGroup() {
        Actor best = null;
        int bestCount = 0;
        for (Map.Entry<String, Integer> entry : mentions.entrySet()) {
            Actor actor = knowledge.actors().byName(entry.getKey()).orElse(null);
            boolean here = actor != null
                    && isArmedGroup(actor)
                    && (actor.countries().isEmpty()
                            || countries.stream().limit(3).anyMatch(actor.countries()::contains));
            if (here && entry.getValue() > bestCount) {
                best = actor;
                bestCount = entry.getValue();
            }
        }
        return best;
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

    private Optional<Side> perspective(ActorMention mention, @Nullable String saidBy) {
        String speaker = saidBy == null ? author : saidBy;
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
                    case ENEMY -> speaker == null ? null : enemy(who, found.actors());
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

    /** Whom a speaker calls the enemy: the one shown in the text, of its usual ones the one named, else the first. */
    private @Nullable String enemy(String speaker, List<String> usual) {
        String shown = shownOpponent(speaker);
        if (shown != null || usual.isEmpty()) {
            return shown != null ? shown : opponent(speaker);
        }
        String most = null;
        for (Map.Entry<String, Integer> entry : mentions.entrySet()) {
            boolean more = most == null || entry.getValue() > mentions.getOrDefault(most, 0);
            if (usual.contains(entry.getKey()) && more) {
                most = entry.getKey();
            }
        }
        return most == null ? usual.get(0) : most;
    }

    /** The two sides whom the text shows fighting most, in alphabetical order; empty if it shows none. */
    public List<String> bothSides() {
        List<String> best = List.of();
        int count = 0;
        for (String one : opposition.keySet().stream().sorted().toList()) {
            for (Map.Entry<String, Integer> entry :
                    opposition.getOrDefault(one, Map.of()).entrySet()) {
                if (entry.getValue() > count) {
                    count = entry.getValue();
                    best = List.of(one, entry.getKey());
                }
            }
        }
        return best.stream().sorted().toList();
    }

    /** Remembers whose losses a heading announces ("Enemy losses", "Russian losses near the town"). */
    public void lossesOf(ActorMention mention) {
        if (headingSide == null) {
            headingSide = resolve(mention, null).map(Side::name).orElse(null);
        }
    }

    /** Whose losses the document's heading announces, or null. */
    public @Nullable String headingSide() {
        return headingSide;
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
