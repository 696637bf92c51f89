package org.fogline.knowledge.actor;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fogline.knowledge.text.Folding;
import org.fogline.knowledge.text.PhraseIndex;
import org.fogline.knowledge.text.Table;
import org.fogline.knowledge.text.WordSequence;
import org.jspecify.annotations.Nullable;

/**
 * All actors that are known, found by any of their names, with what they are part of and who owns them. Immutable; a
 * case's own actors are laid over the built-in ones with {@link #with}.
 *
 * <p>Besides the actors of the files there are the states of the world and the bodies that each has (army, ministries,
 * police), which are composed from the country's name when they are met.
 */
public final class Actors {

    /** An article that is part of a last name. */
    private static final Pattern ARTICLE = Pattern.compile("^(al|el|as|ash|ar|at|an|az)-");

    private final Map<String, Actor> byFoldedName;
    private final List<Actor> all;
    private final Map<ActorKind, List<Actor>> byKind;
    private final Map<String, List<Actor>> personsByLastName = new HashMap<>();
    private final Map<String, Optional<Actor>> byCanonicalName = new HashMap<>();
    private final NameCache<Optional<Actor>> lookedUp = new NameCache<>();
    private final PhraseIndex<ActorName> index;
    private final Countries countries;
    private final Belligerents belligerents;
    private final CountryBodies bodies;

    private Actors(
            Map<String, Actor> byFoldedName, Countries countries, Belligerents belligerents, CountryBodies bodies) {
        this.byFoldedName = byFoldedName;
        this.all = List.copyOf(byFoldedName.values());
        this.byKind = all.stream().collect(Collectors.groupingBy(Actor::kind));
        ofKind(ActorKind.PERSON).forEach(this::putByLastName);
        this.countries = countries;
        this.belligerents = belligerents;
        this.bodies = bodies;
        PhraseIndex.Builder<ActorName> builder = PhraseIndex.builder();
        for (Actor actor : byFoldedName.values()) {
            byCanonicalName.put(actor.name(), Optional.of(actor));
            for (ActorName name : ActorName.allOf(actor, countries)) {
                builder.add(name.written(), name);
                if (hasMark(name.written())) {
                    builder.add(WordSequence.withMarks(name.written()), name);
                }
            }
        }
        this.index = builder.build();
    }

    private void putByLastName(Actor person) {
        List<String> names = new ArrayList<>(person.aliases());
        names.add(person.name());
        for (String name : names) {
            if (name.indexOf(' ') > 0) {
                personsByLastName
                        .computeIfAbsent(lastName(name), key -> new ArrayList<>())
                        .add(person);
            }
        }
    }

