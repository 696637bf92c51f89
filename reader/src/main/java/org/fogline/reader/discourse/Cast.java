package org.fogline.reader.discourse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fogline.knowledge.actor.Actor;
import org.fogline.knowledge.actor.ActorKind;
import org.fogline.knowledge.actor.Affix;
import org.fogline.knowledge.actor.BelligerentRole;
import org.fogline.knowledge.text.Folding;
import org.fogline.model.Coded;
import org.fogline.reader.Knowledge;
import org.fogline.reader.mention.ActorMention;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in the conflict that a document tells of, with the evidence for it: the countries it is about, the
 * actors it names, the roles it speaks of, and who is shown fighting whom. A group that no table knows is one of the
 * cast as soon as the document names it.
 */
final class Cast {

    static final List<BelligerentRole> INSURGENTS = List.of(
            BelligerentRole.REBELS, BelligerentRole.JIHADISTS, BelligerentRole.SEPARATISTS, BelligerentRole.GANGS);
    private static final List<BelligerentRole> ALLIES = List.of(
            BelligerentRole.FOREIGN_COALITION,
            BelligerentRole.PEACEKEEPERS,
            BelligerentRole.PARAMILITARIES,
            BelligerentRole.MILITIAS);
    /** What a fight told between two names weighs against what is known of them. */
    static final int SHOWN = 20;
    /** What a text on the countries of two states that are enemies weighs for a war between the two. */
    private static final int BETWEEN_STATES = 4;
    /** A name that is borne in more countries than this tells of none. */
    private static final int NAME_OF_COUNTRIES = 8;
    /** A text of today may tell of the wars of so many years. */
    private static final int LOOKING_BACK_YEARS = 40;

    /** How many of the likeliest countries the document may be about. */
    private static final int COUNTRIES = 3;
    /** A country has at least this part of the votes of the likeliest one if fighting goes on there. */
    private static final int THEATRE_SHARE = 4;

    private final Knowledge knowledge;
    private final Map<String, Integer> countryVotes = new TreeMap<>();
    private final Map<String, Integer> mentions = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> opposition = new HashMap<>();
    private final Map<String, Integer> roles = new LinkedHashMap<>();
    private final Map<String, Integer> adjectives = new LinkedHashMap<>();
    private final Map<String, Actor> newGroups = new HashMap<>();

    private final Remembered remembered = new Remembered();
    private @Nullable LocalDate date;
    private List<String> countries = List.of();
    private boolean voted;

