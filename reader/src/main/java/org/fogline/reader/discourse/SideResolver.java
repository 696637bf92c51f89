package org.fogline.reader.discourse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
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
import org.fogline.knowledge.actor.Meaning;
import org.fogline.knowledge.actor.PeopleNoun;
import org.fogline.knowledge.text.PhraseIndex;
import org.fogline.knowledge.text.WordSequence;
import org.fogline.model.Coded;
import org.fogline.reader.Knowledge;
import org.fogline.reader.mention.ActorMention;
import org.jspecify.annotations.Nullable;

/**
 * Decides which actor words mean in this document: names by the document's countries, generic words by country and
 * role, partisan words by who speaks, and "the enemy" by who fights whom in the text. One for each document.
 */
public final class SideResolver {

    /** What a medium has over a body of a country that the text does not name. */
    private static final int WORLDWIDE = 5;

    private static final List<BelligerentRole> INSURGENTS = List.of(
            BelligerentRole.REBELS, BelligerentRole.JIHADISTS, BelligerentRole.SEPARATISTS, BelligerentRole.GANGS);
    private static final List<BelligerentRole> ALLIES = List.of(
            BelligerentRole.FOREIGN_COALITION,
            BelligerentRole.PEACEKEEPERS,
            BelligerentRole.PARAMILITARIES,
            BelligerentRole.MILITIAS);
    /** What a fight told between two names weighs against what is known of them. */
    private static final int SHOWN = 20;

    private final Knowledge knowledge;
    private final Map<String, Integer> countryVotes = new TreeMap<>();
    private final Map<String, Integer> mentions = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> opposition = new HashMap<>();
    private final Map<String, Integer> roles = new LinkedHashMap<>();
    private final Map<String, Integer> adjectives = new LinkedHashMap<>();
    private final Map<String, Set<String>> voices = new TreeMap<>();
    private @Nullable String author;
    private @Nullable String headingSide;
    private @Nullable LocalDate date;
    private List<String> countries = List.of();
    private boolean voted;
    private final Remembered remembered = new Remembered();

