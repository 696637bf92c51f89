package org.fogline.knowledge.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fogline.knowledge.text.PhraseIndex;
import org.fogline.knowledge.text.Table;
import org.fogline.knowledge.text.WordSequence;
import org.jspecify.annotations.Nullable;

/**
 * What a word means in whose mouth: "apostates" said by the Islamic State, "terrorists" by state media, "our forces" by
 * anyone. From {@code perspective.csv}. A speaker is an actor's name, which counts for its parts and its outlets too,
 * or a class of speakers; what is said of the nearer speaker and of a certain country goes before what is said of all.
 */
public final class Perspective {

    private static final String ARTICLE = "the ";
    private static final String ANY = "any";
    private static final String ANY_STATE_MEDIA = "any-state-media";
    private static final String ANY_GOVERNMENT = "any-government";
    private static final String ANY_ARMED_GROUP = "any-armed-group";

    private final Actors actors;
    private final PhraseIndex<Entry> index;

    private Perspective(Actors actors, PhraseIndex<Entry> index) {
        this.actors = actors;
        this.index = index;
    }

    public static Perspective builtIn(Actors actors) {
        return of(Table.builtIn("perspective.csv", "speaker", "words", "means", "country"), actors);
    }

    static Perspective of(Table table, Actors actors) {
        PhraseIndex.Builder<Entry> builder = PhraseIndex.builder();
        for (Table.Row row : table.rows()) {
            String speaker = row.text("speaker");
            if (!isClass(speaker) && actors.byName(speaker).isEmpty()) {
                throw row.wrong("speaker", "there is no actor '" + speaker + "'");
            }
            Entry entry = new Entry(speaker, meaning(row, actors), row.list("country"));
            for (String phrase : row.list("words")) {
                builder.add(phrase, entry);
            }
        }
        return new Perspective(actors, builder.build());
    }

    private static Meaning meaning(Table.Row row, Actors actors) {
        String means = row.text("means");
        for (Meaning.Kind kind : Meaning.Kind.values()) {
            if (kind != Meaning.Kind.ACTOR && kind.code().equals(means)) {
                return new Meaning(kind, List.of());
            }
        }
        List<String> names = new ArrayList<>();
        boolean enemies = means.startsWith(Meaning.Kind.ENEMY.code() + "|");
        List<String> items = row.list("means");
        for (String name : enemies ? items.subList(1, items.size()) : items) {
            names.add(actors.byName(name)
                    .orElseThrow(() -> row.wrong(
                            "means", "'" + name + "' is neither enemy, own nor civilians, nor the name of an actor"))
                    .name());
        }
        if (names.isEmpty()) {
            throw row.wrong("means", "what do the words mean?");
        }
        return new Meaning(enemies ? Meaning.Kind.ENEMY : Meaning.Kind.ACTOR, names);
    }

    private static boolean isClass(String speaker) {
        return speaker.equals(ANY)
                || speaker.equals(ANY_STATE_MEDIA)
                || speaker.equals(ANY_GOVERNMENT)
                || speaker.equals(ANY_ARMED_GROUP);
    }

    /**
     * What words mean.
     *
     * @param speaker the name of the one who uses them; null if it is the author or not known
     * @param words with or without an article
     * @param country two letters; null if not known
     */
    public Optional<Meaning> meaning(@Nullable String speaker, String words, @Nullable String country) {
        List<String> chain = chainOf(speaker);
        Meaning meaning = best(index.exactly(WordSequence.of(words)), chain, country);
        if (meaning == null && words.startsWith(ARTICLE)) {
            meaning = best(index.exactly(WordSequence.of(words.substring(ARTICLE.length()))), chain, country);
        }
        return Optional.ofNullable(meaning);
    }

    /** The actors, not classes of them, who are known to use these words in a country, in the order of the file. */
    public List<String> speakersOf(String words, @Nullable String country) {
        List<String> speakers = new ArrayList<>();
        for (Entry entry : index.exactly(WordSequence.of(words))) {
            boolean here = entry.countries.isEmpty() || country != null && entry.countries.contains(country);
            if (here && !isClass(entry.speaker) && !speakers.contains(entry.speaker)) {
                speakers.add(entry.speaker);
            }
        }
        return speakers;
    }