    Cast(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    void date(@Nullable LocalDate newDate) {
        this.date = newDate;
        remembered.forgetRoles();
    }

    /** The day that decides which actors were there; null if it is not known. */
    @Nullable
    LocalDate date() {
        return date;
    }

    // ---- evidence ----

    /** Counts a sign that the document is about a country (ISO code). */
    void voteCountry(String code, int weight) {
        remembered.forget();
        countryVotes.merge(code, weight, Integer::sum);
        voted = true;
    }

    /** Learns from a mention which actors the document speaks of. */
    void learn(ActorMention mention) {
        remembered.forget();
        switch (mention.kind()) {
            case NAMED -> {
                mention.values().forEach(this::meet);
                List<Actor> candidates = candidates(mention);
                // "Marines", whom many states have, show no country either
                boolean anywhere = candidates.stream()
                                .flatMap(actor -> actor.countries().stream())
                                .distinct()
                                .count()
                        > NAME_OF_COUNTRIES;
                boolean perhapsMedium = false;
                for (Actor actor : candidates) {
                    perhapsMedium |= actor.kind().isMedia();
                }
                for (Actor actor : candidates) {
                    if (candidates.size() == 1) {
                        mentions.merge(actor.name(), 1, Integer::sum);
                    }
                    if (!perhapsMedium && !anywhere && actor.countries().size() <= 3) {
                        // letters that an agency shares with an army show no country
                        actor.countries().forEach(code -> voteCountry(code, candidates.size() == 1 ? 2 : 1));
                    }
                }
            }
            case DEMONYM -> {
                if (!mention.affix().equals(Affix.Meaning.NONE.code())) {
                    mention.values().forEach(code -> {
                        voteCountry(code, 1);
                        adjectives.merge(code, 1, Integer::sum);
                    });
                }
            }
            case ROLE -> mention.values().forEach(role -> roles.merge(role, 1, Integer::sum));
            case PERSPECTIVE -> {
                mention.values().stream().skip(1).forEach(role -> roles.merge(role, 1, Integer::sum));
                List<String> meant = knowledge
                        .perspective()
                        .meaningsOf(mention.values().get(0), country())
                        .stream()
                        .filter(name -> actor(name).map(this::isActive).orElse(true))
                        .toList();
                // "rebels", by which a party means one group, names nobody
                boolean plain = mention.length() == 1 && mention.values().size() > 1;
                if (meant.size() == 1 && !plain) {
                    mentions.merge(meant.get(0), 1, Integer::sum);
                }
            }
        }
    }

    /** Takes back what a partisan word told of roles, where it speaks of the author's own men. */
    void forgetRoles(ActorMention mention) {
        remembered.forget();
        mention.values().stream()
                .skip(1)
                .forEach(role -> roles.computeIfPresent(role, (key, count) -> count > 1 ? count - 1 : null));
    }

    /** A group that the document names and no table knows. */
    private void meet(String name) {
        if (knowledge.actors().byName(name).isEmpty()) {
            remembered.belligerents.remove(name);
            newGroups.computeIfAbsent(
                    Folding.fold(name),
                    key -> new Actor(name, ActorKind.ARMED_GROUP, null, null, List.of(), null, null, List.of(), ""));
        }
    }

    /** Learns that two actors fight each other; who only tells of a fight takes no part in it. */
    void learnOpposition(String first, String second, int weight) {
        String one = belligerent(first);
        String two = belligerent(second);
        boolean allies = weight == 1 && areAllies(one, two);
        if (!one.equals(two) && !onlyTells(one) && !onlyTells(two) && !allies) {
            remembered.forget();
            opposition.computeIfAbsent(one, key -> new TreeMap<>()).merge(two, weight, Integer::sum);
            opposition.computeIfAbsent(two, key -> new TreeMap<>()).merge(one, weight, Integer::sum);
        }
    }

    /** Whether two states or their coalitions that are not known to fight each other are known to fight the same one. */
    boolean areAllies(String one, String other) {
        return isStateSide(one)
                && isStateSide(other)
                && !knowledge.enmities().areEnemies(one, other)
                && knowledge.enmities().of(one).stream()
                        .anyMatch(enemy -> knowledge.enmities().areEnemies(enemy, other));
    }

    /** Whether one is a medium or a monitor, and nobody's who fights. */
    boolean onlyTells(String name) {
        return actor(name)
                .map(Actor::kind)
                .filter(kind -> kind.isMedia() || kind == ActorKind.MONITOR)
                .isPresent();
    }

    // ---- who is who ----

    /** The actor of that name, known to the tables or to this document. */
    Optional<Actor> actor(String name) {
        Optional<Actor> known = knowledge.actors().byName(name);
        return known.isPresent() ? known : Optional.ofNullable(newGroups.get(Folding.fold(name)));
    }

    List<Actor> candidates(ActorMention mention) {
        List<Actor> candidates = new ArrayList<>();
        for (String name : mention.values()) {
            actor(name).ifPresent(candidates::add);
        }
        return candidates.size() > 1 ? inOffice(mention.values(), candidates) : candidates;
    }

    /** "Norland officials": of all who ever governed a country those who do on the document's day. */
    private List<Actor> inOffice(List<String> names, List<Actor> candidates) {
        List<Actor> known = remembered.offices.get(names);
        if (known == null) {
            known = lookUpOffice(candidates);
            remembered.offices.put(names, known);
        }
        return known;
    }

    private List<Actor> lookUpOffice(List<Actor> candidates) {
        for (String country :
                date == null ? List.<String>of() : candidates.get(0).countries()) {
            for (BelligerentRole role : OFFICES) {
                List<Actor> ever = knowledge.actors().belligerents(country, role, null);
                if (ever.size() == candidates.size() && ever.containsAll(candidates)) {
                    List<Actor> now = new ArrayList<>(candidates);
                    now.retainAll(inRole(country, role));
                    return now.isEmpty() ? candidates : now;
                }
            }
        }
        return candidates;
    }

    private static final List<BelligerentRole> OFFICES =
            List.of(BelligerentRole.GOVERNMENT, BelligerentRole.ARMY, BelligerentRole.POLICE);

    /** The countries that the document is about, the likeliest first. */
    List<String> countries() {
        if (voted) {
            voted = false;
            countries = countryVotes.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .toList();
        }
        return countries;
    }

    /** The country that the document is about, or null. */
    @Nullable
    String country() {
        return countries().isEmpty() ? null : countries().get(0);
    }

    List<String> countries(int most) {
        List<String> all = countries();
        return all.size() <= most ? all : all.subList(0, most);
    }

    /** Whether a country is one of those on whose soil the document's fighting goes on, and not just spoken of. */
    boolean isTheatre(String country) {
        List<String> likeliest = countries(COUNTRIES);
        return likeliest.contains(country)
                && THEATRE_SHARE * countryVotes.getOrDefault(country, 0)
                        >= countryVotes.getOrDefault(likeliest.get(0), 0);
    }

    int mentionsOfName(String name) {
        return mentions.getOrDefault(name, 0);
    }

    /** How often the text names an actor, or the movement whose branch it is in the document's country. */
    private int mentionsHere(String name) {
        int count = mentionsOfName(name);
        for (Map.Entry<String, Integer> entry : mentions.entrySet()) {
            boolean movement =
                    !entry.getKey().equals(name) && branchHere(entry.getKey()).equals(name);
            count += movement ? entry.getValue() : 0;
        }
        return count;
    }

    Map<String, Integer> mentions() {
        return mentions;
    }

    Map<String, Integer> roles() {
        return roles;
    }

    boolean isActive(Actor actor) {
        return date == null || actor.activeOn(date);
    }

    /**
     * The belligerent that an actor is part of, or the name itself if it is not known: the top of the chain of parents,
     * but an armed group that belongs to a movement of groups, or fights for a government in hiding, stands for itself.
     */
    String belligerent(String name) {
        String known = remembered.belligerents.get(name);
        if (known == null) {
            known = belligerentAbove(name);
            remembered.belligerents.put(name, known);
        }
        return known;
    }

    private String belligerentAbove(String name) {
        Actor actor = actor(name).orElse(null);
        if (actor == null) {
            return name;
        }
        Actor here = actor;
        for (int step = 0; step < 6; step++) {
            Actor parent = knowledge.actors().parentOf(here).orElse(null);
            boolean ofMovement = parent != null
                    && isArmedGroup(here)
                    && (isArmedGroup(parent) || parent.kind() == ActorKind.GOVERNMENT && isInsurgent(here));
            if (parent == null || ofMovement || isMission(here) || isContingent(here)) {
                break;
            }
            here = parent;
        }
        return whoFights(here);
    }

    /** Whether an actor is one of those who fight the state of its own country. */
    private boolean isInsurgent(Actor actor) {
        String home = actor.countries().isEmpty() ? null : actor.countries().get(0);
        for (BelligerentRole role : BelligerentRole.values()) {
            if (home != null
                    && isInsurgent(role)
                    && knowledge.belligerents().namesOf(home, role, null).contains(actor.name())) {
                return true;
            }
        }
        return false;
    }

    /** The name of an actor, for a government that did not rule at that time the one that did. */
    String ofItsTime(Actor actor) {
        return isOfOtherTimes(actor) ? governmentOfItsTime(actor) : actor.name();
    }

    /**
     * A country's name means its government of that time, "Afghanistan" fights where its government does; and a government
     * that did not rule at that time is the one that did: the Iraqi army of 1987 is not that of today's government.
     */
    private String whoFights(Actor actor) {
        return isWholeCountry(actor) ? governmentOfItsTime(actor) : ofItsTime(actor);
    }

    /** The government that an actor's country had at that time; the actor where none is known. */
    private String governmentOfItsTime(Actor actor) {
        String state = remembered.governments.computeIfAbsent(actor.countries().get(0), country -> {
            List<Actor> found = inRole(country, BelligerentRole.GOVERNMENT);
            return found.isEmpty() ? "" : found.get(0).name();
        });
        return state.isEmpty() ? actor.name() : state;
    }

    /** A state that is no more by that time has the one that followed it: the radio of North Vietnam in 1979. */
    String successor(String name) {
        Actor actor = actor(name).orElse(null);
        LocalDate today = date;
        boolean gone = actor != null
                && today != null
                && actor.kind() == ActorKind.STATE
                && actor.countries().size() == 1
                && actor.to() != null
                && today.isAfter(actor.to());
        return gone && actor != null ? governmentOfItsTime(actor) : name;
    }

    private boolean isOfOtherTimes(Actor actor) {
        return actor.kind() == ActorKind.GOVERNMENT && actor.countries().size() == 1 && !isActive(actor);
    }

    /** "Vietnam", but not "North Vietnam". */
    private boolean isWholeCountry(Actor actor) {
        return actor.kind() == ActorKind.STATE
                && !actor.countries().isEmpty()
                && knowledge
                        .countries()
                        .byCode(actor.countries().get(0))
                        .filter(country -> country.name().equals(actor.name()))
                        .isPresent();
    }

    /** Governments, their armies and ministries and those who lead them are named by the belligerent. */
    String coarse(Actor actor) {
        return switch (actor.kind()) {
            case ARMED_FORCES, GOVERNMENT, MINISTRY, OFFICE, POLICE, STATE -> whole(actor);
            case PERSON -> belligerent(actor.name());
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

    private String whole(Actor actor) {
        String known = remembered.wholes.get(actor);
        if (known == null) {
            known = whoFights(knowledge.actors().belligerentOf(actor));
            remembered.wholes.put(actor, known);
        }
        return known;
    }

    List<Actor> inRole(String country, BelligerentRole role) {
        Map<BelligerentRole, List<Actor>> ofCountry = remembered.roles.get(country);
        if (ofCountry == null) {
            ofCountry = new EnumMap<>(BelligerentRole.class);
            remembered.roles.put(country, ofCountry);
        }
        List<Actor> known = ofCountry.get(role);
        if (known == null) {
            known = lookUpRole(country, role);
            ofCountry.put(role, known);
        }
        return known;
    }

    private boolean isInRole(String name, String country, BelligerentRole role) {
        for (Actor actor : inRole(country, role)) {
            if (actor.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private List<Actor> lookUpRole(String country, BelligerentRole role) {
        List<String> names = knowledge.belligerents().namesOf(country, role, date);
        if (names.isEmpty() && INSURGENTS.contains(role) && role != BelligerentRole.GANGS) {
            // A text about a country that knows no such group today tells of an old war; a gang of long ago is not
            // meant.
            names = date == null
                    ? knowledge.belligerents().namesOf(country, role, null)
                    : knowledge.belligerents().namesWithin(country, role, date, LOOKING_BACK_YEARS);
        }
        List<Actor> found = new ArrayList<>();
        for (String name : names) {
            knowledge.actors().byName(name).ifPresent(found::add);
        }
        if (date != null && found.stream().anyMatch(this::isActive)) {
            found.removeIf(actor -> !isActive(actor));
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

    /** The first actor in a role in a country, or null. */
    @Nullable
    String inRoleOf(String country, BelligerentRole role) {
        List<Actor> actors = inRole(country, role);
        return actors.isEmpty() ? null : coarse(actors.get(0));
    }

    /** The belligerent that a country's state is, or null. */
    @Nullable
    String stateOf(String country) {
        String government = inRoleOf(country, BelligerentRole.GOVERNMENT);
        return government == null ? inRoleOf(country, BelligerentRole.ARMY) : government;
    }

    /** The belligerent that the insurgents of a country fight: its state, or the foreign one whose army holds it. */
    private @Nullable String rulerOf(String country) {
        String army = inRoleOf(country, BelligerentRole.ARMY);
        return army != null && isForeign(country, army) ? army : stateOf(country);
    }

    /** Whether the army in a state's own country is that of another. */
    boolean isUnderForeignArmy(String state) {
        Actor actor = actor(state).orElse(null);
        String home = actor == null || actor.countries().isEmpty()
                ? null
                : actor.countries().get(0);
        String army = home == null ? null : inRoleOf(home, BelligerentRole.ARMY);
        return army != null && !army.equals(belligerent(state)) && isForeign(home, army);
    }

    /** Whether a state's home, the first of its countries, is another country. */
    boolean isForeign(@Nullable String country, @Nullable String state) {
        Actor actor = state == null ? null : actor(state).orElse(null);
        return actor != null
                && !actor.countries().isEmpty()
                && !actor.countries().get(0).equals(country);
    }

    boolean isBelligerent(String name) {
        return actor(belligerent(name)).map(this::isArmed).orElse(false);
    }

    private boolean isArmed(Actor actor) {
        return actor.kind().isArmed() || isMission(actor) || leadsContingents(actor.name());
    }

    /** Whether one is a force of several countries' men in a country of the document: a mission, a coalition. */
    boolean leadsContingents(String name) {
        return countries(COUNTRIES).stream().anyMatch(country -> leadsContingentsIn(country, name));
    }

    /** Whether one is a force of several countries' men in a country. */
    boolean leadsContingentsIn(String country, String name) {
        for (BelligerentRole role : List.of(BelligerentRole.PEACEKEEPERS, BelligerentRole.FOREIGN_COALITION)) {
            if (isInRole(name, country, role)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an international body is a mission with troops in a country. */
    boolean isMission(Actor actor) {
        if (actor.kind() != ActorKind.INTERNATIONAL || actor.parent() == null) {
            return false;
        }
        for (String country : actor.countries()) {
            for (BelligerentRole role : List.of(BelligerentRole.PEACEKEEPERS, BelligerentRole.FOREIGN_COALITION)) {
                if (knowledge.belligerents().namesOf(country, role, null).contains(actor.name())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a force is what a state has sent to a country: the Indian Peace Keeping Force. */
    private boolean isContingent(Actor actor) {
        boolean force = actor.kind() == ActorKind.UNIT || actor.kind() == ActorKind.ARMED_FORCES;
        if (!force || actor.parent() == null) {
            return false;
        }
        for (String country : actor.countries()) {
            if (knowledge
                    .belligerents()
                    .namesOf(country, BelligerentRole.FOREIGN_COALITION, null)
                    .contains(actor.name())) {
                return true;
            }
        }
        return false;
    }

    /** The force that a state has in the document's likeliest country, where it is no part of the war itself; else null. */
    private @Nullable String contingentHere(Actor state) {
        for (Actor force : inRole(countries().get(0), BelligerentRole.FOREIGN_COALITION)) {
            if (state.name().equals(force.parent()) && isContingent(force) && isActive(force)) {
                return force.name();
            }
        }
        return null;
    }

    /** "A United Nations convoy": the mission that a body of states has in the document's likeliest country; else null. */
    private @Nullable String missionHere(Actor body) {
        for (Actor force : inRole(countries().get(0), BelligerentRole.PEACEKEEPERS)) {
            if (body.name().equals(force.parent()) && isActive(force)) {
                return force.name();
            }
        }
        return null;
    }

    /**
     * The branch that a movement has in the document's likeliest country, if that is not its home and the branch bears
     * its name; else itself: "Islamic State" in Somalia is the Islamic State's branch there. Of a state the force that it
     * has sent there: "Indian troops" in Sri Lanka.
     */
    String branchHere(String movement) {
        String known = remembered.branches.get(movement);
        if (known == null) {
            known = branchIn(movement);
            remembered.branches.put(movement, known);
        }
        return known;
    }

    private String branchIn(String movement) {
        Actor whole = countries().isEmpty() ? null : actor(movement).orElse(null);
        String sent = whole != null && whole.kind().isState() ? contingentHere(whole) : null;
        if (sent != null) {
            return sent;
        }
        String mission = whole != null && whole.kind() == ActorKind.INTERNATIONAL ? missionHere(whole) : null;
        if (mission != null) {
            return mission;
        }
        if (whole == null || !isArmedGroup(whole)) {
            return movement;
        }
        String branch = null;
        for (BelligerentRole role : INSURGENTS) {
            for (Actor actor : inRole(countries().get(0), role)) {
                if (actor.name().equals(movement)) {
                    return movement;
                }
                boolean child = movement.equals(actor.parent()) && actor.name().startsWith(movement);
                branch = branch == null && child ? actor.name() : branch;
            }
        }
        return branch == null ? movement : branch;
    }

    boolean isState(String name) {
        return actor(name).map(actor -> actor.kind().isState()).orElse(false);
    }

    /** Whether an actor is a state, one of its forces, or a coalition around it. */
    boolean isStateSide(String name) {
        String top = belligerent(name);
        return isState(top)
                || actor(top)
                        .map(actor ->
                                actor.kind() == ActorKind.COALITION && !isInsurgentCoalition(actor) || isMission(actor))
                        .orElse(false);
    }

    boolean isGroup(String name) {
        return actor(name)
                .filter(actor -> isArmedGroup(actor) || isInsurgentCoalition(actor))
                .isPresent();
    }

    /** "Seleka", "the Syrian rebels": a coalition of those who fight the state of one of its countries. */
    private boolean isInsurgentCoalition(Actor actor) {
        if (actor.kind() != ActorKind.COALITION) {
            return false;
        }
        for (String country : actor.countries()) {
            for (BelligerentRole role : INSURGENTS) {
                if (isInRole(actor.name(), country, role)) {
                    return true;
                }
            }
        }
        return false;
    }

    static boolean isArmedGroup(Actor actor) {
        return actor.kind() == ActorKind.ARMED_GROUP || actor.kind() == ActorKind.MILITIA;
    }

    /** How often the text names a belligerent, one of its parts, or its country's adjective. */
    int mentionsOf(String belligerent) {
        Integer known = remembered.mentions.get(belligerent);
        if (known == null) {
            known = countMentions(belligerent);
            remembered.mentions.put(belligerent, known);
        }
        return known;
    }

    private int countMentions(String belligerent) {
        int count = 0;
        for (Map.Entry<String, Integer> entry : mentions.entrySet()) {
            if (belligerent(entry.getKey()).equals(belligerent)) {
                count += entry.getValue();
            }
        }
        for (Map.Entry<String, Integer> entry : adjectives.entrySet()) {
            if (belligerent.equals(stateOf(entry.getKey()))) {
                count += entry.getValue();
            }
        }
        return count;
    }

    // ---- who fights whom ----

    /** Whom an actor fights in this document, or null if neither the text nor the knowledge shows it. */
    @Nullable
    String opponent(@Nullable String name) {
        return name == null ? null : opponentOf(belligerent(name)).orElse(null);
    }

    private Optional<String> opponentOf(String own) {
        Optional<String> known = remembered.opponents.get(own);
        if (known == null) {
            known = Optional.ofNullable(likeliestOpponent(own));
            remembered.opponents.put(own, known);
        }
        return known;
    }

    private @Nullable String likeliestOpponent(String own) {
        Map<String, Integer> shown = opposition.getOrDefault(own, Map.of());
        String best = null;
        int most = 0;
        List<Weighed> weighed = new ArrayList<>();
        for (String other : candidatesAgainst(own, shown)) {
            int score = SHOWN * shown.getOrDefault(other, 0) + weightAgainst(own, other);
            if (score > 0) {
                weighed.add(new Weighed(other, score));
            }
            if (score > most) {
                most = score;
                best = other;
            }
        }
        remembered.against.put(own, Weighed.ranked(weighed));
        if (best == null) {
            return date == null ? null : onlyKnownEnemy(own);
        }
        return branchHere(best);
    }

    /** Whom one is known to fight at the document's time, where the text speaks of none; null if it is not one alone. */
    private @Nullable String onlyKnownEnemy(String own) {
        List<String> enemies = knowledge.enmities().of(own).stream()
                .map(this::actor)
                .flatMap(Optional::stream)
                .filter(enemy -> isArmed(enemy) && isActive(enemy))
                .map(Actor::name)
                .map(this::belligerent)
                .distinct()
                .toList();
        return enemies.size() == 1 ? enemies.get(0) : null;
    }

    /** Whom an actor could be fighting in this document, the likeliest first. */
    List<Weighed> weighedAgainst(String name) {
        String own = belligerent(name);
        opponentOf(own);
        return remembered.against.getOrDefault(own, List.of());
    }

    private List<String> candidatesAgainst(String own, Map<String, Integer> shown) {
        Set<String> candidates = new LinkedHashSet<>(shown.keySet());
        for (String mentioned : mentions.keySet()) {
            candidates.add(belligerent(mentioned));
        }
        for (String word : roles.keySet()) {
            meantBy(Coded.parse(BelligerentRole.class, word)).ifPresent(side -> candidates.add(belligerent(side)));
        }
        Set<String> spokenOf = new LinkedHashSet<>(countries(2));
        spokenOf.addAll(adjectives.keySet());
        for (String country : spokenOf) {
            String state = stateOf(country);
            if (state != null) {
                candidates.add(state);
            }
        }
        knowledge.enmities().of(own).forEach(enemy -> candidates.add(belligerent(enemy)));
        if (!countries().isEmpty()) {
            for (BelligerentRole role : INSURGENTS) {
                inRole(countries().get(0), role).forEach(actor -> candidates.add(actor.name()));
            }
        }
        candidates.remove(own);
        return List.copyOf(candidates);
    }

    /** How likely one is the other's enemy without a fight told between them: 0 if nothing speaks for it. */
    private int weightAgainst(String own, String other) {
        Actor actor = actor(other).orElse(null);
        if (actor == null || !isArmed(actor) || !isActive(actor)) {
            return 0;
        }
        int named = Math.min(4, mentionsOf(other));
        boolean here =
                !countries().isEmpty() && actor.countries().contains(countries().get(0));
        boolean meant = named > 0 || isMeantByRole(other) || countryVotes.isEmpty();
        boolean known = knowledge.enmities().areEnemies(own, other)
                || isInsurgentAgainst(own, other)
                || isInsurgentAgainst(other, own);
        if (known) {
            boolean spokenOf = meant
                    || actor.countries().isEmpty()
                    || countries(COUNTRIES).stream().anyMatch(actor.countries()::contains);
            boolean homeState = isInsurgentAgainst(own, other) && here;
            boolean army = actor.kind() == ActorKind.ARMED_FORCES;
            return spokenOf
                    ? (meant ? 8 : 2)
                            + named
                            + (here ? 2 : 0)
                            + (homeState ? 6 : 0)
                            + (army ? 1 : 0)
                            + (isOtherTheatre(own, other) ? BETWEEN_STATES : 0)
                    : 0;
        }
        boolean ally = areAllied(own, other) || areAllied(other, own);
        boolean neighbours = named > 0
                && isState(own)
                && countries().size() > 1
                && other.equals(stateOf(countries().get(1)));
        boolean plausible = named > 0 && (isArmedGroup(actor) || !isState(own)) || neighbours;
        return plausible && !ally ? named : homeStateAgainst(own, other);
    }

    /** Whether a text on two countries that names no group tells of the state of the one and of that of the other. */
    private boolean isOtherTheatre(String own, String other) {
        if (!isState(own) || !isState(other) || mostNamedGroup() != null) {
            return false;
        }
        boolean first = false;
        boolean second = false;
        for (String country : countries(2)) {
            boolean theatre = isTheatre(country);
            first |= theatre && own.equals(stateOf(country));
            second |= theatre && other.equals(stateOf(country));
        }
        return first && second;
    }

    /** A group that no table knows fights the state of the country in which it is, if the text speaks of its forces. */
    private int homeStateAgainst(String own, String other) {
        boolean unknown =
                newGroups.containsKey(Folding.fold(own)) && !countries().isEmpty();
        return unknown && other.equals(stateOf(countries().get(0))) && isMeantByRole(other) ? 1 : 0;
    }

    /** Whether a generic word of the text ("the rebels") means a belligerent. */
    boolean isMeantByRole(String name) {
        for (String word : roles.keySet()) {
            if (meantBy(Coded.parse(BelligerentRole.class, word))
                    .filter(side -> belligerent(side).equals(name))
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a group is among the rebels, jihadists, separatists or gangs of the country whose state the other is. */
    boolean isInsurgentAgainst(String group, String state) {
        for (String country : countries(COUNTRIES)) {
            String ruler = rulerOf(country);
            if (state.equals(ruler)
                    || state.equals(inRoleOf(country, BelligerentRole.ARMY))
                    || !isForeign(country, ruler) && state.equals(stateOf(country))) {
                for (BelligerentRole role : INSURGENTS) {
                    if (isInRole(group, country, role)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether one fights on the side of the state that the other is. */
    private boolean areAllied(String one, String state) {
        for (String country : countries(COUNTRIES)) {
            if (state.equals(stateOf(country)) && !isInsurgentAgainst(one, state)) {
                for (BelligerentRole role : ALLIES) {
                    if (isInRole(one, country, role)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    boolean areOpposed(String one, String other) {
        return opposition.getOrDefault(belligerent(one), Map.of()).containsKey(belligerent(other));
    }

    /** Whom the text shows an actor fighting; null if it shows it of nobody. */
    @Nullable
    String shownOpponent(String name) {
        return opposition.containsKey(belligerent(name)) ? opponent(name) : null;
    }

    /** Those whom the text shows fighting, in alphabetical order. */
    List<String> fighting() {
        return opposition.keySet().stream().sorted().toList();
    }

    /** Whether the knowledge has two actors as enemies, or the text shows them fighting. */
    boolean mayFight(String one, String other) {
        String first = belligerent(one);
        String second = belligerent(other);
        return areOpposed(first, second)
                || knowledge.enmities().areEnemies(first, second)
                || isInsurgentAgainst(first, second)
                || isInsurgentAgainst(second, first);
    }

    /** Whether a group is known to fight the state of the document's likeliest country. */
    boolean isInsurgentHere(String group) {
        String state = countries().isEmpty() ? null : rulerOf(countries().get(0));
        return state != null
                && (isInsurgentAgainst(group, state) || knowledge.enmities().areEnemies(group, state));
    }

    /** The two sides whom the text shows fighting most, in alphabetical order; empty if it shows none. */
    List<String> bothSides() {
        List<String> best = List.of();
        int count = 0;
        for (String one : fighting()) {
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

    // ---- whom a generic word means ----

    /** Whether words of a role mean those who fight a state. */
    static boolean isInsurgent(BelligerentRole role) {
        return switch (role) {
            case REBELS, JIHADISTS, SEPARATISTS, GANGS, ARMED_GROUP -> true;
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

    /** The name of the one of a role in the document's countries: of several the one that the text names most. */
    private Optional<String> meantBy(BelligerentRole role) {
        return ofRole(role).map(SideResolver.Side::name);
    }

    Optional<SideResolver.Side> ofRole(BelligerentRole role) {
        Optional<SideResolver.Side> known = remembered.sides.get(role);
        if (known == null) {
            known = likeliestOfRole(role);
            remembered.sides.put(role, known);
        }
        return known;
    }

    private Optional<SideResolver.Side> likeliestOfRole(BelligerentRole role) {
        if (role == BelligerentRole.ARMED_GROUP) {
            return armedGroup();
        }
        Actor first = null;
        for (String country : countries(2)) {
            Actor best = null;
            int most = 0;
            for (Actor actor : inRole(country, role)) {
                first = first == null ? actor : first;
                int count = mentionsHere(actor.name());
                if (count > most) {
                    best = actor;
                    most = count;
                }
            }
            if (best != null) {
                return Optional.of(new SideResolver.Side(coarse(best), "generic-word-by-country"));
            }
            if (first != null && !isInsurgent(role)) {
                return Optional.of(new SideResolver.Side(coarse(first), "generic-word-by-country"));
            }
        }
        Actor named = isInsurgent(role) ? mostNamedGroup() : null;
        boolean insurgent = named != null && (isInsurgentHere(named.name()) || isNew(named));
        boolean other = named != null && areOthers(role, named.name());
        boolean unnamed = first != null && isArmedGroup(first) && mentionsOf(first.name()) == 0;
        if (named != null && (insurgent && (!other || unnamed) || first == null)) {
            return Optional.of(new SideResolver.Side(branchHere(named.name()), "generic-word-by-named-group"));
        }
        return first == null
                ? Optional.empty()
                : Optional.of(new SideResolver.Side(coarse(first), "generic-word-by-country"));
    }

    /** "Rebels", where a text names the jihadists of a country that has rebels too, are not those jihadists. */
    boolean areOthers(BelligerentRole role, String group) {
        if (role != BelligerentRole.REBELS) {
            return false;
        }
        for (String country : countries(2)) {
            if (inRole(country, role).stream().anyMatch(this::isActive)
                    && !isInRole(group, country, role)
                    && isInRole(group, country, BelligerentRole.JIHADISTS)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNew(Actor actor) {
        return newGroups.containsKey(Folding.fold(actor.name()));
    }

    /** "Gunmen", "the attackers": the group that the text names most, else one that a generic word of the text means. */
    Optional<SideResolver.Side> armedGroup() {
        Actor named = mostNamedGroup();
        if (named != null) {
            return Optional.of(new SideResolver.Side(branchHere(named.name()), "group-named-in-text"));
        }
        for (String word : roles.keySet()) {
            BelligerentRole role = Coded.parse(BelligerentRole.class, word);
            if (isInsurgent(role) && role != BelligerentRole.ARMED_GROUP) {
                Optional<SideResolver.Side> side = ofRole(role);
                if (side.isPresent()) {
                    return side;
                }
            }
        }
        return Optional.empty();
    }

    /** The armed group that the text names most; one that fights the country's state before others. */
    private @Nullable Actor mostNamedGroup() {
        Actor best = null;
        int bestCount = 0;
        for (String name : mentions.keySet()) {
            int weight = weightAsGroup(name);
            if (weight > bestCount) {
                best = actor(name).orElse(null);
                bestCount = weight;
            }
        }
        return best;
    }

    /** What speaks for an actor whom the text names as the armed group that it means; 0 if it is none of here. */
    private int weightAsGroup(String name) {
        Actor actor = actor(name).orElse(null);
        boolean here = actor != null
                && isArmedGroup(actor)
                && (actor.countries().isEmpty()
                        || countries().stream().limit(COUNTRIES).anyMatch(actor.countries()::contains));
        return here && actor != null ? mentionsOfName(name) + (isInsurgentHere(actor.name()) ? SHOWN : 0) : 0;
    }

    /** Those whom words of a role may mean in this document, the likeliest first. */
    List<Weighed> weighedOfRole(BelligerentRole role) {
        List<Weighed> known = remembered.ofRoles.get(role);
        if (known == null) {
            known = weighOfRole(role);
            remembered.ofRoles.put(role, known);
        }
        return known;
    }

    private List<Weighed> weighOfRole(BelligerentRole role) {
        List<Weighed> found = new ArrayList<>();
        for (String country : countries(2)) {
            inRole(country, role).forEach(actor -> found.add(new Weighed(coarse(actor), mentionsOfName(actor.name()))));
        }
        if (isInsurgent(role)) {
            for (String name : mentions.keySet()) {
                int weight = weightAsGroup(name);
                if (weight > 0) {
                    found.add(new Weighed(name, weight));
                }
            }
        }
        return Weighed.ranked(found);
    }

    /** What was worked out already, until the document tells something new. */
    private static final class Remembered {

        /** By name; on the document's day, as the governments and the roles. */
        final Map<String, String> belligerents = new HashMap<>();

        final Map<String, String> governments = new HashMap<>();
        final Map<String, Map<BelligerentRole, List<Actor>>> roles = new HashMap<>();

        /** By the names of those who were ever in an office. */
        final Map<List<String>, List<Actor>> offices = new HashMap<>();

        final Map<String, Optional<String>> opponents = new HashMap<>();
        final Map<String, List<Weighed>> against = new HashMap<>();
        final Map<BelligerentRole, List<Weighed>> ofRoles = new EnumMap<>(BelligerentRole.class);
        final Map<String, String> branches = new HashMap<>();
        /** By the actor itself, for to compare all that is known of two would take long. */
        final Map<Actor, String> wholes = new IdentityHashMap<>();

        final Map<String, Integer> mentions = new HashMap<>();
        final Map<BelligerentRole, Optional<SideResolver.Side>> sides = new EnumMap<>(BelligerentRole.class);

        void forget() {
            opponents.clear();
            against.clear();
            ofRoles.clear();
            branches.clear();
            mentions.clear();
            sides.clear();
        }

        void forgetRoles() {
            belligerents.clear();
            offices.clear();
            governments.clear();
            wholes.clear();
            roles.clear();
            forget();
        }
    }
}