    public SideResolver(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The day that decides which actors were there. */
    public void date(@Nullable LocalDate newDate) {
        this.date = newDate;
        remembered.forgetRoles();
    }

    /** The outlet or body that published the document: its words are a party's if it is one or speaks for one. */
    public void author(@Nullable String source) {
        if (source == null) {
            return;
        }
        String account = knowledge.actors().accountOf(outletOf(source));
        author = knowledge
                .actors()
                .byName(account)
                .map(actor -> knowledge.actors().belligerentOf(actor))
                .filter(actor -> actor.kind().isArmed())
                .map(Actor::name)
                .orElse(null);
    }

    /** The known name at the start of a source's words: "Saba" in "Saba (translated)", "Zvezda" in "Zvezda Online". */
    private String outletOf(String source) {
        if (knowledge.actors().byName(source).isPresent()) {
            return source;
        }
        int bracket = source.indexOf('(');
        String name = bracket > 0 ? source.substring(0, bracket).strip() : source;
        int space = name.length();
        while (space > 0) {
            String start = name.substring(0, space).strip();
            for (Actor candidate : knowledge.actors().candidates(start)) {
                if (candidate.kind().isArmed() || candidate.kind().isMedia()) {
                    return candidate.name();
                }
            }
            space = name.lastIndexOf(' ', space - 1);
        }
        return source;
    }

    /** Learns from a partisan word in the author's own mouth ("the army and popular committees") whose voice it is. */
    public void learnVoice(ActorMention mention) {
        if (mention.kind() != ActorMention.Kind.PERSPECTIVE || mention.values().size() > 1) {
            // Words that neutral reports use as well tell nothing.
            return;
        }
        String words = mention.values().get(0);
        for (String speaker : knowledge
                .perspective()
                .speakersOf(words, countries().isEmpty() ? null : countries().get(0))) {
            voices.computeIfAbsent(speaker, key -> new HashSet<>()).add(words);
        }
    }

    /** Takes for the document's voice the one whose words it uses, where its source does not tell. */
    public void settleVoice() {
        if (author != null) {
            return;
        }
        String best = null;
        int most = 1;
        for (Map.Entry<String, Set<String>> entry : voices.entrySet()) {
            if (entry.getValue().size() > most) {
                most = entry.getValue().size();
                best = entry.getKey();
            }
        }
        if (best != null) {
            String name = best;
            author = knowledge
                    .actors()
                    .byName(name)
                    .map(actor -> belligerent(actor.name()))
                    .orElse(null);
        }
    }

    /**
     * The party for which a source speaks: the owner of an outlet, the belligerent of a body; of a movement its branch in
     * the document's country. Null if it is none to the fighting.
     */
    public @Nullable String partyOf(@Nullable String source) {
        Actor actor = source == null ? null : knowledge.actors().byName(source).orElse(null);
        Set<String> seen = new HashSet<>();
        while (actor != null && seen.add(actor.name())) {
            Actor owner = knowledge.actors().ownerOf(actor).orElse(null);
            if (owner == null) {
                break;
            }
            actor = owner;
        }
        if (actor == null) {
            return null;
        }
        String name = branchHere(belligerent(actor.name()));
        return isBelligerent(name) ? name : null;
    }

    /** The branch that a movement has in the document's likeliest country, or itself. */
    private String branchHere(String movement) {
        if (countries().isEmpty() || !isGroup(movement)) {
            return movement;
        }
        boolean itself = false;
        String branch = null;
        for (BelligerentRole role : List.of(BelligerentRole.JIHADISTS, BelligerentRole.REBELS)) {
            for (Actor actor : inRole(countries().get(0), role)) {
                itself |= actor.name().equals(movement);
                boolean child = knowledge
                        .actors()
                        .parentOf(actor)
                        .filter(parent -> parent.name().equals(movement))
                        .isPresent();
                branch = branch == null && child ? actor.name() : branch;
            }
        }
        return itself || branch == null ? movement : branch;
    }

    /** The party in whose voice the document is written, or null. */
    public @Nullable String authorParty() {
        return author;
    }

    /** Counts a sign that the document is about a country (ISO code). */
    public void voteCountry(String code, int weight) {
        countryVotes.merge(code, weight, Integer::sum);
        voted = true;
        remembered.forget();
    }

    /** The countries that the document is about, the likeliest first. */
    public List<String> countries() {
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

    /** Learns from a mention which actors the document speaks of. */
    public void learn(ActorMention mention) {
        remembered.forget();
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
                knowledge
                        .perspective()
                        .onlyMeaning(
                                mention.values().get(0),
                                countries().isEmpty() ? null : countries().get(0))
                        .ifPresent(name -> mentions.merge(name, 1, Integer::sum));
            }
        }
    }

    /** Learns that two actors fight each other. */
    public void learnOpposition(String first, String second) {
        String one = belligerent(first);
        String two = belligerent(second);
        if (!one.equals(two)) {
            remembered.forget();
            opposition.computeIfAbsent(one, key -> new TreeMap<>()).merge(two, 1, Integer::sum);
            opposition.computeIfAbsent(two, key -> new TreeMap<>()).merge(one, 1, Integer::sum);
        }
    }

    /**
     * The belligerent that an actor is part of, or the name itself if it is not known: the top of the chain of parents,
     * but an armed group that belongs to a movement of groups stands for itself.
     */
    public String belligerent(String name) {
        String known = remembered.belligerents.get(name);
        if (known == null) {
            known = belligerentAbove(name);
            remembered.belligerents.put(name, known);
        }
        return known;
    }