    /**
     * The actors that words mean in the mouths that are known to use them, such as "Daesh mercenaries", each once; empty if
     * in one of them they mean the speaker's own side or enemy.
     *
     * @param country two letters; null if not known
     */
    public List<String> meaningsOf(String words, @Nullable String country) {
        List<String> found = new ArrayList<>();
        for (Entry entry : index.exactly(WordSequence.of(words))) {
            boolean elsewhere = !entry.countries.isEmpty() && (country == null || !entry.countries.contains(country));
            if (elsewhere) {
                continue;
            }
            if (entry.meaning.kind() != Meaning.Kind.ACTOR) {
                return List.of();
            }
            for (String name : entry.meaning.actors()) {
                if (!found.contains(name)) {
                    found.add(name);
                }
            }
        }
        return found;
    }

    /** Whether any of them begins with this folded word. */
    public boolean begins(String word) {
        return index.begins(word);
    }

    /** The word after the longest partisan word that begins at a word, whoever says it; -1 if none does. */
    public int endOfLongest(WordSequence words, int from) {
        PhraseIndex.Hit<Entry> hit = index.longest(words, from);
        return hit == null ? -1 : hit.to();
    }

    /** The longest partisan word that begins at a word and means something in this speaker's mouth; else null. */
    public @Nullable PerspectiveMatch longestMatch(
            WordSequence words, int from, @Nullable String speaker, @Nullable String country) {
        return longestMatch(words, from, chainOf(speaker), country);
    }

    /**
     * As {@link #longestMatch(WordSequence, int, String, String)} for a speaker whose {@link #chainOf chain} is at
     * hand, which spares looking it up for each word.
     */
    public @Nullable PerspectiveMatch longestMatch(
            WordSequence words, int from, List<String> chain, @Nullable String country) {
        PhraseIndex.Hit<Entry> hit = index.longest(words, from, (entry, to) -> weight(entry, chain, country) > 0);
        if (hit == null) {
            return null;
        }
        Meaning meaning = best(hit.values(), chain, country);
        return meaning == null ? null : new PerspectiveMatch(from, hit.to(), meaning);
    }

    private static @Nullable Meaning best(List<Entry> entries, List<String> chain, @Nullable String country) {
        Meaning best = null;
        int bestWeight = 0;
        for (Entry entry : entries) {
            int weight = weight(entry, chain, country);
            if (weight > bestWeight) {
                best = entry.meaning;
                bestWeight = weight;
            }
        }
        return best;
    }

    /** How near a row is to a speaker and a country: 0 if it is not about them. */
    private static int weight(Entry entry, List<String> chain, @Nullable String country) {
        if (!entry.countries.isEmpty() && (country == null || !entry.countries.contains(country))) {
            return 0;
        }
        int place = chain.indexOf(entry.speaker);
        if (place < 0) {
            return 0;
        }
        return 2 * (chain.size() - place) + (entry.countries.isEmpty() ? 0 : 1);
    }

    /** A speaker, then those above it, then the classes of speakers to which it belongs, nearest first. */
    public List<String> chainOf(@Nullable String speaker) {
        List<String> chain = new ArrayList<>();
        Optional<Actor> known = speaker == null ? Optional.empty() : actors.byName(speaker);
        Optional<Actor> at = known;
        while (at.isPresent() && !chain.contains(at.get().name())) {
            Actor actor = at.get();
            chain.add(actor.name());
            Optional<Actor> parent = actors.parentOf(actor);
            at = actors.ownerOf(actor).or(() -> parent);
        }
        if (known.isPresent() && !chain.isEmpty()) {
            Actor top = actors.byName(chain.get(chain.size() - 1)).orElse(known.get());
            if (top.kind().isState() || top.kind() == ActorKind.COALITION) {
                if (known.get().kind().isMedia()) {
                    chain.add(ANY_STATE_MEDIA);
                }
                chain.add(ANY_GOVERNMENT);
            } else if (top.kind().isArmed()) {
                chain.add(ANY_ARMED_GROUP);
            }
        }
        chain.add(ANY);
        return chain;
    }

    private record Entry(String speaker, Meaning meaning, List<String> countries) {}
}