    /** The last name without its article, folded: "burhan" of "Abdel Fattah al-Burhan". */
    private static String lastName(String name) {
        String last = Folding.fold(name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
        return ARTICLE.matcher(last).replaceFirst("");
    }

    /** The persons of a name of two words or more that ends in this last name, with or without its article. */
    public List<Actor> personsCalled(String lastName) {
        return personsByLastName.getOrDefault(lastName(lastName), List.of());
    }

    private static boolean hasMark(String name) {
        for (int index = 0; index < name.length(); index++) {
            if (WordSequence.MARKS.indexOf(name.charAt(index)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The actors that come with the program. */
    public static Actors builtIn() {
        Countries countries = Countries.builtIn();
        Belligerents belligerents = Belligerents.builtIn();
        CountryBodies bodies = CountryBodies.of(
                countries,
                Table.builtIn("country-bodies.csv", "after-country", "before-country", "name", "kind", "role"));
        Map<String, Actor> actors = new LinkedHashMap<>();
        ActorTable.read(Table.builtIn("actors.csv", ActorTable.COLUMNS), actors);
        addStates(countries, belligerents, actors);
        return new Actors(actors, countries, belligerents, bodies);
    }

    /**
     * These actors and those of a user's table, which has the columns of {@code actors.csv}; a row whose name is known
     * replaces that actor.
     *
     * @throws org.fogline.knowledge.text.KnowledgeException if the file cannot be read, or names a parent or owner that
     *     there is not
     */
    public Actors with(Path file) {
        return with(Table.of(file, ActorTable.COLUMNS));
    }

    Actors with(Table table) {
        Map<String, Actor> actors = new LinkedHashMap<>(byFoldedName);
        ActorTable.read(table, actors);
        Actors overlaid = new Actors(actors, countries, belligerents, bodies);
        ActorTable.requireLinks(table, overlaid);
        return overlaid;
    }

    /**
     * Adds the states that are not listed. Where the likeliest government of a country has none that followed it, the
     * country's name is another name of it: "Colombia" fights where "the Colombian government" does.
     */
    private static void addStates(Countries countries, Belligerents belligerents, Map<String, Actor> actors) {
        for (Country country : countries.all()) {
            String key = Folding.fold(country.name());
            if (actors.containsKey(key)) {
                continue;
            }
            String governmentKey = Folding.fold(belligerents.standingGovernment(country.code()));
            Actor government = actors.get(governmentKey);
            if (government != null && government.countries().indexOf(country.code()) == 0) {
                actors.put(governmentKey, government.withCountry(country));
                continue;
            }
            actors.put(
                    key,
                    new Actor(
                            country.name(),
                            ActorKind.STATE,
                            null,
                            null,
                            List.of(country.code()),
                            null,
                            null,
                            country.aliases(),
                            ""));
        }
    }

    /** Every actor that is listed, in the order of the files; composed bodies of countries are not among them. */
    public List<Actor> all() {
        return all;
    }

    /** Those of one kind, in the same order. */
    public List<Actor> ofKind(ActorKind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    public Countries countries() {
        return countries;
    }

    /** The actor of that name, or the only one that has it as an alias. */
    public Optional<Actor> byName(String name) {
        Optional<Actor> canonical = byCanonicalName.get(name);
        if (canonical != null) {
            return canonical;
        }
        Optional<Actor> known = lookedUp.get(name);
        return known != null ? known : lookedUp.put(name, look(name));
    }

    private Optional<Actor> look(String name) {
        Actor named = byFoldedName.get(Folding.fold(name));
        if (named != null) {
            return Optional.of(named);
        }
        List<Actor> candidates = candidates(name);
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    /** All actors that a name may mean; none if it is not known. */
    public List<Actor> candidates(String name) {
        WordSequence words = WordSequence.of(name);
        List<Actor> candidates = actorsOf(index.exactly(words));
        if (candidates.isEmpty()) {
            return bodies.exactly(words).map(this::bodyOf).orElse(List.of());
        }
        return candidates;
    }

    /** Whether any name of an actor, or of a body of a country, may begin with this folded word. */
    public boolean mayBegin(String word) {
        return index.begins(word) || countries.begins(word) || bodies.begins(word);
    }

    /** The longest name of an actor that begins at a word; null if none does. */
    public @Nullable ActorMatch longestMatch(WordSequence words, int from) {
        PhraseIndex.Hit<ActorName> hit = index.begins(words.folded(from))
                ? index.longest(words, from, (name, to) -> name.fits(words, from, to))
                : null;
        CountryBodies.Found body = bodies.match(words, from);
        if (body != null && (hit == null || body.to() > hit.to())) {
            List<Actor> candidates = bodyOf(body);
            if (!candidates.isEmpty()) {
                return new ActorMatch(from, body.to(), candidates, false, false);
            }
        }
        if (hit == null) {
            return null;
        }
        int to = hit.to();
        List<ActorName> names = new ArrayList<>();
        boolean acronyms = true;
        boolean everydayWord = false;
        for (ActorName name : hit.values()) {
            if (name.fits(words, from, to)) {
                names.add(name);
                acronyms &= name.acronym();
                everydayWord |= name.everydayWord();
            }
        }
        return new ActorMatch(from, to, properNameFirst(names), acronyms, everydayWord);
    }

    /** The actor whose own name it is before those that have it as an alias ("AFP"). */
    private static List<Actor> properNameFirst(List<ActorName> names) {
        List<Actor> actors = new ArrayList<>(names.size());
        for (ActorName name : names) {
            if (name.written().equals(name.actor().name())) {
                addOnce(actors, name.actor());
            }
        }
        for (ActorName name : names) {
            addOnce(actors, name.actor());
        }
        return List.copyOf(actors);
    }

    /** Those whom the names are of; how several of a group are called is no name. */
    private static List<Actor> actorsOf(List<ActorName> names) {
        List<Actor> actors = new ArrayList<>(names.size());
        for (ActorName name : names) {
            if (!name.plural()) {
                addOnce(actors, name.actor());
            }
        }
        return List.copyOf(actors);
    }

    /** Each actor of the index is one object, and to compare all that is known of two would take long. */
    private static void addOnce(List<Actor> actors, Actor actor) {
        for (int index = 0; index < actors.size(); index++) {
            if (actors.get(index) == actor) {
                return;
            }
        }
        actors.add(actor);
    }

    /** The body of a country that was found, or the belligerents that its words mean. */
    private List<Actor> bodyOf(CountryBodies.Found found) {
        Country country = found.country();
        Optional<String> name = found.body().nameIn(country);
        List<Actor> belligerentsInRole =
                belligerents(country.code(), found.body().role(), null);
        if (name.isEmpty()) {
            return belligerentsInRole;
        }
        Actor listed = byFoldedName.get(Folding.fold(name.get()));
        if (listed != null) {
            return List.of(listed);
        }
        String parent = belligerentsInRole.isEmpty()
                ? country.name()
                : belligerentsInRole.get(0).name();
        boolean media = found.body().kind().isMedia();
        return List.of(new Actor(
                name.get(),
                found.body().kind(),
                media ? null : parent,
                media ? parent : null,
                List.of(country.code()),
                null,
                null,
                List.of(),
                ""));
    }

    /**
     * The actors in a role in a country, the likeliest first. A government, army or police that is not listed is the
     * state.
     *
     * @param country two letters
     * @param on the day that is spoken of; null for any time
     */
    public List<Actor> belligerents(String country, BelligerentRole role, @Nullable LocalDate on) {
        List<Actor> actors = new ArrayList<>();
        for (String name : belligerents.namesOf(country, role, on)) {
            byName(name).ifPresent(actors::add);
        }
        if (actors.isEmpty() && role != BelligerentRole.GOVERNMENT && role.isOfTheState()) {
            return belligerents(country, BelligerentRole.GOVERNMENT, on);
        }
        if (actors.isEmpty() && role.isOfTheState()) {
            countries.byCode(country).flatMap(state -> byName(state.name())).ifPresent(actors::add);
        }
        return List.copyOf(actors);
    }

    /** The actor of which this one is a part. */
    public Optional<Actor> parentOf(Actor actor) {
        String parent = actor.parent();
        return parent == null ? Optional.empty() : byName(parent);
    }

    /** The actor that controls what this source says. */
    public Optional<Actor> ownerOf(Actor actor) {
        String owner = actor.owner();
        return owner == null ? Optional.empty() : byName(owner);
    }

    /** The whole of which an actor is a part in the end: the top of the chain of parents; itself if it has none. */
    public Actor belligerentOf(Actor actor) {
        Optional<Actor> parent = parentOf(actor);
        if (parent.isEmpty()) {
            return actor;
        }
        List<String> seen = new ArrayList<>(4);
        Actor top = actor;
        while (parent.isPresent() && !seen.contains(top.name())) {
            seen.add(top.name());
            top = parent.get();
            parent = parentOf(top);
        }
        return top;
    }

    /** Whether one actor is the other or a part of it, however many steps up. */
    public boolean isPartOf(Actor part, Actor whole) {
        Set<String> seen = new HashSet<>();
        Actor at = part;
        while (seen.add(at.name())) {
            if (at.name().equals(whole.name())) {
                return true;
            }
            Optional<Actor> parent = parentOf(at);
            if (parent.isEmpty()) {
                return false;
            }
            at = parent.get();
        }
        return false;
    }

    /** Whether two names are one actor's; a name that is not known is the same as itself only. */
    public boolean sameName(String one, String other) {
        if (Folding.fold(one).equals(Folding.fold(other))) {
            return true;
        }
        List<Actor> others = meant(other);
        return meant(one).stream()
                .anyMatch(actor -> others.stream().anyMatch(same -> same.name().equals(actor.name())));
    }

    /** A canonical name means that actor alone, whoever else bears it as an alias. */
    private List<Actor> meant(String name) {
        Actor named = byFoldedName.get(Folding.fold(name));
        return named != null ? List.of(named) : candidates(name);
    }

    /**
     * The name of the actor for whom a source speaks: its owner's owner and so on, or for a body of a belligerent the
     * belligerent. A source that is not known, or that nobody owns, speaks for itself.
     */
    public String accountOf(String source) {
        Optional<Actor> known = byName(source);
        if (known.isEmpty()) {
            return source;
        }
        Set<String> seen = new HashSet<>();
        Actor at = known.get();
        while (seen.add(at.name())) {
            Optional<Actor> above = ownerOf(at).or(parentOrNone(at));
            if (above.isEmpty()) {
                break;
            }
            at = above.get();
        }
        return at.name();
    }

    /** Of what an actor is a part; of an armed group in a movement of groups nothing, for it speaks for itself. */
    private Supplier<Optional<Actor>> parentOrNone(Actor actor) {
        return () -> parentOf(actor).filter(parent -> !(isArmedGroup(actor) && isArmedGroup(parent)));
    }

    private static boolean isArmedGroup(Actor actor) {
        return actor.kind() == ActorKind.ARMED_GROUP || actor.kind() == ActorKind.MILITIA;
    }

    /** How many actors each name means, for checks of the data: names that mean more than one. */
    Map<String, Set<String>> ambiguousNames() {
        Map<String, Set<String>> meanings = new HashMap<>();
        for (Actor actor : byFoldedName.values()) {
            for (ActorName name : ActorName.allOf(actor, countries)) {
                if (!name.plural()) {
                    meanings.computeIfAbsent(Folding.fold(name.written()), key -> new HashSet<>())
                            .add(actor.name());
                }
            }
        }
        meanings.values().removeIf(names -> names.size() < 2);
        return meanings;
    }

    Belligerents belligerentTable() {
        return belligerents;
    }
}