    private String belligerentAbove(String name) {
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

    /** Whom an actor fights in this document, or null if neither the text nor the knowledge shows it. */
    public @Nullable String opponent(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String own = belligerent(name);
        Optional<String> known = remembered.opponents.get(own);
        if (known == null) {
            known = Optional.ofNullable(likeliestOpponent(own));
            remembered.opponents.put(own, known);
        }
        return known.orElse(null);
    }

    private @Nullable String likeliestOpponent(String own) {
        Map<String, Integer> shown = opposition.getOrDefault(own, Map.of());
        String best = null;
        int most = 0;
        for (String other : candidatesAgainst(own, shown)) {
            int score = SHOWN * shown.getOrDefault(other, 0) + weightAgainst(own, other);
            if (score > most) {
                most = score;
                best = other;
            }
        }
        return best;
    }

    private List<String> candidatesAgainst(String own, Map<String, Integer> shown) {
        Set<String> candidates = new LinkedHashSet<>(shown.keySet());
        for (String mentioned : mentions.keySet()) {
            candidates.add(belligerent(mentioned));
        }
        for (String word : roles.keySet()) {
            ofRole(Coded.parse(BelligerentRole.class, word))
                    .ifPresent(side -> candidates.add(belligerent(side.name())));
        }
        Set<String> spokenOf = new LinkedHashSet<>(
                countries().subList(0, Math.min(2, countries().size())));
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
        Actor actor = knowledge.actors().byName(other).orElse(null);
        if (actor == null || !actor.kind().isArmed() || !isActive(actor)) {
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
            boolean homeState = isInsurgentAgainst(own, other) && here;
            boolean army = actor.kind() == ActorKind.ARMED_FORCES;
            return (meant ? 8 : 2) + named + (here ? 2 : 0) + (homeState ? 6 : 0) + (army ? 1 : 0);
        }
        boolean ally = areAllied(own, other) || areAllied(other, own);
        boolean neighbours = named > 0
                && isState(own)
                && countries().size() > 1
                && other.equals(stateOf(countries().get(1)));
        boolean plausible = named > 0 && (isArmedGroup(actor) || !isState(own)) || neighbours;
        return plausible && !ally ? named : 0;
    }

    private int mentionsOf(String belligerent) {
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

    private boolean isMeantByRole(String name) {
        for (String word : roles.keySet()) {
            if (ofRole(Coded.parse(BelligerentRole.class, word))
                    .filter(side -> belligerent(side.name()).equals(name))
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a group is among the rebels, jihadists, separatists or gangs of the country whose state the other is. */
    private boolean isInsurgentAgainst(String group, String state) {
        for (String country : countries().subList(0, Math.min(3, countries().size()))) {
            if (state.equals(stateOf(country)) || state.equals(inRoleOf(country, BelligerentRole.ARMY))) {
                for (BelligerentRole role : INSURGENTS) {
                    if (inRole(country, role).stream()
                            .anyMatch(actor -> actor.name().equals(group))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether one fights on the side of the state that the other is. */
    private boolean areAllied(String one, String state) {
        for (String country : countries().subList(0, Math.min(3, countries().size()))) {
            if (state.equals(stateOf(country)) && !isInsurgentAgainst(one, state)) {
                for (BelligerentRole role : ALLIES) {
                    if (inRole(country, role).stream()
                            .anyMatch(actor -> actor.name().equals(one))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether the text shows two actors fighting each other. */
    public boolean areOpposed(String one, String other) {
        return opposition.getOrDefault(belligerent(one), Map.of()).containsKey(belligerent(other));
    }

    /** Whom the text shows an actor fighting; null if it shows it of nobody. */
    public @Nullable String shownOpponent(String name) {
        return opposition.containsKey(belligerent(name)) ? opponent(name) : null;
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

    /** Whether the text names an actor, one of its parts, or its country's adjective. */
    public boolean isNamed(String name) {
        return mentionsOf(belligerent(name)) > 0;
    }

    /** Whether an actor is a state, one of its forces, or a coalition around it. */
    public boolean isStateSide(String name) {
        String top = belligerent(name);
        return isState(top)
                || knowledge
                        .actors()
                        .byName(top)
                        .map(actor -> actor.kind() == ActorKind.COALITION)
                        .orElse(false);
    }

    /** Whether a name is that of an armed group that is no state's. */
    public boolean isGroup(String name) {
        return knowledge
                .actors()
                .byName(name)
                .filter(SideResolver::isArmedGroup)
                .isPresent();
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
            case ROLE -> attackersOf(mention, speaker).or(() -> role(mention.values()));
            case PERSPECTIVE ->
                perspective(mention, speaker)
                        .or(() -> role(
                                mention.values().subList(1, mention.values().size())))
                        .or(() -> knowledge
                                .perspective()
                                .onlyMeaning(
                                        mention.values().get(0),
                                        countries().isEmpty()
                                                ? null
                                                : countries().get(0))
                                .map(name -> new Side(name, "word-of-one-meaning")));
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

    /** What the nouns of a group say of the side of those whom they name; null if none of them is known. */
    public PeopleNoun.@Nullable Side nounSide(WordSequence words, int first, int end) {
        PeopleNoun.Side any = null;
        for (int token = first; token < end; token++) {
            PhraseIndex.Hit<PeopleNoun> hit = knowledge.people().longestMatch(words, token);
            if (hit != null && hit.to() <= end) {
                PeopleNoun.Side side = hit.values().get(0).side();
                if (side == PeopleNoun.Side.STATE || side == PeopleNoun.Side.ARMED_GROUP) {
                    return side;
                }
                any = side;
            }
        }
        return any;
    }

    /** Whether the knowledge has two actors as enemies, or the text shows them fighting. */
    public boolean mayFight(String one, String other) {
        String first = belligerent(one);
        String second = belligerent(other);
        return areOpposed(first, second)
                || knowledge.enmities().areEnemies(first, second)
                || isInsurgentAgainst(first, second)
                || isInsurgentAgainst(second, first);
    }

    /** An actor and the rule that found it. */
    public record Side(String name, String rule) {}

    /** "The attackers", "gunmen" in the mouth of an armed group: not another group, but whom it fights. */
    private Optional<Side> attackersOf(ActorMention mention, @Nullable String saidBy) {
        String speaker = saidBy == null ? author : saidBy;
        String party = speaker == null ? null : belligerent(knowledge.actors().accountOf(speaker));
        boolean told = party != null
                && mention.values().contains(BelligerentRole.ARMED_GROUP.code())
                && isGroup(belligerent(party));
        String enemy = told ? opponent(party) : null;
        return enemy == null ? Optional.empty() : Optional.of(new Side(enemy, "opponent-of-speaker"));
    }

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
            for (int rank = 0; rank < countries().size(); rank++) {
                if (actor.countries().contains(countries().get(rank))) {
                    score += 100 - 10 * Math.min(rank, 9);
                    break;
                }
            }
            if (date != null && !actor.activeOn(date)) {
                score -= 50;
            }
            if (actor.kind().isMedia()) {
                // an agency reports from every country
                score += WORLDWIDE;
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

    private Optional<Side> role(List<String> values) {
        for (String value : values) {
            Optional<Side> side = ofRole(Coded.parse(BelligerentRole.class, value));
            if (side.isPresent()) {
                return side;
            }
        }
        return Optional.empty();
    }

    /** The one of a role in the document's countries: of several the one that the text names most. */
    private Optional<Side> ofRole(BelligerentRole role) {
        Optional<Side> known = remembered.sides.get(role);
        if (known == null) {
            known = likeliestOfRole(role);
            remembered.sides.put(role, known);
        }
        return known;
    }

    private Optional<Side> likeliestOfRole(BelligerentRole role) {
        if (role == BelligerentRole.ARMED_GROUP) {
            return armedGroup();
        }
        Actor first = null;
        for (String country : countries().subList(0, Math.min(2, countries().size()))) {
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
        boolean insurgent = named != null && isInsurgentHere(named.name());
        if (named != null && (insurgent || first == null)) {
            return Optional.of(new Side(named.name(), "generic-word-by-named-group"));
        }
        return first == null ? Optional.empty() : Optional.of(new Side(coarse(first), "generic-word-by-country"));
    }

    /** "Gunmen", "the attackers": the group that the text names most, else one that a generic word of the text means. */
    public Optional<Side> armedGroup() {
        Actor named = mostNamedGroup();
        if (named != null) {
            return Optional.of(new Side(named.name(), "group-named-in-text"));
        }
        for (String word : roles.keySet()) {
            BelligerentRole role = Coded.parse(BelligerentRole.class, word);
            if (isInsurgent(role) && role != BelligerentRole.ARMED_GROUP) {
                Optional<Side> side = ofRole(role);
                if (side.isPresent()) {
                    return side;
                }
            }
        }
        return Optional.empty();
    }

    /** The one in a role in a given country: "Colombian guerrillas". */
    public Optional<Side> roleIn(String country, BelligerentRole role) {
        Actor best = null;
        for (Actor actor : inRole(country, role)) {
            if (best == null || mentions.getOrDefault(actor.name(), 0) > mentions.getOrDefault(best.name(), 0)) {
                best = actor;
            }
        }
        return best == null ? Optional.empty() : Optional.of(new Side(coarse(best), "generic-word-of-country"));
    }

    /** Whether words of a role mean those who fight a state. */
    public static boolean isInsurgent(BelligerentRole role) {
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

    /** Whether a group is known to fight the state of the document's likeliest country. */
    private boolean isInsurgentHere(String group) {
        String state = countries().isEmpty() ? null : stateOf(countries().get(0));
        return state != null
                && (isInsurgentAgainst(group, state) || knowledge.enmities().areEnemies(group, state));
    }

    /** The armed group that the text names most; one that fights the country's state before others. */
    private @Nullable Actor mostNamedGroup() {
        Actor best = null;
        int bestCount = 0;
        for (Map.Entry<String, Integer> entry : mentions.entrySet()) {
            Actor actor = knowledge.actors().byName(entry.getKey()).orElse(null);
            boolean here = actor != null
                    && isArmedGroup(actor)
                    && (actor.countries().isEmpty()
                            || countries().stream().limit(3).anyMatch(actor.countries()::contains));
            int weight = entry.getValue() + (here && actor != null && isInsurgentHere(actor.name()) ? SHOWN : 0);
            if (here && weight > bestCount) {
                best = actor;
                bestCount = weight;
            }
        }
        return best;
    }

    private List<Actor> inRole(String country, BelligerentRole role) {
        Map<BelligerentRole, List<Actor>> ofCountry =
                remembered.roles.computeIfAbsent(country, key -> new EnumMap<>(BelligerentRole.class));
        List<Actor> known = ofCountry.get(role);
        if (known == null) {
            known = lookUpRole(country, role);
            ofCountry.put(role, known);
        }
        return known;
    }

    private List<Actor> lookUpRole(String country, BelligerentRole role) {
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
        for (String country : countries().subList(0, Math.min(1, countries().size()))) {
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
        String country = countries().isEmpty() ? null : countries().get(0);
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

    /** What was worked out already, until the document tells something new. */
    private static final class Remembered {

        /** By name; these and the roles do not depend on what the document tells. */
        final Map<String, String> belligerents = new HashMap<>();

        /** By country, on the document's day. */
        final Map<String, Map<BelligerentRole, List<Actor>>> roles = new HashMap<>();

        final Map<String, Optional<String>> opponents = new HashMap<>();
        final Map<String, Integer> mentions = new HashMap<>();
        final Map<BelligerentRole, Optional<Side>> sides = new EnumMap<>(BelligerentRole.class);

        void forget() {
            opponents.clear();
            mentions.clear();
            sides.clear();
        }

        void forgetRoles() {
            roles.clear();
            forget();
        }
    }
}
